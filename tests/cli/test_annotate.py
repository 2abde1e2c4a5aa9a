"""`factcheck check --annotate`: a copy with comments, never over anything that is read."""

from pathlib import Path

import docx as python_docx
import pytest

from tests.reading.making import docx, p

WRONG = "Russia and Ukraine exchanged 175 prisoners of war each."


@pytest.fixture
def draft(desk: Path) -> Path:
    path = desk / "draft.docx"
    path.write_bytes(docx(p(WRONG)))
    return path


def test_the_copy_has_a_comment_on_each_finding_and_the_draft_stays(run, draft: Path) -> None:
    before = draft.read_bytes()
    result = run("check", "draft.docx", "--annotate", "copy.docx")
    assert result.exit_code == 1
    assert "FC101" in result.stdout
    (comment,) = python_docx.Document(str(draft.with_name("copy.docx"))).comments
    assert "The ledger has 157 prisoners of war" in comment.text
    assert "swap: Russia and Ukraine exchanged 157 prisoners of war each." in comment.text
    assert draft.read_bytes() == before
    assert run("check", "copy.docx").exit_code == 1


REFUSED = [
    (("draft.docx", "--annotate", "draft.docx"), "--annotate names the text that is read"),
    (("draft.docx", "--annotate", "./link.docx"), "--annotate names the text that is read"),
    (("draft.docx", "--annotate", "x", "--output", "x"), "name the same file"),
    (("draft.docx", "draft.docx", "--annotate", "x.docx"), "--annotate copies one draft"),
    (("-", "--annotate", "x.docx"), "--annotate copies one draft"),
    (("wrong.md", "--annotate", "x.docx"), "--annotate copies a DOCX file, and wrong.md is none"),
    (("draft.docx", "--annotate", "none/x.docx"), "cannot be written: No such file"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_cannot_be_copied_is_one_message_and_status_2(
    run, draft: Path, arguments: tuple[str, ...], message: str
) -> None:
    draft.with_name("link.docx").symlink_to(draft)
    before = draft.read_bytes()
    result = run("check", *arguments, stdin="x")
    assert result.exit_code == 2
    assert message in result.stderr
    assert draft.read_bytes() == before
    assert not draft.with_name("x.docx").exists()


def test_a_draft_that_cannot_be_read_leaves_no_copy(run, draft: Path) -> None:
    draft.write_bytes(b"nothing")
    assert run("check", "draft.docx", "--annotate", "copy.docx").exit_code == 2
    assert not draft.with_name("copy.docx").exists()
