"""People: whom the ledger names, with all that it calls them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from attrs import frozen
from rapidfuzz.distance import Prefix

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.lexicon import holy, kind_words
from factcheck.extraction.names.similarity import folded
from factcheck.extraction.tokens import tokenize
from factcheck.model import NameKind, SourceKind
from factcheck.rules.subjects import DraftCase

HALVES, MANY, SHARED = 2, 2, 3
"""Words of a name, words in which two names agree, and letters that two words begin with."""

KEPT = 1 << 10
"""So many texts are kept as they were cut into words."""


@frozen(repr=False)
class Person:
    """A person of the ledger, under their full name."""

    name: str
    titles: tuple[str, ...] = ()


def people(draft: DraftCase) -> Iterator[Person]:
    """Yield the people that the ledger has as sources, or that the claims repeated name."""
    known = [s for s in draft.ledger.sources.values() if s.kind is SourceKind.PERSON]
    for source in known:
        if " " in source.name:
            yield Person(source.name, tuple(title.title for title in source.titles))
    told: dict[str, list[str]] = {}
    for match in draft.matches:
        for name in match.reading.names:
            if name.kind is NameKind.PERSON and " " in name.text:
                titles = told.setdefault(name.text, [])
                titles += [name.title] if name.title else []
    for written, titles in told.items():
        if not any(similar_names(written, source.name) for source in known):
            yield Person(written, tuple(dict.fromkeys(titles)))


def is_on_record(name: str, draft: DraftCase) -> bool:
    """Tell whether a claim has a name, on whatever it is: then it is no slip for another's."""
    return draft.once(_is_on_record, name)


def _is_on_record(draft: DraftCase, name: str) -> bool:
    words = _without_initials(name)
    return any(
        words in _without_initials(claim.text) or _is_named_with_kin(name, claim.text)
        for claim in draft.claims_with(name)
    )


def _is_named_with_kin(name: str, text: str) -> bool:
    """Tell whether a text has the family name, and the given one by itself: her son Noah."""
    given, _, family = name.partition(" ")
    words, alone = _words_alone(text)
    return family in words and given in alone


@lru_cache(maxsize=KEPT)
def _words_alone(text: str) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """Return the words of a text, and those that no name goes on behind."""
    words = tokenize(text).words
    alone = (word for word, behind in pairwise([*words, ""]) if not behind[:1].isupper())
    return frozenset(words), frozenset(alone)


@lru_cache(maxsize=KEPT)
def _without_initials(text: str) -> str:
    words = (word for word in tokenize(text).lower if len(word) > 1 and word[0].isalnum())
    return f" {' '.join(words)} "


def alike_in_all_but_one(one: str, other: str) -> bool:
    """Tell whether two names of several words differ in one that is much alike, or of many in one.

    Skyline Air, Skylark Air; the Northern Journal of Cardiology, the Northern Journal of Medicine.
    After a saint many houses are called: a hospital, the church across the road. And each town may
    have a police department.
    """
    here, there = one.split(), other.split()
    if min(len(here), len(there)) < HALVES or len(here) != len(there):
        return False
    apart = [(a, b) for a, b in zip(here, there, strict=True) if a != b]
    same = [a for a, b in zip(here, there, strict=True) if a == b and a[0].isupper()]
    if len(apart) != 1 or not all(word[0].isupper() and word.isalpha() for word in apart[0]):
        return False
    if here[-1] != there[-1] and here[0].lower().removesuffix(".") in holy():
        return False
    begun = Prefix.similarity(*apart[0]) >= SHARED
    own = any(not _says_kind(word) for word in same)
    return bool(same) and (begun or (own and len(same) >= MANY))


def _says_kind(word: str) -> bool:
    """Tell whether a word says but what a body is: hospitals, trust."""
    lower = word.lower()
    return lower in kind_words() or lower.removesuffix("s") in kind_words()


def is_twin(name: str, other: str, draft: DraftCase) -> bool:
    """Tell whether a name that the ledger has not is all but another that the draft has not."""
    if not alike_in_all_but_one(name, other) or other in draft.names_written:
        return False
    if name in draft.names_matched:
        return False
    sources = draft.ledger.sources.values()
    if any(name in (source.name, *source.aliases) for source in sources):
        return False
    told = {one.text for match in draft.matches for one in match.reading.names}
    return not any(similar_names(name, one) for one in told) and not is_on_record(name, draft)


def is_namesake(name: str, other: str, draft: DraftCase) -> bool:
    """Tell whether somebody whom the ledger does not know shares half the name of one it knows."""
    if not alike_in_one_half(name, other):
        return False
    known = [person.name for person in people(draft)]
    return any(similar_names(other, one) for one in known) and not any(
        similar_names(name, one) for one in known
    )


def alike_in_one_half(one: str, other: str) -> bool:
    """Tell whether two names share their first or their last part alone: Ann Lee, Ann Roe.

    Not where either part is an initial, which may be of a middle name: Raul Diaz, M. Diaz.
    """
    here, there = one.split(), other.split()
    if min(len(here), len(there)) < HALVES or similar_names(one, other):
        return False
    if set(here) <= set(there) or set(there) <= set(here):
        return False
    if sorted(map(folded, here)) == sorted(map(folded, there)):
        return False  # the family name first
    if any(len(word.removesuffix(".")) == 1 for word in (here[0], there[0])):
        return False
    return (here[0] == there[0]) != (here[-1] == there[-1])
