"""Reading drafts: their date, and one clear message where a file is no draft."""

import datetime as dt
import io
from pathlib import Path

import pytest

from factcheck.errors import DraftError
from factcheck.model import DateOrigin, Span
from factcheck.reading import MAX_BYTES, read_draft, read_stream, read_text

FEBRUARY = dt.date(2026, 2, 5)
MARCH = dt.date(2026, 3, 1)

DATES = [
    "date: 2026-02-05",
    "date: '2026-02-05'",
    "date: 2026-02-05T14:30:00Z",
    "date: 2026-02-05 14:30:00",
    "# the desk's\n\ntitle: x\ndate: 2026-02-05  # a Thursday",
]


@pytest.mark.parametrize("yaml", DATES)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_the_date_of_the_front_matter_comes_first(yaml: str, suffix: str) -> None:
    document = read_text(f"---\n{yaml}\n---\nBody.", date=MARCH, path=Path(f"d{suffix}"))
    assert (document.date, document.date_origin) == (FEBRUARY, DateOrigin.FRONT_MATTER)
    assert document.text.endswith("Body.")


@pytest.mark.parametrize("toml", ["date = 2026-02-05", 'title = "x"\ndate = "2026-02-05"'])
def test_front_matter_may_be_toml(toml: str) -> None:
    document = read_text(f"+++\n{toml}\n+++\nBody.", date=MARCH, path=Path("draft.md"))
    assert (document.date, document.date_origin) == (FEBRUARY, DateOrigin.FRONT_MATTER)
    assert document.text.endswith("Body.")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_front_matter_has_the_line_ends_of_any_system(end: str, suffix: str) -> None:
    text = "---\ntitle: A swap\ndate: 2026-02-05\n---\nBody text here.\n".replace("\n", end)
    document = read_text(text, date=MARCH, path=Path(f"draft{suffix}"))
    assert (document.date, document.text) == (FEBRUARY, "A swap\n\nBody text here.")
    assert document.in_file(Span(0, 6)).of(text) == "A swap"


def test_the_option_comes_before_today() -> None:
    document = read_text("Body.", date=MARCH)
    assert (document.date, document.date_origin) == (MARCH, DateOrigin.OPTION)


def test_without_any_date_it_is_today() -> None:
    before = dt.datetime.now().astimezone().date()
    document = read_text("---\ntitle: x\n---\nBody.")
    assert document.date_origin is DateOrigin.TODAY
    assert document.date in (before, dt.datetime.now().astimezone().date())


NO_FRONT_MATTER = [
    "---\n\nA scene break.\n\n---\n",
    "---\n",
    "---\na: b\nnever closed",
    "--- a: b",
    "---\nGrowth = 3%, he said.\n---\n",
    "+++\nKyiv: a city.\n+++\n",
    "+++\n\nMore.\n",
]


@pytest.mark.parametrize("text", NO_FRONT_MATTER)
def test_dashes_alone_are_no_front_matter(text: str) -> None:
    assert read_text(text, date=MARCH).date_origin is DateOrigin.OPTION


