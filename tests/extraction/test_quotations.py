"""Quotations: every style of mark, nested, over paragraphs; and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.tokens import tokenize
from factcheck.model import Quotation
from tests.timing import seconds


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(tokenize(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We will win,” he said.", ["We will win,"]),
        ('"We will win," he said.', ["We will win,"]),
        ("''We will win,'' he said.", ["We will win,"]),
        ("``We will win,'' he said.", ["We will win,"]),
        ("‘We will win,’ he said.", ["We will win,"]),
        ("'We will win,' he said.", ["We will win,"]),
        ("«On va gagner», a-t-il dit.", ["On va gagner"]),
        ("« On va gagner », a-t-il dit.", ["On va gagner"]),
        ("»Wir gewinnen das«, sagte er.", ["Wir gewinnen das"]),
        ("„Wir gewinnen das“, sagte er.", ["Wir gewinnen das"]),
        ("„Wygramy to”, powiedział.", ["Wygramy to"]),
        ("“It was,” she said, “a long night.”", ["It was,", "a long night."]),
        ("She said it was “a long night” for all.", ["a long night"]),
        ("“[The channel] will … not close,” it said.", ["[The channel] will … not close,"]),
        ("He (“the boss of it all”) left.", ["the boss of it all"]),
        ("“Why?”—she asked—“Why now?”", ["Why?", "Why now?"]),
    ],
)
def test_every_style_of_mark_is_read(text: str, words: list[str]) -> None:
    assert [quotation.text for quotation in quotations(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "It’s the parents’ house and the dogs’ bowl.",
        "The '90s were rock 'n' roll's best years, weren't they?",
        "Get 'em while they're hot, 'cause they won't last.",
        "James' brother and the Joneses' car, said O'Brien.",
        'A 6" pipe and a 5\'11" keeper.',
        "Don’t say it can’t be Jones’s fault.",
        "There are no marks here at all.",
        "A mark “that is never closed, as if by mistake, is none.",
    ],
)
def test_apostrophes_and_stray_marks_are_no_quotations(text: str) -> None:
    assert quotations(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘It’s the parents’ house,’ he said.", ["It’s the parents’ house,"]),
        ("'I love the boys' team,' he said.", ["I love the boys' team,"]),
        ("“It’s ‘rock ’n’ roll’ to me,” she said.", ["It’s ‘rock ’n’ roll’ to me,"]),
        ("'We can't and we won't,' the minister said.", ["We can't and we won't,"]),
    ],
)
def test_apostrophes_do_not_close_single_marks(text: str, words: list[str]) -> None:
    assert [quotation.text for quotation in quotations(text) if not quotation.depth] == words


@pytest.mark.parametrize(
    ("text", "nested"),
    [
        ("“He said ‘no way’ and left,” I say.", [(0, "He said ‘no way’ and left,"), (1, "no way")]),
        ('"He said "no" to me," she said.', [(0, 'He said "no" to me,'), (1, "no")]),
        ("‘He cried “stop it” twice,’ I say.", [(0, "He cried “stop it” twice,"), (1, "stop it")]),
        ("“A, ‘b, “c d” e,’ f,” g.", [(0, "A, ‘b, “c d” e,’ f,"), (1, "b, “c d” e,"), (2, "c d")]),
    ],
)  # fmt: skip
def test_a_quotation_within_another_is_deeper(text: str, nested: list[tuple[int, str]]) -> None:
    assert [(quotation.depth, quotation.text) for quotation in quotations(text)] == nested


def test_marks_that_each_paragraph_opens_with_are_one_quotation() -> None:
    text = "“First of all.\n\n“Second of all.\n\n“And last,” he said.\n\nNo more."
    (quotation,) = quotations(text)
    assert [span.of(text) for span in quotation.spans] == [
        "First of all.",
        "Second of all.",
        "And last,",
    ]
    assert quotation.span.of(text) == text[: text.index(" he said")]


def test_marks_repeated_in_running_text_are_one_quotation() -> None:
    text = 'He said: "We stopped. "It was late. "We went home," and left.'
    (quotation,) = quotations(text)
    assert [span.of(text) for span in quotation.spans] == [
        "We stopped.",
        "It was late.",
        "We went home,",
    ]


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    text = "“We will go on and on.\n\nThe next day nobody spoke.\n\n“Enough,” she said."
    assert [quotation.text for quotation in quotations(text)] == [
        "We will go on and on.",
        "Enough,",
    ]


def test_one_mark_lost_does_not_turn_the_next_paragraph_inside_out() -> None:
    text = 'He was a "good man, they thought.\n\n"He is not," she said.'
    assert [quotation.text for quotation in quotations(text)] == ["He is not,"]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The so-called “experts” were wrong.", True),
        ("She starred in “The Lion King” for years.", True),
        ("Robert “Bobby” Fischer won.", True),
        ("A group dubbed “the plumbers” broke in.", True),
        ("The “special” relationship is over.", True),
        ("“Yes,” she said.", False),
        ("He shouted: “Never”", False),
        ("She called it “a very long and hard winter” for all.", False),
        ("“Stop!” she cried.", False),
    ],
)
def test_titles_and_marks_of_distance_are_told_from_speech(text: str, *, scare: bool) -> None:
    (quotation,) = quotations(text)
    assert quotation.scare is scare


MARKED = st.lists(
    st.sampled_from([*"“”\"'‘’«»„ a,?…(\n", "''", "\n\n", "dogs", "B.", "90", "em"]), max_size=60
).map("".join)


@given(st.one_of(st.text(), MARKED))
def test_spans_slice_back_to_the_text(text: str) -> None:
    for quotation in quotations(text):
        assert quotation.text == "\n\n".join(span.of(text) for span in quotation.spans)
        assert quotation.span.contains(quotation.content)
        assert all(quotation.content.contains(span) for span in quotation.spans)
        assert quotation.content.start == quotation.spans[0].start


@given(st.one_of(st.text(), MARKED))
def test_outer_quotations_come_before_inner_ones_and_do_not_cross(text: str) -> None:
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.span.start, -q.span.end))
    for one in found:
        for other in found:
            if one.span.overlaps(other.span):
                assert one.span.contains(other.span) or other.span.contains(one.span)


@pytest.mark.parametrize("mark", ["“", '"', "'a ", "a' ", "“a ‘b ", "\n\n“a"])
def test_hostile_marks_take_time_in_proportion(mark: str) -> None:
    assert seconds(lambda: quotations(mark * 20_000)) < 3
