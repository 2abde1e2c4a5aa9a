"""Keeping the ledger fresh: the editor tells of changed files, or they are looked at."""

from __future__ import annotations

import asyncio

from lsprotocol.types import (
    WORKSPACE_DID_CHANGE_WATCHED_FILES,
    DidChangeWatchedFilesRegistrationOptions,
    FileSystemWatcher,
    Registration,
    RegistrationParams,
)
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from factcheck.configuration.configuration import OWN_FILE, SHARED_FILE
from factcheck.ledger.files import SUFFIXES
from factcheck.lsp.session import Session

PATTERNS = (*(f"**/*{suffix}" for suffix in SUFFIXES), f"**/{OWN_FILE}", f"**/{SHARED_FILE}")
INTERVAL = 2.0
"""Seconds between two looks, which also see what is outside the folders that an editor watches."""


async def keep_fresh(server: LanguageServer, session: Session) -> None:
    """Have a changed ledger or file of settings noticed, for as long as the session lasts."""
    capability = "workspace.did_change_watched_files.dynamic_registration"
    if get_capability(server.client_capabilities, capability, False):
        options = DidChangeWatchedFilesRegistrationOptions(
            watchers=[FileSystemWatcher(glob_pattern=pattern) for pattern in PATTERNS]
        )
        registration = Registration("files", WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(RegistrationParams([registration]))
    while not session.stopped:
        await asyncio.sleep(INTERVAL)
        await session.refresh()
