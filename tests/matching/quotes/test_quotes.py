"""Quoted words against the record: what is forgiven, what is not, and where the marks go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.quotes.quotes import compare
from factcheck.matching.quotes.splicing import spliced
from factcheck.model import Quotation, QuotedWords, Span

SAID = (
    "We will not, under any circumstances, withdraw from the four villages that we realise matter."
)

VERBATIM = {
    "a part of the record": "withdraw from the four villages",
    "capitals and commas": "WE WILL NOT under any circumstances",
    "digits for a number word": "withdraw from the 4 villages",
    "house-style spelling": "that we realize matter",
    "an ellipsis": "We will not … withdraw",
    "an ellipsis in dots": "We will not . . . withdraw",
    "a word in brackets": "[They] will not, under any circumstances",
    "a bracket for some words": "will not, under [these] withdraw",
}
CHANGED = {
    "a word changed": ("withdraw from the four cities", "cities", "villages"),
    "a number changed": ("withdraw from the 5 villages", "5", "four"),
    "a word added": ("withdraw soon from the four villages", "soon", ""),
}
RUN_TOGETHER = [
    "We've got to do what we can't do alone",
    "We have got to do what we cannot do alone",
    "We’ve got to do what we can not do alone",
]
IDIOMS = [  # of another saying each
    (
        "realistic enough to serve effectively as president",
        "good enough overall health to serve as president",
    ),
    ("it would have been a great honour", "“It would have been a long night,” she said."),
]
POSSESSED = ["James’ house is the best of all", "James‘s house is the best of all"]
STRANGERS = ["The weather was fine all week", "four", "of the", "Nobody came, and nothing was said"]


def quotation_of(words: str) -> Quotation:
    span = Span(1, len(words) + 1)
    whole = Span(0, len(words) + 2)
    return Quotation(span=whole, content=span, text=words, spans=(span,))


def quoted(words: str, *records: str) -> QuotedWords | None:
    return compare(quotation_of(words), f"“{words}”", records or (SAID,))


@pytest.mark.parametrize("words", VERBATIM.values(), ids=VERBATIM)
def test_what_house_style_may_change_is_forgiven(words: str) -> None:
    found = quoted(words)
    assert found is not None
    assert found.changes == ()


@pytest.mark.parametrize("words", POSSESSED)
def test_either_way_to_write_a_possessive_is_forgiven(words: str) -> None:
    found = quoted(words, "James's house is the best of all")
    assert found is not None
    assert found.changes == ()


@pytest.mark.parametrize("words", RUN_TOGETHER)
@pytest.mark.parametrize("record", RUN_TOGETHER)
def test_words_that_are_run_together_are_the_same_in_full(words: str, record: str) -> None:
    found = quoted(words, record)
    assert found is not None
    assert found.changes == ()


def test_a_negation_that_is_run_together_is_one_all_the_same() -> None:
    found = quoted(
        "We do want to leave the four villages", "We don't want to leave the four villages"
    )
    assert found is not None
    assert [change.theirs for change in found.changes] == ["n't"]


@pytest.mark.parametrize(("words", "record"), IDIOMS)
def test_a_few_words_between_many_changes_are_of_two_sayings(words: str, record: str) -> None:
    assert quoted(words, record) is None


def test_a_word_for_a_link_of_the_record_may_be_another_saying() -> None:
    found = quoted("bring our political revolution", "“the spirit of our political revolution”")
    assert found is not None
    assert [change.beyond for change in found.changes] == [True]


@pytest.mark.parametrize(("words", "ours", "theirs"), CHANGED.values(), ids=CHANGED)
def test_another_word_is_not_forgiven(words: str, ours: str, theirs: str) -> None:
    found = quoted(words)
    assert found is not None
    (change,) = found.changes
    assert f"“{words}”"[change.span.start : change.span.end] == ours
    assert change.theirs == theirs


def test_a_dropped_word_is_marked_by_its_neighbours() -> None:
    found = quoted("withdraw from the villages that we realise")
    assert found is not None
    (change,) = found.changes
    assert (change.ours, change.theirs) == ("", "four")
    assert "“withdraw from the villages”"[change.span.start : change.span.end] == "the villages"


def test_an_ellipsis_that_swallows_a_not_is_told() -> None:
    found = quoted("We will … withdraw")
    assert found is not None
    assert found.swallowed == ("not",)


def test_an_ellipsis_that_swallows_nothing_of_weight_is_not_told() -> None:
    found = quoted("We will not … withdraw")
    assert found is not None
    assert found.swallowed == ()


@pytest.mark.parametrize("words", STRANGERS)
def test_words_that_nobody_said_are_no_changed_quotation(words: str) -> None:
    found = quoted(words)
    assert found is None or not found.changes


def test_the_verbatim_record_is_preferred_to_a_similar_one() -> None:
    found = quoted("from the four villages", "from the five villages of the north", SAID)
    assert found is not None
    assert found.changes == ()


SPLICES = {
    "two records": ("the road is safe and open for everyone", "open for everyone"),
    "two places of one record": ("the bridge will hold for a year", "hold for a year"),
}
RECORDS = (
    "We checked, and the road is safe and the bridge will be closed, though it may hold for a year",
    "The shops are open for everyone who wants to come",
)


@pytest.mark.parametrize(("words", "second"), SPLICES.values(), ids=SPLICES)
def test_two_sayings_in_one_pair_of_marks_are_found(words: str, second: str) -> None:
    place = spliced(quotation_of(words), f"“{words}”", RECORDS)
    assert place is not None
    assert f"“{words}”"[place.start : place.end] == second


@pytest.mark.parametrize("words", ["the road is safe … it may hold for a year", "the road is dry"])
def test_an_ellipsis_or_an_unknown_word_is_no_splice(words: str) -> None:
    assert spliced(quotation_of(words), f"“{words}”", RECORDS) is None


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ("We will withdraw from the four villages", "not"),
        ("Our drivers can afford to live in the city", "n't"),
    ],
)
def test_a_word_that_is_left_out_makes_no_second_saying(words: str, left_out: str) -> None:
    records = (
        "“We will not withdraw from the four villages,” she said.",
        "“Our drivers can't afford to live in the city,” he said.",
    )
    assert spliced(quotation_of(words), f"“{words}”", records) is None
    found = quoted(words, *records)
    assert found is not None
    assert [change.theirs for change in found.changes] == [left_out]


@given(st.text(max_size=80), st.text(max_size=200))
def test_comparing_never_fails_and_marks_lie_within_the_quotation(words: str, record: str) -> None:
    found = quoted(words, record)
    for change in found.changes if found else ():
        assert 1 <= change.span.start < change.span.end <= len(words) + 1


@given(
    st.lists(
        st.sampled_from(["we", "will", "never", "leave", "the", "old", "town", "today"]), min_size=3
    )
)
def test_a_record_quoted_whole_is_verbatim(words: list[str]) -> None:
    text = " ".join(words)
    found = quoted(text, text)
    assert found is not None
    assert found.changes == ()


TOLD = "The minister said she had never treated the party as her purse or her bank."


@pytest.mark.parametrize(
    "words",
    ["I have never treated the party as my purse", "I never treated the party as my purse"],
)
def test_what_is_on_record_as_reported_may_be_quoted_in_the_speakers_tense(words: str) -> None:
    assert quoted(words, TOLD) is None


@pytest.mark.parametrize(
    ("words", "record"),
    [
        ("I have always treated the party as my purse or bank", TOLD),
        ("she have never treated the party as her club or her bank", TOLD),
        ("I have never treated the party as my purse", f"“{TOLD}”"),
    ],
)
def test_another_word_of_reported_speech_is_not_forgiven(words: str, record: str) -> None:
    found = quoted(words, record)
    assert found is None or found.changes
    assert found is not None or "always" in words


def test_a_not_lost_from_reported_speech_is_not_forgiven() -> None:
    found = quoted("she had treated the party as her purse or her bank", TOLD)
    assert found is not None
    assert found.changes[0].theirs == "never"


MODAL = "The minister said she would have to end the contract with the firm."
HAD = "The minister said she had to end the contract with the firm by the end of May."
OPEN = "We may have to end the contract with the firm."


@pytest.mark.parametrize(
    ("words", "record", "changed"),
    [
        ("I will have to end the contract with the firm", MODAL, None),
        ("I must end the contract with the firm by the end of May", HAD, None),
        ("We will have to end the contract with the firm", OPEN, "will"),
        ("We can have to end the contract with the firm", OPEN, "can"),
        ("I may have to end the contract with the firm", MODAL, "i may"),
        ("We have to end the contract with the firm", OPEN, None),
    ],
)
def test_another_modal_is_no_form_of_reporting(
    words: str, record: str, changed: str | None
) -> None:
    found = quoted(words, record)
    assert (found and [one.ours for one in found.changes]) == (changed and [changed])
