"""Origins: what tells where somebody is from, and what stands beside a place and tells nothing."""

from __future__ import annotations

import pytest

from factcheck.extraction.names.origins import Way, agree, find_origins
from factcheck.extraction.whole import extract

HOME, BORN, WITH, OF = Way.HOME, Way.BORN, Way.WITH, Way.OF

ORIGINS = [
    ("Naomi Keter of Kenya won.", ("Naomi Keter", "Kenya", OF)),
    ("Uganda's Naomi Keter won.", ("Naomi Keter", "Uganda", OF)),
    ("Kenya's defending champion Naomi Keter ran.", ("Naomi Keter", "Kenya", OF)),
    ("The Spanish hurdler Tomás Arrieta ran.", ("Tomás Arrieta", "Spanish", HOME)),
    ("The Spanish carpenter Tomás Arrieta ran.", ("Tomás Arrieta", "Spanish", HOME)),
    ("Frenchman Didier Lopez left.", ("Didier Lopez", "Frenchman", HOME)),
    ("The 31-year-old Kenyan Naomi Keter won.", ("Naomi Keter", "Kenyan", HOME)),
    ("Tomás Arrieta, a Spaniard, ran.", ("Tomás Arrieta", "Spaniard", HOME)),
    ("A Dane, Sofia Nyberg, had held it.", ("Sofia Nyberg", "Dane", HOME)),
    ("Mrs Ackroyd, 86, from Huddersfield, lost it.", ("Ackroyd", "Huddersfield", HOME)),
    ("Mrs Ackroyd, a bus driver from Halifax, lost it.", ("Ackroyd", "Halifax", HOME)),
    ("Mary Marsden, who is 58 and from Leeds, knew.", ("Mary Marsden", "Leeds", HOME)),
    ("The group Norrvik, of Sweden, struck a deal.", ("Norrvik", "Sweden", OF)),
    ("Naomi Keter, dentist, of Kenya, won.", ("Naomi Keter", "Kenya", OF)),
    ("Naomi Keter (Kenya) won.", ("Naomi Keter", "Kenya", OF)),
    ("Naomi Keter, who is Kenyan, won.", ("Naomi Keter", "Kenyan", HOME)),
    ("The Kenyan runner Naomi Keter won.", ("Naomi Keter", "Kenyan", HOME)),
    ("The Spanish referee Tomás Arrieta left.", ("Tomás Arrieta", "Spanish", HOME)),
    ("Tomás Arrieta, the Spanish referee, left.", ("Tomás Arrieta", "Spanish", HOME)),
    ("The Harrogate dentist Derek Hollis left.", ("Derek Hollis", "Harrogate", OF)),
    ("A dentist from Harrogate, Derek Hollis, left.", ("Derek Hollis", "Harrogate", HOME)),
    ("The Lyon striker Moussa Traore left.", ("Moussa Traore", "Lyon", WITH)),
    ("Moussa Traore, the Lyon striker, left.", ("Moussa Traore", "Lyon", WITH)),
    ("Moussa Traore, a striker with Lyon, left.", ("Moussa Traore", "Lyon", WITH)),
    ("Moussa Traore, who plays for Lyon, left.", ("Moussa Traore", "Lyon", WITH)),
    ("The French striker Moussa Traore left.", ("Moussa Traore", "French", HOME)),
    ("Caio Brandão, born in Recife, came.", ("Caio Brandão", "Recife", BORN)),
    ("Caio Brandão is 22 and was born in Recife.", ("Caio Brandão", "Recife", BORN)),
]
NONE = [
    "The bill's sponsor, a Democrat of Ohio, left.",
    "Ohio's Democratic primary came first.",
    "In Spain, Tomás Arrieta ran.",
    "Spain beat Portugal, Tomás Arrieta said.",
    "The Norwegian blocked Henna Kivelä.",
    "The Norwegian Grand Prix was won.",
    "Polish president Donald Tusk came.",
    "The Spanish president Tomás Arrieta came.",
    "Spain's former prime minister Tomás Arrieta came.",
    "Lyon, of France, won.",
    "Leeds, based in England, won.",
    "The train to Leeds, from London, was late.",
    "France's coach, Didier Lopez, was there.",
    "The judges acquitted him.",
    "The will left the ranch to Kessinger, Hargrove's ranch manager.",
    "Ranch manager loses spread as jury voids will",
    "The France striker Didier Lopez was there.",
    "The Paris mayor Didier Lopez was there.",
    "Didier Lopez, a dentist at Charing Cross, was there.",
    "Didier Lopez (in Spain) was there.",
    "Didier Lopez (Spain's best) was there.",
    "Didier Lopez, who is in Spain, was there.",
    "Tomás Arrieta of Portugal's team fell.",
    "Tomás Arrieta flew from Spain.",
    "They extradited Marc Delmas from Spain.",
    "Naomi Keter won in Kenya.",
    "Naomi Keter met a man who lives in Kenya's north.",
]


@pytest.mark.parametrize(("text", "origin"), ORIGINS)
def test_where_somebody_is_from_is_read_in_the_same_breath_as_the_name(text, origin):
    found = find_origins(text, extract(text).names)
    assert [(one.name.text, one.place.text, one.way) for one in found] == [origin]


@pytest.mark.parametrize("text", NONE)
def test_a_place_beside_a_name_is_not_always_where_its_bearer_is_from(text):
    assert [*find_origins(text, extract(text).names)] == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Norway", "Norwegian", True),
        ("Norway", "Swedish", False),
        ("Norwegian", "Oslo", None),
        ("Norway", "Sweden", False),
        ("Norway", "Bergen", None),
        ("Bergen", "Oslo", False),
        ("Norwegian", "Swede", False),
        ("Leeds", "Leeds", True),
    ],
)
def test_only_places_of_one_rank_can_be_at_odds(one, other, verdict):
    names = [extract(f"He saw {place}.").names[0] for place in (one, other)]
    assert agree(*names) is verdict
    assert agree(*reversed(names)) is verdict


def test_a_place_behind_a_home_town_is_no_title_of_it():
    text = "Doreen Ackroyd, 86, of Harrogate, the oldest victim, lost £72,000."
    assert [(name.text, name.title) for name in extract(text).names][1] == ("Harrogate", None)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        (HOME, HOME, True),
        (HOME, WITH, False),
        (OF, HOME, True),
        (WITH, OF, True),
        (OF, BORN, False),
    ],
)
def test_a_club_is_no_home_and_what_may_be_either_may_be_both(one, other, may):
    assert one.may_be(other) is may
    assert other.may_be(one) is may
