"""Claims of a ledger that tell of two events are no contradiction."""

from __future__ import annotations

import pytest

from factcheck.model import Claim
from factcheck.rules.ledger.conflicts import tell_of_two_events

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
