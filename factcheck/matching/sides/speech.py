"""Speech: how much of what a claim's source says a statement repeats, and on whose word.

A claim is told in a frame: "Ann Lee, the mayor, told the court that". Whoever repeats it keeps what
was said and may leave out the frame, so that what was said is compared by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from attrs import frozen

from factcheck.language import word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.sides.strangers import without_speakers
from factcheck.model import Attribution, Link, Name, NameKind, Pair, Quantity, Said, Span

COMMA = ","

LEAST_ATTRIBUTED = 0.5
"""The share of what both sentences have that must stand in an attribution's content."""
FEWEST_SAID = 2
"""Concepts and figures of what may have been said; fewer are a slip of the reading."""
FEWEST_BEHIND = 3
"""Tokens behind the words that attribute: they are what is said if more stand there than before."""
FEWEST_TAKEN, LEAST_TAKEN = 3, 0.75
"""What a statement must take from a claim's longer speech, at least, to repeat a part of it."""
FIGURE = 0.5
"""What a figure tells that both have, against what singles out one claim."""
Figures = Sequence[Pair[Quantity]]


@frozen(eq=False, repr=False)
class _Content:
    """What one source of a claim says: its spans, concepts and figures."""

    told: Attribution | None
    spans: tuple[Span, ...]
    concepts: AbstractSet[str]
    figures: tuple[Quantity, ...]


def said_again(comparison: Comparison, figures: Figures) -> Said:
    """Return what `comparison`'s statement repeats of the claim's speech that it repeats most of.

    A figure counts as repeated where it is answered, whatever its value.
    """
    contents = comparison.theirs.once(_contents, comparison.claim.attribution)
    return max(
        (_said(comparison, content, figures) for content in contents),
        key=lambda said: (said.shared, said.share),
    )


def our_speech(comparison: Comparison, said: Said) -> list[Attribution]:
    """Return the statement's attributions of what it repeats, the closest first.

    Where none alone holds enough of it, all that are of one source may: who thanks the voters and
    welcomes the result.
    """
    ours = comparison.ours
    if not ours.statement.attributions:
        return []
    shared = comparison.shared & _concepts(comparison.theirs, said.spans)
    least = LEAST_ATTRIBUTED * sum(map(comparison.weigh, shared))
    holding = [(told, shared & _concepts(ours, told.spans)) for told in ours.statement.attributions]
    found = [
        told for told, held in holding if held and sum(map(comparison.weigh, held)) >= least
    ] or _together(comparison, holding, least)
    return sorted(found, key=lambda attribution: len(attribution.content))


def _together(
    comparison: Comparison, holding: Iterable[tuple[Attribution, AbstractSet[str]]], least: float
) -> list[Attribution]:
    """Return the attributions of one source that together hold enough of what is repeated."""
    by_source: dict[str, list[tuple[Attribution, AbstractSet[str]]]] = {}
    for told, held in holding:
        if told.source and held:
            by_source.setdefault(told.source.id or told.source.text, []).append((told, held))
    for pairs in by_source.values():
        held = frozenset[str]().union(*(held for _, held in pairs))
        if len(pairs) > 1 and sum(map(comparison.weigh, held)) >= least:
            return [told for told, _ in pairs]
    return []


def _contents(theirs: Profile, chain: Sequence[Link]) -> Sequence[_Content]:
    """Return what each source says in a claim's text; all of it where the text names none."""
    told = (_content(theirs, one, one.spans) for one in theirs.statement.attributions)
    found = [one for one in told if len(one.concepts) + len(one.figures) >= FEWEST_SAID]
    return found or [_content(theirs, None, (_without_frame(theirs, chain),))]


def _without_frame(profile: Profile, chain: Sequence[Link]) -> Span:
    """Return what is left of the claim's text when the words of its chain are cut off.

    They stand before it, up to a "that" or their own end, or behind its last comma.
    """
    whole, tokens = profile.statement.span, profile.tokens
    cues = [
        place for link in chain for place in _places(tokens.lower, (link.cue or "").lower().split())
    ]
    if not cues:
        return whole
    that, further = word_class("that"), range(max(cues), len(tokens))
    behind = next((place for place in further if tokens.lower[place] in that), None)
    if behind is not None:
        return Span(tokens.ends[behind], whole.end)
    commas = [n for n in range(min(cues)) if tokens.words[n] == COMMA]
    rest = max(cues) + 1
    if commas and len(tokens) - rest > max(commas[-1], FEWEST_BEHIND):
        return Span(tokens.starts[rest], whole.end)
    return Span(whole.start, tokens.starts[commas[-1]]) if commas else whole


