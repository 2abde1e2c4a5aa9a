"""Resolution: which of the ledger's sources the words that name a source stand for.

A phrase stands for the name that it ends with, a pronoun for the nearest name that it can mean.
Where two are as likely the id stays open: a wrong source is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, field, frozen

from factcheck.extraction.attribution.choosing import Choice
from factcheck.extraction.attribution.segments import QUOTED, Segment
from factcheck.extraction.attribution.sources import Phrase
from factcheck.extraction.genders import all_genders
from factcheck.extraction.names.lexicon import honorifics
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.model import Mention, Name, NameKind, Span

COORDINATOR = "&"
APPOSED = ", "
"""What stands between a title and the name of its holder, told beside it."""
SEGMENTS_BACK = 3
"""How many segments before its own a pronoun is looked up in."""


@frozen(eq=False, repr=False)
class _Referent:
    """Someone or something named: the key is the same for all mentions of one."""

    key: str
    name: str
    id: str | None
    person: bool
    body: bool


@define(eq=False, repr=False)
class SourceResolver:
    """Finds the names that sources stand for, fed with the choices in the order of the text."""

    tokens: Tokens
    names: Sequence[Name]
    _starts: list[int] = field(init=False)
    _genders: dict[str, str] = field(init=False)
    _spoke: dict[int, _Referent] = field(init=False, factory=dict)
    """The last one who spoke in a segment, by the segment's first token."""

    def __attrs_post_init__(self) -> None:
        self._starts = [name.span.start for name in self.names]
        self._genders = dict(self._shown_genders())

    def mention(self, phrase: Phrase, choice: Choice, earlier: Sequence[Segment]) -> Mention:
        """Return the words of the phrase with the id of the source that they stand for.

        `earlier` are the segments before that of the choice, the nearest first.
        """
        tokens = self.tokens
        span = Span(tokens.starts[phrase.first], tokens.ends[phrase.after - 1])
        segment = choice.cue.segment
        word = tokens.lower[phrase.first]
        if phrase.after - phrase.first == 1 and word in _pronouns():
            referent = self._meant_by(word, phrase, segment, earlier)
        else:
            name = self._titled(span) or self._name_at_end(span) or self._apposed(span)
            span = _widened(span, name) if name else span
            member = self._member(span) if phrase.first < choice.cue.head else None
            name, span = (member, member.span) if member else (name, span)
            referent = _referent(name) if name else None
        if referent is not None:
            self._spoke[segment.first] = referent
        text = span.of(tokens.text)
        if referent is None:
            return Mention(span=span, text=text)
        return Mention(span=span, text=text, id=referent.id, name=referent.name)

    def _titled(self, span: Span) -> Name | None:
        """Return the person whose title the words are, or end: "The minister, Ann Lee, said"."""
        index = bisect_left(self._starts, span.end)
        name = self.names[index] if index < len(self.names) else None
        title = name.title_span if name else None
        if name is None or title is None or title.end != span.end:
            return None
        return name if self.tokens.text[span.end : name.span.start] == APPOSED else None

    def _member(self, span: Span) -> Name | None:
        """Return the person of whom the words say but where from: "Ann Lee of the Greens"."""
        at = self.tokens.at(span.start) - 1
        at -= self.tokens.lower[at] in word_class("article")
        index = bisect_left(self._starts, span.start) - 1
        if index < 0 or at < 0 or self.tokens.lower[at] not in _belonging():
            return None
        name = self.names[index]
        beside = name.span.end + 1 == self.tokens.starts[at]
        return name if beside and name.kind is NameKind.PERSON else None

    def _apposed(self, span: Span) -> Name | None:
        """Return the name of what is told before it for sure: "The operator, Hydrovia, said"."""
        index = bisect_left(self._starts, span.end)
        name = self.names[index] if index < len(self.names) else None
        if name is None or name.kind in {NameKind.PLACE, NameKind.NATIONALITY}:
            return None
        text = self.tokens.text
        definite = self.tokens.lower[self.tokens.at(span.start)] in _definite()
        between = text[span.end : name.span.start] == APPOSED
        return name if definite and between and text.startswith(",", name.span.end) else None

    def _name_at_end(self, span: Span) -> Name | None:
        """Return the name that the words end with, or that begins in them and goes on."""
        index = bisect_left(self._starts, span.end) - 1
        if index >= 0:
            name = self.names[index]
            if name.span.end >= span.end and name.kind is not NameKind.NATIONALITY:
                return name
        return None

    def _meant_by(
        self, word: str, phrase: Phrase, segment: Segment, earlier: Sequence[Segment]
    ) -> _Referent | None:
        if word in _relatives():
            return self._antecedent(phrase)
        at = self.tokens.starts[phrase.first]
        meant: dict[str, _Referent] = {}
        for place in (segment, *earlier[:SEGMENTS_BACK]):
            found = self._candidates(word, place, at)
            meant |= {one.key: one for one in found}
            if found and place is not segment:
                break
        return meant.popitem()[1] if len(meant) == 1 else None

    def _antecedent(self, phrase: Phrase) -> _Referent | None:
        """Return what the name right before a relative pronoun stands for: "Lee, too, who"."""
        words, lower = self.tokens.words, self.tokens.lower
        index = phrase.first - 1
        if (
            index > 1
            and words[index] == words[index - 2] == ","
            and lower[index - 1] in word_class("adverb")
        ):
            index -= 2
        if index >= 0 and words[index] == ",":
            index -= 1
        if index < 0:
            return None
        name = self._name_at_end(Span(self.tokens.starts[index], self.tokens.ends[index]))
        return _referent(name) if name else None

    def _candidates(self, word: str, place: Segment, before: int) -> list[_Referent]:
        """Return those in a segment whom the pronoun may mean: its speaker, else those named.

        Those whose gender is known to be the pronoun's go before those of whom none is known, and
        of them the one named at the segment's head, its sole subject, before the rest.
        """
        speaker = self._spoke.get(place.first)
        if speaker is not None and self._fits(word, speaker):
            return [speaker]
        start = self.tokens.starts[place.first]
        named = [(name.span.start, _referent(name)) for name in self._names_between(place, before)]
        fitting = [(at, referent) for at, referent in named if self._fits(word, referent)]
        sure = [(at, referent) for at, referent in fitting if referent.key in self._genders]
        if sure and sure[0][0] == start and place.letter(1) != COORDINATOR:
            return [sure[0][1]]
        return [referent for _, referent in sure or fitting]

    def _names_between(self, place: Segment, before: int) -> Iterator[Name]:
        """Yield the names of a segment, outside its quotations, that stand before an offset."""
        starts, ends = self.tokens.starts, self.tokens.ends
        for letter, first, after in zip(place.letters, place.firsts, place.afters, strict=True):
            if letter == QUOTED or starts[first] >= before:
                continue
            index = bisect_left(self._starts, starts[first])
            while index < len(self.names) and self._starts[index] < ends[after - 1]:
                yield self.names[index]
                index += 1

    def _fits(self, word: str, referent: _Referent) -> bool:
        if word in _bodies():
            return referent.body
        if not referent.person:
            return False
        shown, wanted = self._genders.get(referent.key), all_genders().get(word)
        return shown is None or shown == wanted

    def _shown_genders(self) -> Iterator[tuple[str, str]]:
        """Yield the people whose gender shows: "Ann Lee", "Mr Smith", "spokeswoman Kim Lee".

        Last comes what counts most: a given name before a title, an address before both.
        """
        genders, lower = all_genders(), self.tokens.lower
        people = [name for name in self.names if name.kind is NameKind.PERSON]
        addressed: list[tuple[str, str]] = []
        for name in people:
            first = self.tokens.at(name.span.start)
            title = (name.title or "").lower().split()[-1:]
            for word in (*lower[max(first - 2, 0) : first], *title):
                if word in genders and word not in _pronouns():
                    known = (_key(name), genders[word])
                    if word in honorifics():
                        addressed.append(known)
                    else:
                        yield known
        for name in people:
            for word in name.canonical.lower().split()[:1]:
                if word in genders:
                    yield _key(name), genders[word]
        yield from addressed


def _widened(span: Span, name: Name) -> Span:
    """Return the words with all of the name that they end with: "Per Lindholm" for "Lindholm"."""
    return Span(min(span.start, name.span.start), max(span.end, name.span.end))


def _key(name: Name) -> str:
    return name.source or name.canonical or name.text


def _referent(name: Name) -> _Referent:
    person = name.kind is NameKind.PERSON
    body = name.kind is NameKind.ORGANISATION
    return _Referent(_key(name), name.canonical or name.text, name.source, person, body)


@cache
def _belonging() -> frozenset[str]:
    return frozenset(table("wordclasses")["belonging"])


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("bounds")["definite"])


@cache
def _bodies() -> frozenset[str]:
    return frozenset(table("wordclasses")["stand_for_body"])


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("wordclasses")["relative_pronouns"])


@cache
def _pronouns() -> frozenset[str]:
    return _bodies() | _relatives() | frozenset(table("wordclasses")["stand_for_person"])
