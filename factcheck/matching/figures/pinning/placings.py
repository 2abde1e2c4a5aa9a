"""Placings: the place of somebody who is named in a race, in a table or among the seeds.

"Volk was fourth, 1.2 seconds behind Rees" beside "Petra Volk finished sixth": one has one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import dropwhile, islice
from typing import Any

from attrs import evolve, frozen

from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.earlier import is_told_back
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.pinning.leading import (
    is_left_there,
    lead_told,
    placed_nouns,
    who_is_left,
)
from factcheck.matching.figures.places import told_with
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.not_done import undone
from factcheck.matching.sides.profile import Profile, is_owner
from factcheck.matching.sides.roles import OTHER, role_of
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.sides.strangers import without_speakers
from factcheck.matching.words.lexicon import HYPHENS
from factcheck.matching.words.linking import clause_bounds
from factcheck.matching.words.stems import stem
from factcheck.model import Name, Quantity, Span, Tolerances, UnitKind

DIGITS = 4
"""No place in an order has more digits."""
MOST = 40
"""A sentence with more names is a list, of which nothing is told so."""
BESIDE = 5
"""Among so many words behind a place stands whose it is: third place went to Volk."""
REACH = 8
"""So many words behind a place tell of what it is."""

ORDINAL, NEAR = 2, 3
"""So many words an ordinal has at most, and so many on either side of others that tell a place say
at what stage it is."""


@frozen
class Placing:
    """The place that a sentence gives somebody; its contest is told in the words behind it."""

    figure: Quantity
    name: Name
    is_seed: bool
    is_back: bool
    """Whether it is told of a time before."""
    meanwhile: AbstractSet[str]
    contest: AbstractSet[str]

    def is_of_one(self, other: Placing) -> bool:
        """Tell whether both are of the same one, at one stage of one thing."""
        return (
            self.is_seed is other.is_seed
            and self.is_back is other.is_back
            and self.meanwhile == other.meanwhile
            and may_be_same(self.name, other.name)
        )


def other_placings(group: Group, _: Tolerances) -> Sequence[Answer]:
    """Return the answers that give one who is named another place than the claim does."""
    told = group[0].ours.once(placings) if group else ()
    mine = [one for one in told if not _is_victory(one)]
    if not mine:
        return ()
    pairs = [
        (comparison, ours, theirs)
        for comparison in group.suggested
        for theirs in comparison.theirs.once(placings)
        for ours in mine
        if may_be_same(ours.name, theirs.name)
    ]
    right = {ours for _, ours, theirs in pairs if ours.figure.value == theirs.figure.value}
    answers = [
        Answer(comparison, ours.figure, theirs.figure, Agreement.DIFFERENT)
        for comparison, ours, theirs in pairs
        if ours not in right and ours.is_of_one(theirs) and _are_in_one(comparison, ours, theirs)
    ]
    return [one for one in answers if is_of_one_event(one)]


def _are_in_one(comparison: Comparison, ours: Placing, theirs: Placing) -> bool:
    """Tell whether nothing says that two places are of two contests, and something that of one."""
    if _is_victory(theirs) and ours.contest.isdisjoint(theirs.contest):
        return False
    if not ours.contest <= comparison.theirs.places.keys() | comparison.around.concepts:
        return False
    told = comparison.ours.places.keys() | comparison.around.concepts
    if theirs.contest and not theirs.contest.isdisjoint(told):
        return True
    named = comparison.theirs.concepts_of(comparison.theirs.local(theirs.name.span))
    return bool(comparison.shared - named) or not theirs.contest


def placings(profile: Profile) -> Sequence[Placing]:
    """Return the places in an order that a sentence gives those whom it names."""
    return list(islice(_placings(profile), MOST))


def _placings(profile: Profile) -> Iterator[Placing]:
    tokens = profile.tokens
    names = without_speakers(profile, profile.statement.names)
    for first, end, place, is_seed in _ordinals_told(profile) if len(names) <= MOST else ():
        name = _placed(profile, names, first, end)
        if name is None or undone(tokens, tokens.starts[first]) is not None:
            continue
        figure = _figure(profile, Span(tokens.starts[first], tokens.ends[end - 1]), place)
        if end - first > ORDINAL:
            figure = evolve(figure, of=_data()["ranked"])
        words = set(told_with(profile, figure)).difference(tokens.lower[first:end])
        meanwhile = _words("meanwhile") & words
        if end - first > ORDINAL:
            meanwhile &= frozenset(tokens.lower[max(first - NEAR, 0) : end + NEAR])
        contest = _contest(profile, end) - frozenset(map(stem, _words("generic")))
        back = is_told_back(profile, figure)
        yield Placing(figure, name, is_seed, back, meanwhile, contest)


def _is_victory(placing: Placing) -> bool:
    """Tell whether a place is told by the verb alone: she won the downhill."""
    return bool(placing.figure.text == _data()["winner"])


def _ordinals_told(profile: Profile) -> Iterator[tuple[int, int, int, bool]]:
    """Yield where the words for a place begin and end, which it is, and whether it is a seed's."""
    lower, told = profile.tokens.lower, False
    ends = {profile.tokens.at(profile.local(one.span).end) for one in profile.statement.names}
    for first, end, place in _ordinals(profile.tokens):
        behind = end + (not HYPHENS.isdisjoint(lower[end : end + 1]))
        following, before = lower[behind : behind + 1], lower[max(first - 1, 0) : first]
        if not _words("not_before").isdisjoint(before):
            continue
        if lower[first] in _words("winning"):
            yield first, end, place, False
            continue
        is_seed = not _words("seeds").isdisjoint((*following, *before))
        alone = _is_left_alone(lower, first, end, place) or (told and first in ends)
        alone = alone or _is_left_there(profile, first, end)
        if alone or is_seed or not _words("nouns").isdisjoint(following):
            told = True
            yield first, end, place, is_seed
    for first, end in lead_told(lower):
        yield first, end, 1, False
    for first, end, place in placed_nouns(lower):
        yield first, end, place, False


