"""Which figure of a claim answers which figure of a draft, and which answers none."""

from __future__ import annotations

import pytest

from tests.matching.matching import conflicts, matched

DRONES = "Russia launched 183 drones, of which air defences shot down 156."
JOBS = "The plant in Leeds cut 40 jobs in March."

REPAIRS = "Repairs to the Calder bridge cost £4.1m and took 14 weeks."

ANSWERS = {
    "the same figure": (JOBS, "The Leeds plant cut 40 jobs.", {"40": "40"}),
    "another value": (JOBS, "The Leeds plant cut 60 jobs in March.", {"60": "40"}),
    "in words": (JOBS, "The Leeds plant cut forty jobs.", {"forty": "40"}),
    "by the verb, not the nearest": (
        DRONES,
        "Air defences shot down 165 of the drones.",
        {"165": "156"},
    ),
    "by the other verb": (DRONES, "Russia launched 138 drones.", {"138": "183"}),
    "in another order": (
        DRONES,
        "Air defences shot down 156 of the 183 drones that Russia launched.",
        {"156": "156", "183": "183"},
    ),
    "by the counted noun": (
        "The fire destroyed 12 homes and injured 30 people.",
        "The fire injured 35 people and destroyed 12 homes.",
        {"35": "30", "12": "12"},
    ),
    "ends of a change": (
        "Inflation fell from 3.4 percent to 2.9 percent in March.",
        "Inflation fell to 2.7 percent in March from 3.4 percent.",
        {"2.7": "2.9", "3.4": "3.4"},
    ),
    "a length of time": (
        "The judge sentenced Harlow to nine years in prison for fraud.",
        "Harlow was sentenced to six years in prison for fraud.",
        {"six years": "nine years"},
    ),
}
SPRING_JOBS = "The plant in Leeds cut 218 jobs in the spring."
ANSWER_NOTHING = {
    "another subject": (JOBS, "The cinema in Quito sold 60 tickets."),
    "another year": (JOBS, "In March 2019 the Leeds plant cut 60 jobs."),
    "another noun": (JOBS, "The Leeds plant built 60 cars."),
    "another kind": (JOBS, "The Leeds plant lost $60m in March."),
    "another place": (
        "Police arrested 12 people in Lagos.",
        "Police arrested 30 people in Hanoi.",
    ),
    "another party": (
        "Labour won 41 percent of the vote.",
        "The Greens won 12 percent of the vote.",
    ),
    "what follows by a difference": (DRONES, "That left 27 drones that got through."),
    "hundreds": (JOBS, "The Leeds plant cut hundreds of jobs in March."),
    "nothing but the noun": (DRONES, "The army bought 400 drones."),
}


def answers(claim: str, draft: str) -> dict[str, str]:
    """Return the numbers of a draft with those that answer them."""
    return {
        pair.ours.number.of(draft): pair.theirs.number.of(claim)
        for match in matched(draft, claim)
        for pair in match.quantities
    }


@pytest.mark.parametrize(("claim", "draft", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_a_figure_is_answered_by_the_one_that_it_repeats(
    claim: str, draft: str, expected: dict[str, str]
) -> None:
    assert answers(claim, draft) == expected


@pytest.mark.parametrize(("claim", "draft"), ANSWER_NOTHING.values(), ids=ANSWER_NOTHING)
def test_a_figure_of_something_else_is_answered_by_none(claim: str, draft: str) -> None:
    assert answers(claim, draft) == {}


def test_the_claim_that_has_the_figure_answers_before_one_that_has_not() -> None:
    march, april = "The plant in Leeds cut 40 jobs.", "The plant in Leeds cut 65 jobs in Leeds."
    draft = "The Leeds plant cut 65 jobs."
    (found,) = [m.claim.text for m in matched(draft, march, april) if m.quantities]
    assert found == april


SHORT = {
    "the money": ("The Calder bridge reopened after repairs. They cost £1.4m.", "1.4m"),
    "with a subject between": (
        "The Calder bridge reopened after repairs. Drivers were glad. They cost £1.4m.",
        "1.4m",
    ),
    "the right one": ("The Calder bridge reopened after repairs. They cost £4.1m.", None),
    "of something else": ("The museum reopened after the holidays. Tickets cost £14.", None),
    "another bridge": ("The Severn bridge opened in 1966. Building it cost £8m.", None),
}


@pytest.mark.parametrize(("draft", "wrong"), SHORT.values(), ids=SHORT)
def test_a_short_sentence_tells_of_what_stands_before_it(draft: str, wrong: str | None) -> None:
    others = (f"The {town} museum cost £2.2m to repair." for town in ("Bath", "York", "Leeds"))
    found = {
        pair.ours.number.of(draft)
        for match in matched(draft, REPAIRS, *others)
        for pair in match.quantities
        if pair.ours.value != pair.theirs.value
    }
    assert found == ({wrong} if wrong else set())


def test_a_length_of_time_is_marked_with_its_bound() -> None:
    draft = "Early retirement takes at most 43 years of work."
    (found,) = matched(draft, "Early retirement takes at least 43 years of work.")
    assert [pair.ours.span.of(draft) for pair in found.quantities] == ["at most 43 years"]


def test_each_figure_of_a_claim_answers_one_of_the_draft() -> None:
    draft = "The fire destroyed 14 homes and, in the village, 15 homes."
    pairs = [p for m in matched(draft, "The fire destroyed 12 homes.") for p in m.quantities]
    assert len(pairs) <= 1


def score(jobs: int) -> float:
    draft = f"The Leeds plant cut {jobs} jobs in the spring."
    return max(p.score for m in matched(draft, SPRING_JOBS) for p in m.quantities)


def test_how_sure_a_conflict_is_does_not_hang_on_how_far_off_it_is() -> None:
    assert 0 < score(257) == score(391) == score(3999) < 1


@pytest.mark.parametrize("slip", [281, 182, 2180, 218_000, 210, 213])
def test_what_looks_like_a_slip_of_the_pen_is_surer(slip: int) -> None:
    assert score(slip) > score(391)


@pytest.mark.parametrize(
    ("draft", "wrong"),
    [
        ("In Arda births rose to 870, from 750 a year earlier.", {("870", "810")}),
        ("In Arda births rose from 750 a year earlier to 870.", {("870", "810")}),
        ("In Arda births rose to 810, from 750 a year earlier.", set()),
        ("A year earlier births in Arda had risen to 870.", set()),
    ],
)
def test_the_date_of_what_a_change_came_from_is_not_that_of_what_it_led_to(
    draft: str, wrong: set[tuple[str, str]]
) -> None:
    claim = "Births in Arda rose 8 per cent to 810 in January 2026, from 750."
    assert conflicts(claim, draft) == wrong
