"""Counted nouns: what a number counts, with its modifiers, read from the words behind it.

Behind a number above one the head is the first noun in the plural that no other plural follows:
"157 Ukrainian prisoners of war", "three sports cars". Behind one, and behind a hyphen, it is the
last noun before the phrase ends.
"""

from __future__ import annotations

from functools import cache

from attrs import evolve, frozen

from factcheck.extraction.numbers import NumberKind, read_number
from factcheck.extraction.plurals import is_plural, plural
from factcheck.extraction.quantities.amounts import Amount
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table
from factcheck.model import UnitKind

LONGEST = 8
"""A counted noun stands at most so many words behind its number."""
HYPHENS = frozenset("-‑")
MEASURED = frozenset({UnitKind.CURRENCY, UnitKind.MEASURE, UnitKind.PERCENT, UnitKind.RATIO})
CLEAR_VERBS = frozenset({VerbForm.PAST, VerbForm.PRESENT, VerbForm.AUXILIARY})


@frozen
class Counted:
    """A counted noun phrase on the tokens from `first` up to `end`, and `last` behind it all.

    `unit` is its head in the plural; None where it only points back ("of them", "more").
    `partitive` tells that the number is a part of a whole, `out_of` that the whole has a number.
    """

    first: int
    end: int
    last: int
    unit: str | None
    partitive: bool = False
    out_of: bool = False


@frozen
class _Classes:
    stops: frozenset[str]
    joiners: frozenset[str]
    skipped: frozenset[str]
    linker: str
    material: str
    out_of: tuple[str, ...]
    of_determiners: frozenset[str]
    of_pronouns: frozenset[str]
    others: frozenset[str]
    pointers: frozenset[str]


def noun_of(tokens: Tokens, amount: Amount, place: int) -> Counted | None:
    """Return what `amount` counts or is of, read from the token `place` on, or None."""
    if place >= len(tokens):
        return None
    if amount.kind is UnitKind.ORDINAL:
        return _counted(tokens, _singular_head(tokens, place), place)
    if amount.unit is not None:
        return _measured(tokens, amount, place)
    if tokens.words[place] in HYPHENS and tokens.follows_closely(place):
        return _tied(tokens, place + 1)
    many = amount.high is not None or amount.value != 1 or amount.number is NumberKind.VAGUE
    if amount.number is NumberKind.FRACTION:
        return _part(tokens, place) or _whole(tokens, place)
    return _part(tokens, place) or _behind(tokens, place, many=many)


def _behind(tokens: Tokens, place: int, *, many: bool) -> Counted | None:
    """Read the noun phrase right behind a number."""
    head = _plural_head(tokens, place) if many else _singular_head(tokens, place)
    return _counted(tokens, head, place)


def _counted(tokens: Tokens, head: int | None, first: int) -> Counted | None:
    if head is None:
        return None
    end, unit = _with_complement(tokens, head + 1), tokens.lower[head]
    return Counted(first, end, end, None if unit in _classes().pointers else plural(unit))


def _measured(tokens: Tokens, amount: Amount, place: int) -> Counted | None:
    """Read what a measured amount is of: "$48 billion in assets", "85 percent of the drones"."""
    known = _classes()
    if amount.kind not in MEASURED or place + 1 >= len(tokens):
        return None
    if tokens.lower[place] == known.linker:
        return _part(tokens, place)
    if tokens.lower[place] == known.material and amount.kind is UnitKind.CURRENCY:
        place += 1
        if tokens.words[place][0].isupper() or tokens.lower[place] in known.stops:
            return None
        return _counted(tokens, _plural_head(tokens, place) or _singular_head(tokens, place), place)
    return None


def _tied(tokens: Tokens, place: int) -> Counted | None:
    """Read the noun that a hyphen ties to a number before it: "15-member"."""
    if place >= len(tokens) or not tokens.follows_closely(place):
        return None
    word = tokens.lower[place]
    if not word.isalpha() or word in _classes().stops:
        return None
    return Counted(place, place + 1, place + 1, plural(word))


def _whole(tokens: Tokens, place: int) -> Counted | None:
    """Read what a fraction is of where no "of" stands between: "half the drones"."""
    if tokens.lower[place] not in _classes().of_determiners or place + 1 >= len(tokens):
        return None
    return _determined(tokens, place)


def _part(tokens: Tokens, place: int) -> Counted | None:
    """Read what a number is a part of: "of the drones", "out of 19", "more of them"."""
    known = _classes()
    start = place
    while start < len(tokens) and tokens.lower[start] in known.others:
        start += 1
    if tuple(tokens.lower[start : start + 2]) == known.out_of:
        start += 1
    if start + 1 >= len(tokens) or tokens.lower[start] != known.linker:
        return None
    return _determined(tokens, start + 1)


