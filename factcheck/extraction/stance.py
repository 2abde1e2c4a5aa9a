"""Stance: the words that deny, hedge, plan, demand and estimate, and those that give a direction.

The words are the language table `stance`; an idiom there is found like any other expression and
marks nothing, so that "not only" is no negation and "last week" no last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from factcheck.extraction.inflection import noun_forms, verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.language import table
from factcheck.model import Span, StanceKind, StanceMark

CLAUSE_ENDS = frozenset(',;:()[]—–"“”«».?!')
OPENING = frozenset('"“«‘:(')
"""What a sentence may begin after, so that a capital there makes no name."""
FIGURE, CAPITALS = "#", "Aa"
CURRENCIES = frozenset("$£€¥₴₽₹")
LONGEST_SCOPE = 40
NEGATIVE = frozenset([StanceKind.NEGATION, StanceKind.DENIAL])
ASKED = frozenset([StanceKind.NEGATION, StanceKind.HEDGE, StanceKind.PLAN, StanceKind.DEMAND])
"""What a question does not assert."""


class _Meaning(NamedTuple):
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


class _Found(NamedTuple):
    """A meaning at the tokens from `first` up to `end`."""

    first: int
    end: int
    meaning: _Meaning


def find_stance(tokens: Tokens, sentences: Sequence[Span]) -> tuple[StanceMark, ...]:
    """Return the words that set polarity, modality or direction, in order, each with its scope.

    Two negations that cancel each other mark nothing, nor does what a question only asks. A word
    with several opposites has one mark for each. Linear in the text; never raises.
    """
    lexicon = _lexicon()
    anchors = [index for index, word in enumerate(tokens.lower) if word in lexicon.by_first]
    marks: list[StanceMark] = []
    position = 0
    for sentence in sentences:
        begin = position
        while position < len(anchors) and tokens.starts[anchors[position]] < sentence.end:
            position += 1
        if position > begin:
            bounds = tokens.at(sentence.start), tokens.at(sentence.end)
            found = list(_meanings(tokens, anchors[begin:position], *bounds))
            marks.extend(_marks(tokens, found, *bounds))
    return tuple(marks)


@cache
def tentative() -> frozenset[str]:
    """Return the plans that may come to nothing, in lower case: "hopes to", "in talks to"."""
    return frozenset(form for form, _ in _expressions(table("stance")["tentative"]))


def implied(tokens: Tokens) -> Iterator[Span]:
    """Yield the expressions that deny by what they mean: lost, until, the first time since."""
    phrases, after = _implied(), 0
    for index, word in enumerate(tokens.lower):
        if index < after or word not in phrases.by_first:
            continue
        found = phrases.at(tokens.lower, index, len(tokens))
        if found:
            after = found.end
            yield Span(tokens.starts[index], tokens.ends[found.end - 1])


@cache
def _implied() -> Phrases[bool]:
    return Phrases.of((form, True) for form, _ in _expressions(table("stance")["implied"]))


def _meanings(tokens: Tokens, anchors: list[int], first: int, end: int) -> Iterator[_Found]:
    """Yield the meanings of the sentence's expressions, the longest at each place."""
    lexicon, after = _lexicon(), first
    for index in anchors:
        if index < after:
            continue
        found = lexicon.at(tokens.lower, index, end)
        if found is None:
            continue
        after = found.end if found.value or found.end > index + 1 else after
        marked: set[tuple[StanceKind, str | None, int]] = set()
        for meaning in found.value:
            mark = (meaning.kind, meaning.axis, meaning.pole)
            if mark not in marked and _holds(tokens, meaning, index, found.end, first, end):
                marked.add(mark)
                yield _Found(index, found.end, meaning)


def _holds(tokens: Tokens, meaning: _Meaning, index: int, after: int, first: int, end: int) -> bool:
    """Tell whether what stands beside an expression leaves it this meaning."""
    if index > first and _is_name(tokens, index):
        return False
    following = _class_of(tokens, index, after) if after < end else ""
    before = tokens.lower[index - 1] if index > first else ""
    return (
        (not meaning.next or following in meaning.next)
        and (not meaning.previous or before in meaning.previous)
        and following not in meaning.not_next
        and before not in meaning.not_previous
        and not (meaning.report and _reports().isdisjoint(tokens.lower[first:index]))
        and (not meaning.form or _is_verbal(meaning.form, before))
    )


