"""The number words of the language, compiled from its table for look-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from factcheck.language import table


@frozen(kw_only=True, eq=False, repr=False)
class NumberWords:
    """The number words of the language, compiled for look-up; its table tells what each is."""

    cardinals: Mapping[str, int]
    digits: Mapping[str, int]
    """What decimals are spelled out with: "oh" beside the cardinals."""
    scales: Mapping[str, int]
    short_scales: Mapping[str, int]
    spoken_scales: Mapping[str, int]
    """The short scales that also stand behind words: five k."""
    glued_scales: Mapping[str, int]
    capital_scales: Mapping[str, int]
    money_scales: Mapping[str, int]
    spaced_scales: Mapping[str, int]
    dozens: Mapping[str, int]
    score: Mapping[str, int]
    """Twenty, where a noun in the plural follows that is none of `scored`."""
    scored: frozenset[str]
    ordinals: Mapping[str, int]
    ordinal_scales: Mapping[str, int]
    ordinal_suffixes: Sequence[str]
    """For any digit, then for 1, 2 and 3: th, st, nd, rd."""
    denominators: Mapping[str, int]
    """In the singular and the plural, the latter of `plurals`."""
    plurals: frozenset[str]
    parts: Mapping[str, int]
    """The denominators that are no ordinals: half, quarter."""
    pairs: frozenset[str]
    vague: Mapping[str, int]
    vague_scales: Mapping[str, int]
    """What may multiply a vague number: tens of thousands, several hundred."""
    only_of: frozenset[str]
    """Vague numbers that only stand before "of"."""
    vaguely: frozenset[str]
    multiples: Mapping[str, int]
    fraction_signs: Mapping[str, tuple[int, int]]
    articles: frozenset[str]
    signs: frozenset[str]
    either: str
    before_a_share: frozenset[str]
    after_a_share: frozenset[str]
    """Behind a share they compare: "a third fewer than"."""
    share_amounts: frozenset[str]
    """Of these, what compares amounts: "a third more calls", but "a third longer film"."""
    share_compared: frozenset[str]
    """The same, whatever follows: "a third above", "a fifth as many"."""
    changes_of: frozenset[str]
    """Before "of" they are by so much: "a rise of a third in one year"."""
    share_states: frozenset[str]
    """What something may be in part: "two-thirds full"."""
    share_verbs: frozenset[str]
    """Verbs of many, behind a part: "a third were", but no third that was."""
    rests: frozenset[str]
    """Before an ordinal that ends a phrase they make it a part: the other third."""
    joiner: str
    linker: str
    than: str
    point: str
    division: str


_TAKEN_AS_THEY_ARE = (
    "cardinals", "scales", "short_scales", "spoken_scales", "glued_scales", "capital_scales",
    "money_scales", "spaced_scales", "dozens", "score", "ordinals", "ordinal_suffixes",
    "ordinal_scales", "vague", "multiples", "parts",
    "joiner", "linker", "than", "point", "division", "either",
)  # fmt: skip
_TAKEN_AS_SETS = (
    "only_of",
    "pairs",
    "vaguely",
    "articles",
    "signs",
    "before_a_share",
    "after_a_share",
    "share_amounts",
    "share_compared",
    "changes_of",
    "share_states",
    "share_verbs",
    "scored",
    "rests",
)


@cache
def number_words() -> NumberWords:
    """Return the language's number words."""
    data = table("numbers")
    singular = {
        word: value
        for word, value in {**data["ordinals"], **data["ordinal_scales"]}.items()
        if word not in data["never_parts"]
    }
    plural = {f"{word}s": value for word, value in singular.items()}
    mappings: dict[str, Any] = {name: data[name] for name in _TAKEN_AS_THEY_ARE}
    sets: dict[str, Any] = {name: frozenset(data[name]) for name in _TAKEN_AS_SETS}
    return NumberWords(
        **mappings,
        **sets,
        digits={**data["cardinals"], **data["digits"]},
        denominators={**singular, **plural, **data["parts"], **data["plural_parts"]},
        vague_scales={**data["scales"], **data["vague"], **data["dozens"]},
        plurals=frozenset({*plural, *data["plural_parts"]}),
        fraction_signs={sign: tuple(pair) for sign, pair in data["fraction_signs"].items()},
    )


@cache
def number_starters() -> frozenset[str]:
    """Return the words that may begin a number; articles and signs are left out."""
    words = number_words()
    return frozenset(
        {
            *words.cardinals, *words.scales, *words.dozens, *words.ordinals, *words.vague,
            *words.ordinal_scales, *words.multiples, *words.fraction_signs, *words.vaguely,
            *words.denominators, *words.pairs, *words.score,
        }
    )  # fmt: skip
