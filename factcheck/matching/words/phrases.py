"""Phrases compared: whether two nouns count the same things and two verbs tell the same act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from factcheck.extraction.tokens import tokenize
from factcheck.matching.words.lexicon import (
    HYPHENS,
    Concepts,
    Lexicon,
    Stems,
    default_lexicon,
    phrase_ends,
    phrase_links,
    word_form,
)

SAME, SYNONYM, KIND, GENERIC = 1.0, 0.95, 0.8, 0.6
SIBLING, UNKNOWN, APART = 0.15, 0.25, 0.0
LIGHT = 0.4
"""A verb that says nothing of its own ("had", "saw") fits every other, but weakly."""
NARROWED, OTHERWISE_NARROWED, OPPOSED, OTHER_NAMES = 0.95, 0.75, 0.1, 0.9
"""What is left of a likeness when one phrase is narrowed, both are in different ways, both are in
opposite ways ("new", "active"), and when their names differ."""
SHARED_ROOT = 0.6
SHORTEST_ROOT = 4
"""Letters that must be left of a word without its prefix."""
ROOT = 5
"""Letters at the beginning that two words of one root share: "assassinate", "assassin"."""


class _Part(NamedTuple):
    """A known expression of a phrase, or one of its other words."""

    stems: Stems
    written: str
    word: str
    has_content: bool

    @property
    def is_name(self) -> bool:
        return self.written[0].isupper()


class _NounPhrase(NamedTuple):
    """A noun phrase cut into what it is about and what narrows it."""

    head: Stems
    modifiers: frozenset[Stems]
    names: frozenset[Stems]


@lru_cache(maxsize=1 << 15)
def same_noun(a: str, b: str, lexicon: Lexicon | None = None) -> float:
    """Return how surely the noun phrases `a` and `b` count the same things, from 0 to 1.

    1 is the same words, above 0.8 a synonym or a narrower name, about 0.6 a generic word
    ("people") for a person, below 0.3 nothing known in common, 0 things known to differ. Names
    ("Ukrainian") weigh little: whether they agree is for the comparison of names to say.
    """
    lexicon = lexicon or default_lexicon()
    one, other = _noun_phrase(a, lexicon), _noun_phrase(b, lexicon)
    if not one.head or not other.head:
        return UNKNOWN
    return _same_head(one.head, other.head, lexicon) * _same_modifiers(one, other, lexicon)


@lru_cache(maxsize=1 << 15)
def same_verb(a: str, b: str, lexicon: Lexicon | None = None) -> float:
    """Return how surely the verb phrases `a` and `b` tell the same act, from 0 to 1.

    Tense, voice, auxiliaries and adverbs count for nothing. Opposites, and acts that the news
    keeps apart, are 0; two verbs of which the lexicon does not know both are 0.25.
    """
    lexicon = lexicon or default_lexicon()
    one, other = _verb(a, lexicon), _verb(b, lexicon)
    if one == other:
        return SAME if one else LIGHT
    first, second = _acts(one, lexicon), _acts(other, lexicon)
    if set(first) & set(second):
        return SYNONYM
    if lexicon.contrasted(first, second):
        return APART
    if not one or not other or _is("light verb", one, lexicon) or _is("light verb", other, lexicon):
        return LIGHT
    if first and second:
        return SIBLING
    if _are_opposites(one[-1], other[-1], lexicon):
        return APART
    return SHARED_ROOT if _share_root(one, other) else UNKNOWN


def _is_head_of(short: Stems, long: Stems) -> bool:
    """Tell whether an expression is the head of a longer one: plant, prisoners (of war)."""
    if len(short) >= len(long):
        return False
    linked = long[len(short)] in phrase_links()
    return long[: len(short)] == short if linked else long[-len(short) :] == short


def _same_head(one: Stems, other: Stems, lexicon: Lexicon) -> float:
    if one == other:
        return SAME
    first, second = _things(one, lexicon), _things(other, lexicon)
    if set(first) & set(second):
        return SYNONYM
    if lexicon.contrasted(first, second) or _are_opposites(one[-1], other[-1], lexicon):
        return APART
    if _is_head_of(one, other) or _is_head_of(other, one):
        return KIND
    above, below = _kinds(one, lexicon), _kinds(other, lexicon)
    if above.intersection(second) or below.intersection(first):
        general = above.intersection(second) or below.intersection(first)
        return (
            GENERIC if any("generic" in lexicon.kinds.get(name, ()) for name in general) else KIND
        )
    if above & below:
        return SIBLING
    if (above or lexicon.concepts(one)) and (below or lexicon.concepts(other)):
        return APART
    return SHARED_ROOT if _share_root(one, other) else UNKNOWN


def _same_modifiers(one: _NounPhrase, other: _NounPhrase, lexicon: Lexicon) -> float:
    """Return what the modifiers leave of the likeness of two heads."""
    first, second = _meanings(one.modifiers, lexicon), _meanings(other.modifiers, lexicon)
    if any(pair in lexicon.contrasts for pair in product(first, second)) or any(
        _are_opposites(ours[-1], theirs[-1], lexicon)
        for ours, theirs in product(one.modifiers, other.modifiers)
    ):
        return OPPOSED
    factor = 1.0
    if first != second:
        factor = NARROWED if not first or not second or first & second else OTHERWISE_NARROWED
    first, second = _meanings(one.names, lexicon), _meanings(other.names, lexicon)
    return factor * (OTHER_NAMES if first and second and not first & second else 1.0)


@lru_cache(maxsize=1 << 14)
def _noun_phrase(text: str, lexicon: Lexicon) -> _NounPhrase:
    """Cut at "of": what stands before it is the phrase, unless that only measures the rest."""
    before: list[_Part] = []
    after: list[_Part] = []
    parts = before
    for part in _parts(text, lexicon):
        if len(part.stems) == 1 and part.word in phrase_ends():
            if parts:
                break
        elif len(part.stems) == 1 and part.word in phrase_links():
            parts = after
        elif part.has_content:
            parts.append(part)
    if after and (not before or _is("partitive", before[-1].stems, lexicon)):
        before, after = after, before[:-1]
    if not before:
        return _NounPhrase((), frozenset(), frozenset())
    head = _head(before, lexicon)
    rest = [*before[:head], *before[head + 1 :], *after]
    return _NounPhrase(
        before[head].stems,
        frozenset(part.stems for part in rest if not part.is_name),
        frozenset(part.stems for part in rest if part.is_name),
    )


def _head(parts: list[_Part], lexicon: Lexicon) -> int:
    """Return which part is the head: the last one that is no verb after a noun ("men searched").

    Of people in a state that people are counted by ("people killed", "infected people") the state
    is the head.
    """
    last = len(parts) - 1
    while last > 0 and not _is_noun(parts[last].stems, lexicon):
        last -= 1
    if "person" in _things(parts[last].stems, lexicon):
        for index, part in enumerate(parts):
            if index != last and "person" in _kinds(part.stems, lexicon):
                return index
    return last


def _is_noun(stems: Stems, lexicon: Lexicon) -> bool:
    return stems in lexicon.nouns or stems not in lexicon.verbs or bool(_kinds(stems, lexicon))


@lru_cache(maxsize=1 << 14)
def _verb(text: str, lexicon: Lexicon) -> Stems:
    """Return the expression that carries the meaning: the last known verb, else the last word.

    After a light verb it is the noun that tells the act: "posted a profit", "took a decision".
    """
    found: Stems = ()
    for part in _parts(text, lexicon):
        if not part.has_content:
            continue
        tells = part.stems in lexicon.nouns if _is("light verb", found, lexicon) else False
        if tells or part.stems in lexicon.verbs or found not in lexicon.verbs:
            found = part.stems
    return found


def _parts(text: str, lexicon: Lexicon) -> Iterator[_Part]:
    """Yield the known expressions and the other words of a phrase, hyphens left out."""
    tokens = tokenize(text)
    places = [index for index, word in enumerate(tokens.words) if word not in HYPHENS]
    forms = [word_form(tokens.words[index]) for index in places]
    stems = [form[0] for form in forms]
    index = 0
    while index < len(stems):
        length = lexicon.expression_length(stems, index)
        place, has_content = places[index], length > 1 or forms[index][1]
        expression = tuple(stems[index : index + length])
        yield _Part(expression, tokens.words[place], tokens.lower[place], has_content)
        index += length


def _acts(stems: Stems, lexicon: Lexicon) -> Concepts:
    return lexicon.verbs.get(stems) or lexicon.concepts(stems)


def _things(stems: Stems, lexicon: Lexicon) -> Concepts:
    """Return the concepts of a noun, its stems among them where it names none."""
    return lexicon.nouns.get(stems) or lexicon.concepts(stems) or (" ".join(stems),)


def _kinds(stems: Stems, lexicon: Lexicon) -> frozenset[str]:
    above = lexicon.kinds.get(" ".join(stems), frozenset())
    for concept in _things(stems, lexicon):
        above |= lexicon.kinds.get(concept, frozenset())
    return above


def _meanings(modifiers: Iterable[Stems], lexicon: Lexicon) -> set[str]:
    return {(lexicon.concepts(stems) or (" ".join(stems),))[0] for stems in modifiers}


def _is(kind: str, stems: Stems, lexicon: Lexicon) -> bool:
    return kind in lexicon.kinds.get(" ".join(stems), ())


def _are_opposites(one: str, other: str, lexicon: Lexicon) -> bool:
    """Tell whether two words differ in nothing but prefixes that make opposites."""
    for first, second in lexicon.opposite_prefixes:
        for begin, end in ((first, second), (second, first)):
            root = one.removeprefix(begin)
            if len(root) >= SHORTEST_ROOT and one == begin + root and other == end + root:
                return True
    return False


def _share_root(one: Stems, other: Stems) -> bool:
    return len(one[-1]) >= ROOT and one[-1][:ROOT] == other[-1][:ROOT]
