"""What FC301 tells of words that were changed: each side as it is written."""

import pytest

from factcheck.model import Severity
from factcheck.rules import Example
from tests.rules.examples import check

RECORD = "“We were the better side for all but ten minutes,” Paula Finch said."
TOLD = [
    ("all but five minutes", "The record has “ten” for “five”."),
    ("all but Twelve minutes", "The record has “ten” for “Twelve”."),
    ("all but 12 minutes", "The record has “ten” for “12”."),
    (
        "all but Twenty ten minutes",
        "The record does not have “Twenty”: “We were the better side for all but ten minutes”.",
    ),
]


@pytest.mark.parametrize(("words", "told"), TOLD)
def test_changed_words_are_told_as_the_draft_writes_them(words: str, told: str) -> None:
    draft = f"“We were the better side for {words},” Paula Finch said."
    found = check(Example(claims=(RECORD,), draft=draft))
    assert [one.message for one in found if one.code == "FC301"] == [told]


FAILURE = "“It is an across-the-board failure from diplomacy to the budget,” Bolton said."


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("across-the-board failures", Severity.WARNING),
        ("across-the-board failings", Severity.ERROR),
        ("an across-the-boards failure from", Severity.ERROR),
    ],
)
def test_an_ending_at_the_edge_that_was_fitted_in_is_but_a_warning(
    words: str, severity: Severity
) -> None:
    draft = f"Bolton had a list of “{words}” that he blamed on diplomacy."
    found = check(Example(claims=(FAILURE,), draft=draft))
    assert [one.severity for one in found if one.code == "FC301"] == [severity]


@pytest.mark.parametrize(
    ("record", "words", "severity"),
    [
        ("He said it was “open to all comers” now.", "She is open to all comers", Severity.WARNING),
        ("He said it was “open to all comers” now.", "open to all comers today", Severity.WARNING),
        ("He said it was “open to all comers” now.", "open to all new comers", Severity.ERROR),
        ("“Open to all comers today,” he said.", "Wide open to all comers today", Severity.ERROR),
        ("“It is open to all comers,” he said.", "open to all comers today", Severity.ERROR),
    ],
)
def test_words_beyond_a_part_of_a_saying_on_record_are_but_a_warning(
    record: str, words: str, severity: Severity
) -> None:
    found = check(Example(claims=(record,), draft=f"“{words},” he said."))
    assert [one.severity for one in found if one.code == "FC301"] == [severity]


OFFER = "“This is all we can offer, and you have to vote on it,” Paula Finch said."
TWICE = [
    (OFFER.replace("“", "“This is all we can offer, right? "), []),
    (OFFER.replace("“", "“You all know it. ").replace("offer", "pay"), ["pay"]),
]


@pytest.mark.parametrize(("draft", "marked"), TWICE)
def test_what_a_speaker_says_twice_is_held_to_the_record_once(
    draft: str, marked: list[str]
) -> None:
    found = check(Example(claims=(OFFER,), draft=draft))
    assert [finding.text for finding in found] == marked


NEWSROOM = tuple(
    f"{who} said the {what} was very big news and the right thing for {where}."
    for who in ("Ann Lee", "Henry Marsh", "Ines Ott", "Kim Tran")
    for what in ("strike", "budget", "storm", "merger", "verdict")
    for where in ("Brook", "Velm", "Dunmore")
)
STORY = "“If it sticks, that would be a very big story,” the economist Paula Finch said."
COMMON = [
    ("Robert Ode spoke. He said he was “a very big threat” to unions.", []),
    ("“If it sticks, that would be a very big surprise,” Paula Finch said.", ["surprise"]),
    ("“If it sticks, that would be a very big surprise,” the economist said.", ["surprise"]),
]


@pytest.mark.parametrize(("draft", "marked"), COMMON)
def test_a_phrase_that_many_claims_have_is_no_ones_words(draft: str, marked: list[str]) -> None:
    found = check(Example(claims=(STORY, *NEWSROOM), draft=draft))
    assert [finding.text for finding in found if finding.code == "FC301"] == marked


LINKED = "“You walk down the street, you look at the harbour and see the ferries,” Ann Lee said."
LINKS = [
    ("walk down the street and you look at the harbour and see", Severity.WARNING),
    ("walk down the street, you look at a harbour and see", Severity.WARNING),
    ("walk down the street, you look at my harbour and see", Severity.ERROR),
    ("walk down the street, you never look at the harbour and see", Severity.ERROR),
]


@pytest.mark.parametrize(("words", "severity"), LINKS)
def test_a_linking_word_that_transcripts_differ_in_is_but_a_warning(
    words: str, severity: Severity
) -> None:
    draft = f"“You {words} the ferries,” Ann Lee said."
    found = check(Example(claims=(LINKED,), draft=draft))
    assert [one.severity for one in found if one.code == "FC301"] == [severity]


SPOKEN = [
    ("“The harbour was closed before noon. Nobody knows what,” Robert Ode said.", []),
    ("“The ferry sank in five minutes,” Robert Ode said.", ["Robert Ode"]),
]


@pytest.mark.parametrize(("draft", "marked"), SPOKEN)
def test_what_everybody_says_is_on_nobodys_record_alone(draft: str, marked: list[str]) -> None:
    claims = (
        "“Nobody knows what,” Ann Lee said. “The ferry sank in five minutes.”",
        *(one.replace("very big news", "something that nobody knows") for one in NEWSROOM),
    )
    found = check(Example(claims=claims, draft=draft))
    assert [finding.text for finding in found if finding.code == "FC201"] == marked


def test_a_single_word_between_marks_is_not_cut_out_of_a_saying_that_denies_it() -> None:
    claims = ("“The plan is not taken seriously by the council,” Ann Lee said.", *NEWSROOM)
    draft = "The series ‘Taken’ was a hit, said Robert Ode."
    assert not check(Example(claims=claims, draft=draft))
