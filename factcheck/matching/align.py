"""Alignment: of the candidate claims, which ones a statement repeats, slot by slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, field, frozen

from factcheck.extraction.sentences import ENDERS
from factcheck.matching.dates.dates import answered_dates
from factcheck.matching.dates.elapsed import lengths_told
from factcheck.matching.dates.in_order import orders_told
from factcheck.matching.figures.basing.rebased import rebased_figures
from factcheck.matching.figures.exchanging.exchanged import exchanged_figures
from factcheck.matching.figures.figures import answered_figures
from factcheck.matching.figures.outcomes import other_outcomes
from factcheck.matching.figures.parting.parts_apart import parts_apart
from factcheck.matching.figures.parting.wholes import misplaced_figures
from factcheck.matching.figures.reckoning.reckoned import answered_reckonings
from factcheck.matching.names.crossed_words import crossed_words
from factcheck.matching.names.exchanged import exchanged_terms
from factcheck.matching.names.miscast import exchanged_parts
from factcheck.matching.names.naming import answered_names
from factcheck.matching.names.taken import taken_parts
from factcheck.matching.quotes.quotes import closeness, compare, sayings
from factcheck.matching.quotes.splicing import spliced
from factcheck.matching.quotes.telling import weighed
from factcheck.matching.quotes.verbatim import has_words
from factcheck.matching.siblings import told_of_siblings
from factcheck.matching.sides.chance import is_by_chance
from factcheck.matching.sides.comparison import Comparison
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.kinds import is_of_another_kind
from factcheck.matching.sides.speech import our_speech, said_again
from factcheck.matching.sides.strangers import name_others
from factcheck.matching.slots_answered import Slots
from factcheck.matching.stance.causes import with_other_causes
from factcheck.matching.stance.stances import answered_stances, denied_by_one
from factcheck.model import (
    Claim,
    Match,
    QuotedWords,
    Tolerances,
)

LEAST_NEARNESS = 0.3
"""A claim that is farther from the statement is not what it is about."""

LEAST_BESIDE = 0.5
"""The share of a claim that a statement must repeat if another claim has its very words."""

OUTDONE = 0.8
"""The share of a claim's words in the statement that a likelier claim must have too."""

LONGEST_IN_PIECE = 7
"""A longer sentence of a quotation is none of its own, whatever of the record it leaves out."""


@frozen(repr=False)
class _Draft:
    """The text of a draft, of which a statement is given what it quotes."""

    text: str = field(eq=False)
    quoted: tuple[str, ...]
    tolerances: Tolerances


Quoted = tuple[Comparison, QuotedWords]


def align(groups: Sequence[Group], text: str, tolerances: Tolerances) -> Iterator[Match]:
    """Yield, statement by statement, a match for each claim repeated, the likeliest first.

    `groups` holds the comparisons of each statement; each of its quantities and quotations answers
    at most one claim's. `text` is the whole draft, in which the statements' offsets count.
    """
    judging = [group.once(judges) for group in groups]
    figures = answered_figures(judging, tolerances)
    exchanged = exchanged_figures(judging, tolerances)
    reckoned = answered_reckonings(judging, tolerances)
    misplaced = misplaced_figures(judging, tolerances)
    outcomes = other_outcomes(judging, tolerances)
    portions = [group.once(parts_apart) for group in judging]
    rebased = rebased_figures(judging, tolerances)
    dates = answered_dates(judging, tolerances)
    lengths = [group.every(lengths_told) for group in judging]
    orders = [group.every(orders_told) for group in judging]
    names = answered_names(judging, tolerances)
    terms = with_other_causes(exchanged_terms(judging, tolerances), judging, tolerances)
    parts = exchanged_parts(judging, tolerances)
    taken = taken_parts(judging, tolerances)
    crossed = [group.once(crossed_words) for group in judging]
    turns = answered_stances(judging, tolerances)
    of_figures = figures, exchanged, reckoned, misplaced, outcomes, portions, rebased
    slots = (*of_figures, dates, lengths, orders, names, terms, parts, taken, crossed, turns)
    for group, answered in zip(groups, map(Slots, *slots), strict=True):
        quotations = group[0].ours.statement.quotations if group else ()
        quoted = tuple(quotation.span.of(text) for quotation in quotations)
        yield from group.once(_aligned, answered, _Draft(text, quoted, tolerances))


def answering(
    judging: Group, slots: Slots, some: Slots, tolerances: Tolerances
) -> Iterator[tuple[Comparison, Match]]:
    """Yield a match for each claim that answers `some` of a statement's slots, with no quotation.

    Most statements have none of these, and then nothing more is asked of their claims.
    """
    near = _near(judging) if any(some.answered) else ()
    for comparison in _repeated(judging, (), some.answered):
        secondary = _is_outdone(comparison, near)
        own = slots.of(comparison)
        yield comparison, _match(comparison, own, (), tolerances, secondary=secondary)


def _aligned(comparisons: Group, slots: Slots, draft: _Draft) -> list[Match]:
    judging = comparisons.once(judges)
    near = _near(judging)
    quoted = list(_best_quotations(comparisons, draft.text))
    matches = [
        _match(
            comparison,
            slots.of(comparison),
            tuple(words for of, words in quoted if of is comparison),
            draft.tolerances,
            secondary=_is_outdone(comparison, near),
        )
        for comparison in _repeated(comparisons, near, [*quoted, *slots.answered])
    ]
    matches += _beside(comparisons, judging)
    return sorted(matches, key=lambda match: -match.score)


