"""The lines of one claim, source or document written anew for what changed, comments and all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import StringIO
from typing import Any

from attrs import fields
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from ruamel.yaml.tokens import CommentToken

from factcheck.ledger.writing import as_data
from factcheck.model import Claim, Source, SourceDocument

Value = Claim | Source | SourceDocument

_NEVER = 1 << 16
"""Columns: lines that are not changed are not broken anew."""


def updated(text: str, old: Claim, new: Claim) -> str:
    """Return the lines `text` of the claim `old`, a list item, as lines of the claim `new`.

    Comments of values that are gone are kept at the claim's end.
    """
    return indented_like(text, _rewritten(dedented(text), lambda data: _change(data, old, new)))


def updated_entry(text: str, old: Source | SourceDocument, new: Source | SourceDocument) -> str:
    """Return the lines `text` of a source or document under its id as lines of `new`."""

    def change(data: CommentedMap) -> None:
        (entry,) = data.values()
        _change(entry, old, new)

    text = text.replace("\r\n", "\n")
    margin = " " * (len(text) - len(text.lstrip(" ")))
    body = "\n".join(_dedented(line, len(margin)) for line in text.split("\n"))
    lines = _rewritten(body, change).split("\n")
    return "\n".join(margin + line if line else line for line in lines)


def dedented(text: str) -> str:
    """Return the lines of a list item as lines of the mapping that it is."""
    text = text.replace("\r\n", "\n")
    margin = _margin(text)
    first, *rest = text.split("\n")
    return "\n".join([first[margin:], *(_dedented(line, margin) for line in rest)])


def indented_like(text: str, mapping: str) -> str:
    """Return the lines of a mapping as those of a list item that begins as `text` does."""
    margin = _margin(text)
    lines = mapping.split("\n")
    indented = [" " * margin + line if line else line for line in lines]
    indented[0] = text[:margin] + lines[0]
    return "\n".join(indented)


def _margin(text: str) -> int:
    """Return the column in which the keys of a list item stand."""
    column = text.index("-")
    first = text.split("\n", 1)[0]
    return len(first) - len(first[column + 1 :].lstrip(" "))


def _rewritten(body: str, change: Callable[[CommentedMap], None]) -> str:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _NEVER
    yaml.indent(mapping=2, sequence=4, offset=2)
    data = yaml.load(body)
    change(data)
    out = StringIO()
    yaml.dump(data, out)
    lines = out.getvalue().rstrip("\n").split("\n")
    lines += (Counter(_comments(body)) - Counter(_comments(out.getvalue()))).elements()
    return "\n".join(lines)


def _change(data: CommentedMap, old: Value, new: Value) -> None:
    given = _readable(as_data(new))
    for field in fields(type(new)):
        key = field.name
        if getattr(old, key) == getattr(new, key):
            continue
        value = given.get(key)
        if value is not None:
            data[key] = _merged(data.get(key), value)
        elif field.default is None or field.default == ():
            del data[key]
        elif key in data:
            data[key] = as_data(getattr(new, key))


def _readable(value: Any) -> Any:  # noqa: ANN401  (what YAML is made of)
    """Return `value` with text in quotes where ruamel would write what it cannot read: [?%]."""
    if isinstance(value, dict):
        return {key: _readable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_readable(item) for item in value]
    if isinstance(value, str) and value.startswith("?"):
        return DoubleQuotedScalarString(value)
    return value


def _merged(node: Any, value: Any) -> Any:  # noqa: ANN401  (what YAML is made of)
    """Return `value` in the node that stands in its place, so that the node's comments stay."""
    if isinstance(node, CommentedMap) and isinstance(value, dict):
        for key in [key for key in node if key not in value]:
            del node[key]
        for key, item in value.items():
            node[key] = _merged(node.get(key), item)
        return node
    if isinstance(node, CommentedSeq) and isinstance(value, list):
        for index, item in enumerate(value[: len(node)]):
            node[index] = _merged(node[index], item)
        del node[len(value) :]
        node.extend(value[len(node) :])
        return node
    return node if node == value else value


def _comments(text: str) -> list[str]:
    """Return the comments of a YAML text, one for each line."""
    tokens: list[Any] = [token.comment for token in YAML().scan(text)]
    comments = []
    while tokens:
        token = tokens.pop(0)
        if isinstance(token, CommentToken):
            comments += [line.strip() for line in token.value.splitlines() if line.strip()]
        elif isinstance(token, list):
            tokens[:0] = token
    return comments


def _dedented(line: str, margin: int) -> str:
    return line[margin:] if not line[:margin].strip() else line.lstrip(" ")
