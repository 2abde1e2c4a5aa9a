"""Backers: who is told to be for something, and who against it, and what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrs import frozen

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.extraction.verbs import VerbForm, verb_form
from factcheck.language import table, word_class
from factcheck.matching.sides.kinship import within
from factcheck.matching.sides.profile import Profile
from factcheck.model import Name, NameKind, Span

FOR, AGAINST = 1, -1
POLES = {"for": FOR, "against": AGAINST}
OBJECT = 8
"""Tokens behind the verb within which what somebody is for or against is told."""
TITLE = 6
"""Tokens before a name that its title may take: was the bishop of Selwick, Godfrey Anstey."""
HELPED = 2
"""Tokens before a participle among which the verb is that makes it a passive."""
ENDS = frozenset(",.;:–—()!?")
KINDS = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


@frozen(eq=False, repr=False)
class Backer:
    """Somebody who is for something, or against it; spans count in the sentence's own text."""

    name: Name
    pole: int
    told: Span
    """The words that say so."""
    rows: range
    """The content words of what it is, among the weighed ones."""
    head: int | None
    """The one that says what it is: the sale, of the sale of the stadium."""
    is_said: bool
    """Whether it is told by itself, not by a pronoun or as a plan, bill or the like."""


class _Verb(NamedTuple):
    """An expression of being for or against: its pole and tokens."""

    pole: int
    first: int
    end: int


def backers(profile: Profile) -> Sequence[Backer]:
    """Return who is for what in a sentence, and who against."""
    return profile.once(_backers)


def _backers(profile: Profile) -> Sequence[Backer]:
    if not profile.statement.names:
        return []
    found: list[Backer] = []
    begin = 0
    for verb in _verbs(profile.tokens.lower):
        name = _who(profile, verb, begin)
        begin = verb.end
        if name is not None and not _is_denied(profile, verb):
            found.append(_backer(profile, verb, name))
    return found


def _backer(profile: Profile, verb: _Verb, name: Name) -> Backer:
    tokens = profile.tokens
    end = verb.end
    until = ENDS.union(table("backing")["until"])
    while end < min(verb.end + OBJECT, len(tokens)) and tokens.lower[end] not in until:
        end += 1
    told = Span(tokens.starts[verb.first], tokens.ends[verb.end - 1])
    rows = within(profile, Span(told.end, tokens.ends[end - 1])) if end > verb.end else range(0)
    words = [tokens.lower[profile.weighed_words[row].last] for row in rows]
    vague = table("backing")["generic"]
    said = any(word not in vague for word in words)
    return Backer(name, verb.pole, told, rows, _head(profile, verb, rows), said)


def _head(profile: Profile, verb: _Verb, rows: range) -> int | None:
    """Return the last word before a preposition, or the first where that is a gerund: shutting."""
    tokens, words = profile.tokens.lower, profile.weighed_words
    if not rows or verb_form(tokens[words[rows[0]].last]) is VerbForm.GERUND:
        return rows[0] if rows else None
    ending = table("backing")["ending"]
    end = next((at for at in range(verb.end, len(tokens)) if tokens[at] in ending), len(tokens))
    return max((row for row in rows if words[row].last < end), default=rows[0])


def _verbs(lower: Sequence[str]) -> Iterator[_Verb]:
    """Yield the expressions, none within another."""
    if _openings().isdisjoint(lower) and not _being().stand_in(lower):
        return
    index = 0
    while index < len(lower):
        verb = _plain(lower, index) or _with_preposition(lower, index) or _on_purpose(lower, index)
        if verb is not None:
            yield verb
        index = verb.end if verb else index + 1


def _plain(lower: Sequence[str], index: int) -> _Verb | None:
    found = _plainly().at(lower, index)
    if found is None or not (word_class("be") | {"to"}).isdisjoint(
        lower[max(index - HELPED, 0) : index]
    ):
        return None
    behind = lower[found.end] if found.end < len(lower) else "."
    if behind in ENDS or behind in table("backing")["unless"]:
        return None
    return _Verb(found.value, index, found.end)


def _with_preposition(lower: Sequence[str], index: int) -> _Verb | None:
    """Return a verb with the preposition that says which it is: voted on Tuesday against."""
    found = _heads("by_preposition").at(lower, index)
    if found is None:
        told = _being().at(lower, index + 1) if lower[index] in word_class("be") else None
        return _Verb(told.value, index, told.end) if told is not None else None
    for at in range(found.end, min(found.end + table("backing")["farthest"], len(lower))):
        pole = _prepositions().at(lower, at)
        if pole is not None:
            return _Verb(pole.value, index, pole.end)
        if lower[at] in ENDS or lower[at] in word_class("determiner", "possessive"):
            return None
    return None


