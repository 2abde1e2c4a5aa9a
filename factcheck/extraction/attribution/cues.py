"""Cues: the words that may attribute, what they commit their source to, and what stands by them.

Features name no word of an open class but the cue, so that nothing of the texts that the weights
were learned from is carried into others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrs import field, frozen

from factcheck.extraction.attribution.segments import AROUND, QUOTED, Segment
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

UNKNOWN = "unknown"
MARKS = {":": "colon", "-": "dash"}
"""Marks that attribute by themselves: “Why?” — John Smith."""
FORCES = {**dict.fromkeys(MARKS.values(), "said"), UNKNOWN: None}
"""What cues commit to whose own force is only a mark for the models."""
NEAR_QUOTATION = 4
"""Units between a quotation and a word of no known force that may still introduce it."""
OPEN_CLASSES = frozenset("wegn")


class Form(NamedTuple):
    """What is known of one written form of a cue: its base, force and inflection."""

    base: str
    force: str
    inflection: str

    @property
    def kind(self) -> str:
        """Force and inflection in one word."""
        return self.force + self.inflection


@frozen(eq=False, repr=False)
class Cue:
    """Words that may attribute: the tokens from `head` up to `after`, ending in the unit `unit`."""

    segment: Segment
    head: int
    after: int
    first_unit: int
    unit: int
    form: Form
    splits_phrase: bool = field(init=False)
    """Whether the phrase that the cue was taken for a part of goes on after it."""
    ends_phrase: bool = field(init=False)
    """Whether that phrase begins before it."""

    @splits_phrase.default
    def _splits_phrase(self) -> bool:
        return self.segment.afters[self.unit] > self.after

    @ends_phrase.default
    def _ends_phrase(self) -> bool:
        return self.segment.firsts[self.first_unit] < self.head


def find_cues(tokens: Tokens, segment: Segment) -> Iterator[Cue]:
    """Yield the words of the segment, outside its quotations, that may attribute."""
    forms, phrases, lower = cue_forms(), _phrases(), tokens.lower
    beside_speech = _beside_speech(segment.letters)
    for unit, letter in enumerate(segment.letters):
        if letter == QUOTED:
            continue
        for token in range(segment.firsts[unit], segment.afters[unit]):
            word = lower[token]
            form = forms.get(word)
            if form is None and unit in beside_speech and lower[token - 1] not in forms:
                form = _of_no_force(word, letter)
            if form is not None:
                yield Cue(segment, token, token + 1, unit, unit, form)
            elif word in phrases:
                yield from _phrase_cues(tokens, segment, token, unit)


def _phrase_cues(tokens: Tokens, segment: Segment, token: int, unit: int) -> Iterator[Cue]:
    for words in _phrases()[tokens.lower[token]]:
        after = token + len(words)
        if after <= segment.after and tuple(tokens.lower[token:after]) == words:
            form = Form(" ".join(words), "said", "phrase")
            yield Cue(segment, token, after, unit, segment.unit_of(after - 1), form)


def _beside_speech(letters: str) -> frozenset[int]:
    """Return the units so near a quotation that a verb there may introduce it."""
    if QUOTED not in letters:
        return frozenset()
    return frozenset(
        near
        for unit, letter in enumerate(letters)
        if letter == QUOTED
        for near in range(unit - NEAR_QUOTATION, unit + NEAR_QUOTATION + 1)
    )


def cue_features(tokens: Tokens, cue: Cue) -> list[str]:
    """Describe a cue and what stands around it."""
    segment, form = cue.segment, cue.form
    base, inflection, kind = form.base, form.inflection, form.kind
    letters = segment.letters
    first, last = cue.first_unit, cue.unit
    left, right = segment.around(first), segment.around(last)
    before2, before = left[AROUND - 2], left[AROUND - 1]
    behind, behind2, behind3 = right[AROUND + 1], right[AROUND + 2], right[AROUND + 3]
    own = letters[last] + ("<" if cue.ends_phrase else "") + (">" if cue.splits_phrase else "")
    next_word = ">" if cue.splits_phrase else segment.closed_word(tokens, last + 1)
    previous_word = "<" if cue.ends_phrase else segment.closed_word(tokens, first - 1)
    quoted = segment.quoted_around(first, last)
    return [
        "k:" + kind,
        "w:" + tokens.lower[cue.head] if base != UNKNOWN else "w:" + inflection,
        "b:" + base,
        "bn:" + base + next_word,
        "bp:" + base + previous_word,
        "kn:" + kind + next_word,
        "kp:" + kind + previous_word,
        "ko:" + kind + own,
        "1:" + inflection + before + own + behind,
        "2:" + inflection + before2 + before + own,
        "3:" + inflection + own + behind + behind2 + behind3,
        "4:" + form.force + before2 + before + own + behind + behind2,
        "5:" + base + before + behind,
        "kq:" + kind + quoted,
        "bq:" + base + quoted,
        "q:" + quoted + before + behind,
        "s:" + form.force + str(min(first, 3)),
        "e:" + form.force + str(min(len(letters) - last, 4)) + behind,
    ]


@cache
def cue_forms() -> dict[str, Form]:
    """Return every written form of a word that may attribute."""
    data = table("cues")
    irregular = data["irregular"]
    forms: dict[str, Form] = {}
    for force, bases in data["verbs"].items():
        for base in bases:
            for written in (base, *(irregular.get(base) or _inflected(base))):
                forms.setdefault(written, Form(base, force, _inflection(written, base)))
    for kind, force in data["forces"].items():
        for word in data[kind]:
            forms.setdefault(word, Form(word, force, kind))
    return forms


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """Return the phrases that name a source after them, by their first word."""
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for words in table("cues")["phrases"]:
        phrases.setdefault(words[0], []).append(tuple(words))
    return phrases


def mark_form(letter: str) -> Form:
    """Return the form of a mark that attributes, told by the letter of its unit."""
    return Form(MARKS[letter], MARKS[letter], "")


@cache
def _of_no_force(word: str, letter: str) -> Form | None:
    """Return the form of a mark, or of a word that may be a verb, that is no known cue."""
    if letter in MARKS:
        return mark_form(letter)
    return Form(UNKNOWN, UNKNOWN, _inflection(word, "")) if letter in OPEN_CLASSES else None


def _inflected(base: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a regular verb."""
    if base.endswith("e"):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    ending = "es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return base + ending, base + "ed", base + "ing"


def _inflection(written: str, base: str) -> str:
    if written == base:
        return "base"
    return next((ending for ending in ("ing", "ed", "s") if written.endswith(ending)), "past")
