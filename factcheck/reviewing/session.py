"""A review: the claims that wait for a verdict, one at a time, each decision saved at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from attrs import define, evolve, field

from factcheck.errors import LedgerError, Place, Problem
from factcheck.ledger import Ledger, replace_claims
from factcheck.ledger.saving import lines_of
from factcheck.matching.retrieval.index import Indexes
from factcheck.model import Claim, Status, Verdict
from factcheck.reviewing.editing import edited
from factcheck.rules.neighbours import Neighbour, Neighbours

TAKEN_BACK = "taken back"


class Decision(StrEnum):
    """What a reviewer may decide on a claim, besides merging it with another."""

    ACCEPT = "accept"
    REFUTE = "refute"
    DISPUTE = "dispute"
    REJECT = "reject"

    @property
    def status(self) -> Status:
        """The status that the claim then has."""
        return STATUSES[self]


STATUSES = {
    Decision.ACCEPT: Status.VERIFIED,
    Decision.REFUTE: Status.REFUTED,
    Decision.DISPUTE: Status.DISPUTED,
    Decision.REJECT: Status.REJECTED,
}


@define(eq=False, repr=False)
class Review:
    """One reviewer's way through the unverified claims of a ledger.

    The ledger's files hold every decision as soon as it is made; this holds only where the
    reviewer is. Whoever comes later finds what is still unverified.
    """

    ledger: Ledger
    by: str
    today: dt.date
    indexes: Indexes | None = None
    """What finds claims in the ledger, where it is not to be made here."""
    only: frozenset[str] = frozenset()
    """Ids of the claims to review; where there are none, all that are unverified."""
    decided: int = field(default=0, init=False)
    _skipped: set[str] = field(factory=set, init=False)
    _claims: dict[str, Claim] = field(init=False)
    """Every claim as its file has it now."""
    _queue: list[str] = field(init=False)
    _neighbours: Neighbours = field(init=False)
    _undoable: list[str] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self._begin()

    def begin_anew(self) -> None:
        """Read the ledger again, after somebody else changed it, and go on with what is left."""
        self.ledger, self.indexes = Ledger.load(self.ledger.path or Path()), None
        self._undoable.clear()
        self._begin()

    def _begin(self) -> None:
        self._claims = {claim.id: claim for claim in self.ledger.claims}
        self._queue = [claim.id for claim in self._claims.values() if self._waits(claim)]
        self._neighbours = Neighbours(self.ledger, indexes=self.indexes)

    @property
    def waiting(self) -> int:
        """How many claims are still to come, with the one at hand."""
        return len(self._queue)

    @property
    def skipped(self) -> int:
        """How many claims were left for another time."""
        return len(self._skipped)

    @property
    def claim(self) -> Claim | None:
        """The claim at hand; None where nothing is left."""
        return self._claims[self._queue[0]] if self._queue else None

    def near(self, claim: Claim) -> tuple[Neighbour, ...]:
        """Return the claims most like `claim`, as they are now, the likest first."""
        found = self._neighbours.near(self._neighbours.ordinal(claim.id))
        return tuple(evolve(one, claim=self._claims[one.claim.id]) for one in found)

    def decide(self, claim: Claim, decision: Decision, note: str | None = None) -> None:
        """Save a verdict on `claim`, and go on to the next."""
        self._save([(claim, claim.with_verdict(self._verdict(decision.status, note)))])
        self._done(claim)

    def merge(self, claim: Claim, into: Claim) -> None:
        """Give the evidence and tags of `claim` to another that says the same, and reject it.

        The other is saved first: stopped between the two, `claim` still waits, and merging it
        again adds nothing twice.
        """
        evidence = (*into.evidence, *(one for one in claim.evidence if one not in into.evidence))
        tags = (*into.tags, *(tag for tag in claim.tags if tag not in into.tags))
        merged = (into, evolve(into, evidence=evidence, tags=tags))
        note = f"the same as {into.id}"
        rejected = (claim, claim.with_verdict(self._verdict(Status.REJECTED, note)))
        if self._file(into) == self._file(claim):
            self._save([merged, rejected])
        else:
            self._save([merged])
            self._save([rejected])
        self._done(claim)

    def skip(self) -> None:
        """Leave the claim at hand for another time."""
        self._skipped.add(self._queue.pop(0))

    def undo(self) -> Claim | None:
        """Take the last decision of this review back, and return its claim, now at hand again.

        The verdict stays on record, with one after it that makes the claim unverified. What a
        merged claim gave to another stays there. None is returned where there is no decision.
        """
        if not self._undoable:
            return None
        claim = self._claims[self._undoable[-1]]
        self._save([(claim, claim.with_verdict(self._verdict(Status.UNVERIFIED, TAKEN_BACK)))])
        self._queue.insert(0, self._undoable.pop())
        self.decided -= 1
        return self.claim

    def lines(self, claim: Claim) -> str:
        """Return the claim's lines in its file, to be edited."""
        return lines_of(self._file(claim), claim)

    def edit(self, claim: Claim, lines: str) -> Claim:
        """Save the claim as its edited lines say, comments included, and return it.

        EditError is raised where they are no claim that the ledger can hold as it is now: a source
        may have been added to its files meanwhile.
        """
        path = self.ledger.path
        new = edited(lines, claim, self._now() if self.indexes or not path else Ledger.load(path))
        self._save([(claim, new)], {claim.id: lines})
        if self.indexes is None:  # else it is too large to be indexed anew for one claim
            self._neighbours = Neighbours(self._now())
        return new

    def _now(self) -> Ledger:
        """Return the ledger as its files are now."""
        return Ledger(
            claims=tuple(self._claims.values()),
            sources=dict(self.ledger.sources),
            documents=dict(self.ledger.documents),
            path=self.ledger.path,
        )

    def _waits(self, claim: Claim) -> bool:
        if claim.id in self._skipped:
            return False
        return claim.id in self.only if self.only else claim.status is Status.UNVERIFIED

    def _verdict(self, status: Status, note: str | None) -> Verdict:
        return Verdict(verdict=status, checked_by=self.by, checked_on=self.today, note=note or None)

    def _save(
        self, changes: list[tuple[Claim, Claim]], written: dict[str, str] | None = None
    ) -> None:
        """Save changes to claims of one file."""
        replace_claims(self._file(changes[0][0]), changes, written=written)
        self._claims.update((new.id, new) for _, new in changes)

    def _done(self, claim: Claim) -> None:
        self._queue.remove(claim.id)
        self._undoable.append(claim.id)
        self.decided += 1

    def _file(self, claim: Claim) -> Path:
        return self.ledger.files[claim.id]


def claims_named(ids: Iterable[str], ledger: Ledger) -> Iterator[Claim]:
    """Yield the claims with the given ids; LedgerError is raised for one that there is not."""
    for id_ in ids:
        claim = ledger.claim(id_)
        if claim is None:
            place = Place(ledger.path)
            raise LedgerError(Problem(place, "no such claim", repr(id_), "an id of the ledger"))
        yield claim
