"""Whose word a figure is that two sources have differently, or one alone (FC201)."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SOURCES: dict[str, dict[str, Any]] = {
    "port": {"name": "Sandwick Port", "aliases": ["the port"], "kind": "organisation"},
    "owner": {"name": "Kell Shipping", "aliases": ["the owner"], "kind": "organisation"},
    "keeper": {"name": "Paula Finch", "kind": "person", "titles": [{"title": "zoo keeper"}]},
    "head": {"name": "Ines Moll", "kind": "person", "titles": [{"title": "head of schools"}]},
    "guild": {
        "name": "Teachers' Guild",
        "aliases": ["the teachers' guild"],
        "kind": "organisation",
    },
    "president": {
        "name": "Robert Ode",
        "kind": "person",
        "titles": [{"title": "president of the Teachers' Guild"}],
    },
    "inspector": {"name": "Ada Roe", "kind": "person", "titles": [{"title": "inspector"}]},
    "police": {"name": "Dunmore Police", "aliases": ["the police"], "kind": "organisation"},
    "chief": {
        "name": "Tom Ray",
        "kind": "person",
        "titles": [{"title": "chief constable of Dunmore Police"}],
    },
}
LEAKED = ("port", "Sandwick Port said the tanker had spilled 740 tonnes of oil.")
LESS = ("owner", "Kell Shipping said 310 tonnes of oil had been spilled.")
BIRDS = ("keeper", "Paula Finch said 96 oiled seabirds had been washed in two days.")
BLAMES = ("port", "Sandwick Port says Kell Shipping has broken the contract 51 times.")
BLAMED = ("owner", "Kell Shipping says Sandwick Port has broken the contract 26 times.")
PUPILS = ("head", "Ines Moll said the average class would grow to 27 pupils.")
HELD = ("inspector", "Ada Roe said 31 people had been arrested on the pier.")
WIND = ("port", "Sandwick Port said the wind was gusting to 52 knots.")
LIMIT = ("owner", "Kell Shipping said the wind had been within the tanker's limit of 55 knots.")
STORY = (LEAKED, LESS, BIRDS, PUPILS, HELD)

GIVEN_TO_ANOTHER = [
    # two counted the same thing, and the figure tells whose count it is
    (STORY, "The owner said 740 tonnes of oil had leaked from the tanker.", "The owner"),
    (STORY, "According to the port, 310 tonnes of oil had been spilled.", "the port"),
    # one alone has the figure, of the same thing in other words
    (STORY, "They have washed 96 seabirds so far, Robert Ode said.", "Robert Ode"),
    # a body that has people of its own, of whom the one on record is none
    (
        STORY,
        "The average class will have 27 pupils, the teachers' guild said.",
        "the teachers' guild",
    ),
]
GIVEN_RIGHTLY = [
    (STORY, "The port said 740 tonnes of oil had leaked from the tanker."),
    (STORY, "The owner said that it had lost 310 tonnes of oil and not 740 tonnes."),
    # both are told, or one in passing
    (STORY, "The owner said 310 tonnes of oil had leaked, and the port 740 tonnes."),
    (STORY, "The owner said 310 tonnes of oil had leaked, as against the 740 tonnes feared."),
    ((WIND, LIMIT), "The wind was within the limit of 52 knots, the owner said."),
    # in few words
    (STORY, "The aviary has room for 96, Robert Ode said."),
    # of something else, or another's own figure
    (STORY, "The owner said the tanker had carried 740 containers."),
    (STORY, "Robert Ode said 96 pupils had been away."),
    (STORY, "The owner said 290 tonnes of oil had leaked from the tanker."),
    # what somebody denies, or will not say, is not their word
    (STORY, "The owner denied that 740 tonnes of oil had leaked from the tanker."),
    (STORY, "Robert Ode would not say whether 96 seabirds had been washed."),
    (STORY, "Robert Ode refused to say if 31 people had been arrested on the pier."),
    # one of a body's kind may be of it, though no title says so
    (STORY, "The police said 31 people had been arrested on the pier."),
    # where they have changed places it is another fact
    ((BLAMES, BLAMED), "Kell Shipping says that Sandwick Port has broken it 51 times."),
    # where two have it, it is the word of both
    (
        (*STORY, ("owner", "Kell Shipping put the oil spilled at 740 tonnes on Sunday.")),
        "The owner said 740 tonnes of oil had leaked from the tanker.",
    ),
]


def speakers_flagged(story: tuple[tuple[str, str], ...], draft: str) -> list[str]:
    claims = tuple(
        {"id": f"c{place}", "text": text, "attribution": [{"source": source, "cue": "said"}]}
        for place, (source, text) in enumerate(story)
    )
    found = check(Example(claims=claims, draft=draft, sources=SOURCES))
    return [one.text for one in found if one.code == "FC201"]


@pytest.mark.parametrize(("story", "draft", "speaker"), GIVEN_TO_ANOTHER)
def test_a_figure_that_another_alone_has_is_not_given_to_somebody_else(
    story: tuple[tuple[str, str], ...], draft: str, speaker: str
) -> None:
    assert speakers_flagged(story, draft) == [speaker]


@pytest.mark.parametrize(("story", "draft"), GIVEN_RIGHTLY)
def test_a_figure_may_be_of_something_else_or_of_both_or_nobodys_word(
    story: tuple[tuple[str, str], ...], draft: str
) -> None:
    assert speakers_flagged(story, draft) == []
