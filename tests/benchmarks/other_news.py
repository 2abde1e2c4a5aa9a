"""News against what other papers told in the same days: what is flagged there is mostly false.

    python tests/benchmarks/other_news.py [--part N] [--show]

Each article is checked against a ledger of what `propose` makes of all other articles on politics
of two days before and after it; articles on other subjects, whose day is unknown, against one
another. Most of the ledger tells of something else, and papers seldom contradict each other, so the
findings are read as false alarms, but for slips that are really in print. Every eighth article is a
part: `--part N` measures one of the eight (0 to 7), and `--show` prints its findings. Reads
../shared/bench and does nothing where that is absent.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen
from consistency.articles import BENCH, Article, other_articles, politics_articles
from consistency.scoring import alarms, marked

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.ledger.propose import propose
from factcheck.model import Claim, Document, Source, SourceDocument, Status

DAYS = 2
PARTS = 8
NEIGHBOURS = 30
"""So many articles before and after one whose day is unknown are told beside it."""


@frozen
class Record:
    """What the ledger takes from one article."""

    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    document: SourceDocument


def main(arguments: list[str]) -> None:
    """Check the articles and print the findings of each code, in all and per 1,000 words."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--part", type=int, choices=range(PARTS), metavar="N")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args(arguments)
    if not BENCH.exists():
        print(f"skipped: {BENCH} is absent")
        return
    politics = sorted(politics_articles(), key=lambda article: (str(article.date), article.id))
    for kind, articles in (("politics", politics), ("other subjects", list(other_articles()))):
        _measure(kind, articles, options.part, show=options.show)


def _measure(kind: str, articles: Sequence[Article], part: int | None, *, show: bool) -> None:
    found: Counter[tuple[str, str]] = Counter()
    words = 0
    for index, article in enumerate(articles):
        if part is not None and index % PARTS != part:
            continue
        beside = [_record(articles[other]) for other in _neighbours(articles, index)]
        words += len(article.text.split())
        for finding in alarms(Checker(_ledger(beside)), article.text, article.date):
            found[str(finding.severity), finding.code] += 1
            if show:
                claim = finding.claim.text if finding.claim else ""
                print(f"{finding.severity} {article.id} {marked(article.text, finding)}\n  {claim}")
    for (severity, code), count in sorted(found.items()):
        print(f"{severity:8} {code} {count:4}")
    errors = sum(count for (severity, _), count in found.items() if severity == "error")
    total = found.total()
    print(f"{kind}: {total} findings, {errors} errors, in {words} words ", end="")
    print(f"({1000 * total / max(words, 1):.2f} per 1,000)", flush=True)


@cache
def _record(article: Article) -> Record:
    made = propose(
        Document(text=article.text, file_text=article.text),
        published=article.date,
        status=Status.VERIFIED,
    )
    claims = (
        evolve(
            claim,
            id=f"{article.id}-{claim.id}",
            evidence=tuple(evolve(one, document=article.id) for one in claim.evidence),
        )
        for claim in made.claims
    )
    return Record(tuple(claims), tuple(made.sources), evolve(made.document, id=article.id))


def _neighbours(articles: Sequence[Article], index: int) -> Iterator[int]:
    day = articles[index].date
    for other, article in enumerate(articles):
        if other == index:
            continue
        if day is None or article.date is None:
            near = abs(other - index) <= NEIGHBOURS
        else:
            near = abs((article.date - day).days) <= DAYS
        if near:
            yield other


def _ledger(records: Sequence[Record]) -> Ledger:
    sources = {source.id: source for record in records for source in record.sources}
    claims = [claim for record in records for claim in record.claims]
    return Ledger.of(claims, list(sources.values()), [record.document for record in records])


if __name__ == "__main__":
    main(sys.argv[1:])
