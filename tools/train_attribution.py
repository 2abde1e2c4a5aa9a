"""Learn the weights of `factcheck.extraction.attribution` from articles marked by hand.

    python tools/train_attribution.py ../shared/bench/polnear/train.jsonl

Each line of the file is an article: `text`, and `attributions` with the character spans of their
`source`, `cue` and `content`. Four log-linear models are fitted by AdaGrad: is a word a cue; which
phrase is its source; which stretch its content; is the whole right. The last one is fitted on what
the others chose for articles that they were not fitted on. Takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import define, field, frozen

from factcheck.extraction.attribution import choosing
from factcheck.extraction.attribution.contents import Content, find_contents
from factcheck.extraction.attribution.cues import Cue, cue_features, find_cues
from factcheck.extraction.attribution.model import SCALE, written_models
from factcheck.extraction.attribution.segments import carried_quotations, find_segments
from factcheck.extraction.attribution.sources import (
    Phrase,
    find_phrases,
    no_phrase_features,
    phrase_features,
)
from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tagging import tag
from factcheck.extraction.tokens import Tokens, tokenize

OUTPUT = Path(__file__).parents[1] / "factcheck/extraction/attribution/weights.txt"
ROUNDS = 2
RATE = 0.1
LEAST_COUNT = 5
LEAST_WEIGHT = 0.1
FOLDS = 2
RIGHT_OVERLAP = 0.5
SAME_OVERLAP = 0.12
SEED = 1

Range = tuple[int, int]


@frozen(eq=False)
class Gold:
    """An attribution marked by hand: source and cue as ranges of characters, content as a set."""

    source: list[Range]
    cue: list[Range]
    content: frozenset[int]


@define(eq=False)
class Example:
    """A cue of an article, the marked attributions whose cue it is part of, its features."""

    article: int
    tokens: Tokens
    cue: Cue
    carried: tuple[Range, ...]
    gold: list[Gold]
    features: list[str]


@define
class Learner:
    """A log-linear model while it is fitted, its steps scaled by AdaGrad (Duchi et al. 2011)."""

    weights: dict[str, float] = field(factory=dict)
    squares: dict[str, float] = field(factory=dict)

    def score(self, features: Iterable[str]) -> float:
        """Return the sum of the features' weights."""
        return sum(self.weights.get(feature, 0.0) for feature in features)

    def step(self, features: Iterable[str], gradient: float) -> None:
        """Move the features' weights along the gradient of the likelihood."""
        if abs(gradient) < 1e-3:
            return
        for feature in features:
            square = self.squares.get(feature, 0.0) + gradient * gradient
            self.squares[feature] = square
            change = RATE * gradient / math.sqrt(square + 1e-8)
            self.weights[feature] = self.weights.get(feature, 0.0) + change


def fit_yes_no(data: list[tuple[list[str], bool]]) -> Learner:
    """Fit a logistic regression."""
    learner, shuffled = Learner(), random.Random(SEED)  # noqa: S311
    for _ in range(ROUNDS):
        shuffled.shuffle(data)
        for features, answer in data:
            odds = max(-30.0, min(30.0, learner.score(features)))
            learner.step(features, answer - 1 / (1 + math.exp(-odds)))
    return learner


def fit_choice(data: list[tuple[list[list[str]], int, set[int]]]) -> Learner:
    """Fit a softmax over candidates: their features, the right one, those to leave out."""
    learner, shuffled = Learner(), random.Random(SEED)  # noqa: S311
    for _ in range(ROUNDS):
        shuffled.shuffle(data)
        for candidates, right, left_out in data:
            scores = [learner.score(features) for features in candidates]
            highest = max(scores)
            odds = [
                0.0 if index in left_out else math.exp(score - highest)
                for index, score in enumerate(scores)
            ]
            total = sum(odds)
            for index, features in enumerate(candidates):
                learner.step(features, (index == right) - odds[index] / total)
    return learner


def examples(path: Path, limit: int | None) -> Iterator[Example]:
    """Yield every cue of the articles."""
    lines = path.read_text(encoding="utf-8").splitlines()[:limit]
    for number, line in enumerate(lines):
        record = json.loads(line)
        tokens = tokenize(record["text"])
        gold = [
            Gold(marked["source"], marked["cue"], _characters(marked["content"]))
            for marked in record["attributions"]
        ]
        sentences, quotations = find_sentences(tokens), find_quotations(tokens)
        segments = find_segments(tokens, tag(tokens), sentences, quotations)
        for segment, carried in zip(segments, carried_quotations(segments), strict=True):
            for cue in find_cues(tokens, segment):
                start, end = tokens.starts[cue.head], tokens.ends[cue.after - 1]
                marked = [g for g in gold if any(s < end and start < e for s, e in g.cue)]
                yield Example(number, tokens, cue, carried, marked, cue_features(tokens, cue))


def _characters(ranges: Sequence[Range]) -> frozenset[int]:
    return frozenset(at for start, end in ranges for at in range(start, end))


