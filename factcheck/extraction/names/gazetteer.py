"""The gazetteer: countries, their people, parts and cities, and the bodies that need no context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import NameKind


class Known(NamedTuple):
    """What a name stands for wherever it is written.

    `name` is the same for all names of one thing, "Poland" for "Poland" and "Polish"; `country` is
    the country that it belongs to, where there is one.
    """

    name: str
    kind: NameKind
    country: str | None
    capitals: bool = False
    """Whether the name is only meant where it is written in capitals: "US", not "us"."""


@cache
def gazetteer() -> Phrases[Known]:
    """Return all names that need no context, by their words."""
    return Phrases.of((name, known) for name, known in _entries())


def known_name(name: str) -> Known | None:
    """Return what the whole of `name` stands for, or None."""
    return gazetteer().get(name)


def country_of(name: str) -> str | None:
    """Return the country that a country, people, part or city belongs to: "Poland" for "Warsaw"."""
    known = known_name(name)
    return known.country if known else None


@cache
def countrymen() -> frozenset[str]:
    """Return the words for a man or a woman of some country, or part of it: "frenchwoman"."""
    places = table("places")
    parts = (names for rows in places["parts"].values() for names in rows.values())
    return frozenset(
        name.lower()
        for names in (*places["demonyms"].values(), *parts)
        for name in names
        if name.endswith("man") and f"{name[:-3]}men" in names
    )


def _entries() -> Iterator[tuple[str, Known]]:
    places, territories = table("places"), table("territories")
    countries = {code: names[0] for code, names in territories["countries"].items()}
    for kind, rows in (
        (NameKind.PLACE, territories["countries"]),
        (NameKind.PLACE, places["also_called"]),
        (NameKind.NATIONALITY, places["demonyms"]),
    ):
        for code, names in rows.items():
            yield from _alike(names, kind, countries[code], countries[code])
    yield from _parts(places["parts"], countries)
    for rows in (places["capitals"], places["cities"], territories["cities"]):
        yield from _cities(rows, countries)
    for region in (*places["regions"], *territories["regions"]):
        yield region, Known(region, NameKind.PLACE, None)
    for region, names in places["region_demonyms"].items():
        yield from _alike(names, NameKind.NATIONALITY, region, None)
    for people, names in places["peoples"].items():
        yield from _alike((people, *names), NameKind.NATIONALITY, people, None)
    for body, names in table("organisations")["known"].items():
        yield from _alike((body, *names), NameKind.ORGANISATION, body, None)


def _alike(
    names: Iterable[str], kind: NameKind, name: str, country: str | None
) -> Iterator[tuple[str, Known]]:
    for written in names:
        yield written, Known(name, kind, country, capitals=written.isupper())


def _parts(
    rows: Mapping[str, Mapping[str, Iterable[str]]], countries: Mapping[str, str]
) -> Iterator[tuple[str, Known]]:
    for code, parts in rows.items():
        for part, names in parts.items():
            yield part, Known(part, NameKind.PLACE, countries[code])
            for written in names:
                short = "." in written or written.isupper()
                kind = NameKind.PLACE if short else NameKind.NATIONALITY
                yield written, Known(part, kind, countries[code], capitals=written.isupper())


def _cities(
    rows: Mapping[str, Iterable[str]], countries: Mapping[str, str]
) -> Iterator[tuple[str, Known]]:
    """Yield the cities, those of several spellings under the one that comes first."""
    spellings = table("places")["city_spellings"]
    first = {written: name for name, others in spellings.items() for written in others}
    for code, names in rows.items():
        for written in names:
            name = first.get(written, written)
            yield written, Known(name, NameKind.PLACE, countries.get(code))
