"""What all tests share.

Hypothesis times no example, since other work slows the machine down; and no law is traced for
coverage: it tries hundreds of texts, which take thrice as long traced and reach few further lines.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import is_hypothesis_test, settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Leave every law out of what is traced."""
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
            item.add_marker(pytest.mark.no_cover)
