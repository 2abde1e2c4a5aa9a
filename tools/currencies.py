"""Write the table of currencies from babel's copy of the Unicode CLDR.

Run `python tools/currencies.py` after an update of babel and commit what it writes. The table
holds, for each currency that is legal tender somewhere today, the code, the English names in the
singular and plural, and the symbols that its own countries use; what newsrooms add by hand stands
in money.yaml.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from unicodedata import category, normalize

import babel
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_currency_name, get_territory_currencies

TARGET = Path(__file__).parent.parent / "factcheck" / "language" / "currencies.yaml"
HEAD = f"""\
# The currencies that are legal tender today, with their English names and their symbols.
# Written by tools/currencies.py from the Unicode CLDR (Unicode License v3; as packaged by
# babel {babel.__version__}); do not edit.
# A last word that several currencies share ("peso") stands for none of them here.
"""


def territories_of_currencies() -> dict[str, list[str]]:
    """Return the currencies that are legal tender today, each with its territories."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for territory in sorted(get_global("territory_currencies")):
        for code in get_territory_currencies(territory):
            found[code].append(territory)
    return dict(sorted(found.items()))


def names(code: str) -> list[str]:
    """Return the English names of a currency, in lower case, with and without accents."""
    written = {get_currency_name(code, count=count, locale="en").lower() for count in (1, 2)}
    plain = {normalize("NFD", name).encode("ascii", "ignore").decode() for name in written}
    return sorted(written | plain)


def symbols(code: str, territories: list[str]) -> set[str]:
    """Return the symbols that hold a currency sign, as the currency's territories write them."""
    found = set()
    for territory in territories:
        for language in get_official_languages(territory):
            try:
                locale = Locale.parse(f"{language}_{territory}")
            except (UnknownLocaleError, ValueError):
                continue
            found.add(locale.currency_symbols.get(code, ""))
    return {symbol for symbol in found if any(category(sign) == "Sc" for sign in symbol)}


def unshared(entries: dict[str, set[str]]) -> dict[str, str]:
    """Return the spellings that stand for one code only."""
    return {spelling: min(codes) for spelling, codes in sorted(entries.items()) if len(codes) == 1}


def build() -> dict[str, dict[str, str] | list[str]]:
    """Return the whole table."""
    spelled: defaultdict[str, set[str]] = defaultdict(set)
    last_words: defaultdict[str, set[str]] = defaultdict(set)
    signs: defaultdict[str, set[str]] = defaultdict(set)
    currencies = territories_of_currencies()
    for code, territories in currencies.items():
        for name in names(code):
            spelled[name].add(code)
            last_words[name.split()[-1]].add(code)
        for symbol in symbols(code, territories):
            signs[symbol].add(code)
    return {
        "codes": list(currencies),
        "names": unshared({**last_words, **spelled}),
        "shared": sorted(word for word, codes in last_words.items() if len(codes) > 1),
        "symbols": unshared(signs),
    }


def render() -> str:
    """Return the table as the text of its file."""
    table = build()
    lines = [HEAD]
    for key, value in table.items():
        if isinstance(value, list):
            lines.append(f"{key}: {json.dumps(value, ensure_ascii=False)}\n")
        else:
            rows = "".join(f'  "{spelling}": {code}\n' for spelling, code in value.items())
            lines.append(f"{key}:\n{rows}")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
    print(f"{TARGET}: {len(territories_of_currencies())} currencies")
