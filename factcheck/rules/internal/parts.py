"""FC702: the parts that the draft gives do not add up to the whole that it gives."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations
from operator import add

from attrs import evolve

from factcheck.language import table
from factcheck.matching.spread import COUNTS, Spread
from factcheck.model import Scope, Severity, Span, UnitKind
from factcheck.rules.internal.cues import cue_at, cue_before
from factcheck.rules.internal.partitions import AMOUNTS, Partition, wrong_partitions
from factcheck.rules.internal.passages import Passage, addable, passages
from factcheck.rules.internal.polls import wrong_polls
from factcheck.rules.internal.rests import wrong_rest
from factcheck.rules.internal.sentences import (
    Figure,
    Sentence,
    is_partitive,
    shown,
)
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

FEWEST, MOST_PARTS = 2, 6
MOST_AROUND = 4
"""So many other figures, the nearest, may be among the parts too."""
ENDS = frozenset(",.;:)—–!?")
GAPPED = 1000
"""A smaller number without a unit, in a list of sums of money, counts something else."""
TOLD = 16
"""So many counts of one noun are remembered; where they differ, none is the whole."""
DASHES = frozenset({"—", "–"})
ANNOUNCING = DASHES | {":", "-"}
SEPARATING = frozenset({",", ";", "and", "&", "plus"})


@rule(
    code="FC702",
    name="parts-and-total",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Readers add up, and a sum that is wrong casts doubt on every figure in it.",
    trips=(
        Example(draft="The court sentenced [19 men: 12 to life and six] to ten years."),
        Example(
            draft="She won $10,000 for the race and another $15,000 for the record, "
            "$[35,000] in all."
        ),
        Example(draft="A ticket cost £34 and strawberries £3.80, or £[39.80] for the two."),
        Example(draft="It needs [85 million euros: 60 million for cars, 35 million] for depots."),
        Example(draft="A choir of 200 from Botshabelo, [120 girls and 90 boys], sang all night."),
        Example(draft="Of the [600 jobs, 350 are in design, 150 in sales and 120] in transport."),
        Example(
            draft="Of the 22 economists polled, 17 had expected the cut. The other [six] had not."
        ),
        Example(
            draft="The thieves took 46 coins in March. Officers came upon 17 of the coins. That "
            "leaves [19] to be found."
        ),
        Example(
            draft="Russia launched 183 drones. Air defences shot down 156 of the drones, "
            "which means that [37] got through."
        ),
    ),
    passes=(
        Example(
            draft="A seat cost $95: 60 were sold at once, 45 were not.",
            why="the seats are no dollars",
        ),
        Example(
            draft="The court sentenced 18 men: 12 to life and six to ten years.",
            why="the parts add up",
        ),
        Example(
            draft="The fire killed 19 people, including 12 children and two nurses.",
            why="parts that do not claim to be all",
        ),
        Example(
            draft="Of the 600 jobs, 350 are in design, 110 in sales and 20 in transport.",
            why="they need not be all",
        ),
        Example(
            draft="Of the 12 patients, ten had a fever, eight had a cough and six had a rash.",
            why="one patient has several",
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
            draft="The thieves took 46 coins in March. Officers came upon 17 of the coins. That "
            "leaves 29 to be found.",
            why="46 − 17 = 29",
        ),
        Example(
            draft="The proportion that passed slipped from 97.5 to 97.3 percent. That means that "
            "2.7 percent failed.",
            why="100 − 97.3 = 2.7",
        ),
        Example(
            draft="He said that “19 were jailed: 12 for life and six for ten years”.",
            why="the speaker's own sum",
        ),
    ),
)
def parts_that_do_not_add_up(case: DraftCase) -> Iterator[Flag]:
    """Flag a total that is not the sum of its parts, or a rest that they do not leave."""
    wholes: dict[str, deque[Figure]] = {}
    for passage in passages(case):
        sentence = passage.sentence
        for figure in sentence.figures:
            yield from _announced(sentence, figure)
            yield from _summed_up(passage, figure)
            yield from _complementary(sentence, figure)
            flag = wrong_rest(passage, figure, wholes)
            if flag:
                yield flag
        yield from wrong_partitions(sentence)
        yield from wrong_polls(sentence)
        for figure in sentence.figures:
            if figure.quantity.unit and not is_partitive(sentence, figure):
                wholes.setdefault(figure.quantity.unit, deque(maxlen=TOLD)).append(figure)


def _announced(sentence: Sentence, total: Figure) -> Iterator[Flag]:
    """Judge a total that a list of its parts follows: "19 men: 12 to life and six to ten years"."""
    if total is not sentence.figures[0] or not _may_be_listed(total):
        return
    parts = _listed(sentence, total)
    told = Partition(sentence, total, parts)
    fits = len(parts) < FEWEST or told.fits
    if not fits and all(map(_may_be_listed, parts)) and not _enumerate(parts):
        yield _flag_all(total, parts)


def _may_be_listed(figure: Figure) -> bool:
    return _is_whole_number(figure) or figure.quantity.unit_kind in AMOUNTS


def _listed(sentence: Sentence, total: Figure) -> Sequence[Figure]:
    """Return the parts in the list that ends the sentence, each at the head of its item."""
    words = sentence.tokens.lower
    mark = _mark_behind(sentence, total)
    if mark is None or any(
        cue_at(words, index, "open") is not None for index in range(total.last, len(words))
    ):
        return ()
    if any(figure.first < mark for figure in sentence.figures[1:]):
        return ()
    if sentence.number_at(mark + 1) is None:
        return ()
    heads = [index for index in range(mark, len(words) - 1) if words[index] in SEPARATING]
    parts = [part for head in (mark, *heads) if (part := sentence.number_at(head + 1))]
    return parts if all(_may_be_part(part, total) for part in parts) else ()


def _mark_behind(sentence: Sentence, total: Figure) -> int | None:
    """Return the colon, the dash or the "made up of" after which a list of parts may begin."""
    words = sentence.tokens.lower
    for at in range(total.last, len(words) - 1):
        end = cue_at(words, at, "announcers")
        if end is not None:
            return end - 1
        if _announces(sentence, at):
            return at
    return None


def _announces(sentence: Sentence, index: int) -> bool:
    """Tell whether a colon or a dash between words stands at `index`."""
    tokens = sentence.tokens
    if tokens.words[index] not in ANNOUNCING:
        return False
    return tokens.words[index] in DASHES or not tokens.follows_closely(index + 1)


def _is_whole_number(figure: Figure) -> bool:
    return figure.quantity.unit_kind in COUNTS and figure.value == int(figure.value)


def _may_be_part(part: Figure, total: Figure) -> bool:
    """Tell whether a list may count `part` under `total`, of its kind or of a narrower one."""
    counts = {part.quantity.unit_kind, total.quantity.unit_kind} <= COUNTS
    alike = part.quantity.unit == total.quantity.unit and not counts
    return (counts or alike or _is_gapped(part, total)) and part.value < total.value


def _is_gapped(part: Figure, total: Figure) -> bool:
    """Recognise "85 million euros: 60 million for cars"."""
    bare = part.quantity.unit is None and part.quantity.of is None
    return bare and total.quantity.unit_kind is UnitKind.CURRENCY and part.value >= GAPPED


def _enumerate(parts: Sequence[Figure]) -> bool:
    """Tell whether the numbers only count the items of the list: one, two and three."""
    return [part.value for part in parts] == list(range(1, len(parts) + 1))


def _summed_up(passage: Passage, total: Figure) -> Iterator[Flag]:
    """Judge a figure that sums up those before it: "$10,000 and $15,000, $35,000 in all"."""
    words = passage.sentence.tokens.lower
    in_total = total.quantity.scope is Scope.IN_TOTAL
    behind = cue_at(words, total.last, "total_after") is not None
    if not (in_total or behind or cue_before(words, total.first, "total_before") is not None):
        return
    parts = [
        figure
        for figure in passage.sentence.numbers
        if figure.last <= total.first and addable(figure.quantity, total.quantity)
        if figure in passage.sentence.figures or _is_of_name(passage.sentence, figure)
    ]
    around = [figure for figure in passage.around(total) if figure not in parts][-MOST_AROUND:]
    if 2 <= len(parts) <= MOST_PARTS and not _fits(total, _groups([*around, *parts])):
        yield _flag(total, parts)


def _is_of_name(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a bare number is that of a name: "Moreau 212 votes, Petit 188"."""
    return figure.first > 0 and sentence.tokens.words[figure.first - 1][0].isupper()


