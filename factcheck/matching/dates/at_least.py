"""At least until: a stretch whose end a claim leaves open, so that it may well last longer."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.acts import Act, act_of, are_one
from factcheck.matching.sides.clocks import NOT_AFTER
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, likest
from factcheck.matching.sides.limits import DEADLINES, is_limit_of_something_else
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import DateMention, Span, StanceKind

SAME_THING = 0.5
"""How alike two words are that tell what one act is done to."""
BESIDE = 4
"""So many words before a date, or behind it, may make it the least: until at least the end of."""


def is_of_other_limit(pair: DatePair) -> bool:
    """Tell whether one of the two alone is a limit, or theirs but the least that ours is past."""
    if _may_last_longer(pair):
        return True
    acts = _acts_due_and_set(pair)
    if acts is not None:
        if _is_set_for_later(pair.comparison, *acts):
            return False
        if _are_other_verbs(pair.comparison, *acts):
            return True
    return is_limit_of_something_else(pair.ours, pair.theirs) and not _is_before_least(pair)


def _acts_due_and_set(pair: DatePair) -> tuple[Act, Act] | None:
    """Return what we have due by a day, and what a claim sets for a later one: before Christmas."""
    ours, theirs = pair.ours, pair.theirs
    limit = ours.reach[1]
    if ours.bound not in NOT_AFTER or theirs.bound is not None or limit is None:
        return None
    if theirs.earliest is None or theirs.earliest <= limit:
        return None
    comparison = pair.comparison
    if not (_is_planned(comparison.ours, ours) and _is_planned(comparison.theirs, theirs)):
        return None
    mine, other = _act_limited(comparison.ours, pair.here), act_of(comparison.theirs, pair.there)
    return None if mine is None or other is None else (mine, other)


def _is_set_for_later(comparison: Comparison, mine: Act, other: Act) -> bool:
    """Tell whether both are one act, by its verb and by what it is done to.

    What is to come before it may be due by then: what is shipped before Christmas is delivered in
    the new year.
    """
    alike, told = comparison.kinship.alike, every(comparison.theirs)
    if any(likest(alike[word], told) < SAME_THING for word in mine.objects):
        return False
    return are_one(comparison, mine, other)


def _are_other_verbs(comparison: Comparison, mine: Act, other: Act) -> bool:
    """Tell whether neither side has a word like the verb of the other: is tested, is launched."""
    kin = comparison.kinship
    sides = (kin.alike, mine.words, kin.theirs), (kin.alike_theirs, other.words, kin.ours)
    return all(
        len(words) > 0 and all(likest(alike[word], every(side)) < SAME_THING for word in words)
        for alike, words, side in sides
    )


def _act_limited(profile: Profile, date: Span) -> Act | None:
    """Return the act that a date limits: before Christmas is no clause of its own."""
    clause = profile.clause_at(date.start)
    alone = len(clause.of(profile.tokens.text)[: date.start - clause.start].split()) <= 1
    begin = max(clause.start - 1, 0)
    return act_of(profile, Span(begin, begin) if alone else date)


def _is_planned(side: Profile, date: DateMention) -> bool:
    return any(
        one.kind is StanceKind.PLAN and one.scope is not None and one.scope.contains(date.span)
        for one in side.statement.stance
    )


def _may_last_longer(pair: DatePair) -> bool:
    """Tell whether ours is later than what the claim has for the least, and no least itself.

    "Until at least March" may be until April, but it is no "until at least April".
    """
    ours, theirs = pair.ours, pair.theirs
    if theirs.bound not in DEADLINES or ours.earliest is None or theirs.latest is None:
        return False
    later = ours.earliest > theirs.latest and len(theirs.span) > 0
    comparison = pair.comparison
    return (
        later
        and _is_least(comparison.theirs, pair.there)
        and not _is_least(comparison.ours, pair.here)
    )


def _is_before_least(pair: DatePair) -> bool:
    """Tell whether ours is a day before the least that a claim has, of the opposite of it.

    Roads that stay closed until at least Sunday are not opened again on Wednesday.
    """
    ours, theirs = pair.ours, pair.theirs
    if ours.bound or theirs.bound not in DEADLINES or not pair.comparison.opposed:
        return False
    if ours.latest is None or theirs.earliest is None or ours.latest >= theirs.earliest:
        return False
    return _is_least(pair.comparison.theirs, pair.there)


def _is_least(profile: Profile, date: Span) -> bool:
    """Tell whether a date is told as the least: until at least Sunday, until Sunday or later.

    What follows a date ends its clause: until May, at least 40 guides said.
    """
    lower = profile.tokens.lower
    first, last = profile.tokens.at(date.start), profile.tokens.at(date.end)
    if _least().stand_in(lower[max(first - BESIDE, 0) : first]):
        return True
    ended = clause_bounds() | CLAUSE_ENDS
    behind = (_least().at(lower, at) for at in range(last, last + BESIDE))
    return any(found and not {*lower[found.end : found.end + 1]} - ended for found in behind)


@cache
def _least() -> Phrases[bool]:
    return Phrases.of((one, True) for one in table("dates")["at_least"])
