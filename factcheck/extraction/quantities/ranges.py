"""Ranges: two amounts that are the ends of an interval or of a change, and scores and shares.

"38-40 TWh" and "between 38 and 40" are ranges, "from 25 to 90" a change, "2-1" a score and "one in
three" a proportion. A scale or a unit written once holds for both ends.
"""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.numbers import NumberKind
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.quantities.joints import Joints, joints
from factcheck.extraction.quantities.measured import read_amount
from factcheck.extraction.quantities.moves import are_no_range, is_move
from factcheck.extraction.quantities.proportions import (
    one_in_so_many,
    proportion,
    proportion_of,
)
from factcheck.extraction.tokens import Tokens
from factcheck.language import word_class
from factcheck.model import Change, UnitKind

LONGEST_SCORE = 3
"""Digits of each side of a score or a vote."""
LEAST_OF_BOTH, ALL = 60, 101
"""What the shares of two sides come to, in percent, a few being undecided and both rounded up."""
FARTHEST = 3
"""So many times the first may the second of two joined by "or" be: five or ten."""


def read_amounts(tokens: Tokens, index: int, floor: int = 0) -> tuple[Amount, ...]:
    """Return the amount that begins at the token `index`, or the two ends of a change.

    A range is one amount with `high`. Nothing is returned where no number begins. A sign of
    currency before it counts from the token `floor` on.
    """
    first = read_amount(tokens, index, floor)
    if first is None:
        return ()
    if first.last >= len(tokens):
        return (first,)
    known = joints()
    joint = tokens.lower[first.last]
    if first.number is NumberKind.ORDINAL and joint in known.to:
        return _ranks(tokens, first, known)
    if first.number is NumberKind.ORDINAL:
        return (one_in_so_many(tokens, first, known),)
    if first.number is not NumberKind.CARDINAL:
        return (first,)
    if joint in known.hyphens:
        return _hyphened(tokens, first, known)
    if joint in known.to:
        return _joined_by_to(tokens, first, known)
    if joint in known.and_ or joint in known.or_:
        return _joined_by_word(tokens, first, known)
    if first.unit is None and (joint in known.in_ or joint == known.out_of[0]):
        return (proportion(tokens, first, known),)
    return (proportion_of(tokens, first, known) or first,)


def _hyphened(tokens: Tokens, first: Amount, known: Joints) -> tuple[Amount, ...]:
    """Read what a dash joins: a range, or a score."""
    second = _read_after(tokens, first.last)
    tight = tokens.follows_closely(first.last)
    if second is None or second.number is not NumberKind.CARDINAL:
        return (first,)
    if tight != tokens.follows_closely(first.last + 1) or not (first.in_digits or tight):
        return (first,)
    if first.unit is None and _is_score(tokens, first, second, known):
        return (_score(first, second),)
    joined = _range(first, second)
    return (joined,) if joined else (first,)


def _joined_by_to(tokens: Tokens, first: Amount, known: Joints) -> tuple[Amount, ...]:
    """Read "38 to 40", "from 25 to 90" and "by 5 to 4"."""
    second = _read_after(tokens, first.last)
    if second is None or second.number is not NumberKind.CARDINAL:
        return (first,)
    before = tokens.lower[first.first - 1] if first.first else ""
    opener = tokens.lower[first.first - 2] if first.first > 1 else ""
    if before in known.from_ and opener not in known.range_openers:
        return _change(first, second)
    if is_move(tokens, first, second):
        return evolve(first, change=Change.BY), evolve(second, change=Change.TO)
    if are_no_range(first, second) or _are_of_two_sides(tokens, first, second, known):
        return (first,)
    if first.value > second.value and first.unit is None and second.unit is None:
        written = first.in_digits and before not in known.from_
        is_score = written and _is_score(tokens, first, second, known)
        return (_score(first, second),) if is_score else (first,)
    joined = _range(first, second)
    return (joined,) if joined else (first,)


def _ranks(tokens: Tokens, first: Amount, known: Joints) -> tuple[Amount, ...]:
    """Read the two places of a change of rank: "from sixth to fourth"."""
    second = _read_after(tokens, first.last)
    before = tokens.lower[first.first - 1] if first.first else ""
    if before not in known.from_ or second is None or second.number is not NumberKind.ORDINAL:
        return (first,)
    return evolve(first, change=Change.FROM), evolve(second, change=Change.TO)


