"""Dates: which date of a claim answers which of a statement, and why another may stand there."""
