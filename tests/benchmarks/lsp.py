"""How long an editor waits from a keystroke to its findings, with 1,500 words and 10,000 claims.

    python tests/benchmarks/lsp.py

Two drafts are typed on in their middle, a letter at a time. One is of paragraphs about the story,
whose ledger is among made-up claims; of the other each sentence retells a made-up claim, and every
claim is like twenty more. Wall time is that of the whole way, the server's pause included; the bar
is 100 ms for 95 of 100 keystrokes.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from lsprotocol import types as lsp
from million_claims import generate, write_ledger
from pygls.lsp.client import LanguageClient
from speed import ROOT, draft_of

WORDS, CLAIMS, WARM = 1500, 10_000, 5
TYPED = " On Friday about 45 people in Turin said that at least 12 of them would leave."
BETWEEN = 0.1
"""Seconds between two keystrokes."""
COMMAND = [sys.executable, "-c", "from factcheck.cli import main; main()", "lsp"]


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        story = sorted((ROOT / "claims").glob("*.yaml"))
        write_ledger(CLAIMS - 45, folder / "claims")
        for file in story:
            shutil.copy(file, folder / "claims" / f"story-{file.name}")
        for kind, draft in (("story", draft_of(WORDS)), ("made up", retold(WORDS))):
            waits, used = asyncio.run(type_on(folder, draft))
            waits.sort()
            print(
                f"{kind:8} {len(draft.split())} words: median {statistics.median(waits):4.0f} ms,"
                f" 95th of 100 {waits[int(len(waits) * 0.95)]:4.0f} ms (bar 100),"
                f" CPU {used:4.0f} ms a keystroke"
            )


def retold(words: int) -> str:
    """Return a draft whose sentences tell made-up claims again."""
    said = (sentence for _, sentence in generate(words, 0))
    paragraphs = ["---\ndate: 2026-02-05\n---"]
    while len(" ".join(paragraphs).split()) < words:
        paragraphs.append(" ".join(next(said) for _ in range(4)))
    return "\n\n".join(paragraphs)


async def type_on(folder: Path, draft: str) -> tuple[list[float], float]:
    """Type in the middle of a draft; return each wait, and the CPU time of one, in milliseconds."""
    client = LanguageClient("bench", "1")
    told = asyncio.Queue[lsp.PublishDiagnosticsParams]()

    @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def note(params: lsp.PublishDiagnosticsParams) -> None:
        told.put_nowait(params)

    environment = {**os.environ, "FACTCHECK_CACHE": str(folder / "cache"), "PYTHONPATH": str(ROOT)}
    await client.start_io(*COMMAND, cwd=folder, env=environment)
    capabilities = lsp.ClientCapabilities()
    root = folder.as_uri()
    await client.initialize_async(
        lsp.InitializeParams(capabilities, root_uri=root, process_id=os.getpid())
    )
    client.initialized(lsp.InitializedParams())
    uri = (folder / "draft.md").as_uri()
    client.text_document_did_open(
        lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, "markdown", 0, draft))
    )
    await told.get()
    at = draft.index("\n\n", len(draft) // 2)
    waits: list[float] = []
    before = 0.0
    for count in range(1, len(TYPED) + 1):
        await asyncio.sleep(BETWEEN)
        if count == WARM:
            before = cpu_of(client)
        change = lsp.TextDocumentContentChangeWholeDocument(draft[:at] + TYPED[:count] + draft[at:])
        document = lsp.VersionedTextDocumentIdentifier(count, uri)
        start = perf_counter()
        client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))
        while (await told.get()).version != count:
            pass
        if count >= WARM:
            waits.append((perf_counter() - start) * 1000)
    used = (cpu_of(client) - before) / len(waits) * 1000
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()
    return waits, used


def cpu_of(client: LanguageClient) -> float:
    """Return the seconds of CPU that the server has used; Linux alone tells."""
    stat = Path(f"/proc/{client._server.pid}/stat").read_text(encoding="ascii")
    user, system = stat.rsplit(")", 1)[1].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
