"""A desk's own synonyms: added to the language's, and faulted where they have no such shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LedgerError
from factcheck.ledger import Ledger
from factcheck.matching.retrieval.desk import desk_lexicon
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.matching.words.words import same_noun, same_verb

OWN = """
groups:
  shoot down: {verbs: [splash]}
  glide bomb: {nouns: [glide bomb, KAB]}
contrasts:
  - [glide bomb, drone]
kinds:
  weapon: [glide bomb]
"""
CLAIM = """
documents: {d: {publisher: X}}
claims: [{id: a, text: "Two fell.", evidence: [{document: d}]}]
"""
FAULTY = [
    ("- a list", 1, "a mapping"),
    ("synonyms: {}", 1, "groups, contrasts, kinds"),
    ("groups:\n  hit: [strike]", 2, "a mapping"),
    ("groups:\n  hit: {verb: [strike]}", 2, "verbs, nouns, others"),
    ("groups:\n  hit:\n    verbs: strike", 3, "a list of words"),
    ("groups:\n  hit:\n    verbs:\n      - 5", 4, "a word or expression"),
    ("contrasts: {a: b}", 1, "a list of lists"),
    ("kinds:\n  weapon: bomb", 2, "a list of words"),
]


def ledger_with(folder: Path, synonyms: str) -> Path:
    (folder / "claims.yaml").write_text(CLAIM, encoding="utf-8")
    (folder / "synonyms.yaml").write_text(synonyms, encoding="utf-8")
    return folder


def test_a_desks_words_are_known_beside_the_languages(tmp_path: Path):
    lexicon = desk_lexicon(ledger_with(tmp_path, OWN))
    assert same_verb("splashed", "intercepted", lexicon) > 0.7
    assert same_noun("KABs", "glide bombs", lexicon) > 0.7
    assert same_noun("KABs", "weapons", lexicon) > 0.4
    assert same_noun("KABs", "drones", lexicon) == 0
    assert same_noun("soldiers", "troops", lexicon) > 0.7


def test_the_synonyms_are_no_claims(tmp_path: Path):
    assert len(Ledger.load(ledger_with(tmp_path, OWN))) == 1


@pytest.mark.parametrize("folder", [None, Path("nowhere")])
def test_without_a_table_the_language_alone_is_known(folder: Path | None):
    assert desk_lexicon(folder) is default_lexicon()


def test_an_empty_table_adds_nothing(tmp_path: Path):
    lexicon = desk_lexicon(ledger_with(tmp_path, "# nothing yet\n"))
    assert lexicon.meanings == default_lexicon().meanings


@pytest.mark.parametrize(("text", "line", "expected"), FAULTY)
def test_a_table_of_another_shape_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, expected: str
):
    with pytest.raises(LedgerError) as raised:
        desk_lexicon(ledger_with(tmp_path, text))
    assert [problem.place.line for problem in raised.value.problems] == [line]
    assert expected in str(raised.value)
