"""Choosing: for each cue the likeliest source and words, and how likely the whole is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from factcheck.extraction.attribution.contents import Content, find_contents
from factcheck.extraction.attribution.cues import Cue, cue_features
from factcheck.extraction.attribution.model import Models, probability, score, shares
from factcheck.extraction.attribution.segments import QUOTED
from factcheck.extraction.attribution.sources import (
    NAMED_BY_WORD,
    Phrase,
    find_phrases,
    no_phrase_features,
    phrase_features,
)
from factcheck.extraction.tokens import Tokens

LEAST_CUE = 0.3
"""How likely a word must be a cue to be looked at further."""
ALIKE = 0.6
"""Share of their tokens from which on two stretches count as one choice."""
VERBS = frozenset("behdM")
"""Letters of the units that only a clause has: auxiliaries, past forms and modals."""
COMMA, PHRASE = ",", "phrase"
SURE = (0.95, 0.99)


@frozen(eq=False, repr=False)
class Choice:
    """A cue with the source (None: the text names none) and the content chosen for it.

    Where speech is `carried` on, the cue is that of what its source said before.
    """

    cue: Cue
    source: Phrase | None
    content: Content
    probability: float
    carried: bool = False


def choose(
    tokens: Tokens, cue: Cue, carried: tuple[tuple[int, int], ...], models: Models
) -> Choice | None:
    """Return the likeliest reading of a cue, None where it is hardly one."""
    features = cue_features(tokens, cue)
    if probability(score(models.cue, features)) < LEAST_CUE:
        return None
    source, source_share = choose_source(tokens, cue, models.source)
    contents = _before_phrase(cue, find_contents(tokens, cue, source, carried))
    if not contents:
        return None
    content, content_share = choose_content(contents, models.content)
    features += whole_features(tokens, cue, source, source_share, content, content_share)
    return Choice(cue, source, content, probability(score(models.whole, features)))


def _before_phrase(cue: Cue, contents: list[Content]) -> list[Content]:
    """Return the contents that hold the clause before ", according to", where that is the cue."""
    comma = cue.first_unit - 1
    if cue.form.inflection != PHRASE or comma < 1 or cue.segment.letter(comma) != COMMA:
        return contents
    if VERBS.isdisjoint(cue.segment.letters[:comma]):
        return contents
    end = cue.segment.firsts[comma]
    before = [one for one in contents if any(after == end for _, after in one.pieces)]
    return before or contents


def choose_source(
    tokens: Tokens, cue: Cue, weights: Mapping[str, float]
) -> tuple[Phrase | None, float]:
    """Return the likeliest source of a cue, None for none, and its share of belief."""
    phrases = find_phrases(cue)
    scores = [score(weights, phrase_features(tokens, cue, phrase)) for phrase in phrases]
    scores.append(score(weights, no_phrase_features(tokens, cue)))
    parts = shares(scores)
    best = max(range(len(parts)), key=parts.__getitem__)
    return (phrases[best] if best < len(phrases) else None), parts[best]


def choose_content(
    contents: Sequence[Content], weights: Mapping[str, float]
) -> tuple[Content, float]:
    """Return the likeliest content and the share of belief that it has, with those much like it."""
    known: dict[int, float] = {}
    scores = []
    for content in contents:
        total = 0.0
        for part in content.parts:
            key = id(part)
            if key not in known:
                known[key] = score(weights, part)
            total += known[key]
        scores.append(total)
    parts = shares(scores)
    best = contents[max(range(len(parts)), key=parts.__getitem__)]
    alike = sum(
        part
        for part, content in zip(parts, contents, strict=True)
        if part > 0.01 and likeness(content.pieces, best.pieces) >= ALIKE
    )
    return best, alike


def likeness(ours: Sequence[tuple[int, int]], theirs: Sequence[tuple[int, int]]) -> float:
    """Return the share of all their tokens that two stretches have in common."""
    common = sum(
        max(0, min(after, other_after) - max(first, other_first))
        for first, after in ours
        for other_first, other_after in theirs
    )
    total = sum(after - first for first, after in (*ours, *theirs)) - common
    return common / total if total else 0.0


def whole_features(
    tokens: Tokens,
    cue: Cue,
    source: Phrase | None,
    source_share: float,
    content: Content,
    content_share: float,
) -> list[str]:
    """Describe a cue with its source and content, beside the features of the cue alone."""
    form, side = cue.form, content.side
    placed = source.side + source.letter if source else "0"
    named = "0"
    if source is not None:
        pronoun = source.letter in NAMED_BY_WORD
        long = "+" if source.after - source.first > 1 else ""
        named = tokens.lower[source.first] if pronoun else source.letter + long
    sure_source, sure_content = _step(source_share), _step(content_share)
    length = sum(after - first for first, after in content.pieces)
    long = str(length if length < 5 else 5 + min(length, 40) // 8)
    rank = str(source.rank) if source else "-"
    return [
        "A" + sure_source,
        "B" + sure_content,
        "C" + sure_source + sure_content,
        "D" + placed + side,
        "E" + form.kind + placed,
        "F" + form.kind + side,
        "G" + side + long,
        "H" + form.kind + long,
        "I" + form.base + placed + side,
        "J" + form.base + long,
        "K" + form.kind + side + _quoted(cue, content),
        "L" + named + side,
        "M" + rank + sure_source + form.kind,
    ]


def _quoted(cue: Cue, content: Content) -> str:
    """Return the letter of a quotation if the content holds one, else none."""
    segment = cue.segment
    for first, after in content.pieces:
        units = segment.letters[segment.unit_of(first) : segment.unit_of(after - 1) + 1]
        if QUOTED in units:
            return QUOTED
    return ""


def _step(share: float) -> str:
    """Return a share in tenths, the last one cut finer."""
    return str(int(share * 10)) if share < SURE[0] else "a" if share < SURE[1] else "b"
