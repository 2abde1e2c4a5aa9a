"""The words of stance, compiled: what each expression marks, and what must stand beside it.

They are the language tables `stance` and `opposites`; an idiom there is found like any other
expression and marks nothing, so that "not only" is no negation and "last week" no last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from factcheck.extraction.inflection import noun_forms, verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.language import table
from factcheck.model import StanceKind

OPENING = frozenset('"“«‘:(')
"""What a sentence may begin after, so that a capital there makes no name."""


class Meaning(NamedTuple):
    """What an expression marks, and what must or must not stand beside it."""

    kind: StanceKind
    axis: str | None = None
    pole: int = 0
    next: frozenset[str] = frozenset()
    previous: frozenset[str] = frozenset()
    not_next: frozenset[str] = frozenset()
    not_previous: frozenset[str] = frozenset()
    report: bool = False
    form: str = ""
    """Of a single verb: "base" or "s" where its place must show that the form is no noun."""


FREE = Meaning(StanceKind.DIRECTION)
"""What is limited by nothing beside it."""
Rows = Mapping[str, Any]
Entry = str | Mapping[str, Any]
"""An expression of a table in its base form, where something limits it with that."""
Base = tuple[str, str]
"""How the first word of an expression is inflected, a key of `INFLECTED`, and its base form."""


def axes() -> Iterator[tuple[str, Sequence[Rows]]]:
    """Yield each axis of opposites with its two poles, as tables of expressions."""
    data = table("opposites")
    yield from data["directions"].items()
    for part in INFLECTED:
        for one, other in data[part]:
            yield f"{one[0]}-{other[0]}", ({part: one}, {part: other})
    for prefix, words in data["prefixed"].items():
        for word in words:
            yield f"{word}-{prefix}", ({"words": [word]}, {"words": [prefix + word]})


@cache
def tentative() -> frozenset[str]:
    """Return the plans that may come to nothing, in lower case: "hopes to", "in talks to"."""
    return frozenset(form for form, _ in expressions(table("stance")["tentative"]))


@cache
def arranged() -> frozenset[str]:
    """Return the plans that say but that something is planned, in lower case: "is to"."""
    return frozenset(form for form, _ in expressions(table("stance")["arranged"]))


@cache
def past_future() -> frozenset[str]:
    """Return the plans that may tell of what came true or of a habit, in lower case: would."""
    return frozenset(table("stance")["past_future"])


@cache
def past_ability() -> frozenset[str]:
    """Return the hedges that in a report of the past may tell of what can be: could."""
    return frozenset(table("stance")["past_ability"])


@cache
def of_none() -> frozenset[str]:
    """Return the negations that say of how many something is so, in lower case: nobody."""
    return frozenset(form for form, _ in expressions(table("stance")["of_none"]))


@cache
def pending() -> frozenset[str]:
    """Return the negations of what may be to come, in lower case: "not yet", "still to"."""
    return frozenset(form for form, _ in expressions(table("stance")["pending"]))


@cache
def phrasal() -> frozenset[str]:
    """Return the negations that deny but the nouns behind them, in lower case: without."""
    return frozenset(form for form, _ in expressions(table("stance")["phrasal"]))


@cache
def lacking() -> frozenset[str]:
    """Return the negations that say that something is not there, in lower case: lacks, without."""
    data = table("stance")
    rows = expressions(data["lacking"]), expressions(data["phrasal"])
    return frozenset(form for form, _ in chain(*rows))


@cache
def assured() -> Phrases[bool]:
    """Return the expressions that make sure of what is told, in lower case: certainly."""
    return forms_of(table("stance")["assured"])


@cache
def left_open() -> Phrases[bool]:
    """Return the expressions that, denied, leave a thing possible: rule out."""
    return forms_of(table("stance")["left_open"])


@cache
def implied() -> Phrases[bool]:
    """Return the expressions that deny by what they mean: lost, until, the first time since.

    With them are the idioms that do not: last week.
    """
    data = table("stance")
    found = dict.fromkeys(data["idioms"]["words"], False)
    denying = (form for form, _ in expressions(data["implied"]))
    prefixed = table("opposites")["prefixed"]
    formed = (prefix + word for prefix, words in prefixed.items() for word in words)
    return Phrases.of((found | dict.fromkeys(chain(denying, formed), True)).items())


@cache
def verbal_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return after which words a form is a verb's, and after which it is none."""
    data = table("stance")["verbal"]
    return frozenset(data["base_after"]), frozenset(data["never_after"])


