"""What quantities are worth: value, unit, bound and range of what news text says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.quantities import find_quantities
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import extract
from factcheck.model import Bound, DateMention, DateType, Lean, Span, UnitKind

UNITS = {
    (44e6, "USD", UnitKind.CURRENCY): [
        "$44m",
        "$44 million",
        "US$44m",
        "44 million dollars",
        "USD 44 million",
        "44 million US dollars",
        "$44-million",
        "44m dollars",
        "$44 m",
        "$ 44 m",
        "USD44m",
    ],
    (5.5, "EUR", UnitKind.CURRENCY): ["€5.50", "5.50 euros", "EUR 5.50", "5.5€"],
    (3000.0, "GBP", UnitKind.CURRENCY): [
        "£3,000",
        "£3K",
        "3,000 pounds sterling",
        "a fine, paid in cash, of £3,000",
    ],
    (16.4e6, "CAD", UnitKind.CURRENCY): [
        "C$16.4 million",
        "CA$16.4m",
        "16.4 million Canadian dollars",
    ],
    (700e9, "CNY", UnitKind.CURRENCY): ["700 billion yuan", "RMB 700bn", "700bn renminbi"],
    (50.0, "penny", UnitKind.CURRENCY): ["50p", "50 pence"],
    (8.35, "USD", UnitKind.CURRENCY): ["eight dollars and thirty-five cents", "$8.35"],
    (12.0, "percent", UnitKind.PERCENT): [
        "12%",
        "12 percent",
        "12 per cent",
        "12pc",
        "twelve percent",
    ],
    (3.0, "percentage point", UnitKind.PERCENTAGE_POINT): [
        "3 percentage points",
        "3ppt",
        "3 ppts",
        "three percentage points",
    ],
    (28.0, "mi", UnitKind.MEASURE): ["28 miles", "28-mile", "twenty-eight miles"],
    (300.0, "km/h", UnitKind.MEASURE): [
        "300 km/h",
        "300kph",
        "300 kilometres per hour",
        "300 kilometers an hour",
    ],
    (1.4, "GW", UnitKind.MEASURE): ["1.4 GW", "1.4GW", "1.4 gigawatts"],
    (816_000.0, "t", UnitKind.MEASURE): ["816 000 t", "816,000 tonnes", "816,000 metric tons"],
    (40.0, "TWh", UnitKind.MEASURE): ["40 TWh", "40 terawatt-hours"],
    (24.0, "oz", UnitKind.MEASURE): ["24-ounce", "24 ounces", "24 oz"],
    (7.5, "mi", UnitKind.MEASURE): ["7 1/2 miles", "seven and a half miles"],
    (52_000.0, "m²", UnitKind.MEASURE): [
        "52,000 square metres",
        "52,000 sq m",
        "52,000 m²",
        "52,000 square meters",
    ],
    (45.0, "lb", UnitKind.MEASURE): ["45 pounds", "45lb", "45 lbs"],
    (-8.0, "°F", UnitKind.TEMPERATURE): [
        "-8 degrees Fahrenheit",
        "minus 8 degrees fahrenheit",
        "-8°F",
    ],
    (20.5, "°C", UnitKind.TEMPERATURE): [
        "20.5 degrees Celsius",
        "20.5°C",
        "20.5C",
        "20.5 celsius",
        "20.5 degrees C",
    ],
    (32.0, "°C", UnitKind.TEMPERATURE): ["Temperatures hit 32C"],
    (97.0, "°", UnitKind.TEMPERATURE): ["Its temperature is 97 degrees"],
    (60.0, "°", UnitKind.MEASURE): ["rotate it by 60 degrees", "a 60-degree angle"],
    (5.0, "year", UnitKind.AGE): [
        "five years old",
        "aged five",
        "5-year-old",
        "at the age of 5",
        "5 years of age",
        "5yo",
    ],
    (45.0, "year", UnitKind.AGE): [
        "John Smith, 45, said",
        "Jane Roe, now 45, said",
        "It was found by John Smith, 45.",
        "It was found by student Aziza Karimova, 45.",
        "45-year-old",
        "aged 45",
    ],
    (9.0, "month", UnitKind.AGE): ["nine months old", "9-month-old"],
    (157.0, "prisoners", UnitKind.COUNT): [
        "157 prisoners of war",
        "157 captured Ukrainian prisoners",
    ],
    (2.0, "times", UnitKind.RATIO): [
        "it doubled",
        "twice as many",
        "twofold",
        "double the number",
        "two times more",
        "twice Norway's",
        "twice his salary",
        "twice last year's total",
    ],
    (2.0, "times", UnitKind.COUNT): ["he won twice in Norway's woods", "twice beat Norway's team"],
    (3.0, "times", UnitKind.RATIO): [
        "a threefold rise",
        "three times as many",
        "it tripled",
        "a 3x rise",
        "3-fold",
    ],
    (10.0, "times", UnitKind.RATIO): ["10 times cheaper", "ten times the limit"],
    (0.5, "times", UnitKind.RATIO): [
        "half as many",
        "half what it was",
        "half as likely to die as they",
        "it halved",
    ],
    (0.2, "times", UnitKind.RATIO): ["a fifth as many as before"],
    (1.5, "times", UnitKind.RATIO): [
        "half as much again",
        "half as many tackles again",
        "half as many knee and hip operations again",
    ],
    (0.5, None, UnitKind.NONE): [
        "half of them serious",
        "half of what was stolen",
        "Of those, half are at sea",
        "It was half full",
    ],
    (1 / 3, None, UnitKind.NONE): [
        "every third dollar",
        "a rise of a third in a year",
        "a third above that of Spain",
        "a third full",
    ],
    (3.0, None, UnitKind.ORDINAL): [
        "every third day",
        "every third Sunday",
        "because of a third man",
    ],
    (2.0, "score", UnitKind.RATIO): [
        "a 2-1 win",
        "a two-one win",
        "lost 2-1 ties",
        "won 2-1",
        "beat them 2–1",
    ],
    (9.0, "score", UnitKind.RATIO): ["voted 9-4"],
    (4.0, "score", UnitKind.RATIO): ["a 4-6 defeat", "lost 4-6"],
    (7.0, None, UnitKind.ORDINAL): ["the seventh attack", "the 7th attack"],
}
BOUNDS = {
    (Bound.EXACTLY, Lean.EITHER): ["183 drones", "exactly 183 drones", "a total of 183 drones"],
    (Bound.ABOUT, Lean.EITHER): [
        "about 183 drones",
        "some 183 drones",
        "roughly 183 drones",
        "an estimated 183 drones",
        "183 or so drones",
        "approximately 183 drones",
        "around 183 drones",
        "about as many as 183 drones",
    ],
    (Bound.ABOUT, Lean.BELOW): [
        "nearly 183 drones",
        "almost 183 drones",
        "just under 183 drones",
        "close to 183 drones",
        "almost as many as 183 drones",
    ],
    (Bound.ABOUT, Lean.ABOVE): [
        "just over 183 drones",
        "a little over 183 drones",
        "slightly more than 183 drones",
    ],
    (Bound.AT_LEAST, Lean.EITHER): [
        "at least 183 drones",
        "no fewer than 183 drones",
        "no less than 183 drones",
        "183 or more drones",
        "a minimum of 183 drones",
        "at least an estimated 183 drones",
        "≥183 drones",
        "183-plus drones",
    ],
    (Bound.AT_MOST, Lean.EITHER): [
        "up to 183 drones",
        "at most 183 drones",
        "no more than 183 drones",
        "as many as 183 drones",
        "183 or fewer drones",
    ],
    (Bound.MORE_THAN, Lean.EITHER): [
        "more than 183 drones",
        "over 183 drones",
        "in excess of 183 drones",
        "upwards of 183 drones",
        ">183 drones",
    ],
    (Bound.FEWER_THAN, Lean.EITHER): [
        "fewer than 183 drones",
        "less than 183 drones",
        "under 183 drones",
        "below 183 drones",
    ],
}
RANGES = {
    (38, 40, "TWh"): [
        "38-40 TWh",
        "between 38 and 40 TWh",
        "38 to 40 TWh",
        "38 TWh to 40 TWh",
        "38–40 TWh",
    ],
    (5e6, 10e6, "USD"): [
        "$5-10 million",
        "$5m-$10m",
        "between $5m and $10m",
        "$5 million to $10 million",
    ],
    (5, 10, "percent"): [
        "5% to 10%",
        "5-10 percent",
        "5 to 10 percent",
        "ranging from 5 to 10 percent",
    ],
    (3, 4, "people"): ["three or four people", "3-4 people", "between three and four people"],
    (4, 6, "tents"): ["lost 4-6 tents"],
    (4, 6, "kg"): ["lost 4-6 kg"],
    (100, 200, "people"): ["between one hundred and two hundred people", "100-200 people"],
    (-6, 9, None): ["between negative six and nine"],
}


def found_in(text, *dated):
    """Return the quantities of `text`, in which the phrases `dated` are dates."""
    spans = [Span(text.index(phrase), text.index(phrase) + len(phrase)) for phrase in dated]
    dates = [DateMention(span=span, text=span.of(text), type=DateType.DATE) for span in spans]
    return find_quantities(tokenize(text), dates)


def only(text):
    found = found_in(text)
    assert len(found) == 1, f"{text!r}: {[quantity.text for quantity in found]}"
    return found[0]


def rows(table):
    return [(expected, phrase) for expected, phrases in table.items() for phrase in phrases]


@pytest.mark.parametrize(("expected", "phrase"), rows(UNITS))
def test_value_and_unit_are_read_however_they_are_written(expected, phrase):
    quantity = only(phrase)
    value, unit, kind = expected
    assert (quantity.unit, quantity.unit_kind) == (unit, kind)
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(("expected", "phrase"), rows(BOUNDS))
def test_bounds_limit_the_value_and_are_part_of_the_phrase(expected, phrase):
    quantity = only(phrase)
    assert (quantity.bound, quantity.lean) == expected
    assert (quantity.value, quantity.unit, quantity.text) == (183, "drones", phrase)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("it more than halved", (Bound.FEWER_THAN, Lean.EITHER)),
        ("it nearly halved", (Bound.ABOUT, Lean.ABOVE)),
        ("it halved", (Bound.EXACTLY, Lean.EITHER)),
        ("more than half as many", (Bound.MORE_THAN, Lean.EITHER)),
        ("it more than doubled", (Bound.MORE_THAN, Lean.EITHER)),
    ],
)
def test_what_more_than_halved_is_less_than_half(phrase, expected):
    assert (only(phrase).bound, only(phrase).lean) == expected


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("183 drones", 183, 183),
        ("about 183 drones", None, None),
        ("at least 183 drones", 183, None),
        ("more than 183 drones", 183, None),
        ("up to 183 drones", None, 183),
        ("fewer than 183 drones", None, 183),
        ("dozens of drones", 12, None),
        ("tens of thousands of drones", 10_000, None),
    ],
)
def test_the_ends_are_what_the_words_allow(phrase, low, high):
    assert (only(phrase).low, only(phrase).high) == (low, high)


@pytest.mark.parametrize(("expected", "phrase"), rows(RANGES))
def test_the_ends_of_a_range_are_never_averaged(expected, phrase):
    quantity = only(phrase)
    assert (quantity.low, quantity.high, quantity.unit) == expected
    assert (quantity.value, quantity.bound) == (None, Bound.BETWEEN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 and 6 kg", [(5, "kg"), (6, "kg")]),
        ("$10 million 20 people", [(10_000_000, "USD"), (20, "people")]),
        ("90 EUR million, not 30 million EUR", [(90e6, "EUR"), (30e6, "EUR")]),
        ("the 20p and 40p rates", [(20, "penny"), (40, "penny")]),
        ("14 m 3 dm", [(14, "m"), (3, "dm")]),
        ("40 rmb 60 usd", [(40, "CNY"), (60, "USD")]),
        ("He lost 45 pounds and paid 45 pounds", [(45, "lb"), (45, "pound")]),
        ("The shares closed at 418 pounds", [(418, "pound")]),
        ("turned down 365 pounds a share", [(365, "pound")]),
        ("His debts came to 275,000 pounds", [(275_000, "pound")]),
        ("They sold 45 pounds of butter", [(45, "lb")]),
        ("The prize bull weighed 2,000 pounds", [(2_000, "lb")]),
        ("won by 50,000 won", [(50_000, "KRW")]),
        ("15 won medals", [(15, None)]),
        ("a £50 m bid", [(50e6, "GBP")]),
        ("-$5m", [(-5e6, "USD")]),
        ("£2m-£5m", [(None, "GBP")]),
        ("Rs. 500 crore", [(5e9, "INR")]),
        ("in rupees 5 crore", [(5e7, "rupee")]),
        ("sold the dollar 5 million times", [(5e6, "times")]),
        ("paid in euros 20 times", [(20, "times")]),
        ("a wall 50 m long", [(50, "m")]),
        ("$3.5 bn", [(3.5e9, "USD")]),
        ("half a mile off", [(0.5, "mi")]),
        ("a quarter of a percentage point", [(0.25, "percentage point")]),
        ("half a house", [(0.5, None)]),
        ("seven tenths of a point less", [(0.7, "percentage point")]),
        ("half the points", [(0.5, None)]),
        ("They met one in 11 months.", [(11, "month")]),
        ("half the miles", [(0.5, None)]),
        ("a 30-square-mile site", [(30, "sq mi")]),
        ("three out of every five", [(0.6, None)]),
        ("- 4", [(-4, None)]),
        ("- 4 men", [(4, "men")]),
        ("within two or ten years", [(2, None), (10, "year")]),
        ("two or third place", [(2, None), (3, None)]),
        ("14 kg and 6 miles", [(14, "kg"), (6, "mi")]),
        ("took 5 and $40 back", [(5, None), (40, "USD")]),
        ("between half and 60% of voters", [(60, "percent")]),
        ("It killed four – twelve more were hurt.", [(4, None), (12, None)]),
        ("left 5 to the 10 people there", [(5, None), (10, "people")]),
        ("The harbour master's line is 5512-3308.", []),
        ("300 million reais", [(300_000_000, "BRL")]),
    ],
)
def test_neighbouring_quantities_are_kept_apart(text, expected):
    assert [(quantity.value, quantity.unit) for quantity in found_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "feet"),
    [("6 ft 3 in", 75 / 12), ("6 feet and 3 inches", 75 / 12), ("5'10\"", 70 / 12)],
)
def test_two_units_of_one_length_are_one_quantity(text, feet):
    quantity = only(text)
    assert quantity.value == pytest.approx(feet)
    assert quantity.unit == "ft"


@pytest.mark.parametrize("phrase", ["one in three women", "one out of three women", "1 in 3 women"])
def test_a_proportion_is_a_fraction_of_what_follows(phrase):
    quantity = only(phrase)
    assert quantity.value == pytest.approx(1 / 3)
    assert (quantity.of, quantity.unit_kind) == ("women", UnitKind.NONE)


def test_an_age_counts_although_a_duration_covers_it():
    (age,) = found_in("She is nine months old.", "nine months")
    assert (age.value, age.unit_kind) == (9, UnitKind.AGE)


@pytest.mark.parametrize("who", ["those", "everybody", "11 of them", "nine people, four of whom"])
def test_what_a_group_is_under_is_an_age(who):
    *_, age = found_in(f"The bus carried {who} under 18.")
    assert (age.value, age.unit_kind) == (18, UnitKind.AGE)


def test_what_a_price_is_under_is_no_age():
    *_, price = found_in("The bus carried them for under 18.")
    assert price.unit_kind is not UnitKind.AGE


def test_what_a_date_covers_is_no_quantity():
    text = "On 5 May 2024 some 40 men waited for two hours."
    assert [quantity.value for quantity in found_in(text, "5 May 2024", "two hours")] == [40]


@pytest.mark.parametrize(
    ("text", "dated", "units"),
    [
        ("It took two hours and 46 minutes.", ["46 minutes"], []),
        ("It took two hours and 46 men.", [], ["hour", "men"]),
        ("It took 3 days.", [], ["day"]),
        ("It took 300 working days.", [], ["days"]),
    ],
)
def test_a_length_of_time_counts_nothing(text, dated, units):
    assert [quantity.unit for quantity in found_in(text, *dated)] == units


PIECES = [
    "12",
    "3.5",
    "$",
    "€",
    "%",
    "-",
    "–",
    "to",
    "and",
    "or",
    "between",
    "from",
    "of",
    "the",
    "them",
    "people",
    "killed",
    "were",
    "not",
    "more than",
    "at least",
    "km",
    "/",
    "h",
    "degrees",
    "C",
    "million",
    "bn",
    "one",
    "two",
    "half",
    "a",
    "in",
    "out",
    "each",
    "per",
    "day",
    "years",
    "old",
    "aged",
    "first",
    "(",
    ")",
    ",",
    ".",
    "'",
    '"',
    "\n\n",
    "USD",
    "M",
    "Boeing",
    "times",
    "as",
    "doubled",
    "number",
    "'s",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20), st.sampled_from([" ", ""]))
def test_spans_slice_back_and_nothing_raises(pieces, separator):
    text = separator.join(pieces)
    last = 0
    for quantity in found_in(text):
        assert quantity.span.of(text) == quantity.text
        assert quantity.span.contains(quantity.number)
        assert last <= quantity.number.start < quantity.number.end
        last = quantity.number.end


@given(st.text(max_size=80))
def test_no_text_raises(text):
    find_quantities(tokenize(text))


@given(st.integers(2, 10**9), st.sampled_from(["drones", "Ukrainian soldiers", "km", "percent"]))
def test_the_number_of_every_count_comes_back(value, unit):
    quantity = only(f"At least {value:,} {unit}.")
    assert (quantity.value, quantity.bound) == (value, Bound.AT_LEAST)
    assert quantity.number.of(f"At least {value:,} {unit}.") == f"{value:,}"


@pytest.mark.parametrize("between", ["\n\n", "\n \n", "\n\n\n    \n\n"])
def test_no_quantity_reaches_over_the_end_of_a_paragraph(between: str) -> None:
    text = f"They freed 175 prisoners of{between}War ministers met 12{between}Turkish envoys"
    found = find_quantities(tokenize(text))
    assert [quantity.text for quantity in found] == ["175 prisoners", "12"]


def test_a_quantity_goes_on_in_the_next_line_of_its_paragraph() -> None:
    (found,) = find_quantities(tokenize("They freed 175\nprisoners of war."))
    assert found.text == "175\nprisoners of war"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rained on 14 and 15 September.", []),
        ("It rained on July 14 and 15.", []),
        ("It killed 14 and on 15 September it stopped.", [14]),
        ("It has 14 and a half, and 15 September was dry.", [14.5]),
    ],
)
def test_a_day_that_shares_the_month_of_another_is_no_quantity(text, values):
    extraction = extract(text)
    assert [quantity.value for quantity in extraction.quantities] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The margin of error is plus or minus four points.", 4),
        ("The margin of error is plus or minus 3.4 percentage points.", 3.4),
        ("It was minus four degrees.", -4),
        ("It was negative 3.4 percent.", -3.4),
    ],
)
def test_one_of_two_signs_is_none(text, value):
    assert [quantity.value for quantity in extract(text).quantities] == [value]


@pytest.mark.parametrize(
    ("text", "date", "numbers"),
    [
        ("Traffic rose in 2025 to 690,000 containers.", "2025", ["690,000 containers"]),
        ("The toll rose on March 11 to 95 people.", "March 11", ["95 people"]),
        ("It employs 20 to 25 people.", "It", ["20 to 25 people"]),
        ("He worked there from 2019 to 2025.", "2019 to 2025", []),
    ],
)
def test_a_date_and_the_number_behind_it_are_no_range(text, date, numbers):
    assert [quantity.text for quantity in found_in(text, date)] == numbers
