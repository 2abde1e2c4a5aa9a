"""A review under a terminal, killed at any moment: what was decided stays decided."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.ledger import Ledger
from factcheck.model import Status

pexpect = pytest.importorskip("pexpect")

RUN = [sys.executable, "-c", "from factcheck.cli import main; main()", "review", "--by", "Ada"]
COUNT = 12
HEAD = """\
# The wire of Monday.
sources:
  port: {name: the port}
claims:
"""
CLAIM = """\
  # note {0}
  - id: claim-{0}
    text: Ship number {0}0 left the harbour of town {0}.
    attribution: [{{source: port}}]
    status: unverified   # wire {0}
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    file = tmp_path / "claims" / "wire.yaml"
    file.write_text(HEAD + "".join(CLAIM.format(n) for n in range(COUNT)), encoding="utf-8")
    return file


def heed_interrupts() -> None:
    """Undo what a shell does to what it runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def begin(ledger: Path):
    child = pexpect.spawn(
        RUN[0],
        RUN[1:],
        cwd=str(ledger.parent.parent),
        encoding="utf-8",
        timeout=30,
        env={**os.environ, "NO_COLOR": "1"},
        preexec_fn=heed_interrupts,
    )
    child.delaybeforesend = None
    return child


def statuses(ledger: Path) -> dict[str, Status]:
    return {claim.id: claim.status for claim in Ledger.load(ledger.parent).claims}


def test_no_kill_loses_a_decision_that_was_answered(ledger: Path) -> None:
    dice = random.Random(7)  # noqa: S311  (only to spread the moments)
    decided: set[str] = set()
    for _ in range(4):
        child = begin(ledger)
        last = None
        for _ in range(3):
            child.expect(r"(claim-\d+)  \S+wire.yaml")
            if last:  # the next card is the answer to it
                decided.add(last)
            last = child.match[1]
            assert last not in decided
            child.expect("uit: ")
            child.send("a")
        time.sleep(dice.random() * 0.02)  # now in the middle of saving, or before, or after
        child.kill(signal.SIGKILL)
        child.wait()
        now = statuses(ledger)
        assert len(now) == COUNT
        assert decided <= {id_ for id_, status in now.items() if status is Status.VERIFIED}
        decided = {id_ for id_, status in now.items() if status is Status.VERIFIED}
        text = ledger.read_text(encoding="utf-8")
        assert all(f"# note {n}\n" in text for n in range(COUNT))
        assert all(f"# wire {n}\n" in text for n in range(COUNT))


def test_a_terminal_reads_keys_and_an_interrupt_keeps_what_was_decided(ledger: Path) -> None:
    child = begin(ledger)
    child.expect("uit: ")
    child.send("x")
    child.expect("is none of")
    child.expect("uit: ")
    child.send("r")
    child.expect("Why.*: ")
    child.sendline("said by nobody")
    child.expect("claim-1 ")
    child.expect("uit: ")
    child.sendintr()
    child.expect("1 decided, 0 skipped, 11 left")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    claim = Ledger.load(ledger.parent).claim("claim-0")
    assert claim is not None
    assert [(one.verdict, one.checked_by, one.note) for one in claim.checks] == [
        (Status.REJECTED, "Ada", "said by nobody")
    ]


def test_keys_typed_ahead_are_kept_and_arrow_keys_decide_nothing(ledger: Path) -> None:
    child = begin(ledger)
    child.expect("uit: ")
    child.send("\x1b[A")
    child.expect("uit: ")
    child.send("afno\rsq")
    child.expect("2 decided, 1 skipped, 9 left")
    child.expect(pexpect.EOF)
    found = Ledger.load(ledger.parent).claims
    assert [claim.status for claim in found[:3]] == [
        Status.VERIFIED,
        Status.REFUTED,
        Status.UNVERIFIED,
    ]
    assert found[1].checks[0].note == "no"


DECIDE = """
import sys
from pathlib import Path
from tests.reviewing.desk import review_of
from factcheck.reviewing import Decision
review = review_of(Path("claims"))
while (claim := review.claim) is not None:
    if int(claim.id.split("-")[1]) % 2 == int(sys.argv[1]):
        review.decide(claim, Decision.ACCEPT)
    else:
        review.skip()
"""


def test_two_reviewers_at_once_lose_nothing_of_each_others(ledger: Path) -> None:
    root = Path(__file__).parents[2]
    both = [
        subprocess.Popen(
            [sys.executable, "-c", DECIDE, parity],
            cwd=ledger.parent.parent,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        for parity in "01"
    ]
    assert [one.wait(60) for one in both] == [0, 0]
    assert set(statuses(ledger).values()) == {Status.VERIFIED}
