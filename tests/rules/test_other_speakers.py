"""Who is named in a speaker's place may be he, or speak for him, but for what the ledger tells."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

SOURCES: dict[str, dict[str, Any]] = {
    "mayor": {"name": "Helen Marsh", "kind": "person", "titles": [{"title": "mayor of Dunmore"}]},
    "chief": {"name": "Robert Ode", "kind": "person", "titles": [{"title": "fire chief"}]},
    "banker": {"name": "Adela Ott", "kind": "person", "titles": [{"title": "head of Norbank"}]},
    "singer": {"name": "Adela", "kind": "person"},
    "pilot": {"name": "Ines Kell", "kind": "person"},
    "port": {"name": "Sandwick Port", "kind": "organisation"},
    "judge": {"name": "Mrs Justice Farquhar", "kind": "person"},
    "line": {"name": "Acme Ferries", "kind": "organisation"},
    "spokeswoman": {
        "name": "Paula Finch",
        "kind": "person",
        "titles": [{"title": "spokeswoman for Sandwick Port"}],
    },
}
CRASH = "The ferry struck the pier in thick fog."
THEIRS = "The ferry of Acme Ferries struck the pier in thick fog."

MAY_SPEAK = [
    # a given name, of whom the ledger has more
    (CRASH, "mayor", "Helen"),
    # nobody and nothing that the ledger knows, or of whom it has no title
    (CRASH, "port", "Jack Stone"),
    (CRASH, "port", "Ines Kell"),
    (CRASH, "mayor", "the Safety Board"),
    # a body whose own people speak, that the claim names, or of which a title tells nothing
    (CRASH, "spokeswoman", "Sandwick Port"),
    (THEIRS, "spokeswoman", "Acme Ferries"),
    (CRASH, "chief", "Acme Ferries"),
    # under the same address
    (CRASH, "judge", "Mrs Justice Farquhar"),
]
OTHERS = [
    # whose own name is no more than another's given name
    (CRASH, "banker", "Adela", Severity.ERROR),
    (CRASH, "mayor", "Jack Dunmore", Severity.ERROR),
    # whose address alone is another's
    (CRASH, "judge", "Mrs Justice Fenwick", Severity.ERROR),
    # whom somebody else has
    (CRASH, "mayor", "Mr Quill's lawyer Robert Ode", Severity.ERROR),
    # who serves another body, and a body that others serve
    (CRASH, "port", "Helen Marsh", Severity.WARNING),
    (CRASH, "banker", "Acme Ferries", Severity.WARNING),
    (CRASH, "spokeswoman", "Acme Ferries", Severity.WARNING),
    (CRASH, "line", "Sandwick Port", Severity.WARNING),
]


@pytest.mark.parametrize(("claim", "source", "speaker"), MAY_SPEAK)
def test_who_may_be_the_speaker_or_speak_for_him_is_no_other(
    claim: str, source: str, speaker: str
) -> None:
    assert _severities(claim, source, speaker) == []


@pytest.mark.parametrize(("claim", "source", "speaker", "severity"), OTHERS)
def test_whom_the_ledger_has_as_another_is_flagged(
    claim: str, source: str, speaker: str, severity: Severity
) -> None:
    assert _severities(claim, source, speaker) == [severity]


def _severities(claim: str, source: str, speaker: str) -> list[Severity]:
    """Return how surely `speaker` says what only a source is on record for."""
    said = {"id": "a", "text": claim, "attribution": [{"source": source, "cue": "said"}]}
    draft = f"The ferry struck the pier in thick fog, {speaker} said."
    found = check(Example(claims=(said,), draft=draft, sources=SOURCES))
    return [one.severity for one in found if one.code == "FC201"]
