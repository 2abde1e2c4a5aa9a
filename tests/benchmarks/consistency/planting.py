"""Errors to plant: each a change of a few words that makes a sentence say another thing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from attrs import frozen

from consistency.articles import Sentence, tables
from consistency.figures import Figure, figures, month_day
from consistency.scene import Scene, alternatives
from factcheck.model import Span

FOLLOWING = re.compile(r"\s*\S+"), re.compile(r"(?:\s*[^\s,;:.]+){1,4}")
LOOSE = 2.0
"""By how much, at least, a figure that is only "about" right is made wrong."""
DOUBLE = '“"'
"""Marks that are never apostrophes."""


@frozen(kw_only=True)
class Change:
    """One possible error: `new` for the characters from `start` to `end`.

    A finding should overlap the new words; of a bound, the figure too; where words were dropped,
    one on either side; where a negation was, what it negated.
    """

    family: str
    kind: str
    start: int
    end: int
    new: str

    def planted_in(self, sentence: Sentence) -> tuple[Sentence, Span]:
        """Return the sentence with the error, and its place."""
        changed = sentence.replaced(self.start, self.end, self.new)
        if self.kind.startswith("bound"):
            figure = FOLLOWING[0].match(changed.text, self.start + len(self.new))
            return changed, Span(self.start, figure.end() if figure else len(changed.text))
        if self.new.strip() and self.kind != "affirmed":
            return changed, Span(self.start, self.start + len(self.new))
        before = changed.text.rfind(" ", 0, max(self.start - 1, 0)) + 1
        after = FOLLOWING[self.family == "stance"].match(changed.text, self.start)
        return changed, Span(before, after.end() if after else len(changed.text))


Planter = Callable[[Sentence, Scene], Iterator[Change]]


def numbers(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    """Yield other values, turned digits, other scales, broken bounds, points for percent."""
    for figure in figures(sentence):
        match, span = figure.match, figure.match.span("digits")
        loose = figure.bounded or bool(match["fraction"])
        written = match["digits"]
        yield _number("value", *span, _other_value(figure, scene, loose=loose))
        turned = _transposed(written, scene)
        if turned and not loose:
            yield _number("transposed", *span, turned)
        if match["scale"] in ("million", "billion"):
            other = "billion" if match["scale"] == "million" else "million"
            yield _number("scale", *match.span("scale"), other)
        before = sentence.text[: match.start()]
        if match["percent"] and re.search(
            r"\b(?:rose|fell|up|down|by|increase of|gained) $", before
        ):
            yield _number("points", *match.span("percent"), " percentage points")
    yield from _bounds(sentence)
    yield from _worded(sentence, scene)


def dates(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    """Yield another day, month, year or weekday."""
    rng, months, days = scene.rng, tables()["months"], tables()["weekdays"]
    for match in sentence.outside(month_day()):
        day = int(match["day"])
        other = rng.choice([d for d in range(2, 28) if abs(d - day) > 1])
        yield _change("date", "day", *match.span("day"), str(other))
        full = tables()["abbreviated"].get(match["month"], match["month"])
        yield _change("date", "month", *match.span("month"), _other(months, full, scene))
    for match in sentence.outside(
        re.compile(r"\b(?:in|since|until|by|In|Since) ((?:19|20)\d\d)(?![\w-])")
    ):
        year = int(match[1])
        other = rng.choice([y for y in range(year - 9, year + 4) if abs(y - year) > 1])
        yield _change("date", "year", *match.span(1), str(other))
    named = sentence.outside(re.compile(rf"\b(?:{'|'.join(days)})\b(?!,? [A-Z])"))
    if len(named) == 1:
        yield _change("date", "weekday", *named[0].span(), _other(days, named[0][0], scene))


def quotations(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    """Yield a word changed, dropped or added within quotation marks."""
    text = sentence.text
    for stretch in sentence.quoted:
        if stretch.of(text)[0] not in DOUBLE or sentence.inside == "plain":
            continue
        words = [
            match
            for match in re.finditer(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])", text)
            if stretch.contains(Span(*match.span()))
        ]
        if len(stretch.of(text).split()) < 5 or len(words) < 3:
            continue
        match = scene.rng.choice(words[1:-1])
        other = _word_spoken_elsewhere(match[0], scene)
        if other:
            yield _change("quotation", "changed", *match.span(), other)
        yield _change("quotation", "dropped", match.start(), match.end() + 1, "")
        if text[match.end() : match.end() + 1] == " ":
            added = scene.rng.choice(("really", "always", "finally", "certainly"))
            yield _change("quotation", "added", match.start(), match.start(), f"{added} ")


def stances(sentence: Sentence, _: Scene) -> Iterator[Change]:
    """Yield a negation put in or taken out, a hedge dropped, a direction turned round."""
    words = tables()
    negative = re.search(
        r"\b(?:not|no|never|nor|neither|without|hardly|barely|scarcely|nowhere|none|nobody|nothing|unable|few|little|only)\b|n['’]t\b",
        sentence.text,
    )
    for match in sentence.outside(_auxiliaries()):
        if not negative and not sentence.text.endswith("?"):
            yield _change("stance", "negated", match.end(), match.end(), " not")
    for match in sentence.outside(re.compile(r"(?<=[a-z]) not(?= [a-z]+)(?! only| just| to\b)")):
        if sentence.text[: match.start()].split()[-1] in words["auxiliaries"]:
            yield _change("stance", "affirmed", *match.span(), "")
    for match in sentence.outside(re.compile(rf"\b(?:{alternatives(words['negated'])})\b")):
        yield _change("stance", "affirmed", *match.span(), words["negated"][match[0]])
    for match in sentence.outside(
        re.compile(r"(?<=[a-z] )(?:may|might|could)(?= (?!not|have|or)[a-z])")
    ):
        yield _change("stance", "hedge", *match.span(), words["hedges"][match[0]])
    hedges = re.compile(rf" (?:{'|'.join(words['dropped_hedges'])})(?= [a-z])")
    for match in sentence.outside(hedges):
        if not sentence.text[: match.start()].endswith(
            ("most", "more", "less", "is", "are", "was")
        ):
            yield _change("stance", "hedge", *match.span(), "")
    for match in sentence.outside(_directions()):
        turned = {a: b for row in words["opposites"] for a, b in (row, row[::-1])}
        yield _change("stance", "direction", *match.span(), turned[match[0]])


def _number(kind: str, start: int, end: int, new: str) -> Change:
    return _change("number", kind, start, end, new)


def _change(family: str, kind: str, start: int, end: int, new: str) -> Change:
    return Change(family=family, kind=kind, start=start, end=end, new=new)


def _other(choices: Iterable[str], current: str, scene: Scene) -> str:
    return scene.rng.choice([choice for choice in choices if choice != current])


def _other_value(figure: Figure, scene: Scene, *, loose: bool) -> str:
    """Return another value in the same writing, further off where the old one was approximate."""
    written = figure.match["digits"]
    value = int(written.replace(",", ""))
    if value < 10:
        return str(scene.rng.choice([n for n in range(2, 10) if abs(n - value) > 1]))
    factor = scene.rng.choice((0.4, 0.45, LOOSE, 2.3) if loose else (0.55, 0.7, 1.3, 1.6))
    new = round(value * factor)
    if figure.match["percent"] and new >= 100:
        new = round(value * 0.4)
    zeros = len(written) - len(written.rstrip("0"))
    new = max(round(new, -min(zeros, len(str(new)) - 1)), 1)
    if new == value:
        new += 1
    return f"{new:,}" if "," in written else str(new)


def _transposed(written: str, scene: Scene) -> str | None:
    """Return the digits with two neighbours exchanged, or None where that changes nothing."""
    places = [
        i
        for i in range(len(written) - 1)
        if written[i].isdigit()
        and written[i + 1].isdigit()
        and written[i] != written[i + 1]
        and (i or written[1] != "0")
    ]
    if not places:
        return None
    i = scene.rng.choice(places)
    return written[:i] + written[i + 1] + written[i] + written[i + 2 :]


def _bounds(sentence: Sentence) -> Iterator[Change]:
    turned = {
        "more than": "fewer than",
        "at least": "at most",
        "nearly": "more than",
        "fewer than": "more than",
        "at most": "at least",
        "less than": "more than",
    }
    pattern = re.compile(
        rf"(?<!no )\b(?:{alternatives(turned)}) (?=\$?\d|two|three|four|five|six|seven|eight)"
    )
    for match in sentence.outside(pattern):
        bound = match[0].strip()
        yield _number("bound turned", match.start(), match.end() - 1, turned[bound])
        if bound != "nearly":
            yield _number("bound dropped", *match.span(), "")


def _worded(sentence: Sentence, scene: Scene) -> Iterator[Change]:
    words = tables()["number_words"][2:]
    pattern = re.compile(
        rf"(?<=[a-z,] )(?:{'|'.join(words)})(?= (?:[a-z-]+ )?[a-z-]{{2,}}(?<!s)s\b)"
    )
    for match in sentence.outside(pattern):
        at = words.index(match[0])
        other = scene.rng.choice([w for i, w in enumerate(words) if abs(i - at) > 1])
        yield _number("word", *match.span(), other)


def _word_spoken_elsewhere(word: str, scene: Scene) -> str | None:
    """Return another plain word of about the length of `word` from the article."""
    found = set(re.findall(r"(?<=[a-z] )[a-z]{4,}(?= )", scene.article.text))
    near = sorted(w for w in found if abs(len(w) - len(word)) < 2 and w[:3] != word[:3])
    return scene.rng.choice(near) if near else None


@cache
def _auxiliaries() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[a-z] )(?:{alternatives(tables()['auxiliaries'])})(?= (?!not|to)[a-z])"
    )


@cache
def _directions() -> re.Pattern[str]:
    words = alternatives(word for row in tables()["opposites"] for word in row)
    return re.compile(rf"(?<=[a-z] )(?:{words})(?= )(?! (?:of all|name|ladies|lady|amendment))")
