"""Finding attributions: the way from a text to who says what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.extraction.attribution.choosing import Choice, choose, likeness
from factcheck.extraction.attribution.cues import find_cues
from factcheck.extraction.attribution.model import Models, models
from factcheck.extraction.attribution.segments import Segment, carried_quotations, find_segments
from factcheck.extraction.attribution.speech import give_speech
from factcheck.extraction.tagging import tag
from factcheck.extraction.tokens import Tokens
from factcheck.model import Attribution, AttributionKind, Mention, Name, Quotation, Span

LEAST_WHOLE = 0.5
"""How likely a reading must be right to be reported."""


def find_attributions(
    tokens: Tokens,
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    names: Sequence[Name] = (),
) -> tuple[Attribution, ...]:
    """Return the attributions of the text, in order."""
    segments = list(find_segments(tokens, tag(tokens), sentences, quotations))
    read = list(_readings(tokens, segments, models()))
    found = give_speech(segments, read, [_distinct(choices) for choices in read])
    return tuple(_attribution(tokens, choice) for choice in found)


def _readings(
    tokens: Tokens, segments: Sequence[Segment], learned: Models
) -> Iterator[list[Choice]]:
    """Yield for each segment what its cues may say."""
    for segment, carried in zip(segments, carried_quotations(segments), strict=True):
        read = [choose(tokens, cue, carried, learned) for cue in find_cues(tokens, segment)]
        yield [choice for choice in read if choice is not None]


def _distinct(choices: list[Choice]) -> list[Choice]:
    """Return the likely choices, one of those that give the same words to the same source."""
    kept: list[Choice] = []
    for choice in sorted(choices, key=lambda choice: -choice.probability):
        if choice.probability < LEAST_WHOLE:
            break
        if not any(_same(choice, other) for other in kept):
            kept.append(choice)
    return sorted(kept, key=lambda choice: choice.cue.head)


def _same(ours: Choice, theirs: Choice) -> bool:
    same_source = (ours.source and ours.source.first) == (theirs.source and theirs.source.first)
    return same_source and likeness(ours.content.pieces, theirs.content.pieces) > 0.5


def _attribution(tokens: Tokens, choice: Choice) -> Attribution:
    spans = tuple(_span(tokens, first, after) for first, after in choice.content.pieces)
    source = None
    if choice.source is not None:
        span = _span(tokens, choice.source.first, choice.source.after)
        source = Mention(span=span, text=span.of(tokens.text))
    return Attribution(
        source=source,
        cue=_span(tokens, choice.cue.head, choice.cue.after),
        content=Span(spans[0].start, spans[-1].end),
        spans=spans,
        kind=AttributionKind.INDIRECT,
        force=choice.cue.form.force,
        chain=(source,) if source else (),
    )


def _span(tokens: Tokens, first: int, after: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[after - 1])
