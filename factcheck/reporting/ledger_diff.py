"""What changed between two ledgers, as people and tools read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.ledger.differences import Changed, FieldChange, Section, Value
from factcheck.ledger.writing import as_data, scalar
from factcheck.model import Claim, Source, SourceDocument
from factcheck.reporting.results import Page
from factcheck.reporting.terminal import printable, styled
from factcheck.reporting.wording import counted

NOTHING = "Nothing changed.\n"
LABELS = 12


def diff_text(sections: Mapping[str, Section], page: Page) -> str:
    """Return each thing that is new (+), gone (-) or changed (~), with its changed keys."""
    lines = [
        line for section in sections.values() if section for line in (*_section(section, page), "")
    ]
    if not lines:
        return NOTHING
    counts = (
        f"{counted(len(part), name[:-1])} {word}"
        for name, section in sections.items()
        for word, part in (
            ("added", section.added),
            ("removed", section.removed),
            ("changed", section.changed),
        )
        if part
    )
    return "\n".join([*lines, ", ".join(counts)]) + "\n"


def diff_json(sections: Mapping[str, Section]) -> dict[str, Any]:
    """Return what changed, for tools: whole values that are new or gone, and changed keys."""
    return {
        name: {
            "added": [as_data(value) for value in section.added],
            "removed": [as_data(value) for value in section.removed],
            "changed": [
                {
                    "id": one.new.id,
                    "fields": {f.key: {"old": f.old, "new": f.new} for f in one.fields},
                }
                for one in section.changed
            ],
        }
        for name, section in sections.items()
    }


def _section(section: Section, page: Page) -> Iterator[str]:
    for value in section.added:
        yield styled(f"+ {_named(value)}", "fix", page.color)
    for value in section.removed:
        yield styled(f"- {_named(value)}", "error", page.color)
    for one in section.changed:
        yield from _changed(one, page)


def _changed(one: Changed, page: Page) -> Iterator[str]:
    yield styled(f"~ {_named(one.new)}", "bold", page.color)
    for field in one.fields:
        gone, come = _sides(field)
        label = f"    {field.key:{LABELS}}"
        for text in gone:
            yield label + styled(f"- {text}", "error", page.color)
            label = " " * len(label)
        for text in come:
            yield label + styled(f"+ {text}", "fix", page.color)
            label = " " * len(label)


def _sides(field: FieldChange) -> tuple[list[str], list[str]]:
    """Return what is gone and what has come; of lists, only the items that are not in both."""
    old, new = _items(field.old), _items(field.new)
    return [one for one in old if one not in new], [one for one in new if one not in old] or (
        ["(in another order)"] if sorted(old) == sorted(new) else []
    )


def _items(value: Any) -> list[str]:  # noqa: ANN401  (what JSON is made of)
    if value is None:
        return []
    return [_shown(one) for one in value] if isinstance(value, list) else [_shown(value)]


def _shown(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(part)}" for key, part in value.items()) + "}"
    return printable(scalar(value, alone=True))


def _named(value: Value) -> str:
    if isinstance(value, Claim):
        return f"{printable(value.id)}  {printable(value.text)}"
    kind = "source" if isinstance(value, Source) else "document"
    told = _title(value)
    return f"{kind} {printable(value.id)}" + (f"  {printable(told)}" if told else "")


def _title(value: Source | SourceDocument) -> str | None:
    return value.name if isinstance(value, Source) else value.title or value.publisher
