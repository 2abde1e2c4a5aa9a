"""Errors planted in rewritten news: what is found of each family, and what is a false alarm.

    python tests/benchmarks/consistency.py [--show] [--only FAMILY] [--articles N]
        [--seed N] [--own]

The ledger of each article is what `propose` makes of it. Three drafts are checked against it: the
article itself, the article rewritten within its meaning, and the rewritten one with errors planted
in some sentences. `--own` checks instead every political article against its own ledger and lists
all findings. `--show` prints every miss and false alarm. Reads ../shared/bench and does nothing
where that is absent; N articles on politics (100) and half as many again on other subjects.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from consistency.articles import BENCH, Article, as_text, politics_articles, sample
from consistency.drafting import planted, rewritten
from consistency.names import cast
from consistency.scene import Scene
from consistency.scoring import Tally, alarms, marked

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.ledger.propose import propose
from factcheck.model import Document, Status


def checker_for(article: Article) -> Checker:
    """Return a checker whose ledger holds what `article` says."""
    document = Document(text=article.text, file_text=article.text)
    proposal = propose(document, published=article.date, status=Status.VERIFIED)
    return Checker(Ledger.of(proposal.claims, proposal.sources, [proposal.document]))


def measure(article: Article, tally: Tally, seed: int, only: str | None) -> None:
    """Check the three drafts of one article and count what is found."""
    checker = checker_for(article)
    tally.own(article.text, alarms(checker, article.text, article.date))
    rng = random.Random(f"{seed} {article.id}")  # noqa: S311
    quotes = (evidence.quote or "" for c in checker.ledger.claims for evidence in c.evidence)
    claims = frozenset(" ".join(quote.split()) for quote in quotes)
    scene = Scene(article=article, cast=cast(article), rng=rng, on_record=claims)
    paragraphs = rewritten(scene)
    clean = as_text(paragraphs)
    before = alarms(checker, clean, article.date)
    tally.clean(clean, article, before)
    draft, errors = planted(paragraphs, scene, only)
    tally.planted(draft, errors, alarms(checker, draft, article.date), before)


def own_ledgers() -> None:
    """Check every political article against its own ledger and print each finding."""
    found = words = 0
    for article in politics_articles():
        words += len(article.text.split())
        for finding in alarms(checker_for(article), article.text, article.date):
            found += 1
            print(f"{article.id} {marked(article.text, finding)}")
    print(f"{found} findings in {words} words")


def main(arguments: list[str]) -> None:
    """Run the benchmark and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", metavar="FAMILY")
    parser.add_argument("--articles", type=int, default=100, metavar="N")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--own", action="store_true")
    options = parser.parse_args(arguments)
    if not BENCH.exists():
        print(f"skipped: {BENCH} is absent")
        return
    begun = time.perf_counter()
    if options.own:
        own_ledgers()
    else:
        tally = Tally(show=options.show)
        for article in sample(options.articles, options.seed):
            measure(article, tally, options.seed, options.only)
        tally.summary()
    print(f"{time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
