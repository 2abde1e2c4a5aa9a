"""Forms of verbs, as far as shapes and tables tell them."""

from __future__ import annotations

import pytest

from factcheck.extraction.verbs import PAST_FORMS, VerbForm, verb_form

PAST = [
    "rebuilt", "retook", "rewrote", "rethought", "overran", "overtook", "overcame", "outsold",
    "undersold", "unwound", "foretold", "forgave", "forgot", "wept", "crept", "spun", "wove",
    "swore", "woke", "sprang", "clung", "trod", "strode", "slain", "mistook", "bent", "bit",
]  # fmt: skip


@pytest.mark.parametrize("word", PAST)
def test_irregular_pasts_are_known_with_and_without_a_prefix(word: str) -> None:
    assert verb_form(word) in PAST_FORMS


@pytest.mark.parametrize("word", ["rebuild", "overtake", "forget", "undercut", "withstand"])
def test_their_base_forms_are_verbs_too(word: str) -> None:
    assert verb_form(word) is VerbForm.PRESENT


@pytest.mark.parametrize("word", ["guilt", "wool", "overcoat", "foresight", "hundred", "crust"])
def test_what_looks_like_one_is_none(word: str) -> None:
    assert verb_form(word) is VerbForm.NONE
