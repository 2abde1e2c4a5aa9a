"""Runs told again with another number: the fourth rise in a row, and "five increases in a row"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.extraction.tokens import tokenize
from factcheck.language import table, word_class
from factcheck.matching.figures.pinning.runs import Run, may_tell_runs, runs
from factcheck.matching.sides.profile import Profile
from factcheck.matching.sides.profiling import profile
from factcheck.matching.sides.same_names import are_all_among
from factcheck.matching.words.words import concept
from factcheck.model import Pair, Quantity, StanceKind, UnitKind
from factcheck.rules.internal.repeating.repeats import SUMMARIES
from factcheck.rules.internal.repeating.words_used import WordsUsed

COUNTED = frozenset({UnitKind.COUNT, UnitKind.NONE, UnitKind.ORDINAL})
FARTHEST = 40
"""How many runs back one is looked for, however long a draft is."""
NEXT = 1
"""The fourth in a row comes after three."""


def runs_again(used: WordsUsed) -> Iterator[Pair[Quantity]]:
    """Yield the numbers of runs, each with the only other one that the draft has of such a run."""
    found = list(_told(used))
    for index, (told, run) in enumerate(found):
        near = found[max(index - FARTHEST, 0) : index + FARTHEST]
        like = {one.times for _, one in near if one is not run and _are_alike(one, run)}
        before = [one for one in found[max(index - FARTHEST, 0) : index] if _are_alike(one[1], run)]
        if len(like) != 1 or not before:
            continue
        first, known = before[-1]
        if known.times == run.times or _follows(known, run) or _follows(run, known):
            continue
        if _is_of_one(first, told, run):
            yield Pair(run.figure, known.figure, 1.0)


def _told(used: WordsUsed) -> Iterator[tuple[Profile, Run]]:
    """Yield the runs that a draft tells of, but for those of its titles."""
    for statement in used.statements:
        if statement.block in SUMMARIES:
            continue
        counts = any(figure.unit_kind in COUNTED for figure in statement.quantities)
        if counts and may_tell_runs(tokenize(statement.text).lower):
            told = profile(statement, used.lexicon)
            yield from ((told, run) for run in runs(told))


def _are_alike(one: Run, other: Run) -> bool:
    """Tell whether two runs may be one: of the same results, and of one unit if both say which."""
    units = not (one.units and other.units) or one.units == other.units
    return units and one.parts == other.parts and not one.results.isdisjoint(other.results)


def _follows(one: Run, other: Run) -> bool:
    """Tell whether a rank is the next behind a number: the fourth, after three in a row."""
    ranks = one.figure.unit_kind is UnitKind.ORDINAL, other.figure.unit_kind is UnitKind.ORDINAL
    return ranks == (False, True) and other.times == one.times + NEXT


def _is_of_one(first: Profile, told: Profile, run: Run) -> bool:
    """Tell whether a run is told of nobody else, of no other sort, and as what came about."""
    if not are_all_among(told.statement.names, first.statement.names):
        return False
    before = told.tokens.lower[: told.tokens.at(told.local(run.figure.number).start)][-1:]
    new = word_class("article") - frozenset(table("counted")["taking_up"])
    if not new.isdisjoint(before) and run.figure.unit_kind is UnitKind.ORDINAL:
        return False
    clause = told.clause_at(told.local(run.figure.number).start)
    hedges = (one.span for one in told.statement.stance if one.kind is StanceKind.HEDGE)
    if any(clause.contains(told.local(span)) for span in hedges):
        return False
    noun = run.figure.of or ""
    head = concept(noun.split()[-1], told.lexicon) if noun else ""
    words = {concept(word, told.lexicon) for word in noun.split() if word not in _in_a_row()}
    return words - {head} <= set(first.concepts)


@cache
def _in_a_row() -> frozenset[str]:
    return frozenset(table("runs")["behind"])
