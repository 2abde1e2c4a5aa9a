"""Doers: of whom two opposites are told.

"The board is for the merger" is what a claim tells of the board by "the union opposes the merger,
which the board supports"; and what Dahl called for may well be what Aker rejected.
"""

from __future__ import annotations

from functools import cache

from attrs import frozen

from factcheck.extraction.stance_words import openers
from factcheck.language import word_class
from factcheck.matching.sides.acts import act_by
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import Alike, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.roles import POSSESSIVE
from factcheck.matching.sides.same_names import is_same
from factcheck.matching.stance.faced import DIRECTION
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.words.stems import stem
from factcheck.model import Name, NameKind, Span

ALIKE = 0.9
"""How alike two words must be to be one."""


@frozen(eq=False, repr=False)
class Doer:
    """Of whom a word is told: the names of its subject, its content words and the stems of all."""

    names: tuple[Name, ...]
    words: range
    stems: frozenset[str]

    @property
    def is_person(self) -> bool:
        """Whether it names somebody."""
        return any(name.kind is NameKind.PERSON for name in self.names)


def is_done_by_another(
    ours: Side, theirs: Side, comparison: Comparison, one: Marked, other: Marked
) -> bool:
    """Tell whether theirs tells the same of him of whom ours does, or each names another.

    A pronoun may stand for anybody, and a figure of the claim's says that it is he.
    """
    mine, rest = _doer(ours.profile, one.span), _doer(theirs.profile, other.span)
    alike = comparison.kinship.alike
    if not (mine and rest) or _meet(alike, mine, rest):
        return False
    same = (
        marked.span
        for marked in theirs.of(DIRECTION)
        if (marked.mark.axis, marked.pole) == (one.mark.axis, one.pole)
    )
    found = (_doer(theirs.profile, span) for span in same)
    if any(doer and _meet(alike, mine, doer) for doer in found):
        return True
    return (
        rest.is_person
        and mine.is_person
        and ours.profile.values.isdisjoint(theirs.profile.values)
        and not (_is_told(mine, theirs.profile) or _is_told(rest, ours.profile))
    )


def is_owned_by_another(ours: Profile, theirs: Profile, word: Span) -> bool:
    """Tell whether our word is that of somebody of whom theirs tells nothing: London's fall."""
    tokens = ours.tokens
    mark = tokens.at(word.start) - 1
    if mark < 1 or tokens.lower[mark] != POSSESSIVE:
        return False
    named = tokens.words[mark - 1][0].isupper()
    return named and tokens.lower[mark - 1] not in theirs.tokens.lower


def _is_told(doer: Doer, other: Profile) -> bool:
    """Tell whether another sentence has somebody anywhere."""
    names = other.statement.names
    return any(
        is_same(name, one) for name in doer.names for one in names
    ) or not doer.stems.isdisjoint(map(stem, other.tokens.lower))


def _meet(alike: Alike, mine: Doer, other: Doer) -> bool:
    return (
        any(likest(alike[word], other.words) >= ALIKE for word in mine.words)
        or any(is_same(name, one) for name in mine.names for one in other.names)
        or not mine.stems.isdisjoint(other.stems)
    )


def _doer(profile: Profile, word: Span) -> Doer | None:
    return profile.once(_find_doer, word)


def _find_doer(profile: Profile, word: Span) -> Doer | None:
    """Return of whom a word is told; None where its clause has no subject that says it."""
    act, tokens = act_by(profile, word), profile.tokens
    if act is None or not len(act.doer):
        return None
    lower = tokens.lower[tokens.at(act.doer.start) : act.stop]
    stems = frozenset(stem(one) for one in lower if one[0].isalnum() and one not in _form_words())
    names = [n for n in profile.statement.names if act.doer.contains(profile.local(n.span))]
    return Doer(tuple(names), within(profile, act.doer), stems) if stems else None


@cache
def _form_words() -> frozenset[str]:
    """Return the words that tell nobody: pronouns, articles, prepositions."""
    closed = word_class(
        "subject_pronoun",
        "object_pronoun",
        "relative",
        "that",
        "possessive",
        "determiner",
        "article",
        "preposition",
        "of",
        "to",
        "as",
        "and",
        "but",
        "be",
        "have",
        "do",
        "not",
        "adverb",
        "modal",
        "wh",
    )
    return closed | openers()
