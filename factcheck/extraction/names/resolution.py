"""Resolution: which names of a text are one name, and which source of the ledger each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import define, field

from factcheck.extraction.names.lexicon import name_suffixes
from factcheck.extraction.names.mentions import Mention
from factcheck.extraction.names.similarity import Likeness, folded, likeness, sound_of, surname_of
from factcheck.extraction.names.sources import SourceNames
from factcheck.extraction.tokens import Tokens
from factcheck.model import Name, NameKind, Span

SHORTEST_SOUND = 6


@define
class _People:
    """The people whom a text names in full."""

    by_surname: dict[str, list[str]] = field(factory=lambda: defaultdict(list))

    def add(self, name: str) -> None:
        known = self.by_surname[folded(surname_of(name))]
        for index, other in enumerate(known):
            if likeness(name, other) is not Likeness.DIFFERENT:
                known[index] = max(name, other, key=len)
                return
        known.append(name)

    def fullest(self, name: str) -> str | None:
        """Return the fullest form of `name`; None where it may be several people's."""
        known = self.by_surname.get(folded(surname_of(name)), ())
        alike = [other for other in known if likeness(name, other) is not Likeness.DIFFERENT]
        return alike[0] if len(alike) == 1 else None


def resolve(
    tokens: Tokens, mentions: Sequence[Mention], sources: SourceNames | None
) -> tuple[Name, ...]:
    """Return the mentions as names, each with its fullest form and the ledger's source."""
    people = _People()
    texts = [_text(tokens, mention) for mention in mentions]
    for mention, text in zip(mentions, texts, strict=True):
        if mention.kind is NameKind.PERSON and mention.end > mention.first + 1:
            people.add(text)
    return tuple(
        _name(tokens, mention, text, people, sources)
        for mention, text in zip(mentions, texts, strict=True)
    )


def _name(
    tokens: Tokens, mention: Mention, text: str, people: _People, sources: SourceNames | None
) -> Name:
    canonical, kind = text, mention.kind
    if mention.known is not None and not _is_surname(mention, text, people):
        canonical = mention.known.name
    elif kind in {NameKind.PERSON, NameKind.OTHER, NameKind.PLACE, NameKind.NATIONALITY}:
        fullest = people.fullest(text)
        if fullest is not None:
            canonical, kind = fullest, NameKind.PERSON
    source = _source(text, canonical, kind, sources) if sources is not None else None
    title = mention.title
    title_span = Span(tokens.starts[title[0]], tokens.ends[title[1] - 1]) if title else None
    return Name(
        span=Span(tokens.starts[mention.first], tokens.ends[mention.end - 1]),
        text=text,
        kind=kind,
        source=source,
        title=title_span.of(tokens.text) if title_span else None,
        title_span=title_span,
        canonical=canonical,
    )


def _is_surname(mention: Mention, text: str, people: _People) -> bool:
    return mention.end == mention.first + 1 and folded(text) in people.by_surname


def _source(text: str, canonical: str, kind: NameKind, sources: SourceNames) -> str | None:
    """Return the one source that the name may stand for."""
    for name in (canonical, text):
        ids = sources.phrases.get(name)
        if ids is not None:
            return next(iter(ids)) if len(ids) == 1 else None
    if kind not in {NameKind.PERSON, NameKind.OTHER}:
        return None
    surname = surname_of(canonical)
    ids = sources.surnames.get(folded(surname), frozenset())
    if not ids and len(surname) >= SHORTEST_SOUND:
        ids = sources.sounds.get(sound_of(surname), frozenset())
    alike = [
        source
        for source in ids
        if likeness(canonical, sources.sources[source].name) in {Likeness.SAME, Likeness.VARIANT}
    ]
    return alike[0] if len(alike) == 1 else None


def _text(tokens: Tokens, mention: Mention) -> str:
    return tokens.text[tokens.starts[mention.first] : tokens.ends[mention.end - 1]]


__all__ = ["name_suffixes", "resolve"]
