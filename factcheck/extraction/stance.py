"""Stance: the words that deny, hedge, plan, demand and estimate, and those that give a direction.

Which words these are says `stance_words`; here they are found, each with the words that it governs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.stance_lexicon import Meanings, lexicon
from factcheck.extraction.stance_scope import (
    CLAUSE_ENDS,
    CURRENCIES,
    clause_end,
    correlatives,
    is_inverted,
    phrase_end,
)
from factcheck.extraction.stance_words import (
    OPENING,
    Meaning,
    cancelling,
    clause_words,
    days,
    deferring,
    implied,
    phrasal,
    reports,
    verbal_words,
)
from factcheck.extraction.tokens import Tokens
from factcheck.model import Span, StanceKind, StanceMark

FIGURE, CAPITALS = "#", "Aa"
LONGEST_OBJECT, LONGEST_TIME = 4, 6
NEGATIVE = frozenset([StanceKind.NEGATION, StanceKind.DENIAL])
ASKED = frozenset([StanceKind.NEGATION, StanceKind.HEDGE, StanceKind.PLAN, StanceKind.DEMAND])
"""What a question does not assert."""


class _Found(NamedTuple):
    """A meaning at the tokens from `first` up to `end`."""

    first: int
    end: int
    meaning: Meaning


def find_stance(tokens: Tokens, sentences: Sequence[Span]) -> tuple[StanceMark, ...]:
    """Return the words that set polarity, modality or direction, in order, each with its scope.

    Two negations that cancel each other mark nothing, nor does what a question only asks. A word
    with several opposites has one mark for each. Linear in the text; never raises.
    """
    first_words = lexicon().first_words
    anchors = [index for index, word in enumerate(tokens.lower) if word in first_words]
    marks: list[StanceMark] = []
    position = 0
    for sentence in sentences:
        begin = position
        while position < len(anchors) and tokens.starts[anchors[position]] < sentence.end:
            position += 1
        if position > begin:
            bounds = tokens.at(sentence.start), tokens.at(sentence.end)
            found = list(_meanings(tokens, anchors[begin:position], *bounds))
            marks.extend(_marks(tokens, found, *bounds))
    return tuple(marks)


def denying(tokens: Tokens) -> Iterator[Span]:
    """Yield the expressions that deny by what they mean: lost, until, the first time since."""
    phrases, after = implied(), 0
    for index, word in enumerate(tokens.lower):
        if index < after or word not in phrases.by_first:
            continue
        found = phrases.at(tokens.lower, index, len(tokens))
        if found:
            after = found.end
        if found and found.value:
            yield Span(tokens.starts[index], tokens.ends[found.end - 1])


def _meanings(tokens: Tokens, anchors: list[int], first: int, end: int) -> Iterator[_Found]:
    """Yield the meanings of the sentence's expressions, the longest at each place."""
    known, after = lexicon(), first
    for index in anchors:
        if index < after:
            continue
        found = known.at(tokens.lower, index, end)
        past, meanings = (found.end, found.value) if found else (index + 1, ())
        if past == index + 1:
            meanings = _split(tokens, index, end) or meanings
        past, meanings = _deferred(tokens, index, end, past) or (past, meanings)
        after = past if meanings or past > index + 1 else after
        if not meanings or (index > first and _is_name(tokens, index)):
            continue
        holding = _holding(tokens, meanings, index, past, Span(first, end))
        points = any(meaning.kind is StanceKind.DIRECTION for meaning in meanings)
        shorter = None if holding or points else known.at(tokens.lower, index, past - 1)
        if shorter is not None:
            after = past = shorter.end
            pointing = tuple(one for one in shorter.value if one.kind is StanceKind.DIRECTION)
            holding = _holding(tokens, pointing, index, past, Span(first, end))
        yield from (_Found(index, past, meaning) for meaning in holding)


def _holding(
    tokens: Tokens, meanings: Meanings, index: int, past: int, sentence: Span
) -> Sequence[Meaning]:
    """Return which meanings what stands beside an expression leaves it, each mark once."""
    following = _class_of(tokens, index, past) if past < sentence.end else ""
    marked: dict[tuple[StanceKind, str | None, int], Meaning] = {}
    for meaning in meanings:
        mark = (meaning.kind, meaning.axis, meaning.pole)
        if mark not in marked and _holds(tokens, meaning, index, past, sentence.start, following):
            marked[mark] = meaning
    return [*marked.values()]


def _split(tokens: Tokens, index: int, end: int) -> Meanings:
    """Return the meanings of a verb whose object stands before its particle: call the game off."""
    particles = lexicon().parted(tokens.lower[index])
    if not particles:
        return ()
    begins = clause_words()[0]
    for word in tokens.lower[index + 2 : min(end, index + 2 + LONGEST_OBJECT)]:
        if word in particles:
            return particles[word]
        if word in CLAUSE_ENDS or word in begins:
            break
    return ()


def _deferred(tokens: Tokens, index: int, end: int, past: int) -> tuple[int, Meanings] | None:
    """Return where an expression ends that a time parts from its last word, and what it means.

    Hopes eventually to sell, called in May for a sale; none that ends before `past`, unless the
    last word before this belongs to a day.
    """
    between, ending = deferring()
    dated = past < end and tokens.lower[past - 1] in between and tokens.lower[past] in days()[1]
    for (*words, last), meanings in lexicon().deferred(tokens.lower[index]):
        place = index + len(words)
        if place < past - dated or tokens.lower[index:place] != words:
            continue
        for at in range(place, min(place + LONGEST_TIME, end)):
            word = tokens.lower[at]
            if at > place and word == last:
                return at + 1, meanings
            if not (word in between or word.endswith(ending) or word.isdecimal()):
                break
    return None


