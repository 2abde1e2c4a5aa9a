"""Whose word a figure is that two sources have differently, or one alone (FC201)."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Severity
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
LOADED = ("owner", "Kell Shipping said 187 crates were on board, 171 of fish and 16 of salt.")
COUNTED = ("port", "Sandwick Port said 203 crates were on board.")
STOWED = ("keeper", "Paula Finch said 187 crates were stowed below.")
KEPT = ("owner", "Kell Shipping said Sandwick Port had held 187 crates on board back.")
FEW = (
    ("owner", "Kell Shipping said 7 crates were on board, 4 of fish and 3 of salt."),
    ("port", "Sandwick Port said 9 crates were on board."),
)
CARGO = (LOADED, COUNTED)
CREW = (LOADED, ("port", "Sandwick Port said 203 sailors were on board."))

ERROR, WARNING = Severity.ERROR, Severity.WARNING
GIVEN_TO_ANOTHER = [
    # two counted the same thing, and the figure tells whose count it is
    (STORY, "The owner said 740 tonnes of oil had leaked from the tanker.", "The owner", ERROR),
    (STORY, "According to the port, 310 tonnes of oil had been spilled.", "the port", ERROR),
    # in so few of the claim's words that nothing else tells whose
    (CARGO, "The port said that there had been 187 crates on the tanker.", "The port", ERROR),
    (CARGO, "There were 187 crates in the hold, according to the port.", "the port", ERROR),
    (CARGO, "The port counted 187 crates in the hold.", "The port", ERROR),
    # who has counted something else may have counted that as well
    (CREW, "The port said that there had been 187 crates on the tanker.", "The port", WARNING),
    # one alone has the figure, of the same thing in other words
    (STORY, "They have washed 96 seabirds so far, Robert Ode said.", "Robert Ode", ERROR),
    # a body that has people of its own, of whom the one on record is none
    (
        STORY,
        "An average class will have 27 pupils, the teachers' guild said.",
        "the teachers' guild",
        WARNING,
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
    # who orders or concedes so much counts nothing, and a limit is nobody's count
    (CARGO, "The port denied that there had been 187 crates on the tanker."),
    (CARGO, "The port ordered that 187 crates be put on the tanker."),
    (CARGO, "The port accepted that there had been 187 crates on the tanker."),
    (CARGO, "The port said that there had been more than 187 crates on the tanker."),
    # another figure is not the claim's, or is the speaker's own
    (CARGO, "The port said that there had been 187 crates on the tanker, 140 of fish."),
    (CARGO, "The port said that there had been 187 crates on the tanker, and not 203."),
    (CARGO, "The port, which counted 203 crates, said there had been 187 crates on the tanker."),
    (CARGO, "The port said that there had been 187 sailors on the tanker."),
    # a small number is told by chance
    (FEW, "The port said that there had been 7 crates on the tanker."),
    # a third has the figure, or what is told is told of the speaker
    ((*CARGO, STOWED), "The port said that there had been 187 crates on the tanker."),
    ((KEPT, COUNTED), "The port said that there had been 187 crates on the tanker."),
    # where they have changed places it is another fact
    ((BLAMES, BLAMED), "Kell Shipping says that Sandwick Port has broken it 51 times."),
    # where two have it, it is the word of both
    (
        (*STORY, ("owner", "Kell Shipping put the oil spilled at 740 tonnes on Sunday.")),
        "The owner said 740 tonnes of oil had leaked from the tanker.",
    ),
]


def flagged(story: tuple[tuple[str, str], ...], draft: str) -> list[tuple[str, Severity]]:
    claims = tuple(
        {"id": f"c{place}", "text": text, "attribution": [{"source": source, "cue": "said"}]}
        for place, (source, text) in enumerate(story)
    )
    found = check(Example(claims=claims, draft=draft, sources=SOURCES))
    return [(one.text, one.severity) for one in found if one.code == "FC201"]


@pytest.mark.parametrize(("story", "draft", "speaker", "severity"), GIVEN_TO_ANOTHER)
def test_a_figure_that_another_alone_has_is_not_given_to_somebody_else(
    story: tuple[tuple[str, str], ...], draft: str, speaker: str, severity: Severity
) -> None:
    assert flagged(story, draft) == [(speaker, severity)]


@pytest.mark.parametrize(("story", "draft"), GIVEN_RIGHTLY)
def test_a_figure_may_be_of_something_else_or_of_both_or_nobodys_word(
    story: tuple[tuple[str, str], ...], draft: str
) -> None:
    assert flagged(story, draft) == []


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("ordered", "Kell Shipping ordered that 187 crates on board be weighed, 171 of fish."),
        ("promised", "Kell Shipping promised to pay for 187 crates on board, 171 of fish."),
    ],
)
def test_who_orders_or_promises_so_much_is_no_source_for_the_figure(cue: str, text: str) -> None:
    owner = {"id": "a", "text": text, "attribution": [{"source": "owner", "cue": cue}]}
    port = {"id": "b", "text": COUNTED[1], "attribution": [{"source": "port", "cue": "said"}]}
    draft = "The port said that there had been 187 crates on the tanker."
    found = check(Example(claims=(owner, port), draft=draft, sources=SOURCES))
    assert "FC201" not in [one.code for one in found]
