"""How many errors are found in single sentences of reporters who told claims in their own words.

Run `python -m tests.benchmarks.blind [FILE ...]`. In each block of tests/blind/*.txt lines that
begin with "C" are claims, with "+" sentences that get one thing wrong, with "-" right ones, all of
a paper of Saturday 5 December 2026. Whoever mends what is missed reads `read.txt` alone: `kept.txt`
is there to be counted, so that nothing is printed of it but how many.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck.model import Severity
from tests.rules.examples import Example, check

FOLDER = Path(__file__).parent.parent / "blind"
DATE = "2026-12-05"
CLAIM, WRONG, RIGHT = "C ", "+ ", "- "

Block = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""The claims, the wrong and the right sentences of a block."""


def main() -> None:
    """Print for each file how many wrong sentences are flagged, and how many right ones."""
    for path in [*map(Path, sys.argv[1:])] or sorted(FOLDER.glob("*.txt")):
        found = wrong = false = right = 0
        for claims, errors, others in blocks(path):
            found += sum(_is_flagged(claims, draft) for draft in errors)
            false += sum(_is_flagged(claims, draft) for draft in others)
            wrong, right = wrong + len(errors), right + len(others)
        print(f"{path.stem:8} found {found} of {wrong}, false {false} of {right}")


def blocks(path: Path) -> Iterator[Block]:
    """Yield the blocks of a file, which empty lines part."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().splitlines()
        told = [tuple(x[2:] for x in lines if x.startswith(kind)) for kind in (CLAIM, WRONG, RIGHT)]
        if lines:
            yield told[0], told[1], told[2]


def _is_flagged(claims: tuple[str, ...], draft: str) -> bool:
    findings = check(Example(claims=claims, draft=draft, date=DATE))
    return any(one.severity is not Severity.INFO for one in findings)


if __name__ == "__main__":
    main()
