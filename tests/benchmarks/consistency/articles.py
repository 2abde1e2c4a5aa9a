"""The articles of the benchmark, and their sentences with what they have in quotation marks."""

from __future__ import annotations

import datetime as dt
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml_rs
from attrs import evolve, frozen

from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import Span

BENCH = Path(__file__).parents[4] / "shared" / "bench"
POLITICS = (BENCH / "polnear" / "dev.jsonl", BENCH / "polnear" / "train.jsonl")
SUBJECTS = BENCH / "summaries" / "dev.jsonl"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MARKS = re.compile(
    r"(?P<opens>“|(?<!\w)‘|(?<![\w.,!?%)])(?:''|['\"])(?=[\w\[$£€…]))|”|’(?!\w)|\"|''|(?<=\S)'(?!\w)"
)
FAMILIES = {"‘": "single", "’": "single", "'": "plain"} | dict.fromkeys(
    ("“", "”", '"', "''"), "double"
)


@cache
def tables() -> dict[str, Any]:
    """Return what the benchmark knows of English."""
    return yaml_rs.loads((Path(__file__).parent / "tables.yaml").read_text(encoding="utf-8"))


@frozen
class Sentence:
    """A sentence of a draft, and the sentences of the article that it comes of.

    `inside` is the family of the quotation marks that it begins within, empty where there are none.
    """

    text: str
    origins: tuple[str, ...]
    inside: str = ""

    @property
    def quoted(self) -> tuple[Span, ...]:
        """The stretches in quotation marks, marks included."""
        return tuple(span for span, _ in self._stretches())

    @property
    def is_whole(self) -> bool:
        """Whether all quotation marks that it opens it closes, and none were open before."""
        return not self.inside and not self.open

    def told(self, text: str) -> Sentence:
        """Return the sentence in other words."""
        return evolve(self, text=text)

    def replaced(self, start: int, end: int, new: str) -> Sentence:
        """Return the sentence with `new` in the place of its characters from `start` to `end`."""
        return self.told(self.text[:start] + new + self.text[end:])

    def outside(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Return the places of `pattern` that touch no quoted words."""
        quoted = self.quoted
        return [
            match
            for match in pattern.finditer(self.text)
            if not any(span.overlaps(Span(*match.span())) for span in quoted)
        ]

    @property
    def open(self) -> str:
        """The family of the marks that are open at its end, empty where none are."""
        *_, (_, family) = [(Span(0, 0), ""), *self._stretches()]
        return family

    def _stretches(self) -> Iterator[tuple[Span, str]]:
        """Yield each stretch in marks with the family of the marks that it leaves open."""
        start, family = (0, self.inside) if self.inside else (-1, "")
        marks = list(MARKS.finditer(self.text))
        for index, mark in enumerate(marks):
            if start < 0 and mark["opens"]:
                start, family = mark.start(), FAMILIES[mark[0]]
            elif start >= 0 and FAMILIES[mark[0]] == family and not mark["opens"]:
                if family == "plain" and _closes_again(marks[index + 1 :]):
                    continue
                yield Span(start, mark.end()), ""
                start = -1
        if start >= 0:
            yield Span(start, len(self.text)), family


def _closes_again(marks: Sequence[re.Match[str]]) -> bool:
    """Tell whether the next plain mark closes too: the one before may be an apostrophe."""
    following = next((mark for mark in marks if mark[0] == "'"), None)
    return following is not None and not following["opens"]


@frozen(kw_only=True)
class Article:
    """An article: its paragraphs as sentences, and the day it appeared where that is known."""

    id: str
    text: str
    date: dt.date | None
    paragraphs: tuple[tuple[Sentence, ...], ...]


def sample(count: int, seed: int) -> list[Article]:
    """Return `count` political articles drawn by `seed`, and as many as there are of the others."""
    politics = list(politics_articles())
    rng = random.Random(seed)  # noqa: S311 - no secret hangs on it
    chosen = rng.sample(politics, min(count, len(politics)))
    return chosen + list(other_articles())[: round(count * 1.5)]


def politics_articles() -> Iterator[Article]:
    """Yield all news articles on politics; the day they appeared stands in their names."""
    for path in POLITICS:
        for row in _rows(path):
            yield _article(row["id"], row["text"])


def other_articles() -> Iterator[Article]:
    """Yield the distinct articles on other subjects, whose day is unknown."""
    texts = {row["article"]: row["id"] for row in _rows(SUBJECTS)}
    return (_article(id_, text) for text, id_ in texts.items())


def as_text(paragraphs: Iterable[Iterable[Sentence]]) -> str:
    """Return paragraphs of sentences as one text."""
    return "\n\n".join(" ".join(s.text for s in paragraph) for paragraph in paragraphs)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _article(id_: str, text: str) -> Article:
    day = DAY.search(id_)
    lines = (line for line in text.split("\n") if line.strip())
    return Article(
        id=id_,
        text=text,
        date=dt.date.fromisoformat(day[0]) if day else None,
        paragraphs=tuple(tuple(_sentences(line.strip())) for line in lines),
    )


def _sentences(line: str) -> Iterator[Sentence]:
    inside = ""
    for span in find_sentences(tokenize(line)):
        text = " ".join(span.of(line).split())
        sentence = Sentence(text, (text,), inside)
        yield sentence
        inside = sentence.open
