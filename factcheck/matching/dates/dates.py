"""Dates: which date of a claim answers which of a statement.

What the ledger supports is settled first: two dates that can be one. Of what is left, `pairing`
tells from the contexts how probable it is that the two were meant to be the same day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import cache, cached_property
from math import log1p

from attrs import frozen

from factcheck.language import table
from factcheck.matching.dates.excused import is_excused
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import (
    DAYS,
    clock_time,
    is_measure,
    meet,
    places_in_time,
    share_one_end,
)
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.limits import (
    are_of_one_day,
    are_opposite,
    is_limit_of_something_else,
    is_turned_about,
    limit,
    looks_miswritten,
    reach_each_other,
)
from factcheck.matching.sides.pairing import Rivals, Signs, TheirSlot, context, is_far_behind, model
from factcheck.matching.sides.participants import rival_names_within, rival_words_within
from factcheck.matching.sides.periods import is_changed_about, own_date
from factcheck.matching.sides.profile import Profile, is_owner
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.retold import is_sole_change
from factcheck.matching.sides.roles import our_strangers, without_speakers
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.sides.standing import standing_alike
from factcheck.model import Attribution, DateMention, Granularity, Pair, Span, Statement, Tolerances

KIND = "date"
DECADES = 10_000
"""Days, beyond which it makes no difference how far apart two dates are."""
LEAST_PROBABLE = 0.4
"""The probability from which a pair that differs is worth a rule's look."""
LEAST_PROBABLE_ALONE = 0.5
"""The same where the sentences have but one word in common."""
LEAST_CHANGED_ABOUT = 0.3
"""The same where both are dates of the claim, and it tells a figure that we tell of ours of theirs.
"""
FAR_BEHIND = 0.55
"""By how much likelier another pair for the same date may be."""
TURNED_ABOUT = 0.65
"""The least probability of a limit that is told with its other side."""
LIKELY, IN_PLACE = 0.4, 0.9
"""The least probability of two that stand between the same words, in sentences that are told alike
word for word. Drafts to fit on are in their writers' own words and have few."""

NOT_TOLD: Signs = {"theirs told": 0.0}

Forces = frozenset[str] | None
Paired = tuple[Comparison, Pair[DateMention]]


@frozen(eq=False, repr=False)
class DatePair:
    """A date of a statement beside one of a claim."""

    comparison: Comparison
    ours: DateMention
    theirs: DateMention
    same: bool

    @property
    def here(self) -> Span:
        """Where our date stands in its statement."""
        return self.comparison.ours.local(self.ours.span)

    @cached_property
    def likeness(self) -> float:
        """How alike the contexts of the two are, from 0 to 1: their clauses, and the whole."""
        if not len(self.theirs.span):
            return self.comparison.likeness
        clause = self.comparison.ours.clause_at(self.here.start)
        beside = self.comparison.theirs.beside(self.theirs.span)
        near = self.comparison.coverage(beside, clause) if beside else self.comparison.likeness
        return (near + self.comparison.nearness) / 2

    @property
    def is_turned_about(self) -> bool:
        """Whether one day is told as the end of what begins with it."""
        return are_opposite(self.ours, self.theirs)

    @property
    def slot(self) -> Span:
        """Our date, in the draft."""
        return self.ours.span

    @property
    def their_slot(self) -> TheirSlot:
        """Theirs, among all claims."""
        return self.comparison.claim.id, self.theirs.span.start

    @property
    def likely(self) -> float:
        """How alike the contexts of the two are."""
        return self.likeness

    @property
    def agrees(self) -> bool:
        """Whether the two can be one date."""
        return self.same

    @property
    def says(self) -> Hashable:
        """Nothing that is compared: all dates are rivals."""
        return None


def answered_dates(groups: Sequence[Group], tolerances: Tolerances) -> list[list[Paired]]:
    """Return for each statement the pairs of its dates and claims' that answer each other.

    `groups` holds the comparisons of each statement. A pair that meets has the likeness of the
    contexts as score, one that differs the probability that it is a conflict.
    """
    found = [list(group.once(_supported)) for group in groups]
    weigh = model(KIND)
    for index, pair, signs in contested(groups, tolerances):
        chance = weigh.probability(signs)
        if pair.is_turned_about:
            chance = max(chance, TURNED_ABOUT)
        elif signs["in place"]:
            sole = is_sole_change(pair.comparison, pair.ours.span, tolerances)
            chance = max(chance, IN_PLACE if sole else LIKELY)
        if chance >= _needed(pair, tolerances):
            found[index].append((pair.comparison, Pair(pair.ours, pair.theirs, chance)))
    return found


def _needed(pair: DatePair, tolerances: Tolerances) -> float:
    """Return how probable it must be that the two were meant to be one."""
    comparison = pair.comparison
    if len(comparison.shared) <= 1:
        return LEAST_PROBABLE_ALONE
    changed = own_date(comparison, pair.ours) is not None and is_changed_about(
        comparison, pair.ours, pair.theirs, tolerances
    )
    return LEAST_CHANGED_ABOUT if changed else LEAST_PROBABLE


