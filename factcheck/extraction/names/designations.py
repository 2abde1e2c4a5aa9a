"""Designations: things that a number or a letter tells from others of their kind.

Highway 12, flight 417, Block C, the Seventh Circuit, the 82nd Airborne Division. What is listed,
"Blocks 1 and 2", is one designation with several numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from factcheck.extraction.numbers import NumberKind, read_number
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import Span

LARGEST = 9_999
"""A larger number counts or is a code."""
LONGEST_CODE = 4
"""Letters of a code, or digits."""
JOINTS = 2
"""Marks and words between the numbers of a list: a comma and "and"."""
LONGEST_LIST = 40
"""Of a longer stretch, wards 1 to 120, its ends alone are told."""
ROMAN = {"i": 1, "v": 5, "x": 10}


@frozen(repr=False)
class Designation:
    """Things of one kind with their numbers, and where they stand in a text."""

    kind: str
    word: str
    """What they are called, in lower case."""
    numbers: frozenset[str]
    span: Span
    series: bool = False
    """Whether each follows another, so that any two may be told of: Game 4, Game 5."""

    def may_be(self, other: Designation) -> bool:
        """Tell whether two are of one kind and have a number in common."""
        return self.kind == other.kind and not self.numbers.isdisjoint(other.numbers)


def find_designations(tokens: Tokens) -> Iterator[Designation]:
    """Yield the numbered things of a text, in order."""
    data = _table()
    for index, word in enumerate(tokens.lower):
        kind = data.behind.get(word) or data.behind.get(word.removesuffix("s"))
        if kind is not None:
            yield from _numbered_behind(tokens, index, kind)
        if word in data.before:
            yield from _numbered_before(tokens, index, data.before[word])
        if tokens.words[index].isupper() and word not in data.no_codes:
            yield from _coded(tokens, index)


def _numbered_behind(tokens: Tokens, head: int, kind: str) -> Iterator[Designation]:
    data, place = _table(), head + 1
    while place < len(tokens) and (
        tokens.lower[place] in data.number_marks
        or (tokens.words[place] == "." and place > head + 1)
    ):
        place += 1
    first = _one(tokens, head, place, kind)
    if first is None:
        return
    numbers, end = [first], place + 1
    listed = tokens.lower[head] not in data.behind
    while listed and len(numbers) < LONGEST_LIST:
        following = _listed(tokens, head, end, kind)
        if following is None:
            break
        joint, number, end = following
        numbers += _between(numbers[-1], number) if joint in data.spans else [number]
    word = tokens.lower[head].removesuffix("s") if listed else tokens.lower[head]
    yield Designation(
        kind, word, frozenset(numbers), _span(tokens, head, end), series=word in data.series
    )


def _listed(tokens: Tokens, head: int, end: int, kind: str) -> tuple[str, str, int] | None:
    """Return what joins a further number to a list, that number, and where it ends."""
    place, joint = end, ""
    while place < min(end + JOINTS, len(tokens)) and tokens.lower[place] in _table().joints:
        joint, place = tokens.lower[place], place + 1
    number = _one(tokens, head, place, kind) if joint else None
    return None if number is None else (joint, number, place + 1)


def _one(tokens: Tokens, head: int, place: int, kind: str) -> str | None:
    """Return the number or letter at `place` that tells one of its kind from the others."""
    if place >= len(tokens) or "\n" in tokens.text[tokens.ends[head] : tokens.starts[place]]:
        return None
    word, large = tokens.words[place], tokens.words[head][0].isupper()
    if _goes_on(tokens, place):
        return None
    if word.isdecimal():
        return word.lstrip("0") if int(word) <= LARGEST else None
    if (roman := _roman(word)) and (large or len(word) > 1):
        return roman
    if len(word) == 1 and word.isupper() and word.isalpha():
        return word if kind in _table().lettered and (large or word not in _table().words) else None
    number = read_number(tokens, place)
    plain = number and number.kind is NumberKind.CARDINAL and number.last == place + 1
    return f"{number.value:.0f}" if number and plain and word.isalpha() and large else None


def _goes_on(tokens: Tokens, place: int) -> bool:
    """Tell whether a number is but the beginning of another: 3-1, 2.5, 40%, 12th."""
    if place + 1 >= len(tokens) or not tokens.follows_closely(place + 1):
        return False
    after = tokens.words[place + 1]
    ahead = tokens.words[place + 2 : place + 3]
    closely = bool(ahead) and tokens.follows_closely(place + 2)
    if after[0].isalnum() or after in {"%", "°", "$", "£", "€"}:
        return True
    return closely and after in {".", "-", "–", ":", "/"} and ahead[0][0].isalnum()


def _roman(word: str) -> str | None:
    letters = [ROMAN.get(letter.lower()) for letter in word]
    if not word.isupper() or None in letters:
        return None
    values = [value for value in letters if value]
    signed = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-value if value < following else value for value, following in signed))


def _between(first: str, last: str) -> list[str]:
    if first.isdecimal() and last.isdecimal() and 0 < int(last) - int(first) < LONGEST_LIST:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]


def _numbered_before(tokens: Tokens, head: int, kind: str) -> Iterator[Designation]:
    """Yield what an ordinal before its kind tells, with names at most between the two."""
    if not tokens.words[head][0].isupper():
        return
    for place in range(head - 1, max(head - 2 - _table().within, -1), -1):
        word = tokens.words[place]
        first, number = place, read_number(tokens, place)
        if number is None and place and tokens.words[place - 1].isdecimal():
            first, number = place - 1, read_number(tokens, place - 1)
        if number is not None:
            large = tokens.words[first][0].isupper() or number.in_digits
            if number.kind is NumberKind.ORDINAL and large and number.value <= LARGEST:
                yield Designation(
                    kind,
                    tokens.lower[head],
                    frozenset([f"{number.value:.0f}"]),
                    _span(tokens, first, head + 1),
                )
            return
        if not word[0].isupper():
            return


def _coded(tokens: Tokens, index: int) -> Iterator[Designation]:
    """Yield what letters right before digits tell: the M25, an F-16."""
    letters, place = tokens.words[index], index + 1
    hyphened = tokens.words[place : place + 1] == ["-"] and tokens.follows_closely(place)
    place += hyphened
    if len(letters) > LONGEST_CODE or not letters.isalpha() or place >= len(tokens):
        return
    digits = tokens.words[place]
    if not digits.isdecimal() or len(digits) > LONGEST_CODE or not tokens.follows_closely(place):
        return
    if index and tokens.follows_closely(index) and tokens.words[index - 1][0].isalnum():
        return
    if not _goes_on(tokens, place):
        yield Designation(letters, letters, frozenset([digits]), _span(tokens, index, place + 1))


def _span(tokens: Tokens, first: int, end: int) -> Span:
    return Span(tokens.starts[first], tokens.ends[end - 1])


@frozen(repr=False)
class _Table:
    behind: Mapping[str, str]
    """The kinds of the words that a number may follow."""
    before: Mapping[str, str]
    """The kinds of those that an ordinal may stand before."""
    within: int
    series: frozenset[str]
    lettered: frozenset[str]
    words: frozenset[str]
    """The letters that are words as well."""
    no_codes: frozenset[str]
    number_marks: frozenset[str]
    joints: frozenset[str]
    spans: frozenset[str]


@cache
def _table() -> _Table:
    data = table("designations")
    kinds = [
        {word: kind for kind, words in data[place].items() for word in words}
        for place in ("behind", "before")
    ]
    series = {word: word for word in data["series"]}
    sets = ("series", "lettered", "words", "no_codes", "number_marks", "joints", "spans")
    return _Table(
        series | kinds[0], kinds[1], data["within"], *(frozenset(data[key]) for key in sets)
    )
