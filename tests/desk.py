"""The claims of a whole desk: generated news of many towns, most of which no draft tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

TOWNS = [
    first + last
    for first in ("Ash", "Birk", "Carl", "Dun", "Elm", "Hol", "Kel", "Thorn")
    for last in ("brook", "combe", "dale", "ford", "more")
]
ACTS = (
    "council of {} put off its vote on the budget",
    "mayor of {} opened a library beside the station",
    "bakers of {} asked for a cheaper licence",
    "museum in {} showed coins from the Roman wall",
    "bridge at {} was shut for repairs until spring",
    "choir of {} sang at the opening of the fair",
    "school in {} finished first in a quiz on rivers",
    "farmers near {} sold their wheat early",
    "hospital in {} took on nurses from abroad",
    "police in {} looked for a stolen tractor",
    "club from {} lost its goalkeeper to a rival",
    "union in {} called off the strike of drivers",
    "judge in {} fined a landlord over damp",
    "theatre in {} raised money for a new roof",
)

MOST = len(TOWNS) * len(ACTS)


def other_news(count: int = MOST) -> Sequence[str]:
    """Return so many claims: a town's name is in one of forty, a word of an act in one of 14."""
    return [f"The {act.format(town)}." for town, act in product(TOWNS, ACTS)][:count]
