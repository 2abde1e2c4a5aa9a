"""Sums: a figure that is said to be what those before it come to: "$10 and $15, $25 in all"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve

from factcheck.extraction.verbs import PAST_FORMS, TOLD, VerbForm, verb_form
from factcheck.language import table
from factcheck.model import Scope
from factcheck.rules.internal.adding.implied import with_implied
from factcheck.rules.internal.adding.rows import has_more, uncounted
from factcheck.rules.internal.adding.wholes import is_count
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause
from factcheck.rules.internal.told.figures import Figure, groups, is_fraction, not_the_sum, together
from factcheck.rules.internal.told.passages import Passage, addable
from factcheck.rules.internal.told.sentences import Sentence, around
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
    if _takes_up_all(words, total) and any(part.value >= total.value for part in parts):
        return None
    added = sum(part.value for part in parts)
    if total.value - added in range(1, uncounted(passage.sentence, parts, total) + 1):
        return None
    if not added <= FURTHEST * total.value <= FURTHEST**2 * added:
        return None
    if _is_brought_to(words, total) and abs(added - total.value) > NEAR * total.value:
        return None
    return Flag(
        span=around(passage.sentence, (*parts, total)),
        message=not_the_sum(parts, added, total),
    )


def wrong_total_of_each(passage: Passage, total: Figure) -> Flag | None:
    """Return what is wrong with a total of so many each, if no whole number of them makes it."""
    words = passage.sentence.tokens.lower
    if not (_is_announced(words, total) and ends_clause(words, total.last)):
        return None
    others = [one for one in passage.sentence.numbers if one is not total]
    alike = [one for one in others if _may_be_of_each(one, total)]
    if len(alike) != 1 or alike[0].quantity.scope is not Scope.EACH:
        return None
    each = alike[0]
    sharers = max(round(total.value / each.value), FEWEST)
    if each.spread.times(sharers).meets(total.spread):
        return None
    return Flag(
        span=around(passage.sentence, (each, total)),
        message=f"{total.written} is no multiple of {each.written} each.",
    )


def _may_be_of_each(each: Figure, total: Figure) -> bool:
    return each.value > 0 and addable(evolve(each.quantity, scope=None), total.quantity)


def _is_announced(words: list[str], total: Figure) -> bool:
    """Tell whether words make a figure a sum: in all, for the two, making, taking it to."""
    if total.quantity.scope is Scope.IN_TOTAL and not _is_among(words, total):
        return True
    before = cue_before(words, total.first, "total_before") is not None
    return before or _takes_up_all(words, total) or _is_brought_to(words, total)


def _takes_up_all(words: Sequence[str], total: Figure) -> bool:
    """Recognise ", and the 42 of them left", but not "the 15 of them who had signed".

    Nor "the eight of them found guilty will appeal": the verb is to be that of the sentence.
    """
    end = cue_at(words, total.number[1], "of_them")
    if end is None or cue_before(words, total.number[0], "takes_up_all") is None:
        return False
    places = range(end, len(words) + 1)
    stop = next(at for at in places if ends_clause(words, at) or words[at] in _openers())
    first, *others = (verb_form(word) for word in (*words[end:stop], ""))
    return first is VerbForm.AUXILIARY or (first in PAST_FORMS and TOLD.isdisjoint(others))


def _parts_of(
    passage: Passage, total: Figure, so_many: int | None
) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """Return the figures before a total, and those of them, the last `so_many`, that it sums up."""
    known = with_implied(passage.all, _parts(passage, total), total)
    parts: Sequence[Figure] = [one for one in known if addable(one.quantity, total.quantity)]
    if len(parts) < FEWEST and _is_list_of_others(passage, known, total):
        parts = known
    return known, parts[-so_many:] if so_many else parts


def _others(passage: Passage, parts: Sequence[Figure], total: Figure) -> Sequence[Figure]:
    """Return what else a total might sum up: of its sentence alone where it ends a list."""
    ends = cue_before(passage.sentence.tokens.lower, total.first, "in_apposition")
    beside = [figure for figure in passage.around(total) if figure not in parts]
    others = [figure for figure in beside if _may_be_one_more(passage, figure, parts)]
    if ends == parts[-1].last:
        others = [figure for figure in others if figure in passage.sentence.numbers]
    return others[-MOST_AROUND:]


def _may_be_one_more(passage: Passage, figure: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a figure may be of the kind of the parts: no votes beside demonstrators."""
    own = figure in passage.sentence.numbers
    if not all(addable(figure.quantity, part.quantity) for part in parts):
        return False
    if own and (
        _contains(passage.sentence, figure) or figure.first < _list_start(passage.sentence)
    ):
        return False
    units = {part.quantity.unit for part in parts} - {None}
    if own or figure.quantity.unit or not units:
        return True
    beside = next(iter(passage.sentences_of(figure)))
    return any(
        addable(one.quantity, part.quantity)
        for one in beside.figures
        if one.quantity.unit
        for part in parts
    )


