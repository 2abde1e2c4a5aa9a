"""Where a claim stands in the ledger's files."""

from pathlib import Path

import pytest

from factcheck.errors import Place
from factcheck.ledger import Ledger
from factcheck.ledger.places import ClaimPlaces

STORY = Path(__file__).parents[2] / "claims"
SOURCE = "sources: {s: {name: S}}\n"
BY = "attribution: [{source: s}]"

FILES = [
    (f"claims:\n  - id: a\n    text: A.\n    {BY}\n", (3, 5)),
    (f"claims:\n# - id: a\n- text: 'id: a'\n  {BY}\n  id: a\n", (6, 3)),
    (f'claims:\n- {{text: "x, id: b", id: "a", {BY}}}\n', (3, 22)),
    (f"claims:\n- {{id: 'a', text: A., {BY}}}\n", (3, 4)),
    (f"claims:\n- id: a  # the first\n  text: A.\n  {BY}\n", (3, 3)),
    (f"claims:\n- id: b\n  text: B.\n  {BY}\n- id: a\n  text: A.\n  {BY}\n", (6, 3)),
]


@pytest.mark.parametrize(("text", "place"), FILES)
def test_a_claims_line_in_yaml(tmp_path: Path, text: str, place: tuple[int, int]) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SOURCE + text, encoding="utf-8")
    assert ClaimPlaces(Ledger.load(tmp_path)).place("a") == Place(file, *place)


@pytest.mark.parametrize("key", ['"id":"a"', '"id": "a"', '"id" :\n"a"'])
def test_a_claims_line_in_json(tmp_path: Path, key: str) -> None:
    file = tmp_path / "a.json"
    by = '"attribution":[{"source":"s"}]'
    claims = f'{{"sources":{{"s":{{"name":"S"}}}},\n"claims":[{{"text":"A.",{by},{key}}}]}}'
    file.write_text(claims, encoding="utf-8")
    column = claims.splitlines()[1].index('"id"') + 1
    assert ClaimPlaces(Ledger.load(tmp_path)).place("a") == Place(file, 2, column)


def test_every_claim_of_the_story_is_where_its_id_is() -> None:
    ledger = Ledger.load(STORY)
    places = ClaimPlaces(ledger)
    for claim in ledger.claims:
        place = places.place(claim.id)
        assert place is not None
        line = place.path.read_text(encoding="utf-8").splitlines()[place.line - 1]
        assert line[place.column - 1 :] == f"id: {claim.id}"


def test_of_a_file_that_is_gone_only_the_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(SOURCE + FILES[0][0], encoding="utf-8")
    ledger = Ledger.load(tmp_path)
    file.unlink()
    places = ClaimPlaces(ledger)
    assert places.place("a") == Place(file)
    assert places.place("b") is None
