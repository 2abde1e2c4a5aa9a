"""FC712: a multiple that is not that of the two figures it stands between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.spread import Spread
from factcheck.model import Change, Quantity, Severity, Span
from factcheck.rules.internal.changing.change_ends import is_end
from factcheck.rules.internal.multiplying.multiple import Multiple, factor_of, may_be_compared
from factcheck.rules.internal.multiplying.of_levels import of_levels
from factcheck.rules.internal.told.cues import cue_at, cue_before, ends_clause, has_cue, linker
from factcheck.rules.internal.told.figures import Figure, is_fraction
from factcheck.rules.internal.told.passages import Passage, addable, passages
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

BETWEEN = 6
"""So many words may lie between "twice" and the figure: "as many as the"."""
NEAR = 3
"""So many words may lie between two ends of a change."""
ENDS = 2
ASIDE = frozenset({",", "—", "–", ";"})
ANNOUNCES = frozenset({":", "—", "–", ";", "("})
"""Marks behind which the figures of a comparison are told."""


@rule(
    code="FC712",
    name="wrong-multiple",
    on=DraftCase,
    severity=Severity.ERROR,
    why="“Doubled” is a figure too, and the two beside it say whether it is right.",
    trips=(
        Example(draft="The number of cases [doubled to 90 from 40]."),
        Example(draft="A seat costs 8,000 shillings, [half the fare of 20,000] on a launch."),
        Example(draft="The new ground holds 60,000, [three times the 25,000] of the old one."),
        Example(draft="Sales [more than tripled, from $10 million to $24 million]."),
    ),
    passes=(
        Example(draft="The number of cases doubled to 80 from 41.", why="near enough to twice"),
        Example(
            draft="Membership has almost doubled, from 220 to 415.", why="a rounding that says so"
        ),
        Example(
            draft="Profit doubled to $4 million on sales of $30 million, up from $20 million.",
            why="the ends are of two changes",
        ),
        Example(draft="The army lost 300 men, twice the number in May.", why="no second figure"),
        Example(
            draft="It costs 1,075 lei, a quarter more than last year's 860.",
            why="a quarter is what the two differ by",
        ),
        Example(
            draft="He has 20 cows; his neighbour has double the 40 that she began with.",
            why="two clauses",
        ),
    ),
)
def multiples_that_do_not_follow(case: DraftCase) -> Iterator[Flag]:
    """Flag a multiple, with its two figures, where one is not so many times the other."""
    for passage in passages(case):
        for quantity in passage.sentence.statement.quantities:
            factor = factor_of(quantity, passage.sentence)
            found = factor and _multiple(passage, quantity, factor)
            if found and not found.is_so:
                yield _flag(passage.sentence, found)


def _multiple(passage: Passage, quantity: Quantity, factor: Spread) -> Multiple | None:
    sentence = passage.sentence
    first, end = sentence.places(quantity.span)
    last = sentence.places(quantity.number)[1] if is_fraction(quantity) else end
    figures = [one for one in sentence.figures if not is_fraction(one.quantity)]
    place = (first, last)
    changed = None
    if not is_fraction(quantity):
        changed = _change(sentence, figures, factor, place) or (
            _change_before(sentence, figures, factor, place)
        )
    return (
        changed
        or _comparison(passage, figures, factor, place)
        or _of_two_before(sentence, figures, factor, place)
        or _of_two_behind(sentence, figures, factor, place)
        or of_levels(passage, factor, place)
    )


def _of_two_behind(
    sentence: Sentence, figures: Sequence[Figure], factor: Spread, place: tuple[int, int]
) -> Multiple | None:
    """Recognise "twice as likely to drop out: 18.6% did so, and 9.3% of the others".

    So is "have doubled: a loaf was 40 lira, and is 75". There is no further figure. Which of the
    two is the multiple is not asked.
    """
    words = sentence.tokens.lower
    likely = cue_at(words, place[1], "as_likely") is not None
    likely = likely or (words[place[1] : place[1] + 1] == [":"] and _are_of_two_times(sentence))
    if not likely or len(figures) != ENDS:
        return None
    base, more = sorted(figures, key=lambda figure: figure.value, reverse=factor.high < 1)
    first = min(base.first, more.first)
    announced = place[1] <= first and not ANNOUNCES.isdisjoint(words[place[1] : first])
    if not announced or base.value <= 0 or not _are_of_one_unit(base.quantity, more.quantity):
        return None
    return Multiple(factor, more, base, place[0], max(base.last, more.last))


def _are_of_two_times(sentence: Sentence) -> bool:
    """Tell whether two dates are told, or that a figure is compared with another."""
    compared = has_cue(sentence.tokens.lower, "compared_with")
    return compared or len(sentence.statement.dates) == ENDS


def _are_of_one_unit(one: Quantity, other: Quantity) -> bool:
    return one.unit_kind is other.unit_kind and addable(one, other)


def _of_two_before(
    sentence: Sentence, figures: Sequence[Figure], factor: Spread, place: tuple[int, int]
) -> Multiple | None:
    """Recognise "1,860 in 2024 and 2,790 in 2025, twice as many", with no further figure."""
    words = sentence.tokens.lower
    end = cue_at(words, place[1], "as_many")
    aside = end is not None and ends_clause(words, end) and words[place[0] - 1] in ASIDE
    if not aside or len(figures) != ENDS or any(one.last > place[0] for one in figures):
        return None
    base, more = figures
    compared = range(max(more.first - NEAR, base.last), more.first + 1)
    if any(cue_before(words, at, "compared_with") is not None for at in compared):
        base, more = more, base
    fits = addable(base.quantity, more.quantity) and base.value > 0 < more.value
    if not fits or _is_interrupted(sentence, figures[1].last, place[0]):
        return None
    if Spread(1.0, 1.0).meets(factor) or max(factor.low, factor.high) < 1:
        return None
    return Multiple(factor, more, base, figures[0].first, end or place[1])


def _change(
    sentence: Sentence, figures: Sequence[Figure], factor: Spread, place: tuple[int, int]
) -> Multiple | None:
    """Recognise "doubled to 90 from 40", with nothing of their kind between them."""
    behind = [figure for figure in figures if figure.first >= place[1]][:2]
    start = next((figure for figure in behind if is_end(sentence, figure, Change.FROM)), None)
    end = next((figure for figure in behind if is_end(sentence, figure, Change.TO)), None)
    if start is None or end is None or not addable(start.quantity, end.quantity):
        return None
    if _is_interrupted(sentence, place[1], max(start.last, end.last)):
        return None
    return Multiple(factor, end, start, place[0], max(start.number[1], end.number[1]))


def _change_before(
    sentence: Sentence, figures: Sequence[Figure], factor: Spread, place: tuple[int, int]
) -> Multiple | None:
    """Recognise "rose from £600 to £1,200, doubling in a year", with no further figure."""
    if len(figures) != ENDS or any(figure.last > place[0] for figure in figures):
        return None
    start = next((figure for figure in figures if is_end(sentence, figure, Change.FROM)), None)
    end = next((figure for figure in figures if is_end(sentence, figure, Change.TO)), None)
    if start is None or end is None or not addable(start.quantity, end.quantity):
        return None
    words = sentence.tokens.lower
    marked = cue_before(words, place[0], "equals") is not None
    ended = place[1] >= len(words) or cue_at(words, place[1], "multiplied_before") is not None
    if not (marked and ended) or _is_interrupted(sentence, min(start.first, end.first), place[0]):
        return None
    return Multiple(factor, end, start, min(start.first, end.first), place[1])


def _is_interrupted(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether another clause begins between two tokens, dates left aside."""
    dates = [sentence.places(date.span) for date in sentence.statement.dates]
    return any(
        cue_at(sentence.tokens.lower, at, "joins") is not None
        and not any(start <= at < end for start, end in dates)
        for at in range(first, last)
    )


