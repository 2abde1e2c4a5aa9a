"""How well numbers and quantities are read, and how fast, beside two other extractors.

Run `python -m tests.benchmarks.extraction [--cases] [--peers]`. The cases are the conformance
cases of a widely used recogniser (../shared/bench/recognizers); a case is scored by the multiset of
its values and, apart from that, by its spans. `--cases` prints those that fail; `--peers` scores
quantulum3 0.10 and recognizers-text-suite 1.0.2a2 too, each in an environment of its own.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from factcheck.extraction.dates import find_dates
from factcheck.extraction.quantities import find_quantities
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import Quantity, UnitKind
from tests.benchmarks import extraction_dates
from tests.benchmarks.peers import Peer, installed_peers

SHARED = Path(__file__).parents[2].parent / "shared" / "bench"
CASES = SHARED / "recognizers"
NEWS = SHARED / "polnear" / "dev.jsonl"
BARS = {
    "NumberModel": 0.90,
    "CurrencyModel": 0.93,
    "DimensionModel": 0.90,
    "AgeModel": 0.95,
    "TemperatureModel": 0.95,
}
FEW = 4
"""So many articles are enough to time an extractor that takes seconds for each."""
DIGITS = 6
"""Values are compared to so many significant digits."""

Value = str
Reading = tuple[Value, int, int]
"""A value and the characters from a start up to, not including, an end."""


@frozen
class Score:
    """Right answers, given answers and expected answers over all cases of a model."""

    right: int
    given: int
    expected: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.given + self.expected) if self.given + self.expected else 1.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores and the throughput."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", action="store_true", help="print the cases that fail")
    parser.add_argument("--peers", action="store_true", help="score the other extractors too")
    options = parser.parse_args(arguments)
    if not CASES.exists():
        print(f"skipped: {CASES} is not there")
        return
    peers = installed_peers() if options.peers else []
    for model in MODELS:
        compare(model, peers, show=options.cases)
    throughput(peers)
    extraction_dates.main()


# Scoring


def compare(model: str, peers: Sequence[Peer], *, show: bool) -> None:
    """Print how each extractor does on the cases of one model."""
    lines = (CASES / f"{model}.jsonl").read_text("utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    texts = [case["Input"] for case in cases]
    expected = [list(_expected(model, case)) for case in cases]
    given = ours(model, texts)
    bar = f"  bar {BARS[model]:.2f}" if model in BARS else ""
    print(_line(model, "ours", expected, given) + bar)
    if show:
        _print_failures(texts, expected, given)
    for peer in peers:
        theirs, _ = peer.read(model, texts)
        readings = [[(_written(value), *span) for value, *span in found] for found in theirs]
        if any(readings):
            print(_line(model, peer.name, expected, readings))


def _line(model: str, name: str, expected: list[list[Reading]], given: list[list[Reading]]) -> str:
    values = score(_values(expected), _values(given))
    spans = score(_spans(expected), _spans(given))
    return f"{model:18}{name:18}value F1 {values.f1:.3f}  span F1 {spans.f1:.3f}"


def score(expected: list[Counter[Any]], given: list[Counter[Any]]) -> Score:
    """Compare the multisets of all cases."""
    pairs = list(zip(expected, given, strict=True))
    return Score(
        right=sum((ours & theirs).total() for ours, theirs in pairs),
        given=sum(theirs.total() for _, theirs in pairs),
        expected=sum(ours.total() for ours, _ in pairs),
    )


def _values(readings: Iterable[list[Reading]]) -> list[Counter[Any]]:
    return [Counter(value for value, _, _ in reading) for reading in readings]


def _spans(readings: Iterable[list[Reading]]) -> list[Counter[Any]]:
    return [Counter((start, end) for _, start, end in reading) for reading in readings]


def _print_failures(
    texts: list[str], expected: list[list[Reading]], given: list[list[Reading]]
) -> None:
    for text, theirs, ours_ in zip(texts, expected, given, strict=True):
        if Counter(value for value, *_ in theirs) != Counter(value for value, *_ in ours_):
            print(f"    {text[:150]!r}\n        expected {theirs}\n        given    {ours_}")


def _expected(model: str, case: dict[str, Any]) -> Iterable[Reading]:
    for result in case["Results"]:
        value = result["Resolution"].get("value")
        if value is None or value == "null" or (model == "OrdinalModel" and not value.isdecimal()):
            continue
        yield _written(value.rstrip("%")), result["Start"], result["End"] + 1


def _written(value: float | str) -> Value:
    if isinstance(value, str) and value[:1] in {"[", "("}:
        return value
    return f"{float(value):.{DIGITS}g}"


# Ours


def ours(model: str, texts: list[str]) -> list[list[Reading]]:
    """Return what this package reads of `texts` for one model."""
    return [list(MODELS[model](quantities(text))) for text in texts]


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text, its dates left out."""
    tokens = tokenize(text)
    return find_quantities(tokens, find_dates(tokens, None, find_sentences(tokens)))


