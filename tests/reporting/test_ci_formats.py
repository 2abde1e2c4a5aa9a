"""GitHub, GitLab, reviewdog, Checkstyle and JUnit: what each has to say, in its own terms."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given

from factcheck.model import (
    Document,
    Fact,
    FactKind,
    FactStatus,
    Report,
    Severity,
    Span,
    Unchecked,
    WrittenRun,
)
from factcheck.reporting import REPORTERS, Page, Results
from tests.reporting import schemas
from tests.reporting.made import any_results, fact, finding, patient

BACKING = (
    "claim: swap: Russia and Ukraine exchanged 157 prisoners of war each.",
    "source: RIA (reported), Russia’s Defence Ministry (citing)",
    "evidence: Al Jazeera, 2026-02-05: “exchanged 157 prisoners of war each”",
)
CONFLICT = ("The ledger has 157 prisoners of war each.", *BACKING, "fix: 157")
SHORTENED = ("RIA cites Russia’s Defence Ministry.", *BACKING)


def report(name: str, results: Results) -> str:
    return REPORTERS[name](results, Page())


def with_facts(results: Results, *facts: Fact) -> Results:
    ((document, found),) = results.drafts
    return evolve(results, drafts=((document, evolve(found, facts=facts)),))


def one_finding(text: str, span: Span, path: str = "a.md", **more: object) -> Results:
    document = Document(text=text, file_text=text, path=Path(path))
    found = Report(findings=(finding(text, span, **more),))
    return Results(drafts=((document, found),))


# GitHub


def test_github_has_a_command_for_each_finding_and_a_line_for_the_log(results: Results) -> None:
    place = "file=draft.md,line=7,endLine=7"
    first, second, log = report("github", results).splitlines()
    told = "%0A".join(CONFLICT)
    assert first == f"::error {place},col=3,endColumn=5,title=FC101 number-conflict::{told}"
    told = "%0A".join(SHORTENED)
    assert second == f"::warning {place},col=20,endColumn=22,title=FC203 chain-shortened::{told}"
    assert log == (
        "factcheck: draft.md: 1 error, 1 warning; 2 of 3 checkable statements matched"
        " (1 supported, 1 conflicting), 1 not checked"
    )


def test_github_gives_no_columns_over_several_lines() -> None:
    command, _ = report("github", one_finding("ab\ncd", Span(1, 4))).splitlines()
    assert command.startswith("::error file=a.md,line=1,endLine=2,title=")


ESCAPED = [
    ("100% sure", "a.md", "file=a.md,", "::100%25 sure"),
    ("one\r\n::error::two", "a.md", "file=a.md,", "::one%0D%0A::error::two"),
    ("a, b: c", "a.md", "file=a.md,", "::a, b: c"),
    ("x", "a,b:c%.md", "file=a%2Cb%3Ac%25.md,", "::x"),
    ("x", "a\n::error::b.md", "file=a%0A%3A%3Aerror%3A%3Ab.md,", "::x"),
]


@pytest.mark.parametrize(("message", "path", "file", "end"), ESCAPED)
def test_github_commands_are_escaped(message: str, path: str, file: str, end: str) -> None:
    command, log = report("github", one_finding("ab", Span(0, 1), path, message=message)).split(
        "\n", 1
    )
    assert file in command
    assert command.endswith(end)
    assert log.startswith("factcheck: ")
    assert log.count("\n") == 1


@patient
@given(any_results())
def test_github_has_as_many_commands_as_findings_whatever_the_text(results: Results) -> None:
    ((_, found),) = results.drafts
    *commands, log, last = report("github", results).split("\n")
    assert len(commands) == len(found.findings)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands)
    assert log.startswith("factcheck: ")
    assert last == ""


# GitLab


def test_gitlab_has_an_object_for_each_finding(results: Results) -> None:
    first, second = schemas.gitlab(report("gitlab", results))
    assert first["description"] == "\n".join(CONFLICT)
    assert (first["check_name"], first["severity"]) == ("FC101 number-conflict", "major")
    assert first["location"] == {"path": "draft.md", "lines": {"begin": 7, "end": 7}}
    assert (second["check_name"], second["severity"]) == ("FC203 chain-shortened", "minor")


def test_gitlab_tells_the_same_finding_in_two_drafts_apart(results: Results) -> None:
    ((document, found),) = results.drafts
    other = evolve(document, path=Path("other.md"))
    rows = schemas.gitlab(
        report("gitlab", evolve(results, drafts=((document, found), (other, found))))
    )
    assert len({row["fingerprint"] for row in rows}) == len(rows) == 4


@patient
@given(any_results())
def test_gitlab_is_valid_whatever_the_text(results: Results) -> None:
    rows = schemas.gitlab(report("gitlab", results))
    assert len({row["fingerprint"] for row in rows}) == len(results.drafts[0][1].findings)


# reviewdog


def test_rdjson_has_the_range_in_bytes_and_the_fix(results: Results) -> None:
    whole = schemas.rdjson(report("rdjson", results))
    assert whole["source"] == {"name": "factcheck"}
    first, second = whole["diagnostics"]
    reach = {"start": {"line": 7, "column": 3}, "end": {"line": 7, "column": 6}}
    assert first == {
        "message": "\n".join(CONFLICT),
        "location": {"path": "draft.md", "range": reach},
        "severity": "ERROR",
        "code": {"value": "FC101"},
        "suggestions": [{"range": reach, "text": "157"}],
    }
    assert second["severity"] == "WARNING"
    assert "suggestions" not in second


def test_rdjson_counts_bytes() -> None:
    (row,) = schemas.rdjson(report("rdjson", one_finding("x\n“é” 日 5", Span(8, 9))))["diagnostics"]
    assert row["location"]["range"]["start"] == {"line": 2, "column": 14}
    assert row["location"]["range"]["end"] == {"line": 2, "column": 15}


@patient
@given(any_results())
def test_rdjson_is_valid_and_has_each_finding_whatever_the_text(results: Results) -> None:
    rows = schemas.rdjson(report("rdjson", results))["diagnostics"]
    assert [row["code"]["value"] for row in rows] == [
        finding.code for _, result in results.drafts for finding in result.findings
    ]


# Checkstyle


def test_checkstyle_has_a_file_for_each_draft_and_an_error_for_each_finding(
    results: Results,
) -> None:
    (file,) = schemas.checkstyle(report("checkstyle", results))
    assert file.get("name") == "draft.md"
    assert [dict(error.attrib) for error in file] == [
        {
            "line": "7",
            "column": "3",
            "severity": "error",
            "message": "\n".join(CONFLICT),
            "source": "factcheck.FC101",
        },
        {
            "line": "7",
            "column": "20",
            "severity": "warning",
            "message": "\n".join(SHORTENED),
            "source": "factcheck.FC203",
        },
    ]


@patient
@given(any_results())
def test_checkstyle_is_valid_whatever_the_text(results: Results) -> None:
    (file,) = schemas.checkstyle(report("checkstyle", results))
    assert len(file) == len(results.drafts[0][1].findings)


# JUnit


def cases(results: Results) -> list[tuple[str, str | None]]:
    """Return the name of each case, and the outcome that its child says."""
    (suite,) = schemas.junit(report("junit", results))
    return [
        (case.get("name"), case[0].tag if len(case) else None) for case in suite.findall("testcase")
    ]


def test_junit_fails_a_case_for_each_finding(results: Results) -> None:
    root = schemas.junit(report("junit", results))
    (suite,) = root
    assert suite.get("name") == "draft.md"
    assert {name: root.get(name) for name in ("tests", "failures", "skipped")} == {
        "tests": "2",
        "failures": "2",
        "skipped": "0",
    }
    conflict, shortened = suite.findall("testcase/failure")
    assert conflict.text.splitlines() == [
        "draft.md:7:3",
        "Moscow and Kyiv each freed 175 prisoners, RIA said.",
        *CONFLICT,
    ]
    assert (conflict.get("type"), shortened.get("type")) == ("error", "warning")
    assert conflict.getparent().get("line") == "7"
    assert suite.find("system-out").text.endswith("1 not checked")


def test_junit_skips_what_was_not_checked_and_passes_what_the_ledger_bears_out(
    results: Results,
) -> None:
    text = results.drafts[0][0].text
    kept = with_facts(
        results,
        fact(text, "Talks went on.", FactKind.STATEMENT, FactStatus.UNMATCHED),
        fact(text, "Kyiv", FactKind.NAME, FactStatus.UNMATCHED),
        fact(text, "Moscow and Kyiv each freed", FactKind.STATEMENT, FactStatus.SUPPORTED),
        fact(text, "RIA said.", FactKind.STATEMENT, FactStatus.CONFLICTING),
    )
    assert cases(kept) == [
        ("FC101 number-conflict: 175", "failure"),
        ("FC203 chain-shortened: RIA", "failure"),
        ("Talks went on.", "skipped"),
        ("Moscow and Kyiv each freed", None),
    ]


def test_junit_says_why_a_statement_was_not_checked(results: Results) -> None:
    text = results.drafts[0][0].text
    left = fact(
        text, "Talks went on.", FactKind.STATEMENT, FactStatus.UNMATCHED, reason=Unchecked.NO_CLAIM
    )
    root = schemas.junit(report("junit", with_facts(results, left)))
    (skipped,) = root.iter("skipped")
    assert skipped.get("message") == "not checked: no claim is like the sentence"


def test_junit_never_passes_a_conflict_whose_finding_was_not_asked_for(results: Results) -> None:
    ((document, found),) = results.drafts
    statement = fact(document.text, "RIA said.", FactKind.STATEMENT, FactStatus.CONFLICTING)
    kept = evolve(found, findings=(), facts=(statement,))
    assert cases(evolve(results, drafts=((document, kept),))) == [("RIA said.", "skipped")]


def test_junit_counts_a_note_as_skipped() -> None:
    kept = one_finding("ab", Span(0, 1), severity=Severity.INFO)
    assert cases(kept) == [("FC101 number-conflict: a", "skipped")]


def test_junit_numbers_cases_of_one_name(results: Results) -> None:
    ((document, found),) = results.drafts
    twice = evolve(found, findings=(found.findings[0],) * 2)
    assert [name for name, _ in cases(evolve(results, drafts=((document, twice),)))] == [
        "FC101 number-conflict: 175",
        "FC101 number-conflict: 175 (2)",
    ]


@patient
@given(any_results())
def test_junit_is_valid_and_its_counts_agree_whatever_the_text(results: Results) -> None:
    root = schemas.junit(report("junit", results))
    assert int(root.get("tests")) == len(root.findall("testsuite/testcase"))
    names = [case.get("name") for case in root.iter("testcase")]
    assert len(set(names)) == len(names)


# A word processor's file, which has no lines


def test_formats_that_need_lines_tell_the_run_of_a_word_processors_file() -> None:
    document = Document(
        text="ab 5", file_text="ab 5", path=Path("a.docx"), runs=(WrittenRun(0, "body", 1, 2),)
    )
    found = Report(findings=(finding("ab 5", Span(3, 4), fix="6"),))
    results = Results(drafts=((document, found),))
    told = "Not so.\nfix: 6\nplace: paragraph 1, run 2"
    command, _ = report("github", results).splitlines()
    escaped = told.replace("\n", "%0A")
    assert command == f"::error file=a.docx,title=FC101 number-conflict::{escaped}"
    (row,) = schemas.gitlab(report("gitlab", results))
    assert (row["description"], row["location"]["lines"]) == (told, {"begin": 1, "end": 1})
    (diagnostic,) = schemas.rdjson(report("rdjson", results))["diagnostics"]
    assert diagnostic["location"] == {"path": "a.docx"}
    assert "suggestions" not in diagnostic
    ((error,),) = schemas.checkstyle(report("checkstyle", results))
    assert (error.get("line"), error.get("message")) == ("1", told)
    (case,) = schemas.junit(report("junit", results)).iter("testcase")
    assert case.get("line") is None
    assert case[0].text.splitlines()[0] == "a.docx: paragraph 1, run 2"
    (result,) = schemas.sarif(report("sarif", results))["runs"][0]["results"]
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.docx"}}}]
    assert result["message"]["text"] == told
    assert "fixes" not in result
