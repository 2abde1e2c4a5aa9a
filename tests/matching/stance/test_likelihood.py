"""Words that exclude each other, where hardly another word is the same on both sides."""

from __future__ import annotations

import pytest

from factcheck.language import table
from factcheck.model import TurnKind
from tests.matching.matching import matched

EXCLUDED = {
    "one figure behind both": (
        "Merrow's shares rose 7.3% to 611p in London on 4 June 2026.",
        "In the City, investors marked Merrow [down] by 7.3%.",
    ),
    "one figure, and hardly another word": (
        "Turnout was 48.6%, up from 44.1% in 2021; 212,000 people voted.",
        "Fewer took the trouble than four years before, with participation [slipping] to 48.6%.",
    ),
    "no figure, and the only word of its kind in the claim": (
        "The ferry passed a safety inspection on 22 January 2026.",
        "Built in Gdansk in 2004, the vessel [failed] an inspection in January, its owner said.",
    ),
    "what begins is what ends": (
        "The US and Russia agreed to re-establish their military dialogue, suspended since 2021.",
        "The US and Russia agreed to [suspend] their military dialogue.",
    ),
}
OTHERWISE = {
    "what closed may open again": (
        "The Mill Lane school closed on 12 May 2026 after a pipe burst.",
        "The Mill Lane school reopens on Monday.",
    ),
    "something else by another figure": (
        "Merrow's shares rose 7.3% to 611p in London on 4 June 2026.",
        "In the City, investors marked Tallow down by 2.1%.",
    ),
    "both words are the claim's, each of its own": (
        "Ines Falk denied that she had burned any invoices and admitted losing the keys.",
        "Falk has admitted that she mislaid the keys to the archive.",
    ),
    "another act of the same body": (
        "The two sides agreed to release 120 prisoners each.",
        "The minister rejected the charge.",
    ),
    "lost in one year, found in another": (
        "Two drawings stolen from the museum in 2009 were recovered in Vigo in 2011.",
        "In 2009 two drawings disappeared, only to surface across the Spanish border.",
    ),
    "as long as it lasts is before it ends": (
        "The union undertook not to call a strike over pay before the agreement ends.",
        "In return it promised not to strike over pay as long as the agreement lasts.",
    ),
    "the winner is told of the other": (
        "Norland beat Baltia by 7.3 points on Monday.",
        "Baltia lost by 7.3 points.",
    ),
}


@pytest.mark.parametrize(("claim", "marked"), EXCLUDED.values(), ids=EXCLUDED)
def test_a_word_that_the_claims_excludes_is_a_turn(claim: str, marked: str) -> None:
    draft = marked.replace("[", "").replace("]", "")
    found = [turn for match in matched(draft, claim) for turn in match.turns]
    assert [turn.span.of(draft) for turn in found if turn.kind is TurnKind.DIRECTION] == [
        marked[marked.index("[") + 1 : marked.index("]")]
    ]


@pytest.mark.parametrize(("claim", "draft"), OTHERWISE.values(), ids=OTHERWISE)
def test_opposites_told_of_two_things_or_two_times_are_no_turn(claim: str, draft: str) -> None:
    assert [turn for match in matched(draft, claim) for turn in match.turns] == []


def test_only_axes_that_are_known_exclude() -> None:
    data = table("opposites")
    pairs = {
        f"{one[0]}-{other[0]}" for part in ("verbs", "nouns", "words") for one, other in data[part]
    }
    assert {*data["strict"], *data["begun"]} <= {*data["directions"], *pairs}
