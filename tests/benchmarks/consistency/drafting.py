"""A draft from an article: every sentence that can be is rewritten, and some are made wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import frozen

from consistency import figures, order, wording
from consistency.articles import Sentence, as_text
from consistency.planting import Change
from consistency.scene import Scene
from consistency.swapping import PLANTERS
from factcheck.model import Span

REWRITES = (*order.REWRITES, *figures.REWRITES, *wording.REWRITES)
MOVING = (*order.REWRITES, wording.turned_active, wording.turned_passive)
MERGED_SHARE = 0.5
PLANTED_SHARE = 0.3
RARITY = {"number": 6, "date": 6, "attribution": 6, "quotation": 3, "name": 2}
"""How much rather than a turned stance, for which most sentences have a place, each is planted."""
MOST_REWRITES = 5
"""How many ways of rewriting a sentence are tried one upon another."""

Paragraphs = Sequence[Sequence[Sentence]]


@frozen(kw_only=True)
class Planted:
    """An error in a draft, with its place there."""

    span: Span
    family: str
    kind: str
    was: str
    """The sentence without it."""


def rewritten(scene: Scene) -> list[list[Sentence]]:
    """Return the article's paragraphs with the same said otherwise."""
    return [_paragraph(paragraph, scene) for paragraph in scene.article.paragraphs]


def planted(paragraphs: Paragraphs, scene: Scene, only: str | None) -> tuple[str, list[Planted]]:
    """Return the draft with errors in some of its sentences, and the errors."""
    errors, done = [], []
    at = 0
    for paragraph in paragraphs:
        wrong = []
        for sentence in paragraph:
            change = _choose(sentence, scene, only)
            if change:
                was, (sentence, span) = sentence.text, change.planted_in(sentence)  # noqa: PLW2901
                errors.append(
                    Planted(span=span.shifted(at), family=change.family, kind=change.kind, was=was)
                )
            wrong.append(sentence)
            at += len(sentence.text) + 1
        at += 1
        done.append(wrong)
    return as_text(done), errors


def _paragraph(paragraph: Sequence[Sentence], scene: Scene) -> list[Sentence]:
    done: list[Sentence] = []
    for original in paragraph:
        sentence = _rewritten(original, scene)
        joined = None
        if done and scene.rng.random() < MERGED_SHARE:
            joined = order.merged(done[-1], sentence, scene)
        if joined:
            done[-1] = joined
            continue
        done.extend(order.parted(sentence) or (sentence,))
    return done


def _rewritten(sentence: Sentence, scene: Scene) -> Sentence:
    """Return the sentence rewritten in up to three ways, of which one at most moves its parts."""
    made, moved = 0, False
    for way in scene.rng.sample(REWRITES, len(REWRITES)):
        if way in MOVING and (moved or not sentence.is_whole):
            continue
        changed = way(sentence, scene)
        if changed is not None:
            sentence, made, moved = changed, made + 1, moved or way in MOVING
        if made == MOST_REWRITES:
            break
    return sentence


def _choose(sentence: Sentence, scene: Scene, only: str | None) -> Change | None:
    """Return an error for the sentence, the rarer family rather, and each of its kinds alike."""
    if scene.rng.random() > PLANTED_SHARE or not scene.on_record.issuperset(sentence.origins):
        return None
    kinds: dict[str, dict[str, list[Change]]] = defaultdict(lambda: defaultdict(list))
    for planter in PLANTERS:
        for change in planter(sentence, scene):
            kinds[change.family][change.kind].append(change)
    families = [family for family in kinds if only in (None, family)]
    if not families:
        return None
    weights = [RARITY.get(family, 1) for family in families]
    of_family = kinds[scene.rng.choices(families, weights)[0]]
    return scene.rng.choice(of_family[scene.rng.choice(list(of_family))])
