"""Structural faults of a ledger that loads: what its claims rest on is missing, altered or gone.

Each check takes a ledger and yields flaws; what each code means is told by the rule that has it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from factcheck.errors import DraftError
from factcheck.ledger.faults import quoted
from factcheck.ledger.ledger import Ledger
from factcheck.ledger.loading import root_of
from factcheck.ledger.references import cycles, is_inside
from factcheck.model import Claim, SourceDocument, following
from factcheck.reading import read_draft

_BLOCK = 1 << 20
_NEAR_ENOUGH = 60.0


@frozen(kw_only=True, eq=False, repr=False)
class Flaw:
    """One fault: its code, what it is in, and what was found and expected."""

    code: str
    message: str
    claim: Claim | None = None
    document: SourceDocument | None = None
    found: str | None = None
    expected: str | None = None


def lint(ledger: Ledger) -> Iterator[Flaw]:
    """Yield every flaw of `ledger`, check by check, each in the order of the ledger."""
    yield from missing_evidence(ledger)
    yield from altered_copies(ledger)
    yield from quotes_not_found(ledger)
    yield from supersession_cycles(ledger)
    yield from statuses_against_verdicts(ledger)


def missing_evidence(ledger: Ledger) -> Iterator[Flaw]:
    """Yield FC901 for each claim that rests on nobody's word and on no passage of a document."""
    for claim in ledger.claims:
        passages = any(evidence.quote or evidence.locator for evidence in claim.evidence)
        if not passages and not claim.attribution:
            yield Flaw(
                code="FC901",
                message="the claim rests on nobody's word and on no passage of a document",
                claim=claim,
                found="evidence without quote or locator" if claim.evidence else "no evidence",
                expected="an attribution, or evidence with a quote or a locator",
            )


def quotes_not_found(ledger: Ledger) -> Iterator[Flaw]:
    """Yield FC902 for each evidence quote that its document's saved copy does not have.

    Words and marks must be the same; line breaks and spaces between words may differ.
    """
    cited: dict[str, list[tuple[Claim, str]]] = {}
    for claim in ledger.claims:
        for evidence in claim.evidence:
            if evidence.quote is not None:
                cited.setdefault(evidence.document, []).append((claim, _spaced(evidence.quote)))
    for document in ledger.documents.values():
        path = _copy(ledger, document)
        if path is not None and path.is_file() and document.id in cited:
            yield from _not_in_copy(document, path, cited[document.id])


def altered_copies(ledger: Ledger) -> Iterator[Flaw]:
    """Yield FC903 for each document whose saved copy is missing or not as its digest says."""
    for document in ledger.documents.values():
        path = _copy(ledger, document)
        if path is None:
            continue
        name = quoted(document.file or "")
        if not path.is_file():
            yield Flaw(
                code="FC903",
                message=f"the saved copy {name} is missing",
                document=document,
                found="no file",
                expected="a file in the ledger's folder",
            )
        elif document.sha256 is not None and (found := _digest(path)) != document.sha256:
            yield Flaw(
                code="FC903",
                message=f"the saved copy {name} was altered",
                document=document,
                found=found,
                expected=document.sha256,
            )


def supersession_cycles(ledger: Ledger) -> Iterator[Flaw]:
    """Yield FC904 for each circle of claims that supersede one another.

    Loading refuses them; a ledger made in code may have them.
    """
    replaced = {claim.id: claim.supersedes for claim in ledger.claims if claim.supersedes}
    for circle in cycles(replaced):
        yield Flaw(
            code="FC904",
            message="claims that supersede one another",
            claim=ledger.claim(circle[0]),
            found=" -> ".join((*circle, circle[0])),
            expected="a newest claim that no older one supersedes",
        )


def statuses_against_verdicts(ledger: Ledger) -> Iterator[Flaw]:
    """Yield FC907 for each claim that is given another status than its last verdict has."""
    for claim in ledger.claims:
        if claim.checks and claim.status is not following(claim.checks):
            last = claim.checks[-1]
            by = f"{last.checked_by}, {last.checked_on}" if last.checked_on else last.checked_by
            yield Flaw(
                code="FC907",
                message="the status is not what the last verdict says",
                claim=claim,
                found=claim.status.value,
                expected=f"{last.verdict.value} ({by}), or no status",
            )


def _copy(ledger: Ledger, document: SourceDocument) -> Path | None:
    """Return where a document's saved copy is, or None where it has none inside the ledger."""
    if document.file is None or ledger.path is None:
        return None
    root = root_of(ledger.path)
    return root / document.file if is_inside(document.file, root) else None


def _not_in_copy(
    document: SourceDocument, path: Path, quotes: list[tuple[Claim, str]]
) -> Iterator[Flaw]:
    try:
        text = _spaced(read_draft(path).text)
    except DraftError as error:
        yield Flaw(
            code="FC902",
            message=f"no quote could be looked up in the saved copy of {quoted(document.id)}",
            document=document,
            found=str(error),
            expected="a copy that can be read",
        )
        return
    for claim, quote in quotes:
        if quote not in text:
            yield Flaw(
                code="FC902",
                message=f"the quote is not in the saved copy of {quoted(document.id)}",
                claim=claim,
                document=document,
                found=_nearest(quote, text),
                expected=quote,
            )


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _nearest(quote: str, text: str) -> str | None:
    """Return the passage of `text` most like `quote`, or None where none is near."""
    from rapidfuzz import fuzz  # noqa: PLC0415  (only needed once a quote is missing)

    near = fuzz.partial_ratio_alignment(quote, text, score_cutoff=_NEAR_ENOUGH)
    return text[near.dest_start : near.dest_end] if near else None
