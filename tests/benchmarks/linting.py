"""Measure how long `factcheck claims lint` takes for a large ledger, and how much memory.

Run `python tests/benchmarks/linting.py [CLAIMS [JOBS]]`. The ledger is that of million_claims.py,
whose events happen to the same few places and people, so that far more of its claims are alike than
in a ledger of news.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from million_claims import write_ledger

CLAIMS = 100_000
MOST_SECONDS = 60


def main() -> None:
    """Lint a ledger in a process of its own; fail where it takes longer than it may."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    jobs = ["--jobs", sys.argv[2]] if len(sys.argv) > 2 else []
    with tempfile.TemporaryDirectory() as folder:
        write_ledger(claims, Path(folder))
        run = "from factcheck.cli import main; main()"
        command = [sys.executable, "-c", run, "claims", "lint", *jobs, "--claims", folder]
        began = time.monotonic()
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        took = time.monotonic() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(done.stdout.splitlines()[-1].strip())
    print(
        f"{took:.0f} s ({used.ru_utime:.0f} s of CPU; bar {MOST_SECONDS}), "
        f"at most {used.ru_maxrss / 1024:.0f} MB of memory"
    )
    sys.exit(took > MOST_SECONDS)


if __name__ == "__main__":
    main()
