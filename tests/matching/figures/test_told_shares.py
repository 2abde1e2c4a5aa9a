"""Shares whose part and whole stand in two claims or sentences, or in the draft and a claim."""

from __future__ import annotations

import pytest

from factcheck.matching.figures.sharing.share_frames import share_frames
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.model import Bound, Lean, Quantity, Span, UnitKind
from tests.matching.figures.test_excuses import codes
from tests.matching.figures.test_told_parts import profile_of

LEDGER = (
    "The museum raised £4.2 million from private donors by January 2026.",
    "The restoration of the west wing will cost £9.6 million.",
    "Ashby Ferries carried 1.2 million passengers in 2025.",
    "Some 310,000 passengers took the night crossing in 2025.",
    "The union has 8,400 members at the port.",
    "In the ballot 5,040 members voted for a strike.",
    "The school board employs 2,300 teachers.",
    "The board will cut 184 teaching posts in the summer.",
    "Police arrested 63 people at the march; 41 of them were charged.",
    "The rescue fund asked for $60 million and has received $21 million.",
    "Of the dead 88 were in Arbel, 21 in Sorn and seven in Tal.",
    "The flood left 116 people dead.",
    "Brigades visited 7,400 of the 12,000 homes in Sorn and found larvae in 960.",
    "Power is out for 390 customers in Tal, down from 520 on Wednesday.",
    "The harbour police seized 23 of the 46 boats that were moored at Ebb Quay.",
    "Orlow's choir has 52 singers, of whom 11 are paid.",
    "The bank owns 18 percent of the brewery.",
    "The dispute at the border made hauliers cancel 1,240 trips.",
    "Hauliers cancelled 1,940 trips in June 2026.",
    "The court awarded the tenants $84 million.",
    "Lawyers for the tenants will receive $21 million of the award.",
    "Tram workers sold 612,000 tickets in the spring.",
    "Of the tickets sold, 153,000 were for students.",
    "The roof of the market hall will cost €1.3 billion.",
    "A grant of €180 million has been awarded for the roof.",
    "Some 418,000 people voted in the regional election.",
    "By post 146,000 people voted.",
    "Readers returned 94,200 books by van, or 35.8% of the total.",
    "Women won 88 prizes, or 29% of the total.",
    "Surgeons in Arbel cancelled 48 of the 160 operations planned for Friday.",
    "The ministry licensed 8.4 gigawatts of wind power in May.",
    "A licence for Campo Alto, of 1,300 megawatts, went to Tovar Energy.",
    "Judge Orla Kent sentenced Tom Weir, the leader of the gang, to 30 years in prison.",
    "Weir may apply for parole after 18 years.",
    "Firemen have recovered 820 tonnes of tar.",
    "The coast guard reckons that 3,300 tonnes of tar leaked from the ship.",
    "Of the register's 7,240 names, 2,610 sent in a ballot paper.",
    "A walkout by drivers from 4 to 7 June made Solvara cancel 1,250 flights and cost it $23m.",
    "Solvara cancelled 1,980 of the 98,600 flights it had planned in the spring.",
    "Kestrel Air scrapped 213 of 540 flights on Sunday and delayed 186.",
    "Mrs Holt's estate is worth $46 million, with a 9,200-acre ranch valued at $31 million.",
)
EITHER = [
    (
        "The dispute at the border was behind {} of the 1,940 cancellations.",
        ("less than half", "a quarter"),
        ("almost two-thirds", "64 percent"),
    ),
    (
        "The dispute at the border led hauliers to 1,240 cancellations, {} of the total.",
        ("less than half", "a quarter"),
        ("almost two-thirds", "64 percent"),
    ),
    (
        "{} of the $84 million will go to the lawyers.",
        ("A third", "Half"),
        ("A quarter", "25 percent"),
    ),
    (
        "Of the 612,000 tickets sold, {} were for students.",
        ("a third", "half"),
        ("a quarter", "25 percent"),
    ),
    (
        "They sold 612,000 tickets, of which {} was for a student.",
        ("one in three", "one in ten"),
        ("one in four",),
    ),
    (
        "The grant of €180m covers {} of what the roof will cost.",
        ("a quarter", "half"),
        ("about a seventh", "14 percent"),
    ),
    (
        "By post came 146,000, or {} of those who voted.",
        ("nearly half", "45 percent"),
        ("about a third", "35 percent"),
    ),
    (
        "Private donors have given £4.2 million, {} of what the restoration will cost.",
        ("nearly two-thirds", "more than half", "60 percent"),
        ("less than half", "about two-fifths", "44 percent"),
    ),
    (
        "About 310,000 people, or {} of all passengers, took the night crossing.",
        ("more than a third", "nearly half"),
        ("just over a quarter", "26 percent"),
    ),
    (
        "Some 5,040 were for a strike, {} of the union's members.",
        ("three-quarters", "half"),
        ("three-fifths", "60 percent", "more than half"),
    ),
    (
        "The board will cut 184 posts, {} of its teachers.",
        ("a fifth", "14 percent"),
        ("8 percent", "almost one in twelve"),
    ),
    (
        "Police arrested 63 people. {} of them were charged.",
        ("Less than half", "A third"),
        ("Nearly two-thirds", "More than half"),
    ),
    (
        "The fund asked for $60 million and has received {} of that.",
        ("half", "two-thirds"),
        ("about a third", "just over a third", "35 percent"),
    ),
    ("{} of the dead were in Arbel.", ("About half", "A third"), ("Three-quarters", "Most")),
    (
        "Larvae were found in {} of the homes that were visited in Sorn.",
        ("one in three", "27 percent"),
        ("about one in eight", "13 percent"),
    ),
    (
        "Of the 46 boats moored at Ebb Quay, {} were seized by the harbour police.",
        ("a quarter", "one in five"),
        ("half", "exactly half"),
    ),
    (
        "Orlow's choir has 52 singers, and {} of them are paid.",
        ("half", "two-fifths"),
        ("about a fifth", "fewer than a quarter"),
    ),
    (
        "{} of the books came by van.",
        ("Half", "More than half"),
        ("More than a third", "36 percent"),
    ),
    (
        "In all 263,000 books were returned, {} of them by van.",
        ("more than half",),
        ("just over a third", "36 percent"),
    ),
    ("Women won {} of the prizes.", ("a third", "more than a third"), ("more than a quarter",)),
    (
        "{} of the 160 operations were called off.",
        ("More than half", "Two-thirds"),
        ("Nearly a third", "30 percent"),
    ),
    (
        "For Tovar the prize was Campo Alto: 1,300MW, {} of the capacity licensed.",
        ("nearly a third", "a quarter"),
        ("about a sixth", "15 percent"),
    ),
    (
        "Weir can ask for parole after 18 years, or {} of his sentence.",
        ("about half", "a third"),
        ("three-fifths", "more than half"),
    ),
    (
        "Firemen have got back 820 tonnes of tar, or {} of what came out.",
        ("close to half", "a tenth"),
        ("a quarter", "almost a quarter"),
    ),
    (
        "The walkout accounted for {} of the 1,980 cancellations.",
        ("just under half", "a third"),
        ("almost two-thirds", "more than half"),
    ),
    (
        "{} of Kestrel Air's 540 flights were cancelled on Sunday.",
        ("More than half", "Half"),
        ("More than a third", "Two-fifths"),
    ),
    (
        "Of 7,240 people on the list, {} filled in a ballot paper.",
        ("almost half", "a quarter"),
        ("more than a third", "36 percent"),
    ),
    (
        "The harbour police seized every {} boat that was moored at Ebb Quay.",
        ("fourth", "fifth"),
        ("second",),
    ),
]
WRONG = [sentence.format(share) for sentence, shares, _ in EITHER for share in shares]
RIGHT = [sentence.format(share) for sentence, _, shares in EITHER for share in shares]
OF_SOMETHING_ELSE = [
    "Two-thirds of the 160 operations went ahead.",
    "Two-thirds of the 160 operations were not called off.",
    "Of those arrested, half were from other towns.",
    "A tenth of the passengers, 120,000, were children.",
    "Half of the teachers are over 50.",
    "Police arrested 63 people. A third of them were not charged.",
    "A quarter of the 520 customers cut off in Tal on Wednesday had power by Thursday.",
    "Police arrested four people in Sorn, half of them at the bridge.",
    "The museum raised £4.2 million and has spent 60 percent of what the restoration will cost.",
    "For £4.2 million half of the restoration of the west wing was paid by private donors.",
    "The board will cut 184 posts, 80 percent of its teachers.",
    "Of the 46 boats moored at Ebb Quay a quarter are painted blue.",
    "The brewery sells a third of its beer to the bank.",
    "The bank owns nearly a fifth of the brewery.",
    "Orlow's choir has 52 singers, a quarter of whom are men.",
    "Men won more than two-thirds of the prizes.",
    "In all 263,000 books were returned, just under two-thirds of them by hand.",
    "Half of the books were novels.",
    "Just under half of the 1,980 cancellations were at night.",
    "More than half of Kestrel Air's 540 flights were cancelled or delayed on Sunday.",
    "The ranch covers 14 square miles, two thirds of the estate's value.",
    "Firemen have got back 820 tonnes of tar, a third of what they had hoped for.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_share_that_no_figures_which_fit_its_words_come_to_is_wrong(draft: str) -> None:
    assert codes(LEDGER, draft) == ["FC108"]


@pytest.mark.parametrize("draft", [*RIGHT, *OF_SOMETHING_ELSE])
def test_a_share_that_is_right_or_of_something_else_is_passed(draft: str) -> None:
    assert codes(LEDGER, draft) == []


def test_a_share_that_a_claim_has_is_passed() -> None:
    draft = "Private donors have given £4.2 million, {} of what the restoration will cost."
    told = (*LEDGER, "Private donors will pay 60 percent of what the restoration will cost.")
    assert codes(told, draft.format("60 percent")) == []
    assert codes(told, draft.format("70 percent")) != []


def test_the_part_of_one_thing_is_no_share_of_what_its_claim_does_not_tell_of() -> None:
    told = (*LEDGER, "The ferry to Tal carried 41 children.")
    assert codes(told, "A third of the children on the ferry to Tal were from Sorn.") == []
    assert codes(told, "A third of the dead were in Arbel.") == ["FC108"]


def test_a_share_of_what_something_was_in_what_it_is_is_meant_by_nobody() -> None:
    rise = ("Sales rose from £90m to £100m.",)
    assert codes(rise, "Half of the sales of £100m are new.") == []
    assert codes(rise, "Sales rose from £90m to £120m.") != []


TAXED = "The tax on hotel beds brought in £44 million, £15 million of it in York."
EXPORTED = "Exports took 23% of the steelmaker's output."


@pytest.mark.parametrize(
    ("claim", "draft", "wrong"),
    [
        (EXPORTED, "{} of the steelmaker's output goes to export.", ("A tenth", "Half")),
        (EXPORTED, "{} of the steelmaker's output comes from Poland.", ()),
        (EXPORTED, "{} of what the steelmaker puts out goes to Poland.", ()),
        (TAXED, "{} of what the tax on hotel beds yields comes from York.", ("A tenth", "Half")),
        (TAXED, "{} of what the tax on hotel beds yields comes from Hull.", ()),
        (TAXED, "{} of what the tax on hotel beds yields goes to roads.", ()),
        (TAXED, "{} of what it takes from the tax on beds was made in York.", ("A tenth", "Half")),
    ],
)
def test_a_verb_behind_a_whole_is_told_of_its_part(
    claim: str, draft: str, wrong: tuple[str, ...]
) -> None:
    shares = ("A tenth", "Half")
    told = [one for one in shares if "FC108" in codes((claim,), draft.format(one))]
    assert told == [*wrong]


SENTENCES = (
    "Judge Ortiz sentenced Lund to seven years and six months in prison.",
    "The prosecution had demanded 10 years in prison for Lund.",
    "His clerk, Ana Brand, was sentenced to five years in prison.",
)


def test_a_part_of_a_known_whole_is_right_if_any_figure_makes_it_so() -> None:
    draft = "The sentence for Lund is {} of the 10 years that the prosecution demanded."
    assert codes(SENTENCES, draft.format("three-quarters")) == []


def test_a_number_of_two_digits_is_not_taken_for_a_claim_of_other_things() -> None:
    saves = ("Aalto of Kuopio stopped 26 of 29 shots.", "Hruby scored 11 goals and 15 assists.")
    draft = "Goals made up {} of the 26 goals and assists of Hruby."
    assert "FC108" in codes(saves, draft.format("half"))
    assert "FC108" not in codes(saves, draft.format("two-fifths"))


REPAIRS = (
    "Repairs to 1,900 apartments in Hamilton will cost $46 million.",
    "Hamilton owns 6,200 apartments that need repairs.",
    "Repairs to the apartments in Hamilton will cost more than in 2024.",
    "The repairs to apartments at Barton Street in Hamilton cost too much, a tenant said.",
    "In Hamilton apartments stand empty because repairs cost too much.",
    "Apartments in Hamilton will get new lifts when the repairs are done.",
    "Councillors voted for a housing budget of $184 million.",
)


def test_a_whole_is_found_in_a_claim_of_which_the_sentence_tells_nothing_else() -> None:
    draft = (
        "Repairs to 1,900 apartments in Hamilton will cost $46 million, {} of the budget. "
        "Councillors voted for it on Friday."
    )
    assert codes(REPAIRS, draft.format("a third")) == ["FC108"]
    assert codes(REPAIRS, draft.format("a quarter")) == []


def share(value: float, bound: Bound = Bound.EXACTLY, lean: Lean = Lean.EITHER) -> Quantity:
    nowhere = Span(0, 1)
    return Quantity(span=nowhere, text="-", number=nowhere, value=value, bound=bound, lean=lean)


SAID = [
    (share(1 / 3), 0.31, 0.41),
    (share(1 / 3, Bound.ABOUT, Lean.BELOW), 0.29, 0.36),
    (share(1 / 3, Bound.ABOUT, Lean.ABOVE), 0.35, 0.31),
    (share(0.9), 0.86, 0.84),
    (share(0.1), 0.095, 0.088),
    (share(0.75, Bound.ABOUT, Lean.BELOW), 0.69, 0.66),
    (share(1.5, Bound.ABOUT, Lean.BELOW), 1.4, 1.2),
    (share(0.5, Bound.MORE_THAN), 0.52, 0.44),
    (share(0.5, Bound.MORE_THAN), 0.9, 0.4),
    (share(0.5, Bound.FEWER_THAN), 0.45, 0.6),
]


@pytest.mark.parametrize(("told", "right", "wrong"), SAID)
def test_shares_in_words_are_rounded_far_but_not_beyond_what_they_say(
    told: Quantity, right: float, wrong: float
) -> None:
    assert not is_clearly_off(told, right)
    assert is_clearly_off(told, wrong)


def test_a_percentage_is_rounded_to_the_place_that_it_shows() -> None:
    nowhere = Span(0, 1)
    told = Quantity(span=nowhere, text="8%", number=nowhere, value=8.0, unit_kind=UnitKind.PERCENT)
    assert not is_clearly_off(told, 0.084)
    assert is_clearly_off(told, 0.091)


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Some 0% of the 86,000 people have a shelter.", ["FC108"]),
        ("More than 0% of the 86,000 people have a shelter.", []),
        ("Some 60% of the 86,000 people have a shelter.", []),
    ],
)
def test_no_percent_is_a_share_that_may_be_wrong(draft: str, found: list[str]) -> None:
    assert codes(("Of the 86,000 people 52,000 have a shelter.",), draft) == found


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("A tenth of the output goes to Poland.", "the output"),
        (
            "A tenth of what the mill on the river makes goes abroad.",
            "what the mill on the river makes",
        ),
        ("A tenth of comes and goes.", "comes and"),
    ],
)
def test_a_whole_ends_before_the_verb_that_is_told_of_its_share(text: str, described: str) -> None:
    frame = next(share_frames(profile_of(text)))
    assert frame.described.of(text) == described
