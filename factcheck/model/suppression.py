"""Suppressions: where a draft says that some findings are to be left out."""

from __future__ import annotations

from attrs import frozen

from factcheck.model.shown import Shown
from factcheck.model.span import Span


@frozen(kw_only=True, repr=False)
class Suppression(Shown):
    """One comment that suppresses findings.

    `codes` are those of rules, or beginnings of codes; `unknown` is what stands for no rule.
    `problem` says why the comment as a whole means nothing.
    """

    span: Span
    """Where the comment stands in the file's text."""
    covers: Span
    """What it is about, in the file's text; empty where nothing follows it."""
    codes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    reason: str | None = None
    problem: str | None = None
