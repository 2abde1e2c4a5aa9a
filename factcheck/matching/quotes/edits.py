"""Edits: the stretches in which a quotation and the likest stretch of a record agree and differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from factcheck.matching.words.spoken import Word

MARGIN = 3
"""Words of the record around the likest stretch that are looked at too, at least."""


class Edit(NamedTuple):
    """A stretch of the quotation, from `start` to `end`, and what the record has there."""

    stored: Sequence[Word]
    start: int
    end: int
    kept: bool


def edits_of(window: Sequence[Word], said: Sequence[Word]) -> list[Edit]:
    """Return the stretches in which the two differ and agree, keeping as many words as can be."""
    edits: list[Edit] = []
    stored = start = 0
    for edit in LCSseq.opcodes([w.norm for w in window], [w.norm for w in said]):
        if edit.tag != "equal":
            continue
        if stored < edit.src_start or start < edit.dest_start:
            edits.append(Edit(window[stored : edit.src_start], start, edit.dest_start, kept=False))
        stored, start = edit.src_end, edit.dest_end
        edits.append(Edit(window[edit.src_start : stored], edit.dest_start, start, kept=True))
    if stored < len(window) or start < len(said):
        edits.append(Edit(window[stored:], start, len(said), kept=False))
    return edits


def without_margins(edits: list[Edit]) -> list[Edit]:
    """Take away what the record has before and after the words that answer the quotation."""
    first, last = edits[0], edits[-1]
    if not first.kept:
        beyond = len(first.stored) - (first.end - first.start)
        edits[0] = first._replace(stored=first.stored[max(beyond, 0) :])
    if not last.kept:
        edits[-1] = last._replace(stored=last.stored[: last.end - last.start])
    return [edit for edit in edits if edit.stored or edit.end > edit.start]


def likest(said: Sequence[Word], theirs: Sequence[Word]) -> Sequence[Word]:
    """Return the stretch of the record that is most like the quotation, with a margin."""
    if len(theirs) <= len(said):
        return theirs
    found = partial_ratio_alignment([w.norm for w in said], [w.norm for w in theirs])
    if found is None:
        return theirs
    margin = max(MARGIN, len(said) // 2)
    return theirs[max(found.dest_start - margin, 0) : found.dest_end + margin]
