"""Frames of multiples: what a sentence says that something is so many times of.

"Three times as common on the drug as | on placebo", "twice | the pace of the coaster", "they
outnumbered | the crew | by four to one", "four for each one | that was warned".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.figures.reckoning.worked_out import TIMES, is_how_often
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import part_links
from factcheck.model import Quantity, Span

TO_BASE = 8
"""Within so many words behind a multiple stands what it is compared with."""
LONGEST = 12
"""So many words at most say what it is compared with."""
TO_ONE = 3
"""Within so many words behind the number stands "to one", or "for each"."""


def base_of(profile: Profile, ours: Quantity) -> Span | None:
    """Return the words that say what a multiple is one of, in the statement's own text."""
    if ours.unit == TIMES:
        return None if is_how_often(profile, ours) else _behind_multiple(profile, ours)
    return _of_ratio(profile, ours) if ours.unit_kind in COUNTS else None


def compared_with(profile: Profile, figure: Quantity) -> Span | None:
    """Return the words that say what a figure is more or less than: 62% higher than | in Merle."""
    tokens = profile.tokens
    first = tokens.at(profile.local(figure.number).end)
    ahead = tokens.lower[first : first + TO_BASE]
    end = next((at for at, word in enumerate(ahead) if word in _marks()), len(ahead))
    links = [at for at, word in enumerate(ahead[:end]) if word in _more_links()]
    return _up_to_mark(tokens, first + links[0] + 1) if links else None


def _up_to_mark(tokens: Tokens, first: int) -> Span | None:
    """Return the words from one on, up to a mark, of which there are not too many."""
    limit = min(first + LONGEST, len(tokens))
    last = next((at for at in range(first, limit) if tokens.lower[at] in _marks()), limit)
    return Span(tokens.starts[first], tokens.ends[last - 1]) if last > first else None


def _of_ratio(profile: Profile, ours: Quantity) -> Span | None:
    """Return the other side of so many to one: they outnumbered | the crew | by four to one.

    Behind so many for each it is what follows: eight for each one | that was warned.
    """
    tokens = profile.tokens
    behind = tokens.at(profile.local(ours.number).end)
    links = [
        at for at in range(behind, min(behind + TO_ONE, len(tokens))) if _is_to_one(tokens, at)
    ]
    if not links:
        return None
    if tokens.lower[links[0] + 1] in _every():
        first, last = links[0] + 2, len(tokens)
    else:
        last = tokens.at(profile.local(ours.span).start)
        verbs = (at for at in range(last) if tokens.lower[at] in _outnumbering())
        first = next(verbs, last) + 1
    end = next((at for at in range(first, last) if tokens.lower[at] in _marks()), last)
    return Span(tokens.starts[first], tokens.ends[end - 1]) if first < end else None


def _is_to_one(tokens: Tokens, at: int) -> bool:
    following = tokens.lower[at + 1 : at + 2]
    shared_out = not part_links().isdisjoint(tokens.lower[at + 2 : at + 3])
    told = tokens.lower[at] in _ratio_links() and not _ones().isdisjoint(following)
    return told and not shared_out


def _behind_multiple(profile: Profile, ours: Quantity) -> Span | None:
    tokens = profile.tokens
    first = tokens.at(profile.local(ours.span).end)
    ahead = tokens.lower[first : first + TO_BASE]
    end = next((at for at, word in enumerate(ahead) if word in _marks()), len(ahead))
    links = [at for at, word in enumerate(ahead[:end]) if word in _compared()]
    if links and (links[0] > 0 or len(links) > 1):
        first += links[-1] + 1
    elif not ahead or ahead[0] not in _openers():
        return None
    return _up_to_mark(tokens, first)


@cache
def _amounting() -> frozenset[str]:
    """Return what stands before what is counted: as many."""
    return frozenset(table("measures")["as_much"])


@cache
def _ratio_links() -> frozenset[str]:
    return frozenset(table("worked_out")["ratio_links"])


@cache
def _every() -> frozenset[str]:
    return frozenset(table("ranges")["every"])


@cache
def _ones() -> frozenset[str]:
    return _every().union(table("worked_out")["ratio_ones"])


@cache
def _outnumbering() -> frozenset[str]:
    """Return the verbs of which the object is the smaller side: the crew, outnumbered by them."""
    return frozenset(table("worked_out")["outnumbering"])


def counted_as(profile: Profile, ours: Quantity, base: Span) -> Sequence[int]:
    """Return the words that say of what there is so much: twice as many burglaries as."""
    tokens, first = profile.tokens, profile.tokens.at(profile.local(ours.span).end)
    if _amounting().isdisjoint(tokens.lower[first + 1 : first + 2]):
        return ()
    start = tokens.ends[first + 1]
    return within(profile, Span(start, base.start)) if start < base.start else ()


def is_told_as_more(profile: Profile, base: Span) -> bool:
    """Tell whether a multiple may be what is added to its base: three times more than there."""
    before = profile.tokens.lower[: profile.tokens.at(base.start)]
    return bool(before) and before[-1] in _more_links()


@cache
def _marks() -> frozenset[str]:
    return frozenset({*table("clauses")["marks"], *table("worked_out")["share_ends"]})


@cache
def _compared() -> frozenset[str]:
    """Return what stands before the other side of a comparison: as, than."""
    return frozenset(table("worked_out")["multiple_links"])


@cache
def _more_links() -> frozenset[str]:
    """Return of these what stands behind what is more: than."""
    return _compared() - frozenset(table("measures")["as"])


@cache
def _openers() -> frozenset[str]:
    """Return what the other side begins with right behind a multiple: twice the pace."""
    return frozenset(table("worked_out")["multiple_openers"])
