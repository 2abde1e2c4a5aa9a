"""Sentences with their figures, as the rules on a draft's own arithmetic read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from attrs import evolve, frozen

from factcheck.computed import computed
from factcheck.extraction.datelines import dateline_length
from factcheck.extraction.numbers import Number, NumberKind, number_starters, read_number
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.matching.arithmetic.spread import COUNTS, spread
from factcheck.matching.sides.remembering import Remembering
from factcheck.model import (
    BlockKind,
    Bound,
    DateType,
    Quantity,
    Scope,
    Span,
    Statement,
    Tolerances,
    UnitKind,
)
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import PERCENTAGES, Figure, alike, reckoned
from factcheck.rules.subjects import DraftCase

UNCOUNTED = frozenset({UnitKind.ORDINAL, UnitKind.RATIO, UnitKind.AGE})
LISTED = 40
"""A sentence with more figures is a list; the rest of it is not reckoned with."""
LONGEST = 200
"""A longer sentence, in tokens, is searched no further for numbers that are no figures."""
PARTITIVE = 5
"""So many words may lie between a part and its whole."""


@frozen(eq=False, repr=False, slots=False)
class Sentence(Remembering):
    """A statement with its tokens and the figures of the draft's own voice, in order.

    Left out are figures within quotation marks, which are the speaker's, and ordinals, ages and
    multiples, which are not added up.
    """

    statement: Statement
    tolerances: Tolerances
    begins_paragraph: bool

    @computed
    def tokens(self) -> Tokens:
        """Its words; most sentences are never cut into them."""
        return tokenize(self.statement.text)

    @computed
    def figures(self) -> Sequence[Figure]:
        """The figures that may be reckoned with."""
        return [
            self._figure(quantity)
            for quantity in self.statement.quantities[:LISTED]
            if quantity.unit_kind not in UNCOUNTED and not self.is_quoted(quantity.span)
        ]

    @computed
    def numbers(self) -> Sequence[Figure]:
        """The figures, and the bare numbers: the 80 of "the Greens won 90, Labour 80"."""
        taken = [figure.tokens for figure in self.figures]
        spans = [q.span for q in self.statement.quantities if q.unit_kind in UNCOUNTED]
        spans += [date.span for date in self.statement.dates]
        taken += [self.places(span) for span in spans]
        taken.append((0, self.tokens.at(dateline_length(self.statement.text))))
        bare = list(self._bare_numbers({at for first, last in taken for at in range(first, last)}))
        return sorted((*self.figures, *bare), key=lambda figure: figure.first)

    def is_quoted(self, span: Span) -> bool:
        """Tell whether `span` lies within somebody's words."""
        return any(
            quotation.span.contains(span)
            for quotation in self.statement.quotations
            if not quotation.scare
        )

    def text_of(self, span: Span) -> str:
        """Return the words at a span of the draft that the sentence has."""
        return span.shifted(-self.statement.span.start).of(self.statement.text)

    def unbounded(self, figure: Figure) -> Figure:
        """Return the figure as if no word before it limited its value."""
        exact = evolve(figure.quantity, bound=Bound.EXACTLY)
        return evolve(figure, spread=spread(exact, self.tolerances))

    def told_to(self, figure: Figure, grain: float) -> Figure:
        """Return the figure as if it were told to a place of that size."""
        if figure.quantity.grain == grain:
            return figure
        told = evolve(figure.quantity, grain=grain)
        return evolve(figure, spread=reckoned(told, self.tolerances))

    def number_at(self, index: int) -> Figure | None:
        """Return the figure whose number begins at the token `index`.

        A number that was read as a length of time ("six to ten years") counts by its first word.
        """
        for figure in self.figures:
            if figure.first <= index < figure.number[1]:
                return figure
        start = self.statement.span.start + self.tokens.starts[index]
        lengths = (d for d in self.statement.dates if d.type is DateType.DURATION)
        begins_length = any(length.span.start == start for length in lengths)
        found = read_number(self.tokens, index) if begins_length else None
        return self._bare_number(found, index) if found else None

    def _bare_numbers(self, taken: AbstractSet[int]) -> Iterator[Figure]:
        starters, end = number_starters(), 0
        for index, word in enumerate(self.tokens.lower[:LONGEST]):
            if index < end or index in taken or not (word in starters or word[0].isdecimal()):
                continue
            found = read_number(self.tokens, index)
            if found is None or found.kind is not NumberKind.CARDINAL:
                continue
            end = found.last
            figure = self._bare_number(found, index)
            if not self.is_quoted(figure.quantity.span) and taken.isdisjoint(range(index, end)):
                yield figure

    def places(self, span: Span) -> tuple[int, int]:
        """Return the first token of a span of the draft, and the one behind its last."""
        here = span.shifted(-self.statement.span.start)
        return self.tokens.at(here.start), self.tokens.at(here.end)

    def _bare_number(self, found: Number, index: int) -> Figure:
        start = self.statement.span.start
        span = Span(start + self.tokens.starts[index], start + self.tokens.ends[found.last - 1])
        text = span.shifted(-start).of(self.tokens.text)
        quantity = Quantity(span=span, text=text, number=span, value=found.value, grain=found.grain)
        tokens = (index, found.last)
        return Figure(quantity, text, tokens, tokens, spread(quantity, self.tolerances))

    def _figure(self, quantity: Quantity) -> Figure:
        return Figure(
            quantity,
            quantity.number.shifted(-self.statement.span.start).of(self.statement.text),
            self.places(quantity.span),
            self.places(quantity.number),
            reckoned(quantity, self.tolerances),
        )


