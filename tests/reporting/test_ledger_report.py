"""What is wrong with a ledger, and what its claims say, as people read them."""

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve

from factcheck.ledger import Ledger
from factcheck.model import Claim, Interval, Link, Severity, Source, Span, Status
from factcheck.reporting import Page
from factcheck.reporting.claims import claim_list, claim_page
from factcheck.reporting.ledger_report import ledger_report
from factcheck.rules import Flag, Rule
from factcheck.rules.contradictions import Contradictions
from factcheck.rules.neighbours import Neighbours
from factcheck.rules.subjects import LedgerCase

SWAP = Claim(
    id="swap",
    text="Russia and Ukraine exchanged 157 prisoners of war each.",
    date=Interval(dt.date(2026, 2, 5), dt.date(2026, 2, 5)),
    attribution=(Link(source="ria"),),
)
LOSSES = Claim(
    id="losses",
    text="Some 55,000 soldiers\nhave died.",
    date=Interval(dt.date(2022, 2, 24), dt.date(2026, 2, 5)),
    status=Status.DISPUTED,
)
HEARSAY = Claim(id="hearsay", text="The talks failed.")

LEDGER = Ledger(
    claims=(SWAP, LOSSES, HEARSAY),
    sources={"ria": Source(id="ria", name="RIA")},
    path=Path("claims"),
    files={"swap": Path("claims/swap.yaml")},
)

RULE = Rule(
    code="FC999",
    name="test",
    on=LedgerCase,
    severity=Severity.ERROR,
    why="",
    judge=lambda _: iter(()),
    trips=(),
    passes=(),
)


def test_each_fault_shows_its_file_its_claim_and_the_words() -> None:
    number = Span(SWAP.text.index("157"), SWAP.text.index("157") + 3)
    flags = [
        Flag(span=number, message="Not so.", claim=SWAP),
        Flag(span=Span(0, 0), message="No evidence.", claim=HEARSAY, severity=Severity.WARNING),
    ]
    assert ledger_report(LEDGER, [(RULE, flag) for flag in flags], Page()) == (
        "claims/swap.yaml: error FC999 test (swap)\n"
        "  Russia and Ukraine exchanged 157 prisoners of war each.\n"
        "                               ^^^\n"
        "  Not so.\n"
        "\n"
        "claims: warning FC999 test (hearsay)\n"
        "  The talks failed.\n"
        "  No evidence.\n"
        "\n"
        "claims\n"
        "  3 claims, 1 source: 1 error, 1 warning\n"
    )


def test_a_fault_shows_the_line_of_its_claim(tmp_path: Path) -> None:
    file = tmp_path / "swap.yaml"
    file.write_text("claims:\n  - id: swap\n    text: …\n", encoding="utf-8")
    ledger = Ledger(claims=(SWAP,), path=tmp_path, files={"swap": file})
    flag = Flag(span=Span(0, 6), message="Not so.", claim=SWAP)
    first, *_ = ledger_report(ledger, [(RULE, flag)], Page()).splitlines()
    assert first == f"{file}:2:5: error FC999 test (swap)"


def test_a_list_has_a_line_for_each_claim() -> None:
    assert claim_list(LEDGER.claims) == (
        "swap     2026-02-05             verified  Russia and Ukraine exchanged 157 prisoners"
        " of war each.\n"
        "losses   2022-02-24/2026-02-05  disputed  Some 55,000 soldiers have died.\n"
        "hearsay  -                      verified  The talks failed.\n"
    )
    assert claim_list(()) == ""


def test_the_texts_of_a_list_stand_below_each_other() -> None:
    claims = [evolve(LEDGER.claims[0], status=status) for status in Status]
    assert len({line.index("Russia") for line in claim_list(claims).splitlines()}) == 1


READ = [
    (SWAP, "# quantity: exactly 157 "),
    (SWAP, "# name: Russia (place)"),
    (LOSSES, "# quantity: about 55000 (soldiers"),
    (HEARSAY, "# stance: "),
    (Claim(id="a", text="RIA said on Monday: “It is over.”"), "# quotation: It is over."),
    (Claim(id="a", text="RIA said on Monday: “It is over.”"), "# attribution: ria"),
    (Claim(id="a", text="RIA said on Monday: “It is over.”"), "# date: Monday"),
]


def page(claim: Claim) -> str:
    """Return the page of a claim that takes the place of the ledger's own."""
    others = tuple(other for other in LEDGER.claims if other.id != claim.id)
    ledger = evolve(LEDGER, claims=(claim, *others))
    return claim_page(0, ledger, Contradictions(Neighbours(ledger)))


@pytest.mark.parametrize(("claim", "line"), READ)
def test_a_page_shows_what_is_read_from_a_claim(claim: Claim, line: str) -> None:
    assert line in page(claim)


def test_a_page_begins_with_the_claims_file_and_entry() -> None:
    assert page(SWAP).startswith("# claims/swap.yaml\n- id: swap\n  text: Russia")
    assert page(HEARSAY).startswith("- id: hearsay\n")
