"""Wholes: which figure of a sentence is a whole, and which of those behind it are its parts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.spread import COUNTS, Spread
from factcheck.model import Bound, Granularity, Quantity, UnitKind
from factcheck.rules.internal.adding.gapped_kinds import are_kinds
from factcheck.rules.internal.told.cues import clause_end, cue_at, cue_before, ends_clause, linker
from factcheck.rules.internal.told.figures import Figure, added, finely
from factcheck.rules.internal.told.measured_times import with_lengths
from factcheck.rules.internal.told.sentences import Sentence, is_part_of

FEWEST, ENOUGH, MOST = 2, 3, 8
"""So many parts are two kinds that leave nobody out; so many are a partition by themselves."""
SUBJECT = 4
"""So many words are a separator and a subject."""
AMOUNTS = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE})


@frozen(eq=False, repr=False)
class Partition:
    """A whole and the parts that follow it."""

    sentence: Sentence
    whole: Figure
    parts: Sequence[Figure]
    is_told_before: bool = False
    """Whether the whole is that of a sentence further up."""

    @property
    def together(self) -> Spread:
        """What the parts come to."""
        return added(finely((self.whole, *self.parts))[1:])

    @property
    def fits(self) -> bool:
        """Whether the parts come to the whole."""
        return self.together.meets(self.all)

    @property
    def all(self) -> Spread:
        """What the whole is."""
        return finely((self.whole, *self.parts))[0]


def partition_of(sentence: Sentence) -> Partition | None:
    """Return the whole that the sentence tells and its parts, if there are as many as make one."""
    whole = _whole_of(sentence)
    parts = _parts_of(sentence, whole) if whole else ()
    fits = whole is not None and _fewest(sentence, whole) <= len(parts) <= MOST
    return Partition(sentence, whole, parts) if fits and whole else None


def _fewest(sentence: Sentence, whole: Figure) -> int:
    """Return how many parts are all: of every 100, 62 here and 48 there are of two hundreds."""
    words = sentence.tokens.lower
    every = cue_at(words, whole.number[0] - 1, "each_one") is not None
    return ENOUGH if every else FEWEST


def _whole_of(sentence: Sentence) -> Figure | None:
    """Return the whole of which parts follow.

    It stands in "Of the 600 jobs, 350", "Eleven of the 17", "412 foreigners, 230 of them" and "31
    vessels, of which 18".
    """
    words, figures = sentence.tokens.lower, with_lengths(sentence)
    first = figures[0]
    if len(figures) > 1 and is_part_of(sentence, first, figures[1]):
        return figures[1]
    if opens_with(words, first):
        return first if is_amount(first) else None
    for before, (earlier, part) in zip((None, *figures), pairwise(figures), strict=False):
        if before and _are_so_many_places(sentence, before, earlier, part):
            return before
        if _is_group(words, earlier, part) or _is_spread_out(sentence, earlier, part):
            return earlier if is_amount(earlier) else None
        behind = cue_at(words, part.number[1], "of_them") is not None
        marked = behind and cue_before(words, part.first, "part_marks") is not None
        if marked or cue_before(words, part.first, "of_them") is not None:
            return earlier if is_amount(earlier) else None
    return None


def opens_with(words: list[str], whole: Figure) -> bool:
    """Recognise "Of the 600 jobs" and "Of the town's 600 jobs"."""
    return words[0] == linker() and "," not in words[: whole.first]


def _is_group(words: list[str], whole: Figure, part: Figure) -> bool:
    """Recognise "The squad of 26 has three"."""
    start = cue_before(words, whole.first, "group_of")
    has = cue_at(words, whole.number[1], "group_has")
    return start is not None and has == part.first


def _is_spread_out(sentence: Sentence, whole: Figure, part: Figure) -> bool:
    """Recognise "14 members, six from the left", but not "11 in Kent, six in Essex".

    Behind the whole may stand the time that all of it is of: "19 in 2025, seven in spring".
    """
    words = sentence.tokens.lower
    marked = whole.last < part.first and words[part.first - 1] in {",", "—", "–"}
    again = cue_at(words, part.number[1], "of_the") is not None
    again = again and part.quantity.unit == whole.quantity.unit
    bare = again or part.quantity.unit is None or (part.quantity.of or "")[:1].isupper()
    counted = whole.quantity.unit is not None or cue_before(words, whole.first, "group_of")
    placed = _is_placed(sentence, part.last if again else part.number[1])
    if not (marked and counted and bare and (placed or is_load(words, whole, part))):
        return False
    if cue_at(words, whole.last, "places") is None or cue_at(words, whole.last, "whole_areas"):
        return True
    times = [_time_at(sentence, at) for at in (whole.last, part.number[1])]
    return times[0] is not None and times[0] != times[1]


def is_load(words: Sequence[str], whole: Figure, part: Figure) -> bool:
    """Recognise the 14 with blankets of "24 trucks set out", none of which has two loads.

    What vehicles have that nothing is said to be done with may be marks of the same ones.
    """
    if words[whole.last : whole.last + 1] == [","]:
        return False
    loaded = cue_at(words, whole.last - 1, "loaded") is not None
    return loaded and cue_at(words, part.number[1], "loads") is not None


def _are_so_many_places(sentence: Sentence, whole: Figure, places: Figure, part: Figure) -> bool:
    """Recognise the 22 of "22 patients at two clinics, 13 in Ansty and nine in Brill"."""
    parts = [one for one in sentence.numbers if one.first >= part.first]
    apart = places.quantity.unit not in {None, whole.quantity.unit}
    most = max((one.value for one in parts), default=0.0)
    counted = apart and len(parts) == places.value and most > FEWEST
    larger = counted and is_amount(whole) and whole.value > most
    named = larger and whole.quantity.unit is not None
    return (
        named
        and all(one.quantity.unit is None for one in parts)
        and (_is_spread_out(sentence, places, part))
    )


def _time_at(sentence: Sentence, at: int) -> Granularity | None:
    """Return how long the time is that a figure is told of right behind it: a year, a day."""
    for date in sentence.statement.dates:
        first, last = sentence.places(date.span)
        if first in (at, at + 1, at + 2) and at < last:
            return date.granularity
    return None


def _is_placed(sentence: Sentence, at: int) -> bool:
    """Tell whether words say where a part is, or whose: "six from the left", "51 of Merrow"."""
    words = sentence.tokens.words
    named = (
        words[at : at + 1] == [linker()] and words[at + 1 : at + 2] and words[at + 1][0].isupper()
    )
    return bool(named) or cue_at(sentence.tokens.lower, at, "places") is not None


def _parts_of(sentence: Sentence, whole: Figure) -> Sequence[Figure]:
    """Return the numbers at the heads of the items that follow, the last behind "and"."""
    words = sentence.tokens.lower
    numbers = with_lengths(sentence)
    opened = is_part_of(sentence, numbers[0], whole)
    if opened and not is_amount(numbers[0]):
        return ()
    parts = [numbers[0]] if opened else []
    for number in numbers[numbers.index(whole) + 1 :]:
        if not parts and _is_of_whole(words, number, whole):
            continue
        if not is_amount(number):
            break
        if _heads_item(words, number) or (not parts and number.first >= whole.last):
            parts.append(number)
    joined = bool(parts) and _and() in words[max(parts[-1].first - SUBJECT, 0) : parts[-1].first]
    many = len(parts) >= ENOUGH or are_kinds(words, parts)
    others = parts[1:] if opened else parts
    fits = joined and all(_may_be_part(part, whole, many=many) for part in others)
    return parts if fits and not _overlap(words, parts) else ()


def _is_of_whole(words: list[str], number: Figure, whole: Figure) -> bool:
    """Recognise the one of "Of 40 pupils at one school, 22"."""
    return "," not in words[whole.last : number.first] and (
        cue_before(words, number.first, "places") is not None
    )


def _overlap(words: list[str], parts: Sequence[Figure]) -> bool:
    """Tell whether the parts are said to overlap, or not to be all: "and four do both"."""
    behind = parts[-1].number[1]
    end = clause_end(words, behind)
    return any(cue_at(words, at, "overlaps") is not None for at in range(parts[0].first, end))


def _heads_item(words: list[str], number: Figure) -> bool:
    """Tell whether a number begins an item, alone or behind a verb: ", drew three and lost two"."""
    if cue_before(words, number.first, "clause_marks") is not None:
        return True
    verb = number.first - 1
    acts = verb > 0 and verb_form(words[verb]) > VerbForm.GERUND
    acts = acts and cue_before(words, verb, "clause_marks") is not None
    return acts or has_subject(words, number)


def has_subject(words: list[str], number: Figure) -> bool:
    """Recognise "and the army 13." whose verb is left out."""
    before = words[max(number.first - SUBJECT, 0) : number.first]
    ended = ends_clause(words, number.number[1])
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
    if ours.unit is None and theirs.unit_kind is UnitKind.MEASURE:
        return ours.unit_kind in COUNTS
    return _are_counts(ours, theirs) or (
        ours.unit_kind is theirs.unit_kind
        and ours.unit == theirs.unit
        and ours.per in {theirs.per, None}
    )


def _are_counts(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether two figures count, a part by a noun of its own or not: "nine American"."""
    if not {ours.unit_kind, theirs.unit_kind} <= COUNTS:
        return False
    return ours.unit in {None, theirs.unit, *complements()} or ours.of != (ours.of or "").lower()


