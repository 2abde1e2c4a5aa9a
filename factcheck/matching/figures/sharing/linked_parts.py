"""Linked parts: what a claim itself tells as a part of a whole, and what it tells of either.

"214 of its 386 flights", "412 on board, 64 of them children", "of the 1,460 nurses 204 were ill":
whoever tells of a share of the flights, or of the nurses, tells of such a pair.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.language import word_class
from factcheck.matching.arithmetic.conversion import COUNTS, is_share
from factcheck.matching.arithmetic.operations import in_unit_of, is_change, whole_as, worth
from factcheck.matching.figures.parting.portions import is_introduced, is_linked
from factcheck.matching.figures.places import stretch_of
from factcheck.matching.figures.sharing.share_frames import amounts, share_frames
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.kinship import every, likest, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds, generic_wholes, part_links
from factcheck.matching.words.phrases import same_verb
from factcheck.model import Change, Quantity, Span

BETWEEN = 6
"""So many words at most stand between a part and its whole: six of the city's 31 schools."""
TO_WHOLE = 8
"""Within so many words a sentence that begins with its whole has the figure: of the increase of."""
ONE_VERB, ONE_WORD = 0.8, 0.95
"""How alike two verbs are that tell one thing, and two words that are one."""
NOUN_BEHIND = 4
"""So many words behind a figure may hold what it counts."""


@frozen(eq=False, repr=False)
class LinkedPart:
    """A figure of a claim that is told as a part of another one, or as a share of what it names."""

    part: Quantity
    whole: Quantity | None
    """The figure of the whole, None where the part is a share."""
    told: Collection[int]
    """The words that tell of the part what is not told of the whole."""
    counted: Collection[int]
    """The words that say what the whole is."""

    @property
    def ratio(self) -> float:
        """What the part is of the whole, up to 1."""
        whole = worth(self.whole) if self.whole else whole_as(self.part)
        return worth(self.part) / whole


def linked_parts(profile: Profile) -> Sequence[LinkedPart]:
    """Return the parts of a claim that it links with their wholes by its words."""
    return (*_amounts(profile), *_shares(profile))


def are_of_one_act(comparison: Comparison, share: Quantity, part: Quantity) -> bool:
    """Tell whether the verbs of a share and of a part mean the same: scrapped, cancelled."""
    ours, theirs = share.predicate, part.predicate
    return bool(ours and theirs) and same_verb(ours, theirs, comparison.lexicon) >= ONE_VERB


def is_told_of_part(comparison: Comparison, share: Quantity, part: Quantity) -> bool:
    """Tell whether a share is told of a part by one verb, and of nobody else: not what men won."""
    if not are_of_one_act(comparison, share, part):
        return False
    profile, kin, theirs = comparison.ours, comparison.kinship, every(comparison.theirs)
    lower, weighed = profile.tokens.lower, profile.weighed_words
    local = profile.local(share.span)
    verb, inside = {*(share.predicate or "").lower().split()}, within(profile, local)
    return all(
        likest(kin.alike[word], theirs) >= ONE_WORD
        for word in within(profile, profile.clause_at(local.start))
        if word not in inside and lower[weighed[word].last] not in verb
    )


def counts_deed(
    comparison: Comparison, share: Quantity, whole: Quantity | None, part: Quantity
) -> bool:
    """Tell whether a whole counts what was done to a part, by what stands before the share.

    The strike was behind so many of 1,940 cancellations: of what the strike made them cancel.
    """
    if whole is None:
        return False
    profile, theirs, kin = comparison.ours, comparison.theirs, comparison.kinship
    deed = _words_of(theirs, part.predicate)
    counted = within(profile, profile.local(whole.span))
    if not any(likest(kin.alike[word], deed) >= ONE_WORD for word in counted):
        return False
    start = profile.local(share.span).start
    before = within(profile, Span(profile.clause_at(start).start, start))
    told = {*before}.difference(_words_of(profile, share.predicate))
    return bool(told) and kin.taken(told, every(theirs)) >= ONE_VERB


def _words_of(profile: Profile, told: str | None) -> Sequence[int]:
    """Return where the words of a verb stand that is told of a figure."""
    words, lower = frozenset((told or "").lower().split()), profile.tokens.lower
    return [at for at in every(profile) if lower[profile.weighed_words[at].last] in words]


def as_its_whole(part: Quantity, profile: Profile) -> Quantity:
    """Return a part as what its claim tells it of, if it has no noun itself: 430 of the people."""
    links = profile.once(linked_parts) if part.of is None else ()
    of = next((one.whole.of for one in links if one.part == part and one.whole), None)
    return evolve(part, of=of) if of else part