def _places(lower: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Yield where the words stand in a text, by the first of them."""
    length = len(words)
    for place in range(len(lower) - length + 1 if length else 0):
        if lower[place] == words[0] and list(lower[place : place + length]) == list(words):
            yield place


def _content(profile: Profile, told: Attribution | None, spans: tuple[Span, ...]) -> _Content:
    figures = tuple(one for one in profile.figures if _stands_in(one.span, spans))
    return _Content(told, spans, _concepts(profile, spans), figures)


def _concepts(profile: Profile, spans: Iterable[Span]) -> AbstractSet[str]:
    return {concept for span in spans for concept in profile.concepts_of(profile.local(span))}


def _said(comparison: Comparison, content: _Content, figures: Figures) -> Said:
    answered = _answered(comparison, content, figures)
    shared = comparison.shared & content.concepts
    near = comparison.likeness_of(content.concepts)
    share = _with_figures(near, len(content.concepts), len(answered), len(content.figures))
    ours = _share_of_ours(comparison, shared)
    return Said(
        share=max(share, _taken(comparison, ours, shared, answered)),
        ours=ours,
        shared=len(shared) + len(answered),
        surplus=comparison.surplus(_telling(comparison, shared)) + FIGURE * len(answered),
        spans=content.spans,
        speaker=content.told.source if content.told else None,
        force=content.told.force if content.told else None,
        apart=_name_others(comparison, content.spans),
    )


def _answered(comparison: Comparison, content: _Content, figures: Figures) -> list[Quantity]:
    """Return the figures of a content that the statement answers, or has somewhere as they are."""
    paired = {pair.theirs.span for pair in figures}
    ours = {(one.unit_kind, one.value, one.low, one.high) for one in comparison.ours.figures}
    return [
        one
        for one in content.figures
        if one.span in paired or (one.unit_kind, one.value, one.low, one.high) in ours
    ]


def _with_figures(share: float, concepts: int, answered: int, figures: int) -> float:
    """Return the share of concepts and figures together, a figure counting as a concept."""
    total = concepts + max(figures, answered)
    return (share * concepts + answered) / total if total else 0.0


def _share_of_ours(comparison: Comparison, shared: AbstractSet[str]) -> float:
    """Return how much of what the statement gives to anybody is shared, by what words tell."""
    said = comparison.ours.once(_said_of)
    total = sum(map(comparison.weigh, said))
    return sum(map(comparison.weigh, shared & said)) / total if total else 0.0


def _taken(
    comparison: Comparison,
    share: float,
    shared: AbstractSet[str],
    answered: Collection[Quantity],
) -> float:
    """Return how much of what the statement says stands in the claim's speech, if that is enough.

    A sentence may repeat one thing of several that were said.
    """
    if len(shared) < FEWEST_TAKEN:
        return 0.0
    ours = comparison.ours
    taken = _with_figures(share, len(ours.once(_said_of)), len(answered), len(ours.figures))
    return taken if taken >= LEAST_TAKEN else 0.0


def _said_of(profile: Profile) -> AbstractSet[str]:
    """Return the concepts of what a sentence attributes to anybody; of all of it if it does not."""
    spans = [span for told in profile.statement.attributions for span in told.spans]
    return _concepts(profile, spans or [profile.statement.span])


def _stands_in(span: Span, spans: Iterable[Span]) -> bool:
    """Tell whether `span` begins in one of `spans`; what no text holds is in all."""
    return not len(span) or any(one.start <= span.start < one.end for one in spans)


def _name_others(comparison: Comparison, spans: Sequence[Span]) -> bool:
    """Tell whether what is said names one thing, and the statement another of its kind for it.

    Speakers are left out: who says it is another question.
    """
    theirs = [name for name in comparison.theirs.statement.names if _stands_in(name.span, spans)]
    ours = comparison.ours.once(_named)
    missing = [name for name in _strangers(theirs, ours) if not _is_around(comparison, name)]
    if not missing:
        return False
    added = _strangers(ours, comparison.theirs.statement.names)
    return any(_may_be_one_kind(one, other) for one in missing for other in added)


def _telling(comparison: Comparison, shared: AbstractSet[str]) -> AbstractSet[str]:
    """Return what both have, of each name but the rarest word: much is said of one person."""
    names = [words & shared for words in comparison.ours.once(_words_of_names)]
    weigh = comparison.weigh
    rarest = {max(words, key=lambda word: (weigh(word), word)) for words in names if words}
    return (shared - frozenset().union(*names)) | rarest


def _words_of_names(profile: Profile) -> Sequence[AbstractSet[str]]:
    """Return the concepts of each name, with its title."""
    return [
        _concepts(profile, [span for span in (name.span, name.title_span) if span])
        for name in profile.statement.names
    ]


def _named(profile: Profile) -> Sequence[Name]:
    """Return the names of a sentence but those to whom it is attributed."""
    return without_speakers(profile, profile.statement.names)


def _may_be_one_kind(one: Name, other: Name) -> bool:
    return one.kind is other.kind or NameKind.OTHER in (one.kind, other.kind)


def _strangers(names: Iterable[Name], others: Sequence[Name]) -> list[Name]:
    return [name for name in names if not any(may_be_same(name, other) for other in others)]


def _is_around(comparison: Comparison, name: Name) -> bool:
    """Tell whether the text before the statement has a name of the claim."""
    theirs = comparison.theirs
    return theirs.concepts_of(theirs.local(name.span)) <= comparison.around.concepts
