"""Places of figures: which of several figures of one kind in a claim a statement's words ask for.

"388 were rescued, 214 of them by private boats": what private boats did is answered by 214, though
the claim has 388 too. "22 are in Bari and nine in Brindisi": of Bari nine is wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise

from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.arithmetic.values import comparable
from factcheck.matching.figures.parting.portions import is_linked
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import (
    clause_bounds,
    clause_marks,
    goes_on_of_part,
    part_links,
    side_links,
    whole_pronouns,
)
from factcheck.model import Change, Quantity, Scope, Span

LEAST_ALIKE = 0.6
"""How alike two words must be in meaning for the one to tell the other."""
REACH = 4
"""So many words before a figure the word may stand that makes it what a share is of."""
ASIDE = 1
"""So many words may stand before the figure of an aside: at 3.1%."""
WHOLLY = 0.8
"""So much of the words of a part is all that is told of it."""
Words = Collection[int]
"""Words of a profile, each by its place among them."""


def asked_for(comparison: Comparison, ours: Quantity, right: Quantity, taken: Quantity) -> float:
    """Return how much more our words ask for the figure `right` than for `taken`, from 0 to 1.

    Both are the claim's. What is said of the whole may be said of a part, so that the words of a
    whole do not speak for it, but those of all its parts do.
    """
    theirs = [one for one in comparison.theirs.figures if comparable(one, right)]
    others = [one for one in theirs if one is not right and one is not taken]
    mine = own_words(comparison.theirs, right, theirs)
    if not mine:
        return 0.0
    is_whole = _is_whole(comparison.theirs, taken, right, others)
    if is_whole and is_divided(comparison.ours, ours):
        return 0.0
    here = there = zone(comparison.ours, ours)
    own = own_words(comparison.theirs, taken, theirs)
    if _is_whole(comparison.theirs, right, taken, others) and told_of(comparison, own, there, mine):
        return 0.0
    if is_whole:
        here = within(comparison.ours, stretch_of(comparison.ours, ours))
        own = [w for one in others for w in own_words(comparison.theirs, one, theirs)]
    asked = told_of(comparison, mine, here, own)
    against = told_of(comparison, own, there, mine) if own else 0.0
    return max(asked - against, 0.0)


def _is_whole(
    theirs: Profile, taken: Quantity, right: Quantity, others: Sequence[Quantity]
) -> bool:
    """Tell whether of two figures the one is the whole that the other is a part of."""
    if not taken.value or not right.value or taken.value <= right.value:
        return False
    if taken.scope is Scope.IN_TOTAL or right.scope is Scope.OUT_OF:
        return True
    parts = [right.value, *(one.value or 0.0 for one in others)]
    return is_linked(theirs, right) or sum(parts) == taken.value


def is_whole_divided(
    comparison: Comparison, ours: Quantity, right: Quantity, taken: Quantity
) -> bool:
    """Tell whether our figure is what a share is told of: the claim's whole, not its part."""
    theirs = [one for one in comparison.theirs.figures if comparable(one, right)]
    others = [one for one in theirs if one is not right and one is not taken]
    return is_divided(comparison.ours, ours) and _is_whole(comparison.theirs, taken, right, others)


def is_part_of(theirs: Profile, part: Quantity, whole: Quantity) -> bool:
    """Tell whether a claim tells a figure as a part of another: 26 of 29, 650 of which 410."""
    return _is_whole(theirs, whole, part, ())


def are_all_parts_told(comparison: Comparison, whole: Quantity) -> bool:
    """Tell whether all that a claim's whole is made of is told in its stead: three died and two."""
    theirs = [one for one in comparison.theirs.figures if comparable(one, whole)]
    parts = [one.value for one in theirs if one is not whole]
    told = {one.value for one in comparison.ours.figures}
    return (
        len(parts) > 1
        and sum(value or 0.0 for value in parts) == whole.value
        and told.issuperset(parts)
        and whole.value not in told
    )


