"""Chains: through whom words reached the reader."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from factcheck.extraction.attribution.choosing import Choice
from factcheck.extraction.attribution.segments import PHRASES
from factcheck.extraction.attribution.sources import RIGHT, Phrase

CITED = "cited"


def outer_choices(choices: Sequence[Choice]) -> list[int | None]:
    """Return for each choice the one whose content holds its cue, the narrowest of several.

    In "an aide said that the president believed it", the aide's words hold the president's.
    """
    outer: list[int | None] = []
    for choice in choices:
        holding = [
            (after - first, index)
            for index, other in enumerate(choices)
            if other is not choice and not _holds(choice, other)
            for first, after in other.content.pieces
            if first <= choice.cue.head < after
        ]
        outer.append(min(holding)[1] if holding else None)
    return outer


def _holds(outer: Choice, inner: Choice) -> bool:
    return any(first <= inner.cue.head < after for first, after in outer.content.pieces)


def with_citing_subject(choices: Sequence[Choice]) -> list[Choice]:
    """Return the choices, a trailing "citing T" given to the source of the words that it ends.

    In "S reported C, citing T" it is S who cites, and C ends before the comma.
    """
    changed = list(choices)
    for index, citing in enumerate(changed):
        if citing.cue.form.force == CITED and citing.cue.form.inflection == "ing":
            for other_index, other in enumerate(changed):
                before = _up_to(other, citing.cue.head)
                if before is not None and other.source is not None:
                    changed[other_index] = before
                    changed[index] = evolve(citing, source=other.source)
                    break
    return changed


def _up_to(choice: Choice, head: int) -> Choice | None:
    """Return the choice with a content that ends at a comma before the token `head`."""
    *pieces, (first, after) = choice.content.pieces
    segment = choice.cue.segment
    comma = segment.unit_of(head) - 1
    if not (choice.cue.head < first < head < after) or segment.letter(comma) != ",":
        return None
    end = segment.firsts[comma]
    if end <= first:
        return None
    return evolve(choice, content=evolve(choice.content, pieces=(*pieces, (first, end))))


def cited_phrases(choices: Sequence[Choice]) -> list[Phrase | None]:
    """Return for each choice whom its source cites for it: "RIA said, citing the ministry"."""
    citing = [
        choice
        for choice in choices
        if choice.cue.form.force == CITED and choice.cue.form.inflection == "ing"
    ]
    return [_cited_by(choice, citing) for choice in choices]


def _cited_by(choice: Choice, citing: Sequence[Choice]) -> Phrase | None:
    if choice.source is None or choice.cue.form.force == CITED:
        return None
    for other in citing:
        if other.source is not None and other.source.first == choice.source.first:
            return _phrase_after(other)
    return None


def _phrase_after(choice: Choice) -> Phrase | None:
    """Return the first phrase behind the cue."""
    segment, cue = choice.cue.segment, choice.cue
    for unit in range(cue.unit, len(segment.letters)):
        letter = segment.letters[unit]
        first = max(segment.firsts[unit], cue.after)
        if letter in PHRASES and first < segment.afters[unit]:
            return Phrase(unit, first, segment.afters[unit], letter, RIGHT, 0)
    return None