def _joined_by_word(tokens: Tokens, first: Amount, known: Joints) -> tuple[Amount, ...]:
    """Read "between 38 and 40", "three or four", and "5 and 6 kg"."""
    second = _read_after(tokens, first.last)
    if second is None or second.number is not NumberKind.CARDINAL:
        return (first,)
    before = tokens.lower[first.first - 1] if first.first else ""
    near = tokens.lower[first.last] in known.or_ and second.value <= FARTHEST * first.value
    is_range = near or before in known.between
    if is_range:
        joined = _range(first, second)
        if joined:
            return (joined,)
    if first.unit is None and second.kind in {UnitKind.MEASURE, UnitKind.PERCENT}:
        return (evolve(first, unit=second.unit, kind=second.kind),)
    return (first,)


def _read_after(tokens: Tokens, joint: int) -> Amount | None:
    """Return the amount that begins behind the token `joint`, a sign of currency left out."""
    place = joint + 1
    for _ in range(3):
        if place >= len(tokens):
            return None
        amount = read_amount(tokens, place)
        if amount:
            return amount
        if tokens.words[place].isalpha() and not tokens.words[place].isupper():
            return None
        place += 1
    return None


def _range(first: Amount, second: Amount) -> Amount | None:
    """Return the interval between two amounts, None where they are no ends of one."""
    low = _like(first, second)
    if second.unit not in {low.unit, None} or not low.value < second.value:
        return None
    return evolve(
        low,
        last=second.last,
        number_last=second.number_last,
        high=second.value,
        grain=min(low.grain, second.grain),
    )


def _change(first: Amount, second: Amount) -> tuple[Amount, ...]:
    """Return the two ends of a change."""
    start = _like(first, second)
    if start.unit != second.unit and UnitKind.NONE not in {start.kind, second.kind}:
        return (first,)
    end = second if second.unit else evolve(second, unit=start.unit, kind=start.kind)
    return evolve(start, change=Change.FROM), evolve(end, change=Change.TO)


def _like(first: Amount, second: Amount) -> Amount:
    """Return `first` with the unit and the scale that only the second of two amounts names."""
    unit, kind, value, grain = first.unit, first.kind, first.value, first.grain
    if unit is None:
        unit, kind = second.unit, second.kind
    if first.scale == 1 and second.scale > 1 and value < second.value / second.scale:
        value, grain = value * second.scale, grain * second.scale
    return evolve(first, unit=unit, kind=kind, value=value, grain=grain)


# Scores and proportions


def _is_score(tokens: Tokens, first: Amount, second: Amount, known: Joints) -> bool:
    """Tell whether two bare numbers are a result: "a 2-1 win", "voted 6-4", "won two-one"."""
    if second.unit is not None:
        return False
    if max(first.value, second.value) >= 10**LONGEST_SCORE:
        return False
    after = tokens.lower[second.last] if second.last < len(tokens) else ""
    if after in known.score_nouns:
        return True
    before = tokens.lower[max(first.first - known.score_context, 0) : first.first]
    if not known.score_verbs.isdisjoint(before):
        return first.value >= second.value or not is_plural(after)
    return first.value >= second.value


def _are_of_two_sides(tokens: Tokens, first: Amount, second: Amount, known: Joints) -> bool:
    """Tell whether two shares are those of a winner and a loser: lost by 46% to 54%.

    Not so of 41% to 45% of the votes.
    """
    if {first.kind, second.kind} != {UnitKind.PERCENT}:
        return False
    if not word_class("of").isdisjoint(tokens.lower[second.last : second.last + 1]):
        return False
    before = tokens.lower[max(first.first - known.score_context, 0) : first.first]
    return LEAST_OF_BOTH <= first.value + second.value <= ALL and not known.contests.isdisjoint(
        before
    )


def _score(first: Amount, second: Amount) -> Amount:
    return evolve(
        first,
        last=second.last,
        number_last=second.number_last,
        unit="score",
        kind=UnitKind.RATIO,
        per=f"{second.value:g}",
    )
