"""Quotations: which words stand between quotation marks, outer and nested.

Marks are paired by a stack within each paragraph. A mark opens where a gap stands before it and
none after it, and closes the other way round; a single mark that is an apostrophe does neither. A
quotation still open at the end of a line goes on where the next one repeats its opening mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from attrs import define

from factcheck.extraction.sentences import ENDERS
from factcheck.extraction.tokens import BREAK, Tokens
from factcheck.language import table
from factcheck.model import Quotation, Span

OPENING = frozenset("“„‟«‹‘‚")
CLOSING = frozenset("”»›’")
SINGLE = frozenset("‘’‚'`")
FAMILIES = {
    **dict.fromkeys('“”„‟"″', "double"),
    **dict.fromkeys(SINGLE, "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
}
BEFORE_OPENING = frozenset("([{<-–—―/…*_") | frozenset(FAMILIES)
STOPS = frozenset(".,!?;:…")
NEVER_OPENED_UPON = frozenset(",;:!?)]")
"""What no quotation begins with: a mark before it closes, or stands free."""
DEEPEST = 8
"""Quotations within one another; marks that would open more are passed over."""
LONGEST_SCARE = 4
"""Words that marks of distance, a title or a nickname may hold."""
SHORTEST_NAMED = 3
"""Letters up to which a word of a title need not be capitalised: "the", "of"."""


class _Mark(NamedTuple):
    """A quotation mark, the tokens from `first` up to `after`, and what it may do."""

    first: int
    after: int
    family: str
    opens: bool
    closes: bool
    possessive: bool
    """As likely an apostrophe as a closing mark: "the parents’ house"."""
    begins_line: bool
    follows_sentence: bool


@define(eq=False, repr=False)
class _Quoted:
    """A quotation, perhaps still open, in indices of tokens; `ends` lie after the last word."""

    family: str
    first: int
    starts: list[int]
    ends: list[int]
    after: int = 0
    depth: int = 0
    holds_same: bool = False
    """Whether another quotation in the same marks was closed inside this one."""


def find_quotations(tokens: Tokens) -> tuple[Quotation, ...]:
    """Return the quotations of the text, in the order of the text, outer before inner.

    Linear in the text. One that begins a line or follows a comma or colon, and is never closed,
    ends with its paragraph; any other mark without its fellow is taken for none.
    """
    found: list[_Quoted] = []
    carried: _Quoted | None = None
    carried_from = -1
    for number, end, marks in _paragraphs(tokens):
        stack: list[_Quoted] = []
        if carried is not None:
            if number == carried_from + 1 and marks[0].begins_line and _repeats(marks[0], carried):
                stack.append(carried)
            else:
                found.append(carried)
        closed, carried = _pair(tokens, marks, end, stack)
        found += closed
        carried_from = number
    if carried is not None:
        found.append(carried)
    found.sort(key=lambda quoted: (quoted.first, -quoted.after))
    return tuple(
        _quotation(tokens, quoted) for quoted in found if quoted.starts[0] < quoted.ends[0]
    )


def _paragraphs(tokens: Tokens) -> Iterator[tuple[int, int, list[_Mark]]]:
    """Yield each paragraph that has marks: its number, the index of its last token's end, marks."""
    bounds = [tokens.at(match.end()) for match in BREAK.finditer(tokens.text)] + [len(tokens)]
    number = 0

    def paragraph(mark: _Mark) -> int:
        nonlocal number
        while bounds[number] <= mark.first:
            number += 1
        return number

    for index, marks in groupby(_marks(tokens), paragraph):
        yield index, bounds[index], list(marks)


def _marks(tokens: Tokens) -> Iterator[_Mark]:
    """Yield the marks that open or close something, two single ones taken for a double one."""
    words, taken = tokens.words, -1
    for index, word in enumerate(words):
        if index <= taken or word not in FAMILIES:
            continue
        after = index + 1
        doubled = word in SINGLE and after < len(words) and words[after] == word
        if doubled and tokens.follows_closely(after):
            taken = after
            mark = _mark(tokens, '"', index, after + 1)
        else:
            mark = _mark(tokens, word, index, after)
        if mark.opens or mark.closes:
            yield mark


