"""Attribution of speech: a first, plain version."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.tokens import Tokens
from factcheck.model import Attribution, AttributionKind, Mention, Name, Quotation, Span

SAID = frozenset(
    "said says say told tells added adds wrote writes saying adding noted announced reported stated "
    "argued explained claimed insisted warned denied confirmed admitted tweeted continued asked "
    "declared suggested acknowledged believes replied".split()
)
NO_SOURCE = frozenset(["the", "a", "an"])


def find_attributions(
    tokens: Tokens,
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    names: Sequence[Name] = (),
) -> tuple[Attribution, ...]:
    """Return the attributions of the text, in order."""
    found: list[Attribution] = []
    ids = {name.span: name.source for name in names}
    for sentence in sentences:
        first, after = tokens.at(sentence.start), tokens.at(sentence.end)
        inside = {
            index
            for quotation in quotations
            if quotation.span.overlaps(sentence) and not quotation.scare
            for index in range(tokens.at(quotation.span.start), tokens.at(quotation.span.end))
        }
        for index in range(first, after):
            if tokens.lower[index] in SAID and index not in inside:
                attribution = _around(tokens, index, first, after, ids)
                if attribution is not None:
                    found.append(attribution)
    return tuple(found)


def _around(
    tokens: Tokens, cue: int, first: int, after: int, ids: dict[Span, str | None]
) -> Attribution | None:
    left = cue
    while left > first and tokens.words[left - 1] not in {",", ";", "”", '"', "’", ":", "–", "—"}:
        left -= 1
    stop = after
    while stop > cue + 1 and tokens.words[stop - 1] in ".":
        stop -= 1
    if left == cue or cue - left > 12:
        return None
    source = Span(tokens.starts[left], tokens.ends[cue - 1])
    content = (
        Span(tokens.starts[cue + 1], tokens.ends[stop - 1])
        if stop - cue > 3
        else Span(tokens.starts[first], tokens.ends[left - 1])
    )
    if content.end <= content.start or content.overlaps(source):
        return None
    words = content.of(tokens.text)
    quoted = any(mark in words for mark in '“"”')
    mention = Mention(span=source, text=source.of(tokens.text), id=ids.get(source))
    return Attribution(
        source=mention,
        cue=Span(tokens.starts[cue], tokens.ends[cue]),
        content=content,
        spans=(content,),
        kind=AttributionKind.MIXED if quoted else AttributionKind.INDIRECT,
        force="said",
        chain=(mention,),
    )
