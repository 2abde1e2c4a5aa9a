"""Stems: one form for all inflections of a word, "freed", "frees" and "freeing" alike.

Only inflection is taken away, never derivation: the police is no policy and a strike no striker.
The rules are steps 1 and 5 of the Porter2 algorithm (Porter 2001, snowballstem.org), after a table
of irregular forms.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.language import table

VOWELS = frozenset("aeiouy")
ENDINGS = frozenset("sdgye")
"""The last letters of the endings that are taken away."""
REGION = re.compile(r"[aeiouy][^aeiouy]")
UNDOUBLED = frozenset(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"])
"""Doubled consonants that an ending brings: "stopped"; not ll, ss and zz, which words end in."""
LONGEST = 40
"""Longer runs of letters are no English words and are left as they are."""


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Return the form that all inflections of the lower-case `word` share."""
    base = _irregular().get(word, word)
    if base[-1:] not in ENDINGS or base in _whole() or not 3 <= len(base) <= LONGEST:
        return base
    if not base.isalpha():
        return base
    if base[-1] == "s" and base[:-1] in _whole():
        return base[:-1]
    return _without_final_e(_without_final_y(_without_past(_without_plural(base))))


@cache
def _irregular() -> dict[str, str]:
    irregular = table("inflections")["irregular"]
    return {form: base for base, forms in irregular.items() for form in forms}


@cache
def _whole() -> frozenset[str]:
    return frozenset(table("inflections")["whole"])


def _without_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith(("us", "ss", "is")) or not word.endswith("s"):
        return word
    return word[:-1] if VOWELS.intersection(word[:-2]) else word


def _without_past(word: str) -> str:
    if word.endswith("eed"):
        return word
    if word.endswith("ied"):
        return word[:-2] if len(word) > 4 else word[:-1]
    for ending in ("ed", "ing"):
        if word.endswith(ending) and VOWELS.intersection(word[: -len(ending)]):
            return _mended(word[: -len(ending)])
    return word


def _mended(rest: str) -> str:
    """Return what is left of a verb after its ending, as its base form would leave it."""
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest[-2:] in UNDOUBLED and len(rest) > 3:
        return rest[:-1]
    return rest + "e" if _is_short(rest) else rest


def _without_final_y(word: str) -> str:
    return word[:-1] + "i" if word[-1] == "y" and len(word) > 2 and word[-2] not in VOWELS else word


def _without_final_e(word: str) -> str:
    return word[:-1] if word[-1] == "e" and len(word) > 3 and not _is_short(word[:-1]) else word


def _is_short(word: str) -> bool:
    """Tell whether `word` is one short syllable, whose base form keeps an e: "hop" of "hoping"."""
    region = REGION.search(word)
    if region is None or region.end() < len(word):
        return False
    return len(word) == 2 or (word[-3] not in VOWELS and word[-1] not in "wxY")
