"""Likelihood: how probable a turn is where more speaks for it than the models know of.

The drafts that the models were fitted on are told freely. Where all else is told word for word, or
two words can but exclude each other, a turn is likelier than among those.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from itertools import product

from factcheck.language import table
from factcheck.matching.arithmetic.values import agree
from factcheck.matching.sides.clocks import clock_times
from factcheck.matching.sides.events import Event, event
from factcheck.matching.sides.pairing import Signs
from factcheck.matching.sides.profile import Profile
from factcheck.matching.stance.borne_out import is_of_another_time
from factcheck.matching.stance.denying.come_about import is_told_of_same
from factcheck.matching.stance.doubting.ruled_out import chance_of_ruled_out
from factcheck.matching.stance.marking.marks import Side
from factcheck.matching.stance.opposing.at_one_count import is_at_one_count
from factcheck.matching.stance.opposing.no_opposites import is_same_place, order_others
from factcheck.matching.stance.opposing.one_act import (
    has_same_modal,
    is_done_by_one,
    is_of_others,
    is_one_act,
)
from factcheck.matching.stance.opposing.one_patient import is_done_to_one
from factcheck.matching.stance.opposing.one_speaker import concepts_of_doer
from factcheck.matching.stance.opposing.sayings import is_affirmed_by_another, sayings_of
from factcheck.matching.stance.sizing.by_one_size import (
    is_by_another_size,
    is_by_earlier_change,
    is_by_one_size,
)
from factcheck.matching.stance.turning import Turning
from factcheck.model import Change, Quantity, Span, Tolerances, TurnKind

WORD_FOR_WORD, FEWEST_WORDS = 0.75, 5
"""The probability that a negation is a conflict where all else is told word for word, in so many
words at least."""
ALL_TOLD, SAME_WORD = 0.9, 0.95
"""The share of what ours says, and of what is denied of it, that a claim must say to be denied
whatever else it tells; and how alike the word in question is."""
SURE_SIZE, LIKELY_SIZE, STRONG = 0.8, 0.6, 4
"""How probable it is that a word of size is wrong where the claim's figures, their times or their
difference say so, and how much of these must speak for it to be sure."""
LEAST_KEPT, ALL_KEPT = 0.3, 0.95
"""What must be repeated of the words before two opposites that are told of one figure, and of one
day."""
TWO = 2
"""So many figures that both sides have are of one thing: 14 percent, and the sum that it led to."""
LEAST_PROBABLE = {TurnKind.NEGATION: 0.44, TurnKind.DIRECTION: 0.55, TurnKind.CERTAINTY: 0.55}
"""The probability from which a turn is worth a rule's look. Of opposites that are less likely one
in six was right on drafts that nobody had read."""
LEAST_OF_STRICT, LEAST_BESIDE_A_FIGURE = 0.3, 0.2
"""The same for two words that exclude each other: where the claim has neither of them in another
place, and where one figure follows both."""
SURELY = 0.68
"""The probability from which a turn stands that is told beside another noun, or in other words."""
LEAST_OF_ONE = {TurnKind.NEGATION: 0.25, TurnKind.CERTAINTY: 0.4}
"""The same where one act is denied, or left open, of those whom both sides name, and all that is
denied, or left open, is told: of fourteen such turns, in stories of all kinds, one was no error."""
LEAST_OF_SAYING = 0.1
"""The same for two sayings of one thing."""
LEAST_TOLD = 0.1
"""The least share of what ours says beside it that the claim must say too."""
LEAST_GOVERNED, SURE_OF_STATE = 0.5, 0.9
"""How alike what two words govern must be, where the one state follows the other in time; and the
probability from which the words themselves are enough."""
BEHIND = 5
"""How many tokens behind a word of direction the figure that it leads to begins at most."""
SOON = 1
"""How many tokens behind it a time of day begins at most that it is told of: lifted at 6 p.m."""
HARDLY_TOLD = 0.3
"""The share of the claim of which no less must be told to set a sentence with one word in common
against it."""


def likelihood(chance: float, turning: Turning, signs: Signs, tolerances: Tolerances) -> float:
    """Return how probable a turn is, which the models give some `chance`."""
    if turning.kind is TurnKind.DIRECTION:
        by_figures = _by_figures(turning, signs, tolerances)
        if by_figures:
            return max(chance, by_figures)
        return _opposite(chance, turning, signs, tolerances)
    unsure = chance < SURELY and (is_of_others(turning) or has_same_modal(turning))
    if unsure or is_affirmed_by_another(turning):
        return 0.0
    chance = max(chance, chance_of_ruled_out(turning, signs))
    direct = turning.kind is TurnKind.NEGATION and not (signs.get("reach") or signs["implied"])
    if direct and (_is_all_told(turning, signs) or _is_of_one_thing(turning, signs)):
        return max(chance, WORD_FOR_WORD)
    least = LEAST_PROBABLE[turning.kind]
    if LEAST_OF_ONE[turning.kind] <= chance < least and is_one_act(turning, signs):
        return least
    if chance < least and is_done_by_one(turning, signs):
        return least
    return chance


def _by_figures(turning: Turning, signs: Signs, tolerances: Tolerances) -> float:
    """Return how probable it is that two opposites are one by the figures beside them; or 0."""
    if turning.signs.get("measured sure") and not _has_word(turning):
        return SURE_SIZE if turning.signs["measured strength"] >= STRONG else LIKELY_SIZE
    apart = signs["other names"] or signs["other speaker"] or signs["apart"]
    if not apart and is_at_one_count(turning, tolerances):
        return SURE_SIZE
    kept = signs.get("kept before", 0.0) >= LEAST_KEPT
    kept = kept or (signs["figures agree"] >= TWO and not apart)
    return LIKELY_SIZE if kept and is_by_one_size(turning, tolerances) else 0.0


def _opposite(chance: float, turning: Turning, signs: Signs, tolerances: Tolerances) -> float:
    """Return how probable it is that two opposites are told of one thing, by which they are."""
    if _is_on(turning, _passing()) and signs.get("said there"):
        return 0.0
    if (_is_on(turning, _begun()) and _has_word(turning)) or _orders_others(turning):
        return 0.0
    other = _is_of_other(chance, signs) and not (
        _are_of_one_time(turning) or is_done_to_one(turning)
    )
    if other and _is_on(turning, _states()):
        return 0.0
    later = chance >= LEAST_OF_STRICT and is_of_another_time(turning)
    before = _is_of_level_before(turning, tolerances)
    if later or before or is_by_another_size(turning, tolerances):
        return 0.0
    if is_by_earlier_change(turning, tolerances):
        return 0.0
    least = LEAST_PROBABLE[turning.kind]
    said = sayings_of(turning)
    if said is not None and (said.are_of_two or said.is_of_something_else):
        return 0.0
    if said is not None and said.are_one and chance >= LEAST_OF_SAYING:
        return max(chance, least)
    strict = chance < least and _is_strict(chance, turning, signs, tolerances)
    return least if strict else chance


def is_chance(turning: Turning, signs: Signs) -> bool:
    """Tell whether the two have no more in common than sentences of two events may have.

    Nor is one word anything, of a claim that says much more; but what rose, where that is all that
    is told of a day on which it fell.
    """
    two = turning.comparison
    if signs["figures agree"] or _are_of_one_time(turning):
        return False
    if signs["dates agree"] and signs.get("kept before", 0.0) >= ALL_KEPT:
        return False
    shared = two.shared | concepts_of_doer(turning) if two.shared else two.shared
    one_word = len(shared) <= 1 and signs["all of theirs"] < HARDLY_TOLD
    return one_word or two.surplus(shared) < 0


def _are_of_one_time(turning: Turning) -> bool:
    """Tell whether one time of day, no limit, stands right behind both words: lifted at 6 p.m."""
    two = turning.comparison
    return not _times_behind(two.ours, turning.ours).isdisjoint(
        _times_behind(two.theirs, turning.theirs)
    )


def _times_behind(profile: Profile, span: Span) -> frozenset[str]:
    at, first = profile.tokens.at, profile.tokens.at(span.end)
    return frozenset(
        time
        for date in profile.statement.dates
        if date.bound is None and 0 <= at(profile.local(date.span).start) - first <= SOON
        for time in clock_times(date)
    )


def _is_all_told(turning: Turning, signs: Signs) -> bool:
    """Tell whether a claim says of an act, on its day, all that ours does, and one denies it."""
    comparison = turning.comparison
    return (
        comparison.ours.once(Side).tells(turning.ours)
        and not (signs["opposed"] or signs["figures differ"])
        and signs["target"] >= SAME_WORD
        and signs["governed"] >= ALL_TOLD
        and signs["all of ours"] >= ALL_TOLD
        and len(comparison.shared) >= FEWEST_WORDS
        and event(comparison) is not Event.OTHER
    )


def _is_of_one_thing(turning: Turning, signs: Signs) -> bool:
    """Tell whether one side has what the other has none of, and of the very same thing."""
    return (
        not (signs["opposed"] or signs["other speaker"])
        and signs["target"] >= SAME_WORD
        and signs["governed"] >= ALL_TOLD
        and is_told_of_same(turning)
    )


def _is_of_level_before(turning: Turning, tolerances: Tolerances) -> bool:
    """Tell whether ours tells of no figure but what the claim's rose or fell from since.

    And does not say that it came to be that: fell to 312, which it rose from.
    """
    two = turning.comparison
    pairs = product(two.ours.figures, two.theirs.figures)
    told = [(ours, theirs) for ours, theirs in pairs if agree(ours, theirs, tolerances)]
    return bool(told) and all(
        theirs.change is Change.FROM and ours.change is not Change.TO for ours, theirs in told
    )


def _is_on(turning: Turning, axes: Collection[str]) -> bool:
    """Tell whether one of the two words stands on one of some axes."""
    marks = [marked.mark for marked in (turning.mark, turning.answer) if marked]
    return any(mark.axis in axes for mark in marks)


def _orders_others(turning: Turning) -> bool:
    """Tell whether two places in an order are told of two kinds, or theirs has ours too."""
    mark, answer, two = turning.mark, turning.answer, turning.comparison
    if mark is None or answer is None:
        return False
    return order_others(two.ours, two.theirs, mark, answer) or any(
        is_same_place(two.ours, two.theirs, mark, one) for one in two.theirs.once(Side).marks
    )


def _has_word(turning: Turning) -> bool:
    """Tell whether the claim has our very word of direction too: called off, and will resume."""
    told = turning.mark.mark.text.lower() if turning.mark else None
    marks = turning.comparison.theirs.once(Side).marks
    return any(one.mark.text.lower() == told for one in marks if one.mark.axis)


def _is_of_other(chance: float, signs: Signs) -> bool:
    """Tell whether two words, of which the one follows the other in time, seem told of two things.

    She had begun to wonder, and finished in four hours.
    """
    told = max(signs.get("target", 0.0), signs.get("governed", 0.0))
    return told < LEAST_GOVERNED and chance < SURE_OF_STATE


def _is_strict(chance: float, turning: Turning, signs: Signs, tolerances: Tolerances) -> bool:
    """Tell whether two words exclude each other and are told of one thing, as far as it seems."""
    mark, answer = turning.mark, turning.answer
    if mark is None or answer is None or chance < LEAST_BESIDE_A_FIGURE:
        return False
    if mark.mark.axis != answer.mark.axis or mark.mark.axis not in _strict():
        return False
    alone = not signs.get("said here") and not signs.get("said there")
    if alone and chance >= LEAST_OF_STRICT and signs["all of ours"] >= LEAST_TOLD:
        return True
    ours, theirs = turning.comparison.ours, turning.comparison.theirs
    led, answered = _behind(ours, turning.ours), _behind(theirs, turning.theirs)
    return led is not None and answered is not None and agree(led, answered, tolerances)


def _behind(profile: Profile, span: Span) -> Quantity | None:
    """Return the figure right behind a word: fell 8 percent."""
    tokens = profile.tokens
    first = tokens.at(span.end)
    places = ((tokens.at(profile.local(one.span).start), one) for one in profile.figures)
    return next((one for at, one in places if first <= at <= first + BEHIND), None)


@cache
def _strict() -> frozenset[str]:
    return frozenset(table("opposites")["strict"])


@cache
def _passing() -> frozenset[str]:
    return frozenset(table("opposites")["passing"])


@cache
def _begun() -> frozenset[str]:
    return frozenset(table("opposites")["begun"])


@cache
def _states() -> frozenset[str]:
    return (_passing() | _begun()) - _strict()
