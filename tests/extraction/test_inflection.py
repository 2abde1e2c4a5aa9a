"""Inflection: every form of a verb and a noun that English spells, and none that it does not."""

from __future__ import annotations

import pytest

from factcheck.extraction.inflection import noun_forms, verb_forms

VERBS = [
    ("climb", {"climb", "climbs", "climbed", "climbing"}),
    ("raise", {"raise", "raises", "raised", "raising"}),
    ("deny", {"deny", "denies", "denied", "denying"}),
    ("pass", {"pass", "passes", "passed", "passing"}),
    ("ban", {"ban", "bans", "banned", "banning"}),
    ("acquit", {"acquit", "acquits", "acquitted", "acquitting"}),
    ("quit", {"quit", "quits", "quitting"}),
    ("agree to", {"agree to", "agrees to", "agreed to", "agreeing to"}),
    ("fall to", {"fall to", "falls to", "fell to", "fallen to", "falling to"}),
]


@pytest.mark.parametrize(("verb", "forms"), VERBS)
def test_a_verb_has_all_its_forms(verb, forms):
    assert forms <= set(verb_forms(verb))


@pytest.mark.parametrize(
    ("verb", "word"),
    [
        ("scrap", "scraping"),
        ("ban", "baned"),
        ("raise", "raiseed"),
        ("quit", "quited"),
        ("deny", "denyed"),
        ("see", "seed"),
    ],
)
def test_a_verb_has_no_form_that_is_another_word_or_none(verb, word):
    assert word not in verb_forms(verb)


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("rise", "rises"), ("loss", "losses"), ("victory", "victories"), ("cut", "cuts")],
)
def test_a_noun_stands_in_both_numbers(noun, plural):
    assert noun_forms(noun) == (noun, plural)
