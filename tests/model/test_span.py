"""Stretches of a text, merged for looking up, say what looking at each of them would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span, Stretches

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 8)
)


@given(st.lists(SPANS, max_size=8), SPANS)
def test_stretches_meet_what_one_of_their_spans_overlaps(spans: list[Span], asked: Span) -> None:
    assert Stretches(spans).meet(asked) == any(span.overlaps(asked) for span in spans)


@given(st.lists(SPANS, max_size=8), st.integers(0, 40))
def test_stretches_hold_the_characters_of_their_spans(spans: list[Span], place: int) -> None:
    assert Stretches(spans).hold(place) == any(span.start <= place < span.end for span in spans)


def test_an_empty_span_meets_nothing() -> None:
    assert not Stretches([Span(3, 3)]).meet(Span(0, 9))
