"""Where in a file a fault lies; slow, and imported only once something is known to be wrong.

The parser that loads ledgers keeps no positions. The one used here (ruamel.yaml) does, but is over
fifty times slower, so it is shown no more than the part of the file that the fault is in: YAML's
rules of indentation tell where a section and where a claim begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from attrs import define, evolve, field, frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode
from ruamel.yaml.tokens import Token

from factcheck.errors import Place
from factcheck.ledger.faults import KeyPath

LARGEST_PART = 1024 * 1024
"""Characters; of a longer part (a large JSON file in one line), only the file is named."""

_SECTION = re.compile(r"^([A-Za-z_]\w*):(?=\s|\Z)", re.MULTILINE)
_FIRST_ITEM = re.compile(r"^( *)-\s", re.MULTILINE)


@frozen
class Part:
    """A stretch of whole lines that can be parsed by itself: a section, a claim, or all."""

    text: str
    line: int
    """How many lines of the file stand before it."""
    path: KeyPath = ()
    """The keys to what it holds."""

    def inner(self, path: KeyPath) -> KeyPath:
        """Return the way to `path` from the top of this part: a claim's is a list of one."""
        depth = len(self.path)
        return (0, *path[depth:]) if depth > 1 else path

    def nodes(self) -> Node | None:
        """Return the tree of nodes, or None where the part is too large or not YAML by itself."""
        if len(self.text) > LARGEST_PART:
            return None
        try:
            top: Node | None = YAML(typ="safe", pure=True).compose(self.text)
        except (YAMLError, RecursionError):
            return None
        return top


@define(slots=False)
class Positions:
    """The places of the values of one YAML or JSON file."""

    path: Path
    text: str
    _trees: dict[Part, Node | None] = field(factory=dict, init=False)

    def place(self, path: KeyPath, *, on_key: bool = False) -> Place:
        """Return where the value at `path` begins, or its key; at least the file."""
        for part in (*self._holding(path), self._whole):
            if part not in self._trees:
                self._trees[part] = part.nodes()
            top = self._trees[part]
            if top is not None:
                return self.at(part, _follow(top, part.inner(path), on_key=on_key))
        return Place(self.path)

    def at(self, part: Part, found: Node | Token) -> Place:
        """Return where something found in a part of the file begins."""
        mark = found.start_mark
        return Place(self.path, part.line + mark.line + 1, mark.column + 1)

    @cached_property
    def sections(self) -> tuple[Part, ...]:
        """What stands under each key in the first column."""
        return tuple(_sections(self.text))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The smallest parts that can be parsed by themselves, in order."""
        parts = [part for section in self.sections for part in _items(section)]
        return tuple(parts) or (self._whole,)

    @cached_property
    def _whole(self) -> Part:
        return Part(self.text, 0)

    @cached_property
    def _by_path(self) -> dict[KeyPath, Part]:
        return {part.path: part for part in self.parts}

    def _holding(self, path: KeyPath) -> Iterator[Part]:
        for depth in (2, 1):
            part = self._by_path.get(path[:depth]) if len(path) >= depth else None
            if part is not None:
                yield part


def _sections(text: str) -> Iterator[Part]:
    heads = list(_SECTION.finditer(text))
    for head, part in zip(heads, _cut(text, [head.start() for head in heads]), strict=True):
        yield evolve(part, path=(head[1],))


def _items(section: Part) -> Iterator[Part]:
    """Yield each item of a section that is a list in block style, or the section itself.

    Whatever an item holds stands further right than its hyphen, so a line with a hyphen in the
    first one's column begins the next.
    """
    first = _FIRST_ITEM.search(section.text)
    if first is None or section.text[: first.start()].count(":") != 1:
        yield section
        return
    starts = [
        item.start()
        for item in re.finditer(rf"^ {{{len(first[1])}}}-\s", section.text, re.MULTILINE)
    ]
    for index, item in enumerate(_cut(section.text, starts)):
        yield evolve(item, line=section.line + item.line, path=(*section.path, index))


def _cut(text: str, starts: list[int]) -> Iterator[Part]:
    """Cut `text` before each of the places `starts`; what comes before the first is dropped."""
    line, counted = 0, 0
    for start, end in pairwise([*starts, len(text)]):
        line += text.count("\n", counted, start)
        counted = start
        yield Part(text[start:end], line)


def _follow(top: Node, path: KeyPath, *, on_key: bool) -> Node:
    """Follow `path` down from `top`, as far as it leads."""
    node: Node = top
    for depth, step in enumerate(path):
        if isinstance(node, MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == str(step)), None)
            if pair is None:
                break
            node = pair[0] if on_key and depth == len(path) - 1 else pair[1]
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            break
    return node
