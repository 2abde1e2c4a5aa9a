"""Names of which half is right: whose they are, and whose they only look like."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import Example
from tests.rules.examples import check

SOURCES: dict[str, dict[str, Any]] = {
    "quill": {"name": "Thomas Quill", "kind": "person", "titles": [{"title": "lawyer"}]},
    "kessler": {"name": "Daniel Kessler", "kind": "person"},
    "penrose": {"name": "Edmund Penrose", "kind": "person"},
    "halvorsen": {
        "name": "Ingrid Halvorsen",
        "kind": "person",
        "titles": [{"title": "director of Earth observation"}],
    },
}
CLAIMS: tuple[dict[str, Any], ...] = (
    {
        "id": "appeal",
        "text": "Thomas Quill, Daniel Kessler's lawyer, said they would appeal.",
        "attribution": [{"source": "quill", "cue": "said"}],
    },
    {
        "id": "javelin",
        "text": "Kaisa Lehtonen won the women's javelin with 67.34m in the last of six rounds; "
        "Mirela Duka of Romania had led until then with 66.90m.",
    },
    {
        "id": "launch",
        "text": "Ingrid Halvorsen said the launch was not the end of the work.",
        "attribution": [{"source": "halvorsen", "cue": "said"}],
    },
)
HALVORSEN = "Ingrid Halvorsen was there. The launch was not the end of the"
DRAFTS = [
    ("“We will appeal,” said [Daniel Quill], his lawyer.", "FC606"),
    ("“We will appeal,” said Thomas Quill, his lawyer.", None),
    ("The heirs have agreed, said [Edward Penrose].", "FC606"),
    ("The heirs have agreed, said Ed. Penrose.", None),
    ("The heirs have agreed, said Victor Penrose.", None),
    ("The heirs have agreed, said Edward Penrose, the brother of Edmund.", None),
    ("The heirs have agreed, said Edward Penrose. Edward is no relation of Edmund's.", None),
    ("The heirs have agreed, said his predecessor, Edward Penrose.", None),
    ("The heirs have agreed, unlike his wife's late partner, Edward Penrose.", None),
    ("The heirs have agreed with the landlord, said [Edward Penrose].", "FC606"),
    ("The heirs, whose brother died, have agreed on it all, said [Edward Penrose].", "FC606"),
    ("The heirs have agreed, said [Edward Penrose]. A brother of theirs has died.", "FC606"),
    ("The heirs have agreed, said Edward Penrose. Edmund Penrose was away.", None),
    (
        f"{HALVORSEN} work, said [Astrid Halvorsen], the director of Earth observation.",
        "FC606",
    ),
    (
        f"{HALVORSEN} work, said her mother, Astrid Halvorsen.",
        None,
    ),
    ("Follow Thomas Nolte on his way to work.", None),
    ("Quill Thomas said that they would appeal.", None),
    ("[Kaija Lehtonen] won the javelin with 67.34m.", "FC603"),
    ("Kaisa Lehtonen won the javelin with 67.34m.", None),
]


@pytest.mark.parametrize(("draft", "code"), DRAFTS)
def test_half_a_name_is_somebodys_only_where_the_rest_tells_of_them(
    draft: str, code: str | None
) -> None:
    plain = draft.replace("[", "").replace("]", "")
    found = check(Example(claims=CLAIMS, sources=SOURCES, draft=plain))
    marked = [(one.code, one.span.of(plain)) for one in found if one.code in {"FC603", "FC606"}]
    wrong = draft[draft.index("[") + 1 : draft.index("]")] if code else ""
    assert marked == ([(code, wrong)] if code else [])
