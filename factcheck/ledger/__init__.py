"""Claim files <-> claims: loading, validating, saving, and checking the ledger itself."""

from factcheck.ledger.ledger import Ledger

__all__ = ["Ledger"]
