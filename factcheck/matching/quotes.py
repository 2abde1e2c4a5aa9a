"""Quoted words against the words on record, compared word by word.

Forgiven are case, punctuation, brackets, an ellipsis, digits for number words and the spellings of
house styles. A changed, dropped or added word is not.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve
from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment

from factcheck.extraction.quotations import find_quotations
from factcheck.extraction.sentences import find_sentences
from factcheck.extraction.tokens import tokenize
from factcheck.matching.words.lexicon import function_words
from factcheck.matching.words.spoken import ASIDE, GAP, Word, cut_off, quoting_words, spoken_words
from factcheck.matching.words.stems import stem
from factcheck.model import Quotation, QuotedWords, Span, WordChange

LONGEST_ASIDE = 8
"""How many words of the record a bracketed one may stand for."""
LEAST_SHARED, LEAST_SHARE = 2, 0.6
"""Fewer words in common, or a smaller share of the quotation, are no sign of one saying."""
LEAST_FRAME = 0.75
"""The share of a quotation that must be on record if no word of it says anything by itself."""
LEAST_UNMARKED = 0.8
"""The same where no quotation marks on the record tell speech from the telling of it."""
MOST_EDITS, LEAST_KEPT = 2, 2
"""Where more places than this differ, so many words must be left for each: else they are two
sayings that have idioms in common."""
LEAST_SPLICED = 3
MOST_LEFT_OUT = 2
"""So few words that are missing were left out, and make no second saying of what follows."""
SENTENCE_ENDS = frozenset(".!?,")
"""What ends a saying within its marks: a comma does where the sentence goes on behind it."""
MARGIN = 3
"""Words of the record around the likest stretch that are looked at too, at least."""


def compare(quotation: Quotation, text: str, records: Iterable[str]) -> QuotedWords | None:
    """Return how `quotation`, which stands in `text`, stands to the record most like it.

    None where no record is like it at all; no changes where it is verbatim.
    """
    ours = [word for span in quotation.spans for word in spoken_words(text, span)]
    found = (_against(quotation, ours, record) for record in records)
    return max((quoted for quoted in found if quoted), key=closeness, default=None)


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


def spliced(quotation: Quotation, text: str, records: Iterable[str]) -> Span | None:
    """Return the words with which a second saying begins, if the quotation is made of two.

    Both must be verbatim and at least three words long, and no gap may stand between them; a
    quotation that is verbatim as a whole, or that has other words too, is none.
    """
    ours = [word for span in quotation.spans for word in spoken_words(text, span)]
    norms = [word.norm for word in ours]
    if len(norms) < 2 * LEAST_SPLICED or GAP in norms or ASIDE in norms:
        return None
    on_record = [[word.norm for word in _words_on(record)] for record in records]
    longest = max((_verbatim_prefix(norms, record) for record in on_record), default=0)
    rest = norms[longest:]
    if longest < LEAST_SPLICED or len(rest) < LEAST_SPLICED:
        return None
    if any(_leaves_out(norms[:longest], rest, record) for record in on_record):
        return None
    if any(_find(rest, record, 0, len(record)) is not None for record in on_record):
        return Span(ours[longest].span.start, ours[-1].span.end)
    return None


def _leaves_out(first: list[str], rest: list[str], record: Sequence[str]) -> bool:
    """Tell whether a record goes on with the rest but for a word or two: will, of will not."""
    start = _find(first, record, 0, len(record))
    if start is None:
        return False
    after = start + len(first)
    return _find(rest, record, after, min(after + MOST_LEFT_OUT, len(record))) is not None


def has_words(quotation: Quotation, text: str, record: str) -> bool:
    """Tell whether a quotation has the words of a record in one run."""
    ours = [word.norm for span in quotation.spans for word in spoken_words(text, span)]
    return _find([word.norm for word in _words_on(record)], ours, 0, len(ours)) is not None


@lru_cache(maxsize=1 << 14)
def _words_on(record: str) -> tuple[Word, ...]:
    """Return the words of a record, which every quotation like it asks for."""
    return tuple(spoken_words(record))


def closeness(quoted: QuotedWords) -> tuple[bool, float, int]:
    """Return a key to choose by: verbatim first, then the larger share, then fewer changes."""
    return (not quoted.changes, quoted.share, -len(quoted.changes))


def _against(quotation: Quotation, ours: Sequence[Word], record: str) -> QuotedWords | None:
    theirs = _words_on(record)
    norms = [word.norm for word in theirs]
    places = _places(ours, norms)
    if places:
        window = theirs[places[0][0] : places[-1][1]]
        between = itertools.pairwise(places)
        swallowed = (norm for (_, end), (start, _) in between for norm in norms[end:start])
        turning = tuple(norm for norm in swallowed if norm in quoting_words().turning)
        return QuotedWords(
            quotation=quotation,
            record=_written(record, window),
            share=1.0,
            swallowed=turning,
            cut=tuple(cut_off(quotation, theirs, record, places)),
        )
    spoken = _spoken_on(record)
    found = [_changed(quotation, ours, said, record) for said in spoken or [theirs]]
    best = max((quoted for quoted in found if quoted), key=closeness, default=None)
    if best is None or spoken:
        return best
    reported = all(map(_is_of_reporting, best.changes))
    return None if reported or best.share < LEAST_UNMARKED else best


def _is_of_reporting(change: WordChange) -> bool:
    """Tell whether a change is one of those that reported speech makes: was for is, she for I."""
    ours, theirs = change.ours.split(), tokenize(change.theirs).lower
    if not quoting_words().turning.isdisjoint([*ours, *theirs]):
        return False
    stems = set(map(stem, theirs))
    told = [word for word in ours if stem(word) not in stems] if ours else theirs
    return bool(theirs) and function_words().issuperset(told)


@lru_cache(maxsize=1 << 14)
def _spoken_on(record: str) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each quotation on a record; only they are known to be the speaker's."""
    found = find_quotations(tokenize(record))
    outer = [quotation for quotation in found if not quotation.depth and not quotation.scare]
    return tuple(tuple(spoken_words(record, quotation.content)) for quotation in outer)


