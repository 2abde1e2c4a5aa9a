"""The names that a ledger knows, arranged for look-up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from factcheck.extraction.names.bags import PLACE_MARK, Bag, anchors_of, bag_of
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import heads_name
from factcheck.extraction.names.similarity import folded, sound_of, surname_of
from factcheck.extraction.phrases import Phrases
from factcheck.model import NameKind, Source, SourceKind

KINDS = {
    SourceKind.PERSON: NameKind.PERSON,
    SourceKind.ORGANISATION: NameKind.ORGANISATION,
    SourceKind.AGENCY: NameKind.ORGANISATION,
    SourceKind.PLACE: NameKind.PLACE,
    SourceKind.DOCUMENT: NameKind.OTHER,
}
Ids = frozenset[str]
Key = TypeVar("Key", str, Bag)


@frozen(eq=False, repr=False)
class SourceNames:
    """Every name of a ledger's sources; where one name is shared it stands for several ids.

    `phrases` are names and aliases as they are written; `bags` those of bodies, and the titles of
    people, in any order of their words; `anchors` the words at which one is looked for.
    """

    phrases: Phrases[Ids]
    surnames: Mapping[str, Ids]
    sounds: Mapping[str, Ids]
    bags: Mapping[Bag, Ids]
    anchors: frozenset[str]
    sources: Mapping[str, Source]

    @classmethod
    def of(cls, sources: Iterable[Source]) -> SourceNames:
        """Return the names of `sources`, in time linear in their number."""
        by_id = {source.id: source for source in sources}
        people = [source for source in by_id.values() if _is_person(source)]
        bags = _grouped(entry for source in by_id.values() for entry in _bags(source))
        return cls(
            phrases=Phrases.of(_grouped(_phrases(by_id.values())).items()),
            surnames=_grouped((folded(surname_of(person.name)), person.id) for person in people),
            sounds=_grouped((sound_of(surname_of(person.name)), person.id) for person in people),
            bags=bags,
            anchors=anchors_of(_keys(bags)),
            sources=by_id,
        )

    def kind(self, source: str) -> NameKind:
        """Return the kind of names that the source goes by."""
        named = self.sources[source]
        if _is_person(named):
            return NameKind.PERSON
        return KINDS[named.kind] if named.kind else NameKind.OTHER


def _is_person(source: Source) -> bool:
    """Tell whether a source is a person, by its kind or, where none is given, by its name."""
    if source.kind is None:
        words = source.name.split()
        plain = all(word[0].isupper() and not heads_name(folded(word)) for word in words)
        short = 2 <= len(words) <= 3 and known_name(source.name) is None
        return bool(source.titles) or (short and plain and not source.name.isupper())
    return source.kind is SourceKind.PERSON


def _phrases(sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    for source in sources:
        for name in (source.name, *source.aliases):
            yield _without_article(name).lower(), source.id


def _bags(source: Source) -> Iterator[tuple[Bag, str]]:
    """Yield the bags of a body's names, and of the titles that a person holds."""
    if _is_person(source):
        for title in source.titles:
            bag = bag_of(title.title)
            if title.until is None and bag:
                yield bag, source.id
        return
    for name in (source.name, *source.aliases):
        bag = bag_of(name)
        if len(bag) > 1 and any(not word.startswith(PLACE_MARK) for word in bag):
            yield bag, source.id


def _keys(bags: Iterable[Bag]) -> frozenset[str]:
    """Return the rarest word of each bag, which is no place."""
    uses = Counter(word for bag in bags for word in bag)
    return frozenset(
        min(words, key=lambda word: (uses[word], -len(word), word))
        for bag in bags
        if (words := [word for word in bag if not word.startswith(PLACE_MARK)])
    )


def _grouped(entries: Iterable[tuple[Key, str]]) -> dict[Key, Ids]:
    ids: dict[Key, set[str]] = defaultdict(set)
    for key, source in entries:
        ids[key].add(source)
    return {key: frozenset(sources) for key, sources in ids.items()}


def _without_article(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name
