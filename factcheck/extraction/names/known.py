"""What a text calls the ledger's sources: names and aliases as written, bodies and titles alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extraction.names.bags import PLACE_MARK, Unit, unit_at
from factcheck.extraction.names.casing import Casing
from factcheck.extraction.names.lexicon import articles, is_common, title_prepositions
from factcheck.extraction.names.mention import Mention
from factcheck.extraction.names.sources import Ids, SourceNames
from factcheck.extraction.tokens import Tokens
from factcheck.model import NameKind

REACH = 6
"""The most units on either side of a body's key word that its name may take in."""
LONGEST_PLACE = 4


class KnownMention(NamedTuple):
    """The tokens from `first` up to `end`, which name one or more sources."""

    first: int
    end: int
    ids: Ids
    title: bool = False
    """Whether it is a title, which stands for the person who holds it."""


def find_known(tokens: Tokens, casing: Casing, sources: SourceNames) -> list[KnownMention]:
    """Return where the text names the ledger's sources, in order and without overlap."""
    found = [*_phrases(tokens, casing, sources), *_bags(tokens, sources)]
    found.sort(key=lambda known: (known.first, -known.end))
    apart: list[KnownMention] = []
    for known in found:
        if not apart or known.first >= apart[-1].end:
            apart.append(known)
    return apart


def merged(
    tokens: Tokens,
    casing: Casing,
    mentions: Sequence[Mention],
    known: Sequence[KnownMention],
    sources: SourceNames,
) -> tuple[list[Mention], dict[int, Ids]]:
    """Return the mentions with those of the ledger among them, and the ids by their first token.

    A name of the ledger takes the place of the mentions that it covers; within a longer mention it
    is no name of its own, unless that is only longer by an ordinary word which its place has raised
    ("Rival Halden Foods said"), nor where it is the title of somebody who is named.
    """
    titles = [mention.title for mention in mentions if mention.title]
    taken: list[Mention] = []
    ids: dict[int, Ids] = {}
    rest = list(mentions)
    position = 0
    for one in known:
        if any(first < one.end and one.first < end for first, end in titles):
            continue
        while position < len(rest) and rest[position].end <= one.first:
            taken.append(rest[position])
            position += 1
        covered = position
        while covered < len(rest) and rest[covered].first < one.end:
            covered += 1
        overlapping = rest[position:covered]
        begins = one.first - _is_raised(tokens, casing, one.first - 1)
        if any(other.first < begins or other.end > one.end for other in overlapping):
            continue
        exact = overlapping[0] if overlapping and overlapping[0].first == one.first else None
        position = covered
        ids[one.first] = one.ids
        if exact is not None and exact.end == one.end:
            taken.append(exact)
        else:
            kinds = {sources.kind(source) for source in one.ids}
            kind = kinds.pop() if len(kinds) == 1 else NameKind.OTHER
            title = None if one.title else _title_beside(one, overlapping)
            taken.append(Mention(one.first, one.end, kind, title, role_only=one.title))
    taken.extend(rest[position:])
    return taken, ids


def _is_raised(tokens: Tokens, casing: Casing, index: int) -> bool:
    """Tell whether the word at `index` is an ordinary one that begins a sentence."""
    return index in casing.begin and is_common(tokens.lower[index])


def _title_beside(known: KnownMention, covered: Sequence[Mention]) -> tuple[int, int] | None:
    """Return the title beside a known name that holds a mention: "Dr. Ann Farrow, a judge"."""
    titles = [mention.title for mention in covered if mention.title and mention.end == known.end]
    return next((t for t in titles if t[0] >= known.end or t[1] <= known.first), None)


def _phrases(tokens: Tokens, casing: Casing, sources: SourceNames) -> Iterator[KnownMention]:
    """Yield the names and aliases that stand in the text as the ledger writes them."""
    phrases = sources.phrases
    after = 0
    for index, word in enumerate(tokens.lower):
        if word not in phrases.by_first or index < after:
            continue
        found = phrases.at(tokens.lower, index)
        if found is None or not _is_meant(tokens, casing, index, found.end):
            continue
        after = found.end
        yield KnownMention(index, found.end, found.value)


def _is_meant(tokens: Tokens, casing: Casing, first: int, end: int) -> bool:
    """Tell whether a name of one word is written large, and not for its place alone."""
    if end > first + 1:
        return True
    lower = tokens.lower[first]
    if not tokens.words[first][0].isupper():
        return False
    return first not in casing.doubtful or not is_common(lower)


def _bags(tokens: Tokens, sources: SourceNames) -> Iterator[KnownMention]:
    """Yield the bodies and titles whose words stand together in any order."""
    anchors, after = sources.anchors, 0
    for index, word in enumerate(tokens.lower):
        if word not in anchors or index < after:
            continue
        found = _around(tokens, unit_at(tokens.lower, index, len(tokens)), sources)
        if found is not None:
            after = found.end
            yield found


def _around(tokens: Tokens, key: Unit, sources: SourceNames) -> KnownMention | None:
    """Return the longest run of units around `key` that the ledger knows."""
    left, right = _left_of(tokens, key.first), _right_of(tokens, key.end)
    for before in range(len(left), -1, -1):
        for behind in range(len(right), -1, -1):
            run = [*reversed(left[:before]), key, *right[:behind]]
            if run[0].meaning is None or run[-1].meaning is None:
                continue
            ids = sources.bags.get(frozenset([unit.meaning for unit in run if unit.meaning]))
            if ids is not None and _stands_alone(tokens, run):
                title = all(sources.kind(source) is NameKind.PERSON for source in ids)
                return KnownMention(run[0].first, run[-1].end, ids, title)
    return None


def _left_of(tokens: Tokens, index: int) -> list[Unit]:
    found: list[Unit] = []
    while index > 0 and len(found) < REACH:
        unit = _unit_before(tokens, index)
        if unit is None:
            break
        found.append(unit)
        index = unit.first
    return found


def _unit_before(tokens: Tokens, index: int) -> Unit | None:
    """Return the unit that ends at `index`, the longest place or else one word."""
    for length in range(min(LONGEST_PLACE, index), 0, -1):
        unit = unit_at(tokens.lower, index - length, index)
        if unit.end == index and (length == 1 or unit.meaning is not None):
            return None if _parts(tokens, unit) else unit
    return None


def _right_of(tokens: Tokens, index: int) -> list[Unit]:
    found: list[Unit] = []
    while index < len(tokens) and len(found) < REACH:
        unit = unit_at(tokens.lower, index, len(tokens))
        if _parts(tokens, unit):
            break
        found.append(unit)
        index = unit.end
    return found


def _parts(tokens: Tokens, unit: Unit) -> bool:
    """Tell whether a unit is a mark that parts what stands around it."""
    return unit.meaning is not None and not tokens.words[unit.first][0].isalnum()


def _stands_alone(tokens: Tokens, run: list[Unit]) -> bool:
    """Tell whether a single word is meant as a title: "the premier", and no name after it."""
    if len(run) > 1:
        return any(not (unit.meaning or PLACE_MARK).startswith(PLACE_MARK) for unit in run)
    first, end = run[0].first, run[0].end
    if first == 0 or tokens.lower[first - 1] not in articles() or end >= len(tokens):
        return False
    return not tokens.words[end][0].isupper() and tokens.lower[end] not in title_prepositions()
