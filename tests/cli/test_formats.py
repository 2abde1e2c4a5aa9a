"""Drafts in every format through the commands: what is found, where, and what cannot be read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.making import docx, odt, p, r

SAID = "Russia and Ukraine exchanged {} prisoners of war each."
NEWSML = (
    "<newsItem><itemMeta><versionCreated>2026-02-05</versionCreated></itemMeta><contentSet>"
    "<inlineXML><p>{}</p></inlineXML></contentSet></newsItem>"
)
NOTE = f'<w:footnote w:id="1">{p(SAID.format(175))}</w:footnote>'
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'

DRAFTS: dict[str, Callable[[str], bytes]] = {
    "draft.txt": str.encode,
    "draft.md": str.encode,
    "draft.html": lambda text: f"<!doctype html><p>{text}".encode(),
    "draft.json": lambda text: json.dumps({"body_html": f"<p>{text}"}).encode(),
    "draft.xml": lambda text: NEWSML.format(text).encode(),
    "draft.docx": lambda text: docx(p(text)),
    "draft.odt": lambda text: odt(f"<text:p>{text}</text:p>"),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_in_any_format_is_checked_and_extracted_from(run, desk: Path, name: str) -> None:
    (desk / name).write_bytes(DRAFTS[name](SAID.format(175)))
    result = run("check", "--format", "json", "--date", "2026-02-05", name)
    assert result.exit_code == 1, result.output
    (finding,) = json.loads(result.stdout)["drafts"][0]["findings"]
    assert (finding["code"], finding["text"], finding["fix"]) == ("FC101", "175", "157")
    assert "175 prisoners of war" in run("extract", "--date", "2026-02-05", name).stdout
    (desk / name).write_bytes(DRAFTS[name](SAID.format(157)))
    assert run("check", "--date", "2026-02-05", name).exit_code == 0


@pytest.mark.parametrize("name", [name for name in DRAFTS if name != "draft.md"])
def test_standard_input_may_be_in_any_format_that_its_beginning_tells(run, name: str) -> None:
    data = DRAFTS[name](SAID.format(175))
    assert run("check", "--date", "2026-02-05", "-", stdin=data).exit_code == 1


@pytest.mark.parametrize("name", ["draft.docx", "draft.odt", "draft.json", "draft.xml"])
@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_draft_that_cannot_be_read_is_one_message_and_status_2(
    run, desk: Path, command: str, name: str
) -> None:
    (desk / name).write_bytes(b"nothing of the kind")
    result = run(command, "--date", "2026-02-05", name)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"factcheck: {name}")
    assert len(result.stderr.splitlines()) == 1


def test_reports_for_people_name_paragraph_and_run_of_a_docx(run, desk: Path) -> None:
    body = p("A story.") + p(r("Russia and Ukraine exchanged "), r("17"), r("5 each."), REFERENCE)
    (desk / "draft.docx").write_bytes(docx(body, footnotes=NOTE))
    report = run("check", "--select", "FC101", "draft.docx").stdout
    assert "draft.docx: paragraph 2, run 2: error FC101" in report
    assert "draft.docx: footnote 1, paragraph 1, run 1: error FC101" in report


def test_json_tells_part_paragraph_and_run_of_a_docx_only(run, desk: Path) -> None:
    (desk / "draft.docx").write_bytes(docx(p("A story.", REFERENCE), footnotes=NOTE))
    whole = json.loads(run("check", "--format", "json", "draft.docx", "wrong.md").stdout)
    (of_docx,), (of_markdown,) = (draft["findings"] for draft in whole["drafts"])
    assert [of_docx[key] for key in ("part", "paragraph", "run")] == ["footnote 1", 1, 1]
    assert [of_docx[key] for key in ("line", "column")] == [2, SAID.index("{") + 1]
    assert "paragraph" not in of_markdown
