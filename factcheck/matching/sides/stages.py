"""Stages: acts of one affair that stand apart in time, as an arrest, a trial and a sentence do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import expressions
from factcheck.language import table
from factcheck.matching.sides.acts import Act
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem

Stage = tuple[str, int]
"""An affair and the number of one of its stages."""
NEAREST = 2
"""How many words of its object say what a verb that is no stage itself does."""


def are_other_stages(ours: Act, theirs: Act) -> bool:
    """Tell whether two acts are other stages of one affair, and the claim tells ours nowhere."""
    mine = _stages_of(ours)
    if not mine or not mine.isdisjoint(theirs.profile.once(_all_stages)):
        return False
    affairs = {affair for affair, _ in _stages_of(theirs)}
    return any(affair in affairs for affair, _ in mine)


def _stages_of(act: Act) -> frozenset[Stage]:
    """Return the stages that a verb is, or else those of its subject and its nearest objects.

    A verb that leaves what is done to its noun has those of both: it gave its verdict.
    """
    profile = act.profile
    found = _stages_at(profile.tokens.lower, [act.verb], _verbs())
    if found and _light().isdisjoint(profile.weighed_words[word].stem for word in act.words):
        return found
    subject = [] if act.subject is None else [act.subject]
    words = [profile.weighed_words[one] for one in (*subject, *act.objects[:NEAREST])]
    return found | _stages_at(profile.tokens.lower, [word.first for word in words], _nouns())


def _all_stages(profile: Profile) -> frozenset[Stage]:
    lower = profile.tokens.lower
    places = range(len(lower))
    return _stages_at(lower, places, _verbs()) | _stages_at(lower, places, _nouns())


def _stages_at(
    lower: Sequence[str], places: Iterable[int], known: Phrases[frozenset[Stage]]
) -> frozenset[Stage]:
    found = (known.at(lower, at, len(lower)) for at in places)
    return frozenset(stage for one in found if one for stage in one.value)


@cache
def _verbs() -> Phrases[frozenset[Stage]]:
    return _phrases("verbs")


@cache
def _nouns() -> Phrases[frozenset[Stage]]:
    return _phrases("nouns")


def _phrases(part: str) -> Phrases[frozenset[Stage]]:
    found: Mapping[str, set[Stage]] = defaultdict(set)
    for form, stage in _forms(part):
        found[form].add(stage)
    return Phrases.of((form, frozenset(stages)) for form, stages in found.items())


def _forms(part: str) -> Iterator[tuple[str, Stage]]:
    for affair, stages in table("acts")["stages"].items():
        for number, stage in enumerate(stages):
            for form, _ in expressions({part: stage[part]}):
                yield form, (affair, number)


@cache
def _light() -> frozenset[str]:
    return frozenset(map(stem, table("stance")["beforehand"]["light"]))
