"""FC105: what each has, or one of them, is told as the total, or the total as what each has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.arithmetic.values import Agreement, agreement
from factcheck.model import Misplaced, Pair, Quantity, Rebasing, Role, Scope, Severity, Span
from factcheck.rules.attribution.speakers import is_anothers_word
from factcheck.rules.number.each import is_of_all, told_of_each
from factcheck.rules.number.rebased import rebased
from factcheck.rules.number.writing import as_written, phrase, with_sign
from factcheck.rules.quotation.changed import is_misquoted
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC105",
    name="each-or-total",
    on=MatchCase,
    severity=Severity.ERROR,
    why="157 each and 157 in all differ by half of the people.",
    trips=(
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Russia and Ukraine exchanged [157 prisoners of war in total].",
        ),
        Example(
            claims=("Every member of the crew gets a bonus of $1,500 each.",),
            draft="The members of the crew get a bonus of [$1,500 for all of them together].",
        ),
        Example(
            claims=("The runners raised €3.1m for 62 charities.",),
            draft="The runners raised €3.1m for [each of 62 charities].",
        ),
        Example(
            claims=("At least 5,400 people are housed in nine shelters.",),
            draft="[Each of the nine shelters houses] at least 5,400 people.",
        ),
        Example(
            claims=("The party won 58 seats, 34 of them in the north and 24 in the south.",),
            draft="The party won a total of [34] seats.",
            fix="58",
        ),
        Example(
            claims=("The party won 58 seats, 34 of them in the north and 24 in the south.",),
            draft="In the north alone the party won [58] seats.",
            fix="34",
        ),
        Example(
            claims=("Nordbank has 12,400 employees and Sudbank 8,300.",),
            draft="The two banks have [12,400 employees between them].",
        ),
        Example(
            claims=("The winners of the men's and women's races receive €40,000 each.",),
            draft="The winners of the men's and women's races [share €40,000].",
        ),
        Example(
            claims=("The prison holds 512 inmates in four wings.",),
            draft="The four wings of the prison hold [512 inmates each].",
        ),
        Example(
            claims=("The average commuter in Orlo covers 38km a day.",),
            draft="[Every commuter in Orlo covers 38km a day].",
        ),
        Example(
            claims=("The armies agreed to swap 330 prisoners, 210 of them Reds and 120 Greens.",),
            draft="The armies are to swap [330 prisoners each], 210 Reds and 120 Greens.",
        ),
    ),
    passes=(
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Russia and Ukraine exchanged 314 prisoners of war in total.",
            why="twice 157",
        ),
        Example(
            claims=("Russia and Ukraine exchanged 157 prisoners of war each.",),
            draft="Each side freed 157 prisoners of war.",
            why="each, in another place",
        ),
        Example(
            claims=("The club paid its two keepers £90,000 each, and £400,000 to six strikers.",),
            draft="Each of the two keepers was paid £90,000 by the club.",
            why="so it is",
        ),
        Example(
            claims=("Tucumán has had 620 cases per 100,000 inhabitants this year, Chaco 310.",),
            draft="Chaco has had 310 cases for every 100,000 inhabitants this year.",
            why="by so many, not of each",
        ),
        Example(
            claims=("The runners raised €3.1m for 62 charities.",),
            draft="Each of the runners had a number, and they raised €3.1m for 62 charities.",
            why="each of something else",
        ),
        Example(
            claims=("The party won 58 seats, 34 of them in the north and 24 in the south.",),
            draft="In the north the party won a total of 34 seats.",
            why="the total of a part, told as such",
        ),
        Example(
            claims=("Nordbank has 12,400 employees and Sudbank 8,300.",),
            draft="Nordbank has 12,400 employees in its branches and call centres together.",
            why="of one alone",
        ),
        Example(
            claims=("The two brothers were each fined £7,500 for illegal dumping.",),
            draft="For illegal dumping each of the brothers must pay a fine of £7,500.",
            why="each, beside the verb",
        ),
        Example(
            claims=("The carmaker will pay its 6,200 workers a bonus of $1,900.",),
            draft="Each worker of the carmaker gets a bonus of $1,900.",
            why="so much for each may be meant",
        ),
    ),
)
def confused_scope(case: MatchCase) -> Iterator[Flag]:
    """Flag the right number told of each where the claim has it in all, or the other way round."""
    flags = list(_confused_scope(case))
    yield from flags
    yield from rebased(case, Rebasing.SCOPE, (flag.span for flag in flags))


def _confused_scope(case: MatchCase) -> Iterator[Flag]:
    """Flag the scopes of figures that answer each other, and wholes told as parts."""
    for pair in case.match.quantities:
        span, severity = _confused(pair, case)
        if span is not None:
            yield Flag(
                span=span,
                message=f"The ledger has {phrase(pair.theirs)}.",
                expected=phrase(pair.theirs),
                found=phrase(pair.ours),
                severity=severity,
            )
    flagged = {id(pair.ours) for pair in case.match.quantities if _confused(pair, case)[0]}
    for one in case.match.misplaced:
        if id(one.ours) not in flagged and not _is_in_other_words(one, case):
            yield _told_as_another(one, case)


def _is_in_other_words(one: Misplaced, case: MatchCase) -> bool:
    """Tell whether a figure stands in somebody else's words, or in a quotation that has changed."""
    return is_misquoted(case, one.ours.number) or is_anothers_word(case, one.ours.number)


def _told_as_another(one: Misplaced, case: MatchCase) -> Flag:
    """Flag a number of the claim that is a part of what is told, or the whole."""
    theirs = one.theirs[0]
    told = " and ".join(map(phrase, one.theirs))
    is_other = len(one.theirs) == 1 and theirs.value != one.ours.value
    plain = is_other and not (one.role is Role.PART and one.sign.start > one.ours.number.end)
    return Flag(
        span=one.ours.number if plain else with_sign(one.ours, one.sign) or one.ours.span,
        message=f"The ledger has {told}{' together' if len(one.theirs) > 1 else ''}.",
        expected=told,
        found=phrase(one.ours),
        fix=as_written(theirs, one.ours, case.draft.document.text) if plain else None,
    )


def _confused(pair: Pair[Quantity], case: MatchCase) -> tuple[Span | None, Severity | None]:
    """Return the words that tell it otherwise, and how grave that is if the claim does not say."""
    if agreement(pair.ours, pair.theirs, case.draft.settings.tolerances) is Agreement.DIFFERENT:
        return None, None
    each = told_of_each(case.match.statement, pair.ours)
    if {pair.ours.scope, pair.theirs.scope} == {Scope.EACH, Scope.IN_TOTAL}:
        if each and pair.theirs.scope is Scope.EACH:
            return None, None
        return each.span if each else pair.ours.span, None
    if each is None or not is_of_all(each, pair.theirs, case.match.reading):
        return None, None
    return each.span, None if pair.theirs.scope is Scope.IN_TOTAL else Severity.WARNING
