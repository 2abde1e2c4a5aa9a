"""On record: those whom the ledger has for the speakers of a claim, and what they may be called."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import field, frozen

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.lexicon import articles
from factcheck.extraction.tokens import tokenize
from factcheck.language import word_class
from factcheck.model import Source, SourceKind


@frozen(repr=False)
class Speakers:
    """Those on record for a claim: the ledger's sources, and whoever else its text names."""

    sources: tuple[Source, ...] = ()
    told: frozenset[str] = frozenset()
    _ids: frozenset[str] = field(init=False)

    @_ids.default
    def _all_ids(self) -> frozenset[str]:
        return frozenset(source.id for source in self.sources)

    def __bool__(self) -> bool:
        """Tell whether anyone is."""
        return bool(self.sources or self.told)

    @property
    def names(self) -> Iterator[str]:
        """Their names, without what they are."""
        for source in self.sources:
            yield source.name
            yield from source.aliases
        yield from sorted(self.told)

    @property
    def titles(self) -> Iterator[str]:
        """What the people among them are."""
        return (title.title for source in self.sources for title in source.titles)

    @property
    def bodies(self) -> Iterator[Source]:
        """Those among them that are no people."""
        return (source for source in self.sources if source.kind is not SourceKind.PERSON)

    @property
    def named(self) -> bool:
        """Whether anyone of them has a name: "the senator" may be anybody."""
        return bool(self.sources) or any(_is_named(told) for told in self.told)

    def holds(self, id_: str | None) -> bool:
        """Tell whether the source `id_` is one of them."""
        return id_ in self._ids

    def meets(self, others: Speakers) -> bool:
        """Tell whether anyone is one of `others` too."""
        if self._ids & others._ids:
            return True
        return any(alike(one, other) for one in self.names for other in others.names)

    def __str__(self) -> str:
        """Name the last one, with whom the claim began."""
        if self.sources:
            return self.sources[-1].name
        return max(sorted(self.told), key=len, default="")


@lru_cache(maxsize=1 << 14)
def is_indefinite(text: str) -> bool:
    """Tell whether the words describe somebody who is not named: "a European diplomat"."""
    words = tokenize(text).words
    return bool(words) and words[0].lower() in _indefinite()


@cache
def _indefinite() -> frozenset[str]:
    return determiners() - articles()


@cache
def determiners() -> frozenset[str]:
    """Return the articles and other small words before a noun."""
    return word_class("determiner") | articles()


def _is_named(told: str) -> bool:
    words = [word for word in tokenize(told).words if word.lower() not in articles()]
    return any(word[0].isupper() for word in words)


def alike(form: str, other: str) -> bool:
    """Tell whether two names, or two descriptions, may be of one."""
    if is_indefinite(form) and is_indefinite(other):
        return holds(form, other) or holds(other, form)
    return similar_names(form, other) or holds(form, other)


def holds(whole: str, part: str) -> bool:
    """Tell whether the words of `part` stand in `whole`, one after the other."""
    return plain(part) in plain(whole)


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Return the words of `text` without articles, each between spaces."""
    words = (word for word in tokenize(text).lower if word[0].isalnum())
    return f" {' '.join(word for word in words if word not in determiners())} "


@cache
def pronouns() -> frozenset[str]:
    """Return the words that stand for a speaker named elsewhere."""
    return word_class("subject_pronoun", "object_pronoun", "relative", "that", "determiner")