def _of_kinds(*kinds: UnitKind) -> Callable[[Iterable[Quantity]], Iterable[Reading]]:
    def readings(found: Iterable[Quantity]) -> Iterable[Reading]:
        for quantity in found:
            if quantity.unit_kind in kinds and quantity.value is not None:
                yield _written(quantity.value), quantity.span.start, quantity.span.end

    return readings


def _numbers(found: Iterable[Quantity]) -> Iterable[Reading]:
    for quantity in found:
        if quantity.unit_kind is not UnitKind.ORDINAL and quantity.value is not None:
            yield _written(quantity.value), quantity.number.start, quantity.number.end


def _ranges(found: Iterable[Quantity]) -> Iterable[Reading]:
    for quantity in found:
        low = "" if quantity.low is None else f"{quantity.low:g}"
        high = "" if quantity.high is None else f"{quantity.high:g}"
        if low != high:
            opening = "[" if low and quantity.bound.value != "more_than" else "("
            closing = "]" if quantity.bound.value == "at_most" else ")"
            yield f"{opening}{low},{high}{closing}", quantity.span.start, quantity.span.end


MODELS: dict[str, Callable[[Iterable[Quantity]], Iterable[Reading]]] = {
    "NumberModel": _numbers,
    "CurrencyModel": _of_kinds(UnitKind.CURRENCY),
    "DimensionModel": _of_kinds(UnitKind.MEASURE),
    "AgeModel": _of_kinds(UnitKind.AGE),
    "TemperatureModel": _of_kinds(UnitKind.TEMPERATURE),
    "PercentModel": _of_kinds(UnitKind.PERCENT),
    "OrdinalModel": _of_kinds(UnitKind.ORDINAL),
    "NumberRangeModel": _ranges,
}


def throughput(peers: Sequence[Peer]) -> None:
    """Print how fast the quantities of news text are found, tokens and dates given."""
    if not NEWS.exists():
        return
    texts = [json.loads(line)["text"] for line in NEWS.read_text("utf-8").splitlines()]
    given = []
    for text in texts:
        tokens = tokenize(text)
        given.append((tokens, find_dates(tokens, None, find_sentences(tokens))))
    for tokens, dates in given[:5]:
        find_quantities(tokens, dates)
    start = time.perf_counter()
    found = sum(len(find_quantities(tokens, dates)) for tokens, dates in given)
    seconds = time.perf_counter() - start
    print(
        f"throughput        ours              {_megabytes(texts) / seconds:.3f} MB/s, {found} found"
    )
    for peer in peers:
        _, seconds = peer.read("NumberModel", texts[:FEW])
        print(f"throughput        {peer.name:18}{_megabytes(texts[:FEW]) / seconds:.3f} MB/s")


def _megabytes(texts: Iterable[str]) -> float:
    return sum(len(text.encode()) for text in texts) / 1e6


if __name__ == "__main__":
    main()