def contested(
    groups: Sequence[Group], tolerances: Tolerances
) -> Iterator[tuple[int, DatePair, Signs]]:
    """Yield the pairs of dates that differ, each with its group and its signs."""
    rivals = Rivals(pair for group in groups for pair in group.once(_pairs))
    for index, group in enumerate(groups):
        for pair in group.once(_pairs):
            if pair.same:
                continue
            standing = rivals.standing(pair)
            firm = pair.is_turned_about or pair.comparison.replaced
            if is_far_behind(standing, FAR_BEHIND) and not firm:
                continue
            if signs := pair.comparison.once(_doubt, pair, tolerances):
                # Who tells the day of two times that differ tells neither of them.
                told = NOT_TOLD if are_of_one_day(pair.ours, pair.theirs) else {}
                yield index, pair, signs | standing | told


def _doubt(comparison: Comparison, pair: DatePair, tolerances: Tolerances) -> Signs | None:
    """Return the signs that its own group has of a pair, if it might conflict."""
    if _can_differ(pair) and not _is_told_so(pair, tolerances):
        rest = Remainder.of(comparison, tolerances)
        if _in_place(pair) or not _is_of_another_event(pair, rest):
            return _signs(pair, rest)
    return None


def _pairs(group: Group) -> Sequence[DatePair]:
    """Return the statement's dates beside those of the claims that are near."""
    return [
        DatePair(comparison, ours, theirs, _is_same(comparison, ours, theirs))
        for comparison in group.once(contradicting)
        for ours in filter(places_in_time, comparison.ours.statement.dates)
        for theirs in filter(places_in_time, comparison.theirs.statement.dates)
    ]


def _is_same(comparison: Comparison, ours: DateMention, theirs: DateMention) -> bool:
    return meet(ours, theirs) and not is_turned_about(comparison, ours, theirs)


def _supported(group: Group) -> Sequence[Paired]:
    """Return for each date of a statement the likeliest date of a claim that it meets."""
    settled: set[Span] = set()
    found: list[Paired] = []
    for pair in sorted(group.once(_pairs), key=lambda pair: -pair.likeness):
        if pair.same and not pair.is_turned_about and pair.ours.span not in settled:
            settled.add(pair.ours.span)
            found.append((pair.comparison, Pair(pair.ours, pair.theirs, pair.likeness)))
    return found


def _can_differ(pair: DatePair) -> bool:
    """Tell whether the two are dates enough to contradict each other.

    A day of the week that nobody could date is one only in the very place, and so is what something
    is measured against: a year earlier. A day on which it was said is none on which it happened,
    nor is one that says which thing is meant: Sunday's race.
    """
    ours, theirs = pair.ours, pair.theirs
    if pair.comparison.verbatim or pair.is_turned_about:
        return pair.is_turned_about and not pair.comparison.verbatim
    if _in_place(pair):
        return _differ_by_themselves(pair)
    if is_measure(ours) or is_measure(theirs) or is_excused(pair.comparison, ours, theirs):
        return False
    if is_owner(pair.comparison.ours, pair.here):
        return False
    if _are_told_apart(pair, _mere_telling()) or is_limit_of_something_else(pair.ours, pair.theirs):
        return False
    timed = clock_time(ours) and clock_time(theirs)
    return bool(timed) or (ours.earliest is not None and theirs.earliest is not None)


def _is_of_another_event(pair: DatePair, rest: Remainder) -> bool:
    """Tell whether the clause is of somebody or some place else, and nothing ties it to the claim.

    Arrests in Hanoi on Tuesday are not those in Lagos; but a treaty that Norway signed in Bergen on
    Tuesday is that of Wednesday, with whomever it is said to be.
    """
    if rest.is_tied:
        return False
    return rival_names_within(pair.comparison, pair.comparison.ours.clause_at(pair.here.start))


def _is_told_so(pair: DatePair, tolerances: Tolerances) -> bool:
    """Tell whether the claim has our date as well, and for no other figure than we tell of it.

    Where the two sentences are told alike word for word, a date of it may stand in another's place.
    """
    if pair.is_turned_about or _in_place(pair) or own_date(pair.comparison, pair.ours) is None:
        return False
    return not is_changed_about(pair.comparison, pair.ours, pair.theirs, tolerances)


def _differ_by_themselves(pair: DatePair) -> bool:
    ours, theirs = pair.ours, pair.theirs
    if ours.earliest is None or theirs.earliest is None:
        return None not in (ours.weekday, theirs.weekday) and ours.weekday != theirs.weekday
    return ours.granularity is theirs.granularity or not (is_measure(ours) or is_measure(theirs))


def _in_place(pair: DatePair) -> bool:
    """Tell whether the two stand between the same words."""
    ours, theirs, comparison = pair.ours, pair.theirs, pair.comparison
    alike = standing_alike(
        comparison.ours, comparison.theirs, [ours], [theirs], comparison.replaced
    )
    return bool(len(theirs.span)) and any(alike)