@cache
def cancelling() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return what cancels a negation right after it, and what if no word in lower case follows.

    The third is what stands between two negations that cancel each other.
    """
    data = table("stance")["cancelled"]
    return frozenset(data["next"]), frozenset(data["alone"]), frozenset(data["between"])


@cache
def reports() -> frozenset[str]:
    """Return the forms of the verbs of saying after which "would" is a future."""
    verbs = table("stance")["reports"]["verbs"]
    return frozenset(chain.from_iterable(map(verb_forms, verbs)))


@cache
def days() -> tuple[frozenset[str], frozenset[str]]:
    """Return what stands before a day or a month of a date, and the words of these."""
    words = table("dates")["words"]
    return frozenset(table("stance")["dating"]), frozenset((*words["WEEKDAY"], *words["MONTH"]))


@cache
def deferring() -> tuple[frozenset[str], str]:
    """Return the words of a time that may part a verb from its "to" or "for", and their ending."""
    data = table("stance")["deferring"]
    return frozenset(data["words"]).union(days()[1]), data["ending"]


@cache
def alleging() -> frozenset[str]:
    """Return the forms of the verbs and nouns with which somebody alleges what a clause says."""
    data = table("stance")["alleging"]
    forms = (*map(verb_forms, data["verbs"]), *map(noun_forms, data["nouns"]))
    return frozenset(chain.from_iterable(forms))


@cache
def clause_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words that begin a clause, those that may, and after which these do."""
    data = table("stance")["clauses"]
    perhaps = frozenset(data["coordinators"]).union(data["subordinators"])
    return frozenset(data["begin"]), perhaps, frozenset(data["subjects"])


@cache
def openers() -> frozenset[str]:
    """Return the words with which a clause begins, or may: because, and."""
    begins, perhaps, _ = clause_words()
    return begins | perhaps


def expressions(rows: Rows) -> Iterator[tuple[str, Meaning]]:
    """Yield every form of the expressions in `rows` with what limits it, whatever it marks."""
    for base, entry in entries_of(rows):
        yield from forms(entry, base, inflected(base))


def forms_of(rows: Rows) -> Phrases[bool]:
    """Return every form of the expressions in `rows`, to be looked up in a text."""
    return Phrases.of((form, True) for form, _ in expressions(rows))


def entries_of(rows: Rows) -> Iterator[tuple[Base, Entry]]:
    """Yield the expressions in `rows`, with their first words, which alone are inflected."""
    for part in INFLECTED:
        for entry in rows.get(part, ()):
            text = entry if isinstance(entry, str) else entry["text"]
            yield (part, text.partition(" ")[0]), entry


def inflected(base: Base) -> Iterable[str]:
    """Return all forms of a first word."""
    part, word = base
    return INFLECTED[part](word)


def forms(entry: Entry, base: Base, heads: Iterable[str]) -> Iterator[tuple[str, Meaning]]:
    """Yield the forms of an expression with these `heads`, forms of its first word.

    Each has what limits it, whatever it marks.
    """
    part, first = base
    if isinstance(entry, str):
        text, limits, without = entry, FREE, ()
    else:
        text, limits, without = entry["text"], _limits(entry), entry.get("without", ())
    rest = text[len(first) :]
    for head in heads:
        if (form := head + rest) not in without:
            noun = _looks_like_noun(head, first) if part == "verbs" and not rest else ""
            yield form, limits._replace(form=noun) if noun else limits


def _limits(row: Rows) -> Meaning:
    return Meaning(
        StanceKind.DIRECTION,
        next=frozenset(row.get("next", ())),
        previous=frozenset(row.get("previous", ())),
        not_next=frozenset(row.get("not_next", ())),
        not_previous=frozenset(row.get("not_previous", ())),
        report=bool(row.get("report")),
    )


def _looks_like_noun(form: str, base: str) -> str:
    """Return which form of a single verb may also be a noun's: the base, or that in "s"."""
    if form == base and base not in table("stance")["invariant"]:
        return "base"
    return "s" if form == base or (form.endswith("s") and not base.endswith("s")) else ""


def _verbs(verb: str) -> Iterable[str]:
    """Return the forms of a verb; those of an auxiliary are in the table."""
    auxiliary: Iterable[str] | None = table("stance")["auxiliaries"].get(verb)
    return auxiliary or verb_forms(verb)


def _as_it_is(word: str) -> Iterable[str]:
    return (word,)


INFLECTED: Mapping[str, Callable[[str], Iterable[str]]] = {
    "verbs": _verbs,
    "nouns": noun_forms,
    "words": _as_it_is,
}
"""How the first word of an expression is inflected, by the part of a table that it stands in."""
