"""Likeness of names: what is one name, a variant, a slip, and what are two names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.names import Likeness, is_adjective_of, likeness, similar_names

NAMES = {
    Likeness.SAME: [
        ("Putin", "Putin's"),
        ("Putin", "Putin’s"),
        ("Erdoğan", "Erdogan"),
        ("Wałęsa", "Walesa"),
        ("Donald Trump", "Donald J. Trump"),
        ("Donald Trump", "D. Trump"),
        ("Donald Trump", "Trump"),
        ("Trump", "Mr Trump"),
        ("Martin Luther King", "Martin Luther King Jr."),
        ("Jean-Claude Juncker", "Jean Claude Juncker"),
        ("Enrique Peña Nieto", "Enrique Pena Nieto"),
        ("Robert Francis Kennedy", "Robert Kennedy"),
        ("Ludwig van Beethoven", "Beethoven"),
        ("Poland", "Polish"),
        ("US", "the United States"),
        ("KYIV", "Kyiv"),
        ("Kiev", "Kyiv"),
        ("O'Brien", "O’Brien"),
        ("Champion's League", "Champions League"),
        ("Harbour Trust", "Harbor Trust"),
        ("Civil Defence Centre", "Civil Defense Center"),
        ("Labour", "Labor"),
        ("Ardale Teaching Hospital", "Ardale Hospital"),
        ("Royal Ardale Infirmary", "Ardale Infirmary"),
    ],
    Likeness.VARIANT: [
        ("Zelenskyy", "Zelensky"),
        ("Zelenskyy", "Zelenskiy"),
        ("Zelenskyy", "Selenskyj"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Tchaikovsky", "Chaikovski"),
        ("Klitschko", "Klitchko"),
        ("Bill Clinton", "William Clinton"),
        ("Paralympics", "Paralympic"),
        ("Clintons", "Bill Clinton"),
        ("Joe Biden", "Joseph Biden"),
        ("Kirill Dmitriev", "Kyrylo Dmitriev"),
    ],
    Likeness.NEAR: [
        ("Smith", "Smyth"),
        ("John Smith", "John Smyth"),
        ("Klitschko", "Klitschka"),
        ("Trump", "Trupm"),
        ("Kevin Williams", "Kevin William"),
        ("Filashkin", "Filaskhin"),
        ("Schneiderman", "Scheiderman"),
    ],
    Likeness.DIFFERENT: [
        ("Iran", "Iraq"),
        ("Ardale Teaching Hospital", "Ardale Military Hospital"),
        ("Earl Grey", "Earl Gray"),
        ("Grover High School", "Grover Middle School"),
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Ukrainian", "Russian"),
        ("North Korea", "South Korea"),
        ("Bill Clinton", "Hillary Clinton"),
        ("John Smith", "Mary Smith"),
        ("Obama", "Osama"),
        ("May", "Mai"),
        ("Tusk", "Musk"),
        ("Harris", "Norris"),
        ("Jordan", "Gordon"),
        ("RIA", "TASS"),
        ("BBC", "BBB"),
        ("", "Tusk"),
    ],
}
ROWS = [(kind, a, b) for kind, pairs in NAMES.items() for a, b in pairs]


@pytest.mark.parametrize(("kind", "a", "b"), ROWS)
def test_two_names_are_as_like_as_their_writing_shows(kind, a, b):
    assert likeness(a, b) is kind
    assert likeness(b, a) is kind


def test_only_one_name_in_its_spellings_is_similar():
    assert similar_names("Zelenskyy", "Selenskyj")
    assert not similar_names("Smith", "Smyth")


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_symmetric_and_never_fails(a, b):
    assert likeness(a, b) is likeness(b, a)


ADJECTIVES = [
    ("Sahara", "Saharan", True),
    ("Belmoran", "Belmora", True),
    ("Karst", "Karstic", True),
    ("Middle East", "Middle Eastern", True),
    ("Niger", "Nigerian", False),
    ("Belmora", "Belmonte", False),
    ("Rome", "Romer", False),
    ("Ann", "Annian", False),
]


@pytest.mark.parametrize(("a", "b", "is_one"), ADJECTIVES)
def test_an_adjective_is_told_by_its_ending_where_no_table_has_the_place(a, b, is_one):
    assert is_adjective_of(a, b) is is_one
