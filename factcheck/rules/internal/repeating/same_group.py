"""Groups taken up with another number: pickets "at six ports", then gone "from all eight ports".

An article says that the things are known; and where a draft tells of but one number of such
things, that is theirs. What stands beside them has to be known as well: of "the 25 branches in
villages" nothing was told before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.tokens import tokenize
from factcheck.extraction.verbs import FINITE, PAST_FORMS, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.spread import may_be_one
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.phrases import same_noun, same_verb
from factcheck.matching.words.words import concept
from factcheck.model import (
    Bound,
    DateMention,
    DateType,
    Pair,
    Quantity,
    Scope,
    Span,
    Tolerances,
    UnitKind,
)
from factcheck.rules.internal.repeating.counted import (
    Counted,
    differ_in_speakers,
    is_held,
    unreal,
)
from factcheck.rules.internal.repeating.definite import possessive_marks
from factcheck.rules.internal.repeating.measured import is_plain
from factcheck.rules.internal.repeating.narrowing import narrowing
from factcheck.rules.internal.repeating.other_counts import is_made_up, is_reckoned, is_told
from factcheck.rules.internal.repeating.repeats import SAME_NOUN, SAME_VERB, Draft
from factcheck.rules.internal.repeating.words_used import WordsUsed

FARTHEST = 60
"""How many figures back one is looked for, however long a draft is."""
FEWEST = 2
"""Of one thing there is no other number."""
ALIKE = 0.75
"""Of things so like ours another number may be theirs."""
FARTHER, ROUGHLY = 1.75, 1.25
"""Two numbers that are further apart are hardly meant to be one, nearer ones may be a rounding."""
MANY, NEAR = 4, 2
"""Fewer things may be of any sort, unless so few statements lie between them."""
NAMED = 2
"""A noun that more statements have is no sign by itself."""
DYING = "died"
EXACT = frozenset({Bound.EXACTLY, Bound.ABOUT})
VERBS = FINITE | PAST_FORMS


def groups_again(draft: Draft, used: WordsUsed, tolerances: Tolerances) -> Iterator[Pair[Quantity]]:
    """Yield the numbers of known things, each with the only other number of such things."""
    every = [Counted(told, figure) for told in draft.told for figure in told.figures]
    for index, ours in enumerate(every):
        if not _takes_up(ours):
            continue
        before = every[max(index - FARTHEST, 0) : index]
        behind = every[index + 1 : index + 1 + FARTHEST]
        theirs = _the_only(ours, before, behind, draft)
        if theirs is None or not _differ(ours.figure, theirs.figure, tolerances):
            continue
        if is_told(ours, (*before, *behind), tolerances) or is_reckoned(theirs, ours, before):
            continue
        again = _Again(theirs, ours, used)
        if is_made_up(theirs, ours, every) or not (again.is_known and again.is_sure):
            continue
        if again.is_of_one_case and not draft.are_of_others(theirs.told, ours.told, ours.figure):
            yield Pair(ours.figure, theirs.figure, 1.0)


def _takes_up(ours: Counted) -> bool:
    """Tell whether a figure is of all of some things that are known: the six, all six, its six."""
    if not _counts(ours) or ours.told.is_summary or ours.is_tied or ours.is_of_others:
        return False
    if ours.word_before not in _taking_up() or narrowing(ours) is not None:
        return False
    return not _may_be_narrowed(ours.tokens.lower[ours.behind :])


def _may_be_narrowed(behind: Sequence[str]) -> bool:
    """Tell whether a verb right behind a noun may say which things are meant: the 12 hurt were."""
    forms = [verb_form(word) for word in behind]
    if not forms or forms[0] not in PAST_FORMS:
        return len(forms) > 1 and forms[0] is VerbForm.PERHAPS and forms[1] in VERBS
    return forms[0] is VerbForm.PARTICIPLE or any(form in VERBS for form in forms[1:])


def _counts(one: Counted) -> bool:
    figure = one.figure
    many = bool(figure.of) and (figure.value or 0.0) >= FEWEST
    return many and figure.unit_kind is UnitKind.COUNT and figure.bound in EXACT


def _the_only(
    ours: Counted, before: Sequence[Counted], behind: Sequence[Counted], draft: Draft
) -> Counted | None:
    """Return the last figure before ours of the same noun, None where such things have others."""
    like = [one for one in (*before, *behind) if _likeness(one, ours, draft) >= ALIKE]
    if len({one.figure.value for one in like}) != 1:
        return None
    theirs = next((one for one in reversed(before) if one in like), None)
    if theirs is None or not _counts(theirs) or theirs.is_tied or theirs.is_of_others:
        return None
    alone = theirs.told is not ours.told and not theirs.told.is_summary
    plain = not (theirs.figure.change or theirs.figure.per or ours.figure.per)
    whole = plain and theirs.figure.scope is not Scope.EACH
    return theirs if alone and whole and _likeness(theirs, ours, draft) >= SAME_NOUN else None


def _likeness(one: Counted, ours: Counted, draft: Draft) -> float:
    counted = one.figure.of and one.figure.unit_kind is UnitKind.COUNT
    many = (one.figure.value or FEWEST) >= FEWEST
    return (
        same_noun(one.figure.of or "", ours.figure.of or "", draft.lexicon)
        if (counted and many)
        else 0.0
    )


def _differ(ours: Quantity, theirs: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether two numbers are apart, and yet not so far that no slip makes the one of it."""
    low, high = sorted((ours.value or 0.0, theirs.value or 0.0))
    rough = Bound.ABOUT in (ours.bound, theirs.bound)
    least = ROUGHLY if rough else 1.0
    return least * low <= high <= FARTHER * low and not may_be_one(ours, theirs, tolerances)


