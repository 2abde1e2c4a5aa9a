"""A word of size is held against the figures of a claim that says it in no word."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.matching.stance.measured import measured
from factcheck.model import Claim, Document, Tolerances

TOLERANCES = Tolerances()
SPENT = "Hallberg's campaign spent $37.5 million and Okafor's $26.5 million."
TURNOUT = "Turnout was 35.5%, against 29.3% in the special election of January 2018."
RESCUED = "Coastguard boats took off 238 people, freighters 151 and helicopters 64."
DEBT = "Net debt stood at 1.35 billion euros, after 1.62 billion euros a year earlier."
JOBS = "Employers added 96,000 jobs, compared with the 130,000 that economists had expected."
PAY = "A new attendant earns £1,680 a month at Hallam Air, against £1,870 at Corvus Air."
LONELY = (
    "In the survey 26% of women and 19% of men felt lonely, and the share was highest at age 18."
)
DENGUE = "Peru had 87,400 cases and 121 deaths to September, against 142,000 and 196 a year before."


def told(claim: str, draft: str, tolerances: Tolerances = TOLERANCES) -> list[tuple[str, bool]]:
    """Return the words of size that the claim's figures judge, and whether they agree."""
    ledger = Ledger.of([Claim(id="c", text=claim)], [], [])
    group = Checker(ledger).comparisons(Document(text=draft, file_text=draft))[0]
    return [
        (turning.told.of(draft), turning.agrees)
        for one in group
        for turning in measured(one, tolerances)
    ]


@pytest.mark.parametrize(
    ("claim", "draft", "word"),
    [
        (TURNOUT, "Turnout sank to 35.5% in the special election.", "sank"),
        (DEBT, "Net debt went up to 1.35 billion euros.", "went up"),
        (RESCUED, "Helicopters rescued more people than freighters.", "more"),
        (SPENT, "Okafor's campaign outspent Hallberg's.", "outspent"),
        (JOBS, "The jobs that employers added were above the 130,000 expected.", "above"),
        ("There were 1,240 births and 1,980 deaths.", "Births outnumbered deaths.", "outnumbered"),
        (PAY, "Attendants earn £190 a month more at Hallam Air than at Corvus Air.", "more"),
        (LONELY, "Feeling lonely was reported by more men than women in the survey.", "more"),
        (
            DENGUE,
            "With 87,400 so far, Peru had more cases than a year before.",
            "more",
        ),
    ],
)
def test_what_the_figures_deny_is_the_opposite(claim: str, draft: str, word: str) -> None:
    assert (word, False) in told(claim, draft)


@pytest.mark.parametrize(
    ("claim", "draft", "word"),
    [
        (TURNOUT, "Turnout rose to 35.5% in the special election.", "rose"),
        (DEBT, "Net debt went down to 1.35 billion euros.", "went down"),
        (RESCUED, "Helicopters rescued fewer people than freighters.", "fewer"),
        (SPENT, "Hallberg's campaign outspent Okafor's.", "outspent"),
        (JOBS, "The jobs that employers added were below the 130,000 expected.", "below"),
        ("There were 1,240 births and 1,980 deaths.", "Deaths outnumbered births.", "outnumbered"),
        (PAY, "Attendants earn £190 a month less at Hallam Air than at Corvus Air.", "less"),
        (LONELY, "Feeling lonely was reported by fewer men than women in the survey.", "fewer"),
        (
            DENGUE,
            "With 87,400 so far, Peru had fewer cases than a year before.",
            "fewer",
        ),
    ],
)
def test_what_the_figures_bear_out_agrees(claim: str, draft: str, word: str) -> None:
    found = told(claim, draft)
    assert (word, True) in found
    assert (word, False) not in found


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        ("Turnout was 35.5%.", "Turnout sank to 35.5%."),
        ("The ship has 148 cars and 71 lorries on board.", "More lorries are to follow on Monday."),
        ("Petch was 67, Lomax is 41 and Tranter 36.", "Lomax is five years older than Tranter."),
    ],
)
def test_what_the_figures_do_not_compare_is_no_opposite(claim: str, draft: str) -> None:
    assert all(agrees for _, agrees in told(claim, draft))


@pytest.mark.parametrize(("about", "found"), [(0.1, [("went up", False)]), (0.01, [])])
def test_a_figure_is_the_claims_as_far_as_the_desk_rounds(
    about: float, found: list[tuple[str, bool]]
) -> None:
    told_roughly = "Net debt went up to almost 1.4 billion euros."
    assert told(DEBT, told_roughly, Tolerances(about=about)) == found
