"""Where sentences end: at stops, not at abbreviations, and never across an empty line."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from tests.timing import seconds

TEXTS = {
    "a stop and a capital": ["The war ended.", "Peace came."],
    "a question and an exclamation": ["Who won?", "Nobody!", "So they say."],
    "a title before a name": ["Dr. Lee met Gen. Ray Ode on Friday.", "They agreed."],
    "a month and a number": ["It opened on Feb. 5 in Leeds.", "Hundreds came."],
    "initials": ["J. K. Rowling wrote it.", "It sold well."],
    "an abbreviation at the end": ["He moved to the U.S. in May.", "She stayed."],
    "an abbreviation that ends a sentence": ["He moved to the U.S.", "The family stayed."],
    "an abbreviation before its number": ["It is No. 5 on the list.", "See Art. 7 of it."],
    "a word that may be an abbreviation": [
        "She collects modern art.",
        "The museum said no.",
        "So?",
    ],
    "a decimal": ["It rose 3.5 percent.", "Then it fell."],
    "speech in curly marks": ["“It is over.”", "He left."],
    "speech in straight marks after a stop": ["The war would end.", '"It will end," he said.'],
    "single marks after a stop": ["It was late.", "'Go now,' she said."],
    "a unit right behind a number": ["It was 101.5F.", "Sunday may be cooler."],
    "a stop inside brackets": ["He left (at 5 p.m.) at once.", "She stayed."],
}


@pytest.mark.parametrize("sentences", TEXTS.values(), ids=TEXTS)
def test_a_text_is_cut_into_its_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in find_sentences(tokenize(text))] == sentences


def test_an_empty_line_ends_a_sentence_that_has_no_stop() -> None:
    text = "Talks end without a deal\n\nThe two sides met on Friday"
    spans = find_sentences(tokenize(text))
    assert [span.of(text) for span in spans] == text.split("\n\n")


def test_a_line_end_within_a_paragraph_ends_nothing() -> None:
    text = "The two sides met\non Friday."
    assert len(find_sentences(tokenize(text))) == 1


@given(st.text())
def test_sentences_are_in_order_apart_and_hold_every_visible_character(text: str) -> None:
    spans = find_sentences(tokenize(text))
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    outside = set(range(len(text))) - {n for span in spans for n in range(span.start, span.end)}
    assert all(text[offset].isspace() for offset in outside)


@pytest.mark.parametrize("mark", ["_", "*", '"', "”", ". ", '." ', "’ ."])
def test_marks_in_a_row_take_time_in_line_with_their_number(mark: str) -> None:
    tokens = tokenize(mark * 30_000)
    assert seconds(lambda: find_sentences(tokens)) < 5  # a loop in a loop takes a minute
