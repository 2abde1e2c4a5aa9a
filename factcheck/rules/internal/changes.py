"""FC704: a difference or a change that does not follow from the figures beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.operations import is_change
from factcheck.model import Change, Relation, Severity, UnitKind
from factcheck.rules.internal.adding.slips import wrong_gaps
from factcheck.rules.internal.changing.apposed_sizes import apposed_size
from factcheck.rules.internal.changing.change_ends import fit, in_one_clause, is_size, one_pair
from factcheck.rules.internal.changing.change_sizes import Ends, differ_by, wrong_size
from factcheck.rules.internal.changing.changes_by import wrong_rates_of_change
from factcheck.rules.internal.changing.changes_on import wrong_changes_on
from factcheck.rules.internal.changing.levels_apart import levels_apart
from factcheck.rules.internal.changing.off_marks import wrong_off_marks
from factcheck.rules.internal.changing.scores import wrong_margins
from factcheck.rules.internal.changing.told_then import wrong_since_then
from factcheck.rules.internal.changing.triples import levels_of
from factcheck.rules.internal.changing.two_levels import ordered_levels, two_levels
from factcheck.rules.internal.told.differences import (
    compared_with,
    in_percent,
    is_comparative,
    is_majority,
    is_of_two_sides,
    is_of_votes,
    is_on_other_footing,
    takes_up_change,
    takes_up_two,
)
from factcheck.rules.internal.told.figures import PERCENTAGES, Figure, is_fraction
from factcheck.rules.internal.told.measured_times import lengths_in
from factcheck.rules.internal.told.nearness import is_near
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.internal.told.sides import are_opposed, side_of
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH = 2
"""So many sentences back may the two figures stand whose difference is told."""
FURTHEST = 4.0
NEAR, FEW = 0.5, 3
"""A margin may be off by such a share, or by so many, of that of two sides."""


@rule(
    code="FC704",
    name="wrong-difference",
    on=DraftCase,
    severity=Severity.ERROR,
    why="How much something changed is often the news, and it is worked out in haste.",
    trips=(
        Example(draft="Membership rose from [25 to 90, an increase of 55]."),
        Example(draft="Sales rose by [10 percent, from $200 million to $240 million]."),
        Example(
            draft="The Liberals won 43.7 percent of the vote and the Conservatives 38.2. That is a "
            "difference of [6.5] points."
        ),
        Example(draft="A megawatt-hour cost £71. A year earlier it was £[83, £22] more."),
        Example(
            draft="Detectives cleared 64 percent of the cases. A year earlier it was 55 percent, "
            "so the rate improved by [nine percent]."
        ),
        Example(draft="United beat City [4-2, a margin of three] goals."),
        Example(draft="The motion was carried by [312 votes to 290, a majority of 12]."),
    ),
    passes=(
        Example(draft="Membership rose from 25 to 90, an increase of 65.", why="90 − 25 = 65"),
        Example(
            draft="Rovers lost 2-1 in Spain but went through by four goals to three.",
            why="both sides of another score",
        ),
        Example(
            draft="Sales rose by 17 percent, from $2.3 billion to $2.7 billion.",
            why="right for figures that were rounded",
        ),
        Example(
            draft="Support rose by a fifth, from 30 percent to 36 percent.",
            why="a change in proportion, not in points",
        ),
        Example(
            draft="Detectives cleared 64 percent of the cases. A year earlier it was 55 percent, "
            "so the rate improved by nine percentage points.",
            why="what percentages differ by is in points",
        ),
        Example(
            draft="United won 2-1, three points clear of City at the top.",
            why="a lead in the table, not in the match",
        ),
        Example(
            draft="Labour has 360 seats and the Liberals 200, a majority of 70.",
            why="a majority over all others together",
        ),
        Example(
            draft="The clinic has 90 nurses, half of its staff, up from 72.",
            why="half of the staff, and no half more than before",
        ),
        Example(
            draft="The storm killed 20 people in Haiti, 15 more in Cuba.",
            why="further ones, not a difference",
        ),
    ),
)
def differences_that_do_not_follow(case: DraftCase) -> Iterator[Flag]:
    """Flag a change or a difference that is not that of the two figures it stands with."""
    for passage in passages(case, least=0):
        yield from wrong_differences(passage)


def wrong_differences(passage: Passage) -> Iterator[Flag]:
    """Yield what is wrong with figures that words make the difference of two others."""
    found = list(_wrong_sizes(passage))
    yield from found
    for flag in (*wrong_changes_on(passage.sentence), *wrong_gaps(passage)):
        if not any(flag.span.overlaps(other.span) for other in found):
            yield flag


def _wrong_sizes(passage: Passage) -> Iterator[Flag]:
    paragraph = _paragraph(passage)
    sentence = passage.sentence
    lengths = lengths_in(sentence)
    for size in (*sentence.figures, *lengths):
        named = _ends_of(paragraph, size) if size not in lengths else None
        ends = named or two_levels(sentence, size)
        dated = ordered_levels(sentence, size) if ends and in_percent(size) else None
        if ends and not differ_by(sentence, size, dated or ends, oriented=dated is not None):
            yield wrong_size(sentence, size, *(dated or ends))
        apart = None if ends else levels_apart(passage, size) or levels_of(sentence, size)
        apart = apart or (None if ends else apposed_size(sentence, size))
        if apart:
            yield wrong_size(sentence, size, *apart)
    yield from wrong_margins(passage)
    yield from wrong_rates_of_change(sentence)
    yield from wrong_off_marks(passage)
    yield from wrong_since_then(passage)


def _paragraph(passage: Passage) -> Sequence[Sentence]:
    """Return the sentence, and those before it that its paragraph has."""
    told = [*passage.before, passage.sentence]
    starts = [at for at, sentence in enumerate(told) if sentence.begins_paragraph]
    return told[starts[-1] if starts else 0 :]


def _ends_of(paragraph: Sequence[Sentence], size: Figure) -> Ends | None:
    """Return the two figures whose difference `size`, in the last sentence, is said to be."""
    sentence = paragraph[-1]
    if is_on_other_footing(sentence, size):
        return None
    own = [figure for figure in sentence.figures if figure is not size]
    if size.quantity.change is Change.BY or is_comparative(sentence, size):
        pair = one_pair(sentence, size, own)
        if pair:
            return pair if in_one_clause(sentence, size, pair) else None
    if is_of_two_sides(sentence, size):
        sides = _two_sides(sentence, size)
        if sides:
            return sides
    if takes_up_change(sentence, size):
        return _told_before(paragraph, size)
    before = [figure for figure in own if figure.last <= size.first]
    rival = compared_with(sentence, size)
    if rival:
        known = [figure for figure in before if _may_be_less(rival, figure)]
        return (rival, known[0]) if len(known) == 1 and is_size(size, known[0]) else None
    if not takes_up_two(sentence, size) or _is_told_again(size, before):
        return None
    bare = [figure for figure in sentence.numbers if figure.last <= size.first]
    ends = _last_two(size, bare, paragraph[:-1])
    if ends and is_majority(sentence, size) and not any(map(is_of_votes, ends)):
        return None
    return ends if ends and _may_differ_by(size, *ends) and _is_of_order(size, *ends) else None


def _is_told_again(size: Figure, before: Sequence[Figure]) -> bool:
    """Recognise "€70 more a month, a rise of about a tenth", the size of one change told twice."""
    return in_percent(size) and any(is_change(one.quantity) for one in before)


def _is_of_order(size: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether a size is not so large, or so small, that it is that of something else."""
    if one.quantity.per != other.quantity.per:
        return _is_near(size, one, other)
    apart = abs(one.value - other.value)
    return in_percent(size) or size.value <= FURTHEST * apart <= FURTHEST**2 * size.value


