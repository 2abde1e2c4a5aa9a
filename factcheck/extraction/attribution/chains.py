"""Chains: through whom words reached the reader.

A source may name another that it has its words from: "RIA reported C, citing the ministry", "RIA
quoted the minister as saying C". The one behind is a link of the chain, and no part of C.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from factcheck.extraction.attribution.choosing import PHRASE, Choice
from factcheck.extraction.attribution.cues import cue_forms
from factcheck.extraction.attribution.segments import NAMED, SPEAKER
from factcheck.extraction.attribution.sources import RIGHT, Phrase
from factcheck.extraction.tokens import Tokens

CITED = "cited"
LEAST_FOR_REPORT = 0.15
"""How likely a reading must be right to be taken for what a source that cites reports."""


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


def unreported(read: Sequence[Choice], kept: Sequence[Choice]) -> list[Choice]:
    """Return the best readings of what sources report that are kept only for whom they cite.

    Whoever cites another reports something: "C, TASS reported, citing the ministry".
    """
    found = []
    for citing in filter(_is_citing, kept):
        ours = [choice for choice in read if choice is not citing and _same_source(choice, citing)]
        if ours and not any(choice in kept for choice in ours):
            best = max(ours, key=lambda choice: choice.probability)
            if best.probability >= LEAST_FOR_REPORT:
                found.append(best)
    return found


def _same_source(ours: Choice, theirs: Choice) -> bool:
    return bool(ours.source and theirs.source and ours.source.first == theirs.source.first)


def untangled(tokens: Tokens, choices: Sequence[Choice]) -> list[tuple[Choice, Phrase | None]]:
    """Return the choices, each with whom its source cites, who is left out of its content."""
    changed = list(choices)
    for index, choice in enumerate(choices):
        if _is_citing(choice):
            citing = changed[index] = _cited_by_whom(choice, choices)
            for other_index, other in enumerate(changed):
                before = _up_to_comma(other, citing.cue.head)
                if before is not None:
                    changed[other_index] = before
                    changed[index] = evolve(citing, source=other.source)
                    break
    all_citing = [choice for choice in changed if _is_citing(choice)]
    return [_with_cited(tokens, choice, all_citing) for choice in changed]


def _cited_by_whom(citing: Choice, choices: Sequence[Choice]) -> Choice:
    """Return the choice with the source right before it: "according to the Post, citing Lee"."""
    for other in choices:
        source = other.source
        if source and other.cue.form.inflection == PHRASE:
            segment, behind = other.cue.segment, source.unit + 1
            if segment is citing.cue.segment and citing.cue.first_unit == behind + 1:
                return evolve(citing, source=source) if segment.letter(behind) == "," else citing
    return citing


def _is_citing(choice: Choice) -> bool:
    return choice.cue.form.force == CITED and choice.cue.form.inflection == "ing"


def _up_to_comma(choice: Choice, head: int) -> Choice | None:
    """Return the choice with a content that ends at a comma right before the token `head`."""
    *pieces, (first, after) = choice.content.pieces
    segment = choice.cue.segment
    comma = segment.unit_of(head) - 1
    if not (choice.cue.head < first < head < after) or segment.letter(comma) != ",":
        return None
    end = segment.firsts[comma]
    if choice.source is None or end <= first:
        return None
    return evolve(choice, content=choice.content._replace(pieces=(*pieces, (first, end))))


def _with_cited(
    tokens: Tokens, choice: Choice, citing: Sequence[Choice]
) -> tuple[Choice, Phrase | None]:
    """Return the choice with the phrase that names whom its source cites for it."""
    if choice.cue.form.force == CITED:
        return _quoted_as_saying(tokens, choice) or (choice, None)
    for other in citing:
        if _same_source(choice, other):
            return choice, _phrase_behind(other)
    return choice, None


def _quoted_as_saying(tokens: Tokens, choice: Choice) -> tuple[Choice, Phrase] | None:
    """Take "quoted T as saying C" apart into T and C."""
    phrase = _phrase_behind(choice)
    segment, pieces = choice.cue.segment, choice.content.pieces
    if phrase is None or segment.letter(phrase.unit + 1) != "A" or len(pieces) > 1:
        return None
    saying = segment.afters[phrase.unit + 1]
    first, after = pieces[0]
    form = cue_forms().get(tokens.lower[saying]) if first < saying < after - 1 else None
    if form is None or form.inflection != "ing":
        return None
    return evolve(choice, content=choice.content._replace(pieces=((saying + 1, after),))), phrase


def _phrase_behind(choice: Choice) -> Phrase | None:
    """Return the phrase right behind the cue, where it names someone who may speak."""
    segment, cue = choice.cue.segment, choice.cue
    for unit in range(cue.unit, len(segment.letters)):
        first, after = max(segment.firsts[unit], cue.after), segment.afters[unit]
        if first < after:
            letter = segment.letters[unit]
            named = letter in {NAMED, SPEAKER}
            return Phrase(unit, first, after, letter, RIGHT, 0) if named else None
    return None
