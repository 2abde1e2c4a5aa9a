"""FC506: what is the second-largest is told as the largest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from factcheck.extraction.tokens import tokenize
from factcheck.matching.align import records
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.places_in_order import Rank, ranks
from factcheck.matching.words.stems import stem
from factcheck.model import Severity, Span, StanceKind, StanceMark, Stretches
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.5
MOST = 40
"""A sentence with more superlatives is a list, of whose rest nothing is told so."""
WITHIN = 4
"""Of how many words behind a superlative one must be in the claim."""
BREWER = "Kestrel is the second-largest brewer in Norway."


@rule(
    code="FC506",
    name="rank-changed",
    on=MatchCase,
    severity=Severity.ERROR,
    why="“The largest” reads as smoothly as “the second-largest”, and is somebody else.",
    trips=(
        Example(
            claims=(BREWER,),
            draft="Kestrel is the [largest] brewer in Norway.",
        ),
        Example(
            claims=("Merja Linnavuori is the youngest defence minister in Finland's history.",),
            draft="Merja Linnavuori is the [second youngest] defence minister ever in Finland.",
        ),
    ),
    passes=(
        Example(
            claims=(BREWER,),
            draft="Kestrel is one of the largest brewers in Norway.",
            why="the second-largest is one of them",
        ),
        Example(
            claims=(BREWER,),
            draft="Kestrel is the largest brewer in Bergen, and the second-largest in Norway.",
            why="two orders",
        ),
        Example(
            claims=(BREWER,),
            draft="Kestrel is the largest brewer in Bergen.",
            why="the order of another place",
        ),
        Example(
            claims=(BREWER,),
            draft="Kestrel, the second-largest brewer in Norway, owns the largest pub in Norway.",
            why="another kind of thing",
        ),
    ),
)
def changed_ranks(case: MatchCase) -> Iterator[Flag]:
    """Flag a superlative, outside quotations, whose place in the order is not the claim's."""
    statement = case.match.statement
    if not case.repeats(LEAST_LIKENESS, fewest=2):
        return
    mine = _ranks(statement.text)
    if not mine or case.figures.differ:
        return
    quoted = Stretches(quotation.span for quotation in statement.quotations)
    known = [
        rank
        for other in case.draft.versions[statement.span]
        for record in records(other.claim)
        for rank in _ranks(record)
    ]
    record = case.claim.text
    theirs = _ranks(record)
    for one in mine:
        where = one.span.shifted(statement.span.start)
        held = _held(statement.stance, where)
        told = [
            rank
            for rank in theirs
            if one.is_of(rank) and _held(case.match.reading.stance, rank.span) == held
        ]
        borne = any(one.is_of(rank) and rank.place == one.place for rank in known)
        if len(told) == 1 and not borne and not quoted.meet(where) and _is_within(one, record):
            words = told[0].span.of(record)
            yield Flag(
                span=where,
                message=f"The ledger has “{words}”: {record}",
                expected=words,
                found=one.span.of(statement.text),
            )


def _ranks(text: str) -> Sequence[Rank]:
    return [*islice(ranks(tokenize(text)), MOST)]


def _held(stance: Iterable[StanceMark], span: Span) -> set[StanceKind]:
    """Return how what stands there is held: wants to be the largest."""
    marks = (one for one in stance if one.scope and one.scope.contains(span))
    return {one.kind for one in marks} - {StanceKind.DIRECTION}


def _is_within(rank: Rank, record: str) -> bool:
    """Tell whether what a superlative is told of is in the claim: all names and figures of it.

    Of what has none, some word is: on the east coast.
    """
    known = tokenize(record)
    scope = [word for word in tokenize(rank.scope).words if word.isalnum()]
    marked = [word for word in scope if word[0].isupper() or word[0].isdigit()]
    stems = {stem(word) for word in known.lower}
    told = [word.lower() for word in scope if word.lower() not in function_words()]
    return all(word in known.words for word in marked) and (
        not told or any(stem(word) in stems for word in told[:WITHIN])
    )
