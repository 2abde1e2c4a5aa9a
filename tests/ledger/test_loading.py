"""Loading: every key of the format becomes the value that it says."""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import json
import pickle
import tempfile
from pathlib import Path

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger
from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Interval,
    Link,
    Modality,
    Polarity,
    Rating,
    Scope,
    Source,
    SourceDocument,
    SourceKind,
    StatedQuantity,
    Status,
    Title,
    Verdict,
)

EVERY_KEY = """\
documents:
  paper:
    publisher: The Paper
    title: Ferries leave
    published: 2026-02-05
    url: https://example.org/ferries
    file: archive/ferries.txt
    sha256: 0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef
sources:
  harbour:
    name: the harbour office
    aliases: [Harbour Office, the port]
    kind: organisation
  mayor:
    name: Ada Moreau
    kind: person
    wikidata: Q42
    titles:
      - {title: mayor, since: 2020, until: 2026-01}
      - {title: minister, since: 2026-02-01}
claims:
  - id: older
    text: Six ferries left.
    attribution: [{source: harbour}]
  - id: ferries
    text: >
      At least seven ferries
      left Riga.
    date: 2026-02-01/2026-02-05
    place: Riga
    attribution:
      - {source: mayor, cue: said}
      - {source: harbour, cue: citing}
    quantities:
      - {value: 7, bound: at_least, of: ferries, predicate: left, scope: in_total}
      - {low: 2.5, high: 3, unit: km, per: hour}
    evidence:
      - document: paper
        quote: at least seven ferries left
        locator: page 3
        retrieved: 2026-02-06
    checks:
      - {verdict: verified, checked_by: Ada, checked_on: 2026-02-06, note: by phone}
      - verdict: disputed
        checked_by: The Checkers
        url: https://example.org/check
        rating: {name: Half true, value: 3, best: 5, worst: one}
    status: disputed
    supersedes: [older]
    as_of: 2026-02
    polarity: negated
    modality: estimated
    contested: true
    tags: [sea, ships]
    expires: 2026
"""

LOADED = Claim(
    id="ferries",
    text="At least seven ferries left Riga.",
    date=Interval(dt.date(2026, 2, 1), dt.date(2026, 2, 5)),
    place="Riga",
    attribution=(Link(source="mayor", cue="said"), Link(source="harbour", cue="citing")),
    quantities=(
        StatedQuantity(
            value=7, bound=Bound.AT_LEAST, of="ferries", predicate="left", scope=Scope.IN_TOTAL
        ),
        StatedQuantity(low=2.5, high=3, unit="km", per="hour"),
    ),
    evidence=(
        Evidence(
            document="paper",
            quote="at least seven ferries left",
            locator="page 3",
            retrieved=dt.date(2026, 2, 6),
        ),
    ),
    checks=(
        Verdict(
            verdict=Status.VERIFIED,
            checked_by="Ada",
            checked_on=dt.date(2026, 2, 6),
            note="by phone",
        ),
        Verdict(
            verdict=Status.DISPUTED,
            checked_by="The Checkers",
            url="https://example.org/check",
            rating=Rating(name="Half true", value=3, best=5, worst="one"),
        ),
    ),
    status=Status.DISPUTED,
    supersedes=("older",),
    as_of=dt.date(2026, 2, 28),
    polarity=Polarity.NEGATED,
    modality=Modality.ESTIMATED,
    contested=True,
    tags=("sea", "ships"),
    expires=dt.date(2026, 12, 31),
)


def load(tmp_path: Path, text: str, name: str = "claims.yaml") -> Ledger:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return Ledger.load(path)


def one_claim(keys: str) -> str:
    claim = "  - id: a\n    text: x\n    evidence: [{document: d}]\n"
    return f"documents: {{d: {{}}}}\nclaims:\n{claim}{keys}"


def test_every_key_is_read(tmp_path):
    ledger = load(tmp_path, EVERY_KEY)
    assert ledger.claim("ferries") == LOADED
    assert dict(ledger.sources) == {
        "harbour": Source(
            id="harbour",
            name="the harbour office",
            aliases=("Harbour Office", "the port"),
            kind=SourceKind.ORGANISATION,
        ),
        "mayor": Source(
            id="mayor",
            name="Ada Moreau",
            kind=SourceKind.PERSON,
            titles=(
                Title("mayor", dt.date(2020, 1, 1), dt.date(2026, 1, 31)),
                Title("minister", dt.date(2026, 2, 1)),
            ),
            wikidata="Q42",
        ),
    }
    assert dict(ledger.documents) == {
        "paper": SourceDocument(
            id="paper",
            publisher="The Paper",
            title="Ferries leave",
            published=dt.date(2026, 2, 5),
            url="https://example.org/ferries",
            file="archive/ferries.txt",
            sha256="0123456789abcdef" * 4,
        )
    }


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("", Status.VERIFIED),
        ("status: disputed", Status.DISPUTED),
        ("checks: [{verdict: retracted, checked_by: Ada}]", Status.RETRACTED),
        (
            "checks: [{verdict: retracted, checked_by: Ada}, {verdict: verified, checked_by: Jo}]",
            Status.VERIFIED,
        ),
        ("status: unverified\n    checks: []", Status.UNVERIFIED),
        ("status: retracted\n    checks: [{verdict: verified, checked_by: Jo}]", Status.RETRACTED),
    ],
)
def test_the_status_follows_from_the_last_verdict_unless_it_is_given(tmp_path, written, status):
    assert load(tmp_path, one_claim(f"    {written}\n")).claims[0].status is status


