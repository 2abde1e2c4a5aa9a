"""Contrasts: a denial that only compares, or only sets off what is so from what is not.

Of "not a budget but a bill" it is a bill that is told; and where none was stronger than Monday's,
Monday's was the strongest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.extraction.stance_words import openers
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.stance.faced import LEAST_ALIKE, Faced
from factcheck.matching.stance.marking.mark_words import denying_words
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.model import Span

MOSTLY = 0.6
"""The share of what is set off from a denial that the other side must tell."""


def is_contrast(two: Faced, marked: Marked, *, denied: bool) -> bool:
    """Tell whether a mark, ours if `denied`, but compares, or sets off what the other tells."""
    own, other = two.sides(denied=denied)
    return (
        _compares(own, marked, other)
        or _blames(own, marked)
        or _tells_the_rest(two, marked, denied=denied)
        or _is_elliptic(own, marked)
    )


def _is_elliptic(own: Side, marked: Marked) -> bool:
    """Tell whether a mark denies but a phrase, of what was told: at 14, and not at the 22."""
    tokens = own.profile.tokens
    first, end = _first(own, marked.span), _end(own, marked.span)
    return (
        marked.mark.text.lower() in denying_words()
        and first > 0
        and end < len(tokens)
        and tokens.lower[first - 1] in _words("setting_off")
        and tokens.lower[end] in word_class("preposition")
    )


def _blames(own: Side, marked: Marked) -> bool:
    """Tell whether a mark says that what was done ought not to have been: should not have left."""
    lower, first, end = own.profile.tokens.lower, _first(own, marked.span), _end(own, marked.span)
    if not first or lower[first - 1] not in _words("blaming"):
        return False
    begin = end + (lower[end : end + 1] == [*word_class("to")])
    return not word_class("have").isdisjoint(lower[begin : begin + 1])


def _compares(own: Side, marked: Marked, other: Side) -> bool:
    """Tell whether a mark denies that something is more than another, and the other side has none.

    Never had they paid a higher fee than the one that is now the second highest; not since 1984
    have so many been killed.
    """
    end = own.profile.clause_at(max(marked.governs.end - 1, marked.span.start)).end
    told = Span(marked.governs.start, max(end, marked.governs.end))
    governed = own.profile.tokens.lower[_first(own, told) : _end(own, told)]
    rest = other.profile.tokens.lower
    return any(compare(governed) and not compare(rest) for compare in (_has_than, _has_degree))


def _has_than(words: Sequence[str]) -> bool:
    return not _words("than").isdisjoint(words)


def _has_degree(words: Sequence[str]) -> bool:
    """Tell whether words say that something is as much as something else: so many, as long."""
    as_much, degrees = _words("as much"), _words("degrees")
    return any(one in as_much and other in degrees for one, other in pairwise(words))


def _tells_the_rest(two: Faced, marked: Marked, *, denied: bool) -> bool:
    """Tell whether what stands against a denial, behind "but", is what the other side tells.

    What has a verb of its own is another act: she did not run the start but ran the finish; and
    there are no cases, but an outbreak could follow.
    """
    own, other = two.sides(denied=denied)
    alike, _ = two.alike_from(denied=denied)
    tokens = own.profile.tokens
    end = _end(own, marked.governs)
    if end >= len(tokens) or tokens.lower[end] not in _words("contrasting"):
        return False
    if end + 1 < len(tokens) and own.tells(Span(tokens.starts[end + 1], tokens.ends[end + 1])):
        return False
    rest = Span(tokens.ends[end], own.profile.clause_at(tokens.starts[end]).end)
    if _is_clause(own, range(end + 1, tokens.at(rest.end))):
        return False
    words = within(own.profile, rest)
    affirmed = [at for at in range(len(other.profile.weighed_words)) if at not in other.negated]
    told = sum(likest(alike[word], affirmed) >= LEAST_ALIKE for word in words)
    return bool(words) and told >= MOSTLY * len(words)


def _is_clause(own: Side, places: range) -> bool:
    """Tell whether some tokens have a verb of their own, no relative's: an outbreak could."""
    for at in places:
        if own.profile.tokens.lower[at] in openers():
            return False
        if own.is_verb(at):
            return True
    return False


def _first(side: Side, span: Span) -> int:
    return side.profile.tokens.at(span.start)


def _end(side: Side, span: Span) -> int:
    return side.profile.tokens.at(span.end)


@cache
def _words(name: str) -> frozenset[str]:
    data = table("comparing") if name == "than" else table("stance")
    return frozenset(data[name])
