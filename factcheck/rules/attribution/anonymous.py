"""FC204: “sources say” of what one named source is on record for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Mention, Severity
from factcheck.rules.attribution.speakers import LEAST_LIKENESS, claimed_speakers, our_speakers
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

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
    ),
    passes=(
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
    """Flag an anonymous source of what the ledger has from a named one."""
    if not case.claim.attribution or not case.says_again(LEAST_LIKENESS):
        return
    for mention in our_speakers(case):
        if is_anonymous(mention) and not case.has_on_record(mention.span):
            named = str(claimed_speakers(case))
            yield Flag(
                span=mention.span,
                message=f"The ledger names the source: {named}.",
                expected=named,
                found=mention.text,
            )


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
