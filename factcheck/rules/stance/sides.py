"""The stance of the two sides of a match, as the rules of this family judge it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Severity, Turn, TurnKind
from factcheck.rules.attribution.on_record import pronouns
from factcheck.rules.attribution.speakers import is_anothers_word, may_be_told_by_others
from factcheck.rules.quotation.changed import is_misquoted
from factcheck.rules.rule import Flag
from factcheck.rules.subjects import MatchCase
from factcheck.rules.unreal import tells_what_was_not

SURE = {TurnKind.NEGATION: 0.68, TurnKind.DIRECTION: 0.8, TurnKind.CERTAINTY: 0.68}
"""The probability from which a difference in stance is an error, not a warning; words may be
opposites in one sense and not in another."""
NEARLY_ALL = 0.85
"""The share of the claim from which it is the same event: another figure there is a second error,
and "they" are its people."""

BEHIND, TELLING = 24, 2
"""Within how many characters behind a word the figure begins that it is told with, and the digits
with which that is no chance."""


def turned(case: MatchCase, kind: TurnKind) -> Iterator[Turn]:
    """Yield where the stance differs in the way of `kind`, in words that are not on record."""
    if tells_what_was_not(case) or case.match.another_kind:
        return
    other = case.figures.differ and not case.figures.agree and case.match.score < NEARLY_ALL
    for turn in case.match.turns:
        elsewhere = other and not (_is_measured(turn) or _is_at_a_figure(case, turn))
        if elsewhere or case.tells_of_sibling(turn.span):
            continue
        if kind is TurnKind.NEGATION and _denies_a_name_alone(case, turn):
            continue
        on_record = case.draft.verbatim.meet(turn.span)
        told = on_record or _is_told_of_names(case, turn) or is_misquoted(case, turn.span)
        if turn.kind is kind and not told and not is_anothers_word(case, turn.span):
            yield turn


def _denies_a_name_alone(case: MatchCase, turn: Turn) -> bool:
    """Tell whether ours denies that somebody was there, not what he did: without Lee."""
    mark = turn.ours
    if mark is None or mark.text.lower() not in _phrasal():
        return False
    names = case.match.statement.names
    spans = (span for name in names for span in (name.span, name.title_span) if span)
    return any(span.start == mark.span.end + 1 for span in spans)


@cache
def _phrasal() -> frozenset[str]:
    return frozenset(table("stance")["phrasal"]["words"])


def _is_measured(turn: Turn) -> bool:
    """Tell whether a turn is a word of size held against the claim's figures: seven fewer."""
    return turn.kind is TurnKind.DIRECTION and turn.theirs is None


def _is_at_a_figure(case: MatchCase, turn: Turn) -> bool:
    """Tell whether a figure of the claim's own follows a turn, with nothing else told between."""
    statement, tolerances = case.match.statement, case.draft.settings.tolerances
    text = case.draft.document.text
    return any(
        0 <= one.span.start - turn.span.end <= BEHIND
        and is_telling(one, digits=TELLING)
        and clause_bounds().isdisjoint(tokenize(text[turn.span.end : one.span.start]).lower)
        and any(agree(one, other, tolerances) for other in case.match.reading.quantities)
        for one in statement.quantities
    )


def _is_told_of_names(case: MatchCase, turn: Turn) -> bool:
    """Tell whether a turn is but that names have changed parts, which is told of those."""
    ours, theirs = turn.ours, turn.theirs
    if not case.match.parts or ours is None or theirs is None:
        return False
    return (ours.axis, ours.pole) == (theirs.axis, theirs.pole)


def _is_of_anybody(case: MatchCase, turn: Turn) -> bool:
    """Tell whether a sentence names nobody and no figure or day, and says it of a mere pronoun."""
    statement = case.match.statement
    if statement.names or statement.quantities or statement.dates:
        return False
    if case.match.score >= NEARLY_ALL:
        return False
    before = tokenize(case.draft.document.text[statement.span.start : turn.span.start]).lower
    return bool(before) and before[-1] in pronouns()


def flag(case: MatchCase, turn: Turn, message: str) -> Flag:
    """Return what to report of a turn; `message` is what the ledger does instead."""
    sure = turn.score >= SURE[turn.kind] and case.shares_enough
    unsure = case.once(may_be_told_by_others) or _is_of_anybody(case, turn)
    return Flag(
        span=turn.span,
        message=f"{message}: {case.claim.text}",
        expected=case.claim.text,
        found=turn.span.of(case.draft.document.text),
        severity=Severity.ERROR if sure and not unsure else Severity.WARNING,
    )
