"""FC701: the draft gives one figure twice, with two values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from attrs import evolve

from factcheck.matching.arithmetic.derivation import derivation
from factcheck.matching.arithmetic.digits import is_telling
from factcheck.matching.arithmetic.operations import is_change
from factcheck.matching.arithmetic.spread import may_be_one
from factcheck.matching.sides.same_names import may_be_same
from factcheck.matching.words.words import concept, content_words
from factcheck.model import BlockKind, Pair, Quantity, Severity, Span
from factcheck.rules.internal.repeating.described_again import described_again
from factcheck.rules.internal.repeating.known_again import known_again
from factcheck.rules.internal.repeating.measured_again import measured_again
from factcheck.rules.internal.repeating.repeats import COMPARED, Draft, Told, keys_of, read_figures
from factcheck.rules.internal.repeating.runs_again import runs_again
from factcheck.rules.internal.repeating.same_group import groups_again
from factcheck.rules.internal.repeating.taken_up import taken_up_wrongly
from factcheck.rules.internal.repeating.words_used import WordsUsed
from factcheck.rules.number.writing import as_written, phrase
from factcheck.rules.rule import Example, Flag, rule
from factcheck.rules.subjects import DraftCase

SUMMED_UP = 0.4
"""A sentence that has so much of a title's words is one that the title may sum up."""
SECTION = 30
"""A heading or a caption sums up at most so many statements with figures that follow it."""
IN_COMMON = 0.7
"""Two sentences of the text tell one thing where their clauses share so much of their words."""


@rule(
    code="FC701",
    name="two-values",
    on=DraftCase,
    severity=Severity.ERROR,
    why="Two values for one figure cannot both be right, and readers see the headline first.",
    trips=(
        Example(
            draft="# Epic takes [six] film awards\n\nThe epic took five prizes on Sunday night.",
            fix="five",
        ),
        Example(
            draft="# Truck attack in Nice kills at least [80]\n\nA truck drove into a crowd in "
            "Nice on Thursday, killing at least 18 people, the mayor said.",
        ),
        Example(
            draft="The fire in Leeds killed 12 people, the police said. Hundreds had to leave "
            "their homes.\n\nThe fire killed [21] people in Leeds and burned for days.",
            fix="12",
        ),
        Example(
            draft="Ada Ruud keeps 9,000 hens in Tarnby.\n\nRuud will start again if her [6,000] "
            "hens fall sick.",
            fix="9,000",
        ),
    ),
    passes=(
        Example(
            draft="# Nearly 160 drones shot down\n\nAir defences shot down 156 drones.",
            why="a rounding that says so",
        ),
        Example(
            draft="# 314 prisoners freed\n\nRussia and Ukraine freed 157 prisoners each.",
            why="2 × 157",
        ),
        Example(
            draft="# Epic takes five film awards\n\nThe epic took five prizes. It had been "
            "nominated for nine.",
            why="nominated is not won",
        ),
        Example(
            draft="The fire in Leeds killed 12 people.\n\n"
            "A fire killed 21 people in Leeds in 1992.",
            why="another fire",
        ),
        Example(
            draft="Labour won 31 seats in Assiniboia.\n\nThe Greens won four seats in Assiniboia.",
            why="another party",
        ),
    ),
)
def figures_with_two_values(case: DraftCase) -> Iterator[Flag]:
    """Flag a figure that the draft has given, or sums up in its title, with another value."""
    draft = read_figures(case)
    for index, told in enumerate(draft.told):
        if told.is_summary:
            reach = None if told.statement.block is BlockKind.TITLE else index + SECTION
            body = [told for told in draft.told[index + 1 : reach] if not told.is_summary]
            for pair in _denied_by_body(draft, told, body, case):
                yield _flag(pair.theirs, pair.ours, case)
    tolerances = case.settings.tolerances
    again = list(described_again(draft, tolerances))
    known = list(known_again(draft, tolerances))
    for pair in chain(_told_again(draft, case), taken_up_wrongly(draft), again, known):
        if not _is_on_record(pair.ours, case):
            yield _flag(pair.ours, pair.theirs, case)
    used = WordsUsed(case.statements, draft.lexicon)
    taken = {pair.ours.span for pair in chain(again, known)}
    for theirs, ours in measured_again(used):
        if ours.span not in taken:
            yield Flag(
                span=ours.span,
                message=f"Elsewhere the draft has {theirs.phrase}.",
                expected=theirs.text,
                found=ours.text,
                severity=Severity.WARNING,
            )
    for pair in chain(groups_again(draft, used, tolerances), runs_again(used)):
        if pair.ours.span not in taken and not _is_on_record(pair.ours, case):
            yield evolve(_flag(pair.ours, pair.theirs, case), severity=Severity.WARNING)