def fit_source(data: list[Example]) -> Learner:
    """Fit the choice of the source on marked cues whose source is among the candidates."""
    groups: list[tuple[list[list[str]], int, set[int]]] = []
    for example in data:
        if not example.gold:
            continue
        phrases = find_phrases(example.cue)
        candidates = [phrase_features(example.tokens, example.cue, p) for p in phrases]
        candidates.append(no_phrase_features(example.tokens, example.cue))
        source = example.gold[0].source
        hits = [i for i, phrase in enumerate(phrases) if _names(example.tokens, phrase, source)]
        if hits:
            right = min(hits, key=lambda index: phrases[index].first)
            groups.append((candidates, right, set(hits) - {right}))
        elif not source:
            groups.append((candidates, len(phrases), set()))
    return fit_choice(groups)


def _names(tokens: Tokens, phrase: Phrase, source: list[Range]) -> bool:
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.after - 1]
    return any(s < end and start < e for s, e in source)


def fit_content(data: list[Example], source: Learner) -> Learner:
    """Fit the choice of the content on marked cues, given the source that is chosen for them."""
    groups: list[tuple[list[list[str]], int, set[int]]] = []
    for example in data:
        contents = _contents(example, source) if example.gold else []
        overlaps = [
            max(_overlap(example, content, g) for g in example.gold) for content in contents
        ]
        if not overlaps or max(overlaps) < RIGHT_OVERLAP - SAME_OVERLAP:
            continue
        best = overlaps.index(max(overlaps))
        alike = {
            i for i, o in enumerate(overlaps) if i != best and o > overlaps[best] - SAME_OVERLAP
        }
        flat = [[f for part in content.parts for f in part] for content in contents]
        groups.append((flat, best, alike))
    return fit_choice(groups)


def _contents(example: Example, source: Learner) -> list[Content]:
    phrase, _ = choosing.choose_source(example.tokens, example.cue, _stored(source))
    return find_contents(example.tokens, example.cue, phrase, example.carried)


def _overlap(example: Example, content: Content, gold: Gold) -> float:
    starts, ends = example.tokens.starts, example.tokens.ends
    ours = _characters([(starts[first], ends[after - 1]) for first, after in content.pieces])
    common = len(ours & gold.content)
    return common / (len(ours) + len(gold.content) - common)


def whole_data(
    data: list[Example], source: Learner, content: Learner
) -> Iterator[tuple[list[str], bool]]:
    """Yield the features of what is chosen for each cue, and whether it is right."""
    source_weights, content_weights = _stored(source), _stored(content)
    for example in data:
        tokens, cue = example.tokens, example.cue
        phrase, source_share = choosing.choose_source(tokens, cue, source_weights)
        contents = find_contents(tokens, cue, phrase, example.carried)
        if contents:
            chosen, content_share = choosing.choose_content(contents, content_weights)
            features = choosing.whole_features(
                tokens, cue, phrase, source_share, chosen, content_share
            )
            right = any(
                (_names(tokens, phrase, gold.source) if phrase else not gold.source)
                and _overlap(example, chosen, gold) >= RIGHT_OVERLAP
                for gold in example.gold
            )
            yield example.features + features, right


_CACHE: dict[int, dict[str, float]] = {}


def _stored(learner: Learner) -> dict[str, float]:
    """Return the weights as the models store them, for choosing with them."""
    if id(learner) not in _CACHE:
        _CACHE[id(learner)] = {f: w * SCALE for f, w in learner.weights.items()}
    return _CACHE[id(learner)]


def pruned(learner: Learner, counts: Counter[str]) -> dict[str, int]:
    """Return the weights of the features that were seen often and weigh something."""
    return {
        feature: round(weight * SCALE)
        for feature, weight in sorted(learner.weights.items())
        if counts[feature] >= LEAST_COUNT and abs(weight) >= LEAST_WEIGHT
    }


def learn(data: list[Example]) -> dict[str, dict[str, int]]:
    """Fit all models and return their weights."""
    wholes: list[tuple[list[str], bool]] = []
    for fold in range(FOLDS):
        others = [example for example in data if example.article % FOLDS != fold]
        ours = [example for example in data if example.article % FOLDS == fold]
        fold_source = fit_source(others)
        wholes += whole_data(ours, fold_source, fit_content(others, fold_source))
    counts = Counter(feature for features, _ in wholes for feature in features)
    source = fit_source(data)
    content = fit_content(data, source)
    for example in data:
        if example.gold:
            phrases = find_phrases(example.cue)
            counts.update(
                {f for p in phrases for f in phrase_features(example.tokens, example.cue, p)}
            )
            counts.update(no_phrase_features(example.tokens, example.cue))
            contents = _contents(example, source)
            counts.update({f for c in contents for part in c.parts for f in part})
    return {
        "cue": pruned(fit_yes_no([(e.features, bool(e.gold)) for e in data]), counts),
        "source": pruned(source, counts),
        "content": pruned(content, counts),
        "whole": pruned(fit_yes_no(wholes), counts),
    }


def main() -> None:
    """Read the articles, fit the models, write their weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--output", type=Path, default=OUTPUT)
    parser.add_argument("--limit", type=int, help="fit on the first articles only")
    arguments = parser.parse_args()
    data = list(examples(arguments.articles, arguments.limit))
    weights = learn(data)
    arguments.output.write_text(written_models(weights), encoding="utf-8")
    print({name: len(model) for name, model in weights.items()}, arguments.output.stat().st_size)


if __name__ == "__main__":
    main()
