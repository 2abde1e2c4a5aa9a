"""Claims as they were read: what the text of one says, found out once for every draft."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from factcheck.extraction.names.similarity import surname_of
from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.model import Claim, Statement, Status
from factcheck.rules.subjects import DraftCase

KEPT = 1 << 12
"""So many claims are kept as they were read."""
MOST_CLAIMS = 20
"""Claims with somebody's name that are read for what they say of them."""


def claims_naming(name: str, draft: DraftCase) -> Iterator[tuple[Claim, Statement]]:
    """Yield the verified claims with a full name's surname, with each of their statements.

    What has one word may be the name of many, and yields none.
    """
    if " " not in name:
        return
    surname = surname_of(name)
    telling = (claim for claim in draft.claims_with(surname) if surname in claim.text)
    for claim in islice(telling, MOST_CLAIMS):
        if claim.status is Status.VERIFIED:
            yield from ((claim, statement) for statement in statements_of(claim.text))


@lru_cache(maxsize=KEPT)
def statements_of(claim: str) -> tuple[Statement, ...]:
    """Return what the text of a claim says, the same for every draft that has one of its names."""
    return statements(extract(claim))
