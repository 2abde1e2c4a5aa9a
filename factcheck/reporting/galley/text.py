"""The draft's text as HTML: each fact struck out, marked or left, each finding with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import field, frozen
from markupsafe import Markup

from factcheck.model import Block, BlockKind, Document, Fact, Severity, Span
from factcheck.reporting.galley.facts import KIND_WORDS, WORST_FIRST
from factcheck.reporting.galley.marks import Mark, Piece, in_stretches, pieces
from factcheck.reporting.placed import Placed
from factcheck.reporting.terminal import visible
from factcheck.reporting.wording import STATUS_WORDS, status_words

SPACE = re.compile(r"\s")
LAST_OF_PLANES = "".join(
    chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
NO_CHARACTER = re.compile(f"[\ufdd0-\ufdef{LAST_OF_PLANES}]")
"""What is no character, and HTML must not hold."""

SEVERITIES = [severity.value for severity in Severity]

FACT = Markup('<span class="fact {kind} {status}" title="{told}">{inner}</span>')
HIT = Markup('<mark class="hit {severity}">{inner}</mark>')
HEARD = Markup('<span class="heard"> ({told})</span>')
REFERENCE = Markup(
    '<a class="ref {severity}" id="{anchor}-text" href="#{anchor}"'
    ' aria-label="finding {number}, {severity}">{number}</a>'
)


@frozen(kw_only=True)
class Hit:
    """A finding with its number among the draft's; `anchor` is the id of its card."""

    placed: Placed
    number: int
    anchor: str

    @property
    def severity(self) -> str:
        """The severity's name, which is its class as well."""
        return self.placed.finding.severity.value


@frozen
class Passage:
    """One block of the draft, or several that belong together, and the findings that end there."""

    kind: BlockKind
    blocks: list[Markup] = field(factory=list)
    hits: list[Hit] = field(factory=list)


def plain(text: str) -> str:
    """Return `text` in characters that HTML can hold, each with a sign that can be seen."""
    return NO_CHARACTER.sub("\ufffd", visible(SPACE.sub(" ", text)))


def passages(document: Document, facts: Sequence[Fact], hits: Sequence[Hit]) -> list[Passage]:
    """Return the draft's text, marked; the items of a list are one passage, as are a table's rows.

    A finding that stands in no block comes with the last passage.
    """
    blocks = document.blocks or _paragraphs(document.text)
    kinds = {block.span: block.kind for block in blocks}
    marks = [
        *(Mark[Fact | Hit](fact.span, fact) for fact in facts),
        *(Mark[Fact | Hit](hit.placed.finding.span, hit) for hit in hits),
    ]
    made: list[Passage] = []
    for span, inside in in_stretches(sorted(kinds), marks):
        kind = kinds[span]
        if not made or made[-1].kind != kind or kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE):
            made.append(Passage(kind))
        cut = list(pieces(span, inside))
        made[-1].blocks.append(Markup("").join(_piece(piece, document.text) for piece in cut))
        made[-1].hits.extend(one for piece in cut for one in piece.ends if isinstance(one, Hit))
    shown = {hit.number for passage in made for hit in passage.hits}
    made = made or [Passage(BlockKind.PARAGRAPH)]
    made[-1].hits.extend(hit for hit in hits if hit.number not in shown)
    return made


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a text that was not read from a file."""
    for paragraph in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text):
        yield Block(Span(*paragraph.span()))


def _piece(piece: Piece[Fact | Hit], text: str) -> Markup:
    """Return a piece with the fact that tells most of it: the shortest, and of those the worst."""
    facts = [one for one in piece.over if isinstance(one, Fact)]
    hits = [one for one in piece.over if isinstance(one, Hit)]
    inner = Markup.escape(plain(piece.span.of(text)))
    if facts:
        fact = min(facts, key=lambda one: (len(one.span), WORST_FIRST.index(one.status)))
        told = plain(f"{KIND_WORDS[fact.kind]}, {status_words(fact)}{_claim(fact)}")
        inner = FACT.format(kind=fact.kind.value, status=fact.status.value, told=told, inner=inner)
    if hits:
        severity = min(hits, key=lambda hit: SEVERITIES.index(hit.severity)).severity
        inner = HIT.format(severity=severity, inner=inner)
    for one in piece.ends:
        inner += _end(one)
    return inner


def _claim(fact: Fact) -> str:
    return f" ({fact.claim})" if fact.claim else ""


def _end(one: Fact | Hit) -> Markup:
    if isinstance(one, Fact):
        return HEARD.format(told=STATUS_WORDS[one.status])
    return REFERENCE.format(severity=one.severity, anchor=one.anchor, number=one.number)
