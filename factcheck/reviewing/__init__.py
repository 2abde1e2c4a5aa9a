"""Reviewing: what nobody has checked yet, decided claim by claim, each decision saved at once."""

from factcheck.reviewing.editing import EditError, edited
from factcheck.reviewing.session import Decision, Review

__all__ = ["Decision", "EditError", "Review", "edited"]
