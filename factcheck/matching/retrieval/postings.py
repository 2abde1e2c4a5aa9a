"""Postings as arrays: the candidate index of a ledger of any size, to be kept in memory or a file.

Terms are numbered in the order of their hashes; `holders` lists, term after term, the claims that
hold each, and `rows`, claim after claim, the terms that each holds. Both ways are needed: the first
to gather the claims with the rarest terms of a sentence, the second to score these to the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from threading import local
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from attrs import field, frozen

from factcheck.matching.retrieval.bags import Bags, Hashes, Numbers, term_hash
from factcheck.matching.retrieval.calibration import probabilities
from factcheck.matching.retrieval.index import KEPT, PROMISING, rarest, rarity, shortness
from factcheck.matching.words.lexicon import Lexicon, default_lexicon
from factcheck.matching.words.terms import CONCEPT, Terms, as_terms, terms

Weights = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]


class _Term(NamedTuple):
    """A term of a sentence that some claim holds, in the order of rarity."""

    frequency: int
    number: int
    first: int
    gain: float


class _Scratch(local):
    """Room for the scores of one search, all zero between searches; each thread has its own."""

    def __init__(self, claims: int, terms: int) -> None:
        self.scores = np.zeros(claims, np.float32)
        self.gains = np.zeros(terms, np.float32)


@frozen(eq=False, repr=False)
class Postings:
    """Which claims hold which terms; see `invert` for the arrays."""

    hashes: Hashes
    """Of each term, ascending."""
    weights: npt.NDArray[np.uint8]
    """Of each term."""
    firsts: Numbers
    """Where in `holders` each term's claims begin; one more, the end."""
    holders: Numbers
    """Claims by term, ascending within each."""
    row_firsts: Numbers
    """Where in `rows` each claim's terms begin; one more, the end."""
    rows: Numbers
    """Terms by claim."""
    shortness: Weights
    """What a term is worth in each claim."""
    _scratch: _Scratch = field(init=False)
    _looked_up: dict[str, _Term | None] = field(factory=dict, init=False)
    """Terms that were asked for; None for what no claim holds."""

    @_scratch.default
    def _room(self) -> _Scratch:
        return _Scratch(len(self.shortness), len(self.hashes))

    def holding(self, term: str) -> int:
        """Return how many claims hold `term`."""
        number = int(np.searchsorted(self.hashes, np.uint64(term_hash(term))))
        if number == len(self.hashes) or int(self.hashes[number]) != term_hash(term):
            return 0
        return int(self.firsts[number + 1]) - int(self.firsts[number])

    def search(self, terms: Mapping[str, int], top: int) -> list[tuple[int, float]]:
        """Return the `top` claims that score best by the weighted `terms`, best first."""
        known = self._known(terms)
        if not known:
            return []
        gathered = known[: rarest([term.frequency for term in known], len(self.shortness))]
        chosen = self._gather(gathered, KEPT * top)
        scores = self._scores(chosen, known)
        order = np.lexsort((chosen, -scores))[:top]
        return list(zip(chosen[order].tolist(), scores[order].tolist(), strict=True))

    def whole(self, claim: int) -> float:
        """Return the score of `claim` for a sentence that holds all its terms."""
        terms = self.rows[int(self.row_firsts[claim]) : int(self.row_firsts[claim + 1])]
        holding = (self.firsts[terms + 1] - self.firsts[terms]).tolist()
        size = len(self.shortness)
        gains = 0.0
        for weight, frequency in zip(self.weights[terms].tolist(), holding, strict=True):
            gains += weight * rarity(frequency, size)
        return gains * float(self.shortness[claim])

    def _known(self, terms: Mapping[str, int]) -> list[_Term]:
        """Return the terms that any claim holds, the rarest first."""
        if not len(self.hashes):
            return []
        self._look_up([term for term in terms if term not in self._looked_up])
        known = [
            _Term(found.frequency, found.number, found.first, weight * found.gain)
            for term, weight in terms.items()
            if (found := self._looked_up[term])
        ]
        known.sort()
        return known

    def _look_up(self, terms: Sequence[str]) -> None:
        """Find the `terms`, each with what it is worth by its rarity alone; a draft asks again."""
        if not terms:
            return
        hashes = np.array([term_hash(term) for term in terms], np.uint64)
        numbers = np.minimum(self.hashes.searchsorted(hashes), len(self.hashes) - 1)
        held = self.hashes[numbers] == hashes
        size = len(self.shortness)
        for term, number, is_held in zip(terms, numbers.tolist(), held.tolist(), strict=True):
            first, after = int(self.firsts[number]), int(self.firsts[number + 1])
            found = _Term(after - first, number, first, rarity(after - first, size))
            self._looked_up[term] = found if is_held else None

    def _gather(self, terms: Sequence[_Term], most: int) -> Places:
        """Return the claims that score best by `terms` alone, at most `most`, ascending."""
        scores, holders = self._scratch.scores, self.holders
        lists = [holders[term.first : term.first + term.frequency] for term in terms]
        found = np.concatenate(lists).astype(np.intp)
        gains = np.array([term.gain for term in terms], np.float32)
        np.add.at(scores, found, gains.repeat([term.frequency for term in terms]))
        partly = scores[found] * self.shortness[found]
        scores[found] = 0
        promising = partly >= PROMISING * np.maximum.reduce(partly)
        found, partly = found[promising], partly[promising]
        repeated = most * len(lists)
        if len(found) > repeated:
            found = found[partly.argpartition(len(found) - repeated)[-repeated:]]
        found.sort()
        distinct: Places = found[np.concatenate(([True], found[1:] != found[:-1]))]
        return distinct

    def _scores(self, claims: Places, terms: Sequence[_Term]) -> Weights:
        """Return the whole scores of `claims`, none of which is without terms."""
        gains = self._scratch.gains
        for term in terms:
            gains[term.number] = term.gain
        firsts = self.row_firsts[claims].astype(np.int64)
        lengths = self.row_firsts[claims + 1] - firsts
        ends = lengths.cumsum()
        begins = ends - lengths
        places = np.arange(int(ends[-1])) + (firsts - begins).repeat(lengths)
        sums = np.add.reduceat(gains[self.rows[places]], begins)
        for term in terms:
            gains[term.number] = 0
        return np.asarray(sums * self.shortness[claims], np.float32)


