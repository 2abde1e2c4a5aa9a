"""The order of dates in digits: whether a text puts the month before the day."""

from __future__ import annotations

from factcheck.extraction.dates.words.lexicon import lexicon
from factcheck.extraction.tokens import Tokens


def month_goes_first(tokens: Tokens) -> bool:
    """Tell whether the text writes "February 5" rather than "5 February".

    A text that writes neither is taken for American, since only Americans use 5/2/26 in prose.
    """
    month, balance = lexicon().signs["MONTH"], 0
    for index, word in enumerate(tokens.lower):
        if lexicon().sign_of.get(word) == month:
            balance += _is_day(tokens, index + 1) - _is_day(tokens, index - 1)
    return balance >= 0


def _is_day(tokens: Tokens, index: int) -> bool:
    return (
        0 <= index < len(tokens)
        and tokens.words[index].isdecimal()
        and len(tokens.words[index]) < 3
    )
