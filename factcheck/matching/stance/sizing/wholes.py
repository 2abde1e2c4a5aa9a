"""Wholes: a figure that is that of which another is a part: 41 of 600, £12m of its £31m."""

from __future__ import annotations

from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.values import COUNTS
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds, part_links
from factcheck.model import Quantity


def is_whole(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is that of which another is a part.

    Before what is no count, a noun and "of" tell but how much it is: revenue of £31m; and "the end
    of August" has no figure behind it.
    """
    tokens, at, local = profile.tokens, profile.tokens.at, profile.local
    first = at(local(figure.span).start)
    places = (first - 1, first - 2)
    link = next((n for n in places if n >= 0 and tokens.lower[n] in part_links()), -1)
    dates = [local(date.span) for date in profile.statement.dates]
    if link > 0 and any(d.start <= tokens.starts[link] < d.end for d in dates):
        return False
    if link <= 0 or figure.unit_kind in COUNTS:
        return link >= 0
    is_behind_part = any(at(local(one.span).end) == link for one in profile.figures)
    return is_behind_part or tokens.lower[link - 1] in clause_bounds()


def is_part(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is a part of the one that is told before it: four of them."""
    tokens = profile.tokens
    end = tokens.at(profile.local(figure.number).end)
    link, pronoun = tokens.lower[end : end + 1], tokens.lower[end + 1 : end + 2]
    return not (part_links().isdisjoint(link) or _they().isdisjoint(pronoun))


@cache
def _they() -> frozenset[str]:
    return frozenset(table("counted")["of_pronouns_alone"])