def is_amount(figure: Figure) -> bool:
    """Tell whether a figure is a count, or a plain sum of money or measure, that may have parts."""
    quantity = figure.quantity
    if quantity.unit_kind in AMOUNTS:
        return quantity.bound in {Bound.EXACTLY, Bound.ABOUT} and quantity.change is None
    return is_count(figure)


def is_count(figure: Figure) -> bool:
    """Tell whether a figure counts something, to the unit."""
    exact = figure.quantity.bound is Bound.EXACTLY
    return exact and figure.quantity.unit_kind in COUNTS and figure.value == int(figure.value)


def items_of(found: Partition) -> list[list[str]]:
    """Return the words of each part's item, behind its number, up to the next part."""
    words = found.sentence.tokens.lower
    starts = [max(part.number[1], found.whole.number[1]) for part in found.parts[:1]]
    starts += [part.number[1] for part in found.parts[1:]]
    ends = [part.first for part in found.parts[1:]] + [len(words)]
    return [words[start:end] for start, end in zip(starts, ends, strict=True)]


@cache
def complements() -> frozenset[str]:
    """Return the nouns that with another leave nobody out."""
    return frozenset(noun for pair in _complementary_pairs() for noun in pair)


def are_complements(one: str | None, other: str | None) -> bool:
    """Tell whether two nouns between them leave nobody out."""
    return {one, other} in _complementary_pairs()


@cache
def _complementary_pairs() -> Sequence[set[str]]:
    return list(map(set, table("arithmetic")["complements"]))


def _and() -> str:
    return str(table("arithmetic")["list_joiners"][0])
