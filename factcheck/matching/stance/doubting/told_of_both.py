"""Told of both: what a claim has one of two as having done, and the other as yet to do.

"It has been ratified by both parliaments" tells too much where one parliament ratified it and the
other's is to vote on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.not_done import undone
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.shortlist import contradicting
from factcheck.matching.stance.faced import AHEAD, LEFT_OPEN
from factcheck.matching.stance.marking.marked import NEGATIVE, Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.matching.words.linking import clause_bounds
from factcheck.matching.words.stems import stem
from factcheck.model import Span, TurnKind

LIKELY = 0.75
"""How probable it is that the two are those of whom the claim tells."""
NOUN = 2
"""Among so many words behind "both" stands what the two are: both upper houses."""


def told_of_both(group: Group) -> Sequence[tuple[float, Turning]]:
    """Return where a statement tells of both what the other one has yet to do in a claim."""
    if not group or not any(_pairs(group[0].ours)):
        return []
    near = contradicting(one for one in group if not one.as_it_stands)
    return [(LIKELY, found) for one in near for found in _told_of_both(one)]


def _told_of_both(comparison: Comparison) -> Iterator[Turning]:
    ours, theirs = comparison.ours.once(Side), comparison.theirs.once(Side)
    known = {stem(word) for word in theirs.profile.tokens.lower}
    for both, nouns in _pairs(ours.profile):
        if known.isdisjoint(nouns):
            continue
        for marked in theirs.of(AHEAD):
            if not _is_of_the_other(theirs, marked, nouns):
                continue
            found = _done(comparison, ours, theirs, both, marked)
            if found is not None:
                row, column = found
                word = ours.told(row)
                yield Turning(
                    kind=TurnKind.CERTAINTY,
                    comparison=comparison,
                    ours=ours.word(row),
                    theirs=theirs.word(column),
                    told=Span(min(both.start, word.start), max(both.end, word.end)),
                    agrees=False,
                    mark=None,
                    answer=marked,
                )
                return


def _pairs(profile: Profile) -> Iterator[tuple[Span, frozenset[str]]]:
    """Yield where a sentence tells of both of two, with the stems of what they may be."""
    tokens, lower = profile.tokens, profile.tokens.lower
    for at in range(len(lower)):
        found = _both().at(lower, at)
        if found is None or (at and lower[at - 1] in _parting()):
            continue
        behind = lower[found.end : found.end + NOUN]
        end = min(found.end + 1, len(lower)) - 1
        yield Span(tokens.starts[at], tokens.ends[end]), frozenset(map(stem, behind))


def _is_of_the_other(theirs: Side, marked: Marked, nouns: frozenset[str]) -> bool:
    """Tell whether what is to come is the other one's: Belgard's is to, the other house will."""
    tokens = theirs.profile.tokens
    first = tokens.at(marked.span.start)
    start = next((n for n in range(first, 0, -1) if tokens.lower[n - 1] in clause_bounds()), 0)
    subject = tokens.lower[start:first]
    return bool(start and subject) and (
        subject[-1].endswith(_possessive()) or not nouns.isdisjoint(map(stem, subject))
    )


def _done(
    comparison: Comparison, ours: Side, theirs: Side, both: Span, marked: Marked
) -> tuple[int, int] | None:
    """Return our act in the clause of "both", and theirs before what is to come, both done."""
    clause = ours.profile.clause_at(both.start)
    for row, answers in enumerate(comparison.kinship.alike):
        word = ours.word(row)
        if not (clause.contains(word) and ours.is_act(row) and ours.is_past(ours.told(row))):
            continue
        if row in ours.negated or ours.around(row, LEFT_OPEN | NEGATIVE) or ours.asks(word):
            continue
        if ours.supposes(row) or undone(ours.profile.tokens, word.start) is not None:
            continue
        if not _waiting().isdisjoint(_before(ours.profile, both, clause)):
            continue
        for column in answers:
            there = theirs.word(column)
            done = there.end <= marked.span.start and theirs.is_past(there)
            if done and _are_one(ours, row, theirs, column) and not theirs.over(column, LEFT_OPEN):
                return row, column
    return None


def _are_one(ours: Side, row: int, theirs: Side, column: int) -> bool:
    """Tell whether two words mean the same."""
    mine, other = ours.profile.weighed_words[row], theirs.profile.weighed_words[column]
    return mine.concept == other.concept


def _before(profile: Profile, both: Span, clause: Span) -> Sequence[str]:
    """Return the words of a clause before "both", with the one that leads to it."""
    at = profile.tokens.at
    return profile.tokens.lower[max(at(clause.start) - 1, 0) : at(both.start)]


@cache
def _waiting() -> frozenset[str]:
    """Return what leads to a clause of what need not have come: once both have passed it."""
    return frozenset(table("stance")["both"]["waiting"])


@cache
def _both() -> Phrases[bool]:
    """Return what tells of both of two."""
    return Phrases.of((form, True) for form in table("stance")["both"]["words"])


@cache
def _parting() -> frozenset[str]:
    """Return what stands before two of which it is told of one alone."""
    return frozenset(table("stance")["both"]["parting"])


@cache
def _possessive() -> tuple[str, ...]:
    return tuple(table("stance")["both"]["possessive"])
