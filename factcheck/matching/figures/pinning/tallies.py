"""Tallies: what two sides have got, as a vote or the score of a match, in one figure or in two.

"Jurors convicted Doyle by 11 to one" beside “guilty by a majority of ten to two”: one body has
voted once, and two sides have met once, as long as nothing says that it was another time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice, pairwise
from typing import Any

from attrs import frozen

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.arithmetic.values import Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.pinning.votes import are_parted
from factcheck.matching.figures.places import told_with
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import are_all_among
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Quantity, Span, Tolerances, UnitKind

LEAST_NEARNESS = 0.5
"""How near a claim is at least whose vote is told with none of its names."""
TWO = 2
MOST = 40
"""A sentence with more scores is a list, of which nothing is told so."""


@frozen
class Tally:
    """What two sides have got, and at which stage; its figure is one in the draft, or is made."""

    figure: Quantity
    sides: tuple[float, float]
    is_vote: bool
    is_one_figure: bool
    stage: AbstractSet[str]

    def is_of_one(self, other: Tally) -> bool:
        """Tell whether both are of one sort and stage."""
        return (self.is_vote, self.stage) == (other.is_vote, other.stage)

    def is_same(self, other: Tally) -> bool:
        """Tell whether both give the same, whoever's part stands first."""
        return sorted(self.sides) == sorted(other.sides)


def other_tallies(group: Group, _: Tolerances) -> Sequence[Answer]:
    """Return the answers that give another vote or score of one body, or of two who met."""
    mine = group[0].ours.once(tallies) if group else ()
    pairs = [
        (comparison, ours, theirs)
        for ours in mine
        for comparison in group.suggested
        for theirs in comparison.theirs.once(tallies)
        if ours.is_of_one(theirs)
    ]
    right = [ours for _, ours, theirs in pairs if ours.is_same(theirs)]
    answers = [
        Answer(comparison, ours.figure, theirs.figure, Agreement.DIFFERENT)
        for comparison, ours, theirs in pairs
        if ours not in right
        and (ours.is_one_figure or theirs.is_one_figure)
        and _are_of_one_event(comparison, ours, theirs)
    ]
    return [one for one in answers if is_of_one_event(one)]


def _are_of_one_event(comparison: Comparison, ours: Tally, theirs: Tally) -> bool:
    """Tell whether both sides of a match are named, or a body of as many voted on the same."""
    mine, others = (
        without_speakers(profile, profile.statement.names)
        for profile in (comparison.ours, comparison.theirs)
    )
    if not are_all_among(mine, others):
        return False
    if not ours.is_vote:
        return len({one.text for one in mine}) >= TWO
    as_many = sum(ours.sides) == sum(theirs.sides)
    near = not others and comparison.nearness_at_best >= LEAST_NEARNESS
    return as_many and (bool(mine) or near)


def tallies(profile: Profile) -> Sequence[Tally]:
    """Return the votes and scores of a sentence, but for several of one stage."""
    found = [*islice(_tallies(profile), MOST)]
    return [one for one in found if sum(one.stage == other.stage for other in found) == 1]


def _tallies(profile: Profile) -> Iterator[Tally]:
    words, figures = profile.tokens.lower, profile.figures
    is_vote = not _words("votes").isdisjoint(words)
    if _apart().stand_in(words):
        return
    for one in figures:
        other = one.per or ""
        if one.unit != SCORE or one.value is None or not other.isdecimal():
            continue
        if is_vote or not _words("dashes").isdisjoint(one.text):
            stage = _stage(profile, one)
            yield Tally(one, (one.value, float(other)), is_vote, True, stage)
    for one, then in pairwise(figures) if is_vote else ():
        if one.value and then.value is not None and are_parted(profile, one, then):
            figure, sides = _as_score(profile, one, then), (worth(one), worth(then))
            yield Tally(figure, sides, is_vote, False, _stage(profile, one))


def _as_score(profile: Profile, one: Quantity, other: Quantity) -> Quantity:
    """Return two figures, ten to two, as the score that they are."""
    span = Span(one.number.start, other.number.end)
    return Quantity(
        span=span,
        text=profile.local(span).of(profile.statement.text),
        number=span,
        value=worth(one),
        low=worth(one),
        high=worth(one),
        unit=SCORE,
        unit_kind=UnitKind.RATIO,
        per=f"{worth(other):g}",
    )


def _stage(profile: Profile, figure: Quantity) -> AbstractSet[str]:
    """Return at which stage a score was that, as the words beside it say."""
    return frozenset(_stages()[word] for word in told_with(profile, figure) if word in _stages())


@cache
def _apart() -> Phrases[bool]:
    return Phrases.of((words, True) for words in _data()["apart"])


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


@cache
def _stages() -> Mapping[str, str]:
    return {word: stage for stage, words in _data()["stages"].items() for word in words}


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("tallies")
