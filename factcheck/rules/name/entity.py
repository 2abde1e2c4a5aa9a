"""FC601: another person, place or organisation stands where the claim has its own."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from factcheck.extraction.names import is_adjective_of
from factcheck.extraction.names.origins import Way, find_origins
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.sides.profile import plain_words
from factcheck.matching.sides.same_names import PLACES, is_same
from factcheck.matching.words.stems import stem
from factcheck.model import Name, NameKind, Pair, Severity, Statement
from factcheck.rules.attribution.mentions import POSSESSIVES
from factcheck.rules.name.no_rivals import are_no_rivals
from factcheck.rules.name.origin import origins_apart
from factcheck.rules.name.people import is_namesake, is_twin
from factcheck.rules.name.spelling import is_misspelled
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase

MARKS = ",.;:)"
SURE = 0.5
"""The probability from which the swap is an error, not a warning."""

HALF = 0.5
"""The share of a claim's score from which another may be told of beside it."""

MARKS = ".,;:!?"


@rule(
    code="FC601",
    name="entity-swapped",
    on=MatchCase,
    slot="names",
    severity=Severity.ERROR,
    why="The right figure beside the wrong name is as wrong as the wrong figure.",
    trips=(
        Example(
            claims=("Some 55,000 Ukrainian soldiers have been killed since the invasion.",),
            draft="Some 55,000 [Russian] soldiers have been killed since the invasion.",
            fix="Ukrainian",
        ),
        Example(
            claims=("The summit on fisheries will be held in Lisbon in May.",),
            draft="The summit on fisheries will be held in [Madrid] in May.",
            fix="Lisbon",
        ),
    ),
    passes=(
        Example(
            claims=("The club signed Australia pace bowler John Hastings for the 2017 season.",),
            draft="The club signed New Zealand all-rounder Mitchell Santner for the 2017 season.",
            why="each is another player's country",
        ),
        Example(
            claims=("In Fife the Higher pass rate fell from 68.3% to 62.2%.",),
            draft="In Fife the pass rate of all Highers fell to 62.2% from 68.3%.",
            why="a form of the same word",
        ),
        Example(
            claims=("The storm reached force 11 off Norway.",),
            draft="The storm reached 11 on the Beaufort scale off Norway.",
            why="the name of a scale",
        ),
        Example(
            claims=("Athletic won the last derby at Mill Lane 1-0 on 18 October 2025.",),
            draft="Not since April 2019 had Orlow won a derby at Mill Lane.",
            why="who had not won since then",
        ),
        Example(
            claims=("Some 55,000 Ukrainian soldiers have been killed since the invasion.",),
            draft="Some 120,000 Russian soldiers have been killed since the invasion.",
            why="another army, with another figure",
        ),
        Example(
            claims=("Labour won 41 percent of the vote.",),
            draft="The Greens won 12 percent of the vote.",
            why="another party, with another figure",
        ),
        Example(
            claims=("The summit on fisheries will be held in Lisbon in May.",),
            draft="The Portuguese capital will host the summit on fisheries in May.",
            why="the same place in other words",
        ),
        Example(
            claims=("Norway has given Ukraine military aid worth 96 billion kroner since 2022.",),
            draft="Since 2022 Norway's military aid has reached 96 billion kroner.",
            why="the claim names it too, in another place",
        ),
        Example(
            claims=(
                "Norland launched two missiles and 183 drones at Karsia overnight.",
                "Karsia's air defences shot down 156 of the 183 drones.",
            ),
            draft="Of the 183 drones that Norland launched, air defences shot down 156.",
            why="another claim has who launched them",
        ),
    ),
)
def swapped_entities(case: MatchCase) -> Iterator[Flag]:
    """Flag a name that stands where the claim, else repeated, has another of its kind."""
    if (case.figures.agree is False or case.figures.are_others) and not case.figures.pin_the_claim:
        return
    likeliest = sorted(case.match.names, key=attrgetter("score"))
    for pair in {pair.ours: pair for pair in likeliest}.values():
        if case.dates_differ and pair.score < SURE:
            continue
        if case.draft.is_speaker(pair.ours.span) or _is_of_another_rule(pair, case):
            continue
        if _is_of_origin(pair, case) or case.tells_of_sibling(pair.ours.span):
            continue
        if _is_of_scale(pair.ours, case.match.statement) or are_no_rivals(pair, case):
            continue
        if _is_in_claim(pair.ours, case) and not _counted_by_both(pair, case):
            continue
        if not _stands_elsewhere(pair, case):
            yield Flag(
                span=pair.ours.span,
                message=f"The ledger has {pair.theirs.text}.",
                expected=pair.theirs.text,
                found=pair.ours.text,
                fix=pair.theirs.text,
                severity=Severity.ERROR
                if pair.score >= SURE and case.shares_enough
                else Severity.WARNING,
            )


