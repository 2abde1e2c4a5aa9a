"""Keys and lines: single keys from a terminal, whole lines from a pipe, none of them lost."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

from attrs import define, field

from factcheck.cli.streams import write_output

ESCAPE, END = "\x1b", "\x04"
CHUNK = 64


@define
class Keyboard:
    """Asks on standard output and reads from standard input; what is typed ahead is kept."""

    _ahead: str = field(default="", init=False)

    def key(self, prompt: str) -> str | None:
        """Return the key pressed, or the first letter of a line from a pipe; None at the end."""
        while True:
            pressed = self._pressed(prompt) if sys.stdin.isatty() else self.line(f"{prompt}: ")
            if pressed is None or pressed:
                return pressed and pressed[0].lower()

    def line(self, prompt: str) -> str | None:
        """Return the line typed or piped; None at the end of a pipe."""
        write_output(prompt, None)
        ahead, newline, self._ahead = self._ahead.replace("\r", "\n").partition("\n")
        line = ahead if newline else ahead + sys.stdin.readline()
        if not sys.stdin.isatty():
            write_output(f"{line.strip()}\n", None)
        return line.strip() if line else None

    def _pressed(self, prompt: str) -> str | None:
        with _each_key():
            write_output(f"{prompt}: ", None)
            if not self._ahead:
                # All bytes of an arrow key come at once, and its last is a letter: never a key.
                read = os.read(sys.stdin.fileno(), CHUNK).decode("utf-8", "replace")
                self._ahead = read if not read.startswith(ESCAPE) else " "
        key, self._ahead = self._ahead[:1], self._ahead[1:]
        write_output(f"{key if key.isprintable() else ''}\n", None)
        return None if key in ("", END) else key.strip()


@contextlib.contextmanager
def _each_key() -> Iterator[None]:
    """Have the terminal give each key as it is pressed, and forget none that was before.

    Where the system knows no such terminals, keys come with the Enter that follows them.
    """
    try:
        import termios
        import tty
    except ImportError:
        yield
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSANOW)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSANOW, before)
