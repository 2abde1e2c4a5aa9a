"""Names: what is one and what is not, what sort, its fullest form, and the title beside it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.names import find_names
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.whole import extract
from factcheck.model import Name, NameKind

PERSON, BODY, PLACE, OTHER = (
    NameKind.PERSON,
    NameKind.ORGANISATION,
    NameKind.PLACE,
    NameKind.OTHER,
)
PEOPLE = NameKind.NATIONALITY


def names_of(text: str) -> tuple[Name, ...]:
    tokens = tokenize(text)
    return find_names(tokens, find_sentences(tokens))


def texts_of(text: str) -> list[str]:
    return [name.text for name in names_of(text)]


NAMES = [
    # people, in the ways of writing a name
    ("He met J.K. Rowling and J. R. R. Tolkien.", ["J.K. Rowling", "J. R. R. Tolkien"]),
    ("It was George W. Bush who replied.", ["George W. Bush"]),
    ("They admired Ludwig van Beethoven.", ["Ludwig van Beethoven"]),
    ("Dr Xu wrote to Judge Kay.", ["Xu", "Kay"]),
    # an apostrophe behind a letter, and one behind a pronoun
    ("The convoy left N'Djamena for D'Arlon at noon.", ["N'Djamena", "D'Arlon"]),
    ("He wrote that We've agreed and They'd go.", []),
    # months that are names of people, and months
    ("In May Theresa May won.", ["Theresa May"]),
    ("On 5 May April Jones died.", ["April Jones"]),
    ("The choir waited for Jan Novak.", ["Jan Novak"]),
    ("Jan Novak came in January.", ["Jan Novak"]),
    ("Since April Tesco has sold it.", ["Tesco"]),
    ("The vote in June Ukraine won.", ["Ukraine"]),
    ("It rose in March and in August.", []),
    ("The raid killed Osama bin Laden.", ["Osama bin Laden"]),
    ("Troops loyal to Bashar al-Assad fled.", ["Bashar al-Assad"]),
    ("It was a win for Bill de Blasio.", ["Bill de Blasio"]),
    ("He wrote to Sean O'Brien and Ronald McDonald.", ["Sean O'Brien", "Ronald McDonald"]),
    ("The letter to Kim Jong-un was returned.", ["Kim Jong-un"]),
    ("He thanked Jean-Claude Juncker.", ["Jean-Claude Juncker"]),
    ("A call with Recep Tayyip Erdoğan followed.", ["Recep Tayyip Erdoğan"]),
    ("A plan of Mr. Trump and Mrs Clinton failed.", ["Trump", "Clinton"]),
    # bodies
    ("Shares in Marks & Spencer rose.", ["Marks & Spencer"]),
    ("She works for AT&T now.", ["AT&T"]),
    ("A loan from the Bank of England.", ["Bank of England"]),
    ("He runs the University of California.", ["University of California"]),
    (
        "Ask the Department of Health and Human Services.",
        ["Department of Health and Human Services"],
    ),
    ("Ask the Food and Drug Administration.", ["Food and Drug Administration"]),
    (
        "She joined the Centers for Disease Control and Prevention.",
        ["Centers for Disease Control and Prevention"],
    ),
    ("She teaches at King's College in London.", ["King's College", "London"]),
    ("They waited outside St Brannoc's Hospital in Delby.", ["St Brannoc's Hospital", "Delby"]),
    ("The roof of St. Mary's School in Delby leaks.", ["St. Mary's School", "Delby"]),
    ("They waited outside St Brannoc's in Delby.", ["St Brannoc", "Delby"]),
    ("It is Brannoc's hospital in Delby.", ["Brannoc", "Delby"]),
    ("On Monday Ardent’s shares fell.", ["Ardent"]),
    ("He said Target's profit and Boots' sales rose.", ["Target", "Boots"]),
    ("They asked Mum's help. It was Earth's hottest year.", []),
    ("In Monday's game and today's vote, Women's sport grew; women's sport did.", []),
    ("New Rules For Women's Sport Agreed In Talks", []),
    # places and peoples
    ("Rain fell in New York and in Ho Chi Minh City.", ["New York", "Ho Chi Minh City"]),
    ("He left the United Arab Emirates for Sri Lanka.", ["United Arab Emirates", "Sri Lanka"]),
    ("The US-Russian talks failed.", ["US", "Russian"]),
    ("A U.S.-brokered deal was near.", ["U.S."]),
    ("The London-based firm is British.", ["London", "British"]),
    ("It is Northern Ireland's largest hospital.", ["Northern Ireland"]),
    ("It was Ukraine’s choice.", ["Ukraine"]),
    ("He moved to Weston-super-Mare.", ["Weston-super-Mare"]),
    ("He met the Prince of Wales.", ["Prince of Wales"]),
    # a possessive parts two names
    ("They saw Donald Trump's Washington office.", ["Donald Trump", "Washington"]),
    # capitals at the head of a sentence
    ("Tusk flew home. Nobody saw Tusk.", ["Tusk", "Tusk"]),
    ("Grace Okafor won.", ["Grace Okafor"]),
    ("Klitschko said it may take months.", ["Klitschko"]),
    ("Skyline Air will fly there.", ["Skyline Air"]),
    ("Frost said it may take months.", ["Frost"]),
    ("Rangers won. They beat Celtic.", ["Rangers", "Celtic"]),
    ("Gusts felled it, and the Gusts sued.", ["Gusts", "Gusts"]),
    ("Former US president Barack Obama spoke.", ["US", "Barack Obama"]),
    ("Midfielder Paul Pogba scored.", ["Paul Pogba"]),
    ("KYIV — Russia attacked.", ["KYIV", "Russia"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_found_whole(text, expected):
    assert texts_of(text) == expected


NO_NAMES = [
    "Yesterday nobody came.",
    "Officials said that fifteen people were hurt.",
    "Firefighters came. Rescuers dug.",
    "Fifteen were injured, he said.",
    "We've waited since Monday, and It's over.",
    "The meeting is on Thursday, 5 February, or in May.",
    "“Significant work remains,” she said.",
    "The President and the Prime Minister met the Mayor.",
    "He has a TV and a DVD, said the CEO.",
    "They are NOT coming. ALL of them stay.",
    "Polish the silver.",
    "No. 10 was second. Hello, he said.",
    "- Buy milk\n- Sell coal\n- Read books",
    "THE END OF THE ROAD",
    "PRESIDENT RESIGNS",
    "MAYOR WINS",
    "Dr X wrote to Judge K.",
    "Thousands More Are Missing After the Floods",
    "Gusts reached 75km/h.",
    "Larvae were found in the pond.",
    "Travellers to the airport waited.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_capitals_that_their_place_explains_are_no_names(text):
    assert texts_of(text) == []


def test_the_first_words_of_a_day_are_no_name():
    found = extract("Ohio votes on Super Tuesday, and shops in Elm open early on Black Friday.")
    assert [name.text for name in found.names] == ["Ohio", "Elm"]


def test_a_headline_in_title_case_holds_only_names_that_the_text_knows():
    text = "Mayor Klitschko Says Repairs May Take Months.\n\nVitali Klitschko spoke in Kyiv."
    assert texts_of(text) == ["Klitschko", "Vitali Klitschko", "Kyiv"]


def test_a_headline_in_capitals_holds_only_names_that_the_text_knows():
    text = "UKRAINE SEES NO BREAKTHROUGH IN TALKS\n\nUkraine saw no breakthrough."
    assert texts_of(text) == ["UKRAINE", "Ukraine"]


KINDS = [
    ("He met Donald Tusk.", PERSON),
    ("He met Mr Tusk.", PERSON),
    ("He met the mayor, Vitali Klitschko.", PERSON),
    ("He praised the Red Cross Society.", BODY),
    ("He praised INDECI.", BODY),
    ("He praised Barclays plc.", BODY),
    ("He saw Lake Victoria.", PLACE),
    ("He saw Poland.", PLACE),
    ("He saw Poles.", PEOPLE),
    ("He saw the Kurds.", PEOPLE),
    ("He left the European Union.", BODY),
    ("He lives in Miguel Alto.", OTHER),
    ("He praised Miguel Alto.", PERSON),
    ("He lives in Clare.", OTHER),
    ("He praised Clare.", PERSON),
    ("He saw the wedding in Clare's garden.", PERSON),
    ("He praised the work of J. Price.", PERSON),
    ("He praised the work of Red Price.", OTHER),
    ("He saw the wedding in Miguel Alto's garden.", PERSON),
    ("He saw San Miguel.", OTHER),
    ("He saw Miguel San.", PERSON),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_name_shows_what_it_names(text, kind):
    assert [name.kind for name in names_of(text)] == [kind]


CANONICAL = [
    # one country under all its names
    ("Poland, Polish and Poles", ["Poland", "Poland", "Poland"]),
    ("the US, the U.S., America, Americans and the United States", ["United States"] * 5),
    ("Britain, the UK and the British", ["United Kingdom"] * 3),
    ("Kyiv and Kiev", ["Kyiv", "Kyiv"]),
    ("Scotland and the Scots", ["Scotland", "Scotland"]),
    # close in spelling, but others
    ("Niger and Nigerians", ["Niger", "Nigeria"]),
    ("Austria and Australian", ["Austria", "Australia"]),
    # a family name alone is short for the full name of the text
    ("Donald Tusk came. Then Tusk left.", ["Donald Tusk", "Donald Tusk"]),
    ("Donald J. Trump and Donald Trump", ["Donald J. Trump", "Donald J. Trump"]),
    ("Zelenskyy spoke. Volodymyr Zelensky left.", ["Volodymyr Zelensky"] * 2),
    # of two people with one family name it is neither
    (
        "Bill Clinton and Hillary Clinton met. Then Clinton left.",
        ["Bill Clinton", "Hillary Clinton", "Clinton"],
    ),
    ("John Smith and Mary Smith", ["John Smith", "Mary Smith"]),
    # a person named like a place
    ("Michael Jordan played. It was Jordan who won.", ["Michael Jordan", "Michael Jordan"]),
    # an acronym that the text defines, in its own language or another
    (
        "The National Civil Defence Institute (INDECI) met. Then INDECI left.",
        ["National Civil Defence Institute"] * 3,
    ),
    (
        "A survey by the RHS (Royal Horticultural Society) and the RHS",
        ["Royal Horticultural Society"] * 3,
    ),
]


@pytest.mark.parametrize(("text", "expected"), CANONICAL)
def test_the_fullest_form_is_the_same_for_all_names_of_one_thing(text, expected):
    assert [name.canonical for name in names_of(text)] == expected


def test_what_stands_in_brackets_after_a_person_is_no_short_name_of_theirs():
    assert (
        names_of("They saw Eliud Kipchoge (KEN) win. The KEN team cheered.")[-1].canonical == "KEN"
    )


TITLES = [
    ("Teresa Nunez, a 34-year-old nurse, survived.", "Teresa Nunez", "nurse"),
    ("Teresa Nunez, 34, a nurse, survived.", "Teresa Nunez", "nurse"),
    ("Then nurse Teresa Nunez, 34, woke up.", "Teresa Nunez", "nurse"),
    ("A retired judge named Helen Tran held the seat.", "Helen Tran", "retired judge"),
    ("Polish Prime Minister Donald Tusk came.", "Donald Tusk", "Polish Prime Minister"),
    ("Donald Tusk, Poland's prime minister, came.", "Donald Tusk", "Poland's prime minister"),
    ("Klitschko, the mayor of Kyiv, came.", "Klitschko", "mayor of Kyiv"),
    (
        "He saw the visiting Polish President, Donald Tusk.",
        "Donald Tusk",
        "visiting Polish President",
    ),
    ("He met Zelenskyy's aide Kyrylo Budanov.", "Kyrylo Budanov", "Zelenskyy's aide"),
    (
        "It is from Ukraine’s chief negotiator, Rustem Umerov.",
        "Rustem Umerov",
        "Ukraine’s chief negotiator",
    ),
    ("Then former US president Barack Obama spoke.", "Barack Obama", "former US president"),
    ("They saw Secretary of State John Kerry.", "John Kerry", "Secretary of State"),
    ("They saw Sen. Bernie Sanders.", "Bernie Sanders", "Sen"),
    ("They saw Donetsk Gov. Vadym Filashkin.", "Vadym Filashkin", "Donetsk Gov"),
    ("They saw Lt. Gov. Vadym Filashkin.", "Vadym Filashkin", "Lt. Gov"),
    ("They saw Lieutenant Gov. Vadym Filashkin.", "Vadym Filashkin", "Lieutenant Gov"),
    ("They saw Lt. Governor Vadym Filashkin.", "Vadym Filashkin", "Lt. Governor"),
    ("They saw Maj. Gen. Vadym Filashkin.", "Vadym Filashkin", "Maj. Gen"),
    ("They saw Google Chief Executive Sundar Pichai.", "Sundar Pichai", "Google Chief Executive"),
    (
        "Jared Kushner, Donald Trump's brother-in-law, spoke.",
        "Jared Kushner",
        "Donald Trump's brother-in-law",
    ),
    ("said Kyrylo Budanov, an aide to the president.", "Kyrylo Budanov", "aide to the president"),
    ("They saw Mayor of London Sadiq Khan.", "Sadiq Khan", "Mayor of London"),
    ("They saw Archbishop of Canterbury Justin Welby.", "Justin Welby", "Archbishop of Canterbury"),
    ("Ann Lee, who is the deputy mayor, left.", "Ann Lee", "deputy mayor"),
    ("Ann Lee, 48, is a former judge.", "Ann Lee", "former judge"),
    ("Ann Lee is managing director of Volta.", "Ann Lee", "managing director of Volta"),
    ("Ann Lee, who used to be a bus driver, left.", "Ann Lee", "bus driver"),
    ("Ann Lee was the mayor of Elm for years.", "Ann Lee", "mayor of Elm for years"),
    ("Ann Lee, a former judge who led it, left.", "Ann Lee", "former judge"),
    ("Ann Lee, finance director since 2017, left.", "Ann Lee", "finance director"),
]


@pytest.mark.parametrize(("text", "person", "title"), TITLES)
def test_a_title_beside_a_name_is_kept_with_it(text, person, title):
    (name,) = [name for name in names_of(text) if name.text == person]
    assert name.title == title
    assert name.title_span is not None
    assert name.title_span.of(text) == title
    assert not name.title_span.overlaps(name.span)


NO_TITLES = [
    ("He met the mayor, and Donald Tusk left.", "Donald Tusk"),
    ("Donald Tusk, who met the mayor, left.", "Donald Tusk"),
    ("Donald Tusk is running for president.", "Donald Tusk"),
    ("Donald Tusk, who is no judge, left.", "Donald Tusk"),
    ("Donald Tusk is looking forward to Friday.", "Donald Tusk"),
    ("Donald Tusk was questioned by a judge.", "Donald Tusk"),
    ("Donald Tusk is with the mayor.", "Donald Tusk"),
    ("Donald Tusk, the mayor said, left.", "Donald Tusk"),
    ("Donald Tusk told the president of Poland.", "Donald Tusk"),
    ("After he met a mayor, Donald Tusk spoke.", "Donald Tusk"),
    ("Mr Tusk left.", "Tusk"),
    ("They saw Ted Cruz, New Jersey Gov. Chris Christie and others.", "Ted Cruz"),
    ("In Kyiv, the mayor of the city spoke.", "Kyiv"),
]


@pytest.mark.parametrize(("text", "named"), NO_TITLES)
def test_somebody_elses_title_is_not_taken_for_ones_own(text, named):
    (name,) = [name for name in names_of(text) if name.text == named]
    assert name.title is None


def test_the_names_within_a_title_are_names_too():
    text = "Polish Prime Minister Donald Tusk and Klitschko, the mayor of Kyiv, met."
    assert texts_of(text) == ["Polish", "Donald Tusk", "Klitschko", "Kyiv"]


PIECES = (
    "Donald Tusk Mr. the Polish of Prime Minister , . ( ) — ’s 's Kyiv US - & al de St. INDECI “ ”"
    " said May 12 É ǅ Jr. mayor former and \n\n"
)


@given(
    st.lists(st.sampled_from(PIECES.split(" ")), max_size=25).map(" ".join) | st.text(max_size=60)
)
def test_names_never_fail_and_stand_in_order_without_overlap(text):
    names = names_of(text)
    for name in names:
        assert name.span.of(text) == name.text
        assert name.canonical
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))


@pytest.mark.parametrize(
    "unit", ["Aa ", "Bank of ", "A. ", "Mr. ", "Aa, the ", "de ", "Aa-", "Aa's "]
)
def test_hostile_repetition_takes_linear_time(unit):
    assert len(names_of(unit * 20_000)) >= 0


def test_the_last_words_of_a_headline_belong_to_no_title_that_begins_the_story():
    names = names_of("Dunning concedes Vasquez's lead\n\nMayor Robert Dunning gave up on Monday.")
    assert [name.title for name in names if name.text == "Robert Dunning"] == ["Mayor"]
