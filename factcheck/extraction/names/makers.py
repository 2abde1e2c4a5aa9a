"""Makers: whose a product, a brand or a work is said to be: "Norhaven's injection Sevara"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.model import Span

CAPITALS = "".join(filter(str.isupper, map(chr, range(0x250))))
"""The capitals of Latin letters, with their marks: Škoda, Ørsted."""
WORD, GOES_ON = rf"[{CAPITALS}][\w&.-]{{0,40}}\w", rf"[{CAPITALS}&][\w&.-]{{0,40}}"
"""The first word of a name and those behind it, which have a capital."""
BETWEEN = r"(?P<what>(?:[a-z][\w-]{0,40},? ){0,3}?)"
"""What the thing is, before its name: weight-loss pill."""
LONGEST = 40
"""Characters behind a name in which the next word stands."""


class Made(NamedTuple):
    """A thing and whose it is, each where it stands in a text."""

    owner: Span
    thing: Span


def find_made(text: str) -> Iterator[Made]:
    """Yield where a text says whose something with a name is; the name may go on. Linear."""
    for pattern in _patterns():
        for found in pattern.finditer(text):
            made = Made(Span(*found.span("owner")), Span(*found.span("thing")))
            if not (_tells_of_another(found["what"] or "") or _is_of_next(text, made.thing)):
                yield made


def _tells_of_another(what: str) -> bool:
    """Tell whether the words before a name make another thing, or a verb: a rival to Sevara."""
    words = what.replace(",", " ").split()
    linking = word_class("preposition", "of", "to", "and", "that")
    return any(word in linking or verb_form(word) > VerbForm.GERUND for word in words)


def _is_of_next(text: str, thing: Span) -> bool:
    """Tell whether a name only says what the next word is of: the Sevara trial."""
    behind = text[thing.end : thing.end + LONGEST].split(maxsplit=1)
    if not behind or not behind[0].isalpha():
        return False
    word = behind[0]
    closed = word_class(
        "preposition", "of", "to", "and", "that", "relative", "but", "modal", "determiner", "adverb"
    ).union(table("makers")["adverbial"])
    return verb_form(word) is VerbForm.NONE and word not in closed


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = f"{WORD}(?: (?:{GOES_ON}|{_any('within')})){{0,3}}"
    thing, owner = rf"\b(?P<thing>{name})", rf"\b(?P<owner>{name})"
    article = f"(?:(?:{'|'.join(sorted(word_class('article')))}) )"
    by = f"(?:(?:{_any('relative')} {_any('be')} )?{_any('made')} )?{_any('by')}"
    of = f"(?:{article}?{_any('who')} {_any('of')}|{_any('relative')} {_any('makes')})"
    return (
        re.compile(rf"{owner}['’]s? {BETWEEN}{thing}"),
        re.compile(rf"{thing},? {article}?{BETWEEN}{by} {owner}"),
        re.compile(rf"{owner}, {of} {BETWEEN}{thing}"),
        re.compile(rf"{thing}, {owner}['’]s? (?P<what>)[a-z]"),
        re.compile(rf"{owner},? {_any('whose')} (?P<what>){thing}"),
    )


def _any(key: str) -> str:
    """Return a pattern for any of the words of one kind in the table."""
    words = table("makers")[key]
    told = [words] if isinstance(words, str) else sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, told))})"
