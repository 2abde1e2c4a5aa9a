"""Fit and check the probability that a candidate is the claim a sentence repeats.

Prints the weights fitted on all posts of known_lie for `matching/retrieval/calibration.py`, and how
well weights fitted on four fifths of the posts foretell the last fifth; draws the latter as a
reliability plot.

    python tests/benchmarks/calibration.py docs/decisions/claim-index-reliability.svg
"""

from __future__ import annotations

import sys
from math import log
from pathlib import Path

import numpy as np
import numpy.typing as npt
from matching import BENCH, rows

from factcheck.matching.retrieval.index import ClaimIndex

Values = npt.NDArray[np.float64]

TOP, SCORED, FOLDS, BINS = 10, 50, 5, 10
SIDE, MARGIN = 300, 40
"""Of the plot and around it, in pixels."""


def main() -> None:
    """Print the weights and the errors; write the plot to the path given."""
    if not BENCH.is_dir():
        print("skipped: the data is not there")
        return
    features, right, post = examples()
    print("weights (repeated, ahead, constant):", fit(features, right).round(2))
    chances = np.empty(len(right))
    for fold in range(FOLDS):
        held = post % FOLDS == fold
        chances[held] = predict(features[held], fit(features[~held], right[~held]))
    bins = np.minimum((chances * BINS).astype(int), BINS - 1)
    points = [
        (chances[bins == n].mean(), right[bins == n].mean(), int((bins == n).sum()))
        for n in range(BINS)
        if (bins == n).any()
    ]
    error = sum(abs(said - true) * count for said, true, count in points) / len(right)
    print(f"expected calibration error, cross-validated: {error:.4f}")
    for said, true, count in points:
        print(f"  said {said:.2f}  true {true:.2f}  of {count}")
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(plot(points), encoding="utf-8")


def examples() -> tuple[Values, Values, Values]:
    """Return the features of each candidate, whether it is right, and which post it is of.

    Each post is there twice: as it is, and as if the ledger did not have the claim that it repeats.
    """
    claims = [row["fact"] for row in rows("claims")]
    index = ClaimIndex.build(claims)
    features, right, post = [], [], []
    for number, row in enumerate(rows("pairs")):
        found = index.candidates(row["claim"], SCORED)
        without = [one for one in found if claims[one[0]] != row["fact"]]
        for ranked in (found, without):
            for place, (ordinal, score) in enumerate(ranked[:TOP] if len(ranked) > 1 else ()):
                rival = ranked[1][1] if place == 0 else ranked[0][1]
                share = min(score / index.whole(ordinal), 1.0)
                features.append((log(share), log(score / rival)))
                right.append(claims[ordinal] == row["fact"])
                post.append(number)
    return np.array(features), np.array(right, float), np.array(post)


def fit(features: Values, right: Values) -> Values:
    """Return the weights of a logistic regression, by Newton's method."""
    inputs = np.c_[features, np.ones(len(features))]
    weights = np.zeros(inputs.shape[1])
    for _ in range(50):
        chances = predict(features, weights)
        curvature = (inputs * (chances * (1 - chances))[:, None]).T @ inputs
        weights += np.linalg.solve(curvature, inputs.T @ (right - chances))
    return weights


def predict(features: Values, weights: Values) -> Values:
    """Return the chances that `weights` give."""
    inputs = np.c_[features, np.ones(len(features))]
    return np.asarray(1 / (1 + np.exp(-(inputs @ weights))))


def plot(points: list[tuple[float, float, int]]) -> str:
    """Return an SVG of what was said against what was true; the diagonal is perfect."""
    whole = SIDE + 2 * MARGIN

    def at(x: float, y: float) -> tuple[float, float]:
        return MARGIN + x * SIDE, MARGIN + (1 - y) * SIDE

    (x0, y0), (x1, y1) = at(0, 0), at(1, 1)
    dots = "".join(
        '<circle cx="{:.1f}" cy="{:.1f}" r="4"><title>{} candidates</title></circle>'.format(
            *at(said, true), count
        )
        for said, true, count in points
    )
    labels = "".join(
        f'<text x="{at(v, 0)[0]}" y="{y0 + 16}" text-anchor="middle">{v}</text>'
        f'<text x="{x0 - 6}" y="{at(0, v)[1] + 4}" text-anchor="end">{v}</text>'
        for v in (0, 0.5, 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
        f'font-family="sans-serif" font-size="11">'
        f'<rect width="{whole}" height="{whole}" fill="#fff"/>'
        f'<path d="M{x0} {y1}V{y0}H{x1}" fill="none" stroke="#000"/>'
        f'<path d="M{x0} {y0}L{x1} {y1}" stroke="#999" stroke-dasharray="4"/>'
        f'<g fill="#06c">{dots}</g>{labels}'
        f'<text x="{whole / 2}" y="{whole - 8}" text-anchor="middle">probability said</text>'
        f'<text x="12" y="{whole / 2}" text-anchor="middle" '
        f'transform="rotate(-90 12 {whole / 2})">share right</text></svg>\n'
    )


if __name__ == "__main__":
    main()
