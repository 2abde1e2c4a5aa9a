"""Retrieval against its bars: the right claim among ten thousand, and a million in milliseconds.

    python tests/benchmarks/matching.py [--claims 10000 100000 1000000] [--folder FOLDER]

Peers are measured in the same run where they are installed (`pip install bm25s PyStemmer tantivy`).
Indexes of made-up claims are kept in FOLDER, so that a second run only opens them; --fresh builds
them anew. The posts and claims of known_lie are read from `../shared/bench` and skipped without it.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import mean, median
from time import perf_counter

from million_claims import generate

from factcheck.matching.index import ClaimIndex, Index
from factcheck.matching.lexicon import default_lexicon
from factcheck.matching.saved import Part, SavedIndex, refresh

BENCH = Path(__file__).parents[2] / ".." / "shared" / "bench" / "known_lie"
CACHE = Path.home() / ".cache" / "factcheck-benchmarks"
SENTENCES, DRAFTS, TOP = 40, 25, 20
PART = 10_000
FUZZY_QUERIES = 25
"""rapidfuzz compares every pair, so it gets only so many."""

Search = Callable[[str, int], Sequence[int]]


def main() -> None:
    """Print every bar with what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--folder", type=Path, default=CACHE)
    parser.add_argument("--fresh", action="store_true")
    options = parser.parse_args()
    if options.fresh:
        shutil.rmtree(options.folder, ignore_errors=True)
    quality()
    for size in options.claims:
        speed(size, options.folder / f"claims-{size}")


def quality() -> None:
    """Rank the claim that each post of known_lie repeats, ours and peers'."""
    if not BENCH.is_dir():
        print("known_lie: skipped, the data is not there")
        return
    claims = [row["fact"] for row in rows("claims")]
    pairs = [(row["claim"], row["fact"]) for row in rows("pairs")]
    print(f"known_lie: {len(pairs)} posts among {len(claims)} claims; bar MRR 0.80, hit@1 0.74")
    index = ClaimIndex.build(claims)
    report("factcheck", searching(index), claims, pairs)
    if installed("bm25s"):
        report("bm25s as it comes", bm25s_search(claims), claims, pairs)
    if installed("bm25s", "Stemmer"):
        report("bm25s k1 1.2 b 0.5 stems", bm25s_search(claims, k1=1.2, b=0.5), claims, pairs)
    if installed("tantivy"):
        report("tantivy, stems", tantivy_search(claims), claims, pairs)
    fuzzy = pairs[:: len(pairs) // FUZZY_QUERIES]
    report(f"rapidfuzz, {len(fuzzy)} posts", rapidfuzz_search(claims), claims, fuzzy)


def speed(size: int, folder: Path) -> None:
    """Measure one draft after another against `size` made-up claims."""
    each = SENTENCES * max(1, DRAFTS * PART // size)
    sentences = [
        (part * PART + number, sentence)
        for part in range(min(size // PART, DRAFTS))
        for number, (_, sentence) in enumerate(generate(each, seed=part))
    ]
    started = perf_counter()
    index: Index = (
        ClaimIndex.build(claim for part in parts(size) for claim, _ in part.read())
        if size <= PART
        else refresh(folder, parts(size), default_lexicon())
    )
    built = perf_counter() - started
    print(f"\n{size:,} claims: ready in {built:.1f} s with making them up, {resident()}")
    draft_times("factcheck", searching(index), sentences)
    if isinstance(index, SavedIndex):
        cold(folder)
    if installed("tantivy"):
        texts = [claim for part in parts(size) for claim, _ in part.read()]
        draft_times("tantivy", tantivy_search(texts), sentences)


def parts(size: int) -> list[Part]:
    """Return the made-up ledger, in files of ten thousand claims that have a seed each."""

    def reader(seed: int) -> Callable[[], Iterator[tuple[str, bytes]]]:
        return lambda: (
            (claim, json.dumps({"id": f"c{seed}-{number}", "text": claim}).encode())
            for number, (claim, _) in enumerate(generate(PART, seed))
        )

    return [Part(f"claims-{seed}", "1", reader(seed)) for seed in range(size // PART)]


def draft_times(name: str, search: Search, sentences: list[tuple[int, str]]) -> None:
    """Print how long a draft takes and how often the right claim is found."""
    for _, sentence in sentences[:SENTENCES]:
        search(sentence, TOP)
    times, ranks = [], []
    for begin in range(0, len(sentences), SENTENCES):
        draft = sentences[begin : begin + SENTENCES]
        started = perf_counter()
        found = [search(sentence, TOP) for _, sentence in draft]
        times.append((perf_counter() - started) * 1000)
        ranks += [claim in ordinals for (claim, _), ordinals in zip(draft, found, strict=True)]
    print(
        f"  {name:28} {median(times):7.1f} ms a draft of {SENTENCES} sentences "
        f"(worst {max(times):.1f}), right claim among {TOP}: {mean(ranks):.3f}"
    )


COLD = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from factcheck.matching.lexicon import default_lexicon
from factcheck.matching.saved import open_index
index = open_index(Path(sys.argv[1]), default_lexicon())
index.record(index.candidates("Sweden downed 69 UAVs over Lisbon on April 5, 2014.")[0][0])
seconds = time.perf_counter() - started
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
megabytes = int(status["VmHWM"].split()[0]) // 1024
print(f"  first candidate after {seconds:.2f} s, {megabytes} MB resident")
"""


def cold(folder: Path) -> None:
    """Open the saved index in a process of its own."""
    started = perf_counter()
    subprocess.run([sys.executable, "-c", COLD, str(folder)], check=True)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"  cold process {perf_counter() - started:.2f} s in all, {size / 1e6:.0f} MB on disk")


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


def resident() -> str:
    return f"at most {getrusage(RUSAGE_SELF).ru_maxrss // 1024} MB resident"


def rows(name: str) -> Iterator[dict[str, str]]:
    with (BENCH / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


if __name__ == "__main__":
    main()
