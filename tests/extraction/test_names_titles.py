"""Titles: which two can both be true of one person, which cannot, and where nothing is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.names.titles import compatible
from factcheck.language import table

TITLES = {
    True: [
        ("Prime Minister", "premier"),
        ("Polish leader", "Polish Prime Minister"),
        ("Poland's prime minister", "Polish Prime Minister"),
        ("mayor of Kyiv", "Kyiv mayor"),
        ("mayor of Kyiv", "mayor"),
        ("U.S. President", "American president"),
        ("president", "acting president"),
        ("visiting Polish Prime Minister", "Prime Minister"),
        ("Ukraine's chief negotiator", "negotiator"),
        ("Russian official", "Russian foreign minister"),
        ("foreign minister", "Foreign Secretary"),
        ("Sen.", "US senator"),
        ("Donetsk Gov", "Donetsk Governor"),
        ("CEO", "chief executive of Barclays"),
        ("police chief", "chief constable"),
        ("coach", "manager"),
        ("late president", "president"),
        ("spokesman", "spokeswoman"),
        ("Det Insp", "detective inspector"),
        ("Special Rapporteur", "special rapporteur"),
        ("professor", "associate professor"),
        ("the secretary", "general secretary of Unity Finance"),
        ("finance director", "chief financial officer"),
        ("bowler", "Northmoor leg-spinner"),
        ("fire chief", "chief fire officer"),
        ("minister", "mining minister of Chile"),
        ("scientist", "epidemiologist at the institute"),
        ("driver", "train driver"),
        ("lorry driver", "truck driver"),
        ("lawyer for the defence", "defence counsel"),
        ("chairman of Hale & Sons", "chairman"),
    ],
    False: [
        ("finance director of Brandt & Holm", "chief executive of Brandt & Holm"),
        ("lawyer for the defence", "prosecutor"),
        ("Polish President", "Polish Prime Minister"),
        ("president", "former president"),
        ("president", "vice president"),
        ("prime minister", "deputy prime minister"),
        ("mayor of Kyiv", "Lviv mayor"),
        ("governor of Luhansk", "Donetsk Governor"),
        ("Ukrainian foreign minister", "Russian Foreign Minister"),
        ("defence secretary", "foreign secretary"),
        ("Donald Trump's son-in-law", "Donald Trump's brother-in-law"),
        ("Green leader", "Liberal leader"),
        ("House majority leader", "Senate majority leader"),
        ("US senator", "US congressman"),
        ("goalkeeper", "striker"),
        ("Colonel", "Sergeant"),
        ("Governor", "Deputy Governor"),
        ("deputy general secretary of Unity", "general secretary of Unity"),
        ("chief financial officer", "chief information security officer"),
        ("off-spinner", "Northmoor leg-spinner"),
        ("retired army general", "retired appeal judge"),
        ("shadow chancellor", "chancellor"),
        ("environment minister of Saxony", "economy minister of Saxony"),
        ("interior minister", "mining minister of Chile"),
        ("coach of Benfado", "president of Sporting Benfado"),
        ("president of the track union", "secretary of the Track Maintainers' Union"),
        ("deputy head", "head teacher of Moorside Primary"),
        ("county sheriff", "police chief of Dayton"),
    ],
    None: [
        ("spokesman", "minister"),
        ("US special envoy", "negotiator"),
        ("president-elect", "president"),
        ("chairman and chief executive", "finance director"),
        ("lawyer", "father of two"),
        ("chief executive of Barclays", "chief executive of Lloyds"),
        ("Conservative leader", "ombudsman"),
        ("aide to the president", "mayor"),
        ("president of Benfado", "coach of Rovers"),
        ("president of the union", "secretary"),
        ("president and coach of Benfado", "secretary of Benfado"),
        ("Chairman & Chief Executive", "finance director"),
        ("", "mayor"),
    ],
}
ROWS = [(verdict, a, b) for verdict, pairs in TITLES.items() for a, b in pairs]


@pytest.mark.parametrize(("verdict", "a", "b"), ROWS)
def test_titles_agree_exclude_each_other_or_say_nothing(verdict, a, b):
    assert compatible(a, b) is verdict
    assert compatible(b, a) is verdict


@pytest.mark.parametrize("role", table("titles")["roles"])
def test_every_role_agrees_with_each_way_to_write_it(role):
    for form in table("titles")["roles"][role]:
        assert compatible(role, form) is not False


def test_the_table_excludes_and_covers_only_roles_that_it_has():
    titles = table("titles")
    named = {role for group in titles["exclusive"] for role in group}
    named |= {role for covered in titles["covers"].values() for role in covered}
    assert named | set(titles["covers"]) <= set(titles["roles"]) | {"first minister"}


@given(st.text(max_size=40), st.text(max_size=40))
def test_titles_compare_alike_in_either_order_and_never_fail(a, b):
    assert compatible(a, b) is compatible(b, a)