def _shares(profile: Profile) -> Iterator[LinkedPart]:
    for frame in share_frames(profile):
        if frame.is_pronoun or frame.is_loose or frame.whole or is_change(frame.share):
            continue
        restated = frame.part if _is_generic(profile, frame.described) else None
        if restated:
            yield from _restated(profile, frame.share, restated)
            continue
        counted = within(profile, frame.described)
        share = within(profile, profile.local(frame.share.span))
        beside = within(profile, stretch_of(profile, frame.share))
        told = [word for word in beside if word not in counted and word not in share]
        if told:
            yield LinkedPart(frame.share, None, told, counted)


def _restated(profile: Profile, share: Quantity, figure: Quantity) -> Iterator[LinkedPart]:
    """Yield a share of whatever the figure before it counts: 94,200 ballots, 36% of the total."""
    beside = within(profile, stretch_of(profile, figure))
    counted = within(profile, profile.local(figure.span))
    told = [word for word in beside if word not in counted]
    if told and counted:
        yield LinkedPart(share, None, told, counted if figure.unit_kind in COUNTS else beside)


def _is_generic(profile: Profile, described: Span) -> bool:
    """Tell whether words say but that there is a whole: of the total, of all."""
    words = within(profile, described)
    lower, weighed = profile.tokens.lower, profile.weighed_words
    return all(lower[weighed[word].last] in generic_wholes() for word in words)


def _amounts(profile: Profile) -> Iterator[LinkedPart]:
    known = amounts(profile)
    for part in known:
        whole = _whole(profile, part, [one for one in known if _may_be_whole(one, part)])
        if whole is not None:
            counted = _counted(profile, whole)
            yield LinkedPart(part, whole, _told(profile, part, counted), counted)


def _may_be_whole(whole: Quantity, part: Quantity) -> bool:
    """Tell whether a figure may have the other as its part, whatever the two count."""
    if whole.change is Change.FROM or (part.per and not whole.per):
        return False
    if part.unit_kind not in COUNTS:
        if (known := in_unit_of(part, whole)) is None or is_share(whole):
            return False
        return 0 < worth(part) < worth(known)
    return whole.span != part.span and 0 < worth(part) <= worth(whole)


def _whole(profile: Profile, part: Quantity, larger: Sequence[Quantity]) -> Quantity | None:
    behind = next((one for one in larger if _is_joined(profile, part, one)), None)
    if behind is not None:
        return behind
    before = [one for one in larger if one.span.start < part.span.start]
    if is_linked(profile, part) or is_introduced(profile, part):
        return before[-1] if before else None
    return next((one for one in before if _is_divided(profile, one, part)), None)


def _is_divided(profile: Profile, whole: Quantity, part: Quantity) -> bool:
    """Tell whether what follows tells of parts of a figure: of the 14, seven; 14, of which seven.

    Up to the end of the sentence, or of the relative clause. Behind a mark it is a part itself: of
    the pots, 90 were sold.
    """
    lower, at = profile.tokens.lower, profile.tokens.at
    start, end = at(profile.local(whole.number).start), at(profile.local(whole.span).end)
    first = at(profile.local(part.number).start)
    heads = lower[0] in part_links() and start <= TO_WHOLE and "," not in lower[:start]
    opened = heads and "," in lower[end:first]
    related = any(
        one in part_links() and other in word_class("relative")
        for one, other in pairwise(lower[end:first])
    )
    return opened or related


def _is_joined(profile: Profile, part: Quantity, whole: Quantity) -> bool:
    """Tell whether a figure is told as so many of another one: six of the city's 31 schools."""
    at = profile.tokens.at
    first = at(profile.local(part.number).end)
    between = profile.tokens.lower[first : at(profile.local(whole.number).start)]
    return (
        whole.number.start > part.number.end
        and len(between) <= BETWEEN
        and not part_links().isdisjoint(between)
        and clause_bounds().isdisjoint(between)
    )


def _counted(profile: Profile, whole: Quantity) -> Collection[int]:
    tokens, span = profile.tokens, profile.local(whole.span)
    last = min(tokens.at(span.end) + NOUN_BEHIND, len(tokens)) - 1
    stretch = stretch_of(profile, whole)
    return within(profile, Span(span.start, min(max(tokens.ends[last], span.end), stretch.end)))


def _told(profile: Profile, part: Quantity, counted: Collection[int]) -> Collection[int]:
    """Return the words beside a part, or all of its claim where no others stand beside it."""
    inside = within(profile, profile.local(part.span))
    beside = [w for w in within(profile, stretch_of(profile, part)) if w not in counted]
    own = [word for word in beside if word not in inside]
    return own or [word for word in every(profile) if word not in counted]
