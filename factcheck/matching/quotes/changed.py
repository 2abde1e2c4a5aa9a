"""Changed quotations: which words differ from a record that is like enough to be the source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.matching.quotes.edits import Edit, edits_of, likest, without_margins
from factcheck.matching.quotes.verbatim import written
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.spoken import ASIDE, GAP, Word
from factcheck.model import Quotation, QuotedWords, Span, WordChange

LEAST_SHARED, LEAST_SHARE = 2, 0.6
"""Fewer words in common, or a smaller share of the quotation, are no sign of one saying."""
LEAST_FRAME = 0.75
"""The share of a quotation that must be on record if no word of it says anything by itself."""
MOST_EDITS, LEAST_KEPT = 2, 2
"""Where more places than this differ, so many words must be left for each: else they are two
sayings that have idioms in common."""
SENTENCE_ENDS = frozenset(".!?,")
"""What ends a saying within its marks: a comma does where the sentence goes on behind it."""


def with_changes(
    quotation: Quotation, ours: Sequence[Word], theirs: Sequence[Word], record: str
) -> QuotedWords | None:
    """Return how a quotation that is not verbatim stands to a record, if they share enough."""
    said, theirs = _without_gaps(ours), _without_gaps(theirs)
    if not said or not theirs:
        return None
    edits = without_margins(edits_of(likest(said, theirs), said))
    window = [word for edit in edits for word in edit.stored]
    shared = sum(edit.end - edit.start for edit in edits if edit.kept)
    if shared < LEAST_SHARED or shared < LEAST_SHARE * len(said) or not _tells(edits, said):
        return None
    edited = sum(not edit.kept for edit in edits)
    if edited > MOST_EDITS and shared < LEAST_KEPT * edited:
        return None
    changes = tuple(
        WordChange(
            span=_marked(said, edit.start, edit.end),
            ours=" ".join(word.norm for word in said[edit.start : edit.end]),
            theirs=written(record, edit.stored),
            beyond=_is_beyond(edit, said, theirs, record),
        )
        for edit in edits
        if not edit.kept
    )
    return QuotedWords(
        quotation=quotation,
        record=written(record, window),
        share=shared / len(said),
        kept=tuple(_marked(said, edit.start, edit.end) for edit in edits if edit.kept),
        changes=changes,
    )


def _without_gaps(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.norm not in (GAP, ASIDE)]


def _tells(edits: Sequence[Edit], said: Sequence[Word]) -> bool:
    """Tell whether what the two have in common says something: "that would be" does not.

    Where it does not, they may still differ by nothing but a word that does: "as open as possible",
    or by the order of those that do: “the flames were the enemy, not the smoke”.
    """
    kept = [word for edit in edits if edit.kept for word in said[edit.start : edit.end]]
    telling = sum(map(_says_something, kept))
    if telling >= max(1, min(LEAST_SHARED, sum(map(_says_something, said)) - 1)):
        return True
    changed = [edit for edit in edits if not edit.kept]
    if _telling_words(said) == _telling_words(word for edit in edits for word in edit.stored):
        return True
    return len(kept) >= LEAST_FRAME * len(said) and all(
        any(map(_says_something, words))
        for edit in changed
        for words in (edit.stored, said[edit.start : edit.end])
    )


def _telling_words(words: Iterable[Word]) -> list[str]:
    return sorted(word.norm for word in words if _says_something(word))


def _says_something(word: Word) -> bool:
    return word.norm not in function_words()


def _is_beyond(edit: Edit, said: Sequence[Word], theirs: Sequence[Word], record: str) -> bool:
    """Tell whether words were added before or behind all that is on record, which is a part.

    Of a saying that a record quotes from its middle on, or not to its end, nobody can tell.
    """
    if edit.stored:
        return _is_taken_up(edit, said)
    if edit.start == 0:
        return theirs[0].span.of(record)[:1].islower() and said[edit.end].norm == theirs[0].norm
    whole = record[theirs[-1].span.end :][:1] in SENTENCE_ENDS
    return edit.end == len(said) and not whole and said[edit.start - 1].norm == theirs[-1].norm


def _is_taken_up(edit: Edit, said: Sequence[Word]) -> bool:
    """Tell whether a quotation begins with a word of its own where the record links: of, bring.

    No such word takes the place of the other; the two have but what follows in common.
    """
    if edit.start or edit.end > 1 or len(edit.stored) > 1:
        return False
    return _says_something(said[0]) and not _says_something(edit.stored[0])


def _marked(said: Sequence[Word], start: int, end: int) -> Span:
    """Return the changed words; where the draft dropped words, the ones on either side."""
    if start == end:
        start, end = max(start - 1, 0), min(end + 1, len(said))
    return Span(said[start].span.start, said[end - 1].span.end)