@frozen(eq=False, repr=False)
class _Again:
    """A number of known things, and the only one before it of such things."""

    theirs: Counted
    ours: Counted
    used: WordsUsed

    @property
    def is_known(self) -> bool:
        """Whether all that says which things are meant was told of before."""
        ours, theirs = self.ours, self.theirs
        there = self.used.of(theirs.told.statement)
        noun = ours.told.profile.concepts_of(ours.noun)
        if not noun <= there or not self._is_owned:
            return False
        behind = _behind(ours)
        if behind is None:
            return True
        if _is_narrowed_behind(ours, behind):
            return False
        local = ours.told.profile.local
        names = [n for n in ours.told.statement.names if behind.overlaps(local(n.span))]
        named = (ours.told.profile.concepts_of(local(name.span)) for name in names)
        if not all(one <= there for one in named):
            return False
        fewer = (ours.figure.value or 0.0) < (theirs.figure.value or 0.0)
        known = there if fewer else self.used.before(ours.told.statement)
        words = ours.told.profile.concepts_of(behind)
        return words - word_class("time") <= known

    @property
    def _is_owned(self) -> bool:
        """Whether those who have ours, if somebody does, are told of with theirs."""
        ours, theirs = self.ours, self.theirs
        if ours.word_before not in _owning():
            return True
        if theirs.figure.predicate and not is_held(theirs):
            return False
        before = [
            name for one in (theirs.told.statement, *theirs.told.earlier) for name in one.names
        ]
        if not all(
            any(may_be_same(name, other) for other in before) for name in ours.told.statement.names
        ):
            return False
        if ours.word_before not in possessive_marks():
            return True
        owner = "".join(ours.tokens.words[max(ours.first - 2, 0) : ours.first - 1])
        return concept(owner, ours.told.lexicon) in self.used.of(theirs.told.statement)

    @property
    def is_sure(self) -> bool:
        """Whether nothing else is called so, or something else is told of with both alone."""
        one, other = self.theirs.told.statement, self.ours.told.statement
        ours = self.ours.told.profile
        noun = concept(self.ours.figure.unit or "", ours.lexicon)
        if self.used.shared_alone(one, other) - ours.concepts_of(self.ours.noun):
            return True
        least = min(self.theirs.figure.value or 0.0, self.ours.figure.value or 0.0)
        near = self.used.place(other) - self.used.place(one) <= NEAR
        return self.used.times(noun) <= NAMED and (least >= MANY or near)

    @property
    def is_of_one_case(self) -> bool:
        """Whether both are told of one time, by the same speaker, and as what is so."""
        one, other = self.theirs, self.ours
        if differ_in_speakers(one, other) or unreal(one) - unreal(other):
            return False
        if _are_dead(one) and not _are_dead(other):
            return False
        if abs((one.figure.value or 0.0) - (other.figure.value or 0.0)) == 1 and self._tells_of_one:
            return False
        there, here = _days(one), _days(other)
        if all(date.relative for date in (*there, *here)):
            return True
        return any(date.earliest == day.earliest for date in there for day in here)

    @property
    def _tells_of_one(self) -> bool:
        """Whether one thing, of which two numbers differ, came or went in between: one fell ill."""
        first, last = (self.used.place(x.told.statement) for x in (self.theirs, self.ours))
        between = self.used.statements[first + 1 : last]
        words = (tokenize(one.text).lower for one in between)
        return any(not _single().isdisjoint(one) for one in words)


def _are_dead(one: Counted) -> bool:
    """Tell whether a figure is of those who died; others of their kind may have lived."""
    verb = one.figure.predicate or ""
    return bool(verb) and same_verb(verb, DYING, one.told.lexicon) >= SAME_VERB


def _days(one: Counted) -> Sequence[DateMention]:
    """Return the days and years of a figure's clause, or the date that was told before it."""
    local, clause = one.told.profile.local, one.clause
    dates = [date for date in one.told.statement.dates if date.type is not DateType.TIME]
    own = [date for date in dates if places_in_time(date) and clause.overlaps(local(date.span))]
    return own or [date for date in (one.told.event,) if date]


def _behind(one: Counted) -> Span | None:
    """Return the words behind a noun that a preposition ties to it: hairpins of the final climb."""
    lower, at = one.tokens.lower, one.behind
    if word_class("preposition", "of").isdisjoint(lower[at : at + 1]):
        return None
    places = range(at + 1, len(lower))
    end = next((place for place in places if _ends_phrase(lower[place])), len(lower))
    return Span(one.tokens.starts[at], one.tokens.ends[end - 1])


def _ends_phrase(word: str) -> bool:
    if not word[0].isalnum() or word in word_class("relative", "that", "subject_pronoun"):
        return True
    return word in word_class("and", "but", "modal") or not is_plain(word)


def _is_narrowed_behind(one: Counted, behind: Span) -> bool:
    """Tell whether a clause hangs on words behind a noun: all 62 people on the boat that sank."""
    at = one.tokens.at(behind.end)
    word = "".join(one.tokens.lower[at : at + 1])
    narrowing = word in word_class("relative", "that", "subject_pronoun")
    tied = one.tokens.lower[at - 1] in word_class("preposition", "of")
    return narrowing or (verb_form(word) is VerbForm.GERUND and not tied)


@cache
def _owning() -> frozenset[str]:
    return possessive_marks() | frozenset(table("counted")["things_owning"])


@cache
def _taking_up() -> frozenset[str]:
    return _owning() | frozenset(table("counted")["taking_up"])


@cache
def _single() -> frozenset[str]:
    return frozenset(table("counted")["single"])
