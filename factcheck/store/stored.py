"""A store that was opened: a ledger's claims, and the two indexes to find them by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path

import numpy as np
from attrs import fields, frozen

from factcheck.matching.retrieval.bags import Bags, Numbers
from factcheck.matching.retrieval.postings import ArrayIndex, Postings
from factcheck.matching.words.lexicon import Lexicon
from factcheck.store.archive import Archive, Array
from factcheck.store.columns import Columns, Part, Table

MAKERS = (
    "extraction/tokens.py",
    "extraction/inflection.py",
    "extraction/plurals.py",
    "extraction/names/lexicon.py",
    "ledger/contents.py",
    "ledger/references.py",
    "ledger/scalars.py",
    "ledger/writing.py",
    "matching/align.py",
    "matching/retrieval/bags.py",
    "matching/retrieval/index.py",
    "matching/words/lexicon.py",
    "matching/retrieval/postings.py",
    "matching/words/stems.py",
    "matching/words/terms.py",
    "matching/words/words.py",
    "model/claim.py",
    "model/source.py",
    "store/building.py",
    "store/columns.py",
    "store/parts.py",
    "store/stored.py",
)
"""The modules that decide what is kept; a store that others made is built anew."""
ARRAYS = [column.name for column in fields(Postings) if column.init]
TABLES = ("claims", "sources", "documents", "newer")


@frozen(eq=False, repr=False)
class Store:
    """What is kept of a ledger, mapped into memory; safe to share among threads."""

    archive: Archive
    parts: tuple[Part, ...]
    claims: Table
    sources: Table
    documents: Table
    newer: Table
    words: ArrayIndex
    """The claims by the words of their texts."""
    quotes: ArrayIndex
    """The claims by the words on record for them."""

    @classmethod
    def of(cls, archive: Archive, lexicon: Lexicon) -> Store | None:
        """Return the store in `archive`; None where other code or another lexicon made it."""
        header = archive.header
        if header.get("made by") != made_by() or header.get("lexicon") != lexicon.digest:
            return None
        kept = archive.arrays
        quotes = "quotes" if "quotes.hashes" in kept else "words"
        return cls(
            archive=archive,
            parts=tuple(Part(**part) for part in header["parts"]),
            claims=_table("claims", kept),
            sources=_table("sources", kept),
            documents=_table("documents", kept),
            newer=_table("newer", kept),
            words=_index("words", kept, lexicon),
            quotes=_index(quotes, kept, lexicon),
        )

    def columns(self) -> dict[str, Columns]:
        """Return what is kept of each part by its name, to be joined with others."""
        first = dict.fromkeys([*TABLES, "references"], 0)
        columns = {}
        for part in self.parts:
            end = {name: at + getattr(part, name) for name, at in first.items()}
            claims = slice(first["claims"], end["claims"])
            columns[part.name] = Columns(
                **{name: getattr(self, name).entries(first[name], end[name]) for name in TABLES},
                words=self._bags(self.words, "words", claims),
                quotes=self._bags(self.quotes, "quotes", claims),
                references=self.archive.arrays["references"][
                    first["references"] : end["references"]
                ],
                parts=(part,),
            )
            first = end
        return columns

    def part_of(self, claim: int) -> Part:
        """Return the part that the claim at a place is in."""
        ends = list(accumulate(part.claims for part in self.parts))
        return self.parts[int(np.searchsorted(ends, claim, side="right"))]

    def _bags(self, index: ArrayIndex, name: str, claims: slice) -> Bags:
        postings, lengths = index.postings, self._lengths(name)
        rows = postings.row_firsts[claims.start : claims.stop + 1]
        held = postings.rows[int(rows[0]) : int(rows[-1])]
        return Bags(postings.hashes[held], postings.weights[held], np.diff(rows), lengths[claims])

    def _lengths(self, name: str) -> Numbers:
        kept = self.archive.arrays
        return kept.get(f"{name}.lengths", kept["words.lengths"])


@cache
def made_by() -> str:
    """Return what tells this version of the code that makes stores from every other."""
    package = Path(__file__).parents[1]
    digest = blake2b(digest_size=16)
    for name in MAKERS:
        digest.update((package / name).read_bytes())
    return digest.hexdigest()


def _table(name: str, kept: Mapping[str, Array]) -> Table:
    return Table(*(kept[f"{name}.{part.name}"] for part in fields(Table)))


def _index(name: str, kept: Mapping[str, Array], lexicon: Lexicon) -> ArrayIndex:
    return ArrayIndex(Postings(**{array: kept[f"{name}.{array}"] for array in ARRAYS}), lexicon)
