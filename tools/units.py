"""Write the table of measurement units from pint.

Run `python tools/units.py` after an update of pint or of SPELLINGS and commit what it writes. How
news text spells a unit is told here; its dimension and its size in SI units come from pint.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pint
from attrs import frozen

TARGET = Path(__file__).parent.parent / "factcheck" / "language" / "units.yaml"
HEAD = """\
# Units of measurement: dimension, size in SI base units, and how English text spells them.
# Written by tools/units.py with the definitions of pint (BSD-3-Clause); do not edit. `names` are in
# lower case, `symbols` as written. A value times `factor`, plus `offset`, is the value in SI.
"""

PREFIXES = {
    "p": "pico", "n": "nano", "µ": "micro", "m": "milli", "c": "centi", "d": "deci", "h": "hecto",
    "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta",
}  # fmt: skip


MANY = 1_000_000
"""So many of a unit are converted, so that the size of one degree keeps its digits."""


@frozen
class Spelling:
    """A unit's dimension, canonical symbol, pint's expression for it, its names and further symbols."""

    dimension: str
    symbol: str
    definition: str
    names: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    prefixes: str = ""


def unit(
    dimension: str, symbol: str, definition: str, names: str, symbols: str = "", prefixes: str = ""
) -> Spelling:
    """Return a spelling; `names` are parted by commas, `symbols` by spaces."""
    listed = tuple(name.strip() for name in names.split(","))
    return Spelling(dimension, symbol, definition, listed, tuple(symbols.split()), prefixes)


# ruff: noqa: E501
SPELLINGS = (
    # Length
    unit("length", "m", "meter", "metre, metres, meter, meters", prefixes="pnµmcdk"),
    unit("length", "km", "kilometer", "klick, klicks, kilometre, kilometres", "kms"),
    unit("length", "in", "inch", "inch, inches", "ins"),
    unit("length", "ft", "foot", "foot, feet"),
    unit("length", "yd", "yard", "yard, yards", "yds"),
    unit("length", "mi", "mile", "mile, miles, statute miles", "mi."),
    unit("length", "nmi", "nautical_mile", "nautical mile, nautical miles, sea miles", "NM"),
    unit("length", "µm", "micrometer", "micron, microns"),
    unit("length", "fathom", "fathom", "fathom, fathoms"),
    unit("length", "furlong", "furlong", "furlong, furlongs"),
    unit("length", "ly", "light_year", "light year, light years, light-year, light-years"),
    unit("length", "au", "astronomical_unit", "astronomical unit, astronomical units"),
    unit("length", "parsec", "parsec", "parsec, parsecs"),
    # Area
    unit("area", "m²", "meter**2", "square metre, square metres, square meter, square meters, sq m, sq metres, sq meters", "m2 sqm"),
    unit("area", "km²", "kilometer**2", "square kilometre, square kilometres, square kilometer, square kilometers, sq km, sq kilometres, sq kilometers", "km2"),
    unit("area", "cm²", "centimeter**2", "square centimetre, square centimetres, square centimeter, square centimeters, sq cm", "cm2"),
    unit("area", "sq ft", "foot**2", "square foot, square feet, sq ft, sq foot, sq feet, sq. ft", "sqft ft² ft2"),
    unit("area", "sq in", "inch**2", "square inch, square inches, sq in, sq inches"),
    unit("area", "sq yd", "yard**2", "square yard, square yards, sq yards, sq yd"),
    unit("area", "sq mi", "mile**2", "square mile, square miles, sq mile, sq miles, sq mi", "mi² mi2"),
    unit("area", "ha", "hectare", "hectare, hectares", "ha"),
    unit("area", "acre", "acre", "acre, acres"),
    # Volume
    unit("volume", "L", "liter", "litre, litres, liter, liters", "l ltr ltrs", prefixes="µmcdhkM"),
    unit("volume", "m³", "meter**3", "cubic metre, cubic metres, cubic meter, cubic meters, cu m", "m3"),
    unit("volume", "cm³", "centimeter**3", "cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters", "cm3 cc"),
    unit("volume", "km³", "kilometer**3", "cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers", "km3"),
    unit("volume", "cu ft", "foot**3", "cubic foot, cubic feet, cu ft, cu feet", "ft³ ft3"),
    unit("volume", "cu yd", "yard**3", "cubic yard, cubic yards, cu yd"),
    unit("volume", "cu mi", "mile**3", "cubic mile, cubic miles"),
    unit("volume", "gal", "gallon", "gallon, gallons", "gals"),
    unit("volume", "qt", "quart", "quart, quarts", "qts"),
    unit("volume", "pt", "pint", "pint, pints"),
    unit("volume", "cup", "cup", "cup, cups"),
    unit("volume", "fl oz", "fluid_ounce", "fluid ounce, fluid ounces, fl oz"),
    unit("volume", "tbsp", "tablespoon", "tablespoon, tablespoons, tablespoonful, tablespoonfuls", "tbsps"),
    unit("volume", "tsp", "teaspoon", "teaspoon, teaspoons, teaspoonful, teaspoonfuls", "tsps"),
    unit("volume", "bbl", "oil_barrel", "barrel, barrels, barrels of oil", "bbls"),
    unit("volume", "bushel", "bushel", "bushel, bushels"),
    unit("volume", "acre-foot", "acre_foot", "acre-foot, acre-feet, acre foot, acre feet"),
    # Mass
    unit("mass", "g", "gram", "gram, grams, gramme, grammes", prefixes="nµmk"),
    unit("mass", "kg", "kilogram", "kilo, kilos, kilogramme, kilogrammes", "kgs"),
    unit("mass", "µg", "microgram", "mcg", "mcg"),
    unit("mass", "t", "metric_ton", "tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes", prefixes="kMG"),
    unit("mass", "kt", "kilometric_ton", "kiloton, kilotons"),
    unit("mass", "Mt", "megametric_ton", "megaton, megatons"),
    unit("mass", "ton", "ton", "ton, tons, short ton, short tons"),
    unit("mass", "long ton", "long_ton", "long ton, long tons, imperial tons"),
    unit("mass", "lb", "pound", "pound, pounds, pound-weight", "lbs"),
    unit("mass", "oz", "ounce", "ounce, ounces"),
    unit("mass", "oz t", "troy_ounce", "troy ounce, troy ounces"),
    unit("mass", "st", "stone", "stone"),
    unit("mass", "ct", "carat", "carat, carats"),
    unit("mass", "dram", "dram", "dram, drams"),
    # Energy and power
    unit("energy", "J", "joule", "joule, joules", prefixes="mkMGTP"),
    unit("energy", "Wh", "watt_hour", "watt hour, watt hours, watt-hour, watt-hours", prefixes="kMGT"),
    unit("energy", "cal", "calorie", "small calorie, small calories", prefixes="k"),
    unit("energy", "kcal", "kilocalorie", "calorie, calories, kilocalorie, kilocalories", "kcals"),
    unit("energy", "BTU", "british_thermal_unit", "british thermal unit, british thermal units, btu, btus"),
    unit("energy", "therm", "therm", "therm, therms"),
    unit("energy", "eV", "electron_volt", "electron volt, electron volts", prefixes="kMGT"),
    unit("power", "W", "watt", "watt, watts", prefixes="mkMGT"),
    unit("power", "hp", "horsepower", "horsepower, brake horsepower", "bhp"),
    # Speed
    unit("speed", "km/h", "kilometer/hour", "kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour, kilometre per hour, kilometer per hour, km per hour, km an hour, kilometre-per-hour", "kph kmh kmph"),
    unit("speed", "mph", "mile/hour", "miles per hour, miles an hour, mile per hour, mile an hour, mile-per-hour, mile-an-hour", "MPH"),
    unit("speed", "m/s", "meter/second", "metres per second, meters per second, metres a second, meters a second"),
    unit("speed", "km/s", "kilometer/second", "kilometres per second, kilometers per second, kilometres a second"),
    unit("speed", "ft/s", "foot/second", "feet per second, feet a second", "fps"),
    unit("speed", "kn", "knot", "knot, knots", "kts"),
    # Information
    unit("information", "bit", "bit", "bit, bits", prefixes="kMGT"),
    unit("information", "B", "byte", "byte, bytes", prefixes="kMGT"),
    unit("bandwidth", "Mbps", "megabit/second", "megabits per second, megabits a second", "Mb/s Mbit/s"),
    unit("bandwidth", "Gbps", "gigabit/second", "gigabits per second, gigabits a second", "Gb/s Gbit/s"),
    # Electricity, frequency, force, pressure, radiation, sound, angle, share
    unit("voltage", "V", "volt", "volt, volts", prefixes="mkM"),
    unit("current", "A", "ampere", "ampere, amperes, amp, amps", prefixes="m"),
    unit("resistance", "Ω", "ohm", "ohm, ohms", prefixes="kM"),
    unit("charge", "Ah", "ampere*hour", "amp hours, ampere hours, amp-hours", prefixes="m"),
    unit("frequency", "Hz", "hertz", "hertz", prefixes="kMGT"),
    unit("force", "N", "newton", "newton, newtons", prefixes="kM"),
    unit("pressure", "Pa", "pascal", "pascal, pascals", prefixes="hkMG"),
    unit("pressure", "bar", "bar", "bar of pressure, bars of pressure", prefixes="m"),
    unit("pressure", "mbar", "millibar", "millibar, millibars"),
    unit("pressure", "psi", "psi", "pounds per square inch, psi"),
    unit("pressure", "atm", "atmosphere", "atmospheres of pressure"),
    unit("pressure", "mmHg", "mmHg", "millimetres of mercury, millimeters of mercury, millimetre of mercury, millimeter of mercury, mm of mercury, mm hg"),
    unit("radiation dose", "Sv", "sievert", "sievert, sieverts", prefixes="µm"),
    unit("radioactivity", "Bq", "becquerel", "becquerel, becquerels", prefixes="kMGT"),
    unit("luminous flux", "lm", "lumen", "lumen, lumens"),
    unit("rotation", "rpm", "revolutions_per_minute", "rpm, revolutions per minute, revolutions a minute"),
    unit("fuel economy", "mpg", "mile/gallon", "mpg, miles per gallon, miles to the gallon, miles a gallon"),
    unit("speed", "ft/min", "foot/minute", "feet per minute, feet a minute"),
    unit("sound", "dB", "dimensionless", "decibel, decibels", "db dBs"),
    unit("angle", "rad", "radian", "radian, radians"),
    unit("angle", "°", "degree", "degree of arc, degrees of arc"),
    unit("angle", "turn", "turn", "turn, turns"),
    unit("share", "ppm", "ppm", "parts per million"),
    unit("share", "ppb", "microgram/kilogram", "parts per billion"),
    unit("share", "ppt", "nanogram/kilogram", "parts per trillion"),
    # Short times, which no calendar counts
    unit("time", "ms", "millisecond", "millisecond, milliseconds", "msec msecs"),
    unit("time", "µs", "microsecond", "microsecond, microseconds"),
    unit("time", "ns", "nanosecond", "nanosecond, nanoseconds"),
    # Temperature
    unit("temperature", "°C", "degC", "celsius, degree celsius, degrees celsius, deg celsius, degrees centigrade, degree centigrade, centigrade, celcius, degrees celcius, degrees c, degree c, deg c, deg. c", "℃"),
    unit("temperature", "°F", "degF", "fahrenheit, degree fahrenheit, degrees fahrenheit, deg fahrenheit, farenheit, degrees farenheit, degrees f, degree f, deg f, deg. f", "℉"),
    unit("temperature", "K", "kelvin", "kelvin, kelvins, degrees kelvin"),
)  # fmt: skip

NO_SYMBOL = frozenset(
    ["in", "pt", "st", "A", "au", "turn", "ppt", "acre", "cup", "bit", "ton", "bar", "fathom", "furlong",
     "bushel", "dram", "ct", "therm", "parsec", "K", "ly", "pm", "B", "acre-foot", "bbl", "N", "V",
     "W", "J", "hp", "pl", "long ton", "oz t"]
)  # fmt: skip
"""Units whose own symbol is a word, another word's abbreviation, or never stands in a text."""
GLUED = frozenset(["in", "st", "pt", "A", "N", "V", "W", "J", "hp"])
"""Symbols that count only where they touch their digits: 5in, 60W."""


