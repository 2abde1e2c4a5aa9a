"""Which cause is told for something for which a claim has another."""

from __future__ import annotations

import pytest

from factcheck.language import table
from tests.matching.matching import matched

FOG = "Fog delayed the count in Dursley, the returning officer said."
DRIVERS = "The 7.40 train from Leeds was cancelled because of a shortage of drivers."
START = "Runner Tom Pell was disqualified for a false start in the 200 metres."
DOCKERS = "Dock workers in Porto went on strike over pensions."
JUDGE = "The trial of Karl Renner was postponed because the judge was ill."
PITCH = "Hull against Derby was abandoned in the second half after the pitch was flooded."

OTHER = {
    "behind the words that lead to it": (
        DRIVERS,
        "The 7.40 train from Leeds was cancelled owing to a signal failure.",
        ("signal failure", "shortage of drivers"),
    ),
    "what does it for what it is done by": (
        DRIVERS,
        "A power cut cancelled the 7.40 train from Leeds.",
        ("power cut", "shortage of drivers"),
    ),
    "what it is done by for what does it": (
        FOG,
        "The count in Dursley was delayed by a power cut.",
        ("power cut", "Fog"),
    ),
    "a clause": (
        JUDGE,
        "Karl Renner's trial was postponed over a bomb threat.",
        ("bomb threat", "ill"),
    ),
    "behind one small word": (
        START,
        "Tom Pell was disqualified for doping in the 200 metres.",
        ("doping", "false start"),
    ),
    "where what happened is denied on one side": (
        "The ferry to Arran did not sail because of a strike.",
        "The ferry to Arran was cancelled and did not sail because of fog.",
        ("fog", "strike"),
    ),
}
THE_SAME = {
    "in another word": (DRIVERS, "With too few drivers, the 7.40 train from Leeds was cancelled."),
    "in a wider word": (PITCH, "Hull against Derby was abandoned because of bad weather."),
    "in a word that both have": (
        DOCKERS,
        "Dock workers in Porto struck over the cost of pensions.",
    ),
    "told of something else": (FOG, "A power cut delayed the concert in Bath."),
    "told with another one": (
        DRIVERS,
        "The 7.40 train from Leeds was cancelled because of snow and a shortage of drivers.",
    ),
    "with another one, by the claim": (
        "The count in Dursley was delayed by fog and a power cut.",
        "The count in Dursley was delayed by a power cut.",
    ),
    "with another one, by the claim, which is none of its own": (
        "A power cut delayed the count in Dursley, which was late because of fog.",
        "The count in Dursley was late because of a power cut.",
    ),
    "with the claim's told otherwise": (
        DRIVERS,
        "There was a shortage of drivers, and the 7.40 train from Leeds was cancelled by snow.",
    ),
    "told with much else": (
        "The concert was delayed by a power cut.",
        "Fog delayed the trucks with vaccines for villages in the hills, and later the concert.",
    ),
    "in a name": (DRIVERS, "The 7.40 train from Leeds was cancelled by the Fire Brigades Union."),
    "as a verb": (
        "The plant in Porto is shut over a strike by welders.",
        "The plant in Porto is shut, and over the years it will cost the town.",
    ),
    "of another place": (
        "A strike at the port of Oban delayed the ferry.",
        "Fog at the port of Barra delayed the ferry.",
    ),
    "what is done by somebody": (FOG, "A strike over the count in Dursley was delayed by Reform."),
    "denied": (DRIVERS, "The 7.40 train from Leeds was cancelled, not because of a strike."),
    "behind other small words": (
        DOCKERS,
        "Dock workers in Porto went on strike with flares.",
    ),
    "of another day": (
        "The count in Dursley was delayed by fog on 4 February 2026.",
        "The count in Dursley was delayed by a power cut on 7 May 2021.",
    ),
    "of somebody else": (
        "Ida Holm withdrew from the final with a shoulder injury.",
        "Vera Lund withdrew from the final with a knee problem.",
    ),
    "of another number": (
        "A strike delayed 40 trains in Leeds.",
        "Fog delayed 16 trains in Leeds.",
    ),
    "who stands before a verb but does nothing": (
        FOG,
        "Drivers of trains saw the count in Dursley.",
    ),
    "whose sentence goes on": (DOCKERS, "After the storm dock workers in Porto went on strike."),
}


@pytest.mark.parametrize(("claim", "draft", "pair"), OTHER.values(), ids=OTHER)
def test_a_cause_of_another_sort_stands_for_the_claims(
    claim: str, draft: str, pair: tuple[str, str]
) -> None:
    """Each of the two is the word for its cause."""
    found = {(t.ours.text, t.theirs.text) for m in matched(draft, claim) for t in m.terms}
    assert found == {pair}


@pytest.mark.parametrize(("claim", "draft"), THE_SAME.values(), ids=THE_SAME)
def test_a_cause_that_may_be_the_claims_or_of_something_else_stands_for_none(
    claim: str, draft: str
) -> None:
    """Nothing is exchanged."""
    assert [pair for match in matched(draft, claim) for pair in match.terms] == []


def test_a_cause_that_another_claim_as_near_has_is_right() -> None:
    """Both may have been at work."""
    claims = (DRIVERS, "The 7.40 train from Leeds was cancelled because of snow.")
    draft = "The 7.40 train from Leeds was cancelled owing to snow."
    assert [pair for match in matched(draft, *claims) for pair in match.terms] == []


def test_a_claim_that_is_far_bears_out_no_cause() -> None:
    """Snow has closed a pass, and cancelled no train."""
    claims = (DRIVERS, "Snow closed the pass above Otta, where the train from Leeds to Oban runs.")
    draft = "The 7.40 train from Leeds was cancelled owing to snow."
    found = {pair.ours.text for match in matched(draft, *claims) for pair in match.terms}
    assert found == {"snow"}


def test_no_expression_stands_twice_in_one_row() -> None:
    """Each row of the table has each of its words once."""
    for row in table("causes")["causes"].values():
        assert len(row) == len({*row})
