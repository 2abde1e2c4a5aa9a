"""FC905: two claims of one ledger contradict each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from factcheck.ledger.reading import NOWHERE
from factcheck.matching.comparison import Comparison
from factcheck.matching.pairs import find_alike
from factcheck.matching.roles import name_others
from factcheck.model import Claim, Severity, Span, Status
from factcheck.rules.neighbours import Neighbours, comparing_rules
from factcheck.rules.rule import Example, Flag, Rule, rule
from factcheck.rules.subjects import LedgerCase, MatchCase

WITHDRAWN = frozenset({Status.RETRACTED, Status.REFUTED, Status.REJECTED})
"""Of claims that the desk does not stand behind, some are bound to contradict those it does."""

LEAST_SHARE, LEAST_SHARE_OF_ONE = 0.75, 0.9
"""How much of each of two claims the other must repeat, and how much of one of the two. A ledger's
claims are mostly different facts: where each says what the other does not, it is no wonder that
their figures differ."""

WORD = re.compile(r"\w+(?:[.,]\d+)*")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FEWEST_FIGURES = 2
"""Two claims that differ in their only figure may be of one event."""


@rule(
    code="FC905",
    name="contradicting-claims",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="A draft that follows the one claim would be flagged by the other.",
    trips=(
        Example(
            claims=(
                "Air defences shot down 156 drones over Kyiv.",
                "Air defences over Kyiv shot down [165] drones.",
            ),
        ),
        Example(
            claims=(
                "The parliament approved the budget on March 3, 2026.",
                "The budget was approved by the parliament on [March 13, 2026].",
            ),
        ),
    ),
    passes=(
        Example(
            claims=(
                "Air defences shot down 156 drones over Kyiv.",
                "Nearly 160 drones were shot down over Kyiv.",
            ),
            why="both can be true",
        ),
        Example(
            claims=(
                "Russia launched 183 drones at Ukraine.",
                "Air defences shot down 156 of the drones.",
            ),
            why="two figures of one night",
        ),
        Example(
            claims=(
                {"id": "toll", "text": "The flood killed nine people in the valley."},
                {
                    "id": "risen",
                    "text": "The flood killed twelve people in the valley.",
                    "supersedes": ["toll"],
                },
            ),
            why="the newer claim replaces the older",
        ),
        Example(
            claims=(
                {
                    "id": "police",
                    "text": "The flood killed nine people in the valley.",
                    "attribution": [{"source": "police"}],
                },
                {
                    "id": "mayor",
                    "text": "The flood killed twelve people in the valley.",
                    "attribution": [{"source": "mayor"}],
                },
            ),
            sources={"police": {"name": "The police"}, "mayor": {"name": "The mayor"}},
            why="two sources that each have their own word for it",
        ),
        Example(
            claims=(
                "A train derailed near Lund on February 20, 2021, injuring 54 passengers.",
                "A train derailed near Lund on March 14, 2011, injuring 304 passengers.",
            ),
            why="two accidents, ten years apart",
        ),
        Example(
            claims=(
                "Emissions of Iran fell 67.1% to 5.8 million tonnes of CO2 in 2012.",
                "Emissions of Iran fell 27.3% to 4.0 million tonnes of CO2 in 2022.",
            ),
            why="two years",
        ),
        Example(
            claims=(
                "The strike at Norland cost $9 million.",
                "The strike at Norland cost $12 million.",
                "The strike at Norland cost $9 million in May and $12 million in June.",
            ),
            why="the third explains the other two",
        ),
    ),
)
def contradicting_claims(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim that contradicts another one where only one of the two can be true."""
    claims = case.ledger.claims
    neighbours = Neighbours(case.ledger, case.settings)
    matcher = neighbours.matcher
    alike = find_alike(claims, matcher.index, matcher.lexicon, _are_to_agree(case))
    judge = _Judge(claims, alike.near, neighbours)
    for earlier, later in alike.pairs:
        flag = judge.contradiction(earlier, later)
        if flag is not None:
            yield _contradiction(claims[later], claims[earlier], flag)


def _are_to_agree(case: LedgerCase) -> Callable[[Claim, Claim], bool]:
    """Return what tells whether two claims of the ledger must agree."""
    older = _older(case)

    def are_to_agree(one: Claim, other: Claim) -> bool:
        if not must_agree(one, other) or tell_of_two_events(one, other):
            return False
        return frozenset((one.id, other.id)) not in older

    return are_to_agree


