"""The visible text of one block of Markdown, each character with its place in the file.

The parser's own tokens have no positions. A rule that never matches is asked first at each place
where the parser looks for markup, and notes how much had been put out when it got there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factcheck.reading.assembly import Origins, Run
from factcheck.reading.blocks import raised
from factcheck.reading.elements import UNSEEN
from factcheck.reading.html_tokens import TAG

LONGEST_UNIT = 4
"""Characters to look back at for what a raised figure stands behind."""


class _Place(NamedTuple):
    """At `position`, `tokens` had been put out, and `pending` characters of the next one."""

    tokens: int
    pending: int
    position: int


class _PlacedState(StateInline):
    """The parser's state over one block, with the places where it looked for markup."""

    def __init__(self, content: str, parser: MarkdownIt, environment: dict[str, object]) -> None:
        super().__init__(content, parser, environment, [])
        self.places: list[_Place] = []


def note_places(parser: MarkdownIt) -> None:
    """Make `parser` note its places, and keep the tokens of text apart."""
    parser.inline.ruler.before("text", "place", _note_place)
    parser.inline.ruler2.disable("fragments_join")


def _note_place(state: StateInline, silent: bool) -> bool:
    if not silent and isinstance(state, _PlacedState):
        state.places.append(_Place(len(state.tokens), len(state.pending), state.pos))
    return False


def visible_runs(
    content: str, origins: Origins, parser: MarkdownIt, environment: dict[str, object]
) -> Iterator[Run]:
    """Yield the visible text of `content`; a line end is one space.

    `environment` holds what link labels stand for. Struck-out text, code, images, tags and
    addresses that are their own link are left out.
    """
    state = _PlacedState(content, parser, environment)
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    seen = _Seen()
    before = ""
    for token, copies in zip(state.tokens, _copies(state), strict=True):
        seen.note(token)
        if seen.hidden:
            continue
        runs = _token_runs(token, copies, origins)
        for run in raised(runs, before) if seen.raised else runs:
            before = run.text[-LONGEST_UNIT:]
            yield run


def _token_runs(token: Token, copies: Sequence[tuple[str, int]], origins: Origins) -> Iterator[Run]:
    """Yield the visible text of one token, which was copied from `copies` of the source."""
    if token.info == "entity":
        yield origins.one(token.content, copies[0][1], len(token.markup))
    elif token.type in ("text", "text_special"):
        backslash = token.info == "escape"
        for text, position in copies:
            yield from origins.runs(text, position + backslash)
    elif token.type in ("softbreak", "hardbreak") or _tag(token)[1] == "br":
        yield from origins.runs(" ", copies[0][1])


class _Seen:
    """Whether what comes next is hidden, or raised above the line, by the marks before it."""

    def __init__(self) -> None:
        self._struck = 0
        self._unseen: list[str] = []
        self._open: Counter[str] = Counter()
        self._raised = 0

    @property
    def hidden(self) -> bool:
        """Tell whether a reader does not see it."""
        return bool(self._struck or self._unseen)

    @property
    def raised(self) -> bool:
        """Tell whether it stands above the line."""
        return self._raised > 0

    def note(self, token: Token) -> None:
        """Take a token's mark into account."""
        if token.type in ("s_open", "s_close") or token.info == "auto":
            self._struck += token.nesting
        closes, name = _tag(token)
        if name == "sup":
            self._raised += -1 if closes else 1
        elif name in UNSEEN and not closes:
            self._unseen.append(name)
            self._open[name] += 1
        elif closes and self._open[name]:
            self._close(name)

    def _close(self, name: str) -> None:
        """End the innermost element of the name, and those in it."""
        while True:
            ended = self._unseen.pop()
            self._open[ended] -= 1
            if ended == name:
                return


def _tag(token: Token) -> tuple[bool, str]:
    """Return the name of the element whose tag a token is, and whether the tag ends it."""
    tag = TAG.match(token.content) if token.type == "html_inline" else None
    return (bool(tag[1]), tag[2].lower()) if tag else (False, "")


def _copies(state: _PlacedState) -> Iterator[Sequence[tuple[str, int]]]:
    """Yield for each token the stretches of the source that its text was copied from."""
    places = iter([*state.places, _Place(len(state.tokens), 0, len(state.src))])
    upcoming = next(places)
    before = upcoming
    for index, token in enumerate(state.tokens):
        own: list[_Place] = []
        while upcoming.tokens == index:
            own.append(upcoming)
            upcoming = next(places)
        if own:
            ends = [place.pending for place in own[1:]] + [len(token.content)]
            yield [
                (token.content[place.pending : end], place.position)
                for place, end in zip(own, ends, strict=True)
            ]
            before = own[-1]
        else:
            # Pushed by the rule that matched at the place before, after its pending text.
            pushed = index - before.tokens - (before.pending > 0)
            yield [(token.content, before.position + pushed)]
