"""Where in a file a fault lies; slow, and imported only once something is known to be wrong."""

from __future__ import annotations

import re
from pathlib import Path

from attrs import frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from factcheck.errors import Place, Problem
from factcheck.ledger.faults import KeyPath

_PARSER_POSITION = re.compile(r"line (\d+),? column (\d+)")


@frozen
class Positions:
    """The places of all values of one YAML or JSON file."""

    path: Path
    top: Node | None
    """None where the position-keeping parser cannot read what the fast one could."""

    @classmethod
    def of(cls, text: str, path: Path) -> Positions:
        """Read the positions of a file's text."""
        try:
            return cls(path, YAML(typ="safe", pure=True).compose(text))
        except YAMLError:
            return cls(path, None)

    def place(self, path: KeyPath, *, on_key: bool = False) -> Place:
        """Return where the value at `path` begins, or its key; where it ends early, the nearest."""
        if self.top is None:
            return Place(self.path)
        node = at = self.top
        for depth, step in enumerate(path):
            if isinstance(node, MappingNode):
                pair = next((pair for pair in node.value if pair[0].value == str(step)), None)
                if pair is None:
                    break
                at = pair[0] if on_key and depth == len(path) - 1 else pair[1]
                node = pair[1]
            elif (
                isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value)
            ):
                at = node = node.value[step]
            else:
                break
        return Place(self.path, at.start_mark.line + 1, at.start_mark.column + 1)


def broken(path: Path, error: Exception) -> Problem:
    """Return the problem of a file that is not valid YAML or JSON, or uses what is not allowed."""
    return Problem(Place(path), str(error))
