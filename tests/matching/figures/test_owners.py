"""Figures of a claim that are told of the one that the claim has them of."""

from __future__ import annotations

import pytest

from tests.matching.matching import conflicts

RANKED = (
    "Shannon University ranked first for teaching, with 84% of its students calling it good, "
    "Leeside University was second with 80% and Liffey University came last of the 12 with 62%."
)
TOLL = "The flood killed 31 people and injured 64, the regional government said on 4 February 2026."

JOBS = "In the survey 68% of students had a paid job during term, up from 59% in 2023."
ATTACKS = (
    "It was the third attack on the port this year; the first, in January, killed two people, and "
    "the second killed nobody."
)
GANNET = (
    "Gannet was launched for a mission of five years and switched off when it was 11 years old."
)
CRACKS = "The last inspection found 11 cracks in the dam, of which four were rated serious."

VOTES = "Labour received 48,312 votes, 46.2% of the valid votes, and the Union 39,740, or 38%."

OWN = {
    "a share's of the same in other words": (VOTES, "Labour received 46.2% of the valid total."),
    "the earlier year's": (JOBS, "In 2023 the survey found 59% of students with a paid job."),
    "a bare rank's": (ATTACKS, "Nobody was killed in the second attack on the port this year."),
    "an age's": (GANNET, "When it was switched off, Gannet had been in space for 11 years."),
    "a part's": (CRACKS, "When the dam was last inspected, four serious cracks were found."),
    "the last one's": (
        RANKED,
        "Liffey University, where 62% of students called the teaching good, came last of the 12.",
    ),
    "the middle one's": (
        RANKED,
        "Leeside University was second for teaching, 80% of its students calling it good.",
    ),
}
OTHERS = {
    "a wrong rank": (
        ATTACKS,
        "It was the second attack on the port this year.",
        {("second", "third")},
    ),
    "a wrong length": (
        GANNET,
        "Gannet was launched for a mission of 12 years and switched off.",
        {("12 years", "five years")},
    ),
    "a part for its whole": (
        CRACKS,
        "The last inspection found 14 cracks in the dam.",
        {("14", "11")},
    ),
    "another's": (
        RANKED,
        "Shannon University ranked first for teaching, with 48% of its students calling it good.",
        {("48", "84")},
    ),
    "the whole dated as it was said": (
        TOLL,
        "On 4 February the regional government said the flood had killed 64 people.",
        {("64", "31")},
    ),
}


@pytest.mark.parametrize("name", OWN)
def test_a_figure_of_whom_or_when_the_claim_has_it_is_in_its_place(name: str) -> None:
    claim, draft = OWN[name]
    assert conflicts(claim, draft) == set()


@pytest.mark.parametrize("name", OTHERS)
def test_a_name_bears_out_no_other_figure(name: str) -> None:
    claim, draft, expected = OTHERS[name]
    assert conflicts(claim, draft) == expected