BROKEN = [
    ("---\ndate: soon\n---\n", "draft.md:2: the front matter's date is not a day; found 'soon'"),
    ("---\ntitle: x\ndate: 7\n---\n", "draft.md:3: the front matter's date is not a day; found 7"),
    ("---\na: b\nc: [\n---\n", "draft.md:3: the front matter is not YAML: "),
    ("---\ndate: 2026-02-05\n\nThe plant.\n", "draft.md:1: the front matter is not closed"),
    ("+++\na = 1\nb = ?\n+++\n", "draft.md:3: the front matter is not TOML: "),
    ("+++\ndate = 'soon'\n+++\n", "draft.md:2: the front matter's date is not a day; found 'soon'"),
    ("+++\ntitle = 'x'\n", "draft.md:1: the front matter is not closed: expected a line of +++"),
    ("---\na: b\na: c\n---\n", "draft.md:1: the front matter is not YAML: duplicate mapping key"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_broken_front_matter_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(DraftError) as error:
        read_text(text, path=Path("draft.md"))
    assert str(error.value).startswith(message)


UNREADABLE = [
    (b"one\ntwo \xe9t\xe9", "2: the draft is not UTF-8 text; found byte 0xE9 at offset 8"),
    ("é".encode("utf-16"), "1: the draft is not UTF-8 text; found a byte order mark of UTF-16"),
    (b"GIF89a\x00", "1: the draft is not text; found a null byte"),
    (b"a" * (MAX_BYTES + 1), " the draft is too large; expected at most"),
]


@pytest.mark.parametrize(("data", "message"), UNREADABLE)
def test_what_is_not_text_is_told_with_its_place(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(data)
    with pytest.raises(DraftError) as error:
        read_draft(path)
    assert str(error.value).startswith(f"{path}:{message}")


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="this is a folder; expected a file"):
        read_draft(tmp_path)
    with pytest.raises(DraftError, match="no such file"):
        read_draft(tmp_path / "none.md")
    with pytest.raises(DraftError, match="cannot be read: embedded null byte"):
        read_draft(Path("a\0b"))


@pytest.mark.parametrize(("text", "path"), [("x", Path("a.docx")), ("PK\x03\x04", None)])
def test_the_text_of_a_format_that_is_none_is_refused(text: str, path: Path | None) -> None:
    with pytest.raises(DraftError, match="the draft is given as text, and its format is none"):
        read_text(text, path=path)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_draft_is_a_draft(data: bytes) -> None:
    document = read_stream(io.BytesIO(data))
    assert (document.text, document.blocks, document.title) == ("", (), None)


def test_offsets_count_a_byte_order_mark_and_both_characters_of_a_line_end(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("\ufeffOne line.\r\n\r\nThen 157.".encode())
    document = read_draft(path)
    start = document.text.index("157")
    assert document.in_file(Span(start, start + 3)) == Span(19, 22)


def test_the_front_matters_title_is_read_as_the_drafts_title() -> None:
    document = read_text("---\ntitle: A swap of 157\n---\nBody text here.")
    assert document.title == "A swap of 157"
    assert document.text == "A swap of 157\n\nBody text here."


UNSEEN = [
    ("The fl\u200bood in Val\u00addoria killed 14\u20600 people.", "between letters"),
    ("\u200eThe flood in \u2068Valdoria\u2069 killed \u202b140\u202c people.\u200f", "directions"),
    ("The flood in Valdoria\u200b killed\u200b 140 people.\n\n\u200b\n\n\u200e", "beside spaces"),
]


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@pytest.mark.parametrize(("text", "where"), UNSEEN)
def test_what_no_reader_sees_is_no_part_of_the_text(text: str, where: str, suffix: str) -> None:
    document = read_text(text, path=Path(f"draft{suffix}"))
    assert document.text == "The flood in Valdoria killed 140 people.", where
    start = document.text.index("140")
    found = document.in_file(Span(start, start + 3)).of(text)
    assert (found[0], found[-1]) == ("1", "0")


def test_what_joins_and_parts_letters_and_signs_stays() -> None:
    text = "👨\u200d👩 می\u200cخواهم"
    assert read_text(text, path=Path("draft.md")).text == text


FOREIGN = [
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "of an old word processor; expected"),
    ("notes", b"PK\x03\x04\x14\0\x06\0", "an archive, as DOCX and ODT are; expected a name"),
    ("draft.md", b"PK\x03\x04\x14\0\x06\0", "an archive, as DOCX and ODT are; expected a"),
    ("page.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF; expected Markdown"),
    ("memo.rtf", rb"{\rtf1\ansi 157 prisoners.}", "RTF; expected Markdown"),
]


@pytest.mark.parametrize(("name", "data", "told"), FOREIGN)
def test_what_is_no_text_is_called_what_it_is(name: str, data: bytes, told: str) -> None:
    with pytest.raises(DraftError) as error:
        read_stream(io.BytesIO(data), path=Path(name))
    assert str(error.value).startswith(f"{name}: the draft is {told}")


@pytest.mark.parametrize("text", ["PK won.", "%PDF is a format.", r"{\rt} is no word."])
def test_text_that_only_looks_like_it_is_text(text: str) -> None:
    assert read_stream(io.BytesIO(text.encode()), path=Path("draft.txt")).text == text
