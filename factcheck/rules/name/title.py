"""FC602: a title that its holder does not hold, or a body that a person is not of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.extraction.names.offices import (
    Odds,
    are_apart,
    are_two_firms,
    bodies_of,
    body_kinds,
    titles_in,
)
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.words.stems import stem
from factcheck.model import Name, NameKind, Severity, Span
from factcheck.rules.name.bodies import affiliation, may_be_one_body
from factcheck.rules.name.holders import Holder
from factcheck.rules.name.posts import is_of_another
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

LONGEST_CUE = 30
"""Characters before a title in which the words stand that say it was given up."""
POSSESSIVE = re.compile(r"['’]s?(?=\s)")
SOURCES = {
    "tusk": {
        "name": "Donald Tusk",
        "kind": "person",
        "titles": [{"title": "Polish Prime Minister"}],
    }
}
ANALYST = {
    "dupont": {
        "name": "Anouk Dupont",
        "kind": "person",
        "titles": [{"title": "analyst at Kessler Bank"}],
    }
}
PRICE = {
    "id": "price",
    "text": "Anouk Dupont called the price full.",
    "attribution": [{"source": "dupont", "cue": "called"}],
}
CLAIM = {
    "id": "visit",
    "text": "Donald Tusk visited Kyiv.",
    "attribution": [{"source": "tusk"}],
}


@rule(
    code="FC602",
    name="title-conflict",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A president taken for a prime minister is a correction on page two.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Polish President] Donald Tusk visited Kyiv.",
            fix="Polish Prime Minister",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Donald Tusk, the [Polish president], visited Kyiv.",
            fix="Polish Prime Minister",
        ),
        Example(
            claims=(PRICE,),
            sources=ANALYST,
            draft="The price is full, said Anouk Dupont, an [analyst at Nordbank].",
            fix="analyst at Kessler Bank",
        ),
        Example(
            claims=(PRICE,),
            sources=ANALYST,
            draft="The price is full, said Anouk Dupont of the [Harbour Fund].",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Polish premier Donald Tusk visited Kyiv.",
            why="the same office in another word",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Polish leader Donald Tusk visited Kyiv.",
            why="a wider word that covers the office",
        ),
        Example(
            claims=("Ivo Maric, the former mayor of Split, visited Kyiv.",),
            draft="Ivo Maric, who visited Kyiv, resigned as mayor of Split.",
            why="an office that is given up",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Donald Tusk, the former head of the European Council, visited Kyiv.",
            why="another office, of which the ledger says nothing",
        ),
        Example(
            claims=("Mira Kovan, the Belmoran defence minister, visited Kyiv.",),
            draft="Mira Kovan, Belmora's defence minister, visited Kyiv.",
            why="a country that no table has, and its adjective",
        ),
        Example(
            claims=(PRICE,),
            sources=ANALYST,
            draft="The price is full, said Anouk Dupont of Kessler, a mother of two from Lyon.",
            why="the same bank, written short, and where she lives",
        ),
        Example(
            claims=("Ines Kolar, the Green candidate, came fifth with 1,876 votes.",),
            draft="Ines Kolar of the Greens came fifth with 1,876 votes.",
            why="the same party, by its members",
        ),
    ),
)
def wrong_titles(draft: DraftCase) -> Iterator[Flag]:
    """Flag a title, or a body, that no title of the person in the ledger allows."""
    for name in draft.extraction.names:
        holder = Holder.of(name, draft)
        if not holder.titles:
            continue
        if name.title is not None and name.title_span is not None:
            yield from _of_title(name, name.title, name.title_span, holder)
        elif name.kind is NameKind.PERSON:
            of = affiliation(draft.document.text, name, draft)
            if of is not None and _is_of_others(of.of(draft.document.text), holder.titles, draft):
                yield _flag(name, of, holder.titles, Odds.LIKELY)


def _of_title(name: Name, title: str, span: Span, holder: Holder) -> Iterator[Flag]:
    """Yield what is wrong in a person's title, or in one of several that they are given."""
    as_written = span.of(holder.draft.document.text) == title
    places = titles_in(title) if as_written else [Span(0, len(title))]
    past = _is_past(span, holder.draft)
    whenever = past or _is_given_up(span, holder.draft)
    for place in places:
        if as_written and _is_of_nobody(place.shifted(span.start), holder.draft.document.text):
            continue
        others = [other.of(title) for other in places if other is not place]
        odds = holder.odds(place.of(title), others, whenever=whenever, past=past)
        if odds is Odds.NONE and not whenever:
            anothers = is_of_another(place.of(title), holder.titles, holder.draft)
            odds = Odds.LIKELY if anothers else odds
        if odds is not Odds.NONE:
            at = place.shifted(span.start) if others else span
            yield _flag(name, at, holder.titles, odds)


def _is_of_nobody(title: Span, text: str) -> bool:
    """Tell whether a title ends in a bare word for a relative: a husband may be a son, too."""
    words = text[max(title.start - len(" an "), 0) : title.end].lower().split()[-2:]
    article, relative = words if len(words) > 1 else ("", "")
    return article in table("numbers")["articles"] and relative in table("titles")["kinship"]


def _flag(name: Name, span: Span, held: Sequence[str], odds: Odds) -> Flag:
    title = name.title if name.title_span == span else None
    return Flag(
        span=span,
        message=f"The ledger has {name.canonical or name.text} as {' and '.join(held)}.",
        expected=held[0],
        found=title,
        fix=_fix(title, held) if title and odds is Odds.SURE else None,
        severity=None if odds is Odds.SURE else Severity.WARNING,
    )


def _is_of_others(body: str, held: Sequence[str], draft: DraftCase) -> bool:
    """Tell whether the ledger has a person in bodies of which none may be this one."""
    words = _by_stem(word.lower() for word in tokenize(body).words if word[0].isupper())
    told = _by_stem(word for title in held for word in tokenize(title).lower)
    bodies = [(title, found) for title in held if (found := bodies_of(title))]
    if (words - body_kinds()) & told and not any(
        are_two_firms(words, _by_stem(found)) for _, found in bodies
    ):
        return False
    return bool(bodies) and all(
        are_apart(words, _by_stem(found)) and not may_be_one_body(body, title, draft)
        for title, found in bodies
    )


def _by_stem(words: Iterable[str]) -> frozenset[str]:
    """Return the words without their endings: "Greens" is "Green"; what names a kind stays."""
    return frozenset(word if word in body_kinds() else stem(word) for word in words)


def _fix(found: str, held: Sequence[str]) -> str | None:
    """Return the one title to be put in place of the one found.

    A possessive stands for an article: without it the sentence would lack one.
    """
    fits = bool(POSSESSIVE.search(found)) == bool(POSSESSIVE.search(held[0]))
    return held[0] if fits and len(set(held)) == 1 else None


def _is_given_up(title: Span, draft: DraftCase) -> bool:
    """Tell whether a title is one that its holder has just given up: resigned as chairman."""
    words = f" {' '.join(_before(title, draft))} "
    return any(f" {cue} " in words for cue in table("titles")["left"])


def _is_past(title: Span, draft: DraftCase) -> bool:
    """Tell whether a title is what its holder was: "who was a judge"."""
    words = _before(title, draft)
    while words and words[-1] in table("titles")["determiners"]:
        words.pop()
    return f" {' '.join(words)}".endswith(tuple(f" {cue}" for cue in table("titles")["was"]))


def _before(title: Span, draft: DraftCase) -> list[str]:
    text = draft.document.text[max(title.start - LONGEST_CUE, 0) : title.start]
    return [*tokenize(text).lower]
