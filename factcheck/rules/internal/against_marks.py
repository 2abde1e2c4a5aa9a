"""FC716: a figure told as above or below another, expected or of another time, that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import Change, Severity, StanceKind, StanceMark
from factcheck.rules.internal.change_ends import fit
from factcheck.rules.internal.cues import cue_before
from factcheck.rules.internal.figures import EXACT, PERCENTAGES, Figure, is_fraction
from factcheck.rules.internal.passages import Passage, passages
from factcheck.rules.internal.rates import goes_on
from factcheck.rules.internal.sentences import Sentence, over
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

PLAIN = frozenset({"above-below", "over-under"})
SIZED = frozenset({"more-less", "rise-fall"})
RANKED = "lead-trail"
VALUED = frozenset({"beat-miss", RANKED})
"""The larger of two figures is the better one, unless it is of something bad."""
REACH, BEHIND = 9, 8
"""How many tokens behind a word of comparison the figure begins, and how many tokens behind that
figure may say that it was expected."""
SOON = 2
"""How many tokens behind a figure its date begins at most: the 58 percent of, or in, 2018."""
HELD_AGAINST = ("compared_with", "change_from", "than")


@rule(
    code="FC716",
    name="comparison-against-figures",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A profit of 412 million cannot have beaten the 425 million that analysts expected.",
    trips=(
        Example(
            draft="The group made $412m. That [beat the $425m] that analysts had expected.",
        ),
        Example(
            draft="Sales rose [2.1 percent, ahead of the 3] percent that analysts had forecast.",
        ),
        Example(draft="Turnout was [48.6 percent, higher than the 51.2] percent in 2021."),
        Example(draft="Costs went up by £13m to £[43m, above the expected £47m]."),
    ),
    passes=(
        Example(
            draft="The group made $431m. That beat the $425m that analysts had expected.",
            why="it did",
        ),
        Example(
            draft="The loss came to $12m. That beat the $15m that analysts had expected.",
            why="of losses the smaller one is the better",
        ),
        Example(
            draft="Turnout was 48.6 percent, lower than the 51.2 percent in 2021.",
            why="lower it was",
        ),
        Example(
            draft="Profit was $3m below the $425m that analysts had expected.",
            why="by how much, not what it was",
        ),
        Example(
            draft="Inflation was 3.1 percent, and prices higher than before in 57 percent of them.",
            why="a share of all prices, and no rate of another time",
        ),
        Example(
            draft="It made $412m. Sales of $900m were above the $850m that analysts expected.",
            why="the figure of its own sentence is the outcome",
        ),
    ),
)
def outcomes_that_figures_deny(case: DraftCase) -> Iterator[Flag]:
    """Flag an outcome told as above or below what was expected of it that is not."""
    for passage in passages(case):
        for mark in passage.sentence.statement.stance:
            if _compares(mark) and not passage.sentence.is_quoted(mark.span):
                yield from _against(passage, mark)


def _compares(mark: StanceMark) -> bool:
    """Tell whether a word may hold one figure against another; who leads has no figure beside."""
    if mark.axis == RANKED:
        return mark.text.lower() in _marks()
    return mark.axis in PLAIN | VALUED | SIZED


def _against(passage: Passage, mark: StanceMark) -> Iterator[Flag]:
    sentence = passage.sentence
    expected = _expected(sentence, mark)
    if expected is None or _is_denied(sentence, mark):
        return
    if mark.axis in VALUED and _is_of_bad(passage):
        return
    levels = list(_levels(passage, mark, expected))
    if levels and all(_is_wrong(mark.pole, level, expected) for level in levels):
        own = [one.quantity.number for one in levels if one in sentence.numbers]
        told = f"{levels[0].written} is {'less' if mark.pole > 0 else 'more'} than"
        yield Flag(
            span=over(sentence, (*own, mark.span, expected.quantity.number)),
            message=f"{told} {expected.written}.",
            found=mark.text,
        )


def _expected(sentence: Sentence, mark: StanceMark) -> Figure | None:
    """Return the first figure behind a word of comparison, if it is what the word compares with."""
    words, end = sentence.tokens.lower, sentence.places(mark.span)[1]
    if mark.axis in SIZED and _than().isdisjoint(words[end - 1 : end + 1]):
        return None
    behind = [one for one in sentence.figures if one.number[0] >= end]
    if not behind or behind[0].first > end + REACH or _is_difference(behind[0]):
        return None
    stop = behind[1].first if len(behind) > 1 else len(words)
    stop = min(stop, behind[0].last + BEHIND)
    if any(_expecting().at(words, at, stop) for at in range(end, stop)):
        return behind[0]
    then = mark.axis not in VALUED and _is_of_then(sentence, behind[0])
    return behind[0] if then else None


def _is_of_then(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure is that of another time: the 58 percent in 2018."""
    words = sentence.tokens.lower
    dates = (sentence.places(date.span)[0] for date in sentence.statement.dates)
    end = figure.number[1]
    dated = any(end <= at <= end + SOON for at in dates)
    return bool(figure.first) and dated and words[figure.first - 1] in _definite()