def _is_of_another_rule(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether FC603 judges the two, one misspelled, FC605, parts exchanged, or FC606.

    Or none does: the two are forms of one word, or what each side names somebody else's.
    """
    if any(part.ours.span.overlaps(pair.ours.span) for part in case.match.parts):
        return True
    ours, theirs = pair.ours.text, pair.theirs.text
    people = NameKind.PERSON in (pair.ours.kind, pair.theirs.kind)
    if stem(ours.lower()) == stem(theirs.lower()):
        return True
    half = is_namesake(ours, theirs, case.draft) if people else is_twin(ours, theirs, case.draft)
    return half or is_misspelled(ours, theirs)


def _is_of_scale(name: Name, statement: Statement) -> bool:
    """Tell whether a name is that of a scale that something is measured on: Beaufort's."""
    behind = statement.text[name.span.end - statement.span.start :].split(maxsplit=1)
    return bool(behind) and behind[0].lower().strip(MARKS) in table("name_roles")["scales"]


def _is_of_origin(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether one place is where somebody is from and the other is not, or not so.

    Or FC607 judges the two.
    """
    kinds = {pair.ours.kind, pair.theirs.kind}
    if kinds <= PLACES | {NameKind.OTHER} and NameKind.PLACE in kinds:
        mine, others = _origins(case.match.statement), _origins(case.match.reading)
        if mine.get(pair.ours) is not others.get(pair.theirs):
            return True
    return any(one.ours.place == pair.ours for one in case.draft.once(origins_apart))


def _origins(statement: Statement) -> dict[Name, Way]:
    found = find_origins(statement.text, statement.names, statement.span.start)
    return {one.place: one.way for one in found if one.place.kind in PLACES}


def _is_in_claim(name: Name, case: MatchCase) -> bool:
    """Tell whether the claim names it too, in another place: Norway's aid, what Norway gave.

    Or its noun: the Belmoran general, whom a Tribunal for Belmora jailed.
    """
    named = plain_words(tokenize(name.text)).strip()
    if f" {named} " in f" {plain_words(tokenize(case.match.reading.text))} ":
        return True
    words = (word for other in case.match.reading.names for word in other.text.split())
    return any(is_adjective_of(name.text, word) for word in words)


def _counted_by_both(pair: Pair[Name], case: MatchCase) -> str | None:
    """Return the noun that both sides count with a nationality of it: 55,000 Russian soldiers.

    Whose soldiers died is not told by whose invasion it was.
    """
    ours = _counted_with(pair.ours, case.match.statement)
    theirs = _counted_with(pair.theirs, case.match.reading)
    return ours if ours == theirs else None


def _counted_with(name: Name, statement: Statement) -> str | None:
    """Return the noun behind a nationality that a figure of its statement counts."""
    if name.kind is not NameKind.NATIONALITY:
        return None
    counts = (one.span.contains(name.span) for one in statement.quantities)
    behind = statement.text[name.span.end - statement.span.start :].split(maxsplit=1)
    return stem(behind[0].strip(MARKS).lower()) if behind and any(counts) else None


def _stands_elsewhere(pair: Pair[Name], case: MatchCase) -> bool:
    """Tell whether another claim that the statement repeats as fully has our name.

    Or half as fully, where this one has its name but for an owner's: Russia launched 183, and
    Ukraine's defences shot down 156.
    """
    end = pair.theirs.span.end
    share = HALF if case.claim.text.startswith(POSSESSIVES, end) else 1.0
    noun = _counted_by_both(pair, case)
    return any(
        is_same(pair.ours, name) and (not noun or _counted_with(name, other.match.reading) == noun)
        for other in case.draft.cases_by_statement[case.match.statement.span]
        if other.match.score >= case.match.score * share
        for name in other.match.reading.names
    )