def _comparison(
    passage: Passage, figures: Sequence[Figure], factor: Spread, place: tuple[int, int]
) -> Multiple | None:
    """Recognise "60,000, three times the 20,000 of the old one"."""
    words = passage.sentence.tokens.lower
    base = next((figure for figure in figures if figure.number[0] >= place[1]), None)
    if base is None or not _is_joined(words, place[1], base):
        return None
    if _is_told_as_share(words, place, base):
        return None
    more = _compared(passage, figures, place[0])
    if more is None:
        return None
    gapped = words[base.number[1] : base.number[1] + 1] == [linker()]
    if not (gapped or may_be_compared(more.quantity, base.quantity)):
        return None
    base = passage.sentence.unbounded(base)
    return Multiple(factor, more, base, place[0], base.number[1])


def _is_told_as_share(words: list[str], place: tuple[int, int], base: Figure) -> bool:
    """Tell whether FC703 judges a fraction: half of the 90, or £14m, a tenth of the £90m."""
    of_the = cue_at(words, place[1], "of_the")
    apposed = cue_before(words, place[0], "same_as") is not None
    return of_the == base.number[0] or (apposed and of_the == base.first)


def _is_joined(words: list[str], start: int, base: Figure) -> bool:
    """Tell whether the words between a multiple and a figure make it that of the figure."""
    between = words[start : base.number[0]]
    are_words = all(word.strip("'").isalpha() for word in between[:-1])
    if not (0 < len(between) <= BETWEEN and are_words):
        return False
    return any(
        cue_before(words, place, kind) is not None
        for place in (base.number[0], base.number[0] - 1)
        for kind in ("multiplied", "owners")
    )


def _compared(passage: Passage, figures: Sequence[Figure], first: int) -> Figure | None:
    """Return the figure that is said to be the multiple: the last before it, in its clause."""
    words = passage.sentence.tokens.lower
    start = cue_before(words, first, "equals")
    before = [figure for figure in figures if figure.last <= first]
    if start is None:
        return None
    if before:
        clause = words[before[-1].last : first]
        return None if ";" in clause or len(clause) > NEAR + BETWEEN else before[-1]
    if cue_before(words, first, "takes_up") != 0 or not passage.before:
        return None
    earlier = passage.before[-1].figures
    return earlier[0] if len(earlier) == 1 else None


def _flag(sentence: Sentence, found: Multiple) -> Flag:
    tokens, start = sentence.tokens, sentence.statement.span.start
    span = Span(start + tokens.starts[found.first], start + tokens.ends[found.last - 1])
    times = f"{found.more.value / found.base.value:.3g}"
    return Flag(
        span=span,
        message=f"{found.more.written} is {times} times {found.base.written}.",
    )