def _is_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a word has a capital though no sentence begins with it."""
    word = tokens.words[index]
    return word[0].isupper() and not word.isupper() and tokens.lower[index - 1] not in OPENING


def _is_verbal(form: str, before: str) -> bool:
    """Tell whether a verb form that looks like a noun is a verb after the word `before`."""
    verbal, nominal = _verbal_words()
    if form == "s":
        return bool(before) and before not in nominal
    return before in verbal or (
        len(before) > 3
        and before.endswith("s")
        and not before.endswith("ss")
        and before not in nominal
    )


def _class_of(tokens: Tokens, index: int, after: int) -> str:
    """Return the word at `after`, or what it is to the word at `index` before it."""
    word = tokens.lower[after]
    if word[0].isdigit() or word in CURRENCIES:
        return FIGURE
    large = tokens.words[after][0].isupper() and tokens.words[index][0].isupper()
    return CAPITALS if large else word


def _marks(tokens: Tokens, found: list[_Found], first: int, end: int) -> Iterator[StanceMark]:
    asked = tokens.words[end - 1] == "?" if end > first else False
    cancelled = _cancelled(tokens, found)
    for place, one in enumerate(found):
        kind = one.meaning.kind
        if place in cancelled or (asked and kind in ASKED):
            continue
        span = Span(tokens.starts[one.first], tokens.ends[one.end - 1])
        scope_end = _clause_end(tokens, one.end, end)
        yield StanceMark(
            span=span,
            text=span.of(tokens.text),
            kind=kind,
            axis=one.meaning.axis,
            pole=one.meaning.pole,
            scope=Span(span.start, tokens.ends[scope_end - 1]),
        )


def _cancelled(tokens: Tokens, found: list[_Found]) -> frozenset[int]:
    """Return the places in `found` of the negations that deny nothing."""
    places: set[int] = set()
    after_next, between = _cancelling()
    negative = [place for place, one in enumerate(found) if one.meaning.kind in NEGATIVE]
    for place in negative:
        one = found[place]
        following = tokens.lower[one.end] if one.end < len(tokens) else ""
        if following in after_next:
            places.add(place)
    for place, other in pairwise(negative):
        gap = tokens.lower[found[place].end : found[other].first]
        if place not in places and len(gap) <= 3 and between.issuperset(gap):
            places.update((place, other))
    return frozenset(places)


def _clause_end(tokens: Tokens, index: int, end: int) -> int:
    """Return the index after the clause that goes on at `index`."""
    begins, coordinators, subjects = _clause_words()
    stop = min(end, index + LONGEST_SCOPE)
    index += index < stop and tokens.lower[index] in _not_first()
    while index < stop:
        word = tokens.lower[index]
        if word in CLAUSE_ENDS or word in begins:
            return index
        if word in coordinators and index + 1 < end and tokens.lower[index + 1] in subjects:
            return index
        index += 1
    return index


# The table, compiled


@cache
def _lexicon() -> Phrases[tuple[_Meaning, ...]]:
    """Return all expressions with their meanings; those of an idiom are none."""
    data = table("stance")
    meanings: dict[str, list[_Meaning]] = {}
    for form, _ in _expressions(data["idioms"]):
        meanings[form] = []
    for kind in StanceKind:
        if kind is not StanceKind.DIRECTION:
            _add(meanings, data[kind.value], kind, None, 0)
    for axis, poles in data["directions"].items():
        for pole, expressions in zip((1, -1), poles, strict=True):
            _add(meanings, expressions, StanceKind.DIRECTION, axis, pole)
    return Phrases.of((form, tuple(found)) for form, found in meanings.items())


def _add(
    meanings: dict[str, list[_Meaning]],
    expressions: Mapping[str, Any],
    kind: StanceKind,
    axis: str | None,
    pole: int,
) -> None:
    for form, limits in _expressions(expressions):
        meaning = _Meaning(kind, axis, pole, **limits)
        known = meanings.setdefault(form, [])
        if meaning not in known:
            known.append(meaning)


def _expressions(rows: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every form of the expressions in `rows` with what limits it."""
    for part, inflected in INFLECTED.items():
        for entry in rows.get(part, ()):
            row = entry if isinstance(entry, Mapping) else {"text": entry}
            limits: dict[str, Any] = {key: frozenset(row[key]) for key in BESIDE if key in row}
            limits["report"] = bool(row.get("report"))
            for form in inflected(row["text"]):
                if form not in row.get("without", ()):
                    looks = _looks_like_noun(form, row["text"]) if part == "verbs" else ""
                    yield form, {**limits, "form": looks}


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


BESIDE = ("next", "previous", "not_next", "not_previous")
INFLECTED: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "verbs": _verbs,
    "nouns": noun_forms,
    "words": _as_it_is,
}


@cache
def _verbal_words() -> tuple[frozenset[str], frozenset[str]]:
    data = table("stance")["verbal"]
    return frozenset(data["base_after"]), frozenset(data["never_after"])


@cache
def _cancelling() -> tuple[frozenset[str], frozenset[str]]:
    data = table("stance")["cancelled"]
    return frozenset(data["next"]), frozenset(data["between"])


@cache
def _reports() -> frozenset[str]:
    verbs = table("stance")["reports"]["verbs"]
    return frozenset(form for verb in verbs for form in verb_forms(verb))


@cache
def _not_first() -> frozenset[str]:
    """Return the words that begin no clause right after a mark: not yet, wants "more"."""
    return OPENING | frozenset(table("stance")["clauses"]["not_first"])


@cache
def _clause_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    data = table("stance")["clauses"]
    return frozenset(data["begin"]), frozenset(data["coordinators"]), frozenset(data["subjects"])
