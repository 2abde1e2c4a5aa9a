"""A baseline knows findings by what they say, and only shrinks unless it may grow."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Document, Report
from factcheck.reading import read_text
from factcheck.workflow.baseline import (
    Baseline,
    known_findings,
    load_baseline,
    save_baseline,
    updated,
    without_known,
)
from factcheck.workflow.baseline.baseline import Known
from factcheck.workflow.baseline.files import BaselineError

CHECKER = Checker(Ledger.of([Claim(id="fire", text="The fire destroyed 12 homes.")]))
WRONG = "The fire destroyed 14 homes."
Draft = tuple[Document, Report]


def check(draft: str, name: str = "draft.md") -> Draft:
    document = read_text(draft, path=Path(name))
    return document, CHECKER.check(document)


def name(document: Document) -> str:
    return str(document.path)


def taken(*drafts: Draft) -> Baseline:
    """Return the baseline of drafts as they are."""
    return updated(Baseline(), _seen(*drafts), looked_for=lambda *_: True, grow=True)


def _seen(*drafts: Draft) -> list[tuple[str, Known]]:
    return [(name(doc), known) for doc, report in drafts for known in known_findings(doc, report)]


def left(baseline: Baseline, *drafts: Draft) -> list[int]:
    """Return how many findings of each draft are new."""
    narrowed = without_known(baseline, drafts, name)
    return [len(report.findings) for _, report in narrowed]


KNOWN = [
    WRONG,
    f"Much has been written before.\n\nAnd more.\n\n{WRONG}",
    "The fire\ndestroyed 14\nhomes.",
    f"# Title\n\n- One.\n- {WRONG}",
    f"> {WRONG}\n",
    f"Another sentence of this paragraph. {WRONG} And one more.",
    "The **fire** destroyed 14 homes.",
]


@pytest.mark.parametrize("draft", KNOWN)
def test_a_known_finding_stays_known_wherever_it_moves(draft: str) -> None:
    checked = check(draft)
    assert checked[1].findings
    assert left(taken(check(WRONG)), checked) == [0]


NEW = [
    "The fire destroyed 15 homes.",
    "The fire destroyed 14 homes and a barn.",
    f"{WRONG} {WRONG}",
]


@pytest.mark.parametrize("draft", NEW)
def test_a_finding_that_says_something_else_or_once_more_is_new(draft: str) -> None:
    assert left(taken(check(WRONG)), check(draft)) == [1]


def test_a_finding_that_moves_to_another_draft_is_known_but_not_in_both() -> None:
    baseline = taken(check(WRONG, "a.md"))
    assert left(baseline, check(WRONG, "b.md")) == [0]
    assert left(baseline, check(WRONG, "b.md"), check(WRONG, "a.md")) == [1, 0]


def test_quotation_marks_and_encodings_do_not_make_a_finding_new() -> None:
    baseline = taken(check(f"The mayor’s “office” – in café. {WRONG}"))
    moved = check(f"{WRONG}")
    assert left(baseline, moved) == [0]
    one, other = (
        check("Zo\u00eb’s fire destroyed 14 homes."),
        check("Zoe\u0308's fire destroyed 14 homes."),
    )
    assert _seen(one) == _seen(other)


def test_what_is_gone_leaves_the_baseline_and_does_not_come_back_by_itself() -> None:
    first = taken(check(WRONG))
    mended = updated(first, [], looked_for=lambda *_: True)
    assert len(mended) == 0
    again = updated(mended, _seen(check(WRONG)), looked_for=lambda *_: True)
    assert len(again) == 0
    assert left(again, check(WRONG)) == [1]


def test_what_was_not_looked_for_stays() -> None:
    first = taken(check(WRONG, "a.md"), check(WRONG, "b.md"))
    after = updated(first, [], looked_for=lambda path, _: path == "a.md")
    assert after.counts == taken(check(WRONG, "b.md")).counts


def test_a_renamed_draft_takes_its_findings_along() -> None:
    first = taken(check(WRONG, "old.md"))
    moved = updated(first, _seen(check(WRONG, "new.md")), looked_for=lambda *_: True)
    assert moved.counts == taken(check(WRONG, "new.md")).counts


findings = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.builds(
            Known,
            code=st.sampled_from(["FC101", "FC203"]),
            sentence=st.sampled_from(["one", "two"]),
            claim=st.just("x"),
            found=st.just(""),
            expected=st.just(""),
        ),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(old=findings, seen=findings, checked=st.sets(st.sampled_from("abc")))
def test_a_baseline_never_grows_by_itself_and_knows_all_once_it_may(
    old: list[tuple[str, Known]], seen: list[tuple[str, Known]], checked: set[str]
) -> None:
    baseline = Baseline(Counter(old))
    found = [one for one in seen if one[0] in checked]
    after = updated(baseline, found, looked_for=lambda path, _: path in checked)
    for known in {one[1] for one in (*old, *found)}:
        count = sum(n for one, n in after.counts.items() if one[1] == known)
        assert count <= sum(n for one, n in baseline.counts.items() if one[1] == known)
    again = updated(after, found, looked_for=lambda path, _: path in checked)
    assert again.counts == after.counts
    grown = updated(baseline, found, looked_for=lambda path, _: path in checked, grow=True)
    assert all(grown.counts[one] >= n for one, n in Counter(found).items())
    for one, n in baseline.counts.items():
        if one[0] not in checked:
            assert after.counts[one] == grown.counts[one] == n


@settings(deadline=None)
@given(findings)
def test_a_baseline_is_read_back_as_it_was_written(old: list[tuple[str, Known]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, baseline = Path(folder) / "baseline.json", Baseline(Counter(old))
        save_baseline(path, baseline)
        assert load_baseline(path).counts == baseline.counts
        first = path.read_bytes()
        save_baseline(path, Baseline(Counter(reversed(old))))
        assert path.read_bytes() == first


def test_a_baseline_reads_as_a_review_wants_it(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    save_baseline(path, taken(check(WRONG)))
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "version": 1,
        "findings": [
            {
                "path": "draft.md",
                "code": "FC101",
                "sentence": WRONG,
                "claim": "fire",
                "found": "14 homes (destroyed)",
                "expected": "12 homes (destroyed)",
                "count": 1,
            }
        ],
    }


GOOD = {"path": "a", "code": "b", "sentence": "", "claim": "", "found": "", "expected": ""}
BROKEN = [
    (None, "there is no baseline; expected one, as --update-baseline writes it"),
    ("{\n\n", "3: the baseline is not JSON: "),
    ("[]", "another version; found list; expected version 1"),
    ('{"version": 2}', "another version; found 2; expected version 1"),
    ('{"version": 1}', "has no findings; found None; expected a list"),
    ('{"version": 1, "findings": [1]}', "finding 1 of the baseline is not one; found 1; expected "),
    (json.dumps({"version": 1, "findings": [GOOD]}), "is not one; found path, code, "),
    (json.dumps({"version": 1, "findings": [{**GOOD, "count": 0}]}), "count; found 0; expected a "),
    (json.dumps({"version": 1, "findings": [{**GOOD, "count": 1, "code": 3}]}), "code; found 3; "),
    ("[" * 100_000, "the baseline is not JSON"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_baseline_is_told(tmp_path: Path, text: str | None, message: str) -> None:
    path = tmp_path / "baseline.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(BaselineError) as error:
        load_baseline(path)
    assert message in str(error.value)
    assert str(error.value).startswith(str(path))
