"""Figures of what words say was told before: "the 19 families still waiting", of 17 who waited.

An article says that the things are known, and a clause behind them which they are. Where the
draft has counted but once who waits, that is the other figure of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from attrs import evolve

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.spread import COUNTS, may_be_one, spread
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.phrases import same_noun, same_verb
from factcheck.matching.words.words import concept
from factcheck.model import (
    DateMention,
    DateType,
    Pair,
    Quantity,
    Scope,
    Tolerances,
)
from factcheck.rules.internal.repeating.counted import UNREAL, Counted, differ_in_speakers, unreal
from factcheck.rules.internal.repeating.definite import is_definite
from factcheck.rules.internal.repeating.narrowing import (
    Narrowing,
    Side,
    acts_of,
    narrowing,
    side_of,
)
from factcheck.rules.internal.repeating.other_counts import is_reckoned, is_told, may_count
from factcheck.rules.internal.repeating.repeats import SAME_VERB, Draft, Told
from factcheck.rules.internal.told.cues import linker

FARTHEST = 60
"""How many figures back one is looked for, however long a draft is."""
PEOPLE = 0.5
"""So like the word people is at least each noun for some of them."""
OPENING = 3
"""So many sentences with figures say at the beginning what a draft is about."""
FEWEST = 2
"""Of one thing there is no other figure."""


def known_again(draft: Draft, tolerances: Tolerances) -> Iterator[Pair[Quantity]]:
    """Yield the figures of things told of before, each with the only other figure of them."""
    every = [Counted(told, figure) for told in draft.told for figure in told.figures]
    things = [one for one in every if _counts(one.figure)]
    for index, ours in enumerate(things):
        narrowed = narrowing(ours) if is_definite(ours.told, ours.figure) else None
        before = things[max(index - FARTHEST, 0) : index]
        behind = things[index + 1 : index + FARTHEST]
        if narrowed is None or is_told(ours, (*before, *behind), tolerances):
            continue
        same = [one for one in before if _are_one(one, ours, narrowed)]
        theirs = _the_only(same, ours, tolerances)
        if theirs is None or is_reckoned(theirs, ours, before):
            continue
        if _is_of_another_place(draft, theirs, ours) or _is_rest(theirs, ours, narrowed):
            continue
        if _are_of_one_time(draft, theirs, ours, narrowed):
            yield Pair(ours.figure, theirs.figure, 1.0)


def _counts(figure: Quantity) -> bool:
    whole = figure.value is None or figure.value >= FEWEST
    return figure.unit_kind in COUNTS and whole and figure.per is None


def _the_only(same: Sequence[Counted], ours: Counted, tolerances: Tolerances) -> Counted | None:
    """Return the last of figures of one value, None where there are more, or ours may be that."""
    if len({one.figure.value for one in same}) != 1:
        return None
    theirs = same[-1]
    if may_be_one(ours.figure, theirs.figure, tolerances):
        return None
    apart = spread(ours.figure, tolerances).meets(spread(theirs.figure, tolerances))
    return None if apart else theirs


def _are_one(theirs: Counted, ours: Counted, narrowed: Narrowing) -> bool:
    """Tell whether a figure is told of the things of ours, as the words behind them say."""
    if theirs.told is ours.told or not _are_alike(theirs.figure, ours.figure):
        return False
    if theirs.is_of_others or ours.is_of_others or _is_whole(theirs):
        return False
    if not _is_counted_as(theirs, ours, narrowed.act.concept):
        bare = not (theirs.figure.of and ours.figure.of)
        if bare and not (narrowed.things and _are_people(theirs, ours)):
            return False
        if not may_count(theirs, ours):
            return False
    return (
        _is_covered(theirs, ours, narrowed)
        and _are_as_real(theirs, ours, narrowed)
        and not differ_in_speakers(theirs, ours)
        and not _is_limited(theirs, narrowed, ours)
    )


def _are_alike(theirs: Quantity, ours: Quantity) -> bool:
    changes = theirs.change or ours.change
    return not changes and Scope.EACH not in (theirs.scope, ours.scope)


def _is_limited(theirs: Counted, narrowed: Narrowing, ours: Counted) -> bool:
    """Tell whether either is told of so much as came about at a time, or at a place."""
    tokens = theirs.tokens
    first, last = tokens.at(theirs.clause.start), tokens.at(theirs.clause.end)
    behind = tokens.lower[last : last + 1]
    lower = ours.tokens.lower
    end = ours.tokens.at(narrowed.span.end)
    return (
        _limits().stand_in(tokens.lower[first:last])
        or _limits().stand_in(lower[ours.first : end])
        or not _timing().isdisjoint(behind)
    )


def _is_rest(theirs: Counted, ours: Counted, narrowed: Narrowing) -> bool:
    """Tell whether fewer things are what is left of those told before: the four still closed."""
    if (ours.figure.value or 0.0) >= (theirs.figure.value or 0.0):
        return False
    lower = ours.tokens.lower
    here = lower[ours.first : ours.tokens.at(narrowed.span.end)]
    return _still().stand_in(here) and not _still().stand_in(theirs.tokens.lower)


def _is_counted_as(theirs: Counted, ours: Counted, act: str) -> bool:
    """Tell whether people are counted by what was done to them: "12 injured", "the 12 injured"."""
    nouns = [one.figure.of or "" for one in (theirs, ours)]
    return any(concept(noun, ours.told.lexicon) == act for noun in nouns)


def _is_whole(counted: Counted) -> bool:
    """Tell whether a part is told of a figure, and not the figure: half of the 30 boats sank."""
    before = counted.tokens.lower[max(counted.first - 2, 0) : counted.first]
    return is_definite(counted.told, counted.figure) and linker() in before


def _are_people(theirs: Counted, ours: Counted) -> bool:
    lexicon = ours.told.lexicon
    nouns = [one.figure.of for one in (theirs, ours) if one.figure.of]
    return all(same_noun(noun, "people", lexicon) >= PEOPLE for noun in nouns)


def _is_covered(theirs: Counted, ours: Counted, narrowed: Narrowing) -> bool:
    """Tell whether a figure's sentence tells all that narrows ours, and of the same side of it."""
    told = set(theirs.told.profile.concepts)
    if not narrowed.things <= told:
        return False
    act, lexicon = narrowed.act, ours.told.lexicon
    for word in acts_of(theirs):
        if word.concept == act.concept or same_verb(word.stem, act.stem, lexicon) >= SAME_VERB:
            sides = {side_of(theirs, word), narrowed.side}
            return Side.EITHER in sides or len(sides) == 1
    if not narrowed.things:
        return False
    return act.concept in told or _tell_of_presence(theirs.figure, ours.tokens.lower[act.first])


