"""Terms apart: words of two sentences that belong to one class and exclude each other.

Soldiers here and civilians there, the left engine and the right one: a table says which do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.relatives import are_of_others
from factcheck.matching.words.exclusions import Term
from factcheck.model import Quantity, Span


def terms_apart(comparison: Comparison) -> Iterator[tuple[Term, Term]]:
    """Yield the terms of either side that the other has not, and that exclude each other.

    What modifies counts before one word that both have; opposites are a matter of stance.
    """
    ours = _open(comparison.ours, comparison.theirs)
    theirs = _open(comparison.theirs, comparison.ours) if ours else ()
    for one in ours:
        for other in theirs:
            apart = one.excludes(other) and not _are_opposites(comparison, one, other)
            apart = apart and not are_of_others(comparison.ours, one, comparison.theirs, other)
            if apart and (not one.modifies or _narrow_one_word(comparison, one, other)):
                yield one, other


def _are_opposites(comparison: Comparison, ours: Term, theirs: Term) -> bool:
    """Tell whether two terms are a matter of stance: import, export."""
    mine, others = _poles(comparison.ours, ours), _poles(comparison.theirs, theirs)
    return any((axis, -pole) in others for axis, pole in mine)


def _narrow_one_word(comparison: Comparison, ours: Term, theirs: Term) -> bool:
    """Tell whether the word right after both is the same."""
    mine = _following(comparison.ours, ours)
    return mine is not None and mine == _following(comparison.theirs, theirs)


def _poles(profile: Profile, term: Term) -> set[tuple[str | None, int]]:
    marks = profile.statement.stance
    return {
        (mark.axis, mark.pole)
        for mark in marks
        if mark.axis and term.span.overlaps(profile.local(mark.span))
    }


def _open(profile: Profile, other: Profile) -> list[Term]:
    """Return the terms that the other side has not and that nothing else compares.

    Names are compared as such, and a quotation for its very words.
    """
    told = frozenset(member for term in other.terms for member in term.members)
    found = [term for term in profile.terms if term.members.isdisjoint(told)]
    taken = profile.once(_compared_elsewhere) if found else ()
    return [term for term in found if not any(span.contains(term.span) for span in taken)]


def _compared_elsewhere(profile: Profile) -> Sequence[Span]:
    statement = profile.statement
    spans = [
        *(name.span for name in statement.names),
        *(n.title_span for n in statement.names if n.title_span and n.source),
        *(quotation.span for quotation in statement.quotations),
        *(q.number if q.unit_kind in COUNTS else _amount(q) for q in statement.quantities),
    ]
    return [profile.local(span) for span in spans]


def _amount(quantity: Quantity) -> Span:
    """Return where a number and its unit stand, without what it is so much of: 40 tonnes."""
    before, found, _ = quantity.text.rpartition(quantity.of or quantity.text)
    length = len(before) if found and before else len(quantity.span)
    return Span(quantity.span.start, quantity.span.start + length)


def _following(profile: Profile, term: Term) -> str | None:
    """Return the concept of the content word right after a term, nothing standing between."""
    text, starts = profile.statement.text, profile.tokens.starts
    for word in profile.content:
        if starts[word.first] >= term.span.end:
            between = text[term.span.end : starts[word.first]]
            return word.concept if between.isspace() or between in "-‐‑" else None
    return None
