"""Roles: which question a name answers in its sentence, and which names answer the same one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import pairwise, product

from factcheck.extraction.names import is_adjective_of, similar_names
from factcheck.extraction.names.gazetteer import Known, known_name
from factcheck.extraction.names.lexicon import articles, body_words
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.standing import standing_alike
from factcheck.model import Name, NameKind, Pair, Span

PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})
POSSESSIVE, MODIFIER, OTHER = "'s", "modifier", "subject or object"
FEWEST_SHARED = 2
FEWEST_LETTERS, LONGEST_SHORT = 3, 5
"""Letters that a pet name shares with the full one, and how long it may be."""
FARTHEST = 4
"""Tokens before a name in which its preposition is looked for."""


def name_others(comparison: Comparison) -> bool:
    """Tell whether each side names somebody or something that the other has nowhere.

    Those to whom the sentence is attributed do not count: who says it is another question.
    """
    if not any(not is_around(name, comparison) for name in their_strangers(comparison)):
        return False
    return bool(without_speakers(comparison.ours, our_strangers(comparison)))


def our_strangers(comparison: Comparison) -> Sequence[Name]:
    """Return the names of the statement that the claim has nowhere."""
    return comparison.once(_our_strangers)


def their_strangers(comparison: Comparison) -> Sequence[Name]:
    """Return the names of the claim that the statement has nowhere."""
    return comparison.once(_their_strangers)


def _our_strangers(comparison: Comparison) -> Sequence[Name]:
    return _strangers(comparison.ours, comparison.theirs)


def _their_strangers(comparison: Comparison) -> Sequence[Name]:
    return _strangers(comparison.theirs, comparison.ours)


def _strangers(profile: Profile, other: Profile) -> Sequence[Name]:
    names = unmatched(profile, other.statement.names)
    return [name for name in names if not is_called_by_kind(name, other.tokens)]


def is_called_by_kind(name: Name, other: Tokens) -> bool:
    """Tell whether the other side may mean a body by its kind: the agency, for the Space Agency."""
    kind = name.text.rpartition(" ")[2].lower()
    if kind == name.text.lower() or kind not in body_words():
        return False
    beside = pairwise(zip(other.lower, other.words, strict=True))
    return any(before in articles() and word == kind for (before, _), (_, word) in beside)


def rival_names(comparison: Comparison) -> Sequence[Pair[Name]]:
    """Return pairs of names that answer the same question and that the other side has nowhere."""
    return comparison.once(_rival_names)


def _rival_names(comparison: Comparison) -> Sequence[Pair[Name]]:
    theirs = [
        (role_of(comparison.theirs, name), name)
        for name in their_strangers(comparison)
        if not is_around(name, comparison)
    ]
    return [
        Pair(name, other, rest_repeated(comparison, other))
        for name in (our_strangers(comparison) if theirs else ())
        for role in [role_of(comparison.ours, name)]
        for their_role, other in theirs
        if role == their_role and may_be_one_kind(name, other)
    ]


def in_place(comparison: Comparison) -> Iterator[Pair[Name]]:
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
            yield Pair(one, other, rest_repeated(comparison, other))


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


def may_be_same(one: Name, other: Name) -> bool:
    """Tell whether two names may name one thing, or a place and the country that it stands for."""
    if one.source and other.source:
        return one.source == other.source
    return _may_be_written_for(one.text, one.canonical, other.text, other.canonical)


def unmatched(profile: Profile, others: Sequence[Name]) -> list[Name]:
    """Return the names that the other side has nowhere.

    The very name is looked for first: where both have Russia, its Belgorod is not their Kursk.
    """
    left = list(others)
    open_names = []
    for name in profile.statement.names:
        same = next((other for other in left if is_same(name, other)), None)
        if same is None:
            open_names.append(name)
        else:
            left.remove(same)
    left = [*left, *(other for other in others if other.kind not in PLACES)]
    return [
        name
        for name in open_names
        if not any(may_be_same(name, other) for other in left) or _has_sibling(name, others)
    ]


def _has_sibling(name: Name, others: Sequence[Name]) -> bool:
    """Tell whether the other side has another place of the same rank in the same country.

    Belgium may stand for Antwerp, but hardly where Brussels is named besides.
    """
    return any(_are_siblings(name.text, other.text) for other in others)


@lru_cache(maxsize=1 << 15)
def _are_siblings(one: str, other: str) -> bool:
    here, there = known_name(one), known_name(other)
    if here is None or there is None or here.name == there.name:
        return False
    ranks = {_rank(here), _rank(there)}
    return here.country is not None and here.country == there.country and len(ranks) == 1


def _rank(known: Known) -> int:
    """Return whether a place is a country, a part of one or a city."""
    if known.name == known.country:
        return 0
    return 1 if known.name in _parts() else 2


def without_speakers(profile: Profile, names: Sequence[Name]) -> list[Name]:
    """Return the names but those to whom the sentence is attributed."""
    speaking = profile.once(_speaking)
    return [name for name in names if name.span not in speaking] if speaking else [*names]


def _speaking(profile: Profile) -> AbstractSet[Span]:
    """Return where the names of those stand to whom the sentence is attributed."""
    names = (name.span for name in profile.statement.names)
    return {name for name in names if any(name.overlaps(told) for told in profile.speakers)}


def is_around(name: Name, comparison: Comparison) -> bool:
    """Tell whether the text before the statement has the name, or at least its last word."""
    return _concept(comparison.theirs, name) in comparison.around.concepts


def rest_repeated(comparison: Comparison, name: Name) -> float:
    """Return the share of the claim, its `name` left out, that the statement repeats."""
    return comparison.once(_rest_repeated, name.span)


def _rest_repeated(comparison: Comparison, name: Span) -> float:
    left_out = comparison.theirs.concepts_of(comparison.theirs.local(name))
    rest = set(comparison.theirs.concepts) - left_out
    if len(rest & comparison.ours.places.keys()) < FEWEST_SHARED:
        return 0.0
    return max(comparison.coverage(rest), comparison.nearness)


def _concept(profile: Profile, name: Name) -> str | None:
    return next(profile.concepts_within(profile.local(name.span)), None)


def is_same(one: Name, other: Name) -> bool:
    """Tell whether two names are one name, as far as spelling and the ledger tell."""
    if one.source and other.source:
        return one.source == other.source
    return _is_spelling_of(one.text, one.canonical, other.text, other.canonical)


@lru_cache(maxsize=1 << 15)
def _may_be_written_for(text: str, full: str, other: str, other_full: str) -> bool:
    pairs = product(_forms(text, full), _forms(other, other_full))
    return any(_written_alike(a, b) for a, b in pairs)


@lru_cache(maxsize=1 << 15)
def _is_spelling_of(text: str, full: str, other: str, other_full: str) -> bool:
    return any(
        similar_names(a, b) for a, b in product(_forms(text, full), _forms(other, other_full))
    )


def _forms(text: str, canonical: str) -> tuple[str, ...]:
    return (text, canonical) if canonical and canonical != text else (text,)


def _written_alike(one: str, other: str) -> bool:
    return (
        similar_names(one, other)
        or _stands_for(one, other)
        or _abbreviates(one, other)
        or _holds(one, other)
        or is_adjective_of(one, other)
    )


def _stands_for(one: str, other: str) -> bool:
    """Tell whether one is the country, the people or the state that the other may belong to."""
    here, there = known_name(one), known_name(other)
    if here is None or there is None:
        return False
    if None in (here.country, there.country) and {here.kind, there.kind} <= PLACES:
        return True
    if here.country != there.country:
        return False
    whole = here.name == here.country or there.name == there.country
    return whole or (here.name in _parts()) != (there.name in _parts())


def _holds(one: str, other: str) -> bool:
    """Tell whether all words of one are in the other: Donetsk region, Josie Wetherell."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words


