"""Described wholes: the figures of a claim that the words of a share may describe as its whole.

"40 percent of the sum that it asked for" describes some sum; which one, the claims say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.language import table
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.sharing.share_frames import ShareFrame, amounts
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import generic_wholes
from factcheck.model import Change, Quantity, Span

NOUN_BEHIND = 4
"""So many words behind a figure may hold what it counts."""
MOST_WORDS = 0.5
"""So much of what describes the whole, the claim of a part has, if another's whole is meant."""


def described_wholes(frame: ShareFrame, comparison: Comparison) -> Iterator[tuple[Quantity, float]]:
    """Yield the figures of a claim that may be the whole of a share, each with how well it fits."""
    words, kin = words_of_whole(frame, comparison.ours), comparison.kinship
    anywhere = kin.taken(words, every(comparison.theirs))
    wholes = amounts(comparison.theirs) if anywhere else ()
    for one in (one for one in wholes if one.change is not Change.FROM):
        beside = kin.taken(words, within(comparison.theirs, stretch_of(comparison.theirs, one)))
        yield one, (anywhere + beside) / 2


def words_of_whole(frame: ShareFrame, profile: Profile) -> Sequence[int]:
    """Return the words that say which whole is meant, and not only that it is one.

    Nor that it is that of whoever is told of: of the group's revenue.
    """
    lower, weighed = profile.tokens.lower, profile.weighed_words
    return [
        place
        for place in described_words(frame, profile)
        if not _is_owner_told_of(lower, weighed[place].last)
    ]


def described_words(frame: ShareFrame, profile: Profile) -> Sequence[int]:
    """Return the words behind a share but for those that say only that it is of a whole."""
    lower, weighed = profile.tokens.lower, profile.weighed_words
    return [
        place
        for place in within(profile, frame.described)
        if lower[weighed[place].last] not in generic_wholes()
    ]


def _is_owner_told_of(lower: Sequence[str], place: int) -> bool:
    """Tell whether a noun but points to an owner: the group's."""
    owned = not POSSESSIVES.isdisjoint(lower[place + 1 : place + 2])
    return owned and lower[place] in _owners()


@cache
def _owners() -> frozenset[str]:
    return frozenset(table("worked_out")["owners_told_of"])


def is_named(frame: ShareFrame, comparison: Comparison, whole: Quantity) -> bool:
    """Tell whether a figure of the part's own claim counts what is described: 173 deaths.

    Of 3,910 in one place and 1,760 in the other none is the whole of the cases. In "74,000 of the
    120,000 homes" both count homes.
    """
    tokens, span = comparison.theirs.tokens, comparison.theirs.local(whole.span)
    last = min(tokens.at(span.end) + NOUN_BEHIND, len(tokens)) - 1
    words = within(comparison.ours, frame.described)
    counted = within(comparison.theirs, Span(span.start, max(tokens.ends[last], span.end)))
    return comparison.kinship.taken(words, counted) > 0


def tells_of_whole(frame: ShareFrame, comparison: Comparison) -> bool:
    """Tell whether a claim has most of the words that describe the whole: of the dead, 241."""
    words = words_of_whole(frame, comparison.ours) or within(comparison.ours, frame.described)
    return comparison.kinship.taken(words, every(comparison.theirs)) >= MOST_WORDS
