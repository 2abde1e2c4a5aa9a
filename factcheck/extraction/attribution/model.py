"""The linear models: weights of the features, learned by `tools/train_attribution.py`.

Each model scores a list of features, short strings, by the sum of their weights. The one for
sources and the one for contents choose among candidates; the one for cues drops what cannot
attribute anything; the last says how likely the whole is right.

They stand in `weights.txt`: in each line a model, a weight and all features that weigh it, parted
by tabs. As JSON the same took 16 ms of every process, of which this takes 6.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from pathlib import Path

from attrs import frozen

SCALE = 100
"""Weights are stored as whole hundredths."""
LOWEST = -700
"""A score below which the exponential of its opposite is too large to compute."""


@frozen(eq=False, repr=False)
class Models:
    """The weights of each model, by feature."""

    cue: Mapping[str, float]
    source: Mapping[str, float]
    content: Mapping[str, float]
    whole: Mapping[str, float]


@cache
def models() -> Models:
    """Return the models that were learned."""
    return read_models(Path(__file__).with_name("weights.txt").read_text(encoding="utf-8"))


def read_models(text: str) -> Models:
    """Return the models that `written_models` wrote."""
    weights: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in text.rstrip("\n").split("\n"):
        model, weight, features = line.split("\t", 2)
        weights[model].update(zip(features.split("\t"), repeat(int(weight))))
    return Models(**weights)


def written_models(weights: Mapping[str, Mapping[str, int]]) -> str:
    """Return the weights of each model, by its name and the feature, as text."""
    lines = []
    for model, features in weights.items():
        alike: defaultdict[int, list[str]] = defaultdict(list)
        for feature, weight in sorted(features.items()):
            alike[weight].append(feature)
        lines += ["\t".join((model, str(weight), *alike[weight])) for weight in sorted(alike)]
    return "\n".join(lines) + "\n"


def score(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """Return the sum of the features' weights; an unknown feature weighs nothing."""
    return sum(filter(None, map(weights.get, features))) / SCALE


def probability(scored: float) -> float:
    """Return the logistic function of a score."""
    return 1 / (1 + math.exp(-scored)) if scored > LOWEST else 0.0


def shares(scores: Sequence[float]) -> list[float]:
    """Return the share of each candidate: the softmax of their scores."""
    highest = max(scores)
    weights = [math.exp(scored - highest) for scored in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
