"""The expressions of stance by the words with which they begin.

A page holds a few hundred of the tables' twenty thousand forms: those that begin with a word are
put together when a text first has that word. To do it for all took a tenth of a cold run.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from operator import itemgetter

from attrs import field, frozen

from factcheck.extraction.phrases import Found, Phrases, words_of
from factcheck.extraction.stance_words import (
    Base,
    Entry,
    Meaning,
    Rows,
    axes,
    entries_of,
    forms,
    inflected,
)
from factcheck.language import table
from factcheck.model import StanceKind

Meanings = tuple[Meaning, ...]
Sense = tuple[StanceKind, str | None, int]
"""What expressions mark: a kind, and of a direction the axis and the pole."""
Entries = Sequence[tuple[int, Entry, Sense | None]]
"""Expressions in the order of the tables, with what they mark; an idiom marks nothing."""
Deferred = tuple[Sequence[str], Meanings]
"""The words of an expression before its "to", and what the whole marks."""
PARTED = 2
"""The words of an expression that an object may part: call off."""


@frozen(eq=False, repr=False)
class StanceLexicon:
    """All expressions, those with one first word together."""

    _bases: Mapping[str, Sequence[Base]]
    """The base forms of each first word."""
    _entries: Mapping[Base, Entries]
    _phrases: dict[str, Phrases[Meanings]] = field(factory=dict, init=False)
    _parted: dict[str, Mapping[str, Meanings]] = field(factory=dict, init=False)
    _deferred: dict[str, Sequence[Deferred]] = field(factory=dict, init=False)

    @property
    def first_words(self) -> AbstractSet[str]:
        """The words with which an expression begins."""
        return self._bases.keys()

    def at(self, lower: Sequence[str], index: int, end: int) -> Found[Meanings] | None:
        """Return the longest expression that begins at `index` of `lower` and ends by `end`."""
        return self._beginning_with(lower[index]).at(lower, index, end)

    def parted(self, verb: str) -> Mapping[str, Meanings]:
        """Return the particles that an object parts from a verb: called the strike off."""
        known = self._parted.get(verb)
        if known is None:
            particles = _particles()
            known = self._parted[verb] = {
                words[1]: meanings
                for words, meanings in self._beginning_with(verb)
                if len(words) == PARTED and words[1] in particles and meanings
            }
        return known

    def deferred(self, word: str) -> Sequence[Deferred]:
        """Return the expressions that a time parts from their last word, with those before it."""
        known = self._deferred.get(word)
        if known is None:
            last = table("stance")["deferring"]["last"]
            found = [
                (words, meanings)
                for words, meanings in self._beginning_with(word)
                if len(words) >= PARTED and words[-1] in last and meanings
            ]
            known = self._deferred[word] = sorted(found, key=lambda one: -len(one[0]))
        return known

    def _beginning_with(self, word: str) -> Phrases[Meanings]:
        known = self._phrases.get(word)
        if known is None:
            known = self._phrases[word] = _phrases(self._meanings(word))
        return known

    def _meanings(self, word: str) -> dict[str, list[Meaning]]:
        """Return the forms that begin with `word`, in the order of the tables."""
        found = [
            (number, entry, base, heads, sense)
            for base in self._bases.get(word, ())
            for heads in [[head for head in inflected(base) if _first_word(head) == word]]
            for number, entry, sense in self._entries[base]
        ]
        meanings: dict[str, list[Meaning]] = {}
        for _, entry, base, heads, sense in sorted(found, key=itemgetter(0)):
            for form, limits in forms(entry, base, heads):
                marked = meanings.setdefault(form, [])
                if sense:
                    kind, axis, pole = sense
                    marked.append(limits._replace(kind=kind, axis=axis, pole=pole))
        return meanings


@cache
def lexicon() -> StanceLexicon:
    """Return the lexicon of the language tables."""
    entries: defaultdict[Base, list[tuple[int, Entry, Sense | None]]] = defaultdict(list)
    number = 0
    for rows, sense in _tables():
        for base, entry in entries_of(rows):
            entries[base].append((number, entry, sense))
            number += 1
    bases: defaultdict[str, list[Base]] = defaultdict(list)
    for base in entries:
        for word in {*map(_first_word, inflected(base))}:
            bases[word].append(base)
    return StanceLexicon(dict(bases), dict(entries))


def _first_word(form: str) -> str:
    """Return the first of the words that a text has for `form`: well-known is three."""
    return form if form.isalpha() and form.islower() else words_of(form)[0]


def _tables() -> Iterator[tuple[Rows, Sense | None]]:
    """Yield the tables of expressions, each with what these mark; those of an idiom are none."""
    data = table("stance")
    yield data["idioms"], None
    for kind in StanceKind:
        if kind is not StanceKind.DIRECTION:
            yield data[kind.value], (kind, None, 0)
    for axis, poles in axes():
        for pole, rows in zip((1, -1), poles, strict=True):
            yield rows, (StanceKind.DIRECTION, axis, pole)


def _phrases(meanings: Mapping[str, list[Meaning]]) -> Phrases[Meanings]:
    """Return the forms that begin with one word, each with what it has of the words before too."""
    passing = tuple(f" {word}" for word in table("stance")["passing_on"])
    for form, found in meanings.items():
        if found and form.endswith(passing):
            shorter, _, last = form.rpartition(" ")
            found.extend([*_passed_on(found, meanings.get(shorter, ()), last)])
    return Phrases.of((form, tuple(found)) for form, found in meanings.items())


def _passed_on(found: Iterable[Meaning], before: Iterable[Meaning], last: str) -> Iterator[Meaning]:
    """Yield the directions that a form has from the words before its last: fall, in "fall to"."""
    known = {(one.axis, one.pole) for one in found if one.axis}
    if known:
        for one in before:
            if one.axis and (one.axis, one.pole) not in known:
                yield one._replace(next=frozenset()) if last in one.next else one


@cache
def _particles() -> frozenset[str]:
    return frozenset(table("stance")["separable"]["particles"])
