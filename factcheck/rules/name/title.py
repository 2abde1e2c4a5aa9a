"""FC602: a title that its holder does not hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from factcheck.extraction.names.titles import compatible
from factcheck.model import Name, Severity, Source, Title
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

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
        source = draft.ledger.sources.get(name.source or "")
        if source is None or name.title is None or name.title_span is None:
            continue
        held = _held(source.titles, draft.extraction.reference)
        if held and _contradicts(name, held):
            yield Flag(
                span=name.title_span,
                message=f"The ledger has {_named(source, held)}.",
                expected=held[0].title,
                found=name.title,
                fix=held[0].title,
            )


def _held(titles: Iterable[Title], day: dt.date | None) -> list[Title]:
    """Return the titles held on `day`; all where the day is not known."""
    return [
        title
        for title in titles
        if day is None
        or (
            (title.since is None or title.since <= day)
            and (title.until is None or day <= title.until)
        )
    ]


def _contradicts(name: Name, held: Iterable[Title]) -> bool:
    """Tell whether the written title is at odds with one held and agrees with none."""
    verdicts = {compatible(name.title or "", title.title) for title in held}
    return False in verdicts and True not in verdicts


def _named(source: Source, held: Iterable[Title]) -> str:
    return f"{source.name} as {' and '.join(title.title for title in held)}"
