"""Where in a file a fault lies; slow, and imported only once something is known to be wrong.

The parser that loads ledgers keeps no positions. The one used here (ruamel.yaml) does, but is over
fifty times slower, so it is shown no more than the part of the file that the fault is in.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import define, field
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.tokens import Token

from factcheck.computed import computed
from factcheck.errors import Place
from factcheck.ledger.faults import KeyPath
from factcheck.ledger.parts import Part, items, sections

LARGEST_PART = 1024 * 1024
"""Characters; of a longer part (a large JSON file in one line), only the file is named."""


@define(slots=False)
class Positions:
    """The places of the values of one YAML or JSON file."""

    path: Path
    text: str
    _trees: dict[Part, Node | None] = field(factory=dict, init=False)

    def place(self, path: KeyPath, *, on_key: bool = False) -> Place:
        """Return where the value at `path` begins, or its key; at least the file."""
        for part in (*self._holding(path), self._whole):
            top = self.tree(part)
            if top is not None:
                return self.at(part, _follow(top, _inner(part, path), on_key=on_key))
        return Place(self.path)

    def tree(self, part: Part) -> Node | None:
        """Return a part's tree of nodes, or None where it is too large or not YAML by itself."""
        if part not in self._trees:
            self._trees[part] = _nodes(part)
        return self._trees[part]

    def at(self, part: Part, found: Node | Token) -> Place:
        """Return where something found in a part of the file begins."""
        mark = found.start_mark
        return Place(self.path, part.line + mark.line + 1, mark.column + 1)

    @computed
    def parts(self) -> tuple[Part, ...]:
        """The smallest parts that can be parsed by themselves, in order."""
        smallest = (items(section) or (section,) for section in sections(self.text))
        return tuple(part for parts in smallest for part in parts) or (self._whole,)

    @computed
    def _whole(self) -> Part:
        return Part(self.text)

    @computed
    def _by_path(self) -> dict[KeyPath, Part]:
        return {part.path: part for part in self.parts}

    def _holding(self, path: KeyPath) -> Iterator[Part]:
        for depth in (2, 1):
            part = self._by_path.get(path[:depth]) if len(path) >= depth else None
            if part is not None:
                yield part


def _nodes(part: Part) -> Node | None:
    """Return a part's tree of nodes, or None where it is too large or not YAML by itself."""
    if len(part.text) > LARGEST_PART:
        return None
    try:
        top: Node | None = YAML(typ="safe", pure=True).compose(part.text)
    except (YAMLError, RecursionError):
        return None
    return top


def _inner(part: Part, path: KeyPath) -> KeyPath:
    """Return the way to `path` from the top of a part: an item's is a list of one."""
    depth = len(part.path)
    return (0, *path[depth:]) if depth > 1 else path


def _follow(top: Node, path: KeyPath, *, on_key: bool) -> Node:
    """Follow `path` down from `top`, as far as it leads."""
    node: Node = top
    for depth, step in enumerate(path):
        if isinstance(node, MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == str(step)), None)
            if pair is None:
                break
            key, value = pair
            nothing = value.start_mark.index == value.end_mark.index
            node = key if (on_key or nothing) and depth == len(path) - 1 else value
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            break
    return node
