"""Names and speakers to exchange for others of the same kind from the same article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from consistency.articles import Sentence, tables
from consistency.planting import Change, Planter, dates, numbers, quotations, stances
from consistency.scene import Scene, alternatives


def names(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    """Yield another person, place, organisation, nationality or title."""
    spoken = {match.span(1) for match in _speakers(sentence, scene)}
    for match in _people(sentence, scene):
        if match.span() not in spoken:
            yield from _exchanged("name", "person", match, sentence, scene)
    groups = [("place", places) for places in scene.cast.places.values()]
    for kind, of_kind in [*groups, ("organisation", scene.cast.organisations)]:
        for match in sentence.outside(_whole(of_kind)):
            others = [name for name in of_kind if name not in sentence.text]
            others = [name for name in others if not _may_be_same(name, match[0])]
            if others:
                yield _change("name", kind, match, scene.rng.choice(others))
    demonyms = tables()["demonyms"]
    for match in sentence.outside(
        re.compile(rf"(?<![\w-])(?<!African )(?:{'|'.join(demonyms)})(?= [a-z])")
    ):
        others = [name for name in demonyms if name not in sentence.text and name[0] == match[0][0]]
        others = others or [name for name in demonyms if name not in sentence.text]
        yield _change("name", "nationality", match, scene.rng.choice(others))
    yield from _titles(sentence, scene)


def attributions(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    """Yield another speaker of the article for the one that the sentence has."""
    for match in _speakers(sentence, scene):
        yield from _exchanged("attribution", "speaker", match, sentence, scene, group=1)


PLANTERS: tuple[Planter, ...] = (numbers, dates, names, attributions, quotations, stances)


def _people(sentence: Sentence, scene: Scene) -> list[re.Match[str]]:
    people = scene.cast.people
    return sentence.outside(_whole([*people.values(), *people]))


def _speakers(sentence: Sentence, scene: Scene) -> list[re.Match[str]]:
    """Return where a person of the article is said to speak; group 1 is the name."""
    people = alternatives([*scene.cast.people.values(), *scene.cast.people])
    if not people:
        return []
    verbs = "said|says|added|wrote|argued|told|noted|warned|insisted|explained"
    title = r"(?:[A-Z][\w.]+ ){0,2}"
    before = re.compile(rf"(?<![\w-])({people}) (?:{verbs})\b")
    after = re.compile(
        rf"\b(?:{verbs}|according to) {title}({people})(?=[,.]|$| (?:on|in|at|during)\b)"
    )
    return [*sentence.outside(before), *sentence.outside(after)]


def _exchanged(
    family: str,
    kind: str,
    match: re.Match[str],
    sentence: Sentence,
    scene: Scene,
    group: int = 0,
) -> Iterator[Change]:
    """Yield another person, in full or by surname as the one of `match` is."""
    people = scene.cast.people
    last = match[group].split()[-1]
    speakers = scene.cast.speakers if family == "attribution" else people.keys()
    others = sorted(name for name in speakers if name not in sentence.text and name != last)
    if others:
        other = scene.rng.choice(others)
        new = people[other] if " " in match[group] else other
        yield _change(family, kind, match, new, group)


def _may_be_same(one: str, other: str) -> bool:
    """Tell whether one name holds the other's words, or is made of its initials."""
    words, others = set(one.split()), set(other.split())
    initials = {"".join(word[0] for word in name.split()) for name in (one, other)}
    return words <= others or others <= words or bool(initials & {one, other})


def _titles(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    for row in tables()["titles"]:
        for match in sentence.outside(
            re.compile(rf"(?<![\w-])(?:{alternatives(row)})(?= [A-Z][a-z]+)")
        ):
            other = scene.rng.choice([title for title in row if title != match[0]])
            yield _change("name", "title", match, other)


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(words) or '(?!)'})(?![\w-]| [A-Z][a-z])")


def _change(family: str, kind: str, match: re.Match[str], new: str, group: int = 0) -> Change:
    start, end = match.span(group)
    return Change(family=family, kind=kind, start=start, end=end, new=new)
