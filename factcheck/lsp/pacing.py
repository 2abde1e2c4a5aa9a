"""Checking while somebody types: the newest text only, and no sooner than is of use."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

from attrs import define, field

QUICK, LONGEST_PAUSE = 0.15, 0.6
"""Seconds. The first change is checked at once, and so is what came during a check that was quick;
behind a slow one the typing has to rest for as long as that took, up to the longest pause."""

Superseded = Callable[[], bool]
"""Tells whether a check is of a text that is no longer the newest."""


@define(eq=False, repr=False)
class Pacing:
    """Has one draft checked after changes, one check at a time."""

    check: Callable[[Superseded], Awaitable[bool]]
    """Checks the newest text; False where it gave up."""
    _changes: int = field(default=0, init=False)
    _seen: int = field(default=0, init=False)
    _took: float = field(default=0.0, init=False)
    _task: asyncio.Task[None] | None = field(default=None, init=False)

    def changed(self) -> None:
        """Note that there is a newer text, or another ledger; it is checked soon."""
        self._changes += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._run())

    async def settled(self) -> None:
        """Wait until the newest text has been checked."""
        if self._task is not None:
            await asyncio.shield(self._task)

    def stop(self) -> None:
        """Check no more."""
        self._changes += 1
        if self._task is not None:
            self._task.cancel()

    async def _run(self) -> None:
        rested = True
        while self._seen != self._changes:
            now = self._changes
            if self._took > QUICK and not rested:
                await asyncio.sleep(min(self._took, LONGEST_PAUSE))
                if now != self._changes:
                    continue
            start, rested = monotonic(), False
            if await self.check(lambda now=now: now != self._changes):  # type: ignore[misc]
                self._seen = now
            self._took = monotonic() - start
