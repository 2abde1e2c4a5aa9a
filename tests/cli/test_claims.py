"""`factcheck claims`, `factcheck init`: looking into a ledger, and beginning one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.claims.lint import LARGE, processes
from factcheck.configuration import configuration_of
from factcheck.model import Severity, Span
from factcheck.rules import Flag, Rule
from factcheck.rules.subjects import LedgerCase


def test_list_prints_each_claim_on_a_line(run) -> None:
    result = run("claims", "list")
    assert result.stdout == (
        "swap  2026-02-05  verified  Russia and Ukraine exchanged 157 prisoners of war each.\n"
    )


def test_list_prints_the_ledgers_own_shape_as_json(run) -> None:
    (claim,) = json.loads(run("claims", "list", "--format", "json").stdout)
    assert claim["id"] == "swap"
    assert claim["attribution"] == [{"source": "ria", "cue": "reported"}]


def test_show_prints_what_is_read_from_a_claim(run) -> None:
    result = run("claims", "show", "swap")
    assert "id: swap" in result.stdout
    assert "# quantity: exactly 157" in result.stdout


def test_show_says_which_claim_there_is_not(run) -> None:
    result = run("claims", "show", "swop")
    assert result.exit_code == 2
    assert "the ledger has no claim 'swop'" in result.stderr


def test_search_finds_a_claim_by_other_forms_of_its_words(run) -> None:
    assert "swap" in run("claims", "search", "exchange", "of", "prisoner").stdout
    assert run("claims", "search", "kindergarten").stdout == ""


def test_lint_of_a_sound_ledger_finds_nothing(run) -> None:
    result = run("claims", "lint")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == ["claims", "  1 claim, 1 source: nothing found"]


def test_lint_tells_what_is_wrong_with_the_desks_synonyms(run, desk: Path) -> None:
    (desk / "claims" / "synonyms.yaml").write_text("groups: {swap: {verb: [trade]}}\n")
    result = run("claims", "lint")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'synonyms.yaml:1:17: unknown key "verb"' in result.stderr


@pytest.mark.parametrize(("severity", "status"), [(Severity.ERROR, 1), (Severity.WARNING, 0)])
def test_lint_fails_where_a_claim_is_wrong(
    run, monkeypatch, severity: Severity, status: int
) -> None:
    def judge(case: LedgerCase) -> Iterator[Flag]:
        yield Flag(span=Span(0, 6), message="Not so.", claim=case.ledger.claims[0])

    wrong = Rule(
        code="FC999",
        name="test",
        on=LedgerCase,
        severity=severity,
        why="",
        judge=judge,
        trips=(),
        passes=(),
    )
    monkeypatch.setattr("factcheck.checker.all_rules", lambda: (wrong,))
    result = run("claims", "lint")
    assert result.exit_code == status
    assert f"{severity.value} FC999 test (swap)" in result.stdout


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("how", ["--jobs", "setting"])
def test_jobs_change_nothing_of_what_lint_finds(run, desk: Path, how: str) -> None:
    alike = ("The storm closed 14 schools in Velsk.", "In Velsk the storm closed 41 schools.")
    evidence = [{"document": "wire"}]
    claims = [
        {"id": f"s{place}", "text": text, "evidence": evidence} for place, text in enumerate(alike)
    ]
    storm = {"claims": claims, "documents": {"wire": {"publisher": "The Wire"}}}
    (desk / "claims" / "storm.json").write_text(json.dumps(storm))
    alone = run("claims", "lint")
    if how == "setting":
        (desk / "factcheck.toml").write_text("jobs = 2\n")
    again = run("claims", "lint", *(["--jobs", "2"] if how == "--jobs" else []))
    assert "FC905" in alone.stdout
    assert (again.exit_code, again.stdout) == (alone.exit_code, alone.stdout)


@pytest.mark.parametrize(
    ("asked", "configured", "claims", "jobs"),
    [
        (None, "", LARGE - 1, 1),
        (None, "", LARGE, 0),
        (None, "jobs = 1", LARGE, 1),
        (None, "jobs = 3", LARGE - 1, 3),
        (1, "", LARGE, 1),
        (2, "jobs = 3", LARGE, 2),
    ],
)
def test_a_large_ledger_is_linted_by_all_processors_where_nobody_says_by_how_many(
    desk: Path, asked: int | None, configured: str, claims: int, jobs: int
) -> None:
    (desk / "factcheck.toml").write_text(configured)
    assert processes(asked, configuration_of(()), claims) == jobs


def test_init_begins_a_ledger_that_is_sound(run) -> None:
    assert run("init", "new/claims").exit_code == 0
    linted = run("claims", "lint", "--claims", "new/claims")
    assert (linted.exit_code, linted.stderr) == (0, ""), linted.stdout


def test_init_tells_editors_where_the_schema_is(run, desk) -> None:
    run("init", "new/claims")
    first, *_ = (desk / "new" / "claims" / "ledger.yaml").read_text(encoding="utf-8").splitlines()
    modeline, schema = first.split("=")
    assert modeline == "# yaml-language-server: $schema"
    named = json.loads((desk / "new" / "claims" / schema).read_text(encoding="utf-8"))
    assert named["title"] == "A ledger of checked claims"


def test_init_writes_over_nothing(run) -> None:
    result = run("init", "claims")
    assert result.exit_code == 2
    assert "claims: is there already" in result.stderr


SECOND = """\
documents:
  paper: {publisher: The Paper, title: Swap, published: 2026-02-05}
