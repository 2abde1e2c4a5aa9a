"""Portions: which figure of a sentence is the whole that another one of it is a part of.

"152 of them", "of whom 152", "including 152" say it; so do 58 seats, 34 in the north and 24 in the
south, which come to so many together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from math import isclose

from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.operations import is_change, may_be_reckoned, worth
from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import part_links, whole_pronouns
from factcheck.model import Change, Quantity, Scope, Span, UnitKind

MOST = 7
"""Of more figures than this some always come to another."""
MOST_PARTS = 4
REACH = 2
"""So many words may introduce a part: among them."""
AMOUNTS = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})
PHRASE = 3
"""So many words behind a preposition tell of what it is."""


def kin_of(profile: Profile, figure: Quantity) -> Sequence[Quantity]:
    """Return the figures of a sentence that can be wholes and parts of one, with that itself."""
    kin = [
        one
        for one in profile.figures
        if one is figure
        or (
            one.value
            and comparable(one, figure)
            and may_be_reckoned(one, figure)
            and not is_change(one)
        )
    ]
    return kin if len(kin) <= MOST else ()


def whole_of(profile: Profile, part: Quantity, kin: Sequence[Quantity]) -> Quantity | None:
    """Return the figure that another is told as a part of, None where none is."""
    larger = [one for one in kin if worth(one) > worth(part)]
    for whole in larger:
        others = [one for one in kin if one is not whole and one is not part]
        if any(isclose(sum(map(worth, (part, *some))), worth(whole)) for some in _some(others)):
            return whole
    if not (is_linked(profile, part) or is_introduced(profile, part)):
        return next((one for one in larger if one.scope is Scope.IN_TOTAL), None)
    before = [one for one in reversed(larger) if one.span.start < part.span.start]
    told = [one for one in before if not is_base(profile, one, kin)]
    return min(told, key=lambda one: is_of_another(profile, one), default=None)


def _some(others: Sequence[Quantity]) -> Iterator[Sequence[Quantity]]:
    for count in range(1, MOST_PARTS):
        yield from combinations(others, count)


def is_linked(profile: Profile, part: Quantity) -> bool:
    """Tell whether a figure is told as a part of others: four of them, of whom four."""
    words, at = profile.tokens.lower, profile.tokens.at
    first, behind = at(profile.local(part.span).start), at(profile.local(part.number).end)
    if not part_links().isdisjoint(words[behind : behind + 1]):
        return not _is_of_substance(profile, part, behind)
    related = not word_class("relative").isdisjoint(words[max(first - 1, 0) : first])
    return related and not part_links().isdisjoint(words[max(first - 2, 0) : first])


def _is_of_substance(profile: Profile, figure: Quantity, link: int) -> bool:
    """Tell whether an amount is of no whole: $1.8 billion of debt, but not of the debt."""
    if figure.unit_kind not in AMOUNTS or not figure.of:
        return False
    behind = profile.tokens.lower[link + 1 : link + 2]
    return (
        word_class("determiner", "article", "possessive", "relative") | whole_pronouns()
    ).isdisjoint(behind)


def start_of_some(profile: Profile, figure: Quantity) -> int:
    """Return where it is told of some of those what they are: 212 lorries, many of them empty."""
    tokens = profile.tokens
    behind = tokens.at(profile.local(figure.span).end) + 1
    pairs = enumerate(pairwise(tokens.lower[behind:]), behind)
    some = (at for at, (link, of) in pairs if link in part_links() and of in whole_pronouns())
    return next((tokens.starts[at] for at in some), len(tokens.text))


def is_introduced(profile: Profile, part: Quantity) -> bool:
    """Tell whether a figure is told as one that is counted in before: including four."""
    words, first = profile.tokens.lower, profile.tokens.at(profile.local(part.span).start)
    return _including().end_at(words, first, first - REACH)


def is_base(profile: Profile, whole: Quantity, kin: Sequence[Quantity]) -> bool:
    """Tell whether a figure is but what another is told of: 214 of its 386; of the 12, nine."""
    first = profile.tokens.at(profile.local(whole.number).start)
    return is_of_another(profile, whole) and (
        first <= REACH
        or any(whole.number.start - one.span.start > 0 and one.scope is Scope.OUT_OF for one in kin)
        or any(is_linked(profile, one) for one in kin if one.span.end <= whole.number.start)
    )


def is_base_of(profile: Profile, whole: Quantity, part: Quantity) -> bool:
    """Tell whether a figure stands right behind a part, as what that is of: 214 of its 386."""
    lower, at = profile.tokens.lower, profile.tokens.at
    link = at(profile.local(part.number).end)
    first = at(profile.local(whole.number).start)
    linked = not part_links().isdisjoint(lower[link : link + 1])
    return linked and link < first <= link + REACH


def is_of_another(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is told of something else, as what it has: an arena of 13,200 seats."""
    first = profile.tokens.at(profile.local(figure.number).start)
    return not part_links().isdisjoint(profile.tokens.lower[max(first - REACH, 0) : first])


def are_peers(profile: Profile, one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures stand side by side, so that both together may be told of."""
    pair = (one, other)
    if one.per != other.per or one.change is not other.change or one.change is Change.FROM:
        return False
    if any(one.scope or is_linked(profile, one) or is_introduced(profile, one) for one in pair):
        return False
    return not any(is_base(profile, figure, pair) for figure in pair)


def counted_behind(profile: Profile, figure: Quantity) -> Span:
    """Return where what a figure counts stands: foreign visitors."""
    end = max(figure.span.end, figure.number.end)
    return profile.local(Span(figure.number.end, end))


def phrase_behind(profile: Profile, figure: Quantity) -> Span:
    """Return the phrase that tells which of what a figure counts: visitors from other countries."""
    tokens = profile.tokens
    first = tokens.at(counted_behind(profile, figure).end)
    if _openers().isdisjoint(tokens.lower[first : first + 1]):
        return Span(0, 0)
    return Span(tokens.starts[first], tokens.ends[min(first + PHRASE, len(tokens) - 1)])


@cache
def _openers() -> frozenset[str]:
    """Return what opens a phrase behind a noun: from, at."""
    return frozenset(table("predicates")["phrase_openers"])


@cache
def _including() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("wholes")["including"])
