"""Rules on the ledger itself."""
