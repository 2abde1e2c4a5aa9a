"""A wrong title has a fix only where one title fits the sentence that it goes into."""

import pytest

from factcheck.rules import Example
from factcheck.rules.name.title import CLAIM
from tests.rules.examples import check

ONE, TWO = ["Polish Prime Minister"], ["Polish Prime Minister", "Minister of Digital Affairs"]
TITLES = [
    ("Polish President Donald Tusk visited Kyiv.", ONE, "Polish Prime Minister"),
    ("Donald Tusk, the Polish president, visited Kyiv.", ONE, "Polish Prime Minister"),
    ("Poland's president, Donald Tusk, visited Kyiv.", ONE, None),
    ("Polish President Donald Tusk visited Kyiv.", TWO, None),
]


@pytest.mark.parametrize(("draft", "titles", "fix"), TITLES)
def test_a_title_has_a_fix_where_one_fits(draft: str, titles: list[str], fix: str | None) -> None:
    tusk = {
        "name": "Donald Tusk",
        "kind": "person",
        "titles": [{"title": title} for title in titles],
    }
    found = check(Example(claims=(CLAIM,), sources={"tusk": tusk}, draft=draft))
    assert [one.fix for one in found if one.code == "FC602"] == [fix]


BANK = {
    "name": "Amit Rosenfeld",
    "kind": "person",
    "titles": [{"title": "chief operating officer"}],
}
HELD = {
    "Amit Rosenfeld has resigned as [chief financial officer].": True,
    "It praised Amit Rosenfeld, who stepped down as the [chief technology officer] in May.": True,
    "Amit Rosenfeld has resigned as chief operating officer.": False,
    "Amit Rosenfeld has resigned as a member of the board.": False,
    "Amit Rosenfeld spoke of costs as chief financial officers do.": False,
    "Amit Rosenfeld was asked to help find a chief financial officer.": False,
}


@pytest.mark.parametrize("draft", HELD)
def test_the_office_that_somebody_gives_up_is_a_title(draft: str) -> None:
    claim = {
        "id": "left",
        "text": "Amit Rosenfeld left the bank.",
        "attribution": [{"source": "cto"}],
    }
    plain = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=(claim,), sources={"cto": BANK}, draft=plain))
    marked = [one.found for one in found if one.code == "FC602"]
    expected = [draft[draft.index("[") + 1 : draft.index("]")]] if HELD[draft] else []
    assert marked == expected


MAYOR_SAID = {
    "id": "wall",
    "text": "Josie Wray said that the wall would be built.",
    "attribution": [{"source": "wray"}],
}
LEADS = [
    ("The wall will be built, said Josie Wray, who leads the Harbour Party.", "Harbour Party"),
    ("The wall will be built, said Josie Wray, who chairs the Farmers' Union.", "Farmers' Union"),
    ("The wall will be built, said Josie Wray, who leads the Civic League.", None),
    ("The wall will be built, said Josie Wray, who leads a walking group.", None),
    ("The wall will be built, said Josie Wray, who runs the Dutch company.", None),
    (
        "The wall will be built, said Josie Wray, who runs the Seabright company.",
        "Seabright company",
    ),
    ("The wall will be built, said Josie Wray, who lives in Harbour Street.", None),
]


@pytest.mark.parametrize(("draft", "wrong"), LEADS)
def test_whom_somebody_leads_is_held_to_their_title(draft: str, wrong: str | None) -> None:
    wray = {
        "name": "Josie Wray",
        "kind": "person",
        "titles": [{"title": "leader of the Civic League"}],
    }
    found = check(Example(claims=(MAYOR_SAID,), sources={"wray": wray}, draft=draft))
    assert [one.span.of(draft) for one in found if one.code == "FC602"] == (
        [wrong] if wrong else []
    )