def _is_on_record(figure: Quantity, case: DraftCase) -> bool:
    """Tell whether a claim bears a figure out."""
    return any(
        pair.ours.span == figure.span and may_be_one(figure, pair.theirs, case.settings.tolerances)
        for match in case.matches_at(figure.span)
        for pair in match.quantities
    )


def _denied_by_body(
    draft: Draft, summary: Told, body: Sequence[Told], case: DraftCase
) -> Iterator[Pair[Quantity]]:
    """Yield figures of a title that the text has with another value only."""
    denied = [f for f in summary.figures if not any(_supports(t.figures, f, case) for t in body)]
    denied = [figure for figure in denied if not _is_left(figure, body, case)]
    if not denied:
        return
    pairs = [
        pair
        for told in body
        for pair in draft.sums_up(summary, told)
        if is_change(pair.ours) is is_change(pair.theirs)
    ]
    for figure in denied:
        rivals = [pair for pair in pairs if pair.theirs is figure and pair.score >= SUMMED_UP]
        if rivals:
            yield max(rivals, key=lambda pair: pair.score)


def _is_left(figure: Quantity, body: Sequence[Told], case: DraftCase) -> bool:
    """Tell whether a figure follows from two sentences, the one behind the other: only 1,900 were.

    A number of few digits is what some two figures come to by chance.
    """
    return is_telling(figure) and any(
        _supports([*one.figures, *then.figures], figure, case) for one, then in pairwise(body)
    )


def _supports(figures: Sequence[Quantity], figure: Quantity, case: DraftCase) -> bool:
    """Tell whether `figure` may be one of `figures`, or follows from them."""
    tolerances = case.settings.tolerances
    if derivation(figure, figures, tolerances):
        return True
    return any(may_be_one(figure, other, tolerances) for other in figures)


def _told_again(draft: Draft, case: DraftCase) -> Iterator[Pair[Quantity]]:
    """Yield each figure of the text that an earlier sentence has with another value."""
    earlier: dict[object, list[Told]] = {}
    for told in draft.told:
        if told.is_summary:
            continue
        every = (keys_of(figure, draft.lexicon) for figure in told.figures)
        keys = dict.fromkeys(chain.from_iterable(every))
        before = {id(one): one for key in keys for one in earlier.get(key, ())[-COMPARED:]}
        for one in before.values():
            yield from _differing(draft, one, told, case)
        for key in keys:
            earlier.setdefault(key, []).append(told)


def _differing(draft: Draft, one: Told, told: Told, case: DraftCase) -> Iterator[Pair[Quantity]]:
    """Yield the figures of `told` that are told of the same thing in `one`, and differ."""
    for pair in draft.candidates(one, told):
        if _supports(one.figures, pair.ours, case) or not _shares_name(one, told):
            continue
        ours = _subject(told, pair.ours, told.statement.span.start)
        if _of_others(ours, _subject(one, pair.theirs, 0)):
            continue
        if draft.in_common(pair, one, told) >= IN_COMMON:
            yield pair


def _shares_name(one: Told, other: Told) -> bool:
    """Tell whether two statements name somebody or something, and the same."""
    first, second = one.statement.names, other.statement.names
    shared = [name for name in first if any(may_be_same(name, again) for again in second)]
    return bool(shared) and len(shared) == min(len(first), len(second))


def _subject(told: Told, figure: Quantity, start: int) -> set[str]:
    """Return the concepts before a figure in its clause, whoever speaks, but for its verb's.

    `start` is where the statement begins in the text that the figure's span counts in.
    """
    at = figure.span.start - start
    before = Span(told.profile.clause_at(at).start, at)
    verb = {concept(word) for word in (figure.predicate or "").split()}
    return {w.concept for w in content_words(told.profile.tokens, before, told.lexicon)} - verb


def _of_others(one: set[str], other: set[str]) -> bool:
    """Tell whether two subjects have nothing in common."""
    return bool(one and other) and one.isdisjoint(other)


def _flag(wrong: Quantity, other: Quantity, case: DraftCase) -> Flag:
    return Flag(
        span=wrong.number,
        message=f"Elsewhere the draft has {phrase(other)}.",
        expected=phrase(other),
        found=phrase(wrong),
        fix=as_written(other, wrong, case.document.text),
    )