def is_part_told(comparison: Comparison, ours: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Tell whether all that makes a figure a part of the claim's whole is told of ours.

    Of 87 who spoke 61 were against the tax: 61 spoke against the tax.
    """
    theirs = [one for one in comparison.theirs.figures if comparable(one, part)]
    others = [one for one in theirs if one is not part and one is not whole]
    if not _is_whole(comparison.theirs, whole, part, others):
        return False
    own = own_words(comparison.theirs, part, theirs)
    return told_of(comparison, own, zone(comparison.ours, ours), ()) >= WHOLLY


def tells_of(comparison: Comparison, ours: Quantity, figure: Quantity) -> bool:
    """Tell whether the words beside our figure tell what is told of a figure of the claim alone."""
    theirs = [one for one in comparison.theirs.figures if comparable(one, figure)]
    own = own_words(comparison.theirs, figure, theirs)
    return told_of(comparison, own, zone(comparison.ours, ours), ()) > 0


def told_alone(
    comparison: Comparison,
    ours: Quantity,
    figure: Quantity,
    left_out: Span | None,
    *,
    but_noun: bool = False,
) -> float:
    """Return how much of what is told of a figure of the claim alone our words beside ours tell.

    Those that stand in `left_out` do not count, nor, if so asked, what the figure itself counts.
    What a change led from is a figure of the same thing, of which the same words are told.
    """
    known = [one for one in comparison.theirs.figures if comparable(one, figure)]
    led = figure.change is Change.TO
    theirs = [one for one in known if not (led and one.change is Change.FROM)]
    own = own_words(comparison.theirs, figure, theirs)
    if but_noun:
        noun = within(comparison.theirs, comparison.theirs.local(figure.span))
        own = [word for word in own if word not in noun]
    unheard = within(comparison.ours, left_out) if left_out else ()
    here = [word for word in zone(comparison.ours, ours) if word not in unheard]
    return told_of(comparison, own, here, ())


def is_divided(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is what a share is told of: two-thirds of the 453, a third of which.

    Or, if it is a share indeed, a fifth of it.
    """
    lower, at = profile.tokens.lower, profile.tokens.at
    first, end = map(at, profile.local(figure.span))
    if not part_links().isdisjoint(lower[max(first - REACH, 0) : first]):
        return True
    behind = pairwise(lower[end : end + REACH + 1])
    if any(link in part_links() and word in word_class("relative") for link, word in behind):
        return True
    shares = (at(profile.local(one.number).end) for one in profile.figures if is_share(one))
    return any(
        end <= place <= end + REACH
        and lower[place] in part_links()
        and not whole_pronouns().isdisjoint(lower[place + 1 : place + 2])
        for place in shares
        if place < len(lower)
    )


def told_of(comparison: Comparison, theirs: Words, ours: Words, others: Words) -> float:
    """Return the share of the words of theirs that ours tell, if they tell no other ones better.

    Names tell nothing but themselves: Oslo is near to Iceland.
    """
    kin = comparison.kinship
    total = told = 0.0
    for word in theirs:
        weight = kin.their_weights[word]
        near = max(
            (
                as_much
                for mine, as_much in kin.alike_theirs[word].items()
                if mine in ours and as_much > likest(kin.alike[mine], others)
            ),
            default=0.0,
        )
        total += weight
        told += weight * near if near >= _least(comparison.theirs, word) else 0.0
    return told / total if total else 0.0


def _least(theirs: Profile, word: int) -> float:
    written = theirs.tokens.words[theirs.weighed_words[word].first]
    return 1.0 if written[:1].isupper() else LEAST_ALIKE


def own_words(profile: Profile, figure: Quantity, figures: Sequence[Quantity]) -> Words:
    """Return the words beside a figure that stand beside no other one of its kind."""
    words = profile.weighed_words
    elsewhere = {
        words[place].concept
        for other in figures
        if other is not figure
        for place in within(profile, stretch_of(profile, other))
    }
    unit = () if figure.unit_kind in COUNTS else within(profile, profile.local(figure.span))
    return [
        place
        for place in within(profile, stretch_of(profile, figure))
        if place not in unit and words[place].concept not in elsewhere
    ]


def zone(profile: Profile, figure: Quantity) -> Words:
    """Return our words that may say what a figure is: all from the figure before to the next."""
    own = stretch_of(profile, figure)
    taken = [one for one in profile.once(_with_numbers) if one != own]
    start = max((one.end for one in taken if one.end <= own.start), default=0)
    end = min(
        (one.start for one in taken if one.start >= own.end), default=len(profile.tokens.text)
    )
    return within(profile, Span(min(start, own.start), max(end, own.end)))


def _with_numbers(profile: Profile) -> Sequence[Span]:
    """Return the stretches with figures in them, and those with bare numbers: Iceland 17."""
    tokens, inside = profile.tokens, {stretch_of(profile, one) for one in profile.figures}
    bare = (
        start for start, word in zip(tokens.starts, tokens.words, strict=True) if word[0].isdigit()
    )
    return sorted(inside | {_stretch_at(profile, start) for start in bare})


def stretch_of(profile: Profile, figure: Quantity) -> Span:
    """Return the stretch between marks, conjunctions and subordinators that a figure stands in."""
    return _stretch_at(profile, profile.local(figure.span).start)


def told_with(profile: Profile, figure: Quantity) -> Sequence[str]:
    """Return the words of the stretch that a figure stands in, in lower case."""
    at, stretch = profile.tokens.at, profile.once(stretch_of, figure)
    return profile.tokens.lower[at(stretch.start) : at(stretch.end)]


def _stretch_at(profile: Profile, start: int) -> Span:
    stretches = profile.once(_stretches)
    return stretches[bisect_right(stretches, start, key=lambda one: one.start) - 1]


def _stretches(profile: Profile) -> Sequence[Span]:
    """Return the stretches of a sentence; one goes on to a conjunction behind a figure of it."""
    tokens = profile.tokens
    inside = sorted(profile.local(figure.span) for figure in profile.figures)
    bounds = [0]
    for place, word in enumerate(tokens.lower):
        if (
            word in clause_bounds()
            and not any(f.start < tokens.starts[place] < f.end for f in inside)
            and not _is_said_of(profile, place)
            and not goes_on_of_part(tokens.lower, place)
            and not _opens_aside(profile, place, bounds[-1], inside)
        ):
            bounds.append(tokens.starts[place])
    return [Span(start, end) for start, end in pairwise([*bounds, len(tokens.text) + 1])]


def _opens_aside(profile: Profile, mark: int, begin: int, figures: Sequence[Span]) -> bool:
    """Tell whether a mark parts but a bare figure from what it is of: lowest in Kent, at 3.1%.

    What began before it has no figure of its own.
    """
    tokens = profile.tokens
    if tokens.lower[mark] not in clause_marks():
        return False
    behind = bisect_right(figures, tokens.starts[mark], key=lambda span: span.start)
    if behind and figures[behind - 1].start >= begin:
        return False
    last = tokens.starts[mark : mark + ASIDE + 2][-1]
    figure = next(iter(figures[behind : behind + 1]), None)
    if figure is None or figure.start > last:
        return False
    between = tokens.lower[mark + 1 : tokens.at(figure.start)]
    after = tokens.lower[tokens.at(figure.end) : tokens.at(figure.end) + 1]
    ends = {*after} <= clause_bounds() | {"."}
    return ends and word_class("preposition").issuperset(between)


def _is_said_of(profile: Profile, place: int) -> bool:
    """Tell whether a figure is compared with none behind it: 61 against the tax."""
    tokens = profile.tokens
    if place < 1 or tokens.lower[place] not in side_links():
        return False
    spans = [profile.local(figure.span) for figure in profile.figures]
    last, ahead = tokens.ends[place - 1], tokens.starts[place : place + REACH][-1]
    behind = any(span.end == last for span in spans)
    return behind and not any(last < span.start <= ahead for span in spans)
