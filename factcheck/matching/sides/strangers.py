"""Strangers: the names of one side that the other side has nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.extraction.names.gazetteer import Known, known_name
from factcheck.extraction.names.lexicon import articles, body_words, organisation_words
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import PLACES, is_same, may_be_same, parts_of_countries
from factcheck.matching.sides.wider import names_only_around
from factcheck.model import Name, NameKind, Span

FEWEST_SHARED = 2
COUNTRY, PART, TOWN = 0, 1, 2
"""The ranks of places, of which one may lie in another only if it is of a lower rank."""


def name_others(comparison: Comparison) -> bool:
    """Tell whether each side names somebody or something that the other has nowhere.

    Those to whom the sentence is attributed do not count: who says it is another question.
    """
    if not any(not is_around(name, comparison) for name in their_strangers(comparison)):
        return False
    return bool(without_speakers(comparison.ours, our_strangers(comparison)))


def our_strangers(comparison: Comparison) -> Sequence[Name]:
    """Return the names of the statement that the claim has nowhere."""
    return comparison.once(_our_strangers)


def their_strangers(comparison: Comparison) -> Sequence[Name]:
    """Return the names of the claim that the statement has nowhere."""
    return comparison.once(_their_strangers)


def strangers_within(comparison: Comparison, words: Span) -> Sequence[Name]:
    """Return those whom some words of ours name, but to whom they are given, and the claim has not.

    A capital that but opens the sentence makes no name.
    """
    ours = comparison.ours
    return [
        name
        for name in without_speakers(ours, our_strangers(comparison))
        if words.contains(ours.local(name.span))
        and (name.kind is not NameKind.OTHER or name.span.start > ours.statement.span.start)
    ]


def _our_strangers(comparison: Comparison) -> Sequence[Name]:
    return _strangers(comparison.ours, comparison.theirs)


def _their_strangers(comparison: Comparison) -> Sequence[Name]:
    return _strangers(comparison.theirs, comparison.ours)


def _strangers(profile: Profile, other: Profile) -> Sequence[Name]:
    names = unmatched(profile, other)
    return [
        name
        for name in names
        if not is_called_by_kind(name, other.tokens)
        and not _is_a_word_there(name, profile, other.tokens)
    ]


def _is_a_word_there(name: Name, profile: Profile, other: Tokens) -> bool:
    """Tell whether a word has its capital only from beginning the sentence: Mould was found."""
    opens = profile.local(name.span).start == profile.tokens.starts[0]
    return opens and name.kind is NameKind.OTHER and name.text.lower() in other.words


def unmatched(profile: Profile, other_side: Profile) -> list[Name]:
    """Return the names that the other side has nowhere.

    The very name is looked for first: where both have Russia, its Belgorod is not their Kursk.
    """
    others = other_side.statement.names
    left = list(others)
    open_names = []
    for name in profile.statement.names:
        same = next((other for other in left if is_same(name, other)), None)
        if same is None:
            open_names.append(name)
        else:
            left.remove(same)
    left = [*left, *(other for other in others if other.kind not in PLACES)]
    return [
        name
        for name in open_names
        if not any(_may_be_it(name, other, other_side) for other in left)
        or _has_sibling(name, others)
    ]


def _may_be_it(name: Name, other: Name, other_side: Profile) -> bool:
    return may_be_same(name, other) and not names_only_around(other_side, other, name)


def _has_sibling(name: Name, others: Sequence[Name]) -> bool:
    """Tell whether the other side has another place of the same rank in the same country.

    Belgium may stand for Antwerp, but hardly where Brussels is named besides.
    """
    return any(_are_siblings(name.text, other.text) for other in others)


@lru_cache(maxsize=1 << 15)
def _are_siblings(one: str, other: str) -> bool:
    here, there = known_name(one), known_name(other)
    if here is None or there is None or here.name == there.name:
        return False
    ranks = {_rank(here), _rank(there)}
    return here.country is not None and here.country == there.country and len(ranks) == 1


def are_of_one_rank(one: str, other: str) -> bool:
    """Tell whether two places may both be towns, or parts of countries, or countries."""
    return _rank_of(one) == _rank_of(other) and not may_lie_in_another(one, other)


def may_lie_in_another(one: str, other: str) -> bool:
    """Tell whether one of two places may lie in the other, as far as the table has them.

    What it has not may lie in any country or part of one: Laval, Quebec; and a tower, a street or a
    county may lie in a town, or round it.
    """
    known = known_name(one), known_name(other)
    if None not in known:
        return False
    if any(place and place.country is None for place in known):
        return True
    return _rank_of(one) != _rank_of(other) or bool(_feature(one)) != bool(_feature(other))


def _feature(name: str) -> str | None:
    """Return the word of a place that says what it is: a street, a lake; none of known towns."""
    if known_name(name) is not None:
        return None
    features = organisation_words("features") | body_words()
    return next((word for word in reversed(tokenize(name).lower) if word in features), None)


def _rank_of(place: str) -> int:
    known = known_name(place)
    return _rank(known) if known else TOWN


def _rank(known: Known) -> int:
    if known.name == known.country:
        return COUNTRY
    return PART if known.name in parts_of_countries() else TOWN


def is_called_by_kind(name: Name, other: Tokens) -> bool:
    """Tell whether the other side may mean a body by its kind: the agency, for the Space Agency."""
    kind = name.text.rpartition(" ")[2].lower()
    if kind == name.text.lower() or kind not in body_words():
        return False
    beside = pairwise(zip(other.lower, other.words, strict=True))
    return any(before in articles() and word == kind for (before, _), (_, word) in beside)


def without_speakers(profile: Profile, names: Sequence[Name]) -> list[Name]:
    """Return the names but those to whom the sentence is attributed."""
    speaking = profile.names_speaking
    return [name for name in names if name.span not in speaking] if speaking else [*names]


def is_around(name: Name, comparison: Comparison) -> bool:
    """Tell whether the text before the statement has the name, or at least its last word."""
    return _concept(comparison.theirs, name) in comparison.around.concepts


def _concept(profile: Profile, name: Name) -> str | None:
    return next(iter(profile.concepts_within(profile.local(name.span))), None)


def rest_repeated(comparison: Comparison, name: Name) -> float:
    """Return the share of the claim, its `name` left out, that the statement repeats."""
    return comparison.once(_rest_repeated, name.span)


def _rest_repeated(comparison: Comparison, name: Span) -> float:
    left_out = comparison.theirs.concepts_of(comparison.theirs.local(name))
    rest = set(comparison.theirs.concepts) - left_out
    if len(rest & comparison.ours.places.keys()) < FEWEST_SHARED:
        return 0.0
    return max(comparison.coverage(rest), comparison.nearness)
