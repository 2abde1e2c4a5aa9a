"""Whether time grows with the text, measured so that a busy machine does not decide it."""

from __future__ import annotations

from collections.abc import Callable

from tests.timing import seconds

SHORT, LONG = 10_000, 160_000
STEEPEST = 4
"""Times as much per character: noise stays far below, and what is quadratic would take 16."""


def assert_linear(make: Callable[[int], str], read: Callable[[str], object]) -> None:
    """Check that `read` takes about as long a character of a long text as of a short one.

    `make` is given a length.
    """

    def taken_for(length: int) -> float:
        text = make(length)
        return seconds(lambda: read(text))

    short = max(min(taken_for(SHORT) for _ in range(3)), 0.002)
    allowed = STEEPEST * short * LONG / SHORT
    taken = taken_for(LONG)
    if taken >= allowed:
        taken = taken_for(LONG)
    assert taken < allowed, f"{LONG // SHORT} times the text took {taken / short:.0f} times as long"
