"""Retrieval against its bars: the right claim among ten thousand, and a million in milliseconds.

    python tests/benchmarks/matching.py [--claims 10000 100000 1000000] [--folder FOLDER]
        [--semantic MODEL]

Peers are measured in the same run where they are installed (`pip install bm25s PyStemmer tantivy`).
Ledgers of made-up claims and their indexes are written into FOLDER (at a million, 0.5 GB) and
removed at the end. The posts and claims of known_lie are read from `../shared/bench` and skipped
without it.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import numpy as np
from million_claims import PART, generate, write_ledger

from factcheck.checker import Checker, as_document
from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.garbage import no_garbage_collection
from factcheck.matching.retrieval.encoder import load_encoder
from factcheck.matching.retrieval.index import ClaimIndex, Index
from factcheck.matching.retrieval.meanings import MeaningIndex
from factcheck.store.opening import open_ledger

BENCH = Path(__file__).parents[2] / ".." / "shared" / "bench" / "known_lie"
SENTENCES, DRAFTS, TOP = 40, 25, 20
ALIGNED, COLD_RUNS = 10, 3
PAGE = 1000
"""Words of a draft that is checked whole."""
WRONG = re.compile(r"\b\d{2,}\b")
FUZZY_QUERIES = 25
"""rapidfuzz compares every pair, so it gets only so many."""

MEASURED = """
import atexit, pathlib, sys, time
def used():
    status = pathlib.Path("/proc/self/status").read_text().split()
    megabytes = int(status[status.index("VmHWM:") + 1]) // 1024
    print(f"{time.process_time():.2f} {megabytes}", file=sys.stderr)
atexit.register(used)
from factcheck.cli import main
main()
"""
"""Runs the command and prints what it took of the processor and of memory."""

Search = Callable[[str, int], Sequence[int]]


def main() -> None:
    """Print every bar with what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--semantic", type=Path, metavar="MODEL")
    options = parser.parse_args()
    quality(options.semantic)
    for size in options.claims:
        with TemporaryDirectory(dir=options.folder) as folder:
            speed(size, Path(folder))


