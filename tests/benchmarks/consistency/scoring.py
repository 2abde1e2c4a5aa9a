"""Counting what a check found of the planted errors, and what it alarmed falsely."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from attrs import define, field

from consistency.articles import Article
from consistency.drafting import Planted
from factcheck.checker import Checker
from factcheck.model import Family, Finding, Severity

BEFORE, AFTER = 90, 60
SEVERE = (Severity.ERROR, Severity.WARNING)


def alarms(checker: Checker, text: str, date: dt.date | None) -> list[Finding]:
    """Return the errors and warnings on a draft."""
    return [f for f in checker.check(text, date=date).findings if f.severity in SEVERE]


def marked(text: str, finding: Finding) -> str:
    """Return a finding with the words around it and the claim that it rests on."""
    claim = " ".join(finding.claim.text.split()) if finding.claim else "-"
    place = _around(text, finding.span.start, finding.span.end)
    return f"{finding.code} {finding.severity}: {place}\n      {finding.message} <- {claim}"


@define
class Tally:
    """The counts of a run; `show` prints each miss and each false alarm as it is counted."""

    show: bool
    words: Counter[str] = field(factory=Counter)
    """Of each kind of draft."""
    sentences: int = 0
    rewritten: int = 0
    errors: Counter[str] = field(factory=Counter)
    """False errors on the drafts without planted ones."""
    warnings: Counter[str] = field(factory=Counter)
    codes: dict[str, Counter[str]] = field(factory=dict)
    sown: Counter[tuple[str, str]] = field(factory=Counter)
    """Planted errors, by family and kind."""
    found: Counter[tuple[str, str]] = field(factory=Counter)
    told_right: Counter[str] = field(factory=Counter)
    """Planted errors whose own family a finding names."""
    true: Counter[tuple[str, str]] = field(factory=Counter)
    """Findings on drafts with planted errors that overlap one, by severity and family."""
    false: Counter[tuple[str, str]] = field(factory=Counter)

    def own(self, text: str, found: Sequence[Finding]) -> None:
        """Count the findings on an article against its own ledger: false but for its own slips."""
        self._unprovoked("own", text, found)

    def clean(self, text: str, article: Article, found: Sequence[Finding]) -> None:
        """Count the findings on a rewritten article: all false."""
        told = {sentence.text for paragraph in article.paragraphs for sentence in paragraph}
        self.sentences += len(told)
        self.rewritten += sum(sentence not in text for sentence in told)
        self._unprovoked("clean", text, found)

    def planted(
        self,
        text: str,
        errors: Sequence[Planted],
        found: Sequence[Finding],
        before: Sequence[Finding],
    ) -> None:
        """Count the findings on a draft with planted errors.

        That it contradicts itself elsewhere, where it did not `before`, follows from the errors.
        """
        known = {(finding.code, finding.text) for finding in before}
        for error in errors:
            self._one(text, error, [f for f in found if f.span.overlaps(error.span)])
        for finding in found:
            key = (finding.severity.value, finding.family.value)
            if any(finding.span.overlaps(error.span) for error in errors):
                self.true[key] += 1
            elif finding.family is not Family.INTERNAL or (finding.code, finding.text) in known:
                self.false[key] += 1
                if (finding.code, finding.text) not in known:
                    self._print("FALSE beside", marked(text, finding))

    def summary(self) -> None:
        """Print the figures."""
        print(f"{'family':12} {'planted':>7} {'found':>7} {'as such':>8} {'precision':>10}  kinds")
        for family in sorted({family for family, _ in self.sown}):
            self._family(family)
        sown, found = self.sown.total(), self.found.total()
        true = self._errors(self.true)
        told = true + self._errors(self.false)
        print(f"planted errors found: {found} of {sown} ({_share(found, sown)})")
        print(f"error findings that are right: {true} of {told} ({_share(true, told)})")
        print(f"sentences rewritten: {self.rewritten} of {self.sentences}")
        for kind in self.words:
            by_code = ", ".join(f"{code} {n}" for code, n in self.codes[kind].most_common())
            words, found = self.words[kind], self.errors[kind] + self.warnings[kind]
            print(
                f"{kind}: {self.errors[kind]} errors, {self.warnings[kind]} warnings"
                f" in {words} words ({1000 * found / max(words, 1):.2f} per 1,000): {by_code}"
            )

    def _unprovoked(self, kind: str, text: str, found: Sequence[Finding]) -> None:
        self.words[kind] += len(text.split())
        for finding in found:
            severe = finding.severity is Severity.ERROR
            (self.errors if severe else self.warnings)[kind] += 1
            self._print(f"FALSE {kind}", marked(text, finding))
        self.codes.setdefault(kind, Counter()).update(
            f"{finding.code}{'' if finding.severity is Severity.ERROR else 'w'}"
            for finding in found
        )

    def _one(self, text: str, error: Planted, found: Sequence[Finding]) -> None:
        key = (error.family, error.kind)
        self.sown[key] += 1
        self.found[key] += bool(found)
        self.told_right[error.family] += any(f.family.value == error.family for f in found)
        if not found:
            place = _around(text, error.span.start, error.span.end)
            self._print(f"MISSED {error.family} ({error.kind})", f"{place}\n      was: {error.was}")

    def _family(self, family: str) -> None:
        kinds = [(kind, n) for (of, kind), n in sorted(self.sown.items()) if of == family]
        sown = sum(n for _, n in kinds)
        found = sum(self.found[family, kind] for kind, _ in kinds)
        true = sum(n for (_, of), n in self.true.items() if of == family)
        false = sum(n for (_, of), n in self.false.items() if of == family)
        each = ", ".join(f"{kind} {self.found[family, kind]}/{n}" for kind, n in kinds)
        named = _share(self.told_right[family], sown)
        print(
            f"{family:12} {sown:7} {_share(found, sown):>7} {named:>8}"
            f" {_share(true, true + false):>10}  {each}"
        )

    def _errors(self, counts: Counter[tuple[str, str]]) -> int:
        return sum(n for (severity, _), n in counts.items() if severity == Severity.ERROR.value)

    def _print(self, what: str, told: str) -> None:
        if self.show:
            print(f"{what}: {told}")


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(start - BEFORE, 0) : start], text[end : end + AFTER]
    return f"{before}[{text[start:end]}]{after}".replace("\n", " ")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"
