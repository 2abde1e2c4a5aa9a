"""The letter of millions: "£5m", "5m people", "subscribers rose to 2.1m", and no "5m wall"."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import NamedTuple
from unicodedata import category

from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class

NEAR = 12
"""So many tokens before a letter the same one may stand that says what it is."""
BETWEEN = 7
"""So many tokens may stand between what is counted and its number: users in Spain rose to 2.1m."""
NAMED = 2
"""So many words a name may have, or the kind, that stands before what is counted."""
FEWEST = 2
"""So many tokens stand at least before a letter that is told so: to 2m."""
CODE = 3
"""Letters of a code of currency: EUR 5m."""


class _Words(NamedTuple):
    in_millions: frozenset[str]
    """What news counts in millions."""
    sizeless: frozenset[str]
    """Of these, what has no height, and goes nowhere."""
    of_size: frozenset[str]
    """Behind a length: "2m high", "3m of snow"."""
    no_kinds: frozenset[str]
    """What tells no kind of what is counted."""
    races: frozenset[str]
    """Lengths of races: the 400m hurdles."""
    before_counts: frozenset[str]


def is_counting(tokens: Tokens, first: int, place: int) -> bool:
    """Tell whether the letter at `place` makes millions of an amount of money, or of a count."""
    return has_currency(tokens, first) or _counts(tokens, place) or _counts_before(tokens, place)


def has_currency(tokens: Tokens, first: int) -> bool:
    """Tell whether a sign or a code of currency stands before the token `first`: £5m, EUR 5m."""
    before = tokens.words[first - 1] if first else " "
    return category(before[-1]) == "Sc" or (before.isupper() and len(before) == CODE)


def _counts(tokens: Tokens, place: int) -> bool:
    """Tell whether a noun in the plural follows the letter at `place`: 5m people, no 5m wall.

    A name may stand between, or the kind of what is counted in millions: 5m Wharncliffe shares,
    2.4m television viewers.
    """
    following = place + 1
    named = tokens.words[following : following + NAMED]
    following += sum(1 for _ in takewhile(str.istitle, named))
    if following >= len(tokens):
        return False
    is_race = tokens.words[place - 1] in _words().races
    plain = is_plural(tokens.lower[following]) and not is_race
    return plain or _counts_a_kind(tokens, place, following)


def _counts_a_kind(tokens: Tokens, place: int, following: int) -> bool:
    """Tell whether what is counted in millions stands behind its kind: registered mobile users.

    One thing has its length behind an article, and does something: the 2m fence keeps visitors out.
    """
    known = _words()
    of_one = tokens.lower[max(place - 2, 0)] in word_class("article", "possessive")
    for word in tokens.lower[following : following + (1 if of_one else NAMED) + 1]:
        if word in known.in_millions and is_plural(word):
            return True
        if not word.isalpha() or word in known.no_kinds:
            return False
    return False


def _counts_before(tokens: Tokens, place: int) -> bool:
    """Tell whether the letter counted just before, or what is counted stands there.

    2.2m homes, and is to reach 3m by 2028; subscribers fell to 2.1m.
    """
    known = _words()
    behind = tokens.lower[place + 1] if place + 1 < len(tokens) else ""
    if behind in known.of_size or (behind.isalpha() and behind not in _function_words()):
        return False
    before = range(max(place - NEAR, 1), place - 1)
    return _come_to(tokens, place) or any(
        tokens.lower[at] == tokens.lower[place]
        and tokens.words[at - 1][-1].isdecimal()
        and tokens.follows_closely(at)
        and _counts(tokens, at)
        for at in before
    )


def _come_to(tokens: Tokens, place: int) -> bool:
    """Tell whether what has no size is told to come to the number: subscribers rose to 2.1m.

    Nothing else may begin between: visitors saw the river rise to 2.1m.
    """
    known = _words()
    if place < FEWEST or tokens.lower[place - 2] not in known.before_counts:
        return False
    for at in range(place - 3, max(place - 3 - BETWEEN, -1), -1):
        word = tokens.lower[at]
        if word in known.sizeless:
            return True
        begins = word in word_class("article") and tokens.lower[at - 1] not in _prepositions()
        is_read = word.isalpha() or word[-1].isdecimal()
        if begins or not is_read or word in known.of_size:
            return False
    return False


@cache
def _words() -> _Words:
    counted, measures = table("counted"), table("measures")
    in_millions = frozenset(counted["in_millions"]).union(counted["with_letter"])
    return _Words(
        in_millions=in_millions,
        sizeless=in_millions.difference(counted["of_some_size"]),
        of_size=frozenset(measures["of_size"]),
        no_kinds=_function_words().union(measures["of_size"]),
        races=frozenset(map(str, measures["races"])),
        before_counts=frozenset(counted["before_counts"]),
    )


@cache
def _function_words() -> frozenset[str]:
    return frozenset(table("stopwords")["stopwords"]).union(table("counted")["stops"])


@cache
def _prepositions() -> frozenset[str]:
    return word_class("preposition")
