"""Sources: anyone or anything that can be cited or named."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from factcheck.model.shown import Shown


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    DOCUMENT = "document"
    PLACE = "place"


@frozen(repr=False)
class Title(Shown):
    """A title or role that a source holds, from `since` to `until` where these are known."""

    title: str
    since: date | None = None
    until: date | None = None


@frozen(kw_only=True, repr=False)
class Source(Shown):
    """A source with every name that it goes by."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: SourceKind | None = None
    titles: tuple[Title, ...] = ()
    wikidata: str | None = None
    """Its item in Wikidata: Q7416."""
