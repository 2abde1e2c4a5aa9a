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
