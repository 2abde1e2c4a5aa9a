"""Which parts of a whole a sentence tells of, in words and in figures, and which it does not."""

from __future__ import annotations

import pytest

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.figures.parting.counted_parts import parts_on_record, parts_told
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon

IN_WORDS = [
    ("All six of the port's berths would reopen.", [("All six", 6, 1.0)]),
    ("Prices fell in most of the 13 regions.", [("most of the 13", 13, 0.501)]),
    ("She won on all nine inhabited islands.", [("all nine", 9, 1.0)]),
    ("None of the 22 injured was in danger.", [("None of the 22", 22, 0.0)]),
    ("Most tenants could not save for a deposit.", [("Most tenants", None, 0.501)]),
    ("Half of its 86 employees lost their jobs.", [("Half of its 86", 86, 0.5)]),
    ("All the injured are in a critical condition.", [("All the injured", None, 1.0)]),
    ("She landed seven triple jumps, most of them triple Axels.", [("most of them", 7, 0.501)]),
    ("Nearly all of the 22 injured went home.", [("Nearly all of the 22", 22, 0.8)]),
    ("Fourteen riders fell, and all but three of them gave up.", [("all but three", 14, 0.0)]),
    ("The arbitrators decided unanimously.", [("unanimously", None, 1.0)]),
    ("Both pilots survived.", [("Both pilots", 2, 1.0)]),
    ("Every seat of the arena was taken.", [("Every seat", None, 1.0)]),
    ("Not all six berths would reopen.", []),
    ("They felt lonely most of the time.", []),
    ("The most serious cracks were in the wall.", []),
    ("It rained all day and all night.", []),
    ("For every three who voted for it there were two against.", []),
    ("In all, 64 people were hurt.", []),
    ("The jury convicted him by a majority of ten to two.", []),
]
IN_FIGURES = [
    ("Two of the port's six berths would reopen.", [("Two", 6, 0.333)]),
    ("It found 11 cracks, of which four were serious.", [("four", 11, 0.364)]),
    (
        "They saved 126 people, 88 of them by air and the other 38 by boat.",
        [("88 of them", 126, 0.698), ("38", 126, 0.302)],
    ),
    ("Of the 12,400 runners who started, 11,780 finished.", [("11,780", 12400, 0.95)]),
    ("All but two of the 18 hostages were freed.", [("two", 18, 0.889)]),
    ("The jury convicted him by ten to two.", [("ten to two", 12, 0.833)]),
    ("The court ruled by two to one.", [("two to one", 3, 0.667)]),
    ("The council voted 5-2 for the plan.", [("5-2", 7, 0.714)]),
    ("There were 148 cars and 71 lorries on board.", []),
    ("The flood killed 31 people and injured 64.", []),
    ("Two of the injured went to six hospitals.", [("Two of the injured", None, 0.001)]),
    (
        "The injured are in three hospitals, 22 in Lodz, nine in Radom and five in Opole.",
        [("22", None, 0.001), ("nine", None, 0.001), ("five", None, 0.001)],
    ),
    (
        "The dead were four Danes and one Swede.",
        [("four", None, 0.001), ("one", None, 0.001)],
    ),
]


def profile_of(text: str) -> Profile:
    """Return a sentence as the aligner sees it."""
    return profile(statements(extract(text), ())[0], default_lexicon())


@pytest.mark.parametrize(("text", "expected"), IN_WORDS)
def test_a_part_in_words_is_read_with_what_it_is_of(text: str, expected: object) -> None:
    found = parts_told(profile_of(text))
    assert [(p.span.of(text), p.whole, p.least) for p in found] == expected


@pytest.mark.parametrize(("text", "expected"), IN_FIGURES)
def test_a_count_is_read_as_a_part_only_of_its_whole(text: str, expected: object) -> None:
    found = (part for part in parts_on_record(profile_of(text)) if part.number is not None)
    told = [(p.span.of(text), p.whole, round(p.least, 3)) for p in found if p.but is None]
    assert told == expected
