"""Words that hold an outcome against a mark: "beat the", "fell short of", "higher than"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import Span, StanceKind, Stretches
from factcheck.rules.internal.told.sentences import Sentence

SIDES = {"above": 1, "below": -1}
KINDS = ("verbs", "valued_verbs", "than", "valued_than")
UNSURE = frozenset({StanceKind.NEGATION, StanceKind.DENIAL, StanceKind.HEDGE, StanceKind.PLAN})


@frozen
class Sense:
    """What a comparison says of the outcome."""

    pole: int
    valued: bool
    """Whether it says which is the better one, and not which is the larger."""
    verb: bool
    """Whether the outcome may stand right before it."""


@frozen(eq=False, repr=False)
class Comparison:
    """A comparison with its tokens."""

    sense: Sense
    first: int
    last: int
    span: Span


def comparisons_in(sentence: Sentence) -> Iterator[Comparison]:
    """Yield the comparisons of the draft's own voice that are neither denied nor yet to come."""
    words, end = sentence.tokens.lower, 0
    start = sentence.statement.span.start
    if _phrases().by_first.keys().isdisjoint(words):
        return
    unsure = Stretches(_unsure(sentence))
    for first in range(len(words)):
        found = _phrases().at(words, first) if first >= end else None
        if found is None:
            continue
        end = found.end
        tokens = sentence.tokens
        span = Span(start + tokens.starts[first], start + tokens.ends[end - 1])
        if not (sentence.is_quoted(span) or unsure.hold(span.start)):
            yield Comparison(found.value, first, end, span)


def _unsure(sentence: Sentence) -> Iterator[Span]:
    """Yield where the sentence denies something, or tells of what has yet to come."""
    for one in sentence.statement.stance:
        if one.kind in UNSURE and one.scope is not None:
            yield one.scope


@cache
def _phrases() -> Phrases[Sense]:
    return Phrases.of(_entries())


def _entries() -> Iterator[tuple[str, Sense]]:
    data = table("comparisons")
    for kind in KINDS:
        verb = kind.endswith("verbs")
        for side, pole in SIDES.items():
            sense = Sense(pole, kind.startswith("valued"), verb)
            for phrase in data[kind][side]:
                yield from ((form, sense) for form in (verb_forms(phrase) if verb else (phrase,)))
