"""What the figures of a claim come to, in the ways in which a draft may work one out."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.figures.reckoning.ways import is_worked_out
from factcheck.matching.figures.reckoning.worked_out import sorts_told
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.model import Tolerances

CABINET = "The new cabinet has 11 women and eight men."
PARTIES = "The Centre holds 12 portfolios, five are with the Greens and two with the Coast League."
TENTS = "The Red Crescent has brought in 3,000 tents and 22,000 blankets."
POLL = "The last poll put Hallberg ahead by 48% to 45%."

FOLLOWS = [
    ("Marlow and [two other counties] are a disaster area.", "Three counties are disaster areas."),
    ("Women outnumber men in it by [three].", CABINET),
    ("[Nearly two-thirds] of the portfolios are held by the Centre.", PARTIES),
    ("It has delivered [about seven blankets] for each tent.", TENTS),
    ("The last poll put Hallberg [three points] ahead.", POLL),
]
DOES_NOT_FOLLOW = [
    ("Marlow and [five other counties] are a disaster area.", "Three counties are disaster areas."),
    ("Women outnumber men in it by [four].", CABINET),
    ("[Nearly half] of the portfolios are held by the Centre.", PARTIES),
    ("It has delivered [about nine blankets] for each tent.", TENTS),
    ("The last poll put Hallberg [13 points] ahead.", POLL),
    ("The last poll put Hallberg [3%] ahead.", POLL),
]


def read(text: str) -> Profile:
    """Return the profile of the one statement of a text."""
    (statement,) = statements(extract(text))
    return profile(statement, default_lexicon())


def follows(marked: str, claim: str) -> bool:
    """Tell whether the marked figure is what the claim's come to, in the ways its words tell."""
    place = marked.index("[")
    ours = read(marked.replace("[", "").replace("]", ""))
    figure = next(one for one in ours.figures if one.number.end > place)
    known = read(claim).figures
    return is_worked_out(figure, known, Tolerances(), sorts_told(figure, ours))


@pytest.mark.parametrize(("marked", "claim"), FOLLOWS)
def test_what_the_figures_come_to_follows(marked: str, claim: str) -> None:
    assert follows(marked, claim)


@pytest.mark.parametrize(("marked", "claim"), DOES_NOT_FOLLOW)
def test_another_number_does_not(marked: str, claim: str) -> None:
    assert not follows(marked, claim)


def test_the_month_of_a_rate_is_no_length_of_time() -> None:
    rate = read("A driver earns about £2,800 a month before tax.")
    assert [figure.text for figure in rate.figures] == ["about £2,800 a month"]
