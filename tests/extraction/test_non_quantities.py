"""Numbers that name, point or enumerate give no quantity; their look-alikes do."""

from __future__ import annotations

import pytest

from factcheck.extraction.quantities import find_quantities
from factcheck.extraction.tokens import tokenize


def found_in(text):
    return find_quantities(tokenize(text))


@pytest.mark.parametrize(
    "text",
    [
        "The G7 met.", "A Su-35 was lost.", "An F-16 fell.", "A Boeing 737 crashed.",
        "Falcon 9 rose.",
        "The 9/11 attacks.", "Covid-19 spread.", "In Q3 it slowed.", "Article 50 was invoked.",
        "Section 5 of the act says so.", "on page 12", "No. 10 said so.", "number 10", "flight 370",
        "Call 020 7946 0958 now.", "Call +44 20 7946 0958 now.", "1-800-555-0199",
        "call 555-0199-22",
        "It opened in 2008.", "a 1990s hit", "in the 90s", "the class of 2012",
        "No one came.", "one of the reasons", "this one", "the one that got away", "one another",
        "one could say", "Everyone and no-one", "one-off", "a two-way street", "half-time",
        "split-second", "wait a second",
        "He waited a second before he spoke.", "at first", "first-degree murder",
        "the First Lady", "the Second World War", "Second Avenue", "Formula One", "Round Two",
        "He scores between the posts.", "the couple met", "a pair", "in the mid-fifties",
        "Windows 10 is out.", "on Channel 4 news", "iPhone 12", "He watched 24/7.", "at 10:30",
        "https://example.org/a?q=30%25%2020%", "id=\"783491630540001280\"", "user_2000", "5G",
        "a multi-million deal", "a DX-417k unit", "item BR-550", "He doubled down.",
        "Sales, $ million", "in £ thousand",
        "It opened one in 2019.", "It is a mile and a half away.",
        "1 Ada Berg.", "Last week:\n2 Bo Lund.\n3 Ida Holm.", "4. Bo Lund (12.)",
        "The quarter that ended in May was bad.", "in the half that followed the break",
        "It rose in the same quarter of 2025.", "That half of 2024 was bad.",
        "version 2", "Form 8F was sent.", "an Airbus 350F",
        "The rate per 100,000 people rose.", "deaths per 1,000 births",
    ],
)  # fmt: skip
def test_what_names_or_points_is_no_quantity(text):
    assert [quantity.text for quantity in found_in(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "1. First we cook.\n2. Then we eat.",
        "(1) publication of (2) a statement",
        "1) Stir.\n2) Bake.",
    ],
)
def test_list_markers_are_no_quantities(text):
    assert [quantity.text for quantity in found_in(text) if quantity.unit_kind != "ordinal"] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The G7 sent 7 envoys.", [7]),
        ("In Ukraine 15 people died.", [15]),
        ("Boeing sold 737 jets.", [737]),
        ("It spilt 85 tonnes: 60 of oil.", [85, 60]),
        ("Ada Berg has (12). 20 Norwegians fell.", [12, 20]),
        ("3 French Soldiers fell.", [3]),
        ("12 Democrats.", [12]),
        ("One person died.", [1]),
        ("One of the 13 climbers died.", [1, 13]),
        ("He was one of 13 climbers.", [13]),
        ("One in five agreed.", [0.2]),
        ("One in 20 agreed.", [0.05]),
        ("One person in 40 agreed.", [0.025]),
        ("Two in 17 agreed.", [2, 17]),
        ("She hit 21 aces and Petrovsek 13.", [21, 13]),
        ("Of the 112 derbies City have won 44 and Athletic 41.", [112, 44, 41]),
        ("The tram goes to Kiel 44 and Bremen 41.", []),
        ("Of the 48 buses in York 18 run on gas.", [48, 18]),
        ("In York Channel 4 has said nothing.", []),
        ("The Liberals have 31 seats, the Greens 12, Labour 9.", [31, 12, 9]),
        ("The north has had 3,910 cases, Hull 1,760 and York 1,170.", [3910, 1760, 1170]),
        ("She flew 3 jets and a Boeing 737.", [3]),
        ("It costs 50 dollars less than the Arc 3.", [50]),
        ("They beat 3 clubs, and Hull 2018 was one.", [3]),
        ("Chelsea beat 3 clubs on Channel 4.", [3]),
        ("It killed one.", []),
        ("The score was 1. It ended.", [1]),
        ("About 15, he said.", [15]),
        ("Only 2,008 voted.", [2008]),
        ("Some 2008 people voted.", [2008]),
        ("10 Downing Street aides quit.", []),
        ("10 London buses burned.", [10]),
        ("The second attack", [2]),
        ("He waited 10 metres away.", [10]),
        ("No. The 10 men left.", [10]),
        ("Half the voters stayed.", [0.5]),
        ("It was shut for half of 2025.", [0.5]),
        ("The poorer half of 48 towns pays.", [0.5, 48]),
        ("That quarter of 2500 voters stayed.", [0.25, 2500]),
        ("The same quarter of 2,025 voters.", [0.25, 2025]),
        ("Page 12 lists 15 men.", [15]),
        ("one two three", [2, 3]),
        ("a rise of +5 points", [5]),
        ("a 4x4 car", []),
        ("The flooded homes number 425.", [425]),
        ("The dead number 40.", [40]),
        ("Her song is at number 40.", []),
        ("Platform number 9 was shut.", []),
    ],
)
def test_look_alikes_are_quantities(text, values):
    assert [quantity.value for quantity in found_in(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "values"), [("one", [1]), ("One of", []), ("It was one of", []), ("one in", [])]
)
def test_a_text_may_end_at_one(text, values):
    assert [quantity.value for quantity in found_in(text)] == values
