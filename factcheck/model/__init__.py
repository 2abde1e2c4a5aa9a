"""The value types that all stages share; nothing here computes anything about language."""

from factcheck.model.claim import (
    Claim,
    Evidence,
    Interval,
    Link,
    SourceDocument,
    StatedQuantity,
    Status,
)
from factcheck.model.date import DateMention, DateType, Granularity
from factcheck.model.document import DateOrigin, Document, Piece
from factcheck.model.finding import (
    Coverage,
    Fact,
    FactKind,
    FactStatus,
    Family,
    Finding,
    Report,
    Severity,
)
from factcheck.model.match import GoverningMark, Match, Pair, QuotedWords, WordChange
from factcheck.model.mentions import (
    Attribution,
    AttributionKind,
    Mention,
    Modality,
    Name,
    NameKind,
    Polarity,
    Quotation,
    StanceKind,
    StanceMark,
)
from factcheck.model.quantity import Bound, Lean, Quantity, Scope, UnitKind
from factcheck.model.settings import Settings, Tolerances
from factcheck.model.source import Source, SourceKind, Title
from factcheck.model.span import Span, Stretches
from factcheck.model.statement import Block, BlockKind, Extraction, Statement

__all__ = [
    "Attribution",
    "AttributionKind",
    "Block",
    "BlockKind",
    "Bound",
    "Claim",
    "Coverage",
    "DateMention",
    "DateOrigin",
    "DateType",
    "Document",
    "Evidence",
    "Extraction",
    "Fact",
    "FactKind",
    "FactStatus",
    "Family",
    "Finding",
    "GoverningMark",
    "Granularity",
    "Interval",
    "Lean",
    "Link",
    "Match",
    "Mention",
    "Modality",
    "Name",
    "NameKind",
    "Pair",
    "Piece",
    "Polarity",
    "Quantity",
    "Quotation",
    "QuotedWords",
    "Report",
    "Scope",
    "Settings",
    "Severity",
    "Source",
    "SourceDocument",
    "SourceKind",
    "Span",
    "StanceKind",
    "StanceMark",
    "StatedQuantity",
    "Statement",
    "Status",
    "Stretches",
    "Title",
    "Tolerances",
    "UnitKind",
    "WordChange",
]
