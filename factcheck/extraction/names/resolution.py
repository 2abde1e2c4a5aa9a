"""Resolution: which names of a text are one name, and which source of the ledger each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import define, field

from factcheck.extraction.names.acronyms import defined_acronyms
from factcheck.extraction.names.lexicon import given_names, locatives
from factcheck.extraction.names.mention import Mention
from factcheck.extraction.names.similarity import (
    SHORTEST_SOUND,
    folded,
    similar_names,
    sound_of,
    surname_of,
)
from factcheck.extraction.names.sources import Ids, SourceNames
from factcheck.extraction.tokens import Tokens
from factcheck.model import Name, NameKind, Span

PERSONAL = frozenset([NameKind.PERSON, NameKind.OTHER, NameKind.PLACE])
CROWD = 40
"""So many people of one family name are told apart; those that a list has beyond are only who is
written in full each time. Each is compared with all before, so that long lists took minutes."""


@define(eq=False, repr=False)
class _People:
    """The people whom a text names in full."""

    by_surname: dict[str, list[str]] = field(factory=lambda: defaultdict(list))
    _named: dict[str, list[str]] = field(factory=dict, init=False)

    def add(self, name: str) -> None:
        known = self.by_surname[_key(name)]
        for index, other in enumerate(known):
            if similar_names(name, other):
                known[index] = max(name, other, key=len)
                return
        if len(known) < CROWD:
            known.append(name)

    def named(self, name: str) -> list[str]:
        """Return the fullest forms of those whom `name` may name, once all are added."""
        if name not in self._named:
            known = self.by_surname.get(_key(name), ())
            self._named[name] = [other for other in known if similar_names(name, other)]
        return self._named[name]


def _key(name: str) -> str:
    """Return what the spellings of a family name share."""
    surname = surname_of(name)
    return sound_of(surname) if len(surname) >= SHORTEST_SOUND else folded(surname)


def resolve(
    tokens: Tokens,
    mentions: Sequence[Mention],
    sources: SourceNames | None = None,
    ids: Mapping[int, Ids] | None = None,
) -> tuple[Name, ...]:
    """Return the mentions as names, each with its fullest form and the ledger's source.

    `ids` are the sources that the ledger's own names stand for, by the first token of each.
    """
    mentions = _without_epithets(tokens, mentions)
    texts = [_text(tokens, mention) for mention in mentions]
    people = _people(mentions, texts)
    acronyms = defined_acronyms(tokens, mentions)
    names = []
    for mention, text in zip(mentions, texts, strict=True):
        located = mention.first > 0 and tokens.lower[mention.first - 1] in locatives()
        if mention.known is not None and located:
            canonical, kind = mention.known.name, mention.kind
        else:
            canonical, kind = _canonical(mention, text, people, acronyms)
        source = None
        if sources is not None:
            known = (ids or {}).get(mention.first)
            shared = len(people.named(text)) > 1
            source = _source(known, text, canonical, kind, sources, shared=shared)
        if source is not None and sources is not None:
            kind = _kind(kind, sources.kind(source))
            canonical = _on_record(sources.sources[source].name, canonical, mention, kind)
        elif sources is not None and kind is NameKind.OTHER and folded(text) in sources.surnames:
            kind = NameKind.PERSON  # of several of the family, nothing tells which
        names.append(_name(tokens, mention, text, canonical, kind, source))
    return tuple(names)


def _kind(read: NameKind, on_record: NameKind) -> NameKind:
    """Return what a name of the ledger names: a firm beside "a contractor" reads like a person."""
    if on_record is NameKind.OTHER:
        return read
    return on_record if read in (NameKind.PERSON, NameKind.OTHER) else read


def _on_record(full: str, canonical: str, mention: Mention, kind: NameKind) -> str:
    """Return the fullest form of a name of the ledger: Duluth Miners, for what has "Miners"."""
    shorter = kind is not NameKind.PERSON and set(canonical.split()) < set(full.split())
    return full if mention.role_only or shorter else canonical


def _people(mentions: Sequence[Mention], texts: Sequence[str]) -> _People:
    people = _People()
    for mention, text in zip(mentions, texts, strict=True):
        if (
            mention.kind is NameKind.PERSON
            and mention.end > mention.first + 1
            and not mention.role_only
        ):
            people.add(text)
    return people


def _without_epithets(tokens: Tokens, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, people without what stands before a name that the text has in full."""
    full = {
        tuple(tokens.lower[mention.first : mention.end])
        for mention in mentions
        if mention.kind is NameKind.PERSON and mention.end > mention.first + 1
    }
    return [
        mention._replace(first=mention.first + 1)
        if mention.end > mention.first + 2
        and mention.kind is NameKind.PERSON
        and tokens.lower[mention.first] not in given_names()
        and tokens.lower[mention.first + 1] in given_names()
        and tuple(tokens.lower[mention.first + 1 : mention.end]) in full
        else mention
        for mention in mentions
    ]


def _canonical(
    mention: Mention, text: str, people: _People, acronyms: Mapping[str, str]
) -> tuple[str, NameKind]:
    """Return the fullest form of a name in this text, and what that shows it to be."""
    if text in acronyms:
        return acronyms[text], mention.kind
    if mention.kind not in PERSONAL or (mention.known and mention.end > mention.first + 1):
        return (mention.known.name if mention.known else text), mention.kind
    named = people.named(text)
    if len(named) == 1:
        return named[0], NameKind.PERSON
    if named:
        return text, NameKind.PERSON
    return (mention.known.name if mention.known else text), mention.kind


def _name(
    tokens: Tokens, mention: Mention, text: str, canonical: str, kind: NameKind, source: str | None
) -> Name:
    title = (mention.first, mention.end) if mention.role_only else mention.title
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


def _source(
    known: Ids | None,
    text: str,
    canonical: str,
    kind: NameKind,
    sources: SourceNames,
    *,
    shared: bool,
) -> str | None:
    """Return the one source that the name may stand for.

    A name is `shared` where the text has two people of it; it then stands for none.
    """
    if canonical != text:
        known = sources.phrases.get(canonical.lower()) or known
    if known is not None and (len(known) > 1 or canonical == text or kind is not NameKind.PERSON):
        return next(iter(known)) if len(known) == 1 else None
    if shared or kind not in {NameKind.PERSON, NameKind.OTHER}:
        return None
    return _person(canonical, sources)


def _person(name: str, sources: SourceNames) -> str | None:
    """Return the one person of the ledger whose name `name` is, in this or another spelling."""
    surname = surname_of(name)
    ids = sources.surnames.get(folded(surname), frozenset())
    if not ids and len(surname) >= SHORTEST_SOUND:
        ids = sources.sounds.get(sound_of(surname), frozenset())
    alike = [source for source in ids if similar_names(name, sources.sources[source].name)]
    return alike[0] if len(alike) == 1 else None


def _text(tokens: Tokens, mention: Mention) -> str:
    return tokens.text[tokens.starts[mention.first] : tokens.ends[mention.end - 1]]
