"""FC905: two claims of one ledger contradict each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any

from attrs import field, frozen

from factcheck.garbage import made_in_batches, no_garbage_collection
from factcheck.ledger.reading import NOWHERE
from factcheck.matching.indexing import with_records
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.retrieval.index import ClaimIndex
from factcheck.matching.retrieval.pairs import Likest, find_pairs
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.meeting import differ_in_time
from factcheck.matching.sides.strangers import name_others
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
LIKEST = 5
"""As many claims may explain a difference without the word that differs."""
AT_ONCE = 200
"""Pairs that are judged before garbage is collected: some megabytes."""
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
                "A train derailed near Lund on May 13, 2015, injuring 175 passengers.",
                "A train derailed near Lund on July 4, 2015, injuring 20 passengers.",
            ),
            why="two accidents of one year",
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
    index = ClaimIndex.build(claims, desk_lexicon(case.ledger.path))
    likest, indexes = Likest(index), with_records(index, case.ledger)
    judge = _Judge(claims, likest, Neighbours(case.ledger, case.settings, indexes))
    pairs = made_in_batches(find_pairs(claims, likest, _are_to_agree(case)), AT_ONCE)
    batches = iter(lambda: [*islice(pairs, AT_ONCE)], [])
    for earlier, later, flag in chain.from_iterable(case.each(judge.contradictions, batches)):
        yield _contradiction(claims[later], claims[earlier], flag)


def _are_to_agree(case: LedgerCase) -> Callable[[Claim, Claim], bool]:
    """Return what tells whether two claims of the ledger must agree."""
    older = _older(case)

    def are_to_agree(one: Claim, other: Claim) -> bool:
        if not must_agree(one, other) or tell_of_two_events(one, other):
            return False
        return frozenset((one.id, other.id)) not in older

    return are_to_agree


@frozen(eq=False, repr=False)
class _Judge:
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


def say_almost_the_same(here: Comparison, there: Comparison) -> bool:
    """Tell whether two claims each repeat most of the other, and one of them almost all.

    Two that each name somebody else do not, nor two of other times that share no figure.
    """
    if here.likeness < LEAST_SHARE or there.likeness < LEAST_SHARE or tell_of_two_times(here):
        return False
    shares = (len(side.shared) / max(len(side.theirs.places), 1) for side in (here, there))
    return max(shares) >= LEAST_SHARE_OF_ONE and not name_others(here) and not name_others(there)


def tell_of_two_times(side: Comparison) -> bool:
    """Tell whether two claims are dated otherwise, and have figures of which they share none."""
    ours, theirs = side.ours, side.theirs
    return (
        bool(ours.values and theirs.values)
        and ours.values.isdisjoint(theirs.values)
        and differ_in_time(ours.statement, theirs.statement)
    )


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
