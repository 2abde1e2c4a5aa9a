"""Chance: whether a statement and a claim have no more in common than claims on other things would.

In a ledger of one story one rare word that both have ties them. Among thousands of claims on other
things some claim has any word, and one has any two: there more has to be told alike, in words that
few claims have or in figures, and it has to be a good part of what either side says.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from math import fsum

from factcheck.extraction.names.lexicon import honorifics
from factcheck.matching.arithmetic.digits import digits_told
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.remainder import Remainder
from factcheck.model import Name, Tolerances

WORDS, STORY = 2.0, 5.1
"""As many words as no claim has, which weigh the more the larger the ledger is, have to be told
alike, less what ties the claims of one story."""
DAY, DIGIT = 1.9, 2.3
"""What a day of the claim says, and each digit of a figure of it: as much as a word that one claim
in six has, and one in ten. Together the digits say no more than a word that no claim has."""
LEAST_SHARE, GROWING = 0.4, 0.05
"""The share of all that both say which has to be told alike in a large ledger, and how it grows
with what has to be told."""


def is_by_chance(
    comparison: Comparison, tolerances: Tolerances, names: tuple[Name, Name] | None = None
) -> bool:
    """Tell whether what both say is no sign that they tell of one thing.

    The words of two `names`, ours and theirs, are not counted, nor is how somebody is addressed.
    """
    unheard = comparison.weight_of_unheard
    rest = Remainder.of(comparison, tolerances)
    needed = WORDS * unheard - STORY
    left_out = honorifics() | (_words_of(comparison, *names) if names else frozenset())
    told = _weight(comparison, comparison.shared - left_out)
    told += fsum(min(unheard, DIGIT * max(1, digits_told(one))) for one in rest.figures_told)
    if told < needed and told + DAY * rest.dates[0] < needed:
        return True
    ours, theirs = comparison.ours.concepts, comparison.theirs.concepts
    differing = _weight(comparison, (set(ours) ^ set(theirs)) - left_out)
    return told < min(LEAST_SHARE, GROWING * needed) * (told + differing / 2)


def _words_of(comparison: Comparison, mine: Name, other: Name) -> AbstractSet[str]:
    ours, theirs = comparison.ours, comparison.theirs
    here, there = ours.local(mine.span), theirs.local(other.span)
    return ours.concepts_of(here) | theirs.concepts_of(there)


def _weight(comparison: Comparison, concepts: Iterable[str]) -> float:
    return sum(map(comparison.weigh, concepts))
