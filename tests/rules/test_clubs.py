"""Where somebody is from, and with which club, in whatever construction it is told (FC607)."""

from __future__ import annotations

import pytest

from factcheck.model import Severity
from tests.rules.examples import check_marked

STRIKER = "Lyon striker Moussa Traore scored twice on Sunday."
OF_LYON = "Moussa Traore of Lyon scored twice on Sunday."
DENTIST = "Derek Hollis, a dentist from Harrogate, was jailed for six years on Friday."
REFEREE = "Spain's Luis Ortega refereed the final in Turin."

WRONG = [
    (STRIKER, "[Lille]'s Moussa Traore scored twice.", Severity.WARNING),
    (OF_LYON, "The [Lille] striker Moussa Traore scored twice.", Severity.WARNING),
    (STRIKER, "Moussa Traore, who plays for [Lille], scored twice.", Severity.WARNING),
    (OF_LYON, "Moussa Traore ([Lille]) scored twice.", Severity.ERROR),
    (STRIKER, "[Lille]'s Traore scored twice.", Severity.WARNING),
    (
        DENTIST,
        "The [Huddersfield] dentist Derek Hollis was jailed for six years.",
        Severity.WARNING,
    ),
    (REFEREE, "The [Swedish] referee Luis Ortega was in charge in Turin.", Severity.WARNING),
]
RIGHT = [
    (STRIKER, "Lyon's Moussa Traore scored twice."),
    (OF_LYON, "Moussa Traore, who plays for Lyon, scored twice."),
    (STRIKER, "Moussa Traore, from Bamako, scored twice."),
    (STRIKER, "Mrs Traore of Lille was there when he scored twice on Sunday."),
    (DENTIST, "The Harrogate dentist Derek Hollis was jailed for six years."),
    (REFEREE, "The Spanish referee Luis Ortega was in charge in Turin."),
    (REFEREE, "Luis Ortega, a referee from Seville, was in charge in Turin."),
]


@pytest.mark.parametrize(("claim", "draft", "severity"), WRONG)
def test_another_club_or_town_is_wrong(claim: str, draft: str, severity: Severity) -> None:
    """With whom somebody is said to be is not always where they are from."""
    found, marked = check_marked([claim], draft)
    assert [(one.severity, one.span) for one in found] == [(severity, marked)]


@pytest.mark.parametrize(("claim", "draft"), RIGHT)
def test_the_same_in_another_construction_is_right(claim: str, draft: str) -> None:
    """So is where else a player was born."""
    found, _ = check_marked([claim], f"{draft} [Nobody] came.")
    assert found == ()
