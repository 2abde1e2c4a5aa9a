"""Leaving out what a draft suppresses, and reporting suppressions that mean nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

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
from factcheck.rules import Flag, Rule, all_rules
from factcheck.rules.engine import as_finding
from factcheck.rules.subjects import SuppressionCase
from factcheck.workflow.looking import is_looked_for
from factcheck.workflow.suppression.covering import Ground
from factcheck.workflow.suppression.lookup import Lookup, Use
from factcheck.workflow.suppression.wording import read_directive

SEPARATOR = "\n\n"

Complaint = tuple[Rule[Any], Flag]
"""A rule on suppressions, and what it flags; its span is that of a comment in the file."""


def suppressed(document: Document, report: Report, settings: Settings) -> tuple[Document, Report]:
    """Return the report without the findings that the draft suppresses.

    Suppressions that are in vain, name no rule, or want for a reason are findings themselves; the
    document is then returned with those comments at its end, for their findings to stand in.
    """
    comments = _comments(document)
    if not comments:
        return document, report
    ground = Ground(document)
    asked = [_suppression(document, comment, ground) for comment in comments]
    lookup = Lookup.of(ground, asked)
    kept: list[Finding] = []
    withheld = list(report.withheld)
    used: set[Use] = set()
    for finding in report.findings:
        uses = lookup.uses(finding)
        used.update(uses)
        if uses:
            reason = lookup.reason(uses)
            withheld.append(Withheld(finding=finding, by=Withholding.SUPPRESSED, reason=reason))
        else:
            kept.append(finding)
    wrong = tuple(_complaints(asked, used, settings))
    if wrong:
        document, told = _annotated(document, wrong)
        found = (*kept, *map(settings.graded, told))
        kept = sorted(found, key=lambda finding: document.in_file(finding.span).start)
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


def _suppression(document: Document, comment: Span, ground: Ground) -> Suppression:
    directive = read_directive(comment.of(document.file_text))
    return Suppression(
        span=comment,
        covers=ground.covered(comment),
        codes=directive.codes,
        unknown=directive.unknown,
        reason=directive.reason,
        problem=directive.problem,
    )


def _complaints(
    asked: Iterable[Suppression], used: set[Use], settings: Settings
) -> Iterator[Complaint]:
    rules = [
        rule for rule in all_rules() if rule.on is SuppressionCase and settings.selects(rule.code)
    ]
    for one in asked:
        idle = (code for code in one.codes if (one.covers, code) not in used)
        unused = tuple(code for code in idle if is_looked_for(code, settings))
        case = SuppressionCase(suppression=one, unused=unused, settings=settings)
        yield from ((rule, flag) for rule in rules for flag in rule.judge(case))


def _annotated(
    document: Document, complaints: Iterable[Complaint]
) -> tuple[Document, list[Finding]]:
    """Return the document with the comments complained of as blocks at its end, and findings there.

    Where the text is the file, the comments stand in it already.
    """
    if not document.pieces and document.text == document.file_text:
        return document, [as_finding(rule, flag, None, document) for rule, flag in complaints]
    parts, length = [document.text], len(document.text)
    places: dict[Span, Span] = {}
    moved: list[Complaint] = []
    for rule, flag in complaints:
        if flag.span not in places:
            start = length + len(SEPARATOR)
            length = start + len(flag.span)
            parts += (SEPARATOR, flag.span.of(document.file_text))
            places[flag.span] = Span(start, length)
        moved.append((rule, evolve(flag, span=places[flag.span])))
    pieces = [Piece(at.start, comment.start, len(comment)) for comment, at in places.items()]
    annotated = evolve(
        document,
        text="".join(parts),
        blocks=(*document.blocks, *map(Block, places.values())),
        pieces=(*document.pieces, *pieces),
    )
    return annotated, [as_finding(rule, flag, None, annotated) for rule, flag in moved]
