"""FC807: the draft calls something the first, the only or the largest, and no claim does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.matching.align import records
from factcheck.model import Severity, Span, Stretches
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LEAST_LIKENESS = 0.6
TEXT = "The bridge over the Tarn is 340 metres long."


@rule(
    code="FC807",
    name="superlative-not-on-record",
    on=MatchCase,
    severity=Severity.INFO,
    why="One counter-example refutes it, and readers know one.",
    trips=(
        Example(claims=(TEXT,), draft="At 340 metres, the bridge over the Tarn is the [longest]."),
        Example(claims=(TEXT,), draft="The [only] bridge over the Tarn is 340 metres long."),
    ),
    passes=(
        Example(
            claims=("The bridge over the Tarn is 340 metres long, the longest in the country.",),
            draft="The bridge over the Tarn, the country's longest, is 340 metres long.",
            why="the claim says so",
        ),
        Example(
            claims=(TEXT,),
            draft="The bridge over the Tarn is only 340 metres long.",
            why="no more than a measure",
        ),
        Example(
            claims=(TEXT,),
            draft="In the first week of May, the bridge over the Tarn was 340 metres long.",
            why="an order in time",
        ),
        Example(
            claims=(TEXT,),
            draft="“The longest way home” has the bridge over the Tarn, 340 metres long, in it.",
            why="quoted words",
        ),
    ),
)
def unborne_superlatives(case: MatchCase) -> Iterator[Flag]:
    """Flag a superlative, outside quotations, in what repeats claims that do not have it."""
    if not case.repeats(LEAST_LIKENESS, fewest=2) or case.figures.agree is False:
        return
    statement = case.match.statement
    found = list(superlatives(tokenize(statement.text)))
    if not found:
        return
    quoted = Stretches(quotation.span for quotation in statement.quotations)
    borne = {
        concept
        for other in case.draft.versions[statement.span]
        for record in records(other.claim)
        for _, concept in superlatives(tokenize(record))
    }
    for span, concept in found:
        where = span.shifted(statement.span.start)
        if concept not in borne and not quoted.meet(where):
            yield Flag(span=where, message="No claim that this sentence repeats says so.")


def superlatives(tokens: Tokens) -> Iterator[tuple[Span, str]]:
    """Yield the words that put one thing above all others, with what they mean."""
    words, lower = _words(), tokens.lower
    if words.alone.keys().isdisjoint(lower) and words.determined.keys().isdisjoint(lower):
        return
    for index, word in enumerate(lower):
        concept = words.alone.get(word)
        if concept is None and word in words.determined and index:
            behind = lower[index + 1] if index + 1 < len(lower) else ""
            fits = lower[index - 1] in words.determiners and behind not in words.not_before
            concept = words.determined[word] if fits else None
        if concept is not None:
            yield Span(tokens.starts[index], tokens.ends[index]), concept


class _Words(NamedTuple):
    alone: dict[str, str]
    determined: dict[str, str]
    determiners: frozenset[str]
    not_before: frozenset[str]


@cache
def _words() -> _Words:
    data = table("superlatives")
    return _Words(
        alone={word: row[0] for row in data["alone"] for word in row},
        determined={word: row[0] for row in data["determined"] for word in row},
        determiners=frozenset(data["determiners"]),
        not_before=frozenset(data["not_before"]),
    )
