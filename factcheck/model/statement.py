"""Statements: what the sentences of a text assert, in the structure that claims share."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from factcheck.model.date import DateMention
from factcheck.model.mentions import (
    Attribution,
    Modality,
    Name,
    Polarity,
    Quotation,
    StanceMark,
)
from factcheck.model.quantity import Quantity
from factcheck.model.shown import Shown
from factcheck.model.span import Span


class BlockKind(StrEnum):
    """What part of a page a stretch of text is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CAPTION = "caption"
    QUOTE = "quote"


@frozen(repr=False)
class Block(Shown):
    """A stretch of the document's text that no sentence crosses."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH


@frozen(kw_only=True, repr=False)
class Extraction(Shown):
    """All that was read from one text, each kind in the order of the text."""

    text: str
    reference: date | None
    """The day that relative dates were counted from."""
    sentences: tuple[Span, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stance: tuple[StanceMark, ...] = ()


@frozen(kw_only=True, repr=False)
class Statement(Shown):
    """What one sentence asserts; every span in it counts from the start of the whole text."""

    span: Span
    text: str
    block: BlockKind = BlockKind.PARAGRAPH
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stance: tuple[StanceMark, ...] = ()
    told: date | None = None
    """Of a claim: the day on which it was told."""
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
