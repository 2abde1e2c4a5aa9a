"""Figures and dates written another way: digits and words, rounding, scales, days of the month."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from consistency.articles import Sentence, tables
from consistency.scene import Rewrite, Scene, alternatives

FIGURE = re.compile(
    r"(?<![\w.,$€£/:%-])(?P<sign>[$€£])?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<fraction>\.\d+)?"
    r"(?![\w/:]|[-–—][\w$]|[.,]\d)"
    r"(?: (?P<scale>million|billion|trillion)\b)?(?P<percent>%| percent\b| per cent\b)?"
)
NO_NOUN = r"(?!(?:its|his|this|was|were|has|is|does|thus|plus|us|as|yes|versus|less)\b)"
COUNTED = re.compile(
    rf" (?:(?!per|in|of|to|and|on|at|for|had){NO_NOUN}[a-z-]{{3,}} )?{NO_NOUN}"
    r"(?:people|men|women|children|[a-z-]*[a-z]{2}(?<!s)s)\b"
)
LIMITED = re.compile(r" (?:lbs|pounds|kg|degrees|metres|meters|hurdles)\b")
"""Measures by which a class or an event may be named rather than measured."""
YEAR = re.compile(r"(?:19|20)\d\d")
SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12, None: 1}
SIGNIFICANT = 2


@frozen(kw_only=True)
class Figure:
    """A figure of a sentence: what it is worth, how it is written, whether a bound is before it."""

    match: re.Match[str]
    value: float
    bounded: bool

    @property
    def is_whole(self) -> bool:
        return not self.match["fraction"] and not self.match["scale"]


def figures(sentence: Sentence) -> Iterator[Figure]:
    """Yield the figures in digits, outside quotations, that surely count or measure something."""
    for match in sentence.outside(FIGURE):
        before = sentence.text[: match.start()].lower().replace("-", " ").split()[-2:]
        after = sentence.text[match.end() :]
        unit = match["sign"] or match["percent"] or match["scale"]
        if (
            YEAR.fullmatch(match[0])
            or not (unit or COUNTED.match(after))
            or after.startswith(("-", " to ", " or ", "–"))
        ):
            continue
        digits = match["digits"].replace(",", "") + (match["fraction"] or "")
        yield Figure(
            match=match,
            value=float(digits) * SCALES[match["scale"]],
            bounded=any(
                w.strip("(“") in _bounds() or w.endswith(("'s", "’s", "s'")) for w in before
            ),
        )


def in_words(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write a small count in words, or in digits where it stands in words."""
    words = tables()["number_words"]
    found: list[tuple[int, int, str]] = [
        (*figure.match.span(), words[int(figure.value)])
        for figure in figures(sentence)
        if figure.match[0].isdigit() and 2 <= figure.value < len(words)
    ]
    pattern = re.compile(rf"(?<=[a-z,] )(?:{'|'.join(words[2:])})(?![\w-])")
    found.extend(
        (*match.span(), str(words.index(match[0])))
        for match in sentence.outside(pattern)
        if COUNTED.match(sentence.text, match.end())
    )
    return _one(sentence, found, scene.rng)


