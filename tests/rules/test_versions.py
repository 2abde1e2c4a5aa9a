"""Claims of two sources, and of two days, on one figure: what a draft may print, and how."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import (
    Claim,
    Fact,
    FactKind,
    FactStatus,
    Finding,
    Interval,
    Link,
    Report,
    Source,
    SourceKind,
)

DAY = dt.date(2026, 2, 5)
SOURCES = (
    Source(id="ministry", name="the interior ministry", kind=SourceKind.ORGANISATION),
    Source(id="front", name="Northern Front", kind=SourceKind.ORGANISATION),
)
CLAIMS = (
    Claim(
        id="ministry-toll",
        text="The interior ministry said 40 soldiers were killed in the battle of Karam.",
        attribution=(Link(source="ministry", cue="said"),),
    ),
    Claim(
        id="front-toll",
        text="The Northern Front said 120 soldiers were killed in the battle of Karam.",
        attribution=(Link(source="front", cue="said"),),
    ),
    Claim(
        id="homes-old",
        text="The storm destroyed 300 homes in Velm.",
        as_of=dt.date(2026, 2, 1),
    ),
    Claim(
        id="homes",
        text="The storm destroyed 450 homes in Velm.",
        as_of=dt.date(2026, 2, 4),
        supersedes=("homes-old",),
    ),
    Claim(id="flood-old", text="The flood in Brook killed 12 people.", as_of=dt.date(2026, 2, 1)),
    Claim(id="flood", text="The flood in Brook killed 15 people.", as_of=dt.date(2026, 2, 4)),
)
FINE = {
    "the figure of the source that is named": (
        "The interior ministry said 40 soldiers were killed in the battle of Karam."
    ),
    "the other figure of the other source": (
        "In the battle of Karam 120 soldiers were killed, the Northern Front said."
    ),
    "both, each from its source": (
        "In the battle of Karam 40 soldiers were killed according to the interior ministry, 120 "
        "according to the Northern Front."
    ),
    "a range that holds both": ("In the battle of Karam between 40 and 120 soldiers were killed."),
    "the source in the next sentence": (
        "In the battle of Karam 40 soldiers were killed. The figure was given by the interior "
        "ministry."
    ),
    "the newer figure": "The storm destroyed 450 homes in Velm.",
    "the newer figure of the later day": "The flood in Brook killed 15 people.",
    "the older figure beside the newer one": (
        "The storm destroyed 450 homes in Velm, up from 300 homes."
    ),
}
TOLD = {
    "one side's figure from nobody": (
        "In the battle of Karam 40 soldiers were killed.",
        "FC804",
        None,
    ),
    "one side's figure from the other side": (
        "The Northern Front said 40 soldiers were killed in the battle of Karam.",
        "FC201",
        None,
    ),
    "neither side's figure": ("In the battle of Karam 80 soldiers were killed.", "FC101", None),
    "a superseded figure": ("The storm destroyed 300 homes in Velm.", "FC801", "450"),
    "the figure of an earlier day": ("The flood in Brook killed 12 people.", "FC801", "15"),
    "a figure that is neither the older nor the newer one": (
        "The flood in Brook killed 18 people.",
        "FC101",
        "15",
    ),
}


def check(draft: str, *claims: Claim) -> Report:
    return Checker(Ledger.of(claims or CLAIMS, SOURCES)).check(draft, date=DAY)


def only_finding(report: Report) -> Finding:
    assert len(report.findings) == 1, [(f.code, f.message) for f in report.findings]
    return report.findings[0]


def whole(report: Report) -> Fact:
    (fact,) = [fact for fact in report.facts if fact.kind is FactKind.STATEMENT]
    return fact


@pytest.mark.parametrize("draft", FINE.values(), ids=FINE)
def test_what_one_of_the_claims_bears_out_is_fine(draft: str) -> None:
    assert [(f.code, f.message) for f in check(draft).findings] == []


@pytest.mark.parametrize(("draft", "code", "fix"), TOLD.values(), ids=TOLD)
def test_what_goes_against_the_source_or_the_day_is_told(
    draft: str, code: str, fix: str | None
) -> None:
    finding = only_finding(check(draft))
    assert (finding.code, finding.fix) == (code, fix)


def test_a_dispute_is_told_with_both_figures_and_sources() -> None:
    report = check("In the battle of Karam 40 soldiers were killed.")
    message = only_finding(report).message
    for part in ("40 soldiers", "interior ministry", "120 soldiers", "Northern Front"):
        assert part in message
    assert whole(report).status is FactStatus.DISPUTED


def test_an_older_figure_counts_as_outdated_and_a_newer_one_as_supported() -> None:
    assert whole(check("The flood in Brook killed 12 people.")).status is FactStatus.OUTDATED
    assert whole(check("The flood in Brook killed 15 people.")).status is FactStatus.SUPPORTED


def test_an_expired_claim_counts_as_outdated() -> None:
    level = "The reservoir above Tarn holds 31 percent of its water."
    held = Claim(id="level", text=level, expires=DAY)
    past = Claim(id="level", text=level, expires=DAY - dt.timedelta(days=1))
    assert whole(check(level, held)).status is FactStatus.SUPPORTED
    assert whole(check(level, past)).status is FactStatus.OUTDATED


def test_another_month_is_no_newer_figure_of_the_same() -> None:
    months = [
        Claim(
            id=f"month-{month}",
            text=f"Prices in Estmark rose {rise} percent.",
            date=Interval(dt.date(2025, month, 1), dt.date(2025, month, 28)),
            as_of=dt.date(2025, month + 1, 10),
        )
        for month, rise in ((10, 3), (11, 4))
    ]
    report = check("Prices in Estmark rose 3 percent in October 2025.", *months)
    assert [finding.code for finding in report.findings] == []
