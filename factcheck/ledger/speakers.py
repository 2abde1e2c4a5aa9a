"""Who the words that name a source stand for: a source of the ledger, or one that is new to it.

Nobody is made to say what somebody near them said: an aide to a minister is not the minister.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from factcheck.computed import computed
from factcheck.extraction.tagging import tag
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table, word_class
from factcheck.model import (
    Attribution,
    AttributionKind,
    Extraction,
    Mention,
    Name,
    NameKind,
    SourceKind,
    Span,
)

KINDS: Mapping[NameKind, SourceKind | None] = {
    NameKind.PERSON: SourceKind.PERSON,
    NameKind.ORGANISATION: SourceKind.ORGANISATION,
    NameKind.PLACE: SourceKind.PLACE,
    NameKind.OTHER: None,
}
"""What those who are named may be as sources; a nationality speaks for nobody."""
FARTHEST = 6
"""Tokens after "a report" within which the name of its maker begins."""
FEWEST = 4
"""Words that assert something by themselves."""
BEFORE_RELATIVE = 10
"""Tokens before "which" or "who" within which the name that it stands for ends."""
PHRASE = frozenset("DSnkCFeg#,")
"""Letters of the words that may stand between a name and "which": ", the campaign group,"."""
BEFORE_TO = 3
"""Tokens before "to" within which someone stands who is close, or loyal, to another."""
WITHIN_PHRASE = frozenset("DSnkCegw")
DESCRIBING = frozenset("negV")
DASH = re.compile(r"\s[–—-]\s")
SHORT = frozenset({NameKind.OTHER})
LONG = frozenset({NameKind.OTHER, NameKind.ORGANISATION})


@frozen(eq=False, repr=False, slots=False)
class Speakers:
    """The names of one text, asked for who a mention is."""

    extraction: Extraction

    @computed
    def tokens(self) -> Tokens:
        """The whole text in words."""
        return tokenize(self.extraction.text)

    @computed
    def _letters(self) -> str:
        return tag(self.tokens)

    @computed
    def _starts(self) -> Sequence[int]:
        return [name.span.start for name in self.extraction.names]

    @computed
    def _quoted(self) -> Sequence[Span]:
        return sorted(one.content for one in self.extraction.quotations)

    def is_quoted(self, span: Span) -> bool:
        """Tell whether words stand in a quotation, in whichever of its sentences."""
        index = bisect_right(self._quoted, span)
        return any(one.contains(span) for one in self._quoted[max(index - 1, 0) : index + 1])

    @computed
    def _titles(self) -> Sequence[Name]:
        return [name for name in self.extraction.names if name.title_span]

    @computed
    def _title_starts(self) -> Sequence[int]:
        return [name.title_span.start for name in self._titles if name.title_span]

    @computed
    def _canonical(self) -> Mapping[str, Name]:
        named: dict[str, Name] = {}
        for name in self.extraction.names:
            named.setdefault(name.canonical or name.text, name)
        return named

    @computed
    def _whole(self) -> Mapping[str, Name]:
        """The only longer name that begins with a short one: Acme Foods, for Acme."""
        longer: dict[str, dict[str, Name]] = defaultdict(dict)
        for canonical, name in self._canonical.items():
            if name.kind in LONG and " " in canonical:
                longer[canonical.split(" ", 1)[0]][canonical] = name
        return {
            short: next(iter(found.values())) for short, found in longer.items() if len(found) == 1
        }

    def is_word_of(self, told: Attribution) -> bool:
        """Tell whether an attribution gives its source's word, not what the source wants to do."""
        if told.force in _words("own_will") and self._is_infinitive(told.content):
            return False
        brief = told.kind is AttributionKind.INDIRECT and self._length(told.content) < FEWEST
        return not brief or told.force in _words("in_brief")

    def _length(self, content: Span) -> int:
        return self.tokens.at(content.end) - self.tokens.at(content.start)

    def may_be_new(self, name: Name, told: Attribution) -> bool:
        """Tell whether who is named becomes a source: a place only where a clause is its word."""
        first = self.tokens.at(told.content.start)
        opened = first < len(self.tokens) and self.tokens.lower[first] in _words("clause_openers")
        return name.kind is not NameKind.PLACE or opened

    def _is_infinitive(self, content: Span) -> bool:
        first = self.tokens.at(content.start)
        return first < len(self.tokens) and self.tokens.lower[first] in _words("infinitive")

    def name_of(self, mention: Mention, cue: Span | None = None) -> Name | None:
        """Return the name of whoever the words of a mention stand for; None for no one named."""
        name = self._beside_cue(mention, cue) or self._found(mention)
        if name is None or name.kind not in KINDS:
            return None
        return self._whole.get(name.canonical or name.text, name) if name.kind in SHORT else name

    def _beside_cue(self, mention: Mention, cue: Span | None) -> Name | None:
        if cue is None or cue.start < mention.span.end:
            return None
        return self._before_dashes(mention, cue) or self._between_commas(mention, cue)

    def _between_commas(self, mention: Mention, cue: Span) -> Name | None:
        """Return who is named at the end of what tells who: "Its head in Bonn, [Ann Lee], said"."""
        text = self.extraction.text
        index = bisect_left(self._starts, cue.start) - 1
        name = self.extraction.names[index] if index >= 0 else None
        if name is None or name.kind is not NameKind.PERSON or name.span.start < mention.span.end:
            return None
        before = text[mention.span.end : name.span.start].rstrip()
        behind = text[name.span.end : cue.start].strip()
        return name if before.endswith(",") and behind == "," else None

    def _before_dashes(self, mention: Mention, cue: Span) -> Name | None:
        """Return who is named before an aside, in dashes, that the words stand in: "– … – said"."""
        text, end = self.extraction.text, mention.span.end
        if not DASH.search(text, end - 1, cue.start):
            return None
        sentence = self._sentence(mention.span.start)
        opening = [match.start() for match in DASH.finditer(text, sentence, mention.span.start)]
        if not opening:
            return None
        index = bisect_left(self._starts, opening[-1]) - 1
        name = self.extraction.names[index] if index >= 0 else None
        return name if name and name.span.end == opening[-1] else None

    def _sentence(self, offset: int) -> int:
        """Return where the sentence around an offset begins."""
        sentences = self.extraction.sentences
        index = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
        return sentences[index].start if index >= 0 else 0

    def _found(self, mention: Mention) -> Name | None:
        span = mention.span
        if self.is_anothers(mention):
            return None
        titled = self._with_title(span)
        if titled is not None:
            return titled
        own = self._name_in(span)
        if own is not None:
            return own
        return self._behind(span) or self._meant(mention)

    def is_anothers(self, mention: Mention) -> bool:
        """Tell whether the words only say whose the speaker is: "an aide to [the minister]"."""
        first = self.tokens.at(mention.span.start)
        if first < 2 or self.tokens.lower[first - 1] not in _of_another():
            return False
        sentence = self._sentence(mention.span.start)
        for head in range(first - 2, max(first - 2 - BEFORE_TO, -1), -1):
            letter = self._letters[head]
            if letter == "k" and self.tokens.starts[head] >= sentence:
                return self.tokens.lower[head] not in _words("speak_for")
            if letter not in DESCRIBING:
                return False
        return False

    def _with_title(self, span: Span) -> Name | None:
        """Return the name whose title the words are: "the Castra coach", of Helena Voss."""
        index = bisect_left(self._title_starts, span.end) - 1
        if index < 0:
            return None
        name = self._titles[index]
        title = name.title_span
        return name if title and title.overlaps(span) and title.end <= name.span.start else None

    def _name_in(self, span: Span) -> Name | None:
        """Return the name that the words end with, or that they are but for what tells who."""
        text = self.extraction.text
        for index in range(bisect_left(self._starts, span.start), len(self._starts)):
            name = self.extraction.names[index]
            if name.span.start >= span.end:
                return None
            if name.span.end >= span.end or text.startswith(",", name.span.end):
                return name
        return None

    def _behind(self, span: Span) -> Name | None:
        """Return who is named behind the words: "the treasurer, [Marta Reis],", "a report by X"."""
        tokens = self.tokens
        after = tokens.at(span.end)
        if after == 0 or after >= len(tokens):
            return None
        if tokens.words[after] == ",":
            name = self._at(after + 1)
            return name if name and name.kind is NameKind.PERSON else None
        if tokens.words[after - 1].lower() in _words("articles"):
            return self._at(after)
        if tokens.lower[after - 1] in _words("speak_for") and tokens.lower[after] in _words(
            "speak_for_by"
        ):
            return self._maker(after + 1)
        return None

    def _maker(self, first: int) -> Name | None:
        """Return the name that ends the noun phrase which begins at the token `first`."""
        for index in range(first, min(first + FARTHEST, len(self.tokens))):
            if self._letters[index] not in WITHIN_PHRASE:
                return None
            name = self._at(index)
            if name is not None:
                title = self._with_title(Span(self.tokens.starts[first], name.span.end))
                return title or name
            titled = self._with_title(Span(self.tokens.starts[index], self.tokens.ends[index]))
            if titled is not None:
                return titled
        return None

    def _at(self, index: int) -> Name | None:
        """Return the name that begins at a token."""
        if index >= len(self.tokens):
            return None
        start = self.tokens.starts[index]
        place = bisect_right(self._starts, start) - 1
        if place < 0 or self._starts[place] != start:
            return None
        return self.extraction.names[place]

    def _meant(self, mention: Mention) -> Name | None:
        """Return the name that the reading of the text takes the words for, as of pronouns."""
        if mention.name is not None:
            return self._canonical.get(mention.name)
        if mention.text.lower() not in _relatives():
            return None
        relative = self.tokens.at(mention.span.start)
        for index in range(relative - 1, max(relative - BEFORE_RELATIVE, -1), -1):
            if self._letters[index] not in PHRASE:
                return None
            ending = bisect_left(self._starts, self.tokens.ends[index]) - 1
            if ending >= 0 and self.extraction.names[ending].span.end == self.tokens.ends[index]:
                return self.extraction.names[ending]
        return None


@cache
def _of_another() -> frozenset[str]:
    return word_class("preposition", "of", "to")


@cache
def _relatives() -> frozenset[str]:
    return frozenset(table("wordclasses")["relative_pronouns"])


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("proposing")[key])
