"""One speaker: two opposite acts of whom both sides call the same, who speaks.

"Carol Whitby praised the witnesses" is told by her, so that her name is none of the words that tell
of what the sentence is; beside "Carol Whitby criticised the witnesses" it says that it is one act.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.matching.sides.profile import NONE, Profile
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, Stretches, TurnKind


def concepts_of_doer(turning: Turning) -> AbstractSet[str]:
    """Return the words for who speaks before our word of direction, if the claim has all of them.

    They stand in its clause: the detective, of the detective Carol Whitby.
    """
    if turning.kind is not TurnKind.DIRECTION:
        return NONE
    two = turning.comparison
    mine, others = _before(two.ours, turning.ours), _before(two.theirs, turning.theirs)
    return mine if mine <= others else NONE


def _before(profile: Profile, word: Span) -> frozenset[str]:
    """Return the concepts of the words for who speaks before a word, in its clause."""
    start, starts = profile.clause_at(word.start).start, profile.tokens.starts
    speaking = Stretches(map(profile.local, profile.speakers))
    return frozenset(
        one.concept
        for one in profile.content
        if start <= starts[one.first] < word.start and speaking.hold(starts[one.first])
    )
