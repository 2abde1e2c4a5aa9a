"""Bodies in titles: one that is named in another way, and one that is another."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

CLAIM = {
    "id": "wall",
    "text": "Josie Wray said that the wall would be built.",
    "attribution": [{"source": "wray"}],
}
LEAGUE: dict[str, dict[str, Any]] = {
    "wray": {
        "name": "Josie Wray",
        "kind": "person",
        "titles": [{"title": "director of the Civic Workers League"}],
    },
}
LISTED: dict[str, dict[str, Any]] = {
    **LEAGUE,
    "league": {
        "name": "the Civic Workers League",
        "kind": "organisation",
        "aliases": ["Harbour House", "the union"],
    },
}
DIRECTORS = [
    (LEAGUE, "director of the Civic Workers League", False),
    (LEAGUE, "director of the CWL", False),
    (LEAGUE, "director of the TWL", True),
    (LEAGUE, "director of Harbour House", True),
    (LISTED, "director of Harbour House", False),
    (LISTED, "director of Garden House", True),
    (LISTED, "director of the union", False),
    (LISTED, "director of the Harbour Union", True),
]


@pytest.mark.parametrize(("sources", "title", "wrong"), DIRECTORS)
def test_a_body_that_is_named_in_another_way_is_no_other_body(
    sources: dict[str, dict[str, Any]], title: str, wrong: bool
) -> None:
    draft = f"The wall will be built, said Josie Wray, {title}."
    found = check(Example(claims=(CLAIM,), sources=sources, draft=draft))
    assert [one.code for one in found if one.code.startswith("FC6")] == ["FC602"] * wrong


LEADERS = [
    ("leader of the Arden-2 trial", False),
    ("chairman of the Brackwell inquiry", False),
    ("director of the Stow Trial", True),
    ("director of the Civic Workers League", True),
]


@pytest.mark.parametrize(("title", "wrong"), LEADERS)
def test_who_leads_what_is_done_for_a_time_is_of_some_body_besides(
    title: str, *, wrong: bool
) -> None:
    sources = {"wray": {"name": "Josie Wray", "kind": "person", "titles": [{"title": title}]}}
    draft = "Josie Wray of the University of Carrow said that the wall would be built."
    found = check(Example(claims=(CLAIM,), sources=sources, draft=draft))
    assert bool(found) is wrong
