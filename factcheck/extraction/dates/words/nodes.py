"""Nodes: what a stretch of tokens is to the grammar, first words, then whole expressions."""

from __future__ import annotations

from typing import Any

from attrs import define


@define(eq=False, repr=False)
class Node:
    """The tokens from `first` up to `last` as one thing: its sign (see the lexicon) and value."""

    sign: str
    value: Any
    first: int
    last: int