def quality(model: Path | None) -> None:
    """Rank the claim that each post of known_lie repeats, ours and peers'."""
    if not BENCH.is_dir():
        print("known_lie: skipped, the data is not there")
        return
    claims = [row["fact"] for row in rows("claims")]
    pairs = [(row["claim"], row["fact"]) for row in rows("pairs")]
    print(f"known_lie: {len(pairs)} posts among {len(claims)} claims; bar MRR 0.80, hit@1 0.74")
    index = ClaimIndex.build(claims)
    report("factcheck", searching(index), claims, pairs)
    if model:
        meaning(index, model, claims, pairs)
    if installed("bm25s"):
        report("bm25s as it comes", bm25s_search(claims), claims, pairs)
    if installed("bm25s", "Stemmer"):
        report("bm25s k1 1.2 b 0.5 stems", bm25s_search(claims, k1=1.2, b=0.5), claims, pairs)
    if installed("tantivy"):
        report("tantivy, stems", tantivy_search(claims), claims, pairs)
    fuzzy = pairs[:: len(pairs) // FUZZY_QUERIES]
    report(f"rapidfuzz, {len(fuzzy)} posts", rapidfuzz_search(claims), claims, fuzzy)


def meaning(index: Index, model: Path, claims: list[str], pairs: list[tuple[str, str]]) -> None:
    """Rank by meaning too, and by meaning alone."""
    encoder = load_encoder(model)
    vectors = encoder.encode(claims)

    def alone(text: str, top: int) -> list[int]:
        near = vectors @ encoder.encode([text])[0]
        return np.argsort(-near)[:top].tolist()

    print("  with --semantic: bar MRR 0.86, hit@1 0.80")
    report("factcheck[semantic]", searching(MeaningIndex(index, encoder, vectors)), claims, pairs)
    report("the model alone", alone, claims, pairs)


def speed(size: int, folder: Path) -> None:
    """Measure one draft after another against `size` made-up claims."""
    claims, cache = folder / f"claims-{size}", folder / "cache"
    write_ledger(size, claims)
    print(f"\n{size:,} claims")
    run("building the index", "index", "--claims", claims, "--cache", cache)
    drafts = list(drafts_of(size))
    one, whole = folder / "one.txt", folder / "whole.txt"
    wrong = WRONG.sub(lambda figure: f"{int(figure[0]) + 7}", drafts[0][0][1], count=1)
    one.write_text(wrong, encoding="utf-8")
    whole.write_text(as_text(drafts[0]), encoding="utf-8")
    for draft, name in ((one, "a sentence"), (whole, f"{SENTENCES} sentences")):
        for _ in range(COLD_RUNS):
            run(f"cold check of {name}", "check", draft, "--claims", claims, "--cache", cache)
    checker = Checker.open(claims, cache=cache)
    indexes = open_ledger(claims, cache).indexes
    assert indexes is not None
    draft_times("retrieval", searching(indexes.claims), drafts)
    aligned_times(checker, drafts)
    checked_times(checker, drafts)
    if installed("tantivy"):
        texts = [claim for seed in range(size // PART) for claim, _ in generate(PART, seed)]
        draft_times("tantivy, retrieval", tantivy_search(texts), drafts)


def drafts_of(size: int) -> Iterator[list[tuple[int, str]]]:
    """Yield drafts, each a list of sentences with the claim that each repeats."""
    each = SENTENCES * max(1, DRAFTS * PART // size)
    for seed in range(min(size // PART, DRAFTS)):
        told = [
            (seed * PART + number, sentence)
            for number, (_, sentence) in enumerate(generate(each, seed))
        ]
        yield from (told[begin : begin + SENTENCES] for begin in range(0, each, SENTENCES))


def as_text(draft: list[tuple[int, str]]) -> str:
    return " ".join(sentence for _, sentence in draft) + "\n"


def run(what: str, *args: object) -> None:
    """Run the command in a process of its own and print what it took."""
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, *map(str, args)],
        check=False,
        capture_output=True,
        text=True,
    )
    took = perf_counter() - started
    used, resident = done.stderr.split()[-2:]
    print(f"  {what:28} {took:7.2f} s ({used} s of the processor), {resident} MB resident")


def draft_times(name: str, search: Search, drafts: list[list[tuple[int, str]]]) -> None:
    """Print how long a draft takes and how often the right claim is found."""
    times, ranks = [], []
    for draft in [drafts[0], *drafts]:
        started = process_time()
        found = [search(sentence, TOP) for _, sentence in draft]
        times.append((process_time() - started) * 1000)
        ranks += [claim in ordinals for (claim, _), ordinals in zip(draft, found, strict=True)]
    print(
        f"  {name:28} {median(times[1:]):7.1f} ms a draft of {SENTENCES} sentences "
        f"(worst {max(times[1:]):.1f}), right claim among {TOP}: {mean(ranks):.3f}"
    )


def aligned_times(checker: Checker, drafts: list[list[tuple[int, str]]]) -> None:
    """Print how long candidates and alignment take, once claims were read and before."""
    matcher = checker._matcher
    first, again = [], []
    for draft in drafts[:ALIGNED]:
        document = as_document(as_text(draft), "2026-02-05")
        read = statements(extract(document.text, reference=document.date), document.blocks)
        for times in (first, again):
            started = process_time()
            with no_garbage_collection():  # as in every check
                matcher.matches(read, document)
            times.append((process_time() - started) * 1000)
    print(
        f"  {'retrieval and alignment':28} {median(again):7.1f} ms a draft, "
        f"{median(first):.1f} ms before its claims were read"
    )


def checked_times(checker: Checker, drafts: list[list[tuple[int, str]]]) -> None:
    """Print how long a page takes from its text to its findings, its claims read before."""
    times = []
    for draft, other in islice(pairwise(drafts), ALIGNED):
        words = (as_text(draft) + as_text(other)).split()
        page = as_document(" ".join(words[:PAGE]), "2026-02-05")
        checker.check(page)
        started = process_time()
        checker.check(page)
        times.append((process_time() - started) * 1000)
    print(f"  {f'{PAGE:,} words, all rules':28} {median(times):7.1f} ms  (bar 60 at 10,000 claims)")


def report(name: str, search: Search, claims: list[str], pairs: list[tuple[str, str]]) -> None:
    """Print mean reciprocal rank, hits at 1 and at 20, and the time of a query."""
    started = perf_counter()
    ranks = []
    for post, fact in pairs:
        found = [claims[ordinal] for ordinal in search(post, 100)]
        ranks.append(found.index(fact) + 1 if fact in found else None)
    took = (perf_counter() - started) * 1000 / len(pairs)
    mrr = mean(1 / rank if rank else 0.0 for rank in ranks)
    first, twenty = (
        mean(rank == 1 for rank in ranks),
        mean(0 < (rank or 0) <= TOP for rank in ranks),
    )
    print(f"  {name:28} MRR {mrr:.3f}  hit@1 {first:.3f}  hit@20 {twenty:.3f}  {took:6.2f} ms")


def searching(index: Index) -> Search:
    return lambda text, top: [ordinal for ordinal, _ in index.candidates(text, top)]


def bm25s_search(claims: list[str], **parameters: float) -> Search:
    import bm25s  # noqa: PLC0415

    stemmer = None
    if parameters:
        from Stemmer import Stemmer  # noqa: PLC0415

        stemmer = Stemmer("english")

    def tokens(texts: list[str]) -> object:
        stopwords = None if stemmer else "en"
        return bm25s.tokenize(texts, stopwords=stopwords, stemmer=stemmer, show_progress=False)

    retriever = bm25s.BM25(**parameters)
    retriever.index(tokens(claims), show_progress=False)
    return lambda text, top: retriever.retrieve(tokens([text]), k=top, show_progress=False)[0][0]


def tantivy_search(claims: list[str]) -> Search:
    import tantivy  # noqa: PLC0415

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False, tokenizer_name="en_stem")
    builder.add_integer_field("ordinal", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=200_000_000)
    for ordinal, claim in enumerate(claims):
        writer.add_document(tantivy.Document(text=claim, ordinal=ordinal))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(text: str, top: int) -> list[int]:
        words = "".join(letter if letter.isalnum() else " " for letter in text.lower())
        query = index.parse_query(words, ["text"])
        hits = searcher.search(query, top).hits
        return [searcher.doc(address)["ordinal"][0] for _, address in hits]

    return search


def rapidfuzz_search(claims: list[str]) -> Search:
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    def search(text: str, top: int) -> list[int]:
        found = process.extract(text, claims, scorer=fuzz.token_set_ratio, limit=top)
        return [ordinal for _, _, ordinal in found]

    return search


def installed(*modules: str) -> bool:
    missing = [module for module in modules if importlib.util.find_spec(module) is None]
    if missing:
        print(f"  skipped: {', '.join(missing)} is not installed")
    return not missing


def rows(name: str) -> Iterator[dict[str, str]]:
    with (BENCH / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


if __name__ == "__main__":
    main()