def _two_sides(sentence: Sentence, size: Figure) -> Ends | None:
    """Return the votes for and against of "by eight votes, with 311 in favour and 303 opposed"."""
    votes = [one for one in sentence.numbers if one is not size and side_of(sentence, one)]
    if len(votes) != 2 or not are_opposed(sentence, *votes) or not fit(*votes):
        return None
    return (votes[0], votes[1]) if _is_near(size, *votes) else None


def _is_near(size: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether a size is so near the difference of two figures that it is meant to be that."""
    return is_near(abs(one.value - other.value), size.value, NEAR, FEW)


def _told_before(paragraph: Sequence[Sentence], size: Figure) -> Ends | None:
    """Return the ends of the one change that the sentence before tells of."""
    if len(paragraph) < 2:
        return None
    pair = one_pair(paragraph[-2], size, paragraph[-2].figures)
    return pair if pair and in_one_clause(paragraph[-2], pair[0], pair) else None


def _may_be_less(rival: Figure, figure: Figure) -> bool:
    """Tell whether a figure may be compared with the one behind "than", which often has no unit."""
    return rival.quantity.unit_kind is UnitKind.NONE or fit(figure, rival)


def _may_differ_by(size: Figure, one: Figure, other: Figure) -> bool:
    """Tell whether a percentage behind two figures is not of something else than they are.

    Only of two percentages is it clear that the percentage is meant to be their difference.
    """
    if size.quantity.unit_kind is not UnitKind.PERCENT:
        return True
    return all(figure.quantity.unit_kind in PERCENTAGES for figure in (one, other))


def _last_two(size: Figure, before: Sequence[Figure], paragraph: Sequence[Sentence]) -> Ends | None:
    """Return the two figures that were named last, if it is clear which two these are."""
    known = [figure for figure in before if _is_level(size, figure)]
    for sentence in reversed(paragraph[-REACH:]):
        if len(known) >= 2:
            break
        known = [*(figure for figure in sentence.figures if _is_level(size, figure)), *known]
    return (known[0], known[1]) if len(known) == 2 and fit(*known) else None


def _is_level(size: Figure, figure: Figure) -> bool:
    """Tell whether a figure may be one of two that differ by `size`, and is no difference."""
    compared = figure.quantity.relation is Relation.DIFFERENCE and not is_of_votes(figure)
    other = figure.quantity.change is Change.BY or is_fraction(figure.quantity)
    return is_size(size, figure) and not (compared or other)
