"""From statements and a ledger to matches: candidate claims, then alignment slot by slot."""

from factcheck.matching.matcher import Matcher

__all__ = ["Matcher"]
