"""Measures of things: the 28 pages of a "28-page report", the "four days of argument"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import takewhile

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.extraction.verbs import PARTICIPLES, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.words.lexicon import HYPHENS, Lexicon
from factcheck.matching.words.words import content_words
from factcheck.model import Span, Statement
from factcheck.rules.internal.repeating.definite import possessive_marks

PLAIN = frozenset({VerbForm.NONE, VerbForm.PERHAPS})
BESIDE = 6
"""So many words before a length may say of what it is: ran her barn off a tractor for six days."""
BEHIND = 4
"""So many words behind a noun may say that it is another one: of argument in the second trial."""
NONE: AbstractSet[str] = frozenset()
TIED = 2
"""So many words, a preposition and an article, tie a length to the thing that it is of."""


@frozen(eq=False, repr=False, slots=False)
class Measured:
    """A number of units that something is told to have, or to last."""

    statement: Statement
    span: Span
    value: float
    unit: str
    lasts: bool
    """Whether it is a length of time."""
    lexicon: Lexicon

    def is_in_unit_of(self, other: Measured) -> bool:
        """Tell whether both are told in one unit."""
        return (self.unit, self.lasts) == (other.unit, other.lasts)

    @computed
    def tokens(self) -> Tokens:
        """The tokens of its statement."""
        return tokenize(self.statement.text)

    @computed
    def first(self) -> int:
        """Its first token."""
        return self.tokens.at(self.span.start - self.statement.span.start)

    @computed
    def last(self) -> int:
        """The token behind its last."""
        return self.tokens.at(self.span.end - self.statement.span.start)

    @computed
    def is_tied(self) -> bool:
        """Whether a hyphen ties its number to the unit, and both to a noun."""
        words = self.tokens.words[self.first : self.last]
        return any(not HYPHENS.isdisjoint(word) for word in words)

    @computed
    def noun(self) -> Sequence[str]:
        """The words behind it up to the end of the noun phrase, the head last; of what it is."""
        lower, start = self.tokens.lower, self.last
        if not self.is_tied:
            start = _behind_link(lower, self.last)
        places = range(start, len(lower))
        end = next((at for at in places if ends_noun(lower, at)), len(lower))
        return lower[start:end]

    @computed
    def behind(self) -> int:
        """The token behind its noun."""
        start = self.last if self.is_tied else _behind_link(self.tokens.lower, self.last)
        return start + len(self.noun)

    @property
    def text(self) -> str:
        """Its words."""
        return self.span.shifted(-self.statement.span.start).of(self.statement.text)

    @property
    def phrase(self) -> str:
        """Its words with the noun that they are tied to."""
        if not self.is_tied:
            return self.text
        tokens = self.tokens
        return Span(tokens.starts[self.first], tokens.ends[self.behind - 1]).of(tokens.text)

    def concepts(self, first: int, end: int) -> AbstractSet[str]:
        """Return the concepts of the words between two places of its statement."""
        return frozenset(self.concept_words(first, end))

    def concept_words(self, first: int, end: int) -> Sequence[str]:
        """Return these concepts in order."""
        tokens, last = self.tokens, min(end, len(self.tokens))
        if first >= last:
            return ()
        span = Span(tokens.starts[first], tokens.ends[last - 1])
        return [word.concept for word in content_words(tokens, span, self.lexicon)]

    @computed
    def of(self) -> AbstractSet[str]:
        """The concepts of its noun."""
        return self.concepts(self.behind - len(self.noun), self.behind)

    @computed
    def beside(self) -> AbstractSet[str]:
        """The concepts of the words before it."""
        return self.concepts(max(self.first - BESIDE, 0), self.first)

    @property
    def around(self) -> Sequence[str]:
        """The words before it and those of its noun."""
        return (*self.tokens.lower[max(self.first - BESIDE, 0) : self.first], *self.noun)

    def narrowing(self, head: str) -> AbstractSet[str]:
        """Return the concepts before a word of its noun, but for those of an owner."""
        first, lower = self.behind - len(self.noun), self.tokens.lower
        owned = [at for at in range(first, self.behind) if lower[at] in possessive_marks()]
        words = self.concept_words(owned[-1] + 1 if owned else first, self.behind)
        if head in words:
            return frozenset(takewhile(lambda word: word != head, words))
        return self._right_before(head)

    def _right_before(self, head: str) -> AbstractSet[str]:
        """Return the concept of the word right before one beside it: foreign, of a minister."""
        places = range(max(self.first - BESIDE, 1), self.first)
        at = next((at for at in places if head in self.concepts(at, at + 1)), 0)
        before = "".join(self.tokens.words[at - 1 : at])
        return self.concepts(at - 1, at) if before.islower() and is_plain(before) else NONE

    def is_of_other_sex(self, other: Measured) -> bool:
        """Tell whether its sentence tells of her where the other length is his."""
        owner = "".join(other.tokens.lower[max(other.first - 1, 0) : other.first])
        words: list[str] = table("counted")["other_sex"].get(owner, [])
        return not frozenset(words).isdisjoint(self.tokens.lower)

    @property
    def is_within(self) -> bool:
        """Whether it is a moment of something that lasts: 48 minutes into the flight."""
        linked = self.tokens.lower[self.last : self.last + 1]
        return not self.is_tied and not frozenset(table("counted")["within"]).isdisjoint(linked)

    @property
    def is_known(self) -> bool:
        """Whether an article, or a possessive, says that it is of something spoken of."""
        before = self.tokens.lower[max(self.first - 1, 0) : self.first]
        return not _known().isdisjoint(before)

    @property
    def is_of_known(self) -> bool:
        """Whether what a length is of was spoken of: eight days on the tractor."""
        lower, first = self.tokens.lower, self.behind - len(self.noun)
        linked = not self.is_tied and first - self.last == TIED
        return linked and not _known().isdisjoint(lower[first - 1 : first])

    @property
    def is_over(self) -> bool:
        """Whether it is told how long something took: over six days, which are no more than six."""
        before = self.tokens.lower[max(self.first - 1, 0) : self.first]
        return not frozenset(table("counted")["lasting"]).isdisjoint(before)

    @property
    def is_narrowed(self) -> bool:
        """Whether words behind its noun may say which is meant: the 40-page book that he wrote."""
        word = "".join(self.tokens.lower[self.behind : self.behind + 1])
        clause = word in word_class("relative", "that", "wh", "subject_pronoun")
        return clause or verb_form(word) in PARTICIPLES | {VerbForm.GERUND}

    @property
    def is_of_others(self) -> bool:
        """Whether words part it from others: the second 40-minute half, its other 30-seat plane."""
        end = self.behind if self.is_tied else self.behind + BEHIND
        around = self.tokens.lower[max(self.first - TIED, 0) : end]
        return not _parting().isdisjoint(around)


def _behind_link(lower: Sequence[str], at: int) -> int:
    """Return where the thing begins of which a length is: eight days on the tractor."""
    if lower[at : at + 1] and lower[at] in _linking():
        at += 1
        while at < len(lower) and lower[at] in word_class("article", "possessive"):
            at += 1
        return at
    return len(lower)


def ends_noun(lower: Sequence[str], at: int) -> bool:
    """Tell whether a noun phrase ends before a word: at a mark, or at what no noun phrase has."""
    word = lower[at]
    closed = ("preposition", "of", "relative", "that", "and", "but", "modal", "to", "as")
    if not (word[0].isalnum() or word in possessive_marks()) or word in word_class(*closed):
        return True
    if word in word_class("wh", "determiner", "adverb") or word in table("bounds")["negations"]:
        return True
    return not is_plain(word)


def is_plain(word: str) -> bool:
    """Tell whether a word may be part of a noun phrase, and is no plain form of a verb."""
    return verb_form(word) in PLAIN


@cache
def _known() -> frozenset[str]:
    counted, bounds = table("counted"), table("bounds")
    return frozenset(counted["taking_up"]) | frozenset(bounds["definite"]) | possessive_marks()


@cache
def _parting() -> frozenset[str]:
    words = table("counted")
    return frozenset(words["others"]) | frozenset(words["orderings"]) | frozenset(words["ordered"])


@cache
def _linking() -> frozenset[str]:
    return frozenset(table("counted")["linking_lengths"])
