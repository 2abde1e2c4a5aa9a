"""Plain forms: sentences built so that who says what is beyond doubt, whatever their words.

"C, testified Ann Lee.", "C, Ann Lee herself said.", "The result, she went on, was a shock.", "A
recount was demanded by Ann Lee", "It was Ann Lee who said that C", "C, according to Ann Lee, and",
"The bank puts the loss at $3m": the order of the phrases tells where the learned models may waver.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extraction.attribution.choosing import PHRASE, Choice
from factcheck.extraction.attribution.contents import BOTH, Content
from factcheck.extraction.attribution.cues import Cue, Form, cue_forms
from factcheck.extraction.attribution.segments import NAMED, QUOTED, Segment
from factcheck.extraction.attribution.sources import LEFT, RIGHT, Phrase
from factcheck.extraction.tagging import MARKS
from factcheck.extraction.tokens import Tokens
from factcheck.language import table, word_class

VERBAL = frozenset("behdMw")
CLOSED_BY = re.compile(r"[VIt]?(?:\.|$)|[,FI(-][^behdMw]*(?:\.|$)|,[R&A]|,[^,]*,?\.?$")
"""What may follow a verb and its subject behind the comma: the end, or what tells who they are."""
INVERTED = re.compile(r",[we](?=[XK])")
CLOSING = re.compile(r",([XK])(V?P?V?)[we](?:I[XKLt])?(?:\.?$|,(?=[R&B]))")
RUNNING_ON = re.compile(r",([XKP])(V?)([we])([IV]?[XKL]?),(?=[behdMV])")
TURNED = re.compile(r",([we])([XK]),(?=[behdMV])")
PASSIVE = re.compile(r"[bh]V?b?V?([ew])(?:T?t)?(I?[XKL]?(?:FL)?(?:IL)?)I(?=[XK])")
CLEFT = re.compile(r"Pb([XKL])(?:[FI][XKL])*(?:,V)?,?[TR]h?V?([ew])(?=.)")
ACCORDING = re.compile(r",g2([XKL])(?:F[XKL])?,(?=[&UB])")
SUBJECT = re.compile(r"[XKL](?:[FI][XKLt])*(?:h?[ew])?")
COMMA, FIGURE = ",", "#"
DENIED_BY = frozenset("ghT")
FORCES_OF = {"valuing": "estimated", "counting": "found", "denying": "denied"}
"""What sort of verb commits its subject to what."""
GOING_ON = frozenset("2TI!W")
"""Letters of the units with which a passive goes on behind its agent: "by Ann Lee to stay"."""
LONGEST_CONTENT = 80
"""Units of a sentence that one of these forms is looked for in."""


def plain_choices(tokens: Tokens, segment: Segment) -> Iterator[Choice]:
    """Yield what the build of a segment alone shows to be someone's word."""
    letters = segment.letters
    if len(letters) > LONGEST_CONTENT or QUOTED in letters:
        return
    form = _Form(tokens, segment)
    yield from form.inverted()
    yield from form.closing()
    yield from form.running_on()
    yield from form.passive()
    yield from form.cleft()
    yield from form.according()
    yield from form.opening()


