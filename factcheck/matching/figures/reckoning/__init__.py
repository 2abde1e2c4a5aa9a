"""Reckoning: what figures of a draft are worked out from, and whether they are so rightly."""
