"""FC716: a figure told as above or below another, expected or of another time, that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import Change, Severity
from factcheck.rules.internal.changing.change_ends import fit
from factcheck.rules.internal.rating.rates import goes_on
from factcheck.rules.internal.told.comparisons import Comparison, comparisons_in
from factcheck.rules.internal.told.cues import clause_begin, cue_before, goes_on_with_verb
from factcheck.rules.internal.told.figures import EXACT, PERCENTAGES, Figure, finely, is_fraction
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import Sentence, over
from factcheck.rules.internal.told.two_named import order_denied
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

REACH, BEHIND = 9, 8
"""How many tokens behind a word of comparison the figure begins, and how many tokens behind that
figure may say that it was expected."""
SOON = 2
"""How many tokens behind a figure its date begins at most: the 58 percent of, or in, 2018."""
NEAR = 3
"""So many sentences before may tell what a figure is of."""
FURTHEST = 3.0
"""An outcome that is so many times its mark, or more, is that of something else."""
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
        Example(draft="Moss came third with [31% of the vote, behind Hale on 28]%."),
        Example(draft="The trial had more men ([46) than women (54])."),
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
        Example(draft="Moss was third with 21% of the vote, behind Hale on 28%.", why="it is less"),
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
    """Flag an outcome told as above or below what was expected of it, or another's, that is not."""
    for passage in passages(case):
        yield from order_denied(passage.sentence)
        for comparison in comparisons_in(passage.sentence):
            yield from _against(passage, comparison)


def _against(passage: Passage, comparison: Comparison) -> Iterator[Flag]:
    sentence, sense = passage.sentence, comparison.sense
    mark = _mark(sentence, comparison)
    if mark is None or (sense.valued and _is_of_bad(passage)):
        return
    levels = list(_levels(passage, comparison, mark))
    if levels and all(_is_wrong(sense.pole, level, mark) for level in levels):
        own = [one.quantity.number for one in levels if one in sentence.numbers]
        told = f"{levels[0].written} is {'less' if sense.pole > 0 else 'more'} than"
        yield Flag(
            span=over(sentence, (*own, comparison.span, mark.quantity.number)),
            message=f"{told} {mark.written}.",
            found=comparison.span.shifted(-sentence.statement.span.start).of(sentence.tokens.text),
        )


def _mark(sentence: Sentence, comparison: Comparison) -> Figure | None:
    """Return the first figure behind a word of comparison, if it is what the word compares with."""
    words, end = sentence.tokens.lower, comparison.last
    behind = [one for one in sentence.numbers if one.number[0] >= end]
    if not behind or behind[0].first > end + REACH or _is_difference(behind[0]):
        return None
    if goes_on_with_verb(words, end, behind[0].first):
        return None
    mark = behind[0]
    stop = behind[1].first if len(behind) > 1 else len(words)
    stop = min(stop, mark.last + BEHIND)
    if any(_expecting().at(words, at, stop) for at in range(end, stop)):
        return None if _is_of_else(sentence, end, mark.first) else mark
    then = not comparison.sense.valued and _is_of_then(sentence, mark)
    return mark if then else None


def _is_of_else(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether the words before a mark say of what else it is: forecasts for sales of $3bn."""
    words, tokens = sentence.tokens.lower, sentence.tokens.words
    known = _beside_marks().union(words[: first - 1])
    at = first
    while at < last:
        found = _expecting().at(words, at, last)
        noun = found is None and tokens[at].isalpha() and tokens[at].islower()
        if noun and words[at] not in known:
            return True
        at = found.end if found else at + 1
    return False


def _is_of_then(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure is that of another time: the 58 percent in 2018."""
    dates = (sentence.places(date.span)[0] for date in sentence.statement.dates)
    end = figure.number[1]
    dated = any(end <= at <= end + SOON for at in dates)
    return dated and cue_before(sentence.tokens.lower, figure.first, "definite") is not None


def _levels(passage: Passage, comparison: Comparison, mark: Figure) -> Iterator[Figure]:
    """Yield what may be the outcome: the figures before the word, or of the sentence before."""
    sentence, first = passage.sentence, comparison.first
    before = [one for one in sentence.figures if one.number[1] <= first]
    stop = first if comparison.sense.verb else first - 1
    own = [one for one in before if one.last <= stop and _is_level(sentence, one, mark)]
    if own and _is_apart(sentence, own[-1], comparison):
        return
    if own or before:
        yield from own
    elif passage.before and goes_on(sentence):
        last = passage.before[-1]
        yield from (one for one in last.figures if _is_level(last, one, mark))


def _is_apart(sentence: Sentence, level: Figure, comparison: Comparison) -> bool:
    """Tell whether a clause with a subject of its own begins between an outcome and the word."""
    words, first = sentence.tokens.lower, comparison.first
    begin = clause_begin(words, first)
    return begin > level.last and not _beside_comparisons().issuperset(words[begin:first])


def _is_level(sentence: Sentence, figure: Figure, mark: Figure) -> bool:
    return (
        figure.quantity.bound in EXACT
        and not is_fraction(figure.quantity)
        and not _is_reference(sentence, figure)
        and not _is_difference(figure)
        and figure.quantity.change is not Change.FROM
        and fit(mark, figure)
        and figure.value < FURTHEST * mark.value
        and mark.value < FURTHEST * figure.value
    )


def _is_reference(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure is what another is held against: less than the 787 of a year ago."""
    words = sentence.tokens.lower
    article = cue_before(words, figure.first, "definite")
    first = figure.first if article is None else article
    return any(cue_before(words, first, kind) is not None for kind in HELD_AGAINST)


def _is_difference(figure: Figure) -> bool:
    """Tell whether a figure is by how much something changed, but for a growth in percent."""
    in_percent = figure.quantity.unit_kind in PERCENTAGES
    return figure.quantity.change is Change.BY and not in_percent


def _is_wrong(pole: int, level: Figure, mark: Figure) -> bool:
    ours, theirs = finely((level, mark))
    return ours.high < theirs.low if pole > 0 else ours.low > theirs.high


def _is_of_bad(passage: Passage) -> bool:
    """Tell whether something is told of that had better be small: losses, costs."""
    told = (passage.sentence, *passage.before[-NEAR:])
    return any(not _bad().isdisjoint(sentence.tokens.lower) for sentence in told)


@cache
def _expecting() -> Phrases[bool]:
    data, more = table("expectations"), table("comparisons")
    words = (*data["forecasters"], *data["acts"], *more["marks"], *more["mark_acts"])
    return Phrases.of((word, True) for word in words)


@cache
def _beside_marks() -> frozenset[str]:
    """Return the words that may stand before a mark and tell of nothing else."""
    return frozenset(table("stopwords")["stopwords"]) | frozenset(table("comparisons")["of_marks"])


@cache
def _beside_comparisons() -> frozenset[str]:
    """Return the words between a clause's beginning and a comparison that are no subject."""
    return frozenset(table("stopwords")["stopwords"]) | frozenset(table("comparisons")["degrees"])


@cache
def _bad() -> frozenset[str]:
    return frozenset(table("expectations")["better_small"])
