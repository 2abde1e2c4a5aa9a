"""What is found out of a value is found out once, for each thing that it is about."""

from __future__ import annotations

from factcheck.matching.sides.remembering import Remembering


def test_each_thing_is_found_out_once() -> None:
    asked: list[int] = []

    def doubled(_: Remembering, number: int) -> int:
        asked.append(number)
        return 2 * number

    value = Remembering()
    assert [value.once(doubled, number) for number in (1, 2, 1, 2)] == [2, 4, 2, 4]
    assert asked == [1, 2]
