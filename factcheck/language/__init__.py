"""What extraction knows of English, as data: each table is a YAML file beside this one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml_rs


@cache
def table(name: str) -> Any:  # noqa: ANN401  (each table has its own shape, told at its head)
    """Return the language table `name`, read from `name.yaml` once per process."""
    return yaml_rs.loads(Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def word_class(*names: str) -> frozenset[str]:
    """Return the words of some closed classes, together: `be`, or `of` and `to`."""
    classes = table("wordclasses")["classes"]
    return frozenset(word for name in names for word in classes[name])
