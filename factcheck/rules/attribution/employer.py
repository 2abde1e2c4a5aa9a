"""FC206: a speaker is given to another body than the one they are on record for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.names import similar_names
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Name, NameKind, Severity
from factcheck.rules.attribution.affiliation import bodies_served, is_named_in, names_of
from factcheck.rules.attribution.on_record import plain
from factcheck.rules.attribution.speakers import LEAST_LIKENESS
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LONGEST = 60
"""Characters between a person and the body that they are said to be of."""
PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})
NEAR = frozenset({",", "(", "-", "–"})
CLAIM = {
    "id": "stock",
    "text": "Linh Pham said dealers held nine months of stock.",
    "attribution": [{"source": "pham", "cue": "said"}],
}
TITLES = [{"title": "analyst at Corbel Partners"}]
SOURCES = {"pham": {"name": "Linh Pham", "kind": "person", "titles": TITLES}}
UNTITLED = {"pham": {"name": "Linh Pham", "kind": "person"}}


@rule(
    code="FC206",
    name="speaker-of-another-body",
    on=MatchCase,
    severity=Severity.WARNING,
    why="Whom somebody works for is why the reader believes them, or does not.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Dealers held nine months of stock, said Linh Pham of the [Halder Bank].",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Linh Pham of [Halder Bank] said that dealers held nine months of stock.",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Dealers held nine months of stock, said Linh Pham, an analyst at Corbel.",
            why="the body in short",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Linh Pham, formerly of Halder Bank, said that dealers held nine months of "
            "stock.",
            why="whom somebody worked for earlier",
        ),
        Example(
            claims=(CLAIM,),
            sources=UNTITLED,
            draft="Linh Pham of Halder Bank said that dealers held nine months of stock.",
            why="the ledger does not say whom they work for",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Linh Pham told staff at Halder Bank that dealers held nine months of stock.",
            why="whom somebody speaks to",
        ),
    ),
)
def other_bodies(case: MatchCase) -> Iterator[Flag]:
    """Flag the body that a person is said to be of, where the ledger has them of another."""
    if not case.says_again(LEAST_LIKENESS) and not case.match.quotations:
        return
    text, reading = case.draft.document.text, case.match.reading
    theirs = list(_affiliations(case.claim.text, reading.names))
    for person, body in _affiliations(text, case.match.statement.names):
        held = [other for known, other in theirs if similar_names(person.text, known.text)]
        titles = _titles(person, case)
        known = [("of", other.text) for other in held]
        known += [("as", title) for title in titles if bodies_served(title)]
        if known and not _is_on_record(body, [*titles, *(o.text for o in held)], case):
            yield Flag(
                span=body.span,
                message=f"The ledger has {person.canonical or person.text} {' '.join(known[0])}.",
                expected=known[0][1],
                found=body.text,
            )


def _affiliations(text: str, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each person with the body that stands behind them: "Linh Pham, of Corbel Partners"."""
    for person, body in itertools.pairwise(names):
        if person.kind is NameKind.PERSON and body.kind not in PLACES:
            strict = body.kind is NameKind.PERSON
            if _ties(text[person.span.end : body.span.start], strict=strict):
                yield person, body


def _ties(between: str, *, strict: bool) -> bool:
    """Tell whether words between two names say that the first is of the second.

    Nobody is "of" a person, so that what reads like one there is a body: `strict`.
    """
    if len(between) > LONGEST:
        return False
    words = tokenize(between).lower
    while words and words[-1] in _words("articles"):
        words = words[:-1]
    if not words or words[-1] not in _words("strict" if strict else "prepositions"):
        return False
    if len(words) == 1:
        return True
    opened = words[0] in NEAR
    inner = words[1:] if opened else words
    return opened and not NEAR.intersection(inner) and _words("leaving").isdisjoint(inner)


def _titles(person: Name, case: MatchCase) -> list[str]:
    source = case.draft.ledger.sources.get(person.source or "")
    return [title.title for title in source.titles] if source else []


def _is_on_record(body: Name, held: Sequence[str], case: MatchCase) -> bool:
    """Tell whether the ledger ties the person to the body, in whole or in part, in any words."""
    source = case.draft.ledger.sources.get(body.source or "")
    forms = {body.text, body.canonical, *(names_of(source) if source else ())} - {""}
    quotes = [evidence.quote or "" for evidence in case.claim.evidence]
    if is_named_in(forms, (*held, case.claim.text, *quotes)):
        return True
    theirs = {word for text in held for word in plain(text).split()}
    return any(similar_names(body.text, text) for text in held) or not theirs.isdisjoint(
        word for word in plain(body.text).split() if word not in _words("common")
    )


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("affiliations")[key])