def sentences(case: DraftCase, least: int = 0) -> Iterator[Sentence]:
    """Yield the running text's sentences that have at least so many quantities, in order."""
    for sentence in _running_text(case):
        if len(sentence.statement.quantities) >= least:
            yield sentence


@lru_cache(maxsize=2)
def _running_text(case: DraftCase) -> tuple[Sentence, ...]:
    """Return the sentences, which each rule of the family asks for, one rule after the other."""
    found: list[Sentence] = []
    end = 0
    for statement in case.statements:
        begins = "\n\n" in case.document.text[end : statement.span.start]
        end = statement.span.end
        if statement.block is not BlockKind.TABLE:
            found.append(Sentence(statement, case.settings.tolerances, begins))
    return tuple(found)


def around(sentence: Sentence, figures: Iterable[Figure]) -> Span:
    """Return the stretch from the first to the last of the figures that the sentence has.

    Where figures do not go together, any of them may be the wrong one.
    """
    return over(sentence, (figure.quantity.number for figure in figures))


def over(sentence: Sentence, spans: Iterable[Span]) -> Span:
    """Return the stretch from the first to the last of the spans that the sentence has."""
    own = [span for span in spans if sentence.statement.span.contains(span)]
    return Span(min(span.start for span in own), max(span.end for span in own))


def is_part_of(sentence: Sentence, part: Figure, whole: Figure) -> bool:
    """Tell whether two figures are "15 of the 19", "15 out of 19" or "15 states out of 19"."""
    between = sentence.tokens.lower[part.number[1] : whole.number[0]]
    kinds = {part.quantity.unit_kind, whole.quantity.unit_kind}
    one_kind = kinds <= COUNTS or (len(kinds) == 1 and not kinds & PERCENTAGES)
    measured = part.quantity.scope is Scope.OUT_OF and whole.quantity.unit_kind is UnitKind.MEASURE
    measured = measured and part.quantity.unit_kind in COUNTS
    joined = 0 < len(between) <= PARTITIVE and (
        cue_at(between, 0, "out_of") is not None
        or cue_at(sentence.tokens.lower, part.last, "out_of_all") == whole.number[0]
    )
    of_owner = any(cue_at(between, at, "owners") is not None for at in range(len(between)))
    fits = of_owner or measured or alike(part.quantity, whole.quantity)
    return joined and (one_kind or measured) and 0 < part.value <= whole.value and fits


def is_partitive(sentence: Sentence, part: Figure) -> bool:
    """Tell whether a figure is a part of what it counts: "17 of the coins"."""
    words, end = sentence.tokens.lower, part.number[1]
    return part.quantity.of is not None and cue_at(words, end, "out_of") is not None
