"""What stands letter by letter in a claim's evidence, or is only asked, contradicts nothing."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Claim, Evidence, Family, Link, Severity, Source, SourceKind


def claim(id_: str, text: str, quote: str | None = None, source: str | None = None) -> Claim:
    evidence = (Evidence(document="d", quote=quote),) if quote else ()
    said = (Link(source=source),) if source else ()
    return Claim(id=id_, text=text, evidence=evidence, attribution=said)


VERMONT = "He also captured his home state of Vermont in the primary."
CAPTURED = claim(
    "captured",
    "Sanders captured his home state of Vermont in the primary.",
    "Sanders won in Oklahoma. He also captured his home state of Vermont in the primary.",
)
TEXAS = claim("texas", "Cruz has captured his home state of Texas in the primary.")


def alarms(claims: list[Claim], draft: str, *sources: Source) -> list[tuple[Family, Severity]]:
    report = Checker(Ledger.of(claims, sources)).check(draft)
    return [(f.family, f.severity) for f in report.findings if f.severity is not Severity.INFO]


def test_a_sentence_of_the_evidence_is_judged_by_no_other_claim() -> None:
    assert (
        alarms([CAPTURED, TEXAS], "He also captured his home state of Vermont in the primary.")
        == []
    )


def test_a_sentence_that_is_on_no_record_is_judged_by_what_it_repeats() -> None:
    assert alarms([TEXAS], VERMONT) != []


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        (
            "Nobody told the committee that the records were kept in the state archive.",
            "Who told the committee that the records were kept in the state archive?",
        ),
        (
            "The council has repealed the rule on street parking in the old town.",
            "“Should the rule on street parking in the old town be reinstated?” asked a reader.",
        ),
    ],
)
def test_a_question_turns_nothing(text: str, draft: str) -> None:
    assert alarms([claim("a", text)], draft) == []


def test_a_condition_affirms_nothing() -> None:
    text = "Men who want to give blood must not have had malaria in the past 12 months."
    draft = "The ban on blood from men who have ever had malaria has been lifted."
    assert alarms([claim("a", text)], draft) == []


def test_a_figure_that_one_claim_has_is_not_against_the_bound_of_another() -> None:
    bound = claim("a", "The dinghy carried more than 100 migrants from Libya to Sicily.")
    figure = claim("b", "A fight broke out on a boat carrying 105 migrants from Libya.")
    draft = "A fight broke out on a dinghy that carried 105 migrants from Libya to Sicily."
    assert alarms([bound, figure], draft) == []
    assert alarms([bound], draft) == [(Family.NUMBER, Severity.WARNING)]


def test_an_answer_that_denies_is_flagged() -> None:
    text = "Nobody told the committee that the records were kept in the state archive."
    draft = "She told the committee that the records were not kept in the state archive."
    assert alarms([claim("a", text.replace("Nobody", "She"))], draft) == [
        (Family.STANCE, Severity.ERROR)
    ]


def test_names_that_have_changed_places_in_a_list_are_the_same_names() -> None:
    text = "South Carolina and South Dakota this year passed laws on the sale of raw milk."
    draft = "South Dakota and South Carolina this year passed laws on the sale of raw milk."
    assert alarms([claim("a", text)], draft) == []


def test_whose_man_speaks_is_not_who_speaks() -> None:
    podesta = Source(id="podesta", name="John Podesta")
    said = claim("a", "The speech was one more reminder that he is unfit.", source="podesta")
    draft = (
        "Clinton's campaign chairman, John Podesta, said the speech was one more reminder that "
        "he is unfit."
    )
    assert alarms([said], draft, podesta) == []


def test_the_editor_of_a_paper_speaks_for_it() -> None:
    paper = Source(id="echo", name="Evening Echo")
    said = claim("a", "The harbour wall will be closed to walkers until May.", source="echo")
    draft = (
        "Giovanni Vian, the editor in chief of the Evening Echo, said the harbour wall will be "
        "closed to walkers until May."
    )
    assert alarms([said], draft, paper) == []
    other = draft.replace(", the editor in chief of the Evening Echo,", "")
    assert alarms([said], other, paper) != []


def test_a_name_that_a_claim_has_is_not_another_that_is_like_it() -> None:
    claims = [
        claim("spinoff", "Netflix ordered a reunion and a spinoff series called Fuller House."),
        claim("fans", "As big fans of the original Full House we are thrilled by the series."),
    ]
    draft = "Netflix has ordered up a Full House reunion special and a spinoff series."
    both, alone = (
        {found.code for found in Checker(Ledger.of(known)).check(draft).findings}
        for known in (claims, claims[:1])
    )
    assert "FC606" not in both
    assert "FC606" in alone


def test_a_name_half_like_one_that_is_nobodys_source_is_judged_by_its_place() -> None:
    text = "The sum is a million for each of the 51 years that John Bieniewicz could have lived."
    draft = text.replace("Bieniewicz", "Bieniewski")
    assert alarms([claim("a", text)], draft) == [(Family.NAME, Severity.ERROR)]


def test_a_name_that_a_longer_one_holds_is_no_half_of_it() -> None:
    boss = Source(id="boss", name="John Burns Estate Consulting", kind=SourceKind.PERSON)
    said = claim("a", "The old model of private clubs is over.", source="boss")
    draft = "Lesley Deutch, of John Burns, said that the old model of private clubs is over."
    found = Checker(Ledger.of([said], [boss])).check(draft).findings
    assert "FC606" not in {one.code for one in found}


ABOARD = claim("aboard", "The Carrick Star was carrying 214 passengers and 38 crew from Larne.")
HURT = claim("hurt", "The collision injured 31 people on the ferry.")


@pytest.mark.parametrize(("people", "flagged"), [("252", False), ("282", True), ("214", False)])
def test_all_that_another_claim_counts_is_on_record_taken_together(
    people: str, flagged: bool
) -> None:
    draft = (
        "The Carrick Star had left Larne with 38 crew and its passengers. "
        f"There were {people} people on the ferry, and 31 were injured in the collision."
    )
    figures = [one for one in alarms([ABOARD, HURT], draft) if one[0] is Family.NUMBER]
    assert bool(figures) == flagged
