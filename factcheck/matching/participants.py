"""Participants: whether two sentences speak of other people, places or things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.matching.comparison import Comparison
from factcheck.matching.conversion import COUNTS
from factcheck.matching.profile import Profile
from factcheck.matching.roles import rival_names
from factcheck.matching.words import Word
from factcheck.model import Span, Stretches


def other_participants(comparison: Comparison, clause: Span) -> bool:
    """Tell whether our `clause` speaks of somebody or something else than the claim does.

    That is so where a name of the clause answers a question that the claim answers with another,
    or where the word right before a shared one differs: van sales, car sales; Greens won, Labour
    won.
    """
    return rival_names_within(comparison, clause) or rival_words_within(comparison, clause)


def rival_names_within(comparison: Comparison, clause: Span) -> bool:
    """Tell whether a name of our `clause` answers a question that the claim answers with another.

    That is the case of Hanoi where the claim tells of Lagos.
    """
    named = (comparison.ours.local(pair.ours.span) for pair in rival_names(comparison))
    return any(clause.contains(span) for span in named)


def rival_words_within(comparison: Comparison, clause: Span) -> bool:
    """Tell whether in our `clause` another word than in the claim stands before a shared one."""
    starts = comparison.ours.tokens.starts
    words = (starts[word.first] for word in comparison.once(_rival_words))
    return any(clause.start <= start < clause.end for start in words)


def _rival_words(comparison: Comparison) -> Sequence[Word]:
    """Return our words that stand right before a shared one where the claim has another word."""
    ours, theirs = comparison.ours, comparison.theirs
    elsewhere = ours.places.keys() | comparison.around.concepts
    changed = {
        following.concept
        for word, following in theirs.once(_right_before)
        if word.concept not in elsewhere and not _is_verb(comparison, word)
    }
    return [
        word
        for word, following in ours.once(_right_before)
        if following.concept in changed
        and word.concept not in theirs.places
        and not _is_verb(comparison, word)
    ]


def _right_before(profile: Profile) -> Sequence[tuple[Word, Word]]:
    """Return each content word with the one that follows it with nothing between.

    Words of units are left out: 366 feet high is as high as 366 metres high, told wrongly.
    """
    starts, ends, text = profile.tokens.starts, profile.tokens.ends, profile.tokens.text
    units = [f.span for f in profile.figures if f.unit_kind not in COUNTS]
    measures = Stretches(profile.local(span) for span in units)
    return [
        (word, following)
        for word, following in pairwise(profile.words)
        if not measures.meet(Span(starts[word.first], starts[word.first] + 1))
        and text[ends[word.last] : starts[following.first]].isspace()
    ]


def _is_verb(comparison: Comparison, word: Word) -> bool:
    return tuple(word.stem.split()) in comparison.lexicon.verbs
