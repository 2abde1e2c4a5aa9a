"""Which parts of a whole a sentence tells of, in words and in figures, and which it does not."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.rules.number.quantified import Parts

QUANTIFIED = [
    ("All six of the port's berths would reopen.", [("All six", 6, 1.0)]),
    ("Prices fell in most of the 13 regions.", [("most of the 13", 13, 0.501)]),
    ("She won on all nine inhabited islands.", [("all nine", 9, 1.0)]),
    ("None of the 22 injured was in danger.", [("None of the 22", 22, 0.0)]),
    ("Most tenants could not save for a deposit.", [("Most tenants", None, 0.501)]),
    ("Half of its 86 employees lost their jobs.", [("Half of its 86", 86, 0.45)]),
    ("Nearly all of the 22 injured went home.", []),
    ("Not all six berths would reopen.", []),
    ("They felt lonely most of the time.", []),
    ("The most serious cracks were in the wall.", []),
    ("It rained all day and all night.", []),
    ("In all, 64 people were hurt.", []),
    ("Nearly a third of all votes came by post.", []),
]
COUNTED = [
    ("Two of the port's six berths would reopen.", [("Two", 6)]),
    ("It found 11 cracks, of which four were serious.", [("four", 11)]),
    (
        "They saved 126 people, 88 of them by air and the other 38 by boat.",
        [("88", 126), ("38", 126)],
    ),
    ("Of the 12,400 runners who started, 11,780 finished.", [("11,780", 12400)]),
    ("There were 148 cars and 71 lorries on board.", []),
    ("The flood killed 31 people and injured 64.", []),
    ("Two of the injured went to six hospitals.", []),
]


def test_a_part_that_is_told_as_well_makes_a_quantifier_no_word_for_it() -> None:
    part = next(parts_of("Three of the county's 11 libraries were to close.").counted())

    assert parts_of("All 11 libraries stay, as closing three was dropped.").has(part)
    assert not parts_of("All 11 libraries are to close.").has(part)


def parts_of(text: str) -> Parts:
    """Return the parts that a sentence tells of."""
    return Parts(statements(extract(text), ())[0])


@pytest.mark.parametrize(("text", "expected"), QUANTIFIED)
def test_a_quantifier_is_read_with_what_it_is_of(text: str, expected: object) -> None:
    found = [(p.span.of(text), p.whole, p.least) for p in parts_of(text).quantified()]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_count_is_read_as_a_part_only_of_its_whole(text: str, expected: object) -> None:
    found = [(p.span.of(text).partition(" ")[0], p.whole) for p in parts_of(text).counted()]
    assert found == expected
