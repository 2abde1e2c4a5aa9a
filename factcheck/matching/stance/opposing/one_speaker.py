"""One speaker: two opposite acts of whom both sides call the same, who speaks.

"Carol Whitby praised the witnesses" is told by her, so that her name is none of the words that tell
of what the sentence is; beside "Carol Whitby criticised the witnesses" it says that it is one act.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from factcheck.matching.sides.profile import NONE, Profile
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, Stretches, TurnKind


def concepts_of_doer(turning: Turning) -> AbstractSet[str]:
    """Return the words for who speaks before our word of direction, if the claim has all of them.

    They stand before its word: the detective, of the detective Carol Whitby, or of the detective,
    who has left the police.
    """
    if turning.kind is not TurnKind.DIRECTION:
        return NONE
    two = turning.comparison
    clause = two.ours.clause_at(turning.ours.start).start
    mine = _before(two.ours, Span(clause, turning.ours.start))
    theirs = _before(two.theirs, Span(0, turning.theirs.start))
    doers = {word for word, speaks in mine.items() if speaks or theirs.get(word)}
    return frozenset(doers) if doers <= theirs.keys() else NONE


def _before(profile: Profile, stretch: Span) -> Mapping[str, bool]:
    """Return the concepts of the content words of a stretch, with whether they are a speaker's."""
    starts = profile.tokens.starts
    speaking = Stretches(map(profile.local, profile.speakers))
    return {
        one.concept: speaking.hold(start)
        for one in profile.content
        if stretch.start <= (start := starts[one.first]) < stretch.end
    }
