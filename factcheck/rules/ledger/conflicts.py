"""FC905: two claims of one ledger contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.ledger.reading import NOWHERE
from factcheck.matching.lexicon import Lexicon
from factcheck.matching.profile import profile
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
    ),
)
def contradicting_claims(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim that contradicts another one where only one of the two can be true."""
    claims = case.ledger.claims
    neighbours = Neighbours(case.ledger, case.settings)
    rules, older = comparing_rules(), _older(case)
    against: dict[tuple[str, str], tuple[Flag, float]] = {}
    for ordinal, claim in enumerate(claims):
        for compared in neighbours.compared(ordinal):
            other = compared.claim
            if not _must_agree(claim, other) or frozenset((claim.id, other.id)) in older:
                continue
            flag = _first_error(compared, rules)
            if flag is not None:
                against[claim.id, other.id] = flag, _share(compared, neighbours.matcher.lexicon)
    places = {claim.id: ordinal for ordinal, claim in enumerate(claims)}
    for (id_, other_id), (flag, share) in against.items():
        back = against.get((other_id, id_))
        later = places[id_] > places[other_id]
        if back and later and max(share, back[1]) >= LEAST_SHARE_OF_ONE:
            yield _contradiction(claims[places[id_]], claims[places[other_id]], flag)


def _contradiction(claim: Claim, other: Claim, flag: Flag) -> Flag:
    return Flag(
        span=Span(0, len(claim.text)) if flag.span == NOWHERE else flag.span,
        message=f"The claim {other.id} says otherwise: {other.text}",
        expected=flag.expected,
        found=flag.found,
        claim=claim,
    )


def _first_error(case: MatchCase, rules: list[Rule[Any]]) -> Flag | None:
    """Return what keeps a claim from being true beside another that is like it."""
    if case.match.apart or not case.repeats(LEAST_SHARE):
        return None
    flags = ((judging, flag) for judging in rules for flag in judging.judge(case))
    return next(
        (flag for judging, flag in flags if (flag.severity or judging.severity) is Severity.ERROR),
        None,
    )


def _share(case: MatchCase, lexicon: Lexicon) -> float:
    """Return the share of the other claim's words that a claim has, each counted alike."""
    concepts = profile(case.match.reading, lexicon).places
    return case.match.shared / max(len(concepts), 1)


def _must_agree(one: Claim, other: Claim) -> bool:
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
