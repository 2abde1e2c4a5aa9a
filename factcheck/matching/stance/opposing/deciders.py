"""Deciders: who does what a word tells, and whether two words are told of one doer and one thing.

The council that will decide on a stand in June has not approved it; that the club's board has
approved it says nothing of the council.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.verbs import VerbForm, is_passive, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import around, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Span

NEAREST = 4
"""So many words before a verb tell who does it, and so many behind it to what it is done."""
OBJECT = 2
"""So many of the latter are enough to tell what it is."""
ALIKE, TOLD = 0.8, 0.5
"""How alike two words for a doer must be, and two words beside an act, to be one."""


def have_one_doer(comparison: Comparison, ours: int, theirs: int) -> bool:
    """Tell whether who does the one may be who does the other, as far as both say."""
    mine, other = _doers(comparison.ours, ours), _doers(comparison.theirs, theirs)
    if not mine or not other:
        return True
    return any(likest(comparison.kinship.alike[word], other) >= ALIKE for word in mine)


def are_done_to_one(comparison: Comparison, ours: int) -> bool:
    """Tell whether theirs has the words right behind an act of ours, of what it is done to.

    Of what is done to nothing it is those right before: four wards have reopened.
    """
    profile, alike = comparison.ours, comparison.kinship.alike
    before, behind = around(profile, _span(profile, ours), NEAREST)
    lower, verb = profile.tokens.lower, profile.weighed_words[ours]
    alone = lower[verb.last + 1 : verb.last + 2]
    passive = is_passive(lower, verb.first) or CLAUSE_ENDS.issuperset(alone)
    told = before[-OBJECT:] if passive else behind[:OBJECT]
    theirs = every(comparison.theirs)
    return len(told) == OBJECT and all(likest(alike[word], theirs) >= TOLD for word in told)


def _doers(profile: Profile, word: int) -> Sequence[int]:
    """Return the words before a verb that may tell who does it; none for a pronoun.

    What stands behind a preposition tells whose the doer is. In the passive he stands behind "by".
    """
    lower, at = profile.tokens.lower, profile.weighed_words[word].first
    group = lower[max(at - NEAREST, 0) : at]
    before, after = around(profile, _span(profile, word), NEAREST)
    if not word_class("subject_pronoun").isdisjoint(group):
        return []
    if is_passive(lower, at):
        return [one for one in after if _follows(profile, one) in _by()][:1]
    apart = word_class("preposition", "of")
    if _is_behind_aside(lower, at):
        before = within(profile, Span(0, profile.tokens.starts[at]))
    return [one for one in before if _follows(profile, one) not in apart]


def _is_behind_aside(lower: Sequence[str], at: int) -> bool:
    """Tell whether a comma stands before a verb: the council, which met on Monday, decided."""
    while at > 0 and verb_form(lower[at - 1]) is VerbForm.AUXILIARY:
        at -= 1
    return at > 0 and lower[at - 1] in CLAUSE_ENDS


@cache
def _by() -> frozenset[str]:
    return frozenset(table("name_roles")["prepositions"]["by"])


def _follows(profile: Profile, word: int) -> str:
    """Return the token before a word, but for an article."""
    at = profile.weighed_words[word].first - 1
    lower = profile.tokens.lower
    while at > 0 and lower[at] in word_class("determiner", "possessive"):
        at -= 1
    return lower[at] if at >= 0 else ""


def _span(profile: Profile, word: int) -> Span:
    at = profile.weighed_words[word]
    return Span(profile.tokens.starts[at.first], profile.tokens.ends[at.last])
