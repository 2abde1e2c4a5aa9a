"""Opposite stances in what is reported: of one speaker, of another, of one who may be either."""

from __future__ import annotations

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

TITLES = [{"title": "shadow chancellor"}]
SAID = {
    "taxes": "Ann Lee said that Labour would not raise taxes next year.",
    "vital": "Ann Lee said that she could be as vital to the club as Orr.",
}
CLAIMS = [
    *({"id": id_, "text": text, "attribution": [{"source": "lee"}]} for id_, text in SAID.items()),
    {"id": "port", "text": "The port could be shut for a week."},
]


def severities(draft: str, *, titled: bool = True) -> list[tuple[str, str]]:
    lee = {"name": "Ann Lee", "kind": "person"} | ({"titles": TITLES} if titled else {})
    example = Example(claims=tuple(CLAIMS), sources={"lee": lee}, draft=draft)
    return [(one.code, one.severity.value) for one in check(example)]


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Lee said Labour would raise taxes next year.", [("FC501", "error")]),
        ("The shadow chancellor said Labour would raise taxes next year.", [("FC501", "error")]),
        ("The prime minister said Labour would raise taxes next year.", []),
    ],
)
def test_an_office_that_the_speaker_on_record_does_not_hold_says_its_own(
    draft: str, found: list[tuple[str, str]]
) -> None:
    assert severities(draft) == found


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Lee said Labour would raise taxes next year.", [("FC501", "error")]),
        ("The prime minister said Labour would raise taxes next year.", [("FC501", "warning")]),
    ],
)
def test_an_office_that_the_speaker_on_record_may_hold_is_warned_of(
    draft: str, found: list[tuple[str, str]]
) -> None:
    assert severities(draft, titled=False) == found


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Ann Lee said that she was as vital to the club as Orr.", [("FC502", "warning")]),
        ("Ann Lee said that she will be as vital to the club as Orr.", [("FC502", "error")]),
        ("The port was shut for a week.", [("FC502", "error")]),
    ],
)
def test_what_could_be_in_a_report_of_the_past_may_be_what_can_be(
    draft: str, found: list[tuple[str, str]]
) -> None:
    assert severities(draft) == found


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("It was shut for a week.", [("FC502", "warning")]),
        ("The port was shut for a week.", [("FC502", "error")]),
    ],
)
def test_what_only_a_pronoun_is_told_of_is_warned_of(
    draft: str, found: list[tuple[str, str]]
) -> None:
    assert severities(draft) == found
