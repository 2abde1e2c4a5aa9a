"""Exchanged terms: a word that is no name stands where the claim has one that excludes it.

Which words exclude each other a table says: soldiers and civilians, the left and the right engine.
Vectors cannot tell another thing from the same in other words, and no fitted model found a point at
which it flags exchanges and leaves paraphrases alone (docs/decisions/pairing.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.language import table
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.terms_apart import terms_apart
from factcheck.matching.words.exclusions import Term
from factcheck.model import Mention, Pair, Span, Tolerances

LEAST_NEARNESS, MOST_CLAIMS = 0.3, 3
"""How near a claim must be for its words to be compared, and how many of the nearest are."""
LEAST = ((0.55, 0.4), (0.35, 0.4), (0.3, 0.0))
"""The share of the rest of the clause, and of the words beside, that the claim must have: where the
two have no number in common that is no chance, one, or more."""
DIGITS = 2
"""A number of so many digits is no chance."""
FEWEST_BESIDE = 2
"""How many words a clause must have besides for it to tell by itself what it is of."""
STATUS_WITHIN = 2
"""Within so many words before a term stands what says that it is over: ex-, former Swedish."""
AS_NEAR = 0.8
"""The share of what is alike beside a term from which another claim that has it explains it."""

Exchange = tuple[Comparison, Pair[Mention]]


def exchanged_terms(groups: Sequence[Group], tolerances: Tolerances) -> list[Sequence[Exchange]]:
    """Return for each statement its words that stand where a claim has one that excludes them."""
    return [group.every(_exchanged, tolerances) for group in groups]


def _exchanged(group: Group, tolerances: Tolerances) -> Iterator[Exchange]:
    if not group or not group[0].ours.terms:
        return
    near = [comparison for comparison in group if comparison.nearness >= LEAST_NEARNESS]
    for comparison in sorted(near, key=lambda comparison: -comparison.nearness)[:MOST_CLAIMS]:
        pairs = [_TermPair(comparison, *two) for two in terms_apart(comparison)]
        if not pairs or _tells_of_another(comparison, tolerances):
            continue
        for pair in pairs:
            chance = pair.likelihood
            if chance and not _is_on_record(pair, near):
                yield comparison, pair.as_mentions(chance)


@frozen(eq=False, repr=False)
class _TermPair:
    """A term of a statement and one of a claim that excludes it, neither told by the other side."""

    comparison: Comparison
    ours: Term
    theirs: Term

    @property
    def likelihood(self) -> float:
        """How alike all around the two is, or 0 where too little is."""
        comparison, here, there = self.comparison, self.ours.span, self.theirs.span
        clause = comparison.ours.clause_at(here.start)
        kin = comparison.kinship
        mine = within(kin.ours, here)
        theirs = but(every(kin.theirs), within(kin.theirs, there))
        rest = but(within(kin.ours, clause), mine)
        if len(rest) < FEWEST_BESIDE:  # one word is told alike by chance: who wants to be a vet
            rest = but(every(kin.ours), mine)
        told = kin.taken(rest, theirs)
        beside = kin.beside(here, there)
        least_told, least_beside = LEAST[min(self._figures_shared, len(LEAST) - 1)]
        if told < least_told or beside < least_beside:
            return 0.0
        if self._is_of_another_time(clause) or self._is_denied_by_one or self._speaks_for_one:
            return 0.0
        if self._was_once_for_one:
            return 0.0
        return (told + beside) / 2

    @property
    def _figures_shared(self) -> int:
        """How many numbers that are no chance both sentences have, one of them in our clause."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        clause = ours.clause_at(self.ours.span.start)
        values = {(one.value, one.unit) for one in theirs.figures}
        shared = [
            one
            for one in ours.figures
            if is_telling(one, DIGITS) and (one.value, one.unit) in values
        ]
        own = any(clause.contains(ours.local(one.number)) for one in shared)
        return len(shared) if own else 0

    def _is_of_another_time(self, clause: Span) -> bool:
        """Tell whether our clause is of another event; what both measure by tells of none."""
        if event(self.comparison, clause) is not Event.OTHER:
            return False
        theirs = {date.text.lower() for date in self.comparison.theirs.statement.dates}
        dates = self.comparison.ours.statement.dates
        return not dates or any(date.text.lower() not in theirs for date in dates)

    @property
    def _is_denied_by_one(self) -> bool:
        """Tell whether one side denies what it has of its term: no cases of cholera."""
        comparison = self.comparison
        return _is_denied(comparison.ours, self.ours) is not _is_denied(
            comparison.theirs, self.theirs
        )

    @property
    def _speaks_for_one(self) -> bool:
        """Tell whether one side alone has its term for whose word it is: the judge ruled."""
        comparison = self.comparison
        return _speaks(comparison.ours, self.ours) is not _speaks(comparison.theirs, self.theirs)

    @property
    def _was_once_for_one(self) -> bool:
        """Tell whether one side alone has its term for what somebody was: a former banker."""
        comparison = self.comparison
        return _was_once(comparison.ours, self.ours) is not _was_once(
            comparison.theirs, self.theirs
        )

    def as_mentions(self, chance: float) -> Pair[Mention]:
        """Return the pair as a match has it."""
        ours, theirs = self.comparison.ours, self.comparison.theirs
        return Pair(_mention(ours, self.ours), _mention(theirs, self.theirs), chance)


def _is_denied(profile: Profile, term: Term) -> bool:
    scopes = (mark.scope for mark in profile.negations if mark.scope is not None)
    return any(profile.local(scope).overlaps(term.span) for scope in scopes)


def _speaks(profile: Profile, term: Term) -> bool:
    return any(
        profile.local(source.span).end == term.span.end
        for told in profile.statement.attributions
        for source in told.chain
    )


def _was_once(profile: Profile, term: Term) -> bool:
    """Tell whether a word right before a term says that it is over: former, ex-."""
    tokens = profile.tokens
    first = tokens.at(term.span.start)
    return not _past().isdisjoint(tokens.lower[max(first - STATUS_WITHIN, 0) : first])


@cache
def _past() -> frozenset[str]:
    return frozenset(table("titles")["status"]["past"])


def _tells_of_another(comparison: Comparison, tolerances: Tolerances) -> bool:
    """Tell whether figures or names say that the two are of different facts."""
    rest = Remainder.of(comparison, tolerances)
    return bool(rest.figures[1] or rest.apart)


def _is_on_record(pair: _TermPair, near: Sequence[Comparison]) -> bool:
    """Tell whether another claim has our term, with about as much of what is around it."""
    here = pair.ours.span
    least = AS_NEAR * pair.comparison.kinship.beside(here, pair.theirs.span)
    return any(
        other.kinship.beside(here, term.span) >= least
        for other in near
        if other is not pair.comparison
        for term in other.theirs.terms
        if not pair.ours.members.isdisjoint(term.members)
    )


def _mention(profile: Profile, term: Term) -> Mention:
    start = profile.statement.span.start
    return Mention(span=term.span.shifted(start), text=term.span.of(profile.statement.text))
