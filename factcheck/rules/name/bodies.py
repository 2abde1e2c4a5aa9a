"""Bodies: what people belong to, and whether two ways of naming a body may be one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import (
    articles,
    body_words,
    organisation_words,
    title_prepositions,
)
from factcheck.extraction.names.runs import POSSESSIVES
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.language import table
from factcheck.model import Name, NameKind, SourceKind, Span
from factcheck.rules.subjects import DraftCase

CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
COMMA = ","
LONGEST, FARTHEST = 8, 160
"""Tokens of the name of a body, and characters behind a person's name that may hold it."""
BEFORE = 3
"""Tokens before a body's name that may be no part of it: the main opposition."""
NEAR = 3
"""Tokens behind its capitals that a body's name may end with: the UN migration agency."""
BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.AGENCY})


def may_be_one_body(one: str, other: str, draft: DraftCase) -> bool:
    """Tell whether two texts name a body of the ledger in two ways, or one by its initials."""
    named, others = (draft.once(_named, _plain(text)) for text in (one, other))
    return not named.isdisjoint(others) or _abbreviates(one, other) or _abbreviates(other, one)


def _named(draft: DraftCase, text: str) -> frozenset[str]:
    """Return those of the ledger, by their ids, whom a text names."""
    every = draft.once(_forms)
    return frozenset([id_ for form, id_ in every if form in text and _is_named(text, form)])


def _forms(draft: DraftCase) -> Sequence[tuple[str, str]]:
    """Return what each source of the ledger may be called, with its id."""
    return [
        (_plain(form), source.id)
        for source in draft.ledger.sources.values()
        for form in (source.name, *source.aliases)
    ]


def _is_named(text: str, form: str) -> bool:
    """Tell whether a text that has a body's name in it means that, or is its kind: the union."""
    if set(form.split()) - body_words():
        return True
    before = text.removesuffix(form).split()
    return text.endswith(form) and (not before or before[-1] in title_prepositions())


def affiliation(text: str, name: Name, draft: DraftCase) -> Span | None:
    """Return the words behind a person's name that say whom they are of: the Grain Board.

    They have to be the name of a body: "of Elland" is where somebody lives.
    """
    tokens = tokenize(text[name.span.end : name.span.end + FARTHEST])
    first = _after_preposition(tokens)
    end = _end_of_name(tokens, first) if first is not None else 0
    if first is None or end <= first:
        return None
    span = Span(tokens.starts[first], tokens.ends[end - 1]).shifted(name.span.end)
    return span if _is_body(span.of(text), draft) else None


def _after_preposition(tokens: Tokens) -> int | None:
    """Return the token behind what says that a name is of a body, and its article: of, who leads.

    A text begins with it, or with a comma before it.
    """
    place = int(tokens.lower[:1] == [COMMA])
    found = _belonging().at(tokens.lower, place)
    if found is None:
        return None
    first = found.end
    for word in tokens.words[found.end : found.end + BEFORE]:
        if word.lower() not in articles() and word not in _modifiers():
            break
        first += 1
    return first


def _end_of_name(tokens: Tokens, first: int) -> int:
    end = _end_of_capitals(tokens, first)
    if end > first:
        ahead = range(end, min(end + NEAR, len(tokens)))
        heads = [n for n in ahead if tokens.lower[n] in organisation_words("heads")]
        if heads and all(word.isalpha() for word in tokens.words[end : heads[0]]):
            end = _end_of_capitals(tokens, heads[0] + 1)  # the Council of University Presidents
        if tokens.lower[end - 1] in organisation_words("of_heads"):
            end = _behind_of(tokens, end)
    return end - (end > first and tokens.lower[end - 1] in POSSESSIVES)


def _behind_of(tokens: Tokens, end: int) -> int:
    """Return where the name of a body ends with what it is of: the University of Leicester."""
    while tokens.lower[end : end + 1] and tokens.lower[end] in organisation_words("of_words"):
        article = tokens.lower[end + 1 : end + 2]
        first = end + 1 + bool(article and article[0] in articles())
        after = _end_of_capitals(tokens, first)
        if after == first:
            break
        end = after
    return end


def _end_of_capitals(tokens: Tokens, first: int) -> int:
    end = first
    while end < min(len(tokens), first + LONGEST) and (
        tokens.words[end][0].isupper() or tokens.lower[end] in POSSESSIVES
    ):
        end += 1
    return end


def _is_body(name: str, draft: DraftCase) -> bool:
    known = known_name(name)
    if known is not None:
        return known.kind is NameKind.ORGANISATION
    bodies = (s for s in draft.ledger.sources.values() if s.kind in BODIES)
    if any(similar_names(name, form) for one in bodies for form in (one.name, *one.aliases)):
        return True
    tokens = tokenize(name)
    firm = len(tokens) > 1 and tokens.lower[-1] in organisation_words("firms")
    return firm or _has_head_of_its_own(tokens)


def _has_head_of_its_own(tokens: Tokens) -> bool:
    """Tell whether a name says more of a body than where it is: not "the Finnish company"."""
    heads = [n for n, word in enumerate(tokens.lower) if word in organisation_words("heads")]
    if not heads:
        return False
    large = [word for word in tokens.words if word[0].isupper()]
    return tokens.words[heads[-1]][0].isupper() or not all(map(_is_place, large))


def _is_place(word: str) -> bool:
    known = known_name(word)
    return known is not None and known.kind is not NameKind.ORGANISATION


@cache
def _modifiers() -> frozenset[str]:
    """Return what says which body is meant, before its name: opposition, ruling."""
    return frozenset(table("titles")["modifying"])


@cache
def _belonging() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("titles")["belonging"])


@lru_cache(maxsize=1 << 14)
def _plain(text: str) -> str:
    words = (word for word in tokenize(text).lower if word[0].isalnum() and word not in articles())
    return f" {' '.join(words)} "


def _abbreviates(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return any(found in initials for found in CAPITALS.findall(short.replace(".", "")))
