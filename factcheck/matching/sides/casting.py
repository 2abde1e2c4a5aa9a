"""Casting: which part each name plays in what a sentence tells.

"The Front attacked the base of the Force" and "the Force attacked a base of the Front" have the
same names; what differs is who attacks, and whose base it is. A part is a word and how the name
hangs on it: as the one who does it, as the one whom it is done to, or by a preposition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from attrs import evolve, frozen

from factcheck.computed import computed
from factcheck.extraction.verbs import PARTICIPLES, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import without_speakers
from factcheck.matching.words.words import Word
from factcheck.model import Name, Span

FARTHEST = 4
"""Tokens between a name and the word that it hangs on."""
COMMA = ","
LONGEST_APPOSITION = 16
"""Tokens behind a name within which what its bearer is ends."""
NEAREST = 2
"""Tokens before a participle among which the verb is that makes it a passive."""
DOER, DONE_TO, WHOSE, WHERE, BY = "doer", "done to", "whose", "where", "by"


class Part(NamedTuple):
    """How a name hangs on which word: ("succeed", "doer"), ("base", "whose"), ("", "whence")."""

    word: str
    how: str


@frozen(eq=False, repr=False)
class Cast:
    """A name in a part; `span` holds the name and what it hangs on, in the statement's own text."""

    part: Part
    name: Name
    span: Span
    preposition: str = ""
    """The word by which the name hangs on another, if one stands before it."""


def find_parts(profile: Profile) -> Sequence[Cast]:
    """Return the parts of the names of a sentence; who speaks does so, if to no more than words."""
    return profile.once(_find_parts)


def _find_parts(profile: Profile) -> Sequence[Cast]:
    names = profile.statement.names
    silent = without_speakers(profile, names)
    words = _words_but(profile, names)
    return [
        cast
        for name in names
        for place in [_Place(profile, name, words)]
        if not place.is_of_a_class
        for cast in place.parts()
        if name in silent or cast.part.how == DOER
    ]


def hangs_on(profile: Profile, name: Name, concept: str) -> bool:
    """Tell whether a name tells whose a word is, or where: "the Quito dam", "the dam at Quito"."""
    words = _words_but(profile, [name])
    place = _Place(profile, name, words)
    behind = [word for word in words if word.first == place.after]
    if any(word.concept == concept for word in behind):
        return True
    return any(
        cast.part.word == concept and cast.part.how in {WHOSE, WHERE} for cast in place.parts()
    )


