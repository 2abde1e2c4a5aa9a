"""Profiles: a statement as the aligner sees it, its content words with their places and clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from unicodedata import category

from attrs import field, frozen

from factcheck.computed import computed
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.matching.sides.governments import capitals
from factcheck.matching.sides.remembering import Remembering
from factcheck.matching.words.exclusions import Term, find_terms
from factcheck.matching.words.lexicon import Lexicon
from factcheck.matching.words.meaning import Gist, gist, word_vectors
from factcheck.matching.words.terms import Terms, is_plain, terms, terms_of
from factcheck.matching.words.words import Word, content_words
from factcheck.model import Quantity, Span, StanceKind, StanceMark, Statement, Stretches

LONG = 3
"""Content words of a clause that may be a fact by itself."""
MOST_WORDS = 128
"""Words of one sentence whose meanings are compared."""
NONE: AbstractSet[str] = frozenset()
NOWHERE = Span(0, 0)


@frozen(eq=False, repr=False, slots=False)
class Profile(Remembering):
    """A statement with its content words; all offsets count from the start of its own text."""

    statement: Statement
    tokens: Tokens
    lexicon: Lexicon
    content: Sequence[Word]
    """All its content words."""
    words: tuple[Word, ...]
    """Those that are compared as words."""
    clauses: tuple[int, ...]
    """Where each clause begins, in characters."""
    places: dict[str, int]
    """Concept -> the character where it first stands."""
    heads: dict[str, str]
    """Concept -> the stem of its head: plant, of a power plant; prisoner, of a prisoner of war."""
    figures: tuple[Quantity, ...]
    """The statement's quantities and durations."""
    _local: dict[Span, Span] = field(factory=dict, init=False)
    _within: dict[Span, frozenset[str]] = field(factory=dict, init=False)
    _beside: dict[Span, frozenset[str]] = field(factory=dict, init=False)

    @computed
    def plain(self) -> str:
        """The words, numbers and units alone, each between spaces, to look a wording up in."""
        return plain_words(self.tokens)

    @computed
    def terms(self) -> Sequence[Term]:
        """The words of classes of which no member stands for another."""
        return find_terms(self.tokens)

    @computed
    def with_meaning(self) -> Sequence[tuple[int, str]]:
        """The words of which it is known what others they are near to, each with its place."""
        known = word_vectors().rows
        return [(place, word) for place, word in enumerate(self._written) if word in known]

    @computed
    def meaning(self) -> Gist:
        """What its words mean together."""
        return gist(self._written)

    @computed
    def telling(self) -> list[float]:
        """How much each word tells by its rarity in English, from 0 to 1."""
        telling = word_vectors().telling
        return [telling(word) for word in self._written]

    @computed
    def word_starts(self) -> list[int]:
        """Where each word begins, in characters."""
        return [self.tokens.starts[word.first] for word in self.weighed_words]

    @computed
    def weighed_words(self) -> Sequence[Word]:
        """The words whose meanings are compared, each with each: a longer sentence is a list."""
        return self.words[:MOST_WORDS]

    @property
    def _written(self) -> list[str]:
        return [self.tokens.lower[word.last] for word in self.weighed_words]

    @computed
    def speakers(self) -> Sequence[Span]:
        """Where those stand to whom something is attributed, in the whole text."""
        return [told.source.span for told in self.statement.attributions if told.source]

    @computed
    def named_speakers(self) -> AbstractSet[str]:
        """The concepts of the names of those to whom something is attributed, none of `words`."""
        starts, words = self.tokens.starts, self.tokens.words
        spans = Stretches(map(self.local, self.names_speaking))
        found = (
            word.concept
            for word in self.content
            if words[word.first][0].isupper() and spans.hold(starts[word.first])
        )
        return frozenset(found) - self.places.keys()

    @computed
    def names_speaking(self) -> AbstractSet[Span]:
        """Where the names among them stand, in the whole text."""
        names = (name.span for name in self.statement.names)
        return {name for name in names if any(name.overlaps(told) for told in self.speakers)}

    @computed
    def directions(self) -> Mapping[tuple[str, int], AbstractSet[str]]:
        """The axis and pole of each word of direction, with the concepts that it stands for."""
        found: dict[tuple[str, int], AbstractSet[str]] = {}
        for mark in self.statement.stance:
            if mark.axis:
                concepts = self.concepts_of(self.local(mark.span))
                found[mark.axis, mark.pole] = found.get((mark.axis, mark.pole), NONE) | concepts
        return found

    @computed
    def names_written(self) -> frozenset[str]:
        """Its names, as they are written."""
        return frozenset(name.text for name in self.statement.names)

    @computed
    def all_heads(self) -> frozenset[str]:
        """The stems of the heads of all concepts."""
        return frozenset(self.heads.values())

    @computed
    def values(self) -> frozenset[float]:
        """The numbers of its figures."""
        ends = ((one.value, one.low, one.high) for one in self.figures)
        return frozenset(value for figure in ends for value in figure if value is not None)

    @computed
    def vocabulary(self) -> frozenset[str]:
        """Its words and marks, each once, in lower case."""
        return frozenset(self.tokens.lower)

    @computed
    def concepts(self) -> Iterable[str]:
        """The concepts of the statement, each once, in the order of the text."""
        return self.places.keys()

    @computed
    def query(self) -> Terms:
        """What to ask an index for: the text, and the countries whose governments it means."""
        named = (known_name(n.text) for n in self.statement.names if n.text in capitals())
        countries = [known.country for known in named if known and known.country]
        text = self.statement.text
        if not is_plain(text):
            return terms(" ".join([text, *countries]), self.lexicon)
        called = " ".join(countries)
        also = content_words(tokenize(called), None, self.lexicon) if called else ()
        return terms_of(self.tokens, self.content, self.tokens.words, also)

    def query_within(self, clause: Span) -> Terms:
        """Return what to ask an index for about `clause` alone."""
        if not is_plain(self.statement.text):
            return terms(clause.of(self.statement.text), self.lexicon)
        first, after = self.tokens.at(clause.start), self.tokens.at(clause.end)
        begin = bisect_left(self.content, first, key=_place)
        end = bisect_left(self.content, after, begin, key=_place)
        return terms_of(self.tokens, self.content[begin:end], self.tokens.words[first:after])

    @property
    def long_clauses(self) -> Iterator[Span]:
        """The clauses, where there are several, that are long enough to be facts by themselves."""
        for clause in self._clause_spans[1:] if len(self.clauses) > 1 else ():
            if len(self.concepts_of(clause)) >= LONG:
                yield clause

    def local(self, span: Span) -> Span:
        """Return `span`, which counts from the start of the whole text, within this statement."""
        start = self.statement.span.start
        if not start:
            return span
        known = self._local.get(span)
        if known is None:
            known = self._local[span] = span.shifted(-start)
        return known

    def clause_at(self, offset: int) -> Span:
        """Return the clause that holds the character `offset`; an empty one for none."""
        return self._clause_spans[bisect_right(self.clauses, offset)]

    @computed
    def _clause_spans(self) -> Sequence[Span]:
        """The clauses, each at the number of clauses that begin up to its end."""
        return [NOWHERE, *map(Span, self.clauses, (*self.clauses[1:], len(self.statement.text)))]

    @computed
    def negations(self) -> Sequence[StanceMark]:
        """The marks of what denies something in the sentence."""
        return [one for one in self.statement.stance if one.kind is StanceKind.NEGATION]

    def negations_beside(self, span: Span) -> Sequence[StanceMark]:
        """Return those of the clause in which a span of the sentence begins."""
        clause = self.clause_at(span.start)
        return [one for one in self.negations if clause.contains(self.local(one.span))]

    def concepts_within(self, span: Span) -> list[str]:
        """Return the concepts of the words that begin within `span`, in their order."""
        begin = bisect_left(self._starts, span.start)
        end = bisect_left(self._starts, span.end, begin)
        return [word.concept for word in self.words[begin:end]]

    @computed
    def _starts(self) -> Sequence[int]:
        """Where each of `words` begins, in characters."""
        starts = self.tokens.starts
        return [starts[word.first] for word in self.words]

    def concepts_of(self, span: Span) -> frozenset[str]:
        """Return the concepts of the words that begin within `span`."""
        known = self._within.get(span)
        if known is None:
            known = self._within[span] = frozenset(self.concepts_within(span))
        return known

    def beside(self, slot: Span) -> frozenset[str]:
        """Return the concepts of the clause that `slot`, a span of the whole text, begins in.

        Those of the slot itself are left out.
        """
        known = self._beside.get(slot)
        if known is None:
            local = self.local(slot)
            rest = self.concepts_of(self.clause_at(local.start)) - self.concepts_of(local)
            known = self._beside[slot] = rest
        return known


def is_owner(profile: Profile, span: Span) -> bool:
    """Tell whether what stands there is whose the next word is: Peru's north, Sunday's race."""
    return profile.statement.text.startswith(("'", "’"), span.end)


def plain_words(tokens: Tokens) -> str:
    """Return the words, numbers and units of a text, each between spaces."""
    return f" {' '.join([word for word in tokens.lower if word[0].isalnum() or _is_sign(word)])} "


def _is_sign(mark: str) -> bool:
    """Tell whether a mark tells of money or a share."""
    return mark == "%" or category(mark[0]) == "Sc"


def _place(word: Word) -> int:
    return word.first
