"""How words say that a figure is a rest: "the other eight", "which leaves eight"."""

from __future__ import annotations

from enum import Enum, auto

from factcheck.model import Relation, StanceKind, UnitKind
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence

LED_TO = 6
"""So many words may lie between "leaves" and "with", or between "so that" and a rest."""


class Cue(Enum):
    """How a figure is said to be a rest."""

    NAMED = auto()
    """"The other eight", "three are still lost": of a whole that may stand anywhere before it."""
    TOLD = auto()
    """"Which leaves eight", "so that eight dropped out": of what was just told."""


def rest_cue(sentence: Sentence, rest: Figure) -> Cue | None:
    """Return how a figure is said to be a rest, None where it is not."""
    return sentence.once(_rest_cue, rest)


def _rest_cue(sentence: Sentence, rest: Figure) -> Cue | None:
    words = sentence.tokens.lower
    if is_result(sentence, rest):
        return None
    if cue_before(words, rest.first, "rest") is not None or _is_led_to(sentence, rest):
        return Cue.NAMED if _is_called(words, rest) else Cue.TOLD
    hence = cue_before(words, rest.first, "hence") is not None
    is_rest = rest.quantity.relation is Relation.REST
    hence = hence or (is_rest and _within(sentence, rest, "hence") is not None)
    named = _heads_clause(words, rest, "still") if is_rest else False
    named = named or _heads_clause(words, rest, "unscathed")
    if not (hence or named) or not _is_plain(sentence, rest):
        return None
    return Cue.TOLD if hence else Cue.NAMED


def is_result(sentence: Sentence, rest: Figure) -> bool:
    """Tell whether a figure is an effect: "leaving 12 dead"."""
    words = sentence.tokens.lower
    return any(cue_at(words, at, "results") is not None for at in (rest.number[1], rest.last))


def _heads_clause(words: list[str], rest: Figure, kind: str) -> bool:
    """Tell whether a figure begins a clause of its own: "; three are still missing"."""
    if rest.first and cue_before(words, rest.first, "clause_marks") is None:
        return False
    return any(cue_at(words, at, kind) is not None for at in (rest.number[1], rest.last))


def _is_called(words: list[str], rest: Figure) -> bool:
    start = cue_before(words, rest.first, "rest")
    return start is not None and cue_at(words, start, "others") is not None


def _is_led_to(sentence: Sentence, rest: Figure) -> bool:
    """Recognise "leaves its opponents with 26", "the other regions together have 26"."""
    words = sentence.tokens.lower
    if cue_before(words, rest.first, "with") is not None:
        return _within(sentence, rest, "leaves") is not None
    start = _within(sentence, rest, "others")
    return start is not None and any(
        cue_at(words, at, "jointly") is not None for at in range(start, rest.first)
    )


def _within(sentence: Sentence, rest: Figure, kind: str) -> int | None:
    """Return where a cue of this kind stands in the clause before a figure, with none between."""
    words = sentence.tokens.lower
    for at in range(rest.first - 1, max(0, rest.first - LED_TO) - 1, -1):
        if cue_at(words, at, kind) is not None:
            between = any(at < figure.last <= rest.first for figure in sentence.numbers)
            return None if between else at
    return None


def _is_plain(sentence: Sentence, rest: Figure) -> bool:
    """Tell whether a conclusion is about what is, not about what is needed or would be."""
    words = sentence.tokens.lower
    if any(cue_at(words, at, "needs") is not None for at in range(rest.first, len(words))):
        return False
    return rest.quantity.unit_kind is not UnitKind.PERCENT or _is_denied(sentence, rest)


def _is_denied(sentence: Sentence, rest: Figure) -> bool:
    """Tell whether the words behind a percentage deny something: "42 percent did not vote"."""
    start = rest.quantity.span.end
    return rest.quantity.relation is Relation.REST or any(
        mark.kind is StanceKind.NEGATION and mark.span.start >= start
        for mark in sentence.statement.stance
    )