claims:
  - id: swap-otherwise
    text: Russia and Ukraine exchanged 175 prisoners of war each.
    date: 2026-02-05
    attribution: [{source: ria}]
    evidence: [{document: paper, quote: exchanged 175, locator: page 2}]
    tags: [prisoners]
    supersedes: [old]
    checks: [{verdict: disputed, checked_by: Ada, checked_on: 2026-02-06, note: RIA says 157}]
  - id: old
    text: A swap of prisoners is planned.
    attribution: [{source: ria}]
    status: retracted
"""


@pytest.fixture
def two(desk):
    (desk / "claims" / "second.yaml").write_text(SECOND, encoding="utf-8")


@pytest.mark.usefixtures("two")
def test_show_tells_history_and_what_contradicts_a_claim(run) -> None:
    shown = run("claims", "show", "swap-otherwise").stdout.splitlines()
    assert "# source: RIA (agency)" in shown
    assert "# document: The Paper, Swap, 2026-02-05" in shown
    assert "# history: 2026-02-06: disputed by Ada: RIA says 157" in shown
    assert "# replaces old: A swap of prisoners is planned." in shown
    text = "Russia and Ukraine exchanged 157 prisoners of war each."
    assert f"# contradicts swap: {text}" in shown
    old = run("claims", "show", "old").stdout
    assert "# replaced by swap-otherwise: Russia and Ukraine exchanged 175" in old
    assert "contradicts" not in old


@pytest.mark.usefixtures("two")
def test_show_as_json_has_the_whole_structure(run) -> None:
    (shown,) = json.loads(run("claims", "show", "swap-otherwise", "--format", "json").stdout)
    assert shown["status"] == "disputed"
    assert shown["claim"]["evidence"][0]["locator"] == "page 2"
    assert shown["reading"]["quantities"][0]["value"] == 175
    assert [source["name"] for source in shown["sources"]] == ["RIA"]
    assert [document["title"] for document in shown["documents"]] == ["Swap"]
    assert [other["claim"] for other in shown["contradicts"]] == ["swap"]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("--status", "retracted"), {"old"}),
        (("--status", "disputed"), {"swap-otherwise"}),
        (("--tag", "prisoners"), {"swap-otherwise"}),
        (("--tag", "sea"), set()),
        (("--source", "ria", "--status", "verified"), {"swap"}),
        (("--top", "1", "--status", "retracted"), {"old"}),
    ],
)
def test_search_finds_only_what_is_asked_for(run, options, found) -> None:
    result = run("claims", "search", "swap", "prisoners", "--format", "json", *options)
    assert {one["claim"]["id"] for one in json.loads(result.stdout)} == found


def test_search_knows_its_statuses(run) -> None:
    result = run("claims", "search", "swap", "--status", "fine")
    assert result.exit_code == 2
    assert "'fine' is no status: verified" in result.stderr
