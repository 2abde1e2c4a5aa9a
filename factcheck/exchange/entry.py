"""What an exchange format tells of one claim, and the names that things get which have none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

from attrs import evolve, field, frozen

from factcheck.errors import FactcheckError
from factcheck.model import Claim, Source, SourceDocument

SLUG_WORDS = 6
LONGEST_SLUG = 60
LONGEST_TEXT = 20_000
"""Characters; a claim is a sentence or two."""


class RecordError(FactcheckError):
    """One record of a file that cannot be a claim; the message says why."""


@frozen(kw_only=True)
class Entry:
    """A claim with the sources and documents that it refers to."""

    claim: Claim
    sources: tuple[Source, ...] = ()
    documents: tuple[SourceDocument, ...] = ()

    def with_checks_of(self, other: Entry) -> Entry | None:
        """Return this claim with the verdicts of `other` too; None where it is another claim."""
        if not (self.claim.checks and other.claim.checks):
            return self if self.claim == other.claim else None
        again = self.claim.checks[-1:] == other.claim.checks
        checks = self.claim.checks if again else (*self.claim.checks, *other.claim.checks)
        status = checks[-1].verdict
        merged = evolve(self.claim, checks=checks, status=status)
        same = evolve(other.claim, checks=checks, status=status) == merged
        return evolve(self, claim=merged) if same else None


@frozen
class Names:
    """The ids of sources by what they are called, so that nobody gets a second one."""

    ids: dict[str, str] = field(factory=dict)
    taken: set[str] = field(factory=set)

    def add(self, source: Source) -> None:
        """Remember a source by its name and aliases."""
        self.taken.add(source.id)
        for name in (source.name, *source.aliases):
            self.ids.setdefault(_folded(name), source.id)

    def id_of(self, name: str) -> str:
        """Return the id of the source that goes by `name`; a new one is made of the name."""
        known = self.ids.get(_folded(name))
        if known:
            return known
        id_ = slug(name)
        if id_ in self.taken:
            id_ = f"{id_}-{digest(name)}"
        self.ids[_folded(name)] = id_
        self.taken.add(id_)
        return id_


def slug(text: str) -> str:
    """Return the first words of `text` as an id."""
    words = re.findall(r"[^\W_]+", text[:300].lower())[:SLUG_WORDS]
    return "-".join(words)[:LONGEST_SLUG].strip("-") or "untitled"


def digest(*parts: object) -> str:
    """Return a few characters that tell things apart which are called alike."""
    told = "\0".join("" if part is None else str(part) for part in parts)
    return blake2b(told.encode("utf-8", "replace"), digest_size=4).hexdigest()


def cleaned(value: object, *, longest: int = LONGEST_TEXT) -> str | None:
    """Return `value` as text that a ledger can hold; None where it is none, empty or too long."""
    if not isinstance(value, str) or len(value) > longest:
        return None
    text = value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    return text.replace("\0", "").strip() or None


def first_text(data: Mapping[str, object], *keys: str) -> str | None:
    """Return the first text that stands under one of `keys`, alone or in a list."""
    for key in keys:
        value = data.get(key)
        for one in value if isinstance(value, list) else (value,):
            if text := cleaned(one):
                return text
    return None


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
