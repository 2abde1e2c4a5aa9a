"""Placing: on which of our words a turn stands, so that an editor is shown what differs.

Of "found evidence that patients had died", beside "no evidence that patients had died", it is the
evidence; of "another rider was under investigation", beside "no other rider", the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.stance_scope import CLAUSE_ENDS
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.stance.faced import SAME_STEM
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind, TurnKind

NEAR = 8
"""How many tokens before what is told stands what answers the claim's own word of doubt."""
NOUN_PHRASE = 5
"""Among how many tokens before it stands the determiner of what the claim has none of."""


def shown(turning: Turning) -> Span:
    """Return the words of a turning in the draft, with those that say what the claim denies."""
    told, ours = turning.told, turning.comparison.ours.once(Side)
    if turning.mark is None and turning.answer:
        kind = turning.answer.mark.kind
        if kind is StanceKind.DENIAL:
            told = _with_cue(ours, told)
        elif kind in (StanceKind.NEGATION, StanceKind.HEDGE):
            starts = [*_answering_doubt(turning, ours)]
            if turning.answer.is_of_none:
                starts.extend(_determiner(ours, told))
                told = Span(told.start, _end_of_verb(ours, told))
            if turning.kind is TurnKind.CERTAINTY:
                told = _verb_of_noun(ours, told)
            told = Span(min([*starts, told.start]), _end_of_limit(turning, ours, told))
    return told.shifted(turning.comparison.ours.statement.span.start)


def _with_cue(ours: Side, told: Span) -> Span:
    """Return what is told with the verb by which somebody says it, who there denies it: said."""
    tokens = ours.profile.tokens
    for one in ours.profile.statement.attributions:
        cue = ours.profile.local(one.cue) if one.cue else told
        if not any(ours.profile.local(span).overlaps(told) for span in one.spans):
            continue
        whole = Span(min(cue.start, told.start), max(cue.end, told.end))
        if tokens.at(whole.end) - tokens.at(whole.start) <= NEAR:
            return whole
    return told


def _answering_doubt(turning: Turning, ours: Side) -> Iterator[int]:
    """Yield where words of ours begin that answer the claim's before the one in question.

    These are those of its expression, and those under it: no evidence that, decided whether.
    """
    theirs, answer, tokens = turning.comparison.theirs, turning.answer, ours.profile.tokens
    if answer is None:
        return
    doubt = within(theirs, Span(answer.span.start, turning.theirs.start))
    alike = turning.comparison.kinship.alike
    first = tokens.at(turning.told.start)
    for row in within(ours.profile, Span(tokens.starts[max(first - NEAR, 0)], turning.told.start)):
        place = ours.word(row)
        between = tokens.lower[tokens.at(place.end) : first]
        if likest(alike[row], doubt) >= SAME_STEM and CLAUSE_ENDS.isdisjoint(between):
            yield ours.told(row).start


def _end_of_limit(turning: Turning, ours: Side, told: Span) -> int:
    """Return the end of our time, if the claim denies it up to one: would not open before 2029."""
    tokens = ours.profile.tokens
    limits = frozenset(table("stance")["time_bound"]["limits"])
    if limits.isdisjoint(turning.comparison.theirs.tokens.lower):
        return told.end
    last = tokens.ends[min(tokens.at(told.end) + NEAR, len(tokens)) - 1]
    dated = (ours.profile.local(date.span).end for date in ours.profile.statement.dates)
    return max((end for end in dated if told.end < end <= last), default=told.end)


def _determiner(ours: Side, told: Span) -> Iterator[int]:
    """Yield where what is told of begins, if before any verb and preposition: another rider was."""
    tokens = ours.profile.tokens
    first = tokens.at(told.start)
    for at in range(first, max(first - NOUN_PHRASE, -1), -1):
        word = tokens.lower[at]
        if word in _affirming():
            yield tokens.starts[at]
            return
        if word in _parting() or (at < first and ours.is_verb(at)):
            return


def _end_of_verb(ours: Side, told: Span) -> int:
    """Return the end of what is told, or of the verb that what stands beside a noun is told by."""
    tokens = ours.profile.tokens
    places = range(tokens.at(told.start), tokens.at(told.end))
    if any(ours.is_verb(at) and verb_form(tokens.lower[at]) in FINITE for at in places):
        return told.end
    verb = _verb_behind(ours, told)
    return told.end if verb is None else tokens.ends[ours.verb_group(verb)[1]]


def _verb_of_noun(ours: Side, told: Span) -> Span:
    """Return the verb behind what is told, if that is but a noun: further cuts will come.

    What stands right before an auxiliary is none, though it may be by its form.
    """
    tokens = ours.profile.tokens
    first, end = tokens.at(told.start), tokens.at(told.end)
    led = verb_form(tokens.lower[min(end, len(tokens) - 1)]) is VerbForm.AUXILIARY
    leads = led and verb_form(tokens.lower[end - 1]) is not VerbForm.AUXILIARY
    if any(map(ours.is_verb, range(first, end - leads))):
        return told
    verb = _verb_behind(ours, told)
    if verb is None:
        return told
    first, last = ours.verb_group(verb)
    return Span(tokens.starts[first], tokens.ends[last])


def _verb_behind(ours: Side, told: Span) -> int | None:
    """Return the first finite verb soon behind what is told, in its clause."""
    tokens = ours.profile.tokens
    clause_end = tokens.at(ours.profile.clause_at(told.start).end)
    first = tokens.at(told.end)
    behind = range(first, min(first + NEAR, clause_end))
    return next((at for at in behind if verb_form(tokens.lower[at]) in FINITE), None)


@cache
def _affirming() -> frozenset[str]:
    """Return the determiners that tell that there is something, or all: another, a, every."""
    words = table("stance")["verbal"]
    return frozenset([*words["existential"], *words["universal"]])


@cache
def _parting() -> frozenset[str]:
    openers = word_class("preposition", "of", "to", "that", "relative", "and", "but")
    return openers.union(word_class("possessive", "determiner"), CLAUSE_ENDS)
