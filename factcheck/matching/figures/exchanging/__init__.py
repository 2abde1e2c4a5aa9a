"""Exchanging: figures of a claim that a draft tells in the place of another one of it."""
