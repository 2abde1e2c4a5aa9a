"""How well dates and durations are read, and how fast, beside recognizers-text-suite.

Run `python -m tests.benchmarks.extraction_dates [--cases] [--peers]`. The cases are those of
DateTimeModel, the recogniser's own, whose results are all dates, date ranges, durations or
date-times (../shared/bench/recognizers). A result is right when its day, both ends of its range, or
its seconds agree. `--cases` prints what fails; `--peers` scores the recogniser itself.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from factcheck.extraction.dates import find_dates
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import DateMention, DateType
from tests.benchmarks.peers import PEERS

SHARED = Path(__file__).parents[2].parent / "shared" / "bench"
CASES = SHARED / "recognizers" / "DateTimeModel.jsonl"
DURATIONS = SHARED / "recognizers" / "DurationExtractor.jsonl"
NEWS = SHARED / "polnear" / "dev.jsonl"
SCORED = frozenset({"date", "daterange", "duration", "datetime", "datetimerange"})
BAR = 0.75
PEER = "recognizers-text"
ONE_DAY = dt.timedelta(1)

Value = tuple[Any, ...]
"""("seconds", n), or ("days", first, last) with None for an open end or an unresolved one."""


@frozen
class Score:
    """Right, given and expected results over all cases."""

    right: int = 0
    given: int = 0
    expected: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(self.given + self.expected, 1)

    def __str__(self) -> str:
        precision, recall = self.right / max(self.given, 1), self.right / max(self.expected, 1)
        return f"value F1 {self.f1:.3f}  precision {precision:.3f}  recall {recall:.3f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores and the throughput."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", action="store_true", help="print the cases that fail")
    parser.add_argument("--peers", action="store_true", help="score the recogniser itself too")
    options, _ = parser.parse_known_args(arguments)
    if not CASES.exists():
        print(f"skipped: {CASES} is not there")
        return
    print(f"{'DateTimeModel':18}{'ours':18}{score(show=options.cases)}  bar {BAR:.2f}")
    if options.peers:
        _compare_with_peer()
    print(f"{'DurationExtractor':18}{'ours':18}span F1 {durations().f1:.3f}")
    throughput()


# Scoring


def score(*, show: bool = False) -> Score:
    """Score what we find in the cases."""
    total = Score()
    for case in cases():
        mentions = read(case["Input"], _moment(case))
        expected = [accepted_values(result) for result in case["Results"]]
        found = [{value_of(mention)} for mention in mentions]
        right = matched(expected, found)
        total = _plus(total, right, len(found), len(expected))
        if show and not right == len(expected) == len(found):
            _print_failure(case, mentions)
    return total


def cases() -> Iterator[dict[str, Any]]:
    """Yield the cases that are scored."""
    for line in CASES.read_text("utf-8").splitlines():
        case = json.loads(line)
        kinds = {result["TypeName"].partition(".")[2] for result in case["Results"]}
        if kinds and kinds <= SCORED:
            yield case


def _moment(case: dict[str, Any]) -> str | None:
    moment: str | None = (case.get("Context") or {}).get("ReferenceDateTime")
    return moment


def read(text: str, moment: str | None) -> tuple[DateMention, ...]:
    """Return what we find in a text written at a moment."""
    tokens = tokenize(text)
    return find_dates(tokens, _day(moment), find_sentences(tokens))


def accepted_values(result: dict[str, Any]) -> set[Value]:
    """Return every value that answers a result: it lists one for each reading of the words.

    The end of a range is exclusive there, but where the words name it ("from 3 to 12 September") it
    is the last day all the same: the day given and the one before it both count as its last day.
    """
    kind = result["TypeName"].partition(".")[2]
    accepted: set[Value] = set()
    for value in result["Resolution"]["values"]:
        if kind == "duration":
            accepted.add(("seconds", float(value["value"])))
        elif kind in {"date", "datetime"}:
            day = _day(value.get("value"))
            accepted.add(("days", day, day))
        else:
            first, last = _day(value.get("start")), _day(value.get("end"))
            accepted |= {("days", first, last), ("days", first, last and last - ONE_DAY)}
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
    if mention.type in {DateType.SET, DateType.TIME}:
        return (mention.type, mention.timex)
    return ("days", *mention.reach)


def matched(expected: Iterable[set[Value]], found: Iterable[set[Value]]) -> int:
    """Return how many of what was found answer an expected result, each at most once."""
    left, right = list(found), 0
    for accepted in expected:
        hit = next((values for values in left if values & accepted), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return right


def _plus(total: Score, right: int, given: int, expected: int) -> Score:
    return evolve(
        total,
        right=total.right + right,
        given=total.given + given,
        expected=total.expected + expected,
    )


def _print_failure(case: dict[str, Any], mentions: Iterable[DateMention]) -> None:
    print(_moment(case), "|", " ".join(case["Input"].split()))
    for result in case["Results"]:
        print("   expected", repr(result["Text"]), result["Resolution"]["values"])
    for mention in mentions:
        print("   found   ", repr(mention.text), *map(str, value_of(mention)))


def durations() -> Score:
    """Score the spans of the durations that we find where nothing but durations is sought."""
    total = Score()
    for line in DURATIONS.read_text("utf-8").splitlines():
        case = json.loads(line)
        expected = {(hit["Start"], hit["Start"] + hit["Length"]) for hit in case["Results"]}
        spans = {(one.span.start, one.span.end) for one in read(case["Input"], None)}
        total = _plus(total, len(expected & spans), len(spans), len(expected))
    return total


# Beside the recogniser, and how fast


def _compare_with_peer() -> None:
    peer = evolve(
        next(peer for peer in PEERS if peer.name == PEER), script="run_recognizers_dates.py"
    )
    failure = peer.install()
    if failure:
        print(f"skipped {peer.name}: {failure}")
        return
    known = list(cases())
    texts = [json.dumps({"text": case["Input"], "date": _moment(case)}) for case in known]
    readings, seconds = peer.read("DateTimeModel", texts)
    total = Score()
    for case, reading in zip(known, readings, strict=True):
        expected = [accepted_values(result) for result in case["Results"]]
        found = [_values_of_peer(result) for result, _, _ in reading]
        total = _plus(total, matched(expected, found), len(found), len(expected))
    size = sum(len(case["Input"].encode()) for case in known)
    print(f"{'DateTimeModel':18}{peer.name:18}{total}  {size / seconds / 1e6:.4f} MB/s")


def _values_of_peer(result: dict[str, Any]) -> set[Value]:
    """Return every value that it lists: any right one of them counts."""
    try:
        return accepted_values(result)
    except (KeyError, ValueError):
        return {(result["TypeName"],)}


def throughput() -> None:
    """Print how fast the dates of news text are found, tokens and sentences given."""
    texts = [json.loads(line)["text"] for line in NEWS.read_text("utf-8").splitlines()]
    day = dt.date(2016, 9, 15)
    given = [(tokens, find_sentences(tokens)) for tokens in map(tokenize, texts)]
    find_dates(*given[0][:1], day)
    start = time.perf_counter()
    found = sum(len(find_dates(tokens, day, sentences)) for tokens, sentences in given)
    seconds = time.perf_counter() - start
    size = sum(len(text.encode()) for text in texts)
    print(f"dates: {size / seconds / 1e6:.1f} MB/s of news text, {found} found")


if __name__ == "__main__":
    main()
