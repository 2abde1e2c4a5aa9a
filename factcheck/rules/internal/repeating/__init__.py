"""Repeating: which figures of a draft tell of one and the same thing."""
