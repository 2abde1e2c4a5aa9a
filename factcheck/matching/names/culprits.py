"""Culprits: who harmed whom, told the other way round.

"The jury convicted Pask of the manslaughter of his partner, Simon Achterberg" beside "Achterberg
had killed Pask": the courts tell it by nouns, and a report by verbs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.extraction.inflection import verb_forms
from factcheck.extraction.phrases import Phrases
from factcheck.language import table, word_class
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile, is_owner
from factcheck.matching.sides.same_names import is_same
from factcheck.model import Mention, Name, NameKind, Pair, Span

NEAR = 8
"""Tokens between an act and whom it was done to: of his former business partner, Simon Roe."""
BETWEEN = 4
"""Tokens between who does it and the verb."""
HELPED = 3
"""Tokens before a participle among which the verb is that makes it a passive."""
FAR_BY = 5
"""Tokens behind a participle among which "by" stands."""
STOPS = frozenset(".;:!?()")
BEGINNING = "determiner", "possessive", "object_pronoun"
"""With these begins what somebody is called besides by name: her neighbour, Henrik Roe."""

KINDS = frozenset({NameKind.PERSON, NameKind.OTHER})

Kinds = frozenset[str]
Turned = tuple[Comparison, Pair[Mention]]


class _Harm(NamedTuple):
    """Who did what to whom, and the tokens that tell it."""

    culprit: Name
    victim: Name
    kinds: Kinds
    first: int
    end: int


def turned_on_culprits(group: Group) -> Iterator[Turned]:
    """Yield where the one who was harmed, by a claim, is told as the one who harmed the other."""
    mine = group[0].ours.once(_harms) if group else ()
    for harm in mine:
        told = [(one, other) for one in group for other in one.theirs.once(_harms)]
        if any(_are_one(harm, other) for _, other in told):
            continue
        for comparison, other in told:
            if not comparison.as_it_stands and _is_turned(harm, other):
                ours, theirs = _mention(comparison.ours, harm), _mention(comparison.theirs, other)
                yield comparison, Pair(ours, theirs, comparison.nearness)
                break


def _are_one(one: _Harm, other: _Harm) -> bool:
    return is_same(one.culprit, other.culprit) and is_same(one.victim, other.victim)


def _is_turned(one: _Harm, other: _Harm) -> bool:
    crossed = is_same(one.culprit, other.victim) and is_same(one.victim, other.culprit)
    known = {name.kind for name in (one.culprit, one.victim, other.culprit, other.victim)}
    return crossed and NameKind.PERSON in known and not one.kinds.isdisjoint(other.kinds)


def _mention(profile: Profile, harm: _Harm) -> Mention:
    tokens = profile.tokens
    span = Span(tokens.starts[harm.first], tokens.ends[harm.end - 1])
    text = span.of(profile.statement.text)
    return Mention(span=span.shifted(profile.statement.span.start), text=text)


def _harms(profile: Profile) -> Sequence[_Harm]:
    """Return who is told to have harmed whom in a sentence that names two people."""
    people = [name for name in profile.statement.names if name.kind in KINDS]
    if len(people) <= 1 or profile.negations:
        return ()
    found = _Sentence(profile, people)
    return [*found.by_verbs(), *found.by_nouns()]


class _Sentence(NamedTuple):
    """A sentence with the people it names."""

    profile: Profile
    people: Sequence[Name]

    def by_verbs(self) -> Iterator[_Harm]:
        """Yield what verbs tell: killed Pask, was killed by Pask."""
        lower = self.profile.tokens.lower
        for index in range(len(lower)):
            found = _verbs().at(lower, index)
            if found is None:
                continue
            passive = not word_class("be").isdisjoint(lower[max(index - HELPED, 0) : index])
            one, end = self._doer(index), found.end
            agent = self._agent(end) if passive else end
            other = self._behind(agent) if agent is not None else None
            if one is None or other is None or is_same(one, other):
                continue
            culprit, victim = (other, one) if passive else (one, other)
            yield _Harm(culprit, victim, found.value, self._first(one), self._end(other))

    def _agent(self, index: int) -> int | None:
        """Return where it begins by whom something was done: attacked with a knife by Sand."""
        behind = self.profile.tokens.lower[index : index + FAR_BY]
        at = behind.index("by") if "by" in behind else None
        return index + at + 1 if at is not None and STOPS.isdisjoint(behind[:at]) else None

    def by_nouns(self) -> Iterator[_Harm]:
        """Yield what nouns tell behind a word of guilt: convicted Pask of the murder of Roe."""
        lower = self.profile.tokens.lower
        for index in range(len(lower)):
            guilt = _guilt().at(lower, index)
            act = self._act(guilt.end) if guilt is not None else None
            if guilt is None or act is None:
                continue
            end, kinds = act
            other = self._behind(end)
            one = self._object(guilt.end) or self._doer(index)
            if one is not None and other is not None and not is_same(one, other):
                first = min(self._first(one), index)
                yield _Harm(one, other, kinds, first, self._end(other))

    def _act(self, index: int) -> tuple[int, Kinds] | None:
        """Return where the act that somebody is guilty of ends, and of what kinds it is."""
        lower, data = self.profile.tokens.lower, table("harms")
        linked = False
        for at in range(index, min(index + data["farthest"], len(lower))):
            if lower[at] in STOPS:
                return None
            found = _nouns().at(lower, at)
            if linked and found is not None:
                passed = not frozenset(data["to"]).isdisjoint(lower[found.end : found.end + 1])
                return found.end + passed, found.value
            linked = linked or lower[at] in data["links"]
        return None

    def _doer(self, index: int) -> Name | None:
        """Return who stands before a verb, or for whom a pronoun there stands, if for one."""
        lower = self.profile.tokens.lower
        before = [name for name in self.people if self._end(name) <= index]
        if not before:
            return None
        between = lower[self._end(before[-1]) : index]
        if word_class("subject_pronoun").isdisjoint(between[-BETWEEN:]):
            near = len(between) <= BETWEEN and _barring().isdisjoint(between)
            return before[-1] if near and not self._hangs(before[-1]) else None
        names = {name.canonical or name.text for name in before}
        return before[-1] if len(names) == 1 else None

    def _object(self, index: int) -> Name | None:
        """Return who stands right behind a verb: convicted Leonard Pask."""
        return next((name for name in self.people if self._first(name) == index), None)

    def _behind(self, index: int) -> Name | None:
        """Return whom something is done to: who is named first, soon behind it."""
        lower = self.profile.tokens.lower
        behind = [name for name in self.people if self._first(name) >= index]
        if not behind:
            return None
        between = lower[index : self._first(behind[0])]
        near = len(between) <= NEAR and _barring().isdisjoint(between)
        apposed = not between or between[0] in word_class(*BEGINNING)
        return behind[0] if near and apposed and not self._owns(behind[0]) else None

    def _hangs(self, name: Name) -> bool:
        """Tell whether a name hangs on another word: friends of Rashid Omari, Omari's friends."""
        before = self.profile.tokens.lower[max(self._first(name) - 1, 0) : self._first(name)]
        return self._owns(name) or not word_class("of", "preposition").isdisjoint(before)

    def _owns(self, name: Name) -> bool:
        """Tell whether a name but says whose somebody is: Karim Haddad's sister."""
        return is_owner(self.profile, self.profile.local(name.span))

    def _first(self, name: Name) -> int:
        """Return where a name begins with its title: parishioner Erik Sand."""
        title = name.title_span
        before = title is not None and title.end < name.span.start
        span = title if title is not None and before else name.span
        return self.profile.tokens.at(self.profile.local(span).start)

    def _end(self, name: Name) -> int:
        return self.profile.tokens.at(self.profile.local(name.span).end)


@cache
def _barring() -> frozenset[str]:
    """Return what shows between a name and an act that the act is not its bearer's."""
    return STOPS.union(table("harms")["barring"])


@cache
def _verbs() -> Phrases[Kinds]:
    return _by_words("verbs", inflected=True)


@cache
def _nouns() -> Phrases[Kinds]:
    """Return the nouns, and the verbs as gerunds: accused of killing."""
    gerunds = ((words, kinds) for words, kinds in _verbs() if words[0].endswith("ing"))
    nouns = _by_words("nouns", inflected=False)
    return Phrases.of((" ".join(words), kinds) for words, kinds in chain(nouns, gerunds))


@cache
def _guilt() -> Phrases[bool]:
    return Phrases.of((words, True) for one in table("harms")["guilt"] for words in verb_forms(one))


def _by_words(key: str, *, inflected: bool) -> Phrases[Kinds]:
    found: dict[str, set[str]] = {}
    for kind, words in table("harms")["kinds"].items():
        for word in words[key]:
            for form in verb_forms(word) if inflected else [word]:
                found.setdefault(form, set()).add(kind)
    return Phrases.of((form, frozenset(kinds)) for form, kinds in found.items())