def _abbreviates(one: str, other: str) -> bool:
    """Tell whether one shortens the other: QPR, Queens Park Rangers; Hibs, Hibernian."""
    short, long = sorted((one, other), key=len)
    if FEWEST_LETTERS <= len(short) <= LONGEST_SHORT and " " not in long:
        return short[:FEWEST_LETTERS].lower() == long[:FEWEST_LETTERS].lower()
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return len(short) > 1 and short.replace(".", "") == initials


def are_one_kind(ours: Name, theirs: Name) -> bool:
    """Tell whether two names are of one kind; places and peoples are."""
    kinds = {ours.kind, theirs.kind}
    return len(kinds) == 1 or kinds <= PLACES


def may_be_one_kind(ours: Name, theirs: Name) -> bool:
    """Tell whether two names are of one kind, as far as it shows."""
    return are_one_kind(ours, theirs) or NameKind.OTHER in (ours.kind, theirs.kind)


@cache
def _parts() -> frozenset[str]:
    """Return the states and regions of countries, which hold cities."""
    return frozenset(part for parts in table("places")["parts"].values() for part in parts)


@cache
def locating() -> frozenset[str]:
    """Return the classes that tell where something is or comes to be."""
    return frozenset(table("name_roles")["locating"])


@cache
def _prepositions() -> tuple[dict[str, str], frozenset[str]]:
    data = table("name_roles")
    classes = data["prepositions"].items()
    return {word: name for name, words in classes for word in words}, frozenset(data["skipped"])
