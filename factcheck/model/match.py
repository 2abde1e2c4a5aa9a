"""Matches: a statement of a draft aligned with a claim, slot by slot."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

from attrs import frozen

from factcheck.model.claim import Claim
from factcheck.model.date import DateMention
from factcheck.model.mentions import Attribution, Mention, Name, Quotation, StanceMark
from factcheck.model.quantity import Quantity
from factcheck.model.shown import Shown
from factcheck.model.span import Span
from factcheck.model.statement import Statement

Slot = TypeVar("Slot", Quantity, DateMention, Name, Mention)


@frozen(repr=False)
class Pair(Shown, Generic[Slot]):
    """A slot of the draft and the slot of the claim that it answers, and how surely it does.

    `score` is between 0 and 1 and comes from the words around the two, never from their values.
    """

    ours: Slot
    theirs: Slot
    score: float


@frozen(kw_only=True, repr=False)
class WordChange(Shown):
    """A difference between quoted words and the record; `span` marks the draft's side."""

    span: Span
    ours: str
    """Empty where the draft dropped words."""
    theirs: str
    """Empty where the draft added words."""
    beyond: bool = False
    """Whether they stand beyond the words on record, where those are no whole sentence."""


@frozen(kw_only=True, repr=False)
class QuotedWords(Shown):
    """A quotation of the draft and the words on record that it repeats, with what differs."""

    quotation: Quotation
    record: str
    share: float
    """The share of the quotation's words that the record has, in order."""
    kept: tuple[Span, ...] = ()
    """Where those words stand in the draft."""
    telling: float = 0.0
    """How rare they are in the ledger: 1 if one of its claims would have all of them by chance,
    less if more claims would; it grows as the logarithm."""
    changes: tuple[WordChange, ...] = ()
    swallowed: tuple[str, ...] = ()
    """Turning words ("not", "if") of the record that the quotation's gaps stand for."""
    cut: tuple[str, ...] = ()
    """Turning words of the record right beside the words that were taken from it."""
    spliced: Span | None = None
    """Where the words of another saying begin, if two were put between one pair of marks."""


@frozen(kw_only=True, repr=False)
class Said(Shown):
    """How much of what a claim says, without who says it, a statement repeats."""

    share: float = 0.0
    """Of what is said, or of the statement where it says a part of that and little else."""
    ours: float = 0.0
    """Of what the statement gives to anybody, how much that is."""
    shared: int = 0
    """How many concepts and figures of it both have."""
    surplus: float = 0.0
    """How much more they tell than two sentences of other events may have in common."""
    spans: tuple[Span, ...] = ()
    """Where it stands in the claim's text."""
    speaker: Mention | None = None
    """Whose word it is in the claim's text."""
    force: str | None = None
    """What they commit themselves to: said, denied, ..."""
    apart: bool = False
    """Whether each side names somebody or something, other than speakers, that the other lacks."""


@frozen(repr=False)
class Reckoned(Shown):
    """A figure of the draft that is worked out from those of the claim, and does not follow."""

    ours: Quantity
    parts: tuple[Quantity, ...]
    """The figures of the claim that it seems to be worked out from."""
    told: str
    """What they come to, with the arithmetic."""
    score: float
    """The probability that it is they that it was meant to be worked out from."""


class Role(StrEnum):
    """What a draft's words make a figure of others that count the same."""

    TOTAL = "total"
    """What all have together."""
    PART = "part"
    """What one of several has alone."""


@frozen(repr=False)
class Misplaced(Shown):
    """A figure of the claim that the draft tells in a role in which the claim has another."""

    ours: Quantity
    theirs: tuple[Quantity, ...]
    """What the claim has in that role, or what together would be in it."""
    role: Role
    sign: Span
    """The words that tell it so."""


class Reach(StrEnum):
    """From when to when a draft's words tell a length of time."""

    NOW = "now"
    """From a moment on until now, or from now on until then."""
    BETWEEN = "between"
    """From one moment to another."""


@frozen(repr=False)
class Elapsed(Shown):
    """A length of time that a draft tells of what a claim dates."""

    ours: Quantity
    reach: Reach
    ends: tuple[tuple[DateMention, ...], ...]
    """The dates of the claim, and those that it may be told from or up to."""
    around: tuple[DateMention, ...]
    """All dates that stand near, on either side."""
    score: float
    """How much of what the draft tells it of the claim tells too."""


@frozen(kw_only=True, repr=False)
class InOrder(Shown):
    """What a draft tells as before or after something else, each with the day on record of it."""

    span: Span
    """The words that tell the order: two days before."""
    is_after: bool
    days: tuple[DateMention, DateMention]
    """When it was, and when that was which it is told from."""
    length: tuple[float, float] | None = None
    """How many days are told to lie between, at least and at most."""
    around: tuple[DateMention, ...] = ()
    """All dates that the claims near give."""
    lasted: bool = False
    """Whether the two are the end and the beginning of what lasted so long."""
    score: float = 1.0
    """How much the claims tell of that of the two of which they tell less."""


