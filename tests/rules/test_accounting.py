"""Coverage: what was checked, what was not, and that the latter is never passed off as fine."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import (
    Claim,
    Fact,
    FactKind,
    FactStatus,
    Family,
    Report,
    Settings,
    Severity,
    Status,
    Unchecked,
)
from tests.generated import Story, stories

TEXT = "The flood in the valley killed 12 people on Monday."
STRANGER = "The museum in Quito bought 40 portraits in May 2024."
REFUTED = "FC805"
STATUSES = {
    Status.VERIFIED: FactStatus.SUPPORTED,
    Status.UNVERIFIED: FactStatus.UNVERIFIED,
    Status.DISPUTED: FactStatus.DISPUTED,
    Status.REFUTED: FactStatus.CONFLICTING,
}


def check(draft: str, *claims: Claim, settings: Settings | None = None) -> Report:
    checker = Checker(Ledger.of(claims), settings or Settings())
    return checker.check(draft, date="2026-02-05")


def flood(status: Status = Status.VERIFIED, **more: object) -> Claim:
    return Claim(id="flood", text=TEXT, status=status, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [Status.REFUTED, Status.REJECTED])
def test_no_draft_is_held_to_what_the_desk_does_not_stand_behind(status: Status) -> None:
    draft = TEXT.replace("12", "50").replace("Monday", "Tuesday")
    assert check(draft, flood()).findings
    report = check(draft, flood(status))
    assert [f.code for f in report.findings if f.family is not Family.INTERNAL] == []
    assert report.coverage.conflicting == report.coverage.supported == 0


def test_a_rejected_claim_takes_no_statement_from_one_that_stands() -> None:
    stands = Claim(id="stands", text=TEXT.replace("the valley", "the Alpine valley"))
    report = check(TEXT, flood(Status.REJECTED), stands)
    assert {fact.claim for fact in report.facts} == {"stands"}


def facts(report: Report, kind: FactKind) -> list[tuple[str, FactStatus]]:
    return [(fact.text, fact.status) for fact in report.facts if fact.kind is kind]


OUTAGE = Claim(id="outage", text="Power is out for 3,900 customers, down from 5,250 on 12 August.")


@pytest.mark.parametrize(
    ("figure", "status"),
    [
        ("5,250", FactStatus.SUPPORTED),
        ("8,410", FactStatus.UNMATCHED),
        ("12", FactStatus.UNMATCHED),
    ],
)
def test_a_telling_figure_of_the_claim_is_checked_wherever_it_stands(
    figure: str, status: FactStatus
) -> None:
    report = check(f"Customers without power: {figure} on Wednesday, 3,900 on Thursday.", OUTAGE)
    told = dict(facts(report, FactKind.QUANTITY))
    assert told == {figure: status, "3,900": FactStatus.SUPPORTED}


def assert_adds_up(report: Report) -> None:
    told = report.coverage
    parts = [getattr(told, status.value) for status in FactStatus]
    assert sum(parts) == told.checkable
    assert told.matched == told.checkable - told.unmatched
    whole = [fact for fact in report.facts if fact.kind is FactKind.STATEMENT]
    assert len(whole) == told.checkable
    assert [fact.span for fact in report.facts] == sorted(fact.span for fact in report.facts)


@pytest.mark.parametrize(("status", "expected"), STATUSES.items())
def test_a_repeated_claim_counts_as_its_status_says(status: Status, expected: FactStatus) -> None:
    report = check(TEXT, flood(status))
    assert facts(report, FactKind.STATEMENT) == [(TEXT, expected)]
    assert facts(report, FactKind.QUANTITY) == [("12 people", expected)]
    assert getattr(report.coverage, expected.value) == report.coverage.checkable == 1
    assert {fact.claim for fact in report.facts if fact.kind is FactKind.QUANTITY} == {"flood"}


def test_a_superseded_claim_is_outdated() -> None:
    newer = Claim(
        id="newer", text="The flood in the valley killed 15 people.", supersedes=("flood",)
    )
    report = check(TEXT, flood(), newer)
    assert facts(report, FactKind.STATEMENT) == [(TEXT, FactStatus.OUTDATED)]


def test_a_retracted_claim_is_no_support() -> None:
    report = check(TEXT, flood(Status.RETRACTED))
    assert report.coverage.outdated == report.coverage.checkable == 1
    assert {fact.status for fact in report.facts if fact.claim}.isdisjoint({FactStatus.SUPPORTED})


def test_only_the_wrong_figure_and_its_statement_conflict() -> None:
    report = check(TEXT.replace("12", "19"), flood())
    status = {fact.text: fact.status for fact in report.facts}
    assert status["19 people"] is FactStatus.CONFLICTING
    assert status["Monday"] is not FactStatus.CONFLICTING
    assert report.coverage.conflicting == 1
    assert report.coverage.supported == 0


def test_what_no_claim_knows_is_listed_as_not_checked() -> None:
    report = check(STRANGER, flood())
    assert {fact.status for fact in report.facts} == {FactStatus.UNMATCHED}
    assert {fact.kind for fact in report.facts} >= {FactKind.QUANTITY, FactKind.STATEMENT}
    assert all(fact.claim is None for fact in report.facts)
    assert (report.coverage.checkable, report.coverage.matched) == (1, 0)
    assert report.coverage.unmatched == 1


def test_a_new_figure_in_a_known_sentence_is_not_checked_with_it() -> None:
    report = check(TEXT.replace(" on Monday", " and 300 goats on Monday"), flood())
    assert dict(facts(report, FactKind.QUANTITY))["300 goats"] is FactStatus.UNMATCHED


def test_without_a_ledger_nothing_was_checked() -> None:
    for report in (check(TEXT), check(TEXT, flood(), settings=Settings(use_ledger=False))):
        assert {fact.status for fact in report.facts} == {FactStatus.UNMATCHED}
        assert report.coverage.matched == report.coverage.supported == 0


@pytest.mark.parametrize("draft", ["", "Hello.", "It was a long and quiet evening."])
def test_a_sentence_that_asserts_nothing_checkable_is_not_counted(draft: str) -> None:
    report = check(draft, flood())
    assert report.facts == ()
    assert report.coverage.checkable == 0


FERRY = "The ferry sank off the coast of Sicily with 40 cars on board."
NOT_FINE = {
    "a figure under a warning": (
        "The fire in the village of Arden destroyed 12 homes and killed 30 sheep on a farm.",
        "The village lost 19 homes in the fire.",
        "19 homes",
    ),
    "a name that is not the claim's": (
        FERRY,
        "A ferry with 30 cars sank off the coast of Sardinia on a windy night, wreckers say.",
        "Sardinia",
    ),
}


@pytest.mark.parametrize(("claim", "draft", "text"), NOT_FINE.values(), ids=NOT_FINE)
def test_what_differs_from_its_claim_is_never_fine(claim: str, draft: str, text: str) -> None:
    status = {fact.text: fact.status for fact in check(draft, Claim(id="a", text=claim)).facts}
    assert status[text] is not FactStatus.SUPPORTED


def test_a_name_that_the_claim_has_is_supported() -> None:
    report = check(FERRY, Claim(id="a", text=FERRY))
    assert facts(report, FactKind.NAME) == [("Sicily", FactStatus.SUPPORTED)]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(Status).flatmap(stories), st.text(max_size=80))
def test_the_counts_add_up_and_the_facts_are_in_order(story: Story, noise: str) -> None:
    half = story.told[::2]
    draft = f"{noise}\n\n{STRANGER} " + " ".join(told.text for told in story.told)
    ledger = Ledger.of(
        [claim for claim, told in zip(story.ledger.claims, story.told, strict=True) if told in half]
    )
    report = Checker(ledger).check(draft, date="2026-02-05")
    assert_adds_up(report)
    _assert_what_conflicts_is_found(report)
    _assert_only_claims_support(report.facts)


def _assert_what_conflicts_is_found(report: Report) -> None:
    alarms = [f for f in report.findings if f.severity is not Severity.INFO]
    against = [
        f.span
        for f in alarms
        if f.code == REFUTED or f.family not in {Family.COVERAGE, Family.INTERNAL}
    ]
    for fact in report.facts:
        hit = any(fact.span.overlaps(span) for span in against)
        assert hit == (fact.status is FactStatus.CONFLICTING)


def _assert_only_claims_support(found: tuple[Fact, ...]) -> None:
    for fact in found:
        if fact.status is FactStatus.UNMATCHED:
            assert fact.claim is None
        elif fact.status is not FactStatus.CONFLICTING:
            assert fact.claim is not None


@pytest.mark.parametrize(
    ("draft", "claims", "reason"),
    [
        (STRANGER, (), Unchecked.NO_LEDGER),
        (STRANGER, (flood(),), Unchecked.NO_CLAIM),
        ("A flood damaged 30 homes in the valley.", (flood(),), Unchecked.TOO_LITTLE),
    ],
)
def test_what_was_not_checked_says_why(
    draft: str, claims: tuple[Claim, ...], reason: Unchecked
) -> None:
    report = check(draft, *claims)
    assert {fact.status for fact in report.facts} == {FactStatus.UNMATCHED}
    assert {fact.reason for fact in report.facts} == {reason}


def test_a_figure_that_the_repeated_claim_lacks_says_so() -> None:
    report = check(TEXT.replace(" on Monday", " and 300 goats on Monday"), flood())
    reasons = {fact.text: fact.reason for fact in report.facts}
    assert reasons["300 goats"] is Unchecked.NOT_IN_CLAIM
    assert reasons["12 people"] is None


@given(stories())
@settings(max_examples=25, deadline=None)
def test_every_fact_that_is_not_checked_says_why_and_no_other(story: Story) -> None:
    draft = f"{STRANGER} " + " ".join(told.text for told in story.told)
    for fact in Checker(story.ledger).check(draft).facts:
        assert (fact.reason is not None) == (fact.status is FactStatus.UNMATCHED)
