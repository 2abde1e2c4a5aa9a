"""Sources: the phrases around a cue that may name who speaks, and how each is described."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from factcheck.extraction.attribution.cues import Cue, cue_forms
from factcheck.extraction.attribution.segments import AROUND, PHRASES
from factcheck.extraction.tokens import Tokens

LEFT, RIGHT = "L", "R"
MOST = {LEFT: 7, RIGHT: 4}
"""Phrases on each side of a cue that are looked at."""
RELATIVE = frozenset("RT")
NAMED_BY_WORD = frozenset("PRT")
"""Letters of the units whose word a feature names: pronouns."""
LONGEST_PATH = 8


class Phrase(NamedTuple):
    """Tokens from `first` up to `after` that may name a source.

    `rank` such phrases stand nearer the cue on its `side`.
    """

    unit: int
    first: int
    after: int
    letter: str
    side: str
    rank: int


def find_phrases(cue: Cue) -> list[Phrase]:
    """Return the phrases around a cue that may name its source, nearest first on each side."""
    return [*_ranked(LEFT, _before(cue)), *_ranked(RIGHT, _behind(cue))]


def _ranked(side: str, found: Iterator[tuple[int, int, int, str]]) -> Iterator[Phrase]:
    for rank, (unit, first, after, letter) in enumerate(islice(found, MOST[side])):
        yield Phrase(unit, first, after, letter, side, rank)


def _before(cue: Cue) -> Iterator[tuple[int, int, int, str]]:
    segment, unit = cue.segment, cue.first_unit
    letters, firsts, afters = segment.letters, segment.firsts, segment.afters
    if cue.ends_phrase and letters[unit] in PHRASES:
        yield unit, firsts[unit], cue.head, letters[unit]
    for unit in range(cue.first_unit - 1, -1, -1):
        letter = letters[unit]
        if letter in PHRASES or letter in RELATIVE:
            yield unit, firsts[unit], afters[unit], letter


def _behind(cue: Cue) -> Iterator[tuple[int, int, int, str]]:
    segment, unit = cue.segment, cue.unit
    letters, firsts, afters = segment.letters, segment.firsts, segment.afters
    if cue.splits_phrase and letters[unit] in PHRASES:
        yield unit, cue.after, afters[unit], letters[unit]
    for unit in range(cue.unit + 1, len(letters)):
        if letters[unit] in PHRASES:
            yield unit, firsts[unit], afters[unit], letters[unit]


def phrase_features(tokens: Tokens, cue: Cue, phrase: Phrase) -> list[str]:
    """Describe a phrase as the source of a cue."""
    segment, form = cue.segment, cue.form
    unit, side, own, rank = phrase.unit, phrase.side, phrase.letter, str(phrase.rank)
    inflection, base, kind = form.inflection, form.base, form.kind
    if side == LEFT:
        path = segment.path(unit + 1, cue.first_unit)
    else:
        path = segment.path(cue.unit + 1, unit)
    if len(path) > LONGEST_PATH:
        path = path[:4] + "~" + path[-4:]
    near = segment.around(unit)
    before, behind = near[AROUND - 1], near[AROUND + 1]
    ruling = cue_forms().get(tokens.lower[phrase.first - 1])
    ruled = ruling.force if ruling else segment.closed_word(tokens, unit - 1)
    named = tokens.lower[phrase.first] if own in NAMED_BY_WORD else own
    around = segment.letter(cue.first_unit - 1) + segment.letter(cue.unit + 1)
    return [
        f"1{side}{own}{path}",
        f"2{side}{path}{inflection}",
        f"3{side}{rank}{own}{inflection}",
        f"4{side}{path}{base}",
        f"5{side}{before}{own}{behind}",
        f"6{side}{named}{rank}",
        f"7{side}{base}",
        f"8{side}{own}{around}",
        f"9{side}{before}{rank}{kind}",
        f"a{side}{path}{behind}{near[AROUND + 2]}",
        f"b{side}{named}{before}",
        f"c{side}{rank}{around}{inflection}",
        f"d{side}{named}{kind}",
        f"e{side}{before}{path}",
        f"f{side}{rank}{ruled}{inflection}",
        f"g{side}{path[:1]}{path[-1:]}{inflection}",
        f"h{side}{''.join(sorted(set(path)))}",
    ]


def no_phrase_features(tokens: Tokens, cue: Cue) -> list[str]:
    """Describe a cue as one for which the text names no source."""
    form, at = cue.form, cue.segment.letter
    before, before2 = at(cue.first_unit - 1), at(cue.first_unit - 2)
    return [
        "n",
        "n1" + form.base,
        "n2" + form.inflection + before,
        "n3" + form.inflection + before2 + before,
        "n4" + form.kind,
        "n5" + cue.segment.closed_word(tokens, cue.first_unit - 1) + form.inflection,
        "n6" + before + at(cue.unit + 1),
        "n7" + form.base + before,
    ]
