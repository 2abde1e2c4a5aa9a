"""FC204: “sources say” of what one named source is on record for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.names.lexicon import roles
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Mention, Name, Severity, SourceKind
from factcheck.rules.attribution.groups import groups_of_word
from factcheck.rules.attribution.mentions import POSSESSIVES, name_in
from factcheck.rules.attribution.on_record import Speakers
from factcheck.rules.attribution.roles import role_heads
from factcheck.rules.attribution.speakers import LEAST_LIKENESS, claimed_speakers, our_speakers
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
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="[Acme's drivers] said the fire began in a disused warehouse.",
        ),
        Example(
            claims=({**CLAIM, "text": "Ode said he had seen the fire begin in a warehouse."},),
            sources=SOURCES,
            draft="“I saw the fire begin in a warehouse,” [city officials] said.",
        ),
    ),
    passes=(
        Example(
            claims=({**CLAIM, "text": "Ode said they had seen the fire begin in a warehouse."},),
            sources=SOURCES,
            draft="“We saw the fire begin in a warehouse,” city officials said.",
            why="vague, but not anonymous",
        ),
        Example(
            claims=(CLAIM,),
            sources=SOURCES,
            draft="Acme's officials said the fire began in a disused warehouse.",
            why="a body that may speak through its people",
        ),
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
    known = case.once(claimed_speakers)
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
    name = name_in(mention, case.draft)
    if not one or (name is not None and not _owns(name, mention, case)):
        return False
    before = case.draft.document.text[max(mention.span.start - LONGEST, 0) : mention.span.start]
    if " ".join(tokenize(before).lower[-2:]) in _words("singling"):
        return False
    words, lower = tokenize(mention.text).words, tokenize(mention.text).lower
    head = next(role_heads(mention.text), "")
    people = is_plural(head) and (groups_of_word(head) or head in roles())
    if not people or lower[0] in _words("pronouns"):
        return False  # documents are nobody's many
    if name is not None:
        return head not in _words("institutional") | _words("anybody")
    if not all(word[0].islower() for word in words[1:] if word[0].isalpha()):
        return False  # the New Democrats
    return (
        lower[0] in _words("several")
        or head not in _words("institutional")
        or _speaks_for_oneself(mention, case)
    )


def _owns(name: Name, mention: Mention, case: MatchCase) -> bool:
    """Tell whether a mention begins with whose people it tells of: "Acme's pilots"."""
    behind = case.draft.document.text[name.span.end : mention.span.end]
    return name.span.start == mention.span.start and behind.startswith(POSSESSIVES)


def _speaks_for_oneself(mention: Mention, case: MatchCase) -> bool:
    """Tell whether a speaker says "I" or "my" in the quotation, as no several people do."""
    told = (a for a in case.match.statement.attributions if a.source is not None)
    spans = [span for a in told if a.source and a.source.span == mention.span for span in a.spans]
    return any(
        not _words("oneself").isdisjoint(tokenize(quotation.text).lower)
        for quotation in case.match.statement.quotations
        if any(span.overlaps(quotation.span) for span in spans)
    )


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
