"""Totals that a list of their parts follows: "19 men: 12 to life and seven to ten years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.spread import COUNTS
from factcheck.model import Span, UnitKind
from factcheck.rules.internal.adding.implied import with_implied
from factcheck.rules.internal.adding.wholes import AMOUNTS, Partition
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure, not_the_sum
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

FEWEST = 2
GAPPED = 1000
"""A smaller number without a unit, in a list of sums of money, counts something else."""
DASHES = frozenset({"—", "–"})
ANNOUNCING = DASHES | {":", "-"}


def wrong_totals(sentence: Sentence) -> Iterator[Flag]:
    """Flag the total that opens a sentence where the list behind it does not come to it."""
    total = next(iter(sentence.figures), None)
    if total is None or not _may_be_listed(total):
        return
    parts = with_implied((sentence,), _listed(sentence, total), total)
    fits = len(parts) < FEWEST or Partition(sentence, total, parts).fits
    if not fits and all(map(_may_be_listed, parts)) and not _enumerate(parts):
        added = sum(part.value for part in parts)
        yield Flag(
            span=Span(total.quantity.number.start, parts[-1].quantity.number.end),
            message=not_the_sum(parts, added, total),
        )


def _may_be_listed(figure: Figure) -> bool:
    whole = figure.quantity.unit_kind in COUNTS and figure.value == int(figure.value)
    return whole or figure.quantity.unit_kind in AMOUNTS


def _listed(sentence: Sentence, total: Figure) -> Sequence[Figure]:
    """Return the parts in the list that ends the sentence, each at the head of its item."""
    words = sentence.tokens.lower
    mark = _mark_behind(sentence, total)
    if mark is None or any(cue_at(words, at, "open") for at in range(total.last, len(words))):
        return ()
    if any(figure.first < mark for figure in sentence.figures[1:]):
        return ()
    marks = (at for at in range(mark, len(words) - 1) if cue_at(words, at, "item_marks"))
    heads = sorted({mark, *marks})
    numbers = {number.first: number for number in sentence.numbers}
    parts = [part for head in heads if (part := _number_at(sentence, numbers, head + 1))]
    parts = [one for one in parts if cue_at(words, one.number[1], "of_them") is None]
    if not parts or parts[0].first != mark + 1:
        return ()
    opens = any(cue_at(words, head + 1, "open_item") is not None for head in heads)
    if opens or any(_is_open(words, part) for part in parts):
        return ()
    return parts if all(_may_be_part(part, total) for part in parts) else ()


def _number_at(sentence: Sentence, numbers: dict[int, Figure], at: int) -> Figure | None:
    return sentence.number_at(at) or numbers.get(at)


def _is_open(words: list[str], part: Figure) -> bool:
    """Tell whether an item does not claim that the list is whole: "and another six"."""
    behind = cue_at(words, part.number[1], "open_item") is not None
    return behind or cue_before(words, part.number[0], "open_item") is not None


def _mark_behind(sentence: Sentence, total: Figure) -> int | None:
    """Return the colon, the dash or the "made up of" after which a list of parts may begin."""
    words = sentence.tokens.lower
    for at in range(total.last, len(words) - 1):
        end = cue_at(words, at, "announcers")
        if end is not None:
            return end - 1
        if _announces(sentence, at):
            return at
    return None


def _announces(sentence: Sentence, index: int) -> bool:
    """Tell whether a colon or a dash between words stands at `index`."""
    tokens = sentence.tokens
    if tokens.words[index] not in ANNOUNCING:
        return False
    return tokens.words[index] in DASHES or not tokens.follows_closely(index + 1)


def _may_be_part(part: Figure, total: Figure) -> bool:
    """Tell whether a list may count `part` under `total`, of its kind or of a narrower one."""
    counts = {part.quantity.unit_kind, total.quantity.unit_kind} <= COUNTS
    alike = part.quantity.unit == total.quantity.unit and not counts
    return (counts or alike or _is_gapped(part, total)) and part.value < total.value


def _is_gapped(part: Figure, total: Figure) -> bool:
    """Recognise "85 million euros: 60 million for cars"."""
    bare = part.quantity.unit is None and part.quantity.of is None
    return bare and total.quantity.unit_kind is UnitKind.CURRENCY and part.value >= GAPPED


def _enumerate(parts: Sequence[Figure]) -> bool:
    """Tell whether the numbers only count the items of the list: one, two and three."""
    return [part.value for part in parts] == list(range(1, len(parts) + 1))