SPOKEN = {
    "id": "denial",
    "text": "Colonel Hamid Nour, the spokesman of the Rapid Forces, denied the attack on the port.",
    "attribution": [{"source": "nour"}],
}
MARRIED = {
    "id": "plea",
    "text": "Helen Whitlam, his wife and the company's finance director, admitted the fraud.",
    "attribution": [{"source": "whitlam"}],
}
ANALYST = {
    "id": "drones",
    "text": "Nadia Ferrant, a French weapons analyst at Conflict Record, said so of drones.",
    "attribution": [{"source": "ferrant"}],
}
IN_SPITE = [
    (SPOKEN, "Hamid Nour, the [commander] of the Rapid Forces, denied the attack on the port."),
    (SPOKEN, "Hamid Nour, a colonel, denied the attack on the port."),
    (SPOKEN, "Colonel Hamid Nour, a commander, denied the attack on the port."),
    (SPOKEN, "[General] Hamid Nour denied the attack on the port."),
    (MARRIED, "Helen Whitlam, his wife and the company's [legal director], admitted the fraud."),
    (MARRIED, "Helen Whitlam, the company's [legal director], admitted the fraud."),
    (MARRIED, "Helen Whitlam, the company's finance chief and his wife, admitted the fraud."),
    (ANALYST, "A [Belgian] weapons analyst at Conflict Record, Nadia Ferrant, said so of drones."),
    (ANALYST, "A French weapons analyst at Conflict Record, Nadia Ferrant, said so of drones."),
    (ANALYST, "A weapons analyst at Conflict Record, Nadia Ferrant, said so of drones."),
    (ANALYST, "Paris, a weapons analyst at Conflict Record, Nadia Ferrant, said so of drones."),
    (MARRIED, "Helen Whitlam, his wife and the mother of two, admitted the fraud."),
]
PEOPLE = {
    "nour": {
        "name": "Hamid Nour",
        "kind": "person",
        "titles": [{"title": "spokesman of the Rapid Forces"}],
    },
    "whitlam": {"name": "Helen Whitlam", "kind": "person"},
    "ferrant": {
        "name": "Nadia Ferrant",
        "kind": "person",
        "titles": [{"title": "weapons analyst at Conflict Record"}],
    },
}


@pytest.mark.parametrize(("claim", "draft"), IN_SPITE)
def test_one_title_is_wrong_whatever_else_somebody_is(claim: dict[str, str], draft: str) -> None:
    plain = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=(claim,), sources=PEOPLE, draft=plain))
    marked = [one.span.of(plain) for one in found if one.code == "FC602"]
    wrong = draft[draft.index("[") + 1 : draft.index("]")] if "[" in draft else None
    assert all(wrong is not None and wrong in one for one in marked), marked
    assert bool(marked) == (wrong is not None)


OKAFOR = {
    "judge": {
        "name": "Dr. Grace Okafor",
        "kind": "person",
        "titles": [
            {"title": "mediator of the Harbour Board"},
            {"title": "former judge of the Elm court"},
        ],
    }
}
RESUME = {"id": "talks", "text": "Talks resume under Grace Okafor in Elm."}
WAS = [
    ("Talks resume in Elm under Grace Okafor, who used to be a judge.", None),
    ("Talks resume in Elm under Grace Okafor, who used to be a campaigner.", None),
    ("Talks resume in Elm under Grace Okafor, who used to be a [prosecutor].", "prosecutor"),
    ("Talks resume in Elm under Grace Okafor, who is the [treasurer].", "treasurer"),
    ("Talks resume in Elm under Dr. Grace Okafor, the [treasurer].", "treasurer"),
    ("Talks resume in Elm under Dr. Grace Okafor, the mediator.", None),
]


@pytest.mark.parametrize(("draft", "wrong"), WAS)
def test_what_somebody_was_is_held_to_what_they_were(draft: str, wrong: str | None) -> None:
    plain = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=(RESUME,), sources=OKAFOR, draft=plain))
    assert [one.found for one in found if one.code == "FC602"] == ([wrong] if wrong else [])


def test_a_title_that_a_claim_writes_may_have_been_given_up_since() -> None:
    claim = {"id": "vote", "text": "Senator Paul Tsongas won the vote in Elm by two points."}
    found = check(
        Example(claims=(claim,), draft="Former senator Paul Tsongas won the vote in Elm.")
    )
    assert not [one for one in found if one.code == "FC602"]


LECTURER = {
    "name": "Sunita Nair",
    "kind": "person",
    "titles": [
        {"title": "professor of medicine at the University of Leicester"},
        {"title": "lead investigator of SOLACE"},
    ],
}
NAIR = {
    "id": "slide",
    "text": "Sunita Nair put up a slide with two lines on it.",
    "attribution": [{"source": "nair"}],
}


@pytest.mark.parametrize(
    ("body", "flagged"),
    [
        ("the University of Leicester", []),
        ("the University of Lund", ["University of Lund"]),
        ("the Commission on Prisoners of War", ["Commission on Prisoners of War"]),
    ],
)
def test_what_a_body_is_of_belongs_to_its_name(body: str, flagged: list[str]) -> None:
    draft = f"Sunita Nair of {body} put up a slide with two lines on it."
    found = check(Example(claims=(NAIR,), sources={"nair": LECTURER}, draft=draft))
    assert [one.span.of(draft) for one in found if one.code == "FC602"] == flagged


