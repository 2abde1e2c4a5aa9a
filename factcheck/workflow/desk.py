"""The desk: a checker with the configuration that it serves, for one draft after another."""

from __future__ import annotations

from attrs import field, frozen

from factcheck.checker import Checker
from factcheck.configuration import Configuration
from factcheck.ledger import Ledger
from factcheck.model import Document, Report
from factcheck.workflow.suppression import suppressed


@frozen(eq=False)
class Desk:
    """Checks drafts as `configuration` says. Without a ledger they are held to themselves alone."""

    configuration: Configuration = field(factory=Configuration)
    ledger: Ledger | None = None
    _checker: Checker = field(init=False, repr=False)

    @_checker.default
    def _new_checker(self) -> Checker:
        return Checker(self.ledger or Ledger(), self.configuration.settings)

    @classmethod
    def of(cls, configuration: Configuration) -> Desk:
        """Return a desk with the ledger that the configuration names."""
        if not configuration.settings.use_ledger:
            return cls(configuration)
        return cls(configuration, Ledger.load(configuration["claims"]))

    def check(self, document: Document) -> tuple[Document, Report]:
        """Check a draft by the settings that hold for it, and leave out what it suppresses.

        The document that is returned is the one that the report's findings stand in.
        """
        settings = self.configuration.settings_for(document.path)
        return suppressed(document, self._checker.check(document, settings=settings), settings)
