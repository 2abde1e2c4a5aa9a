"""Words of size: more, fell, cheaper, and the figures and times that a sentence has beside them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.phrases import Phrases
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.faced import DIRECTION
from factcheck.matching.stance.marking.marked import Marked
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.marking.which_of_several import says_which
from factcheck.matching.stance.sizing.comparing_words import (
    comparing,
    earlier_times,
    held_against,
    size_axes,
    units,
)
from factcheck.model import Change, Quantity, Span


def of_size(profile: Profile) -> Sequence[Marked]:
    """Return the words that tell of the larger or the smaller of two figures.

    One that is denied tells of no more than that it is not so: never a higher fee; nor does one
    that says which of several is meant.
    """
    marks = profile.once(Side).of(DIRECTION)
    return [
        one
        for one in marks
        if one.mark.axis in size_axes()
        and one.pole == one.mark.pole
        and not says_which(profile, one)
    ]


def size(marked: Marked) -> int:
    """Return whether a word tells of the larger figure (1) or of the smaller (-1)."""
    unit = units().get(marked.mark.axis or "")
    return -marked.pole if unit and unit.smaller else marked.pole


def is_difference(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is by how much: a change's, or right before a word of size."""
    tokens = profile.tokens
    lead = max(tokens.at(profile.local(figure.span).start) - 1, 0)
    if figure.change is Change.BY or tokens.lower[lead] in comparing("by"):
        return True
    ends = {tokens.at(profile.local(span).end) for span in (figure.span, figure.number)}
    if any(not comparing("comparatives").isdisjoint(tokens.lower[end : end + 1]) for end in ends):
        return True
    return any(tokens.at(one.span.start) in ends for one in profile.once(of_size))


def earlier(profile: Profile, stretch: Span) -> list[Span]:
    """Return the words of an earlier time in a stretch: a year before, at the last election."""
    return _found(profile, stretch, earlier_times())


def earlier_anywhere(profile: Profile) -> list[Span]:
    """Return those of the whole sentence."""
    return earlier(profile, _whole(profile))


def held_apart(profile: Profile) -> list[Span]:
    """Return the words that hold one figure against another: more, compared with."""
    cues = _found(profile, _whole(profile), held_against())
    return [*cues, *(one.span for one in profile.once(of_size))]


def _found(profile: Profile, stretch: Span, phrases: Phrases[bool]) -> list[Span]:
    """Return where phrases stand in a stretch of a sentence."""
    tokens = profile.tokens
    places = range(tokens.at(stretch.start), tokens.at(stretch.end))
    found = ((at, phrases.at(tokens.lower, at, places.stop)) for at in places)
    return [Span(tokens.starts[at], tokens.ends[one.end - 1]) for at, one in found if one]


def _whole(profile: Profile) -> Span:
    return Span(0, len(profile.statement.text))
