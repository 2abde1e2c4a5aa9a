"""Dates of what was said: on Monday the minister said that it had opened in May."""

from __future__ import annotations

from functools import cache

from factcheck.language import table, word_class
from factcheck.matching.dates.pairs import DatePair
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import parting_marks
from factcheck.model import Attribution, DateMention

Forces = frozenset[str] | None


def are_told_apart(pair: DatePair, forces: Forces = None) -> bool:
    """Tell whether one of the two alone says when something was said."""
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    spoken = is_of_the_speech(theirs, pair.theirs, forces) and len(pair.theirs.span) > 0
    return is_of_the_speech(ours, pair.ours, forces) != spoken


def is_of_the_speech(profile: Profile, date: DateMention, forces: Forces = None) -> bool:
    """Tell whether a date says when something was said, not when what is told happened.

    With `forces`, only what is said with one of them counts: to announce is an act as well.
    """
    every = profile.statement.attributions
    told = [one for one in every if forces is None or one.force in forces]
    return bool(told) and not any(
        _goes_on_from(attribution, date)
        or any(span.contains(date.span) for span in attribution.spans)
        or _stands_apart(profile, attribution, date)
        or _stands_before_source(profile, attribution, date)
        for attribution in told
    )


def _stands_apart(profile: Profile, told: Attribution, date: DateMention) -> bool:
    """Tell whether a date is of a sentence of its own, or of what is told of who speaks.

    "..., said Grace Mensah, who was diagnosed in 2014"; "Pay rises in May; the union said ...".
    """
    if told.cue is None:
        return False
    here, cue = profile.local(date.span), profile.local(told.cue)
    clause = profile.clause_at(here.start)
    if clause.contains(cue):
        return False
    opener = clause.of(profile.tokens.text).split(maxsplit=1)[:1]
    between = profile.tokens.text[min(here.end, cue.end) : max(here.start, cue.start)]
    related = not word_class("relative").isdisjoint(opener)
    return related or any(mark in between for mark in parting_marks())


def _stands_before_source(profile: Profile, told: Attribution, date: DateMention) -> bool:
    """Tell whether a date is of what is told, before whom that is according to: no verb has it.

    On Sunday fans walked out, 900 of them according to the club.
    """
    if told.cue is None or date.span.end > told.cue.start:
        return False
    cue = profile.local(told.cue).of(profile.tokens.text).lower()
    return cue.split() in table("cues")["phrases"]


def _goes_on_from(told: Attribution, date: DateMention) -> bool:
    """Tell whether a date stands behind what was said: he said it was over, and left on Monday."""
    said = max(told.spans, default=None)
    if said is None or told.cue is None:
        return False
    return told.cue.end <= said.start and said.end <= date.span.start


@cache
def mere_telling() -> frozenset[str]:
    """Return the forces of cues that tell of no act but of saying so."""
    return frozenset(table("cues")["mere_telling"])
