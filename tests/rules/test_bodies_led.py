"""Whom somebody leads, or works for, told by a body or a party of another name or kind."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

TITLES = {
    "Hana Sato": "analyst at Corvin Bank",
    "Meher Talwar": "leader of the opposition People's Front",
    "Ola Berg": "chief economist of Norge Invest",
    "Eva Lund": "head of the Teachers' Union",
    "Viktor Hale": "member of the Green Alliance",
}
SOURCES: dict[str, dict[str, Any]] = {
    name.split()[-1].lower(): {"name": name, "kind": "person", "titles": [{"title": title}]}
    for name, title in TITLES.items()
}
CLAIMS = (
    "Hana Sato, an analyst at Corvin Bank, said the yards no longer burned money.",
    "Meher Talwar, leader of the opposition People's Front, accused the government of a cover-up.",
    "Tom Aldous, the leader of the Conservative group, demanded an inquiry.",
    "Ola Berg, chief economist of Norge Invest, expects rates to fall.",
    "Eva Lund, head of the Teachers' Union, called off the strike.",
    "Viktor Hale refused to back the bill.",
)
TOLD = [
    ("Hana Sato, an analyst at Corvin Capital, said the yards no longer burned money.", True),
    ("Hana Sato of Corvin Capital said the yards were no longer burning money.", True),
    ("Corvin Bank analyst Hana Sato said the yards were no longer burning money.", False),
    ("Corvin's Hana Sato said the yards were no longer burning money.", False),
    ("Meher Talwar, who leads the opposition People's Front, blamed the government.", False),
    ("Meher Talwar, who leads the biggest opposition party, blamed the government.", False),
    ("Tom Aldous, who leads the Liberal Democrat group, wants an inquiry.", True),
    ("Tom Aldous, who leads the Tory group, wants an inquiry.", False),
    ("Tom Aldous, backed by the Liberal Democrat group, wants an inquiry.", False),
    ("Ola Berg, of Norge Capital, expects rates to fall.", True),
    ("Ola Berg, who is chief economist at the bank, expects rates to fall.", False),
    ("Eva Lund, who leads the main Nurses' Union, called off the strike.", True),
    ("Eva Lund, who leads the union, called off the strike.", False),
    ("Viktor Hale of the National Union refused to back the bill.", True),
]


@pytest.mark.parametrize(("draft", "wrong"), TOLD)
def test_a_body_of_another_name_or_kind_is_another(draft: str, *, wrong: bool) -> None:
    found = check(Example(claims=CLAIMS, sources=SOURCES, draft=draft))
    assert any(one.code in {"FC601", "FC602", "FC610", "FC206"} for one in found) == wrong
