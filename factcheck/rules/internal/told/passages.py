"""Passages: a sentence with those before it that its figures may take up."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.arithmetic.operations import are_unlike
from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import BlockKind, Quantity, Scope, UnitKind
from factcheck.rules.internal.told.figures import Figure, alike
from factcheck.rules.internal.told.sentences import Sentence, sentences
from factcheck.rules.subjects import DraftCase

REACH = 2
"""So many sentences before it may a sentence take figures up from."""
BREAKS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})


@frozen(eq=False, repr=False, slots=False)
class Passage:
    """A sentence and the nearest before it, the nearest last."""

    sentence: Sentence
    before: Sequence[Sentence]

    @property
    def all(self) -> Sequence[Sentence]:
        """The sentence and those before it, in order."""
        return (*self.before, self.sentence)

    @computed
    def numbers(self) -> Sequence[Figure]:
        """All its numbers, in order."""
        return [one for part in (*self.before, self.sentence) for one in part.numbers]

    def figures_before(self, figure: Figure) -> Sequence[Figure]:
        """Return the numbers of the sentence that stand before `figure`."""
        return [one for one in self.sentence.numbers if one.last <= figure.first]

    def sentences_of(self, figure: Figure) -> Sequence[Sentence]:
        """Return the sentence that has the figure, as a sequence of one, or of none."""
        return [one for one in (self.sentence, *self.before) if figure in one.numbers]

    def of_sentence(self, figures: Sequence[Figure]) -> Sequence[Figure]:
        """Return those of the figures that stand in the sentence itself."""
        return [figure for figure in figures if figure in self.sentence.numbers]

    def around(self, figure: Figure) -> Sequence[Figure]:
        """Return all other numbers of the passage that may be reckoned with `figure`."""
        known = [one for one in self.numbers if addable(one.quantity, figure.quantity)]
        known = [one for one in known if one is not figure]
        return [one for one in known if inf not in (one.spread.high, -one.spread.low)]


def passages(case: DraftCase, least: int = 1) -> Iterator[Passage]:
    """Yield the sentences that have at least so many quantities, each with those before it."""
    for passage in _all_passages(case):
        if len(passage.sentence.statement.quantities) >= least:
            yield passage


@lru_cache(maxsize=2)
def _all_passages(case: DraftCase) -> tuple[Passage, ...]:
    """Return the passages, which several rules ask for, one after the other."""
    found: list[Passage] = []
    before: deque[Sentence] = deque(maxlen=REACH)
    for sentence in sentences(case):
        kind = sentence.statement.block
        if kind in BREAKS:
            before.clear()
        found.append(Passage(sentence, tuple(before)))
        if kind not in BREAKS:
            before.append(sentence)
    return tuple(found)


def addable(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities may be added up: of one unit, or of nouns of one kind."""
    if UnitKind.PERCENT in (one.unit_kind, other.unit_kind):
        return one.unit_kind is other.unit_kind
    if Scope.EACH in (one.scope, other.scope):
        return False
    if alike(one, other):
        return True
    if not {one.unit_kind, other.unit_kind} <= COUNTS or (one.per or other.per):
        return False
    return not are_unlike(one, other)


def is_rate_of(one: Quantity, other: Quantity) -> bool:
    """Tell whether the one is told a year or for each of something, the other as a whole.

    So is the $21 million of "Of the $84 million, an average of $21 million a year", no part of it.
    """
    return one.per is not None and other.per is None
