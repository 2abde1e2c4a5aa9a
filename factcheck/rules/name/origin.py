"""FC607: somebody, or a firm, is from another place than the ledger has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.extraction.names import similar_names
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import honorifics
from factcheck.extraction.names.origins import Origin, Way, agree, find_origins, read_as_one
from factcheck.extraction.tokens import tokenize
from factcheck.model import Claim, Match, Name, NameKind, Severity, Span, Statement
from factcheck.rules.claims_read import claims_naming
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import NO_MEASURE, DraftCase

LONGEST = 12
"""So many characters before a name may hold how its bearer is addressed."""

RECORD = "Alva Nyberg of Sweden broke the European record in the 1,500 metres."
VICTIM = "Edna Ackroyd, 86, from Harrogate, lost £72,000."
BID = "The Danish brewer Brandt & Holm offered 412 pence a share."


@rule(
    code="FC607",
    name="origin-conflict",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A Swede who is called a Norwegian writes in, and so do all of her countrymen.",
    trips=(
        Example(
            claims=(RECORD,),
            draft="[Norway]'s Alva Nyberg broke the European record in the 1,500 metres.",
            fix="Sweden",
        ),
        Example(
            claims=(BID,),
            draft="Brandt & Holm, a [Dutch] brewer, offered 412 pence a share.",
            fix="Danish",
        ),
        Example(
            claims=(VICTIM,),
            draft="Mrs Ackroyd, 86, of [Huddersfield], lost £72,000.",
            fix="Harrogate",
        ),
    ),
    passes=(
        Example(
            claims=(RECORD,),
            draft="The Swedish runner Alva Nyberg broke the European record in the 1,500 metres.",
            why="the same country in another form",
        ),
        Example(
            claims=(RECORD,),
            draft="Alva Nyberg of Gothenburg broke the European record in the 1,500 metres.",
            why="a town, where the claim has the country",
        ),
        Example(
            claims=(RECORD,),
            draft="Alva Nyberg broke the European record of Norway's Kari Moen.",
            why="where somebody else is from",
        ),
        Example(
            claims=(VICTIM,),
            draft="Mrs Ackroyd, 86, born in Leeds, lost £72,000.",
            why="where she was born, and the claim has where she lives",
        ),
    ),
)
def wrong_origins(draft: DraftCase) -> Iterator[Flag]:
    """Flag the place that somebody is said to be from, where the ledger has another for them."""
    for wrong in draft.once(origins_apart):
        yield _flag(wrong)


@frozen
class Apart:
    """An origin that the ledger does not have, and one that it has for the same name."""

    ours: Origin
    theirs: Origin
    claim: Claim


def origins_apart(draft: DraftCase) -> Sequence[Apart]:
    """Return the origins of the draft that none which the ledger has of the name allows."""
    on_record = _on_record(draft)
    found: list[Apart] = []
    for statement in draft.statements:
        for origin in find_origins(statement.text, statement.names, statement.span.start):
            told = _answers(origin, on_record, draft) or _answers(
                origin, _told_elsewhere(origin.name, draft), draft
            )
            verdicts = [agree(origin.place, one.theirs.place) for one in told]
            if True not in verdicts and False in verdicts:
                found.append(told[verdicts.index(False)])
    return found


def _answers(ours: Origin, theirs: Iterable[tuple[Claim, Origin]], draft: DraftCase) -> list[Apart]:
    """Return where the claims say that somebody is from whom the draft says to be from a place."""
    text = draft.document.text
    return [Apart(ours, one, claim) for claim, one in theirs if _may_answer(ours, one, text)]


def _on_record(draft: DraftCase) -> list[tuple[Claim, Origin]]:
    """Return the origins of what the draft repeats of each claim, once, however often it does."""
    told: dict[tuple[str, Span], Match] = {}
    for match in draft.matches:
        if match.claim.status not in NO_MEASURE:
            told.setdefault((match.claim.id, match.reading.span), match)
    bearers = {name.text for statement in draft.statements for name in statement.names}
    return [
        (match.claim, one) for match in told.values() for one in _origins(match.reading, 0, bearers)
    ]


def _told_elsewhere(name: Name, draft: DraftCase) -> Iterator[tuple[Claim, Origin]]:
    """Yield where claims that the draft does not repeat say that one of a full name is from."""
    if name.kind is NameKind.PERSON:
        for claim, statement in claims_naming(name.text, draft):
            for one in _origins(statement, statement.span.start, {name.text}):
                yield claim, one


def _origins(reading: Statement, start: int, bearers: AbstractSet[str]) -> Iterator[Origin]:
    """Yield where those whom a claim names are from; some have it read as part of their name."""
    yield from find_origins(reading.text, reading.names, start)
    yield from filter(None, (read_as_one(name, bearers) for name in reading.names))


def _may_answer(ours: Origin, theirs: Origin, text: str) -> bool:
    """Tell whether two say in one sense where one is from; no Mrs Reid is of Reid's club."""
    if not ours.way.may_be(theirs.way) or not _is_one(ours.name, theirs.name):
        return False
    crossed = Way.WITH in {ours.way, theirs.way} and ours.way is not theirs.way
    before = tokenize(text[max(ours.name.span.start - LONGEST, 0) : ours.name.span.start]).lower
    return not crossed or honorifics().isdisjoint(before[-2:])


def _is_one(ours: Name, theirs: Name) -> bool:
    if ours.source and theirs.source:
        return ours.source == theirs.source
    return similar_names(ours.canonical or ours.text, theirs.canonical or theirs.text)


def _flag(wrong: Apart) -> Flag:
    ours, theirs = wrong.ours.place, wrong.theirs.place
    kinds = {ours.kind, theirs.kind}
    alike = len(kinds) == 1 or NameKind.NATIONALITY not in kinds
    sure = alike and Way.WITH not in {wrong.ours.way, wrong.theirs.way}
    known = known_name(ours.text) is not None and known_name(theirs.text) is not None
    return Flag(
        span=ours.span,
        message=f"The ledger has {theirs.text} for where {wrong.ours.name.text} is from.",
        expected=theirs.text,
        found=ours.text,
        fix=theirs.text if alike else None,
        claim=wrong.claim,
        severity=None if sure and (known or wrong.ours.way is Way.BORN) else Severity.WARNING,
    )
