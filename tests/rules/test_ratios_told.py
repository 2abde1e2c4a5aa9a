"""Ratios told beside both figures that they are of: shares, multiples, changes."""

from __future__ import annotations

import pytest

from tests.rules.test_internal import findings

WRONG = {
    (
        "Harrow made $84 million in 2025, after a profit of $31 million the year before, so "
        "that the profit nearly quadrupled."
    ): ("FC712", "84 million is 2.71 times 31 million."),
    (
        "The ward treated 640 patients in March, after 410 in February, so the number more than "
        "doubled."
    ): ("FC712", "640 is 1.56 times 410."),
    "Among smokers over 70 the rates are 22.4 and 12.8, or more than twice as high.": (
        "FC712",
        "22.4 is 1.75 times 12.8.",
    ),
    "She won 18,400 votes to his 11,900, or twice as many.": (
        "FC712",
        "18,400 is 1.55 times 11,900.",
    ),
    (
        "The sponsor ended a contract worth $300,000 a year. The state grant had gone too, "
        "although at $90,000 it had been worth half as much as the contract."
    ): ("FC712", "90,000 is 0.3 times 300,000."),
    "Prices have tripled: a loaf cost 40 lira in May, against 75 lira in July.": (
        "FC712",
        "75 is 1.88 times 40.",
    ),
    "The fire burned 4,200 hectares, twice the 1,400 of last year's blaze.": (
        "FC712",
        "4,200 is 3 times 1,400.",
    ),
    "The hall, with 2,400 seats, was half full: 1,980 people heard the symphony.": (
        "FC703",
        "1,980 of 2,400 is 82.5 percent.",
    ),
    "The prison, built for 900 inmates, is three-quarters full (840 live in it).": (
        "FC703",
        "840 of 900 is 93.3 percent.",
    ),
    "The fall in membership was steeper, from 64,300 to 38,600, or about a quarter.": (
        "FC704",
        "From 64,300 to 38,600 is a change of 40 percent.",
    ),
    "Arrests were down as well, from 1,240 to 930, or almost a half.": (
        "FC704",
        "From 1,240 to 930 is a change of 25 percent.",
    ),
    (
        "It leaks 12 litres a day, and the fund, $2.4 million in 2021, had been cut to $1.8 "
        "million, a reduction of 40 percent."
    ): ("FC704", "From 2.4 million to 1.8 million is a change of 25 percent."),
    "The club lost £12m, while turnover was £60m. Wages took £51m, or 65 per cent of it.": (
        "FC703",
        "51m of 60m is 85 percent.",
    ),
    (
        "Four had eaten it. Inspectors took 36 samples on Monday, and seven of them, more than a "
        "quarter, held lead."
    ): (
        "FC703",
        "seven of 36 is 19.4 percent.",
    ),
    "The paper had polled 40 mayors, and 31 of them, nearly nine in ten, backed the plan.": (
        "FC703",
        "31 of 40 is 77.5 percent.",
    ),
    (
        "The council spends £90 million a year, of which £41 million, or almost two thirds, "
        "goes on care."
    ): ("FC703", "41 million of 90 million is 45.6 percent."),
    "Police arrested 64 people and charged 21, or about half of them.": (
        "FC703",
        "21 of 64 is 32.8 percent.",
    ),
    "The bank cut 2,300 jobs, 15 percent of its workforce of 23,000.": (
        "FC703",
        "2,300 of 23,000 is 10 percent.",
    ),
    "About a third of its fleet of 120, or 75 ships, lie idle.": (
        "FC703",
        "About a third of its fleet of 120 is 40, not 75.",
    ),
    "Women are the majority of them, at 43 per cent.": ("FC703", "43 per cent is no majority."),
    "A majority of voters, 46 percent, said that the mayor should go.": (
        "FC703",
        "46 percent is no majority.",
    ),
    (
        "The judge sentenced him to 34 years. He can ask for parole after 14 years, or about "
        "two thirds of his sentence."
    ): ("FC703", "14 years of 34 years is 41.2 percent."),
    (
        "The board passed a budget of $84 million. Buses will take $11 million, nearly a "
        "quarter of the budget."
    ): ("FC703", "11 million of 84 million is 13.1 percent."),
    (
        "The board passed a budget of $84 million. Buses take $11 million, nearly a quarter of the "
        "mayor's budget."
    ): ("FC703", "11 million of 84 million is 13.1 percent."),
    "The thief took £412,600, the court heard. Almost half of the total, £129,000, went on bets.": (
        "FC703",
        "129,000 of 412,600 is 31.3 percent.",
    ),
    (
        "In all, 156 people were saved. Boats brought in 88, and lifeboats 27. Helicopters "
        "picked up the other 41, which is more than a third."
    ): ("FC703", "41 of 156 is 26.3 percent."),
    "The bridge was to cost €40m and cost €84m in the end, three times as much.": (
        "FC712",
        "84m is 2.1 times 40m.",
    ),
    "A seat costs £84, against £40 at the old ground, more than three times as much.": (
        "FC712",
        "84 is 2.1 times 40.",
    ),
    "At £84 a seat costs three times as much as at the old ground (£40).": (
        "FC712",
        "84 is 2.1 times 40.",
    ),
    "The bridge cost €84m, three times what had been planned, which was €40m.": (
        "FC712",
        "84m is 2.1 times 40m.",
    ),
    "The herd, 920 strong in 2010, has shrunk to 410, a quarter of what it was.": (
        "FC712",
        "410 is 0.446 times 920.",
    ),
    "In 2015 a flat cost €410 a month. Now it is €610, twice as much.": (
        "FC712",
        "610 is 1.49 times 410.",
    ),
    "Last year 31 cases went to trial, up 9 percent from 22 in 2024.": (
        "FC704",
        "From 22 to 31 is a change of 40.9 percent.",
    ),
    "Of the 1,640 ballots sent out 1,040 came back, a turnout of 75 percent.": (
        "FC703",
        "1,040 of 1,640 is 63.4 percent.",
    ),
    "Only 14 of the 36 paintings have been found, barely a quarter.": (
        "FC703",
        "14 of 36 is 38.9 percent.",
    ),
    "He owes £5.8m, of which he has repaid £2.1m, or two thirds.": (
        "FC703",
        "2.1m of 5.8m is 36.2 percent.",
    ),
    "Sales fell by 1.2 million, or a third, to 3.6 million.": (
        "FC704",
        "1.2 million to 3.6 million is a change of 50 or 25 percent.",
    ),
    "The number of wolves, 140 in 2015, has tripled to 290.": ("FC712", "290 is 2.07 times 140."),
    "There are 290 wolves, compared with 140 in 2015: their number has tripled.": (
        "FC712",
        "290 is 2.07 times 140.",
    ),
    "Profit doubled to £31m. A year earlier it was £22m.": ("FC704", "31m is 1.41 times 22m."),
    "The number of cases fell by a quarter to 310. Last year they were 520.": (
        "FC704",
        "From 520 to 310 is a change of 40.4 percent.",
    ),
}
RIGHT = [
    "Only 14 of the 36 paintings have been found, barely two fifths.",
    "Only 14 of the 36 paintings were seen by the guests, barely a quarter of whom stayed.",
    "He owes £5.8m, of which he has repaid £2.1m, or more than a third.",
    "Sales fell by 1.2 million, or a quarter, to 3.6 million.",
    "It sold 3.6 million phones, against 4.8 million last year, and made a loss of a third.",
    "The number of wolves, 140 in 2015, has doubled to 290.",
    "The town, which had 14,000 people in 2015, has tripled its debt to $29m.",
    (
        "There are 290 wolves, compared with 140 in 2015: the number of sheep that they kill "
        "has tripled."
    ),
    "Profit doubled to £31m. A year earlier it was £15m.",
    "Like-for-like sales rose by 20 percent to £31m. A year earlier it was £22m.",
    "A seat costs £84, against £40 at the old ground, more than twice as much.",
    "A seat costs £84 and a programme £40, three times as much as last year.",
    "At £84 it costs three times as much as a seat at the opera, where a programme is £30.",
    "The bridge cost €84m, three times what the council had planned, and the tunnel €40m.",
    "The mine has 410 men. It produced 610 tonnes, twice as much.",
    "The first costs €410. The second costs €610, twice as much as before.",
    "Last year 31 cases went to trial, up 41 percent from 22 in 2024.",
    "Of the 1,640 ballots sent out 1,040 came back, a turnout of 63 percent.",
    "The vote rose from 41,000 to 52,000, or 31 percent.",
    "In June 340 came, after 160 in May, more than twice as many.",
    (
        "Harrow made $84 million in 2025, after a profit of $31 million the year before, so "
        "that the profit nearly tripled."
    ),
    "The blaze burned 640 hectares, after 410 in May, so that the cost nearly doubled.",
    "Among smokers over 70 the rates are 22.4 and 12.8, or nearly twice as high.",
    "In the north the figures were 340 and 210, or half as many again.",
    "In Leeds 640 came and in York 410, or twice as many as last year.",
    (
        "The sponsor ended a contract worth $300,000 a year. The state grant had gone too, "
        "although at $140,000 it had been worth barely half as much as the contract."
    ),
    (
        "The first film cost $40 million. The second, at $95 million, cost four times as much "
        "as the studio had planned."
    ),
    (
        "The grant is $90,000 a year. The club, which pays its coach $30,000, gets half as much "
        "as the grant from fans."
    ),
    "Prices have tripled: a loaf costs 75 lira, a newspaper 40 lira.",
    "The fire burned 4,200 hectares, three times the 1,400 of last year's blaze.",
    "The hall, with 2,400 seats, was four-fifths full: 1,980 people heard the symphony.",
    "The hall, with 900 seats, was half full: 20 of the guests wore masks.",
    "The hall has 900 seats and was half full; 700 people had come the night before.",
    "The fall in membership was steeper, from 64,300 to 38,600, or about two-fifths.",
    "The fleet shrank from 64 ships to 48, or three quarters.",
    "The stake rose from 1 million shares to 2 million, or 12 percent.",
    "Sales rose from $4m to $5m, or 3 percent of the market.",
    (
        "It leaks 12 litres a day, and the fund, $2.4 million in 2021, had been cut to $1.8 "
        "million, a reduction of 25 percent."
    ),
    (
        "The show cost €3.1m, and ticket sales came to €2.4m. Security swallowed €1.2m, or half "
        "of it."
    ),
    (
        "Four had eaten it. Inspectors took 36 samples on Monday, and seven of them, nearly a "
        "fifth, held lead."
    ),
    "The paper had polled 40 mayors, and 31 of them, nearly eight in ten, backed the plan.",
    "He had 1,200 sheep, of which 340, or more than a quarter, died.",
    "He had 1,200 sheep, of which 340 died, a third of them on the first night.",
    "There were 240 patients, of whom 60 were children, half of them under five.",
    "The firm has 2,000 staff in Britain and 900 in France, or 12 percent of them.",
    "The bank cut 2,300 jobs, 10 percent of its workforce of 23,000.",
    "About a third of its fleet of 120, or 42 ships, lie idle.",
    "Women are the majority of them, at 53 per cent.",
    "He fell short of a majority, at 46 percent.",
    "Most of the rise, 3.4 percent, came from fuel.",
    "A majority of seats, 46 percent of them in the south, went to Labour.",
    (
        "The judge sentenced him to 34 years. He can ask for parole after 22 years, or about "
        "two thirds of his sentence."
    ),
    (
        "The board passed a budget of $84 million. The mayor's office has a budget of $5 "
        "million, and will spend $2 million, 40 percent of its budget, on cars."
    ),
    (
        "The thief took £412,600, the court heard. Almost a third of the total, £129,000, went "
        "on bets."
    ),
    # each of these is flagged as soon as one of the conditions is left out
    "She won 18,400 votes to his 11,900, or ten times as many.",
    "In 2015 a flat cost 410 a month. Now it is 610, twice as much.",
    "The number of wolves, 140 in 2015, and of sheep has tripled to 290.",
    "It cost €84m, three times what had been planned, while the tunnel, which was €40m, leaks.",
    "The hall, with 2,400 seats, was half full: £1,980 was raised.",
    "The board passed a budget of $84 million. It cut $11 million, nearly a quarter of the budget.",
    "The board has cut its budget by $84 million. Buses take $11 million, a quarter of the budget.",
    "The firm lost $84 million. The buses cost it $11 million, nearly a quarter of the budget.",
    "In all, more than 156 were saved, 115 by boats. The other 41 are more than a third.",
    "The bank cut 2,300 jobs, 15 percent of its staff in a town of 23,000.",
    "Profit doubled from £31m. A year earlier it was £22m.",
    "Profit doubled to £31m. A year earlier it paid £22m.",
    "Of the 1,640 ballots sent out when it rained 1,040 came back, a turnout of 75 percent.",
    "Herders brought 640 animals. In May he sold 210 animals, almost half of the herd.",
    "The report mentioned 640 people. In May they fired 210 people, almost half of the men.",
    (
        "In all, 156 people were saved. Boats brought in 88, and lifeboats 27. Helicopters "
        "picked up the other 41, which is more than a quarter."
    ),
    (
        "The council has 84 members. Labour has 40 and the Greens 12. The other 32, half of "
        "them women, are Conservatives."
    ),
]


@pytest.mark.parametrize(("draft", "told"), WRONG.items())
def test_a_ratio_is_held_to_the_figures_beside_it(draft: str, told: tuple[str, str]) -> None:
    assert [(one.code, one.message) for one in findings(draft)] == [told]


@pytest.mark.parametrize("draft", RIGHT)
def test_a_ratio_that_fits_or_is_of_others_is_left_alone(draft: str) -> None:
    assert findings(draft) == ()
