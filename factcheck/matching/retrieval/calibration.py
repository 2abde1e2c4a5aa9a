"""Calibration: how likely a candidate is the claim that a sentence repeats.

A logistic regression on two things that say the same whatever the ledger's size: how much of the
claim the sentence repeats, and how far the claim is ahead of its best rival. It was fitted on posts
that journalists had paired with the fact-checked claims they repeat, half of them with that claim
taken away, since most sentences repeat none. The reliability plot and what was tried besides are in
`docs/decisions/claim-index.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from math import exp, log

REPEATED, AHEAD, CONSTANT = 1.92, 3.81, -0.16
"""The fitted weights: of the logarithms of the share repeated and of the lead over the rival."""
FAR_AHEAD = 2.718
"""The lead of a claim that has no rival."""


def probabilities(
    candidates: Sequence[tuple[int, float]], whole: Callable[[int], float]
) -> list[float]:
    """Return for each candidate the probability that it is the claim the sentence repeats.

    `candidates` are those of one sentence, with their scores, as an index gave them, best first;
    `whole` gives a claim's score for itself. None is likelier than a better one.
    """
    scores = [score for _, score in candidates]
    found: list[float] = []
    for place, (ordinal, score) in enumerate(candidates):
        rival = scores[1] if place == 0 and len(scores) > 1 else scores[0]
        ahead = log(score / rival) if len(scores) > 1 else log(FAR_AHEAD)
        found.append(_logistic(REPEATED * log(_share(score, whole(ordinal))), ahead))
    return list(accumulate(found, min))


def _share(score: float, whole: float) -> float:
    return min(max(score / whole, 1e-9), 1.0)


def _logistic(repeated: float, ahead: float) -> float:
    return 1 / (1 + exp(-(repeated + AHEAD * ahead + CONSTANT)))
