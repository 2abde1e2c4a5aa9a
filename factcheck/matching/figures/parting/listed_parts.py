"""Listed parts: the parts that a claim tells of one by one, with no number for their whole.

The injured are in hospital, 22 in Lodz, nine in Radom and six in Opole; the quake destroyed 300
homes and damaged another 400; the dead were four Danes and one Swede; four of the injured.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.verbs import FINITE, PAST_FORMS, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.parting.part import Part, concepts_within
from factcheck.matching.figures.parting.part_words import part_words
from factcheck.matching.figures.parting.told_parts import PartReader
from factcheck.matching.sides.kinship import but, within
from factcheck.matching.words.linking import part_links, whole_pronouns
from factcheck.model import Quantity, Span

FEWEST, MOST = 2, 6
"""So few, and so many, parts make up a list."""
SOME = 0.001
"""So much of a whole at least are some, which are not all."""
REACH = 2
"""So many words may stand between "of" and the number of a whole: of the 17."""
APART = 14
"""So many words may stand between two parts of a list."""


def listed_parts(reader: PartReader) -> Iterator[Part]:
    """Yield the parts of a list, each as a part of all that are told."""
    for parts in lists_of(reader):
        whole = sum(map(worth, parts))
        joints = [_start(reader, parts, place) for place in range(len(parts))]
        ends = [*joints[1:], reader.clause_end(reader.places(parts[-1].number).stop)]
        named = _named(reader, parts)
        of = within(reader.profile, named)
        for one, first, end in zip(parts, joints, ends, strict=True):
            told = but(within(reader.profile, reader.between(first, end)), of)
            if told:
                yield Part(
                    least=SOME,
                    most=worth(one) / whole,
                    span=reader.local(one.number),
                    of=of,
                    told=told,
                    nouns=concepts_within(reader.profile, named),
                    number=one.value,
                )


def some_of_them(reader: PartReader) -> Iterator[Part]:
    """Yield what is told of a number of those of whom it is not told how many they are."""
    tokens = reader.profile.tokens
    for one in reader.amounts:
        end = reader.places(one.number).stop
        behind = tokens.lower[end : end + 2]
        if one.unit_kind not in COUNTS or part_links().isdisjoint(behind[:1]):
            continue
        if not whole_pronouns().isdisjoint(behind[1:]):
            continue
        whole = reader.whole(end, single=False)
        if whole is not None and whole.number is None:
            told = reader.told_of(end, whole, reader.local(one.number))
            if told:
                yield Part(
                    least=SOME,
                    most=1 - SOME,
                    span=reader.local(one.span),
                    of=whole.words,
                    limits=whole.limiting,
                    told=told,
                    nouns=whole.nouns,
                    number=one.value,
                )


def lists_of(reader: PartReader) -> Iterator[Sequence[Quantity]]:
    """Yield the counts that stand in one list."""
    counts = [one for one in reader.amounts if _may_be_listed(reader, one)]
    known: list[Quantity] = []
    for one in sorted(counts, key=_place):
        if known and not _goes_on(reader, known[0], known[-1], one):
            if _is_list(reader, known):
                yield known
            known = []
        known.append(one)
    if _is_list(reader, known):
        yield known


def _may_be_listed(reader: PartReader, one: Quantity) -> bool:
    """Tell whether a figure counts something, and is no whole and no part of a number by a word."""
    lower, number = reader.profile.tokens.lower, reader.places(one.number)
    before = lower[max(number.start - REACH, 0) : number.start]
    if one.unit_kind not in COUNTS or worth(one) < 1 or not part_links().isdisjoint(before):
        return False
    behind = number.stop + 1 + REACH
    linked = not part_links().isdisjoint(lower[number.stop : number.stop + 1])
    return not linked or not any(
        number.stop < reader.places(other.number).start < behind for other in reader.amounts
    )


def _goes_on(reader: PartReader, first: Quantity, before: Quantity, one: Quantity) -> bool:
    """Tell whether a count is a further one of the same things as those before.

    It says so, or leaves the noun and the verb out: 22 in Lodz and nine in Radom.
    """
    lower = reader.profile.tokens.lower
    end, number = reader.places(before.number).stop, reader.places(one.number)
    between = lower[end : number.start]
    joint = _joint(lower, end, number.start)
    if joint is None or _is_some_of(reader, one) or len(between) > APART:
        return False
    if not part_words().breaks_list.isdisjoint(between):
        return False
    if not part_words().others.isdisjoint((lower[number.start - 1], *lower[number.stop :][:1])):
        return one.of is None or one.of == one.text.split()[-1]
    if _is_said_to_be(reader, first):
        return joint == number.start - 1
    if one.of is not None or joint + 1 == reader.places(before.span).stop + 1 == number.start:
        return False  # three hospitals, 22 in Lodz: they begin a list of their own
    return _is_some_of(reader, first) or not any(map(_is_verb, lower[joint : number.start]))


def _is_list(reader: PartReader, parts: Sequence[Quantity]) -> bool:
    """Tell whether counts are parts, none of them the whole, and it is told of what."""
    if not FEWEST <= len(parts) <= MOST:
        return False
    worths = [worth(one) for one in parts]
    named = parts[0].of or reader.places(parts[0].number).start > 1
    return bool(named) and 2 * max(worths) != sum(worths)


def _named(reader: PartReader, parts: Sequence[Quantity]) -> Span:
    """Return where the words stand that name what all of a list are parts of."""
    first = parts[0]
    if first.of and not _is_said_to_be(reader, first):
        return reader.local(first.span)
    return reader.between(0, reader.places(first.number).start)


def _start(reader: PartReader, parts: Sequence[Quantity], place: int) -> int:
    """Return where what is told of one part of a list begins."""
    number = reader.places(parts[place].number).start
    if place:
        end = reader.places(parts[place - 1].number).stop
        return (_joint(reader.profile.tokens.lower, end, number) or number - 1) + 1
    alone = not parts[0].of or _is_said_to_be(reader, parts[0])
    return number if alone else reader.clause_start(number)


def _is_said_to_be(reader: PartReader, first: Quantity) -> bool:
    """Tell whether a list says who those are of whom is told: the dead were four Belgians and."""
    number = reader.places(first.number).start
    lower = reader.profile.tokens.lower
    before = lower[max(number - 1, 0) : number]
    if not part_words().expletives.isdisjoint(lower[:number]):
        return False
    earlier = (verb_form(word) in FINITE for word in lower[: number - 1])
    return not word_class("be").isdisjoint(before) and not any(earlier)


def _is_some_of(reader: PartReader, first: Quantity) -> bool:
    """Tell whether a count is of things that are known: six of the climbers."""
    end = reader.places(first.number).stop
    return not part_links().isdisjoint(reader.profile.tokens.lower[end : end + 1])


def _joint(lower: Sequence[str], first: int, end: int) -> int | None:
    """Return the last place between two counts at which a list may go on."""
    joints = part_words().joints
    return next((at for at in range(end - 1, first - 1, -1) if lower[at] in joints), None)


def _is_verb(word: str) -> bool:
    return verb_form(word) in FINITE | PAST_FORMS


def _place(figure: Quantity) -> int:
    return figure.number.start
