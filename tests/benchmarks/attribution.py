"""Who said it: attributions against the marks of people, and against two other ways to find them.

    python tests/benchmarks/attribution.py [FILE] [--textacy PYTHON]

Printed for each way: of the marked attributions whose content holds a quotation of three words or
more and that name a source, the share for which a source that overlaps the marked one is given to
the quotation; precision, recall and F1 of whole attributions, a pair being right when the sources
overlap and the contents share at least half of all their characters; the recall among those whose
cue is a verb of saying or "according to"; and megabytes of text a second on one core.

FILE is ../shared/bench/polnear/dev.jsonl unless told. The other ways are the name nearest to each
quotation, and the direct quotations of textacy, run by an interpreter that has it and spaCy's
small English model; where PYTHON is not given or lacks them the line says so.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from attrs import define, field, frozen

from factcheck.extraction.attribution import find_attributions
from factcheck.extraction.attribution.cues import cue_forms
from factcheck.extraction.names import find_names
from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.model import NameKind, Quotation

DATA = Path(__file__).parents[3] / "shared" / "bench" / "polnear" / "dev.jsonl"
SHORTEST_QUOTATION = 3
RIGHT_OVERLAP = 0.5
SAYING = ("said", "announced", "claimed")
"""The forces of the verbs of saying."""
TEXTACY = """
import json, sys, spacy, textacy
from textacy.extract import direct_quotations
model = spacy.load("en_core_web_sm")
for line in sys.stdin:
    doc = model(json.loads(line))
    print(json.dumps([
        [[t.idx for t in q.speaker][:1] + [q.speaker[-1].idx + len(q.speaker[-1])],
         [q.content.start_char, q.content.end_char]]
        for q in direct_quotations(doc)
    ]))
