"""Of another sort: figures that are worked out, but not from what a claim has.

"Up by half on last year" is not told of 12 of 18, nor is a change that is adjusted for inflation
what two prices differ by; and of 52 singers a quarter are men, whoever of them is paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.arithmetic.slips import FARTHEST
from factcheck.matching.figures.ends import is_of_what_changed
from factcheck.matching.figures.other_things import are_spared
from factcheck.matching.figures.places import is_part_of
from factcheck.matching.figures.reckoning.compared_levels import tells_of_another
from factcheck.matching.figures.reckoning.facts_apart import is_of_amount, is_of_another_fact
from factcheck.matching.figures.reckoning.levels_in_time import are_of_two_times, told_words
from factcheck.matching.figures.reckoning.operands import are_alike, counted
from factcheck.matching.figures.reckoning.reckoning import Reckoning
from factcheck.matching.figures.reckoning.time_frames import (
    TimeFrame,
    is_of_what_was,
    of_subject,
    time_frame,
)
from factcheck.matching.figures.reckoning.told_multiples import is_of_something_else
from factcheck.matching.figures.reckoning.worked_out import (
    DIFFERENCE,
    MULTIPLE,
    SHARE,
    SUM,
    is_compared,
)
from factcheck.matching.figures.sharing.described_wholes import described_words
from factcheck.matching.figures.sharing.linked_shares import is_of_another_part
from factcheck.matching.figures.sharing.related_wholes import sums_with
from factcheck.matching.figures.sharing.share_frames import ShareFrame, share_frames
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Change, Quantity, Span, UnitKind

SIZED = 2
"""So many words before an amount say what it is: a deficit of £4m."""
LEAST = 0.45
"""So much of what has changed a claim tells from whose figures the change is worked out."""


def is_of_another_sort(one: Reckoning) -> bool:
    """Tell whether a figure is told of what the claim tells nothing of."""
    if is_of_another_fact(one.comparison, one.ours, one.likeliest.parts):
        return True
    if one.sort == MULTIPLE:
        less, more = sorted((worth(one.ours), one.likeliest.value))
        return more > FARTHEST * less or is_of_something_else(one.ours, one.comparison)
    if one.sort == SUM:
        return are_spared(one.comparison.ours, one.answer.here)
    if one.sort == SHARE:
        if is_of_another_part(one.ours, one.comparison) or _is_of_untold_whole(one):
            return True
        return _is_of_sum(one)
    if one.sort != DIFFERENCE:
        return False
    if _counts_other_things(one) or _is_of_amounts(one) or is_of_other_levels(one):
        return True
    return _is_balance(one.comparison, one.ours)


def is_of_what_another_was(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether the last noun before "twice what it was" is nothing that the claim tells of."""
    profile = comparison.ours
    if not is_of_what_was(profile, ours):
        return False
    lower, weighed = profile.tokens.lower, profile.weighed_words
    before = Span(0, profile.local(ours.span).start)
    own = [word for word in within(profile, before) if word in told_words(profile)]
    nouns = [
        word
        for word in of_subject(profile, own, ours)
        if verb_form(lower[weighed[word].last]) is VerbForm.NONE
    ]
    return tells_of_another(comparison, nouns[-1:])


def _is_of_sum(one: Reckoning) -> bool:
    """Tell whether a share of "the total" is that of a part in all that its claim tells of."""
    frames = share_frames(one.comparison.ours)
    frame = next((frame for frame in frames if frame.share is one.ours), None)
    if frame is None or frame.part is None:
        return False
    return any(
        not is_clearly_off(one.ours, worth(frame.part) / worth(total))
        for total in sums_with(frame.part, one.comparison)
    )


