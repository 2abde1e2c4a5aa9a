"""Transfers: who gives and who takes what goes from one to another, of whichever it is told.

"Parcelway was sold to Halden" tells what "Halden bought Parcelway from Westmore" does: what is sold
does neither, and he to whom it is sold is he who buys it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.verbs import is_passive
from factcheck.language import table, word_class
from factcheck.matching.sides.acts import act_by
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Alike, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.marked import Marked
from factcheck.model import Span

ALIKE = 0.9
"""How alike two words must be to be one."""


@frozen
class Transfer:
    """The words of who gives something, and of who takes it, as far as a sentence tells."""

    givers: Sequence[int]
    takers: Sequence[int]
    things: Sequence[int]
    """The words of what goes from the one to the other, where it is told in the passive."""
    passive: bool

    @property
    def is_of_nobody(self) -> bool:
        """Whether it tells but what was given, and neither by whom nor to whom."""
        return self.passive and not (self.givers or self.takers)


def is_one_transfer(comparison: Comparison, one: Marked, other: Marked) -> bool:
    """Tell whether two words tell one transfer: who gives, or takes, by ours does so by theirs.

    Of what was but sold nobody is told who sold it, which says nothing against who bought it, nor
    against who sold it, unless that is what was sold.
    """
    ours, theirs = _transfer(comparison.ours, one), _transfer(comparison.theirs, other)
    if ours is None or theirs is None:
        return False
    alike = comparison.kinship.alike
    mutual = one.mark.axis == other.mark.axis and one.mark.axis in _words("mutual")
    if mutual and ours.is_of_nobody:
        return True
    if mutual and theirs.is_of_nobody and one.pole == other.pole:
        return not _meet(alike, [*ours.givers, *ours.takers], theirs.things)
    return _meet(alike, ours.givers, theirs.givers) or _meet(alike, ours.takers, theirs.takers)


def _meet(alike: Alike, mine: Sequence[int], others: Sequence[int]) -> bool:
    return any(likest(alike[word], others) >= ALIKE for word in mine)


def _transfer(profile: Profile, marked: Marked) -> Transfer | None:
    """Return who gives and who takes by a verb; None for a word of another kind."""
    takes = _takes(profile, marked)
    act = act_by(profile, marked.span) if takes is not None else None
    tokens = profile.tokens
    at = tokens.at(marked.span.start)
    if act is None or act.verb > at or at >= act.end:
        return None
    passive = is_passive(tokens.lower, at)
    doers = _led_to(profile, at, act.end, _agents()) if passive else within(profile, act.doer)
    behind = _led_to(profile, at, act.end, _words("givers" if takes else "takers"))
    givers, takers = (behind, doers) if takes else (doers, behind)
    things = within(profile, act.doer) if passive else ()
    return Transfer(givers, takers, things, passive)


def _takes(profile: Profile, marked: Marked) -> bool | None:
    """Tell whether a word tells of who takes, in any of its senses; None where it tells neither."""
    for mark in profile.statement.stance:
        pole = _taking().get(mark.axis or "")
        if pole is not None and profile.local(mark.span) == marked.span:
            return mark.pole == pole
    return None


def _led_to(profile: Profile, first: int, end: int, links: frozenset[str]) -> Sequence[int]:
    """Return the words to which the first of some prepositions leads."""
    tokens = profile.tokens
    at = next((one for one in range(first + 1, end) if tokens.lower[one] in links), None)
    if at is None:
        return ()
    last = at + 1
    while last < end and not _ends_phrase(tokens.lower[last]):
        last += 1
    return within(profile, Span(tokens.ends[at], tokens.ends[last - 1]))


def _ends_phrase(word: str) -> bool:
    return word in CLAUSE_ENDS or word in word_class("preposition", "of", "to", "relative", "and")


@cache
def _agents() -> frozenset[str]:
    return frozenset(table("stance")["clauses"]["agents"])


@cache
def _taking() -> dict[str, int]:
    taking: dict[str, int] = table("opposites")["transfers"]["taking"]
    return taking


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("opposites")["transfers"][kind])
