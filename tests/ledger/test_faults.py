"""Everything wrong in a ledger is told at once, with line, column, what was found and expected."""

from __future__ import annotations

import pytest

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger

SOUND = """\
documents:
  paper: {publisher: The Paper}
sources:
  harbour: {name: the harbour office}
claims:
  - id: ferries
    text: Seven ferries left.
    attribution: [{source: harbour, cue: said}]
"""


def complaint(tmp_path, text, name="claims.yaml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerError) as raised:
        Ledger.load(tmp_path)
    return str(raised.value).replace(f"{tmp_path}/", "")


def test_the_ledger_that_the_faults_are_planted_in_is_sound(tmp_path):
    (tmp_path / "claims.yaml").write_text(SOUND)
    assert len(Ledger.load(tmp_path)) == 1


@pytest.mark.parametrize(
    ("added", "told"),
    [
        pytest.param(
            "quanities: []",
            '9:5: unknown key in a claim; did you mean "quantities"?; found "quanities";'
            " expected one of id, text, date,",
            id="a misspelt key",
        ),
        pytest.param("zzz: 1", '9:5: unknown key in a claim; found "zzz"', id="a strange key"),
        pytest.param(
            "status: verfied",
            '9:13: unknown status; did you mean "verified"?; found "verfied"; expected one of'
            " verified, unverified, disputed, retracted",
            id="a misspelt word of a list",
        ),
        pytest.param(
            "modality: [possible]",
            '9:15: unknown modality; did you mean "possible"?; found a list; expected one of',
            id="a list of words",
        ),
        pytest.param(
            "place: 157",
            '9:12: wrong value of "place"; found the number 157; expected text, in quotation marks',
            id="a number for text",
        ),
        pytest.param(
            "place: {}",
            '9:12: wrong value of "place"; found a mapping; expected text',
            id="no text",
        ),
        pytest.param(
            'place: " "',
            '9:12: wrong value of "place"; found empty text; expected text',
            id="blank",
        ),
        pytest.param(
            "tags: ships",
            '9:11: wrong value of "tags"; found "ships"; expected a list',
            id="text for a list",
        ),
        pytest.param(
            "tags:", '9:5: wrong value of "tags"; found nothing; expected a list', id="no list"
        ),
        pytest.param(
            "tags: [a, b, true]",
            '9:18: wrong value of "tags"; found true; expected text',
            id="an item of a list",
        ),
        pytest.param(
            'contested: "yes"',
            '9:16: wrong value of "contested"; found "yes"; expected true or false',
            id="text for true",
        ),
        pytest.param(
            'quantities: [{value: "157"}]',
            '9:26: wrong value of "value"; found "157"; expected a number',
            id="text for a number",
        ),
        pytest.param(
            "quantities: [{value: true}]",
            '9:26: wrong value of "value"; found true; expected a number',
            id="true for a number",
        ),
        pytest.param(
            "quantities: [{value: .inf}]",
            '9:26: wrong value of "value"; found the number inf; expected a finite number',
            id="infinity",
        ),
        pytest.param(
            f"quantities: [{{value: 1{'0' * 400}}}]",
            "expected a finite number",
            id="a number beyond floating point",
        ),
        pytest.param(
            "quantities: [{of: ships}]",
            "9:18: a quantity without a number; expected value, low or high",
            id="no number",
        ),
        pytest.param(
            "quantities: [{low: 3, high: 2}]",
            "9:24: a range turned around; found 3 to 2; expected low at most high",
            id="a range turned around",
        ),
        pytest.param(
            "quantities: [157]", "9:18: not a quantity; found the number 157", id="no mapping"
        ),
        pytest.param(
            "evidence: [{quote: x}]",
            "9:16: evidence without document; found quote; expected document",
            id="a missing key",
        ),
        pytest.param(
            "evidence: [{document: papers}]",
            '9:27: unknown document; did you mean "paper"?; found "papers"; expected the id of',
            id="an unknown document",
        ),
        pytest.param(
            "supersedes: [ferry]",
            '9:18: unknown claim; did you mean "ferries"?; found "ferry"; expected the id of',
            id="an unknown claim",
        ),
        pytest.param(
            "supersedes: [ferries]",
            "9:17: claims that supersede one another; found ferries -> ferries",
            id="a claim that supersedes itself",
        ),
        pytest.param(
            "text: Eight ferries left.",
            '9:5: a key given twice; the first is at claims.yaml:7:5; found "text"',
            id="a key twice",
        ),
        pytest.param(
            "evidence: [{document: paper, document: paper}]",
            '9:34: a key given twice; the first is at claims.yaml:9:17; found "document"',
            id="a key twice in one line",
        ),
        pytest.param(
            "place: Riga: the port",
            "9:16: broken YAML: mapping values are not allowed in this context; expected"
            ' quotation marks around text that has ": " in it',
            id="a colon in bare text",
        ),
        pytest.param(
            "tags: [port]\n\u00a0   place: Riga\n    as_of: 2026-02-05",
            "10:1: broken YAML: a line indented by a space of another kind; found U+00A0",
            id="a non-breaking space in the indentation",
        ),
        pytest.param(
            "text: >\n      Eight\n      \u00a0ferries left: all.",
            "9:5: a key given twice",
            id="a non-breaking space in a text is no fault",
        ),
        pytest.param("place: [Riga", "9:12: broken YAML: unclosed bracket", id="an open bracket"),
        pytest.param(
            "place: &a Riga\n    tags: [*a]",
            "10:12: an alias, which ledgers may not use",
            id="an alias",
        ),
        pytest.param("tags: [*nobody]", "9:12: an alias, which ledgers may not", id="a lost alias"),
        pytest.param(
            "\x1b[2Jplace: Riga", 'found " [2Jplace"', id="a control character is not printed"
        ),
    ],
)
def test_a_fault_in_a_claim(tmp_path, added, told):
    assert told in complaint(tmp_path, f"{SOUND}    {added}\n")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("source: harbour", "source: harbor", '8:28: unknown source; did you mean "harbour"?'),
        (
            "    attribution: [{source: harbour, cue: said}]\n",
            "",
            '6:5: the claim "ferries" has neither attribution nor',
        ),
        (
            "id: ferries",
            "name: ferries",
            "6:5: a claim without id; found name, text and attribution;",
        ),
        ("- id: ferries", "- id: 12", '6:9: wrong value of "id"; found the number 12'),
        ("text: Seven ferries left.", "text:", '7:5: wrong value of "text"; found nothing;'),
        ("{name: the harbour office}", "{}", "4:12: a source without name; found nothing"),
        ("{name: the harbour office}", "[]", "4:12: not a source; found a list;"),
        ("  harbour: {", "  7: {}\n  harbour: {", "4:3: the id of a source that is not text"),
        ("{name: the", "{id: h, name: the", "4:13: unknown key in a source"),
        ("{name: the", "{kind: persn, name: the", "4:19: unknown source kind; did you mean"),
        (
            "{publisher: The Paper}",
            "{published: 5 May}",
            '2:22: not a day; found "5 May"; expected',
        ),
        ("{publisher: The Paper}", "{file: ../x.txt}", "2:17: a saved copy outside"),
        ("{publisher: The Paper}", "{file: /etc/passwd}", "2:17: a saved copy outside the ledger"),
        ("{publisher: The Paper}", "{file: 'C:\\x'}", "2:17: a saved copy outside the ledger"),
        (
            "{publisher: The Paper}",
            "{file: 'a\\..\\..\\x'}",
            "2:17: a saved copy outside the ledger",
        ),
        ("{publisher: The Paper}", "{file: x, sha256: beef}", '2:28: wrong value of "sha256"'),
        ("{publisher: The Paper}", f"{{sha256: {'a' * 64}}}", "2:19: a digest of no file"),
        ("claims:\n", "claim:\n", "5:1: unknown key in a ledger file; did"),
        (
            "documents:\n  paper: {publisher: The Paper}\n",
            "documents: [paper]\n",
            "1:12: wrong documents; found a list;",
        ),
    ],
)
def test_a_fault_elsewhere(tmp_path, old, new, told):
    assert old in SOUND
    assert f"claims.yaml:{told}" in complaint(tmp_path, SOUND.replace(old, new))


