"""From one date to another, and the words that bound a date: since 2021, by Friday, until March."""

from __future__ import annotations

from attrs import evolve

from factcheck.extraction.dates.grammar.rules import Found, Level, Rule
from factcheck.extraction.dates.meaning.expressions import Expression, Today
from factcheck.extraction.dates.meaning.ranges import Between
from factcheck.extraction.dates.meaning.relations import Part
from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.model import DateType

OVER_EDGE = {("late", "before"): "by", ("early", "after"): "since"}
WIDE_DASH = "—"


def _between(found: Found) -> Expression | None:
    signs, now = lexicon().signs, Today(offset=0, relative=True)
    ends = [
        now if node.sign == signs["NOW"] else node.value
        for node in found.nodes
        if node.sign in (signs["DATE"], signs["NOW"])
    ]
    first, last = ends
    if not _may_join(found):
        return None
    return Between(
        type=DateType.RANGE,
        first=first,
        last=last,
        granularity=last.granularity,
        relative=first.relative or last.relative,
    )


def _may_join(found: Found) -> bool:
    """Tell whether the mark between the dates is no dash of an aside."""
    return all(found.tokens.words[node.first] != WIDE_DASH for node in found.nodes)


def _bounded(found: Found) -> Expression | None:
    date = found["DATE"]
    bound = found.get("SINCE", "UNTIL", "BY", "BEFORE", "AFTER", "FOLLOWING", "ABOUT", "STARTING")
    if not isinstance(date, Expression) or date.bound or date.type is DateType.SET:
        return None
    return evolve(date, bound=_over_edge(date, bound))


def _over_edge(date: Expression, bound: str) -> str:
    """Return the bound that is meant: before the end of May is by its end, not before May 17."""
    if isinstance(date, Part) and (date.part, bound) in OVER_EDGE:
        return OVER_EDGE[date.part, bound]
    return bound


def _since_or_until(found: Found) -> Expression | None:
    """Read "2012 or later", "January 1 and earlier"."""
    date: Expression = found["DATE"]
    if date.bound or date.type is DateType.SET:
        return None
    return evolve(date, bound="since" if found["SHIFT"] > 0 else "until")


def _beginning(found: Found) -> Expression | None:
    """Read "beginning Monday"."""
    date: Expression = found["DATE"]
    if (
        found["EDGE"] != "early"
        or date.bound
        or not found.tokens.lower[found.nodes[0].first].endswith("ing")
    ):
        return None
    return evolve(date, bound="since")


def _from_on(found: Found) -> Expression | None:
    """Read "from Monday on"."""
    date: Expression = found["DATE"]
    return None if date.bound or date.type is DateType.SET else evolve(date, bound="since")


def _up_to(found: Found) -> Expression | None:
    """Read "up to Wednesday"."""
    date: Expression = found["DATE"]
    return None if date.bound else evolve(date, bound="until")


def _than(found: Found) -> Expression:
    date: Expression = found["DATE"]
    later, no = found["SHIFT"] > 0, found.get("NO")
    return evolve(
        date, bound=("by" if later else "since") if no else "after" if later else "before"
    )


END = "(?:DATE|NOW)"
RANGES = Level(
    (
        Rule(pattern=f"FROM {END} (?:TO|UNTIL|DASH) THE? {END}", build=_between),
        Rule(pattern=f"BETWEEN THE? {END} (?:AND|DASH|TO|UNTIL) THE? {END}", build=_between),
        Rule(pattern="DATE (?:DASH|TO|UNTIL) THE? DATE", build=_between),
    ),
    needs="DATE",
)
BOUNDS = Level(
    (
        Rule(
            pattern="(?:SINCE|UNTIL|BY|BEFORE|AFTER|FOLLOWING|ABOUT|STARTING) ON? THE? DATE",
            build=_bounded,
            covers="DATE",
        ),
        Rule(pattern="(?:SINCE|UNTIL) ON LEAST ON? THE? DATE", build=_bounded, covers="DATE"),
        Rule(pattern="FROM THE? DATE (?:ONWARD|ON (?!DATE))", build=_from_on, covers="DATE"),
        Rule(pattern="UP TO ON? THE? DATE", build=_up_to, covers="DATE"),
        Rule(pattern="EDGE ON? DATE", build=_beginning, covers="DATE"),
        Rule(pattern="NO? SHIFT THAN THE? DATE", build=_than, covers="DATE"),
        Rule(pattern="DATE (?:AND|OR) SHIFT (?!THAN)", build=_since_or_until, covers="DATE"),
    ),
    needs="DATE",
)