def _tell_of_presence(theirs: Quantity, act: str) -> bool:
    """Tell whether a figure and an act are of being, or of getting, somewhere."""
    presence = _presence()
    return presence.stand_in([act]) and presence.stand_in((theirs.predicate or "").lower().split())


def _are_as_real(theirs: Counted, ours: Counted, narrowed: Narrowing) -> bool:
    local = ours.told.profile.local
    there = {
        mark.kind for mark in ours.told.statement.stance if narrowed.span.contains(local(mark.span))
    }
    return unreal(theirs) == there & UNREAL


def _are_of_one_time(draft: Draft, theirs: Counted, ours: Counted, narrowed: Narrowing) -> bool:
    """Tell whether both may be of one time: what is told of the things behind them has its own."""
    local = ours.told.profile.local
    dates = [
        date for date in ours.told.statement.dates if local(date.span).start < narrowed.span.end
    ]
    known = theirs.told.statement.dates
    own = [date for date in dates if local(date.span).start >= narrowed.span.start]
    if own and not known:
        return False
    event = ours.told.event if len(dates) == len(ours.told.statement.dates) else None
    again = evolve(_on_days(ours.told, dates), event=event)
    return draft.are_of_one_event(_on_days(theirs.told, known), again, ours.figure)


def _on_days(told: Told, dates: Iterable[DateMention]) -> Told:
    """Return a statement with those of its dates that are no hours."""
    days = tuple(date for date in dates if date.type is not DateType.TIME)
    return evolve(told, statement=evolve(told.statement, dates=days))


def _is_of_another_place(draft: Draft, theirs: Counted, ours: Counted) -> bool:
    """Tell whether a smaller figure is of a place, or of somebody, that the draft is not about."""
    if (theirs.figure.value or 0.0) > (ours.figure.value or 0.0):
        return False
    around = [one.statement for one in draft.told[:OPENING]]
    known = [*ours.told.statement.names]
    known += [name for one in (*around, *ours.told.earlier) for name in one.names]
    profile, clause = theirs.told.profile, theirs.clause
    named = [
        name for name in theirs.told.statement.names if clause.overlaps(profile.local(name.span))
    ]
    return not all(any(may_be_same(name, other) for other in known) for name in named)


@cache
def _limits() -> Phrases[bool]:
    scopes = table("scopes")
    return Phrases.of((phrase, True) for phrase in chain(scopes["times"], scopes["running"]))


@cache
def _still() -> Phrases[bool]:
    return Phrases.of((phrase, True) for phrase in table("arithmetic")["still"])


@cache
def _timing() -> frozenset[str]:
    return frozenset(table("clauses")["timing"]) & word_class("preposition")


@cache
def _presence() -> Phrases[bool]:
    return forms_of(table("acts")["presence"])
