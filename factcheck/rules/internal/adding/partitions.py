"""Partitions: "Of the 600 jobs, 350 are in design, 150 in sales and 120 in transport"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck.extraction.verbs import TOLD, verb_form
from factcheck.model import Severity
from factcheck.rules.internal.adding.age_groups import are_of_two_ages
from factcheck.rules.internal.adding.gapped_kinds import are_kinds
from factcheck.rules.internal.adding.told_wholes import told_before
from factcheck.rules.internal.adding.wholes import (
    ENOUGH,
    FEWEST,
    Partition,
    are_complements,
    complements,
    has_subject,
    is_count,
    is_load,
    items_of,
    partition_of,
)
from factcheck.rules.internal.told.cues import cue_at
from factcheck.rules.internal.told.figures import Figure, not_the_sum
from factcheck.rules.internal.told.sentences import Sentence, around
from factcheck.rules.internal.told.sides import are_opposed, is_denied
from factcheck.rules.rule import Flag

OVER, UNDER = 1.25, 0.93
"""Parts that come to more, or to less, of their whole need not be its parts, or not all of them."""
SLIGHTLY = 1.12
"""Two parts that nothing but their whole joins may overlap where they come to more of it."""
NEARLY = 0.95
"""Three parts that come to so much of their whole are meant to be all."""
NOUN = 4
"""So many words may lie between a part and what it is: "seven are women"."""
CLOSED = 5
"""So many figures are the parts and the whole that ends their list, at most."""


def wrong_partitions(sentence: Sentence, wholes: Mapping[str, Sequence[Figure]]) -> Iterator[Flag]:
    """Flag the parts that follow a whole where they do not come to it.

    Where nothing but the form says that they exclude each other, or are all, it is only a warning.
    """
    if len(sentence.figures) < FEWEST:
        return
    found = _closed_partition(sentence) or partition_of(sentence) or told_before(sentence, wholes)
    if found is None or found.fits or _are_of_the_first(found):
        return
    severity = _severity(found)
    if severity is not None:
        yield _flag(found, severity)


def _closed_partition(sentence: Sentence) -> Partition | None:
    """Return the parts and the whole of "has won 14, drawn six and lost five of its 25 matches"."""
    words, figures = sentence.tokens.lower, sentence.numbers
    if not ENOUGH < len(figures) <= CLOSED or not all(map(is_count, figures)):
        return None
    *parts, whole = figures
    behind = cue_at(words, parts[-1].number[1], "of_the") == whole.number[0]
    between = [words[one.last : then.first] for one, then in pairwise(parts)]
    near = all(0 < len(gap) <= NOUN for gap in between)
    listed = (
        near
        and cue_at(between[-1], 0, "list_joiners") is not None
        and all("," in gap for gap in between[:-1])
    )
    fits = behind and listed and all(0 < part.value < whole.value for part in parts)
    return Partition(sentence, whole, parts) if fits else None


def _are_of_the_first(found: Partition) -> bool:
    """Tell whether the parts are those of the first: "60 of the 100, 49 here and 11 there"."""
    first, *others = found.parts
    return len(others) >= FEWEST and Partition(found.sentence, first, others).fits


def _severity(found: Partition) -> Severity | None:
    """Return how surely parts that do not come to their whole are wrong, None where not at all."""
    if _are_paired(found) or is_denied(found.sentence, found.parts[-1]):
        return Severity.ERROR
    over = found.together.low > found.all.high
    if found.is_told_before or (over and are_of_two_ages(found)):
        return Severity.ERROR
    ratio = sum(part.value for part in found.parts) / max(found.whole.value, 1.0)
    parallel = _are_parallel(found)
    closed = found.whole.first > found.parts[-1].first
    if not closed and any(_is_of_all(found.sentence, part) for part in found.parts[1:]):
        return None
    many = len(found.parts) >= ENOUGH
    if parallel and not many and _is_one_off(found):
        return Severity.ERROR if over else Severity.WARNING
    if not UNDER <= ratio <= OVER or not (parallel or many or over):
        return None
    if over and not (parallel or many) and ratio > SLIGHTLY:
        return None
    if not over and _are_loads(found):
        return None
    if over:
        sure = parallel or are_opposed(found.sentence, *found.parts[-2:])
        return Severity.ERROR if sure else Severity.WARNING
    if _leaves_others(found):
        return None
    nearly = ratio >= NEARLY or _are_gapped(found)
    return Severity.WARNING if parallel or nearly else None


def _is_one_off(found: Partition) -> bool:
    """Tell whether two parts come to one more or one less than their whole, as if miscounted."""
    missed = sum(part.value for part in found.parts) - found.whole.value
    enough = is_count(found.whole) and found.whole.value > FEWEST
    return enough and abs(missed) == 1 and not _leaves_others(found)


def _is_of_all(sentence: Sentence, part: Figure) -> bool:
    """Tell whether a further part is told anew of the whole, so that it may be of another part."""
    words = sentence.tokens.lower
    anew = cue_at(words, part.number[1], "of_them") or cue_at(words, part.number[1], "of_the")
    return anew is not None


def _leaves_others(found: Partition) -> bool:
    """Tell whether more is said of the whole than the parts: "and the rest", "for and against"."""
    words = found.sentence.tokens.lower
    behind = range(found.parts[-1].number[1], len(words))
    kinds = ("others", "rest", "side_for", "side_against")
    return any(cue_at(words, at, kind) is not None for at in behind for kind in kinds)


def _are_paired(found: Partition) -> bool:
    """Tell whether the parts are two kinds that leave nobody out: men and women."""
    nouns = [
        next((word for word in item[:NOUN] if word in complements()), None)
        for item in items_of(found)
    ]
    return len(nouns) == FEWEST and are_complements(*nouns)


def _are_parallel(found: Partition) -> bool:
    """Tell whether each further item begins as one before goes on: "34 by the ..., 15 by the ...".

    Parts of one thing are told apart in one manner: by where, by whom, on which.
    """
    items, words = items_of(found), found.sentence.tokens.lower
    if _are_loads(found) or are_kinds(words, found.parts):
        return True
    if len(items) == FEWEST and has_subject(words, found.parts[-1]):
        return found.together.low > found.all.high
    if not all(item and cue_at(item, 0, "places") is not None for item in items[1:]):
        return False
    first = items[0][cue_at(items[0], 0, "of_them") or 0 :]
    placed = cue_at(first, 0, "places") is not None
    return placed or all(item[0] in set(items[0]) for item in items[1:])


def _are_loads(found: Partition) -> bool:
    words = found.sentence.tokens.lower
    return all(is_load(words, found.whole, part) for part in found.parts)


def _are_gapped(found: Partition) -> bool:
    """Tell whether no further item has a verb of its own: "nine American and six Icelandic"."""
    return not any(verb_form(word) in TOLD for item in items_of(found)[1:] for word in item[:NOUN])


def _flag(found: Partition, severity: Severity) -> Flag:
    whole, parts = found.whole, found.parts
    added = round(sum(part.value for part in parts), 9)
    return Flag(
        span=around(found.sentence, (whole, *parts)),
        message=not_the_sum(parts, added, whole),
        severity=severity,
    )
