"""Fingerprints: by what a finding is known again in the next run, wherever in the draft it is."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cache

from factcheck.model import Document, Report
from factcheck.reporting.placed import Placed, placed


def fingerprinted(document: Document, report: Report) -> Iterator[tuple[Placed, str]]:
    """Yield the findings of one draft, in their order, each with a fingerprint of its own.

    It is the same for the same finding wherever in the draft it has moved.
    """
    seen: Counter[str] = Counter()
    digest_of = cache(lambda sentence: _digest(sentence.of(document.text)))
    for one in placed(document, report):
        content = _digest(one.finding.code, one.finding.text, digest_of(one.sentence))
        seen[content] += 1
        yield one, _digest(content, str(seen[content]))


def _digest(*parts: str) -> str:
    """Return a digest of `parts`, whatever the white space in them."""
    whole = "\0".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
