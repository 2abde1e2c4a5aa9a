"""Write what the commands print into the README and the manual, so that neither can go stale.

In a Markdown file, a `console` block whose first line is `$ factcheck ...` holds what that command
prints; docs/reference/rules.md is made of the rules themselves. Run without arguments to write all
of it anew.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner

from factcheck.cli import commands
from factcheck.reporting.rule_pages import rule_page
from factcheck.rules import all_rules

ROOT = Path(__file__).resolve().parent.parent
TRANSCRIPT = re.compile(
    r"(?P<opening>```console\n)\$ factcheck (?P<args>[^\n]*)\n.*?(?P<end>^```$)",
    re.DOTALL | re.MULTILINE,
)
RULES = ROOT / "docs" / "reference" / "rules.md"
RULES_HEAD = """\
# Rules

Made from the rules' own examples by `make readme`; `factcheck explain CODE` prints one of them.
"""


def documents() -> list[Path]:
    """Return the README and every page of the manual."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def refreshed(path: Path) -> str:
    """Return the text of the page at `path` with its transcripts made anew."""
    if path == RULES:
        return "\n".join([RULES_HEAD, *(_demoted(rule_page(rule)) for rule in all_rules())])
    return TRANSCRIPT.sub(_transcript, path.read_text(encoding="utf-8"))


def commands_shown(path: Path) -> Iterator[str]:
    """Yield the arguments of each command that the page at `path` has a transcript of."""
    for match in TRANSCRIPT.finditer(path.read_text(encoding="utf-8")):
        yield match["args"]


def _transcript(match: re.Match[str]) -> str:
    environment = {"COLUMNS": "100"}
    result = CliRunner().invoke(commands, shlex.split(match["args"]), env=environment)
    if result.exit_code not in (0, 1):
        raise SystemExit(f"factcheck {match['args']}: {result.output}")
    return f"{match['opening']}$ factcheck {match['args']}\n{result.output}{match['end']}"


def _demoted(page: str) -> str:
    """Return `page` with its headings one level down."""
    return re.sub(r"^#", "##", page, flags=re.MULTILINE)


def main() -> None:
    """Write every page anew."""
    os.chdir(ROOT)
    for path in documents():
        text = refreshed(path)
        if text != path.read_text(encoding="utf-8"):
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
