"""FC905: two claims of one ledger contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice

from factcheck.garbage import made_in_batches
from factcheck.ledger.reading import NOWHERE
from factcheck.matching.indexing import with_records
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.retrieval.index import ClaimIndex
from factcheck.matching.retrieval.pairs import Likest, find_pairs
from factcheck.model import Claim, Severity, Span
from factcheck.rules.ledger.alike import must_agree
from factcheck.rules.ledger.judging import Judge
from factcheck.rules.neighbours import Neighbours
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import LedgerCase

AT_ONCE = 200
"""Pairs that are judged before garbage is collected: some megabytes."""


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
    judge = Judge(claims, likest, Neighbours(case.ledger, case.settings, indexes))
    pairs = made_in_batches(find_pairs(claims, likest, _are_to_agree(case)), AT_ONCE)
    batches = iter(lambda: [*islice(pairs, AT_ONCE)], [])
    for earlier, later, flag in chain.from_iterable(case.each(judge.contradictions, batches)):
        yield _contradiction(claims[later], claims[earlier], flag)


def _are_to_agree(case: LedgerCase) -> Callable[[Claim, Claim], bool]:
    """Return what tells whether two claims of the ledger must agree."""
    older = _older(case)

    def are_to_agree(one: Claim, other: Claim) -> bool:
        return must_agree(one, other) and frozenset((one.id, other.id)) not in older

    return are_to_agree


def _contradiction(claim: Claim, other: Claim, flag: Flag) -> Flag:
    return Flag(
        span=Span(0, len(claim.text)) if flag.span == NOWHERE else flag.span,
        message=f"The claim {other.id} says otherwise: {other.text}",
        expected=flag.expected,
        found=flag.found,
        claim=claim,
    )


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
