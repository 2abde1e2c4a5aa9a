"""Who is made the source of what an article tells, and whom its pronouns stand for."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.ledger.propose import propose
from factcheck.model import Claim, Document

DAY = dt.date(2026, 5, 14)
TOLD = "said that 12 sites were dead."

NAMED = {
    f"Ana Ribeiro {TOLD}": ["Ana Ribeiro"],
    f"The union's treasurer, Ana Ribeiro, {TOLD}": ["Ana Ribeiro"],
    f"Ana Ribeiro – who led the survey with Jonas Vik, a diver – {TOLD}": ["Ana Ribeiro"],
    "Twelve sites were dead, according to a report by the Accident Investigation Board.": [
        "Accident Investigation Board"
    ],
    "According to figures from the research firm Nordmark Group, 12 sites were dead.": [
        "Nordmark Group"
    ],
    f"A spokesman for the Interior Ministry {TOLD}": ["Interior Ministry"],
    f"The agency, which {TOLD}": [],
    f"Lawyers for Ana Ribeiro {TOLD}": [],
    f"A friend of Ana Ribeiro {TOLD}": [],
    f"Officials at the Interior Ministry {TOLD}": [],
    f"Its head of operations in Bonn, Ana Ribeiro, {TOLD}": ["Ana Ribeiro"],
    "A survey by the polling firm Delta Research found that 57% of parents support a ban.": [
        "Delta Research"
    ],
    "Ana Ribeiro, the former director, pleaded guilty on Monday.": [],
    "Ana Ribeiro denied this on Monday.": ["Ana Ribeiro"],
    "Gavi plans to spend $1.1 billion on vaccines by 2030.": [],
}


def claims(text: str) -> tuple[Claim, ...]:
    return propose(Document(text=text, file_text=text), published=DAY).claims


@pytest.mark.parametrize("text", NAMED, ids=lambda text: text[:40])
def test_the_source_is_whoever_is_named_to_have_said_it(text: str) -> None:
    proposal = propose(Document(text=text, file_text=text), published=DAY)
    names = {source.id: source.name for source in proposal.sources}
    (claim,) = proposal.claims
    assert [names[link.source] for link in claim.attribution] == NAMED[text]


PRONOUNS = {
    "Leo Fenwick said 400 people had signed. He added that 20 more had called.": (
        "Leo Fenwick added that 20 more had called."
    ),
    "Mary Mensah waited for three hours. She walked 11 kilometres to get there.": (
        "Mary Mensah walked 11 kilometres to get there."
    ),
    # two who may be meant
    "Mary Mensah met Anna Berg for three hours. She walked 11 kilometres to get there.": (
        "She walked 11 kilometres to get there."
    ),
    # nobody of that gender
    "John Mensah waited for three hours. She walked 11 kilometres to get there.": (
        "She walked 11 kilometres to get there."
    ),
    # a new paragraph, a new subject
    "Mary Mensah waited for three hours.\n\nShe walked 11 kilometres to get there.": (
        "She walked 11 kilometres to get there."
    ),
    # no person
    "Acme Foods employs 300 people. It rained for 40 days in May.": "It rained for 40 days in May.",
    # what is quoted stays as it was said
    "Leo Fenwick said 400 people had signed. “He is 40,” said Anna Berg.": (
        "“He is 40,” said Anna Berg."
    ),
    "Leo Fenwick spoke of 400. “I meant it. He has 40 votes,” he said.": (
        "He has 40 votes,” Leo Fenwick said."
    ),
}


@pytest.mark.parametrize("text", PRONOUNS, ids=lambda text: text[-50:])
def test_a_pronoun_gives_way_to_a_name_only_where_no_other_is_possible(text: str) -> None:
    last = claims(text)[-1]
    assert last.text == PRONOUNS[text]
    assert (last.evidence[0].quote or "") in text


DATED = {
    "The mill burned on Tuesday.": ("2026-05-12", "2026-05-12"),
    "Crane Group bought the mill for £2m in 2022.": ("2022-01-01", "2022-12-31"),
    "The council voted Wednesday to close 12 schools.": ("2026-05-13", "2026-05-13"),
    "Anna Berg said that the mill burned on Tuesday.": ("2026-05-12", "2026-05-12"),
    "Anna Berg noted that a 2023 review had called for 12 pilots.": None,
    "He was accused of hiding a report from 2024 by Anna Berg.": None,
    "The baths, which have been shut since a boiler failed in August 2023, had 12 pools.": None,
    "Anna Berg, who took charge in October, has lost two of 21 matches.": None,
    "Belmar won 17 matches in a row, a run that began in 2023.": None,
    "Anna Berg said that a dyke promised in 2021 had never been built.": None,
    "The bank accepted 12 recommendations of a review published in 2023.": None,
    "The mill on the river burned in 2019.": ("2019-01-01", "2019-12-31"),
    "The mill has had 12 owners since 1990.": None,
}


@pytest.mark.parametrize("text", DATED)
def test_a_date_is_the_events_or_is_left_to_the_text(text: str) -> None:
    (claim,) = claims(text)
    found = claim.date and (claim.date.earliest.isoformat(), claim.date.latest.isoformat())
    assert found == DATED[text]


def test_figures_and_stance_are_spelled_out() -> None:
    (claim,) = claims("The plant may cost at least 410 million euros.")
    (figure,) = claim.quantities or ()
    assert (figure.value, figure.bound, figure.unit) == (410_000_000, "at_least", "EUR")
    assert claim.modality == "possible"
    (claim,) = claims("The plant did not cost 410 million euros.")
    assert claim.polarity == "negated"
    (claim,) = claims("The plant cost 410 million euros, Anna Berg said on Tuesday.")
    assert (claim.modality, claim.polarity) == (None, None)
