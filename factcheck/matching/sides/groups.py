"""Groups: the comparisons of one statement, and what has been found out of them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TypeVar

from factcheck.matching.sides.comparison import Comparison

T = TypeVar("T")
MOST_CLAIMS = 60
"""Of more claims than so many any figure is what some two of theirs come to."""


class Group(tuple[Comparison, ...]):  # noqa: SLOT001  (it remembers)
    """A statement beside each claim that its words suggest.

    While a draft is written most of its statements stay as they are; what was found out of such a
    statement's group alone is at hand for the next check, since the group is the same one.
    """

    suggested: Sequence[Comparison] = ()
    """The statement beside all claims that its words suggest, the far ones as well."""

    @classmethod
    def among(cls, kept: Iterable[Comparison], suggested: Sequence[Comparison]) -> Group:
        """Return the group of those `kept` of all that were suggested."""
        group = cls(kept)
        group.suggested = suggested
        return group

    def once(self, find_out: Callable[..., T], *given: object) -> T:
        """Return what `find_out` says of this group and what else it is given, all values.

        It is found out anew where it was last given something else.
        """
        known = self.__dict__.setdefault("known", {})
        before = known.get(find_out)
        if before is None or before[0] != given:
            known[find_out] = before = given, find_out(self, *given)
        found: T = before[1]
        return found

    def every(self, find_all: Callable[..., Iterable[T]], *given: object) -> Sequence[T]:
        """Return all that `find_all` finds in this group, as `once` does."""
        return self.once(_listed(find_all), *given)

    def forget(self) -> None:
        """Let go of all that was found out, so that it is freed at once, in no cycle of garbage."""
        every = {id(one): one for one in (*self, *self.suggested)}.values()
        self.__dict__.clear()
        for comparison in every:
            comparison.forget()
        for ours in {id(one.ours): one.ours for one in every}.values():
            ours.forget()


def beside_other_claims(groups: Sequence[Group], index: int) -> Iterator[Comparison]:
    """Yield a statement of the draft beside each claim that only others of it may repeat.

    Of a long story they are but the first.
    """
    group = groups[index]
    known = {id(one.theirs) for one in group}
    for one in chain.from_iterable(groups):
        if len(known) >= MOST_CLAIMS:
            return
        if id(one.theirs) not in known:
            known.add(id(one.theirs))
            yield group[0].beside_claim_of(one)


@cache
def _listed(find_all: Callable[..., Iterable[T]]) -> Callable[..., tuple[T, ...]]:
    """Return what finds at once all that `find_all` finds."""

    def listed(*about: object) -> tuple[T, ...]:
        return tuple(find_all(*about))

    return listed
