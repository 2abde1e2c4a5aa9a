"""Cues: the words beside a figure that say how it hangs together with others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class

ENDS = frozenset(",.;:)—–!?")
"""Marks at which a clause ends."""


def cue_before(words: Sequence[str], index: int, kind: str) -> int | None:
    """Return where the cue of this kind begins that ends right before `index`, or None."""
    for cue in _by_last_word(kind).get(words[index - 1], ()) if index > 0 else ():
        if len(cue) <= index and tuple(words[index - len(cue) : index]) == cue:
            return index - len(cue)
    return None


def cue_at(words: Sequence[str], index: int, kind: str) -> int | None:
    """Return where the cue of this kind ends that begins at `index`, or None."""
    cues = _cues(kind)
    if index >= len(words) or words[index] not in cues.by_first:
        return None
    found = cues.at(words, index)
    return found.end if found else None


def has_cue(words: Sequence[str], kind: str) -> bool:
    """Tell whether a cue of this kind stands anywhere among the words."""
    return _cues(kind).stand_in(words)


def ends_clause(words: Sequence[str], index: int) -> bool:
    """Tell whether a clause ends before the token `index`: at a mark, or with the sentence."""
    return index >= len(words) or words[index] in ENDS


def clause_end(words: Sequence[str], start: int) -> int:
    """Return the first place from `start` on at which a clause ends."""
    return next((at for at in range(start, len(words)) if words[at] in ENDS), len(words))


def clause_begin(words: Sequence[str], place: int) -> int:
    """Return where the clause begins that goes on at a place, and may have its own subject."""
    return next((at + 1 for at in range(place)[::-1] if cue_at(words, at, "new_subject")), 0)


def linker() -> str:
    """Return the word between a part and its whole: of."""
    return str(table("numbers")["linker"])


@cache
def _cues(kind: str) -> Phrases[bool]:
    return Phrases.of((cue, True) for cue in table("arithmetic")[kind])


@cache
def _by_last_word(kind: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the cues that end with each word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for cue, _ in sorted(_cues(kind), key=lambda entry: -len(entry[0])):
        found.setdefault(cue[-1], []).append(cue)
    return found


def goes_on_with_verb(words: Sequence[str], start: int, end: int) -> bool:
    """Tell whether a clause goes on to another act between two places: and lost £6m."""
    return any(
        words[at] in word_class("and", "but") and verb_form(words[at + 1]) >= VerbForm.REGULAR_PAST
        for at in range(start, end - 1)
    )
