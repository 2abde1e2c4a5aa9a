"""Marks: which words of a sentence its marks of stance govern, and where they would be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.extraction.stance import denying
from factcheck.extraction.stance_words import (
    clause_words,
    lacking,
    left_open,
    of_none,
    tentative,
)
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.sides.kinship import Chosen, within
from factcheck.matching.stance.mark_words import (
    alleges,
    complementizers,
    conditions,
    happening,
    joiners,
    predicative,
    supposing,
    universal,
)
from factcheck.matching.stance.sentence_verbs import SentenceWithVerbs
from factcheck.model import (
    AttributionKind,
    Span,
    StanceKind,
    StanceMark,
    UnitKind,
)

SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"'”’»)\]]|$)")

Kinds = frozenset[StanceKind]
NEGATIVE = frozenset({StanceKind.NEGATION, StanceKind.DENIAL})
MEASURED = frozenset({UnitKind.PERCENT, UnitKind.CURRENCY, UnitKind.MEASURE})
SOON = 6
"""How many tokens behind a denial "that" begins what is denied."""


@frozen(eq=False, repr=False)
class Marked:
    """A mark of a sentence; `span` counts in the sentence's own text."""

    mark: StanceMark
    span: Span
    governs: Span
    """The words that it governs."""
    words: range
    """Those of the content words that it governs."""
    pole: int
    """Of a direction: its own pole, turned by each negation that it stands under."""

    @property
    def tentative(self) -> bool:
        """Whether it plans what may come to nothing: hopes to, is considering."""
        return self.mark.kind is StanceKind.DEMAND or self.mark.text.lower() in tentative()

    @property
    def is_of_none(self) -> bool:
        """Whether it says of how many something is so: of none, not a single one."""
        return self.mark.text.lower() in of_none()

    @property
    def is_lack(self) -> bool:
        """Whether it says that something is not there: without, lacks."""
        return self.mark.text.lower() in lacking()


