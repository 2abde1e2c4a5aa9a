"""What extraction knows of English, as data: each table is a YAML file beside this one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml_rs


@cache
def table(name: str) -> Any:  # noqa: ANN401  (each table has its own shape, told at its head)
    """Return the language table `name`, read from `name.yaml` once per process."""
    text = files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml_rs.loads(text)
