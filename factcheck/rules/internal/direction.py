"""FC708: a rise or a fall whose two ends say the opposite."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Severity, StanceMark
from factcheck.rules.internal.changing.moves import Move, moves_in
from factcheck.rules.internal.changing.two_levels import ordered_levels
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence, over, sentences
from factcheck.rules.number.writing import phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

AXIS = "rise-fall"
AXES = frozenset({AXIS, "more-less"})
BESIDE = 3
"""So many words may lie between a word of direction and a size: "a fall of about a fifth"."""
ENDS = 2


@rule(
    code="FC708",
    name="direction-against-figures",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Swapped ends, or the wrong verb, turn good news into bad.",
    trips=(
        Example(draft="Unemployment [fell from 4.1 percent to 4.6] percent in March."),
        Example(draft="The price of a barrel [rose to $61 from $72]."),
    ),
    passes=(
        Example(draft="Unemployment rose from 4.1 percent to 4.6 percent.", why="a rise"),
        Example(
            draft="The deficit widened from -2 percent to -3 percent.",
            why="below zero, a rise is a fall",
        ),
        Example(
            draft="The decline slowed from 5 percent to 7 percent of output.",
            why="two directions in one clause",
        ),
    ),
)
def directions_that_figures_deny(case: DraftCase) -> Iterator[Flag]:
    """Flag a word of rising or falling whose "from" and "to" go the other way."""
    for sentence in sentences(case):
        found = list(_against_dates(sentence))
        yield from found
        for move in moves_in(sentence):
            flag = _flag(sentence, move)
            if move.is_denied and not any(flag.span.overlaps(other.span) for other in found):
                yield flag


def _flag(sentence: Sentence, move: Move) -> Flag:
    told = f"From {move.start.quantity.text} to {move.end.quantity.text}"
    numbers = (move.start.quantity.number, move.end.quantity.number)
    return Flag(
        span=over(sentence, (move.word, *numbers)),
        message=f"{told} is a {'rise' if move.is_rise else 'fall'}.",
        found=sentence.text_of(move.word),
    )


def _against_dates(sentence: Sentence) -> Iterator[Flag]:
    """Flag the fall of "£3.1bn in 2024 and £3.7bn in 2025, a fall of a fifth"."""
    for size in sentence.figures[ENDS:]:
        marks = [one for one in sentence.statement.stance if _is_of_size(sentence, one, size)]
        ends = ordered_levels(sentence, size) if len(marks) == 1 else None
        if ends and marks[0].pole * (ends[1].value - ends[0].value) < 0:
            told = f"From {phrase(ends[0].quantity)} to {phrase(ends[1].quantity)}"
            risen = ends[1].value > ends[0].value
            yield Flag(
                span=over(sentence, (marks[0].span, size.quantity.number)),
                message=f"{told} is a {'rise' if risen else 'fall'}.",
                found=marks[0].text,
            )


def _is_of_size(sentence: Sentence, mark: StanceMark, size: Figure) -> bool:
    """Tell whether a word of direction stands right beside a size: "a fall of 7", "7 less"."""
    if mark.axis not in AXES or sentence.is_quoted(mark.span):
        return False
    first, last = sentence.places(mark.span)
    return size.last - 1 <= first <= size.last or size.first - BESIDE <= last <= size.first
