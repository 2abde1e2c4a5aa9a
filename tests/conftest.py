"""What all tests share.

Hypothesis times no example, since other work slows the machine down; and no law is traced for
coverage: it tries hundreds of texts, which take thrice as long traced and reach few further lines.
Of the rows of a table every eighth is traced, so that what is said to be reached is the least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import is_hypothesis_test, settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


TRACED = 8
"""Of so many rows of a table one is traced."""


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Leave every law, and most rows of each table, out of what is traced."""
    rows: Counter[object] = Counter()
    for item in items:
        if isinstance(item, pytest.Function):
            rows[item.obj] += 1
            if is_hypothesis_test(item.obj) or rows[item.obj] % TRACED != 1:
                item.add_marker(pytest.mark.no_cover)
