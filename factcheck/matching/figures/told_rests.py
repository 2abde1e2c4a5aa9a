"""Told rests: figures that are what a part of a claim leaves of its whole, and told as such.

"1,200 will be hired, 700 of them in Wendelhaven" and "500 of the recruits will work elsewhere" are
both true. So the rest is no other figure for the part, but where just what the claim tells of its
part is told of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, combinations
from math import isclose

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import is_fraction, is_share
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import in_unit_of, is_change, whole_as, worth
from factcheck.matching.figures.answers import Answer
from factcheck.matching.figures.linked_parts import LinkedPart, linked_parts
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.told_parts import undone
from factcheck.matching.figures.worked_out import DENIED
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import but, every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Bound, Quantity, Span

MOST, DIGITS, TWO = 6, 2, 2
"""Of more figures of one kind, and of a number of fewer digits, anything may be some rest."""
ROUGHLY, COARSE = 0.01, 0.015
"""So far may be off what a rounded share leaves, as a share, and a share that is told in words."""
EXACT = frozenset({Bound.EXACTLY, Bound.ABOUT})
SAME, ALIKE = 0.8, 0.75
"""How much of what is told of the one must be told of the other, in words so much alike."""


def is_told_rest(answer: Answer) -> bool:
    """Tell whether a figure is the rest of a whole of which theirs is the part, or is itself.

    What is told of it must not be just what the claim tells of the part.
    """
    ours, comparison = answer.ours, answer.comparison
    return any(
        not _tells_the_same(comparison, ours, told)
        for told in comparison.once(_parts_left, answer.theirs, ours)
    )


def _parts_left(comparison: Comparison, figure: Quantity, ours: Quantity) -> list[Collection[int]]:
    """Return the words that are told of each part of the claim that leaves ours of its whole."""
    return [*_told_of_parts(comparison.theirs, figure, ours)]


def _told_of_parts(theirs: Profile, figure: Quantity, ours: Quantity) -> Iterator[Collection[int]]:
    if not ours.value or ours.bound not in EXACT or _is_moved(ours):
        return
    links = theirs.once(linked_parts)
    for link in links:
        if figure in (link.part, link.whole) and _leaves(link, ours):
            yield _but_for_whom(theirs, link)
    linked = {link.part for link in links}
    leaving = _leaving(theirs, ours)
    if any(figure in some and (len(some) > TWO or linked.isdisjoint(some)) for some in leaving):
        yield ()


def _leaving(theirs: Profile, ours: Quantity) -> Iterator[tuple[Quantity | None, ...]]:
    """Yield the whole, if not a hundred, and the parts of a claim that leave ours of it.

    Unless words link them ours has to be no chance.
    """
    known = [one for one in theirs.figures if one.value and not _is_moved(one)]
    shares = [one for one in known if is_share(one)][:MOST]
    if is_share(ours):
        yield from ((None, *some) for some in _some(shares) if _are_left_of_hundred(some, ours))
        return
    alike = [one for one in known if not is_share(one) and in_unit_of(ours, one) is not None]
    for whole in alike[:MOST] if is_telling(ours, digits=DIGITS) else ():
        others = [one for one in alike[:MOST] if one is not whole]
        if is_telling(ours):
            yield from ((whole, *some) for some in _some(others) if _is_left(whole, some, ours))
        yield from ((whole, one) for one in shares if _is_left_by_share(whole, one, ours))


def _is_moved(figure: Quantity) -> bool:
    """Tell whether a figure is an end or the size of a change, and so neither part nor whole."""
    return figure.change is not None or is_change(figure)


def _is_left_by_share(whole: Quantity, share: Quantity, ours: Quantity) -> bool:
    """Tell whether ours is about what a share leaves of a figure: 28,000 of 71% of 96,000."""
    left = worth(whole) * (1 - worth(share) / whole_as(share))
    return left > 0 and isclose(worth(ours), left, rel_tol=ROUGHLY)


def _some(figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Yield each figure, and each two."""
    return chain(combinations(figures, 1), combinations(figures, 2))


def _but_for_whom(theirs: Profile, link: LinkedPart) -> Collection[int]:
    """Return what is told of a part without the names before it, of those who are told to do it."""
    start = link.part.span.start
    before = [theirs.local(one.span) for one in theirs.statement.names if one.span.start < start]
    return but(link.told, {word for span in before for word in within(theirs, span)})


def _leaves(link: LinkedPart, ours: Quantity) -> bool:
    """Tell whether a part leaves a figure of its whole, in the unit of either."""
    whole = link.whole
    if whole is None:
        return is_share(ours) and _are_left_of_hundred((link.part,), ours)
    known = in_unit_of(ours, whole), in_unit_of(ours, link.part)
    return not is_share(ours) and None not in known and _is_left(whole, (link.part,), ours)


def _are_left_of_hundred(parts: Iterable[Quantity], ours: Quantity) -> bool:
    """Tell whether a share is what others leave: 72 percent of 28."""
    left = 1 - sum(worth(one) / whole_as(one) for one in parts)
    off = COARSE if is_fraction(ours) else ours.grain / 2
    return left > 0 and isclose(worth(ours), left * whole_as(ours), abs_tol=off)


def _is_left(whole: Quantity, parts: Iterable[Quantity], ours: Quantity) -> bool:
    left = worth(whole) - sum(map(worth, parts))
    return left > 0 and abs(worth(ours) - left) <= min(ours.grain / 2, ROUGHLY * left)


def _tells_the_same(comparison: Comparison, ours: Quantity, told: Collection[int]) -> bool:
    """Tell whether what is told of our figure is just what the claim tells of its part."""
    mine, kin = comparison.ours, comparison.kinship
    clause = mine.clause_at(mine.local(ours.span).start)
    if comparison.opposed or _turning(mine, clause) - _turning(comparison.theirs, None):
        return False
    inside = within(mine, clause)
    beside = {*inside, *within(mine, stretch_of(mine, ours))}
    if told and kin.told(told, beside) >= SAME:
        return True
    figure = within(mine, mine.local(ours.span))
    return _is_all_told(comparison, but(inside, figure))


def _is_all_told(comparison: Comparison, mine: Collection[int]) -> bool:
    """Tell whether the claim tells all of our words, or words much like them, but for numbers."""
    kin, ours, theirs = comparison.kinship, comparison.ours, comparison.theirs
    whole, lower = every(theirs), ours.tokens.lower
    numbers = {w for one in ours.figures for w in within(ours, ours.local(one.number))}
    return all(
        lower[ours.weighed_words[word].last] in theirs.vocabulary
        or likest(kin.alike[word], whole) >= ALIKE
        for word in mine
        if word not in numbers
    )


def _turning(profile: Profile, clause: Span | None) -> AbstractSet[str]:
    """Return the words of a clause, or of all, that tell of others, or deny: outside it, not."""
    lower, at = profile.tokens.lower, profile.tokens.at
    clause = clause or Span(0, len(profile.tokens.text))
    places = range(at(clause.start), min(at(clause.end), len(lower)))
    found = {lower[place] for place in places if _of_others().at(lower, place) is not None}
    if profile.negations_beside(clause) or undone(profile, clause):
        found.add(DENIED)
    return found


@cache
def _of_others() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("quantifiers")["of_others"])
