"""Suppression: findings that the draft itself asks to leave out, and what is wrong with asking."""

from factcheck.workflow.suppression.suppressing import suppressed

__all__ = ["suppressed"]
