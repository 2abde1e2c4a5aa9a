"""How the flaws that the ledger finds in itself become flags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.ledger.lint import Flaw
from factcheck.model import Span
from factcheck.rules.rule import Flag


def flagged(flaws: Iterable[Flaw]) -> Iterator[Flag]:
    """Yield a flag for each flaw, on the whole text of its claim where it has one."""
    for flaw in flaws:
        yield Flag(
            span=Span(0, len(flaw.claim.text) if flaw.claim else 0),
            message=f"{flaw.message[0].upper()}{flaw.message[1:]}.",
            expected=flaw.expected,
            found=flaw.found,
            claim=flaw.claim,
            document=flaw.document,
        )