@frozen(eq=False, repr=False, slots=False)
class _Place:
    """A name in its sentence; `words` are the content words that are in no name."""

    profile: Profile
    name: Name
    words: Sequence[Word]

    @computed
    def span(self) -> Span:
        """Where the name stands in the statement's own text."""
        return self.profile.local(self.name.span)

    @computed
    def first(self) -> int:
        """The first token of the name, its title and articles included."""
        title = self.name.title_span
        start = self.span.start
        if title is not None and title.start < self.name.span.start:
            start = self.profile.local(title).start
        tokens = self.profile.tokens
        index = tokens.at(start)
        while index > 0 and tokens.lower[index - 1] in _table().passed:
            index -= 1
        return index

    @computed
    def after(self) -> int:
        """The token after the name."""
        return self.profile.tokens.at(self.span.end)

    @property
    def is_of_a_class(self) -> bool:
        """Whether it names any one of a people or party: no Latvian, the first Republican."""
        at = self.profile.tokens.at(self.span.start) - 1
        return at >= 0 and self.profile.tokens.lower[at] in _table().of_a_class

    @property
    def _owns(self) -> bool:
        """Tell whether the name has something: "Sweden's coast", but not "St. John's to Lima"."""
        lower, after = self.profile.tokens.lower, self.after
        if lower[after : after + 1] != ["'s"] or after + 1 >= len(lower):
            return False
        owned = lower[after + 1]
        return owned[0].isalpha() and owned not in _prepositions()

    @property
    def _is_home(self) -> bool:
        """Tell whether the name is but where another is from: Varga of Hungary beat Okonjo."""
        return any(self._ends_at(name) == self.first - 1 for name in self._others())

    def _others(self) -> Iterator[Name]:
        return (name for name in self.profile.statement.names if name is not self.name)

    def _ends_at(self, name: Name) -> int:
        return self.profile.tokens.at(self.profile.local(name.span).end)

    def parts(self) -> Iterator[Cast]:
        """Yield the parts of the name."""
        lower = self.profile.tokens.lower
        before = lower[self.first - 1] if self.first else ""
        if self._owns:
            yield from self._of(self._next(self.after + 1), WHOSE)
            return
        how = _table().prepositions.get(before)
        if how in _table().ends:
            yield self._cast(Part("", how), self.first - 1)
        elif how is not None:
            yield from self._of(self._last(self.first - 1), DOER if how == BY else how)
        else:
            yield from self._as_object()
        if (how == WHOSE and not self._is_home) or before not in _prepositions():
            yield from self._as_subject()

    def _of(self, word: Word | None, how: str) -> Iterator[Cast]:
        if word is not None:
            before = "" if self._owns else self.profile.tokens.lower[self.first - 1]
            cast = self._cast(Part(word.concept, how), word.first, word.last)
            yield evolve(cast, preposition=before)

    def _as_object(self) -> Iterator[Cast]:
        word = self._last(self.first)
        if word is None or word.last != self.first - 1:
            return
        if self._is_verb(word) and not self._is_passive(word):
            yield self._cast(Part(word.concept, DONE_TO), word.first)

    def _as_subject(self) -> Iterator[Cast]:
        """Yield the part in the act whose verb follows, with no comma or preposition between."""
        lower, start = self.profile.tokens.lower, self._behind_apposition()
        for word in self._following(start):
            between = lower[start : word.first]
            if any(not one[0].isalpha() or one in _prepositions() for one in between):
                return
            if self._is_verb(word):
                how = DONE_TO if self._is_passive(word) else DOER
                yield self._cast(Part(word.concept, how), word.first, word.last)
                return

    def _following(self, start: int) -> list[Word]:
        near = range(start, start + FARTHEST + 1)
        return [word for word in self.words if word.first in near]

    def _behind_apposition(self) -> int:
        """Return where the verb may stand: behind what the name's bearer is, or the name itself.

        "Helen Marsh, the state auditor, is examining contracts"; "Varga of Hungary beat Okonjo".
        """
        lower, after = self.profile.tokens.lower, self.after
        if _table().prepositions.get("".join(lower[after : after + 1])) == WHOSE:
            tokens, local = self.profile.tokens, self.profile.local
            starts = {tokens.at(local(name.span).start): name for name in self._others()}
            home = starts.get(after + 1)
            return after if home is None else self._ends_at(home)
        if lower[after : after + 1] != [COMMA]:
            return after
        firsts = {word.first: word for word in self.words}
        for index in range(after + 2, min(after + LONGEST_APPOSITION, len(lower) - 1)):
            word = firsts.get(index + 1)
            if lower[index] == COMMA and (
                lower[index + 1] in _table().auxiliaries or (word and self._is_verb(word))
            ):
                return index + 1
        return after

    def _next(self, index: int) -> Word | None:
        return next((w for w in self.words if index <= w.first < index + FARTHEST), None)

    def _last(self, index: int) -> Word | None:
        found = None
        for word in self.words:
            if word.last >= index:
                break
            found = word if index - word.last <= FARTHEST else None
        return found

    def _is_verb(self, word: Word) -> bool:
        written, form = self.profile.tokens.lower[word.first], self._form(word)
        return form > VerbForm.GERUND or written in _table().auxiliaries or self._goes_on(word)

    def _form(self, word: Word) -> VerbForm:
        return verb_form(self.profile.tokens.lower[word.first])

    def _goes_on(self, word: Word) -> bool:
        """Tell whether a word is what somebody is doing: "is examining"."""
        before = self.profile.tokens.lower[max(word.first - 1, 0) : word.first]
        is_gerund = self._form(word) is VerbForm.GERUND
        return is_gerund and any(one in _table().auxiliaries for one in before)

    def _is_passive(self, word: Word) -> bool:
        lower = self.profile.tokens.lower
        if verb_form(lower[word.first]) not in PARTICIPLES:
            return lower[word.first] in _table().auxiliaries
        return any(
            one in _table().auxiliaries for one in lower[max(word.first - 2, 0) : word.first]
        )

    def _cast(self, part: Part, first: int, last: int | None = None) -> Cast:
        tokens = self.profile.tokens
        start, end = tokens.starts[first], tokens.ends[first if last is None else last]
        return Cast(part, self.name, Span(min(start, self.span.start), max(end, self.span.end)))


class _Table(NamedTuple):
    prepositions: dict[str, str]
    """Those that tell parts apart, with their classes."""
    ends: frozenset[str]
    """The classes that say where something begins or ends, whatever word they hang on."""
    passed: frozenset[str]
    """What stands between a preposition and a name."""
    auxiliaries: frozenset[str]
    """The forms that make a passive."""
    of_a_class: frozenset[str]
    """What stands before a name that is but of a class."""


@cache
def _table() -> _Table:
    data = table("name_roles")
    telling = data["prepositions"].items()
    mutual = set(data["mutual"])
    return _Table(
        {word: name for name, words in telling if name not in mutual for word in words},
        frozenset(data["ends"]),
        word_class("possessive").union(data["skipped"]),
        word_class("be"),
        frozenset(data["of_a_class"]),
    )


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(chain.from_iterable(table("name_roles")["prepositions"].values()))


def _words_but(profile: Profile, names: Iterable[Name]) -> Sequence[Word]:
    """Return the content words of a sentence that begin in none of some names."""
    at, spans = profile.tokens.at, [profile.local(name.span) for name in names]
    taken = {token for span in spans for token in range(at(span.start), at(span.end))}
    return [word for word in profile.content if word.first not in taken]
