"""The visible text of one block of Markdown, each character with its place in the file.

The parser's own tokens have no positions. A rule that never matches is asked first at each place
where the parser looks for markup, and notes how much had been put out when it got there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factcheck.reading.assembly import Origins, Run


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
    hidden = 0
    for token, copies in zip(state.tokens, _copies(state), strict=True):
        if token.type in ("s_open", "s_close") or token.info == "auto":
            hidden += token.nesting
        elif hidden:
            continue
        elif token.info == "entity":
            yield origins.one(token.content, copies[0][1], len(token.markup))
        elif token.type in ("text", "text_special"):
            backslash = token.info == "escape"
            for text, position in copies:
                yield from origins.runs(text, position + backslash)
        elif token.type in ("softbreak", "hardbreak") or _is_line_break(token):
            yield from origins.runs(" ", copies[0][1])


def _is_line_break(token: Token) -> bool:
    return token.type == "html_inline" and token.content[:3].lower() == "<br"


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