def test_what_is_not_given_stays_open(tmp_path):
    """None tells later stages to read the claim's own text."""
    claim = load(tmp_path, one_claim("")).claims[0]
    assert claim == Claim(id="a", text="x", evidence=(Evidence(document="d"),))
    assert (claim.date, claim.quantities, claim.polarity, claim.modality) == (None,) * 4
    assert claim.status is Status.VERIFIED


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026-02-05", (2026, 2, 5), (2026, 2, 5)),
        ('"2026-02-05"', (2026, 2, 5), (2026, 2, 5)),
        ("2026-02", (2026, 2, 1), (2026, 2, 28)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ('"2026"', (2026, 1, 1), (2026, 12, 31)),
        ("2026-02-01/2026-02-05", (2026, 2, 1), (2026, 2, 5)),
        ("2026-02-01 / 2026-02-05", (2026, 2, 1), (2026, 2, 5)),
        ("2025/2026-02", (2025, 1, 1), (2026, 2, 28)),
        ("0987-06-05", (987, 6, 5), (987, 6, 5)),
    ],
)
def test_a_date_covers_the_days_that_it_names(tmp_path, written, first, last):
    claim = load(tmp_path, one_claim(f"    date: {written}\n")).claims[0]
    assert claim.date == Interval(dt.date(*first), dt.date(*last))


@pytest.mark.parametrize("written", ["unknown", "Unknown", "null", ""])
def test_a_date_may_be_unknown(tmp_path, written):
    assert load(tmp_path, one_claim(f"    date: {written}\n")).claims[0].date is None


@pytest.mark.parametrize(
    "written",
    [
        *("2026-02-30", "2026-13", "2026-2-5", "26", "5 February 2026", "2026-02-05T10:00:00Z"),
        *("2026-02-05/2026-02-01", "2026-02-01/", "2026/2027/2028", "20260205", "true", "[2026]"),
        *("0000", "２０２６", "-2026", "2026.5", "soon", "2026-02-05\\n"),
    ],
)
def test_what_is_no_date_is_refused(tmp_path, written):
    with pytest.raises(LedgerError, match=r"claims\.yaml:6:11: (not a date|a backward interval)"):
        load(tmp_path, one_claim(f"    date: {written}\n"))


@pytest.mark.parametrize("key", ["published", "retrieved"])
@pytest.mark.parametrize("written", ["2026-02", "2026", "unknown", "2026-02-01/2026-02-02"])
def test_a_month_is_not_taken_for_a_day(tmp_path, key, written):
    text = one_claim("").replace("{d: {}}", f"{{d: {{{key}: {written}}}}}")
    if key == "retrieved":
        text = one_claim("").replace("{document: d}", f"{{document: d, retrieved: {written}}}")
    with pytest.raises(LedgerError, match="not a day"):
        load(tmp_path, text)


def test_numbers_keep_their_kind_and_text_stays_text(tmp_path):
    claim = load(
        tmp_path,
        one_claim(
            '    quantities: [{value: 157}, {value: 3.0}, {value: -1e3}]\n    tags: ["157"]\n'
        ),
    ).claims[0]
    assert claim.quantities is not None
    assert [repr(quantity.value) for quantity in claim.quantities] == ["157", "3.0", "-1000.0"]
    assert claim.tags == ("157",)


def test_words_that_yaml_once_took_for_true_and_false_are_text(tmp_path):
    claim = load(tmp_path, one_claim("    place: no\n    tags: [yes, on, off]\n")).claims[0]
    assert (claim.place, claim.tags) == ("no", ("yes", "on", "off"))


