"""Claim files <-> claims: loading, validating, saving, and checking the ledger itself."""

from factcheck.ledger.ledger import Ledger
from factcheck.ledger.saving import replace_claims, save_claims
from factcheck.ledger.writing import as_yaml

__all__ = ["Ledger", "as_yaml", "replace_claims", "save_claims"]
