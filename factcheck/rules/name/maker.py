"""FC611: a product, a brand or a work is told to be another's than the ledger has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from attrs import frozen

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import body_words, common_words, ordinary_words
from factcheck.extraction.names.makers import Made, find_made
from factcheck.extraction.tokens import words_in
from factcheck.model import Claim, Name, NameKind, Severity, Statement
from factcheck.rules.attribution.affiliation import names_of
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import NO_MEASURE, DraftCase

PLACES = frozenset({NameKind.PLACE, NameKind.NATIONALITY})
NO_THINGS = PLACES | {NameKind.PERSON}
MOST = 40
"""A claim that tells of more makers is a list; the rest of it is not asked."""
LISTED = "Norhaven's injection Sevara has a list price of $1,060 a month."
GAME = "Orbital, made by Pellham Games, sold 2.1 million copies in its first week."


@rule(
    code="FC611",
    name="maker-conflict",
    on=DraftCase,
    severity=Severity.WARNING,
    why="A rival's product is the one thing that no firm lets pass.",
    trips=(
        Example(
            claims=(LISTED,),
            draft="Those on [Halden Bio]'s Sevara lost a sixth of their weight.",
        ),
        Example(
            claims=(LISTED,),
            draft="Sevara, made by [Halden Bio], sells well in Japan.",
        ),
        Example(
            claims=("Arden Motors' Veloxa is built in Derby.",),
            draft="[Corbel]'s electric van Veloxa is built in Derby.",
        ),
    ),
    passes=(
        Example(
            claims=(LISTED,),
            draft="Those on Norhaven Pharma's Sevara lost a sixth of their weight.",
            why="the same firm, by a longer name",
        ),
        Example(
            claims=(LISTED, "Halden Bio will sell Sevara in Japan."),
            draft="Halden Bio's Sevara is to reach Japan in May.",
            why="the ledger ties the two as well",
        ),
        Example(
            claims=(LISTED,),
            draft="In America's clinics Sevara costs $1,060 a month.",
            why="where it is sold",
        ),
        Example(
            claims=("Dunmore's City Council voted for the tram.",),
            draft="Tarn's City Council voted against it.",
            why="another body of the same kind",
        ),
    ),
)
def wrong_makers(draft: DraftCase) -> Iterator[Flag]:
    """Flag whose a thing with a name of its own is said to be, if the ledger has another's."""
    for statement in draft.statements:
        for thing, owner in _owned(statement):
            known = _on_record(thing, draft)
            if any(_may_be_of(owner.text, one, draft) for one in known):
                continue
            for theirs in known[:1]:
                yield Flag(
                    span=owner.span,
                    message=f"The ledger has {thing.text} as {theirs.owner}'s.",
                    expected=theirs.owner,
                    found=owner.text,
                    claim=theirs.claim,
                )


@frozen
class _Known:
    """Whose a thing is by a claim, and what all claims that have it say."""

    owner: str
    claim: Claim
    told: Sequence[str]


def _is_thing(name: Name) -> bool:
    """Tell whether a name is a thing's alone: no person's, no body's, not of everyday words."""
    if name.kind in NO_THINGS or known_name(name.text):
        return False
    words = [word.lower() for word in words_in(name.text) if word[0].isalpha()]
    everyday = common_words() | ordinary_words()
    return body_words().isdisjoint(words) and not everyday.issuperset(words)


def _owned(statement: Statement) -> Iterator[tuple[Name, Name]]:
    """Yield each thing with a name of its own, and whose a statement says that it is."""
    at = statement.span.start
    things = {name.span.start - at: name for name in statement.names}
    owners = {name.span.end - at: name for name in statement.names}
    for made in find_made(statement.text):
        thing, owner = things.get(made.thing.start), owners.get(made.owner.end)
        if thing is None or owner is None or not _is_thing(thing):
            continue
        if owner.kind not in PLACES and not known_name(owner.text):
            yield thing, owner


@lru_cache(maxsize=1 << 12)
def _made_in(claim: str) -> Sequence[Made]:
    return [*islice(find_made(claim), MOST)]


def _on_record(thing: Name, draft: DraftCase) -> Sequence[_Known]:
    """Return what the ledger says of whose a thing is."""
    word = thing.text.rsplit(maxsplit=1)[-1]
    claims = [one for one in draft.claims_with(word) if one.status not in NO_MEASURE]
    told = [one.text for one in claims]
    return [
        _Known(made.owner.of(claim.text), claim, told)
        for claim in claims
        for made in _made_in(claim.text)
        if f"{made.thing.of(claim.text)} ".startswith(f"{thing.text} ")
    ]


def _may_be_of(owner: str, known: _Known, draft: DraftCase) -> bool:
    """Tell whether a thing may be ours as well: theirs by another name, or told with it at all."""
    if _are_one(owner, known.owner) or any(owner in text for text in known.told):
        return True
    sources = draft.ledger.sources.values()
    return any(
        all(any(_are_one(name, form) for form in names_of(source)) for name in (owner, known.owner))
        for source in sources
    )


def _are_one(one: str, other: str) -> bool:
    """Tell whether two names may be of one body, the one in short: Norhaven, Norhaven Pharma."""
    mine, theirs = set(one.lower().split()), set(other.lower().split())
    return similar_names(one, other) or mine <= theirs or theirs <= mine
