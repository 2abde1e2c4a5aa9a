"""What other claims, and other dates of a claim, say about whether two dates conflict."""

from __future__ import annotations

import pytest

from factcheck.matching.sides.meeting import meet
from tests.matching.matching import matched

STAFF = "The Halden line will employ 340 people by the end of 2027."
SAVES = "The Halden line is meant to save the city €7 million a year from 2028."
CLOSES = "The firm will close its Halden plant by the end of 2027."
GRANT = "Applications for the grant open on 15 June and close on 30 September."
REFERRED = (
    "The Review Commission referred the case in November 2024, after turning down applications in"
    " 2017 and 2020."
)
COURT = (
    "The case came to court by way of the Review Commission, which referred it in November 2022"
    " after it had turned down applications in 2017 and 2020."
)

ON_RECORD = [
    ((STAFF, SAVES), "The Halden line is meant to save €7 million a year from 2028."),
    (
        (CLOSES, "The firm will save €7 million a year from 2028."),
        "The firm means to close its plant, which will save €7 million a year from 2028.",
    ),
    ((GRANT,), "Farmers can apply for the grant from 15 June, and until the end of September."),
]
ON_NONE = [
    ((STAFF, SAVES), "The Halden line is meant to save €7 million a year from 2029.", "2029"),
    (
        (GRANT,),
        "The council opens its doors to them on 15 July and stops taking forms in September.",
        "15 July",
    ),
    (
        (REFERRED,),
        COURT,
        "November 2022",
    ),
]


def differing(claims: tuple[str, ...], draft: str) -> set[str]:
    """Return the dates of a draft that are told to differ from a claim's."""
    pairs = (pair for match in matched(draft, *claims) for pair in match.dates)
    return {pair.ours.text for pair in pairs if not meet(pair.ours, pair.theirs)}


@pytest.mark.parametrize(("claims", "draft"), ON_RECORD)
def test_a_date_that_one_claim_has_is_no_slip_for_the_date_of_another(
    claims: tuple[str, ...], draft: str
) -> None:
    assert differing(claims, draft) == set()


@pytest.mark.parametrize(("claims", "draft", "wrong"), ON_NONE)
def test_a_date_that_no_claim_has_is_a_slip_whichever_others_agree(
    claims: tuple[str, ...], draft: str, wrong: str
) -> None:
    assert differing(claims, draft) == {wrong}
