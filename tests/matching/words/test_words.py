"""Words and phrases: what means the same, what the news keeps apart, what is merely unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.tokens import tokenize
from factcheck.language import table
from factcheck.matching.words.lexicon import compile_lexicon, default_lexicon
from factcheck.matching.words.stems import stem
from factcheck.matching.words.words import concept, content_words, same_noun, same_verb
from factcheck.model import Span

INFLECTIONS = [
    "die died dies dying",
    "free freed frees freeing",
    "release released releases releasing",
    "rise rose risen rises rising",
    "carry carried carries carrying",
    "stop stopped stops stopping",
    "hope hoped hopes hoping",
    "travel travelled traveled travels travelling",
    "city cities",
    "crisis crises",
    "box boxes boxed",
    "woman women",
    "bus buses",
]
DIFFERENT_WORDS = [
    ("hope", "hop"),
    ("police", "policy"),
    ("prisoner", "prison"),
    ("news", "new"),
    ("building", "build"),
    ("universe", "university"),
    ("general", "generous"),
]

SAME_ACT = """
    killed / died
    killed / claimed the lives of
    gave way / burst
    came ashore / made landfall
    face each other again / meet in a runoff
    were wounded / sustained injuries
    shot down / downed
    were shot down / intercepted
    freed / were released
    swapped / had exchanged
    rose sharply / increased
    has fallen / declined
    slid / tumbled
    lifted / increased
    trimmed / lowered
    posted a profit / earned
    laid off / will cut jobs
    stepped down / resigned
    was sworn in / took office
    voted for / backed
    was jailed / was sentenced
    found guilty / convicted
    was cleared / acquitted
    razed / flattened
    was taken to hospital / hospitalised
    received a jab / was vaccinated
    derailed / came off the rails
    went down / sank
    topped / exceeded
    walked out / went on strike
    phased out / ended
    handed out / distributed
    thwarted / foiled
    ousted / removed
    clinched / won
    poached / recruited
"""
ACTS_APART = """
    launched / shot down
    killed / wounded
    killed / captured
    arrested / convicted
    charged / acquitted
    rose / fell
    were raised / were cut
    widened / narrowed
    hired / laid off
    bought / sold
    exported / imported
    opened / closed
    voted for / voted against
    confirmed / denied
    supported / opposed
    strengthened / weakened
    upgraded / downgraded
    overestimated / underestimated
    immigrated / emigrated
    took off / landed
    arrived / departed
    damaged / destroyed
    missing / killed
    infected / recovered
    borrowed / lent
    scored / conceded
    promoted / relegated
    imposed / lifted
    earned / spent
    produced / consumed
"""
SAME_THINGS = """
    Ukrainian prisoners of war / POWs
    captured soldiers / prisoners of war
    servicemen / Russian troops
    attack drones / UAVs
    residential buildings / apartment blocks
    people killed / deaths
    the dead / fatalities
    injured people / the wounded
    members of the security forces / security personnel
    job losses / redundancies
    workers / employees
    MPs / lawmakers
    polling stations / polling places
    revenue / turnover
    net income / net profit
    hectares of forest / hectares
    doses of vaccine / doses
    pensioners / elderly people
    lorries / trucks
    power plants / power stations
    confirmed cases / infections
    kilometres / km
    euros / EUR
    homicides / murders
    undergraduates / students
    stockholders / shareholders
    toddlers / children
"""
THINGS_APART = """
    drones / missiles
    ballistic missiles / cruise missiles
    soldiers / civilians
    prisoners of war / civilians
    men / women
    children / adults
    deaths / cases
    wounded / missing
    votes / seats
    revenue / profit
    employees / customers
    euros / dollars
    hectares / acres
    goals / points
    gold medals / silver medals
    full-time jobs / part-time jobs
    new cases / active cases
    male students / female students
    first-half profit / second-half profit
    domestic flights / international flights
    exports of wheat / exports of corn
    vaccinated patients / unvaccinated patients
    trains / passengers
    megawatts / homes
    drone attacks / drones
    red cards / goals
    coal / gas
