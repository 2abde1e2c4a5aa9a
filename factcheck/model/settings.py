"""Settings: what a desk may choose about a check."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from attrs import evolve, frozen

from factcheck.model.finding import Finding, Severity
from factcheck.model.shown import Shown


@frozen(kw_only=True, cache_hash=True, repr=False)
class Tolerances(Shown):
    """How far a figure may be from the checked one before its words stop covering it.

    All are shares of the checked value. `about` serves approximations ("about", "nearly", "just
    over"); `rounding` is how much a plain rounding (3.1bn for 3.14bn) may move a figure without a
    word that says so; `bound` is how far a bound ("more than 180") may lie from the value (183)
    and still inform; `conversion` is the slack of a figure given in another unit.
    """

    about: float = 0.1
    rounding: float = 0.06
    bound: float = 0.25
    conversion: float = 0.03


@frozen(kw_only=True, repr=False)
class Settings(Shown):
    """What to report, and how strict to be.

    `select` and `ignore` hold rule codes or their beginnings ("FC1"); the longer one wins.
    """

    select: tuple[str, ...] = ("FC",)
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    """The lowest severity that makes the command fail; None where nothing does."""
    tolerances: Tolerances = Tolerances()
    use_ledger: bool = True
    """False checks only whether the draft agrees with itself."""
    severity: tuple[tuple[str, Severity], ...] = ()
    """Another severity than the rules' own, by their codes or beginnings; the longer one wins."""
    require_reason: bool = False
    """True reports findings that a draft suppresses without saying why."""
    fewest_sources: int = 1
    """On how many sources a claim must rest to be printed; one that is unnamed does not count."""
    attribute_in_sentence: bool = False
    """True wants the source of a contested claim in its own sentence, not in the next."""

    def selects(self, code: str) -> bool:
        """Tell whether findings of the rule `code` are wanted."""
        chosen = max((len(s) for s in self.select if code.startswith(s)), default=-1)
        refused = max((len(s) for s in self.ignore if code.startswith(s)), default=-1)
        return chosen > refused

    def graded(self, finding: Finding) -> Finding:
        """Return `finding` with the severity that this desk gives it."""
        return evolve(finding, severity=self.grade(finding.code, finding.severity))

    def grade(self, code: str, severity: Severity) -> Severity:
        """Return the severity that this desk gives to a rule that has `severity` by itself."""
        named = [(len(named), one) for named, one in self.severity if code.startswith(named)]
        return max(named, key=itemgetter(0))[1] if named else severity

    def fails(self, severities: Iterable[Severity]) -> bool:
        """Tell whether one of `severities` is as grave as what makes the command fail."""
        return self.fail_on is not None and any(one.at_least(self.fail_on) for one in severities)
