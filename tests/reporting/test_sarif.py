"""SARIF: valid by the schema of OASIS, and says what an alert has to say."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given

from factcheck.ledger import Ledger
from factcheck.model import Document, Report
from factcheck.reporting import REPORTERS, Page, Results
from factcheck.rules import all_rules
from factcheck.rules.subjects import LedgerCase
from tests.reporting import schemas
from tests.reporting.made import any_results, patient


def run(results: Results) -> dict:
    """Return the one run of the log."""
    log = schemas.sarif(REPORTERS["sarif"](results, Page()))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return only


@pytest.fixture
def filed(results: Results, tmp_path: Path) -> Results:
    """The results with a ledger whose claim is on line 3 of a file."""
    file = tmp_path / "swap.yaml"
    file.write_text("# prisoners\nclaims:\n  - id: swap\n    text: …\n", encoding="utf-8")
    old = results.ledger
    ledger = Ledger(
        claims=old.claims,
        sources=old.sources,
        documents=old.documents,
        path=tmp_path,
        files={"swap": file},
    )
    return evolve(results, ledger=ledger)


def test_a_result_has_its_rule_place_and_fix(filed: Results) -> None:
    conflict, shortened = run(filed)["results"]
    assert (conflict["ruleId"], conflict["level"]) == ("FC101", "error")
    (location,) = conflict["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "draft.md"},
        "region": {
            "startLine": 7,
            "startColumn": 3,
            "endLine": 7,
            "endColumn": 6,
            "snippet": {"text": "175"},
        },
    }
    (fix,) = conflict["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    assert replacement["insertedContent"] == {"text": "157"}
    assert replacement["deletedRegion"]["startColumn"] == 3
    assert (shortened["ruleId"], shortened["level"]) == ("FC203", "warning")
    assert "fixes" not in shortened


def test_the_message_links_to_the_claim_in_its_file(filed: Results, tmp_path: Path) -> None:
    conflict, _ = run(filed)["results"]
    (claim,) = conflict["relatedLocations"]
    assert conflict["message"]["text"].splitlines() == [
        "The ledger has 157 prisoners of war each.",
        "[claim](1) swap: Russia and Ukraine exchanged 157 prisoners of war each.",
        "source: RIA (reported), Russia’s Defence Ministry (citing)",
        "evidence: Al Jazeera, 2026-02-05: “exchanged 157 prisoners of war each”",
        "fix: 157",
    ]
    assert claim["id"] == 1
    assert claim["physicalLocation"] == {
        "artifactLocation": {"uri": (tmp_path / "swap.yaml").as_uri()},
        "region": {"startLine": 3, "startColumn": 5},
    }


def test_each_rule_has_its_help_and_each_result_points_at_its_rule(results: Results) -> None:
    only = run(results)
    rules = only["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        rule.code for rule in all_rules() if rule.on is not LedgerCase
    ]
    for rule in rules:
        assert rule["help"]["markdown"].startswith(f"# {rule['id']} {rule['name']}\n")
        assert "## Not flagged" in rule["help"]["markdown"]
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_what_was_not_checked_is_told(results: Results) -> None:
    (invocation,) = run(results)["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"].endswith(
        "2 of 3 checkable statements matched (1 supported, 1 conflicting), 1 not checked"
    )


def test_fingerprints_do_not_depend_on_lines(results: Results) -> None:
    ((document, report),) = results.drafts
    lower = evolve(
        document,
        file_text="\n\n" + document.file_text,
        pieces=tuple(evolve(piece, origin=piece.origin + 2) for piece in document.pieces),
    )
    moved = run(evolve(results, drafts=((lower, report),)))["results"]
    for before, after in zip(run(results)["results"], moved, strict=True):
        assert before["partialFingerprints"] == after["partialFingerprints"]
        assert before["locations"] != after["locations"]


PATHS = [
    ("drafts/a b.md", "drafts/a%20b.md"),
    ("50%.md", "50%25.md"),
    ("a:b.md", "a%3Ab.md"),
    ("Київ.md", "%D0%9A%D0%B8%D1%97%D0%B2.md"),
    ("/desk/x.md", "file:///desk/x.md"),
    (None, "stdin"),
]


@pytest.mark.parametrize(("path", "uri"), PATHS)
def test_paths_are_uris(results: Results, path: str | None, uri: str) -> None:
    ((document, report),) = results.drafts
    renamed = evolve(document, path=path and Path(path))
    result, _ = run(evolve(results, drafts=((renamed, report),)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_brackets_of_the_text_make_no_links(results: Results) -> None:
    ((document, report),) = results.drafts
    finding = evolve(report.findings[0], message="It has [click](0) \\ here.", claim=None)
    only = run(evolve(results, drafts=((document, evolve(report, findings=(finding,))),)))
    first, *_ = only["results"][0]["message"]["text"].splitlines()
    assert first == "It has \\[click\\](0) \\\\ here."


def test_a_run_without_findings_is_valid() -> None:
    assert run(Results(drafts=((Document(text="", file_text=""), Report()),)))["results"] == []


@patient
@given(any_results())
def test_any_text_makes_a_valid_log(results: Results) -> None:
    ((_, report),) = results.drafts
    assert len(run(results)["results"]) == len(report.findings)
