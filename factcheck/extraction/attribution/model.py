"""The linear models: weights of the features, learned by `tools/train_attribution.py`.

Each model scores a list of features, short strings, by the sum of their weights. The one for
sources and the one for contents choose among candidates; the one for cues drops what cannot
attribute anything; the last says how likely the whole is right.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

SCALE = 100
"""Weights are stored as whole hundredths."""
LOWEST = -700
"""A score below which the exponential of its opposite is too large to compute."""


@frozen(eq=False)
class Models:
    """The weights of each model, by feature."""

    cue: Mapping[str, float]
    source: Mapping[str, float]
    content: Mapping[str, float]
    whole: Mapping[str, float]


@cache
def models() -> Models:
    """Return the models that were learned."""
    text = Path(__file__).with_name("weights.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return Models(data["cue"], data["source"], data["content"], data["whole"])


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
