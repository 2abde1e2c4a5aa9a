"""`factcheck extract` and `factcheck match`: what a text says, and which claims it repeats."""

import datetime as dt
import json
from pathlib import Path

import pytest

from factcheck.ledger import Ledger

TEXT = "RIA said on Thursday that at least 183 drones were launched."


def test_json_holds_each_kind_with_its_place_in_the_text(run) -> None:
    stdin = f"---\ndate: 2026-02-05\n---\n\n{TEXT}"
    result = run("extract", "-", "--format", "json", "--claims", "claims", stdin=stdin)
    found = json.loads(result.stdout)
    assert list(found) == ["quantities", "dates", "attributions"]
    (quantity,) = found["quantities"]
    assert stdin[quantity["start"] : quantity["end"]] == quantity["text"]
    assert (quantity["value"], quantity["low"], quantity["high"]) == (183, 183, None)
    assert (quantity["bound"], quantity["unit_kind"]) == ("at_least", "count")
    (date,) = found["dates"]
    assert (date["text"], date["earliest"], date["latest"]) == ("Thursday",) + ("2026-02-05",) * 2
    (attribution,) = found["attributions"]
    assert attribution["source"] == {
        "start": stdin.index("RIA"),
        "end": stdin.index("RIA") + 3,
        "text": "RIA",
        "id": "ria",
    }
    assert attribution["cue"]["text"] == "said"
    assert attribution["chain"] == ["ria"]
    content = attribution["content"]
    assert [stdin[start:end] for start, end in content["spans"]] == [content["text"]]


def test_json_lines_answer_each_line_with_one(run) -> None:
    rows = [{"text": TEXT, "date": "2026-02-05"}, {"text": ""}, {"text": "On Monday, 12 met."}]
    stdin = "".join(json.dumps(row) + "\n" for row in rows)
    result = run("extract", "--jsonl", stdin=stdin)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [len(row["quantities"]) for row in found] == [1, 0, 1]
    assert found[0]["dates"][0]["timex"] == "2026-02-05"
    assert found[2]["dates"][0]["earliest"] is None, "no day to count from was given"


def test_a_line_that_is_no_object_with_text_is_named(run) -> None:
    result = run("extract", "--jsonl", stdin='{"text": "a"}\n["b"]\n')
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert "line 2 of the input cannot be read; found '[\"b\"]'" in result.stderr


def test_an_article_becomes_a_ledger_of_unverified_claims(run, desk) -> None:
    args = ["--published", "2026-02-05", "--publisher", "Al Jazeera", "--output", "new.yaml"]
    result = run("extract", "-", *args, stdin=TEXT)
    assert result.exit_code == 0, result.stderr
    ledger = Ledger.load(desk / "new.yaml")
    assert [claim.status.value for claim in ledger.claims] == ["unverified"]
    assert "183 drones" in ledger.claims[0].text


def test_an_article_without_a_day_is_said_to_count_from_today(run) -> None:
    today = f"days are counted from today, {dt.datetime.now().astimezone().date()}"
    assert today in run("extract", "-", stdin=TEXT).stderr
    assert run("extract", "-", "--date", "2026-02-05", stdin=TEXT).stderr == ""
    assert run("extract", "-", "--published", "2026-02-05", stdin=TEXT).stderr == ""


def test_match_shows_the_claim_and_what_answers_what(run) -> None:
    result = run("match", "Ukraine and Russia exchanged 157 prisoners of war each.")
    assert "swap" in result.stdout
    assert "157" in result.stdout
    as_json = run(
        "match", "Ukraine and Russia exchanged 157 prisoners of war each.", "--format", "json"
    )
    assert [match["claim"] for match in json.loads(as_json.stdout)] == ["swap"]


