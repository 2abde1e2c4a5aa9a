"""What was done to how many: a figure told with the verb that the record has on another one.

183 drones were launched and 156 shot down: "156 were launched" has a number of the record, but on
what was done to another, whichever of the claims has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from factcheck.matching.figures.answers import Answer, noun_likeness
from factcheck.matching.figures.parting.portions import is_base_of, is_linked
from factcheck.matching.words.phrases import GENERIC, LIGHT, SYNONYM, same_verb


def is_done_to_another(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether our verb is the one on the claim's figure, and on none that agrees with ours.

    `answer` differs, and `agreeing` are all that agree. All must count the same things and tell
    what was done to them.
    """
    narrowed = _narrowing(answer)
    return (
        bool(agreeing)
        and answer.same_event
        and not _is_base_of_ours(answer, agreeing)
        and _counts_the_same(answer)
        and _verb_likeness(answer) >= SYNONYM
        and all(_is_of_another_doing(one, narrowed) for one in agreeing)
    )


def _is_base_of_ours(answer: Answer, agreeing: Sequence[Answer]) -> bool:
    """Tell whether both sides tell ours as a part, and `answer` is what the claim tells it of.

    In "twelve of the members elected are women" it is the members who are elected.
    """
    comparison = answer.comparison
    return is_linked(comparison.ours, answer.ours) and any(
        is_base_of(comparison.theirs, answer.theirs, one.theirs)
        for one in agreeing
        if one.comparison is comparison
    )


def _narrowing(answer: Answer) -> AbstractSet[str]:
    """Return what we narrow the things counted by and the claim does not: four serious cracks."""
    ours, theirs = answer.comparison.ours, answer.comparison.theirs
    number = ours.concepts_of(ours.local(answer.ours.number))
    return ours.concepts_of(answer.here) - number - theirs.concepts_of(answer.there)


def _is_of_another_doing(agreeing: Answer, narrowed: AbstractSet[str]) -> bool:
    return (
        _counts_the_same(agreeing)
        and _verb_likeness(agreeing) < LIGHT
        and narrowed.isdisjoint(agreeing.comparison.theirs.concepts)
    )


def _counts_the_same(answer: Answer) -> bool:
    noun = noun_likeness(answer.comparison, answer.ours, answer.theirs)
    return noun is not None and noun >= GENERIC


def _verb_likeness(answer: Answer) -> float:
    """Return how alike the two verbs are, as a light one is where a side does not tell one."""
    ours, theirs = answer.ours.predicate, answer.theirs.predicate
    return same_verb(ours, theirs, answer.comparison.lexicon) if ours and theirs else LIGHT