@frozen(eq=False, repr=False, slots=False)
class Side(SentenceWithVerbs):
    """One of two sentences with its marks, those among them that negate, and its verbs."""

    _of: dict[Kinds, Sequence[Marked]] = field(factory=dict, init=False)

    @computed
    def marks(self) -> tuple[Marked, ...]:
        """The marks, in the order of the text."""
        return tuple(map(self._marked, self.profile.statement.stance))

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

    def word(self, index: int) -> Span:
        """Return where a word stands."""
        word, tokens = self.profile.weighed_words[index], self.profile.tokens
        return Span(tokens.starts[word.first], tokens.ends[word.last])

    def asks(self, span: Span) -> bool:
        """Tell whether what stands there is asked: the next mark that ends a sentence says so."""
        text = self.profile.statement.text
        end = SENTENCE_END.search(text, span.end) if "?" in text else None
        return end is not None and "?" in end[0]

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
        """Yield the expressions that deny by their meaning, but for those of `other` too."""
        profile, shared = self.profile, other.profile
        told = {concept for span in other.denying for concept in shared.concepts_of(span)}
        return (span for span in self.denying if told.isdisjoint(profile.concepts_of(span)))

    @computed
    def denying(self) -> tuple[Span, ...]:
        """The expressions that deny by their meaning, with no word of negation: lose, until."""
        return tuple(denying(self.profile.tokens))

    def is_telling(self, word: int) -> bool:
        """Tell whether a word tells more than how two others hang together, or a unit.

        That somebody said what stands in quotation marks tells nothing of what was said.
        """
        token = self.profile.weighed_words[word].first
        place = self.word(word)
        if any(cue.contains(place) for cue in self._quoting):
            return False
        return self.profile.tokens.lower[token] not in joiners() and not any(
            self.profile.local(figure.span).contains(place)
            for figure in self.profile.figures
            if figure.unit_kind in MEASURED
        )

    @computed
    def _quoting(self) -> Sequence[Span]:
        """Where the verbs stand that give quoted words to somebody."""
        told = self.profile.statement.attributions
        return [
            self.profile.local(one.cue)
            for one in told
            if one.cue and one.kind is not AttributionKind.INDIRECT
        ]

    def is_cue(self, span: Span) -> bool:
        """Tell whether a stretch is but what tells that somebody said something."""
        told = self.profile.statement.attributions
        return any(one.cue and self.profile.local(one.cue).contains(span) for one in told)

    def is_alleged(self, word: int) -> bool:
        """Tell whether somebody only alleges what a word is of: the union claims that they flew."""
        place = self.word(word)
        return any(
            alleges(one, self.profile.statement)
            for one in self.profile.statement.attributions
            if any(self.profile.local(span).contains(place) for span in one.spans)
        )

    def told(self, index: int) -> Span:
        """Return the words that assert what the word is about: its verb, from the first auxiliary.

        A noun is told by the verb that is nearest in its clause, and stands with it.
        """
        word, tokens = self.profile.weighed_words[index], self.profile.tokens
        at = next((t for t in range(word.last, word.first - 1, -1) if self.is_verb(t)), None)
        if at is None:
            clause = self.profile.clause_at(tokens.starts[word.first])
            at = self.nearest_verb(word.first, word.last, clause)
        if at is None:
            return self.word(index)
        first, last = self.verb_group(at)
        first, last = min(first, word.first), max(last, word.last)
        return Span(tokens.starts[first], tokens.ends[last])

    def with_all(self, told: Span) -> Span:
        """Return some words with the word soon before them that says it of all: everybody got."""
        tokens = self.profile.tokens
        first = tokens.at(told.start)
        begin = max(first - SOON, tokens.at(self.profile.clause_at(told.start).start))
        at = next(
            (at for at in range(first, begin - 1, -1) if tokens.lower[at] in universal()), None
        )
        return told if at is None else Span(min(tokens.starts[at], told.start), told.end)

    def denied(self, negation: Marked) -> Span:
        """Return the words of a negation with the word that it denies first."""
        told = self.told(negation.words[0]) if negation.words else negation.span
        return Span(negation.span.start, max(told.end, negation.span.end))

    def _marked(self, mark: StanceMark) -> Marked:
        span = self.profile.local(mark.span)
        scope = self.profile.local(mark.scope or mark.span)
        governs = Span(min(max(span.end, scope.start), scope.end), scope.end)
        if mark.kind is StanceKind.DENIAL:
            governs = Span(self._behind_that(governs), governs.end)
        hedged = mark.kind is StanceKind.HEDGE and self._is_said_of_subject(span)
        if hedged or (mark.kind is StanceKind.PLAN and self.is_to_happen(span)):
            governs = Span(self._begin_of_told(span), max(scope.end, span.end))
        over = (m for m in self.profile.statement.stance if m.kind is StanceKind.NEGATION)
        turned = sum(m.scope.contains(mark.span) for m in over if m.scope and m.span != mark.span)
        pole = -mark.pole if turned % 2 else mark.pole
        return Marked(mark, span, governs, within(self.profile, governs), pole)

    def _behind_that(self, governs: Span) -> int:
        """Return where begins what is denied: behind "in court that"."""
        tokens = self.profile.tokens
        first, end = tokens.at(governs.start), tokens.at(governs.end)
        places = range(first, min(first + SOON, end))
        at = next((at for at in places if tokens.lower[at] in complementizers()), None)
        return governs.start if at is None else tokens.ends[at]

    def _begin_of_told(self, span: Span) -> int:
        """Return where begins what a word is said of, behind who says so and what he says before.

        He said that the price was fair and a strike is possible.
        """
        tokens, coordinators = self.profile.tokens, clause_words()[1]
        told = (part for one in self.profile.statement.attributions for part in one.spans)
        said = (self.profile.local(part) for part in told)
        starts = (part.start for part in said if part.contains(span))
        first = tokens.at(max(self.profile.clause_at(span.start).start, *starts, 0))
        told_before = False
        for at in range(first, tokens.at(span.start) - 1):
            if told_before and tokens.lower[at] in coordinators:
                first, told_before = at + 1, False
            told_before = told_before or self.is_verb(at)
        return tokens.starts[first]

    def is_to_happen(self, plan: Span) -> bool:
        """Tell whether a plan is but that its subject happens: a recount is to be held."""
        tokens = self.profile.tokens
        first = tokens.at(plan.end)
        words = tokens.lower[first : first + 2]
        return bool(words) and (words[-1] if words[0] in predicative() else words[0]) in happening()

    def _is_said_of_subject(self, span: Span) -> bool:
        """Tell whether a word is said of what stands before it: a strike is possible."""
        tokens = self.profile.tokens
        first = tokens.at(span.start)
        return bool(first) and tokens.lower[first - 1] in predicative()


@cache
def kindred(axis: str | None) -> frozenset[str | None]:
    """Return the axes whose poles say what those of `axis` do, itself among them: more, higher."""
    groups = [set(axes) for axes in table("opposites")["kin"] if axis in axes]
    return frozenset({axis}).union(*groups)
