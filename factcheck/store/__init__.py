"""Ledgers too large to load, each kept in one file: its claims, and the index to find them by."""
