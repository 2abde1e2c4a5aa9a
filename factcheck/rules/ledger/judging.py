"""Claims held against each other: what keeps the one from being true beside the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from factcheck.garbage import no_garbage_collection
from factcheck.matching.retrieval.pairs import Likest
from factcheck.matching.sides.comparison import Comparison
from factcheck.model import Claim, Severity
from factcheck.rules.ledger.alike import LEAST_SHARE, say_almost_the_same
from factcheck.rules.neighbours import Neighbours, comparing_rules
from factcheck.rules.rule import Flag, Rule
from factcheck.rules.subjects import MatchCase

WORD = re.compile(r"\w+(?:[.,]\d+)*")
LIKEST = 5
"""As many claims may explain a difference without the word that differs."""


@frozen(eq=False, repr=False)
class Judge:
    """Holds claims against each other, all told by their ordinals."""

    claims: Sequence[Claim]
    likest: Likest
    neighbours: Neighbours
    rules: Sequence[Rule[Any]] = field(factory=comparing_rules, init=False)

    @no_garbage_collection()
    def contradictions(self, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int, Flag]]:
        """Return those of the pairs that contradict each other, with what the later one has."""
        judged = ((*pair, self.contradiction(*pair)) for pair in pairs)
        return [(earlier, later, flag) for earlier, later, flag in judged if flag is not None]

    def contradiction(self, earlier: int, later: int) -> Flag | None:
        """Return what keeps the later of two claims from being true beside the earlier."""
        beside = self.neighbours.matcher.beside
        here, there = beside(later, earlier), beside(earlier, later)
        if not say_almost_the_same(here, there):
            return None
        flag = self._difference(later, here)
        return flag if flag and self._difference(earlier, there) else None

    def _difference(self, ordinal: int, side: Comparison) -> Flag | None:
        """Return what a claim has otherwise than the one beside it, unless a third explains it."""
        flag = self._error([side])
        if flag is None:
            return None
        third = [
            self.neighbours.matcher.beside(ordinal, one) for one in self._third(ordinal, side, flag)
        ]
        return None if third and self._error([side, *third]) is None else flag

    def _third(self, ordinal: int, side: Comparison, flag: Flag) -> Iterator[int]:
        """Yield those who may have what a claim has otherwise: a figure of May, or of June.

        Only one that has a word of the difference can, and of those that do not have the very word
        that is flagged only the likest are heard: they show that such things happen often.
        """
        ours, theirs = side.ours.statement.text, side.claim
        differing = _words(ours) - _words(theirs.text)
        flagged = differing & _words(flag.span.of(ours)) or differing
        heard = 0
        for one in self.likest.to(ordinal):
            having = _words(self.claims[one].text)
            if self.claims[one].id != theirs.id and not differing.isdisjoint(having):
                heard += 1
                if heard <= LIKEST or not flagged.isdisjoint(having):
                    yield one

    def _error(self, sides: Sequence[Comparison]) -> Flag | None:
        """Return what keeps the claim of the first of `sides` from being true beside the others."""
        first = sides[0].claim.id
        cases = (case for case in self.neighbours.together(sides) if case.claim.id == first)
        flags = (first_error(case, self.rules) for case in cases)
        return next(filter(None, flags), None)


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def first_error(case: MatchCase, rules: Sequence[Rule[Any]]) -> Flag | None:
    """Return what keeps a claim from being true beside another that is like it."""
    if case.match.apart or not case.repeats(LEAST_SHARE):
        return None
    flags = ((judging, flag) for judging in rules for flag in judging.judge(case))
    return next(
        (flag for judging, flag in flags if (flag.severity or judging.severity) is Severity.ERROR),
        None,
    )
