"""What speaks for and against it that a date is another than the claim that it repeats has."""

from __future__ import annotations

from math import log1p

from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.drafted import told_alike
from factcheck.matching.sides.limits import (
    DEADLINE,
    Limited,
    limit,
    looks_miswritten,
    reach_each_other,
)
from factcheck.matching.sides.meeting import share_one_end
from factcheck.matching.sides.pairing import Signs, context
from factcheck.matching.sides.participants import rival_words_within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.strangers import our_strangers, without_speakers
from factcheck.model import DateMention, Span

DECADES = 10_000
"""Days, beyond which it makes no difference how far apart two dates are."""


def signs_of(pair: DatePair, rest: Remainder) -> Signs:
    """Return what speaks for or against a conflict, but how it stands to other pairs."""
    ours, theirs = pair.ours, pair.theirs
    agreeing, differing = rest.figures
    met, _ = rest.dates
    there = pair.comparison.theirs.local(theirs.span)
    clause = pair.comparison.ours.clause_at(pair.here.start)
    alike = pair.comparison.once(told_alike)
    same = limit(ours) == limit(theirs) or _end_as_one(pair)
    return (
        context(pair.comparison, pair.here, there)
        | alike
        | {
            "meant alike": pair.comparison.meant_alike,
            "fellows": rest.fellows(pair.here, there),
            "same bound": float(same),
            "bounds meet": float(not same and reach_each_other(ours, theirs)),
            "limit": float(ours.bound is not None or theirs.bound is not None),
            "one end": float(share_one_end(ours, theirs)),
            "rival words": float(rival_words_within(pair.comparison, clause)),
            "far, other figures": _apart(ours, theirs) * bool(differing),
            "strangers": float(_speaks_of_others(pair)),
            "ours beside": float(_stands_beside(pair)),
            "days apart": _apart(ours, theirs),
            "unsaid": float(not len(theirs.span)),
            "same grain": float(ours.granularity is theirs.granularity),
            "relative": float(ours.relative),
            "weekday": float(ours.weekday is not None),
            "miswritten": float(looks_miswritten(ours, theirs)),
            "in place": float(pair.in_place),
            "figures agree": float(agreeing),
            "figures differ": float(differing),
            "dates agree": float(met),
            "names shared": float(rest.names),
            "apart": float(rest.apart),
        }
    )


def _end_as_one(pair: DatePair) -> bool:
    """Tell whether one lasts until its date, and the other is not over before its: shut until May.

    What will not reopen before May is shut until then.
    """
    sides = pair.comparison.ours.statement, pair.comparison.theirs.statement
    limits = [
        Limited(side, date) for side, date in zip(sides, (pair.ours, pair.theirs), strict=True)
    ]
    return all(one.is_not_before or limit(one.date) == DEADLINE for one in limits)


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
    comparison, others = pair.comparison, pair.comparison.theirs.statement.dates
    return any(comparison.meet(pair.ours, other) for other in others if other is not pair.theirs)


def _apart(one: DateMention, other: DateMention) -> float:
    """Return how far apart two dates are, from 0 for no day to 1 for decades."""
    if one.earliest is None or other.earliest is None:
        return 0.0
    return min(log1p(abs((one.earliest - other.earliest).days)) / log1p(DECADES), 1.0)
