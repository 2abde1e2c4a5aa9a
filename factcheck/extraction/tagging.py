"""Light tagging: a letter for the class of each token, and the noun phrases that follow from it.

Closed classes come from a table, open ones from shape and ending. This is no parser: it knows
enough to tell the phrases of a sentence from what stands between them.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.extraction.tokens import Tokens
from factcheck.language import table

LETTERS = {
    "subject_pronoun": "P",
    "object_pronoun": "O",
    "relative": "R",
    "wh": "W",
    "that": "T",
    "possessive": "S",
    "determiner": "D",
    "preposition": "I",
    "of": "F",
    "to": "2",
    "as": "A",
    "and": "&",
    "but": "B",
    "subordinator": "U",
    "modal": "M",
    "be": "b",
    "have": "h",
    "do": "d",
    "not": "!",
    "adverb": "V",
    "time": "t",
}
MARKS = {
    **dict.fromkeys(",;:", None),
    **dict.fromkeys("-–—―", "-"),
    **dict.fromkeys("([", "("),
    **dict.fromkeys(")]", ")"),
    **dict.fromkeys(".!?…", "."),
    **dict.fromkeys("'’‘", "'"),
    **dict.fromkeys('“”"«»„', '"'),
    **dict.fromkeys("$£€", "#"),
    "%": "n",
    "'s": "s",
}
"""The letters of marks; None stands for the mark itself."""
NOUN_PHRASE = re.compile(
    r"[PO]|(?:[DS#nktC]|(?<=[DSs#])[egwV](?=[nktCeg#])|(?<=[nktC])s(?=[nktCegDS#w])"
    r"|(?<=[nktCeg#])-(?=[nktCeg])|(?<=[nktC])'(?=[nkC])|(?<=C)\.(?=C))+"
)
"""A pronoun, or a run of determiners, modifiers and nouns; over the letters of `tag`."""
AFTER_TO = re.compile(r"(?<=[M2d])n")
AFTER_DETERMINER = re.compile(r"(?<=[DS])w")


def tag(tokens: Tokens) -> str:
    """Return one letter for each token: a class of `LETTERS`, a mark, or an open class.

    Open classes are C capitalised, k a noun for those who speak, w a verb, e and g other words in
    -ed and -ing, V adverbs, # numbers, x other marks, n all the rest.
    """
    known = _known()
    letters = "".join(
        [
            known.get(lower) or _open_class(word, lower)
            for word, lower in zip(tokens.words, tokens.lower, strict=True)
        ]
    )
    return AFTER_DETERMINER.sub("n", AFTER_TO.sub("w", letters))


def _open_class(word: str, lower: str) -> str:
    first = word[0]
    if first.isupper():
        return "C"
    if first.isdigit():
        return "#"
    if not first.isalpha():
        return "x"
    if lower.endswith("ed"):
        return "e"
    if lower.endswith("ing"):
        return "g"
    if lower.endswith("ly"):
        return "V"
    return "n"


@cache
def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for base, forms in table("inflections")["irregular"].items():
        known.update(dict.fromkeys((base, base + "s", *forms), "w"))
    words = table("wordclasses")
    known.update(dict.fromkeys(words["speakers"], "k"))
    for name, letter in LETTERS.items():
        known.update(dict.fromkeys(words["classes"][name], letter))
    return known | {mark: letter or mark for mark, letter in MARKS.items()}
