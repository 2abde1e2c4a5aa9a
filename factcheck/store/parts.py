"""A claim file read into columns, with what tells whether it has changed since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from time import time_ns

from attrs import evolve

from factcheck.errors import LedgerError
from factcheck.ledger.contents import Contents, read_contents
from factcheck.ledger.files import SUFFIXES, parse, read_text
from factcheck.ledger.references import faults_within
from factcheck.ledger.writing import as_data
from factcheck.matching.align import records
from factcheck.matching.retrieval.bags import Bags
from factcheck.matching.words.lexicon import Lexicon
from factcheck.matching.words.terms import terms
from factcheck.model import Claim, Source, SourceDocument
from factcheck.store.columns import CLAIM, DOCUMENT, SOURCE, Columns, Entries, Part, key

SETTLED = 2_000_000_000
"""Nanoseconds: no file system tells times less exactly. A file that was changed less than this ago
may be changed again without its time telling."""


def read_part(file: Path, name: str, root: Path, lexicon: Lexicon) -> Columns:
    """Return what is kept of one claim file of the ledger whose folder is `root`.

    A file in which anything is wrong gives an unreadable part without claims.
    """
    digest = ""
    try:
        digest = digest_of(file)  # before it is read: a change in between is seen the next time
        contents = read_contents(parse(read_text(file, root), file))
    except (LedgerError, OSError):
        return _columns(Contents(), Part(name, digest, unreadable=True), lexicon)
    unreadable = bool(contents.faults) or any(faults_within(contents, root))
    part = Part(name, digest, unreadable=unreadable)
    return _columns(Contents() if unreadable else contents, part, lexicon)


def digest_of(file: Path) -> str:
    """Return the digest of a file's bytes."""
    digest = blake2b(digest_size=16)
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def fingerprint(file: Path) -> str | None:
    """Return what changes whenever the file does; None where it was changed only just now."""
    state = file.stat()
    if time_ns() - max(state.st_mtime_ns, state.st_ctime_ns) < SETTLED:
        return None
    return f"{state.st_size}-{state.st_mtime_ns}-{state.st_ctime_ns}-{state.st_ino}"


def _columns(contents: Contents, part: Part, lexicon: Lexicon) -> Columns:
    claims = [claim for _, claim in contents.claims]
    documents = contents.documents.values()
    words = [terms(claim.text, lexicon) for claim in claims]
    quotes = [
        terms(" ".join(records(claim)), lexicon) if _quotes(claim) else own
        for claim, own in zip(claims, words, strict=True)
    ]
    references = [number for claim in claims for number in _references(claim)]
    newer = [
        (key(CLAIM, old), json.dumps([old, claim.id]).encode())
        for claim in claims
        for old in claim.supersedes
    ]
    published = [document.published for document in documents if document.published]
    files = [document.file for document in documents if document.file]
    return Columns(
        claims=Entries.of((key(CLAIM, claim.id), as_bytes(claim)) for claim in claims),
        sources=Entries.of(
            (key(SOURCE, id_), as_bytes(source)) for id_, source in contents.sources.items()
        ),
        documents=Entries.of((key(DOCUMENT, one.id), as_bytes(one)) for one in documents),
        newer=Entries.of(newer),
        words=Bags.of(words),
        quotes=Bags.of(quotes),
        references=Entries.of((number, b"") for number in references).keys,
        parts=(
            evolve(
                part,
                claims=len(claims),
                sources=len(contents.sources),
                documents=len(documents),
                newer=len(newer),
                references=len(references),
                copies=[file for file in files if file.lower().endswith(SUFFIXES)],
                newest=max(published).isoformat() if published else None,
            ),
        ),
    )


def as_bytes(value: Claim | Source | SourceDocument) -> bytes:
    """Return a value as it is kept: as plain data in JSON."""
    return json.dumps(as_data(value), default=str, separators=(",", ":")).encode()


def _quotes(claim: Claim) -> bool:
    return any(evidence.quote for evidence in claim.evidence)


def _references(claim: Claim) -> Iterator[int]:
    for link in claim.attribution:
        yield key(SOURCE, link.source)
    for evidence in claim.evidence:
        yield key(DOCUMENT, evidence.document)
    for id_ in claim.supersedes:
        yield key(CLAIM, id_)