def _is_of_untold_whole(one: Reckoning) -> bool:
    """Tell whether the claim has no word of what a share is told of: 71 percent of income.

    So is the share from which it rose: up from 66 percent.
    """
    ours, theirs = one.comparison.ours, one.comparison.theirs
    frame = _frame_of(ours, one.ours)
    if frame is None or frame.is_loose or frame.is_pronoun:
        return False
    if frame.whole and worth(frame.whole) in theirs.values:
        return False
    words = described_words(frame, ours)
    return bool(words) and not one.comparison.kinship.taken(words, every(theirs))


def _frame_of(profile: Profile, share: Quantity) -> ShareFrame | None:
    """Return the share that tells its whole: this one, or that before it from which it rose."""
    before = share.change is Change.FROM
    frames = [
        frame
        for frame in share_frames(profile)
        if frame.share is share or (before and frame.share.span.end <= share.span.start)
    ]
    return frames[-1] if frames else None


def _is_balance(comparison: Comparison, ours: Quantity) -> bool:
    """Tell whether ours is a loss or a surplus, of which the claim tells too: a deficit of £4m."""
    profile = comparison.ours
    before = profile.tokens.lower[: profile.tokens.at(profile.local(ours.span).start)]
    named = not _balances().isdisjoint(before[-SIZED:])
    return named and is_of_what_changed(comparison, ours)


def _counts_other_things(one: Reckoning) -> bool:
    """Tell whether a gap counts what none of two figures do: nine people, of 40 and 31 houses."""
    theirs = one.comparison.theirs.figures
    nouns = [counted(part, theirs) for part in one.likeliest.parts]
    counts = all(part.unit_kind in COUNTS for part in (one.ours, *one.likeliest.parts))
    if not (one.ours.of and counts and all(nouns)):
        return False
    return not any(are_alike(one.ours.of, noun) for noun in nouns if noun)


def _is_of_amounts(one: Reckoning) -> bool:
    """Tell whether a change of a number is held to shares: of claims, to how many are approved."""
    parts = one.likeliest.parts
    in_percent = all(part.unit_kind is UnitKind.PERCENT for part in parts)
    return in_percent and is_share(one.ours) and is_of_amount(one.comparison.ours, one.ours)


def is_of_other_levels(one: Reckoning) -> bool:
    """Tell whether a change is of no two levels of the claim, or adjusted.

    A part is no level beside its whole, and a time that is told must be that of one.
    """
    if is_adjusted(one.comparison):
        return True
    profile, theirs, parts = one.comparison.ours, one.comparison.theirs, one.likeliest.parts
    frame = time_frame(profile, one.ours)
    if frame is None and not is_compared(one.ours, profile):
        return False
    if len(parts) > 1 and is_part_of(theirs, min(parts, key=worth), max(parts, key=worth)):
        return True
    if frame is None:
        return False
    return not are_of_two_times(frame, theirs, parts) or _is_of_another_subject(one, frame)


def _is_of_another_subject(one: Reckoning, frame: TimeFrame) -> bool:
    """Tell whether the claim knows but little of what has changed, and we tell no figure of it."""
    profile = one.comparison.ours
    subject = of_subject(profile, told_words(profile), one.ours, frame.span)
    if one.operands_told or not subject:
        return False
    return one.comparison.kinship.taken(subject, every(one.comparison.theirs)) < LEAST


def is_adjusted(comparison: Comparison) -> bool:
    """Tell whether a change is told as adjusted as the claim's figures are not.

    Then two levels need not come to it.
    """
    ours, theirs = (_adjustments(one.tokens.lower) for one in (comparison.ours, comparison.theirs))
    return not ours <= theirs


def _adjustments(lower: Sequence[str]) -> AbstractSet[int]:
    """Return which phrases of adjustment stand among some words."""
    found = (_adjusted().at(lower, place) for place in range(len(lower)))
    return frozenset(one.value for one in found if one)


@cache
def _adjusted() -> Phrases[int]:
    return Phrases.of((words, row) for row, words in enumerate(table("over_time")["adjusted"]))


@cache
def _balances() -> frozenset[str]:
    return frozenset(table("worked_out")["balances"])