def _levels(passage: Passage, mark: StanceMark, expected: Figure) -> Iterator[Figure]:
    """Yield what may be the outcome: the figures before the word, or of the sentence before."""
    sentence = passage.sentence
    first = sentence.places(mark.span)[0]
    before = [one for one in sentence.figures if one.number[1] <= first]
    own = [one for one in before if one.last < first and _is_level(sentence, one, expected)]
    if own or before:
        yield from own
    elif passage.before and goes_on(sentence):
        last = passage.before[-1]
        yield from (one for one in last.figures if _is_level(last, one, expected))


def _is_level(sentence: Sentence, figure: Figure, expected: Figure) -> bool:
    return (
        figure.quantity.bound in EXACT
        and not is_fraction(figure.quantity)
        and not _is_reference(sentence, figure)
        and not _is_difference(figure)
        and figure.quantity.change is not Change.FROM
        and fit(expected, figure)
    )


def _is_reference(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure is what another is held against: less than the 787 of a year ago."""
    words = sentence.tokens.lower
    article = figure.first and words[figure.first - 1] in _definite()
    first = figure.first - 1 if article else figure.first
    return any(cue_before(words, first, kind) is not None for kind in HELD_AGAINST)


def _is_difference(figure: Figure) -> bool:
    """Tell whether a figure is by how much something changed, but for a growth in percent."""
    in_percent = figure.quantity.unit_kind in PERCENTAGES
    return figure.quantity.change is Change.BY and not in_percent


def _is_wrong(pole: int, level: Figure, expected: Figure) -> bool:
    if pole > 0:
        return level.spread.high < expected.spread.low
    return level.spread.low > expected.spread.high


def _is_denied(sentence: Sentence, mark: StanceMark) -> bool:
    """Tell whether a word of comparison is denied, or told of what has yet to come."""
    unsure = {StanceKind.NEGATION, StanceKind.DENIAL, StanceKind.HEDGE, StanceKind.PLAN}
    return any(
        one.kind in unsure and one.scope is not None and one.scope.contains(mark.span)
        for one in sentence.statement.stance
    )


def _is_of_bad(passage: Passage) -> bool:
    """Tell whether something is told of that had better be small: losses, costs."""
    told = (passage.sentence, *passage.before[-1:])
    return any(not _bad().isdisjoint(sentence.tokens.lower) for sentence in told)


@cache
def _expecting() -> Phrases[bool]:
    data = table("expectations")
    return Phrases.of((word, True) for word in (*data["forecasters"], *data["acts"]))


@cache
def _than() -> frozenset[str]:
    return frozenset(table("arithmetic")["than"])


@cache
def _definite() -> frozenset[str]:
    return frozenset(table("arithmetic")["definite"])


@cache
def _marks() -> frozenset[str]:
    return frozenset(table("arithmetic")["over_mark"])


@cache
def _bad() -> frozenset[str]:
    return frozenset(table("expectations")["better_small"])
