"""Which suppressions a finding falls under, without looking at each for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from factcheck.model import Finding, Span, Suppression
from factcheck.workflow.suppression.covering import Ground

Use = tuple[Span, str]
"""A stretch of the file that is covered, and the code by which something was found there."""


@frozen(eq=False, repr=False)
class Lookup:
    """The suppressions of a draft, by the lines that they cover."""

    ground: Ground
    reasons: Mapping[Span, Mapping[str, str | None]]
    """For each stretch that is covered, the codes that are suppressed there, and why."""
    on_line: Mapping[int, Sequence[Span]]

    @classmethod
    def of(cls, ground: Ground, suppressions: Iterable[Suppression]) -> Lookup:
        """Gather the suppressions of a draft."""
        reasons: dict[Span, dict[str, str | None]] = {}
        for one in suppressions:
            codes = reasons.setdefault(one.covers, {})
            codes.update({code: codes.get(code) or one.reason for code in one.codes})
        on_line: defaultdict[int, list[Span]] = defaultdict(list)
        for covers in sorted(reasons):
            for line in ground.lines.numbers(covers):
                on_line[line].append(covers)
        return cls(ground, reasons, dict(on_line))

    def uses(self, finding: Finding) -> list[Use]:
        """Return what suppresses `finding`; nothing where it is to be reported."""
        place = self.ground.document.in_file(finding.span)
        place = Span(place.start, max(place.end, place.start + 1))
        near = {
            covers
            for line in self.ground.lines.numbers(place)
            for covers in self.on_line.get(line, ())
        }
        return [
            (covers, code)
            for covers in sorted(near)
            if covers.overlaps(place)
            for code in self.reasons[covers]
            if finding.code.startswith(code)
        ]

    def reason(self, uses: Iterable[Use]) -> str | None:
        """Return the first reason that is given."""
        reasons = (self.reasons[covers][code] for covers, code in uses)
        return next((reason for reason in reasons if reason), None)
