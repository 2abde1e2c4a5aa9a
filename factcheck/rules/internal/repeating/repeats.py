"""Repeats: which figures of a draft tell of one and the same thing, by all that is around them.

The comparison is the matcher's: what is told first stands where a claim would stand.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, TypeVar, cast

import attrs
from attrs import evolve, frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.sides.comparison import Comparison, Surroundings
from factcheck.matching.sides.events import Event, date_in_force, event
from factcheck.matching.sides.participants import other_participants
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import Lexicon, default_lexicon, stems_of
from factcheck.matching.words.phrases import LIGHT, same_noun, same_verb
from factcheck.model import (
    BlockKind,
    Claim,
    DateMention,
    Pair,
    Quantity,
    Span,
    Statement,
    UnitKind,
)
from factcheck.rules.subjects import DraftCase

SAME_NOUN, SAME_VERB = 0.9, 0.9
"""Another spelling, number or tense, or a synonym, but no wider and no narrower word."""
OPEN = LIGHT
"""The likeness of nouns, or of verbs, of which one is left out."""
COMPARED = 8
"""With so many earlier figures of its kind is one compared, the latest ones."""
FEWEST_WORDS = 3
"""Clauses that share fewer may tell of anything."""
AROUND = 5
"""So many statements before it may say what a statement is about."""
LISTED = 16
"""A sentence with more figures is a list; only so many of them are compared."""
NO_CLAIM = Claim(id="", text="")

Value = TypeVar("Value")
Key = tuple[UnitKind, str, str]


SUMMARIES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


@frozen(eq=False, repr=False, slots=False)
class Told:
    """A statement of a draft with what it takes over from the text before it.

    What is not compared with anything is never cut into words.
    """

    statement: Statement
    figures: Sequence[Quantity]
    """Its figures in the draft's own voice."""
    earlier: Sequence[Statement]
    """The statements before it in its paragraph."""
    event: DateMention | None
    lexicon: Lexicon

    @property
    def is_summary(self) -> bool:
        """Whether it sums up what other text tells: a title, a heading, a caption."""
        return self.statement.block in SUMMARIES

    @computed
    def profile(self) -> Profile:
        """Its words."""
        return profile(self.statement, self.lexicon)

    @computed
    def as_claim(self) -> Profile:
        """The profile with its offsets counted from its own start."""
        return evolve(self.profile, statement=moved(self.statement, -self.statement.span.start))

    @computed
    def around(self) -> Surroundings:
        """What its paragraph has said before."""
        before = (profile(statement, self.lexicon).concepts for statement in self.earlier)
        return Surroundings(frozenset(chain.from_iterable(before)), self.event)


@frozen(eq=False, repr=False)
class Draft:
    """The statements of a draft that have figures."""

    told: Sequence[Told]
    lexicon: Lexicon

    def sums_up(self, summary: Told, told: Told) -> Iterator[Pair[Quantity]]:
        """Yield the figures of `told` that one of a title may sum up, as far as the words say.

        A pair's score is the share of the words of the title's clause that the statement has.
        """
        comparison = self._comparison(summary, told)
        for ours in told.figures:
            for theirs in summary.figures:
                if may_sum_up(ours, theirs, self.lexicon) and _same_thing(comparison, ours):
                    words = set(_clause_words(summary, theirs))
                    yield Pair(ours, theirs, comparison.coverage(words))

    def candidates(self, first: Told, again: Told) -> Iterator[Pair[Quantity]]:
        """Yield the figures of `again` that may be told again of `first`, by noun and verb."""
        for ours in again.figures:
            for theirs in first.figures:
                if tells_again(ours, theirs, self.lexicon):
                    yield Pair(ours, theirs, 0.0)

    def in_common(self, pair: Pair[Quantity], first: Told, again: Told) -> float:
        """Return the share of the words of two figures' clauses that stand in both.

        It is 0 where the clauses speak of other events or participants, or are lists.
        """
        if not _is_alone(pair.ours, again) or not _is_alone(pair.theirs, first):
            return 0.0
        if not self.are_of_one_event(first, again, pair.ours):
            return 0.0
        return _in_common(first, pair.theirs, again, pair.ours)

    def are_of_one_event(self, first: Told, again: Told, ours: Quantity) -> bool:
        """Tell whether the clause of a figure of `again` may be on the event of `first`."""
        comparison = self._comparison(first, again)
        return are_at_one_time(first, again) and _same_thing(comparison, ours)

    def are_of_others(self, first: Told, again: Told, ours: Quantity) -> bool:
        """Tell whether the clause of a figure of `again` is of others than `first`."""
        clause = again.profile.clause_at(again.profile.local(ours.span).start)
        return other_participants(self._comparison(first, again), clause)

    def _comparison(self, first: Told, again: Told) -> Comparison:
        return Comparison(
            again.profile, first.as_claim, NO_CLAIM, again.around, _alike_telling, self.lexicon
        )


def read_figures(case: DraftCase) -> Draft:
    """Return the statements with figures of the draft, in order, to be compared."""
    lexicon = default_lexicon()
    return Draft(list(_in_context(case, lexicon)), lexicon)


