"""FC901, FC902 and FC903: what a claim rests on is missing, misquoted or altered."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.ledger import lint
from factcheck.model import Severity
from factcheck.rules.ledger.flags import flagged
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import LedgerCase

FERRIES = "Seven ferries left Riga on Monday."
COPY = "The harbour office said that seven ferries\nleft Riga on Monday."
DIGEST = "9f0e9c6468b2053e0f9121729060daf868ab02e1f439cba97acab2a93b85849c"


def _quoting(quote: str) -> dict[str, object]:
    return {"id": "ferries", "text": FERRIES, "evidence": [{"document": "note", "quote": quote}]}


@rule(
    code="FC901",
    name="missing-evidence",
    on=LedgerCase,
    severity=Severity.WARNING,
    why="A claim that points at no source and no passage cannot be checked by anyone else.",
    trips=(
        Example(
            claims=(
                {"id": "ferries", "text": f"[{FERRIES}]", "evidence": [{"document": "story"}]},
            ),
        ),
    ),
    passes=(
        Example(
            claims=(_quoting("seven ferries left Riga on Monday"),),
            documents={"note": {"publisher": "The harbour office"}},
            why="its evidence is quoted",
        ),
        Example(
            claims=(
                {
                    "id": "ferries",
                    "text": FERRIES,
                    "evidence": [{"document": "story", "locator": "page 3"}],
                },
            ),
            why="its evidence says where to look",
        ),
    ),
)
def claims_without_evidence(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim that rests on nobody's word and on no passage of a document."""
    yield from flagged(lint.missing_evidence(case.ledger))


@rule(
    code="FC902",
    name="misquoted-evidence",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="Evidence that its document does not have proves nothing.",
    trips=(
        Example(
            claims=({**_quoting("eight ferries left Riga"), "text": f"[{FERRIES}]"},),
            documents={"note": {"file": "note.txt"}},
            copies={"note.txt": COPY},
            why="the copy has “seven ferries”, the evidence “eight”",
        ),
    ),
    passes=(
        Example(
            claims=(_quoting("seven ferries left Riga"),),
            documents={"note": {"file": "note.txt"}},
            copies={"note.txt": COPY},
            why="the words are there; where lines break does not count",
        ),
        Example(
            claims=(_quoting("seven ferries left Riga"),),
            documents={"note": {"publisher": "The harbour office"}},
            why="no copy was kept that it could be looked up in",
        ),
    ),
)
def misquoted_evidence(case: LedgerCase) -> Iterator[Flag]:
    """Flag a claim whose evidence quotes words that the saved copy of its document lacks."""
    yield from flagged(lint.quotes_not_found(case.ledger))


@rule(
    code="FC903",
    name="altered-copy",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="A saved copy is pinned by its digest so that nobody can change what was checked.",
    trips=(
        Example(
            claims=(_quoting("seven ferries left Riga"),),
            documents={"note": {"file": "note.txt", "sha256": DIGEST}},
            copies={"note.txt": COPY.replace("seven", "eight")},
            why="the copy has other words than when it was saved",
        ),
        Example(
            claims=(_quoting("seven ferries left Riga"),),
            documents={"note": {"file": "note.txt"}},
            why="the copy is gone",
        ),
    ),
    passes=(
        Example(
            claims=(_quoting("seven ferries left Riga"),),
            documents={"note": {"file": "note.txt", "sha256": DIGEST}},
            copies={"note.txt": COPY},
            why="the copy is the one that was saved",
        ),
    ),
)
def altered_copies(case: LedgerCase) -> Iterator[Flag]:
    """Flag a document whose saved copy is missing, or not the one that was saved."""
    yield from flagged(lint.altered_copies(case.ledger))
