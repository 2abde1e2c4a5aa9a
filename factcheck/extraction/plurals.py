"""Plurals: whether a noun is in the plural, and its form for one and for many."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.language import table

SINGULAR_ENDINGS = ("ss", "us", "is", "'s")
"""Words in these endings are no plurals: less, virus, crisis."""


@lru_cache(maxsize=20_000)
def is_plural(word: str) -> bool:
    """Tell whether `word`, in lower case, is or may be a noun in the plural."""
    irregular, _, same, single = _forms()
    if word in irregular or word in same:
        return True
    if word in single or word.endswith(SINGULAR_ENDINGS) or len(word) < 3:
        return False
    return word.endswith("s")


@lru_cache(maxsize=20_000)
def plural(word: str) -> str:
    """Return the plural of a noun in lower case, which may stand in either number."""
    _, to_plural, _, _ = _forms()
    if is_plural(word):
        return word
    if word in to_plural:
        return to_plural[word]
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + "s"


@cache
def _forms() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[str]]:
    data = table("plurals")
    irregular = data["irregular"]
    singular = {one: many for many, one in irregular.items()}
    return irregular, singular, frozenset(data["same"]), frozenset(data["single"])
