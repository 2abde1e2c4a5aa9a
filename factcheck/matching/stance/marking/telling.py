"""Telling: which words of a sentence assert what another is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from factcheck.computed import computed
from factcheck.matching.stance.marking.mark_words import alleges, joiners, universal
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.sentence_verbs import SentenceWithVerbs
from factcheck.model import AttributionKind, Span, UnitKind

SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"'”’»)\]]|$)")
MEASURED = frozenset({UnitKind.PERCENT, UnitKind.CURRENCY, UnitKind.MEASURE})
SOON = 6
"""How many tokens before a verb stands what says it of all."""


@frozen(eq=False, repr=False, slots=False)
class Telling(SentenceWithVerbs):
    """A sentence, and what of it is told by which words."""

    def word(self, index: int) -> Span:
        """Return where a word stands."""
        word, tokens = self.profile.weighed_words[index], self.profile.tokens
        return Span(tokens.starts[word.first], tokens.ends[word.last])

    def asks(self, span: Span) -> bool:
        """Tell whether what stands there is asked: the next mark that ends a sentence says so."""
        text = self.profile.statement.text
        end = SENTENCE_END.search(text, span.end) if "?" in text else None
        return end is not None and "?" in end[0]

    def is_telling(self, word: int) -> bool:
        """Tell whether a word tells more than how two others hang together, or a unit.

        That somebody said what stands in quotation marks tells nothing of what was said.
        """
        token = self.profile.weighed_words[word].first
        place = self.word(word)
        if self.profile.tokens.lower[token] in joiners():
            return False
        return not any(span.contains(place) for span in self._quoting_or_measured)

    @computed
    def _quoting_or_measured(self) -> Sequence[Span]:
        """Where the verbs stand that give quoted words to somebody, and the figures with units."""
        told, local = self.profile.statement.attributions, self.profile.local
        cues = [one.cue for one in told if one.kind is not AttributionKind.INDIRECT]
        figures = [one.span for one in self.profile.figures if one.unit_kind in MEASURED]
        return [local(span) for span in (*cues, *figures) if span]

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