def keys_of(quantity: Quantity, lexicon: Lexicon) -> Iterator[Key]:
    """Yield what two figures of one thing have in common: kind, noun and verb."""
    kind = UnitKind.COUNT if quantity.unit_kind in COUNTS else quantity.unit_kind
    units = _meanings(quantity.unit, lexicon) if kind is UnitKind.COUNT else [quantity.unit or ""]
    for unit in units:
        for verb in _meanings(quantity.predicate, lexicon):
            yield kind, unit, verb


def tells_again(ours: Quantity, theirs: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether two figures count the same noun and tell the same act, in the same role."""
    return (
        _same_role(ours, theirs)
        and _nouns(ours, theirs, lexicon) >= SAME_NOUN
        and _verbs(ours, theirs, lexicon) >= SAME_VERB
    )


def may_sum_up(ours: Quantity, theirs: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether a figure of a title may be one of the text: it leaves out noun or verb."""
    noun = _nouns(ours, theirs, lexicon) if ours.of or theirs.of else OPEN
    verb = _verbs(ours, theirs, lexicon)
    return _same_role(ours, theirs) and max(noun, verb) >= SAME_NOUN and min(noun, verb) >= OPEN


def _same_role(ours: Quantity, theirs: Quantity) -> bool:
    rates = {ours.per, theirs.per} - {None}
    roles = (ours.change, ours.scope) == (theirs.change, theirs.scope)
    return roles and len(rates) <= 1 and comparable(ours, theirs)


def _nouns(ours: Quantity, theirs: Quantity, lexicon: Lexicon) -> float:
    if ours.of and theirs.of:
        return same_noun(ours.of, theirs.of, lexicon)
    if ours.of is theirs.of and ours.unit_kind not in COUNTS:
        return SAME_NOUN
    return OPEN


def _verbs(ours: Quantity, theirs: Quantity, lexicon: Lexicon) -> float:
    if ours.predicate and theirs.predicate:
        return same_verb(ours.predicate, theirs.predicate, lexicon)
    return OPEN


def moved(value: Value, by: int) -> Value:
    """Return a model's value with every span in it moved by so many characters."""
    result: Any = value
    if isinstance(value, Span):
        result = value.shifted(by)
    elif isinstance(value, tuple):
        result = tuple(moved(item, by) for item in value)
    elif attrs.has(type(value)):
        result = _with_moved_fields(value, by)
    return cast("Value", result)


def _is_alone(figure: Quantity, told: Told) -> bool:
    """Tell whether the clause of a figure has no other of its kind, as lists have."""
    profile = told.profile
    clause = profile.clause_at(profile.local(figure.span).start)
    others = (f for f in told.figures if clause.contains(profile.local(f.number)))
    return not any(comparable(figure, other) for other in others if other is not figure)


def _clause_words(told: Told, figure: Quantity) -> Sequence[str]:
    profile = told.profile
    return profile.concepts_within(profile.clause_at(profile.local(figure.span).start))


def are_at_one_time(first: Told, again: Told) -> bool:
    """Tell whether two statements may be of one time: a date that only one has must be recent."""
    dated = [
        [date for date in told.statement.dates if places_in_time(date)] for told in (first, again)
    ]
    return all(dated) or all(date.relative for dates in dated for date in dates)


def _same_thing(comparison: Comparison, ours: Quantity) -> bool:
    clause = comparison.ours.clause_at(comparison.ours.local(ours.span).start)
    return event(comparison, clause) is not Event.OTHER and not other_participants(
        comparison, clause
    )


def _with_moved_fields(value: Any, by: int) -> Any:  # noqa: ANN401
    names = (field.name for field in attrs.fields(type(value)))
    return evolve(value, **{name: moved(getattr(value, name), by) for name in names})


def _alike_telling(concept: str) -> float:  # noqa: ARG001
    return 1.0


def _in_common(first: Told, theirs: Quantity, again: Told, ours: Quantity) -> float:
    """Return the share of the words of two figures' clauses that stand in both."""
    here, there = set(_clause_words(again, ours)), set(_clause_words(first, theirs))
    shared = here & there
    return len(shared) / len(here | there) if len(shared) >= FEWEST_WORDS else 0.0


def _in_context(case: DraftCase, lexicon: Lexicon) -> Iterator[Told]:
    paragraph: deque[Statement] = deque(maxlen=AROUND)
    before: DateMention | None = None
    end = 0
    for statement in case.statements:
        if "\n\n" in case.document.text[end : statement.span.start]:
            paragraph.clear()
            before = None
        end = statement.span.end
        figures = list(_own_figures(statement))
        if figures and statement.block is not BlockKind.TABLE:
            yield Told(statement, figures, tuple(paragraph), before, lexicon)
        paragraph.append(statement)
        before = date_in_force(statement.dates, before)


def _own_figures(statement: Statement) -> Iterable[Quantity]:
    quoted = [quotation.span for quotation in statement.quotations if not quotation.scare]
    for quantity in islice(statement.quantities, LISTED):
        spoken = any(span.contains(quantity.span) for span in quoted)
        if quantity.unit_kind is not UnitKind.ORDINAL and not spoken:
            yield quantity


def _meanings(expression: str | None, lexicon: Lexicon) -> Sequence[str]:
    if not expression:
        return ()
    stems = stems_of(expression)
    return lexicon.concepts(stems) or (" ".join(stems),)
