"""Sources: which of the ledger's sources a text names, and where it names none of them."""

from __future__ import annotations

import pytest

from factcheck.extraction.names import SourceNames, find_names
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.model import NameKind, Source, SourceKind, Title
from tests.timing import seconds

PERSON, BODY, AGENCY = SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.AGENCY
LEDGER = SourceNames.of(
    [
        Source(
            id="ministry",
            name="Russia's Ministry of Defence",
            aliases=("the Defence Ministry",),
            kind=BODY,
        ),
        Source(id="ria", name="RIA", aliases=("RIA Novosti",), kind=AGENCY),
        Source(
            id="tusk",
            name="Donald Tusk",
            kind=PERSON,
            titles=(Title("Polish Prime Minister"),),
        ),
        Source(
            id="klitschko", name="Vitali Klitschko", kind=PERSON, titles=(Title("Mayor of Kyiv"),)
        ),
        Source(id="zelenskyy", name="Volodymyr Zelenskyy", kind=PERSON),
        Source(id="air-force", name="Ukraine's air force", kind=BODY),
        Source(id="indeci", name="National Civil Defence Institute", kind=BODY),
        Source(
            id="elections", name="Elections Assiniboia", aliases=("the election agency",), kind=BODY
        ),
        Source(id="brandt", name="Dale Brandt", kind=PERSON, titles=(Title("Premier"),)),
        Source(id="john", name="John Smith", kind=PERSON),
        Source(id="mary", name="Mary Smith", kind=PERSON),
        Source(id="lee", name="Lee", kind=PERSON),
        Source(id="gill", name="Amrit Gill"),
    ]
)


def resolved(text: str, sources: SourceNames = LEDGER) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    names = find_names(tokens, find_sentences(tokens), sources)
    return [(name.text, name.source) for name in names if name.source]


FOUND = [
    ("Donald Tusk left.", [("Donald Tusk", "tusk")]),
    ("Then Tusk left.", [("Tusk", "tusk")]),
    ("Tusk left.", [("Tusk", "tusk")]),
    ("He met Polish leader Tusk.", [("Tusk", "tusk")]),
    # a title alone, in any order of its words
    ("So says the Kyiv mayor.", [("Kyiv mayor", "klitschko")]),
    ("So says Kyiv's mayor.", [("Kyiv's mayor", "klitschko")]),
    ("So says the mayor of Kyiv.", [("mayor of Kyiv", "klitschko")]),
    ("So says Poland's prime minister.", [("Poland's prime minister", "tusk")]),
    ("So says the Polish premier.", [("Polish premier", "tusk")]),
    ("So says the premier.", [("premier", "brandt")]),
    # bodies, in any order of their words and either spelling
    ("The Russian Defense Ministry said so.", [("Russian Defense Ministry", "ministry")]),
    ("Russia’s defence ministry said so.", [("Russia’s defence ministry", "ministry")]),
    ("The defence ministry said so.", [("defence ministry", "ministry")]),
    ("The Ukrainian air force said so.", [("Ukrainian air force", "air-force")]),
    ("The air force of Ukraine said so.", [("air force of Ukraine", "air-force")]),
    ("So RIA reported.", [("RIA", "ria")]),
    ("So RIA Novosti reported.", [("RIA Novosti", "ria")]),
    ("The election agency agreed.", [("election agency", "elections")]),
    # an acronym that the text defines
    (
        "The National Civil Defence Institute (INDECI) came. INDECI left.",
        [
            ("National Civil Defence Institute", "indeci"),
            ("INDECI", "indeci"),
            ("INDECI", "indeci"),
        ],
    ),
    # transliterations
    ("Then Zelensky left.", [("Zelensky", "zelenskyy")]),
    ("Then Zelenskiy left.", [("Zelenskiy", "zelenskyy")]),
    ("Then Selenskyj left.", [("Selenskyj", "zelenskyy")]),
    ("Then Volodymyr Zelensky left.", [("Volodymyr Zelensky", "zelenskyy")]),
    # people with one family name, told apart by the other
    ("John Smith met Mary Smith.", [("John Smith", "john"), ("Mary Smith", "mary")]),
    ("John Smith came. Then Smith left.", [("John Smith", "john"), ("Smith", "john")]),
    # a source whose kind nobody gave
    ("Then Gill left.", [("Gill", "gill")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_source_is_known_by_each_of_its_names(text, expected):
    assert resolved(text) == expected


UNKNOWN = [
    "Then Smith left.",  # John or Mary?
    "Then Mr Smith left.",
    "Then Peter Smith left.",
    "Then Daniel Tusk left.",
    "Then Oleksandr Zelenskyy left.",
    "Then Musk left.",
    "Then Leigh left.",
    "The mayor of Lviv said so.",
    "Ukraine's prime minister said so.",
    "The premier of Ontario said so.",
    "The Ukrainian defence minister said so.",
    "Russia's air force said so.",
    "An electoral agency said so.",
    "Air defences and a force in Ukraine fought on.",
    "Brandts are small fires.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_nobody_else_is_taken_for_a_source(text):
    assert resolved(text) == []


def test_of_two_people_of_one_family_name_the_bare_name_is_neither():
    text = "Donald Tusk met Daniel Tusk. Then Tusk left."
    assert resolved(text) == [("Donald Tusk", "tusk")]


def test_a_name_that_two_sources_share_is_neither():
    shared = SourceNames.of(
        [
            Source(id="a", name="Health Ministry", kind=BODY),
            Source(id="b", name="Ministry of Health", aliases=("Health Ministry",), kind=BODY),
        ]
    )
    assert resolved("The Health Ministry said so.", shared) == []


def test_ten_thousand_sources_cost_little():
    sources = [
        Source(
            id=f"s{n}",
            name=f"Given{n % 97} Family{'abcdefghij'[n % 10]}{n}",
            aliases=(f"Body {n} of Place{n % 50}",),
            kind=PERSON if n % 2 else BODY,
            titles=(Title(f"director of Office{n}"),) if n % 2 else (),
        )
        for n in range(10_000)
    ]
    draft = "Donald Tusk met the director of Office7 in Kyiv. " * 200
    assert seconds(lambda: SourceNames.of(sources)) < 3
    names = SourceNames.of(sources)
    assert seconds(lambda: resolved(draft, names)) < 1


def test_a_firm_on_record_is_none_of_the_people_that_a_trade_before_it_tells_of():
    firm = Source(id="halyard", name="Halyard Security", kind=SourceKind.ORGANISATION)
    text = "The intruders stole it from a contractor, Halyard Security."
    tokens = tokenize(text)
    (name,) = find_names(tokens, find_sentences(tokens), SourceNames.of([firm]))
    assert name.kind is NameKind.ORGANISATION


def test_an_ordinary_word_that_begins_a_sentence_hides_no_source_behind_it():
    firms = SourceNames.of([Source(id="halden", name="Halden Foods", kind=BODY)])
    rival = resolved("Rival Halden Foods said so.", firms)
    royal = resolved("It was Royal Halden Foods.", firms)
    assert [text for text, _ in rival + royal] == ["Halden Foods"]
