"""What the letter m behind digits is: millions of what is counted, or metres."""

from __future__ import annotations

import pytest

from factcheck.extraction.whole import extract


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The match drew 2.4m television viewers.", 2_400_000),
        ("Carmakers sold 3.1m new cars.", 3_100_000),
        ("The bank has 3.5m active retail customers.", 3_500_000),
        ("The 1.9m lorry drivers of the union struck.", 1_900_000),
        ("Reservoirs held 612m cubic metres.", 612_000_000),
        ("Subscribers rose to 2.1m.", 2_100_000),
        ("Passenger numbers at the airport fell to 3.4m last year.", 3_400_000),
        ("Users in Spain rose by 2m.", 2_000_000),
        ("About 80m registered users left.", 80_000_000),
        ("The plant made 5m widgets.", 5_000_000),
        ("It placed 3m Harlow Foods shares", 3_000_000),
    ],
)
def test_it_makes_millions_of_what_is_counted_in_millions(text, value):
    (found,) = extract(text).quantities
    assert found.value == value


def test_both_ends_of_a_change_are_millions():
    found = extract("Users rose to 2.1m from 1.9m last year.").quantities
    assert [quantity.value for quantity in found] == [2_100_000, 1_900_000]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The wave was 2.4m high.", 2.4),
        ("A 2.4m steel fence was built.", 2.4),
        ("The 2.4m fence keeps people out.", 2.4),
        ("A 3m wall protects visitors.", 3),
        ("The river rose to 2.1m.", 2.1),
        ("Visitors saw the river rise to 2.1m.", 2.1),
        ("Members were kept apart by 2m.", 2),
        ("Tourists dived to 12m deep.", 12),
        ("The men's 400m hurdles was won by Kenya.", 400),
        ("The 100m world champions met.", 100),
        ("People were buried under 3m of snow.", 3),
        ("A 3m city wall was found.", 3),
        ("They built it 3m above visitors.", 3),
        ("The river rose 3m, visitors said.", 3),
        ("Visitors were kept at 2m apart.", 2),
        ("Members dug 2m under the road.", 2),
        ("Members left; it fell to 2m.", 2),
        ("a wall of 5m", 5),
        ("5m", 5),
    ],
)
def test_it_is_metres_of_a_size_or_a_race(text, value):
    found = [quantity for quantity in extract(text).quantities if quantity.unit == "m"]
    assert [quantity.value for quantity in found] == [value]
