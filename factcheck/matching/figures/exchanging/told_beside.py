"""Told beside: which words of a sentence are told of a figure, and which of the next one too."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.language import word_class
from factcheck.matching.figures.places import stretch_of, zone
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_marks, parting_marks
from factcheck.model import Quantity

Words = Collection[int]
"""Words of a profile, each by its place among them."""


def end_of_aside(profile: Profile, figure: Quantity) -> int:
    """Return where the relative clause between commas ends that a figure stands in.

    What follows is told of those whom it breaks off from: the injured, who number 46, are.
    """
    tokens, own = profile.tokens, profile.local(figure.span)
    marks = [at for at, word in enumerate(tokens.lower) if word in clause_marks()]
    opened = max((at for at in marks if tokens.starts[at] < own.start), default=None)
    closed = min((at for at in marks if tokens.starts[at] >= own.end), default=None)
    if opened is None or closed is None or tokens.lower[opened + 1] not in word_class("relative"):
        return len(tokens.text)
    return tokens.starts[closed]


def in_its_part(profile: Profile, figure: Quantity) -> Words:
    """Return the words that may say what a figure is, up to a mark that might part sentences."""
    lower, starts = profile.tokens.lower, profile.tokens.starts
    place = profile.local(figure.span).start
    marks = [at for at, word in zip(starts, lower, strict=True) if word in parting_marks()]
    first = max((at for at in marks if at < place), default=0)
    last = min((at for at in marks if at > place), default=starts[-1] + 1)
    return [word for word in zone(profile, figure) if first <= profile.word_starts[word] < last]


def goes_on(profile: Profile, figure: Quantity, other: Quantity) -> bool:
    """Tell whether a list goes on from one figure to the other, with no verb of its own for it."""
    stretch = stretch_of(profile, figure)
    beside = [one for one in profile.figures if stretch.contains(profile.local(one.number))]
    behind = profile.local(other.number).start >= stretch.end
    return behind and len(beside) == 1 and other.predicate in {None, figure.predicate}


def left_out(profile: Profile, figure: Quantity, other: Quantity) -> Sequence[str]:
    """Return the words of a figure that the next one leaves out: faults caused 54%, rain 31%.

    So it does the verb of a preposition that both have: crews account for 41%, drivers for 33%.
    """
    verb = figure.predicate if other.predicate in {None, figure.predicate} else None
    noun = figure.of if other.of is None else None
    told = f"{verb or ''} {noun or ''}".lower().split()
    lower = profile.tokens.lower
    first, last = (profile.tokens.at(profile.local(one.span).start) for one in (figure, other))
    linked = lower[max(first - 1, 0) : first] == lower[max(last - 1, 0) : last]
    if linked and not word_class("preposition").isdisjoint(lower[max(first - 1, 0) : first]):
        told += lower[max(first - 2, 0) : first - 1]
    return told
