"""Which figure of a claim is the whole that a share describes, and what a part of it counts."""

from __future__ import annotations

from tests.matching.figures.test_excuses import codes

VOTES = (
    "Dana Whitlock, a Democrat, had 612,480 votes on Thursday.",
    "Curtis Rademacher, a Republican, had 604,215 votes on Thursday.",
)


def test_the_votes_of_a_rival_are_not_all_the_votes() -> None:
    draft = "Tom Hadley, a Republican, was re-elected with 55.7% of the vote."
    assert "FC108" not in codes(VOTES, draft)


POSTAL = (
    "Some 45,000 postal votes had yet to be counted in Vantia on Sunday night.",
    "About 31,500 of the postal votes were from the capital.",
    "Defence takes up €5.4 billion of the budget of €36 billion.",
    "Northgate's batters scored 318 runs, 132 of them by Amar Dhillon.",
)


def test_what_a_part_counts_may_be_left_to_the_whole_that_is_told() -> None:
    draft = "Of the 45,000 postal votes still uncounted, {} are from the capital."
    assert codes(POSTAL, draft.format("about half")) == ["FC108"]
    assert codes(POSTAL, draft.format("70 percent")) == []


def test_what_something_makes_up_is_a_share_and_no_change() -> None:
    assert codes(POSTAL, "Defence takes up 25 percent of the budget.") == ["FC108"]
    assert codes(POSTAL, "Defence takes up 15 percent of the budget.") == []


def test_a_part_counts_what_the_figure_before_it_does_and_is_no_side_beside_its_whole() -> None:
    trains = "Of 40 trains that were late, 12 were cancelled, one in 50 of all that ran that day."
    assert codes(POSTAL, trains) == []
    runs = "Northgate won by 42 runs, and Amar Dhillon made 132 of their 318."
    assert "FC108" not in codes(POSTAL, runs)


GROUP = (
    "Harrow Mills's revenue rose to £1.26 billion in the half year.",
    "Freight trains brought in £480 million of revenue for Harrow Mills.",
)


def test_whose_a_whole_is_a_noun_that_points_to_the_owner_may_tell() -> None:
    draft = "Revenue rose to £1.26 billion. Freight trains now bring in {} of the group's revenue."
    assert codes(GROUP, draft.format("48 percent")) == ["FC108"]
    assert codes(GROUP, draft.format("38 percent")) == []


TOYS = (
    "Sales of Marlow's toys rose to £718m, from £664m.",
    "Marlow's revenue rose to £2.05 billion, from £1.99 billion a year earlier.",
    "Marlow's sales in Spain were £940m, or 46% of revenue.",
)


def test_what_a_claim_has_as_a_share_of_the_whole_is_not_that_whole() -> None:
    draft = "Marlow's revenue grew. Toys did well. Their sales rose to £718m, {} of revenue."
    assert "FC108" in codes(TOYS, draft.format("three quarters"))
    assert codes(TOYS, draft.format("more than a third")) == []
