"""Leaving out what a draft suppresses, and reporting suppressions that mean nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from factcheck.model import (
    Block,
    Document,
    Finding,
    Piece,
    Report,
    Settings,
    Span,
    Suppression,
    Withheld,
    Withholding,
)
from factcheck.reading.directives import directives, outside_code
from factcheck.reading.draft import BEGINNING
from factcheck.reading.formats import MARKDOWN, format_of
from factcheck.rules import all_rules
from factcheck.rules.engine import as_finding
from factcheck.rules.subjects import SuppressionCase
from factcheck.workflow.looking import is_looked_for
from factcheck.workflow.suppression.covering import Ground
from factcheck.workflow.suppression.lookup import Lookup, Use
from factcheck.workflow.suppression.wording import read_directive

SEPARATOR = "\n\n"


def suppressed(document: Document, report: Report, settings: Settings) -> tuple[Document, Report]:
    """Return the report without the findings that the draft suppresses.

    Suppressions that are in vain, name no rule, or want for a reason are findings themselves; the
    document is then returned with its comments at its end, for their findings to stand in.
    """
    comments = _comments(document)
    if not comments:
        return document, report
    annotated, places = _annotated(document, comments)
    ground = Ground(document)
    asked = [
        _suppression(document, comment, place, ground)
        for comment, place in zip(comments, places, strict=True)
    ]
    lookup = Lookup.of(ground, asked)
    kept: list[Finding] = []
    withheld: list[Withheld] = []
    used: set[Use] = set()
    for finding in report.findings:
        uses = lookup.uses(finding)
        used.update(uses)
        if uses:
            reason = lookup.reason(uses)
            withheld.append(Withheld(finding=finding, by=Withholding.SUPPRESSED, reason=reason))
        else:
            kept.append(finding)
    wrong = tuple(_complaints(annotated, asked, used, settings))
    withheld = [*report.withheld, *withheld]
    if wrong:
        document = annotated
        kept = sorted((*kept, *wrong), key=lambda finding: document.in_file(finding.span).start)
    return document, evolve(report, findings=tuple(kept), withheld=tuple(withheld))


def _comments(document: Document) -> list[Span]:
    text = document.file_text
    comments = list(directives(text))
    if not comments:
        return []
    form = format_of(document.path, text[:BEGINNING].encode("utf-8", "replace"))
    if not form.directives:
        return []
    if form is MARKDOWN:
        comments = list(outside_code(text, comments))
    return comments


def _suppression(document: Document, comment: Span, place: Span, ground: Ground) -> Suppression:
    directive = read_directive(comment.of(document.file_text))
    return Suppression(
        span=place,
        covers=ground.covered(comment),
        codes=directive.codes,
        unknown=directive.unknown,
        reason=directive.reason,
        problem=directive.problem,
    )


def _annotated(document: Document, comments: Sequence[Span]) -> tuple[Document, list[Span]]:
    """Return the document with the comments as blocks at its end, and where each stands there."""
    if not document.pieces and document.text == document.file_text:
        return document, list(comments)
    text, blocks, pieces = document.text, list(document.blocks), list(document.pieces)
    parts, length = [text], len(text)
    for comment in comments:
        start = length + len(SEPARATOR)
        parts += (SEPARATOR, comment.of(document.file_text))
        length = start + len(comment)
        blocks.append(Block(Span(start, length)))
        pieces.append(Piece(start, comment.start, len(comment)))
    places = [block.span for block in blocks[len(document.blocks) :]]
    whole = evolve(document, text="".join(parts), blocks=tuple(blocks), pieces=tuple(pieces))
    return whole, places


def _complaints(
    document: Document, asked: Iterable[Suppression], used: set[Use], settings: Settings
) -> Iterator[Finding]:
    rules = [rule for rule in all_rules() if rule.on is SuppressionCase]
    for one in asked:
        idle = (code for code in one.codes if (one.covers, code) not in used)
        unused = tuple(code for code in idle if is_looked_for(code, settings))
        case = SuppressionCase(suppression=one, unused=unused, settings=settings)
        for rule in rules:
            for flag in rule.judge(case):
                if settings.selects(rule.code):
                    yield settings.graded(as_finding(rule, flag, None, document))
