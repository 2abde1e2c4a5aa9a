"""Shares of a whole that is but named, and was told before: "£918m, more than a third of revenue".

The whole is a figure of a sentence that has its name. Where the share may be that of any larger
figure told before, it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table
from factcheck.matching.arithmetic.operations import is_change
from factcheck.matching.words.linking import generic_wholes, of_determiners, whole_pronouns
from factcheck.matching.words.stems import stem
from factcheck.model import UnitKind
from factcheck.rules.internal.adding.pairs import Pair, is_share
from factcheck.rules.internal.sharing.share_readings import is_near_share, may_fit
from factcheck.rules.internal.told.cues import clause_end, cue_before, ends_clause, linker
from factcheck.rules.internal.told.figures import EXACT, Figure
from factcheck.rules.internal.told.measured_times import with_lengths
from factcheck.rules.internal.told.passages import addable, is_rate_of
from factcheck.rules.internal.told.sentences import Sentence

LONGEST = 4
"""So many words may name a whole: of the group's revenue."""


def shares_of_named(
    sentence: Sentence, before: Sequence[Sentence]
) -> Iterator[tuple[Figure, Pair]]:
    """Yield the shares of a whole that is named, with their part and the figure told of it."""
    for share in (one for one in sentence.figures if is_share(one.quantity)):
        noun, end = _named(sentence, share)
        part = _part(sentence, share, end) if noun else None
        if part is None or is_change(share.quantity):
            continue
        told = [(one, here) for here in before for one in with_lengths(here) if _may_be(one, part)]
        if any(may_fit(share, part.spread.over(whole.spread)) for whole, _ in told):
            continue
        named = [whole for whole, here in told if _names(here, noun)]
        if named and is_near_share(share, part.value / named[0].value):
            yield share, Pair(part, named[0], beside=True)


def _named(sentence: Sentence, share: Figure) -> tuple[str, int]:
    """Return the noun of what a share is of, with nothing else said of it, and where it ends."""
    words = sentence.tokens.lower
    first = share.number[1] + (share.quantity.unit_kind is UnitKind.PERCENT)
    if words[first : first + 1] != [linker()]:
        return "", first
    end = clause_end(words, first)
    name = words[first + 1 : end]
    owned = {at for at in range(1, len(name)) if name[at] in _owners()}
    owned |= {at - 1 for at in owned}
    plain = all(at in owned or name[at] in of_determiners() for at in range(len(name) - 1))
    plain = plain and 0 < len(name) <= LONGEST and name[-1].isalpha()
    told = plain and name[-1] not in generic_wholes() - _totals() | whole_pronouns()
    return (name[-1], end) if told else ("", end)


def _part(sentence: Sentence, share: Figure, end: int) -> Figure | None:
    """Return the figure that a share says again: "£918m, a third of", "a third of it, £918m,"."""
    words, figures = sentence.tokens.lower, with_lengths(sentence)
    start = share.first
    while (before := cue_before(words, start, "same_as")) is not None:
        start = before
    for one in figures:
        if one.last == start < share.first and not is_share(one.quantity):
            return one if _is_plain(one) else None
        told = cue_before(words, one.first, "in_apposition") == end
        if told and ends_clause(words, one.last) and not is_share(one.quantity):
            return one if _is_plain(one) else None
    return None


def _is_plain(figure: Figure) -> bool:
    return figure.quantity.bound in EXACT and not is_change(figure.quantity) and figure.value > 0


def _may_be(whole: Figure, part: Figure) -> bool:
    """Tell whether a part may be of a whole, both of one unit."""
    ours, theirs = part.quantity, whole.quantity
    alike = addable(ours, theirs) and not is_rate_of(ours, theirs) and not is_rate_of(theirs, ours)
    plain = theirs.bound in EXACT and not is_change(theirs) and not is_share(theirs)
    return alike and plain and whole.value > part.value


def _names(sentence: Sentence, noun: str) -> bool:
    """Tell whether a sentence has the name of a whole, or a verb of it: sentenced."""
    return noun in _totals() or stem(noun) in map(stem, sentence.tokens.lower)


@cache
def _totals() -> frozenset[str]:
    """Return the nouns of all that was told of: half of the total."""
    return generic_wholes() & frozenset(table("arithmetic")["told_wholes"])


@cache
def _owners() -> frozenset[str]:
    return frozenset(table("arithmetic")["owners"])
