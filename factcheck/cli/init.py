"""`factcheck init`: the first files of a ledger."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.streams import write_output
from factcheck.errors import FactcheckError

SCHEMA = ".ledger.schema.json"
"""Begins with a dot, so that it is not read as a file of the ledger."""

LEDGER = f"""\
# yaml-language-server: $schema={SCHEMA}
# The ledger: what the desk has checked, who said it, and where it is written.
# Write over what is here; `factcheck claims lint` tells whether all is well.
documents:
  council-minutes-2026-01-20:
    publisher: City Council
    title: Minutes of the meeting of 20 January
    published: 2026-01-20
sources:
  mayor:
    name: Jane Example
    kind: person
    titles: [{{title: Mayor, since: 2024-05-06}}]
claims:
  - id: libraries-hours-2026
    text: The mayor said the city will open all 12 libraries on Sundays from 1 March.
    attribution:
      - {{source: mayor, cue: said}}
    evidence:
      - document: council-minutes-2026-01-20
        quote: all 12 libraries are to open on Sundays from 1 March
"""


@click.command("init")
@click.argument("folder", default="claims", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Begin a ledger in FOLDER, with one claim to write over.

    Beside it stands the schema by which editors complete and check claim files.
    """
    from factcheck.ledger.schema import SCHEMA_FILE

    file = folder / "ledger.yaml"
    if folder.exists():
        raise FactcheckError(f"{folder}: is there already; a ledger is begun in a new folder")
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise FactcheckError(f"{folder}: cannot be made: {error.strerror}") from error
    write_output(SCHEMA_FILE.read_text(encoding="utf-8"), folder / SCHEMA)
    write_output(LEDGER, file)
    told = f"{file} has a first claim. Check a draft with: factcheck check DRAFT --claims {folder}"
    write_output(f"{told}\n", None)
