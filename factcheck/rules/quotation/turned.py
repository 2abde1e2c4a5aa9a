"""FC303: an ellipsis or a bracket swallows a word that turns the quotation."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.words.spoken import quoting_words, spoken_words
from factcheck.model import QuotedWords, Severity
from factcheck.rules.quotation.one_saying import is_one_saying
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import MatchCase


@rule(
    code="FC303",
    name="quotation-turned",
    on=MatchCase,
    slot="quotations",
    severity=Severity.ERROR,
    why="Every word that is left may be right and the sentence still say the opposite.",
    trips=(
        Example(
            claims=("“We will not, under any circumstances, withdraw,” the general said.",),
            draft="“[We will … withdraw,]” the general said.",
        ),
        Example(
            claims=("“I do not think that this is a success,” the general said.",),
            draft="“[This is a success,]” the general said.",
        ),
        Example(
            claims=("“We will withdraw in May if they do,” the general said.",),
            draft="“[We will withdraw in May,]” the general said.",
        ),
    ),
    passes=(
        Example(
            claims=("“I do not think that this is a success,” the general said.",),
            draft="The general did not think that it was “a success”.",
            why="the draft denies it as the general did",
        ),
        Example(
            claims=("“We are not losing this fight, we are winning it,” the general said.",),
            draft="“We are winning it,” the general said.",
            why="the word that turns is another clause's",
        ),
        Example(
            claims=("“This is not over. We will withdraw in May,” the general said.",),
            draft="“We will withdraw in May,” the general said.",
            why="the word that turns is another sentence's",
        ),
        Example(
            claims=("“We will, under all circumstances, withdraw,” the general said.",),
            draft="“We will … withdraw,” the general said.",
            why="what was left out turns nothing",
        ),
        Example(
            claims=("“We will not, under any circumstances, withdraw,” the general said.",),
            draft="“We will not … withdraw,” the general said.",
            why="the turning word is kept",
        ),
    ),
)
def turned_quotations(case: MatchCase) -> Iterator[Flag]:
    """Flag a quotation whose gap stands for “not”, “if”, “only” or the like."""
    for quoted in case.match.quotations:
        if not is_one_saying(case, quoted):
            continue
        if quoted.cut and not quoted.swallowed and not _keeps(case, quoted):
            words = ", ".join(f"“{word}”" for word in quoted.cut)
            yield Flag(
                span=quoted.quotation.content,
                message=f"On record, {words} stands beside these words, which turn without it.",
                found=f"“{quoted.quotation.text}”",
                severity=Severity.WARNING,
            )
        if quoted.swallowed:
            words = ", ".join(f"“{word}”" for word in quoted.swallowed)
            yield Flag(
                span=quoted.quotation.content,
                message=f"The words left out hold {words}: “{quoted.record}”.",
                expected=f"“{quoted.record}”",
                found=f"“{quoted.quotation.text}”",
            )


def _keeps(case: MatchCase, quoted: QuotedWords) -> bool:
    """Tell whether the draft says outside the quotation what was cut off from it."""
    outside = case.match.statement.text.replace(quoted.quotation.text, " ")
    kept = {word.norm for word in spoken_words(outside)}
    return not kept.isdisjoint(quoting_words().turning)
