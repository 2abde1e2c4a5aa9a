"""Sentence parts: a long sentence cut where what follows could be a sentence by itself.

"Sales rose 8 percent to £2 billion in the quarter, but profit before tax fell to £212 million"
tells two facts. Beside a claim of the second, most of the sentence is about something else; its
second part is about nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.extraction.statements import divided
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.model import BlockKind, Span, Statement

LONG = 22
"""A sentence of fewer words and marks is short enough to be compared as a whole."""
FEWEST = 6
"""So many words at least make a part a fact of its own."""
VERB_WITHIN = 10
"""Within so many words of where it begins a part has its verb."""
TELLING = FINITE | {VerbForm.REGULAR_PAST}
"""Forms that may be the verb of a clause, where no noun is awaited."""


def sentence_parts(profile: Profile) -> Sequence[Statement]:
    """Return the parts of a long sentence as statements, in their order; of any other none.

    Each has the mentions that begin in it. No quotation is cut. Linear in the sentence.
    """
    statement, tokens = profile.statement, profile.tokens
    if statement.block is not BlockKind.PARAGRAPH or len(tokens) < LONG:
        return ()
    quoted = [profile.local(one.span) for one in statement.quotations]
    cuts = [0]
    for place in _openings(tokens):
        inside = any(one.start < tokens.starts[place] < one.end for one in quoted)
        if not inside and _are_facts(tokens, cuts[-1], place):
            cuts.append(place)
    if len(cuts) == 1:
        return ()
    return divided(
        statement,
        [
            Span(tokens.starts[first], tokens.ends[end - 1]).shifted(statement.span.start)
            for first, end in pairwise([*cuts, len(tokens)])
        ],
    )


def _openings(tokens: Tokens) -> Iterator[int]:
    """Yield where another part may begin: behind a semicolon, at a conjunction behind a comma."""
    parting, joining = _marks()
    for place, (mark, word) in enumerate(pairwise(tokens.lower), start=1):
        if mark in parting or (mark == "," and word in joining):
            yield place


def _are_facts(tokens: Tokens, first: int, place: int) -> bool:
    """Tell whether what stands before and behind a place has words enough and a verb each."""
    before = _words(tokens.lower[first:place])
    behind = _words(tokens.lower[place:])
    if tokens.lower[place] in _marks()[1]:
        behind = behind[1:]
    enough = len(before) >= FEWEST and len(behind) >= FEWEST
    return enough and _tells(before) and _tells(_up_to_relative(behind[:VERB_WITHIN]))


def _up_to_relative(words: Sequence[str]) -> Sequence[str]:
    """Return the words before the first relative clause, whose verb is not theirs."""
    opens = word_class("relative", "that")
    return words[: next((at for at, word in enumerate(words) if at and word in opens), None)]


def _words(tokens: Sequence[str]) -> Sequence[str]:
    return [word for word in tokens if word[0].isalnum()]


def _tells(words: Sequence[str]) -> bool:
    """Tell whether words have a verb: "set" in "a set of drawings" is none."""
    noun_follows = word_class("determiner", "possessive")
    forms = ((before, verb_form(word)) for before, word in pairwise(("", *words)))
    return any(
        form is VerbForm.AUXILIARY or (form in TELLING and before not in noun_follows)
        for before, form in forms
    )


@cache
def _marks() -> tuple[frozenset[str], frozenset[str]]:
    data = table("clauses")
    return frozenset(data["parting"]), frozenset(data["joining"])
