"""Claims proposed from articles: read, held against the ledger, printed or added to a file."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from factcheck.cli.streams import STANDARD_INPUT, on_terminal, read_argument, write_output

if TYPE_CHECKING:
    from factcheck.model import Document
    from factcheck.reviewing.gathering import Gathered

MOST_NOTES = 20
"""Claims of an article that are told of one by one."""


@frozen(kw_only=True)
class Wanted:
    """What the command was asked for."""

    claims: Path | None
    output: Path | None
    date: dt.date | None
    published: dt.date | None
    publisher: str | None
    url: str | None
    status: str
    save_copy: bool


def propose_from(articles: Sequence[str], wanted: Wanted) -> None:
    """Propose claims from each article, once all could be read; nothing is written before."""
    from factcheck.ledger.writing import as_yaml
    from factcheck.model import Status
    from factcheck.reviewing.gathering import Facts, Gathering, known_before

    _refuse_what_cannot_be(articles, wanted)
    before = known_before(wanted.claims, wanted.output)
    facts = Facts(
        publisher=wanted.publisher,
        published=wanted.published,
        url=wanted.url,
        status=Status(wanted.status),
    )
    gathering = Gathering(before, facts)
    documents = _read(articles, wanted.date or wanted.published)
    gathered = [gathering.add(document) for document in documents]
    for article, one in zip(articles, gathered, strict=True):
        _tell(article, one)
    claims = [claim for one in gathered for claim in one.claims]
    sources = {source.id: source for one in gathered for source in one.sources}
    cited = {one.document.id: one.document for one in gathered if one.claims}
    new = [document for id_, document in cited.items() if id_ not in before.documents]
    if wanted.output is None:
        write_output(as_yaml(claims, sources.values(), new), None)
        return
    if claims:
        from factcheck.ledger import save_claims

        save_claims(wanted.output, claims, sources.values(), new)
    if wanted.save_copy:
        _save_copies(articles, gathered, wanted)
    _sum_up(wanted.output, gathered)


def say_where_days_count_from(document: Document) -> None:
    """Tell that nothing gave the text a day, so that days are counted from today."""
    from factcheck.model import DateOrigin

    if document.date_origin is DateOrigin.TODAY:
        click.echo(f"factcheck: days are counted from today, {document.date}; see --date", err=True)


def _refuse_what_cannot_be(articles: Sequence[str], wanted: Wanted) -> None:
    if wanted.url and len(articles) > 1:
        raise click.UsageError("--url is the address of one article.")
    if not wanted.save_copy:
        return
    if wanted.output is None or STANDARD_INPUT in articles:
        raise click.UsageError("--save-copy needs --output FILE, and articles that are files.")
    from factcheck.reviewing.gathering import lies_in

    if wanted.claims and not lies_in(wanted.output, wanted.claims):
        raise click.UsageError(f"--save-copy needs an --output FILE in {wanted.claims}.")


def _read(articles: Sequence[str], date: dt.date | None) -> Iterator[Document]:
    """Yield each article; where somebody watches, show how many of several are done."""
    watched = on_terminal() and len(articles) > 1
    if not watched:
        for article in articles:
            yield _with_day(article, date)
        return
    with click.progressbar(articles, label="Extracting", file=sys.stderr) as bar:
        for article in bar:
            yield _with_day(article, date)


def _with_day(article: str, date: dt.date | None) -> Document:
    document = read_argument(article, date)
    say_where_days_count_from(document)
    return document


def _tell(article: str, gathered: Gathered) -> None:
    """Tell what the ledger has already, and what it contradicts."""
    notes = [
        (one.claim, f"not proposed again: the ledger has it as {one.known.id}")
        for one in gathered.repeated
    ]
    contrary = [
        (one.claim, f"differs from {one.known.id}: {one.finding.message}")
        for one in gathered.contrary
        if one.finding
    ]
    for claim, note in [*contrary, *notes][:MOST_NOTES]:
        click.echo(f"factcheck: {article}: {claim.evidence[0].locator}: {note}", err=True)
    if len(contrary) + len(notes) > MOST_NOTES:
        more = len(contrary) + len(notes) - MOST_NOTES
        click.echo(f"factcheck: {article}: and {more} more", err=True)


def _save_copies(articles: Sequence[str], gathered: Sequence[Gathered], wanted: Wanted) -> None:
    from factcheck.ledger.copies import pin

    ledger = wanted.claims or wanted.output
    for article, one in zip(articles, gathered, strict=True):
        if ledger and one.claims:
            pin(ledger, one.document.id, Path(article))


def _sum_up(output: Path, gathered: Sequence[Gathered]) -> None:
    from factcheck.reporting.wording import counted

    claims = counted(sum(len(one.claims) for one in gathered), "claim")
    known = sum(len(one.repeated) for one in gathered)
    already = f", {known} already there" if known else ""
    articles = counted(len(gathered), "article")
    write_output(f"{output}: {claims} proposed from {articles}{already}\n", None)
