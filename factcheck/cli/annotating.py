"""`--annotate`: the copy of a DOCX draft that has the findings as comments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.asked import Asked
from factcheck.cli.streams import STANDARD_INPUT, refuse_to_overwrite
from factcheck.errors import FactcheckError
from factcheck.whole_file import write_whole

if TYPE_CHECKING:
    from factcheck.reporting import Results

ANNOTATED = frozenset({".docx", ".docm"})


def refuse_annotation(asked: Asked) -> None:
    """Raise an error where --annotate asks for what cannot be, before anything is checked."""
    if asked.annotate is None:
        return
    if len(asked.paths) != 1 or asked.paths == (STANDARD_INPUT,):
        raise click.UsageError("--annotate copies one draft: give one file.")
    if Path(asked.paths[0]).suffix.lower() not in ANNOTATED:
        raise click.UsageError(f"--annotate copies a DOCX file, and {asked.paths[0]} is none.")
    refuse_to_overwrite(asked.paths, asked.annotate, option="--annotate")
    if asked.output is not None and asked.output.resolve() == asked.annotate.resolve():
        raise click.UsageError("--annotate and --output name the same file.")


def annotate(asked: Asked, results: Results) -> None:
    """Write the copy, whole or not at all."""
    if asked.annotate is None:
        return
    from factcheck.reporting.annotated_docx import annotated_docx

    for document, report in results.drafts:
        try:
            data = Path(asked.paths[0]).read_bytes()
            write_whole(asked.annotate, annotated_docx(data, document, report, results.ledger))
        except OSError as error:
            place = error.filename or asked.annotate
            raise FactcheckError(f"{place}: cannot be written: {error.strerror}") from error
