"""Reversed acts: who does something is told as the one to whom it was done, or the other way round.

The party sued Crane, and Crane sued the party. Where both sides name both of them, `miscast` sees
it; here the other one may be no name: the party, them, he.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.sides.casting import BY, DOER, DONE_TO, Cast, find_parts
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.words.words import Word, concept
from factcheck.model import Span


def reversed_acts(ours: Profile, theirs: Profile) -> Iterator[tuple[Cast, Cast]]:
    """Yield a name of ours and the same name of theirs on the two ends of one act."""
    mine, others = find_parts(ours), find_parts(theirs)
    for one in mine:
        for other in others:
            if (
                {one.part.how, other.part.how} == {DOER, DONE_TO}
                and one.part.word == other.part.word
                and is_same(one.name, other.name)
                and one.part.word not in mutual_acts()
                and _are_of_one_verb(ours, one, theirs, other)
                and not _is_on_both_ends(one, mine)
                and not _is_on_both_ends(other, others)
                and not _are_with_others(one, mine, other, others)
            ):
                yield one, other


def _are_of_one_verb(ours: Profile, one: Cast, theirs: Profile, other: Cast) -> bool:
    """Tell whether both hang on one verb, written as one word, which is done to somebody."""
    here, there = _verb(ours, one), _verb(theirs, other)
    if here is None or there is None or here.stem != there.stem:
        return False
    doer = (ours, one, here) if one.part.how == DOER else (theirs, other, there)
    return _is_done_to_somebody(*doer)


def _verb(profile: Profile, cast: Cast) -> Word | None:
    """Return the word on which a name hangs; none where an expression of several words is it."""
    starts, name = profile.tokens.starts, profile.local(cast.name.span)
    for word in profile.content:
        here = Span(starts[word.first], profile.tokens.ends[word.last])
        if word.concept == cast.part.word and cast.span.contains(here) and not name.overlaps(here):
            return word if word.first == word.last else None
    return None


def _is_done_to_somebody(profile: Profile, doer: Cast, verb: Word) -> bool:
    """Tell whether something right behind a verb is what it is done to: sued the party, took them.

    What closes by itself is not what somebody closes.
    """
    if doer.preposition == BY:
        return True
    tokens, behind = profile.tokens, verb.last + 1
    if behind >= len(tokens):
        return False
    if tokens.lower[behind] in _beginning():
        return True
    here = Span(tokens.starts[behind], tokens.ends[behind])
    return any(profile.local(name.span).overlaps(here) for name in profile.statement.names)


def _is_on_both_ends(cast: Cast, casts: Sequence[Cast]) -> bool:
    return any(
        one.part.word == cast.part.word
        and one.part.how != cast.part.how
        and is_same(one.name, cast.name)
        for one in casts
    )


def _are_with_others(one: Cast, mine: Sequence[Cast], other: Cast, others: Sequence[Cast]) -> bool:
    """Tell whether the one at the other end is named on both sides: another act, or an exchange."""
    return bool(_opposite(one, mine)) and bool(_opposite(other, others))


def _opposite(cast: Cast, casts: Sequence[Cast]) -> list[Cast]:
    ends = {DOER, DONE_TO} - {cast.part.how}
    return [one for one in casts if one.part.word == cast.part.word and one.part.how in ends]


@cache
def mutual_acts() -> frozenset[str]:
    """Return the concepts of acts in which two may change places: to meet, to marry."""
    return frozenset(map(concept, table("name_roles")["mutual_acts"]))


@cache
def _beginning() -> frozenset[str]:
    """Return the words with which what something is done to begins: a, their, them."""
    return word_class("determiner", "possessive", "object_pronoun")
