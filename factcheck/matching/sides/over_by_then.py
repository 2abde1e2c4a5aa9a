"""Over by then: what a sentence tells as done before the time of which it tells."""

from __future__ import annotations

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

NEAR = 2
"""Tokens behind "had" among which its verb is."""


def had_been_done(profile: Profile, place: Span) -> bool:
    """Tell whether the clause at a place tells of what was over by then: they had rejected it."""
    clause = profile.clause_at(place.start)
    lower = profile.tokens.lower[profile.tokens.at(clause.start) : profile.tokens.at(clause.end)]
    over = frozenset(table("tense")["pluperfect"])
    return any(
        word in over and any(verb_form(one) >= VerbForm.REGULAR_PAST for one in following)
        for at, word in enumerate(lower)
        if (following := lower[at + 1 : at + 1 + NEAR])
    )
