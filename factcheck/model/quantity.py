"""Quantities: a value or an interval, what it counts or measures, and how firmly it is given."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from factcheck.model.shown import Shown
from factcheck.model.span import Span


class UnitKind(StrEnum):
    """What sort of thing a quantity's unit is."""

    NONE = "none"
    COUNT = "count"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    CURRENCY = "currency"
    MEASURE = "measure"
    TEMPERATURE = "temperature"
    AGE = "age"
    RATIO = "ratio"
    ORDINAL = "ordinal"


class Bound(StrEnum):
    """How the written value limits the true one."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    FEWER_THAN = "fewer_than"
    BETWEEN = "between"


class Scope(StrEnum):
    """What a counted number is spread over."""

    EACH = "each"
    IN_TOTAL = "in_total"
    OUT_OF = "out_of"


class Lean(StrEnum):
    """On which side of the written value an approximation says that the true one lies."""

    BELOW = "below"
    ABOVE = "above"
    EITHER = "either"


class Change(StrEnum):
    """What a quantity is of a change: an end of it, or its size."""

    FROM = "from"
    TO = "to"
    BY = "by"


ENDS_OF_CHANGE = frozenset({Change.FROM, Change.TO})
"""What is a level at which a change began or ended, and not its size."""


class Relation(StrEnum):
    """What the words beside a quantity make it of others: what is worked out from them, and how."""

    SUM = "sum"
    DIFFERENCE = "difference"
    REST = "rest"


@frozen(kw_only=True, cache_hash=True, repr=False)
class Quantity(Shown):
    """One quantity of a text.

    `span` covers the whole phrase with its bound and unit ("at least 183 drones"), `number` only
    the words or digits that give the value ("183"): a finding marks and mends the latter.
    `value` is the number as written and scaled (3.1bn is 3100000000), in `unit`; a range has
    `low` and `high` and no `value`. `low` and `high` are the ends of what the words allow, None
    where open: at least 183 is (183, None), exactly 183 is (183, 183), about 183 is (None, None).
    """

    span: Span
    text: str
    number: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    bound: Bound = Bound.EXACTLY
    unit: str | None = None
    """A canonical unit: "USD", "km", "percent"; for a count, the counted noun in the plural."""
    unit_kind: UnitKind = UnitKind.NONE
    of: str | None = None
    """The counted noun phrase as written, with its modifiers: "Ukrainian prisoners of war"."""
    predicate: str | None = None
    """The verb that governs the quantity, as written: "shot down"."""
    scope: Scope | None = None
    per: str | None = None
    """The denominator of a rate: "day", "100,000 people"."""
    rate: Span | None = None
    """Where the denominator stands, if apart from the figure: "every week" before it."""
    grain: float = 1.0
    """The last place that was written: 100000000 for 3.1bn, 1 for 160, 0.1 for 2.5."""
    lean: Lean = Lean.EITHER
    """Of an approximation: nearly and almost lean below the value, just over above it."""
    change: Change | None = None
    relation: Relation | None = None
    """Set where words say that it is the sum, the difference or the rest of others."""
