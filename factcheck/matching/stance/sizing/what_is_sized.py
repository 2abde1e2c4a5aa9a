"""What is sized: whether what a word of size is told of is told of by the claim at all.

The costs that were lower than a year earlier are no revenue.
"""

from __future__ import annotations

from functools import cache

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.stance.sizing.comparing_words import comparing
from factcheck.matching.stance.sizing.told_size import NO_VERBS, ToldSize
from factcheck.matching.words.phrases import same_noun
from factcheck.matching.words.stems import stem
from factcheck.model import Quantity

SAME = 0.5
"""How surely two nouns must count the same: people may be patients."""


def tells_of_another(comparison: Comparison, told: ToldSize, *, least: float) -> bool:
    """Tell whether the claim has nothing `least` as alike as a noun of what is more or less.

    Or no noun tells what that is: verbs, adverbs, figures and whoever it is tell of nothing by
    themselves.
    """
    profile, alike = comparison.ours, comparison.kinship.alike
    tokens, words = profile.tokens, profile.weighed_words
    spans = [told.marked.span, *(profile.local(one.span) for one in profile.figures)]
    ends = ((word, tokens.starts[words[word].last]) for word in told.subject)
    nouns = [
        word
        for word, at in ends
        if not any(span.start <= at < span.end for span in spans)
        and not _is_of_anything(tokens.lower[words[word].last])
    ]
    return not nouns or any(max(alike[word].values(), default=0.0) < least for word in nouns)


def counts_another(told: ToldSize, figure: Quantity) -> bool:
    """Tell whether what there is more of is not what a figure of the claim counts."""
    if told.counted is None or not figure.of:
        return False
    return same_noun(told.counted_noun, figure.of) < SAME


def _is_of_anything(word: str) -> bool:
    is_noun = verb_form(word) in NO_VERBS | {VerbForm.GERUND}
    return not is_noun or word in word_class("adverb") or stem(word) in _empty()


@cache
def _empty() -> frozenset[str]:
    return frozenset(map(stem, comparing("of_anything")))
