"""Told: a figure of the ledger with whose word it is, for messages."""

from __future__ import annotations

from factcheck.model import Quantity
from factcheck.rules.attribution.speakers import claimed_speakers
from factcheck.rules.number.writing import phrase
from factcheck.rules.subjects import MatchCase


def told_by(case: MatchCase, figure: Quantity) -> str:
    """Return a figure of a claim with who is on record for it: "40 soldiers from the ministry"."""
    speaker = str(claimed_speakers(case))
    return f"{phrase(figure)} from {speaker}" if speaker else phrase(figure)