def _holds(
    tokens: Tokens, meaning: Meaning, index: int, after: int, first: int, following: str
) -> bool:
    """Tell whether what stands beside an expression leaves it this meaning."""
    before = tokens.lower[index - 1] if index > first else ""
    return (
        (not meaning.next or following in meaning.next)
        and (not meaning.previous or _stands_among(before, meaning.previous))
        and following not in meaning.not_next
        and not _stands_among(before, meaning.not_previous)
        and not (meaning.report and reports().isdisjoint(tokens.lower[first:index]))
        and (not meaning.form or _is_verbal(meaning.form, before))
        and not (meaning.kind is StanceKind.HEDGE and _is_dated(tokens.lower[after - 1], following))
    )


def _stands_among(before: str, words: AbstractSet[str]) -> bool:
    """Tell whether a word is one of some, or a figure where these have any."""
    return before in words or (FIGURE in words and before[:1].isdigit())


def _is_dated(last: str, following: str) -> bool:
    """Tell whether the end of an expression belongs to a day behind it: ruled on | Thursday."""
    before, of_dates = days()
    return last in before and following.lower() in of_dates


def _is_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a word has a capital though no sentence begins with it."""
    word = tokens.words[index]
    return word[0].isupper() and not word.isupper() and tokens.lower[index - 1] not in OPENING


def _is_verbal(form: str, before: str) -> bool:
    """Tell whether a verb form that looks like a noun is a verb after the word `before`."""
    verbal, nominal = verbal_words()
    if form == "s":
        return bool(before) and before not in nominal
    return before in verbal or (
        len(before) > 3
        and before.endswith("s")
        and not before.endswith("ss")
        and before not in nominal
    )


def _class_of(tokens: Tokens, index: int, after: int) -> str:
    """Return the word at `after`, or what it is to the word at `index` before it."""
    word = tokens.lower[after]
    if word[0].isdigit() or word in CURRENCIES:
        return FIGURE
    large = tokens.words[after][0].isupper() and tokens.words[index][0].isupper()
    return CAPITALS if large else word


def _marks(tokens: Tokens, found: list[_Found], first: int, end: int) -> Iterator[StanceMark]:
    asked = tokens.words[end - 1] == "?" if end > first else False
    cancelled = _cancelled(tokens, found).union(_second_halves(tokens, found, end))
    places: dict[tuple[int, int], tuple[Span, str, Span]] = {}
    for place, one in enumerate(found):
        kind = one.meaning.kind
        if place in cancelled or (asked and kind in ASKED):
            continue
        if kind is StanceKind.NEGATION and is_inverted(tokens, one.first, first):
            continue
        if (one.first, one.end) not in places:
            places[one.first, one.end] = _place(tokens, one, end)
        span, text, scope = places[one.first, one.end]
        yield StanceMark(
            span=span,
            text=text,
            kind=kind,
            axis=one.meaning.axis,
            pole=one.meaning.pole,
            scope=scope,
        )


def _place(tokens: Tokens, one: _Found, end: int) -> tuple[Span, str, Span]:
    """Return where an expression stands, as it is written, and what it governs."""
    span = Span(tokens.starts[one.first], tokens.ends[one.end - 1])
    text = span.of(tokens.text)
    scope_end = clause_end(tokens, one.first, one.end, end)
    if text.lower() in phrasal():
        scope_end = phrase_end(tokens, one.end, scope_end)
    return span, text, Span(span.start, tokens.ends[scope_end - 1])


def _cancelled(tokens: Tokens, found: list[_Found]) -> frozenset[int]:
    """Return the places in `found` of the negations that deny nothing."""
    places: set[int] = set()
    after_next, alone, between = cancelling()
    negative = [place for place, one in enumerate(found) if one.meaning.kind in NEGATIVE]
    for place in negative:
        one = found[place]
        following = tokens.words[one.end : one.end + 2]
        if _is_cancelled(following, after_next, alone):
            places.add(place)
    # "Did not deny" is no double negation: it says less than that it was so.
    denying = [place for place in negative if found[place].meaning.kind is StanceKind.NEGATION]
    for place, other in pairwise(denying):
        gap = tokens.lower[found[place].end : found[other].first]
        if place not in places and len(gap) <= 3 and between.issuperset(gap):
            places.update((place, other))
    return frozenset(places)


def _is_cancelled(
    following: Sequence[str], after_next: frozenset[str], alone: frozenset[str]
) -> bool:
    """Tell whether two words behind a negation leave nothing denied: not so much, not so Lee."""
    first = following[0].lower() if following else ""
    if first in alone and not following[-1].islower():
        return True
    return first in after_next or " ".join(following).lower() in after_next


def _second_halves(tokens: Tokens, found: list[_Found], end: int) -> Iterator[int]:
    """Yield the places in `found` of what only goes on a denial: neither one nor the other."""
    halves = correlatives()
    for place, one in enumerate(found):
        follows = halves.get(tokens.lower[one.first])
        if not follows:
            continue
        scope_end = clause_end(tokens, one.first, one.end, end)
        for at in range(place + 1, len(found)):
            if found[at].first >= scope_end:
                break
            if tokens.lower[found[at].first] == follows:
                yield at