def rounded(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Round a figure, with the word that says on which side it lies, or a decimal without one."""
    found = []
    for figure in figures(sentence):
        near = float(f"{figure.value:.{SIGNIFICANT}g}")
        after = sentence.text[figure.match.end() :]
        if figure.bounded or near == figure.value:
            continue
        if figure.match["fraction"] and (figure.match["percent"] or figure.match["scale"]):
            found.append((*figure.match.span(), _written(near, figure)))
        elif figure.is_whole and figure.value >= 100 and not LIMITED.match(after):
            side = "more than" if near < figure.value else "nearly"
            words = scene.rng.choice((side, "about"))
            found.append((*figure.match.span(), f"{words} {_written(near, figure)}"))
    return _one(sentence, found, scene.rng)


def scaled(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write 1,200,000 as 1.2 million, $1.5 million as $1,500,000, and percent as %."""
    found = []
    for figure in figures(sentence):
        match = figure.match
        sign = match["sign"] or ""
        if match["scale"] == "million" and figure.value == int(figure.value):
            found.append((*match.span(), f"{sign}{int(figure.value):,}"))
        elif figure.value >= 10**6 and not match["scale"] and figure.value % 10**5 == 0:
            found.append((*match.span(), f"{sign}{figure.value / 10**6:g} million"))
        elif match["percent"] and not match["scale"]:
            sign = "%" if match["percent"] != "%" else " percent"
            found.append((*match.span("percent"), sign))
    return _one(sentence, found, scene.rng)


def day_written_otherwise(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write Feb. 5 as February 5 or 5 February."""
    long = tables()["abbreviated"]
    found = []
    for match in sentence.outside(month_day()):
        month, day, year = match["month"], match["day"], match["year"]
        full = long.get(month, month)
        written = scene.rng.choice((f"{day} {full}", f"{full} {day}"))
        if year:
            comma = "" if written.startswith(day) else ","
            written += f"{comma} {year}"
        found.append((*match.span(), written))
    return _one(sentence, found, scene.rng)


def weekday_to_date(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write the last Tuesday before the article as its date, where the sentence is of the past."""
    today = scene.article.date
    words = set(re.findall(r"[a-z]+", sentence.text.lower()))
    if today is None or words & set(tables()["future"]) or "before" in words or "last" in words:
        return None
    days = tables()["weekdays"]
    if sum(sentence.text.count(day) for day in days) != 1:
        return None
    pattern = re.compile(
        rf"\b[a-z]+ed on ({'|'.join(days)})(?![\w'’-]|,? [A-Z]| (?:morning|afternoon|night))"
    )
    found = []
    for match in sentence.outside(pattern):
        back = (today.weekday() - days.index(match[1])) % 7
        day = today - dt.timedelta(back)
        month = tables()["months"][day.month - 1]
        found.append((*match.span(1), f"{month} {day.day}"))
    return _one(sentence, found, scene.rng)


def bound_written_otherwise(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write more than as over, about as around, before a number."""
    equals = tables()["equal_bounds"]
    pattern = re.compile(rf"(?<=[a-z] )(?:{alternatives(equals)})(?= [$€£]?\d+(?![\d:]| [ap]\.?m))")
    found = [
        (*match.span(), scene.rng.choice(equals[match[0]])) for match in sentence.outside(pattern)
    ]
    return _one(sentence, found, scene.rng)


def year_named(sentence: Sentence, scene: Scene) -> Sentence | None:
    """Write last year as the year it was, and yesterday as the weekday."""
    today = scene.article.date
    if today is None:
        return None
    yesterday = tables()["weekdays"][(today.weekday() - 1) % 7]
    named = {"last year": f"in {today.year - 1}", "yesterday": f"on {yesterday}"}
    pattern = re.compile(
        rf"(?<=[a-z] )(?<!the )(?<!than )(?<!since )(?<!by )(?<!from )(?<!of )(?<!over )"
        rf"(?:{'|'.join(named)})(?=[,.]| [a-z])"
    )
    found = [(*match.span(), named[match[0]]) for match in sentence.outside(pattern)]
    return _one(sentence, found, scene.rng)


@cache
def month_day() -> re.Pattern[str]:
    """Return the pattern of a day of a month, with or without its year."""
    months = alternatives([*tables()["abbreviated"], *tables()["months"]])
    return re.compile(
        rf"(?<![\w-])(?<!\d )(?P<month>{months}) (?P<day>[12]?\d|3[01])(?![\w–-]|[.:]\d| to )"
        r"(?:, (?P<year>(?:19|20)\d\d)(?!\w))?"
    )


REWRITES: tuple[Rewrite, ...] = (
    in_words,
    rounded,
    scaled,
    day_written_otherwise,
    weekday_to_date,
    bound_written_otherwise,
    year_named,
)


def _written(value: float, like: Figure) -> str:
    """Return `value` in the writing of the figure `like`."""
    match = like.match
    number = value / SCALES[match["scale"]]
    digits = f"{number:,.0f}" if number >= 10 ** (SIGNIFICANT - 1) else f"{number:g}"
    scale = f" {match['scale']}" if match["scale"] else ""
    return f"{match['sign'] or ''}{digits}{scale}{match['percent'] or ''}"


def _one(
    sentence: Sentence, found: list[tuple[int, int, str]], rng: random.Random
) -> Sentence | None:
    return sentence.replaced(*rng.choice(found)) if found else None


@cache
def _bounds() -> frozenset[str]:
    return frozenset(tables()["bounds"])
