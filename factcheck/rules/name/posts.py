"""Posts: whether somebody is called by a post that, in the ledger, another one has.

A professor may be a health minister too, but not where the ledger has somebody else for that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.names.titles import Title, compatible, read_title
from factcheck.language import table
from factcheck.rules.name.holders import parts_of
from factcheck.rules.subjects import DraftCase


def is_of_another(written: str, held: Sequence[str], draft: DraftCase) -> bool:
    """Tell whether a title is a post of which there is one, and another one's in the ledger.

    None of the titles `held` may bear it out.
    """
    title = read_title(written)
    if title.role not in _single():
        return False
    if any(compatible(written, part, whenever=True) for one in held for part in parts_of(one)):
        return False
    return any(_is_that(written, title, other) for other in draft.once(_single_posts))


def _single_posts(draft: DraftCase) -> Sequence[str]:
    """Return the titles of such posts that the ledger has of anybody on the draft's day."""
    day = draft.extraction.reference
    titles = [
        part
        for source in draft.sources_in_scope
        for title in source.titles
        if day is None or (title.since or day) <= day <= (title.until or day)
        for part in parts_of(title.title)
    ]
    return [one for one in dict.fromkeys(titles) if read_title(one).role in _single()]


def _is_that(written: str, title: Title, other: str) -> bool:
    """Tell whether another title is the same post, of all that ours tells it of."""
    theirs = read_title(other)
    narrower = title.places | title.names <= theirs.places | theirs.names
    return narrower and theirs.role == title.role and compatible(written, other) is True


@cache
def _single() -> frozenset[str]:
    return frozenset(table("titles")["single"])