@frozen(eq=False, repr=False)
class ArrayIndex:
    """An index whose postings are arrays; safe to share among threads."""

    postings: Postings
    lexicon: Lexicon

    @classmethod
    def build(cls, texts: Iterable[str], lexicon: Lexicon | None = None) -> ArrayIndex:
        """Index `texts`, in order."""
        lexicon = lexicon or default_lexicon()
        return cls(invert(Bags.of(terms(text, lexicon) for text in texts)), lexicon)

    @property
    def size(self) -> int:
        """How many claims there are."""
        return len(self.postings.shortness)

    def frequency(self, concept: str) -> int:
        """Return how many claims hold `concept`, as `content_words` gives it."""
        return self.postings.holding(CONCEPT + concept) or self.postings.holding(concept)

    def candidates(self, text: str | Terms, top: int = 20) -> list[tuple[int, float]]:
        """Return the `top` claims most like `text`, or its terms, with scores, best first."""
        return self.postings.search(as_terms(text, self.lexicon), top)

    def whole(self, ordinal: int) -> float:
        """Return the score of the claim `ordinal` for a sentence that holds all its terms."""
        return self.postings.whole(ordinal)

    def chances(self, candidates: Sequence[tuple[int, float]]) -> list[float]:
        """Return how likely each of the candidates of a sentence is what the sentence repeats."""
        return probabilities(candidates, self.whole)


def invert(bags: Bags) -> Postings:
    """Return the postings of claims whose terms are `bags`, one after the other."""
    distinct, where, inverse = np.unique(bags.hashes, return_index=True, return_inverse=True)
    rows: Numbers = inverse.astype(np.uint32)
    claims = np.repeat(np.arange(len(bags.sizes), dtype=np.uint32), bags.sizes)
    return Postings(
        hashes=distinct,
        weights=bags.weights[where],
        firsts=_firsts(np.bincount(rows, minlength=len(distinct))),
        holders=claims[np.argsort(rows, kind="stable")],
        row_firsts=_firsts(bags.sizes),
        rows=rows,
        shortness=np.asarray(shortness(bags.lengths.tolist()), np.float32),
    )


def _firsts(lengths: npt.NDArray[np.integer]) -> Numbers:
    firsts = np.zeros(len(lengths) + 1, np.uint32)
    np.cumsum(lengths, out=firsts[1:])
    return firsts
