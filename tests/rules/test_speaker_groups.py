"""What a speaker is called: which callings a word leaves out, and which descriptions are apart."""

from __future__ import annotations

import pytest

from factcheck.rules.attribution.affiliation import serves_none_of, speaks_for_people
from factcheck.rules.attribution.descriptions import describes_another
from factcheck.rules.attribution.groups import are_apart, are_many


@pytest.mark.parametrize(
    ("mention", "titles", "apart"),
    [
        ("officials", ["shrimper"], True),
        ("the goalkeeper", ["coach of Aarhus"], True),
        ("the prosecutor", ["defence solicitor"], True),
        ("officials", ["fire chief"], False),
        ("police", ["sheriff of Talbot County"], False),
        ("the expert", ["shrimper"], False),
        ("a spokesman", ["mayor"], False),
        ("the goalkeeper", ["coach of Aarhus", "patron of the arts"], False),
        ("the goalkeeper", [], False),
    ],
)
def test_a_calling_is_apart_only_from_those_it_cannot_mean(
    mention: str, titles: list[str], *, apart: bool
) -> None:
    assert are_apart(mention, titles) is apart


@pytest.mark.parametrize(
    ("mention", "known", "another"),
    [
        ("two lawyers", ["two bankers"], True),
        ("a Greek diplomat", ["a Danish diplomat"], True),
        ("two former employees", ["an internal memo"], True),
        ("the governor's office", ["two local officials"], True),
        ("a European diplomat", ["a diplomat"], False),
        ("officials", ["an internal memo"], False),
        ("former staff", ["a former nurse"], False),
        ("two bankers", ["Ann Lee"], False),
        ("a memo", ["an internal memo"], False),
    ],
)
def test_a_source_without_a_name_is_another_by_what_it_is(
    mention: str, known: list[str], *, another: bool
) -> None:
    assert describes_another(mention, known) is another


@pytest.mark.parametrize(
    ("titles", "names", "other"),
    [
        (["head of the Ohio Bank"], ["Acme Motors"], True),
        (["IOM spokeswoman"], ["UNHCR"], True),
        (["IOM spokeswoman"], ["IOM"], False),
        (["chief executive"], ["Acme Motors"], False),
        (["head of the Ohio Bank", "chief executive"], ["Acme Motors"], False),
        ([], ["Acme Motors"], False),
    ],
)
def test_who_serves_a_named_body_serves_no_other(
    titles: list[str], names: list[str], *, other: bool
) -> None:
    assert serves_none_of(titles, names) is other


def test_a_lawyer_speaks_for_a_client_and_a_coach_for_nobody() -> None:
    assert speaks_for_people("lawyer for Ann Lee")
    assert not speaks_for_people("coach of Ann Lee")


@pytest.mark.parametrize(
    ("name", "many"),
    [
        ("Donors", True),
        ("the holders", True),
        ("Two lenders", True),
        ("Candidates", True),
        ("Guild of Lenders", False),
        ("Donor", False),
        ("Doctors", False),
    ],
)
def test_one_of_many_who_each_do_their_part_may_be_named(name: str, *, many: bool) -> None:
    assert are_many(name) is many
