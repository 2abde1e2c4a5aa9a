"""One claim under review as a page of the terminal: its evidence beside it, and what is like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from factcheck.extraction.tokens import TOKEN
from factcheck.language import table
from factcheck.ledger import Ledger
from factcheck.ledger.lint import altered_copies, quotes_not_found
from factcheck.model import Claim, Span
from factcheck.reporting.results import Page
from factcheck.reporting.terminal import INDENT, NARROWEST, broken, cells, printable, styled
from factcheck.reporting.wording import chain_words, interval_words
from factcheck.rules.neighbours import Neighbour

GAP = "   "
OPENING = '“"„«‘'
LABELS = 11


def review_card(
    claim: Claim, near: Sequence[Neighbour], ledger: Ledger, page: Page, waiting: int
) -> str:
    """Return the claim with its evidence, what differs between them, and the claims like it."""
    lines = [
        *_head(claim, ledger, page, waiting),
        *_beside(claim, ledger, page),
        "",
        *_told(claim, ledger, page),
        *_near(near, page),
    ]
    return "\n".join(lines) + "\n"


def lacking(text: str, quotes: Sequence[str]) -> list[Span]:
    """Return the words of `text` that none of `quotes` has, but for those that say nothing."""
    there = {_plain(token[0]) for quote in quotes for token in TOKEN.finditer(quote)}
    passed_over = there | _stopwords()
    return [
        Span(*token.span())
        for token in TOKEN.finditer(text)
        if any(map(str.isalnum, token[0])) and _plain(token[0]) not in passed_over
    ]


def _head(claim: Claim, ledger: Ledger, page: Page, waiting: int) -> Iterator[str]:
    left = "the last one" if waiting == 1 else f"{waiting} to review"
    file = ledger.files.get(claim.id)
    yield styled(f"{printable(claim.id)}", "bold", page.color) + f"  {file}  ({left})"
    for one in claim.checks:
        note = f": {printable(one.note)}" if one.note else ""
        yield f"{INDENT}{one.verdict.value} by {printable(one.checked_by)}{note}"
    yield ""


def _beside(claim: Claim, ledger: Ledger, page: Page) -> Iterator[str]:
    """Yield the claim in the left half, its evidence in the right; on a narrow page, below it."""
    text = printable(claim.text)
    quotes = [one.quote for one in claim.evidence if one.quote]
    marked = lacking(text, quotes) if quotes else []
    half = (page.width - len(INDENT) - len(GAP)) // 2
    below = half < NARROWEST
    width = max(page.width - len(INDENT), NARROWEST) if below else half
    left = [(row.of(text), _styled_row(text, row, marked, page)) for row in broken(text, width)]
    right = [row.of(line) for line in _evidence(claim, ledger) for row in broken(line, width)]
    if below:
        yield from (INDENT + shown for _, shown in left)
        yield ""
        yield from (INDENT + line for line in right)
        return
    for mine, theirs in zip_longest(left, right):
        plain, shown = mine or ("", "")
        yield f"{INDENT}{shown}{' ' * (width - cells(plain))}{GAP}{theirs or ''}".rstrip()


def _evidence(claim: Claim, ledger: Ledger) -> Iterator[str]:
    for one in claim.evidence:
        document = ledger.documents.get(one.document)
        named = (document.publisher or document.title or document.id) if document else one.document
        day = document.published if document else None
        yield printable(", ".join(str(part) for part in (named, day, one.locator) if part))
        if document and document.url:
            yield printable(document.url)
        yield _quoted(printable(one.quote)) if one.quote else "(no quote)"
    if not claim.evidence:
        yield "(no evidence)"


def _quoted(text: str) -> str:
    """Return evidence in quotation marks, of its own where it begins with some."""
    return text if text.startswith(tuple(OPENING)) else f"“{text}”"


def _styled_row(text: str, row: Span, marked: Sequence[Span], page: Page) -> str:
    pieces, at = [], row.start
    for span in marked:
        start, end = max(row.start, span.start), min(row.end, span.end)
        if start < end:
            pieces += [text[at:start], styled(text[start:end], "warning", page.color)]
            at = end
    return "".join([*pieces, text[at : row.end]])


def _told(claim: Claim, ledger: Ledger, page: Page) -> Iterator[str]:
    """Yield what the claim spells out, and how its words stand to its evidence."""
    text = printable(claim.text)
    quotes = [one.quote for one in claim.evidence if one.quote]
    missing = dict.fromkeys(span.of(text) for span in lacking(text, quotes)) if quotes else {}
    facts = {
        "said by": chain_words(claim, ledger),
        "date": interval_words(claim.date) if claim.date else None,
        "place": claim.place,
        "tags": ", ".join(claim.tags),
        "differs": f"not in the evidence: {', '.join(missing)}" if missing else None,
        "copy": "; ".join(_flaws(claim, ledger)),
    }
    for label, told in facts.items():
        if told:
            style = "warning" if label in ("differs", "copy") else ""
            yield from _labelled(label, printable(told), page, style)


def _flaws(claim: Claim, ledger: Ledger) -> Iterator[str]:
    """Yield what is wrong with the saved copies that the claim's evidence is quoted from."""
    ids = dict.fromkeys(one.document for one in claim.evidence)
    cited = {id_: ledger.documents[id_] for id_ in ids if id_ in ledger.documents}
    part = Ledger(claims=(claim,), documents=cited, path=ledger.path)
    for flaw in (*altered_copies(part), *quotes_not_found(part)):
        yield flaw.message


def _near(near: Sequence[Neighbour], page: Page) -> Iterator[str]:
    for number, one in enumerate(near, 1):
        yield ""
        claim = one.claim
        yield styled(f"{INDENT}[{number}] {printable(claim.id)}", "bold", page.color) + (
            f"  {claim.status.value}, {one.likeness:.0%} alike"
        )
        yield from _labelled("", printable(claim.text), page, "")
        for flag in one.flags:
            yield from _labelled("differs", printable(flag.message), page, "warning")


def _labelled(label: str, text: str, page: Page, style: str) -> Iterator[str]:
    width = max(page.width - len(INDENT) - LABELS, NARROWEST)
    for number, row in enumerate(broken(text, width)):
        head = label if number == 0 else ""
        shown = styled(row.of(text), style, page.color) if style else row.of(text)
        yield f"{INDENT}{head:{LABELS}}{shown}"


def _plain(token: str) -> str:
    return token.lower().replace("’", "'").rstrip(".")


def _stopwords() -> frozenset[str]:
    return frozenset(table("stopwords")["stopwords"])
