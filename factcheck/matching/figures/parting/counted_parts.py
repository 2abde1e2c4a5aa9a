"""Counted parts: the parts of a whole that a claim tells of in figures.

Four of the 17; 17, four of them; of 17 four; all but two of the 17; and a vote, by ten to two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.language import table, word_class
from factcheck.matching.arithmetic.conversion import COUNTS
from factcheck.matching.arithmetic.operations import worth
from factcheck.matching.figures.parting.listed_parts import listed_parts, lists_of, some_of_them
from factcheck.matching.figures.parting.part import Part, Words, concepts_within
from factcheck.matching.figures.parting.part_wholes import REACH
from factcheck.matching.figures.parting.part_words import part_words
from factcheck.matching.figures.parting.portions import kin_of, whole_of
from factcheck.matching.figures.parting.told_parts import PartReader
from factcheck.matching.sides.kinship import but, every, within
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds, part_links, side_links, whole_pronouns
from factcheck.model import Quantity, Span, UnitKind

BETWEEN_SIDES = 2
"""So many words may stand between the two sides of a vote: votes to."""
LINKED = 1 + REACH
"""So many words may stand between a part and the number of its whole, its link among them."""
COMMA = ","
PARTS = 2
"""So many parts at least a whole is told by."""


def parts_told(profile: Profile) -> Sequence[Part]:
    """Return the parts that a sentence tells of in words."""
    return tuple(PartReader(profile).in_words())


def parts_on_record(profile: Profile) -> Sequence[Part]:
    """Return the parts that a claim tells of, in words or in figures."""
    reader = PartReader(profile)
    counted = *_counted(reader), *_single_ones(reader), *_votes(reader)
    known = {part.number for part in counted}
    others = (*listed_parts(reader), *some_of_them(reader))
    return (
        *profile.once(parts_told),
        *counted,
        *(part for part in others if part.number not in known),
    )


def _counted(reader: PartReader) -> Iterator[Part]:
    before: Quantity | None = None
    summed = _summed_up(reader)
    listed = [one for parts in lists_of(reader) for one in parts]
    for part in reader.amounts:
        whole = _whole(reader, part) if worth(part) >= 1 else None
        if whole is None and summed is not None and part is not summed:
            whole = summed if part.unit_kind in COUNTS else None
        if whole is None and before is not None and _goes_on(reader, part, before):
            whole = before
        if whole in listed:
            continue
        before = whole or before
        if whole is not None and worth(part) < worth(whole):
            share = worth(part) / worth(whole)
            share = 1 - share if _is_left_out(reader, part) else share
            of, told = _words_of(reader, part, whole)
            if told:
                span = reader.local(part.span)
                yield Part(
                    least=share,
                    most=share,
                    span=span,
                    of=of,
                    told=told,
                    nouns=concepts_within(reader.profile, reader.local(whole.span)),
                    whole=whole.value,
                    number=part.value,
                )


def _single_ones(reader: PartReader) -> Iterator[Part]:
    """Yield what is told of one of several, which is no figure there: only one of the six."""
    tokens = reader.profile.tokens
    known = {reader.places(one.number).start for one in reader.amounts}
    for place, word in enumerate(tokens.lower):
        if word != _single() or place in known:
            continue
        for whole in reader.amounts:
            start = reader.places(whole.number).start
            near = place < start <= place + 1 + LINKED
            if near and worth(whole) > 1 and _are_linked(tokens.lower[place + 1 : start]):
                end = reader.places(whole.span).stop
                span, named = reader.between(place, place + 1), reader.local(whole.span)
                of = within(reader.profile, named)
                yield Part(
                    least=1 / worth(whole),
                    most=1 / worth(whole),
                    span=span,
                    of=of,
                    told=but(reader.clause(place, end), of),
                    nouns=concepts_within(reader.profile, named),
                    whole=whole.value,
                    number=1.0,
                )


def _are_linked(between: Sequence[str]) -> bool:
    """Tell whether the words between a part and the number of its whole make it one: of the."""
    linked = 0 < len(between) <= LINKED and between[0] in part_links()
    return linked and whole_pronouns().isdisjoint(between) and clause_bounds().isdisjoint(between)


def _words_of(reader: PartReader, part: Quantity, whole: Quantity) -> tuple[Words, Words]:
    """Return the words that say what the whole is, and those told of the part alone."""
    here, there = reader.local(part.span), reader.local(whole.span)
    counted = Span(min(here.end, there.start), there.end) if here.start < there.start else there
    of = {*within(reader.profile, counted), *within(reader.profile, there)} if whole.of else set()
    mine, others = _clause_of(reader, part), _clause_of(reader, whole)
    words = reader.profile.weighed_words
    of_whole = {words[one].concept for one in others} if mine != others else set()
    return of, [one for one in mine if one not in of and words[one].concept not in of_whole]


def _clause_of(reader: PartReader, figure: Quantity) -> Words:
    places = reader.places(figure.span)
    return reader.clause(places.start, places.stop)


def _whole(reader: PartReader, part: Quantity) -> Quantity | None:
    lower, end = reader.profile.tokens.lower, reader.places(part.number).stop
    for one in reader.amounts:
        if _are_linked(lower[end : reader.places(one.number).start]):
            return one
    opening = next((one for one in reader.amounts if _opens(reader, one, part)), None)
    return opening or whole_of(reader.profile, part, kin_of(reader.profile, part))


def _opens(reader: PartReader, whole: Quantity, part: Quantity) -> bool:
    """Tell whether a part follows its whole: of the 12,400 who started, 11,780 finished."""
    lower = reader.profile.tokens.lower
    here, there = reader.places(part.span).start, reader.places(whole.number)
    if there.stop >= here or not (lower[here - 1] == COMMA or _is_told_next(reader, part)):
        return False
    if part.unit_kind not in COUNTS and part.unit_kind is not whole.unit_kind:
        return False
    starts = (reader.places(one.number).start for one in reader.amounts)
    return not part_links().isdisjoint(lower[max(there.start - 2, 0) : there.start]) and not any(
        there.stop <= start < here for start in starts
    )


def _is_told_next(reader: PartReader, part: Quantity) -> bool:
    """Tell whether a number has no noun and a verb behind it: of the 64 on the bus 41 were hurt."""
    behind = reader.profile.tokens.lower[reader.places(part.number).stop :][:1]
    return part.of is None and not word_class("be", "have", "do", "modal").isdisjoint(behind)


def _summed_up(reader: PartReader) -> Quantity | None:
    """Return the count that all others of a sentence come to: of 183 27 died and 156 lived."""
    counts = [one for one in reader.amounts if one.unit_kind in COUNTS]
    most = max(counts, key=worth, default=None)
    if most is None or len(counts) <= PARTS or any(_vote(reader, one) for one in counts):
        return None
    return most if sum(map(worth, counts)) == 2 * worth(most) else None


def _goes_on(reader: PartReader, part: Quantity, whole: Quantity) -> bool:
    """Tell whether a figure is a further part: 88 of them by air and the other 38 by boat."""
    if part.of not in (None, whole.of):
        return False
    lower, first = reader.profile.tokens.lower, reader.places(part.span).start
    return not word_class("and").isdisjoint(lower[max(first - REACH, 0) : first])


def _is_left_out(reader: PartReader, part: Quantity) -> bool:
    lower, first = reader.profile.tokens.lower, reader.places(part.span).start
    return part_words().all_but.end_at(lower, first, first - REACH)


def _votes(reader: PartReader) -> Iterator[Part]:
    for figure in reader.profile.figures:
        vote = _vote(reader, figure)
        if vote is not None:
            won, lost, span = vote
            own = within(reader.profile, span)
            told = [word for word in every(reader.profile) if word not in own]
            share = won / (won + lost)
            yield Part(
                least=share,
                most=share,
                span=span,
                of=(),
                told=told,
                whole=won + lost,
                number=won,
                is_vote=True,
            )


def _vote(reader: PartReader, figure: Quantity) -> tuple[float, float, Span] | None:
    """Return the two sides of a vote that a figure begins, and where they stand."""
    span = reader.local(figure.span)
    if figure.unit_kind is UnitKind.RATIO:
        other = str(figure.per or "")
        told = (worth(figure), float(other), span) if other.isdecimal() else None
        return told if told and told[0] and told[1] else None
    if figure.unit_kind not in COUNTS or not figure.value:
        return None
    tokens = reader.profile.tokens
    end = tokens.at(span.end)
    ahead = tokens.lower[end : end + BETWEEN_SIDES]
    link = next((end + at for at, word in enumerate(ahead) if word in side_links()), None)
    if link is None:
        return None
    if tokens.lower[link + 1 : link + 2] == [_single()]:
        return worth(figure), 1.0, Span(span.start, tokens.ends[link + 1])
    for one in reader.amounts:
        if one.unit_kind in COUNTS and reader.places(one.number).start == link + 1:
            return worth(figure), worth(one), Span(span.start, reader.local(one.span).end)
    return None


def _single() -> str:
    single: str = table("stance")["verbal"]["single"]
    return single
