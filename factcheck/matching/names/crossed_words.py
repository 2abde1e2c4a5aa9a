"""Crossed words: what one of several speakers said, told as the word of another of them.

"Reyle said the deal was too weak; Benning called it a turning point": who has Reyle call it a
turning point has taken the one for the other, though both are on record. Whose words ours are, what
each is told to have said decides, and no name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.extraction.tokens import words_in
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem
from factcheck.model import Attribution, Mention, Pair

TOLD, TAKEN = 0.6, 0.2
"""How much of what another said we tell at least, and how much of what we tell is that."""
LEAD = 0.3
"""By how much more than of what our own speaker said."""
LEAST_WEIGHT = 1.2
"""How much the words that both have must weigh: no two sayings have rare ones by chance."""
ALONE, MEANT = 3.0, 0.5
"""The same, and how nearly the two mean the same, where the claim has but one of the two."""
FULL = 2
"""So many names at least has who is named in full."""
FORCES_APART = frozenset({"denied"})

Crossed = tuple[Comparison, Pair[Mention]]


@frozen(eq=False, repr=False)
class _Saying:
    """What a claim gives to one of its speakers, beside what ours gives to one."""

    theirs: Attribution
    told: float
    taken: float
    weight: float

    @property
    def is_ours(self) -> bool:
        """Whether it says about what we tell."""
        return self.told >= TOLD and self.taken >= TAKEN and self.weight >= LEAST_WEIGHT


def crossed_words(group: Group) -> Sequence[Crossed]:
    """Return the speakers of a statement to whom it gives what a claim gives to another speaker."""
    mine = group[0].ours.statement.attributions if group else ()
    told = [one for one in group if one.theirs.statement.attributions] if mine else ()
    found = ((one, _crossed(one, each)) for one in told for each in mine)
    return [(one, pair) for one, pair in found if pair is not None]


def _crossed(comparison: Comparison, mine: Attribution) -> Pair[Mention] | None:
    if mine.source is None or not _names(mine.source) or comparison.verbatim:
        return None
    sayings = [*_sayings(comparison, mine)]
    own = [one for one in sayings if _may_be_one(mine.source, one.theirs.source)]
    others = [one for one in sayings if one not in own and one.is_ours]
    likest = max(others, key=lambda one: (one.told, one.taken), default=None)
    if likest is None or likest.theirs.source is None:
        return None
    if not own and not (
        likest.weight >= ALONE
        and comparison.meant_alike >= MEANT
        and _are_two_people(comparison, mine.source, likest.theirs.source)
    ):
        return None
    if max((one.told for one in own), default=0.0) > likest.told - LEAD:
        return None
    if any(one.theirs.content.overlaps(likest.theirs.content) for one in own):
        return None
    if _is_named_beside(comparison, likest.theirs.source, mine.source):
        return None
    if _is_denial(mine) != _is_denial(likest.theirs):
        return None
    return Pair(mine.source, likest.theirs.source, likest.told)


def _sayings(comparison: Comparison, mine: Attribution) -> Iterator[_Saying]:
    ours, kin = comparison.ours, comparison.kinship
    here = _words(ours, mine)
    for theirs in comparison.theirs.statement.attributions:
        there = _words(comparison.theirs, theirs)
        if theirs.source is None or not there or not _is_somebody(theirs.source):
            continue
        weight = sum(kin.their_weights[word] for word in there)
        told = kin.told(there, here)
        yield _Saying(theirs, told, kin.taken(here, there), weight * told)


def _words(profile: Profile, told: Attribution) -> Sequence[int]:
    """Return the words of what is said, with those of the verb that says how."""
    spans = [*(told.spans or (told.content,)), *([told.cue] if told.cue else [])]
    return [word for span in spans for word in within(profile, profile.local(span))]


def _is_somebody(source: Mention) -> bool:
    """Tell whether a mention has a name, or says which of many by an article: the pilots' union."""
    return bool(source.name) or source.text.lower().startswith(tuple(word_class("article")))


def _are_two_people(comparison: Comparison, ours: Mention, theirs: Mention) -> bool:
    """Tell whether two are named in full in their own sentences, and neither beside the other."""
    here, there = ours.name or "", theirs.name or ""
    written = ours.text, theirs.text
    if min(len(here.split()), len(there.split())) < FULL:
        return False
    if here not in ours.text or there not in theirs.text:
        return False
    words = set(words_in(comparison.claim.text.lower()))
    return (
        not _may_be_one(ours, theirs) and words.isdisjoint(words_in(here.lower())) and all(written)
    )


def _names(source: Mention) -> frozenset[str]:
    """Return the stems of the words that say who somebody is, without titles and articles."""
    words = words_in((source.name or source.text).lower())
    return frozenset(stem(word) for word in words if word not in table("stopwords")["stopwords"])


def _may_be_one(ours: Mention, theirs: Mention | None) -> bool:
    """Tell whether two mentions have a word in common, by name or by what they are called."""
    if theirs is None:
        return True
    mine = _names(ours)
    return not mine.isdisjoint(_names(theirs)) or (
        not ours.name and not mine.isdisjoint(map(stem, words_in(theirs.text.lower())))
    )


def _is_named_beside(comparison: Comparison, other: Mention, mine: Mention) -> bool:
    """Tell whether our sentence names the other speaker as well as its own."""
    tokens, own = comparison.ours.tokens, comparison.ours.local(mine.span)
    told = {
        stem(word)
        for word, start in zip(tokens.lower, tokens.starts, strict=True)
        if not own.start <= start < own.end
    }
    return not _names(other).isdisjoint(told)


def _is_denial(told: Attribution) -> bool:
    return told.force in FORCES_APART
