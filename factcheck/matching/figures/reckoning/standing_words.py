"""Standing words: the superlatives of a sentence, and what says the same in other words.

"Nowhere is unemployment lower than in Norrby", "the Liberals came second", "most of its staff are
in Portugal": each gives somebody a place among all who have a figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class
from factcheck.matching.sides.not_done import undone
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.linking import clause_bounds
from factcheck.matching.words.places_in_order import place_at
from factcheck.model import Span

REACH = 8
"""Among so many words before "than" stand those that deny that there is more: nowhere is it."""
NOUN = 3
"""So many words at most tell what most is of: most of its Spanish staff."""


@frozen
class Standing:
    """Words that give somebody a place, where they stand, and the place, from either end."""

    span: Span
    place: int
    is_high: bool
    end: int
    measure: frozenset[str] = frozenset()
    """Words that must be the claim's own: what there is more of nowhere."""
    verbs: frozenset[str] = frozenset()
    """Verbs of a contest, by one of which the claim must tell of its figures; none for any."""
    times: bool = False
    """Whether the figures are times, of which the smallest is first."""
    of_parts: bool = False
    """Whether it is told of the parts of one whole, of which all must be counts or sums."""


def standings(profile: Profile) -> Sequence[Standing]:
    """Return the words of a sentence that give somebody a place."""
    tokens = profile.tokens
    return [*_superlatives(tokens), *_nowhere(tokens), *_placed(tokens), *_most_of(profile)]


def _superlatives(tokens: Tokens) -> Iterator[Standing]:
    """Yield the superlatives of size: the second-largest."""
    sizes, lower = words("high") | words("low"), tokens.lower
    if sizes.isdisjoint(lower):
        return
    for index, word in enumerate(lower):
        if word not in sizes or (word in words("bare") and not _is_determined(lower, index)):
            continue
        first, place = place_at(tokens, index)
        if place and undone(tokens, tokens.starts[first]) is None:
            span = Span(tokens.starts[first], tokens.ends[index])
            yield Standing(span, place, word in words("high"), index + 1)


def _is_determined(lower: Sequence[str], index: int) -> bool:
    return not words("determined").isdisjoint(lower[max(index - 1, 0) : index])


def _nowhere(tokens: Tokens) -> Iterator[Standing]:
    """Yield the comparatives that hold of nobody but whom "than" names: nowhere is it lower."""
    lower = tokens.lower
    if words("none").isdisjoint(lower):
        return
    for than in (at for at, word in enumerate(lower) if word == _data()["than"]):
        before = range(max(than - REACH, 0), than)
        sizes = [at for at in before if lower[at] in words("greater") | words("lesser")]
        none = [at for at in before if lower[at] in words("none")]
        if len(sizes) != 1 or len(none) != 1 or sizes[0] <= none[0] + 1:
            continue
        if not clause_bounds().isdisjoint(lower[none[0] : than]):
            continue
        told = {one for one in lower[none[0] + 1 : than] if one not in function_words()}
        told -= words("greater") | words("lesser") | words("everywhere")
        size = sizes[0]
        span = Span(tokens.starts[none[0]], tokens.ends[size])
        yield Standing(span, 1, lower[size] in words("greater"), than, frozenset(told))


def _placed(tokens: Tokens) -> Iterator[Standing]:
    """Yield the places that somebody took: came second; won the race, which is by time."""
    lower, ordinals = tokens.lower, table("numbers")["ordinals"]
    told = words("came") | words("won")
    if told.isdisjoint(lower):
        return
    for at, word in enumerate(lower):
        if word not in told or undone(tokens, tokens.starts[at]) is not None:
            continue
        span = Span(tokens.starts[at], tokens.ends[min(at + 1, len(lower) - 1)])
        following = lower[at + 1 : at + 2]
        place = ordinals.get(following[0]) if following else None
        if word in words("came") and place:
            yield Standing(span, place, is_high=True, end=at + 2, verbs=words("polled"))
            yield Standing(span, place, is_high=False, end=at + 2, verbs=words("ran"), times=True)
        if word in words("won") and following == [_data()["the"]]:
            end = at + 3
            if not words("races").isdisjoint(lower[at + 2 : end]):
                yield Standing(span, 1, is_high=False, end=end, verbs=words("ran"), times=True)


def _most_of(profile: Profile) -> Iterator[Standing]:
    """Yield "most of" all, where it stands in one place: most of its staff are in Portugal."""
    tokens, lower = profile.tokens, profile.tokens.lower
    if not {*_data()["most_of"]}.issubset(lower):
        return
    names = {tokens.at(profile.local(one.span).start) for one in profile.statement.names}
    wholes = word_class("determiner", "possessive")
    for at in range(len(lower) - 3):
        whose = lower[at + 2] in wholes or at + 2 in names
        if lower[at : at + 2] != _data()["most_of"] or not whose:
            continue
        places = range(at + 3, min(at + 4 + NOUN, len(lower)))
        verb = next((n for n in places if lower[n] in words("located")), None)
        rest = range(verb or len(lower), len(lower))
        name = next((n for n in rest if lower[n] not in words("located")), None)
        is_verb = (
            verb and lower[verb] not in words("where") and lower[verb - 1] not in words("where")
        )
        span = Span(tokens.starts[at], tokens.ends[at])
        if is_verb and name in names and undone(tokens, tokens.starts[at]) is None:
            yield Standing(span, 1, is_high=True, end=at + 2, of_parts=True)


@cache
def words(key: str) -> frozenset[str]:
    """Return the words of a row of the table."""
    return frozenset(_data()[key])


def things(word: str) -> Sequence[str]:
    """Return what somebody has of whom a word tells how many he has: a party, of seats."""
    found: Sequence[str] = _data()["things"].get(word, ())
    return found


def _data() -> Any:  # noqa: ANN401  (a table of the language)
    return table("standings")
