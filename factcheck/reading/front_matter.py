"""Front matter: YAML between lines of dashes, or TOML between plus signs, at the top of a draft."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import yaml_rs
from attrs import frozen

from factcheck.errors import DraftError, Place, Problem
from factcheck.model import BlockKind
from factcheck.reading.assembly import RawBlock, Run
from factcheck.reading.content import Content

OPENING = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n")
LINE = re.compile(r"line (\d+)")


class _Form(NamedTuple):
    """A language that front matter is written in, known by its line of marks."""

    name: str
    mark: str
    closing: re.Pattern[str]
    first_key: re.Pattern[str]
    own_key: re.Pattern[str]

    @classmethod
    def of(cls, name: str, mark: str, closing: str, sets: str) -> _Form:
        """Make one; `sets` is what stands between a key and its value."""
        return cls(
            name,
            mark,
            re.compile(rf"^(?:{closing})[ \t]*$\n?", re.MULTILINE),
            re.compile(rf"(?:[ \t]*(?:#[^\n]*)?\n)*[\w-]+[ \t]*{sets}"),
            re.compile(rf"(?:date|title)[ \t]*{sets}"),
        )


YAML = _Form.of("YAML", "---", r"---|\.\.\.", ":")
TOML = _Form.of("TOML", "+++", r"\+\+\+", "=")


@frozen(eq=False, repr=False)
class FrontMatter:
    """What a draft says of itself. `end` is the offset at which its body begins."""

    date: dt.date | None = None
    title: tuple[Run, ...] | None = None
    end: int = 0


def under_front_matter(
    text: str, path: Path | None, blocks: Callable[[str], Iterable[RawBlock]]
) -> Content:
    """Return what `text` holds: its front matter, and the blocks of what comes after.

    `blocks` is given the text with its front matter and byte order mark blanked, so that every
    offset stays.
    """
    front = read_front_matter(text, path)
    title = () if front.title is None else (RawBlock(BlockKind.TITLE, front.title),)
    return Content(
        file_text=text, blocks=(*title, *blocks(_masked(text, front.end))), date=front.date
    )


def read_front_matter(text: str, path: Path | None) -> FrontMatter:
    """Return the front matter of `text`, which is empty where there is none.

    Dashes that no key follows are a ruled line, not front matter. Raises DraftError where the YAML
    or TOML is broken, a date or title opens it and no line closes it, or the date is none.
    """
    text = text.replace("\r\n", " \n").replace("\r", "\n")  # every place stays
    opening = OPENING.match(text)
    if opening is None:
        return FrontMatter()
    form = YAML if opening[1] == YAML.mark else TOML
    if not form.first_key.match(text, opening.end()):
        return FrontMatter()
    closing = form.closing.search(text, opening.end())
    if closing is None:
        if form.own_key.match(text, opening.end()):
            message = f"the front matter is not closed: expected a line of {form.mark}"
            raise DraftError(Problem(Place(path, 1), message))
        return FrontMatter()
    source = text[opening.end() : closing.start()]
    values = _load(source, form, path)
    title = values.get("title")
    return FrontMatter(
        date=_date(values.get("date"), source, path),
        title=None if title is None else _title(str(title), text, opening.end()),
        end=closing.end(),
    )


def _load(source: str, form: _Form, path: Path | None) -> dict[str, object]:
    try:
        values = yaml_rs.loads(source) if form is YAML else _toml(source)
    except ValueError as error:
        message = str(error)
        line = LINE.search(message)
        place = Place(path, int(line[1]) + 1 if line else 1)
        reason = message.splitlines()[-1]
        told = f"the front matter is not {form.name}: {reason}"
        raise DraftError(Problem(place, told)) from error
    return values if isinstance(values, dict) else {}


def _toml(source: str) -> object:
    import tomllib  # noqa: PLC0415  (slow to load, and few drafts have any)

    return tomllib.loads(source)


def _date(value: object, source: str, path: Path | None) -> dt.date | None:
    """Return the day that `value` names; a time of day is left out."""
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(str(value).strip()).date()
    except ValueError as error:
        key = re.search(r"^date[ \t]*[:=]", source, re.MULTILINE)
        line = source.count("\n", 0, key.start()) + 2 if key else None
        raise DraftError(
            Problem(
                Place(path, line),
                "the front matter's date is not a day",
                found=repr(value),
                expected="a day such as 2026-02-05",
            )
        ) from error


def _title(title: str, text: str, start: int) -> tuple[Run, ...]:
    """Find the characters of `title` in the source that it was read from.

    It may quote, escape and fold a value, all of which adds characters or changes white space:
    each character of the title stands at or after the one before it.
    """
    key = re.compile(r"^title[ \t]*[:=]", re.MULTILINE).search(text, start)
    cursor = key.end() if key else start
    runs: list[Run] = []
    for char in title:
        pattern = r"\s" if char.isspace() else re.escape(char)
        found = re.compile(pattern).search(text, cursor)
        origin = found.start() if found else cursor
        runs.append(Run(" " if char.isspace() else char, origin))
        cursor = origin + 1 if found else cursor
    return tuple(runs)


def _masked(text: str, front_end: int) -> str:
    front = "".join(char if char in "\r\n" else " " for char in text[:front_end])
    rest = text[front_end:]
    return front + (" " + rest[1:] if rest.startswith("\ufeff") else rest)
