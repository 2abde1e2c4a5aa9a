"""Tables: a header of which any part may be there, several values in one cell, nothing guessed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.errors import LedgerError
from factcheck.exchange.formats import WRITERS
from factcheck.exchange.table import HEADER
from factcheck.ledger import Ledger
from factcheck.model import Claim, Evidence, Link, Source, Status
from tests.exchange.trips import import_text


def claims_of(text: str | bytes, tmp_path) -> tuple[Claim, ...]:
    result = import_text(text, tmp_path, "csv")
    assert result.left_out == 0, result.reasons
    return Ledger.load(tmp_path).claims


def test_a_desks_own_small_table_is_enough(tmp_path) -> None:
    (claim,) = claims_of(
        "text,source_names,publishers,urls,quotes,published\n"
        "Seven ferries left.,The port,The Paper,https://p.example,seven ferries,2026-02-05\n",
        tmp_path,
    )
    assert claim.status is Status.UNVERIFIED
    assert claim.attribution == (Link(source="the-port"),)
    (evidence,) = claim.evidence
    assert evidence.quote == "seven ferries"
    ledger = Ledger.load(tmp_path)
    assert ledger.sources["the-port"].name == "The port"
    assert ledger.documents[evidence.document].published == dt.date(2026, 2, 5)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_spreadsheets_of_any_country_are_read(tmp_path, mark) -> None:
    text = f"text{mark}source_names\r\nIt rained{mark}The port\r\n\r\n"
    (claim,) = claims_of(b"\xef\xbb\xbf" + text.encode(), tmp_path)
    assert claim.text == "It rained"


def test_several_values_stand_in_lines_that_belong_together(tmp_path) -> None:
    (claim,) = claims_of(
        "text,source_names,cues,tags,titles,quotes,verdicts,checked_by\n"
        'It rained.,"RIA\nThe port","reported\nsaid","a\nb","One\nTwo","\nrain",'
        '"verified\ndisputed","Ada\nJo"\n',
        tmp_path,
    )
    assert [link.cue for link in claim.attribution] == ["reported", "said"]
    assert claim.tags == ("a", "b")
    assert [one.quote for one in claim.evidence] == [None, "rain"]
    assert [(one.verdict.value, one.checked_by) for one in claim.checks] == [
        ("verified", "Ada"),
        ("disputed", "Jo"),
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",The port,,", "a row without text"),
        ("It rained.,,,", "neither a source nor a document"),
        ("It rained.,,,rain", "a quote without a document"),
        ("It rained.,The port,soon,", 'wrong value of "date"; found "soon"'),
        ("It rained.,The port,,,,", "6 cells; the header has 4"),
    ],
)
def test_a_row_that_is_no_claim_is_left_out_and_told(tmp_path, row, told) -> None:
    text = f"text,source_names,date,quotes\nIt snowed.,The port,2026,\n{row}\n"
    result = import_text(text, tmp_path, "csv")
    assert (result.claims, result.left_out) == (1, 1)
    assert told in result.reasons[0] or told.split("; ")[-1] in result.reasons[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("text,sorces\n", "an unknown column; did you mean \"sources\"?; found 'sorces'"),
        ("text,text\n", "a column given twice"),
        ("id,place\n", "a table without the column text"),
        ("", "a table without the column text"),
        ('text,place\n"never closed', "a table that cannot be read"),
        ("text\n" + "x" * 2_000_000, "a table that cannot be read"),
        (b"text\n\xff\xfe\n", "a table that cannot be read"),
        ('text\n"' + "x\n" * 9_000_000, ""),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_no_table_is_refused(tmp_path, text, told) -> None:
    with pytest.raises(LedgerError) as raised:
        import_text(text, tmp_path, "csv")
    assert told in str(raised.value)


def test_no_cell_is_a_formula_to_a_spreadsheet(tmp_path) -> None:
    source = Source(id="s", name="@SUM(A1)")
    texts = ["=1+1", "+x", "-5", "'=1", "'Twas", "''=", "plain"]
    claims = [
        Claim(id=f"c{n}", text=text, attribution=(Link(source="s"),))
        for n, text in enumerate(texts)
    ]
    lines = list(WRITERS["csv"](Ledger.of(claims, [source])))
    assert not any(cell[:1] in "=+-@" for line in lines[1:] for cell in line.split(",") if cell)
    found = claims_of("\n".join(lines), tmp_path)
    assert [claim.text for claim in found] == texts


def test_every_column_is_in_the_manual() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "reference" / "exchange.md").read_text(
        encoding="utf-8"
    )
    for column in HEADER:
        assert f"`{column}`" in manual, column


def test_line_ends_within_a_value_are_kept(tmp_path) -> None:
    quote = "one\ntwo\\n three\r"
    claim = Claim(id="a", text="x", evidence=(Evidence(document="d", quote=f"{quote}."),))
    lines = WRITERS["csv"](Ledger.of([claim]))
    (found,) = claims_of("".join(f"{line}\n" for line in lines), tmp_path)
    assert found.evidence[0].quote == f"{quote}."
