"""A claim that tells two times apart: each of its figures belongs to its own of them."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.checker import Checker
from factcheck.extraction.statements import statements
from factcheck.extraction.whole import extract
from factcheck.ledger import Ledger
from factcheck.matching.sides.periods import period
from factcheck.matching.sides.profiling import profile
from factcheck.matching.words.lexicon import default_lexicon
from factcheck.model import Claim, Severity

DATE = "2026-11-12"
WHEAT = "The plant at Orlo milled 5,200 tonnes of wheat in May 2026, against 4,700 tonnes in April."
RATE = "The jobless rate in Norland fell from 6.4% on 1 July 2026 to 5.9% on 1 October."
WOMEN = "Of the crew 41 per cent were women, against 36 per cent in 2024 and 29 per cent in 2021."
BELL = "The bell rang in Wexham at 3.10am, 14 minutes before the wave struck the quay at 3.24am."
MINISTER = (
    "Jan Kolb was interior minister from 2009 to 2014 and lost the leadership contest of 2019."
)
FRAUD = "Card fraud rose from 8 per cent of all fraud in 2023-24 to 13 per cent in 2025-26."
FLOOD = "The flood killed eight people and injured 33, the ministry said on 10 November 2026."
JOBS = "In the poll 71% of nurses had a second job, up from 58% in 2022."
FERRY = "The ferry Alba left Wexham at 10.42pm local time on Tuesday 10 November 2026."
CLOSED = "The bridge at Tarn was closed from 2am until 11am on 10 November 2026."
CHIEF = "Ines Okoro has commanded the fire brigade of Tarn since March 2025."
SHELTER = "The shelter in Lund stays closed until 20 November 2026, the town said."
CLAIMS = [CHIEF, SHELTER, WHEAT, RATE, WOMEN, BELL, MINISTER, FRAUD, FLOOD, JOBS, FERRY, CLOSED]
CHECKER = Checker(Ledger.of(Claim(id=str(place), text=text) for place, text in enumerate(CLAIMS)))

TOLD_OF = {
    "each before its own date": (WHEAT, {"5,200": "May 2026", "4,700": "April"}),
    "across a turn from the one to the other": (RATE, {"6.4": "1 July 2026", "5.9": "1 October"}),
    "none where another figure has the date": (
        WOMEN,
        {"41": None, "36": "2024", "29": "2021"},
    ),
    "none of a length that counts from a time": (BELL, {"14": None}),
    "behind its date": (
        "In 2021, 29 people fell ill, and 36 in 2024.",
        {"29": "2021", "36": "2024"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD_OF.values(), ids=TOLD_OF)
def test_a_figure_is_told_of_the_date_beside_it(text: str, expected: dict[str, str | None]) -> None:
    (statement,) = statements(extract(text, reference=dt.date.fromisoformat(DATE)))
    read = profile(statement, default_lexicon())
    dates = {figure.number.of(text): period(read, figure) for figure in read.figures}
    found = {number.split()[0]: date.text if date else None for number, date in dates.items()}
    assert expected.items() <= found.items()


RIGHT = [
    "In April the plant at Orlo had milled fewer than 5,000 tonnes of wheat.",
    "In April the plant at Orlo milled 4,700 tonnes of wheat.",
    "The plant at Orlo milled 500 tonnes more wheat in May than in April.",
    "On 1 July the jobless rate in Norland was 6.4%, and it has fallen since.",
    "By 1 October the jobless rate in Norland was down to 5.9%.",
    "In 2024, 36 per cent of the crew were women.",
    "The wave struck the quay at 3.24am, 14 minutes after the bell rang in Wexham.",
    "Kolb, who was interior minister until 2014, lost the leadership contest of 2019.",
    "Card fraud rose to 13 per cent of all fraud in 2025-26.",
    "In 2022 the poll found 58% of nurses with a second job.",
    "The ferry Alba left Wexham late on Tuesday, at 10.42pm.",
    "The bridge at Tarn was closed on Tuesday until 11am.",
    "For nine hours on Tuesday, from 2am, the bridge at Tarn was closed.",
    "Since March 2025 Okoro has commanded the fire brigade of Tarn.",
    "The shelter in Lund will not open before 20 November, the town said.",
    "Card fraud was less than 9 per cent of all fraud in 2023-24.",
]

WRONG = [
    ("In April the plant at Orlo milled 5,200 tonnes of wheat.", "April"),
    ("On 1 October the jobless rate in Norland was 6.4%.", "1 October"),
    ("In 2021, 36 per cent of the crew were women.", "2021"),
    ("In May the plant at Orlo milled 5,700 tonnes of wheat.", "5,700"),
    ("The wave struck the quay at Wexham at 3.42am.", "3.42am"),
    ("Kolb was interior minister from 2009 to 2015.", "from 2009 to 2015"),
    ("In the poll 62% of nurses had a second job, up from 58% in 2022.", "62%"),
    ("The ferry Alba left Wexham on Sunday at 10.42pm local time.", "Sunday at 10.42pm local time"),
    ("The ferry Alba left Wexham at 10.24pm local time on Tuesday.", "10.24pm"),
    ("The bridge at Tarn was closed until 2am on Tuesday.", "2am on Tuesday"),
    ("The bridge at Tarn was closed from 2am until 10am on Tuesday.", "10am"),
    ("Ines Okoro commanded the fire brigade of Tarn until March 2025.", "until March 2025"),
    ("The shelter in Lund stays closed after 20 November, the town said.", "after 20 November"),
    ("The flood killed 33 people, the ministry said on Tuesday.", "33"),
]


@pytest.mark.parametrize("draft", RIGHT)
def test_what_a_claim_tells_of_one_of_its_times_is_held_to_no_other(draft: str) -> None:
    findings = CHECKER.check(draft, date=DATE).findings
    assert [one for one in findings if one.severity is not Severity.INFO] == []


@pytest.mark.parametrize(("draft", "words"), WRONG)
def test_what_is_told_of_the_other_time_is_still_found(draft: str, words: str) -> None:
    findings = CHECKER.check(draft, date=DATE).findings
    marked = [one.span.of(draft) for one in findings if one.severity is not Severity.INFO]
    assert any(words in text or text in words for text in marked), marked
