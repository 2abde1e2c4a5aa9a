"""Quoted words against the words on record, compared word by word.

Forgiven are case, punctuation, brackets, an ellipsis, digits for number words and the spellings of
house styles. A changed, dropped or added word is not.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import evolve

from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.matching.quotes.changed import with_changes
from factcheck.matching.quotes.verbatim import places_of, words_on, written
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.spoken import Word, cut_off, quoting_words, spoken_words
from factcheck.matching.words.stems import stem
from factcheck.model import Quotation, QuotedWords, WordChange

LEAST_UNMARKED = 0.8
"""The share of a quotation that must be on a record that has no quotation marks to tell speech from
the telling of it."""


def compare(quotation: Quotation, text: str, records: Iterable[str]) -> QuotedWords | None:
    """Return how `quotation`, which stands in `text`, stands to the record most like it.

    None where no record is like it at all; no changes where it is verbatim.
    """
    ours = [word for span in quotation.spans for word in spoken_words(text, span)]
    found = (_against(quotation, ours, record) for record in records)
    return max((quoted for quoted in found if quoted), key=closeness, default=None)


def _against(quotation: Quotation, ours: Sequence[Word], record: str) -> QuotedWords | None:
    theirs = words_on(record)
    norms = [word.norm for word in theirs]
    places = places_of(ours, norms)
    if places:
        window = theirs[places[0][0] : places[-1][1]]
        between = itertools.pairwise(places)
        swallowed = (norm for (_, end), (start, _) in between for norm in norms[end:start])
        turning = tuple(norm for norm in swallowed if norm in quoting_words().turning)
        return QuotedWords(
            quotation=quotation,
            record=written(record, window),
            share=1.0,
            kept=quotation.spans,
            swallowed=turning,
            cut=tuple(cut_off(quotation, theirs, record, places)),
        )
    spoken = _spoken_on(record)
    found = [with_changes(quotation, ours, said, record) for said in spoken or [theirs]]
    best = max((quoted for quoted in found if quoted), key=closeness, default=None)
    if best is None or spoken:
        return best
    reported = all(map(_is_of_reporting, best.changes))
    return None if reported or best.share < LEAST_UNMARKED else best


def closeness(quoted: QuotedWords) -> tuple[bool, float, int]:
    """Return a key to choose by: verbatim first, then the larger share, then fewer changes."""
    return (not quoted.changes, quoted.share, -len(quoted.changes))


def _is_of_reporting(change: WordChange) -> bool:
    """Tell whether a change is one of those that reported speech makes: was for is, she for I."""
    ours, theirs = change.ours.split(), tokenize(change.theirs).lower
    if not quoting_words().turning.isdisjoint([*ours, *theirs]):
        return False
    if not all(_may_be_reported_as(one, theirs) for one in ours):
        return False
    stems = set(map(stem, theirs))
    told = [word for word in ours if stem(word) not in stems] if ours else theirs
    return bool(theirs) and function_words().issuperset(told)


def _may_be_reported_as(word: str, theirs: Sequence[str]) -> bool:
    """Tell whether a modal that was said may be one of those reported: would, for will; not may."""
    modals = word_class("modal").intersection(theirs)
    if not modals or word not in word_class("modal"):
        return True
    return table("quotations")["backshift"].get(word) in modals


@lru_cache(maxsize=1 << 14)
def _spoken_on(record: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each quotation on a record; only they are known to be the speaker's."""
    found = find_quotations(tokenize(record))
    outer = [quotation for quotation in found if not quotation.depth and not quotation.scare]
    return tuple(tuple(spoken_words(record, quotation.content)) for quotation in outer)


def sayings(quotation: Quotation, text: str) -> list[Quotation]:
    """Cut a quotation into its sentences, each of which is on record by itself or not."""
    pieces = [
        sentence.shifted(span.start)
        for span in quotation.spans
        for sentence in find_sentences(tokenize(span.of(text)))
    ]
    if len(pieces) < 2:
        return [quotation]
    return [
        evolve(quotation, span=piece, content=piece, text=piece.of(text), spans=(piece,))
        for piece in pieces
    ]
