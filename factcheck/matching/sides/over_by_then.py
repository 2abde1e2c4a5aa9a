"""Over by then: what a sentence tells as done before the time of which it tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

SOON, NEAR = 2, 5
"""Tokens behind "had", or adverbs behind it, among which its verb is, and so many at most."""


def was_over_by_then(ours: Profile, theirs: Profile, place: Span) -> bool:
    """Tell whether ours tells in its own words what was over by then, as theirs does not.

    What somebody said had happened may have happened since, and the claim's own figure tells that
    it is what the claim tells of.
    """
    if not ours.values.isdisjoint(theirs.values) or theirs.once(_tells_what_was_over):
        return False
    said = (ours.local(part) for one in ours.statement.attributions for part in one.spans)
    return _is_behind_had(ours, place) and not any(part.contains(place) for part in said)


def _is_behind_had(profile: Profile, place: Span) -> bool:
    """Tell whether "had" stands in a verb group, or right before it but for adverbs."""
    tokens = profile.tokens
    first = tokens.at(place.start)
    if not _had().isdisjoint(tokens.lower[first : tokens.at(place.end)]):
        return had_been_done(profile, place)
    between = _adverbs() | word_class("be")
    while first and tokens.lower[first - 1] in between:
        first -= 1
    return first > 0 and tokens.lower[first - 1] in _had()


def _tells_what_was_over(profile: Profile) -> bool:
    return not _had().isdisjoint(profile.tokens.lower)


def had_been_done(profile: Profile, place: Span) -> bool:
    """Tell whether the clause at a place tells of what was over by then: they had rejected it."""
    clause = profile.clause_at(place.start)
    lower = profile.tokens.lower[profile.tokens.at(clause.start) : profile.tokens.at(clause.end)]
    return tells_had_been(lower)


def tells_had_been(lower: Sequence[str]) -> bool:
    """Tell whether a verb is told in the past perfect among some words: had imposed a penalty."""
    return any(_has_participle(lower, at + 1) for at, word in enumerate(lower) if word in _had())


def _has_participle(lower: Sequence[str], at: int) -> bool:
    """Tell whether a verb stands behind "had", or behind adverbs there: had at first ruled out."""
    end = min(at + NEAR, len(lower))
    while at < end - 1 and lower[at] in _adverbs():
        at += 1
    return any(verb_form(one) >= VerbForm.REGULAR_PAST for one in lower[at : min(at + SOON, end)])


@cache
def _had() -> frozenset[str]:
    return frozenset(table("tense")["pluperfect"])


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(table("stance")["deferring"]["words"]) | word_class("adverb", "not")