def _on_purpose(lower: Sequence[str], index: int) -> _Verb | None:
    """Return a verb with what is worked for: fought hard to keep the Games out."""
    found = _heads("by_purpose").at(lower, index)
    purpose = _purposes().at(lower, found.end) if found is not None else None
    if purpose is None:
        return None
    if purpose.value:
        return _Verb(purpose.value, index, purpose.end)
    for at in range(purpose.end, min(purpose.end + OBJECT, len(lower))):
        if lower[at] in ENDS:
            break
        if lower[at] == "out":
            return _Verb(AGAINST, index, purpose.end)
    return None


def _who(profile: Profile, verb: _Verb, begin: int) -> Name | None:
    """Return whose act a verb is, of those named since `begin`; None where that is unsure."""
    lower, data = profile.tokens.lower, table("backing")
    at = verb.first
    while at > begin and (lower[at - 1] in data["before"] or lower[at - 1].endswith("ly")):
        at -= 1
    if at > begin and lower[at - 1] in data["who"]:
        return _of_whom(profile, verb, at - 1)
    begin = max(begin, _behind_last_mark(lower, begin, at))
    there = [n for n in profile.statement.names if begin <= _first(profile, n) < at]
    named = [name for name in there if name.kind in KINDS] or there
    if len(named) != 1:
        return None
    end = _end(profile, named[0])
    between_commas = end < at and lower[end] == "," == lower[at - 1]
    return named[0] if end == at or between_commas else None


def _behind_last_mark(lower: Sequence[str], begin: int, at: int) -> int:
    """Return where the sentence within the sentence begins that a verb stands in."""
    return next((index + 1 for index in range(at - 1, begin - 1, -1) if lower[index] == ";"), begin)


def _of_whom(profile: Profile, verb: _Verb, who: int) -> Name | None:
    """Return for whom "who" stands: the name before it, or the one that is among them."""
    lower = profile.tokens.lower
    before = who - (lower[who - 1] == ",")
    if not any(_among().at(lower, index) for index in range(who)):
        return next((n for n in _named(profile) if _end(profile, n) == before), None)
    for name in sorted(profile.statement.names, key=lambda name: name.kind not in KINDS):
        first = _first(profile, name)
        if first > verb.end and not word_class("be").isdisjoint(
            lower[max(first - TITLE, verb.end) : first]
        ):
            return name
        end = _end(profile, name)
        if end < who and not word_class("be").isdisjoint(lower[end : end + 1]):
            return name
    return None


def _named(profile: Profile) -> list[Name]:
    return [name for name in profile.statement.names if name.kind in KINDS]


def _first(profile: Profile, name: Name) -> int:
    return profile.tokens.at(profile.local(name.span).start)


def _end(profile: Profile, name: Name) -> int:
    return profile.tokens.at(profile.local(name.span).end)


def _is_denied(profile: Profile, verb: _Verb) -> bool:
    tokens = profile.tokens
    return bool(profile.negations_beside(Span(tokens.starts[verb.first], tokens.ends[verb.first])))


@cache
def _openings() -> frozenset[str]:
    """Return the words with which an expression begins, but for those with "be"."""
    heads = _heads("by_preposition"), _heads("by_purpose")
    return frozenset(_plainly().by_first).union(*(one.by_first for one in heads))


@cache
def _plainly() -> Phrases[int]:
    data = table("backing")["plainly"]
    return Phrases.of(
        (form, POLES[pole])
        for pole, verbs in data.items()
        for verb in verbs
        for form in verb_forms(verb)
    )


@cache
def _heads(key: str) -> Phrases[bool]:
    """Return the verbs of a kind in all their forms."""
    verbs = table("backing")[key]
    return Phrases.of((form, True) for verb in verbs for form in verb_forms(verb))


@cache
def _prepositions() -> Phrases[int]:
    return _by_pole("prepositions")


@cache
def _being() -> Phrases[int]:
    return _by_pole("being")


@cache
def _purposes() -> Phrases[int]:
    return _by_pole("purposes")


def _by_pole(key: str) -> Phrases[int]:
    """Return the expressions of a kind with their poles, 0 where what follows says which."""
    rows = table("backing")[key].items()
    return Phrases.of((words, POLES.get(pole, 0)) for pole, every in rows for words in every)


@cache
def _among() -> Phrases[bool]:
    return Phrases.of((words, True) for words in table("backing")["among"])
