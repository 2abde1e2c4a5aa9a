"""One patient: whether two opposite acts are done to the same, where either is told in the passive.

"The ban was extended by the government" has before the verb what "the government lifted the ban"
has behind it, so that what the two verbs govern says nothing of it; and so has "it is in force".
"""

from __future__ import annotations

from factcheck.language import word_class
from factcheck.matching.sides.kinship import around, likest
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.marking.told_of import is_done_to
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span

NEAREST = 3
"""So many words on that side of a verb tell to what it is done."""
ALIKE, LEAST = 0.8, 0.6
"""How alike two words must be to be one, and how many of ours the claim must have there."""


def is_done_to_one(turning: Turning) -> bool:
    """Tell whether both words have the same for their patient, in whatever voice they are told."""
    two = turning.comparison
    mine, others = _patient(two.ours, turning.ours), _patient(two.theirs, turning.theirs)
    told = sum(likest(two.kinship.alike[word], others) >= ALIKE for word in mine)
    return bool(mine) and told >= LEAST * len(mine)


def _patient(profile: Profile, word: Span) -> range:
    before, behind = around(profile, word, NEAREST)
    return before if is_done_to(profile, word) or _is_said_of(profile, word) else behind


def _is_said_of(profile: Profile, word: Span) -> bool:
    """Tell whether a word is said of what stands before it: is at large."""
    at = profile.tokens.at(word.start)
    return at > 0 and profile.tokens.lower[at - 1] in word_class("be")
