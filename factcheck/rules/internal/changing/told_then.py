"""Changes of which the next sentence tells where they began: "A year earlier it was £22m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.language import table, word_class
from factcheck.model import Change
from factcheck.rules.internal.changing.change_ends import fit, is_end
from factcheck.rules.internal.changing.change_sizes import differ_by, wrong_size
from factcheck.rules.internal.multiplying.multiple import Multiple, factor_of, is_near
from factcheck.rules.internal.sharing.share_readings import is_near_share
from factcheck.rules.internal.told.cues import cue_at, ends_clause, has_cue, linker
from factcheck.rules.internal.told.differences import in_percent, is_on_other_footing
from factcheck.rules.internal.told.figures import EXACT, Figure
from factcheck.rules.internal.told.passages import Passage
from factcheck.rules.internal.told.sentences import Sentence
from factcheck.rules.rule import Flag

VERB = 4
"""So many words say that it was so: "it had been at about"."""


def wrong_since_then(passage: Passage) -> Iterator[Flag]:
    """Flag the level before a change that the sentence before tells the size and the end of."""
    then = _then(passage.sentence)
    if then is None or not passage.before or passage.sentence.begins_paragraph:
        return
    before = passage.before[-1]
    levels = [one for one in before.figures if not in_percent(one)]
    if has_cue(before.tokens.lower, "other_footing"):
        return
    if len(levels) != 1 or not _is_end(before, levels[0]) or not fit(levels[0], then):
        return
    sizes = [one for one in before.figures if in_percent(one)]
    factors = [one for one in before.statement.quantities if factor_of(one, before)]
    if len(sizes) == 1 and len(factors) <= 1:
        yield from _of_size(before, sizes[0], then, levels[0])
    elif len(factors) == 1 and not sizes:
        factor = factor_of(factors[0], before)
        ratio = levels[0].value / then.value
        found = Multiple(factor, levels[0], then, 0, 0) if factor else None
        if found and not found.is_so and is_near(ratio, found.factor):
            message = f"{levels[0].written} is {ratio:.3g} times {then.written}."
            yield Flag(span=then.quantity.number, message=message)


def _of_size(before: Sentence, size: Figure, then: Figure, end: Figure) -> Iterator[Flag]:
    plain = size.quantity.change is Change.BY and not is_on_other_footing(before, size)
    named = linker() in before.tokens.lower[size.number[1] : size.last + 1]
    if not plain or named or differ_by(before, size, (then, end), oriented=True):
        return
    if is_near_share(size, abs(end.value / then.value - 1)):
        told = wrong_size(before, size, then, end)
        yield Flag(span=then.quantity.number, message=told.message)


def _is_end(sentence: Sentence, figure: Figure) -> bool:
    return is_end(sentence, figure, Change.TO) and figure.quantity.bound in EXACT


def _then(sentence: Sentence) -> Figure | None:
    """Return the one figure of "A year earlier it was £22m"."""
    if len(sentence.figures) != 1:
        return None
    then, words = sentence.figures[0], sentence.tokens.lower
    start = cue_at(words, 0, "earlier")
    if start is None:
        return None
    said = [word for word in words[start : then.first] if word != ","]
    told = said[:1] and said[0] in _subjects() and _is_verb(said[1:])
    plain = then.quantity.bound in EXACT and then.value > 0 and not in_percent(then)
    return then if told and plain and ends_clause(words, then.last) else None


def _is_verb(words: Sequence[str]) -> bool:
    verbs = word_class("be", "have") | frozenset(table("arithmetic")["stood_at"])
    return 0 < len(words) <= VERB and verbs.issuperset(words)


@cache
def _subjects() -> frozenset[str]:
    return frozenset(table("arithmetic")["subjects"])