@frozen(eq=False)
class _Judge:
    """Holds claims against each other, all told by their ordinals."""

    claims: Sequence[Claim]
    near: Sequence[Sequence[int]]
    neighbours: Neighbours
    rules: Sequence[Rule[Any]] = field(factory=comparing_rules, init=False)

    def contradiction(self, earlier: int, later: int) -> Flag | None:
        """Return what keeps the later of two claims from being true beside the earlier."""
        beside = self.neighbours.matcher.beside
        here, there = beside(later, earlier), beside(earlier, later)
        if not say_almost_the_same(here, there):
            return None
        flag = self._errors([here]).get(self.claims[earlier].id)
        if flag is None or not self._errors([there]):
            return None
        explained = self._is_explained(later, earlier) or self._is_explained(earlier, later)
        return None if explained else flag

    def _is_explained(self, ordinal: int, other: int) -> bool:
        """Tell whether a third claim has what a claim has otherwise: a figure of May, or of June.

        Only one that has a word of the difference can.
        """
        differing = _words(self.claims[ordinal]) - _words(self.claims[other])
        third = [
            one
            for one in self.near[ordinal]
            if one != other and not differing.isdisjoint(_words(self.claims[one]))
        ]
        beside = self.neighbours.matcher.beside
        sides = [beside(ordinal, one) for one in (other, *third)]
        return bool(third) and self.claims[other].id not in self._errors(sides)

    def _errors(self, sides: Sequence[Comparison]) -> dict[str, Flag]:
        """Return what keeps a claim from being true beside others, by their ids."""
        cases = self.neighbours.together(sides)
        flags = ((case.claim.id, first_error(case, self.rules)) for case in cases)
        return {id_: flag for id_, flag in flags if flag is not None}


@lru_cache(maxsize=1 << 12)
def _words(claim: Claim) -> frozenset[str]:
    return frozenset(WORD.findall(claim.text.lower()))


def say_almost_the_same(here: Comparison, there: Comparison) -> bool:
    """Tell whether two claims each repeat most of the other, and one of them almost all.

    Two that each name somebody else do not.
    """
    if here.likeness < LEAST_SHARE or there.likeness < LEAST_SHARE:
        return False
    shares = (len(side.shared) / max(len(side.theirs.places), 1) for side in (here, there))
    return max(shares) >= LEAST_SHARE_OF_ONE and not name_others(here) and not name_others(there)


def tell_of_two_events(one: Claim, other: Claim) -> bool:
    """Tell whether two claims have figures, those of dates among them, and share not one of them.

    One that is wrong has the rest right; two accidents of ten years apart have nothing in common.
    """
    ours, theirs = (set(NUMBER.findall(claim.text)) for claim in (one, other))
    return min(len(ours), len(theirs)) >= FEWEST_FIGURES and ours.isdisjoint(theirs)


def _contradiction(claim: Claim, other: Claim, flag: Flag) -> Flag:
    return Flag(
        span=Span(0, len(claim.text)) if flag.span == NOWHERE else flag.span,
        message=f"The claim {other.id} says otherwise: {other.text}",
        expected=flag.expected,
        found=flag.found,
        claim=claim,
    )


def first_error(case: MatchCase, rules: Sequence[Rule[Any]]) -> Flag | None:
    """Return what keeps a claim from being true beside another that is like it."""
    if case.match.apart or not case.repeats(LEAST_SHARE):
        return None
    flags = ((judging, flag) for judging in rules for flag in judging.judge(case))
    return next(
        (flag for judging, flag in flags if (flag.severity or judging.severity) is Severity.ERROR),
        None,
    )


def must_agree(one: Claim, other: Claim) -> bool:
    """Tell whether no more than one of two claims that differ can hold.

    The desk may keep a claim that it has taken back, one figure of several days, or what two
    sources say differently.
    """
    if not WITHDRAWN.isdisjoint((one.status, other.status)):
        return False
    if one.as_of and other.as_of and one.as_of != other.as_of:
        return False
    first, second = ({link.source for link in claim.attribution} for claim in (one, other))
    return not first or not second or bool(first & second)


def _older(case: LedgerCase) -> set[frozenset[str]]:
    """Return each claim with every claim that it replaces, directly or by others."""
    replaced = {claim.id: claim.supersedes for claim in case.ledger.claims if claim.supersedes}
    pairs: set[frozenset[str]] = set()
    for newest, replaces in replaced.items():
        pending, seen = list(replaces), {newest}
        while pending:
            older = pending.pop()
            if older not in seen:
                seen.add(older)
                pairs.add(frozenset((newest, older)))
                pending.extend(replaced.get(older, ()))
    return pairs
