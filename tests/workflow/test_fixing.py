"""A fix changes its own words only, and a check that follows finds nothing that was not there."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ledger import Ledger
from factcheck.model import Claim, Document, Family, Finding, Report, Severity, Span
from factcheck.reading import read_text
from factcheck.workflow.desk import Desk
from factcheck.workflow.fixing import Fixed, applied, edits_of, fixed, unified_diff

CLAIMS = {
    "The fire destroyed {} homes.": 12,
    "The storm cut power to {} villages.": 340,
    "The council closed {} libraries.": 7,
    "The court heard {} witnesses.": 25,
    "The tanker carried {} containers.": 1_480,
}
LEDGER = Ledger.of(
    Claim(id=f"claim-{number}", text=text.format(f"{value:,}"))
    for number, (text, value) in enumerate(CLAIMS.items())
)
DESK = Desk(ledger=LEDGER)


def fix(text: str, name: str = "draft.md") -> Fixed | None:
    read = partial(read_text, path=Path(name))
    document, report = DESK.check(read(text))
    return fixed(document, report, read=read, check=DESK.check)


def alarms(report: Report) -> list[Finding]:
    return [one for one in report.findings if one.severity is not Severity.INFO]


FIXED = [
    ("The fire destroyed 14 homes.", "The fire destroyed 12 homes."),
    ("- The fire destroyed 14 homes.\n", "- The fire destroyed 12 homes.\n"),
    ("The fire destroyed **14** homes.", "The fire destroyed **12** homes."),
    ("---\ntitle: Fire destroyed 14 homes\n---\n", "---\ntitle: Fire destroyed 12 homes\n---\n"),
    ("\ufeffThe fire\r\ndestroyed 14 homes.\r\n", "\ufeffThe fire\r\ndestroyed 12 homes.\r\n"),
    ("| a | b |\n|---|---|\n| x | The fire destroyed 14 homes. |\n",
     "| a | b |\n|---|---|\n| x | The fire destroyed 12 homes. |\n"),
    ("The fire destroyed 14 homes. The council closed 9 libraries.",
     "The fire destroyed 12 homes. The council closed 7 libraries."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), FIXED)
def test_a_wrong_figure_is_put_right_where_it_stands(before: str, after: str) -> None:
    found = fix(before)
    assert found is not None
    assert found.document.file_text == after
    assert alarms(found.report) == []


LEFT = [
    "The fire destroyed 12 homes.",
    "Nothing that anybody has checked.",
    "",
    "The fire destroyed 14 homes. <!-- factcheck: ignore FC101 as told -->",
    "The fire destroyed 1*4* homes.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_right_suppressed_or_cut_by_markup_is_left_alone(text: str) -> None:
    assert fix(text) is None


def test_html_is_fixed_in_its_source() -> None:
    found = fix("<p>The fire destroyed <b>14</b> homes.</p>", "draft.html")
    assert found is not None
    assert found.document.file_text == "<p>The fire destroyed <b>12</b> homes.</p>"


def finding(
    start: int, end: int, text: str, fix: str | None, severity: Severity = Severity.ERROR
) -> Finding:
    return Finding(
        code="FC101",
        rule="number-conflict",
        family=Family.NUMBER,
        severity=severity,
        span=Span(start, end),
        text=text,
        message="Wrong.",
        fix=fix,
        expected=fix,
    )


TEXT = "abcdefghij"


def made(*findings: Finding) -> list[tuple[int, int, str]]:
    document = Document(text=TEXT, file_text=TEXT)
    return [(*one.span, one.text) for one in edits_of(document, Report(findings=findings))]


def part(start: int, end: int, fix: str | None, *, grave: bool = True) -> Finding:
    severity = Severity.ERROR if grave else Severity.WARNING
    return finding(start, end, TEXT[start:end], fix, severity)


def test_of_overlapping_fixes_one_is_made_at_most() -> None:
    assert made(part(0, 3, "x"), part(2, 5, "y")) == [(0, 3, "x")]
    assert made(part(0, 5, "x"), part(2, 3, "y"), part(4, 8, "z")) == [(0, 5, "x")]
    assert made(part(0, 3, "x"), part(0, 3, "x")) == [(0, 3, "x")]
    assert made(part(0, 3, "x"), part(0, 3, "y")) == []
    assert made(part(0, 3, "x"), part(5, 8, "y")) == [(0, 3, "x"), (5, 8, "y")]


def test_what_is_not_sure_or_has_two_sides_is_not_fixed() -> None:
    assert made(part(0, 3, "x", grave=False)) == []
    assert made(part(0, 3, "x", grave=False), part(2, 5, "y")) == [(2, 5, "y")]
    assert made(evolve(part(0, 3, "x"), family=Family.INTERNAL)) == []
    assert fix("# The team won 14 medals\n\nThe team won 15 medals in Oslo.") is None


def test_what_has_no_fix_or_no_words_is_not_edited() -> None:
    assert made(part(0, 3, None), part(4, 4, "x"), part(5, 6, TEXT[5:6])) == []
    assert made(finding(0, 3, "other words", "x")) == []


spans = st.tuples(st.integers(0, 9), st.integers(1, 4)).map(lambda p: (p[0], min(sum(p), 10)))


@settings(deadline=None)
@given(st.lists(st.tuples(spans, st.sampled_from(["x", "yy", ""]), st.booleans()), max_size=8))
def test_edits_never_overlap_and_each_is_some_findings_fix(
    wanted: list[tuple[tuple[int, int], str, bool]],
) -> None:
    edits = made(*(part(*span, text, grave=grave) for span, text, grave in wanted))
    for (_, end, _), (start, _, _) in pairwise(edits):
        assert end < start
    asked = {(*span, text) for span, text, _ in wanted}
    assert set(edits) <= asked
    result = applied(TEXT, [(Span(start, end), text) for start, end, text in edits])
    assert len(result) == len(TEXT) + sum(len(text) - (e - s) for s, e, text in edits)


def test_a_fix_that_makes_another_error_is_not_made_and_keeps_no_other_from_it() -> None:
    text = "one two three four"
    read = read_text

    def check(document: Document) -> tuple[Document, Report]:
        """Find "one" and "three" wrong, and whatever "three" becomes."""
        found = []
        for word, fix in (("one", "1"), ("three", "3"), ("3", None)):
            start = document.text.find(word)
            if start >= 0:
                found.append(finding(start, start + len(word), word, fix))
        return document, Report(findings=tuple(found))

    document, report = check(read(text))
    result = fixed(document, report, read=read, check=check)
    assert result is not None
    assert result.document.file_text == "1 two three four"


FRONT = ["a # b", "a: b", '"a', "- a"]


@pytest.mark.parametrize("words", FRONT)
def test_a_fix_that_would_mean_something_to_the_format_is_not_made(words: str) -> None:
    def check(document: Document) -> tuple[Document, Report]:
        start = document.text.find("wrong")
        if start < 0:
            return document, Report()
        return document, Report(findings=(finding(start, start + 5, "wrong", words),))

    document, report = check(read_text("---\ntitle: wrong here\n---\nBody.\n"))
    result = fixed(document, report, read=read_text, check=check)
    assert result is None or words in result.document.text


sentences = st.lists(
    st.tuples(st.sampled_from(list(CLAIMS)), st.integers(2, 2_000)), min_size=1, max_size=6
)
layouts = st.sampled_from(["{}", "- {}", "> {}", "# {}", "*{}*", "Before. {} After.", "| {} |"])


@settings(deadline=None, max_examples=40)
@given(sentences, layouts, st.sampled_from(["draft.md", "draft.txt", "draft.html"]))
def test_a_fixed_draft_has_no_error_that_it_had_not_before(
    told: list[tuple[str, int]], layout: str, name: str
) -> None:
    text = "\n\n".join(layout.format(sentence.format(n)) for sentence, n in told)
    before = DESK.check(read_text(text, path=Path(name)))[1]
    found = fix(text, name)
    if found is None:
        return

    def kinds(report: Report) -> Counter[tuple[object, ...]]:
        return Counter(
            (one.code, one.claim and one.claim.id, one.expected) for one in alarms(report)
        )

    assert not kinds(found.report) - kinds(before)
    assert len(alarms(found.report)) <= len(alarms(before)) - len(found.edits)
    assert applied(text, [(one.span, one.text) for one in found.edits]) == found.document.file_text
    again = fix(found.document.file_text, name)
    assert again is None or len(again.edits) < len(
        edits_of(*DESK.check(read_text(text, path=Path(name))))
    )


NO_END = "\\ No newline at end of file\n"
DIFFS = [
    ("a\nb\n", "a\nc\n", "--- n\n+++ n\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
    ("a\n", "a\n", ""),
    ("a", "b", f"--- n\n+++ n\n@@ -1 +1 @@\n-a\n{NO_END}+b\n{NO_END}"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "--- n\n+++ n\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
    ("a\u2028b\n", "a\u2028c\n", "--- n\n+++ n\n@@ -1 +1 @@\n-a\u2028b\n+a\u2028c\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "diff"), DIFFS)
def test_a_diff_is_one_that_patch_reads(before: str, after: str, diff: str) -> None:
    assert unified_diff("n", before, after) == diff