class _Form:
    """A segment, asked for the forms that it has."""

    def __init__(self, tokens: Tokens, segment: Segment) -> None:
        self._tokens = tokens
        self._segment = segment
        self._letters = segment.letters

    def inverted(self) -> Iterator[Choice]:
        """Yield what is told like “C, testified Ann Lee.”."""
        for match in INVERTED.finditer(self._letters):
            unit = match.start() + 1
            ends = CLOSED_BY.match(self._letters, unit + 2)
            if ends and self._tells(unit, "tags") and self._is_clause(match.start()):
                yield self._choice(unit, unit, unit + 1, [(0, match.start())])

    def closing(self) -> Iterator[Choice]:
        """Yield what is told like “C, Ann Lee herself said.”."""
        match = CLOSING.search(self._letters)
        if match is None or not self._is_clause(match.start()):
            return
        unit = match.start(2) + len(match[2])
        emphatic = "P" not in match[2] or self._word(match.start(2)) in _words("reflexives")
        more = match[2] or self._letters[unit + 1 : unit + 2] in {",", "I"}
        if emphatic and more and self._tells(unit, "tags"):
            yield self._choice(unit, unit, match.start(1), [(0, match.start())])

    def running_on(self) -> Iterator[Choice]:
        """Yield what is told like “The result, she went on, was a shock.”."""
        for match in RUNNING_ON.finditer(self._letters):
            unit, last = match.start(3), match.start(3)
            going = (self._word(unit), self._word(unit + 1)) in _goes_on()
            if going:
                last = unit + 1
            elif not self._tells(unit, "running_on"):
                continue
            if match.start() and self._segment.words_end > match.end():
                pieces = [(0, match.start()), (match.end(), self._segment.words_end)]
                yield self._choice(unit, last, match.start(1), pieces)
        for match in TURNED.finditer(self._letters):
            unit = match.start(1)
            if match.start() and self._tells(unit, "tags"):
                pieces = [(0, match.start()), (match.end(), self._segment.words_end)]
                yield self._choice(unit, unit, match.start(2), pieces)

    def passive(self) -> Iterator[Choice]:
        """Yield what is told like “A recount was demanded by Ann Lee.”."""
        for match in PASSIVE.finditer(self._letters):
            unit, source = match.start(1), match.end()
            if self._word(source - 1) in _words("by") and self._tells(unit, "passives"):
                pieces = [(0, unit)]
                if self._segment.letter(source + 1) in GOING_ON:
                    pieces.append((source + 1, self._segment.words_end))
                yield self._choice(unit, unit, source, pieces)

    def cleft(self) -> Iterator[Choice]:
        """Yield what is told like “It was Ann Lee, too, who called the vote a farce.”."""
        match = CLEFT.match(self._letters)
        if match is None or self._word(0) not in _words("cleft"):
            return
        unit = match.start(2)
        form = self._form(unit)
        if form is not None and form.force not in _words("seeming"):
            yield self._choice(unit, unit, match.start(1), [(unit + 1, self._segment.words_end)])

    def according(self) -> Iterator[Choice]:
        """Yield what is told like “C, according to Ann Lee, and the rain went on.”."""
        for match in ACCORDING.finditer(self._letters):
            unit = match.start() + 1
            first = self._letters.rfind(";", 0, unit) + 1
            phrase = f"{self._word(unit)} {self._word(unit + 1)}"
            if phrase in _words("according") and not VERBAL.isdisjoint(self._letters[first:unit]):
                cue = Form(phrase, "said", PHRASE)
                yield self._choice(unit, unit + 1, match.start(1), [(first, unit - 1)], cue)

    def opening(self) -> Iterator[Choice]:
        """Yield what is told like “The bank puts the loss at $3m.”, “Lee denied that C.”."""
        subject = SUBJECT.match(self._letters)
        if subject is None:
            return
        segment, lower = self._segment, self._tokens.lower
        heads = range(segment.firsts[0] + 1, segment.afters[subject.end() - 1])
        head = next((at for at in heads if lower[at] in _openings()), None)
        if head is None:
            return
        unit, kind = segment.unit_of(head), _openings()[lower[head]]
        comma = self._letters.find(COMMA, unit)
        end = segment.afters[(segment.words_end if comma < 0 else comma) - 1]
        if self._opens(kind, head + 1, end):
            form = Form(lower[head], FORCES_OF[kind], "past")
            source = Phrase(
                0, segment.firsts[0], self._subject_end(head), self._letters[0], LEFT, 0
            )
            content = Content(RIGHT, ((head + 1, end),), ())
            yield Choice(Cue(segment, head, head + 1, unit, unit, form), source, content, 1.0)

    def _subject_end(self, head: int) -> int:
        """Return the token behind the subject, before "had counted"."""
        unit = self._segment.unit_of(head - 1)
        auxiliary = self._letters[unit] == "h"
        return self._segment.afters[unit - 1] if auxiliary else head

    def _opens(self, kind: str, first: int, end: int) -> bool:
        """Tell whether what stands behind a verb is what it is told with: "at $3m", "386 dead"."""
        if first >= end:
            return False
        if kind == "denying":
            return self._segment.letter(self._segment.unit_of(first)) in DENIED_BY
        if kind == "counting":
            return self._is_one() and self._is_figure(first)
        return any(
            self._tokens.lower[at] in _words("at") and self._closes(at + 1, end)
            for at in range(first, end - 1)
        )

    def _is_one(self) -> bool:
        """Tell whether a body or a paper may be the subject, and no such people as "doctors"."""
        named = (
            self._letters[0] == NAMED or self._tokens.words[self._segment.firsts[0] + 1].istitle()
        )
        return named or self._word(0) in word_class("determiner")

    def _closes(self, token: int, end: int) -> bool:
        """Tell whether a figure stands there and no verb behind it: "valued at $3m will"."""
        segment = self._segment
        behind = self._letters[segment.unit_of(token) : segment.unit_of(end - 1) + 1]
        return self._is_figure(token) and VERBAL.isdisjoint(behind)

    def _is_figure(self, token: int) -> bool:
        first = self._tokens.words[token][0]
        return first.isdigit() or MARKS.get(first) == FIGURE

    def _word(self, unit: int) -> str:
        if unit >= len(self._letters):
            return ""
        return self._tokens.lower[self._segment.firsts[unit]]

    def _form(self, unit: int) -> Form | None:
        return cue_forms().get(self._word(unit))

    def _tells(self, unit: int, key: str) -> bool:
        form = self._form(unit)
        return form is not None and form.base in _words(key) and form.inflection != "ing"

    def _is_clause(self, after: int) -> bool:
        """Tell whether the units before `after` hold a verb."""
        return not VERBAL.isdisjoint(self._letters[:after])

    def _choice(
        self,
        unit: int,
        last: int,
        source: int,
        stretches: list[tuple[int, int]],
        form: Form | None = None,
    ) -> Choice:
        segment = self._segment
        firsts, afters = segment.firsts, segment.afters
        form = form or self._form(unit) or Form("go on", "said", "past")
        cue = Cue(segment, firsts[unit], afters[last], unit, last, form)
        side = LEFT if source < unit else RIGHT
        phrase = Phrase(source, firsts[source], afters[source], segment.letter(source), side, 0)
        pieces = tuple((firsts[first], afters[after - 1]) for first, after in stretches)
        where = BOTH if len(pieces) > 1 else LEFT if stretches[0][0] < unit else RIGHT
        return Choice(cue, phrase, Content(where, pieces, ()), 1.0)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("plain_forms")[key])


@cache
def _goes_on() -> frozenset[tuple[str, str]]:
    return frozenset((verb, particle) for verb, particle in table("plain_forms")["goes_on"])


@cache
def _openings() -> dict[str, str]:
    """Return of each written form that may follow a subject of what kind it is."""
    kinds = table("plain_forms")["openings"]
    return {form: kind for kind, forms in kinds.items() for form in forms}
