"""Sums: a figure that is said to be what those before it come to: "$10 and $15, $25 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import evolve

from factcheck.language import table
from factcheck.model import Scope, Span
from factcheck.rules.internal.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.figures import Figure, groups, is_fraction, shown, together
from factcheck.rules.internal.passages import Passage, addable
from factcheck.rules.internal.rows import has_more, uncounted
from factcheck.rules.internal.sentences import Sentence, around
from factcheck.rules.internal.wholes import are_complements, is_count
from factcheck.rules.rule import Flag

FEWEST, MOST_PARTS = 2, 6
MOST_AROUND = 4
"""So many other figures, the nearest, may be among the parts too."""
FURTHEST = 2.5
"""A sum that is so many times the parts, or so small a part of them, is of something else."""
BROUGHT = 6
"""So many words may lie between "taking" and what a sum is taken to."""
NEAR = 0.25
"""What is off by more, as a share, is the sum of something else, where nouns differ."""


def wrong_sum(passage: Passage, total: Figure) -> Flag | None:
    """Return what is wrong with a figure that sums up those before it, or None."""
    words = passage.sentence.tokens.lower
    so_many = None
    if not _is_announced(words, total):
        so_many = _over_so_many(words, total)
        if so_many is None:
            return None
    known, parts = _parts_of(passage, total, so_many)
    if not FEWEST <= len(parts) <= MOST_PARTS or so_many not in (None, len(parts)):
        return None
    if any(part.quantity.scope is Scope.EACH for part in known) or has_more(words, total):
        return None
    if _fits(total, [*_others(passage, parts, total), *parts]):
        return None
    added = sum(part.value for part in parts)
    if total.value - added in range(1, uncounted(passage.sentence, parts, total) + 1):
        return None
    if not added <= FURTHEST * total.value <= FURTHEST**2 * added:
        return None
    if _is_brought_to(words, total) and abs(added - total.value) > NEAR * total.value:
        return None
    value = shown(added, total)
    return Flag(
        span=around(passage.sentence, (*parts, total)),
        message=f"{' + '.join(part.written for part in parts)} = {value}, not {total.written}.",
    )


def wrong_total_of_each(passage: Passage, total: Figure) -> Flag | None:
    """Return what is wrong with a total of so many each, if no whole number of them makes it."""
    words = passage.sentence.tokens.lower
    end = cue_at(words, total.last, "total_after") or total.last
    if not (_is_announced(words, total) and ends_clause(words, end)):
        return None
    others = [one for one in passage.sentence.numbers if one is not total]
    alike = [one for one in others if _may_be_of_each(one, total)]
    if len(alike) != 1 or alike[0].quantity.scope is not Scope.EACH:
        return None
    each = alike[0]
    sharers = max(round(total.value / each.value), FEWEST) if each.value > 1 else 0
    if not sharers or each.spread.times(sharers).meets(total.spread):
        return None
    return Flag(
        span=around(passage.sentence, (each, total)),
        message=f"{total.written} is no multiple of {each.written} each.",
    )


def _may_be_of_each(each: Figure, total: Figure) -> bool:
    return addable(evolve(each.quantity, scope=None), total.quantity)


def _is_announced(words: list[str], total: Figure) -> bool:
    """Tell whether words make a figure a sum: in all, for the two, making, taking it to."""
    if total.quantity.scope is Scope.IN_TOTAL and not _is_among(words, total):
        return True
    behind = cue_at(words, total.last, "total_after") is not None
    before = cue_before(words, total.first, "total_before") is not None
    return behind or before or _is_brought_to(words, total)


def _parts_of(
    passage: Passage, total: Figure, so_many: int | None
) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """Return the figures before a total, and those of them, the last `so_many`, that it sums up."""
    known = _parts(passage, total)
    parts = [part for part in known if addable(part.quantity, total.quantity)]
    if len(parts) < FEWEST and _is_list_of_others(passage, known, total):
        parts = known
    return known, parts[-so_many:] if so_many else parts


def _others(passage: Passage, parts: Sequence[Figure], total: Figure) -> Sequence[Figure]:
    """Return what else a total might sum up: of its sentence alone where it ends a list."""
    ends = cue_before(passage.sentence.tokens.lower, total.first, "in_apposition")
    others = [figure for figure in passage.around(total) if figure not in parts]
    if ends == parts[-1].last:
        others = [figure for figure in others if figure in passage.sentence.numbers]
    return others[-MOST_AROUND:]


def _over_so_many(words: list[str], total: Figure) -> int | None:
    """Return over how many a figure is told: ", or 43,000 in the two months"."""
    if cue_before(words, total.first, "told_again") is None:
        return None
    over = cue_at(words, total.last, "over_span")
    return _so_many().get(words[over]) if over is not None and over < len(words) else None


def _is_brought_to(words: list[str], total: Figure) -> bool:
    """Recognise ", taking investment to £3.2m", but not "bringing the toll to 61"."""
    if cue_before(words, total.first, "change_to") is None:
        return False
    for at in range(max(total.first - BROUGHT, 0), total.first):
        if cue_at(words, at, "brings") is not None:
            between = range(at, total.first)
            return all(cue_at(words, place, "running_totals") is None for place in between)
    return False


def _is_among(words: list[str], total: Figure) -> bool:
    """Recognise "three nurses among them", which is no total."""
    return any(cue_at(words, at, "among") is not None for at in range(total.first, total.last + 1))


def _parts(passage: Passage, total: Figure) -> list[Figure]:
    sentence = passage.sentence
    return [
        figure
        for figure in sentence.numbers
        if figure.last <= total.first
        and not is_fraction(figure.quantity)
        and (figure in sentence.figures or _heads_item(sentence, figure))
    ]


def _is_list_of_others(passage: Passage, parts: Sequence[Figure], total: Figure) -> bool:
    """Recognise "14 helicopters and nine air tankers, 23 aircraft in all".

    Each has its own noun, so that the sum has to be near for them to be meant, and not the last
    item of the list: "and 23 aircraft in all".
    """
    words = passage.sentence.tokens.lower
    if len(parts) < FEWEST or not all(map(is_count, (total, *parts))):
        return False
    listed = all(cue_before(words, part.first, "item_marks") is not None for part in parts[1:])
    listed = listed and cue_before(words, total.first, "adds") is None
    together = sum(part.value for part in parts)
    return listed and abs(together - total.value) <= NEAR * total.value


def _heads_item(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a bare number is that of a name or of an item: "Moreau 212 votes, Petit 188"."""
    tokens, first = sentence.tokens, figure.first
    named = first == 0 or tokens.words[first - 1][0].isupper()
    return named or cue_before(tokens.lower, first, "item_marks") is not None


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
            value = shown(sum(part.value for part in parts), whole)
            added = " + ".join(part.written for part in parts)
            yield Flag(
                span=Span(first.quantity.span.start, second.quantity.span.end),
                message=f"{added} = {value}, not {whole.written}.",
                expected=whole.written,
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


def _fits(total: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether the total is that of some of the figures, of two at least."""
    return any(together(parts).meets(total.spread) for parts in groups(figures, FEWEST))


@cache
def _so_many() -> Mapping[str, int]:
    return dict(table("arithmetic")["so_many"])