def _over_so_many(words: list[str], total: Figure) -> int | None:
    """Return over how many a figure is told: ", or 43,000 in the two months", ", 43 in both"."""
    over = cue_at(words, total.last, "over_span")
    if over is None or over >= len(words):
        return None
    aside = cue_before(words, total.first, "in_apposition") is not None
    ended = any(ends_clause(words, at) for at in (over + 1, over + 2))
    return _so_many().get(words[over]) if aside and ended else None


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
    listed = _list_start(sentence)
    return [
        figure
        for figure in sentence.numbers
        if listed <= figure.first < figure.last <= total.first
        and not is_fraction(figure.quantity)
        and not _contains(sentence, figure)
        and (figure in sentence.figures or _heads_item(sentence, figure))
    ]


def _list_start(sentence: Sentence) -> int:
    """Return where a list of containers begins, behind how many they are, 0 if there is none."""
    return min((one.first for one in sentence.numbers if _contains(sentence, one)), default=0)


def _contains(sentence: Sentence, figure: Figure) -> bool:
    """Recognise the one of "one list with 12 names and one with nine", which is none of them."""
    words, places = sentence.tokens.lower, (figure.number[1], figure.last)
    ends = [cue_at(words, at, "with") for at in places] if figure.value == 1 else []
    return any(number.first in ends for number in sentence.numbers)


def _is_list_of_others(passage: Passage, parts: Sequence[Figure], total: Figure) -> bool:
    """Recognise "14 helicopters and nine air tankers, 23 aircraft in all".

    Each has its own noun, so that the sum has to be near for them to be meant, and not the last
    item of the list: "and 23 aircraft in all".
    """
    words = passage.sentence.tokens.lower
    if len(parts) < FEWEST or not all(map(is_count, (total, *parts))):
        return False
    listed = all(cue_before(words, part.first, "item_marks") is not None for part in parts[1:])
    listed = listed or (len(parts) == FEWEST and parts[-1].quantity.unit is None)
    listed = listed and cue_before(words, total.first, "adds") is None
    together = sum(part.value for part in parts)
    return listed and abs(together - total.value) <= NEAR * total.value


def _heads_item(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a bare number is that of a name or of an item: "Moreau 212 votes, Petit 188"."""
    tokens, first = sentence.tokens, figure.first
    named = first == 0 or tokens.words[first - 1][0].isupper()
    return named or cue_before(tokens.lower, first, "item_marks") is not None


def _fits(total: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether the total is that of some of the figures, of two at least."""
    return any(together(parts).meets(total.spread) for parts in groups(figures, FEWEST))


@cache
def _openers() -> frozenset[str]:
    return frozenset(table("predicates")["clause_openers"])


@cache
def _so_many() -> Mapping[str, int]:
    return dict(table("arithmetic")["so_many"])
