"""A session with an editor: its open drafts, each checked as it changes, and what is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from attrs import define
from lsprotocol.types import (
    Diagnostic,
    LogMessageParams,
    MessageType,
    PublishDiagnosticsParams,
)
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from factcheck.errors import FactcheckError
from factcheck.lsp.checked import Checked, draft_path, encoding_of
from factcheck.lsp.desks import Choices, Desks
from factcheck.lsp.diagnostics import diagnostics, problem_in_draft, problems_in_files
from factcheck.lsp.lenses import coverage_title
from factcheck.lsp.live import LiveDraft
from factcheck.lsp.pacing import Pacing, Superseded
from factcheck.lsp.positions import Positions

T = TypeVar("T")
Question = Callable[[Checked], T]


@define(eq=False, repr=False)
class OpenDraft:
    """A draft that the editor has open."""

    uri: str
    path: Path
    pacing: Pacing
    checked: Checked | None = None
    """None until it has been checked, and while it cannot be."""
    live: LiveDraft | None = None
    title: str | None = None
    """What its lens says."""


class Session:
    """The drafts that are open, and the one thread that checks them and opens their ledgers."""

    def __init__(self, server: LanguageServer, choices: Choices) -> None:
        self.desks = Desks(choices)
        self.stopped = False
        self._server = server
        self._thread = ThreadPoolExecutor(1, "factcheck")
        self._drafts: dict[str, OpenDraft] = {}
        self._faulty: set[str] = set()
        """The files of ledgers and settings that are marked with what is wrong with them."""

    def open(self, uri: str, language: str | None) -> None:
        """Begin to check a text, if it is a draft."""
        path = draft_path(uri, language)
        if path is None:
            return
        self.close(uri)
        root = self._root(uri)
        if not path.is_absolute() and root is not None:
            path = root / path
        self._drafts[uri] = OpenDraft(uri, path, Pacing(partial(self._check, uri)))
        self.changed(uri)

    def changed(self, uri: str) -> None:
        """Have a draft checked whose text has changed."""
        if uri in self._drafts:
            self._drafts[uri].pacing.changed()

    def close(self, uri: str) -> None:
        """Check a draft no more, and mark nothing in it."""
        draft = self._drafts.pop(uri, None)
        if draft is not None:
            draft.pacing.stop()
            self._publish(uri, [])

    def stop(self) -> None:
        """Check nothing more."""
        self.stopped = True
        for draft in self._drafts.values():
            draft.pacing.stop()
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def refresh(self) -> None:
        """Check all drafts anew if a ledger or a file of settings has changed."""
        if await self._in_thread(self.desks.refresh):
            for draft in self._drafts.values():
                draft.pacing.changed()

    async def ask(self, uri: str, question: Question[T], otherwise: T) -> T:
        """Return what `question` says of the draft's newest text, once that has been checked."""
        draft = self._drafts.get(uri)
        if draft is None:
            return otherwise
        await draft.pacing.settled()
        if draft.checked is None:
            return otherwise
        return await self._in_thread(partial(question, draft.checked))

    async def _check(self, uri: str, superseded: Superseded) -> bool:
        """Check the newest text of a draft and tell the editor; False where a newer one came."""
        draft = self._drafts[uri]
        written = self._server.workspace.get_text_document(uri)
        text, version = written.source, written.version
        try:
            found = await self._in_thread(partial(self._checked, draft, text, version))
        except FactcheckError as error:
            draft.checked = None
            self._tell(draft, version, [problem_in_draft(error)], error)
            return True
        except Exception as error:  # noqa: BLE001  (a fault in a rule must not end the session)
            self._log(f"a fault in factcheck itself: {error!r}")
            draft.checked = None
            return True
        if superseded():
            return False
        draft.checked = found
        problem = found.serving.problem
        marks = diagnostics(found)
        if problem is not None:
            marks.insert(0, problem_in_draft(problem))
        self._tell(draft, version, marks, problem)
        self._refresh_lens(draft, coverage_title(found))
        return True

    def _checked(self, draft: OpenDraft, text: str, version: int | None) -> Checked:
        """Return what came of a text; in the thread."""
        serving = self.desks.serving(draft.path, self._root(draft.uri))
        if serving.desk is None:
            raise serving.problem or FactcheckError("there is no ledger")
        if draft.live is None or draft.live.desk is not serving.desk:
            draft.live = LiveDraft(serving.desk, draft.path)
        document, report = draft.live.check(draft.live.read(text))
        return Checked(
            uri=draft.uri,
            version=version,
            document=document,
            report=report,
            live=draft.live,
            serving=serving,
            positions=Positions(text, encoding_of(self._server.workspace.position_encoding)),
        )

    def _root(self, uri: str) -> Path | None:
        """Return the editor's folder that a text is in, else its first one."""
        folders = [Path(to_fs_path(one) or "") for one in self._server.workspace.folders]
        path = Path(to_fs_path(uri) or "")
        holding = [folder for folder in folders if path.is_relative_to(folder)]
        nearest = max(holding, key=lambda folder: len(folder.parts), default=None)
        return nearest or next(iter(folders), None)

    async def _in_thread(self, action: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, action)

    def _tell(
        self,
        draft: OpenDraft,
        version: int | None,
        marks: list[Diagnostic],
        problem: FactcheckError | None,
    ) -> None:
        """Mark what is wrong in a draft and in the files that keep it from being checked."""
        self._publish(draft.uri, marks, version)
        in_files = problems_in_files(problem) if problem else {}
        for uri in sorted(self._faulty - in_files.keys()):
            self._publish(uri, [])
        for uri, faults in in_files.items():
            self._publish(uri, list(faults))
        self._faulty = set(in_files)

    def _publish(self, uri: str, marks: list[Diagnostic], version: int | None = None) -> None:
        self._server.text_document_publish_diagnostics(
            PublishDiagnosticsParams(uri=uri, diagnostics=marks, version=version)
        )

    def _refresh_lens(self, draft: OpenDraft, title: str) -> None:
        """Have the editor ask for the lens again where it says something else."""
        capabilities = self._server.client_capabilities
        can = get_capability(capabilities, "workspace.code_lens.refresh_support", False)
        if can and draft.title != title:
            self._server.workspace_code_lens_refresh(None)
        draft.title = title

    def _log(self, message: str) -> None:
        self._server.window_log_message(LogMessageParams(MessageType.Error, message))
