"""Dates of the same story that are no slip for each other."""

from __future__ import annotations

import pytest

from tests.matching.dates.test_excused import differing_times

MARGIN = "Calder Severn's margin narrowed to 2.61% in the third quarter of 2026 from 2.84%."
JOBLESS = "Unemployment was 4.7% in September 2026, against 4.4% a year earlier."
FEE = "The fee for each household goes up from $18 to $21 a month on 1 January 2027."
PREMIER = "Duncan Pryde has been First Minister of Westmarch since May 2019."
TESTED = "Caleb Thorn was tested 31 times since 2022 for drugs, and every test was negative."

YIELD = "The yield on the 10-year Treasury note fell nine basis points to 4.12% on 5 June 2026."
DIVIDEND = "Hartwell will pay its interim dividend on 25 September 2026."
RECALL = "In 2019 Calder recalled 92,000 Vista SUVs over airbag inflators."
SHARE = "One student in six in Shannon skipped meals, twice the share found in 2020."

SHUT = "All 11 schools of Lower Ransom will be closed on 9 and 10 February 2026."
INQUEST = "The inquest in Carrow opened on 8 June 2026 and is expected to last three weeks."
SHELTERS = "The shelters of Ransom County had taken in 2,150 people by 9pm on 4 February 2026."
RETURN = "The 400 people of Lower Ransom will return home on 9 February 2026."

SEARCH = (
    "The search was broken off at 5.20pm on 2 February 2026 and resumed at 7am on 3 February 2026."
)

SHARES = "Thornby's shares fell 21p to 212p on Thursday 12 November 2026."
RATE = "The mortgage rate went down from 4.86% on 1 August 2026 to 4.61% on 1 September 2026."
CLOSING = "Thornby plans to close its warehouse at Wexcombe in June 2027."

ENROLMENT = "The trial enrolled 48,200 people in Yorkshire between March 2021 and June 2022."
PAYMENTS = "The bribe was handed over in 14 payments between March 2019 and November 2021."
SEASONS = "The trial enrolled 48,200 people in Yorkshire between spring 2021 and autumn 2022."
FLOOD = "The river Ossel burst its banks at Tarnow on 21 February 2026, flooding 340 homes."
SENTENCE = "Judge Wynn sentenced Peter Maddox to nine years in prison on 27 May 2026."

MILL = "Corrie Bakery employs 52 people and baked 8,400 tonnes of bread in 2025."
FIRE = "A fire at a mill in Corrie killed three people and injured 12 on 8 November 2023."
BOUGHT = "Tamar Foods bought Corrie Bakery for $430 million in 2022."
LED = "Duncan Pryde became leader of the Westmarch Liberals in May 2019."

BAKED_SINCE = "Corrie Bakery has baked 8,400 tonnes of bread since 2019."
BAKED = "Corrie Bakery baked 8,400 tonnes of bread in 2019."
OPENED = "Corrie Bakery has 52 people and opened in 2019."
OVENS = "Corrie Bakery sold 40 ovens on 14 May 2026."

