"""Speech that no likely reading gives to anybody, and whose it is all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.extraction.attribution.choosing import Choice
from factcheck.extraction.attribution.contents import Content
from factcheck.extraction.attribution.cues import Cue, mark_form
from factcheck.extraction.attribution.segments import NAMED, PRONOUN, QUOTED, SPEAKER, Segment
from factcheck.extraction.attribution.sources import LEFT, RIGHT, Phrase

SIGNED = QUOTED + "-"
SPEAKING = frozenset({NAMED, SPEAKER, PRONOUN})
VERBAL = frozenset("wegbhdMPRW")
"""Letters of units that no signature has."""
LEAST_FOR_SPEECH = 0.15
"""How likely a reading must be right to be taken where a quotation has no better one."""
LARGEST_GAP = 12
"""Tokens between a content and a quotation that are taken into one piece with them."""
LEAST_OF_ALL = 0.05
"""The same where no cue before the quotation is in doubt only for where its words end."""


def give_speech(
    segments: Sequence[Segment], read: Sequence[Sequence[Choice]], kept: Sequence[list[Choice]]
) -> Iterator[Choice]:
    """Yield what was kept, with a source for the quotations that it leaves without one.

    `read` are the readings of each segment, `kept` those that are likely; a quotation that stands
    alone belongs to the last segment before it that does not.
    """
    for index, segment in enumerate(segments):
        if segment.stands_alone:
            continue
        chosen = list(kept[index])
        for quotation in _quotations(segments, index):
            covering = [choice for choice in chosen if _covers(choice, quotation)]
            if not covering:
                _give(quotation, segment, read[index], chosen)
            elif not any(_adjoins(choice, quotation) for choice in covering):
                chosen += _nearer(quotation, read[index], covering)
        yield from sorted(chosen, key=lambda choice: (choice.carried, choice.cue.head))


def _give(
    quotation: tuple[int, int], segment: Segment, read: Sequence[Choice], chosen: list[Choice]
) -> None:
    """Add to what is chosen the reading that covers the quotation, or lengthen one up to it."""
    signed = signature(segment)
    if signed is not None:
        chosen.append(signed)
        return
    able = [choice for choice in read if _covers(choice, quotation)]
    best = max(able, key=lambda choice: choice.probability, default=None)
    if best is not None and best.probability >= LEAST_FOR_SPEECH:
        chosen.append(best)
        return
    nearest = max(
        (choice for choice in chosen if choice.cue.head < quotation[0]),
        key=lambda choice: choice.cue.head,
        default=None,
    )
    inside = quotation[0] < segment.after
    if nearest is not None and (inside or segment.letters.endswith(":")):
        chosen[chosen.index(nearest)] = _lengthened(nearest, quotation)
    elif best is not None and best.probability >= LEAST_OF_ALL:
        chosen.append(best)
    elif nearest is not None and nearest.source is not None:
        content = nearest.content._replace(pieces=(quotation,))
        chosen.append(evolve(nearest, content=content, carried=True))


def signature(segment: Segment) -> Choice | None:
    """Read a quotation that its speaker's name signs: “I was there.” — Ann Lee, nurse."""
    letters = segment.letters
    signed = letters[: len(SIGNED)] == SIGNED and letters[len(SIGNED) :]
    if not signed or signed[0] not in {NAMED, SPEAKER} or set(signed) & VERBAL:
        return None
    firsts, afters = segment.firsts, segment.afters
    name = len(SIGNED)
    cue = Cue(segment, firsts[1], afters[1], 1, 1, mark_form("-"))
    source = Phrase(name, firsts[name], afters[name], letters[name], RIGHT, 0)
    return Choice(cue, source, Content(LEFT, ((firsts[0], afters[0]),), ()), 1.0)


def is_tag(choice: Choice) -> bool:
    """Tell whether a name and its cue close a sentence, as in "The bill is $4m, Lee estimated".

    Behind the comma there is nothing else but them, and what is said is all that stands before it.
    """
    cue, source = choice.cue, choice.source
    letters = cue.segment.letters
    if source is None or not letters.endswith(".") or cue.unit != len(letters) - 2:
        return False
    comma = source.unit - 1
    beside = source.unit == cue.first_unit - 1 and source.letter in SPEAKING
    first, after = choice.content.pieces[0]
    whole = first == cue.segment.first and after in {source.first, source.first - 1}
    return beside and comma > 0 and letters[comma] == "," and whole


def is_opening(choice: Choice) -> bool:
    """Tell whether a name and its cue open a sentence whose rest is said: "Lee called it late"."""
    cue, source = choice.cue, choice.source
    if source is None or source.unit != 0 or source.letter not in SPEAKING or cue.first_unit != 1:
        return False
    return choice.content.pieces[-1][1] == cue.segment.afters[cue.segment.words_end - 1]


def _nearer(
    quotation: tuple[int, int], read: Sequence[Choice], covering: Sequence[Choice]
) -> list[Choice]:
    """Return the best reading whose words are the quotation, where a wider one was chosen."""
    able = [
        choice
        for choice in read
        if choice.probability >= LEAST_FOR_SPEECH
        and choice not in covering
        and _adjoins(choice, quotation)
    ]
    return sorted(able, key=lambda choice: choice.probability)[-1:]


def _adjoins(choice: Choice, quotation: tuple[int, int]) -> bool:
    """Tell whether a piece of the content begins or ends with the quotation."""
    return any(
        first == quotation[0] or after == quotation[1]
        for first, after in choice.content.pieces
        if first <= quotation[0]
        and quotation[1] <= after
        and after - first < 2 * (quotation[1] - quotation[0])
    )


def _lengthened(choice: Choice, quotation: tuple[int, int]) -> Choice:
    """Return the choice with a content that goes on to the end of the quotation."""
    *pieces, (first, after) = choice.content.pieces
    near = max(choice.cue.head + 1, quotation[0] - LARGEST_GAP)
    if near <= after <= quotation[0]:
        pieces.append((first, quotation[1]))
    else:
        pieces += [(first, after), quotation]
    return evolve(choice, content=choice.content._replace(pieces=tuple(sorted(pieces))))


def _quotations(segments: Sequence[Segment], index: int) -> Iterator[tuple[int, int]]:
    """Yield the quotations of a segment and those that follow it alone in their segments."""
    segment = segments[index]
    for unit, letter in enumerate(segment.letters):
        if letter == QUOTED:
            yield segment.firsts[unit], segment.afters[unit]
    index += 1
    while index < len(segments) and segments[index].stands_alone:
        yield segments[index].firsts[0], segments[index].afters[0]
        index += 1


def _covers(choice: Choice, quotation: tuple[int, int]) -> bool:
    return any(
        first < quotation[1] and quotation[0] < after for first, after in choice.content.pieces
    )
