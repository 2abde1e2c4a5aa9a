"""The desk: a checker with the configuration that it serves, for one draft after another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attrs import field, frozen

from factcheck.checker import Checker
from factcheck.configuration import Configuration
from factcheck.ledger import Ledger
from factcheck.matching.memory import Memory
from factcheck.matching.retrieval.index import Indexes
from factcheck.model import Document, Report
from factcheck.reading.directives import has_directives
from factcheck.store.opening import Opened, open_ledger


@frozen(eq=False, repr=False)
class Desk:
    """Checks drafts as `configuration` says. Without a ledger they are held to themselves alone."""

    configuration: Configuration = field(factory=Configuration)
    ledger: Ledger | None = None
    _indexes: Indexes | None = None
    _checker: Checker = field(init=False)

    @_checker.default
    def _new_checker(self) -> Checker:
        return Checker(self.ledger or Ledger(), self.configuration.settings, self._indexes)

    @classmethod
    def of(
        cls, configuration: Configuration, opening: Callable[[Path], Opened] = open_ledger
    ) -> Desk:
        """Return a desk with the ledger that the configuration names, opened by `opening`."""
        if not configuration.settings.use_ledger:
            return cls(configuration)
        opened = opening(Path(configuration["claims"]))
        return cls(configuration, opened.ledger, opened.indexes)

    @property
    def in_memory(self) -> bool:
        """Whether all of the ledger is there, and no file needed any more."""
        return self._indexes is None

    def check(self, document: Document, memory: Memory | None = None) -> tuple[Document, Report]:
        """Check a draft by the settings that hold for it, and leave out what it suppresses.

        The document that is returned is the one that the report's findings stand in. `memory` is
        that of a draft that is checked again and again at this desk.
        """
        settings = self.configuration.settings_for(document.path)
        report = self._checker.check(document, settings=settings, memory=memory)
        if not has_directives(document.file_text):
            return document, report
        from factcheck.workflow.suppression import suppressed  # noqa: PLC0415  (few drafts do)

        return suppressed(document, report, settings)
