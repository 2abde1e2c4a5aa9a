"""Parts of long sentences that might be sentences by themselves."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.matching.sides.profiling import profile
from factcheck.matching.sides.sentence_parts import fact_at, sentence_parts
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.model import Statement
from tests.timing import seconds


def parts_of(text: str) -> list[Statement]:
    read = statements(extract(text))
    return [part for one in read for part in sentence_parts(profile(one, default_lexicon()))]


CUT = [
    (
        (
            "Sales at the chain rose by 8 percent to nearly £2 billion in the quarter, but profit "
            "before tax fell to £212 million."
        ),
        ["Sales at", "but profit"],
    ),
    (
        (
            "The council had closed two of its five libraries in the spring; the other three will "
            "stay open until the end of March 2027."
        ),
        ["The council", "the other"],
    ),
    (
        (
            "Rescuers reached the upper cabin shortly before noon on Friday, while the helicopter "
            "was still waiting in the valley, and all nine climbers were brought down by dark."
        ),
        ["Rescuers reached", "while the", "and all"],
    ),
    (
        (
            "The council had closed two of its five libraries in the spring; that left three which "
            "will stay open until the end of March 2027."
        ),
        ["The council", "that left"],
    ),
    (
        (
            "Rescuers reached the upper cabin shortly before noon on Friday, but few slept, and "
            "all nine climbers were brought down to the valley by dark."
        ),
        ["Rescuers reached", "but few"],
    ),
]


@pytest.mark.parametrize(("text", "openings"), CUT)
def test_a_long_sentence_is_cut_where_another_could_begin(text: str, openings: list[str]) -> None:
    parts = parts_of(text)
    assert len(parts) == len(openings)
    assert all(part.text.startswith(one) for part, one in zip(parts, openings, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose by 8 percent to £2 billion, but profit before tax fell to £212 million.",
        (
            "The museum bought paintings by three women, two bronzes from a dealer in Lyon, and a "
            "set of drawings that had belonged to the family of the founder."
        ),
        (
            "“We were asleep for half an hour in the first half, and we deserved to be two goals "
            "down at that point,” the coach of the visitors said."
        ),
        (
            "After three weeks of talks in the capital with envoys of both governments and of the "
            "rebels, and in spite of the rain, a crowd had gathered."
        ),
        (
            "The port handled 8 percent more containers than in the third quarter of the year "
            "before that one, but fees fell."
        ),
        (
            "The port grew, but the fees for each of its containers fell by 12 percent to £212 in "
            "the same quarter of the year."
        ),
        (
            "The port handled 8 percent more containers in the third quarter but its profit before "
            "tax fell to £212 million in the same months."
        ),
        (
            "The port handled 8 percent more containers in the quarter, its owners said on Friday, "
            "as profit before tax fell to £212 million."
        ),
        (
            "The port handled 8 percent more containers in the quarter, but the fees for cranes, "
            "pilots and the use of the two new quays fell."
        ),
    ],
    ids=[
        "short",
        "a list of things",
        "a quotation",
        "no verb before the mark",
        "few words behind it",
        "few words before it",
        "no mark",
        "no conjunction",
        "no verb soon behind it",
    ],
)
def test_what_could_be_no_sentence_by_itself_is_not_cut_off(text: str) -> None:
    assert parts_of(text) == []


def test_a_text_may_break_off_where_a_part_would_begin() -> None:
    text = "The agency tested 14 runners after the race, and"
    (one,) = statements(extract(text))
    fact = fact_at(profile(one, default_lexicon()), text.index("14"))
    assert fact.start == 0 < len(text) <= fact.end


def test_each_part_has_what_is_mentioned_in_it() -> None:
    first, second = parts_of(
        "Lena Brandt won 48,312 votes in the first round on 3 May, and turnout rose to 61 percent "
        "in the seven districts of Harlow."
    )
    assert [one.text for one in first.quantities] == ["48,312 votes", "first round"]
    assert [one.text for one in first.names] == ["Lena Brandt"]
    assert [one.text for one in first.dates] == ["3 May"]
    assert [one.value for one in second.quantities] == [61, 7]
    assert not second.dates


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "council",
                "closed",
                "12",
                "schools",
                ",",
                "and",
                "but",
                ";",
                "while",
                "was",
                "“",
                "”",
                "in",
            ]
        ),
        max_size=60,
    )
)
def test_parts_follow_each_other_and_read_as_the_text_does(words: list[str]) -> None:
    text = " ".join(words)
    for one in statements(extract(text)):
        parts = sentence_parts(profile(one, default_lexicon()))
        assert all(text[part.span.start : part.span.end] == part.text for part in parts)
        assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(parts))


@pytest.mark.parametrize("joint", [", and", ";", ", “and”,"])
def test_a_sentence_without_end_is_cut_in_time_linear_in_it(joint: str) -> None:
    text = f"The council closed all 12 schools of the town{f'{joint} the old hat' * 6_000}."
    read = [profile(one, default_lexicon()) for one in statements(extract(text))]
    assert (
        seconds(lambda: [sentence_parts(one) for one in read]) < 1
    )  # 20 before words were counted
