"""Pairing: how probable it is that two slots which differ were meant to be the same.

A slot of a draft that differs from a claim's is wrong only if it answers the same question of the
same event. No single sign decides that; a logistic regression weighs them, one model for each kind
of slot, fitted on drafts with known errors (tools/fit_pairing.py, docs/decisions/pairing.md).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp, log1p
from operator import attrgetter, mul
from pathlib import Path
from typing import Protocol, TypeVar

from attrs import frozen

from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.kinship import but, every, within
from factcheck.model import Span

Signs = dict[str, float]
"""What speaks for or against a pair, by name: shares from 0 to 1, counts, and 0 or 1 for no or yes.
"""
Slot = TypeVar("Slot", bound=Hashable)
TheirSlot = tuple[str, int]
"""A slot of a claim: the claim's id, and where in its text the slot begins."""
MOST_ODDS = 50.0
"""Beyond these a probability is as good as one or nought."""
MOST_AGREEING = 2
"""Further slots that agree say no more than two do."""


@frozen(eq=False, repr=False)
class Model:
    """A logistic regression: the weight of each sign, and the intercept."""

    intercept: float
    weights: Mapping[str, float]

    def probability(self, signs: Mapping[str, float]) -> float:
        """Return the probability, from 0 to 1, that a pair with such `signs` is a conflict."""
        return 1 / (1 + exp(-self.odds(signs)))

    def odds(self, signs: Mapping[str, float]) -> float:
        """Return the logarithm of the odds of that."""
        values = map(signs.get, self.weights, repeat(0.0))
        total = sum(map(mul, self.weights.values(), values), self.intercept)
        return max(min(total, MOST_ODDS), -MOST_ODDS)


class Candidate(Protocol):
    """A slot of a claim that may answer one of a statement."""

    @property
    def slot(self) -> Span:
        """Our slot, as it stands in the draft."""

    @property
    def their_slot(self) -> TheirSlot:
        """The claim's slot, among all claims."""

    @property
    def likely(self) -> float:
        """How alike the contexts are at first sight; asked for only where a slot is in doubt."""

    @property
    def agrees(self) -> bool:
        """Whether the two slots say the same."""

    @property
    def says(self) -> Hashable:
        """What their slot says; who says the same is no rival. None where nobody compared that."""


@cache
def model(kind: str) -> Model:
    """Return the model for slots of `kind`: "figure", "date", "name"."""
    data = json.loads(Path(__file__).with_name("pairing.json").read_text(encoding="utf-8"))
    return Model(data[kind]["intercept"], data[kind]["weights"])


def context(comparison: Comparison, ours: Span, theirs: Span) -> Signs:
    """Return what the words around two slots say; both spans count in their own texts."""
    kin = comparison.kinship
    here, there = within(kin.ours, ours), within(kin.theirs, theirs)
    clause = comparison.ours.clause_at(ours.start)
    near = but(within(kin.ours, clause), here)
    their_near = but(within(kin.theirs, comparison.theirs.clause_at(theirs.start)), there)
    named = bool(here and there)
    return {
        "clause": kin.taken(near, but(every(kin.theirs), there)),
        "their clause": kin.told(their_near, but(every(kin.ours), here)),
        "clauses": kin.told(their_near, near),
        "beside": kin.beside(ours, theirs),
        "likeness": comparison.likeness,
        "slot": kin.taken(here, there) if named else 0.0,
        "slot has words": float(named),
        "other event": float(event(comparison, clause) is Event.OTHER),
        "words": log1p(len(kin.ours.words)),
        "their words": log1p(len(kin.theirs.words)),
        "quoted": float(_is_quoted(comparison, ours)),
    }


class Rivals:
    """All candidates of a draft, by the slots of either side that they are for."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        """Sort them by their slots."""
        self._by_ours: defaultdict[Span, list[Candidate]] = defaultdict(list)
        self._by_theirs: defaultdict[TheirSlot, list[Candidate]] = defaultdict(list)
        self._ranked: dict[Hashable, _Ranking] = {}
        for one in candidates:
            self._by_ours[one.slot].append(one)
            self._by_theirs[one.their_slot].append(one)

    def standing(self, one: Candidate) -> Signs:
        """Return how one of them stands to the others for the same slots."""
        slot = one.slot
        here = self._ranking(slot, self._by_ours)
        there = self._ranking(one.their_slot, self._by_theirs)
        return {
            "lead for ours": one.likely - _likeliest(_rivals_of(one, here.all), one),
            "lead for theirs": one.likely - _likeliest(there.all, one),
            "ours on record": _likeliest(here.agreeing, one),
            "theirs told": _likeliest((c for c in there.agreeing if c.slot != slot), one),
        }

    def _ranking(self, slot: Slot, candidates: Mapping[Slot, Sequence[Candidate]]) -> _Ranking:
        """Return the candidates for a slot by their likelihood, weighed when first asked for."""
        ranking = self._ranked.get(slot)
        if ranking is None:
            likeliest = sorted(candidates[slot], key=attrgetter("likely"), reverse=True)
            agreeing = [one for one in likeliest if one.agrees]
            ranking = self._ranked[slot] = _Ranking(likeliest, agreeing)
        return ranking


@frozen(eq=False, repr=False)
class _Ranking:
    """The candidates for one slot, and those that agree, the likeliest first."""

    all: Sequence[Candidate]
    agreeing: Sequence[Candidate]


def is_far_behind(standing: Signs, by: float) -> bool:
    """Tell whether another candidate for one of the slots is likelier by more than `by`.

    No other sign outweighs that, and most signs take longer to find out.
    """
    return min(standing["lead for ours"], standing["lead for theirs"]) < -by


def _rivals_of(one: Candidate, ranked: Sequence[Candidate]) -> Iterable[Candidate]:
    """Return those of them that say something else than `one`, the likeliest first."""
    if one.says is None:
        return ranked
    said = one.says
    return (other for other in ranked if other.says != said)


def _likeliest(ranked: Iterable[Candidate], one: Candidate) -> float:
    """Return how likely the first of them is that is another than `one`."""
    for other in ranked:
        if other is not one:
            return other.likely
    return 0.0


def _is_quoted(comparison: Comparison, ours: Span) -> bool:
    statement = comparison.ours.statement
    return any(comparison.ours.local(q.span).contains(ours) for q in statement.quotations)
