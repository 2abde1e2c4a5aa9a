"""What of a page is proposed as a claim, and what is furniture, opinion or says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.ledger.propose import propose
from factcheck.reading.draft import read_text

KEPT = [
    "Images released by the agency show 12 craters.",
    "(Images released by the agency show 12 craters.)",
    "Contact with the plane was lost at 15:20.",
    "Comments by Ana Ribeiro drew 400 replies.",
    "Video of the crash was seen 2 million times on Monday.",
    "Watch sales in Geneva fell by 12 percent.",
    "By 2030 the mill will employ 300 people.",
    "More on average was spent on rent in 2024 than in 2023.",
    "Perhaps 400 people were hurt, Ana Ribeiro said.",
    "Ana Ribeiro said the council should have told people the truth.",
    "“This was surely the right decision,” Ana Ribeiro said.",
    "New homes should be ready by March 2027.",
    "Nobody was killed in the fire.",
    "There were no serious injuries.",
]
LEFT_OUT = [
    "Read next: Five lidos within an hour of Westhaven.",
    "Sign up to our daily email from Brussels.",
    "Reporting by Anna Berg; editing by Tom Hale.",
    "(Reporting by Anna Berg in Lima; Writing by Tom Hale; Editing by Ana Ribeiro.)",
    "[Additional reporting by Anna Berg]",
    "Photo: Passengers wait at Port Ellis on Tuesday.",
    "Video | The moment the bridge fell in Genoa on Tuesday.",
    "This article was amended on 3 May 2026 to correct a spelling.",
    "© 2026 The Example.",
    "Have you got a story for us? Email newsdesk@example.org.",
    "Let us be honest: Westhaven deserved this.",
    "In my view, Westhaven deserves every penny of the 400 million.",
    "The council of Westhaven should have told people the truth two years ago.",
    "I have covered fraud in Jersey for twenty years, and I think this is far too short.",
    "Surely no child should die in Ghana for want of a dose.",
    "Will the trams of Westhaven run on Monday?",
    "It was raining hard.",
]


def proposed(text: str) -> list[str]:
    return [claim.text for claim in propose(read_text(text, path=Path("article.md"))).claims]


@pytest.mark.parametrize("sentence", KEPT)
def test_what_can_be_checked_is_proposed_however_it_begins(sentence: str) -> None:
    assert proposed(sentence) == [sentence]


@pytest.mark.parametrize("sentence", LEFT_OUT)
def test_furniture_and_views_are_not_proposed(sentence: str) -> None:
    assert proposed(sentence) == []


def test_a_list_of_other_stories_is_left_out_with_all_its_items() -> None:
    links = "## Related\n\n- Ten comebacks of 2025, ranked\n- Belmar lose to Norland in Lisbon\n\n"
    after = "Belmar sold 12 players in May.\n"
    assert proposed(f"{links}{after}") == ["Belmar sold 12 players in May."]


def test_the_items_of_the_articles_own_lists_are_kept() -> None:
    items = "## What was agreed\n\n- Belmar pays 12 million euros.\n- Norland keeps Lena Brandt.\n"
    assert proposed(items) == ["Belmar pays 12 million euros.", "Norland keeps Lena Brandt."]
