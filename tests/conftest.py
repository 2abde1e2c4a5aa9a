"""What all tests share.

Hypothesis times no example, since other work slows the machine down. A run for coverage (`--cov`)
is of a sample, since tracing makes it several times slower: no law and nothing marked `no_cover`,
which try hundreds of texts and reach few further lines, and of the rows of a table every eighth.
So what it says to be reached is the least that is.
"""

from __future__ import annotations

from collections import Counter
from itertools import compress

import pytest
from hypothesis import is_hypothesis_test, settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


TRACED = 8
"""Of so many rows of a table one is in the sample."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep no more than the sample where coverage is asked for."""
    if config.getoption("cov_source", default=[]):
        rows: Counter[object] = Counter()
        sampled = [_is_sampled(one, rows) for one in items]
        config.hook.pytest_deselected(
            items=[one for one, kept in zip(items, sampled, strict=True) if not kept]
        )
        items[:] = compress(items, sampled)


def _is_sampled(item: pytest.Item, rows: Counter[object]) -> bool:
    if not isinstance(item, pytest.Function):
        return True
    rows[item.obj] += 1
    is_long = is_hypothesis_test(item.obj) or item.get_closest_marker("no_cover") is not None
    return rows[item.obj] % TRACED == 1 and not is_long
