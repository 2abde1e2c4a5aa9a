"""JSON: the contract that tools read."""

import json

from attrs import evolve

from factcheck.model import Report, Span
from factcheck.reading import read_text
from factcheck.reporting import REPORTERS, Page, Results


def written(results: Results) -> dict[str, object]:
    return json.loads(REPORTERS["json"](results, Page()))


STATEMENTS = (
    "checkable",
    "matched",
    "supported",
    "conflicting",
    "disputed",
    "outdated",
    "unverified",
    "unmatched",
)


def test_the_whole_object_is_as_the_contract_has_it(results: Results) -> None:
    draft = results.drafts[0][0].file_text
    at = draft.index("175")
    evidence = {"document": "aje", "quote": "exchanged 157 prisoners of war each"}
    assert written(results) == {
        "version": 1,
        "ledger": {"path": None, "claims": 1, "sources": 2},
        "drafts": [
            {
                "path": "draft.md",
                "date": "2026-02-05",
                "date_origin": "front matter",
                "statements": {
                    "checkable": 3,
                    "matched": 2,
                    "supported": 1,
                    "conflicting": 1,
                    "disputed": 0,
                    "outdated": 0,
                    "unverified": 0,
                    "unmatched": 1,
                },
                "findings": [
                    {
                        "code": "FC101",
                        "rule": "number-conflict",
                        "family": "number",
                        "severity": "error",
                        "start": at,
                        "end": at + 3,
                        "line": 7,
                        "column": 3,
                        "text": "175",
                        "message": "The ledger has 157 prisoners of war each.",
                        "claim": "swap",
                        "expected": "157 prisoners of war each",
                        "found": "175 prisoners",
                        "fix": "157",
                        "evidence": evidence,
                    },
                    {
                        "code": "FC203",
                        "rule": "chain-shortened",
                        "family": "attribution",
                        "severity": "warning",
                        "start": draft.index("RIA"),
                        "end": draft.index("RIA") + 3,
                        "line": 7,
                        "column": 20,
                        "text": "RIA",
                        "message": "RIA cites Russia’s Defence Ministry.",
                        "claim": "swap",
                        "expected": None,
                        "found": None,
                        "fix": None,
                        "evidence": evidence,
                    },
                ],
                "facts": [
                    {
                        "start": at,
                        "end": at + len("175** prisoners"),
                        "text": "175** prisoners",
                        "kind": "quantity",
                        "status": "conflicting",
                        "claim": "swap",
                        "reason": None,
                        "source": None,
                    }
                ],
            }
        ],
    }


def test_offsets_slice_the_file_to_the_text_given(results: Results) -> None:
    (draft,) = written(results)["drafts"]
    file_text = results.drafts[0][0].file_text
    for item in (*draft["findings"], *draft["facts"]):
        assert file_text[item["start"] : item["end"]] == item["text"]


def test_the_text_of_a_finding_is_the_files_with_its_markup(results: Results) -> None:
    ((document, report),) = results.drafts
    span = Span(document.text.index("freed"), document.text.index("175") + 3)
    finding = evolve(report.findings[0], span=span, text="freed 175")
    draft = evolve(results, drafts=((document, Report(findings=(finding,))),))
    ((found,),) = [one["findings"] for one in written(draft)["drafts"]]
    assert found["text"] == "freed\n**175"


def test_an_empty_draft_on_standard_input_and_no_ledger() -> None:
    results = Results(drafts=((evolve(read_text(""), date=None), Report()),))
    assert written(results) == {
        "version": 1,
        "ledger": None,
        "drafts": [
            {
                "path": "-",
                "date": None,
                "date_origin": "today",
                "statements": dict.fromkeys(STATEMENTS, 0),
                "findings": [],
                "facts": [],
            }
        ],
    }


def test_json_lines_hold_each_finding_and_each_draft(results: Results) -> None:
    rows = [json.loads(line) for line in REPORTERS["jsonl"](results, Page()).splitlines()]
    assert [(row["type"], row["path"], row.get("code")) for row in rows] == [
        ("finding", "draft.md", "FC101"),
        ("finding", "draft.md", "FC203"),
        ("draft", "draft.md", None),
    ]
    assert rows[-1]["statements"]["checkable"] == 3
