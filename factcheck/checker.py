"""The checker: the stages of a check, composed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from factcheck.extraction.statements import statements
from factcheck.extraction.whole import SourceNames, extract
from factcheck.garbage import no_garbage_collection
from factcheck.ledger import Ledger
from factcheck.matching.matcher import Matcher
from factcheck.matching.memory import Memory
from factcheck.matching.retrieval.index import Indexes
from factcheck.matching.sides.groups import Group
from factcheck.model import Claim, DateOrigin, Document, Match, Report, Settings
from factcheck.rules import Flag, Rule, all_rules, draft_rules
from factcheck.rules.coverage.accounting import account
from factcheck.rules.engine import judge_draft, judge_ledger
from factcheck.rules.subjects import DraftCase, Each, LedgerCase, no_claims, one_by_one
from factcheck.store.opening import Opened, open_ledger


@frozen(eq=False, repr=False)
class Checker:
    """Checks drafts against one ledger. Built once, it is immutable, thread-safe and cheap to call.

    Without a ledger it checks only whether a draft agrees with itself.
    """

    ledger: Ledger = field(factory=Ledger)
    settings: Settings = field(factory=Settings)
    _indexes: Indexes | None = None
    """Of a ledger that is read on demand; one that was loaded is indexed in memory."""
    _names: SourceNames = field(init=False)
    _matcher: Matcher = field(init=False)

    @_names.default
    def _known_names(self) -> SourceNames:
        return SourceNames.of(self.ledger.sources.values())

    @_matcher.default
    def _new_matcher(self) -> Matcher:
        return Matcher.of(self.ledger, self._names, self.settings.tolerances, self._indexes)

    @classmethod
    def open(
        cls, path: str | Path, settings: Settings | None = None, *, cache: str | Path | None = None
    ) -> Checker:
        """Return a checker for the ledger at `path`, of which a large one is read on demand.

        What is kept of a large one, so that the next process need not read all its files, goes
        into the folder `cache`, by default the user's cache.
        """
        return cls.of(open_ledger(Path(path), Path(cache) if cache else None), settings)

    @classmethod
    def of(cls, opened: Opened, settings: Settings | None = None) -> Checker:
        """Return a checker for a ledger that was opened."""
        return cls(opened.ledger, settings or Settings(), opened.indexes)

    @no_garbage_collection()
    def check(
        self,
        draft: Document | str,
        *,
        date: dt.date | str | None = None,
        settings: Settings | None = None,
        memory: Memory | None = None,
    ) -> Report:
        """Check `draft` and return its report; offsets count in the document's text.

        `date` is the day that a plain text's "Thursday" is counted from; ISO format if a string.
        `settings` say which rules are wanted and how grave they are, where this draft has its own.
        `memory` is of the last version of a draft that this checker alone checks again and again.
        """
        chosen = settings or self.settings
        document = as_document(draft, date)
        case = self._read(document, memory)
        findings = judge_draft(case, draft_rules())
        facts, coverage = account(case, findings)
        return Report(
            findings=tuple(chosen.graded(f) for f in findings if chosen.selects(f.code)),
            facts=facts,
            coverage=coverage,
            reference=case.extraction.reference,
        )

    @no_garbage_collection()
    def matches(
        self, draft: Document | str, *, date: dt.date | str | None = None
    ) -> Sequence[Match]:
        """Return the claims that each statement of `draft` repeats, without judging them.

        Each match has its probability; the likeliest come first for each statement.
        """
        found = self._read(as_document(draft, date)).matches
        return self._matcher.with_chances([match for match in found if not match.beside])

    def ranked(self, text: str, top: int = 10) -> Sequence[tuple[Claim, float]]:
        """Return the `top` claims that `text` likeliest repeats, each with its probability.

        It is taken as one statement, by its words alone: quick enough for thousands of texts.
        """
        return self._matcher.ranked(text, top)

    def comparisons(self, draft: Document) -> Sequence[Group]:
        """Return each statement of `draft` beside each claim that its words suggest."""
        extraction = extract(draft.text, reference=draft.date, sources=self._names)
        return self._matcher.comparisons(statements(extraction, draft.blocks), draft)

    def _read(self, document: Document, memory: Memory | None = None) -> DraftCase:
        extraction = extract(document.text, reference=document.date, sources=self._names)
        found = statements(extraction, document.blocks)
        matches = self._matcher.matches(found, document, memory) if self.settings.use_ledger else ()
        return DraftCase(
            document=document,
            extraction=extraction,
            statements=found,
            matches=matches,
            ledger=self.ledger,
            settings=self.settings,
            claims_with=self._matcher.holding if self.settings.use_ledger else no_claims,
        )


def as_document(draft: Document | str, date: dt.date | str | None = None) -> Document:
    """Return `draft` as a document; a string is plain text, with empty lines between paragraphs."""
    if isinstance(draft, str):
        draft = Document(text=draft, file_text=draft, date=None)
    if isinstance(date, str):
        date = dt.date.fromisoformat(date)
    return evolve(draft, date=date, date_origin=DateOrigin.OPTION) if date else draft


def check(
    draft: Document | str,
    ledger: Ledger,
    *,
    date: dt.date | str | None = None,
    settings: Settings | None = None,
) -> Report:
    """Check one draft against `ledger` and return its report.

    `draft` is plain text or a document from `read_draft`; `date` is the day that its "Thursday" is
    counted from. Many drafts against one ledger are checked faster by one `Checker`.
    """
    return Checker(ledger, settings or Settings()).check(draft, date=date)


def lint(
    ledger: Ledger, settings: Settings | None = None, *, each: Each = one_by_one
) -> tuple[tuple[Rule[Any], Flag], ...]:
    """Check the ledger itself; return each rule that found something with what it found.

    What is found in a claim has its span in the claim's text, and its severity as `settings` have
    it. `each` does what takes long, as `factcheck.workflow.copies` has it in several processes.
    """
    chosen = settings or Settings()
    wanted = [rule for rule in all_rules() if chosen.selects(rule.code)]
    case = LedgerCase(ledger=ledger, settings=chosen, each=each)
    return tuple(
        (rule, evolve(flag, severity=chosen.grade(rule.code, flag.severity or rule.severity)))
        for rule, flag in judge_ledger(case, wanted)
    )
