"""The names that a ledger knows, arranged for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import field, frozen

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


@frozen(eq=False)
class SourceNames:
    """Every name of a ledger's sources; where one name is shared it stands for several ids."""

    phrases: Phrases[frozenset[str]]
    surnames: Mapping[str, frozenset[str]]
    sounds: Mapping[str, frozenset[str]]
    sources: Mapping[str, Source] = field(repr=False)

    @classmethod
    def of(cls, sources: Iterable[Source]) -> SourceNames:
        """Return the names of `sources`, in time linear in their number."""
        by_id = {source.id: source for source in sources}
        names: dict[str, set[str]] = {}
        surnames: dict[str, set[str]] = {}
        sounds: dict[str, set[str]] = {}
        for source in by_id.values():
            for name in (source.name, *source.aliases):
                names.setdefault(_without_article(name), set()).add(source.id)
            if source.kind is SourceKind.PERSON:
                surname = surname_of(source.name)
                surnames.setdefault(folded(surname), set()).add(source.id)
                sounds.setdefault(sound_of(surname), set()).add(source.id)
        return cls(
            Phrases.of((name, frozenset(ids)) for name, ids in names.items()),
            {surname: frozenset(ids) for surname, ids in surnames.items()},
            {sound: frozenset(ids) for sound, ids in sounds.items()},
            by_id,
        )

    def kind(self, source: str) -> NameKind:
        """Return the kind of names that the source goes by."""
        kind = self.sources[source].kind
        return KINDS[kind] if kind else NameKind.OTHER


def _without_article(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name
