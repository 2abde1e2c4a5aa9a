"""The words of a draft's statements: what two of them have in common, and hardly any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import Lexicon
from factcheck.model import Statement

RARE = 2
"""A word that so many statements have, and no more, is one that two of them share alone."""


@frozen(eq=False, repr=False, slots=False)
class WordsUsed:
    """The statements of a draft with the concepts of each; they are read when first asked for."""

    statements: Sequence[Statement]
    lexicon: Lexicon

    def place(self, statement: Statement) -> int:
        """Return the place of one of the statements."""
        return self._places[id(statement)]

    def of(self, statement: Statement) -> AbstractSet[str]:
        """Return the concepts of one of the statements."""
        return self._concepts[self.place(statement)]

    def before(self, statement: Statement) -> AbstractSet[str]:
        """Return the concepts of all statements before one."""
        return frozenset[str]().union(*self._concepts[: self.place(statement)])

    def times(self, concept: str) -> int:
        """Return how many statements have a concept."""
        return self._times.get(concept, 0)

    def shared_alone(self, one: Statement, other: Statement) -> AbstractSet[str]:
        """Return the concepts that two statements have, and no third."""
        shared = self.of(one) & self.of(other)
        return frozenset(word for word in shared if self.times(word) <= RARE)

    @computed
    def _places(self) -> dict[int, int]:
        return {id(statement): place for place, statement in enumerate(self.statements)}

    @computed
    def _times(self) -> Mapping[str, int]:
        return Counter(chain.from_iterable(self._concepts))

    @computed
    def _concepts(self) -> Sequence[AbstractSet[str]]:
        return [frozenset(profile(one, self.lexicon).concepts) for one in self.statements]
