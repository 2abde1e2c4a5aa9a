"""Groups: the comparisons of one statement, and what has been found out of them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from factcheck.matching.sides.comparison import Comparison

T = TypeVar("T")


class Group(tuple[Comparison, ...]):  # noqa: SLOT001  (it remembers)
    """A statement beside each claim that its words suggest.

    While a draft is written most of its statements stay as they are; what was found out of such a
    statement's group alone is at hand for the next check, since the group is the same one.
    """

    def once(self, find_out: Callable[..., T], *given: object) -> T:
        """Return what `find_out` says of this group and what else it is given, all values.

        It is found out anew where it was last given something else.
        """
        found: T = self._remembered(find_out, find_out, given)
        return found

    def every(self, find_all: Callable[..., Iterable[T]], *given: object) -> Sequence[T]:
        """Return all that `find_all` finds in this group, as `once` does."""
        found: Sequence[T] = self._remembered(
            find_all, lambda group, *given: tuple(find_all(group, *given)), given
        )
        return found

    def forget(self) -> None:
        """Let go of all that was found out, so that it is freed at once, in no cycle of garbage."""
        self.__dict__.clear()
        for comparison in self:
            comparison.forget()
            comparison.ours.forget()

    def _remembered(
        self, of: Callable[..., Any], find_out: Callable[..., Any], given: tuple[object, ...]
    ) -> Any:  # noqa: ANN401  (whatever is found out)
        known = self.__dict__.setdefault("known", {})
        before = known.get(of)
        if before is None or before[0] != given:
            known[of] = before = given, find_out(self, *given)
        return before[1]