"""

Characters = frozenset[int]


@frozen
class Pair:
    """The characters of a source and of what is given to it."""

    source: Characters
    content: Characters


@frozen
class Article:
    """A text, and its attributions as people marked them."""

    text: str
    marked: tuple[Pair, ...]
    says: tuple[bool, ...]
    """For each whether its cue is a verb of saying or "according to"."""


@define
class Tally:
    """What one way got right."""

    right: int = 0
    given: int = 0
    marked: int = 0
    saying: list[bool] = field(factory=list)
    speakers: list[bool] = field(factory=list)

    def __str__(self) -> str:
        precision, recall = self.right / max(self.given, 1), self.right / max(self.marked, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return (
            f"speakers {_share(self.speakers):.3f}  precision {precision:.3f}  "
            f"recall {recall:.3f}  F1 {f1:.3f}  recall of saying {_share(self.saying):.3f}"
        )


def read(path: Path) -> list[Article]:
    """Read the marked articles."""
    saying = _saying()
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        marked, says = [], []
        for each in record["attributions"]:
            marked.append(Pair(_characters(each["source"]), _characters(each["content"])))
            cue = " ".join(record["text"][start:end] for start, end in each["cue"]).lower()
            says.append("according to" in cue or not saying.isdisjoint(re.findall(r"\w+", cue)))
        articles.append(Article(record["text"], tuple(marked), tuple(says)))
    return articles


def _saying() -> frozenset[str]:
    """Return the forms of the verbs of saying: those whose force is said, announced or claimed."""
    by_force = table("cues")["verbs"]
    verbs = {verb for force in SAYING for verb in by_force[force]}
    return frozenset(word for word, form in cue_forms().items() if form.base in verbs)


def _characters(ranges: Iterable[Sequence[int]]) -> Characters:
    return frozenset(at for start, end in ranges for at in range(start, end))


def ours(text: str) -> list[Pair]:
    """Return the attributions that factcheck finds."""
    tokens = tokenize(text)
    found = find_attributions(tokens, find_sentences(tokens), find_quotations(tokens))
    return [
        Pair(
            _characters([(each.source.span.start, each.source.span.end)] if each.source else []),
            _characters([(span.start, span.end) for span in each.spans]),
        )
        for each in found
    ]


def nearest_name(text: str) -> list[Pair]:
    """Give each quotation to the person or body whose name stands nearest to it."""
    tokens = tokenize(text)
    spans = [
        name.span
        for name in find_names(tokens, find_sentences(tokens))
        if name.kind in {NameKind.PERSON, NameKind.ORGANISATION}
    ]
    pairs = []
    for quotation in find_quotations(tokens):
        start, end = quotation.span.start, quotation.span.end
        outside = [span for span in spans if span.end <= start or span.start >= end]
        if outside and not quotation.depth:
            near = min(outside, key=lambda span: max(start - span.end, span.start - end))
            pairs.append(Pair(_characters([(near.start, near.end)]), _characters([(start, end)])))
    return pairs


def score(articles: Sequence[Article], found: Sequence[Sequence[Pair]]) -> Tally:
    """Compare what was found with what was marked."""
    tally = Tally()
    for article, pairs in zip(articles, found, strict=True):
        hits = _matches(article.marked, pairs)
        tally.right += len(hits)
        tally.given += len(pairs)
        tally.marked += len(article.marked)
        tally.saying += [index in hits for index, says in enumerate(article.says) if says]
        quotations = find_quotations(tokenize(article.text))
        for pair in article.marked:
            held = [inside for inside in map(_inside, quotations) if _mostly(inside, pair)]
            if held and pair.source:
                tally.speakers.append(_speaks(pair, held, pairs))
    return tally


def _matches(marked: Sequence[Pair], given: Sequence[Pair]) -> set[int]:
    """Return which of the marked are found, each by one of those given, the closest first."""
    close = sorted(
        (
            (-len(ours.content & theirs.content) / len(ours.content | theirs.content), i, j)
            for i, theirs in enumerate(marked)
            for j, ours in enumerate(given)
            if ours.content & theirs.content
            and (ours.source & theirs.source or not (ours.source or theirs.source))
        )
    )
    hits: set[int] = set()
    taken: set[int] = set()
    for overlap, i, j in close:
        if -overlap >= RIGHT_OVERLAP and i not in hits and j not in taken:
            hits.add(i)
            taken.add(j)
    return hits


def _inside(quotation: Quotation) -> Characters:
    if len(quotation.text.split()) < SHORTEST_QUOTATION:
        return frozenset()
    return _characters([(quotation.content.start, quotation.content.end)])


def _mostly(quoted: Characters, pair: Pair) -> bool:
    return bool(quoted) and len(quoted & pair.content) >= len(quoted) / 2


def _speaks(marked: Pair, quotations: Sequence[Characters], given: Sequence[Pair]) -> bool:
    """Tell whether one of the quotations is given to the marked source."""
    return any(
        pair.source & marked.source and any(pair.content & quoted for quoted in quotations)
        for pair in given
    )


def _share(answers: Sequence[bool]) -> float:
    return sum(answers) / max(len(answers), 1)


def timed(
    articles: Sequence[Article], way: Callable[[str], list[Pair]]
) -> tuple[list[list[Pair]], float]:
    """Return what a way finds in each article, and its speed in megabytes a second."""
    way(articles[0].text)
    begun = time.process_time()
    found = [way(article.text) for article in articles]
    return found, _megabytes(articles) / (time.process_time() - begun)


def textacy(articles: Sequence[Article], python: str) -> tuple[list[list[Pair]], float] | None:
    """Return the direct quotations that textacy finds and its speed; None where it cannot run."""
    lines = "".join(json.dumps(article.text) + "\n" for article in articles)
    begun = time.perf_counter()
    done = subprocess.run(
        [python, "-c", TEXTACY], input=lines, capture_output=True, text=True, check=False
    )
    if done.returncode:
        return None
    speed = _megabytes(articles) / (time.perf_counter() - begun)
    read: list[list[list[list[int]]]] = [json.loads(line) for line in done.stdout.splitlines()]
    found = [[Pair(*(_characters([part]) for part in pair)) for pair in each] for each in read]
    return found, speed


def _megabytes(articles: Sequence[Article]) -> float:
    return sum(len(article.text.encode()) for article in articles) / 1e6


def main() -> None:
    """Score every way and print its line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=DATA)
    parser.add_argument("--textacy", metavar="PYTHON")
    arguments = parser.parse_args()
    if not arguments.file.exists():
        print(f"skipped: {arguments.file} is absent")
        return
    articles = read(arguments.file)
    for name, way in (("factcheck", ours), ("nearest name", nearest_name)):
        found, speed = timed(articles, way)
        print(f"{name:13} {score(articles, found)}  {speed:.2f} MB/s")
    other = textacy(articles, arguments.textacy) if arguments.textacy else None
    if other is None:
        print("textacy       skipped: no interpreter with textacy and spaCy's en_core_web_sm")
    else:
        print(f"textacy       {score(articles, other[0])}  {other[1]:.3f} MB/s")


if __name__ == "__main__":
    main()
