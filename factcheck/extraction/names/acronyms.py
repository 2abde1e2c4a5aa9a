"""Acronyms that a text defines, as in "National Civil Defence Institute (INDECI)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.names.mention import Mention
from factcheck.extraction.tokens import Tokens
from factcheck.model import NameKind

SHORTEST, LONGEST = 2, 8
BODIES = frozenset([NameKind.ORGANISATION, NameKind.OTHER])


def defined_acronyms(tokens: Tokens, mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the acronyms that stand in brackets beside the name that they shorten, and that name.

    An acronym whose letters are not the initials of the name (it may abbreviate another language)
    counts where the name is an organisation's.
    """
    defined: dict[str, str] = {}
    for name, bracketed in pairwise(mentions):
        if not _in_brackets(tokens, name, bracketed):
            continue
        for long, short in ((name, bracketed), (bracketed, name)):
            if _is_acronym(tokens, short) and _may_shorten(tokens, short, long):
                defined.setdefault(_text(tokens, short), _text(tokens, long))
    return defined


def _in_brackets(tokens: Tokens, name: Mention, bracketed: Mention) -> bool:
    return (
        bracketed.first == name.end + 1
        and tokens.words[name.end] == "("
        and bracketed.end < len(tokens)
        and tokens.words[bracketed.end] == ")"
    )


def _is_acronym(tokens: Tokens, mention: Mention) -> bool:
    word = tokens.words[mention.first].replace(".", "")
    return mention.end == mention.first + 1 and word.isupper() and SHORTEST <= len(word) <= LONGEST


def _may_shorten(tokens: Tokens, short: Mention, long: Mention) -> bool:
    if long.end - long.first < 2 or long.kind not in BODIES:
        return False
    letters = tokens.words[short.first].replace(".", "")
    words = tokens.words[long.first : long.end]
    initials = "".join(word[0] for word in words if word[0].isupper())
    return letters == initials or long.kind is NameKind.ORGANISATION


def _text(tokens: Tokens, mention: Mention) -> str:
    return tokens.text[tokens.starts[mention.first] : tokens.ends[mention.end - 1]]
