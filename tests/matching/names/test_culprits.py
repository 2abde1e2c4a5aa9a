"""Who harmed whom, told the other way round, by verbs or by the nouns of courts."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

JURY = (
    "A jury at Harlow Vale Crown Court convicted Leonard Pask of the manslaughter of his business "
    "partner, Simon Achterberg, and cleared him of murder."
)
SHOT = (
    "Sergeant Ola Brekke was convicted on Thursday 26 November 2026 of the attempted murder of "
    "her neighbour, Henrik Moe, in the village of Sund."
)
STABBED = "Rashid Omari was stabbed by his cousin Karim Haddad in Belmont Street on Sunday."
DENIED = "Actor Dane Molloy denies assaulting the photographer Priya Shand outside a club."


def turned(claim: str, draft: str) -> bool:
    """Tell whether a draft is found to have those of an act the wrong way round."""
    found = check(Example(claims=(claim,), draft=draft, date="2026-12-05"))
    return any(one.code in {"FC504", "FC605"} for one in found)


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (JURY, "Simon Achterberg faces prison after a jury decided that he killed Leonard Pask."),
        (JURY, "Simon Achterberg was convicted of killing Leonard Pask."),
        (JURY, "Leonard Pask was killed by his business partner, Simon Achterberg, a jury found."),
        (SHOT, "Henrik Moe tried to murder Ola Brekke, a court has found."),
        (STABBED, "Rashid Omari stabbed Karim Haddad on Sunday."),
        (DENIED, "Priya Shand is accused of assaulting Dane Molloy."),
    ],
)
def test_who_was_harmed_is_not_who_harmed_the_other(claim: str, draft: str) -> None:
    assert turned(claim, draft)


@pytest.mark.parametrize(
    ("claim", "draft"),
    [
        (JURY, "Leonard Pask faces prison after a jury decided that he killed Simon Achterberg."),
        (JURY, "Simon Achterberg was killed by Leonard Pask, a jury found."),
        (SHOT, "Henrik Moe told the court that Ola Brekke had tried to kill him."),
        (SHOT, "Henrik Moe accused Ola Brekke of having tried to murder him."),
        (STABBED, "Karim Haddad's sister said he never stabbed Rashid Omari."),
        (SHOT, "Henrik Moe's brother attacked Ola Brekke in court."),
        (STABBED, "Friends of Rashid Omari attacked Karim Haddad."),
        (STABBED, "Rashid Omari was jailed for an assault on Karim Haddad's brother."),
        (STABBED, "Rashid Omari sued Karim Haddad over the stabbing on Sunday."),
        (STABBED, "Rashid Omari was stabbed and Karim Haddad arrested."),
        (DENIED, "Priya Shand accuses Dane Molloy of assaulting her."),
    ],
)
def test_the_same_and_what_others_did_is_let_be(claim: str, draft: str) -> None:
    assert not turned(claim, draft)
