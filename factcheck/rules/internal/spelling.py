"""FC707: the draft spells one name in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from factcheck.extraction.names import Likeness, likeness
from factcheck.extraction.names.gazetteer import known_name
from factcheck.extraction.names.similarity import folded, sound_of, surname_of
from factcheck.extraction.plurals import plural
from factcheck.model import Name, NameKind, Severity
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

PERSONAL = frozenset({NameKind.PERSON, NameKind.OTHER})
CROWD = 12
"""So many names that share a key are too many to be spellings of one."""
LONGEST = 30
SETTLED = 3
"""A family name that stands alone so often is no slip of the full name that is like it."""


@rule(
    code="FC707",
    name="two-spellings",
    on=DraftCase,
    severity=Severity.WARNING,
    why="One of the spellings is wrong, or breaks the house's style.",
    trips=(
        Example(
            draft="Vadym Filashkin, the governor, said so. “Seven are dead,” said [Filashin]. "
            "Later Filashkin went to the market.",
            fix="Filashkin",
        ),
        Example(
            draft="Volodymyr Zelenskyy flew to Warsaw. Zelenskyy met Donald Tusk, and "
            "[Zelensky] spoke of peace.",
            fix="Zelenskyy",
        ),
    ),
    passes=(
        Example(
            draft="Jane Smyth met John Smith in Leeds. Smyth left early, but Smith stayed.",
            why="two people, both introduced",
        ),
        Example(
            draft="Hillary Clinton spoke. The Clintons then left, and Clinton's aides stayed.",
            why="a plural and a possessive",
        ),
    ),
)
def names_spelled_in_two_ways(case: DraftCase) -> Iterator[Flag]:
    """Flag a name that the draft spells otherwise elsewhere; the rarer spelling is flagged."""
    spellings = list(_spellings(case))
    introduced = {spelling.surname for spelling in spellings if spelling.is_full}
    seen: set[str] = set()
    for one, other in _neighbours(spellings):
        common, rare = sorted((one, other), key=lambda s: (-s.count, s.mention.span.start))
        if rare.surname in seen or not _are_one_name(common, rare, introduced):
            continue
        seen.add(rare.surname)
        yield Flag(
            span=rare.mention.span,
            message=f"Elsewhere the draft has {common.text}.",
            expected=common.text,
            fix=surname_of(common.text) if rare.text == surname_of(rare.text) else None,
        )


@frozen(eq=False, repr=False)
class _Spelling:
    """A name as written, where it stands first, and how often its family name is so written."""

    text: str
    mention: Name
    surname: str
    count: int

    @property
    def is_full(self) -> bool:
        return self.mention.kind is NameKind.PERSON and len(self.text.split()) > 1


def _spellings(case: DraftCase) -> Iterator[_Spelling]:
    names = [name for name in case.extraction.names if name.kind in PERSONAL]
    surnames = [folded(surname_of(name.text)) for name in names]
    counts = Counter(surnames)
    seen: set[str] = set()
    for name, surname in zip(names, surnames, strict=True):
        if name.text not in seen and name.text != name.title and known_name(name.text) is None:
            seen.add(name.text)
            yield _Spelling(name.text, name, surname, counts[surname])


def _neighbours(spellings: Sequence[_Spelling]) -> Iterator[tuple[_Spelling, _Spelling]]:
    """Yield the names whose family names sound alike or are a letter apart, each pair once."""
    groups: dict[str, dict[int, _Spelling]] = {}
    for index, spelling in enumerate(spellings):
        for key in _keys(spelling.surname):
            groups.setdefault(key, {})[index] = spelling
    found: Mapping[tuple[int, int], tuple[_Spelling, _Spelling]] = {
        (a, b): (group[a], group[b])
        for group in groups.values()
        if len(group) <= CROWD
        for a, b in combinations(group, 2)
        if group[a].surname != group[b].surname
    }
    yield from (found[pair] for pair in sorted(found))


def _keys(surname: str) -> set[str]:
    """Return the word, its sound, and the word without each of its letters."""
    if len(surname) > LONGEST:
        return {surname}
    shorter = {surname[:index] + surname[index + 1 :] for index in range(len(surname))}
    return {surname, sound_of(surname), *shorter}


def _are_one_name(common: _Spelling, rare: _Spelling, introduced: set[str]) -> bool:
    """Tell whether the two are one name; a family name that has its own full name is another's."""
    bare = common if rare.is_full else rare
    if not bare.is_full and bare.surname in introduced:
        return False
    settled = rare.is_full and common.count >= SETTLED
    if not (common.is_full or common.surname in introduced or settled):
        return False
    if rare.surname in _plurals(common.surname) or common.surname in _plurals(rare.surname):
        return False
    return likeness(common.text, rare.text) in {Likeness.NEAR, Likeness.VARIANT}


def _plurals(surname: str) -> tuple[str, str]:
    return plural(surname), surname + "s"
