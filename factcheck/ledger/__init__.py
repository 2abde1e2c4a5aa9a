"""Claim files <-> claims: loading, validating and saving a ledger, and checking the ledger itself."""

from factcheck.ledger.ledger import Ledger

__all__ = ["Ledger"]
