"""FC106 and FC107: the number on record, in another unit or by another base."""

from __future__ import annotations

import pytest

from tests.matching.figures.test_excuses import codes

PRESSURE = "Systolic blood pressure fell by an average of 6.4 millimeters of mercury in the trial."
DAM = "The level of the lake behind the dam dropped 7.8 metres over the summer."
WEIGHT = "Participants in the trial lost an average of 31 pounds in a year."
GAS = "Carbon monoxide in the cabin reached 320 parts per million."
AID = "The aid in the valley comes to 45 euros per person."
WHEAT = "On the exchange in Kelm wheat cost $214.50 a tonne."
LEAD = "The water of the lake held 48 micrograms of lead per liter."
FLOOD = "The flow of the river at Tarn rose to 2,150 cubic meters a second."
DOCTORS = "The region of Orlo has 3.2 doctors per 1,000 people."
WIND = "The wind farms off Orlo were paid £78.50 per megawatt-hour."
VIALS = "The vials of the vaccine must be kept at between 2 and 8 degrees Celsius."

WEIRS = "The ministry gave 75 million euros for the weirs."
MARCH = "The walkers covered 120 kilometres."
SHIFTS = "The union said the pickers had worked shifts of 13 hours for nine days."
HOURS = "The inspector found that the drivers had worked 15-hour shifts for 11 days."
DOSES = "The patients received doses of 40 milligrams for 14 days."
LOSSES = "The mine had losses of £40m over six years."
PUMP = "The pump lost 600 litres of oil in 12 days."
WELL = "The well is 38 kilometres from Orlo and 24 kilometres from the coast."
SUMMIT = "The summit is 2,300 metres high, and the hut 700 metres below it."
OTHER_UNIT = [
    (WELL, "The well is 38 miles from Orlo."),
    (WELL, "The well is 24 miles from the coast."),
    (SUMMIT, "The summit is 2,300 feet high."),
    (WEIRS, "The ministry gave $75 million for the weirs."),
    (WEIRS, "The bank lent $60 million for the weirs, and the ministry gave $75 million."),
    (MARCH, "The walkers covered 120 miles."),
    (PRESSURE, "The pressure of their blood improved in the trial, falling by 6.4 percent."),
    (DAM, "Over the summer the level of the lake behind the dam dropped by 7.8 percent."),
    (WEIGHT, "Participants in the trial lost 31 percent of their weight in a year."),
    (GAS, "In the cabin carbon monoxide reached 320 parts per billion."),
    (VIALS, "The vials must be kept at between 2 and 8 degrees Fahrenheit, and not all are."),
]
OTHER_BASE = [
    (SHIFTS, "The pickers had worked 13 hours a week, the union said."),
    (LOSSES, "The mine had losses of £40m a year."),
    (PUMP, "The pump lost 600 litres of oil a day."),
    (AID, "The aid in the valley comes to 45 euros per household."),
    (WHEAT, "On the exchange in Kelm wheat cost $214.50 a bushel."),
    (LEAD, "The water of the lake held 48 micrograms of lead per gallon."),
    (DOCTORS, "The region of Orlo has 3.2 doctors per 10,000 people."),
    (WIND, "The wind farms off Orlo were paid £78.50 per kilowatt-hour."),
]
RIGHT = [
    (SHIFTS, "The pickers had worked 13 hours a day for nine days, the union said."),
    (HOURS, "For 11 days the drivers worked 15 hours a day."),
    (DOSES, "For 14 days the patients were given 40 milligrams a day."),
    (WELL, "The well is 24 miles from Orlo."),
    (WELL, "The well is 15 miles from the coast."),
    (SUMMIT, "The hut lies 2,300 feet below the summit."),
    (WEIRS, "The bank lent $75 million for the weirs, and the ministry gave 75 million euros."),
    (WEIRS, "The ministry gave 75 million euros for the weirs; the bank lent $75 million."),
    (MARCH, "The walkers covered 120 kilometres, the cyclists 120 miles."),
    (VIALS, "The vials of the vaccine have to be kept at 2 to 8C."),
    (PRESSURE, "Blood pressure fell by an average of 6.4 mm Hg in the trial."),
    (PRESSURE, "Blood pressure fell by an average of 6.4 mm of mercury in the trial."),
    (DAM, "The price of land by the lake fell by 7.8 percent over two years."),
    (DAM, "The level of the lake behind the dam dropped by 7.8 meters over the summer."),
    (WEIGHT, "Of the participants in the trial, 31 percent were men."),
    (GAS, "In the cabin carbon monoxide reached 320 ppm."),
    (AID, "The aid in the valley comes to 45 euros a head."),
    (AID, "The aid in the valley comes to 45 euros per capita."),
    (WHEAT, "On the exchange in Kelm wheat cost $214.50 a ton."),
    (LEAD, "The water of the lake held 48 micrograms of lead per litre."),
    (LEAD, "The water of the lake held 48 µg/L of lead."),
    (FLOOD, "The flow of the river at Tarn rose to 2,150 m3/s."),
    (DOCTORS, "The region of Orlo has 3.2 doctors per thousand inhabitants."),
    (WIND, "The wind farms off Orlo were paid £78.50 per MWh."),
    (WIND, "The wind farms off Orlo were paid £78.50 a megawatt-hour."),
]


@pytest.mark.parametrize(("claim", "draft"), OTHER_UNIT)
def test_a_change_told_in_another_unit_is_flagged(claim: str, draft: str) -> None:
    assert "FC107" in codes((claim,), draft)


@pytest.mark.parametrize(("claim", "draft"), OTHER_BASE)
def test_a_rate_by_another_base_is_flagged(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == ["FC106"]


@pytest.mark.parametrize(("claim", "draft"), RIGHT)
def test_another_spelling_or_name_of_a_unit_is_not(claim: str, draft: str) -> None:
    assert codes((claim,), draft) == []
