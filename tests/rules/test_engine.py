"""The engine: what rules flag becomes findings, one a place and rule, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import evolve, fields

from factcheck.checker import Checker
from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.ledger import Ledger
from factcheck.model import Claim, Document, Evidence, Match, Settings, Severity, Span
from factcheck.rules import Flag, Rule, all_rules, find_rule
from factcheck.rules.engine import as_finding, judge_draft, judge_ledger
from factcheck.rules.subjects import DraftCase, LedgerCase, MatchCase

TEXT = "The fire destroyed 14 homes. The fire also killed 30 sheep."
EVIDENCE = Evidence(document="story", quote="twelve homes")
CLAIMS = (
    Claim(id="likely", text="The fire destroyed 12 homes.", evidence=(EVIDENCE,)),
    Claim(id="unlikely", text="The fire in the valley destroyed 12 homes and 40 barns."),
)


def rule(judge: Callable[[Any], Iterator[Flag]], on: type, code: str = "FC199") -> Rule[Any]:
    return Rule(
        code=code,
        name="test",
        on=on,
        severity=Severity.ERROR,
        why="A test.",
        judge=judge,
        trips=(),
        passes=(),
    )


@pytest.fixture
def draft() -> DraftCase:
    """The draft, matched with both claims, the likely one first."""
    ledger = Ledger.of(CLAIMS)
    extraction = extract(TEXT)
    return DraftCase(
        document=Document(text=TEXT, file_text=TEXT),
        extraction=extraction,
        statements=statements(extraction),
        matches=tuple(Checker(ledger).matches(TEXT)),
        ledger=ledger,
        settings=Settings(),
    )


def flags(*spans: tuple[int, int], **more: Any) -> Callable[[object], Iterator[Flag]]:
    def judge(_: object) -> Iterator[Flag]:
        """Flag given places."""
        for span in spans:
            yield Flag(span=Span(*span), message="Wrong.", **more)

    return judge


def test_a_finding_says_which_rule_how_severe_and_where(draft: DraftCase) -> None:
    (found,) = judge_draft(draft, [rule(flags((19, 21), expected="12", fix="12"), DraftCase)])
    assert (found.code, found.rule, found.family.value) == ("FC199", "test", "number")
    assert found.severity is Severity.ERROR
    assert (found.text, found.found, found.expected, found.fix) == ("14", "14", "12", "12")
    assert (found.claim, found.evidence) == (None, None)


def test_a_flag_may_say_what_it_found_and_how_severe_that_is(draft: DraftCase) -> None:
    judge = flags((19, 21), found="14 homes", severity=Severity.INFO)
    (found,) = judge_draft(draft, [rule(judge, DraftCase)])
    assert (found.text, found.found, found.severity) == ("14", "14 homes", Severity.INFO)


CASES = [
    ("Ten homes burned.", (0, 3), "twelve", "Twelve"),
    ("A fire. Ten homes burned.", (8, 11), "twelve", "Twelve"),
    ("“Ten homes burned.”", (1, 4), "twelve", "Twelve"),
    ("He said: (“Ten homes burned”).", (11, 14), "twelve", "Twelve"),
    ("The town of Ten homes.", (12, 15), "twelve", "twelve"),
    ("Some ten homes burned.", (5, 8), "twelve", "twelve"),
    ("10 homes burned.", (0, 2), "twelve", "twelve"),
    ("Ten homes burned.", (0, 3), "12", "12"),
]


@pytest.mark.parametrize(("text", "span", "fix", "cased"), CASES)
def test_a_fix_begins_a_sentence_with_a_capital(
    text: str, span: tuple[int, int], fix: str, cased: str
) -> None:
    flag = Flag(span=Span(*span), message="Wrong.", fix=fix)
    document = Document(text=text, file_text=text)
    assert as_finding(rule(flags(span), DraftCase), flag, None, document).fix == cased


def test_a_finding_on_a_match_has_its_claim_and_evidence(draft: DraftCase) -> None:
    found = judge_draft(draft, [rule(flags((19, 21)), MatchCase)])
    assert [(f.claim and f.claim.id, f.evidence) for f in found] == [("likely", EVIDENCE)]


def test_a_flag_may_name_another_claim(draft: DraftCase) -> None:
    (found,) = judge_draft(draft, [rule(flags((19, 21), claim=CLAIMS[1]), MatchCase)])
    assert found.claim is CLAIMS[1]
    assert found.evidence is None


def test_of_many_claims_that_flag_one_place_the_likeliest_speaks(draft: DraftCase) -> None:
    assert [match.claim.id for match in draft.matches[:2]] == ["likely", "unlikely"]
    (found,) = judge_draft(draft, [rule(flags((19, 21)), MatchCase)])
    assert found.claim is CLAIMS[0]


def test_two_rules_may_flag_one_place(draft: DraftCase) -> None:
    rules = [rule(flags((19, 21)), DraftCase, code) for code in ("FC399", "FC199")]
    assert [found.code for found in judge_draft(draft, rules)] == ["FC199", "FC399"]


def test_findings_stand_in_the_order_of_the_text_the_gravest_first(draft: DraftCase) -> None:
    rules = [
        rule(flags((50, 52)), DraftCase, "FC101"),
        rule(flags((4, 8), severity=Severity.INFO), DraftCase, "FC102"),
        rule(flags((4, 12), severity=Severity.WARNING), DraftCase, "FC103"),
        rule(flags((4, 12)), DraftCase, "FC104"),
    ]
    codes = [found.code for found in judge_draft(draft, rules)]
    assert codes == ["FC104", "FC103", "FC102", "FC101"]


def test_each_rule_judges_only_its_subject(draft: DraftCase) -> None:
    ledger_rule = rule(flags((0, 1)), LedgerCase, "FC999")
    draft_rule = rule(flags((0, 1)), DraftCase)
    assert [found.code for found in judge_draft(draft, [ledger_rule, draft_rule])] == ["FC199"]
    case = LedgerCase(ledger=draft.ledger, settings=Settings())
    assert [found.code for found, _ in judge_ledger(case, [ledger_rule, draft_rule])] == ["FC999"]


@pytest.mark.parametrize(
    ("slot", "judged"),
    [
        (None, 3),
        ("quantities", 1),
        ("turns", 0),
        ("names", 0),
    ],
)
def test_a_rule_judges_matches_that_have_a_slot_of_its_kind(
    draft: DraftCase, slot: str | None, judged: int
) -> None:
    asked: list[object] = []

    def judge(case: object) -> Iterator[Flag]:
        """Note what is asked."""
        asked.append(case)
        yield from ()

    judge_draft(draft, [evolve(rule(judge, MatchCase), slot=slot)])
    assert len(asked) == judged


def test_every_slot_that_a_rule_judges_is_one_of_a_match() -> None:
    known = {field.name for field in fields(Match)}
    assert {rule.slot for rule in all_rules()} <= {None, *known}


def test_a_rule_that_fails_is_not_passed_over(draft: DraftCase) -> None:
    def broken(_: object) -> Iterator[Flag]:
        """Fail."""
        raise ZeroDivisionError
        yield

    with pytest.raises(ZeroDivisionError):
        judge_draft(draft, [rule(broken, DraftCase)])


SELECTIONS = [
    (Settings(), {"FC101", "FC601"}),
    (Settings(select=("FC1",)), {"FC101"}),
    (Settings(select=("FC601",)), {"FC601"}),
    (Settings(ignore=("FC1",)), {"FC601"}),
    (Settings(ignore=("FC",), select=("FC101",)), {"FC101"}),
    (Settings(ignore=("FC101",), select=("FC1",)), set()),
    (Settings(use_ledger=False), set()),
]


@pytest.mark.parametrize(("settings", "codes"), SELECTIONS)
def test_a_desk_chooses_its_rules_and_the_longer_code_wins(
    settings: Settings, codes: set[str]
) -> None:
    ledger = Ledger.of(
        [
            Claim(id="a", text="The fire destroyed 12 homes."),
            Claim(id="b", text="The tanker sails under the flag of Panama."),
        ]
    )
    draft = "The fire destroyed 19 homes. The tanker sails under the flag of Liberia."
    assert {found.code for found in Checker(ledger, settings).check(draft).findings} == codes


def test_rules_are_found_by_code_and_by_name() -> None:
    assert [find_rule(rule.code) for rule in all_rules()] == list(all_rules())
    assert [find_rule(rule.name) for rule in all_rules()] == list(all_rules())
    assert find_rule("FC000") is None
