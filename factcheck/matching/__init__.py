"""From statements and a ledger to matches: candidate claims, then alignment slot by slot."""
