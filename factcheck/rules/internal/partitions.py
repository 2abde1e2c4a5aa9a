"""Partitions: "Of the 600 jobs, 350 are in design, 150 in sales and 120 in transport"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.spread import COUNTS, Spread
from factcheck.model import Bound, Quantity, Severity, Span, UnitKind
from factcheck.rules.internal.cues import cue_at, cue_before
from factcheck.rules.internal.sentences import Figure, Sentence, finely, is_part_of, shown
from factcheck.rules.rule import Flag

FEWEST, ENOUGH, MOST = 2, 3, 8
"""So many parts are two kinds that leave nobody out; so many are a partition by themselves."""
OVER, UNDER = 1.25, 0.93
"""Parts that come to more, or to less, of their whole need not be its parts, or not all of them."""
NEARLY = 0.95
"""Three parts that come to so much of their whole are meant to be all."""
ENDS = frozenset(",.;:)—–!?")
NOUN = 4
"""So many words may lie between a part and what it is: "seven are women"."""
FURTHEST = 10
"""A part that is more times its whole was misread."""
VERB, SUBJECT = 2, 4
"""So many words are a separator and a verb, or a separator and a subject."""
MARKS = frozenset({",", "—", "–", "(", "with", "and"})
SEPARATING = frozenset({",", ";", "and", "while", "whereas", "—", "–", "with"})
AMOUNTS = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})


@frozen(eq=False)
class Partition:
    """A whole and the parts that follow it."""

    sentence: Sentence
    whole: Figure
    parts: Sequence[Figure]

    @property
    def together(self) -> Spread:
        """What the parts come to."""
        spreads = finely((self.whole, *self.parts))[1:]
        return Spread(sum(s.low for s in spreads), sum(s.high for s in spreads))

    @property
    def fits(self) -> bool:
        """Whether the parts come to the whole."""
        return self.together.meets(self.all)

    @property
    def all(self) -> Spread:
        """What the whole is."""
        return finely((self.whole, *self.parts))[0]


def wrong_partitions(sentence: Sentence) -> Iterator[Flag]:
    """Flag the parts that follow a whole where they do not come to it.

    Where nothing but the form says that they exclude each other, or are all, it is only a warning.
    """
    if len(sentence.figures) < FEWEST:
        return
    yield from _larger_than_whole(sentence)
    found = _partition(sentence)
    if found is None or found.fits or _are_of_the_first(found):
        return
    severity = _severity(found)
    if severity is not None:
        yield _flag(found, severity)


def _are_of_the_first(found: Partition) -> bool:
    """Tell whether the parts are those of the first: "60 of the 100, 49 here and 11 there"."""
    first, *others = found.parts
    return len(others) >= FEWEST and Partition(found.sentence, first, others).fits


def _partition(sentence: Sentence) -> Partition | None:
    whole = _whole_of(sentence)
    parts = _parts_of(sentence, whole) if whole else ()
    fits = whole is not None and FEWEST <= len(parts) <= MOST
    return Partition(sentence, whole, parts) if fits and whole else None


def _severity(found: Partition) -> Severity | None:
    """Return how surely parts that do not come to their whole are wrong, None where not at all."""
    if _are_paired(found):
        return Severity.ERROR
    ratio = found.together.high / max(found.all.low, 1.0)
    parallel = _are_parallel(found)
    if not UNDER <= ratio <= OVER or not (parallel or len(found.parts) >= ENOUGH):
        return None
    if found.together.low > found.all.high:
        return Severity.ERROR if parallel else Severity.WARNING
    nearly = ratio >= NEARLY or _are_gapped(found)
    return Severity.WARNING if parallel or nearly else None


def _whole_of(sentence: Sentence) -> Figure | None:
    """Return the whole of which parts follow.

    It stands in "Of the 600 jobs, 350", "Eleven of the 17", "412 foreigners, 230 of them" and "31
    vessels, of which 18".
    """
    words, figures = sentence.tokens.lower, sentence.numbers
    first = figures[0]
    if len(figures) > 1 and is_part_of(sentence, first, figures[1]):
        return figures[1]
    opens = words[0] == _of() and not any(words[at] == "," for at in range(first.first))
    if opens:
        return first if _is_amount(first) else None
    for earlier, part in pairwise(figures):
        if _is_group(words, earlier, part) or _is_spread_out(words, earlier, part):
            return earlier if _is_amount(earlier) else None
        behind = cue_at(words, part.number[1], "of_them") is not None
        marked = behind and words[part.first - 1] in MARKS
        if marked or cue_before(words, part.first, "of_them") is not None:
            return earlier if _is_amount(earlier) else None
    return None


def _is_group(words: list[str], whole: Figure, part: Figure) -> bool:
    """Recognise "The squad of 26 has three"."""
    start = cue_before(words, whole.first, "group_of")
    has = cue_at(words, whole.number[1], "group_has")
    return start is not None and has == part.first


def _is_spread_out(words: list[str], whole: Figure, part: Figure) -> bool:
    """Recognise "14 members, six from the left", but not "11 in Kent, six in Essex"."""
    marked = whole.last < part.first and words[part.first - 1] in {",", "—", "–"}
    placed = cue_at(words, part.number[1], "places") is not None
    item = cue_at(words, whole.last, "places") is not None
    named = whole.quantity.unit is not None and part.quantity.unit is None
    return marked and placed and named and not item


def _larger_than_whole(sentence: Sentence) -> Iterator[Flag]:
    """Flag "eleven of the nine members"."""
    words = sentence.tokens.lower
    for part, whole in pairwise(sentence.figures):
        beside = cue_at(words, part.number[1], "of_the") == whole.number[0]
        exact = _is_count(part) and _is_count(whole)
        if beside and exact and 1 < whole.value < part.value <= FURTHEST * whole.value:
            yield Flag(
                span=Span(part.quantity.number.start, whole.quantity.number.end),
                message=f"{part.written} is more than {whole.written}.",
            )


def _parts_of(sentence: Sentence, whole: Figure) -> Sequence[Figure]:
    """Return the numbers at the heads of the items that follow, the last behind "and"."""
    words = sentence.tokens.lower
    numbers = sentence.numbers
    opened = is_part_of(sentence, numbers[0], whole)
    if opened and not _is_amount(numbers[0]):
        return ()
    parts = [numbers[0]] if opened else []
    for number in numbers[numbers.index(whole) + 1 :]:
        if not _is_amount(number):
            break
        if _heads_item(words, number) or (not parts and number.first >= whole.last):
            parts.append(number)
    joined = bool(parts) and _and() in words[max(parts[-1].first - SUBJECT, 0) : parts[-1].first]
    many = len(parts) >= ENOUGH
    others = parts[1:] if opened else parts
    fits = joined and all(_may_be_part(part, whole, many=many) for part in others)
    return parts if fits and not _overlap(words, whole, parts[-1]) else ()


def _overlap(words: list[str], whole: Figure, last: Figure) -> bool:
    """Tell whether the parts are said to overlap, or not to be all: "and four do both"."""
    end = next((at for at in range(last.number[1], len(words)) if words[at] in ENDS), len(words))
    return any(cue_at(words, at, "overlaps") is not None for at in range(whole.first, end))


def _heads_item(words: list[str], number: Figure) -> bool:
    """Tell whether a number begins an item, alone or behind a verb: ", drew three and lost two"."""
    before = words[max(number.first - VERB, 0) : number.first]
    if before and before[-1] in SEPARATING:
        return True
    acts = len(before) == VERB and verb_form(before[1]) > VerbForm.GERUND
    return (acts and before[0] in SEPARATING) or _has_subject(words, number)


def _has_subject(words: list[str], number: Figure) -> bool:
    """Recognise "and the army 13." whose verb is left out."""
    before = words[max(number.first - SUBJECT, 0) : number.first]
    ended = number.number[1] >= len(words) or words[number.number[1]] in ENDS
    subject = before[before.index(_and()) + 1 :] if _and() in before else []
    nouns = all(word.isalpha() and verb_form(word) < VerbForm.PRESENT for word in subject)
    return ended and bool(subject) and nouns


def _may_be_part(part: Figure, whole: Figure, *, many: bool) -> bool:
    """Tell whether a figure may be a part; of `many` each may have a noun of its own."""
    ours, theirs = part.quantity, whole.quantity
    if not 0 < part.value < whole.value:
        return False
    if many and {ours.unit_kind, theirs.unit_kind} <= COUNTS:
        return True
    return _are_counts(ours, theirs) or (
        ours.unit_kind is theirs.unit_kind and ours.unit == theirs.unit and ours.per == theirs.per
    )


def _are_counts(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures count, a part by a noun of its own or not: "nine American"."""
    if not {ours.unit_kind, theirs.unit_kind} <= COUNTS:
        return False
    return ours.unit in {None, theirs.unit, *_complements()} or ours.of != (ours.of or "").lower()


