"""The tables of units and currencies agree with pint and with the Unicode CLDR."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import babel
import pint
import pytest
from babel.numbers import get_currency_name

from factcheck.extraction.tokens import tokenize
from factcheck.extraction.units import convert, dimension, same_currency, unit_at, unit_named
from factcheck.language import table

TOOLS = Path(__file__).parents[2] / "tools"


def tool(name):
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_of_units_is_what_pint_says_today():
    assert tool("units").TARGET.read_text("utf-8") == tool("units").render()


def of_this_babel(test):
    """Skip a test where another CLDR is installed than that which the table was made from."""
    written = tool("currencies").TARGET.read_text("utf-8")
    reason = f"the table is of another babel than {babel.__version__}"
    return pytest.mark.skipif(f"babel {babel.__version__})" not in written, reason=reason)(test)


@of_this_babel
def test_the_table_of_currencies_is_what_its_cldr_says():
    assert tool("currencies").TARGET.read_text("utf-8") == tool("currencies").render()


@pytest.fixture(scope="module")
def definitions():
    """Pint's definition of each canonical unit."""
    units = tool("units")
    listed = (each for spelling in units.SPELLINGS for each in units.prefixed(spelling))
    return {spelling.symbol: spelling.definition for spelling in listed}


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry()


@pytest.mark.parametrize(
    ("value", "unit", "other"),
    [
        (28, "mi", "km"),
        (1.4, "GW", "MW"),
        (100, "°F", "°C"),
        (-40, "°C", "°F"),
        (5, "acre", "ha"),
        (816_000, "t", "lb"),
        (40, "TWh", "J"),
        (60, "mph", "km/h"),
        (3, "gal", "L"),
        (10, "kn", "m/s"),
        (2, "st", "kg"),
        (1, "bbl", "L"),
        (7, "ft", "m"),
        (1, "GB", "MB"),
        (30, "psi", "kPa"),
    ],
)
def test_conversion_agrees_with_pint(value, unit, other, definitions, registry):
    expected = registry.Quantity(value, definitions[unit]).to(definitions[other])
    assert convert(value, unit, other) == pytest.approx(expected.magnitude, rel=1e-6)


@pytest.mark.parametrize(
    ("unit", "other"), [("km", "kg"), ("USD", "EUR"), ("drones", "km"), ("°C", "°"), ("", "km")]
)
def test_what_measures_different_things_does_not_convert(unit, other):
    assert convert(1, unit, other) is None


def test_units_know_what_they_measure():
    assert (dimension("km"), dimension("GW"), dimension("drones")) == ("length", "power", None)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("km/h", "km/h"),
        ("km", "km"),
        ("square miles", "sq mi"),
        ("metric tons of", "t"),
        ("tons", "ton"),
        ("GWh", "GWh"),
        ("m²", "m²"),
        ("nautical miles", "nmi"),
        ("miles an hour", "mph"),
        ("degrees Celsius", "°C"),
        ("μg", "µg"),
        ("microns", "µm"),
        ("miles per gallon", "mpg"),
        ("feet per minute", "ft/min"),
        ("square-mile", "sq mi"),
    ],
)
def test_the_longest_spelling_counts(text, symbol):
    found = unit_at(tokenize("5 " + text), 1)
    assert found is not None
    assert found[0].symbol == symbol


@pytest.mark.parametrize("text", ["5 in", "5 mw", "5 pm", "5 drones", "5 GH", "5 MOP", "5 A"])
def test_words_and_look_alikes_are_no_units(text):
    assert unit_at(tokenize(text), 1) is None


@of_this_babel
def test_every_currency_has_its_english_name():
    names = table("currencies")["names"]
    for code in table("currencies")["codes"]:
        assert names[get_currency_name(code, count=2, locale="en").lower()] == code


def test_what_the_press_adds_names_known_units_of_money():
    press, codes = table("money"), set(table("currencies")["codes"])
    historic = {"DEM", "FRF", "BEF", "NLG", "ESP", "GRD", "PTE", "ITL", "IEP", "IRT", "BGN"}
    digital = {"BTC", "ETH", "DOGE", "USDT", "satoshi"}
    parts = set(press["parts"].values())
    for unit in {*press["symbols"].values(), *press["names"].values()}:
        assert unit in codes | historic | digital | parts | set(press["shared"].values())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("GBP", "pound"),
        ("pound", "EGP"),
        ("peso", "MXN"),
        ("crown", "SEK"),
        ("krona", "crown"),
        ("USD", "USD"),
    ],
)
def test_a_shared_name_may_be_any_of_its_currencies(first, second):
    assert same_currency(first, second)
    assert same_currency(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("USD", "EUR"),
        ("pound", "EUR"),
        ("pound", "peso"),
        ("cent", "USD"),
        ("crown", "GBP"),
        ("", "USD"),
    ],
)
def test_other_money_is_other_money(first, second):
    assert not same_currency(first, second)
    assert not same_currency(second, first)


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("litre", "L"),
        ("liter", "L"),
        ("megawatt-hour", "MWh"),
        ("parts per billion", "ppb"),
        ("mm of mercury", "mmHg"),
        ("cubic metres", "m³"),
        ("litre of milk", None),
        ("head", None),
        ("", None),
    ],
)
def test_a_unit_is_known_under_any_of_its_names_alone(told, unit):
    assert unit_named(told) == unit
