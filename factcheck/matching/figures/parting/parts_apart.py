"""Parts apart: all, most, a third or none, of what a claim counts another part of.

Both sides must tell of one whole, and our words tell what the claim tells of its part. Where they
may tell of the rest as well, what is told must be neither the part nor the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from attrs import evolve

from factcheck.matching.arithmetic.conversion import is_share
from factcheck.matching.arithmetic.operations import whole_as, worth
from factcheck.matching.figures.one_event import are_of_one_event
from factcheck.matching.figures.parting.counted_parts import parts_on_record, parts_told
from factcheck.matching.figures.parting.part import Part, is_in_words
from factcheck.matching.figures.parting.part_pairs import PartPair
from factcheck.matching.figures.sharing.share_frames import amounts
from factcheck.matching.figures.sharing.share_truth import is_clearly_off
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.strangers import our_strangers, without_speakers
from factcheck.model import BlockKind, Mention, Pair, Span

ALL_ITS_OWN = 0.9
"""How much of what is told of a part ours tells to tell of it as well as of another."""
AS_WELL = 0.6
"""A part that is told so much as well as the best may be meant in its stead."""
QUESTION = "?"

PartsApart = tuple[Comparison, Pair[Mention]]


def parts_apart(group: Group) -> Sequence[PartsApart]:
    """Return the parts that a statement tells of which are others than near claims count."""
    if not group or group[0].ours.statement.block is BlockKind.TABLE:
        return ()
    if group[0].ours.statement.text.rstrip().endswith(QUESTION):
        return ()
    told = [one for one in group[0].ours.once(parts_told) if is_in_words(one)]
    return [found for one in told if (found := _apart(one, group)) is not None]


def _apart(ours: Part, group: Group) -> PartsApart | None:
    pairs = [pair for pair in _pairs(ours, group) if pair.are_of_one_whole]
    wrong = [pair for pair in pairs if pair.is_wrong and pair.tell_one_thing]
    if not wrong:
        return None
    best = max(wrong, key=_fit)
    if any(pair.agree and _may_be_meant(pair, best) for pair in pairs):
        return None
    if _tells_of_several(best, pairs) or _is_of_other_figure(best) or not _is_of_one_event(best):
        return None
    comparison = best.comparison
    return comparison, Pair(
        _mention(comparison.ours, best.ours), _mention(comparison.theirs, best.theirs), best.fits
    )


def _may_be_meant(pair: PartPair, best: PartPair) -> bool:
    """Tell whether a part may be meant in the stead of the best: that is so of a share near by."""
    one_claim = pair.comparison is best.comparison
    if one_claim and best.is_told_by_name and not pair.is_told_by_name:
        return False
    if one_claim and best.names_known and pair.names_unknown:
        return False
    is_share = pair.ours.share is not None and one_claim
    return is_share or pair.fits >= AS_WELL * best.fits


def _pairs(ours: Part, group: Group) -> Iterator[PartPair]:
    for comparison in group:
        for theirs in () if comparison.verbatim else comparison.theirs.once(parts_on_record):
            mine, known = ours.out_of(theirs.whole), theirs.out_of(ours.whole)
            if mine is not None and known is not None:
                yield PartPair(comparison, mine, _of_all_voters(known, mine))


def _of_all_voters(theirs: Part, ours: Part) -> Part:
    """Return a vote as the part of the members, of whom some abstained, that won it."""
    if not (theirs.is_vote and theirs.number and ours.whole and theirs.whole):
        return theirs
    if ours.whole <= theirs.whole:
        return theirs
    share = theirs.number / ours.whole
    return evolve(theirs, least=share, most=share)


def _tells_of_several(best: PartPair, pairs: Sequence[PartPair]) -> bool:
    """Tell whether what we tell is told of several parts: by helicopter or by boat."""
    shares = {
        round(pair.theirs.least, 3)
        for pair in pairs
        if pair.comparison is best.comparison
        and pair.theirs.whole == best.theirs.whole
        and pair.back >= ALL_ITS_OWN
    }
    return len(shares) > 1


def _is_of_other_figure(pair: PartPair) -> bool:
    """Tell whether the statement has their figure as well, or the claim has our share."""
    ours, theirs = pair.comparison.ours, pair.comparison.theirs
    number = pair.theirs.number if pair.ours.but is None else None
    if number is not None and number in ours.values:
        return True
    share = pair.ours.share
    return share is not None and any(
        not is_clearly_off(share, known) for known in _shares_of(theirs)
    )


def _shares_of(profile: Profile) -> Iterator[float]:
    """Yield the shares that a claim tells, and what any two of its figures come to."""
    for one in profile.figures:
        if one.value and is_share(one):
            yield worth(one) / whole_as(one)
    for part, whole in permutations(amounts(profile), 2):
        if worth(part) < worth(whole):
            yield worth(part) / worth(whole)


def _is_of_one_event(pair: PartPair) -> bool:
    comparison = pair.comparison
    if pair.ours.is_bare and without_speakers(comparison.ours, our_strangers(comparison)):
        return False
    return are_of_one_event(comparison, pair.ours.span, pair.theirs.span)


def _fit(pair: PartPair) -> float:
    return pair.fits


def _mention(profile: Profile, part: Part) -> Mention:
    span: Span = part.span.shifted(profile.statement.span.start)
    return Mention(span=span, text=part.span.of(profile.tokens.text))
