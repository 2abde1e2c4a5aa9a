"""Facts apart: what a figure is worked out from, told in another fact of its sentence than itself.

"Revenue rose 5 percent, and net profit came to $186 million, against $248 million": the change is
none of the profit, of which a claim has both levels and the other half of the sentence tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language import table
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.reckoning.time_frames import of_subject, ways_told
from factcheck.matching.figures.sharing.apposed import are_told_as_one
from factcheck.matching.figures.sharing.share_frames import share_frames
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.sentence_parts import fact_at
from factcheck.model import Quantity, Span


def is_of_another_fact(comparison: Comparison, ours: Quantity, parts: Sequence[Quantity]) -> bool:
    """Tell whether what a claim tells of figures, another fact tells more than that of ours.

    Not where ours has no subject that says anything, or takes up what the other tells: half of
    them. Nor where it names somebody whom the claim has: it may be how far that one is from whom
    the other names.
    """
    profile, kin = comparison.ours, comparison.kinship
    fact = fact_at(profile, profile.local(ours.span).start)
    inside = within(profile, fact)
    own = of_subject(profile, inside, ours)
    others = [word for word in every(profile) if word not in inside]
    if not own or _names_one(comparison, fact) or _takes_up(profile, ours):
        return False
    told = _told_of(comparison.theirs, parts)
    return kin.told(told, others) > kin.told(told, own)


def is_of_amount(profile: Profile, change: Quantity) -> bool:
    """Tell whether the fact of a change is of a number or a sum, and of no share: of claims.

    A share that is told of behind the stretch of the change is another thing than what changed.
    """
    at, fact = profile.tokens.at, fact_at(profile, profile.local(change.span).start)
    first, last, end = at(fact.start), at(stretch_of(profile, change).end), at(fact.end)
    lower = profile.tokens.lower
    is_told = not _words("amounts").isdisjoint(lower[first:end])
    return is_told and _words("nouns_of_shares").isdisjoint(lower[first : min(last, end)])


def _takes_up(profile: Profile, ours: Quantity) -> bool:
    """Tell whether a share is told of what was told before, or as that: 1,800, or 5%, and rose."""
    frames = [one for one in share_frames(profile) if one.share is ours]
    return any(
        (one.is_pronoun and not one.is_loose)
        or (one.part is not None and are_told_as_one(profile, ours, one.part))
        for one in frames
    )


def _names_one(comparison: Comparison, fact: Span) -> bool:
    """Tell whether a fact of our sentence names somebody, or a place, that the claim has."""
    ours, theirs = comparison.ours, comparison.theirs.statement.names
    inside = (one for one in ours.statement.names if fact.contains(ours.local(one.span)))
    return any(is_same(name, one) for name in inside for one in theirs)


def _told_of(profile: Profile, parts: Sequence[Quantity]) -> Sequence[int]:
    """Return the words beside some figures of a claim, but for numbers.

    Nor those that tell but which way something went.
    """
    numbers = (profile.local(one.number) for one in profile.figures)
    left_out = {word for span in (*ways_told(profile), *numbers) for word in within(profile, span)}
    stretches = {stretch_of(profile, part) for part in parts if part in profile.figures}
    beside = [word for stretch in stretches for word in within(profile, stretch)]
    return [word for word in beside if word not in left_out]


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("worked_out")[kind])
