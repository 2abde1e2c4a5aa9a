"""The people, places and organisations of an article, found by the benchmark's own lists."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from attrs import frozen

from consistency.articles import Article, tables

LAST = r"(?:Mc|Mac|O['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
KINDS = ("states", "countries", "cities")
ACRONYM = r"(?<=[a-z]\s[Tt]he )(?!GOP|RNC|DNC|USA|UAE)[A-Z]{3,5}(?![\w-])"


@frozen(kw_only=True)
class Cast:
    """Whom and what an article names."""

    people: dict[str, str]
    """Each surname that only one person of the article bears, with the full name."""
    speakers: frozenset[str]
    """The surnames of those who are said to say something."""
    places: dict[str, tuple[str, ...]]
    """Of each kind: states, countries, cities."""
    organisations: tuple[str, ...]

    @property
    def all_places(self) -> list[str]:
        """The places of all kinds."""
        return [place for places in self.places.values() for place in places]

    def full_names(self) -> re.Pattern[str] | None:
        """Return a pattern for the full names."""
        return _any_of(self.people.values())


def cast(article: Article) -> Cast:
    """Return the people, places and organisations of `article`."""
    text = article.text
    bearers = defaultdict(set)
    for match in _full_name().finditer(text):
        bearers[match["last"]].add(match[0])
    people = {
        last: full
        for last, fulls in bearers.items()
        if len(fulls) == 1 and _is_surname(last, full := min(fulls), text)
    }
    return Cast(
        people=people,
        speakers=frozenset(last for last in people if _speaking(last).search(text)),
        places={kind: _distinct(_places(kind), text) for kind in KINDS},
        organisations=_distinct(_organisations(), text),
    )


def _is_surname(last: str, full: str, text: str) -> bool:
    """Tell whether `last` also stands alone, as a person's name does."""
    alone = re.search(rf"(?:Mr|Ms|Mrs)\.? {last}\b|{_speaking(last).pattern}", text)
    others = set(re.findall(rf"\b([A-Z][\w.]+) {last}\b", text)) - set(full.split())
    namesakes = others - {"Mr.", "Ms.", "Mrs.", "Mr", "Ms", "Mrs", "President", "Sen.", "Gov."}
    return bool(alone) and not namesakes


def _speaking(last: str) -> re.Pattern[str]:
    verbs = "|".join(tables()["speaking"])
    return re.compile(
        rf"\b{last} (?:{verbs})\b|\b(?:{verbs}|according to) (?:[A-Z][\w.]+ )*{last}\b"
    )


def _distinct(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0] for match in pattern.finditer(text)))


def _any_of(names: object) -> re.Pattern[str] | None:
    alternatives = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])") if alternatives else None


@cache
def _full_name() -> re.Pattern[str]:
    given = "|".join(tables()["given_names"])
    return re.compile(rf"\b(?:{given}) (?:[A-Z]\. )?(?P<last>{LAST})(?![\w-]| [A-Z][a-z])")


@cache
def _places(kind: str) -> re.Pattern[str]:
    names = "|".join(sorted(tables()[kind], key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-]| [A-Z])")


@cache
def _organisations() -> re.Pattern[str]:
    ends = "|".join(tables()["organisation_ends"])
    return re.compile(
        rf"(?<![\w.-])(?:[A-Z][a-z]+ ){{1,2}}(?:{ends})(?![\w-]| [A-Z]| of)|{ACRONYM}"
    )
