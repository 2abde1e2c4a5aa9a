"""One claim as a person edited it: its lines of YAML -> a claim that the ledger can hold."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.errors import FactcheckError, LedgerError, Place, Problem
from factcheck.ledger import Ledger, files
from factcheck.ledger.contents import read_contents
from factcheck.ledger.faults import Fault, quoted
from factcheck.ledger.positions import Positions
from factcheck.ledger.references import Known, Origin, claim_faults, cycles
from factcheck.model import Claim

NAME = Path("claim.yaml")
"""What the lines are called in messages; the file that the editor shows has a name of its own."""


class EditError(FactcheckError):
    """The lines are no claim that the ledger can hold; the message says what is wrong where."""


def edited(lines: str, old: Claim, ledger: Ledger) -> Claim:
    """Return the claim that the lines of a YAML mapping are, to take the place of `old`.

    EditError is raised where they are broken, or refer to what the ledger does not have.
    """
    try:
        data = files.parse(lines, NAME)
    except LedgerError as error:
        raise EditError(str(error)) from error
    contents = read_contents({"claims": [data]})
    faults = list(contents.faults)
    if not faults:
        ((_, new),) = contents.claims
        faults = [fault.under(0).under("claims") for fault in _faults(new, old, ledger)]
    if faults:
        raise EditError("\n".join(_told(faults, lines)))
    return new


def _faults(new: Claim, old: Claim, ledger: Ledger) -> Iterable[Fault]:
    """Yield what a claim has that cannot stand where `old` stood."""
    if new.id != old.id:
        expected = f"{quoted(old.id)}: others may refer to it"
        yield Fault(("id",), "another id", quoted(new.id), expected)
    if new.checks != old.checks:
        yield Fault(("checks",), "verdicts are given by deciding, not by editing", on_key=True)
    nowhere = Origin(NAME, ())
    known = Known(
        claims={claim.id: nowhere for claim in ledger.claims},
        sources=dict.fromkeys(ledger.sources, nowhere),
        documents=dict.fromkeys(ledger.documents, nowhere),
    )
    yield from claim_faults(new, known)
    replaced = {claim.id: claim.supersedes for claim in ledger.claims if claim.supersedes}
    for circle in cycles({**replaced, new.id: new.supersedes}):
        way = " -> ".join((*circle, circle[0]))
        yield Fault(("supersedes",), "claims that supersede one another", way)


def _told(faults: Iterable[Fault], lines: str) -> Iterable[str]:
    """Yield each fault as a problem with its line and column in the lines that were edited."""
    positions = Positions(NAME, lines)
    for fault in faults:
        place: Place = positions.place(fault.path[2:], on_key=fault.on_key)
        message = fault.headline + fault.hint()
        yield str(Problem(place, message, fault.found, fault.expected))
