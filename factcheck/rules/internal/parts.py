"""FC702: the parts that the draft gives do not add up to the whole that it gives."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain

from factcheck.model import Severity
from factcheck.rules.internal.adding.apposed_lists import wrong_apposed_lists
from factcheck.rules.internal.adding.complements import wrong_complements, wrong_records
from factcheck.rules.internal.adding.effects import wrong_effects
from factcheck.rules.internal.adding.larger_parts import larger_parts
from factcheck.rules.internal.adding.near_rests import near_rest
from factcheck.rules.internal.adding.partitions import wrong_partitions
from factcheck.rules.internal.adding.polls import wrong_polls
from factcheck.rules.internal.adding.put_together import wrong_together
from factcheck.rules.internal.adding.rests import Wholes, wrong_rest
from factcheck.rules.internal.adding.rows import wrong_rows
from factcheck.rules.internal.adding.shared_out import shared_in, wrong_shared
from factcheck.rules.internal.adding.slips import wrong_sums
from factcheck.rules.internal.adding.sums import wrong_sum, wrong_total_of_each
from factcheck.rules.internal.adding.totals import wrong_totals
from factcheck.rules.internal.adding.totals_behind import wrong_totals_behind
from factcheck.rules.internal.changes import wrong_differences
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.measured_times import lengths_in
from factcheck.rules.internal.told.passages import Passage, passages
from factcheck.rules.internal.told.sentences import is_partitive
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

TOLD = 16
"""So many counts of one noun are remembered; where they differ, none is the whole."""


@rule(
    code="FC702",
    name="parts-and-total",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Readers add up, and a sum that is wrong casts doubt on every figure in it.",
    trips=(
        Example(draft="The court sentenced [19 men: 12 to life and six] to ten years."),
        Example(
            draft=(
                "She won $[10,000 for the race and another $15,000 for the record, $35,000] in all."
            )
        ),
        Example(draft="A ticket cost £[34 and strawberries £3.80, or £39.80] for the two."),
        Example(draft="It needs [85 million euros: 60 million for cars, 35 million] for depots."),
        Example(draft="It has [six tutors, three cooks and two nurses, or 12] people."),
        Example(draft="It costs $[900 a year, $300 of it for staff and $500] for everything else."),
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
            draft="The study enrolled 1,240 adults. Of those, [826 got the drug and 424] a placebo."
        ),
        Example(
            draft=(
                "Russia launched 183 drones. Air defences shot down [156 of the drones, "
                "which means that 37] got through."
            )
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
            draft="Of the 405 patients on the drug, 179 recovered, and of the others 109. So six "
            "patients have to take it for one more to recover.",
            why="what is needed is no rest",
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
            draft="The study enrolled 1,240 adults. Of those, 826 got the drug and 414 a placebo.",
            why="826 + 414 = 1,240",
        ),
        Example(
            draft="Five people are dead, two are missing and 17 are hurt. Of the 418 metres of the "
            "bridge, 356 still stand.",
            why="people are no part of metres",
        ),
        Example(
            draft="The vaccine did less well over 60, with 58% against the 76% for all.",
            why="the one share is held against the other",
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
    for passage in passages(case, least=0):
        found = list(_wrong_parts(passage, case, wholes))
        yield from found
        for flag in chain(wrong_rows(passage.sentence), wrong_sums(passage)):
            known = chain(found, wrong_differences(passage))
            if not any(flag.span.overlaps(other.span) for other in known):
                found.append(flag)
                yield flag
        for figure in passage.sentence.figures:
            if figure.quantity.unit and not is_partitive(passage.sentence, figure):
                wholes.setdefault(figure.quantity.unit, deque(maxlen=TOLD)).append(figure)


def _wrong_parts(passage: Passage, case: DraftCase, wholes: Wholes) -> Iterator[Flag]:
    """Yield what is wrong with figures that words or their order make parts of a whole."""
    sentence = passage.sentence
    if sentence.figures:
        yield from _wrong_sums(passage, case, wholes)
    for length in lengths_in(sentence):
        flag = near_rest(passage, length, case)
        if flag:
            yield flag
    yield from wrong_complements(sentence)
    yield from larger_parts(sentence)
    yield from wrong_partitions(sentence, wholes)
    yield from wrong_apposed_lists(sentence)
    yield from wrong_polls(sentence)


def _wrong_sums(passage: Passage, case: DraftCase, wholes: Wholes) -> Iterator[Flag]:
    """Yield what is wrong with figures that sum others up, or are left of them."""
    sentence = passage.sentence
    yield from wrong_totals(sentence)
    shared = {one.count for one in shared_in(sentence) if not one.by_group}
    for figure in sentence.figures:
        if figure in shared:
            continue
        flag = wrong_sum(passage, figure) or wrong_total_of_each(passage, figure)
        flag = flag or wrong_rest(passage, figure, wholes)
        flag = flag or near_rest(passage, figure, case)
        if flag:
            yield flag
    yield from wrong_shared(passage)
    yield from wrong_totals_behind(passage)
    yield from wrong_together(passage)
    yield from wrong_effects(sentence)
    yield from wrong_records(sentence)