@pytest.mark.parametrize("suffix", ["yaml", "json"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[1, 2]", ":1:1: not a ledger file; found a list; expected a mapping"),
        ('"claims"', ':1:1: not a ledger file; found "claims"'),
        ('{"claims": 3}', ":1:12: wrong claims; found the number 3; expected a list of claims"),
        ('{"claims": [{"id": "a", "id": "b"}]}', ":1:25: a key given twice; the first is at"),
        ('{"claims": [{"id": "\\ud800"}]}', ": broken "),
        ("[" * 100_000, ""),
        ('{"a":' * 100_000, ""),
    ],
    ids=["list", "text", "number", "twice", "surrogate", "deep list", "deep mapping"],
)
def test_a_file_that_is_no_ledger(tmp_path, suffix, text, told):
    name = f"a.{suffix}"
    if name == "a.yaml" and "ud800" in text:
        told = ":1:20: broken YAML"
    assert f"{name}{told}" in complaint(tmp_path, text, name)


def test_every_fault_of_every_file_is_told_in_order(tmp_path):
    (tmp_path / "b.yaml").write_text(
        SOUND.replace("ferries\n", "boats\n").replace("said", "7").replace("paper", "x")
    )
    told = complaint(tmp_path, SOUND + "    place: 3\n    date: soon\n", "a.yaml").splitlines()
    assert [line.split(": ")[0] for line in told] == [
        "a.yaml:9:12",
        "a.yaml:10:11",
        *["b.yaml:4:3"],
        "b.yaml:8:42",
    ]


