"""An archive is whole or not there, whatever befalls its file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.store.archive import Archive, open_archive, write_archive

ARRAYS = {
    "numbers": np.arange(1000, dtype=np.uint32),
    "none": np.empty(0, np.uint64),
    "shares": np.linspace(0, 1, 77, dtype=np.float32),
}


def written(path: Path) -> bytes:
    write_archive(path, {"made by": "a test"}, ARRAYS)
    return path.read_bytes()


def holds_all(archive: Archive | None) -> bool:
    return archive is not None and all(
        np.array_equal(archive.arrays[name], array) for name, array in ARRAYS.items()
    )


def test_what_was_written_is_read_back(tmp_path: Path):
    written(tmp_path / "a")
    archive = open_archive(tmp_path / "a")
    assert archive is not None
    assert archive.header == {"made by": "a test"}
    assert holds_all(archive)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_nobody_can_write_into_what_was_opened(tmp_path: Path):
    written(tmp_path / "a")
    archive = open_archive(tmp_path / "a")
    assert archive is not None
    with pytest.raises(ValueError, match="read-only"):
        archive.arrays["numbers"][0] = 1


def test_no_archive_is_opened_where_there_is_none(tmp_path: Path):
    (tmp_path / "text").write_text("claims: []", encoding="utf-8")
    (tmp_path / "empty").touch()
    assert open_archive(tmp_path / "text") is None
    assert open_archive(tmp_path / "empty") is None
    assert open_archive(tmp_path / "missing") is None
    assert open_archive(tmp_path) is None


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99])
def test_an_archive_that_was_cut_is_not_opened(tmp_path: Path, share: float):
    content = written(tmp_path / "a")
    (tmp_path / "a").write_bytes(content[: int(len(content) * share)])
    assert open_archive(tmp_path / "a") is None


def test_no_byte_of_a_small_archive_can_be_altered_unseen(tmp_path: Path):
    content = written(tmp_path / "a")
    for place in range(0, len(content), 97):
        altered = bytearray(content)
        altered[place] ^= 255
        (tmp_path / "b").write_bytes(altered)
        archive = open_archive(tmp_path / "b")
        assert archive is None or holds_all(archive), f"byte {place}"


def test_one_that_was_opened_outlives_its_replacement(tmp_path: Path):
    written(tmp_path / "a")
    old = open_archive(tmp_path / "a")
    write_archive(tmp_path / "a", {}, {"numbers": np.zeros(5, np.uint32)})
    new = open_archive(tmp_path / "a")
    assert holds_all(old)
    assert new is not None
    assert len(new.arrays["numbers"]) == 5


def test_where_nothing_can_be_written_it_is_kept_without_a_name(tmp_path: Path):
    (tmp_path / "file").touch()
    archive = write_archive(tmp_path / "file" / "a", {}, ARRAYS)
    assert holds_all(archive)
