"""Who is called by a post that the ledger has for somebody else (FC602)."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check, unmarked

SOURCES = {
    "otieno": {
        "name": "Grace Otieno",
        "kind": "person",
        "titles": [{"title": "professor at the University of Nairobi"}],
    },
    "mwangi": {
        "name": "James Mwangi",
        "kind": "person",
        "titles": [{"title": "health minister of Kenya"}],
    },
    "beck": {
        "name": "Sarah Beck",
        "kind": "person",
        "titles": [{"title": "lawyer for Derek Hollis"}],
    },
    "khan": {"name": "Adil Khan", "kind": "person", "titles": [{"title": "prosecutor"}]},
    "roux": {
        "name": "Alain Roux",
        "kind": "person",
        "titles": [{"title": "mayor of Lens", "until": "2025-12-31"}],
    },
    "lund": {"name": "Vera Lund", "kind": "person", "titles": [{"title": "head of a school"}]},
    "pell": {"name": "Ivo Pell", "kind": "person", "titles": [{"title": "governor"}]},
    "lee": {
        "name": "Ann Lee",
        "kind": "person",
        "titles": [{"title": "spokeswoman for the University of Nairobi"}],
    },
    "deputy": {"name": "Tom Ode", "kind": "person", "titles": [{"title": "deputy police chief"}]},
}
CLAIMS = (
    "Grace Otieno led the trial of a drug against malaria.",
    "Sarah Beck and Adil Khan spoke to the jury in Leeds.",
    "Vera Lund and Tom Ode opened the fair.",
)
WRONG = [
    "Grace Otieno, the [health minister], led the trial of a drug.",
    "[Health minister] Grace Otieno led the trial of a drug.",
    "Vera Lund, the [prosecutor], opened the fair.",
]
RIGHT = [
    "Grace Otieno, a former health minister, led the trial of a drug.",
    "Grace Otieno, the deputy health minister, led the trial of a drug.",
    "Grace Otieno, the health minister of Uganda, led the trial of a drug.",
    "Grace Otieno, the spokeswoman, led the trial of a drug.",
    "Grace Otieno, the shadow health minister, led the trial of a drug.",
    "Vera Lund, the governor of Narok, opened the fair.",
    "Grace Otieno, the dean, led the trial of a drug.",
    "Sarah Beck, the lawyer, spoke to the jury.",
    "Adil Khan, the prosecutor, spoke to the jury.",
    "Vera Lund, the mayor of Lens, opened the fair.",
    "Vera Lund, the police chief, opened the fair.",
    "Sarah Beck, the prosecutor, spoke to the jury.",
    "Grace Otieno, who was health minister, led the trial of a drug.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_post_of_which_there_is_one_is_the_holders(draft: str) -> None:
    """Each is told of another than the ledger has for it."""
    plain = unmarked(draft)
    found = check(Example(claims=CLAIMS, sources=SOURCES, draft=plain.text))
    assert [one.code for one in found if one.span.overlaps(plain.spans[0])] == ["FC602"]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_post_that_is_no_longer_or_of_another_body_may_be_hers(draft: str) -> None:
    """Nothing is flagged."""
    found = check(Example(claims=CLAIMS, sources=SOURCES, draft=draft, date="2026-02-05"))
    assert [one.code for one in found if one.code == "FC602"] == []
