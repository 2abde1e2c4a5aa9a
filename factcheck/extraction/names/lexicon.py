"""The words that make and break names: common words, heads of organisations, given names."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table

INFLECTIONS = ("s", "es", "d", "ed", "ing", "ly")


@cache
def stopwords() -> frozenset[str]:
    """Return the words that are no names however they are written, months and days left out."""
    closed = table("stopwords")
    return frozenset(
        [
            *table("name_stopwords")["never"],
            *table("name_stopwords")["interjections"],
            *table("name_stopwords")["groups"],
            *table("openers")["openers"],
            *closed["stopwords"],
            *closed["negations"],
        ]
    )


@cache
def closed_class_words() -> frozenset[str]:
    """Return the words that end no name, however they are written."""
    closed = table("stopwords")
    return frozenset([*closed["stopwords"], *closed["negations"]])


@cache
def calendar() -> frozenset[str]:
    """Return the names of months, days and seasons."""
    return frozenset(table("name_stopwords")["calendar"])


@cache
def common_words() -> frozenset[str]:
    """Return the words that English news writes in lower case."""
    return frozenset(table("common_words")["words"].split())


@lru_cache(maxsize=1 << 15)
def is_common(lower: str) -> bool:
    """Tell whether `lower` is an ordinary word or an inflection of one."""
    words = common_words()
    return lower in words or any(
        lower.endswith(ending)
        and (lower[: -len(ending)] in words or lower[: -len(ending)] + "e" in words)
        for ending in INFLECTIONS
    )


@cache
def ordinary_words() -> frozenset[str]:
    """Return further words that a dictionary writes small, and that are hardly anyone's name."""
    return frozenset(table("ordinary_words")["words"].split())


@cache
def given_names() -> frozenset[str]:
    """Return given names in lower case."""
    return frozenset(table("given_names")["names"].split())


@cache
def same_given_names() -> dict[str, frozenset[str]]:
    """Return for each given name all that are forms of it."""
    alike: dict[str, set[str]] = {}
    for group in table("given_names")["alike"]:
        for name in group:
            alike.setdefault(name, set()).update(group)
    return {name: frozenset(group) for name, group in alike.items()}


@cache
def particles() -> frozenset[str]:
    """Return the small words within family names: "van", "al", "de"."""
    return frozenset(table("given_names")["particles"])


@cache
def holy() -> frozenset[str]:
    """Return what stands before the saint after whom a place or a house is called: "San", "St"."""
    return frozenset(table("given_names")["holy"])


@cache
def joining_words() -> frozenset[str]:
    """Return the small words over which a name may go on."""
    return particles() | organisation_words("of_words") | organisation_words("joined")


@cache
def name_suffixes() -> frozenset[str]:
    """Return what may follow a family name: "Jr", "III"."""
    return frozenset(table("given_names")["suffixes"])


@cache
def organisation_words(key: str) -> frozenset[str]:
    """Return one list of the table of organisations: heads, forms, of_heads, features, ..."""
    return frozenset(table("organisations")[key])


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations whose full stop does not end a name: "St.", "Gen."."""
    return frozenset(table("abbreviations")["never_final"])


@cache
def kind_words() -> frozenset[str]:
    """Return the words of names that say what a body or a place is: trust, street."""
    return organisation_words("heads") | organisation_words("features")


@cache
def body_words() -> frozenset[str]:
    """Return the words and signs that show a name to be an organisation's."""
    return organisation_words("heads") | organisation_words("forms") | {"&"}


@cache
def honorifics() -> frozenset[str]:
    """Return the forms of address that are written before a name."""
    return frozenset(table("titles")["honorifics"])


@cache
def roles() -> Phrases[str]:
    """Return the ways to write each role, standing for the role, plurals among them."""
    rows = table("titles")["roles"]
    written = [(form, role) for role, forms in rows.items() for form in (role, *forms)]
    return Phrases.of([*written, *((f"{form}s", role) for form, role in written)])


@cache
def title_modifiers() -> frozenset[str]:
    """Return the words that may stand before a role within a title."""
    titles = table("titles")
    statuses = (word for words in titles["status"].values() for word in words)
    return frozenset([*titles["modifiers"], *statuses])


@cache
def title_determiners() -> frozenset[str]:
    """Return what stands before a title and is no part of it: the, his."""
    return frozenset(table("titles")["determiners"])


@cache
def title_statuses() -> frozenset[str]:
    """Return the words that say how an office is held: "former", "visiting"."""
    return frozenset(word for words in table("titles")["status"].values() for word in words)


@cache
def _parts_of_names() -> frozenset[str]:
    role_words = (word for words, _ in roles() for word in words)
    return frozenset(
        [
            *role_words,
            *title_modifiers(),
            *kind_words(),
            *organisation_words("of_heads"),
        ]
    )


def is_part_of_names(lower: str) -> bool:
    """Tell whether an ordinary word is also written large as part of titles and names."""
    return lower in _parts_of_names()


@cache
def title_prepositions() -> frozenset[str]:
    """Return the prepositions that go on with a title: "mayor of Kyiv"."""
    return frozenset(table("titles")["prepositions"])


def heads_name(lower: str) -> bool:
    """Tell whether a word heads the names of bodies, places or things: "Bank", "Street", "Cup"."""
    return (
        lower in kind_words()
        or lower in organisation_words("things")
        or lower in organisation_words("of_heads")
    )


@cache
def articles() -> frozenset[str]:
    """Return the definite articles, which stand before names and are no part of them."""
    return frozenset(table("name_stopwords")["articles"])


@cache
def locatives() -> frozenset[str]:
    """Return the prepositions after which a name is a place's: "in", "near"."""
    return frozenset(table("name_stopwords")["locatives"])
