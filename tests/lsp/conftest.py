"""An editor: a client of the protocol that starts `factcheck lsp` and speaks with it over stdio."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from pygls.uris import from_fs_path

COMMAND = [sys.executable, "-c", "from factcheck.cli import main; main()", "lsp"]
PATIENCE = 30.0

LEDGER = """\
documents:
  wire: {publisher: The Wire, published: 2026-02-05}
sources:
  ria: {name: RIA, kind: agency}
claims:
  - id: swap
    text: Russia and Ukraine exchanged 157 prisoners of war each.
    date: 2026-02-05
    attribution: [{source: ria, cue: reported}]
    evidence: [{document: wire, quote: Russia and Ukraine exchanged 157 prisoners of war each.}]
"""
HEAD = "---\ndate: 2026-02-05\n---\n\n"
RIGHT = HEAD + "Russia and Ukraine exchanged 157 prisoners of war each.\n"
WRONG = RIGHT.replace("157", "175")
BROKEN = LEDGER.replace("source: ria, cue", "source: rai, cue")


@define(eq=False)
class Editor:
    """A client with one folder, and what it was told of each document."""

    client: LanguageClient
    folder: Path
    told: list[lsp.PublishDiagnosticsParams] = field(factory=list)
    news: asyncio.Event = field(factory=asyncio.Event)
    versions: dict[str, int] = field(factory=dict)
    registered: list[lsp.Registration] = field(factory=list)
    shown: list[lsp.ShowDocumentParams] = field(factory=list)
    faults: list[str] = field(factory=list)
    lenses_refreshed: int = 0
    encoding: lsp.PositionEncodingKind | str | None = None

    def uri(self, name: str) -> str:
        return from_fs_path(str(self.folder / name)) or ""

    async def open(self, name: str, text: str, language: str = "markdown") -> list[lsp.Diagnostic]:
        self.show(name, text, language)
        return await self.marks(name)

    def show(self, name: str, text: str, language: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        self.versions[name] = 1
        self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(self.uri(name), language, 1, text))
        )

    def type(self, name: str, text: str) -> None:
        self.versions[name] += 1
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(
                    uri=self.uri(name), version=self.versions[name]
                ),
                [lsp.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def change(self, name: str, text: str) -> list[lsp.Diagnostic]:
        self.type(name, text)
        return await self.marks(name)

    async def marks(self, name: str) -> list[lsp.Diagnostic]:
        """Return the marks of the document's newest version, once they are told."""
        uri, version = self.uri(name), self.versions[name]
        found = await self.until(
            lambda: [one for one in self.told if (one.uri, one.version) == (uri, version)]
        )
        return list(found[-1].diagnostics)

    async def until(self, found: Callable[[], Sequence[Any]]) -> Sequence[Any]:
        """Return what `found` finds, as soon as it is something."""
        async with asyncio.timeout(PATIENCE):
            while not (some := found()):
                self.news.clear()
                await self.news.wait()
        return some

    def note(self, params: lsp.PublishDiagnosticsParams) -> None:
        self.told.append(params)
        self.news.set()

    def at(self, name: str) -> lsp.TextDocumentIdentifier:
        return lsp.TextDocumentIdentifier(self.uri(name))


def capabilities(
    *encodings: lsp.PositionEncodingKind, watch: bool = True
) -> lsp.ClientCapabilities:
    """Return what an editor like most of today's can do."""
    files = lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=list(encodings) or None),
        text_document=lsp.TextDocumentClientCapabilities(
            hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown]),
        ),
        window=lsp.WindowClientCapabilities(
            show_document=lsp.ShowDocumentClientCapabilities(support=True)
        ),
        workspace=lsp.WorkspaceClientCapabilities(
            code_lens=lsp.CodeLensWorkspaceClientCapabilities(refresh_support=True),
            did_change_watched_files=files if watch else None,
        ),
    )


class Client(LanguageClient):
    """A client that tells what a server said which went away."""

    async def server_exit(self, server: asyncio.subprocess.Process) -> None:
        """Show the server's last words beside the test that fails without it."""
        if server.returncode and server.stderr:
            print((await server.stderr.read()).decode())


def _listen(editor: Editor) -> None:
    client = editor.client

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def marks(params: lsp.PublishDiagnosticsParams) -> None:
        editor.note(params)

    @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
    def register(params: lsp.RegistrationParams) -> None:
        editor.registered.extend(params.registrations)

    @client.feature(lsp.WORKSPACE_CODE_LENS_REFRESH)
    def refresh(_params: None) -> None:
        editor.lenses_refreshed += 1

    @client.feature(lsp.WINDOW_SHOW_DOCUMENT)
    def show(params: lsp.ShowDocumentParams) -> lsp.ShowDocumentResult:
        editor.shown.append(params)
        editor.news.set()
        return lsp.ShowDocumentResult(success=True)

    @client.feature(lsp.WINDOW_LOG_MESSAGE)
    def log(params: lsp.LogMessageParams) -> None:
        editor.faults.append(params.message)


def with_editor(
    folder: Path,
    work: Callable[[Editor], Awaitable[None]],
    *options: str,
    can: lsp.ClientCapabilities | None = None,
) -> None:
    """Start an editor in a folder, do some work in it, and leave it in order."""

    async def run() -> None:
        editor = Editor(Client("editor", "1"), folder)
        client = editor.client
        _listen(editor)
        await client.start_io(*COMMAND, *options, cwd=folder)
        root = from_fs_path(str(folder)) or ""
        started = await client.initialize_async(
            lsp.InitializeParams(
                capabilities=can or capabilities(lsp.PositionEncodingKind.Utf16),
                process_id=os.getpid(),
                root_uri=root,
                workspace_folders=[lsp.WorkspaceFolder(root, "desk")],
            )
        )
        client.initialized(lsp.InitializedParams())
        editor.encoding = started.capabilities.position_encoding
        try:
            await work(editor)
        finally:
            await client.shutdown_async(None)
            client.exit(None)
            await client.stop()
        assert editor.faults == []

    asyncio.run(run())


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a ledger."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "swap.yaml").write_text(LEDGER, encoding="utf-8")
    return tmp_path
