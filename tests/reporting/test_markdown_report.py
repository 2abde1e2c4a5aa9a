"""Markdown: a comment on a pull request, in which the draft stays text."""

import re

import pytest
from attrs import evolve
from hypothesis import given
from markdown_it import MarkdownIt

from factcheck.model import Document, Report, Span
from factcheck.reporting import REPORTERS, Page, Results
from factcheck.reporting.terminal import visible
from tests.reporting.made import any_results, finding, patient

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {"<!-- factcheck -->", "<b>", "</b>", "<del>", "</del>", "<ins>", "</ins>"}

GOLDEN = """\
<!-- factcheck -->

## factcheck: 1 error, 1 warning

### `draft.md`

1 error, 1 warning; 2 of 3 checkable statements matched (1 supported, 1 conflicting), 1 not checked.

**❌ error FC101 number-conflict** `draft.md:7:3`

> Moscow and Kyiv each freed <b>175</b> prisoners, RIA said.

The ledger has 157 prisoners of war each.

- claim: swap: Russia and Ukraine exchanged 157 prisoners of war each.
- source: RIA (reported), Russia’s Defence Ministry (citing)
- evidence: Al Jazeera, 2026-02-05: “exchanged 157 prisoners of war each”
- fix: <del>175</del> → <ins>157</ins>

**⚠️ warning FC203 chain-shortened** `draft.md:7:20`

> Moscow and Kyiv each freed 175 prisoners, <b>RIA</b> said.

RIA cites Russia’s Defence Ministry.

- claim: swap: Russia and Ukraine exchanged 157 prisoners of war each.
- source: RIA (reported), Russia’s Defence Ministry (citing)
- evidence: Al Jazeera, 2026-02-05: “exchanged 157 prisoners of war each”
"""


def report(results: Results) -> str:
    return REPORTERS["markdown"](results, Page())


def test_a_comment_has_each_finding_with_what_backs_it(results: Results) -> None:
    assert report(results) == GOLDEN


def quoted(text: str, message: str = "Not so.") -> list[str]:
    """Return the inline text that the quoted sentence and the message are rendered to."""
    document = Document(text=text, file_text=text)
    one = finding(text, Span(0, 0), message)
    tokens = PARSER.parse(report(Results(drafts=((document, Report(findings=(one,))),))))
    lines = [token for token in tokens if token.type == "inline"]
    return ["".join(part.content for part in line.children) for line in lines[4:6]]


ONLY_TEXT = [
    "Profit of *both* fell_by_5 `today`",
    "[click](https://example.org) ![x](y)",
    "<script>alert(1)</script> &amp; <b>bold</b>",
    "It was ~~175~~ | 157 | $5 and $6",
    "# no heading",
    "- no list",
    "1. no list either",
    "12) nor this",
    "+ nor this",
    "=== nor a rule",
    "> no quotation in it",
    "\\ and \\* and \\\\",
]


@pytest.mark.parametrize("text", ONLY_TEXT)
def test_what_would_be_markup_is_shown_as_it_is(text: str) -> None:
    assert quoted(text)[0] == text
    assert quoted("x", text)[1] == text


CALLS = [("thanks @editor and #12", "@editor", "#12"), ("mail a@b.org", "@b", None)]


@pytest.mark.parametrize(("text", "name", "number"), CALLS)
def test_nobody_is_called_and_nothing_referred_to(text: str, name: str, number: str | None) -> None:
    shown, _ = quoted(text)
    assert name not in shown
    assert number is None or number not in shown
    assert shown.replace("\u200b", "") == text


def test_addresses_are_no_links() -> None:
    shown = report(
        Results(
            drafts=(
                (
                    Document(text="See https://a.org or www.a.org.", file_text=""),
                    Report(findings=(finding("See", Span(0, 3)),)),
                ),
            )
        )
    )
    assert "https://" not in shown
    assert "www." not in shown


def test_a_comment_never_grows_too_long_and_tells_what_it_left_out(results: Results) -> None:
    ((document, found),) = results.drafts
    many = evolve(found, findings=found.findings * 400)
    text = report(evolve(results, drafts=((document, many),)))
    assert len(text) <= 65_536
    shown = text.count("**❌") + text.count("**⚠️")
    assert text.endswith(f"*There is no room here for {800 - shown} more findings.*\n")


def test_a_comment_on_very_many_drafts_never_grows_too_long(results: Results) -> None:
    text = report(evolve(results, drafts=results.drafts * 3_000))
    assert len(text) <= 65_536
    assert re.search(r"for \d+ more drafts and \d+ more findings\.\*\n$", text)


@patient
@given(any_results())
def test_any_text_stays_text(results: Results) -> None:
    ((_, found),) = results.drafts
    tokens = PARSER.parse(report(results))
    inline = [part for token in tokens for part in (token.children or ())]
    for part in (*tokens, *inline):
        assert part.type not in {"link_open", "image", "fence", "code_block", "hr", "table_open"}
        if part.type in {"html_inline", "html_block"}:
            assert part.content.strip() in OURS
    assert sum(token.type == "blockquote_open" for token in tokens) == len(found.findings)
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h2", "h3"]
    words = "".join(part.content for part in inline if part.type in {"text", "text_special"})
    for one in found.findings:
        message = visible(re.sub(r"\s", " ", one.message)).split()
        assert all(word in words.replace("\u200b", "") for word in message if "\u200b" not in word)
