"""Changes over time: by how much a level differs from that of another time, told wrongly.

"The port handled 640,000 containers, 8% more than the year before": one claim has the 640,000 and
another, or the same, what it was the year before. Which level is meant the time tells that the
change is counted from, and the words of the statement tell which series.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.arithmetic.operations import (
    ANY,
    Result,
    in_unit_of,
    is_change,
    joined,
    whole_as,
    worth,
)
from factcheck.matching.arithmetic.values import Agreement, agree
from factcheck.matching.figures.answers import Answer, is_on_record
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.reckoning.compared import sort_of
from factcheck.matching.figures.reckoning.compared_levels import (
    is_change_alone,
    is_compared_surely,
    levels_compared,
    tells_of_another,
)
from factcheck.matching.figures.reckoning.excuses import changes_in_draft, follows_in_draft
from factcheck.matching.figures.reckoning.led_to import (
    end_led_to,
    is_led_to,
    levels_led_to,
    may_be_of_its_time,
)
from factcheck.matching.figures.reckoning.levels_in_time import (
    TwoLevels,
    told_words,
    two_levels,
    unnamed_words,
)
from factcheck.matching.figures.reckoning.of_another_sort import is_adjusted
from factcheck.matching.figures.reckoning.operands import asking
from factcheck.matching.figures.reckoning.time_frames import TimeFrame, of_subject, time_frame
from factcheck.matching.figures.reckoning.ways import comes_to, is_within_bound
from factcheck.matching.figures.reckoning.worked_out import DIFFERENCE, MULTIPLE
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.groups import Group, beside_other_claims
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.pointing import places_in_time
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.sentence_parts import fact_at
from factcheck.model import (
    Change,
    DateMention,
    Quantity,
    Reckoned,
    Relation,
    Span,
    Tolerances,
    UnitKind,
)

SURE = 0.65
"""How much of our words must be told of the series, and of its words by ours."""
ENOUGH = 0.5
"""So much of what is told of the series in its own claim is enough."""
AS_WELL, AS_WELL_ALONE = 0.6, 0.3
"""A series that fits so much as well as the best one may be meant in its stead; also where no word
says from which time, or to what, something changed."""
MANY_TIMES = 4
"""Nobody who works out a change is so many times off."""
APART = Relation.DIFFERENCE
REACH = 8
"""So many words before a change may begin what it is told with."""


@frozen(eq=False, repr=False)
class Candidate:
    """A series at two times, what its levels come to, and how well it fits our words."""

    levels: TwoLevels
    results: Sequence[Result]
    fits: float


def judged_changes(
    groups: Sequence[Group], index: int, tolerances: Tolerances
) -> Iterator[tuple[Quantity, Candidate | None]]:
    """Yield the changes of a statement, each with what the levels of the series come to.

    With none, where these come to the change itself.
    """
    group = groups[index]
    if not group:
        return
    profile = group[0].ours
    for ours in profile.figures:
        end = end_led_to(profile, ours)
        sized = end is not None and ours.change is Change.BY
        sort = sort_of(ours, profile) or (sized and DIFFERENCE)
        if sort not in (DIFFERENCE, MULTIPLE) or not ours.value:
            continue
        frame = time_frame(profile, ours)
        beside = [*group, *beside_other_claims(groups, index)]
        if frame:
            known = two_levels(frame, _other_dates(profile, frame), beside)
        elif end:
            known = levels_led_to(end, beside, tolerances)
        else:
            alone = is_change_alone(ours, profile, sort)
            known = levels_compared(beside) if alone else iter(())
        found = [*_candidates(frame, ours, known, tolerances)]
        best = max(found, key=lambda one: one.fits, default=None)
        if best is None or best.fits < SURE:
            continue
        least = AS_WELL if frame or end else AS_WELL_ALONE
        as_well = (one for one in found if one.fits >= least * best.fits)
        if any(is_right(one, ours, tolerances) for one in as_well):
            yield ours, None
        elif is_meant(best, ours, group) and not is_excused(
            ours, groups, index, tolerances, is_led=end is not None
        ):
            yield ours, best


def is_meant(one: Candidate, ours: Quantity, group: Group) -> bool:
    """Tell whether our statement may repeat a claim of either level, and the two come near ours."""
    may_repeat = one.levels.now_of in group or one.levels.then_of in group
    return may_repeat and _comes_near(one, ours)


def is_excused(
    ours: Quantity,
    groups: Sequence[Group],
    index: int,
    tolerances: Tolerances,
    *,
    is_led: bool = False,
) -> bool:
    """Tell whether a claim has the very figure, or what the draft tells beside it comes to it.

    Of a change that is told to have led to a level, it has to come to it as a change.
    """
    if is_on_record(ours, groups[index], tolerances):
        return True
    follows = changes_in_draft if is_led else follows_in_draft
    return follows(ours, groups, index, tolerances)


def reckoned(ours: Quantity, best: Candidate) -> Reckoned:
    """Return a figure with what the levels come to that it was most likely worked out from."""
    result = best.results[0]
    return Reckoned(ours, result.parts, result.told_roughly, best.fits)


def _other_dates(profile: Profile, frame: TimeFrame) -> Sequence[DateMention]:
    """Return the dates of a statement besides that from which a change is counted."""
    dates = (one for one in profile.statement.dates if len(one.span) and places_in_time(one))
    return [one for one in dates if not frame.span.overlaps(profile.local(one.span))]


def _candidates(
    frame: TimeFrame | None, ours: Quantity, known: Iterable[TwoLevels], tolerances: Tolerances
) -> Iterator[Candidate]:
    for one in known:
        results = () if is_adjusted(one.now_of) else [*results_of_levels(ours, one)]
        if results:
            yield Candidate(one, results, _fits(one, frame, ours, tolerances))


def _fits(one: TwoLevels, frame: TimeFrame | None, ours: Quantity, tolerances: Tolerances) -> float:
    """Return how well our words, and the level beside ours, fit a series, from 0 to 1."""
    profile = one.now_of.ours
    beside = [f for f in profile.figures if _may_be_level(f, one.now.figure)]
    anchored = any(agree(f, one.now.figure, tolerances) for f in beside)
    if not anchored and (beside or not _are_of_one_event(one, ours)):
        return 0.0
    if not frame and not may_be_of_its_time(one.now_of):
        return 0.0
    words = asking(profile, ours) if anchored else told_words(profile)
    fact = within(profile, _part_of(profile, ours))
    own = [word for word in words if word in fact]
    left_out = [frame.span] if frame else _saying(profile)
    mine = of_subject(profile, own, ours, *left_out)
    taken = max(of.kinship.taken(mine, every(of.theirs)) for of in (one.now_of, one.then_of))
    if anchored:
        led = end_led_to(profile, ours) is not None
        surely = one.now_of is one.then_of and is_compared_surely(one, led=led)
        return 1.0 if not mine or surely or (not frame and is_led_to(one)) else taken
    theirs = one.now_of.theirs
    told = unnamed_words(theirs)
    if not frame:
        if tells_of_another(one.now_of, mine):
            return 0.0
        clause = within(theirs, theirs.clause_at(theirs.local(one.now.figure.span).start))
        told = [word for word in told if word in clause]
    back = one.now_of.kinship.told(told, every(profile))
    return taken * min(1.0, back / ENOUGH)


def _part_of(profile: Profile, ours: Quantity) -> Span:
    """Return the part of a sentence that a change is told in: with turnout down by nine points."""
    start = profile.local(ours.span).start
    fact = fact_at(profile, start)
    tokens, first = profile.tokens, profile.tokens.at(start)
    before = range(first - 1, max(first - REACH, 0), -1)
    opens = next((at for at in before if tokens.lower[at] in word_class("with")), None)
    if opens is None or not _ways_between(profile, opens, first):
        return fact
    return Span(max(tokens.ends[opens], fact.start), fact.end)


def _ways_between(profile: Profile, opens: int, first: int) -> bool:
    """Tell whether a word behind a noun says which way it went: turnout down, sales up."""
    behind = profile.tokens.lower[opens + 2 : first]
    return not frozenset(table("predicates")["up_and_down"]).isdisjoint(behind)


def _saying(profile: Profile) -> Sequence[Span]:
    """Return where a statement tells who says it, and that it is said."""
    cues = (one.cue for one in profile.statement.attributions if one.cue)
    return [profile.local(span) for span in (*profile.speakers, *cues)]


def _may_be_level(figure: Quantity, level: Quantity) -> bool:
    """Tell whether a figure is told as a level of such a kind."""
    kinds = {figure.unit_kind, level.unit_kind}
    alike = len(kinds) == 1 or kinds <= COUNTS
    return bool(figure.value) and alike and not is_change(figure)


def _are_of_one_event(one: TwoLevels, ours: Quantity) -> bool:
    """Tell whether our clause may tell of what the claim of either level tells of."""
    sides = ((one.now_of, one.now), (one.then_of, one.then))
    answers = (Answer(of, ours, level.figure, Agreement.DIFFERENT) for of, level in sides)
    return any(map(is_of_one_event, answers))


def results_of_levels(ours: Quantity, one: TwoLevels) -> Iterator[Result]:
    """Yield what two levels come to, worked out as a figure says, against the earlier one."""
    parts = now, then = one.now.figure, one.then.figure
    if not worth(then) or not worth(now) or worth(now) == worth(then):
        return
    ratio = worth(now) / worth(then)
    in_percent = now.unit_kind is UnitKind.PERCENT
    in_points = ours.unit_kind in (*COUNTS, UnitKind.PERCENTAGE_POINT) and not is_share(ours)
    if ours.unit_kind is UnitKind.RATIO:
        yield Result(ratio, joined("÷"), APART, ANY, parts)
    elif in_percent and in_points:
        yield Result(abs(worth(now) - worth(then)), joined("−"), APART, ANY, parts)
    elif is_share(ours):
        yield Result(abs(ratio - 1) * whole_as(ours), "{} ÷ {} − 1", APART, ANY, parts)
    else:
        here, there = in_unit_of(ours, now), in_unit_of(ours, then)
        if here and there:
            yield Result(abs(worth(here) - worth(there)), joined("−"), APART, ANY, parts)


def _comes_near(one: Candidate, ours: Quantity) -> bool:
    """Tell whether what two levels come to is not many times ours, nor the other way round."""
    least, most = sorted((worth(ours), one.results[0].value))
    return most <= MANY_TIMES * least


def is_right(one: Candidate, ours: Quantity, tolerances: Tolerances) -> bool:
    """Tell whether two levels come to a figure."""
    return any(_may_be_true(ours, result, tolerances) for result in one.results)


def _may_be_true(ours: Quantity, result: Result, tolerances: Tolerances) -> bool:
    """Tell whether a figure may be meant as what levels come to, rounded or as a bound."""
    if comes_to(ours, result, tolerances) or is_within_bound(ours, result):
        return True
    ratio = is_share(ours) or ours.unit_kind is UnitKind.RATIO
    return ratio and not is_clearly_off(ours, result.value / whole_as(ours))
