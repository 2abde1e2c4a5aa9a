"""Participants: whether the two sentences speak of the same people, places and things."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.comparison import Comparison
from factcheck.matching.profile import Profile
from factcheck.matching.words import Word
from factcheck.model import Span


def other_participants(comparison: Comparison, clause: Span, theirs: Span) -> bool:
    """Tell whether our `clause` speaks of somebody or something else than the claim's does.

    That is so where both name someone and no name is shared, or where a word that narrows the
    same noun or does the same deed differs.
    """
    if any(
        _within(comparison.ours, pair.ours, clause)
        for pair in comparison.rivals
        if _distinguishes(comparison, pair.ours, pair.theirs)
    ):
        return True
    asked = set(_name_concepts(comparison.theirs, theirs))
    here = set(_name_concepts(comparison.ours, clause))
    present = comparison.ours.places.keys() | comparison.around.concepts
    return bool(asked) and bool(here - asked) and not asked & present


def _distinguishes(comparison: Comparison, ours: Word, theirs: Word) -> bool:
    """Tell whether two rivals make two things of what they stand beside; verbs need not."""
    lexicon = comparison.lexicon
    verbs = (tuple(word.stem.split()) in lexicon.verbs for word in (ours, theirs))
    return not any(verbs)


def _within(profile: Profile, word: Word, clause: Span) -> bool:
    return clause.start <= profile.tokens.starts[word.first] < clause.end


def _name_concepts(profile: Profile, clause: Span) -> Iterator[str]:
    names = [profile.local(name.span) for name in profile.statement.names]
    for word in profile.words:
        start = profile.tokens.starts[word.first]
        if clause.start <= start < clause.end and any(
            name.start <= start < name.end for name in names
        ):
            yield word.concept