def test_match_answers_each_line_with_the_likeliest_claims(run, desk) -> None:
    ledger = """
documents: {facts: {}}
claims:
  - {id: flood, text: The flood killed 15 people in Valencia., evidence: [{document: facts}]}
  - {id: ferry, text: A ferry capsized off Lampedusa., evidence: [{document: facts}]}
  - {id: ferries, text: Ferries to Lampedusa were cancelled., evidence: [{document: facts}]}
"""
    (desk / "claims.yaml").write_text(ledger, encoding="utf-8")
    texts = ["A ferry sank off Lampedusa", "Nobody whistled.", "15 died in Valencia's flood"]
    stdin = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    result = run("match", "--jsonl", "--top", "1", "--claims", "claims.yaml", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    first, second, third = (json.loads(line)["matches"] for line in result.stdout.splitlines())
    assert [match["claim"] for match in (*first, *third)] == ["ferry", "flood"]
    assert first[0]["text"] == "A ferry capsized off Lampedusa."
    assert 0.5 < first[0]["score"] <= 1
    assert second == []
    (desk / "lines.jsonl").write_text(stdin, encoding="utf-8")
    again = run("match", "lines.jsonl", "--jsonl", "--top", "1", "--claims", "claims.yaml")
    assert again.stdout == result.stdout


def test_match_names_the_line_that_is_no_object_with_text(run) -> None:
    result = run("match", "--jsonl", stdin='{"text": "a"}\n{}\n')
    assert result.exit_code == 2
    assert "line 2 of the input cannot be read" in result.stderr


def test_match_needs_a_sentence_or_lines(run) -> None:
    assert run("match").exit_code == 2


def test_match_says_so_where_no_claim_says_this(run) -> None:
    assert run("match", "The goalkeeper saved two penalties.").stdout == (
        "No claim of the ledger says this.\n"
    )


FERRY = """\
Ferry runs aground

Thirty-one people were hurt when the ferry Nordlys ran aground off Sandoy on Tuesday.

Elin Brattvik said six of them had been taken to hospital by helicopter.
"""
DATED = ["--published", "2026-03-10"]


def test_proposals_are_added_to_a_file_whose_comments_stay(run, desk) -> None:
    (desk / "ferry.txt").write_text(FERRY, encoding="utf-8")
    swap = desk / "claims" / "swap.yaml"
    swap.write_text(f"# ours\n{swap.read_text()}", encoding="utf-8")
    args = ["ferry.txt", *DATED, "--claims", "claims", "--output", "claims/swap.yaml"]
    result = run("extract", *args)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "claims/swap.yaml: 2 claims proposed from 1 article\n"
    assert swap.read_text().startswith("# ours\n")
    assert Ledger.load("claims").claims[0].id == "swap"
    before = swap.read_text()
    again = run("extract", *args)
    assert "0 claims proposed from 1 article, 2 already there" in again.stdout
    assert "ferry.txt: line 3: not proposed again: the ledger has it as" in again.stderr
    assert swap.read_text() == before


def test_several_articles_are_one_run_and_one_that_is_missing_writes_nothing(run, desk) -> None:
    (desk / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (desk / "page.html").write_text("<p>The Tern spilled 40 tonnes of oil in 2021.</p>")
    result = run("extract", "ferry.txt", "page.html", *DATED, "--output", "new.yaml")
    assert result.exit_code == 0, result.stderr
    assert len(Ledger.load(desk / "new.yaml").claims) == 3
    failed = run("extract", "ferry.txt", "none.txt", *DATED, "--output", "other.yaml")
    assert (failed.exit_code, (desk / "other.yaml").exists()) == (2, False)
    assert "none.txt: no such file" in failed.stderr


def test_copies_of_the_articles_are_saved_and_pinned(run, desk) -> None:
    (desk / "ferry.md").write_text(FERRY.replace("six", "**six**"), encoding="utf-8")
    args = [*DATED, "--publisher", "The Example", "--url", "https://example.org/ferry"]
    args += ["--claims", "claims", "--output", "claims/new.yaml", "--save-copy"]
    result = run("extract", "ferry.md", *args)
    assert result.exit_code == 0, result.stderr
    (document,) = Ledger.load("claims").documents.values()
    assert (document.publisher, document.url) == ("The Example", "https://example.org/ferry")
    copy = desk / "claims" / (document.file or "")
    assert copy.read_bytes() == (desk / "ferry.md").read_bytes()
    assert run("claims", "lint").exit_code == 0
    copy.write_text(FERRY.replace("six", "nine"), encoding="utf-8")
    assert run("claims", "lint").exit_code == 1


def test_what_does_not_go_together_is_refused(run, desk) -> None:
    (desk / "a.txt").write_text(FERRY, encoding="utf-8")
    (desk / "b.txt").write_text(FERRY, encoding="utf-8")
    for args in (
        ["a.txt", "--save-copy"],
        ["-", "--save-copy", "--output", "new.yaml"],
        ["a.txt", "--save-copy", "--claims", "claims", "--output", "new.yaml"],
        ["a.txt", "b.txt", "--url", "https://example.org"],
        ["a.txt", "b.txt", "--format", "json"],
        ["a.txt", "b.txt", "--jsonl"],
    ):
        assert run("extract", *args).exit_code == 2, args
    assert not (desk / "new.yaml").exists()


@pytest.mark.parametrize(
    "name", ["libreoffice.docx", "libreoffice.odt", "newsml-g2.xml", "ninjs-1.json", "page.html"]
)
def test_every_format_of_drafts_can_be_extracted(run, desk, name: str) -> None:
    file = Path(__file__).parents[1] / "reading" / "files" / name
    result = run("extract", str(file), *DATED, "--output", "new.yaml")
    assert result.exit_code == 0, result.stderr
    assert Ledger.load(desk / "new.yaml").claims