def _places(ours: Sequence[Word], record: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the unbroken runs of a quotation stand in the record, in order.

    Empty unless all of them do. A gap may stand for any number of words, a bracket for a few.
    """
    places: list[tuple[int, int]] = []
    for breaker, run in _runs(ours):
        earliest = places[-1][1] if places else 0
        bracketed = bool(places) and breaker == ASIDE
        latest = earliest + LONGEST_ASIDE if bracketed else len(record)
        start = _find(run, record, earliest, latest)
        if start is None:
            return []
        places.append((start, start + len(run)))
    return places


def _runs(ours: Sequence[Word]) -> Iterator[tuple[str, list[str]]]:
    """Yield each run of words with the gap or bracket before it."""
    breaker, run = "", list[str]()
    for word in ours:
        if word.norm not in (GAP, ASIDE):
            run.append(word.norm)
            continue
        if run:
            yield breaker, run
        breaker, run = word.norm, []
    if run:
        yield breaker, run


def _find(run: list[str], record: Sequence[str], earliest: int, latest: int) -> int | None:
    """Return the first place from `earliest` to `latest` where `record` has the whole run."""
    for start in range(earliest, min(latest, len(record) - len(run)) + 1):
        if record[start] == run[0] and record[start : start + len(run)] == run:
            return start
    return None


def _verbatim_prefix(norms: list[str], record: Sequence[str]) -> int:
    """Return how many of the first words stand in the record in one run."""
    longest = 0
    for start, norm in enumerate(record):
        if norm == norms[0]:
            pairs = zip(norms, record[start:], strict=False)
            run = next((n for n, (a, b) in enumerate(pairs) if a != b), None)
            longest = max(longest, min(len(norms), len(record) - start) if run is None else run)
    return longest


def _changed(
    quotation: Quotation, ours: Sequence[Word], theirs: Sequence[Word], record: str
) -> QuotedWords | None:
    """Return how a quotation that is not verbatim stands to a record, if they share enough."""
    said, theirs = _without_gaps(ours), _without_gaps(theirs)
    if not said or not theirs:
        return None
    edits = _without_margins(_edits(_likest(said, theirs), said))
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
            theirs=_written(record, edit.stored),
            beyond=_is_beyond(edit, said, theirs, record),
        )
        for edit in edits
        if not edit.kept
    )
    return QuotedWords(
        quotation=quotation,
        record=_written(record, window),
        share=shared / len(said),
        changes=changes,
    )


def _is_beyond(edit: _Edit, said: Sequence[Word], theirs: Sequence[Word], record: str) -> bool:
    """Tell whether words were added before or behind all that is on record, which is a part.

    Of a saying that a record quotes from its middle on, or not to its end, nobody can tell.
    """
    if edit.stored:
        return _is_taken_up(edit, said)
    if edit.start == 0:
        return theirs[0].span.of(record)[:1].islower() and said[edit.end].norm == theirs[0].norm
    whole = record[theirs[-1].span.end :][:1] in SENTENCE_ENDS
    return edit.end == len(said) and not whole and said[edit.start - 1].norm == theirs[-1].norm


def _is_taken_up(edit: _Edit, said: Sequence[Word]) -> bool:
    """Tell whether a quotation begins with a word of its own where the record links: of, bring.

    No such word takes the place of the other; the two have but what follows in common.
    """
    if edit.start or edit.end > 1 or len(edit.stored) > 1:
        return False
    return _says_something(said[0]) and not _says_something(edit.stored[0])


def _tells(edits: Sequence[_Edit], said: Sequence[Word]) -> bool:
    """Tell whether what the two have in common says something: "that would be" does not.

    Where it does not, they may still differ by nothing but a word that does: "as open as possible".
    """
    kept = [word for edit in edits if edit.kept for word in said[edit.start : edit.end]]
    telling = sum(map(_says_something, kept))
    if telling >= max(1, min(LEAST_SHARED, sum(map(_says_something, said)) - 1)):
        return True
    changed = [edit for edit in edits if not edit.kept]
    return len(kept) >= LEAST_FRAME * len(said) and all(
        any(map(_says_something, words))
        for edit in changed
        for words in (edit.stored, said[edit.start : edit.end])
    )


def _says_something(word: Word) -> bool:
    return word.norm not in function_words()


def _without_gaps(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.norm not in (GAP, ASIDE)]


class _Edit(NamedTuple):
    """A stretch of the quotation, from `start` to `end`, and what the record has there."""

    stored: Sequence[Word]
    start: int
    end: int
    kept: bool


def _edits(window: Sequence[Word], said: Sequence[Word]) -> list[_Edit]:
    """Return the stretches in which the two differ and agree, keeping as many words as can be."""
    edits: list[_Edit] = []
    stored = start = 0
    for edit in LCSseq.opcodes([w.norm for w in window], [w.norm for w in said]):
        if edit.tag != "equal":
            continue
        if stored < edit.src_start or start < edit.dest_start:
            edits.append(_Edit(window[stored : edit.src_start], start, edit.dest_start, kept=False))
        stored, start = edit.src_end, edit.dest_end
        edits.append(_Edit(window[edit.src_start : stored], edit.dest_start, start, kept=True))
    if stored < len(window) or start < len(said):
        edits.append(_Edit(window[stored:], start, len(said), kept=False))
    return edits


def _without_margins(edits: list[_Edit]) -> list[_Edit]:
    """Take away what the record has before and after the words that answer the quotation."""
    first, last = edits[0], edits[-1]
    if not first.kept:
        beyond = len(first.stored) - (first.end - first.start)
        edits[0] = first._replace(stored=first.stored[max(beyond, 0) :])
    if not last.kept:
        edits[-1] = last._replace(stored=last.stored[: last.end - last.start])
    return [edit for edit in edits if edit.stored or edit.end > edit.start]


def _likest(said: Sequence[Word], theirs: Sequence[Word]) -> Sequence[Word]:
    """Return the stretch of the record that is most like the quotation, with a margin."""
    if len(theirs) <= len(said):
        return theirs
    found = partial_ratio_alignment([w.norm for w in said], [w.norm for w in theirs])
    if found is None:
        return theirs
    margin = max(MARGIN, len(said) // 2)
    return theirs[max(found.dest_start - margin, 0) : found.dest_end + margin]


def _marked(said: Sequence[Word], start: int, end: int) -> Span:
    """Return the changed words; where the draft dropped words, the ones on either side."""
    if start == end:
        start, end = max(start - 1, 0), min(end + 1, len(said))
    return Span(said[start].span.start, said[end - 1].span.end)


def _written(record: str, words: Sequence[Word]) -> str:
    return record[words[0].span.start : words[-1].span.end] if words else ""
