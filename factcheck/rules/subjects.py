"""What rules judge: a match, a whole draft, or a ledger, each with what is known around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from attrs import frozen

from factcheck.computed import computed
from factcheck.ledger import Ledger
from factcheck.matching.arithmetic.digits import TELLING_DIGITS, digits_told
from factcheck.matching.arithmetic.values import COUNTS
from factcheck.matching.sides.meeting import differ_in_time
from factcheck.matching.sides.remembering import Remembering
from factcheck.model import (
    Claim,
    Document,
    Extraction,
    Match,
    Settings,
    Source,
    Span,
    Statement,
    Status,
    Stretches,
    Suppression,
)
from factcheck.rules.figures_told import FiguresTold

T = TypeVar("T")
R = TypeVar("R")

FEWEST_SHARED, FEWEST_SAID = 3, 2
FEW_SOURCES = 100
"""As many sources may all be meant by what a draft calls somebody."""
PARAGRAPH = "\n\n"
NO_MEASURE = frozenset({Status.REFUTED, Status.REJECTED})
"""Claims that a draft may well differ from: they are false, or nobody took them up."""


class Each(Protocol):
    """Does something to each of many values; yields what comes of it, in their order."""

    def __call__(self, work: Callable[[T], R], values: Iterable[T], /) -> Iterator[R]:
        """Have `work` done to the `values`, wherever that is."""
        ...


def one_by_one(work: Callable[[T], R], values: Iterable[T], /) -> Iterator[R]:
    """Do something to each of many values, one after another."""
    return map(work, values)


def no_claims(_: str, /) -> Iterable[Claim]:
    """Find no claims."""
    return ()


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class DraftCase(Remembering):
    """A draft with all that was read from it and matched in it."""

    document: Document
    extraction: Extraction
    statements: tuple[Statement, ...]
    matches: tuple[Match, ...]
    """In the order of the statements, the likeliest first for each."""
    ledger: Ledger
    settings: Settings
    claims_with: Callable[[str], Iterable[Claim]] = no_claims
    """Finds the claims that have a word, wherever in the ledger they stand."""

    def is_speaker(self, name: Span) -> bool:
        """Tell whether something is attributed to the name at that place, here or next door."""
        return self._speakers.meet(name)

    @computed
    def _speakers(self) -> Stretches:
        told = self.extraction.attributions
        spans = [mention.span for one in told for mention in one.chain]
        return Stretches([*spans, *(one.source.span for one in told if one.source)])

    @computed
    def name_starts(self) -> Sequence[int]:
        """Where its names begin, in order."""
        return [name.span.start for name in self.extraction.names]

    @computed
    def names_written(self) -> frozenset[str]:
        """All names of the draft, as it writes them."""
        return frozenset(name.text for name in self.extraction.names)

    @computed
    def sources_in_scope(self) -> Sequence[Source]:
        """The ledger's sources that the draft names, or that are on record for what it repeats.

        Of a ledger for one story these are all.
        """
        if len(self.ledger.sources) <= FEW_SOURCES:
            return tuple(self.ledger.sources.values())
        ids = [name.source for name in self.extraction.names if name.source]
        ids += [link.source for match in self.matches for link in match.claim.attribution]
        known = self.ledger.sources
        return tuple(known[id_] for id_ in dict.fromkeys(ids) if id_ in known)

    @computed
    def names_matched(self) -> frozenset[str]:
        """All names of the claims that the draft repeats, as they write them."""
        return frozenset(name.text for match in self.matches for name in match.reading.names)

    @computed
    def matches_by_figure(self) -> Mapping[tuple[float | None, str | None], Sequence[Match]]:
        """The claims that the draft repeats, by their telling numbers with the unit of each."""
        found: dict[tuple[float | None, str | None], list[Match]] = {}
        for match in self.matches:
            for figure in match.reading.quantities:
                if digits_told(figure) >= TELLING_DIGITS:
                    unit = None if figure.unit_kind in COUNTS else figure.unit
                    found.setdefault((figure.value, unit), []).append(match)
        return found

    @computed
    def cases(self) -> Sequence[MatchCase]:
        """The matches as rules on matches judge them, in their order."""
        judging = (match for match in self.matches if not match.beside)
        return tuple(MatchCase(match=match, draft=self) for match in judging)

    @computed
    def cases_by_statement(self) -> Mapping[Span, Sequence[MatchCase]]:
        """The cases of each statement that has any, by its span."""
        cases: dict[Span, list[MatchCase]] = {}
        for case in self.cases:
            cases.setdefault(case.match.statement.span, []).append(case)
        return cases

    @computed
    def versions(self) -> Mapping[Span, Sequence[MatchCase]]:
        """The cases of each statement, and those of claims that do not judge it."""
        found: dict[Span, list[MatchCase]] = {}
        for match in self.matches:
            case = MatchCase(match=match, draft=self)
            found.setdefault(match.statement.span, []).append(case)
        return found

    def matches_at(self, place: Span) -> Sequence[Match]:
        """Return the matches of the statement in which some words stand."""
        statement = self.statement_at(place)
        cases = self.versions.get(statement.span, ()) if statement else ()
        return [case.match for case in cases]

    def statement_at(self, place: Span) -> Statement | None:
        """Return the statement in which some words stand."""
        after = bisect_right(self._statement_starts, place.start)
        statement = self.statements[after - 1] if after else None
        return statement if statement and statement.span.contains(place) else None

    @computed
    def _statement_starts(self) -> Sequence[int]:
        return [statement.span.start for statement in self.statements]

    @computed
    def verbatim(self) -> Stretches:
        """The quotations whose words are on record, letter by letter."""
        return Stretches(
            quoted.quotation.span
            for match in self.matches
            for quoted in match.quotations
            if not quoted.changes and not quoted.swallowed
        )

    @computed
    def places(self) -> Mapping[Span, int]:
        """Which statement of the draft each one is, by its span."""
        return {statement.span: place for place, statement in enumerate(self.statements)}

    def beside(self, statement: Statement, step: int) -> Statement | None:
        """Return the statement that stands `step` after `statement`, in the same paragraph."""
        place = self.places[statement.span] + step
        if not 0 <= place < len(self.statements):
            return None
        other = self.statements[place]
        first, second = sorted((statement.span, other.span))
        parted = PARAGRAPH in self.document.text[first.end : second.start]
        return None if parted or other.block is not statement.block else other


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class MatchCase(Remembering):
    """One match of a draft."""

    match: Match
    draft: DraftCase

    @computed
    def claim(self) -> Claim:
        """The claim that the statement repeats."""
        return self.match.claim

    def says_again(self, share: float, fewest: int = FEWEST_SAID) -> bool:
        """Tell whether the statement repeats at least `share` of what the claim's source says."""
        said = self.match.said
        return not self.match.secondary and said.share >= share and said.shared >= fewest

    def has_on_record(self, words: Span) -> bool:
        """Tell whether some words are of a statement that the claim has letter by letter."""
        return self.match.as_it_stands and self.match.statement.span.contains(words)

    def tells_of_sibling(self, words: Span) -> bool:
        """Tell whether some words of the statement tell of another thing of the claim's kind."""
        return any(clause.overlaps(words) for clause in self.match.siblings)

    @computed
    def figures(self) -> FiguresTold:
        """How the figures of the statement stand to those of the claim."""
        return FiguresTold(self.match, self.draft.settings.tolerances)

    @computed
    def dates_differ(self) -> bool:
        """Whether both sides are dated and no date of the one is a date of the other."""
        return differ_in_time(self.match.statement, self.match.reading)

    def repeats(self, share: float, fewest: int = FEWEST_SHARED) -> bool:
        """Tell whether the statement repeats at least `share` of the claim, and no other better.

        Fewer than `fewest` words and figures in common are too often there by chance.
        """
        match = self.match
        return not match.secondary and match.score >= share and self._in_common >= fewest

    @property
    def shares_enough(self) -> bool:
        """Whether words and figures enough are in common for a difference to be sure."""
        return self._in_common >= FEWEST_SHARED

    @property
    def _in_common(self) -> int:
        return self.match.shared + len(self.match.quantities if self.figures.agree else ())


@frozen(kw_only=True, eq=False, repr=False)
class LedgerCase:
    """A ledger by itself."""

    ledger: Ledger
    settings: Settings
    each: Each = one_by_one
    """What a rule has do the same to many values, where that takes long."""


@frozen(kw_only=True, eq=False, repr=False)
class SuppressionCase:
    """A comment that suppresses findings of a draft that has been judged."""

    suppression: Suppression
    unused: tuple[str, ...]
    """Codes for which there was nothing to suppress, though the check looked for it."""
    settings: Settings
