"""Runs: how often in a row something came about, be it told by a rank or by a number.

"Northgate have won three in a row" beside "It was Northgate's fifth win in a row".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import number
from factcheck.matching.arithmetic.values import SECOND, Agreement
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.earlier import is_told_back
from factcheck.matching.figures.one_event import is_of_one_event
from factcheck.matching.figures.places import told_with
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.not_done import undone
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import are_all_among
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Quantity, Tolerances, UnitKind

LEAST_NEARNESS = 0.4
"""How near a claim is at least where a sentence names nobody."""
MONTHS_OF_QUARTER = 3
MOST = 40
"""A sentence with more runs is a list, of which nothing is told so."""


@frozen
class Run:
    """How often in a row, and what: won or lost, by the month or by the year."""

    figure: Quantity
    times: float
    results: AbstractSet[str]
    units: AbstractSet[str]
    parts: AbstractSet[str]

    def is_of_one(self, other: Run) -> bool:
        """Tell whether both tell of the same, as far as they say what."""
        if (self.units, self.parts) != (other.units, other.parts):
            return False
        one_sided = bool(self.units) and not (self.results and other.results)
        return one_sided or not self.results.isdisjoint(other.results)

    def told_as(self, other: Run) -> Quantity:
        """Return its figure as that of another run is told: by a rank, a number or a time."""
        one = other.figure
        value = self.times * (one.value or 0.0) / other.times
        told = evolve(self.figure, value=value, low=value, high=value, unit_kind=one.unit_kind)
        return evolve(told, unit=one.unit, of=one.of, grain=one.grain)


def other_runs(group: Group, _: Tolerances) -> Sequence[Answer]:
    """Return the answers that give what is told another number of times in a row."""
    mine = group[0].ours.once(runs) if group else ()
    pairs = [
        (comparison, ours, theirs)
        for ours in mine
        for comparison in group.suggested
        for theirs in comparison.theirs.once(runs)
        if ours.is_of_one(theirs) and _are_of_one_subject(comparison)
    ]
    right = {ours for _, ours, theirs in pairs if ours.times == theirs.times}
    answers = [
        Answer(comparison, ours.figure, theirs.told_as(ours), Agreement.DIFFERENT)
        for comparison, ours, theirs in pairs
        if ours not in right
    ]
    return [one for one in answers if is_of_one_event(one)]


def _are_of_one_subject(comparison: Comparison) -> bool:
    """Tell whether all whom we name are named in the claim, or the claim is near."""
    mine, theirs = (
        without_speakers(profile, profile.statement.names)
        for profile in (comparison.ours, comparison.theirs)
    )
    if not mine:
        return comparison.nearness_at_best >= LEAST_NEARNESS
    return are_all_among(mine, theirs)


def may_tell_runs(lower: Sequence[str]) -> bool:
    """Tell whether a sentence has words of a run, without which it tells of none."""
    told = any(_phrases(kind).stand_in(lower) for kind in ("behind", "before"))
    return told or not _words("last").isdisjoint(lower)


def runs(profile: Profile) -> Sequence[Run]:
    """Return the runs that a sentence tells of, but for those of a time before."""
    return list(islice(_runs(profile), MOST))


def _runs(profile: Profile) -> Iterator[Run]:
    for figure in profile.figures:
        if figure.value is None or not _is_countable(figure) or not _is_in_a_row(profile, figure):
            continue
        start = profile.local(figure.span).start
        if is_told_back(profile, figure) or undone(profile.tokens, start) is not None:
            continue
        told = told_with(profile, figure)
        results, units = _classes("results", told), _classes("units", told)
        times = number(figure) if figure.unit == SECOND else figure.value
        if figure.unit == SECOND and _data()["quarter"] in units:
            times /= MONTHS_OF_QUARTER
        yield Run(figure, times, results, units, _words("parts").intersection(told))


def _is_countable(figure: Quantity) -> bool:
    kinds = {*COUNTS, UnitKind.ORDINAL}
    return figure.unit_kind in kinds or figure.unit == SECOND


def _is_in_a_row(profile: Profile, figure: Quantity) -> bool:
    """Tell whether words behind a number, or before it, tell that it is of a run."""
    lower, at = profile.tokens.lower, profile.tokens.at
    first = at(profile.local(figure.number).start)
    end = min(first + _data()["reach"] + 1, len(lower))
    if any(_phrases("behind").at(lower, place) for place in range(first + 1, end)):
        return True
    start = max(first - _data()["reach"], 0)
    for place in range(first - 1, start - 1, -1):
        found = _phrases("before").at(lower, place, first)
        if found and _words("passed").issuperset(lower[found.end : first]):
            return True
    before = lower[max(first - 3, 0) : first]
    return len(before) == 3 and (
        before[0] in _words("all") and before[1] in _words("owners") and before[2] in _words("last")
    )


def _classes(key: str, words: Sequence[str]) -> AbstractSet[str]:
    known = _by_word(key)
    return frozenset(known[word] for word in words if word in known)


@cache
def _by_word(key: str) -> Mapping[str, str]:
    return {word: name for name, words in _data()[key].items() for word in words}


@cache
def _phrases(key: str) -> Phrases[bool]:
    return Phrases.of((words, True) for words in _data()[key])


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_data()[key])


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("runs")
