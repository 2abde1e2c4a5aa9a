"""One story in every format: the same findings, each on the same words."""

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from factcheck import Checker, Ledger, read_draft
from factcheck.model import BlockKind
from tests.reading.making import docx, odt, p

STORIES = Path(__file__).parent.parent / "drafts" / "dev"
TAGS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.QUOTE: "blockquote"}
STYLES = {BlockKind.TITLE: "Titel", BlockKind.HEADING: "berschrift2", BlockKind.QUOTE: "Zitat"}


def html(blocks: list[tuple[BlockKind, str]]) -> str:
    tags = ((TAGS.get(kind, "p"), escape(text)) for kind, text in blocks)
    return "".join(f"<{tag}>{text}</{tag}>\n" for tag, text in tags)


def newsml(blocks: list[tuple[BlockKind, str]]) -> bytes:
    content = f"<contentSet><inlineXML>{html(blocks)}</inlineXML></contentSet>"
    return f"<newsItem>{content}</newsItem>".encode()


def odt_of(blocks: list[tuple[BlockKind, str]]) -> bytes:
    styles = {BlockKind.TITLE: "P2", BlockKind.QUOTE: "P1"}
    return odt(
        "".join(
            f'<text:h text:outline-level="2">{escape(text)}</text:h>'
            if kind is BlockKind.HEADING
            else f'<text:p text:style-name="{styles.get(kind, "None")}">{escape(text)}</text:p>'
            for kind, text in blocks
        )
    )


MADE: dict[str, Callable[[list[tuple[BlockKind, str]]], bytes]] = {
    "story.html": lambda blocks: f"<!doctype html><body>{html(blocks)}".encode(),
    "story.json": lambda blocks: json.dumps({"body_html": html(blocks)}).encode(),
    "story.xml": newsml,
    "story.docx": lambda blocks: docx(
        "".join(p(escape(text), style=STYLES.get(kind, "")) for kind, text in blocks)
    ),
    "story.odt": odt_of,
}


@pytest.mark.parametrize("story", ["court", "election", "wildfire"])
def test_a_story_has_the_same_findings_in_every_format(story: str, tmp_path: Path) -> None:
    folder = STORIES / story
    checker = Checker(Ledger.load(folder / "claims.yaml"))
    markdown = read_draft(folder / "errors.md")
    blocks = [(block.kind, block.span.of(markdown.text)) for block in markdown.blocks]
    report = checker.check(markdown)
    assert report.findings
    for name, make in MADE.items():
        (tmp_path / name).write_bytes(make(blocks))
        document = read_draft(tmp_path / name, date=markdown.date)
        assert (document.text, document.blocks) == (markdown.text, markdown.blocks), name
        found = checker.check(document)
        assert found.coverage == report.coverage, name
        assert found.findings == report.findings, name
