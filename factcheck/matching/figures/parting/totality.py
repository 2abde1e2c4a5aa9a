"""Totality: which figures of a sentence are told as a whole, as what several have, or as a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.matching.arithmetic.conversion import NO_AMOUNTS
from factcheck.matching.arithmetic.values import SECOND
from factcheck.matching.sides.profile import Profile
from factcheck.matching.words.linking import clause_bounds
from factcheck.model import Quantity, Span

CLOSE, BEHIND, AHEAD = 3, 7, 14
"""So many words may stand between a figure and the sign behind it, at all, and the one before."""


class Sign(StrEnum):
    """What words make a figure of the others that count the same."""

    TOTAL = "total"
    TOGETHER = "together"
    ALONE = "alone"


class Told(NamedTuple):
    """A figure and the words that tell what it is, by their places among the tokens."""

    figure: Quantity
    sign: Sign
    first: int
    span: Span
    """Where the words stand in the whole text."""


def told_as(profile: Profile) -> Sequence[Told]:
    """Return the figures of a sentence that words tell as a whole or as a part."""
    if _signs().first.isdisjoint(profile.vocabulary):
        return ()
    figures = [one for one in profile.figures if _is_amount(one) and not _is_known(profile, one)]
    return list(_find(profile, sorted(figures, key=_start))) if figures else ()


def _find(profile: Profile, figures: Sequence[Quantity]) -> Iterator[Told]:
    lower, end, phrases = profile.tokens.lower, 0, _signs().phrases
    for place, word in enumerate(lower):
        if place < end or word not in phrases.by_first:
            continue
        found = phrases.at(lower, place)
        end = found.end if found else end
        if found and found.value:
            sign, before = found.value
            near = _Around(profile, figures, place, end)
            figure = near.right_behind or (None if before else near.likeliest)
            if figure is not None and not _is_told_again(profile, figure):
                yield Told(figure, sign, place, _span(profile, place, end))


class _Around(NamedTuple):
    """A sign, by the places of its tokens, and the figures around it."""

    profile: Profile
    figures: Sequence[Quantity]
    first: int
    end: int

    @property
    def right_behind(self) -> Quantity | None:
        """The figure that the sign begins, or that begins right behind it."""
        return next((one for one in self.figures if self._opens(one)), None)

    def _opens(self, figure: Quantity) -> bool:
        local = self.profile.local(figure.span)
        return self.profile.tokens.at(local.start) <= self.end <= self._start(figure)

    @property
    def likeliest(self) -> Quantity | None:
        """The figure that the sign is said of, by its place."""
        before, behind = self._before(), self._behind()
        if before is None or behind is None:
            return before or behind
        closes = self.profile.tokens.lower[self.end : self.end + 1]
        apart = self.profile.tokens.lower[self._stop(before) : self.first]
        near = len(apart) <= CLOSE and _signs().breaks.isdisjoint(apart)
        return before if near or not closes or closes[0] in _signs().marks else behind

    def _before(self) -> Quantity | None:
        last = next((one for one in reversed(self.figures) if self._stop(one) <= self.first), None)
        if last is None:
            return None
        between = self.profile.tokens.lower[self._stop(last) : self.first]
        between = between[:-1] if between and between[-1] == "," else between
        return last if len(between) <= BEHIND and _signs().marks.isdisjoint(between) else None

    def _behind(self) -> Quantity | None:
        following = next((one for one in self.figures if self._start(one) >= self.end), None)
        if following is None:
            return None
        between = self.profile.tokens.lower[self.end : self._start(following)]
        between = between[1:] if between and between[0] == "," else between
        return following if len(between) <= AHEAD and _signs().marks.isdisjoint(between) else None

    def _start(self, figure: Quantity) -> int:
        return self.profile.tokens.at(self.profile.local(figure.number).start)

    def _stop(self, figure: Quantity) -> int:
        return self.profile.tokens.at(self.profile.local(figure.number).end)


def _span(profile: Profile, first: int, end: int) -> Span:
    """Return where some tokens stand in the whole text."""
    tokens = profile.tokens
    return Span(tokens.starts[first], tokens.ends[end - 1]).shifted(profile.statement.span.start)


def _is_amount(figure: Quantity) -> bool:
    return figure.value is not None and figure.unit != SECOND and figure.unit_kind not in NO_AMOUNTS


def _start(figure: Quantity) -> int:
    return figure.number.start


def _is_told_again(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure says again what stands before it: eight a gun, or 48 in all."""
    first = profile.tokens.at(profile.local(figure.span).start)
    return not _signs().again.isdisjoint(profile.tokens.lower[max(first - 1, 0) : first])


def _is_known(profile: Profile, figure: Quantity) -> bool:
    """Tell whether a figure is of those that were spoken of before: the two chains."""
    first = profile.tokens.at(profile.local(figure.number).start)
    return not _signs().definite.isdisjoint(profile.tokens.lower[max(first - 1, 0) : first])


class _Signs(NamedTuple):
    phrases: Phrases[tuple[Sign, bool] | None]
    first: frozenset[str]
    marks: frozenset[str]
    breaks: frozenset[str]
    definite: frozenset[str]
    again: frozenset[str]


@cache
def _signs() -> _Signs:
    data, clauses = table("wholes"), table("clauses")
    rows: list[tuple[str, tuple[Sign, bool] | None]] = [(words, None) for words in data["no_sign"]]
    for sign in Sign:
        rows += [(words, (sign, False)) for words in data[sign]]
        rows += [(words, (sign, True)) for words in data.get(f"{sign}_before", ())]
    phrases = Phrases.of(rows)
    signs = [words for words, _ in rows]
    marks = frozenset(clauses["marks"])
    return _Signs(
        phrases=phrases,
        first=frozenset(words.split()[0] for words in signs),
        marks=marks,
        breaks=clause_bounds(),
        definite=frozenset(table("bounds")["definite"]),
        again=frozenset(words.split()[-1] for words in table("relations")["same"]),
    )
