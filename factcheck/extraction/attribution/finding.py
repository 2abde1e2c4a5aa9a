"""Finding attributions: the way from a text to who says what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.extraction.attribution.chains import outer_choices, unreported, untangled
from factcheck.extraction.attribution.choosing import PHRASE, Choice, choose, likeness
from factcheck.extraction.attribution.cues import FORCES, find_cues
from factcheck.extraction.attribution.headings import is_heading
from factcheck.extraction.attribution.model import Models, models
from factcheck.extraction.attribution.plain import plain_choices
from factcheck.extraction.attribution.quoted import QuotedStretches
from factcheck.extraction.attribution.relative import with_relative_ended
from factcheck.extraction.attribution.resolution import SourceResolver
from factcheck.extraction.attribution.segments import (
    Segment,
    carried_quotations,
    find_segments,
)
from factcheck.extraction.attribution.speech import give_speech, is_opening, is_tag
from factcheck.extraction.tagging import tag
from factcheck.extraction.tokens import Tokens
from factcheck.model import Attribution, Mention, Name, Quotation, Span

LEAST_WHOLE = 0.5
"""How likely a reading must be right to be reported."""
LEAST_PHRASED, LEAST_TAGGED = 0.25, 0.2
"""The same behind "according to", and of a source and a cue that close a sentence: there is little
else that they can do there."""
LEAST_OPENING = 0.4
"""The same of a source and a cue that open a sentence of which all the rest is what is said."""
SAME = 0.5
"""Share of their tokens from which on two contents of one source are one."""


def find_attributions(
    tokens: Tokens,
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    names: Sequence[Name] = (),
) -> tuple[Attribution, ...]:
    """Return the attributions of the text, in order of their cues.

    `names` give the sources their ids; without them all ids are None. Linear in the text.
    """
    segments = find_segments(tokens, tag(tokens), sentences, quotations)
    read = list(_readings(tokens, segments, models()))
    chosen = give_speech(segments, read, [_distinct(choices) for choices in read])
    resolver = SourceResolver(tokens, names)
    marks = QuotedStretches(quotations)
    found: list[Attribution] = []
    places = {segment.first: index for index, segment in enumerate(segments)}
    for first, choices in groupby(chosen, key=lambda choice: choice.cue.segment.first):
        place = places[first]
        earlier = segments[max(place - 4, 0) : place][::-1]
        found += _attributions(tokens, list(choices), resolver, earlier, marks)
    return tuple(found)


def _readings(
    tokens: Tokens, segments: Sequence[Segment], learned: Models
) -> Iterator[list[Choice]]:
    """Yield for each segment what its cues may say."""
    for segment, carried in zip(segments, carried_quotations(segments), strict=True):
        plain = {choice.cue.head: choice for choice in plain_choices(tokens, segment)}
        read = [
            choose(tokens, cue, carried, learned)
            for cue in find_cues(tokens, segment)
            if cue.head not in plain
        ]
        yield [*plain.values(), *(choice for choice in read if choice is not None)]


def _distinct(choices: list[Choice]) -> list[Choice]:
    """Return the likely choices, one of those that give the same words to the same source."""
    kept: list[Choice] = []
    for choice in sorted(choices, key=lambda choice: -choice.probability):
        if choice.probability < (_least(choice)):
            continue
        if not any(_same(choice, other) for other in kept):
            kept.append(choice)
    return kept + unreported(choices, kept)


def _least(choice: Choice) -> float:
    """Return how likely a reading must be right: less where its form leaves little else."""
    if choice.cue.form.inflection == PHRASE:
        return LEAST_PHRASED
    if is_tag(choice):
        return LEAST_TAGGED
    return LEAST_OPENING if is_opening(choice) else LEAST_WHOLE


def _same(ours: Choice, theirs: Choice) -> bool:
    same_source = (ours.source and ours.source.first) == (theirs.source and theirs.source.first)
    return same_source and likeness(ours.content.pieces, theirs.content.pieces) > SAME


def _attributions(
    tokens: Tokens,
    choices: list[Choice],
    resolver: SourceResolver,
    earlier: Sequence[Segment],
    marks: QuotedStretches,
) -> Iterator[Attribution]:
    """Yield the attributions of one segment, with their chains."""
    links = untangled(tokens, choices)
    choices = [choice for choice, _ in links]
    cited = [resolver.mention(by, choice, earlier) if by else None for choice, by in links]
    sources = [
        resolver.mention(choice.source, choice, earlier)
        if choice.source and not is_heading(tokens, choice)
        else None
        for choice in choices
    ]
    outer = outer_choices(choices)
    for index, choice in enumerate(choices):
        cut = with_relative_ended(tokens, choice, marks)
        pieces = [_span(tokens, first, after) for first, after in cut if first < after]
        if not pieces:
            continue
        spans = tuple(marks.with_marks(piece) for piece in pieces)
        yield Attribution(
            source=sources[index],
            cue=None if choice.carried else _span(tokens, choice.cue.head, choice.cue.after),
            content=Span(min(span.start for span in spans), max(span.end for span in spans)),
            spans=spans,
            kind=marks.kind(spans),
            force=FORCES.get(choice.cue.form.force, choice.cue.form.force),
            chain=_chain(index, sources, cited, outer),
        )


def _chain(
    index: int,
    sources: Sequence[Mention | None],
    cited: Sequence[Mention | None],
    outer: Sequence[int | None],
) -> tuple[Mention, ...]:
    """Return the sources from the reader to the origin."""
    links = [cited[index], sources[index]]
    seen = {index}
    holding = outer[index]
    while holding is not None and holding not in seen:
        seen.add(holding)
        links.append(sources[holding])
        holding = outer[holding]
    return tuple(link for link in reversed(links) if link is not None)


def _span(tokens: Tokens, first: int, after: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[after - 1])
