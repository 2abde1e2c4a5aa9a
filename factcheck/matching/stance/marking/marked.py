"""Marked: a mark of a sentence's stance, with the words that it governs."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrs import frozen

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.stance_words import clause_words, lacking, of_none, pending, tentative
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.mark_words import (
    awaited,
    complementizers,
    happening,
    predicative,
)
from factcheck.matching.stance.marking.sentence_verbs import SentenceWithVerbs
from factcheck.model import Span, StanceKind, StanceMark

Kinds = frozenset[StanceKind]
NEGATIVE = frozenset({StanceKind.NEGATION, StanceKind.DENIAL})
DATED = 1
"""How many tokens behind what awaits something its time begins at most: expected by 24 July."""
SOON = 6
"""How many tokens behind a denial "that" begins what is denied."""


@frozen(eq=False, repr=False)
class Marked:
    """A mark of a sentence; `span` counts in the sentence's own text."""

    mark: StanceMark
    span: Span
    governs: Span
    """The words that it governs."""
    words: range
    """Those of the content words that it governs."""
    pole: int
    """Of a direction: its own pole, turned by each negation that it stands under."""

    @property
    def tentative(self) -> bool:
        """Whether it plans what may come to nothing: hopes to, is considering."""
        words = self.mark.text.lower().split()
        whole = " ".join(words), f"{words[0]} {words[-1]}"
        return self.mark.kind is StanceKind.DEMAND or not tentative().isdisjoint(whole)

    @property
    def is_of_none(self) -> bool:
        """Whether it says of how many something is so: of none, not a single one."""
        return self.mark.text.lower() in of_none()

    @property
    def is_pending(self) -> bool:
        """Whether it denies what may be to come: not yet counted, yet to be counted."""
        return self.mark.text.lower() in pending()

    @property
    def is_lack(self) -> bool:
        """Whether it says that something is not there: without, lacks."""
        return self.mark.text.lower() in lacking()


class _Governed(NamedTuple):
    """A place of a mark, with what it governs there, whatever it marks."""

    span: Span
    governs: Span
    words: range
    turned: bool
    """Whether it stands under an odd number of negations."""


def read_marks(sentence: SentenceWithVerbs) -> Iterator[Marked]:
    """Yield the marks of a sentence with the words that each governs.

    A word of direction has a mark for each axis that it stands on, of which all govern the same.
    """
    known: dict[Hashable, _Governed] = {}
    for mark in sentence.profile.statement.stance:
        place = mark.kind, mark.span, mark.scope
        at = known.get(place)
        if at is None:
            at = known[place] = _governed(sentence, mark)
        pole = -mark.pole if at.turned else mark.pole
        yield Marked(mark, at.span, at.governs, at.words, pole)


def _governed(sentence: SentenceWithVerbs, mark: StanceMark) -> _Governed:
    """Return what a mark of a sentence governs."""
    span = sentence.profile.local(mark.span)
    scope = sentence.profile.local(mark.scope or mark.span)
    governs = Span(min(max(span.end, scope.start), scope.end), scope.end)
    if mark.kind is StanceKind.DENIAL:
        governs = Span(_behind_that(sentence, governs), governs.end)
    hedged = mark.kind is StanceKind.HEDGE and _is_said_of_subject(sentence, span)
    if hedged or (mark.kind is StanceKind.PLAN and is_to_happen(sentence, span)):
        governs = Span(_begin_of_told(sentence, span), max(scope.end, span.end))
    if mark.kind is StanceKind.NEGATION and not within(sentence.profile, governs):
        governs = Span(_begin_of_act(sentence, span), governs.end)
    turned = mark.kind is StanceKind.DIRECTION and _is_turned(sentence, mark)
    return _Governed(span, governs, within(sentence.profile, governs), turned)


def _is_turned(sentence: SentenceWithVerbs, mark: StanceMark) -> bool:
    """Tell whether a mark stands under an odd number of negations.

    What is done to none stands under theirs: was found guilty of none of the charges.
    """
    over = sentence.profile.once(_negations)
    negations = sum(one.contains(mark.span) for span, one in over if span != mark.span)
    return (negations + _is_done_to_none(sentence, mark)) % 2 == 1