def _is_left_there(profile: Profile, first: int, end: int) -> bool:
    """Tell whether a place that ranks nothing behind it is where an act left somebody."""
    behind = profile.tokens.lower[end : end + 1]
    return _closing().issuperset(behind) and is_left_there(profile, first)


def _is_left_alone(lower: Sequence[str], first: int, end: int, place: int) -> bool:
    """Tell whether an ordinal is what a verb says somebody came, and ranks nothing behind it."""
    verbs = _words("firmly" if place == 1 else "verbs")
    before = lower[max(first - 1, 0) : first]
    return not verbs.isdisjoint(before) and _closing().issuperset(lower[end : end + 1])


def _ordinals(tokens: Tokens) -> Iterator[tuple[int, int, int]]:
    """Yield the ordinals of a sentence, each with where it begins and ends."""
    lower = tokens.lower
    numbers = table("numbers")
    for at, word in enumerate(lower):
        if place := numbers["ordinals"].get(word):
            yield at, at + 1, place
        elif word.isdecimal() and len(word) <= DIGITS and lower[at + 1 : at + 2]:
            if lower[at + 1] in numbers["ordinal_suffixes"]:
                yield at, at + 2, int(word)
        elif lower[at + 1 : at + 2] == [_data()["firsts"].get(word)]:
            yield at, at + 1, 1


def _placed(profile: Profile, names: Sequence[Name], first: int, end: int) -> Name | None:
    """Return who has a place: who stands right behind it, or before it in what is told with it."""
    if left := who_is_left(profile, names, first):
        return left
    tokens = profile.tokens
    at, local = tokens.at, profile.local
    places = {at(local(name.span).start): name for name in names}
    wins = tokens.lower[first] in _words("winning")  # what stands behind that is what is won
    for behind in range(end, end if wins else min(end + BESIDE, len(tokens))):
        if name := places.get(behind):
            return name
        if tokens.lower[behind] not in _words("between"):
            break
    before = [
        name for name in names if at(local(name.span).end) <= first and _is_free(profile, name)
    ]
    if not before:
        return next((places[at] for at in sorted(places) if _is_given(tokens, at)), None)
    name = before[-1]
    between = [*dropwhile(_opening().__contains__, tokens.lower[at(local(name.span).end) : first])]
    if not (_pronouns() | _words("parting")).isdisjoint(between):
        return None
    return name if clause_bounds().isdisjoint(between) else None


def _is_given(tokens: Tokens, place: int) -> bool:
    """Tell whether a name stands behind a verb, as whose place it is: third was Volk."""
    return not _words("giving").isdisjoint(tokens.lower[max(place - 1, 0) : place])


def _is_free(profile: Profile, name: Name) -> bool:
    """Tell whether a name hangs on nothing: it is not whose something is, nor behind "of"."""
    return role_of(profile, name) == OTHER and not is_owner(profile, profile.local(name.span))


def _contest(profile: Profile, end: int) -> AbstractSet[str]:
    """Return the words for what a place is in, right behind it: in the women's 800 metres."""
    tokens = profile.tokens
    start = end
    while start < len(tokens) and tokens.lower[start] in _words("nouns") | HYPHENS:
        start += 1
    if start >= len(tokens) or tokens.lower[start] not in _words("within"):
        return frozenset()
    if not _words("no_contest").isdisjoint(tokens.lower[start + 1 : start + 2]):
        return frozenset()
    stop = next(
        (
            place
            for place in range(start + 1, min(start + REACH, len(tokens)))
            if tokens.lower[place] in _closing() | _words("verbs")
        ),
        min(start + REACH, len(tokens)),
    )
    return frozenset(profile.concepts_within(Span(tokens.starts[start], tokens.ends[stop - 1])))


def _figure(profile: Profile, span: Span, place: int) -> Quantity:
    """Return the figure of a sentence that stands there, or one made of the words."""
    for one in profile.figures:
        if profile.local(one.number).start == span.start:
            return one
    whole, written = span.shifted(profile.statement.span.start), span.of(profile.statement.text)
    return Quantity(
        span=whole,
        text=_data()["winner"] if written.lower() in _words("winning") else written,
        number=whole,
        value=float(place),
        low=float(place),
        high=float(place),
        unit_kind=UnitKind.ORDINAL,
    )


@cache
def _closing() -> frozenset[str]:
    """Return what may stand behind an ordinal that ranks no noun."""
    closed = word_class("preposition", "of", "and", "but", "relative", "as", "subordinator")
    return closed.union(table("clauses")["marks"], _data()["closing"])


@cache
def _opening() -> frozenset[str]:
    """Return what stands between somebody and what is told of him aside: Leeds, who are 14th."""
    return word_class("relative") | frozenset(table("clauses")["marks"])


@cache
def _pronouns() -> frozenset[str]:
    return word_class("subject_pronoun")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("placings")