def _determined(tokens: Tokens, start: int) -> Counted | None:
    """Read the whole that a number is a part of, from its determiner at `start`."""
    known = _classes()
    if tokens.lower[start] in known.of_pronouns and not _goes_on(tokens, start + 1):
        return Counted(start, start + 1, start + 1, None, partitive=True)
    first = start
    while first < len(tokens) and tokens.lower[first] in known.of_determiners:
        first += 1
    if first >= len(tokens):
        return None
    number = read_number(tokens, first)
    noun = number.last if number else first
    head = _plural_head(tokens, noun)
    head = _singular_head(tokens, noun) if head is None else head
    found = _counted(tokens, head, noun)
    determined = first > start or number is not None or _is_possessive(tokens, first)
    if found is None:
        return Counted(start, first, first, None, partitive=True) if determined else None
    last = number.first if number else found.last
    return evolve(found, last=last, partitive=determined, out_of=number is not None)


def _goes_on(tokens: Tokens, place: int) -> bool:
    """Tell whether a noun may follow at `place`, as after "those"."""
    known = _classes()
    if place >= len(tokens) or not tokens.words[place][0].isalpha():
        return False
    word = tokens.lower[place]
    return word not in known.stops and verb_form(word) in {VerbForm.NONE, VerbForm.PERHAPS}


def _is_possessive(tokens: Tokens, place: int) -> bool:
    return any(word in {"'s", "'"} for word in tokens.lower[place + 1 : place + 3])


def _plural_head(tokens: Tokens, place: int) -> int | None:
    """Return the place of the noun in the plural that ends a phrase begun at `place`."""
    head = None
    for index in range(place, min(place + LONGEST, len(tokens))):
        word = tokens.lower[index]
        form = verb_form(word)
        if not _may_be_inside(tokens, index, place):
            break
        if is_plural(word):
            if head is not None and form is not VerbForm.NONE:
                break
            head = index
        elif head is not None or form in CLEAR_VERBS:
            break
    return head if head is not None else _named_head(tokens, place)


def _may_be_inside(tokens: Tokens, index: int, place: int) -> bool:
    """Tell whether the token `index` may be part of a noun phrase that began at `place`."""
    known = _classes()
    word = tokens.lower[index]
    if word[0].isalpha():
        return word not in known.stops
    if word in known.joiners or word == "-":
        return index > place or word == "-"
    return word in known.skipped


def _named_head(tokens: Tokens, place: int) -> int | None:
    """Return a capitalised noun that is counted without a plural: "15 Taliban"."""
    known = _classes()
    if place >= len(tokens) or not tokens.words[place].istitle():
        return None
    after = tokens.lower[place + 1] if place + 1 < len(tokens) else "."
    ends = after in known.stops or not after[0].isalnum() or verb_form(after) in CLEAR_VERBS
    return place if ends and after != "-" and tokens.lower[place] not in known.stops else None


def _singular_head(tokens: Tokens, place: int) -> int | None:
    """Return the place of the last word of a noun phrase in the singular."""
    known = _classes()
    head = None
    for index in range(place, min(place + LONGEST // 2, len(tokens))):
        word = tokens.lower[index]
        if not word[0].isalpha():
            if word == "-" or word in known.skipped:
                continue
            break
        form = verb_form(word)
        if word in known.stops or form in CLEAR_VERBS:
            break
        if head is not None and form not in {VerbForm.NONE, VerbForm.PERHAPS}:
            break
        head = index
        if is_plural(word):
            break
    return head


def _with_complement(tokens: Tokens, place: int) -> int:
    """Return where a noun phrase ends with its "of" and bare noun: "prisoners of war"."""
    known = _classes()
    if place + 1 >= len(tokens) or tokens.lower[place] != known.linker:
        return place
    word = tokens.lower[place + 1]
    if not word[0].isalpha() or word in known.stops or word in known.of_determiners:
        return place
    last = place + 2
    while (
        last < len(tokens)
        and tokens.words[last][0].isupper()
        and tokens.words[last - 1][0].isupper()
    ):
        last += 1
    return last


@cache
def _classes() -> _Classes:
    """Return the closed classes that bound a counted noun phrase."""
    data = table("counted")
    return _Classes(
        stops=frozenset(data["stops"]),
        joiners=frozenset(data["joiners"]),
        skipped=frozenset(data["skipped"]),
        linker=data["linker"],
        material=data["material"],
        out_of=tuple(data["out_of"]),
        of_determiners=frozenset(data["of_determiners"]),
        of_pronouns=frozenset(data["of_pronouns"]),
        others=frozenset(data["others"]),
        pointers=frozenset(data["pointers"]),
    )