OF_ANOTHER_TIME = [
    (OVENS, "Corrie Bakery has sold ovens since 1904."),
    (MILL, "Corrie Bakery has baked bread since 1904."),
    (MILL, "The bakery has 52 people at work today."),
    (ENROLMENT, "The trial went on enrolling people in Yorkshire until June 2022."),
    (ENROLMENT, "Enrolment in the trial in Yorkshire began in March 2021."),
    (ENROLMENT, "The trial was still enrolling people in Yorkshire in January 2022."),
    (SEASONS, "Enrolment of 48,200 people in the trial in Yorkshire ended in October 2022."),
    (SEASONS, "Enrolment of 48,200 people in the trial in Yorkshire began in April 2021."),
    (PAYMENTS, "The last of the 14 payments of the bribe was made in November 2021."),
    (PAYMENTS, "One of the 14 payments of the bribe was made in March 2019."),
    (FLOOD, "The river Ossel had last burst its banks at Tarnow in 1997."),
    (FLOOD, "In a similar flood the Ossel burst its banks at Tarnow in 1997."),
    (SENTENCE, "The prison is fuller than last year, Judge Wynn told Maddox."),
    (SEARCH, "It was broken off at 5.20pm, and at seven the next morning the search resumed."),
    (SHUT, "None of the 11 schools of Lower Ransom will open before 11 February 2026."),
    (INQUEST, "The inquest in Carrow is expected to run until late June 2026."),
    (
        SHELTERS,
        "It rained on Sunday. At nine that evening 2,150 people were in shelters of Ransom County.",
    ),
    (
        SHARES,
        "Thornby's shares fell 21p; they had been falling since 9 November 2026, when it rained.",
    ),
    (CLOSING, "Thornby plans to have closed its warehouse at Wexcombe by July 2027."),
    (
        YIELD,
        "The yield on the 10-year Treasury note was 4.12%, nine points less than on 4 June 2026.",
    ),
    (MARGIN, "Calder Severn's margin narrowed by 23 points from the second quarter of 2026."),
    (DIVIDEND, "The final dividend for 2025, which Hartwell paid, was 14.5 pence."),
    (RECALL, "He drives a 2017 Vista, which was not recalled this time."),
    (MARGIN, "Calder Severn's margin of 2.84% in the second quarter of 2026 narrowed to 2.61%."),
    (JOBLESS, "Unemployment, 4.4% in September 2025, has since gone up to 4.7%."),
    (PREMIER, "Duncan Pryde, First Minister of Westmarch, will be so no more in May 2027."),
    (TESTED, "Caleb Thorn was last tested for drugs in November 2025, and was clean."),
]
OF_THE_SAME = [
    (MILL, "Corrie Bakery baked its bread in 2019."),
    (BAKED_SINCE, "Corrie Bakery has baked bread since 1904."),
    (BAKED, "Corrie Bakery has baked bread since 2021."),
    (OPENED, "Corrie Bakery has been open since 1904."),
    (MILL, "Corrie Bakery baked 8,400 tonnes of bread in 2024."),
    (FIRE, "A fire at a mill in Corrie killed three people in November 2024."),
    (BOUGHT, "Tamar Foods has owned Corrie Bakery, bought for $430 million, since 2020."),
    (LED, "Duncan Pryde has been leader of the Westmarch Liberals since March 2018."),
    (ENROLMENT, "The trial went on enrolling people in Yorkshire until June 2024."),
    (ENROLMENT, "Enrolment of 48,200 people in the trial ended in March 2021."),
    (SEASONS, "Enrolment of 48,200 people in the trial in Yorkshire ended in October 2023."),
    (PAYMENTS, "The last of the 14 payments of the bribe was made in March 2019."),
    (FLOOD, "The river Ossel burst its banks at Tarnow in 1997, flooding 340 homes."),
    (FLOOD, "Last year the river Ossel burst its banks at Tarnow, flooding 340 homes."),
    (SEARCH, "It was broken off at 5.20pm, and at nine the next morning the search resumed."),
    (RETURN, "None of the 400 people of Lower Ransom will return home before 11 February 2026."),
    (INQUEST, "The inquest in Carrow opened on 18 June 2026."),
    (
        SHELTERS,
        "It rained on Sunday. By seven that evening Ransom County's shelters had taken in 2,150.",
    ),
    (SHARES, "Thornby's shares fell 21p on 9 November 2026, when it rained."),
    (RATE, "The mortgage rate has gone down since 1 September 2026, when it was 4.86%."),
    (CLOSING, "Thornby plans to have closed its warehouse at Wexcombe by May 2027."),
    (CLOSING, "Thornby plans to close its warehouse at Wexcombe in July 2027."),
    (
        YIELD,
        "The yield on the 10-year Treasury note fell nine basis points to 4.12% on 4 June 2026.",
    ),
    (DIVIDEND, "Hartwell will pay its interim dividend on 25 October 2026."),
    (RECALL, "In 2017 Calder recalled 92,000 Vista SUVs over airbag inflators."),
    (SHARE, "One student in six in Shannon skipped meals, twice the share found in 2023."),
    (MARGIN, "Calder Severn's margin narrowed to 2.61% in the second quarter of 2026 from 2.84%."),
    (JOBLESS, "Unemployment was 4.7% in September 2025."),
    (FEE, "The fee for each household goes up from $18 to $21 a month on 1 July 2027."),
    (FEE, "The fee for each household stays $18 a month until 1 July 2027."),
    (PREMIER, "Duncan Pryde has been First Minister of Westmarch since May 2015."),
    (PREMIER, "Duncan Pryde became First Minister of Westmarch in May 2015."),
]


@pytest.mark.parametrize(("claim", "draft"), OF_ANOTHER_TIME)
def test_a_time_beside_the_claims_is_no_slip_for_it(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) == []


@pytest.mark.parametrize(("claim", "draft"), OF_THE_SAME)
def test_a_time_in_place_of_the_claims_is_one(claim: str, draft: str) -> None:
    assert differing_times(claim, draft) != []
