"""Claims of a ledger that tell of two events are no contradiction."""

from __future__ import annotations

import pytest

from factcheck.checker import lint
from factcheck.ledger import Ledger
from factcheck.model import Claim
from factcheck.rules.contradictions import Contradictions
from factcheck.rules.ledger.alike import tell_of_two_events
from factcheck.rules.neighbours import Neighbours

WALKOUT = "A walkout by 97 nurses hit hospitals in Kent for 26 days."


@pytest.mark.parametrize(
    ("other", "two"),
    [
        (WALKOUT.replace("97", "24").replace("26", "12"), True),
        (WALKOUT.replace("97", "24"), False),
        (WALKOUT.replace("26", "12"), False),
        ("A walkout by nurses hit hospitals in Kent for 12 days.", False),
    ],
)
def test_two_events_share_none_of_several_figures(other: str, two: bool) -> None:
    claims = (Claim(id=name, text=text) for name, text in (("one", WALKOUT), ("other", other)))
    assert tell_of_two_events(*claims) is two


DERAILED = "A train derailed near Lund on March 3, 2021, injuring 54 passengers."


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        (DERAILED.replace("54", "304"), True),
        (DERAILED.replace("March 3", "March 13"), True),
        (DERAILED.replace("March 3", "May 8").replace("54", "304"), False),
    ],
)
def test_of_two_days_only_claims_that_share_a_figure_contradict_each_other(
    other: str, contradicts: bool
) -> None:
    ledger = Ledger(claims=(Claim(id="one", text=DERAILED), Claim(id="other", text=other)))
    assert any(rule.code == "FC905" for rule, _ in lint(ledger)) is contradicts


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        (WALKOUT.replace("97", "24"), True),
        (WALKOUT.replace("97", "24").replace("26", "12"), False),
    ],
)
def test_a_claims_page_and_the_linter_find_the_same_contradictions(
    other: str, contradicts: bool
) -> None:
    ledger = Ledger(claims=(Claim(id="one", text=WALKOUT), Claim(id="other", text=other)))
    shown = Contradictions(Neighbours(ledger)).of(0)
    linted = [rule for rule, _ in lint(ledger) if rule.code == "FC905"]
    assert (bool(shown), bool(linted)) == (contradicts, contradicts)