class Rebasing(StrEnum):
    """In what a number of a claim is told of something else."""

    SCOPE = "scope"
    """Of each for of all together, or the other way round."""
    RATE = "rate"
    """By another time, or of the whole time."""
    UNIT = "unit"
    """In another unit, currency or scale."""


@frozen(repr=False)
class Rebased(Shown):
    """A number of the claim that the draft tells of something else, or in another unit."""

    ours: Quantity
    theirs: Quantity
    kind: Rebasing
    span: Span
    """The words that tell it so."""
    sure: bool
    """Whether the claim too says what it is of."""
    score: float = 0.0
    """How near the claim is, from 0 to 1."""


class TurnKind(StrEnum):
    """In what a statement's stance differs from a claim's."""

    NEGATION = "negation"
    """One side denies what the other affirms."""
    DIRECTION = "direction"
    """The one tells the opposite of the other: rose, fell."""
    CERTAINTY = "certainty"
    """What the claim leaves open, or has yet to come, is told as certain or done."""


@frozen(kw_only=True, repr=False)
class Turn(Shown):
    """A place at which a statement's stance differs from a claim's."""

    kind: TurnKind
    span: Span
    """The words of the statement that say it."""
    ours: StanceMark | None = None
    """The statement's mark, where it has one."""
    theirs: StanceMark | None = None
    """The claim's, where it has one."""
    score: float
    """The probability that the two were meant to say the same."""


@frozen(kw_only=True, repr=False)
class Match(Shown):
    """A statement that repeats a claim, with the slots that answer each other.

    `score` is the share of the claim's content that the statement repeats. `reading` is the claim's
    own text in the structure of a statement, its offsets counting in `claim.text`.
    """

    statement: Statement
    claim: Claim
    reading: Statement
    score: float
    probability: float | None = None
    """How likely the two are to make the same assertion; None where nobody asked."""
    nearness: float = 0.0
    """The larger share of the two that is repeated: of the claim, or of the statement."""
    shared: int = 0
    """How many concepts the two have in common."""
    by_chance: bool = False
    """Whether the two have no more in common than claims on other things would have."""
    apart: bool = False
    """Whether each side names somebody or something that the other, and its context, does not."""
    another_kind: bool = False
    """Whether it tells of another kind of a thing, with a figure or a day the claim has not; left
    open where no slot of the two answers another."""
    siblings: tuple[Span, ...] = ()
    """The clauses of the statement that tell of another thing of the claim's kind; those in which
    nothing contradicts the claim are left open."""
    secondary: bool = False
    """Whether another claim explains the same words of the statement better; whether the two name
    others (`apart`) and what their stance is, is then left open."""
    beside: bool = False
    """Whether another claim has the statement letter by letter, so that this one does not judge it.
    """
    as_it_stands: bool = False
    """Whether the claim, or its evidence, has the statement as a whole sentence, letter by letter.
    """
    quantities: tuple[Pair[Quantity], ...] = ()
    exchanged: tuple[Pair[Quantity], ...] = ()
    """Figures of the statement that the claim has in another place, each with what it has there."""
    reckoned: tuple[Reckoned, ...] = ()
    """Figures of the statement that do not follow from those of the claim."""
    misplaced: tuple[Misplaced, ...] = ()
    """Figures of the statement that the claim has as the part or the whole of what is told."""
    outcomes: tuple[Pair[Mention], ...] = ()
    """Words for what befell a number, each with another that the claim has of the same number."""
    portions: tuple[Pair[Mention], ...] = ()
    """Parts that the statement tells of in words, each with the other part that the claim has."""
    rebased: tuple[Rebased, ...] = ()
    """Figures of the statement that the claim has by another base, or in another unit."""
    dates: tuple[Pair[DateMention], ...] = ()
    lengths: tuple[Elapsed, ...] = ()
    """Lengths of time that the statement tells of what the claim dates."""
    orders: tuple[InOrder, ...] = ()
    """What the statement tells as before or after what the claim, or another, dates too."""
    names: tuple[Pair[Name], ...] = ()
    terms: tuple[Pair[Mention], ...] = ()
    """The statement's words that stand where the claim has one that excludes them."""
    parts: tuple[Pair[Mention], ...] = ()
    """Names in the part that the claim gives to another, each with the word that it hangs on."""
    taken: tuple[Pair[Name], ...] = ()
    """Names in the part that the claim gives to one that the statement has nowhere."""
    crossed: tuple[Pair[Mention], ...] = ()
    """Speakers to whom the statement gives what the claim gives to another of its speakers."""
    said: Said = Said()
    attributions: tuple[Attribution, ...] = ()
    """The statement's attributions of what the claim says, the nearest to its words first."""
    quotations: tuple[QuotedWords, ...] = ()
    denied: bool = False
    """Whether one side alone denies something that both have."""
    turns: tuple[Turn, ...] = ()
    """Where the statement's stance differs from the claim's."""
