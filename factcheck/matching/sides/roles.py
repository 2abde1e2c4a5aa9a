"""Roles: which question a name answers in its sentence, and which names answer the same one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import PLACES, may_be_same
from factcheck.matching.sides.standing import standing_alike
from factcheck.matching.sides.strangers import (
    is_around,
    our_strangers,
    their_strangers,
    without_speakers,
)
from factcheck.model import Name, NameKind, Span

POSSESSIVE, MODIFIER, OTHER = "'s", "modifier", "subject or object"
FARTHEST = 4
"""Tokens before a name in which its preposition is looked for."""


def rival_names(comparison: Comparison) -> Sequence[tuple[Name, Name]]:
    """Return pairs of names that answer the same question and that the other side has nowhere."""
    return comparison.once(_rival_names)


def _rival_names(comparison: Comparison) -> Sequence[tuple[Name, Name]]:
    theirs = [
        (role_of(comparison.theirs, name), name)
        for name in their_strangers(comparison)
        if not is_around(name, comparison)
    ]
    return [
        (name, other)
        for name in (our_strangers(comparison) if theirs else ())
        for role in [role_of(comparison.ours, name)]
        for their_role, other in theirs
        if role == their_role and may_be_one_kind(name, other)
    ]


def in_place(comparison: Comparison) -> Iterator[tuple[Name, Name]]:
    """Yield the names that differ where all around them is the same, word for word."""
    pairs = standing_alike(
        comparison.ours,
        comparison.theirs,
        without_speakers(comparison.ours, comparison.ours.statement.names),
        without_speakers(comparison.theirs, comparison.theirs.statement.names),
        comparison.replaced,
    )
    for one, other in pairs:
        if may_be_one_kind(one, other) and not may_be_same(one, other):
            yield one, other


def hang_alike(comparison: Comparison, ours: Name, theirs: Name) -> bool:
    """Tell whether two names hang on the same word, or share one: Laird North, Laird South."""
    here, there = _anchors(comparison.ours, ours), _anchors(comparison.theirs, theirs)
    if here & there:
        return True
    one, other = set(ours.text.split()), set(theirs.text.split())
    return len(one & other) >= max(len(one), len(other)) / 2


def _anchors(profile: Profile, name: Name) -> set[tuple[str, str]]:
    """Return the content words next to a name, each with the side that it stands on.

    Before it the last two, since "talks in Ankara" may be "talks held in Istanbul"; after it one.
    Beside a name the side is all the same: Sweden's Nyberg, Nyberg of Norway.
    """
    span = profile.local(name.span)
    starts = profile.tokens.starts
    clause = profile.clause_at(span.start)
    before = [w.concept for w in profile.words if clause.start <= starts[w.first] < span.start]
    after = [w.concept for w in profile.words if span.end <= starts[w.first] < clause.end]
    beside = {
        ("beside", concept)
        for other in profile.statement.names
        if other is not name
        for concepts in [profile.concepts_of(profile.local(other.span))]
        if concepts & {*before[-1:], *after[:1]}
        for concept in concepts
    }
    return beside | {("before", w) for w in before[-2:]} | {("after", w) for w in after[:1]}


def role_of(profile: Profile, name: Name) -> str:
    """Return the class of question that `name` answers: where, whence, whose, ..."""
    return profile.once(_roles)[name.span]


def _roles(profile: Profile) -> Mapping[Span, str]:
    """Return the class of question that each name answers, by where it stands."""
    return {name.span: _role(profile, name) for name in profile.statement.names}


def _role(profile: Profile, name: Name) -> str:
    tokens = profile.tokens
    span = profile.local(name.title_span or name.span)
    first, after = tokens.at(span.start), tokens.at(profile.local(name.span).end)
    following = tokens.lower[after] if after < len(tokens) else ""
    if following == "'s":
        return POSSESSIVE
    if name.kind is NameKind.NATIONALITY:
        return MODIFIER
    prepositions, skipped = _prepositions()
    for index in range(first - 1, max(first - FARTHEST, 0) - 1, -1):
        if tokens.lower[index] in prepositions:
            return prepositions[tokens.lower[index]]
        if tokens.lower[index] not in skipped:
            break
    return OTHER


@cache
def _prepositions() -> tuple[dict[str, str], frozenset[str]]:
    data = table("name_roles")
    classes = data["prepositions"].items()
    return {word: name for name, words in classes for word in words}, frozenset(data["skipped"])


@cache
def locating() -> frozenset[str]:
    """Return the classes that tell where something is or comes to be."""
    return frozenset(table("name_roles")["locating"])


@cache
def where_or_whence() -> frozenset[str]:
    """Return those, and the one that tells where something comes from."""
    return locating() | frozenset(table("name_roles")["ends"])


def is_place(profile: Profile, name: Name) -> bool:
    """Tell whether a name is of a place, or says where: in Ulm and Zwickau."""
    if name.kind in PLACES:
        return True
    if name.kind is not NameKind.OTHER:
        return False
    return any(role_of(profile, one) in where_or_whence() for one in _told_with(profile, name))


def _told_with(profile: Profile, name: Name) -> Sequence[Name]:
    """Return a name, and the one before it that it is joined to: in Ulm and Chemnitz."""
    tokens, start = profile.tokens, profile.local(name.span).start
    for other in profile.statement.names:
        if other.span.end < name.span.start:
            between = tokens.lower[tokens.at(profile.local(other.span).end) : tokens.at(start)]
            if between and all(word in joining() for word in between):
                return [name, other]
    return [name]


@cache
def joining() -> frozenset[str]:
    """Return what stands between two names of which the same is told."""
    return word_class("and").union(table("name_roles")["skipped"])


def are_one_kind(ours: Name, theirs: Name) -> bool:
    """Tell whether two names are of one kind; places and peoples are."""
    kinds = {ours.kind, theirs.kind}
    return len(kinds) == 1 or kinds <= PLACES


def may_be_one_kind(ours: Name, theirs: Name) -> bool:
    """Tell whether two names are of one kind, as far as it shows."""
    return are_one_kind(ours, theirs) or NameKind.OTHER in (ours.kind, theirs.kind)
