"""What a text mentions besides quantities and dates: names, quotations, who says what, stance."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from factcheck.model.shown import Shown
from factcheck.model.span import Span


class NameKind(StrEnum):
    """What a name names, as far as the text or the ledger shows."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    NATIONALITY = "nationality"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Name(Shown):
    """One mention of a named thing: "Donald Tusk", "Kyiv", "Ukrainian"."""

    span: Span
    text: str
    kind: NameKind = NameKind.OTHER
    source: str | None = None
    """The id of the ledger's source that it resolves to."""
    title: str | None = None
    """The title written with it: "Polish Prime Minister"."""
    title_span: Span | None = None
    canonical: str = ""
    """The fullest form of the name in this text, for comparison: "Donald Tusk" for "Tusk"."""


@frozen(kw_only=True, repr=False)
class Quotation(Shown):
    """Words between quotation marks.

    `span` includes the marks, `content` does not; `spans` are the content's pieces where it runs
    over several paragraphs whose opening marks repeat.
    """

    span: Span
    content: Span
    text: str
    spans: tuple[Span, ...]
    scare: bool = False
    """Marks of distance, a title or a nickname rather than speech."""
    depth: int = 0
    """0 for an outer quotation, 1 for one inside it."""


class AttributionKind(StrEnum):
    """Whether the content stands in quotation marks wholly, partly or not at all."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@frozen(kw_only=True, repr=False)
class Mention(Shown):
    """The words that name a source, and the id of the ledger's source where it is known."""

    span: Span
    text: str
    id: str | None = None
    name: str | None = None
    """The fullest form, in this text, of the name that they are or stand for."""


@frozen(kw_only=True, repr=False)
class Attribution(Shown):
    """Which words are whose."""

    source: Mention | None
    """None where the text names none."""
    cue: Span | None
    """The words that attribute: "said", "according to"; None where speech is carried on."""
    content: Span
    spans: tuple[Span, ...]
    """The content's pieces, where the cue interrupts it."""
    kind: AttributionKind
    force: str | None = None
    """What the cue commits its source to: said, claimed, denied, confirmed, warned, ..."""
    chain: tuple[Mention, ...] = ()
    """From the reader to the origin, `source` included: RIA, then the ministry that it cites."""


class Polarity(StrEnum):
    """Whether an assertion is made or denied."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How an assertion stands to fact."""

    ASSERTED = "asserted"
    ESTIMATED = "estimated"
    POSSIBLE = "possible"
    PLANNED = "planned"
    DEMANDED = "demanded"


class StanceKind(StrEnum):
    """What a stance mark does to the assertion around it."""

    NEGATION = "negation"
    HEDGE = "hedge"
    PLAN = "plan"
    DEMAND = "demand"
    ESTIMATE = "estimate"
    DENIAL = "denial"
    DIRECTION = "direction"


@frozen(kw_only=True, repr=False)
class StanceMark(Shown):
    """A word that sets polarity, modality or direction: "not", "may", "plans to", "rose"."""

    span: Span
    text: str
    kind: StanceKind
    axis: str | None = None
    """Of a direction: the pair of opposites it belongs to, "rise-fall"."""
    pole: int = 0
    """Of a direction: which of the two, +1 or -1."""
    scope: Span | None = None
    """The words that the mark governs: the clause, from the mark on."""
