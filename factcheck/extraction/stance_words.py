"""The words of stance, compiled: what each expression marks, and what must stand beside it.

They are the language tables `stance` and `opposites`; an idiom there is found like any other
expression and marks nothing, so that "not only" is no negation and "last week" no last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
Meanings = tuple[Meaning, ...]
Rows = Mapping[str, Any]


@cache
def lexicon() -> Phrases[Meanings]:
    """Return all expressions with their meanings; those of an idiom are none."""
    data = table("stance")
    meanings: dict[str, list[Meaning]] = {form: [] for form, _ in expressions(data["idioms"])}
    for kind in StanceKind:
        if kind is not StanceKind.DIRECTION:
            _add(meanings, data[kind.value], kind, None, 0)
    for axis, poles in axes():
        for pole, rows in zip((1, -1), poles, strict=True):
            _add(meanings, rows, StanceKind.DIRECTION, axis, pole)
    passing = tuple(f" {word}" for word in data["passing_on"])
    for form, found in meanings.items():
        if found and form.endswith(passing):
            found.extend([*_passed_on(form, found, meanings)])
    return Phrases.of((form, tuple(found)) for form, found in meanings.items())


@cache
def separable() -> Mapping[str, Mapping[str, Meanings]]:
    """Return the verbs and particles that an object parts: call, off in "called the strike off"."""
    particles = frozenset(table("stance")["separable"]["particles"])
    found: dict[str, dict[str, Meanings]] = {}
    for words, meanings in lexicon():
        if len(words) == 2 and words[1] in particles and meanings:
            found.setdefault(words[0], {})[words[1]] = meanings
    return found


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
def of_none() -> frozenset[str]:
    """Return the negations that say of how many something is so, in lower case: nobody."""
    return frozenset(form for form, _ in expressions(table("stance")["of_none"]))


@cache
def implied() -> Phrases[bool]:
    """Return the expressions that deny by what they mean: lost, until, the first time since."""
    denying = (form for form, _ in expressions(table("stance")["implied"]))
    prefixed = table("opposites")["prefixed"]
    formed = (prefix + word for prefix, words in prefixed.items() for word in words)
    return Phrases.of((form, True) for form in chain(denying, formed))


@cache
def verbal_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return after which words a form is a verb's, and after which it is none."""
    data = table("stance")["verbal"]
    return frozenset(data["base_after"]), frozenset(data["never_after"])


@cache
def cancelling() -> tuple[frozenset[str], frozenset[str]]:
    """Return what cancels a negation right after it, and what stands between two that cancel."""
    data = table("stance")["cancelled"]
    return frozenset(data["next"]), frozenset(data["between"])


@cache
def reports() -> frozenset[str]:
    """Return the forms of the verbs of saying after which "would" is a future."""
    verbs = table("stance")["reports"]["verbs"]
    return frozenset(chain.from_iterable(map(verb_forms, verbs)))


@cache
def not_first() -> frozenset[str]:
    """Return the words that begin no clause right after a mark: not yet, wants "more"."""
    return OPENING | frozenset(table("stance")["clauses"]["not_first"])


@cache
def clause_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the words that begin a clause, those that may, and after which these do."""
    data = table("stance")["clauses"]
    return frozenset(data["begin"]), frozenset(data["coordinators"]), frozenset(data["subjects"])


def expressions(rows: Rows) -> Iterator[tuple[str, Meaning]]:
    """Yield every form of the expressions in `rows` with what limits it, whatever it marks."""
    for part, inflected in INFLECTED.items():
        for entry in rows.get(part, ()):
            row = entry if isinstance(entry, Mapping) else {"text": entry}
            text, without = row["text"], row.get("without", ())
            limits = _limits(row) if row is entry else FREE
            for form in inflected(text):
                if form not in without:
                    looks = _looks_like_noun(form, text) if part == "verbs" else ""
                    yield form, limits._replace(form=looks) if looks else limits


def _limits(row: Rows) -> Meaning:
    return Meaning(
        StanceKind.DIRECTION,
        next=frozenset(row.get("next", ())),
        previous=frozenset(row.get("previous", ())),
        not_next=frozenset(row.get("not_next", ())),
        not_previous=frozenset(row.get("not_previous", ())),
        report=bool(row.get("report")),
    )


def _passed_on(
    form: str, found: Sequence[Meaning], meanings: Mapping[str, Sequence[Meaning]]
) -> Iterator[Meaning]:
    """Yield the directions that a form has from the words before its last: fall, in "fall to"."""
    known = {(one.axis, one.pole) for one in found if one.axis}
    if known:
        for one in meanings.get(form.rpartition(" ")[0], ()):
            if one.axis and (one.axis, one.pole) not in known:
                yield one


def _add(
    meanings: dict[str, list[Meaning]], rows: Rows, kind: StanceKind, axis: str | None, pole: int
) -> None:
    known: dict[Meaning, Meaning] = {}
    for form, limits in expressions(rows):
        meaning = known.get(limits)
        if meaning is None:
            meaning = known[limits] = limits._replace(kind=kind, axis=axis, pole=pole)
        meanings.setdefault(form, []).append(meaning)


def _looks_like_noun(form: str, base: str) -> str:
    """Return which form of a single verb may also be a noun's: the base, or that in "s"."""
    if " " in base:
        return ""
    if form == base and base not in table("stance")["invariant"]:
        return "base"
    return "s" if form == base or (form.endswith("s") and not base.endswith("s")) else ""


def _verbs(expression: str) -> tuple[str, ...]:
    """Return the forms of a verb; those of an auxiliary are in the table."""
    verb, space, rest = expression.partition(" ")
    auxiliary = table("stance")["auxiliaries"].get(verb)
    if auxiliary:
        return tuple(form + space + rest for form in auxiliary)
    return verb_forms(expression)


def _as_it_is(expression: str) -> tuple[str, ...]:
    return (expression,)


INFLECTED: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "verbs": _verbs,
    "nouns": noun_forms,
    "words": _as_it_is,
}
