"""Memory: a text's statements as they were last compared with the ledger, for its next version."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, field, frozen

from factcheck.matching.sides.comparison import Surroundings
from factcheck.matching.sides.groups import Group
from factcheck.matching.sides.profile import Profile
from factcheck.model import Statement


@frozen(eq=False, repr=False)
class _Compared:
    ours: Profile
    around: Surroundings
    group: Group


@define(eq=False, repr=False)
class Memory:
    """Of one text that is written on, held to one ledger by one thread.

    A statement is known again where it stands at the same place, reads the same and takes over the
    same from the text before it; whatever is found out of it is then the same as well.
    """

    _before: dict[int, _Compared] = field(factory=dict, init=False)
    """By where the statement begins."""
    _now: dict[int, _Compared] = field(factory=dict, init=False)
    _of_parts: Memory | None = field(default=None, init=False)

    @property
    def parts(self) -> Memory:
        """What is known of the parts of its sentences, the first of which begins as they do."""
        if self._of_parts is None:
            self._of_parts = Memory()
        return self._of_parts

    def profile(self, statement: Statement, read: Callable[[Statement], Profile]) -> Profile:
        """Return the profile of a statement, which is read if it is not known."""
        known = self._before.get(statement.span.start)
        return known.ours if known and known.ours.statement == statement else read(statement)

    def group(
        self,
        ours: Profile,
        around: Surroundings,
        compare: Callable[[Profile, Surroundings], Group],
    ) -> Group:
        """Return the group of a statement, which is compared if it is not known."""
        place = ours.statement.span.start
        known = self._before.get(place)
        if known is None or known.ours is not ours or known.around != around:
            known = _Compared(ours, around, compare(ours, around))
        self._now[place] = known
        return known.group

    def turn(self) -> None:
        """Forget the version before the one that has just been compared."""
        self._before, self._now = self._now, {}
