"""Values show themselves as attrs would have them shown."""

from __future__ import annotations

import inspect

import attrs
import pytest

from factcheck import model
from factcheck.model import Document, Link, Pair
from factcheck.model.shown import Shown


def test_a_value_is_shown_by_its_type_and_fields() -> None:
    link = Link(source="ria", cue="citing")
    assert repr(link) == "Link(source='ria', cue='citing')"
    assert repr(Pair(link, None, 0.5)) == f"Pair(ours={link}, theirs=None, score=0.5)"


def test_what_is_only_there_to_be_quick_is_not_shown() -> None:
    assert "_starts" not in repr(Document(text="Hi.", file_text="Hi.", date=None))


@pytest.mark.parametrize(
    "kind", [one for one in vars(model).values() if inspect.isclass(one) and attrs.has(one)]
)
def test_every_value_of_the_model_is_shown_so(kind: type) -> None:
    assert kind.__repr__ is Shown.__repr__
