"""Other extractors, each in an environment of its own that is made at the first use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from attrs import frozen

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "factcheck-benchmarks"


@frozen
class Peer:
    """Another extractor: its name, what to install, and the script here that runs it."""

    name: str
    requirements: tuple[str, ...]
    script: str

    def read(self, model: str, texts: list[str]) -> tuple[list[list[Any]], float]:
        """Return what it reads of `texts` for a model, and the seconds that it took.

        Each reading is a value and the characters from a start up to, not including, an end.
        """
        request = json.dumps({"model": model, "texts": texts})
        answer = subprocess.run(
            [self._python(), HERE / self.script],
            input=request,
            capture_output=True,
            check=True,
            text=True,
        )
        result = json.loads(answer.stdout)
        return result["readings"], result["seconds"]

    def install(self) -> str | None:
        """Make the environment if it is not there; return why that failed, or None."""
        if self._python().exists():
            return None
        folder = CACHE / self.name
        commands = (
            [sys.executable, "-m", "venv", folder],
            [self._python(), "-m", "pip", "install", "-q", *self.requirements],
        )
        for command in commands:
            done = subprocess.run(command, capture_output=True, check=False, text=True)
            if done.returncode:
                return done.stderr.strip().rpartition("\n")[2]
        return None

    def _python(self) -> Path:
        return CACHE / self.name / "bin" / "python"


PEERS = (
    Peer("quantulum3", ("quantulum3==0.10.0",), "run_quantulum3.py"),
    Peer(
        "recognizers-text",
        ("recognizers-text-suite==1.0.2a2", "emoji<2"),
        "run_recognizers.py",
    ),
)


def installed_peers() -> list[Peer]:
    """Return the peers that can be run here, and print which cannot and why."""
    ready = []
    for peer in PEERS:
        failure = peer.install()
        if failure is None:
            ready.append(peer)
        else:
            print(f"skipped {peer.name}: {failure}")
    return ready
