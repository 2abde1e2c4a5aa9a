"""What a draft asks to ignore is left out there and nowhere else, and idle requests are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Finding, Report, Settings, Severity, Span, Withholding
from factcheck.reading import read_text
from factcheck.workflow.suppression import suppressed
from factcheck.workflow.suppression.wording import read_directive
from tests.timing import seconds

CLAIM = Claim(id="fire", text="The fire destroyed 12 homes.")
CHECKER = Checker(Ledger.of([CLAIM]))
WRONG = "The fire destroyed 14 homes."
IGNORE = "<!-- factcheck: ignore FC101 the desk knows -->"


def check(draft: str, name: str = "draft.md", settings: Settings | None = None) -> Report:
    """Check a draft; spans are those of the file."""
    document = read_text(draft, path=Path(name))
    settings = settings or Settings()
    report = CHECKER.check(document, settings=settings)
    document, report = suppressed(document, report, settings)
    placed = tuple(evolve(one, span=document.in_file(one.span)) for one in report.findings)
    return evolve(report, findings=placed)


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


SUPPRESSED = [
    f"{WRONG} {IGNORE}",
    f"{WRONG}{IGNORE}",
    f"{IGNORE} {WRONG}",
    f"{IGNORE}\n\n{WRONG}",
    f"{IGNORE}\n{WRONG}",
    f"Before.\n\n{IGNORE}\n\n{WRONG}\n\nAfter.",
    f"{IGNORE}\n\nThe street is closed. {WRONG}",
    f"<!-- factcheck: ignore FC101\nthe desk\nknows -->\n\n{WRONG}",
    f"<!-- factcheck: ignore FC401 x --> <!-- factcheck: ignore FC101 y -->\n\n{WRONG}",
    f"<!-- a note --> {IGNORE}\n\n{WRONG}",
    f"# {WRONG} {IGNORE}",
    f"{IGNORE}\n\n# {WRONG}",
    f"- {WRONG} {IGNORE}\n- Another.",
    f"- {IGNORE}\n  {WRONG}\n- Another.",
    f"- One.\n{IGNORE}\n- {WRONG}",
    f"1. One.\n2. {IGNORE}\n\n   {WRONG}",
    f"> {WRONG} {IGNORE}",
    f"> {IGNORE}\n>\n> {WRONG}",
    f"{IGNORE}\n\n> {WRONG}",
    f"> - {IGNORE}\n>   {WRONG}",
    f"| a | b |\n|---|---|\n| one | {WRONG} {IGNORE} |",
    f"| a | b |\n|---|---|\n| one | {WRONG} | {IGNORE}",
    f"{IGNORE}\n\n| a | b |\n|---|---|\n| one | two |\n| three | {WRONG} |",
    f"The fire destroyed\n14 homes. {IGNORE}",
    f"---\ntitle: A fire\n---\n{IGNORE}\n\n{WRONG}",
    f"\ufeff{IGNORE}\r\n\r\n{WRONG}\r\n",
    f"{WRONG} <!--factcheck:IGNORE fc101 x-->",
]


@pytest.mark.parametrize("draft", SUPPRESSED)
def test_what_a_comment_asks_to_ignore_is_left_out(draft: str) -> None:
    report = check(draft)
    assert [one.finding.code for one in report.withheld] == ["FC101"]
    assert [one for one in codes(report) if one != "FC810"] == []


NOT_SUPPRESSED = [
    f"{WRONG}\n\n{IGNORE}",
    f"{WRONG}\n\nThe street is closed. {IGNORE}",
    f"{IGNORE}\n\nThe street is closed.\n\n{WRONG}",
    f"{IGNORE} The street is closed.\n\n{WRONG}",
    f"{WRONG} <!-- factcheck: ignore FC102 x -->",
    f"{WRONG} <!-- factcheck: ignore FC4 x -->",
    f"{WRONG} <!-- factcheck: ignroe FC101 x -->",
    f"{WRONG} <!-- ignore FC101 x -->",
    f"{WRONG} `{IGNORE}`",
    f"```\n{IGNORE}\n```\n\n{WRONG}",
    f"    {IGNORE}\n\n{WRONG}",
    f"{WRONG} <!-- factcheck: ignore FC101 x",
    f"- {IGNORE}\n  The street is closed.\n- {WRONG}",
    f"{IGNORE}\n\n- The street is closed.\n- {WRONG}",
    f"{IGNORE}\n\n| a |\n|---|\n| b |\n\n| c |\n|---|\n| {WRONG} |",
    f"> {IGNORE}\n> The street is closed.\n\n{WRONG}",
]


@pytest.mark.parametrize("draft", NOT_SUPPRESSED)
def test_what_it_does_not_ask_for_stays(draft: str) -> None:
    report = check(draft)
    assert "FC101" in codes(report)
    assert report.withheld == ()


PLAIN = [
    (f"{WRONG} {IGNORE}\n\nAfter.", True),
    (f"{IGNORE}\n{WRONG}\n", True),
    (f"{IGNORE}\n\n{WRONG}", True),
    (f"`{IGNORE}` {WRONG}", True),
    (f"{WRONG}\n\n{IGNORE}", False),
]


@pytest.mark.parametrize(("draft", "left_out"), PLAIN)
def test_plain_text_has_these_comments_too_and_no_reader_sees_them(
    draft: str, left_out: bool
) -> None:
    report = check(draft, "draft.txt")
    assert ("FC101" not in codes(report)) is left_out
    assert "ignore" not in read_text(draft).text


def test_html_has_them_and_formats_of_no_lines_have_not() -> None:
    assert codes(check(f"<p>{WRONG} {IGNORE}</p>", "draft.html")) == []
    assert "FC101" in codes(check(f"{IGNORE}<p>x</p>\n<p>{WRONG}</p>", "draft.html"))


def test_a_suppressed_finding_keeps_its_fact_and_its_reason() -> None:
    report = check(f"{WRONG} {IGNORE}")
    (withheld,) = report.withheld
    assert (withheld.by, withheld.reason) == (Withholding.SUPPRESSED, "the desk knows")
    assert report.coverage.conflicting == 1


WORDS = [
    ("ignore FC101", ("FC101",), (), None),
    ("ignore FC101 the reason", ("FC101",), (), "the reason"),
    ("ignore FC101: the reason", ("FC101",), (), "the reason"),
    ("ignore FC101 — the\n reason", ("FC101",), (), "the reason"),
    ("ignore FC101, FC203 x", ("FC101", "FC203"), (), "x"),
    ("ignore FC101 FC203 x", ("FC101", "FC203"), (), "x"),
    ("ignore fc1 x", ("FC1",), (), "x"),
    ("ignore FC1xx x", ("FC1",), (), "x"),
    ("ignore FC x", ("FC",), (), "x"),
    ("ignore number x", ("FC1",), (), "x"),
    ("ignore number-conflict, date x", ("FC101", "FC4"), (), "x"),
    ("ignore FC101 number is right", ("FC101",), (), "number is right"),
    ("ignore FC101 FC Barcelona said so", ("FC101",), (), "FC Barcelona said so"),
    ("ignore FC101, FC101 x", ("FC101",), (), "x"),
    ("ignore FC999 x", (), ("FC999",), "x"),
    ("ignore FC101, FC999 x", ("FC101",), ("FC999",), "x"),
    ("ignore the figure is right", (), ("the",), "figure is right"),
]


@pytest.mark.parametrize(("words", "named", "unknown", "reason"), WORDS)
def test_a_comment_names_codes_families_and_rules_and_then_a_reason(
    words: str, named: tuple[str, ...], unknown: tuple[str, ...], reason: str | None
) -> None:
    directive = read_directive(f"<!-- factcheck: {words} -->")
    assert (directive.codes, directive.unknown, directive.reason) == (named, unknown, reason)
    assert directive.problem is None


IDLE = [
    (f"The street is closed. {IGNORE}", ["FC810"]),
    (f"{WRONG} <!-- factcheck: ignore FC101, FC401 x -->", ["FC810"]),
    (f"{IGNORE}\n{WRONG} {IGNORE}", []),
    (f"{WRONG} <!-- factcheck: ignore FC101, FC199 x -->", ["FC811"]),
    (f"{WRONG} <!-- factcheck: ignore FC1, number x -->", []),
    (f"The street is closed. {IGNORE} {IGNORE}", ["FC810", "FC810"]),
]


@pytest.mark.parametrize(("draft", "found"), IDLE)
def test_a_comment_of_no_use_is_told_where_it_stands(draft: str, found: list[str]) -> None:
    report = check(draft)
    assert codes(report) == found
    for finding in report.findings:
        assert finding.span.of(draft) == finding.text
        assert finding.text.startswith("<!--")


def test_a_comment_is_not_idle_where_nobody_looked() -> None:
    draft = f"The street is closed. {IGNORE}"
    assert codes(check(draft, settings=Settings(ignore=("FC1",)))) == []
    assert codes(check(draft, settings=Settings(use_ledger=False))) == []
    assert codes(check(draft, settings=Settings(ignore=("FC810",)))) == []
    (finding,) = check(draft, settings=Settings(severity=(("FC810", Severity.ERROR),))).findings
    assert finding.severity is Severity.ERROR


def test_a_reason_can_be_made_compulsory() -> None:
    draft = f"{WRONG} <!-- factcheck: ignore FC101 -->"
    assert codes(check(draft)) == []
    assert codes(check(draft, settings=Settings(require_reason=True))) == ["FC812"]


def test_a_report_shows_no_comment_but_those_that_something_is_wrong_with() -> None:
    idle = "<!-- factcheck: ignore FC102, FC199 x -->"
    document = read_text(f"{WRONG} {IGNORE}\n\nIt rained. {idle}", path=Path("draft.md"))
    shown, report = suppressed(document, CHECKER.check(document), Settings())
    assert shown.text == f"{document.text}\n\n{idle}"
    assert [one.code for one in report.findings] == ["FC810", "FC811"]
    quiet = read_text(f"{WRONG} {IGNORE}", path=Path("draft.md"))
    assert suppressed(quiet, CHECKER.check(quiet), Settings())[0] is quiet


def test_a_note_on_a_comment_stands_in_the_order_of_the_file() -> None:
    findings: tuple[Finding, ...] = check(f"The street is closed. {IGNORE}\n\n{WRONG}").findings
    assert [one.code for one in findings] == ["FC810", "FC101"]
    assert findings[0].span.start < findings[1].span.start


@settings(deadline=None)
@given(st.text(alphabet="<>!-factcheck: ignoreFC101,\n|`# ", max_size=200))
def test_no_text_breaks_the_reading_of_comments(text: str) -> None:
    for name in ("draft.md", "draft.txt", "draft.html"):
        document = read_text(text, path=Path(name))
        _, report = suppressed(document, Report(), Settings())
        for finding in report.findings:
            assert finding.text.startswith("<!--")


HOSTILE = [
    IGNORE * 4_000,
    f"{IGNORE}\n" * 4_000,
    "<!-- factcheck: ignore " * 20_000,
    "<!--" + " " * 100_000,
    f"<!-- factcheck: ignore {'FC101, ' * 20_000} -->",
    f"<!-- factcheck: ignore FC101 {'<!-- ' * 20_000} -->",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:30].strip())
def test_hostile_comments_take_linear_time(text: str) -> None:
    document = read_text(text, path=Path("draft.txt"))
    one = Finding(
        code="FC101",
        rule="x",
        family="number",
        severity=Severity.ERROR,
        span=Span(0, 1),
        text="x",
        message="x",
    )
    report = Report(findings=(one,) * 1_000)
    assert seconds(lambda: suppressed(document, report, Settings())) < 5