def _is_amount(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity.unit_kind in AMOUNTS:
        return quantity.bound in {Bound.EXACTLY, Bound.ABOUT} and quantity.change is None
    return _is_count(figure)


def _is_count(figure: Figure) -> bool:
    exact = figure.quantity.bound is Bound.EXACTLY
    return exact and figure.quantity.unit_kind in COUNTS and figure.value == int(figure.value)


def _items(found: Partition) -> list[list[str]]:
    """Return the words of each part's item, behind its number, up to the next part."""
    words = found.sentence.tokens.lower
    starts = [max(part.number[1], found.whole.number[1]) for part in found.parts[:1]]
    starts += [part.number[1] for part in found.parts[1:]]
    ends = [part.first for part in found.parts[1:]] + [len(words)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


def _are_paired(found: Partition) -> bool:
    """Tell whether the parts are two kinds that leave nobody out: men and women."""
    nouns = [
        next((word for word in item[:NOUN] if word in _complements()), None)
        for item in _items(found)
    ]
    return len(nouns) == FEWEST and any(set(nouns) == set(pair) for pair in _pairs())


def _are_parallel(found: Partition) -> bool:
    """Tell whether each further item begins as one before goes on: "34 by the ..., 15 by the ...".

    Parts of one thing are told apart in one manner: by where, by whom, on which.
    """
    items = _items(found)
    if len(items) == FEWEST and _has_subject(found.sentence.tokens.lower, found.parts[-1]):
        return found.together.low > found.all.high
    if not all(item and cue_at(item, 0, "places") is not None for item in items[1:]):
        return False
    first = items[0][cue_at(items[0], 0, "of_them") or 0 :]
    placed = cue_at(first, 0, "places") is not None
    return placed or all(item[0] in set(items[0]) for item in items[1:])


def _are_gapped(found: Partition) -> bool:
    """Tell whether no further item has a verb of its own: "nine American and six Icelandic"."""
    return not any(
        verb_form(word) in {VerbForm.PAST, VerbForm.AUXILIARY}
        for item in _items(found)[1:]
        for word in item[:NOUN]
    )


def _flag(found: Partition, severity: Severity) -> Flag:
    whole, parts = found.whole, found.parts
    value = shown(round(sum(part.value for part in parts), 9), whole)
    added = " + ".join(part.written for part in parts)
    spans = sorted([whole.quantity.number, *(part.quantity.number for part in parts)])
    return Flag(
        span=Span(spans[0].start, spans[-1].end),
        message=f"{added} = {value}, not {whole.written}.",
        severity=severity,
    )


@cache
def _pairs() -> Sequence[Sequence[str]]:
    pairs: Sequence[Sequence[str]] = table("arithmetic")["complements"]
    return pairs


@cache
def _complements() -> frozenset[str]:
    return frozenset(noun for pair in _pairs() for noun in pair)


def _of() -> str:
    return str(table("numbers")["linker"])


def _and() -> str:
    return str(table("arithmetic")["list_joiners"][0])