def prefixed(spelling: Spelling) -> list[Spelling]:
    """Return the unit itself and one unit for each of its prefixes."""
    units = [spelling]
    for letter in spelling.prefixes:
        micro = {sign + spelling.symbol for sign in "μu"} if letter == "µ" else set()
        units.append(
            Spelling(
                spelling.dimension,
                letter + spelling.symbol,
                f"{PREFIXES[letter]}{spelling.definition}",
                tuple(PREFIXES[letter] + name for name in spelling.names),
                tuple(sorted(micro | {letter + known for known in spelling.symbols})),
            )
        )
    return units


def build() -> dict[str, dict[str, Any]]:
    """Return the rows of the table by canonical symbol."""
    registry = pint.UnitRegistry()
    rows: dict[str, dict[str, Any]] = {}
    for spelling in (each for listed in SPELLINGS for each in prefixed(listed)):
        zero, many = (
            registry.Quantity(count, spelling.definition).to_base_units() for count in (0, MANY)
        )
        known = {spelling.symbol} - NO_SYMBOL if spelling.symbol not in GLUED else set()
        row = {
            "dimension": spelling.dimension,
            "factor": float(f"{(many.magnitude - zero.magnitude) / MANY:.12g}"),
            "names": sorted(spelling.names),
            "symbols": sorted(known | {*spelling.symbols}),
        }
        if zero.magnitude:
            row["offset"] = float(f"{zero.magnitude:.12g}")
        if spelling.symbol in GLUED:
            row["glued"] = [spelling.symbol]
        if spelling.symbol in rows:
            for key in ("names", "symbols"):
                row[key] = sorted({*row[key], *rows[spelling.symbol][key]})
        rows[spelling.symbol] = row
    return rows


def render() -> str:
    """Return the table as the text of its file."""
    rows = (
        f"{json.dumps(symbol, ensure_ascii=False)}: {json.dumps(row, ensure_ascii=False)}\n"
        for symbol, row in build().items()
    )
    return HEAD + "".join(rows)


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
    print(f"{TARGET}: {len(build())} units")
