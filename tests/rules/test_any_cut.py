"""Whatever is left of an example, in whatever order, is checked and places what it flags."""

from __future__ import annotations

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.rules import Example, all_rules
from tests.rules.examples import check, unmarked

EXAMPLES = [
    evolve(example, draft=unmarked(example.draft).text)
    for rule in all_rules()
    for example in (*rule.trips, *rule.passes)
    if example.draft
]
ODD = ["0", "0%", "1e5", "99,999,999", "½", "$", "of", "the rest", "none", "not", "second-largest"]
ODD += [
    "would",
    "(",
    "”",
    ".",
    "—",
    "\n\n",
    "\n\n# ",
    "\n\n- ",
    "\n\n| 5 | 6 |\n|--|--|\n| 7 | 8 |\n\n",
]
MARKS = str.maketrans("", "", "[]")


@st.composite
def cut_examples(draw: st.DrawFn) -> Example:
    """Return an example whose draft has lost, doubled, swapped or got some words."""
    example, other = draw(st.sampled_from(EXAMPLES)), draw(st.sampled_from(EXAMPLES))
    words = example.draft.translate(MARKS).split()
    for _ in range(draw(st.integers(1, 3))):
        first, last = sorted(draw(st.tuples(*[st.integers(0, len(words))] * 2)))
        piece = draw(
            st.sampled_from([words[first:last], other.draft.translate(MARKS).split(), ODD])
        )
        some = draw(st.sampled_from([piece, piece[:1], piece[-1:], []]))
        words = draw(st.sampled_from([words[:first] + some + words[last:], some + words[first:]]))
    return evolve(example, draft=" ".join(words))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(cut_examples())
def test_any_words_of_an_example_are_checked_without_error(example: Example) -> None:
    for finding in check(example):
        assert 0 <= finding.span.start <= finding.span.end <= len(example.draft)
