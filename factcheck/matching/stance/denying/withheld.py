"""Withheld: who would not say denies nothing that somebody said."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.language import table
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.words.stems import stem

NEXT = 2
"""Among so many words behind a negation stands the verb that it denies."""


def is_withheld(side: Side, denial: Marked) -> bool:
    """Tell whether a denied verb is one of saying without what is said: would not say why."""
    tokens = side.profile.tokens
    first = tokens.at(denial.span.end)
    saying, silent, what = _words()
    told = _told()
    for at in range(first, min(first + NEXT, len(tokens))):
        said = stem(tokens.lower[at])
        if said in silent:
            return True
        if said in saying:
            found = told.at(tokens.lower, at + 1)
            behind = tokens.lower[found.end if found else at + 1 :][:1]
            return not behind or behind[0] in CLAUSE_ENDS or behind[0] in what
    return False


@cache
def _words() -> tuple[frozenset[str], ...]:
    """Return the verbs of saying, by stem, those that take nothing said, and what is not said."""
    rows = table("stance")["withheld"]
    verbs = (frozenset(map(stem, rows[name])) for name in ("saying", "silent"))
    return (*verbs, frozenset(rows["open"]))


@cache
def _told() -> Phrases[bool]:
    """Return those to whom it is said: tell reporters."""
    return Phrases.of((words, True) for words in table("stance")["withheld"]["told"])
