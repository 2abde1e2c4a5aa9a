"""Hostile input is refused with one clear message, in bounded time and memory."""

from __future__ import annotations

import json
import tracemalloc

import pytest

from factcheck.errors import LedgerError
from tests.exchange.test_claim_review import OTHER, REVIEW
from tests.exchange.trips import import_text

GOOD = json.dumps(OTHER)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[" * 200_000, "nested too deeply"),
        ('{"@graph":[' * 50_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("[" + "[" * 100_000, "nested too deeply"),
        ('{"@type": "ClaimReview", "claimReviewed": "' + "x" * 20_000_000, "record is too large"),
        (" " * 20_000_000, "record is too large"),
        ("{" + ",".join(f'"k{n}": 1' for n in range(30_000)) + "}", "too many keys"),
        ('{"a": [' + "1," * 50_000 + "1]}", "too many parts"),
        (f"[{GOOD}, {GOOD[:-9]}", "broken JSON"),
        (f"{GOOD} nonsense", "broken JSON"),
        ('{"claimReviewed": NaN}', "broken JSON"),
        (b'{"claimReviewed": "\xff\xfe"}', "broken JSON"),
        ("{'claimReviewed': 'x'}", "broken JSON"),
        ("", "broken JSON"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_no_feed_is_like_is_refused(tmp_path, text, told) -> None:
    with pytest.raises(LedgerError) as raised:
        import_text(text, tmp_path / "claims")
    assert told in str(raised.value)
    assert str(raised.value).startswith("feed: ")
    assert len(str(raised.value)) < 300


@pytest.mark.parametrize("value", [None, 5, "text", [], {}, [None], {"claims": 5}, {"@graph": {}}])
def test_what_is_no_claim_makes_none(tmp_path, value) -> None:
    result = import_text(json.dumps(value), tmp_path / "claims")
    assert result.claims == 0
    assert not (tmp_path / "claims").exists()


@pytest.mark.parametrize(
    "text",
    ["a \\ud800 b", "a \\u0000 b", "a \\u001b[2J b", "a\\u2028b", "\\ufeffa", "# a: - b", "!!x *y"],
)
def test_strange_characters_come_through_or_are_dropped_but_break_nothing(tmp_path, text) -> None:
    review = GOOD.replace("Cats bark.", text)
    assert import_text(review, tmp_path).claims == 1


def test_memory_does_not_grow_with_the_feed(tmp_path) -> None:
    def peak(count: int, folder: str) -> int:
        reviews = (
            {
                **REVIEW,
                "claimReviewed": f"Claim {n} " + "word " * 200,
                "url": f"https://c.example/{n}",
            }
            for n in range(count)
        )
        text = "\n".join(map(json.dumps, reviews))
        tracemalloc.start()
        try:
            result = import_text(text, tmp_path / folder, claims_a_file=50)
            return tracemalloc.get_traced_memory()[1] - len(text)
        finally:
            tracemalloc.stop()
            assert result.claims == count

    small, large = peak(100, "small"), peak(800, "large")
    assert large < small * 2 + 1_000_000