def test_an_id_given_in_two_files_names_both_places(tmp_path):
    (tmp_path / "a.yaml").write_text(SOUND)
    told = complaint(
        tmp_path,
        "sources:\n  harbour: {name: x}\n"
        "claims:\n\n  - text: x\n    id: ferries\n    evidence: [{document: paper}]\n",
        "b.yaml",
    )
    assert told.splitlines() == [
        'b.yaml:2:3: a second source with this id; the first is at a.yaml:4:3; found "harbour"',
        'b.yaml:6:5: a second claim with this id; the first is at a.yaml:6:5; found "ferries"',
    ]


def test_what_a_faulty_entry_defines_is_not_called_unknown(tmp_path):
    """One mistake in a source must not make every claim that cites it wrong."""
    told = complaint(tmp_path, SOUND.replace("{name:", "{nam:"))
    assert "unknown source" not in told


def test_what_a_broken_file_may_define_is_not_called_unknown(tmp_path):
    (tmp_path / "sources.yaml").write_text("sources:\n  harbor: {name: [}")
    told = complaint(tmp_path, SOUND.replace("source: harbour", "source: harbor"))
    assert told.startswith("sources.yaml:2:")
    assert "\n" not in told


def test_a_circle_of_claims_is_told_once(tmp_path):
    text = SOUND.split("claims:", maxsplit=1)[0] + "claims:\n"
    for id_, next_ in ("ab", "bc", "ca", "da"):
        links = f"supersedes: [{next_}], evidence: [{{document: paper}}]"
        text += f"  - {{id: {id_}, text: x, {links}}}\n"
    told = complaint(tmp_path, text)
    assert told == "claims.yaml:6:34: claims that supersede one another; found a -> b -> c -> a"


def test_a_long_chain_of_claims_is_no_circle_and_exhausts_nothing(tmp_path):
    lines = [
        f"  - {{id: c{n}, text: x, evidence: [{{document: paper}}], supersedes: [c{n + 1}]}}"
        for n in range(3000)
    ]
    lines += [f"  - {{id: c{n}, text: x, evidence: [{{document: paper}}]}}" for n in (3000,)]
    text = SOUND.split("claims:", maxsplit=1)[0] + "claims:\n" + "\n".join(lines)
    (tmp_path / "a.yaml").write_text(text)
    assert len(Ledger.load(tmp_path)) == 3001


def test_a_ledger_wrong_all_over_is_told_in_twenty_lines(tmp_path):
    text = SOUND + "".join(f"  - id: c{n}\n    text: {n}\n" for n in range(500))
    told = complaint(tmp_path, text).splitlines()
    assert len(told) == 21
    assert told[0].startswith("claims.yaml:10:11: ")
    assert told[-1] == "and 480 more"
    with pytest.raises(LedgerError) as raised:
        Ledger.load(tmp_path)
    assert len(raised.value.problems) == 500
