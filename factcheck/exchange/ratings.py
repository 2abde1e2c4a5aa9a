"""What a fact-checker's rating comes to, as the status that a desk would give the claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.language import table
from factcheck.model import Rating, Status

_FIRST_SENTENCE = re.compile(r"[^.!?:;–—|(]+")
_ENDS = " \t\n.!?:;,–—-\"'“”‘’«»()[]"


def status_of(rating: Rating | None) -> Status:
    """Return the status that a rating comes to: by its words, else by its place on its scale.

    Where neither tells, the claim is unverified.
    """
    if rating is None:
        return Status.UNVERIFIED
    names = (rating.name, rating.value if isinstance(rating.value, str) else None)
    by_words = (_by_words(name) for name in names if name)
    return next((status for status in by_words if status), None) or _by_scale(rating)


def _by_words(name: str) -> Status | None:
    words = _words()
    whole = words.get(_bare(name))
    if whole:
        return whole
    first = _FIRST_SENTENCE.match(name)
    found = words.get(_bare(first[0])) if first else None
    return found if found is not Status.VERIFIED else None


def _by_scale(rating: Rating) -> Status:
    """Return the status of a figure: true at the best, false at the worst, disputed between."""
    value, best, worst = (_number(part) for part in (rating.value, rating.best, rating.worst))
    if value is None or best is None or worst is None or best == worst:
        return Status.UNVERIFIED
    share = (value - worst) / (best - worst)
    if not 0 <= share <= 1:
        return Status.UNVERIFIED
    return {0.0: Status.REFUTED, 1.0: Status.VERIFIED}.get(share, Status.DISPUTED)


def _number(value: float | str | None) -> float | None:
    try:
        return None if value is None else float(value)
    except ValueError:
        return None


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).strip(_ENDS)


@cache
def _words() -> Mapping[str, Status]:
    return {
        str(word).casefold(): Status(status)
        for status, words in table("ratings").items()
        for word in words
    }
