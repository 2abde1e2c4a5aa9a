"""FC203: a link of the chain is another than the one on record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import evolve

from factcheck.extraction.attribution.cues import cue_forms
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import Mention, Name, NameKind, Severity, Source, SourceKind, Span
from factcheck.rules.attribution.descriptions import describes_another
from factcheck.rules.attribution.mentions import is_specific, may_be
from factcheck.rules.attribution.on_record import Speakers, determiners
from factcheck.rules.attribution.passed_on import PASSED_ON, PASSED_ON_BY
from factcheck.rules.attribution.speakers import (
    LEAST_LIKENESS,
    claimed_speakers,
    on_record_elsewhere,
    our_speakers,
)
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

CITED = "cited"
FEWEST_LINKS = 2
"""A chain has one who told it and one who passed it on."""
HEARERS = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
LEAK_SOURCES = {
    "herald": {"name": "The Herald", "kind": "agency"},
    "memo": {"name": "an internal memo", "kind": "document"},
}
LEAK = {
    "id": "warned",
    "text": "The Herald reported, citing an internal memo, that engineers had warned of the "
    "leak in May.",
    "attribution": [{"source": "herald", "cue": "reported"}, {"source": "memo", "cue": "citing"}],
}


@rule(
    code="FC203",
    name="chain-link-replaced",
    on=MatchCase,
    severity=Severity.ERROR,
    why="Credit for a report belongs to whoever made it, and so does the blame.",
    trips=(
        Example(
            claims=(PASSED_ON,),
            sources=PASSED_ON_BY,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, [TASS] reported, citing "
            "Russia's Ministry of Defence.",
        ),
        Example(
            claims=(LEAK,),
            sources=LEAK_SOURCES,
            draft="Engineers had warned of the leak in May, the Herald reported, citing [two "
            "former employees].",
        ),
        Example(
            claims=(LEAK,),
            sources={**LEAK_SOURCES, "memo": {"name": "a Danish diplomat", "kind": "person"}},
            draft="Engineers had warned of the leak in May, the Herald reported, citing [a Greek "
            "diplomat].",
        ),
        Example(
            claims=(LEAK,),
            sources={**LEAK_SOURCES, "memo": {"name": "a Danish diplomat", "kind": "person"}},
            draft="A Danish diplomat told the [Morning Post] that engineers had warned of the leak "
            "in May.",
        ),
    ),
    passes=(
        Example(
            claims=(LEAK,),
            sources=LEAK_SOURCES,
            draft="Engineers had warned of the leak in May, the Herald reported, citing a memo.",
            why="the same origin in other words",
        ),
        Example(
            claims=(LEAK,),
            sources=LEAK_SOURCES,
            draft="Engineers had warned of the leak in May, the Herald reported, citing officials.",
            why="nothing is told of who they are",
        ),
        Example(
            claims=(PASSED_ON,),
            sources=PASSED_ON_BY,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, RIA reported, citing "
            "Russia's Ministry of Defence.",
            why="the chain as it is on record",
        ),
        Example(
            claims=(PASSED_ON,),
            sources=PASSED_ON_BY,
            draft="Russia and Ukraine exchanged 157 prisoners of war each, according to Russia's "
            "Ministry of Defence.",
            why="the origin alone",
        ),
    ),
)
def replaced_links(case: MatchCase) -> Iterator[Flag]:
    """Flag a source beside one of the chain's that is not in the chain itself."""
    if not case.says_again(LEAST_LIKENESS):
        return
    known = case.once(claimed_speakers)
    chain = " citing ".join(source.name for source in _links(case))
    for name in _other_hearers(case, known):
        yield _flag(name.span, case.draft.document.text, chain)
    names = _names_in_chain(case)
    text = case.draft.document.text
    for span in _cited_next(case, known) if len(names) >= FEWEST_LINKS else ():
        if describes_another(span.of(text), names):
            yield _flag(span, text, chain)
    ours = our_speakers(case)
    strangers = [mention for mention in ours if not may_be(mention, known, case.draft)]
    if not ours or len(strangers) == len(ours):
        return
    cited = set(_cited(case))
    if len(names) < FEWEST_LINKS:
        return
    for mention in strangers:
        named = is_specific(mention, case.draft) and not on_record_elsewhere(mention, case)
        if named or (mention.span in cited and describes_another(mention.text, names)):
            flag = _flag(mention.span, text, chain)
            yield evolve(flag, severity=None) if named else flag


def _flag(span: Span, text: str, chain: str) -> Flag:
    return Flag(
        span=span,
        message=f"The ledger has this from {chain}.",
        expected=chain,
        found=span.of(text),
        severity=Severity.WARNING,
    )


def _names_in_chain(case: MatchCase) -> list[str]:
    """Return the names of those in the claim's chain, also of whom only its text tells."""
    names = [name for source in _links(case) for name in (source.name, *source.aliases)]
    if len(case.claim.attribution) < FEWEST_LINKS:
        told = case.match.reading.attributions
        names += [one.chain[-1].text for one in told if len(one.chain) >= FEWEST_LINKS]
    return names


def _cited_next(case: MatchCase, known: Speakers) -> Iterator[Span]:
    """Yield whom the next sentence says that the same source cites: "It cited two bankers"."""
    after = case.draft.beside(case.match.statement, 1)
    for told in after.attributions if after else ():
        same = told.source is not None and may_be(told.source, known, case.draft)
        if same and told.force == CITED and len(told.spans) == 1:
            yield told.content


def _other_hearers(case: MatchCase, known: Speakers) -> Iterator[Name]:
    """Yield the paper that was told it, where the ledger has it from other papers only."""
    papers = [source for source in _links(case) if source.kind is SourceKind.AGENCY]
    if not papers:
        return
    for told in case.match.attributions:
        if told.cue is None or told.source is None:
            continue
        form = cue_forms().get(told.cue.of(case.draft.document.text).lower())
        name = _name_behind(told.cue, case)
        if form and form.base in _telling() and name and not _is_known(name, known, case):
            yield name


def _name_behind(cue: Span, case: MatchCase) -> Name | None:
    """Return the name, of no person or place, that follows a cue, with no more than an article."""
    text = case.draft.document.text
    for name in case.match.statement.names:
        if name.kind in HEARERS and name.span.start > cue.end:
            between = tokenize(text[cue.end : name.span.start]).lower
            return name if len(between) <= 1 and set(between) <= determiners() else None
    return None


def _is_known(name: Name, known: Speakers, case: MatchCase) -> bool:
    mention = Mention(span=name.span, text=name.text, id=name.source, name=name.canonical)
    return may_be(mention, known, case.draft)


@cache
def _telling() -> frozenset[str]:
    return frozenset(table("affiliations")["telling"])


def _cited(case: MatchCase) -> Iterator[Span]:
    """Yield where the statement names those who are cited, not those who are told about."""
    told = case.match.attributions
    within = [span for one in told if one.force != CITED for span in one.spans]
    for one in told:
        if len(one.chain) > 1 and not any(span.contains(one.chain[-1].span) for span in within):
            yield one.chain[-1].span


def _links(case: MatchCase) -> Iterator[Source]:
    sources = case.draft.ledger.sources
    return (sources[link.source] for link in case.claim.attribution if link.source in sources)
