"""Participants: whether two sentences speak of other people, places or things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.roles import OTHER, may_be_one_kind, rival_names, role_of
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.sides.strangers import (
    is_around,
    our_strangers,
    their_strangers,
    without_speakers,
)
from factcheck.matching.words.words import Word
from factcheck.model import Name, Span, Stretches


def other_participants(comparison: Comparison, clause: Span) -> bool:
    """Tell whether our `clause` speaks of somebody or something else than the claim does.

    That is so where a name of the clause answers a question that the claim answers with another,
    or where the word right before a shared one differs: van sales, car sales; Greens won, Labour
    won.
    """
    return rival_names_within(comparison, clause) or rival_words_within(comparison, clause)


def told_of(profile: Profile, clause: Span) -> Span:
    """Return a clause with those before it, back to the one that names of what they tell.

    "The Pell X2, at 899 dollars, weighs 201 grams": what weighs so much stands two clauses before.
    A pronoun may stand for somebody else.
    """
    tokens = profile.tokens
    words = tokens.lower[tokens.at(clause.start) : tokens.at(clause.end)]
    if not word_class("subject_pronoun").isdisjoint(words):
        return clause
    names = [profile.local(name.span) for name in profile.statement.names]
    if any(clause.contains(name) for name in names):
        return clause
    before = [name for name in names if name.end <= clause.start]
    if not before:
        return clause
    return Span(profile.clause_at(before[-1].start).start, clause.end)


def names_others_within(comparison: Comparison, ours: Span, theirs: Span) -> bool:
    """Tell whether two clauses name others of one kind, and nobody that the other side has."""
    if not our_strangers(comparison) or not their_strangers(comparison):
        return False
    mine = _all_strange(comparison.ours, ours, our_strangers(comparison))
    others = _all_strange(comparison.theirs, theirs, their_strangers(comparison))
    return any(
        may_be_one_kind(one, other) and not is_around(other, comparison)
        for one in mine
        for other in others
    )


def acts_for_another(comparison: Comparison, ours: Span, theirs: Span) -> bool:
    """Tell whether somebody whom the claim has not is told of, beside him of whom it tells.

    Tveit has scored four goals for Rovers, who have scored 21; Kelso's rival, Dalmuir.
    """
    strangers = our_strangers(comparison)
    if not strangers:
        return False
    there = next(iter(_named(comparison.theirs, theirs)), None)
    doer = next(
        (one for one in _named(comparison.ours, ours) if _is_by_itself(comparison.ours, one)), None
    )
    if there is None or doer is None or doer not in strangers:
        return False
    return _is_by_itself(comparison.theirs, there) and any(
        is_same(other, there) and not _is_by_itself(comparison.ours, other)
        for other in without_speakers(comparison.ours, comparison.ours.statement.names)
    )


def _is_by_itself(profile: Profile, name: Name) -> bool:
    """Tell whether a name hangs on nothing: by no preposition, and not as whose something is."""
    return role_of(profile, name) == OTHER


def _named(profile: Profile, clause: Span) -> Sequence[Name]:
    """Return the names of a clause but for speakers', in their order."""
    inside = [n for n in profile.statement.names if clause.contains(profile.local(n.span))]
    return without_speakers(profile, inside)


def _all_strange(profile: Profile, clause: Span, strangers: Sequence[Name]) -> Sequence[Name]:
    """Return the names of a clause but for speakers', if they are all `strangers`."""
    named = _named(profile, clause)
    return named if all(name in strangers for name in named) else ()


def rival_names_within(comparison: Comparison, clause: Span) -> bool:
    """Tell whether a name of our `clause` answers a question that the claim answers with another.

    That is the case of Hanoi where the claim tells of Lagos. The name of a unit answers none:
    Fahrenheit, Egyptian pounds.
    """
    named = [comparison.ours.local(ours.span) for ours, _ in rival_names(comparison)]
    inside = [span for span in named if clause.contains(span)]
    if not inside:
        return False
    units = comparison.ours.once(_amounts)
    return not all(any(unit.contains(span) for unit in units) for span in inside)


def _amounts(profile: Profile) -> Sequence[Span]:
    return [profile.local(one.span) for one in profile.figures if one.unit_kind not in COUNTS]


def rival_words_within(comparison: Comparison, clause: Span) -> bool:
    """Tell whether in our `clause` another word than in the claim stands before a shared one."""
    starts = comparison.ours.tokens.starts
    words = (starts[word.first] for word, _ in comparison.once(_rival_words))
    return any(clause.start <= start < clause.end for start in words)


def tells_of_sibling(comparison: Comparison, clause: Span) -> bool:
    """Tell whether our `clause` is of another kind of a thing: food sales beside car sales.

    So it is where the word that differs modifies the noun that both have.
    """
    ours, starts = comparison.ours, comparison.ours.tokens.starts
    numbers = [ours.local(figure.number) for figure in ours.figures]
    return any(
        clause.start <= (start := starts[word.first]) < clause.end
        and _is_noun(comparison, head)
        and not any(number.start <= start < number.end for number in numbers)
        for word, head in comparison.once(_rival_words)
    )


def _rival_words(comparison: Comparison) -> Sequence[tuple[Word, Word]]:
    """Return our words right before a shared one where the claim has another, each with that."""
    ours, theirs = comparison.ours, comparison.theirs
    elsewhere = ours.places.keys() | comparison.around.concepts
    changed = {
        following.concept
        for word, following in theirs.once(_right_before)
        if word.concept not in elsewhere and not _is_verb(comparison, word)
    }
    return [
        (word, following)
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
        if not measures.hold(starts[word.first])
        and text[ends[word.last] : starts[following.first]].isspace()
    ]


def _is_noun(comparison: Comparison, word: Word) -> bool:
    """Tell whether one of our words is a noun here, as far as form and its figures say."""
    written, lexicon = comparison.ours.tokens.lower[word.last], comparison.lexicon
    if verb_form(written) > VerbForm.PERHAPS:
        return False
    if any(written in (one.predicate or "").split() for one in comparison.ours.figures):
        return False
    return not word.known or tuple(word.stem.split()) in lexicon.nouns


def _is_verb(comparison: Comparison, word: Word) -> bool:
    return tuple(word.stem.split()) in comparison.lexicon.verbs
