"""The desks that serve an editor's drafts: settings and ledger as `check` finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from attrs import define, evolve, field, frozen

from factcheck.configuration import Configuration, configuration_of, find_configuration
from factcheck.configuration.configuration import Origin
from factcheck.errors import FactcheckError
from factcheck.ledger import Ledger
from factcheck.ledger.places import ClaimPlaces
from factcheck.store.opening import open_ledger
from factcheck.workflow.desk import Desk
from factcheck.workflow.watching import State, state_of


@frozen(kw_only=True)
class Choices:
    """What the command line says for every draft."""

    claims: Path | None = None
    config: Path | None = None
    cache: Path | None = None
    semantic: Path | None = None
    no_ledger: bool = False


@frozen(eq=False, repr=False)
class Serving:
    """The desk that serves a draft, and what keeps it from being one of the files as they are."""

    desk: Desk | None
    problem: FactcheckError | None = None
    """Where there is one, the desk is of the files as they last could be read, if ever."""
    places: ClaimPlaces = field(init=False)

    @places.default
    def _places_of_claims(self) -> ClaimPlaces:
        ledger = self.desk.ledger if self.desk else None
        return ClaimPlaces(ledger or Ledger())


@define(eq=False, repr=False)
class Desks:
    """Opens the desk of each draft when it is first asked for; for one thread at a time."""

    choices: Choices = field(factory=Choices)
    _serving: dict[Path, Serving] = field(factory=dict, init=False)
    """By the folder of the draft."""
    _before: dict[Path, Serving] = field(factory=dict, init=False)
    _desks: dict[tuple[Path | None, Path | None], Desk] = field(factory=dict, init=False)
    _ledgers: set[Path] = field(factory=set, init=False)
    _state: State = field(factory=dict, init=False)

    def serving(self, draft: Path, root: Path | None = None) -> Serving:
        """Return the desk for the draft at a path, in the editor's folder `root`."""
        folder = draft.absolute().parent
        known = self._serving.get(folder)
        if known is None:
            known = self._serving[folder] = self._opened(draft, folder, root)
            self._state = state_of(self.watched())
        return known

    def watched(self) -> Iterator[Path]:
        """Yield the ledgers and the files of settings that the open desks are of."""
        yield from self._ledgers
        yield from self._configurations()

    def refresh(self) -> bool:
        """Tell whether a ledger or a file of settings changed; if so, all are opened anew."""
        if state_of(self.watched()) == self._state:
            return False
        self._before |= self._serving
        self._serving, self._desks = {}, {}
        return True

    def _configurations(self) -> Iterable[Path]:
        if self.choices.config is not None:
            return (self.choices.config,)
        folders = dict.fromkeys((*self._serving, Path.cwd()))
        return filter(None, map(find_configuration, folders))

    def _opened(self, draft: Path, folder: Path, root: Path | None) -> Serving:
        try:
            return Serving(self._desk(self._configuration(draft, root)))
        except FactcheckError as problem:
            before = self._before.get(folder)
            return evolve(before, problem=problem) if before else Serving(None, problem)

    def _configuration(self, draft: Path, root: Path | None) -> Configuration:
        """Return the settings for a draft; where nobody names a ledger, one need not be there."""
        choices = self.choices
        found = configuration_of([draft], choices.config)
        given: dict[str, object] = {"no-ledger": True} if choices.no_ledger else {}
        if choices.claims is not None:
            given["claims"] = choices.claims
        elif found.path is None and found.values["claims"].origin is Origin.DEFAULT:
            claims = (root or Path.cwd()) / found["claims"]
            self._ledgers.add(claims)
            given |= {"claims": claims} if claims.exists() else {"no-ledger": True}
        return found.overruled(given)

    def _desk(self, configuration: Configuration) -> Desk:
        ledger = configuration["claims"] if configuration.settings.use_ledger else None
        if ledger is not None:
            self._ledgers.add(ledger)
        key = configuration.path, ledger
        if key not in self._desks:
            choices = self.choices
            opening = partial(open_ledger, cache=choices.cache, semantic=choices.semantic)
            self._desks[key] = Desk.of(configuration, opening)
        return self._desks[key]
