"""Numbers of a claim that a draft tells as the whole, the part or the sum that they are not."""

from __future__ import annotations

import pytest

from tests.matching.matching import matched

SEATS = "The party won 58 seats, 34 of them in the north and 24 in the south."
COURT = "The union has 9,000 members, 2,300 of them women."
QUAKE = "The quake killed 105 people, 74 in Arda and 31 in Selva."
STRIKE = "The strike cost the line £14m, £9m of it in refunds."
FLIGHTS = "The airline flew 118 of 240 planned flights, 70 of them abroad."
HELD = "Police held 62 people, 19 of whom were later charged."
BANKS = "Nordbank has 12,400 employees and Sudbank 8,300."
SHARES = "Brandt holds 12% of the shares and Holm 9%."
LAND = "The fire burned 2,300 hectares of forest and 900 hectares of farmland."
BONUS = "Each of the four workers received $9,000."
MUSEUM = "The museum drew 640,000 visitors in 2025, 410,000 of them from abroad."

MISPLACED = {
    "a part told as the whole": (SEATS, "The party won 34 seats in all.", "34", ["58"]),
    "the same, told before": (HELD, "In all, police held 19 people.", "19", ["62"]),
    "a part of a part of something": (
        FLIGHTS,
        "In all, the airline flew 70 flights.",
        "70",
        ["118"],
    ),
    "of a whole country": (QUAKE, "The quake killed 74 people nationwide.", "74", ["105"]),
    "of all its parts": (
        QUAKE,
        "The quake killed 74 people in Arda and Selva in all.",
        "74",
        ["105"],
    ),
    "the whole told of a part alone": (
        SEATS,
        "In the north alone the party won 58 seats.",
        "58",
        ["34"],
    ),
    "of a part behind the figure": (STRIKE, "The line lost £14m in refunds alone.", "14m", ["9m"]),
    "one of two told as both together": (
        BANKS,
        "Together the two banks have 12,400 employees.",
        "12,400",
        ["12,400", "8,300"],
    ),
    "the second of two": (
        SHARES,
        "Brandt and Holm together hold 9% of the shares.",
        "9",
        ["9", "12"],
    ),
    "one of two, both of which are told": (
        LAND,
        "The fire burned 2,300 hectares of forest and farmland in all.",
        "2,300",
        ["2,300", "900"],
    ),
    "one of two, both named before": (
        BANKS,
        "Nordbank and Sudbank will merge. Together they have 12,400 employees.",
        "12,400",
        ["12,400", "8,300"],
    ),
    "a part that is counted in": (
        "Police held 62 people, including 19 minors.",
        "In all, police held 19 people.",
        "19",
        ["62"],
    ),
    "what each has, told as shared": (BONUS, "The four workers split $9,000.", "9,000", ["9,000"]),
}
IN_PLACE = {
    "one of two, the other told before": (
        LAND,
        "The fire burned 900 hectares of farmland. A total of 2,300 hectares of forest went up.",
    ),
    "one of two that differ in what became of them": (
        "Nine people are missing and 156 were rescued.",
        "Another nine people are still missing. A total of 156 people were saved.",
    ),
    "the whole": (SEATS, "The party won 58 seats in all."),
    "the total of a part": (SEATS, "In the north the party won a total of 34 seats."),
    "the total of a part named before": (QUAKE, "Arda was hit hardest. In all, 74 people died."),
    "a part in a word of its own": (COURT, "The union has 2,300 female members in all."),
    "what is done to the part": (HELD, "A total of 19 people were charged."),
    "a part told in other words": (
        MUSEUM,
        "The museum drew a total of 410,000 visitors from other countries in 2025.",
    ),
    "a part alone": (SEATS, "In the north alone the party won 34 seats."),
    "the whole of what is told alone": (STRIKE, "The strike alone cost the line £14m."),
    "the whole in one month": (STRIKE, "In May alone the strike cost the line £14m."),
    "the sum": (BANKS, "Together the two banks have 20,700 employees."),
    "one of two, in all that it has": (
        BANKS,
        "Nordbank has 12,400 employees in its branches and call centres together.",
    ),
    "one of two and what is its own": (
        SHARES,
        "Together with its pension fund Brandt holds 12% of the shares.",
    ),
    "one of two, told as one": (LAND, "The fire burned 2,300 hectares of forest in all."),
    "what comes to so many here": (
        BANKS,
        "With 6,000 employees in the north and 6,400 in the south, the two have 12,400 in all.",
    ),
    "what all have": (BONUS, "The four workers received $36,000 between them."),
    "what each has": (BONUS, "Each of the four workers received $9,000 in all."),
    "one of two, which is counted in the other": (
        "Nordbank has 12,400 employees, including 8,300 at Sudbank.",
        "Together Nordbank and Sudbank have 12,400 employees.",
    ),
    "one of two, in a year and once": (
        "Nordbank cut 12,400 jobs a year and Sudbank 8,300 jobs.",
        "Together the two banks cut 12,400 jobs.",
    ),
    "so much a month, of what was given once": (
        "Brandt gave €9,000 and Holm €6,000.",
        "Brandt and Holm together gave €9,000 a month.",
    ),
    "by how much two have grown": (BANKS, "Together the two banks grew by 12,400 employees."),
    "one of two, of other people": (BANKS, "Together the two banks have 12,400 female employees."),
    "one of two, in another country": (
        BANKS,
        "Together the two banks have 12,400 employees in Norway.",
    ),
    "both of two, in turn": (BANKS, "Together the two banks have 12,400 and 8,300 employees."),
    "a part beside its whole": (HELD, "Police held 62 people, 19 people in all."),
    "what so many a town come to": (SEATS, "The party won a seat a town, or 34 in all."),
    "what two here come to": (
        SEATS,
        "The party won 20 seats in towns and 14 in villages, 34 in all.",
    ),
    "a share that is no sharing": (BONUS, "The workers' share is $9,000."),
    "all of a country": (
        "The bank cut 300 jobs in Lyon and 900 in all of France.",
        "The bank cut 300 jobs in Lyon in total.",
    ),
}


@pytest.mark.parametrize("name", MISPLACED)
def test_a_number_in_another_role_than_the_claims_is_told(name: str) -> None:
    claim, draft, number, right = MISPLACED[name]
    found = [one for match in matched(draft, claim) for one in match.misplaced]
    assert [one.ours.number.of(draft) for one in found] == [number]
    assert [figure.number.of(claim) for figure in found[0].theirs] == right


@pytest.mark.parametrize("name", IN_PLACE)
def test_a_number_in_the_role_that_the_claim_has_it_in_is_none(name: str) -> None:
    claim, draft = IN_PLACE[name]
    assert [one for match in matched(draft, claim) for one in match.misplaced] == []


def test_a_claim_that_has_the_number_as_the_whole_bears_it_out() -> None:
    whole = "The party won 34 seats in the first round."
    assert [one for m in matched("The party won 34 seats in all.", SEATS) for one in m.misplaced]
    told = matched("In the first round the party won 34 seats in all.", SEATS, whole)
    assert [one for match in told for one in match.misplaced] == []
