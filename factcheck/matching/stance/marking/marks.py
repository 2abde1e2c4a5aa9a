"""Marks: which words of a sentence its marks of stance govern, and where they would be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.extraction.stance import denying
from factcheck.extraction.stance_words import left_open
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.sides.kinship import Chosen
from factcheck.matching.stance.marking.mark_words import conditions, decided, supposing
from factcheck.matching.stance.marking.marked import NEGATIVE, Kinds, Marked, read_marks
from factcheck.matching.stance.marking.telling import Telling
from factcheck.model import Span, StanceKind

NEGATION = frozenset({StanceKind.NEGATION})


@frozen(eq=False, repr=False, slots=False)
class Side(Telling):
    """One of two sentences with its marks, those among them that negate, and its verbs."""

    _of: dict[Kinds, Sequence[Marked]] = field(factory=dict, init=False)

    @computed
    def marks(self) -> tuple[Marked, ...]:
        """The marks, in the order of the text."""
        return tuple(read_marks(self))

    @computed
    def _kinds(self) -> Kinds:
        """The kinds of marks that it has."""
        return frozenset(mark.kind for mark in self.profile.statement.stance)

    def has(self, kinds: Kinds) -> bool:
        """Tell whether it has a mark of the given kinds."""
        return not self._kinds.isdisjoint(kinds)

    def of(self, kinds: Kinds) -> Sequence[Marked]:
        """Return the marks of the given kinds."""
        known = self._of.get(kinds)
        if known is None:
            known = self._of[kinds] = [one for one in self.marks if one.mark.kind in kinds]
        return known

    @computed
    def negated(self) -> Chosen:
        """Which words stand under an odd number of negations."""
        odd: set[int] = set()
        for marked in self.of(NEGATIVE):
            odd.symmetric_difference_update(marked.words)
        return odd

    @computed
    def decisions(self) -> Sequence[int]:
        """The words by which something is told as decided: approved, threw out."""
        profile, tokens = self.profile, self.profile.tokens
        return [
            place
            for place, word in enumerate(profile.weighed_words)
            if decided().at(tokens.lower, word.first) and self.is_verb(word.first)
        ]

    def points_as(self, other: Side, marked: Marked) -> bool:
        """Tell whether a word here points as one of the other side does, in any of its senses."""
        senses = {(one.mark.axis, one.pole) for one in other.marks if one.span == marked.span}
        return any((one.mark.axis, one.pole) in senses for one in self.marks if one.mark.axis)

    def counts(self, word: int) -> bool:
        """Tell whether a figure of some count stands in the clause of a word."""
        clause = self.profile.clause_at(self.profile.word_starts[word])
        return any(
            figure.unit_kind in COUNTS and clause.contains(self.profile.local(figure.number))
            for figure in self.profile.figures
        )

    def over(self, word: int, kinds: Kinds) -> bool:
        """Tell whether a mark of the given kinds governs a word."""
        return any(word in marked.words for marked in self.of(kinds))

    def around(self, word: int, kinds: Kinds) -> bool:
        """Tell whether a mark of the given kinds stands in the clause of a word."""
        clause = self.profile.clause_at(self.profile.word_starts[word])
        return any(clause.contains(marked.span) for marked in self.of(kinds))

    def takes_none(self, word: int) -> bool:
        """Tell whether what a word tells is done to none: charged nobody."""
        tokens = self.profile.tokens
        behind = tokens.at(self.told(word).end)
        none = (one for one in self.of(NEGATIVE) if one.is_of_none)
        return any(tokens.at(one.span.start) == behind for one in none)

    def beside(self, one: Marked, word: int, other: Marked) -> bool:
        """Tell whether `one`, of the kind of `other`, stands in the clause of a word."""
        clause = self.profile.clause_at(self.profile.word_starts[word])
        return one.mark.kind is other.mark.kind and clause.contains(one.span)

    def leaves_possible(self, word: int) -> bool:
        """Tell whether what a word tells is not ruled out."""
        tokens = self.profile.tokens
        return any(
            word in marked.words and left_open().at(tokens.lower, at, len(tokens))
            for marked in self.of(NEGATIVE)
            for at in range(tokens.at(marked.governs.start), tokens.at(self.word(word).start) + 1)
        )

    def depends(self, word: int) -> bool:
        """Tell whether what a word tells depends on something, or is but possible: if, can."""
        tokens, starts = self.profile.tokens, self.profile.word_starts
        clause = self.profile.clause_at(starts[word])
        before = tokens.lower[tokens.at(clause.start) : tokens.at(starts[word])]
        return not conditions().isdisjoint(before)

    def supposes(self, word: int) -> bool:
        """Tell whether a word's clause only supposes what it tells: if he lost, who ever lost."""
        tokens, starts = self.profile.tokens, self.profile.word_starts
        clause = self.profile.clause_at(starts[word])
        within = tokens.lower[tokens.at(clause.start) : tokens.at(clause.end)]
        return not supposing().isdisjoint(within)

    def implies(self, word: int, other: Side) -> bool:
        """Tell whether an expression that denies by its meaning stands in a word's clause.

        What both sides have so denies nothing of either.
        """
        clause = self.profile.clause_at(self.profile.word_starts[word])
        return any(clause.overlaps(span) for span in self.denies_alone(other))

    def ends(self, word: int, other: Side) -> bool:
        """Tell whether an expression by which something is no more stands in a word's clause.

        One that both sides have word for word, as ended with and ended without, tells nothing.
        """
        tokens = self.profile.tokens
        clause = self.profile.clause_at(self.profile.word_starts[word])
        told = frozenset(other.profile.tokens.lower)
        return any(
            clause.overlaps(span)
            and not told.issuperset(tokens.lower[tokens.at(span.start) : tokens.at(span.end)])
            for span in self.denying
        )

    def doubles(self, marked: Marked, word: int, other: Side) -> bool:
        """Tell whether a mark governs, before `word`, an expression that denies by its meaning."""
        at = self.word(word)
        return any(
            marked.governs.contains(span) and span.end <= at.start
            for span in self.denies_alone(other)
        )

    def denies_alone(self, other: Side) -> Iterator[Span]:
        """Yield the expressions that deny by their meaning, but for those of `other` too.

        What negates there in its own right is answered by one: refused to ban, turned it down.
        """
        profile, shared = self.profile, other.profile
        negations = other.of(NEGATION)
        told = {
            concept
            for span in other.denying
            if not any(one.span.overlaps(span) for one in negations)
            for concept in shared.concepts_of(span)
        }
        return (span for span in self.denying if told.isdisjoint(profile.concepts_of(span)))

    @computed
    def denying(self) -> tuple[Span, ...]:
        """The expressions that deny by their meaning, with no word of negation: lose, until."""
        return tuple(denying(self.profile.tokens))
