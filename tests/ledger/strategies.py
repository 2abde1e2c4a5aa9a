"""Hypothesis strategies for ledger values, such as a ledger file can hold."""

from __future__ import annotations

import datetime as dt

from attrs import evolve
from hypothesis import strategies as st

from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Interval,
    Link,
    Modality,
    Polarity,
    Rating,
    Scope,
    Source,
    SourceDocument,
    SourceKind,
    StatedQuantity,
    Status,
    Title,
    Verdict,
)

# Any text that UTF-8 can hold but for control characters, which YAML does not allow, with much of
# what YAML gives a meaning to.
characters = st.one_of(
    st.sampled_from(list("abc 15:#-'\"“”,[]{}&*!|>%@`~=?\\/’–.é漢😀\u00a0\n")),
    st.characters(exclude_categories=("Cs", "Cc", "Cn")),
)
texts = st.text(characters, min_size=1, max_size=150).map(str.strip).filter(bool)
traps = st.sampled_from(
    ["yes", "null", "~", "157", "1e3", "2026-02-05", "2026-02", "0x10", "- a", "a: b", "a #b", "*a"]
)
sentences = st.lists(
    st.sampled_from(["ships:", "#1", "left", "Riga,", "-", "“we’ll", "a"]), min_size=25
)
words = texts | traps | sentences.map(" ".join)
ids = st.text("abcdefgh-0123456789", min_size=1, max_size=8)
days = st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31))
numbers = st.integers(-(10**15), 10**15) | st.floats(
    -1e15, 1e15, allow_nan=False, allow_infinity=False
)
maybe = st.none


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first = draw(days)
    whole = draw(st.sampled_from(["day", "month", "year", "any"]))
    if whole == "day":
        return Interval(first, first)
    if whole == "month":
        following = (first.replace(day=28) + dt.timedelta(4)).replace(day=1)
        return Interval(first.replace(day=1), following - dt.timedelta(1))
    if whole == "year":
        return Interval(dt.date(first.year, 1, 1), dt.date(first.year, 12, 31))
    return Interval(first, first + dt.timedelta(draw(st.integers(0, 400))))


quantities = st.builds(
    StatedQuantity,
    value=numbers,
    bound=maybe() | st.sampled_from(Bound),
    unit=maybe() | words,
    of=maybe() | words,
    predicate=maybe() | words,
    scope=maybe() | st.sampled_from(Scope),
    per=maybe() | words,
)


def tuples(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


links = st.builds(Link, source=st.just("s1"), cue=maybe() | words)
evidence = st.builds(
    Evidence,
    document=st.just("d1"),
    quote=maybe() | words,
    locator=maybe() | words,
    retrieved=maybe() | days,
)
ratings = st.builds(
    Rating,
    name=maybe() | words,
    value=maybe() | words | numbers,
    best=maybe() | words | numbers,
    worst=maybe() | words | numbers,
)
verdicts = st.builds(
    Verdict,
    verdict=st.sampled_from(Status),
    checked_by=words,
    checked_on=maybe() | days,
    note=maybe() | words,
    url=maybe() | words,
    rating=maybe() | ratings,
)


@st.composite
def reviewed(draw: st.DrawFn) -> Claim:
    """Draw a claim that may have verdicts; its status is theirs, or may be where there is none."""
    given = draw(claims_unchecked)
    checks = tuple(draw(st.lists(verdicts, max_size=2)))
    return evolve(given, checks=checks, status=checks[-1].verdict) if checks else given


claims_unchecked = st.builds(
    Claim,
    id=ids,
    text=words,
    date=maybe() | intervals(),
    place=maybe() | words,
    attribution=st.lists(links, min_size=1, max_size=3).map(tuple),
    quantities=maybe() | tuples(quantities),
    evidence=tuples(evidence),
    status=st.sampled_from(Status),
    as_of=maybe() | days,
    polarity=maybe() | st.sampled_from(Polarity),
    modality=maybe() | st.sampled_from(Modality),
    contested=st.booleans(),
    tags=tuples(words),
    expires=maybe() | days,
)
claims = reviewed()
claim_lists = st.lists(claims, min_size=1, max_size=4, unique_by=lambda claim: claim.id)
titles = st.builds(Title, title=words, since=maybe() | days, until=maybe() | days)
sources = st.builds(
    Source,
    id=st.just("s1"),
    name=words,
    aliases=tuples(words),
    kind=maybe() | st.sampled_from(SourceKind),
    titles=tuples(titles),
    wikidata=maybe() | st.sampled_from(["Q1", "Q7416"]),
)
documents = st.builds(
    SourceDocument,
    id=st.just("d1"),
    publisher=maybe() | words,
    title=maybe() | words,
    published=maybe() | days,
    url=maybe() | words,
)
