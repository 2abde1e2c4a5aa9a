"""A ledger with claims that wait for a verdict, for the tests of reviewing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from factcheck.ledger import Ledger
from factcheck.model import Claim
from factcheck.reviewing import Review

TODAY = dt.date(2026, 2, 7)

CHECKED = """\
# What is checked.
documents:
  paper: {publisher: The Paper, published: 2026-02-05}
sources:
  harbour: {name: the harbour office}
claims:
  - id: ferries
    text: Seven ferries left Riga on Monday.   # by the log
    attribution: [{source: harbour, cue: said}]
    evidence:
      - document: paper
        quote: seven ferries left Riga   # page 3
"""

PROPOSED = """\
# What the wire says.
claims:
  # told twice
  - id: nine-ferries
    text: Nine ferries left Riga on Monday.   # or seven?
    evidence:
      - document: paper
        quote: nine ferries left
    status: unverified   # from the wire

  - id: museum
    text: The museum in Quito bought 40 portraits.
    evidence:
      - document: paper
        quote: The museum in Quito bought 40 portraits.
    tags: [art]
    status: unverified

  - id: council
    text: The council closed two schools.
    attribution: [{source: harbour}]
    status: unverified
# the end
"""


def ledger_in(folder: Path) -> Path:
    """Write the two files into `folder` and return the ledger's."""
    claims = folder / "claims"
    claims.mkdir()
    (claims / "checked.yaml").write_text(CHECKED, encoding="utf-8")
    (claims / "proposed.yaml").write_text(PROPOSED, encoding="utf-8")
    return claims


def review_of(claims: Path) -> Review:
    """Return a review by Ada, as a new process would begin it."""
    return Review(Ledger.load(claims), "Ada", TODAY)


def saved(claims: Path, id_: str) -> Claim:
    """Return a claim as the files have it now."""
    found = Ledger.load(claims).claim(id_)
    assert found is not None
    return found
