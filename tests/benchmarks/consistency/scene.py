"""What a rewrite or a planted error may know of the article, and a few helps with sentences."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable

from attrs import frozen

from consistency.articles import Article, Sentence, tables
from consistency.names import Cast


@frozen(kw_only=True)
class Scene:
    """The article that is being rewritten, whom it names, and the source of chance."""

    article: Article
    cast: Cast
    rng: random.Random
    on_record: frozenset[str]
    """The article's sentences that the ledger has as claims, with single spaces."""


Rewrite = Callable[[Sentence, Scene], Sentence | None]


def alternatives(words: Iterable[str]) -> str:
    """Return words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def small(text: str, scene: Scene) -> str | None:
    """Return `text` as it is written within a sentence; None where that is unsure."""
    first = re.match(r"[\w'’.]+", text)
    if not first:
        return None
    if first[0].lower() in tables()["small_openers"]:
        return text[0].lower() + text[1:]
    names = {word for full in scene.cast.people.values() for word in full.split()}
    names |= {"Mr.", "Mrs.", "Ms.", "I", *scene.cast.all_places}
    return text if first[0] in names or first[0].rstrip(".’'s") in names else None


def large(text: str) -> str:
    """Return `text` as it is written at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def is_plain(text: str) -> bool:
    """Tell whether `text` is one clause with nothing set apart, quoted, or told by anyone."""
    if re.search(r"[,;:“”\"()—–?!\[\]]|--|''", text):
        return False
    words = set(re.findall(r"[a-z]+", text.lower()))
    return not words & set(tables()["subordinating"]) and not words & set(tables()["speaking"])
