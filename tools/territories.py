"""Write factcheck/language/territories.yaml from the Unicode CLDR, as babel packages it.

Run `python tools/territories.py` after a new release of babel; needs the dev dependencies.
"""

from __future__ import annotations

import re
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parent.parent / "factcheck" / "language" / "territories.yaml"
HEAD = f"""\
# Countries, world regions and large cities, with the territory (ISO 3166-1) that each city lies
# in. Written by tools/territories.py from the Unicode CLDR (English territory and time zone names,
# babel {babel.__version__}); do not edit, additions belong in places.yaml.
"""
NO_PLACES = frozenset(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "EA", "IC", "CP", "DG"])
NO_CITIES = frozenset(
    [
        "Adak",
        "Beulah",
        "Center",
        "Davis",
        "Easter",
        "Knox",
        "Marengo",
        "Reunion",
        "Tell City",
        "Troll",
        "Wake",
        "Winamac",
    ]
)
"""Zones named after a hamlet, a station or an island, whose names mean other things in the news."""


def names_of(territory: str) -> list[str]:
    """Return the spellings of a CLDR territory name that news text uses."""
    found = [re.sub(r" ?\(.*?\)| SAR China", "", territory)]
    found += re.findall(r"\((.*?)\)", territory)
    for short, full in ((" & ", " and "), ("St. ", "Saint "), ("’", "'")):
        found += [name.replace(short, full) for name in found if short in name]
    return found


def countries() -> dict[str, list[str]]:
    """Return the names of each country by its code."""
    territories = Locale("en").territories
    return {
        code: names_of(name)
        for code, name in sorted(territories.items())
        if code.isalpha() and code not in NO_PLACES
    }


def regions() -> list[str]:
    """Return the names of continents and other world regions."""
    territories = Locale("en").territories
    return sorted(name for code, name in territories.items() if code.isdigit() and name.istitle())


def cities() -> dict[str, list[str]]:
    """Return the cities of each country after which the time zone database names a zone."""
    exemplars = Locale("en").time_zones
    by_country: dict[str, list[str]] = {}
    for territory, zones in sorted(get_global("territory_zones").items()):
        for zone in zones:
            city = exemplars.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            if territory.isalpha() and territory != "ZZ" and city not in NO_CITIES:
                by_country.setdefault(territory, []).append(re.sub(",.*| \\(.*", "", city))
    return {territory: sorted(set(names)) for territory, names in by_country.items()}


def lines(title: str, rows: dict[str, list[str]]) -> list[str]:
    """Return a mapping of lists as lines of YAML."""
    return [f"{title}:", *(f"  {key!r}: {names!r}" for key, names in rows.items())]


def main() -> None:
    """Write the table."""
    body = [
        *lines("countries", countries()),
        *lines("cities", cities()),
        f"regions: {regions()!r}",
    ]
    TARGET.write_text(HEAD + "\n".join(body) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
