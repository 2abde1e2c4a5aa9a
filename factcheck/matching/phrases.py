"""Phrases compared: whether two nouns count the same things and two verbs tell the same act."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.extraction.tokens import tokenize
from factcheck.matching.lexicon import (
    Concepts,
    Lexicon,
    Stems,
    default_lexicon,
    function_words,
    phrase_ends,
)
from factcheck.matching.stems import stem

SAME, SYNONYM, KIND, GENERIC = 1.0, 0.95, 0.8, 0.6
SIBLING, UNKNOWN, APART = 0.15, 0.25, 0.0
LIGHT = 0.4
"""A verb that says nothing of its own ("had", "saw") fits every other, but weakly."""
SHARED_ROOT = 0.6
ROOT = 5
"""Letters at the beginning that two words of one root share: "assassinate", "assassin"."""


@frozen
class _NounPhrase:
    """A noun phrase cut into what it is about and what narrows it."""

    head: Stems
    modifiers: frozenset[str]
    names: frozenset[str]


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


def same_verb(a: str, b: str, lexicon: Lexicon | None = None) -> float:
    """Return how surely the verb phrases `a` and `b` tell the same act, from 0 to 1.

    Tense, voice, auxiliaries and adverbs count for nothing. Opposites, and acts that the news
    keeps apart, are 0; two verbs of which the lexicon does not know both are 0.25.
    """
    lexicon = lexicon or default_lexicon()
    one, other = _verb(a, lexicon), _verb(b, lexicon)
    if one == other:
        return SAME if one else LIGHT
    if not one or not other or _is_light(one, lexicon) or _is_light(other, lexicon):
        return LIGHT
    first, second = _acts(one, lexicon), _acts(other, lexicon)
    if set(first) & set(second):
        return SYNONYM
    if first and second:
        return APART if lexicon.contrasted(first, second) else SIBLING
    return SHARED_ROOT if _share_root(one, other) else UNKNOWN


def _same_head(one: Stems, other: Stems, lexicon: Lexicon) -> float:
    if one == other:
        return SAME
    first, second = _things(one, lexicon), _things(other, lexicon)
    if set(first) & set(second):
        return SYNONYM
    if lexicon.contrasted(first, second):
        return APART
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
    pairs = [(first, second) for first in one.modifiers for second in other.modifiers]
    if any(pair in lexicon.contrasts for pair in pairs):
        return 0.1
    factor = 1.0
    if one.modifiers != other.modifiers:
        apart = one.modifiers and other.modifiers and not one.modifiers & other.modifiers
        factor = 0.75 if apart else 0.95
    if one.names and other.names and not one.names & other.names:
        factor *= 0.9
    return factor


@lru_cache(maxsize=1 << 14)
def _noun_phrase(text: str, lexicon: Lexicon) -> _NounPhrase:
    tokens = tokenize(text)
    stems = [stem(word) for word in tokens.lower]
    before: list[tuple[Stems, bool]] = []
    after: list[tuple[Stems, bool]] = []
    part, index = before, 0
    while index < len(stems):
        expression = lexicon.expression_at(stems, index)
        word = tokens.words[index]
        index += len(expression)
        if len(expression) == 1 and tokens.lower[index - 1] in phrase_ends():
            if part:
                break
        elif len(expression) == 1 and tokens.lower[index - 1] == "of":
            part = after
        elif len(expression) > 1 or (word[0].isalpha() and word.lower() not in function_words()):
            part.append((expression, word[0].isupper() and not word.isupper()))
    if after and (not before or _is_partitive(before[-1][0], lexicon)):
        before, after = after, before[:-1]
    head = _head(before, lexicon)
    rest = [*before[:head], *before[head + 1 :], *after]
    return _NounPhrase(
        before[head][0] if before else (),
        frozenset(_meaning(stems, lexicon) for stems, named in rest if not named),
        frozenset(_meaning(stems, lexicon) for stems, named in rest if named),
    )


def _head(words: list[tuple[Stems, bool]], lexicon: Lexicon) -> int:
    """Return which word is the head: the last one that is no verb after a noun ("men killed")."""
    for index in range(len(words) - 1, 0, -1):
        stems = words[index][0]
        if stems in lexicon.nouns or _kinds(stems, lexicon) or stems not in lexicon.verbs:
            return index
    return 0


@lru_cache(maxsize=1 << 14)
def _verb(text: str, lexicon: Lexicon) -> Stems:
    """Return the expression that carries the meaning: the last known verb, else the last word."""
    lower = tokenize(text).lower
    stems = [stem(word) for word in lower]
    found: Stems = ()
    index = 0
    while index < len(stems):
        expression = lexicon.expression_at(stems, index)
        word = lower[index]
        index += len(expression)
        if len(expression) == 1 and (word in function_words() or not word[0].isalpha()):
            continue
        if expression in lexicon.verbs or found not in lexicon.verbs:
            found = expression
    return found


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


def _meaning(stems: Stems, lexicon: Lexicon) -> str:
    return (lexicon.concepts(stems) or (" ".join(stems),))[0]


def _is_partitive(stems: Stems, lexicon: Lexicon) -> bool:
    return "partitive" in lexicon.kinds.get(" ".join(stems), ())


def _is_light(stems: Stems, lexicon: Lexicon) -> bool:
    return "light verb" in lexicon.kinds.get(" ".join(stems), ())


def _share_root(one: Stems, other: Stems) -> bool:
    return len(one[-1]) >= ROOT and one[-1][:ROOT] == other[-1][:ROOT]
