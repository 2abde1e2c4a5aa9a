"""Described wholes: the figures of a claim that the words of a share may describe as its whole.

"40 percent of the sum that it asked for" describes some sum; which one, the claims say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.language import table
from factcheck.matching.arithmetic.operations import may_be_reckoned
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.sharing.share_frames import ShareFrame, amounts, share_frames
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import generic_wholes
from factcheck.model import Change, Quantity, Span, UnitKind

NOUN_BEHIND = 4
"""So many words behind a figure may hold what it counts."""
MOST_WORDS = 0.5
"""So much of what describes the whole, the claim of a part has, if another's whole is meant."""


def described_wholes(frame: ShareFrame, comparison: Comparison) -> Iterator[tuple[Quantity, float]]:
    """Yield the figures of a claim that may be the whole of a share, each with how well it fits.

    Where it stands counts only if the claim has another that might be meant.
    """
    words, kin = words_of_whole(frame, comparison.ours), comparison.kinship
    anywhere = kin.taken(words, every(comparison.theirs))
    wholes = amounts(comparison.theirs) if anywhere else ()
    for one in wholes:
        before = one.change is Change.FROM
        if before or _is_part_of_described(one, words, comparison):
            continue
        alone = not any(may_be_reckoned(one, other) for other in wholes if other is not one)
        stretch = every(comparison.theirs) if alone else _beside(one, comparison.theirs)
        yield one, (anywhere + kin.taken(words, stretch)) / 2


def _beside(one: Quantity, theirs: Profile) -> Sequence[int]:
    return within(theirs, stretch_of(theirs, one))


def _is_part_of_described(one: Quantity, words: Sequence[int], comparison: Comparison) -> bool:
    """Tell whether a claim has a figure as a share of what is described: 1.22bn, 43% of revenue."""
    theirs = comparison.theirs
    described = (frame.described for frame in share_frames(theirs) if frame.part is one)
    return any(comparison.kinship.taken(words, within(theirs, span)) for span in described)


def words_of_whole(frame: ShareFrame, profile: Profile) -> Sequence[int]:
    """Return the words that say which whole is meant, and not only that it is one.

    Nor that it is that of whoever is told of, of the group's revenue, or what is measured that the
    unit of the part says: 900MW, a third of the capacity awarded.
    """
    lower, weighed = profile.tokens.lower, profile.weighed_words
    measured = frame.part is not None and frame.part.unit_kind is UnitKind.MEASURE
    return [
        place
        for place in described_words(frame, profile)
        if not _is_owner_told_of(lower, weighed[place].last)
        and not (measured and lower[weighed[place].last] in _measured_nouns())
    ]


def described_words(frame: ShareFrame, profile: Profile) -> Sequence[int]:
    """Return the words behind a share but for those that say only that it is of a whole.

    Nor does what everyone there did, or what came of it: of everyone who took part, of what got
    out.
    """
    lower, weighed = profile.tokens.lower, profile.weighed_words
    first = profile.tokens.at(frame.described.start)
    headless = lower[first] in generic_wholes()
    left_out = generic_wholes() | _generic_deeds() if headless else generic_wholes()
    return [
        place
        for place in within(profile, frame.described)
        if lower[weighed[place].last] not in left_out
    ]


def is_of_money(frame: ShareFrame, profile: Profile) -> bool:
    """Tell whether the whole is told to be a sum of money: the estate's value, of no acres."""
    lower, weighed = profile.tokens.lower, profile.weighed_words
    words = (lower[weighed[place].last] for place in within(profile, frame.described))
    return not _sums_of_money().isdisjoint(words)


@cache
def _sums_of_money() -> frozenset[str]:
    return frozenset(table("worked_out")["sums_of_money"])


def _is_owner_told_of(lower: Sequence[str], place: int) -> bool:
    """Tell whether a noun but points to an owner: the group's."""
    owned = not POSSESSIVES.isdisjoint(lower[place + 1 : place + 2])
    return owned and lower[place] in _owners()


@cache
def _generic_deeds() -> frozenset[str]:
    return frozenset(table("worked_out")["generic_deeds"])


@cache
def _owners() -> frozenset[str]:
    return frozenset(table("worked_out")["owners_told_of"])


@cache
def _measured_nouns() -> frozenset[str]:
    return frozenset(table("worked_out")["measured_nouns"])


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
