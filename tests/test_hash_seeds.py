"""A check comes to the same in every run, in whatever order Python keeps a set of words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SEEDS = (0, 2, 4)
"""With the last, three quarters were once a rounding less than 0.75, and the finding was lost."""
CHECK = "from factcheck.cli import main; main()"

LEDGER = """
sources:
  lee: {name: Ann Lee, kind: person}
  carr: {name: Bob Carr, kind: person}
claims:
  - id: speech
    text: >-
      Ann Lee said that the harbour, the orchard, the chapel, the bakery, the lantern, the tunnel,
      the quarry, the windmill, the stadium, the glacier, the tannery, the vineyard, the foundry,
      the marina, the brewery, the cottage, the abbey and the sawmill were there.
    attribution: [{source: lee, cue: said}]
  - {id: once, attribution: [{source: lee}], text: The ferry reached the lighthouse.}
  - id: twice
    text: The bakery, the lantern, the tunnel and the pavilion were painted.
    attribution: [{source: lee}]
  - id: again
    text: The pavilion, the quarry, the windmill, the stadium and the granary were insured.
    attribution: [{source: lee}]
  - id: thrice
    text: The quarry, the windmill, the stadium and the granary were photographed.
    attribution: [{source: lee}]
  - {id: last, attribution: [{source: lee}], text: The granary was sold.}
"""
"""One, two and three claims have each of three words that the draft takes from the speech, and of
one more that it adds: together they weigh three quarters of what it says."""

DRAFT = """
Bob Carr said that the harbour, the orchard, the chapel, the lighthouse, the bakery, the lantern,
the tunnel, the pavilion, the quarry, the windmill, the stadium and the granary were there.
"""


def test_reports_are_the_same_whatever_the_seed_of_hashes(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    command = [sys.executable, "-c", CHECK, "check", "draft.md", "--claims", "claims.yaml"]
    runs = [
        subprocess.Popen(
            [*command, "--format", "json"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            stdout=subprocess.PIPE,
        )
        for seed in SEEDS
    ]
    first, *others = [run.communicate()[0] for run in runs]
    assert b'"FC201"' in first
    assert [other == first for other in others] == [True] * len(others)
