"""Joints: the words and marks by which English joins two numbers into one amount."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.language import table


class Joints(NamedTuple):
    """The words and marks that join two numbers, by what they make of them."""

    hyphens: frozenset[str]
    to: frozenset[str]
    and_: frozenset[str]
    or_: frozenset[str]
    between: frozenset[str]
    from_: frozenset[str]
    in_: frozenset[str]
    out_of: tuple[str, ...]
    every: frozenset[str]
    times: frozenset[str]
    """The units of time: one in seven days is no seventh."""
    round: frozenset[int]
    range_openers: frozenset[str]
    score_nouns: frozenset[str]
    score_verbs: frozenset[str]
    contests: frozenset[str]
    score_context: int


@cache
def joints() -> Joints:
    """Return the joints of English."""
    data = table("ranges")
    sets = {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}
    return Joints(
        hyphens=sets["hyphens"],
        to=sets["to"],
        and_=sets["and"],
        or_=sets["or"],
        between=sets["between"],
        from_=sets["from"],
        in_=sets["in"],
        out_of=tuple(data["out_of"]),
        every=sets["every"],
        times=frozenset(
            word for row in table("durations")["units"].values() for word in row["many"]
        ),
        round=sets["round"],
        range_openers=sets["range_openers"],
        score_nouns=sets["score_nouns"],
        score_verbs=sets["score_verbs"],
        contests=sets["contests"],
        score_context=data["score_context"],
    )