def _beside(comparisons: Sequence[Comparison], judging: Sequence[Comparison]) -> Iterator[Match]:
    """Yield the claims that do not judge a statement only because another has its very words."""
    judges = set(map(id, judging))
    for comparison in comparisons if len(judges) < len(comparisons) else ():
        if id(comparison) not in judges and comparison.likeness >= LEAST_BESIDE:
            yield Match(
                statement=comparison.ours.statement,
                claim=comparison.claim,
                reading=comparison.theirs.statement,
                score=comparison.likeness,
                nearness=comparison.nearness,
                shared=len(comparison.shared),
                said=said_again(comparison, ()),
                secondary=True,
                beside=True,
            )


def judges(group: Group) -> Group:
    """Return the claims that judge the statement."""
    verbatim = _word_for_word(group)
    return Group.among(verbatim, group.suggested) if verbatim else group


def _near(judging: Group) -> list[Comparison]:
    """Return the claims that are near enough to be what a statement is about."""
    return [comparison for comparison in judging if comparison.nearness >= LEAST_NEARNESS]


def _word_for_word(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """Return the claims that have the statement letter by letter, which no other then judges.

    Its quotations may go on in other claims all the same.
    """
    return [comparison for comparison in comparisons if comparison.verbatim]


def records(claim: Claim) -> Iterator[str]:
    """Yield the words on record for `claim`: its evidence, and its own text, which may quote."""
    for evidence in claim.evidence:
        if evidence.quote:
            yield evidence.quote
    yield claim.text


def _repeated(
    comparisons: Iterable[Comparison],
    near: Iterable[Comparison],
    answered: Iterable[tuple[Comparison, object]],
) -> list[Comparison]:
    """Return the comparisons with the claims that a statement repeats, the far ones last.

    For a number that is no chance a claim may answer which none of its words suggest.
    """
    answering = {id(of): of for of, _ in answered}
    wanted = {id(comparison) for comparison in near} | answering.keys()
    known = [*comparisons]
    among = set(map(id, known))
    far = [of for key, of in answering.items() if key not in among]
    return [*(one for one in known if id(one) in wanted), *far]


def _is_outdone(comparison: Comparison, near: Iterable[Comparison]) -> bool:
    """Tell whether another claim repeats almost all of the same words, and itself more fully."""
    weight = sum(map(comparison.weigh, comparison.shared))
    return any(
        other.likeness > comparison.likeness
        and sum(map(comparison.weigh, comparison.shared & other.shared)) >= OUTDONE * weight
        for other in near
        if other is not comparison
    )


def _best_quotations(comparisons: Sequence[Comparison], text: str) -> Iterator[Quoted]:
    """Yield, for each quotation of the statement, the words on record that are most like it."""
    quotations = comparisons[0].ours.statement.quotations if comparisons else ()
    pieces = [piece for quotation in quotations for piece in sayings(quotation, text)]
    for quotation in pieces:
        found = [
            (comparison, words)
            for comparison in comparisons
            if (words := compare(quotation, text, records(comparison.claim)))
        ]
        if not found:
            continue
        best, words = max(found, key=lambda quoted: (closeness(quoted[1]), quoted[0].likeness))
        if words.changes and len(pieces) > 1 and _may_be_its_own(words):
            continue
        others = [piece for piece in pieces if piece is not quotation]
        if words.changes and any(has_words(other, text, words.record) for other in others):
            continue
        if words.changes:
            every = [record for comparison in comparisons for record in records(comparison.claim)]
            words = evolve(words, spliced=spliced(quotation, text, every))
        yield best, weighed(words, text, best)


def _may_be_its_own(words: QuotedWords) -> bool:
    """Tell whether a short sentence has words of two on record, so that it may be another one."""
    ends = (change.theirs[:-1] for change in words.changes)
    short = len(words.quotation.text.split()) <= LONGEST_IN_PIECE
    return short and any(not ENDERS.isdisjoint(theirs) for theirs in ends)


def _match(
    comparison: Comparison,
    slots: Slots,
    quoted: tuple[QuotedWords, ...],
    tolerances: Tolerances,
    *,
    secondary: bool,
) -> Match:
    """Return the match of a comparison."""
    figures = tuple(pair for _, pair in slots.figures)
    said = said_again(comparison, figures)
    return Match(
        statement=comparison.ours.statement,
        claim=comparison.claim,
        reading=comparison.theirs.statement,
        score=comparison.likeness,
        nearness=comparison.nearness,
        shared=len(comparison.shared),
        by_chance=not secondary and is_by_chance(comparison, tolerances),
        apart=not secondary and name_others(comparison),
        another_kind=any(slots.answered) and is_of_another_kind(comparison, tolerances),
        siblings=told_of_siblings(comparison, slots, tolerances) if any(slots.answered) else (),
        secondary=secondary,
        as_it_stands=comparison.as_it_stands,
        quantities=figures,
        reckoned=tuple(one for _, one in slots.reckoned),
        exchanged=tuple(one for _, one in slots.exchanged),
        misplaced=tuple(one for _, one in slots.misplaced),
        outcomes=tuple(pair for _, pair in slots.outcomes),
        portions=tuple(pair for _, pair in slots.portions),
        rebased=tuple(one for _, one in slots.rebased),
        dates=tuple(pair for _, pair in slots.dates),
        lengths=tuple(one for _, one in slots.lengths),
        orders=tuple(one for _, one in slots.orders),
        names=tuple(pair for _, pair in slots.names),
        terms=tuple(pair for _, pair in slots.terms),
        parts=tuple(pair for _, pair in slots.parts),
        taken=tuple(pair for _, pair in slots.taken),
        crossed=tuple(pair for _, pair in slots.crossed),
        said=said,
        attributions=tuple(our_speech(comparison, said)),
        quotations=quoted,
        denied=denied_by_one(comparison),
        turns=tuple(turn for _, turn in slots.turns),
    )
