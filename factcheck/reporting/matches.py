"""Matches as people and tools read them: which claims a text repeats, and on what that rests."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from factcheck.model import Attribution, Claim, Match, Span
from factcheck.reporting.lines import text_and_date

NOTHING = "No claim of the ledger says this.\n"
UNDER = " " * 6


def matches_text(matches: Sequence[Match]) -> str:
    """Return each match with its probability and the words that answer each other."""
    return "".join(f"{line}\n" for match in matches for line in _lines(match)) or NOTHING


def matches_json(matches: Sequence[Match]) -> list[dict[str, Any]]:
    """Return the matches for tools; offsets count in the text that was matched."""
    return [
        {
            "claim": match.claim.id,
            "text": match.claim.text,
            "score": round(_chance(match), 4),
            "start": match.statement.span.start,
            "end": match.statement.span.end,
            "pairs": [
                {"kind": kind, "draft": ours, "claim": theirs, "score": round(score, 4)}
                for kind, ours, theirs, score in _pairs(match)
            ],
            "attributions": [_attribution_words(one, match) for one in match.attributions],
        }
        for match in matches
    ]


def ranked_lines(
    lines: Iterable[bytes], ranked: Callable[[str], Iterable[tuple[Claim, float]]]
) -> Iterator[str]:
    """Yield the claims that each line's text may repeat, as one line of JSON for each line in.

    A line in is an object with `text`; DraftError, which names the line, is raised where it is not.
    """
    for number, line in enumerate(lines, start=1):
        text, _ = text_and_date(line, number)
        found = [
            {"claim": claim.id, "score": round(chance, 4), "text": claim.text}
            for claim, chance in ranked(text)
        ]
        yield json.dumps({"matches": found}, ensure_ascii=False)


def _chance(match: Match) -> float:
    return match.score if match.probability is None else match.probability


def _lines(match: Match) -> Iterator[str]:
    yield f"{_chance(match):.2f}  {match.claim.id}"
    yield f"{UNDER}{match.claim.text}"
    for kind, ours, theirs, score in _pairs(match):
        yield f"{UNDER}{kind:11} {ours}  =  {theirs}  ({score:.2f})"
    for attribution in match.attributions:
        yield f"{UNDER}attribution {_attribution_words(attribution, match)}"


def _pairs(match: Match) -> Iterator[tuple[str, str, str, float]]:
    """Yield the kind, the draft's words, the claim's words and the score of what corresponds."""
    for quantity in match.quantities:
        yield "quantity", quantity.ours.text, quantity.theirs.text, quantity.score
    for date in match.dates:
        yield "date", date.ours.text, date.theirs.text, date.score
    for name in match.names:
        yield "name", name.ours.text, name.theirs.text, name.score
    for quotation in match.quotations:
        yield "quotation", quotation.quotation.text, quotation.record, quotation.share


def _attribution_words(attribution: Attribution, match: Match) -> str:
    source = attribution.source.text if attribution.source else "(no source named)"
    if attribution.cue is None:
        return source
    return f"{source}: {_words(attribution.cue, match)}"


def _words(span: Span, match: Match) -> str:
    statement = match.statement
    return span.shifted(-statement.span.start).of(statement.text)
