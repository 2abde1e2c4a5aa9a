"""Sentence parts: a long sentence cut where what follows could be a sentence by itself.

"Sales rose 8 percent to £2 billion in the quarter, but profit before tax fell to £212 million"
tells two facts. Beside a claim of the second, most of the sentence is about something else; its
second part is about nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from factcheck.extraction.statements import divided
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import parting_marks
from factcheck.model import BlockKind, Span, Statement, Stretches

LONG = 22
"""A sentence of fewer words and marks is short enough to be compared as a whole."""
FEWEST = 6
"""So many words at least make a part a fact of its own."""
FEW = 3
"""So many, with a subject of its own, are enough to tell of something else."""
VERB_WITHIN = 10
"""Within so many words of where it begins a part has its verb."""
TELLING = FINITE | {VerbForm.REGULAR_PAST}
"""Forms that may be the verb of a clause, where no noun is awaited."""
HEADS = TELLING | {VerbForm.PARTICIPLE}
"""Forms with which no part begins that has a subject of its own."""


def sentence_parts(profile: Profile) -> Sequence[Statement]:
    """Return the parts of a long sentence as statements, in their order; of any other none.

    Each has the mentions that begin in it. No quotation is cut. Linear in the sentence.
    """
    statement, tokens = profile.statement, profile.tokens
    if statement.block is not BlockKind.PARAGRAPH or len(tokens) < LONG:
        return ()
    cuts = _cuts(profile, [*_openings(tokens)])
    if not cuts:
        return ()
    return divided(
        statement,
        [
            Span(tokens.starts[first], tokens.ends[end - 1]).shifted(statement.span.start)
            for first, end in pairwise([0, *cuts, len(tokens)])
        ],
    )


def fact_at(profile: Profile, offset: int) -> Span:
    """Return the part of a sentence, however short, that holds a character and could stand alone.

    It has its own subject, so that nothing in it is told of what the others tell of.
    """
    return next(one for one in profile.once(_facts) if one.start <= offset < one.end)


def _facts(profile: Profile) -> Sequence[Span]:
    tokens = profile.tokens
    opening = [place for place in _openings(tokens) if _goes_on(tokens.lower, place)]
    cuts = _cuts(profile, opening, FEW)
    starts = [tokens.starts[place] for place in cuts]
    return [Span(*ends) for ends in pairwise([0, *starts, len(tokens.text) + 1])]


def _goes_on(lower: Sequence[str], place: int) -> bool:
    """Tell whether more than a verb follows: a text may break off behind ", and"."""
    at = place + (lower[place] in _joining())
    return at < len(lower) and verb_form(lower[at]) not in HEADS


def _openings(tokens: Tokens) -> Iterator[int]:
    """Yield where another part may begin: behind a semicolon, at a conjunction behind a comma."""
    parting, joining = parting_marks(), _joining()
    for place, (mark, word) in enumerate(pairwise(tokens.lower), start=1):
        if mark in parting or (mark == "," and word in joining):
            yield place


def _cuts(profile: Profile, openings: Sequence[int], fewest: int = FEWEST) -> Sequence[int]:
    """Return at which of the places a part begins, with another before it, in no quotation."""
    if not openings:
        return ()
    counts, starts = _Counts.of(profile.tokens), profile.tokens.starts
    quoted = [profile.local(one.span) for one in profile.statement.quotations]
    inside = Stretches(Span(one.start + 1, max(one.start + 1, one.end)) for one in quoted)
    cuts: list[int] = []
    for place in openings:
        first = cuts[-1] if cuts else 0
        if not inside.hold(starts[place]) and counts.tell_facts(first, place, fewest):
            cuts.append(place)
    return cuts


@frozen(eq=False, repr=False)
class _Counts:
    """The words of a sentence, and how many of them, and of verbs, stand before each token."""

    tokens: Tokens
    spoken: Sequence[str]
    words: Sequence[int]
    verbs: Sequence[int]

    @classmethod
    def of(cls, tokens: Tokens) -> _Counts:
        """Count in one pass, so that a sentence of any length is cut in time linear in it."""
        spoken, words, verbs = [""], [0], [0]
        for word in tokens.lower:
            is_word = word[0].isalnum()
            words.append(words[-1] + is_word)
            verbs.append(verbs[-1] + _tells(spoken[-1], word))
            spoken += [word] * is_word
        return cls(tokens, spoken[1:], words, verbs)

    def tell_facts(self, first: int, place: int, fewest: int) -> bool:
        """Tell whether what stands before and behind a place has words enough and a verb each."""
        begin = place + (self.tokens.lower[place] in _joining())
        before, behind = self.words[place] - self.words[first], self.words[-1] - self.words[begin]
        if min(before, behind) < fewest or self.verbs[place] == self.verbs[first]:
            return False
        return any(_tells(one, word) for one, word in pairwise(("", *self._opening(begin))))

    def _opening(self, begin: int) -> Sequence[str]:
        """Return the first words of a part, up to a relative clause, whose verb is not its own."""
        opens = word_class("relative", "that")
        words = self.spoken[self.words[begin] : self.words[begin] + VERB_WITHIN]
        return words[: next((at for at, word in enumerate(words) if at and word in opens), None)]


def _tells(before: str, word: str) -> bool:
    """Tell whether a word is the verb of a clause: "set" in "a set of drawings" is none."""
    form = verb_form(word)
    noun_follows = word_class("determiner", "possessive")
    return form is VerbForm.AUXILIARY or (form in TELLING and before not in noun_follows)


@cache
def _joining() -> frozenset[str]:
    return frozenset(table("clauses")["joining"])