"""
GENERIC = ["people / residents", "people / passengers", "people / soldiers", "vehicles / lorries"]
STRANGERS = [("widgets", "gizmos"), ("", "people"), ("flanges", "people")]


def pairs(lines: str) -> list[tuple[str, str]]:
    return [
        (one.strip(), other.strip())
        for one, other in (line.split(" / ") for line in lines.strip().splitlines())
    ]


@pytest.mark.parametrize("forms", INFLECTIONS)
def test_all_inflections_of_a_word_have_one_stem(forms: str):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT_WORDS)
def test_words_of_another_meaning_keep_their_own_stem(one: str, other: str):
    assert stem(one) != stem(other)


@pytest.mark.parametrize(("one", "other"), pairs(SAME_ACT))
def test_verbs_for_the_same_act_match(one: str, other: str):
    assert same_verb(one, other) > 0.7


@pytest.mark.parametrize(("one", "other"), pairs(ACTS_APART))
def test_verbs_for_acts_that_news_keeps_apart_never_match(one: str, other: str):
    assert same_verb(one, other) < 0.2


def test_an_unknown_verb_may_be_a_synonym_but_is_not_taken_for_one():
    assert 0 < same_verb("juggled", "shot down") < 0.4
    assert 0 < same_verb("had", "freed") < 0.5


@pytest.mark.parametrize(("one", "other"), pairs(SAME_THINGS))
def test_nouns_for_the_same_things_match(one: str, other: str):
    assert same_noun(one, other) > 0.7


@pytest.mark.parametrize(("one", "other"), pairs(THINGS_APART))
def test_nouns_for_things_that_news_keeps_apart_never_match(one: str, other: str):
    assert same_noun(one, other) < 0.3


@pytest.mark.parametrize(("one", "other"), pairs("\n".join(GENERIC)))
def test_a_word_for_anyone_is_compatible_with_a_narrower_one(one: str, other: str):
    assert 0.4 < same_noun(one, other) < 0.9


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_nouns_of_which_nothing_is_known_score_low(one: str, other: str):
    assert 0 < same_noun(one, other) < 0.4


def test_whose_soldiers_they_are_is_left_to_the_comparison_of_names():
    assert same_noun("Russian soldiers", "Ukrainian soldiers") > 0.7


def test_expressions_of_several_words_are_one_content_word():
    text = "Moscow said 157 prisoners of war weren't shot down."
    words = content_words(tokenize(text))
    assert [word.concept for word in words] == ["moscow", "say", "prisoner of war", "shoot down"]


def test_content_words_are_those_that_begin_within_the_span():
    tokens = tokenize("Ukraine freed captives and Russia shot down drones.")
    concepts = [word.concept for word in content_words(tokens, Span(8, 22))]
    assert concepts == ["free", "prisoner of war"]


def test_an_abbreviation_in_capitals_is_not_the_function_word_it_is_spelled_like():
    assert concept("US") == concept("U.S.") == concept("Americans") == concept("United States")
    assert not content_words(tokenize("with us"))


def test_a_country_its_adjective_and_its_people_are_one_concept():
    assert concept("Ukrainian") == concept("Ukraine")
    assert concept("Ukrainian") != concept("Russian")


def test_a_desk_adds_synonyms_contrasts_and_kinds_of_its_own():
    desk = {
        "groups": {
            "shoot down": {"verbs": ["splash"]},
            "bird": {"nouns": ["bird", "Shahed bird"]},
        },
        "contrasts": [["bird", "drone"]],
    }
    lexicon = compile_lexicon(desk)
    assert same_verb("splashed", "downed", lexicon) > 0.7 > same_verb("splashed", "downed")
    assert same_noun("Shahed birds", "drones", lexicon) == 0
    assert concept("splashing", lexicon) == "shoot down"
    assert lexicon.digest != default_lexicon().digest == compile_lexicon().digest


def test_no_pair_of_opposite_concepts_shares_its_first_meaning():
    lexicon = default_lexicon()
    for words in (lexicon.verbs, lexicon.nouns):
        for stems, concepts in words.items():
            for other in concepts[1:]:
                assert (concepts[0], other) not in lexicon.contrasts, (stems, concepts)


def test_every_contrast_and_kind_names_something():
    assert all(len(set(apart)) > 1 for apart in table("synonyms")["contrasts"])
    assert all(members for members in table("kinds").values())


@given(st.text(max_size=60), st.text(max_size=60))
def test_comparison_of_any_phrases_is_a_symmetric_likeness(one: str, other: str):
    for compare in (same_noun, same_verb):
        assert 0 <= compare(one, other) <= 1
        assert compare(one, other) == pytest.approx(compare(other, one))


@given(st.text(max_size=80))
def test_content_words_of_any_text_stand_in_order_and_overlap_nowhere(text: str):
    tokens = tokenize(text)
    last = -1
    for word in content_words(tokens):
        assert last < word.first <= word.last < len(tokens)
        last = word.last
