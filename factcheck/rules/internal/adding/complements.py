"""Two kinds that leave nobody out: "a choir of 200, 120 girls and 90 boys"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language import table
from factcheck.model import Span
from factcheck.rules.internal.adding.wholes import are_complements, is_count
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, not_the_sum, shown, together
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

FEWEST = 2


def wrong_complements(sentence: Sentence) -> Iterator[Flag]:
    """Flag two kinds that leave nobody out: "a choir of 200, 120 girls and 90 boys"."""
    if len(sentence.figures) < FEWEST:
        return
    for whole, first, second in zip(
        sentence.numbers, sentence.numbers[1:], sentence.numbers[2:], strict=False
    ):
        parts = (first, second)
        all_told = are_complements(first.quantity.unit, second.quantity.unit)
        if not all_told or not _are_joined(sentence, *parts):
            continue
        if not together(parts).meets(whole.spread) and _is_whole_of(sentence, whole, parts):
            added = sum(part.value for part in parts)
            yield Flag(
                span=Span(first.quantity.span.start, second.quantity.span.end),
                message=not_the_sum(parts, added, whole),
                expected=whole.written,
            )


def wrong_records(sentence: Sentence) -> Iterator[Flag]:
    """Flag two kinds that are more than the whole behind them: "41 wins and 12 defeats in 51"."""
    words = sentence.tokens.lower
    for first, second, whole in zip(
        sentence.numbers, sentence.numbers[1:], sentence.numbers[2:], strict=False
    ):
        if not are_complements(first.quantity.unit, second.quantity.unit):
            continue
        between, behind = words[first.last : second.first], words[second.last : whole.number[0]]
        joined = len(between) == 1 and cue_at(between, 0, "item_marks") is not None
        of_all = whole.quantity.unit in table("arithmetic")["contests"]
        of_all = of_all and cue_at(behind, 0, "out_of_all_games") == len(behind)
        added = first.value + second.value
        if joined and of_all and added > whole.value > first.value:
            yield Flag(
                span=Span(first.quantity.number.start, whole.quantity.number.end),
                message=f"{first.written} + {second.written} = {shown(added, whole)}, more than "
                f"{whole.written}.",
            )


def _are_joined(sentence: Sentence, first: Figure, second: Figure) -> bool:
    """Tell whether two figures are a phrase by themselves: ", 120 girls and 90 boys,"."""
    words = sentence.tokens.lower
    between, behind = words[first.last : second.first], second.number[1] + 1
    if cue_at(words, behind + 1, "list_joiners") is not None:
        return False
    grouped = cue_before(words, first.first, "group_of") is not None
    ended = grouped or ends_clause(words, behind)
    return ended and len(between) == 1 and cue_at(between, 0, "item_marks") is not None


def _is_whole_of(sentence: Sentence, whole: Figure, parts: Sequence[Figure]) -> bool:
    marked = cue_before(sentence.tokens.lower, parts[0].first, "wholes_before") is not None
    return marked and is_count(whole) and all(part.value < whole.value for part in parts)
