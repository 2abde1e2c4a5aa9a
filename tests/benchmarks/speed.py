"""How long a draft of 1,000 words takes to check against this repository's ledger.

Prints milliseconds for a checker that is loaded, and seconds for a whole process from a cold start;
the bars are 50 ms and 0.4 s. Of a busy machine the time of the processor says more.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.reading import read_draft

ROOT = Path(__file__).resolve().parent.parent.parent
DRAFTS = ROOT / "tests" / "drafts" / "story"
WORDS = 1000
WARM_RUNS, COLD_RUNS = 20, 7


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.md"
        path.write_text(draft_of(WORDS), encoding="utf-8")
        checker = Checker(Ledger.load(ROOT / "claims"))
        document = read_draft(path)
        report = checker.check(document)
        warm = taken(lambda: checker.check(document), WARM_RUNS)
        cold = taken(lambda: run("check", str(path)), COLD_RUNS)
        version = taken(lambda: run("--version"), COLD_RUNS)
    words = len(document.text.split())
    print(f"{words} words, {len(checker.ledger.claims)} claims, {len(report.findings)} findings")
    print(
        f"warm check    {warm.wall * 1000:7.1f} ms, {warm.cpu * 1000:.0f} of the processor (bar 50)"
    )
    print(f"cold process  {cold.wall:7.2f} s, {cold.cpu:.2f} of the processor (bar 0.4)")
    print(f"--version     {version.wall:7.2f} s, {version.cpu:.2f} of the processor")


def draft_of(words: int) -> str:
    """Return a draft of about `words` words, from paragraphs of the drafts about the story."""
    paragraphs = [
        paragraph
        for path in sorted(DRAFTS.glob("*.md"))
        for paragraph in path.read_text(encoding="utf-8").split("\n\n")
        if not paragraph.startswith(("---", "#"))
    ]
    chosen: list[str] = []
    count = 0
    for paragraph in islice(cycle(paragraphs), 10_000):
        if count >= words:
            break
        chosen.append(paragraph)
        count += len(paragraph.split())
    return "---\ndate: 2026-02-05\n---\n\n" + "\n\n".join(chosen)


def run(*args: str) -> None:
    """Run the command in a process of its own."""
    command = [sys.executable, "-c", "from factcheck.cli import main; main()", *args]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # a run compiles nothing anew
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)


class Taken(NamedTuple):
    """Seconds: as the clock has it, and of the processor."""

    wall: float
    cpu: float


def taken(action: Callable[[], object], runs: int) -> Taken:
    """Return how long `action` takes, processes that it starts included: the median of `runs`."""
    found = []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), used()
        action()
        found.append((time.perf_counter() - wall, used() - cpu))
    return Taken(*map(statistics.median, zip(*found, strict=True)))


def used() -> float:
    """Return the seconds that the processor has worked for this process and those it started."""
    children = os.times()
    return time.process_time() + children.children_user + children.children_system


if __name__ == "__main__":
    main()
