"""Kinds of slots whose pairs `fit_pairing.py` fits a model for: what may conflict, what counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.matching.dates import dates
from factcheck.matching.figures import figures, misprinted
from factcheck.matching.figures.exchanging import exchanged
from factcheck.matching.figures.reckoning import reckoned
from factcheck.matching.names import naming
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.stance import stances
from factcheck.model import Span, Tolerances

OTHER_NEWS = "other news"
"""What begins the folders of cases of articles held to one that is most like them."""
CROWD = "crowd:"
"""What begins the slots of cases of which the claim is of another folder: there are many."""
SENTENCES, NEAR, TURNED = "sentences", "near", "turned"
"""The sets that hold single sentences, far from their claims, near to them, and of one opposite
each: most of them are wrong, as no draft is."""

Groups = Sequence[Group]
Doubts = Iterator[tuple[Span, str, Signs]]
"""Our slot, the claim's id, and the signs of each pair that differs."""


@frozen
class Kind:
    """A kind of slot: what may conflict, and the families that count as its errors."""

    doubts: Callable[[Groups, Tolerances], Doubts]
    families: frozenset[str]
    worth: Mapping[str, float]
    """What a case counts for in a fit, by its set: one of prose counts for one."""
    without: frozenset[str]
    """Signs that are known where others need them, and carry nothing here."""
    shared: frozenset[str] = frozenset()
    """The families whose errors may show in other words of their sentence than those planted."""


def figure_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the pairs of quantities that might conflict."""
    for _, answer, signs in figures.contested(groups, tolerances):
        yield answer.ours.span, answer.comparison.claim.id, signs


def misprint_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the quantities that might be miswritten."""
    for _, answer, signs in misprinted.contested_misprints(groups, tolerances):
        yield answer.ours.span, answer.comparison.claim.id, signs


def exchange_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the quantities that might stand in the place of another one of their claim."""
    for _, one, signs in exchanged.contested_exchanges(groups, tolerances):
        yield one.ours.span, one.comparison.claim.id, signs


def reckoned_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the quantities that might be worked out wrongly."""
    for _, one, signs in reckoned.contested_reckonings(groups, tolerances):
        if not one.follows_from_others:
            yield one.ours.span, one.comparison.claim.id, signs


def date_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the pairs of dates that might conflict."""
    for _, pair, signs in dates.contested(groups, tolerances):
        yield pair.ours.span, pair.comparison.claim.id, signs


def name_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the pairs of names that might conflict."""
    for _, pair, signs in naming.contested(groups, tolerances):
        yield pair.ours.span, pair.comparison.claim.id, signs


def stance_doubts(groups: Groups, tolerances: Tolerances) -> Doubts:
    """Yield the places where the stance might differ."""
    for _, turning, signs in stances.contested(groups, tolerances):
        yield turning.place, turning.comparison.claim.id, signs


def _signs(names: str) -> frozenset[str]:
    return frozenset(names.split(", "))


FIGURES = {SENTENCES: 0.25, TURNED: 0.0, CROWD: 0.2, OTHER_NEWS: 0.1}
NAMED = {SENTENCES: 0.5, TURNED: 0.0, CROWD: 0.1, OTHER_NEWS: 0.3}
KINDS = {
    "figure": Kind(
        figure_doubts,
        frozenset({"number"}),
        FIGURES,
        _signs(
            "beside lead, count, length of time, likelier here, other words, placed, "
            "same scope, supported, told before, words"
        ),
    ),
    "reckoned": Kind(
        reckoned_doubts,
        frozenset({"number"}),
        FIGURES,
        _signs(
            "beside whole, difference, direct here, lead in context, multiple, nearness, "
            "nouns, other event, other words, quoted, same change, same scope, slot, "
            "their clause, told before, verb, verbs"
        ),
    ),
    "exchanged": Kind(
        exchange_doubts,
        frozenset({"number"}),
        FIGURES | {SENTENCES: 0.5},
        frozenset(),
        shared=frozenset({"number", "date", "name", "stance"}),
    ),
    "misprint": Kind(
        misprint_doubts,
        frozenset({"number"}),
        FIGURES,
        _signs("beside, likeness, other words, quoted, slot, thousands, told before, verbs"),
    ),
    "date": Kind(
        date_doubts,
        frozenset({"date"}),
        NAMED | {NEAR: 0.5},
        _signs("beside, in place, slot, slot has words, their clause, their words"),
    ),
    "name": Kind(
        name_doubts,
        frozenset({"name"}),
        NAMED,
        _signs("clause, dates differ, their clause, their words"),
    ),
    "stance": Kind(
        stance_doubts,
        frozenset({"stance"}),
        {SENTENCES: 0.5, TURNED: 0.5, CROWD: 0.1, OTHER_NEWS: 0.1},
        _signs(
            "as many, both verbs, clause words, crossed after, denied around, derived, "
            "direction, doubled, figures agree, first, hedge, kept after, kept before, "
            "lead here, measured owner, measured plain, measured strength, measured sure, "
            "measured value, nearest, nearness, negated, none, other speaker, ours on record, "
            "places changed, ruled out, said here, tentative, their past, their words, to come"
        ),
        shared=frozenset({"stance"}),
    ),
}
