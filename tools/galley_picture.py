"""Take the picture of the galley that the manual shows, in Debian's Chromium.

Run it when the page looks different: `.venv/bin/python tools/galley_picture.py`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner
from playwright.sync_api import sync_playwright
from transcripts import ROOT

from factcheck.cli import commands

PICTURE = ROOT / "docs" / "reference" / "galley.png"
DRAFT = "examples/prisoner-exchange.md"
WIDTH, HEIGHT = 1120, 700


def main() -> None:
    """Write the picture anew."""
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "galley.html"
        arguments = ("--claims", "claims", "--format", "html", "--output", str(page))
        CliRunner().invoke(commands, ["check", DRAFT, *arguments], catch_exceptions=False)
        _photograph(page)


def _photograph(page: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        tab.goto(page.as_uri())
        tab.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