def _is_of_the_speech(statement: Statement, date: DateMention, forces: Forces = None) -> bool:
    """Tell whether a date says when something was said, not when what is told happened.

    With `forces`, only what is said with one of them counts: to announce is an act as well.
    """
    told = [one for one in statement.attributions if forces is None or one.force in forces]
    return bool(told) and not any(
        _goes_on_from(attribution, date)
        or any(span.contains(date.span) for span in attribution.spans)
        for attribution in told
    )


def _goes_on_from(told: Attribution, date: DateMention) -> bool:
    """Tell whether a date stands behind what was said: he said it was over, and left on Monday."""
    said = max(told.spans, default=None)
    if said is None or told.cue is None:
        return False
    return told.cue.end <= said.start and said.end <= date.span.start


@cache
def _mere_telling() -> frozenset[str]:
    """Return the forces of cues that tell of no act but of saying so."""
    return frozenset(table("cues")["mere_telling"])


def _signs(pair: DatePair, rest: Remainder) -> Signs:
    """Return what speaks for or against a conflict, but how it stands to other pairs."""
    ours, theirs = pair.ours, pair.theirs
    agreeing, differing = rest.figures
    met, unmet = rest.dates
    there = pair.comparison.theirs.local(theirs.span)
    clause = pair.comparison.ours.clause_at(pair.here.start)
    return context(pair.comparison, pair.here, there) | {
        "meant alike": pair.comparison.meant_alike,
        "fellows": rest.fellows(pair.here, there),
        "rival names": float(rival_names_within(pair.comparison, clause)),
        "same bound": float(limit(ours) == limit(theirs)),
        "bounds meet": float(limit(ours) != limit(theirs) and reach_each_other(ours, theirs)),
        "limit": float(ours.bound is not None or theirs.bound is not None),
        "one end": float(share_one_end(ours, theirs)),
        "compared": float(_is_compared_with(pair.comparison.ours, pair.here)),
        "rival words": float(rival_words_within(pair.comparison, clause)),
        "far, other figures": _apart(ours, theirs) * bool(differing),
        "strangers": float(_speaks_of_others(pair)),
        "of the speech": float(_are_told_apart(pair)),
        "opposed": float(bool(pair.comparison.opposed)),
        "ours beside": float(_stands_beside(pair)),
        "days apart": _apart(ours, theirs),
        "date likeness": pair.likeness,
        "unsaid": float(not len(theirs.span)),
        "same grain": float(ours.granularity is theirs.granularity),
        "days": float(ours.granularity in DAYS and theirs.granularity in DAYS),
        "years": float(ours.granularity is theirs.granularity is Granularity.YEAR),
        "relative": float(ours.relative),
        "weekday": float(ours.weekday is not None),
        "miswritten": float(looks_miswritten(ours, theirs)),
        "in place": float(_in_place(pair)),
        "figures agree": float(agreeing),
        "figures differ": float(differing),
        "dates agree": float(met),
        "dates differ": float(unmet),
        "names shared": float(rest.names),
        "apart": float(rest.apart),
    }


def _are_told_apart(pair: DatePair, forces: Forces = None) -> bool:
    """Tell whether one of the two alone says when something was said."""
    ours, theirs = pair.comparison.ours.statement, pair.comparison.theirs.statement
    spoken = _is_of_the_speech(theirs, pair.theirs, forces) and len(pair.theirs.span) > 0
    return _is_of_the_speech(ours, pair.ours, forces) != spoken


def _speaks_of_others(pair: DatePair) -> bool:
    """Tell whether our date's clause is of somebody or something that the claim has nowhere.

    The clause names it, or the word right before: Birmingham, which issued one in 2023.
    """
    ours = pair.comparison.ours
    clause = ours.clause_at(pair.here.start)
    strangers = without_speakers(ours, our_strangers(pair.comparison))
    places = [ours.local(name.span) for name in strangers]
    return any(clause.contains(place) or _is_right_before(ours, place, clause) for place in places)


def _is_right_before(profile: Profile, place: Span, clause: Span) -> bool:
    between = profile.statement.text[place.end : clause.start]
    return place.end <= clause.start and not any(map(str.isalnum, between))


def _stands_beside(pair: DatePair) -> bool:
    """Tell whether the claim tells our date of something too, beside the one it is held to."""
    others = pair.comparison.theirs.statement.dates
    return any(meet(pair.ours, other) for other in others if other is not pair.theirs)


def _is_compared_with(profile: Profile, date: Span) -> bool:
    """Tell whether a date is what another time is compared with: less than in 2024."""
    words, passed = _comparing()
    lower = profile.tokens.lower
    place = profile.tokens.at(date.start) - 1
    while place >= 0 and lower[place] in passed:
        place -= 1
    return place >= 0 and lower[place] in words


@cache
def _comparing() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that compare, and what may stand between them and a date."""
    data = table("dates")
    return frozenset(data["comparing"]), frozenset(data["passed"])


def _apart(one: DateMention, other: DateMention) -> float:
    """Return how far apart two dates are, from 0 for no day to 1 for decades."""
    if one.earliest is None or other.earliest is None:
        return 0.0
    return min(log1p(abs((one.earliest - other.earliest).days)) / log1p(DECADES), 1.0)
