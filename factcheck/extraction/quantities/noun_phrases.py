"""Noun phrases: where the noun that a number counts stands, by shape and closed word classes.

Behind a number above one the head is the first noun in the plural that no other plural follows:
"157 Ukrainian prisoners of war", "three sports cars". Behind one it is the last noun before the
phrase ends.
"""

from __future__ import annotations

from functools import cache

from attrs import frozen

from factcheck.extraction.numbers import number_words
from factcheck.extraction.plurals import is_plural
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import FINITE, VerbForm, verb_form
from factcheck.language import table

LONGEST = 8
"""A counted noun stands at most so many words behind its number."""
NO_VERBS = frozenset({VerbForm.NONE, VerbForm.PERHAPS})


@frozen(kw_only=True, eq=False, repr=False)
class NounClasses:
    """Closed classes of words that bound a counted noun phrase; their table tells what each is."""

    stops: frozenset[str]
    joiners: frozenset[str]
    skipped: frozenset[str]
    possessives: frozenset[str]
    linker: str
    material: str
    out_of: tuple[str, ...]
    of_determiners: frozenset[str]
    of_pronouns: frozenset[str]
    of_pronouns_alone: frozenset[str]
    others: frozenset[str]
    pointers: frozenset[str]
    last_pointers: frozenset[str]
    numbers: frozenset[str]
    orderings: frozenset[str]
    tied_idioms: frozenset[str]
    counts: frozenset[str]
    before_counts: frozenset[str]


def head_of(tokens: Tokens, place: int, *, many: bool) -> int | None:
    """Return the place of the head noun of the phrase that begins at `place`, or None.

    `many` tells whether the number before it is above one.
    """
    return _plural_head(tokens, place) if many else _singular_head(tokens, place)


def any_head_of(tokens: Tokens, place: int) -> int | None:
    """Return the place of the head noun of the phrase at `place`, in whatever number."""
    head = _plural_head(tokens, place)
    return _singular_head(tokens, place) if head is None else head


def end_of(tokens: Tokens, place: int) -> int:
    """Return where a phrase ends whose head is before `place`: with the "of war" of prisoners."""
    known = noun_classes()
    if place + 1 >= len(tokens) or tokens.lower[place] != known.linker:
        return place
    word = tokens.lower[place + 1]
    if not word[0].isalpha() or word in known.stops or word in known.of_determiners:
        return place
    head = any_head_of(tokens, place + 1)
    return place if head is None else head + 1


def _is_name(tokens: Tokens, place: int) -> bool:
    return tokens.words[place][0].isupper()


def _plural_head(tokens: Tokens, place: int) -> int | None:
    head = None
    for index in range(place, min(place + LONGEST, len(tokens))):
        word = tokens.lower[index]
        form = verb_form(word)
        points_back = head is not None and _points_back(tokens, head, word)
        if points_back or not _may_be_inside(tokens, index, place):
            break
        if is_plural(word):
            if head is not None and form is not VerbForm.NONE:
                break
            head = index
        elif form in FINITE or (head is not None and not _goes_on(tokens, index, head)):
            break
    if head is None:
        return _named_head(tokens, place)
    return None if tokens.lower[head] in noun_classes().pointers and head > place else head


def _points_back(tokens: Tokens, head: int, word: str) -> bool:
    """Tell whether a phrase ends at a word that points back: 400 people more, the eight others."""
    known = noun_classes()
    return word in known.pointers or tokens.lower[head] in known.last_pointers


def _goes_on(tokens: Tokens, index: int, head: int) -> bool:
    """Tell whether a phrase goes on behind a plural: "women's shelters", "Champions League"."""
    if tokens.lower[index] in noun_classes().possessives or _is_hyphen(tokens, index):
        return True
    if tokens.lower[index - 1] in noun_classes().possessives:
        return True
    return index == head + 1 and _is_name(tokens, index) and _is_name(tokens, head)


def _may_be_inside(tokens: Tokens, index: int, place: int) -> bool:
    """Tell whether the token `index` may be part of a noun phrase that began at `place`."""
    known, word = noun_classes(), tokens.lower[index]
    if word in known.possessives:
        return index > place
    if word in known.joiners:
        return index > place
    if word[0].isalpha():
        return word not in known.stops and word not in known.numbers
    return _is_hyphen(tokens, index) or word in known.skipped


def _is_hyphen(tokens: Tokens, index: int) -> bool:
    """Tell whether the token is a hyphen that ties two words."""
    if tokens.words[index] != "-" or index + 1 >= len(tokens):
        return False
    return tokens.follows_closely(index) and tokens.follows_closely(index + 1)


def _named_head(tokens: Tokens, place: int) -> int | None:
    """Return a capitalised noun that is counted without a plural: "15 Taliban"."""
    known = noun_classes()
    if place >= len(tokens) or not tokens.words[place].istitle():
        return None
    after = tokens.lower[place + 1] if place + 1 < len(tokens) else "."
    if after in known.possessives:
        return None
    ends = after in known.stops or not after[0].isalnum() or verb_form(after) in FINITE
    return place if ends and after != "-" and tokens.lower[place] not in known.stops else None


def _singular_head(tokens: Tokens, place: int) -> int | None:
    known = noun_classes()
    head = None
    for index in range(place, min(place + LONGEST, len(tokens))):
        word = tokens.lower[index]
        if (
            _is_hyphen(tokens, index)
            or word in known.skipped
            or (word in known.possessives and index > place)
        ):
            continue
        stops = word in known.stops and not (index == place and word in known.orderings)
        stops = stops or word in known.numbers
        if not word[0].isalpha() or stops or word in known.joiners:
            break
        form = verb_form(word)
        if form in FINITE or (head is not None and form not in NO_VERBS):
            break
        if head is not None and _is_subject(tokens, index):
            break
        head = index
    if head is None or verb_form(tokens.lower[head]) in {VerbForm.GERUND, VerbForm.REGULAR_PAST}:
        return None
    return head


def _is_subject(tokens: Tokens, index: int) -> bool:
    """Tell whether a name behind a noun begins another phrase: in the first round Harris | was."""
    if not _is_name(tokens, index) or _is_name(tokens, index - 1):
        return False
    after = index
    while after < len(tokens) and _is_name(tokens, after):
        after += 1
    return after < len(tokens) and verb_form(tokens.lower[after]) in FINITE


@cache
def noun_classes() -> NounClasses:
    """Return the closed classes of the language."""
    data = table("counted")
    return NounClasses(
        stops=frozenset(data["stops"]),
        joiners=frozenset(data["joiners"]),
        skipped=frozenset(data["skipped"]),
        possessives=frozenset(data["possessives"]),
        linker=data["linker"],
        material=data["material"],
        out_of=tuple(data["out_of"]),
        of_determiners=frozenset(data["of_determiners"]),
        of_pronouns=frozenset(data["of_pronouns"]),
        of_pronouns_alone=frozenset(data["of_pronouns_alone"]),
        others=frozenset(data["others"]),
        pointers=frozenset(data["pointers"]),
        last_pointers=frozenset(data["last_pointers"]),
        numbers=frozenset({*number_words().cardinals, *number_words().scales}),
        orderings=frozenset(data["orderings"]),
        tied_idioms=frozenset(data["tied_idioms"]),
        counts=frozenset(data["counts"]),
        before_counts=frozenset(data["before_counts"]),
    )
