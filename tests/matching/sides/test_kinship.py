"""How much of a sentence another tells, by the meaning of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.sides.kinship import Kinship, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.model import Span

WORDS = ["harvest", "crowd", "bridge", "the", "judge", "won", "of", "river", "Quito", "strike"]
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


def read(text: str) -> Profile:
    found = statements(extract(text))
    return profile(found[0], default_lexicon()) if found else read("None.")


def kinship(ours: str, theirs: str) -> Kinship:
    return Kinship(read(ours), read(theirs), lambda _: 1.0)


def told(ours: str, theirs: str) -> float:
    kin = kinship(ours, theirs)
    return kin.told(within(kin.theirs, Span(0, 999)), within(kin.ours, Span(0, 999)))


CROWD = "A crowd of many thousands filled the stadium."


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        ("The stadium was full of spectators.", "The judge adjourned the trial."),
        ("The attendance was a record for the arena.", "Exports of copper rose in spring."),
        ("The stadium was filled by the crowd.", "The stadium was full of spectators."),
    ],
)
def test_the_same_in_other_words_tells_more_than_something_else(nearer: str, farther: str) -> None:
    assert told(nearer, CROWD) > told(farther, CROWD)


@given(SENTENCES, SENTENCES)
def test_shares_lie_between_none_and_all(ours: str, theirs: str) -> None:
    assert 0 <= told(ours, theirs) <= 1.0001


@given(SENTENCES.filter(lambda text: any(word in text for word in ("harvest", "crowd", "judge"))))
def test_a_sentence_tells_all_of_itself(text: str) -> None:
    assert told(text, text) == pytest.approx(1)


def test_the_words_next_to_a_slot_count_most() -> None:
    theirs = "The strike cost 12 jobs and the flood killed 40 sheep."
    ours = "The flood killed 55 sheep, and the strike was over."
    kin = kinship(ours, theirs)
    here = ours.index("55")
    sheep, jobs = theirs.index("40"), theirs.index("12")
    at = Span(here, here + 2)
    assert kin.beside(at, Span(sheep, sheep + 2)) > kin.beside(at, Span(jobs, jobs + 2))


def test_what_is_chosen_is_what_begins_within() -> None:
    one = read("The flood killed many sheep.")
    assert [one.words[word].stem for word in within(one, Span(0, 10))] == ["flood"]
