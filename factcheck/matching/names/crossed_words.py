"""Crossed words: what one of several speakers said, told as the word of another of them.

"Reyle said the deal was too weak; Benning called it a turning point": who has Reyle call it a
turning point has taken the one for the other, though both are on record. Whose words ours are, what
each is told to have said decides, and no name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.extraction.names import similar_names
from factcheck.extraction.tokens import words_in
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.stems import stem
from factcheck.model import Attribution, AttributionKind, Mention, NameKind, Pair, StanceKind

TOLD, TAKEN = 0.6, 0.2
"""How much of what another said we tell at least, and how much of what we tell is that."""
LESS_TOLD, MORE_TAKEN = 0.5, 0.4
"""The same where we tell less of it, and little else."""
LEAD = 0.3
"""By how much more than of what our own speaker said."""
LEAST_WEIGHT = 1.2
"""How much the words that both have must weigh: no two sayings have rare ones by chance."""
ALONE, MEANT = 3.0, 0.5
"""The same, and how nearly the two mean the same, where the claim has but one of the two."""
FULL = 2
"""So many names at least has who is named in full."""
FORCES_APART = frozenset({"denied"})
DENYING = frozenset({StanceKind.NEGATION, StanceKind.DENIAL})
SIDES = frozenset({"supported", "opposed"})
"""The forces of what many may be told of alike: who is for a thing, or against it."""

Crossed = tuple[Comparison, Pair[Mention]]


@frozen(eq=False, repr=False)
class _Saying:
    """What a claim gives to one of its speakers, beside what ours gives to one."""

    theirs: Attribution
    source: Mention
    told: float
    taken: float
    weight: float

    @property
    def is_ours(self) -> bool:
        """Whether it says about what we tell."""
        enough = self.told >= TOLD and self.taken >= TAKEN
        mostly = self.told >= LESS_TOLD and self.taken >= MORE_TAKEN
        return (enough or mostly) and self.weight >= LEAST_WEIGHT


def crossed_words(group: Group) -> Sequence[Crossed]:
    """Return the speakers of a statement to whom it gives what a claim gives to another speaker."""
    mine = group[0].ours.statement.attributions if group else ()
    told = [one for one in group if one.theirs.statement.attributions] if mine else ()
    found = ((one, _crossed(one, each, told)) for one in told for each in mine)
    return [(one, pair) for one, pair in found if pair is not None]


def _crossed(
    comparison: Comparison, mine: Attribution, beside: Sequence[Comparison]
) -> Pair[Mention] | None:
    source = mine.source
    if source is None or not _names(source) or mine.force in SIDES or comparison.verbatim:
        return None
    sayings = [*_sayings(comparison, mine)]
    own = [one for one in sayings if _may_be_of_one(source, one)]
    others = [one for one in sayings if one not in own and one.is_ours]
    likest = max(others, key=lambda one: (one.told, one.taken), default=None)
    if likest is None or max((one.told for one in own), default=0.0) > likest.told - LEAD:
        return None
    sure = _is_sure(comparison, likest, mine) and not _has_said(beside, mine, likest)
    if not (own or sure or _is_told_of(comparison, likest, source)):
        return None
    if any(one.theirs.content.overlaps(likest.theirs.content) for one in own):
        return None
    if _is_named_beside(comparison, likest.source, source) or _is_denied(comparison):
        return None
    if _is_denial(mine) != _is_denial(likest.theirs):
        return None
    return Pair(source, likest.source, likest.told)


def _sayings(comparison: Comparison, mine: Attribution) -> Iterator[_Saying]:
    ours, kin = comparison.ours, comparison.kinship
    here = _words(ours, mine)
    for theirs in comparison.theirs.statement.attributions:
        there = _words(comparison.theirs, theirs)
        if theirs.source is None or not there or not _is_somebody(theirs.source):
            continue
        weight = sum(kin.their_weights[word] for word in there)
        told = kin.told(there, here)
        yield _Saying(theirs, theirs.source, told, kin.taken(here, there), weight * told)


def _words(profile: Profile, told: Attribution) -> Sequence[int]:
    """Return the words of what is said, with those of the verb that says how."""
    spans = [*(told.spans or (told.content,)), *([told.cue] if told.cue else [])]
    return [word for span in spans for word in within(profile, profile.local(span))]


def _is_told_of(comparison: Comparison, other: _Saying, source: Mention) -> bool:
    """Tell whether the claim names our speaker, beside another and what that one says."""
    said = [*(other.theirs.spans or (other.theirs.content,)), other.source.span]
    if not source.name or _denies(comparison.ours):
        return False
    return any(
        name.kind is NameKind.PERSON
        and similar_names(source.name, name.text)
        and not any(name.span.overlaps(span) for span in said)
        for name in comparison.theirs.statement.names
    )


def _is_sure(comparison: Comparison, other: _Saying, mine: Attribution) -> bool:
    """Tell whether much and rare is told, by one who is named in full, and nothing is denied.

    Of what stands in quotation marks the words decide, not what they mean.
    """
    source = mine.source
    if source is None or mine.kind is AttributionKind.DIRECT or _is_denial(mine):
        return False
    here, there = source.name or "", other.source.name or ""
    if other.weight < ALONE or comparison.meant_alike < MEANT:
        return False
    if min(len(here.split()), len(there.split())) < FULL:
        return False
    words = words_in(comparison.claim.text.lower())
    written = here in source.text and there in other.source.text
    return written and frozenset(words).isdisjoint(words_in(here.lower()))


def _has_said(beside: Sequence[Comparison], mine: Attribution, other: _Saying) -> bool:
    """Tell whether any claim gives our speaker about as much of it as the other one."""
    return any(
        one.told > other.told - LEAD
        for comparison in beside
        for one in _sayings(comparison, mine)
        if mine.source is not None and _may_be_of_one(mine.source, one)
    )


def _is_somebody(source: Mention) -> bool:
    """Tell whether a mention has a name, or says which of many by an article: the pilots' union."""
    return bool(source.name) or source.text.lower().startswith(tuple(word_class("article")))


