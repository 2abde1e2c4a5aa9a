"""A computed attribute is found out once for each value that has it, and when it is asked for."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import attrs
import pytest
from attrs import evolve, field, frozen

import factcheck
from factcheck.computed import computed


@frozen(slots=False)
class Text:
    words: str
    asked: list[str] = field(factory=list, eq=False)

    @computed
    def length(self) -> int:
        """How long it is."""
        self.asked.append(self.words)
        return len(self.words)


def test_it_is_found_out_once_and_not_before_it_is_asked_for() -> None:
    text = Text("four")
    assert text.asked == []
    assert text.length == text.length == 4
    assert text.asked == ["four"]


def test_each_value_has_its_own() -> None:
    one, other = Text("four"), Text("seven")
    assert (one.length, other.length) == (4, 5)
    assert evolve(one, words="three").length == 5


def test_what_was_found_out_makes_no_other_value() -> None:
    asked, not_asked = Text("four"), Text("four")
    assert asked.length == 4
    assert asked == not_asked
    assert hash(asked) == hash(not_asked)


def test_what_fails_is_tried_again() -> None:
    text = Text(None)  # type: ignore[arg-type]
    for _ in range(2):
        with pytest.raises(TypeError):
            _ = text.length
    assert len(text.asked) == 2


def test_it_is_documented_where_it_stands() -> None:
    assert inspect.getdoc(Text.length) == "How long it is."


def classes() -> Iterator[type]:
    for module in walk_packages(factcheck.__path__, "factcheck."):
        if not module.name.startswith(("factcheck.lsp", "factcheck.__main__")):
            yield from filter(inspect.isclass, vars(import_module(module.name)).values())


def test_no_class_has_slots_that_leave_no_place_for_it() -> None:
    having = [one for one in classes() if any(isinstance(v, computed) for v in vars(one).values())]
    assert len(having) > 20
    for one in having:
        assert not attrs.has(one) or "__dict__" in dir(one), one