THEN_AND_NOW = [
    ("former mayor of Brook", "Josie Wray, who was mayor of Brook", False),
    ("former mayor of Brook", "Josie Wray, who stepped down as mayor of Brook", False),
    ("former mayor of Brook", "Josie Wray, who is mayor of Brook", True),
    ("former mayor of Brook", "Josie Wray, the mayor of Brook", True),
    ("mayor of Brook", "Josie Wray, who stepped down as mayor of Brook", False),
    ("mayor of Brook", "Josie Wray, a former mayor of Brook", True),
    ("governor of Brook", "Josie Wray, who was once the mayor of Brook", False),
    ("governor of Brook", "Josie Wray, the mayor of Brook", True),
    ("governor of Brook", "Josie Wray, who stepped down as mayor of Brook", True),
]


@pytest.mark.parametrize(("held", "told", "wrong"), THEN_AND_NOW)
def test_an_office_that_is_told_as_past_is_held_to_past_ones_alone(
    held: str, told: str, wrong: bool
) -> None:
    wray = {"name": "Josie Wray", "kind": "person", "titles": [{"title": held}]}
    draft = f"{told}, said that the wall would be built."
    found = check(Example(claims=(MAYOR_SAID,), sources={"wray": wray}, draft=draft))
    assert [one.code for one in found if one.code.startswith("FC6")] == ["FC602"] * wrong


def test_a_family_name_that_two_bear_gives_neither_a_title():
    claims = ("Senator Voss opened the dam at Orsk with engineers from Belmora.",)
    draft = "Carla Voss came late. The mayor, Emil Voss, opened the dam at Orsk with engineers."
    found = check(Example(claims=claims, draft=draft))
    assert [one.code for one in found if one.code == "FC602"] == []
    found = check(Example(claims=claims, draft=draft.removeprefix("Carla Voss came late. ")))
    assert [one.code for one in found if one.code == "FC602"] == ["FC602"]


POSTS = [
    ("rail minister", "transport secretary", True),
    ("schools minister", "education secretary", True),
    ("culture secretary", "sports minister", True),
    ("attorney general of the state", "lieutenant governor", True),
    ("state treasurer", "state auditor", True),
    ("state senator", "lieutenant governor", True),
    ("rail minister", "minister for rail", False),
    ("rail minister", "junior minister", False),
    ("business secretary", "business minister", False),
    ("education secretary", "Secretary of State for Education", False),
    ("home secretary", "interior minister", False),
    ("state attorney general", "top prosecutor", False),
    ("finance minister", "chancellor", False),
]


@pytest.mark.parametrize(("held", "told", "wrong"), POSTS)
@pytest.mark.parametrize("of_source", [True, False])
def test_another_post_is_one_wherever_the_ledger_has_theirs(
    held: str, told: str, wrong: bool, of_source: bool
) -> None:
    wray = {"name": "Josie Wray", "kind": "person"}
    titled = {**wray, "titles": [{"title": held}]}
    said = f"Josie Wray, the {held}, said that the bridge in Tarn would reopen in May."
    claim = {"id": "bridge", "text": said, "attribution": [{"source": "wray"}]}
    bare = {**claim, "text": said.replace(f", the {held},", "")}
    found = check(
        Example(
            claims=(bare if of_source else claim,),
            sources={"wray": titled if of_source else wray},
            draft=f"The bridge in Tarn would reopen in May, said Josie Wray, the {told}.",
        )
    )
    assert [one.code for one in found if one.code.startswith("FC6")] == ["FC602"] * wrong


@pytest.mark.parametrize(
    ("draft", "is_wrong"),
    [
        ("Lieutenant Gov. Ada Berg said taxes would fall.", False),
        ("Lt. Governor Ada Berg said taxes would fall.", False),
        ("Lieutenant Governor Ada Berg said taxes would fall.", False),
        ("Gov. Ada Berg said taxes would fall.", True),
    ],
)
def test_a_title_may_be_shortened_in_part(draft: str, is_wrong: bool) -> None:
    found = check(Example(claims=("Lt. Gov. Ada Berg said taxes would fall.",), draft=draft))
    assert ("FC602" in [one.code for one in found]) is is_wrong


@pytest.mark.parametrize(
    ("draft", "is_wrong"),
    [
        ("The team was tired, said Josie Wray, the winning coach.", False),
        ("The team was tired, said Josie Wray, the visiting coach.", False),
        ("The team was tired, said Josie Wray, the winning captain.", True),
        ("The team was tired, said Josie Wray, the visiting captain.", True),
    ],
)
def test_a_coach_has_no_other_post_for_who_won(draft: str, is_wrong: bool) -> None:
    wray = {"name": "Josie Wray", "kind": "person", "titles": [{"title": "Tarn coach"}]}
    claim = {"id": "c", "text": "Wray said her team was tired.", "attribution": [{"source": "w"}]}
    found = check(Example(claims=(claim,), sources={"w": wray}, draft=draft))
    assert ("FC602" in [one.code for one in found]) is is_wrong
