"""Charges: of what two opposites are told by the same preposition, behind either of them.

Who was cleared of theft may have been convicted of fraud.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

ONE_CHARGE = 0.4
"""How alike two things must be for the one to be told for the other."""


def is_of_another_thing(comparison: Comparison, ours: Span, theirs: Span) -> bool:
    """Tell whether what follows "of" behind each word is nothing that the other side has."""
    mine, other = _behind_of(comparison.ours, ours), _behind_of(comparison.theirs, theirs)
    if not mine or not other:
        return False
    kin = comparison.kinship
    return not any(likest(kin.alike[word], every(kin.theirs)) > ONE_CHARGE for word in mine)


def _behind_of(profile: Profile, word: Span) -> Sequence[int]:
    """Return the words to which the "of" at the end of a word, or right behind it, leads."""
    tokens = profile.tokens
    at = tokens.at(word.end)
    if tokens.lower[at - 1] in word_class("of"):
        at -= 1
    if at >= len(tokens) or tokens.lower[at] not in word_class("of"):
        return ()
    end = at + 1
    while end < len(tokens) and not _ends_phrase(tokens.lower[end]):
        end += 1
    if not _any_charge().isdisjoint(tokens.lower[at + 1 : end]):
        return ()
    return within(profile, Span(tokens.ends[at], tokens.ends[end - 1]))


@cache
def _any_charge() -> frozenset[str]:
    return frozenset(table("acts")["any_charge"])


def _ends_phrase(word: str) -> bool:
    return word in CLAUSE_ENDS or word in word_class("preposition", "to", "relative", "and", "but")
