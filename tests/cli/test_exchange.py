"""`factcheck claims import` and `export`: files and pipes, bars and exit statuses."""

from __future__ import annotations

import json
import sys

import pytest

from factcheck.ledger import Ledger

REVIEW = {
    "@type": "ClaimReview",
    "claimReviewed": "Cats bark.",
    "author": {"name": "Checkers"},
    "itemReviewed": {"author": {"name": "A cat"}},
    "reviewRating": {"alternateName": "False"},
}


@pytest.fixture
def feed(desk):
    (desk / "feed.json").write_text(json.dumps([REVIEW]))
    return desk


def test_a_feed_is_imported_beside_what_is_there(run, feed) -> None:
    result = run("claims", "import", "feed.json")
    assert (result.exit_code, result.stdout) == (0, "claims: 1 claim imported\n")
    assert [claim.status.value for claim in Ledger.load(feed / "claims").claims] == [
        "refuted",
        "verified",
    ]
    again = run("claims", "import", "feed.json")
    assert again.stdout == "claims: 0 claims imported, 1 already there\n"
    assert run("claims", "lint").exit_code == 0


def test_a_draft_that_repeats_what_was_rated_false_is_told_who_found_so(run, feed) -> None:
    run("claims", "import", "feed.json")
    (feed / "draft.txt").write_text("Cats bark.\n\nDogs purr.\n")
    (feed / "feed.json").write_text(
        json.dumps({**REVIEW, "claimReviewed": "Dogs purr at night in the garden."})
    )
    run("claims", "import", "feed.json", "--into", "dogs")
    (feed / "draft.txt").write_text("Dogs purr at night in the garden.\n")
    checked = run("check", "draft.txt")
    assert checked.exit_code == 1
    assert "FC805" in checked.stdout
    assert "found to be false by Checkers (“False”)" in checked.stdout


@pytest.mark.usefixtures("feed")
def test_standard_input_and_a_name_for_the_files(run, desk) -> None:
    result = run("claims", "import", "-", "--into", "wire", stdin=json.dumps(REVIEW))
    assert result.exit_code == 0
    assert (desk / "claims" / "wire-0001.yaml").exists()


@pytest.mark.usefixtures("feed")
@pytest.mark.parametrize("name", ["../out", ".hidden", "a/b", ""])
def test_no_file_outside_the_ledger_is_written(run, name) -> None:
    assert run("claims", "import", "feed.json", "--into", name).exit_code in (0, 2)
    assert run("claims", "import", "feed.json", "--into", name or "../x").exit_code == 2


def test_what_was_left_out_makes_the_status_one(run, desk) -> None:
    (desk / "feed.json").write_text(json.dumps([REVIEW, {**REVIEW, "claimReviewed": ""}]))
    result = run("claims", "import", "feed.json")
    assert result.exit_code == 1
    assert "left out: record 2: a review without claimReviewed" in result.stderr
    assert "1 record left out" in result.stderr


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("nowhere.json",), "cannot be read"),
        (("right.md",), "broken JSON"),
        (("right.md", "--format", "csv"), "an unknown column"),
        (("feed.json", "--claims", "right.md"), "a folder"),
    ],
)
@pytest.mark.usefixtures("feed")
def test_what_cannot_be_imported_is_one_message_and_status_two(run, args, told) -> None:
    result = run("claims", "import", *args)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("format_", ["claimreview", "jsonl", "csv", "json"])
def test_what_is_exported_is_imported(run, desk, format_) -> None:
    name = "out.csv" if format_ == "csv" else "out.json"
    assert run("claims", "export", "--format", format_, "--output", name).exit_code == 0
    assert run("claims", "import", name, "--claims", "other").exit_code == 0
    assert Ledger.load(desk / "other").claims[0].text == Ledger.load(desk / "claims").claims[0].text


def test_reviews_are_json_that_other_tools_read(run) -> None:
    feed = json.loads(run("claims", "export").stdout)
    assert feed["@type"] == "DataFeed"
    (review,) = feed["dataFeedElement"]
    assert review["itemReviewed"]["author"]["name"] == "RIA"
    (line,) = run("claims", "export", "--format", "jsonl").stdout.splitlines()
    assert json.loads(line) == review


def test_a_terminal_shows_how_far_the_import_is(feed) -> None:
    pexpect = pytest.importorskip("pexpect")
    code = "from factcheck.cli import main; main()"
    output = pexpect.run(
        f"{sys.executable} -c '{code}' claims import feed.json", cwd=str(feed), encoding="utf-8"
    )
    assert "Importing" in output
    assert "100%" in output
    assert "1 claim imported" in output