def test_json_of_the_same_shape_is_read_alike(tmp_path):
    data = {
        "documents": {"d": {"published": "2026-02-05"}},
        "claims": [
            {
                "id": "a",
                "text": "“Ten” é \U0001f600",
                "date": 2026,
                "quantities": [{"value": 10, "scope": "each"}],
                "evidence": [{"document": "d", "quote": "one\ntwo"}],
                "place": None,
            }
        ],
    }
    for ascii_only in (True, False):
        ledger = load(tmp_path, json.dumps(data, ensure_ascii=ascii_only), "claims.json")
        assert ledger.documents["d"].published == dt.date(2026, 2, 5)
        assert ledger.claims[0].text == "“Ten” é \U0001f600"
        assert ledger.claims[0].date == Interval(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
        assert ledger.claims[0].evidence[0].quote == "one\ntwo"


def test_a_folder_is_one_ledger_in_the_order_of_its_files(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "b.yml").write_text("claims: [{id: b, text: x, attribution: [{source: s}]}]")
    (tmp_path / "a.yaml").write_text(
        "claims: [{id: a, text: x, supersedes: [c], evidence: [{document: d}]}]"
    )
    (tmp_path / "sub" / "c.json").write_text(
        '{"claims": [{"id": "c", "text": "x", "attribution": [{"source": "s"}]}],'
        ' "sources": {"s": {"name": "S"}}}'
    )
    (tmp_path / "z.yaml").write_text("# documents\ndocuments: {d: {}}\nclaims:\n")
    (tmp_path / "empty.yaml").write_text("# nothing yet\n")
    (tmp_path / "notes.txt").write_text("not: [a ledger")
    (tmp_path / ".hidden" / "x.yaml").write_text("not: [a ledger")
    (tmp_path / ".#b.yml").write_text("not: [a ledger")
    ledger = Ledger.load(str(tmp_path))
    assert [claim.id for claim in ledger.claims] == ["a", "b", "c"]
    assert ledger.path == tmp_path
    assert ledger.files["c"] == tmp_path / "sub" / "c.json"


def test_a_saved_copy_is_no_ledger_file_whatever_its_name(tmp_path):
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "story.json").write_text('{"headline": "Ferries leave"}')
    (tmp_path / "archive" / "notes.yaml").write_text("ferries: [")
    text = one_claim("").replace("{d: {}}", "{d: {file: archive/story.json}}")
    (tmp_path / "claims.yaml").write_text(text)
    with pytest.raises(LedgerError, match=r"archive/notes\.yaml:1:10: broken YAML"):
        Ledger.load(tmp_path)
    text = text.replace("{d:", "{n: {file: ./archive/notes.yaml}, d:")
    (tmp_path / "claims.yaml").write_text(text)
    assert len(Ledger.load(tmp_path)) == 1


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + one_claim("").encode())
    assert len(Ledger.load(path)) == 1


def test_a_ledger_cannot_be_changed(tmp_path):
    ledger = load(tmp_path, EVERY_KEY)
    with pytest.raises(FrozenInstanceError):
        ledger.claims = ()
    with pytest.raises(TypeError):
        ledger.sources["x"] = Source(id="x", name="X")
    mutable = {"s": Source(id="s", name="S")}
    made = Ledger(sources=mutable)
    mutable.clear()
    assert list(made.sources) == ["s"]


def test_ledgers_are_equal_by_what_they_hold(tmp_path):
    (tmp_path / "copy").mkdir()
    first, second = load(tmp_path, EVERY_KEY), load(tmp_path / "copy", EVERY_KEY)
    assert first == second
    assert hash(first) == hash(second)
    assert first != Ledger.of(first.claims)
    assert pickle.loads(pickle.dumps(first)) == first  # noqa: S301  (our own)
    assert pickle.loads(pickle.dumps(first)).path == first.path  # noqa: S301


def test_a_ledger_made_in_code_finds_its_claims():
    claim = Claim(id="a", text="x")
    ledger = Ledger.of([claim], [Source(id="s", name="S")])
    assert ledger.claim("a") is claim
    assert ledger.claim("b") is None
    assert ledger.sources["s"].name == "S"
    assert Ledger()
    assert len(Ledger()) == 0


def test_two_claims_of_one_id_made_in_code_are_refused():
    with pytest.raises(LedgerError, match='a second claim with the id "a"'):
        Ledger.of([Claim(id="a", text="x"), Claim(id="a", text="y")])
    with pytest.raises(LedgerError, match='a second source with the id "s"'):
        Ledger.of([], [Source(id="s", name="x"), Source(id="s", name="y")])


def test_garbage_collection_is_on_again_after_loading(tmp_path):
    load(tmp_path, EVERY_KEY)
    assert gc.isenabled()
    with pytest.raises(LedgerError):
        load(tmp_path, "claims: [")
    assert gc.isenabled()


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_no_damage_to_a_file_raises_anything_but_a_ledger_error(data):
    text = list(EVERY_KEY)
    odd = st.sampled_from([*"\n\t :-[]{}&*!|>'\"%@`#,?\\\x07\u2028\ufeff0a~<=\r\0", "- " * 300])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 20))] = [data.draw(odd)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, data.draw(st.sampled_from(["a.yaml", "a.json"])))
        path.write_bytes("".join(text).encode())
        with contextlib.suppress(LedgerError):
            Ledger.load(folder)
