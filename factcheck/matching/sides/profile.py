"""Profiles: a statement as the aligner sees it, its content words with their places and clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from unicodedata import category

from attrs import evolve, field, frozen

from factcheck.computed import computed
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.matching.arithmetic.durations import figures
from factcheck.matching.sides.remembering import Remembering
from factcheck.matching.words.exclusions import Term, find_terms
from factcheck.matching.words.lexicon import Lexicon, phrase_links
from factcheck.matching.words.meaning import Gist, gist, word_vectors
from factcheck.matching.words.stems import stem
from factcheck.matching.words.terms import Terms, is_plain, terms, terms_of
from factcheck.matching.words.words import Word, content_words
from factcheck.model import Quantity, Span, Statement, Stretches

LONG = 3
"""Content words of a clause that may be a fact by itself."""
MOST_SLOTS = 32
MOST_WORDS = 128
"""Figures, names and the like of one sentence that are compared; what has more is a table. Slots
are compared in pairs, so that a sentence of 10 KB took seconds against another."""
NONE: AbstractSet[str] = frozenset()
NOWHERE = Span(0, 0)
SLOTS = ("quantities", "dates", "names", "quotations", "attributions", "stance")


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

    @property
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

    @property
    def concepts(self) -> Iterable[str]:
        """The concepts of the statement, each once, in the order of the text."""
        return self.places.keys()

    @property
    def query(self) -> Terms:
        """What to ask an index for: the text, and the countries whose governments it means."""
        named = (known_name(n.text) for n in self.statement.names if n.text in _capitals())
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

    def concepts_within(self, span: Span) -> Iterator[str]:
        """Return the concepts of the words that begin within `span`, in their order."""
        begin = bisect_left(self._starts, span.start)
        end = bisect_left(self._starts, span.end, begin)
        return (word.concept for word in self.words[begin:end])

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
    return f" {' '.join(word for word in tokens.lower if _tells(word))} "


def _tells(word: str) -> bool:
    """Tell whether a word is no mere mark: a word, a number, or a sign of money or a share."""
    return word[0].isalnum() or word == "%" or category(word[0]) == "Sc"


def profile(statement: Statement, lexicon: Lexicon) -> Profile:
    """Return the profile of `statement`, in time linear in its text.

    Words of numbers, dates and speakers are left out: these are compared by what they mean.
    """
    statement = _within_limits(statement)
    tokens = tokenize(statement.text)
    apart = Stretches(span.shifted(-statement.span.start) for span in _compared_apart(statement))
    content = content_words(tokens, None, lexicon)
    found = [
        word
        for word in content
        if tokens.lower[word.first] not in _numbers()
        and not apart.meet(_first_letter(word, tokens))
    ]
    words = tuple(_as_governments(found, statement))
    places: dict[str, int] = {}
    for word in words:
        places.setdefault(word.concept, tokens.starts[word.first])
    heads = {word.concept: _head(word) for word in words}
    found_figures = figures(statement, tokens)
    return Profile(
        statement,
        tokens,
        lexicon,
        content,
        words,
        _clause_starts(tokens, [one.span.shifted(-statement.span.start) for one in found_figures]),
        places,
        heads,
        found_figures,
    )


def _within_limits(statement: Statement) -> Statement:
    """Return `statement` with no more than `MOST_SLOTS` of each kind of slot."""
    long = {slot: of for slot in SLOTS if len(of := getattr(statement, slot)) > MOST_SLOTS}
    if not long:
        return statement
    return evolve(statement, **{slot: of[:MOST_SLOTS] for slot, of in long.items()})


def _place(word: Word) -> int:
    return word.first


def _first_letter(word: Word, tokens: Tokens) -> Span:
    start = tokens.starts[word.first]
    return Span(start, start + 1)


def _head(word: Word) -> str:
    """Return the stem of the head of a word, which may be an expression."""
    stems = word.stem.split()
    links = phrase_links()
    linked = next((place for place, one in enumerate(stems) if one in links), len(stems))
    return stems[max(linked - 1, 0)]


def _compared_apart(statement: Statement) -> Iterator[Span]:
    """Yield the spans of dates, and of those who say it."""
    yield from (date.span for date in statement.dates)
    yield from (told.source.span for told in statement.attributions if told.source)


def _as_governments(words: Iterable[Word], statement: Statement) -> Iterator[Word]:
    """Yield the words, capitals as the countries whose governments the news calls by them."""
    governed = {
        stem(name.text.lower()): code
        for name in statement.names
        if (code := _capitals().get(name.text)) is not None
    }
    for word in words:
        code = governed.get(word.stem)
        yield word._replace(concept=code) if code else word


@cache
def _numbers() -> frozenset[str]:
    """Return the words of numbers, which say nothing about what is counted."""
    return frozenset(table("writing")["small_numbers"]) | frozenset(table("writing")["tens"])


@cache
def _capitals() -> dict[str, str]:
    rows = table("places")["capitals"].items()
    return {name: code for code, names in rows for name in names}


def _clause_starts(tokens: Tokens, figures: Sequence[Span]) -> tuple[int, ...]:
    """Return where clauses begin: none does within a figure, more | than 20 people."""
    marks, joiners = _boundaries()
    inside = {place for one in figures for place in range(one.start + 1, one.end)}
    starts = [0]
    for index, word in enumerate(tokens.lower):
        if word in marks:
            starts.append(tokens.ends[index])
        elif word in joiners:
            starts.append(tokens.starts[index])
    return tuple(start for start in starts if start not in inside)


@cache
def _boundaries() -> tuple[frozenset[str], frozenset[str]]:
    data = table("clauses")
    return frozenset(data["marks"]), frozenset(data["joiners"])