def _names(source: Mention) -> frozenset[str]:
    """Return the stems of the words that say who somebody is, without titles and articles."""
    return frozenset(map(stem, words_in((source.name or source.text).lower()))) - _vague()


def _may_be_of_one(ours: Mention, saying: _Saying) -> bool:
    """Tell whether our speaker may be one of those to whom a claim gives something."""
    return any(_may_be_one(ours, one) for one in (saying.source, *saying.theirs.chain))


def _may_be_one(ours: Mention, theirs: Mention) -> bool:
    """Tell whether two mentions have a word in common, by name or by what they are called."""
    mine, other = _names(ours), _names(theirs)
    if not ours.name:
        other |= frozenset(map(stem, words_in(theirs.text.lower())))
    if not theirs.name:
        mine |= frozenset(map(stem, words_in(ours.text.lower()))) - _vague()
    return not mine.isdisjoint(other)


def _is_named_beside(comparison: Comparison, other: Mention, mine: Mention) -> bool:
    """Tell whether our sentence names the other speaker as well as its own."""
    tokens, own = comparison.ours.tokens, comparison.ours.local(mine.span)
    told = {
        stem(word)
        for word, start in zip(tokens.lower, tokens.starts, strict=True)
        if not own.start <= start < own.end
    }
    return not _names(other).isdisjoint(told)


@cache
def _vague() -> frozenset[str]:
    return frozenset(map(stem, table("stopwords")["stopwords"]))


def _is_denied(comparison: Comparison) -> bool:
    """Tell whether ours alone denies something: it was not true that he had threatened to go."""
    return _denies(comparison.ours) and not _denies(comparison.theirs)


def _denies(profile: Profile) -> bool:
    return any(mark.kind in DENYING for mark in profile.statement.stance)


def _is_denial(told: Attribution) -> bool:
    return told.force in FORCES_APART
