"""The server as an editor meets it: a real client starts it and speaks with it over stdio."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from lsprotocol import types as lsp

from tests.lsp.conftest import (
    BROKEN,
    HEAD,
    LEDGER,
    RIGHT,
    WRONG,
    Editor,
    capabilities,
    with_editor,
)

UTF8, UTF16, UTF32 = (
    lsp.PositionEncodingKind.Utf8,
    lsp.PositionEncodingKind.Utf16,
    lsp.PositionEncodingKind.Utf32,
)
FIGURE = lsp.Range(lsp.Position(4, 29), lsp.Position(4, 32))
CARET = lsp.Position(4, 30)
SENTENCE = WRONG.removeprefix(HEAD)


def codes(marks: list[lsp.Diagnostic]) -> list[object]:
    return [mark.code for mark in marks]


def test_a_wrong_figure_is_marked_and_a_right_one_is_not(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        (mark,) = await editor.open("draft.md", WRONG)
        assert (mark.code, mark.severity) == ("FC101", lsp.DiagnosticSeverity.Error)
        assert mark.range == FIGURE
        assert "157" in mark.message
        assert await editor.change("draft.md", RIGHT) == []
        assert codes(await editor.change("draft.md", WRONG)) == ["FC101"]

    with_editor(desk, work)


@pytest.mark.parametrize(
    ("offered", "agreed", "start"),
    [
        pytest.param([UTF8, UTF16], UTF8, 4 + 1 + 29, id="utf-8 first"),
        pytest.param([UTF32], UTF32, 1 + 1 + 29, id="utf-32"),
        pytest.param([UTF16], UTF16, 2 + 1 + 29, id="utf-16"),
        pytest.param([], UTF16, 2 + 1 + 29, id="none named is utf-16"),
    ],
)
def test_columns_count_in_the_encoding_that_was_agreed_on(
    desk: Path, offered: list[lsp.PositionEncodingKind], agreed: object, start: int
) -> None:
    async def work(editor: Editor) -> None:
        assert editor.encoding == agreed
        (mark,) = await editor.open("draft.md", HEAD + "😀 " + SENTENCE)
        assert mark.range.start == lsp.Position(4, start)
        caret = lsp.Position(4, start + 3)
        found = await editor.client.text_document_hover_async(
            lsp.HoverParams(editor.at("draft.md"), caret)
        )
        assert found
        assert found.range == mark.range

    with_editor(desk, work, can=capabilities(*offered))


def test_hovering_tells_the_claim_its_source_and_its_evidence(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", WRONG)
        at = editor.at("draft.md")
        wrong = await editor.client.text_document_hover_async(lsp.HoverParams(at, CARET))
        assert wrong
        assert isinstance(wrong.contents, lsp.MarkupContent)
        for told in ("FC101", "swap", "157 prisoners", "RIA", "The Wire", "2026-02-05"):
            assert told in wrong.contents.value
        head = lsp.HoverParams(at, lsp.Position(0, 1))
        assert await editor.client.text_document_hover_async(head) is None
        await editor.change("draft.md", RIGHT)
        right = await editor.client.text_document_hover_async(lsp.HoverParams(at, CARET))
        assert right
        assert isinstance(right.contents, lsp.MarkupContent)
        assert "FC101" not in right.contents.value
        assert "RIA" in right.contents.value

    with_editor(desk, work)


def test_the_way_to_a_claim_leads_to_its_line_in_the_ledger(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", WRONG)
        found = await editor.client.text_document_definition_async(
            lsp.DefinitionParams(editor.at("draft.md"), CARET)
        )
        assert isinstance(found, list | tuple)
        (place,) = found
        assert isinstance(place, lsp.Location)
        assert place.uri == editor.uri("claims/swap.yaml")
        line = LEDGER.splitlines()[place.range.start.line]
        assert line[place.range.start.character :] == "id: swap"

    with_editor(desk, work)


def test_a_fix_is_offered_where_there_is_one_and_puts_the_draft_right(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", WRONG)
        (action,) = await actions(editor, FIGURE)
        assert action.kind == lsp.CodeActionKind.QuickFix
        assert action.edit
        assert action.edit.changes
        ((uri, (edit,)),) = action.edit.changes.items()
        assert (uri, edit.range, edit.new_text) == (editor.uri("draft.md"), FIGURE, "157")
        assert codes(list(action.diagnostics or ())) == ["FC101"]
        elsewhere = lsp.Range(lsp.Position(4, 0), lsp.Position(4, 6))
        assert await actions(editor, elsewhere) == []
        assert len(await actions(editor, elsewhere, "source.fixAll.factcheck")) == 1
        assert await actions(editor, FIGURE, "refactor") == []
        await editor.change("draft.md", RIGHT)
        assert await actions(editor, FIGURE) == []

    with_editor(desk, work)


async def actions(editor: Editor, place: lsp.Range, *only: str) -> list[lsp.CodeAction]:
    found = await editor.client.text_document_code_action_async(
        lsp.CodeActionParams(
            editor.at("draft.md"), place, lsp.CodeActionContext([], only=list(only) or None)
        )
    )
    assert all(isinstance(one, lsp.CodeAction) for one in found or ())
    return [one for one in found or () if isinstance(one, lsp.CodeAction)]


def test_the_lens_tells_what_was_checked_and_leads_to_what_was_not(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", RIGHT + "\nTurin hosted 45 chess players.\n")
        (lens,) = (
            await editor.client.text_document_code_lens_async(
                lsp.CodeLensParams(editor.at("draft.md"))
            )
            or ()
        )
        assert lens.command
        assert "1 of 2 checkable statements matched" in lens.command.title
        await editor.client.workspace_execute_command_async(
            lsp.ExecuteCommandParams(lens.command.command, lens.command.arguments)
        )
        (shown,) = await editor.until(lambda: editor.shown)
        assert shown.selection
        assert shown.selection.start == lsp.Position(6, 0)

    with_editor(desk, work)


@pytest.mark.parametrize("watch", [True, False], ids=["the editor tells", "the server looks"])
def test_a_changed_ledger_is_read_anew(desk: Path, watch: bool) -> None:
    async def work(editor: Editor) -> None:
        assert await editor.open("draft.md", RIGHT) == []
        if watch:
            assert [one.method for one in editor.registered] == ["workspace/didChangeWatchedFiles"]
        editor.told.clear()
        write_ledger(editor, LEDGER.replace("157", "160"), watch=watch)
        assert codes(await editor.marks("draft.md")) == ["FC101"]

    with_editor(desk, work, can=capabilities(UTF16, watch=watch))


def test_a_broken_ledger_is_marked_in_its_own_file_and_in_the_draft(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", WRONG)
        editor.told.clear()
        write_ledger(editor, BROKEN)
        in_draft = await editor.marks("draft.md")
        assert codes(in_draft) == [None, "FC101"], "what was last read is still held to the draft"
        ledger = editor.uri("claims/swap.yaml")
        (told,) = await editor.until(lambda: [one for one in editor.told if one.uri == ledger])
        (fault,) = told.diagnostics
        assert fault.range.start.line == 8
        assert "rai" in fault.message
        editor.told.clear()
        write_ledger(editor, LEDGER)
        assert codes(await editor.marks("draft.md")) == ["FC101"]
        (told,) = await editor.until(lambda: [one for one in editor.told if one.uri == ledger])
        assert list(told.diagnostics) == []

    with_editor(desk, work)


def write_ledger(editor: Editor, text: str, *, watch: bool = True) -> None:
    (editor.folder / "claims" / "swap.yaml").write_text(text, encoding="utf-8")
    if watch:
        event = lsp.FileEvent(editor.uri("claims/swap.yaml"), lsp.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))


def test_settings_are_read_as_the_check_reads_them(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('claims = "claims"\n[severity]\nFC101 = "warning"\n')

    async def work(editor: Editor) -> None:
        (mark,) = await editor.open("draft.md", WRONG)
        assert mark.severity is lsp.DiagnosticSeverity.Warning
        editor.told.clear()
        (editor.folder / "factcheck.toml").write_text('ignore = ["FC101"]\n')
        assert await editor.marks("draft.md") == []

    with_editor(desk, work)


def test_a_comment_that_suppresses_is_heeded(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        text = HEAD + "<!-- factcheck: ignore FC101 as the source erred -->\n\n" + SENTENCE
        assert await editor.open("draft.md", text) == []

    with_editor(desk, work)


@pytest.mark.parametrize(
    ("name", "language", "text", "start"),
    [
        ("draft.txt", "plaintext", SENTENCE, lsp.Position(0, 29)),
        ("draft.html", "html", f"<p>\n<b>x &amp; y</b></p><p>{SENTENCE}", lsp.Position(1, 52)),
        ("draft.md", "markdown", f"- *{SENTENCE.strip()}*\n", lsp.Position(0, 32)),
    ],
)
def test_each_format_that_is_text_is_marked_where_it_is_wrong(
    desk: Path, name: str, language: str, text: str, start: lsp.Position
) -> None:
    async def work(editor: Editor) -> None:
        (mark,) = [one for one in await editor.open(name, text, language) if one.code == "FC101"]
        assert mark.range.start == start

    with_editor(desk, work)


def test_what_is_no_draft_is_let_be(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        editor.show("notes.yaml", SENTENCE, "yaml")
        assert codes(await editor.open("draft.md", WRONG)) == ["FC101"]
        assert {one.uri for one in editor.told} == {editor.uri("draft.md")}

    with_editor(desk, work)


def test_a_folder_without_a_ledger_holds_drafts_to_themselves(tmp_path: Path) -> None:
    async def work(editor: Editor) -> None:
        assert await editor.open("draft.md", WRONG) == []
        (lens,) = (
            await editor.client.text_document_code_lens_async(
                lsp.CodeLensParams(editor.at("draft.md"))
            )
            or ()
        )
        assert lens.command
        assert "no ledger" in lens.command.title

    with_editor(tmp_path, work)


def test_only_the_newest_of_many_changes_has_to_be_told(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", HEAD)
        for length in range(len(SENTENCE)):
            editor.type("draft.md", HEAD + SENTENCE[:length])
        assert codes(await editor.change("draft.md", WRONG)) == ["FC101"]
        versions = [one.version or 0 for one in editor.told]
        assert versions == sorted(versions)
        assert len(versions) < len(SENTENCE)

    with_editor(desk, work)


def test_a_closed_draft_is_marked_no_more(desk: Path) -> None:
    async def work(editor: Editor) -> None:
        await editor.open("draft.md", WRONG)
        editor.told.clear()
        editor.client.text_document_did_close(lsp.DidCloseTextDocumentParams(editor.at("draft.md")))
        (told,) = await editor.until(lambda: editor.told)
        assert list(told.diagnostics) == []

    with_editor(desk, work)


def test_the_missing_extra_is_told_in_one_line(tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['pygls'] = None\n"
        "from factcheck.cli import main; sys.argv = ['factcheck', 'lsp']; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == "factcheck: to serve an editor, install factcheck-desk[lsp]\n"


def test_an_interrupt_ends_a_server_that_nobody_speaks_with() -> None:
    pexpect = pytest.importorskip("pexpect")
    log = io.BytesIO()
    program = (
        "from factcheck.lsp import server; start = server.new_server;"
        "server.new_server = lambda *args: print('ready') or start(*args);"
        "from factcheck.cli import main; main()"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    child = pexpect.spawn(sys.executable, ["-c", program, "lsp"], env=env, logfile=log, timeout=30)
    child.expect("ready")
    time.sleep(0.5)
    child.sendintr()
    child.expect(pexpect.EOF)
    child.wait()
    assert child.signalstatus == signal.SIGINT
    assert b"Traceback" not in log.getvalue()
    assert b"Fatal" not in log.getvalue()
