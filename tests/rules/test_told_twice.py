"""An act that is dated twice: by its year, and by how many years ago it was."""

from __future__ import annotations

import pytest

from factcheck.checker import Checker
from factcheck.model import Settings

CHECKER = Checker(settings=Settings(use_ledger=False))


def flagged(draft: str) -> list[str]:
    found = CHECKER.check(draft, date="2026-11-25").findings
    return [one.span.of(draft) for one in found if one.code == "FC706"]


WRONG = {
    "The store on Mill Street opened in 1998. “It opened 18 years ago,” she said.": (
        "18 years ago"
    ),
    "The bridge, which opened in 1974, was repaired. It was opened 42 years ago by the king.": (
        "42 years ago"
    ),
    "Anne Rourke, who married in 1990, has three children. “We married 26 years ago,” she said.": (
        "26 years ago"
    ),
    "The dam was built in 1887. “They built it 119 years ago,” he said.": "119 years ago",
    "The store opened in 1998. “I was there when it opened 18 years ago,” she said.": (
        "18 years ago"
    ),
    "The store opened in 1998. “I think it opened 18 years ago,” she said.": "18 years ago",
    "The store opened here in 1998. “It opened 18 years ago,” she said.": "18 years ago",
    "The store opened on 4 May 1998. “It opened 26 years ago,” she said.": "26 years ago",
    "The store opened in 2008. “It opened eight years ago,” she said.": "eight years ago",
}


@pytest.mark.parametrize(("draft", "words"), WRONG.items())
def test_years_ago_that_are_not_those_since_its_year_are_flagged(draft: str, words: str) -> None:
    assert flagged(draft) == [words]


@pytest.mark.parametrize(
    "draft",
    [
        "The store on Mill Street opened in 1998. “It opened 28 years ago,” she said.",
        "The school opened in 1998. Its library was opened 18 years ago.",
        "The school opened in 1998, and a library that opened 18 years ago has 9,000 books.",
        "The firm was founded in 1962. He founded his own firm 12 years ago.",
        "The dam was built in 1887. “They built this road 30 years ago,” he said.",
        "The dam was built in 1887. It was raised 30 years ago.",
        "The store opened in 1998 and opened again in 2011. It opened 15 years ago.",
        # another, who or which is named between the two
        "Her mother died in 1994. Her father was ill for long. He died 12 years ago.",
        "The firm was founded in 1962. A rival, Corvex, is younger: it was founded 20 years ago.",
        "The road was widened in 1974, and the bridge is newer. It was widened 12 years ago.",
        "The school opened in 1998. “I opened it 12 years ago,” its caretaker said.",
        "The store opened in 1998. It opened three years ago on Sundays.",
        # by a year's end or a birthday
        "The store opened in 1998. “It opened 29 years ago,” she said.",
        "The store opened in 1998. “It opened 27 years ago,” she said.",
        # no year that the draft has for it, or none alone
        "The store opened in the 1990s. “It opened 30 years ago,” she said.",
        "The store was built between 1990 and 1998. “It was built 30 years ago,” she said.",
        "The store opened for three weeks. “It opened 18 years ago,” she said.",
        "The dam was built after 1987. “It was built 30 years ago,” he said.",
        "The museum opened on Tuesday. It opened 40 years ago in a barn.",
        "In 1998 it opened to all. “It opened 18 years ago,” she said.",
        "The school opened for girls in 1998. “It opened 150 years ago,” she said.",
        # in no years, or in so many that none are told
        "The store opened in 1998. “It opened three decades ago,” she said.",
        "The store opened in 1998. “It opened 18 years earlier,” she said.",
        "The store opened in 1998. “It opened years ago,” she said.",
        # of what no pronoun tells
        "The store opened in 1998. Opened 18 years ago, its annexe is full.",
        "The school was built in 1887. “They built it wings 30 years ago,” he said.",
        "The dam was built in 1887. “They built houses 30 years ago,” he said.",
    ],
)
def test_years_ago_of_something_else_are_not(draft: str) -> None:
    assert flagged(draft) == []
