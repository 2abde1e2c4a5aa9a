"""Other things: what figures that differ count, where words keep that apart from the claim's."""

from __future__ import annotations

from functools import cache
from itertools import islice, takewhile

from factcheck.extraction.phrases import Phrases
from factcheck.extraction.stance_words import forms_of
from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import SCORE
from factcheck.matching.arithmetic.digits import TELLING_DIGITS, digits_written
from factcheck.matching.arithmetic.slips import looks_miswritten
from factcheck.matching.arithmetic.values import COUNTS
from factcheck.matching.figures.answers import LEAST_NOUN, Answer, noun_likeness
from factcheck.matching.sides.acts import act_of, are_of_other_subjects
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.participants import tells_of_sibling
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.stages import are_other_stages
from factcheck.matching.sides.strangers import our_strangers
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Change, NameKind, Span, UnitKind

SOON = 8
"""Among so many tokens behind a count stands that nothing befell those whom it counts."""
ALIKE_ALL_THE_SAME = 0.3
"""The likeness in meaning from which words that the lexicon keeps apart may count one thing."""


def is_of_something_else(answer: Answer) -> bool:
    """Tell whether two figures count what the lexicon keeps apart, in words of other meanings."""
    comparison = answer.comparison
    noun = noun_likeness(comparison, answer.ours, answer.theirs)
    if noun is None or noun >= LEAST_NOUN:
        return False
    here = within(comparison.ours, answer.here)
    there = within(comparison.theirs, answer.there)
    return comparison.kinship.taken(here, there) < ALIKE_ALL_THE_SAME


def is_of_sibling(answer: Answer) -> bool:
    """Tell whether two figures that differ are of two kinds of a thing, and no slip tells them one.

    Whoever tells of food sales where the claim has car sales has another figure for them.
    """
    ours, theirs = answer.ours, answer.theirs
    slip = digits_written(ours) >= TELLING_DIGITS and looks_miswritten(ours, theirs)
    return (
        ours.value != theirs.value
        and not slip
        and tells_of_sibling(answer.comparison, answer.clause)
    )


def is_of_other_doing(answer: Answer) -> bool:
    """Tell whether the two are told of other acts, or of other things that the same befell."""
    return (
        _is_of_other_change(answer)
        or _is_flow_beside_stock(answer)
        or _is_of_other_stage(answer)
        or _is_of_those_spared(answer)
        or _is_of_other_match(answer)
    )


def _is_of_other_stage(answer: Answer) -> bool:
    """Tell whether the figures are of two stages of an affair, and no slip: ordered, given."""
    comparison, ours, theirs = answer.comparison, answer.ours, answer.theirs
    here = comparison.ours.once(act_of, answer.here)
    there = comparison.theirs.once(act_of, answer.there)
    if here is None or there is None or not are_other_stages(here, there):
        return False
    return digits_written(ours) < TELLING_DIGITS or not looks_miswritten(ours, theirs)


def _is_of_other_match(answer: Answer) -> bool:
    """Tell whether our score is told with a side of which the claim's match had none."""
    if answer.ours.unit != SCORE or answer.theirs.unit != SCORE:
        return False
    profile, clause = answer.comparison.ours, answer.clause
    return any(
        name.kind is not NameKind.PERSON and clause.contains(profile.local(name.span))
        for name in our_strangers(answer.comparison)
    )


def _is_of_those_spared(answer: Answer) -> bool:
    """Tell whether but one of two counts is of whom nothing befell: 129 were not hurt, 74 were."""
    if answer.ours.unit_kind not in COUNTS:
        return False
    two = answer.comparison
    return are_spared(two.ours, answer.here) is not are_spared(two.theirs, answer.there)


def are_spared(profile: Profile, figure: Span) -> bool:
    """Tell whether words soon behind a count deny what befell others, or tell of no harm."""
    lower, first = profile.tokens.lower, profile.tokens.at(figure.end)
    told = takewhile(lambda at: lower[at] not in _bounds(), range(first, len(lower)))
    return any(
        _denies(lower[place]) or _spared().at(lower, place) is not None
        for place in islice(told, SOON)
    )


@cache
def _bounds() -> frozenset[str]:
    return clause_bounds() | word_class("that")


def _denies(word: str) -> bool:
    return word in word_class("not") or word == "neither" or word.endswith(("n't", "n’t"))


@cache
def _spared() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("arithmetic")["spared"])


def _is_flow_beside_stock(answer: Answer) -> bool:
    """Tell whether one figure is of what was added or taken away, and the other of what there is.

    The union gained 900 members; it has 14,000.
    """
    one, other = (
        {
            kind
            for kind in ("flows", "stocks")
            if _forms(kind).stand_in((figure.predicate or "").split())
        }
        for figure in (answer.ours, answer.theirs)
    )
    return {*one, *other} == {"flows", "stocks"} and not one & other


@cache
def _forms(kind: str) -> Phrases[bool]:
    return forms_of(table("acts")[kind])


def _is_of_other_change(answer: Answer) -> bool:
    """Tell whether two percentages are by how much things have changed of which one side tells.

    Burglaries rose by 12%, car thefts by 21%.
    """
    ours, theirs, comparison = answer.ours, answer.theirs, answer.comparison
    if not (ours.change is theirs.change is Change.BY and ours.unit_kind is UnitKind.PERCENT):
        return False
    here = comparison.ours.once(act_of, answer.here)
    there = comparison.theirs.once(act_of, answer.there)
    if here is None or there is None:
        return False
    return are_of_other_subjects(comparison, here, there)
