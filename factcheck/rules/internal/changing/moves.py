"""Moves: what something was before and is since, with the word that tells which way it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.model import Change, Span
from factcheck.rules.internal.changing.change_ends import fit, is_end
from factcheck.rules.internal.told.cues import clause_begin, cue_at, cue_before, has_cue
from factcheck.rules.internal.told.figures import EXACT, Figure, finely, is_fraction
from factcheck.rules.internal.told.measured_times import with_lengths
from factcheck.rules.internal.told.sentences import Sentence

AXES = frozenset({"rise-fall", "widen-narrow"})
NEAR = 5
"""So many words may lie between a word of direction and "from" or "to"."""
SOON = 1
"""So many words may lie between a figure and what says when it was so."""
UP, DOWN = 1, -1
COMMA = ","


@frozen(eq=False, repr=False)
class Move:
    """A change with its two ends and the word that tells its direction."""

    start: Figure
    end: Figure
    pole: int
    word: Span

    @property
    def is_denied(self) -> bool:
        """Whether the two ends go the other way."""
        start, end = finely((self.start, self.end))
        return end.high < start.low if self.pole > 0 else end.low > start.high

    @property
    def is_rise(self) -> bool:
        """Whether the ends are those of a rise."""
        return self.end.value > self.start.value


def moves_in(sentence: Sentence) -> Iterator[Move]:
    """Yield the changes of the draft's own voice whose word and ends hang together beyond doubt."""
    if _has_two_signs(sentence):
        return
    figures = [one for one in with_lengths(sentence) if _is_level(one)]
    for start in figures:
        move = _moved_from(sentence, start, figures) or _moved_between(sentence, start, figures)
        if move and not sentence.is_quoted(move.word):
            yield move


def _has_two_signs(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of both profits and losses, or of what is below zero."""
    told = {mark.pole for mark in sentence.statement.stance if mark.axis == "profit-or-loss"}
    return len(told) > 1 or has_cue(sentence.tokens.lower, "below_zero")


def _is_level(figure: Figure) -> bool:
    quantity = figure.quantity
    level = quantity.bound in EXACT and quantity.change is not Change.BY
    return level and not is_fraction(quantity) and figure.value > 0


def _moved_from(sentence: Sentence, start: Figure, figures: Sequence[Figure]) -> Move | None:
    """Recognise "$3.6bn, up from $3.1bn" and "212, down on last week's 240"."""
    place = _before(sentence, start)
    words, first = sentence.tokens.lower, sentence.statement.span.start
    ways = ((UP, "up_from"), (DOWN, "down_from"))
    found = [
        (pole, at) for pole, kind in ways if (at := cue_before(words, place, kind)) is not None
    ]
    found = found or [*_by_size(sentence, place)]
    if not found:
        return None
    pole, at = found[0]
    begin = clause_begin(words, at)
    rest = range(start.last, len(words))
    end = next((to for to in rest if cue_at(words, to, "new_subject")), len(words))
    alike = [one for one in figures if begin <= one.first < end and fit(one, start)]
    told = [one for one in alike if one.last <= at]
    if len(told) != 1 or len(alike) != len(told) + 1:
        return None
    tokens = sentence.tokens
    return Move(start, told[0], pole, Span(first + tokens.starts[at], first + tokens.ends[at]))


def _by_size(sentence: Sentence, place: int) -> Iterator[tuple[int, int]]:
    """Yield the way, and where its word stands, of "down 12p from" right before a place."""
    words = sentence.tokens.lower
    start = cue_before(words, place, "change_from")
    size = next((one for one in sentence.numbers if one.last == start), None)
    for pole, kind in ((UP, "up"), (DOWN, "down")) if size else ():
        at = cue_before(words, size.first, kind) if size else None
        if at is not None:
            yield pole, at


def _before(sentence: Sentence, figure: Figure) -> int:
    """Return where the words before a figure end that say whose it is: last week's, the."""
    words, at = sentence.tokens.lower, figure.first
    if cue_before(words, at, "owners"):
        ends = {sentence.places(date.span)[1]: date for date in sentence.statement.dates}
        date = ends.get(at - 1) or ends.get(at)
        return sentence.places(date.span)[0] if date else at
    article = cue_before(words, at, "definite")
    return at if article is None else article


def _moved_between(sentence: Sentence, start: Figure, figures: Sequence[Figure]) -> Move | None:
    """Recognise "narrowed to $4.1bn from $4.7bn" and "shrank to €39m, against €44m in 2024"."""
    earlier = _is_earlier(sentence, start)
    if not (earlier or is_end(sentence, start, Change.FROM)):
        return None
    words = sentence.tokens.lower
    ends = [
        one
        for one in figures
        if is_end(sentence, one, Change.TO) and fit(start, one) and one is not start
    ]
    if len(ends) != 1 or sum(fit(start, one) for one in figures) != 2:
        return None
    end = ends[0]
    first, last = min(start.first, end.first), max(start.first, end.first)
    if any(cue_at(words, at, "joins") is not None for at in range(min(start.last, end.last), last)):
        return None
    return _by_word(sentence, start, end, end.first if earlier else first)


def _by_word(sentence: Sentence, start: Figure, end: Figure, place: int) -> Move | None:
    """Return the move by the one word of direction of its clause, before its ends.

    It stands right before them; or it is the only one of the sentence, which tells them as ends.
    """
    words = sentence.tokens.lower
    begin = clause_begin(words, place)
    marks = {mark.span: mark for mark in sentence.statement.stance if mark.axis in AXES}
    placed = [(sentence.places(span), mark) for span, mark in marks.items()]
    clause = [(at, mark) for at, mark in placed if begin <= at[0] < place]
    if len(clause) != 1:
        return None
    (_, last), mark = clause[0]
    told = start.quantity.change is Change.FROM and end.quantity.change is Change.TO
    ended = begin > 0 and COMMA in words[last:place]  # "As prices rose, the bank moved its rate"
    alone = told and len(marks) == 1 and not ended
    return Move(start, end, mark.pole, mark.span) if alone or place - last <= NEAR else None


def _is_earlier(sentence: Sentence, figure: Figure) -> bool:
    """Recognise "against £80m a year earlier", on the footing on which all else is told."""
    words = sentence.tokens.lower
    place = _before(sentence, figure)
    if cue_before(words, place, "compared_with") is None:
        return False
    if has_cue(words, "other_footing") or has_cue(words, "forecasts"):
        return False
    dates = {sentence.places(date.span)[0]: date for date in sentence.statement.dates}
    behind = range(figure.last, figure.last + SOON + 1)
    told = [dates[at] for at in behind if at in dates]
    others = [date for date in sentence.statement.dates if date not in told]
    if place < figure.first - 1 or any(cue_at(words, at, "earlier") is not None for at in behind):
        return True
    return bool(told) and not any(
        one.earliest is None or told[0].earliest is None or one.earliest < told[0].earliest
        for one in others
    )
