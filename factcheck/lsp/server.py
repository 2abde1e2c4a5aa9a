"""The server: which message has what done, and what the editor is told."""

from __future__ import annotations

import signal
from functools import partial
from importlib.metadata import version
from typing import TypeVar

from lsprotocol import types as lsp
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from factcheck.lsp.definition import locations
from factcheck.lsp.desks import Choices
from factcheck.lsp.fixes import FIX_ALL, actions
from factcheck.lsp.hover import hover
from factcheck.lsp.lenses import SHOW_UNCHECKED, lenses, next_unchecked
from factcheck.lsp.session import Session
from factcheck.lsp.watching import keep_fresh

T = TypeVar("T")

ACTIONS = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, FIX_ALL])


def serve(choices: Choices) -> None:
    """Serve an editor over standard input and output until it says goodbye."""
    # Ctrl-C ends the process at once: the interpreter would wait for the thread that waits for the
    # editor's next message.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    new_server(choices).start_io()


def new_server(choices: Choices) -> LanguageServer:
    """Return a server that knows what to do with each message.

    A change brings the whole text: a draft is small, and no two sides can then disagree on where
    in it the change was made.
    """
    server = LanguageServer(
        "factcheck",
        version("factcheck-desk"),
        text_document_sync_kind=lsp.TextDocumentSyncKind.Full,
    )
    session = Session(server, choices)
    _follow_drafts(server, session)
    _follow_files(server, session)
    _answer(server, session)
    _act(server, session)
    return server


def _follow_drafts(server: LanguageServer, session: Session) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        session.open(params.text_document.uri, params.text_document.language_id)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        session.changed(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        session.close(params.text_document.uri)


def _follow_files(server: LanguageServer, session: Session) -> None:
    @server.feature(lsp.INITIALIZED)
    async def initialized(_params: lsp.InitializedParams) -> None:
        await keep_fresh(server, session)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(_params: lsp.DidChangeWatchedFilesParams) -> None:
        await session.refresh()

    @server.feature(lsp.SHUTDOWN)
    def shut_down(_params: None) -> None:
        session.stop()


def _answer(server: LanguageServer, session: Session) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def on_hover(params: lsp.HoverParams) -> lsp.Hover | None:
        capability = server.client_capabilities.text_document
        formats = (
            capability.hover.content_format if capability and capability.hover else None
        ) or ()
        markdown = lsp.MarkupKind.Markdown in formats
        found = partial(hover, position=params.position, markdown=markdown)
        return await session.ask(params.text_document.uri, found, None)

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    async def on_definition(params: lsp.DefinitionParams) -> list[lsp.Location]:
        found = partial(locations, position=params.position)
        return await session.ask(params.text_document.uri, found, [])

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, ACTIONS)
    async def on_code_action(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        return await session.ask(params.text_document.uri, partial(actions, asked=params), [])

    @server.feature(lsp.TEXT_DOCUMENT_CODE_LENS)
    async def on_code_lens(params: lsp.CodeLensParams) -> list[lsp.CodeLens]:
        return await session.ask(params.text_document.uri, lenses, [])


def _act(server: LanguageServer, session: Session) -> None:
    shown: dict[str, int] = {}

    @server.command(SHOW_UNCHECKED)
    async def show_unchecked(uri: str) -> None:
        """Select the next statement of a draft that was not checked, if the editor can."""
        if not get_capability(server.client_capabilities, "window.show_document.support", False):
            return
        after = shown.get(uri, -1)
        found = await session.ask(uri, partial(next_unchecked, after=after), None)
        if found is not None:
            place, shown[uri] = found
            server.window_show_document(
                lsp.ShowDocumentParams(uri=uri, take_focus=True, selection=place)
            )
