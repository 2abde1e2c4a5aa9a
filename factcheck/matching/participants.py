"""Participants: whether the two sentences speak of the same people, places and things."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.gazetteer import known_name
from factcheck.matching.comparison import Comparison
from factcheck.matching.profile import Profile
from factcheck.matching.words import Word
from factcheck.model import Name, NameKind, Pair, Span

PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})


def other_participants(comparison: Comparison, clause: Span, theirs: Span) -> bool:
    """Tell whether our `clause` speaks of somebody or something else than the claim's does.

    That is so where both name someone and no name is shared, or where a word that narrows the
    same noun or does the same deed differs.
    """
    if any(
        _within(comparison.ours, pair.ours, clause)
        for pair in comparison.rivals
        if _distinguishes(comparison, pair.ours, pair.theirs)
    ):
        return True
    asked = set(_name_concepts(comparison.theirs, theirs))
    here = set(_name_concepts(comparison.ours, clause))
    present = comparison.ours.places.keys() | comparison.around.concepts
    return bool(asked) and bool(here - asked) and not asked & present


def swapped_names(comparison: Comparison) -> Iterator[Pair[Name]]:
    """Yield each name of the statement that stands where the claim has another of its kind.

    A name that either side has elsewhere too has only moved.
    """
    for rivals in comparison.rivals:
        ours = _name_at(comparison.ours, rivals.ours)
        theirs = _name_at(comparison.theirs, rivals.theirs)
        if ours is None or theirs is None or not _one_kind(ours, theirs):
            continue
        moved = any(may_be_same(ours, name) for name in comparison.theirs.statement.names)
        kept = any(may_be_same(theirs, name) for name in comparison.ours.statement.names)
        if not moved and not kept:
            rest = [c for c in comparison.theirs.concepts if c != rivals.theirs.concept]
            yield Pair(ours, theirs, comparison.coverage(rest))


def may_be_same(one: Name, other: Name) -> bool:
    """Tell whether two names may name one thing, or a place and the country that it stands for."""
    if one.source and other.source:
        return one.source == other.source
    forms = [(a, b) for a in _forms(one) for b in _forms(other)]
    return any(similar_names(a, b) or _stands_for(a, b) for a, b in forms)


def _forms(name: Name) -> set[str]:
    return {form for form in (name.text, name.canonical) if form}


def _stands_for(one: str, other: str) -> bool:
    """Tell whether one is the country, or the people, that the other belongs to."""
    here, there = known_name(one), known_name(other)
    if here is None or there is None or here.country != there.country:
        return False
    return here.name == here.country or there.name == there.country


def _one_kind(ours: Name, theirs: Name) -> bool:
    return ours.kind is theirs.kind or {ours.kind, theirs.kind} <= PLACES


def _distinguishes(comparison: Comparison, ours: Word, theirs: Word) -> bool:
    """Tell whether two rivals make two things of what they stand beside; verbs need not."""
    lexicon = comparison.lexicon
    verbs = (tuple(word.stem.split()) in lexicon.verbs for word in (ours, theirs))
    return not any(verbs)


def _within(profile: Profile, word: Word, clause: Span) -> bool:
    return clause.start <= profile.tokens.starts[word.first] < clause.end


def _name_concepts(profile: Profile, clause: Span) -> Iterator[str]:
    names = [profile.local(name.span) for name in profile.statement.names]
    for word in profile.words:
        start = profile.tokens.starts[word.first]
        if clause.start <= start < clause.end and any(
            name.start <= start < name.end for name in names
        ):
            yield word.concept


def _name_at(profile: Profile, word: Word) -> Name | None:
    start = profile.tokens.starts[word.first]
    for name in profile.statement.names:
        span = profile.local(name.span)
        if span.start <= start < span.end:
            return name
    return None
