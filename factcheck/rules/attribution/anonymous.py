"""FC204: “sources say” of what one named source is on record for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Mention, Severity, SourceKind
from factcheck.rules.attribution.groups import groups_of_word
from factcheck.rules.attribution.on_record import Speakers
from factcheck.rules.attribution.roles import role_heads
from factcheck.rules.attribution.speakers import (
    LEAST_LIKENESS,
    claimed_speakers,
    name_in,
    our_speakers,
)
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

LONGEST = 20
"""Characters before some people in which it stands that but one of them is meant."""
SOURCES = {"chief": {"name": "Robert Ode", "kind": "person", "titles": [{"title": "fire chief"}]}}
CLAIM = {
    "id": "warehouse-fire",
    "text": "The fire began in a disused warehouse.",
    "attribution": [{"source": "chief", "cue": "said"}],
}


@rule(
    code="FC204",
    name="named-source-made-anonymous",
    on=MatchCase,
    severity=Severity.WARNING,
    why="An anonymous plural makes one person's word sound like many people's knowledge.",
    trips=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, [sources] said.",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, [several firefighters] said.",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Shopkeepers] said the fire began in a disused warehouse.",
        ),
    ),
    passes=(
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, one of the officers said.",
            why="one of them",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, the documents said.",
            why="what is nobody",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Firefighters said the fire began in a disused warehouse.",
            why="the body that its chief speaks for",
        ),
        Example(
            claims=({**CLAIM, "attribution": [{"source": "council", "cue": "said"}]},),
            sources={"council": {"name": "Dunmore Council", "kind": "organisation"}},
            draft="The fire began in a disused warehouse, the surveyors said.",
            why="a body has many who may speak",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, the fire chief said.",
            why="named by title",
        ),
        Example(
            claims=(
                "The Post quoted an unnamed official as saying that the fire began in a barn.",
            ),
            draft="The fire began in a barn, the Post quoted an unnamed official as saying.",
            why="the ledger has no name either",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="The fire began in a disused warehouse, officials said.",
            why="vague, but not anonymous",
        ),
    ),
)
def anonymous_sources(case: MatchCase) -> Iterator[Flag]:
    """Flag an anonymous source, or several people, of what the ledger has from a named one."""
    if not case.claim.attribution or not case.says_again(LEAST_LIKENESS):
        return
    known = claimed_speakers(case)
    for mention in our_speakers(case):
        vague = is_anonymous(mention) or is_many_for_one(mention, known, case)
        if vague and not case.has_on_record(mention.span):
            named = str(known)
            yield Flag(
                span=mention.span,
                message=f"The ledger names the source: {named}.",
                expected=named,
                found=mention.text,
            )


def is_many_for_one(mention: Mention, known: Speakers, case: MatchCase) -> bool:
    """Tell whether several people, or all of a calling, are given what one person said.

    A body that speaks through its people, "prosecutors", "researchers", may be that person's.
    """
    one = len(known.sources) == 1 and known.sources[0].kind is SourceKind.PERSON
    if not one or name_in(mention, case.draft) is not None:
        return False
    before = case.draft.document.text[max(mention.span.start - LONGEST, 0) : mention.span.start]
    if " ".join(tokenize(before).lower[-2:]) in _words("singling"):
        return False
    words, lower = tokenize(mention.text).words, tokenize(mention.text).lower
    head = next(role_heads(mention.text), "")
    if not (is_plural(head) and groups_of_word(head)) or lower[0] in _words("pronouns"):
        return False  # documents are nobody's many
    if not all(word[0].islower() for word in words[1:] if word[0].isalpha()):
        return False  # the New Democrats
    return lower[0] in _words("several") or head not in _words("institutional")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("anonymous")[key])


def is_anonymous(mention: Mention) -> bool:
    """Tell whether a mention withholds who speaks."""
    return withholds_name(mention.text)


def withholds_name(text: str) -> bool:
    """Tell whether words for a source leave open who it is: "people familiar with the talks"."""
    words, phrases, _ = _anonymous()
    lower = tokenize(text).lower
    return not words.isdisjoint(lower) or any(phrase in " ".join(lower) for phrase in phrases)


def is_vague(lower: Sequence[str]) -> bool:
    """Tell whether the words of a mention say only that somebody knows: "officials"."""
    words, _, vague = _anonymous()
    return any(word in words or word in vague for word in lower)


@cache
def _anonymous() -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    data = table("anonymous")
    return frozenset(data["words"]), tuple(data["phrases"]), frozenset(data["vague"])
