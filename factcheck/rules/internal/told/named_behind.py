"""Names told right behind what counts them: "three stations, Wexford, Marfield and Stow".

Only people, places and bodies are so spelled out, and only where the sentence tells of them: in
"After two defeats, Reed, Moss and Dean trained" the names are its subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.lexicon import articles, kind_words
from factcheck.extraction.plurals import plural
from factcheck.language import table, word_class
from factcheck.matching.sides.same_names import parts_of_countries
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.sentences import Sentence, is_partitive

MARKS = frozenset('()[]{}“”"«»;:—–?!….')
"""What ends a list, or stands in what is more than one."""
COMMA, POINT = ",", "."
FEWEST = 2
LONGEST = 5
"""So many words does a name have."""

Names = Sequence[Sequence[str]]


def names_behind(sentence: Sentence, figure: Figure) -> Names | None:
    """Return the names that are told behind a figure's noun, if they are all of them."""
    words = sentence.tokens.words
    if words[figure.last : figure.last + 1] != [COMMA] or not _may_be_spelled_out(sentence, figure):
        return None
    found = _closed(_pieces(words[figure.last + 1 :]))
    return None if found is None or _lie_in_each_other(found) else found


def _may_be_spelled_out(sentence: Sentence, figure: Figure) -> bool:
    """Tell whether a figure counts what has names, and is no part of a phrase that but opens."""
    lower = sentence.tokens.lower
    if lower[figure.last - 1] not in _named_nouns() or is_partitive(sentence, figure):
        return False
    opens = lower[0] in word_class("preposition", "subordinator", "to", "as", "wh", "of")
    return not opens or COMMA in lower[: figure.first]


def _pieces(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield what stands between the commas of a list, up to a mark that ends it; no ages.

    A point within the sentence is that of an abbreviation, and ends nothing: the Hon. Rose Grey.
    """
    piece: list[str] = []
    for place, word in enumerate(words):
        if word == POINT and place + 1 < len(words):
            continue
        if word not in MARKS and word != COMMA:
            piece.append(word)
            continue
        if not (len(piece) == 1 and piece[0].isdecimal()):
            yield piece
        if word != COMMA:
            return
        piece = []


def _closed(pieces: Iterator[Sequence[str]]) -> Names | None:
    """Return the names up to the one behind "and"; None if there is anything else among them."""
    found: list[Sequence[str]] = []
    for piece in pieces:
        joiners = [at for at, word in enumerate(piece) if word.lower() in list_joiners()]
        at = joiners[0] if joiners else len(piece)
        parts = [part for part in (piece[:at], piece[at + 1 :]) if part]
        if not parts or not all(map(_is_name, parts)):
            return None
        found += parts
        if joiners:
            return found if len(found) >= FEWEST else None
    return None


def _is_name(words: Sequence[str]) -> bool:
    """Tell whether words are a name, with capitals but for such as "de" and a "the" before it."""
    bare = words[1:] if words[0].lower() in articles() else words
    large = all(word[0].isupper() or word.lower() in name_particles() for word in bare)
    return large and bool(bare) and bare[0][0].isupper() and len(bare) <= LONGEST


def _lie_in_each_other(names: Names) -> bool:
    """Tell whether some may be but the countries or states that others lie in: Austin, Texas."""
    wide = {_is_wide(" ".join(name)) for name in names}
    return len(wide) > 1


def _is_wide(name: str) -> bool:
    """Tell whether a name is a country's, or that of a part of one."""
    known = known_name(name)
    return known is not None and (known.name == known.country or known.name in parts_of_countries())


@cache
def _named_nouns() -> frozenset[str]:
    """Return the plural nouns for people, places and bodies."""
    kinds = table("kinds")
    places = (*kinds["settlement"], *table("arithmetic")["territories"], *kind_words())
    nouns = (*kinds["person"], *table("titles")["kinship"], *places)
    return frozenset(["people", *map(plural, nouns), *table("wordclasses")["speakers"]])


@cache
def list_joiners() -> frozenset[str]:
    """Return what stands before the last item of a list: and."""
    return frozenset(table("arithmetic")["list_joiners"])


@cache
def name_particles() -> frozenset[str]:
    """Return the words of names that have no capital: de, von."""
    return frozenset(table("arithmetic")["name_particles"])
