"""Figures of what was told of before, with another value: "each of its 340 employees".

An article or a possessive says that a figure is of things already spoken of. Two kinds are sure to
be the same things: what somebody has, where a draft told how many he has ("Northmoor has 380
employees"), and what the very words described before, where one digit is another one ("about 200
people in the ballroom", "the 250 people in the ballroom").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import count, takewhile

from factcheck.extraction.verbs import PARTICIPLES, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.digits import are_one_digit_apart
from factcheck.matching.arithmetic.spread import may_be_one
from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.phrases import same_noun
from factcheck.matching.words.words import concept
from factcheck.model import Name, Pair, Quantity, Span, Tolerances, UnitKind
from factcheck.rules.internal.repeating.counted import Counted, is_held
from factcheck.rules.internal.repeating.definite import is_definite, possessive_marks
from factcheck.rules.internal.repeating.other_counts import is_made_up
from factcheck.rules.internal.repeating.repeats import COMPARED, SAME_NOUN, Draft, are_at_one_time

FARTHEST = 100
"""How many figures back one is looked for, however long a draft is."""
NARROWING = PARTICIPLES | {VerbForm.GERUND}
"""Forms of verbs that may tell, behind a noun, which of the things are meant: those charged."""


def described_again(draft: Draft, tolerances: Tolerances) -> Iterator[Pair[Quantity]]:
    """Yield the figures of things that were told of before, each with the other figure of them."""
    every = [Counted(told, figure) for told in draft.told for figure in told.figures]
    things = [one for one in every if one.figure.unit_kind is UnitKind.COUNT and one.figure.of]
    told = Counter(one.figure.value for one in every)
    for index, ours in enumerate(things):
        if _is_known(ours) and told[ours.figure.value] == 1:
            near = things[max(index - FARTHEST, 0) : index]
            before = [one for one in near if _are_alike(one, ours, draft)][-COMPARED:]
            theirs = _the_only(before, ours, tolerances)
            if theirs is None or is_made_up(theirs, ours, every):
                continue
            if _are_of_one_event(draft, theirs, ours):
                yield Pair(ours.figure, theirs.figure, 1.0)


def _are_of_one_event(draft: Draft, theirs: Counted, ours: Counted) -> bool:
    """Tell whether both may be of one event; what a thing has of itself is of no event."""
    if theirs.is_tied:
        return are_at_one_time(theirs.told, ours.told)
    return draft.are_of_one_event(theirs.told, ours.told, ours.figure)


def _is_known(ours: Counted) -> bool:
    """Tell whether a figure is of things that were spoken of before."""
    return is_definite(ours.told, ours.figure) and not ours.is_tied


def _are_alike(theirs: Counted, ours: Counted, draft: Draft) -> bool:
    return (
        theirs.told is not ours.told
        and ours.figure.per == theirs.figure.per
        and comparable(ours.figure, theirs.figure)
        and same_noun(ours.figure.of or "", theirs.figure.of or "", draft.lexicon) >= SAME_NOUN
    )


def _the_only(before: Sequence[Counted], ours: Counted, tolerances: Tolerances) -> Counted | None:
    """Return the figure that is told of the very things of ours, where there is but one."""
    same = [one for one in before if _is_owned(one, ours) or _is_described(one, ours)]
    if len({one.figure.value for one in same}) != 1:
        return None
    return None if may_be_one(ours.figure, same[0].figure, tolerances) else same[0]


def _is_owned(theirs: Counted, ours: Counted) -> bool:
    """Tell whether both are what one owner has: "Rolfe keeps 9,000 hens", "her 6,000 hens"."""
    if ours.word_before not in _owning() or not _modifiers(ours) <= _modifiers(theirs):
        return False
    if theirs.is_tied:
        return not _nouns_behind(theirs).isdisjoint(ours.told.profile.concepts)
    if not is_held(theirs):
        return False
    owner, holder = _owner(ours), _name_before(theirs)
    if isinstance(owner, Name):
        return holder is not None and may_be_same(owner, holder)
    return owner in theirs.told.profile.concepts_of(Span(0, theirs.noun.start))


def _is_described(theirs: Counted, ours: Counted) -> bool:
    """Tell whether all that describes ours described theirs, and one digit is another one."""
    if not are_one_digit_apart(ours.figure, theirs.figure):
        return False
    if (ours.figure.value or 0.0) < (theirs.figure.value or 0.0) and _is_narrowed(ours):
        return False
    described = _modifiers(ours) | _place(ours)
    return bool(described) and described <= set(theirs.told.profile.concepts)


def _nouns_behind(counted: Counted) -> AbstractSet[str]:
    tokens = counted.tokens
    end = tokens.ends[min(counted.behind, len(tokens) - 1)]
    return counted.told.profile.concepts_of(Span(counted.noun.end, end))


def _modifiers(counted: Counted) -> AbstractSet[str]:
    """Return the words between a number and its noun: the 36 sunken boats."""
    words = counted.told.profile.concepts_of(counted.noun)
    return words - {concept(counted.figure.unit or "", counted.told.lexicon)}


def _place(counted: Counted) -> AbstractSet[str]:
    """Return the words behind a noun and a preposition: 250 people in the ballroom."""
    lower, at = counted.tokens.lower, counted.behind
    if word_class("preposition", "of").isdisjoint(lower[at : at + 1]):
        return frozenset()
    words = {word.first: word.concept for word in counted.told.profile.words}
    places = range(at + 1, len(lower))
    skipped = word_class("article", "possessive")
    at = next((index for index in places if lower[index] not in skipped), len(lower))
    return frozenset(words[index] for index in takewhile(words.__contains__, count(at)))


def _is_narrowed(counted: Counted) -> bool:
    """Tell whether a clause behind a noun may tell of some of the things: the 64 who signed."""
    word = "".join(counted.tokens.lower[counted.behind : counted.behind + 1])
    return verb_form(word) in NARROWING or word in word_class("relative", "that")


def _owner(counted: Counted) -> Name | str | None:
    """Return whose a figure is, a name or the concept of a noun: of a pronoun, the name before."""
    told, tokens = counted.told, counted.tokens
    if counted.word_before not in possessive_marks():
        return _name_before(counted) or next(
            (names[-1] for one in reversed(told.earlier) if (names := one.names)), None
        )
    owner = counted.first - 2
    if owner < 0:
        return None
    end = told.statement.span.start + tokens.ends[owner]
    name = next((name for name in told.statement.names if name.span.end == end), None)
    return name or concept(tokens.words[owner], told.lexicon)


def _name_before(counted: Counted) -> Name | None:
    """Return the last name before a figure in its sentence."""
    at = counted.figure.number.start
    names = [name for name in counted.told.statement.names if name.span.start < at]
    return names[-1] if names else None


@cache
def _owning() -> frozenset[str]:
    known = frozenset(table("bounds")["definite"]) - word_class("article", "determiner")
    return known | possessive_marks()
