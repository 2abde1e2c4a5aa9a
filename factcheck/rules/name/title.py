"""FC602: a title that its holder does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.titles import compatible
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Name, Severity, Span
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
    ),
)
def wrong_titles(draft: DraftCase) -> Iterator[Flag]:
    """Flag a title that no title of its holder in the ledger allows."""
    for name in draft.extraction.names:
        if name.title is None or name.title_span is None:
            continue
        held = _titles_held(name, draft) or _titles_written(name, draft)
        given_up = _is_given_up(name.title_span, draft)
        if held and _contradicts(name, held, whenever=given_up):
            yield Flag(
                span=name.title_span,
                message=f"The ledger has {name.canonical or name.text} as {' and '.join(held)}.",
                expected=held[0],
                found=name.title,
                fix=_fix(name.title, held),
            )


def _titles_held(name: Name, draft: DraftCase) -> list[str]:
    """Return the titles that the name's source held on the draft's day."""
    source = draft.ledger.sources.get(name.source or "")
    day = draft.extraction.reference
    return [
        title.title
        for title in (source.titles if source else ())
        if day is None or (title.since or day) <= day <= (title.until or day)
    ]


def _titles_written(name: Name, draft: DraftCase) -> list[str]:
    """Return the titles that the claims repeated by the draft write with the name."""
    return [
        other.title
        for match in draft.matches
        if match.statement.span.contains(name.span)
        for other in match.reading.names
        if other.title and similar_names(name.text, other.text)
    ]


def _fix(found: str, held: Sequence[str]) -> str | None:
    """Return the one title to be put in place of the one found.

    A possessive stands for an article: without it the sentence would lack one.
    """
    fits = bool(POSSESSIVE.search(found)) == bool(POSSESSIVE.search(held[0]))
    return held[0] if fits and len(set(held)) == 1 else None


def _is_given_up(title: Span, draft: DraftCase) -> bool:
    """Tell whether a title is one that its holder has just given up: resigned as chairman."""
    before = draft.document.text[max(title.start - LONGEST_CUE, 0) : title.start]
    words = f" {' '.join(tokenize(before).lower)} "
    return any(f" {cue} " in words for cue in table("titles")["left"])


def _contradicts(name: Name, held: Iterable[str], *, whenever: bool) -> bool:
    """Tell whether the written title is at odds with one held and agrees with none."""
    verdicts = {compatible(name.title or "", title, whenever=whenever) for title in held}
    return False in verdicts and True not in verdicts
