"""How long a draft of 1,000 words takes to check against this repository's ledger.

Prints milliseconds for a checker that is loaded, and seconds for a whole process from a cold start;
the bars are 50 ms and 0.4 s.
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
        warm = [seconds(lambda: checker.check(document)) for _ in range(WARM_RUNS)]
        cold = [seconds(lambda: run("check", str(path))) for _ in range(COLD_RUNS)]
        version = [seconds(lambda: run("--version")) for _ in range(COLD_RUNS)]
    words = len(document.text.split())
    print(f"{words} words, {len(checker.ledger.claims)} claims, {len(report.findings)} findings")
    print(f"warm check    {statistics.median(warm) * 1000:7.1f} ms  (bar 50)")
    print(f"cold process  {statistics.median(cold):7.2f} s   (bar 0.4)")
    print(f"--version     {statistics.median(version):7.2f} s")


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


def seconds(action: Callable[[], object]) -> float:
    """Return how long `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