def _mark(tokens: Tokens, word: str, first: int, after: int) -> _Mark:
    """Decide from the gaps around a mark, and from its shape, what it may do."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[after - 1]
    before = text[start - 1] if start else "\n"
    behind = text[end] if end < len(text) else "\n"
    gap_before = before.isspace() or before in BEFORE_OPENING
    looks_open = gap_before and not behind.isspace() and behind not in NEVER_OPENED_UPON
    looks_closed = not before.isspace() and not behind.isalnum()
    if looks_open and looks_closed:
        looks_open = looks_closed = False
    opens = looks_open or (not looks_closed and word not in CLOSING)
    closes = looks_closed or (not looks_open and word not in OPENING)
    if word in SINGLE:
        opens = looks_open and word not in CLOSING and not _elided(tokens, after)
        closes = closes and word not in OPENING and not before.isspace() and not behind.isalnum()
    possessive = word in SINGLE and before in "sSzZxX" and behind == " "
    follows_sentence = first > 0 and tokens.words[first - 1] in ENDERS
    return _Mark(
        first, after, FAMILIES[word], opens, closes, possessive, before == "\n", follows_sentence
    )


def _elided(tokens: Tokens, after: int) -> bool:
    """Tell whether the mark before the token `after` stands for left-out letters: 'em, '90s."""
    if after >= len(tokens):
        return True
    word = tokens.lower[after]
    return word in _elisions() or (len(word) == 2 and word.isdigit())


def _pair(
    tokens: Tokens, marks: list[_Mark], end: int, stack: list[_Quoted]
) -> tuple[list[_Quoted], _Quoted | None]:
    """Return the quotations closed in one paragraph, and the one that is open at its `end`.

    `stack` holds the one that was open before it.
    """
    closed: list[_Quoted] = []
    ahead = zip(marks, _closers_ahead(marks), _closers_ahead(marks, next_only=True), strict=True)
    for mark, closer_ahead, closer_next in ahead:
        top = stack[-1] if stack else None
        if top is not None and _repeats(mark, top):
            if len(top.ends) < len(top.starts):
                top.ends.append(mark.first)
            top.starts.append(mark.after)
            continue
        matching = mark.closes and any(quoted.family == mark.family for quoted in stack)
        if matching and not (mark.possessive and closer_next):
            closed.append(_close(stack, mark))
        elif mark.opens and (closer_ahead or mark.family != "single") and len(stack) < DEEPEST:
            stack.append(_Quoted(mark.family, mark.first, [mark.after], []))
    return closed, _left_open(tokens, stack, end)


def _repeats(mark: _Mark, quoted: _Quoted) -> bool:
    """Tell whether the mark repeats the opening one for a new paragraph of the same speech."""
    if mark.family != quoted.family or not mark.opens or mark.closes:
        return False
    return mark.begins_line or mark.follows_sentence


def _close(stack: list[_Quoted], mark: _Mark) -> _Quoted:
    """Take the innermost quotation of the mark's family off the stack, and all inside it."""
    quoted = stack.pop()
    while quoted.family != mark.family:
        quoted = stack.pop()
    quoted.ends.append(mark.first)
    quoted.after = mark.after
    quoted.depth = len(stack)
    for outer in stack:
        outer.holds_same |= outer.family == mark.family
    return quoted


def _closers_ahead(marks: list[_Mark], *, next_only: bool = False) -> list[bool]:
    """Tell for each mark whether the next one of its family that is no apostrophe closes.

    Marks that may repeat an opening one for a new paragraph are passed over; with `next_only` those
    are not that stand within a line.
    """
    ahead: list[bool] = []
    coming: dict[str, bool] = {}
    for mark in reversed(marks):
        ahead.append(coming.get(mark.family, False))
        if mark.closes and not mark.possessive:
            coming[mark.family] = True
        elif mark.closes:
            coming.setdefault(mark.family, True)
        elif not (mark.begins_line or (mark.follows_sentence and not next_only)):
            coming[mark.family] = False
    ahead.reverse()
    return ahead


def _left_open(tokens: Tokens, stack: list[_Quoted], end: int) -> _Quoted | None:
    """Return the quotation that a paragraph leaves open, its last piece ended at `end`."""
    if not stack or stack[0].holds_same or stack[0].family == "single":
        return None
    quoted = stack[0]
    before = tokens.words[quoted.first - 1] if quoted.first else ","
    at_line = "\n" in tokens.text[tokens.ends[quoted.first - 1] : tokens.starts[quoted.first]]
    if not at_line and before not in {",", ":"}:
        return None
    quoted.ends.append(end)
    quoted.after = end
    return quoted


def _quotation(tokens: Tokens, quoted: _Quoted) -> Quotation:
    pieces = tuple(
        Span(tokens.starts[start], tokens.ends[end - 1])
        for start, end in zip(quoted.starts, quoted.ends, strict=True)
        if start < end
    )
    return Quotation(
        span=Span(tokens.starts[quoted.first], tokens.ends[quoted.after - 1]),
        content=Span(pieces[0].start, pieces[-1].end),
        text="\n\n".join(piece.of(tokens.text) for piece in pieces),
        spans=pieces,
        scare=_is_scare(tokens, quoted),
        depth=quoted.depth,
    )


def _is_scare(tokens: Tokens, quoted: _Quoted) -> bool:
    """Tell whether a few words stand in marks of distance, as a title or as a nickname."""
    first, end = quoted.starts[0], quoted.ends[-1]
    if len(quoted.starts) > 1 or quoted.ends[0] - first > 2 * LONGEST_SCARE:
        return False
    words = [word for word in tokens.words[first:end] if word[0].isalnum()]
    if len(words) > LONGEST_SCARE or tokens.words[end - 1] in STOPS:
        return False
    before = tokens.lower[quoted.first - 1] if quoted.first else ""
    if before in _introductions():
        return True
    if before in {",", ":"}:
        return False
    long = [word for word in words if len(word) > SHORTEST_NAMED]
    behind = tokens.words[quoted.after] if quoted.after < len(tokens) else ""
    named = bool(long) and all(word[0].isupper() for word in long)
    return named or (len(words) == 1 and behind[:1].isalpha())


@cache
def _elisions() -> frozenset[str]:
    return frozenset(table("quotations")["elisions"])


@cache
def _introductions() -> frozenset[str]:
    return frozenset(table("quotations")["introduces_a_term"])
