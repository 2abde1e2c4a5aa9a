"""FC713: a list that has more or fewer items than the draft announces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.extraction.verbs import TOLD, verb_form
from factcheck.language import table
from factcheck.model import Bound, Severity, UnitKind
from factcheck.rules.internal.told.cues import cue_at, cue_before
from factcheck.rules.internal.told.figures import Figure
from factcheck.rules.internal.told.named_behind import list_joiners, name_particles, names_behind
from factcheck.rules.internal.told.sentences import Sentence, sentences
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

FEWEST, MOST = 2, 12
"""So many items does a list in a sentence have."""
FURTHEST = 2
"""A count that is off by more was misread."""
NOUN = 4
"""So many words may lie between the announced count and its colon: "suspects in the case"."""
REACH = 14
"""So many where all that is listed are names: "Four men were convicted on Tuesday:"."""
LONGEST_ITEM = 6
MARKS = frozenset('()[]{}“”"«»:—–?!…')
"""What stands in a list that is more than a list."""
ENDS = frozenset(".!?")

Items = Sequence[Sequence[str]]


@rule(
    code="FC713",
    name="announced-count",
    on=DraftCase,
    severity=Severity.ERROR,
    why="A reader who is promised three counts to three.",
    trips=(
        Example(draft="Police named [three] suspects: Ali Reza, Tom Blake, Ann Moss and Joe Dean."),
        Example(draft="The report lists [four] causes of the crash: speed, ice and a worn brake."),
        Example(draft="She has worked in [three] towns, Corby, Goole, Selby and Thirsk."),
    ),
    passes=(
        Example(
            draft="Police named three suspects: Ali Reza, Tom Blake and Ann Moss.",
            why="three names",
        ),
        Example(
            draft="Police named two suspects: Ali Reza, a baker, and Tom Blake.",
            why="one of the three pieces describes the one before it",
        ),
        Example(
            draft="After two defeats to other clubs, Reed, Moss and Dean trained by themselves.",
            why="the names are those of others",
        ),
        Example(
            draft="It will open in three cities: Austin, Texas, Reno, Nevada, and Boise, Idaho.",
            why="cities with their states",
        ),
        Example(
            draft="The shop sells three sorts of pie: apple, steak and kidney, and plum.",
            why="one item has an “and” of its own",
        ),
        Example(
            draft="He has at least three rivals: Reed, Moss, Dean and Blake.", why="at least three"
        ),
    ),
)
def lists_of_another_length(case: DraftCase) -> Iterator[Flag]:
    """Flag the announced count of a list that has another number of items."""
    for sentence in sentences(case, least=1):
        for figure in sentence.figures:
            count = _length(sentence, figure) if _announces(figure) else None
            counted = any(one.value == count for one in sentence.numbers)
            if count is not None and not counted and _is_other(count, int(figure.value)):
                yield Flag(
                    span=figure.quantity.number,
                    message=f"The list has {count} items.",
                    expected=str(count),
                )


def _announces(figure: Figure) -> bool:
    quantity = figure.quantity
    exact = quantity.bound is Bound.EXACTLY and quantity.unit_kind is UnitKind.COUNT
    return exact and bool(quantity.unit) and figure.value in range(FEWEST, MOST + 1)


def _is_other(count: int, told: int) -> bool:
    """Tell whether a list is of another length: not of twice it either, of pairs of one item."""
    return count not in {told, 2 * told} and abs(count - told) <= FURTHEST


def _length(sentence: Sentence, figure: Figure) -> int | None:
    """Return how many items the list has that the figure's noun announces, if sure."""
    names = names_behind(sentence, figure)
    if names is not None:
        return len(names)
    words = sentence.tokens.words
    begin, near = _begin_of_list(sentence, figure)
    listed = words[begin:] if begin is not None else []
    while listed and listed[-1] in ENDS:
        listed = listed[:-1]
    listed, aged = _without_ages(listed)
    if not listed or any(word in MARKS or word[0].isdigit() or word in ENDS for word in listed):
        return None
    items = _items(listed)
    if not items or (aged and aged != len(items)):
        return None
    if near:
        return len(items) if _are_names(items) or _are_nouns(items) else None
    full = all(len(item) > 1 for item in items)
    return len(items) if full and _are_names(items) else None


def _begin_of_list(sentence: Sentence, figure: Figure) -> tuple[int | None, bool]:
    """Return where a list begins: behind a colon, or behind "The three finalists are".

    The second tells whether the colon stands right behind the noun; else it is of names.
    """
    words, start = sentence.tokens.lower, figure.number[1]
    others = any(start < other.first < start + REACH for other in sentence.numbers)
    copula = cue_at(words, figure.last, "list_copulas")
    if (
        copula is not None
        and sentence.tokens.words[copula : copula + 1]
        and (sentence.tokens.words[copula][0].isupper())
    ):
        definite = cue_before(words, figure.first, "definite") == 0
        return (copula, False) if definite else (None, False)
    reach = words[start : start + REACH + 1]
    if ":" not in reach or any(word in {",", ";"} for word in reach[: reach.index(":")]):
        return None, False
    at = reach.index(":")
    return (None, False) if at > NOUN and others else (start + at + 1, at <= NOUN)


def _without_ages(words: list[str]) -> tuple[list[str], int]:
    """Return the words of a list without the age behind each name, and how many have one."""
    kept: list[str] = []
    aged = 0
    for at, word in enumerate(words):
        behind = words[at + 1] if at + 1 < len(words) else ","
        is_age = word.isdecimal() and at > 0 and words[at - 1] == "," and not behind[0].isdecimal()
        if is_age and kept and kept[-1] == ",":
            kept.pop()
            aged += 1
        else:
            kept.append(word)
    return kept, aged


def _items(words: Sequence[str]) -> Items | None:
    """Return the items of a list that ends in "and" and one more; None where it is not clear."""
    pieces = _pieces(words, ";" if ";" in words else ",")
    last = pieces[-1]
    joiners = [at for at, word in enumerate(last) if word.lower() in list_joiners()]
    inside = any(word.lower() in list_joiners() for piece in pieces[:-1] for word in piece)
    if len(joiners) != 1 or (inside and joiners[0] != 0):
        return None
    if joiners[0] == 0:
        found = [*pieces[:-1], last[1:]]
    else:
        found = [*pieces[:-1], last[: joiners[0]], last[joiners[0] + 1 :]]
    return (
        found if len(found) > 1 and all(0 < len(item) <= LONGEST_ITEM for item in found) else None
    )


def _pieces(words: Sequence[str], mark: str) -> list[Sequence[str]]:
    pieces: list[list[str]] = [[]]
    for word in words:
        if word == mark:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return list(pieces)


def _are_names(items: Items) -> bool:
    """Tell whether each item is a name, and none describes another."""
    return all(
        word[0].isupper() or word.lower() in name_particles() for i in items for word in i
    ) and (all(item[0][0].isupper() for item in items))


def _are_nouns(items: Items) -> bool:
    """Tell whether each item is a bare noun phrase; "a baker" may describe the one before it."""
    if any(item[0][0].isupper() for item in items) or any("," in item for item in items):
        return False
    described = any(item[0].lower() in _articles() for item in items[:-1])
    acts = any(verb_form(word.lower()) in TOLD for item in items for word in item)
    return not described and not acts


@cache
def _articles() -> frozenset[str]:
    return frozenset(table("numbers")["articles"]) | frozenset(table("arithmetic")["definite"])