def _complementary(sentence: Sentence, first: Figure) -> Iterator[Flag]:
    """Judge two kinds that leave nobody out: "a choir of 200, 120 girls and 90 boys"."""
    own = [figure for figure in sentence.figures if figure.first >= first.first]
    if len(own) < FEWEST or not _are_complements(first, own[1]):
        return
    words = sentence.tokens.lower
    between = words[first.last : own[1].first]
    before = [figure for figure in sentence.figures if figure.last <= first.first]
    behind = own[1].number[1] + 1
    ended = behind >= len(words) or words[behind] in ENDS
    if not (before and ended and len(between) == 1 and between[0] in SEPARATING):
        return
    whole, parts = before[-1], own[:2]
    marked = cue_before(words, first.first, "wholes_before") is not None
    if marked and _is_whole_of(whole, parts) and not _fits(whole, [parts]):
        yield _flag_parts(whole, parts)


def _are_complements(one: Figure, other: Figure) -> bool:
    nouns = {one.quantity.unit, other.quantity.unit}
    return any(nouns == set(pair) for pair in table("arithmetic")["complements"])


def _is_whole_of(whole: Figure, parts: Sequence[Figure]) -> bool:
    return _is_whole_number(whole) and all(part.value < whole.value for part in parts)


def _groups(parts: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Yield every choice of two or more parts."""
    for count in range(FEWEST, len(parts) + 1):
        yield from combinations(parts, count)


def _fits(total: Figure, groups: Iterator[Sequence[Figure]] | list[Sequence[Figure]]) -> bool:
    return any(_spread(group).meets(total.spread) for group in groups)


def _spread(parts: Sequence[Figure]) -> Spread:
    return reduce(add, (part.spread for part in parts))


def _flag_all(total: Figure, parts: Sequence[Figure]) -> Flag:
    """Return the flag on a total and all its parts, of which any may be the wrong one."""
    flag = _flag(total, parts)
    span = Span(total.quantity.number.start, parts[-1].quantity.number.end)
    return evolve(
        flag, span=span, message=f"{flag.message[:-1]}, not {total.written}.", expected=None
    )


def _flag(total: Figure, parts: Sequence[Figure]) -> Flag:
    value = shown(sum(part.value for part in parts), total)
    added = " + ".join(part.written for part in parts)
    return Flag(
        span=total.quantity.number,
        message=f"{added} = {value}.",
        expected=value,
    )


def _flag_parts(whole: Figure, parts: Sequence[Figure]) -> Flag:
    """Return the flag on parts that have a whole of their own."""
    value = shown(sum(part.value for part in parts), whole)
    added = " + ".join(part.written for part in parts)
    return Flag(
        span=Span(parts[0].quantity.span.start, parts[-1].quantity.span.end),
        message=f"{added} = {value}, not {whole.written}.",
        expected=whole.written,
    )
