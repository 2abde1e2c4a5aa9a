"""Where findings stand: their sentences, and fingerprints that stay when the text moves."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document, Report, Span, WrittenRun
from factcheck.model.positions import Lines, Region
from factcheck.reading import read_text
from factcheck.reporting.fingerprints import fingerprinted
from factcheck.reporting.placed import Sentences, placed
from tests.reporting.made import any_results, finding, patient

STORY = "Moscow freed 175 prisoners. Kyiv freed 175 too.\n\nA third group, 20 strong, stayed.\n"


def fingerprints(text: str, *words: str) -> list[str]:
    """Return the fingerprints of findings at `words`, looked for one after another."""
    document = read_text(text, path=Path("story.md"))
    found, end = [], 0
    for word in words:
        start = document.text.index(word, end)
        end = start + len(word)
        found.append(finding(document.text, Span(start, end)))
    return [mark for _, mark in fingerprinted(document, Report(findings=tuple(found)))]


MOVED = [
    ("A new first paragraph.\n\n" + STORY, "paragraphs before it"),
    ("---\ndate: 2026-02-05\n---\n" + STORY, "front matter"),
    (STORY.replace("freed 175 prisoners", "freed\n175 prisoners"), "lines broken elsewhere"),
    (STORY.replace("\n", "\r\n"), "Windows line ends"),
    (STORY.replace("20 strong", "21 strong"), "another sentence changed"),
]


@pytest.mark.parametrize(("text", "why"), MOVED)
def test_a_finding_keeps_its_fingerprint(text: str, why: str) -> None:
    assert fingerprints(text, "175", "175") == fingerprints(STORY, "175", "175"), why


CHANGED = [
    (STORY.replace("Moscow freed", "Moscow sold"), "its sentence says something else"),
    (STORY.replace("Moscow freed 175", "Moscow freed 1750"), "another figure"),
]


@pytest.mark.parametrize(("text", "why"), CHANGED)
def test_another_finding_has_another_fingerprint(text: str, why: str) -> None:
    (before,), (after,) = fingerprints(STORY, "175"), fingerprints(text, "175")
    assert before != after, why


def test_the_same_words_twice_in_a_sentence_have_fingerprints_of_their_own() -> None:
    first, second = fingerprints("It was 5 here and 5 there.", "5", "5")
    assert first != second


@patient
@given(any_results())
def test_no_two_findings_of_a_draft_share_a_fingerprint(results) -> None:
    for document, report in results.drafts:
        found = [mark for _, mark in fingerprinted(document, report)]
        assert len(set(found)) == len(found)


@given(st.integers(0, 30))
def test_empty_lines_before_a_draft_change_no_fingerprint(lines: int) -> None:
    assert fingerprints("\n" * lines + STORY, "20") == fingerprints(STORY, "20")


def test_another_rule_has_another_fingerprint() -> None:
    document = Document(text=STORY, file_text=STORY)
    one = finding(STORY, Span(13, 16))
    both = fingerprinted(document, Report(findings=(one, evolve(one, code="FC104"))))
    (_, first), (_, second) = both
    assert first != second


AROUND = [
    ("175", "Moscow freed 175 prisoners."),
    ("prisoners. Kyiv", "Moscow freed 175 prisoners. Kyiv freed 175 too."),
    ("20", "A third group, 20 strong, stayed."),
]


@pytest.mark.parametrize(("words", "sentence"), AROUND)
def test_the_sentence_around_some_words(words: str, sentence: str) -> None:
    document = read_text(STORY)
    start = document.text.index(words)
    span = Sentences(document).around(Span(start, start + len(words)))
    assert span.of(document.text) == sentence


def test_what_stands_in_no_sentence_is_shown_alone() -> None:
    document = read_text("")
    assert Sentences(document).around(Span(0, 0)) == Span(0, 0)


REGIONS = [
    ("ab\ncd", Span(0, 2), Region(1, 1, 1, 3)),
    ("ab\ncd", Span(1, 4), Region(1, 2, 2, 2)),
    ("ab\ncd", Span(3, 3), Region(2, 1, 2, 1)),
]


@pytest.mark.parametrize(("text", "span", "region"), REGIONS)
def test_a_region_ends_before_the_next_character(text: str, span: Span, region: Region) -> None:
    assert Lines(text).region(span) == region


BYTES = [("a𐐀b", 0, 0), ("a𐐀b", 1, 1), ("a𐐀b", 2, 5), ("é\né“x", 4, 5), ("\ufeffa", 1, 0)]


@pytest.mark.parametrize(("text", "offset", "count"), BYTES)
def test_bytes_count_from_the_start_of_the_line(text: str, offset: int, count: int) -> None:
    assert Lines(text).bytes_before(offset) == count


RUNS = (WrittenRun(0, "body", 1, 1), WrittenRun(6, "footnote 1", 2, 3))


@pytest.mark.parametrize(
    ("start", "where"), [(0, "paragraph 1, run 1"), (7, "footnote 1, paragraph 2, run 3")]
)
def test_what_has_no_lines_is_placed_by_its_run(start: int, where: str) -> None:
    document = Document(text=STORY, file_text=STORY, runs=RUNS, path=Path("a.docx"))
    one = finding(STORY, Span(start, start + 2), fix="x")
    (found,) = placed(document, Report(findings=(one,)))
    assert (found.where, found.short_place) == (where, f"a.docx: {where}")
    assert found.told(None) == f"Not so.\nfix: x\nplace: {where}"
    assert found.replacement is None


def test_a_fix_over_markup_is_not_made_by_machine() -> None:
    document = read_text("Moscow **and** Kyiv", path=Path("a.md"))
    spans = (Span(0, 6), Span(0, 10))
    findings = tuple(finding(document.text, span, fix="x") for span in spans)
    first, second = placed(document, Report(findings=findings))
    assert (first.replacement, second.replacement) == ("x", None)


FIXES = [("157", "157"), ("Marks & Co", None), ("<b>", None), ('"so"', None), ("“so”", "“so”")]


@pytest.mark.parametrize(("fix", "replacement"), FIXES)
def test_a_fix_that_a_format_would_take_for_markup_is_not_made_by_machine(
    fix: str, replacement: str | None
) -> None:
    document = Document(text="One 175 two.", file_text="One 175 two.")
    one = finding(document.text, Span(4, 7), fix=fix)
    (found,) = placed(document, Report(findings=(one,)))
    assert found.replacement == replacement


def test_a_sentence_is_quoted_whole_in_one_line() -> None:
    document = Document(text="One\n175 two.", file_text="")
    (found,) = placed(document, Report(findings=(finding(document.text, Span(4, 7)),)))
    assert found.quoted() == ("One 175 two.", Span(4, 7))


@pytest.mark.parametrize("start", [0, 2_000, 9_995])
def test_of_a_sentence_without_end_only_the_words_about_a_finding_are_quoted(start: int) -> None:
    text = "word " * 2_000
    one = finding(text, Span(start, start + 4))
    document = Document(text=text, file_text=text)
    (found,) = placed(document, Report(findings=(one,)))
    quoted, span = found.quoted()
    assert span.of(quoted) == "word"
    assert len(quoted) <= 4 + 2 * 302
    assert quoted.startswith("… ") is (start > 300)
    assert quoted.endswith(" …") is (start < 9_000)
