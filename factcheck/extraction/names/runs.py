"""Runs: capitalised words that may be one name, with the small words and marks that join them."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.names.gazetteer import gazetteer
from factcheck.extraction.names.lexicon import (
    abbreviations,
    articles,
    calendar,
    given_names,
    holy,
    is_common,
    joining_words,
    kind_words,
    organisation_words,
    particles,
    roles,
)
from factcheck.extraction.tokens import Tokens
from factcheck.language import table

LONGEST_PARTICLES = 3
LONGEST_RUN = 24
"""Longer runs are headings or lists; this bounds the time that one may take."""
POSSESSIVES = frozenset(["'s", "’s", "'", "’"])


def run_end(tokens: Tokens, first: int) -> int:
    """Return where the run of capitalised words that begins at `first` ends."""
    if tokens.lower[first] in calendar() and not _is_given(tokens, first):
        return first + 1
    end = first + 1
    while (following := _joined(tokens, first, end)) > end and end - first < LONGEST_RUN:
        end = following
    return end


def _joined(tokens: Tokens, first: int, end: int) -> int:
    """Return the end of the run with what may be joined to it at `end`, or `end`."""
    if end >= len(tokens):
        return end
    word = tokens.words[end]
    if word[0].isupper():
        dated = tokens.lower[end] in calendar() and not is_family_name(tokens, end)
        return end if dated or _breaks_line(tokens, end) else end + 1
    if word in organisation_words("small_forms"):
        return end + 1
    if word[0].islower():
        joins = tokens.lower[end] in joining_words()
        return _over_small_words(tokens, first, end) if joins else end
    return _over_mark(tokens, end)


def _is_given(tokens: Tokens, index: int) -> bool:
    """Tell whether a month is someone's given name: April Jones, Jan Novak."""
    if tokens.lower[index] not in given_names() or index + 1 >= len(tokens):
        return False
    if index and (tokens.words[index - 1][0].isdecimal() or tokens.lower[index - 1] in _dating()):
        return False
    lower = tokens.lower[index + 1]
    parted = tokens.text[tokens.ends[index] : tokens.starts[index + 1]]
    large = tokens.words[index + 1][0].isupper() and parted == " "
    return large and not is_common(lower) and lower not in calendar()


@cache
def _dating() -> frozenset[str]:
    return frozenset(table("name_stopwords")["before_months"])


def is_family_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a month is the family name of whose given name stands before it: Theresa May."""
    if index == 0 or tokens.lower[index] not in calendar():
        return False
    if tokens.lower[index - 1] not in given_names():
        return False
    return not tokens.words[index + 1 : index + 2] or not tokens.words[index + 1][0].isdecimal()


def _is_body(tokens: Tokens, index: int) -> bool:
    """Tell whether the word at `index` is the capitalised head of an organisation's name."""
    lower = tokens.lower[index]
    return tokens.words[index][0].isupper() and lower in kind_words()


def _over_mark(tokens: Tokens, end: int) -> int:
    words = tokens.words
    if end + 1 >= len(tokens):
        return end
    following = words[end + 1]
    if words[end] in POSSESSIVES:
        joins = tokens.follows_closely(end) and _is_body(tokens, end + 1)
        before = tokens.lower[end - 1]
        saint = not holy().isdisjoint(tokens.lower[max(end - 3, 0) : end - 1])
        return end + 2 if joins and (saint or is_common(before) or before in roles()) else end
    if words[end] == "-" and tokens.follows_closely(end) and tokens.follows_closely(end + 1):
        return end + 2 if _joins_by_hyphen(tokens, end) else end
    if words[end] == "&" and following[0].isupper():
        return end + 2
    if words[end] == "." and tokens.follows_closely(end) and following[0].isupper():
        before = tokens.lower[end - 1]
        abbreviated = len(before) == 1 or before in abbreviations() or before in roles()
        return end + 2 if abbreviated and not _breaks_line(tokens, end + 1) else end
    return end


def _joins_by_hyphen(tokens: Tokens, hyphen: int) -> bool:
    """Tell whether the words around a hyphen make one name: "Jong-un", not "US-backed"."""
    left, right = tokens.lower[hyphen - 1], tokens.lower[hyphen + 1]
    if tokens.words[hyphen + 1][0].isupper():
        return left not in gazetteer() or right not in gazetteer()
    return (
        tokens.words[hyphen + 1].isalpha()
        and not is_common(right)
        and left not in gazetteer()
        and len(left) > 1
    )


def _over_small_words(tokens: Tokens, first: int, end: int) -> int:
    """Return the end of a run that goes on over "of the", "van der" or "bin"."""
    lower, words = tokens.lower, tokens.words
    after = end
    if lower[end] in organisation_words("of_words"):
        if not any(word in organisation_words("of_heads") for word in lower[first:end]):
            return end
        after = end + 1
        if after < len(tokens) and lower[after] in articles():
            after += 1
    elif lower[end] in organisation_words("joined"):
        if not _takes_two_fields(tokens, first, end):
            return end
        after = end + 1
    else:
        while after < min(end + LONGEST_PARTICLES, len(tokens)) and (
            lower[after] in particles() or (after > end and words[after] == "-")
        ):
            after += 1
        if lower[first] in gazetteer() and after > end and end == first + 1:
            return end
    named = end < after < len(tokens) and words[after][0].isupper()
    return after + 1 if named and lower[after] not in calendar() else end


def _takes_two_fields(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether an "and" at `end` stands within one name.

    It does in "Department of Health and Human Services" and "Food and Drug Administration", whose
    words are ordinary ones.
    """
    lower = tokens.lower
    if not organisation_words("of_words").isdisjoint(lower[first:end]):
        return not organisation_words("joined_heads").isdisjoint(lower[first:end])
    if end > first + 1 or not is_common(lower[first]):
        return False
    after = end + 1
    while after < len(tokens) and tokens.words[after][0].isupper() and after < end + 4:
        after += 1
    return after > end + 2 and _is_body(tokens, after - 1)


def _breaks_line(tokens: Tokens, index: int) -> bool:
    gap = tokens.starts[index] - tokens.ends[index - 1]
    return gap > 1 and "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]
