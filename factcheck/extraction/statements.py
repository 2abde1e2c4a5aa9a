"""Statements: the sentences of a text with what each mentions, in the structure of claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from attrs import evolve

from factcheck.model import Attribution, Block, BlockKind, Extraction, Span, Statement


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


Mentioned = TypeVar("Mentioned", bound=_Spanned)


def statements(extraction: Extraction, blocks: Sequence[Block] = ()) -> tuple[Statement, ...]:
    """Return one statement a sentence, in order, each with the mentions that begin in it.

    `blocks` tell headings, captions and tables from body text. An attribution belongs to every
    sentence that its content reaches into. Linear in the text.
    """
    sentences = extraction.sentences
    kinds = _block_kinds(sentences, blocks)
    whole = (
        Statement(span=sentence, text=sentence.of(extraction.text), block=kind)
        for sentence, kind in zip(sentences, kinds, strict=True)
    )
    return _with_mentions(whole, sentences, extraction)


def divided(statement: Statement, pieces: Sequence[Span]) -> tuple[Statement, ...]:
    """Return the `pieces` of a statement as statements, each with the mentions that begin in it."""
    first = statement.span.start
    bare = (
        evolve(statement, span=one, text=one.shifted(-first).of(statement.text)) for one in pieces
    )
    return _with_mentions(bare, pieces, statement)


def _with_mentions(
    bare: Iterable[Statement], spans: Sequence[Span], told: Extraction | Statement
) -> tuple[Statement, ...]:
    starts = [span.start for span in spans]
    return tuple(
        evolve(
            statement,
            quantities=tuple(quantities),
            dates=tuple(dates),
            names=tuple(names),
            quotations=tuple(quotations),
            attributions=tuple(attributions),
            stance=tuple(stance),
        )
        for statement, quantities, dates, names, quotations, attributions, stance in zip(
            bare,
            _by_sentence(told.quantities, starts),
            _by_sentence(told.dates, starts),
            _by_sentence(told.names, starts),
            _by_sentence(told.quotations, starts),
            _attributions_by_sentence(told.attributions, spans, starts),
            _by_sentence(told.stance, starts),
            strict=True,
        )
    )


def _by_sentence(mentions: Iterable[Mentioned], starts: list[int]) -> list[list[Mentioned]]:
    grouped: list[list[Mentioned]] = [[] for _ in starts]
    for mention in mentions:
        index = bisect_right(starts, mention.span.start) - 1
        if index >= 0:
            grouped[index].append(mention)
    return grouped


def _attributions_by_sentence(
    attributions: Iterable[Attribution], sentences: Sequence[Span], starts: list[int]
) -> list[list[Attribution]]:
    grouped: list[list[Attribution]] = [[] for _ in starts]
    for attribution in attributions:
        for piece in attribution.spans:
            index = max(bisect_right(starts, piece.start) - 1, 0)
            while index < len(starts) and starts[index] < piece.end:
                if sentences[index].overlaps(piece) and attribution not in grouped[index][-1:]:
                    grouped[index].append(attribution)
                index += 1
    return grouped


def _block_kinds(sentences: Sequence[Span], blocks: Sequence[Block]) -> list[BlockKind]:
    starts = [block.span.start for block in blocks]
    kinds = []
    for sentence in sentences:
        index = bisect_right(starts, sentence.start) - 1
        inside = index >= 0 and sentence.start < blocks[index].span.end
        kinds.append(blocks[index].kind if inside else BlockKind.PARAGRAPH)
    return kinds