def _is_done_to_none(sentence: SentenceWithVerbs, mark: StanceMark) -> bool:
    """Tell whether how many it is done to, right behind a mark, is none; "none too soon" is not."""
    tokens = sentence.profile.tokens
    at = tokens.at(sentence.profile.local(mark.span).end)
    none, behind = tokens.lower[at : at + 1], tokens.lower[at + 1 : at + 2]
    return none == [_none()] and {_whole(), *CLAUSE_ENDS}.issuperset(behind)


def _negations(profile: Profile) -> Sequence[tuple[Span, Span]]:
    """Return where the negations of a sentence stand, each with all that it governs."""
    return [(one.span, one.scope) for one in profile.negations if one.scope]


def _begin_of_act(sentence: SentenceWithVerbs, span: Span) -> int:
    """Return where the verb begins of which none is the object, if one is: it killed nobody."""
    tokens = sentence.profile.tokens
    at, none = tokens.at(span.start) - 1, span.of(tokens.text).lower() in of_none()
    if not none or at < 0 or verb_form(tokens.lower[at]) is VerbForm.AUXILIARY:
        return span.end
    return tokens.starts[at] if sentence.is_verb(at) else span.end


def _behind_that(sentence: SentenceWithVerbs, governs: Span) -> int:
    """Return where begins what is denied: behind "in court that"."""
    tokens = sentence.profile.tokens
    first, end = tokens.at(governs.start), tokens.at(governs.end)
    places = range(first, min(first + SOON, end))
    at = next((at for at in places if tokens.lower[at] in complementizers()), None)
    return governs.start if at is None else tokens.ends[at]


def _begin_of_told(sentence: SentenceWithVerbs, span: Span) -> int:
    """Return where begins what a word is said of, behind who says so and what he says before.

    He said that the price was fair and a strike is possible.
    """
    tokens, coordinators = sentence.profile.tokens, clause_words()[1]
    told = (part for one in sentence.profile.statement.attributions for part in one.spans)
    said = (sentence.profile.local(part) for part in told)
    starts = (part.start for part in said if part.contains(span))
    first = tokens.at(max(sentence.profile.clause_at(span.start).start, *starts, 0))
    told_before = False
    for at in range(first, tokens.at(span.start) - 1):
        if told_before and tokens.lower[at] in coordinators:
            first, told_before = at + 1, False
        told_before = told_before or sentence.is_verb(at)
    return tokens.starts[first]


def is_to_happen(sentence: SentenceWithVerbs, plan: Span) -> bool:
    """Tell whether a plan is but that its subject happens: a recount is to be held, is expected."""
    tokens = sentence.profile.tokens
    first = tokens.at(plan.end)
    words = tokens.lower[first : first + 2]
    happens = (words[-1] if words[0] in predicative() else words[0]) in happening() if words else ""
    return bool(happens) or is_awaited(sentence, plan)


def is_awaited(sentence: SentenceWithVerbs, plan: Span) -> bool:
    """Tell whether a plan is but that its subject comes at some time: is expected by 24 July."""
    tokens, profile = sentence.profile.tokens, sentence.profile
    first = tokens.at(plan.end)
    if tokens.lower[first - 1] not in awaited():
        return False
    dates = (tokens.at(profile.local(date.span).start) for date in profile.statement.dates)
    return tokens.lower[first : first + 1] == ["."] or any(
        first <= at <= first + DATED for at in dates
    )


def _is_said_of_subject(sentence: SentenceWithVerbs, span: Span) -> bool:
    """Tell whether a word is said of what stands before it: a strike is possible."""
    tokens = sentence.profile.tokens
    first = tokens.at(span.start)
    return bool(first) and tokens.lower[first - 1] in predicative()


@cache
def kindred(axis: str | None) -> frozenset[str | None]:
    """Return the axes whose poles say what those of `axis` do, itself among them: more, higher."""
    groups = [set(axes) for axes in table("opposites")["kin"] if axis in axes]
    return frozenset({axis}).union(*groups)


@cache
def _none() -> str:
    return str(table("stance")["verbal"]["none"])


@cache
def _whole() -> str:
    return str(table("stance")["verbal"]["whole"])
