"""FC702: the parts that the draft gives do not add up to the whole that it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations
from operator import add

from factcheck.matching.spread import COUNTS, Spread
from factcheck.model import Scope, Severity
from factcheck.rules.internal.cues import cue_at, cue_before
from factcheck.rules.internal.sentences import Figure, Sentence, alike, number, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

MOST_PARTS = 6
ANNOUNCING = frozenset({":", "—", "–", "-"})
SEPARATING = frozenset({",", ";", "and", "&", "plus"})


@rule(
    code="FC702",
    name="parts-and-total",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Readers add up, and a sum that is wrong casts doubt on every figure in it.",
    trips=(
        Example(draft="The court sentenced [19] men: 12 to life and six to ten years."),
        Example(
            draft="She won $10,000 for the race and another $15,000 for the record, $[35,000] in all."
        ),
        Example(
            draft="Of the 22 economists polled, 17 had expected the cut. The other [six] had not."
        ),
        Example(
            draft="Russia launched 183 drones. Air defences shot down 156 of the drones, which means "
            "that [37] got through."
        ),
    ),
    passes=(
        Example(
            draft="The court sentenced 18 men: 12 to life and six to ten years.",
            why="the parts add up",
        ),
        Example(
            draft="The fire killed 19 people, including 12 children and two nurses.",
            why="parts that do not claim to be all",
        ),
        Example(
            draft="About 1,200 people took part: 730 from abroad and 460 from the city.",
            why="the total is a rounding",
        ),
        Example(
            draft="Of the 22 economists polled, 17 had expected the cut. The other five had not.",
            why="22 − 17 = 5",
        ),
        Example(
            draft="He said that “19 were jailed: 12 for life and six for ten years”.",
            why="the speaker's own sum",
        ),
    ),
)
def parts_that_do_not_add_up(case: DraftCase) -> Iterator[Flag]:
    """Flag a total that is not the sum of its parts, or a rest that they do not leave."""
    before: Sentence | None = None
    for sentence in sentences(case):
        for figure in sentence.figures:
            earlier = None if sentence.begins_paragraph else before
            yield from _announced(sentence, figure)
            yield from _summed_up(sentence, figure)
            yield from _left_over(sentence, figure, earlier)
        before = sentence


def _announced(sentence: Sentence, total: Figure) -> Iterator[Flag]:
    """Judge a total that a list of its parts follows: "19 men: 12 to life and six to ten years"."""
    parts = _listed(sentence, total)
    if len(parts) < 2 or _fits(total, [parts]):
        return
    yield _flag(total, parts, _sum(parts))


def _listed(sentence: Sentence, total: Figure) -> Sequence[Figure]:
    """Return the parts in the list that ends the sentence, each at the head of its item."""
    words = sentence.tokens.lower
    following = [figure for figure in sentence.figures if figure.first >= total.last]
    if not following or following[0].first < 1:
        return ()
    mark = following[0].first - 1
    if words[mark] not in ANNOUNCING or total.quantity.unit_kind not in COUNTS:
        return ()
    heads = [figure for figure in following if _heads_item(words, figure, mark)]
    open_list = any(
        cue_at(words, index, "open") is not None for index in range(total.last, len(words))
    )
    if open_list or not all(alike(total.quantity, head.quantity) for head in heads):
        return ()
    return () if [head.value for head in heads] == list(range(1, len(heads) + 1)) else heads


def _heads_item(words: Sequence[str], figure: Figure, mark: int) -> bool:
    before = figure.first - 1
    return before == mark or words[before] in SEPARATING


def _summed_up(sentence: Sentence, total: Figure) -> Iterator[Flag]:
    """Judge a figure that sums up those before it: "$10,000 and $15,000, $35,000 in all"."""
    words = sentence.tokens.lower
    in_total = total.quantity.scope is Scope.IN_TOTAL
    if not in_total and cue_at(words, total.last, "total_after") is None:
        return
    parts = [
        figure
        for figure in sentence.figures
        if figure.last <= total.first and alike(figure.quantity, total.quantity)
    ]
    if 2 <= len(parts) <= MOST_PARTS and not _fits(total, _groups(parts)):
        yield _flag(total, parts, _sum(parts))


def _left_over(sentence: Sentence, rest: Figure, before: Sentence | None) -> Iterator[Flag]:
    """Judge what is said to be left of a whole: "The other six had not"."""
    words = sentence.tokens.lower
    cue = any(cue_before(words, rest.first, kind) is not None for kind in ("rest", "hence"))
    if not cue:
        return
    own = [figure for figure in sentence.figures if figure.last <= rest.first]
    known = [*(before.figures if before else ()), *own]
    known = [figure for figure in known if alike(figure.quantity, rest.quantity)]
    if len(known) != 2 or known[0].value <= known[1].value:
        return
    left = known[0].spread - known[1].spread
    if not left.meets(rest.spread):
        value = known[0].value - known[1].value
        yield Flag(
            span=rest.quantity.number,
            message=f"{number(known[0].value)} − {number(known[1].value)} = {number(value)}.",
            expected=number(value),
        )


def _groups(parts: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Yield every choice of two or more parts."""
    for count in range(2, len(parts) + 1):
        yield from combinations(parts, count)


def _fits(total: Figure, groups: Iterator[Sequence[Figure]] | list[Sequence[Figure]]) -> bool:
    return any(_spread(group).meets(total.spread) for group in groups)


def _spread(parts: Sequence[Figure]) -> Spread:
    return reduce(add, (part.spread for part in parts))


def _sum(parts: Sequence[Figure]) -> float:
    return sum(part.value for part in parts)


def _flag(total: Figure, parts: Sequence[Figure], value: float) -> Flag:
    shown = " + ".join(number(part.value) for part in parts)
    return Flag(
        span=total.quantity.number,
        message=f"{shown} = {number(value)}.",
        expected=number(value),
    )
