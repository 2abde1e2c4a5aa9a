"""Context: what each statement takes over from the text before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from factcheck.matching.sides.comparison import Surroundings
from factcheck.matching.sides.events import date_in_force
from factcheck.matching.sides.profile import Profile
from factcheck.model import BlockKind, DateMention, Statement

GOING_ON = 2
"""From so many sentences before it a sentence may take what it tells of."""
CARRYING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
"""The kinds of block whose sentences go on where the one before stopped."""


def in_context(
    statements: Iterable[Statement],
    text: str,
    heading: tuple[Profile, ...],
    read: Callable[[Statement], Profile],
) -> Iterator[tuple[Profile, Surroundings]]:
    """Yield the profile of each statement of a `text`, and what it takes over from before it."""
    title = frozenset(chain.from_iterable(profile.concepts for profile in heading))
    concepts: set[str] = set()
    before: tuple[Profile, ...] = ()
    event: DateMention | None = None
    end = 0
    for statement in statements:
        if _begins_anew(text, end, statement):
            concepts, event = set(), None
        ours = read(statement)
        yield ours, Surroundings(title | concepts, event, (*heading, *before))
        before = (*before, ours)[-GOING_ON:]
        concepts |= ours.places.keys()
        event = date_in_force(statement.dates, event)
        end = statement.span.end


def _begins_anew(text: str, end: int, statement: Statement) -> bool:
    """Tell whether a paragraph begins with `statement`."""
    return statement.block not in CARRYING or "\n\n" in text[end : statement.span.start]
