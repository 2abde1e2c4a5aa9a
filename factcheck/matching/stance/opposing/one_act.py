"""One act: whether both sides tell of one act of somebody whom they name, in whatever words."""

from __future__ import annotations

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.faced import SAME_POLE
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.deciders import are_done_to_one, have_one_doer
from factcheck.matching.stance.turning import Turning
from factcheck.model import Span, StanceKind, TurnKind

SAME_WORD = 0.95
"""How alike the word in question is, and the share of what is denied or left open that is told."""
APART = (
    "reach",
    "implied",
    "opposed",
    "doubled",
    "figures differ",
    "dates differ",
    "other speaker",
    "other event",
    "other names",
    "apart",
)
"""The signs of which each shows that what two sentences tell may not be one thing."""
ELSEWHERE = ("reach", "other speaker", "other names", "apart")
"""Those of an act that theirs has yet to come: other figures may be of what else is told."""
OPEN = frozenset({StanceKind.DEMAND, StanceKind.HEDGE, StanceKind.ESTIMATE, StanceKind.DENIAL})


def is_one_act(turning: Turning, signs: Signs) -> bool:
    """Tell whether both sides tell of one act of somebody whom they name, and nothing differs."""
    ours, theirs = (
        profile.once(Side) for profile in (turning.comparison.ours, turning.comparison.theirs)
    )
    return (
        not any(signs.get(sign) for sign in APART)
        and signs["target"] >= SAME_WORD
        and signs["governed"] >= SAME_WORD
        and bool(signs.get("names shared"))
        and ours.tells(turning.ours)
        and theirs.tells(turning.theirs)
        and event(turning.comparison) is not Event.OTHER
        and (turning.kind is TurnKind.NEGATION or not _is_open(ours, turning))
    )


def is_done_by_one(turning: Turning, signs: Signs) -> bool:
    """Tell whether ours tells as done what theirs plans, by the same doer and to the same thing.

    So does what a body has decided that was to decide: in a long sentence, too, it is one act.
    """
    if turning.kind is not TurnKind.CERTAINTY or signs["target"] < SAME_POLE:
        return False
    apart = signs["figures differ"] and not signs["figures agree"]
    if apart or not signs["past"] or signs["hedge"] or any(map(signs.get, ELSEWHERE)):
        return False
    two = turning.comparison
    rows, columns = within(two.ours, turning.ours), within(two.theirs, turning.theirs)
    return (
        bool(rows and columns)
        and not _is_open(two.ours.once(Side), turning)
        and have_one_doer(two, rows[0], columns[0])
        and are_done_to_one(two, rows[0])
    )


def _is_open(ours: Side, turning: Turning) -> bool:
    """Tell whether ours tells of what is denied, demanded or done by nobody yet: he ought to."""
    return ours.is_infinitive(turning.told) or any(
        at in ours.negated or ours.around(at, OPEN) for at in within(ours.profile, turning.ours)
    )


def has_same_modal(turning: Turning) -> bool:
    """Tell whether ours leaves it open by the claim's own word: could not refuse, could refuse."""
    if turning.kind is not TurnKind.CERTAINTY or turning.answer is None:
        return False
    tokens = turning.comparison.ours.tokens
    told = tokens.lower[tokens.at(turning.told.start) : tokens.at(turning.told.end)]
    return turning.answer.mark.text.lower() in told


def is_of_others(turning: Turning) -> bool:
    """Tell whether our act is but of a time, or of one of whom the claim tells nothing.

    When the fire started; a doctor at the clinic that was involved.
    """
    ours, theirs = turning.comparison.ours, turning.comparison.theirs
    opening = _opening(ours, turning.ours)
    if opening is None:
        return False
    if ours.tokens.lower[opening] not in _relative():
        return _opening(theirs, turning.theirs) is None
    before = within(ours, Span(0, ours.tokens.starts[opening]))[-1:]
    alike, said = turning.comparison.kinship.alike, theirs.tokens.lower
    return not any(
        likest(alike[word], every(theirs)) >= SAME_WORD
        or ours.tokens.lower[ours.weighed_words[word].last] in said
        for word in before
    )


def _opening(profile: Profile, word: Span) -> int | None:
    """Return the token that makes the clause of a word one of a time, or of what it stands by."""
    tokens = profile.tokens
    begin, at = tokens.at(profile.clause_at(word.start).start), tokens.at(word.start)
    for one in range(at - 1, max(begin - 2, -1), -1):
        told = verb_form(tokens.lower[one + 1]) > VerbForm.GERUND
        if tokens.lower[one] in word_class("wh") or (told and tokens.lower[one] in _relative()):
            return one
    return None


def _relative() -> frozenset[str]:
    return word_class("relative", "that")
