"""How well dates and durations are read, beside recognizers-text-suite, on its own test cases.

Run: python tests/benchmarks/extraction_dates.py. The cases are those of DateTimeModel whose results
are all dates, date ranges, durations or date-times, in ../shared/bench/recognizers. A result is
right when its day, both ends of its range, or its seconds agree.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.extraction.dates import find_dates
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import DateMention, DateType

BENCH = Path(__file__).parents[3] / "shared" / "bench"
SCORED = frozenset({"date", "daterange", "duration", "datetime", "datetimerange"})
Value = tuple[Any, ...]
"""("seconds", n), or ("days", first, last) with None for an open end or an unresolved one."""


def cases() -> Iterator[dict[str, Any]]:
    """Yield the cases that are scored."""
    with (BENCH / "recognizers" / "DateTimeModel.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            kinds = {result["TypeName"].partition(".")[2] for result in case["Results"]}
            if kinds and kinds <= SCORED:
                yield case


def reference_of(case: dict[str, Any]) -> dt.date | None:
    """Return the day of writing of a case."""
    context = case.get("Context") or {}
    moment = context.get("ReferenceDateTime")
    return dt.date.fromisoformat(moment[:10]) if moment else None


def expected_values(result: dict[str, Any]) -> set[Value]:
    """Return every value that answers a result: it lists one for each reading of the words.

    The end of a range is exclusive there, but where the words name it ("from 3 to 12 September") it
    is the last day all the same: the day given and the one before it both count as its last day.
    """
    kind = result["TypeName"].partition(".")[2]
    accepted: set[Value] = set()
    for value in result["Resolution"]["values"]:
        if kind == "duration":
            accepted.add(("seconds", float(value["value"])))
        elif kind in ("date", "datetime"):
            day = _day(value.get("value"))
            accepted.add(("days", day, day))
        else:
            first, last = _day(value.get("start")), _day(value.get("end"))
            accepted.add(("days", first, last))
            if last:
                accepted.add(("days", first, last - dt.timedelta(1)))
    return accepted


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def value_of(mention: DateMention) -> Value:
    """Return the value of one of our mentions."""
    if mention.type is DateType.DURATION:
        return ("seconds", mention.seconds)
    if mention.type in (DateType.SET, DateType.TIME):
        return (mention.type, mention.timex)
    return ("days", *mention.reach)


def read(case: dict[str, Any]) -> tuple[DateMention, ...]:
    """Return what we find in the text of a case."""
    tokens = tokenize(case["Input"])
    return find_dates(tokens, reference_of(case), find_sentences(tokens))


def matched(expected: Iterable[set[Value]], found: Iterable[Value]) -> int:
    """Return how many of the values found answer an expected one, each at most once."""
    left, right = list(found), 0
    for accepted in expected:
        hit = next((value for value in left if value in accepted), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return right


def score(*, show: bool = False) -> dict[str, float]:
    """Return precision, recall and F1 over all results of the cases."""
    right = wanted = given = 0
    for case in cases():
        expected = [expected_values(result) for result in case["Results"]]
        mentions = read(case)
        found = [value_of(mention) for mention in mentions]
        hits = matched(expected, found)
        right, wanted, given = right + hits, wanted + len(expected), given + len(found)
        if show and not hits == len(expected) == len(found):
            print(reference_of(case), "|", case["Input"].replace("\n", " "))
            for result in case["Results"]:
                print("   want", result["Text"], result["Resolution"]["values"])
            for mention, value in zip(mentions, found, strict=True):
                print("   have", repr(mention.text), *map(str, value))
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": precision, "recall": recall, "f1": f1, "results": wanted}


def main() -> None:
    """Print the scores."""
    figures = score(show="--show" in sys.argv[1:])
    print(", ".join(f"{name} {figure:.3f}" for name, figure in figures.items()))


if __name__ == "__main__":
    main()
