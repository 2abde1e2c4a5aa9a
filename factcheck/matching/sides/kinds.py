"""Kinds: words that say of which of several kinds something is, where a claim tells of another.

Female and male voters, imports and exports, the north and the south: what is told of one kind, with
a figure or a day of its own, is no slip for what is told of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.tokens import words_in
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.remainder import Remainder
from factcheck.matching.sides.terms_apart import terms_apart
from factcheck.matching.words.exclusions import Term
from factcheck.model import StanceKind, StanceMark, Tolerances


def is_of_another_kind(comparison: Comparison, tolerances: Tolerances) -> bool:
    """Tell whether ours tells of another kind than the claim, and nothing that it says of this.

    A day alone is another's where the kinds are opposites: what is of one class, as the final and
    the semi-final are, is written loosely where no figure is told.
    """
    rest = Remainder.of(comparison, tolerances)
    agreeing, differing = rest.figures
    met, apart = rest.dates
    if agreeing or not (differing or (apart and not met)):
        return False
    if any(_opposite_kinds(comparison)):
        return True
    return bool(differing) and any(
        not _is_of_a_date(term, comparison.ours) for term, _ in terms_apart(comparison)
    )


def _is_of_a_date(term: Term, profile: Profile) -> bool:
    """Tell whether a term belongs to a date: the third quarter."""
    return any(profile.local(date.span).overlaps(term.span) for date in profile.statement.dates)


def _opposite_kinds(comparison: Comparison) -> Iterator[StanceMark]:
    """Yield our words for a kind that are opposites of the claim's, neither told by both."""
    ours, theirs = comparison.ours.once(_kinds), comparison.theirs.once(_kinds)
    here = {(mark.axis, mark.pole) for mark in ours}
    there = {(mark.axis, mark.pole) for mark in theirs}
    for mark in ours:
        turned = (mark.axis, -mark.pole)
        if turned in there - here and (mark.axis, mark.pole) not in there:
            yield mark


def _kinds(profile: Profile) -> Sequence[StanceMark]:
    """Return the words of direction that say of which kind something is, not what happened.

    Nor do they say which of several in a row: the third strike.
    """
    numbers = [figure.number for figure in profile.statement.quantities]
    return [
        mark
        for mark in profile.statement.stance
        if mark.kind is StanceKind.DIRECTION
        and not any(mark.span.overlaps(number) for number in numbers)
        and _names_kind(mark, profile)
    ]


def _names_kind(mark: StanceMark, profile: Profile) -> bool:
    words = [word.lower() for word in words_in(mark.text)]
    if not word_class("preposition", "adverb", "determiner").isdisjoint(words):
        return False
    first = profile.tokens.at(profile.local(mark.span).start) == 0
    return all(verb_form(word) is VerbForm.NONE for word in words) or first
