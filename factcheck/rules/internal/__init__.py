"""Rules on a draft that contradicts itself; they need no ledger."""
