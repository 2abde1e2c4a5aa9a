"""What a checker strikes out, how much of it is left, and who is cited how often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from factcheck.ledger import Ledger
from factcheck.model import Fact, FactKind, FactStatus, Span
from factcheck.reporting.wording import STATUS_WORDS, WHY_UNCHECKED

KIND_WORDS = {
    FactKind.QUANTITY: "figure",
    FactKind.DATE: "date",
    FactKind.NAME: "name",
    FactKind.QUOTATION: "quotation",
}
"""What a checker strikes out, one by one."""
KINDS, WORST_FIRST = tuple(KIND_WORDS), tuple(STATUS_WORDS)
DOUBTFUL = (FactStatus.DISPUTED, FactStatus.OUTDATED, FactStatus.UNVERIFIED)


@frozen
class Tally:
    """How many facts there are of a kind, and what became of them."""

    kind: FactKind
    counts: Counter[FactStatus]

    @property
    def words(self) -> str:
        """The kind's name in the plural."""
        return f"{KIND_WORDS[self.kind]}s"

    @property
    def total(self) -> int:
        """How many there are."""
        return self.counts.total()

    @property
    def left(self) -> int:
        """How many are not struck out."""
        return self.total - self.counts[FactStatus.SUPPORTED]

    def of(self, *statuses: FactStatus) -> int:
        """Return how many have one of the statuses."""
        return sum(self.counts[status] for status in statuses)


@frozen
class Cited:
    """A source, how often the draft cites it, and how often the ledger bears that out."""

    name: str
    times: int
    checked: int


def to_strike(facts: Iterable[Fact]) -> list[Fact]:
    """Return what a checker strikes out, one fact for each span: the worst of what it is."""
    by_span: dict[Span, Fact] = {}
    for fact in facts:
        if fact.kind in KIND_WORDS and fact.span:
            other = by_span.get(fact.span, fact)
            kind = min(fact.kind, other.kind, key=KINDS.index)
            worse = min(fact, other, key=lambda one: WORST_FIRST.index(one.status))
            by_span[fact.span] = evolve(worse, kind=kind)
    return list(by_span.values())


def tallies(facts: Sequence[Fact]) -> tuple[Tally, ...]:
    """Return a tally for each kind, those without facts too."""
    counts = {kind: Counter(fact.status for fact in facts if fact.kind is kind) for kind in KINDS}
    return tuple(Tally(kind, counts[kind]) for kind in KINDS)


def reasons(facts: Iterable[Fact]) -> tuple[tuple[str, int], ...]:
    """Return why facts were not checked, and how many each reason is true of."""
    counts = Counter(fact.reason for fact in facts if fact.status is FactStatus.UNMATCHED)
    return tuple((words, counts[why]) for why, words in WHY_UNCHECKED.items() if counts[why])


def cited(facts: Iterable[Fact], ledger: Ledger | None) -> tuple[Cited, ...]:
    """Return who is cited, the most often first; one whom the ledger does not know by his words."""
    told = {fact.span: fact for fact in facts if fact.kind is FactKind.ATTRIBUTION}
    by_name: dict[str, list[Fact]] = defaultdict(list)
    for fact in told.values():
        source = ledger.sources.get(fact.source) if ledger and fact.source else None
        by_name[source.name if source else " ".join(fact.text.split())].append(fact)
    found = (
        Cited(name, len(times), sum(one.status is FactStatus.SUPPORTED for one in times))
        for name, times in by_name.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.times, one.name)))
