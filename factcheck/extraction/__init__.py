"""From text to structure: everything checkable that a text mentions, with exact spans."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:  # noqa: ANN401
    from factcheck.extraction import whole

    return getattr(whole, name)
