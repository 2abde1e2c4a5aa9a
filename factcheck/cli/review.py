"""`factcheck review`: the claims that nobody has checked, one at a time."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.keyboard import Keyboard
from factcheck.cli.options import cache_option, claims_option
from factcheck.cli.streams import output_page, write_output
from factcheck.errors import FactcheckError, LedgerError

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.reviewing import Review
    from factcheck.rules.neighbours import Neighbour

KEYS = "[a]ccept  [f]alse  [d]ispute  [r]eject  [e]dit  [m]erge  [s]kip  [u]ndo  [q]uit"
COMMENT = "#!"
EDIT_HEAD = (
    f"{COMMENT} Change the claim, save and close the editor. Lines that begin with {COMMENT}\n"
    f"{COMMENT} are dropped; a file without any other line changes nothing.\n"
)
ALL_THE_SAME = "It says otherwise. [m]erge all the same, or [l]eave it"
WHY = "Why (Enter for no reason): "


@click.command("review")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@claims_option()
@cache_option
@click.option(
    "--by",
    metavar="NAME",
    help="Who decides.  [default: git's user.name, else the user's name]",
)
def command(ids: tuple[str, ...], claims: Path, cache: Path | None, by: str | None) -> None:
    """Review unverified claims one at a time, each beside its evidence and what is like it.

    Every decision is saved at once, with who made it and when; quit whenever you like, and go on
    later. With IDs, review those claims, whatever their status. Keys are read one by one from a
    terminal, and a line each from a pipe.
    """
    import datetime as dt

    from factcheck.cli.opening import opened_ledger
    from factcheck.reviewing import Review
    from factcheck.reviewing.session import claims_named

    opened = opened_ledger(claims, cache)
    only = frozenset(claim.id for claim in claims_named(ids, opened.ledger))
    today = dt.datetime.now().astimezone().date()
    review = Review(opened.ledger, by or _reviewer(), today, opened.indexes, only)
    if review.claim is None:
        write_output(f"{claims}: nothing to review; no claim is unverified\n", None)
        return
    try:
        _go_through(review, Keyboard())
    finally:
        counts = f"{review.decided} decided, {review.skipped} skipped, {review.waiting} left"
        write_output(f"\n{counts}; all that was decided is saved\n", None)


def _go_through(review: Review, keyboard: Keyboard) -> None:
    from factcheck.reporting.review_card import review_card

    while (claim := review.claim) is not None:
        near = review.near(claim)
        page = output_page(None)
        write_output("\n" + review_card(claim, near, review.ledger, page, review.waiting), None)
        while (key := keyboard.key(KEYS)) is not None:
            if key == "q":
                return
            try:
                if _act(key, review, claim, near, keyboard):
                    break
            except LedgerError as error:
                write_output(f"not saved: {error}\nthe ledger is read again\n", None)
                review.begin_anew()
                break
        else:
            return


def _act(
    key: str,
    review: Review,
    claim: Claim,
    near: tuple[Neighbour, ...],
    keyboard: Keyboard,
) -> bool:
    """Do what a key stands for; tell whether the claim at hand is to be shown anew."""
    from factcheck.reviewing import Decision

    decisions = {
        "a": Decision.ACCEPT,
        "f": Decision.REFUTE,
        "d": Decision.DISPUTE,
        "r": Decision.REJECT,
    }
    others: Mapping[str, Callable[[], bool]] = {
        "e": lambda: _edit(review, claim, keyboard),
        "m": lambda: _merge(review, claim, near, keyboard),
        "s": lambda: _skip(review),
        "u": lambda: _undo(review),
    }
    if key in decisions:
        decision = decisions[key]
        note = None if decision is Decision.ACCEPT else keyboard.line(WHY)
        review.decide(claim, decision, note)
        return True
    if key in others:
        return others[key]()
    write_output(f"{key!r} is none of: {KEYS}\n", None)
    return False


def _edit(review: Review, claim: Claim, keyboard: Keyboard) -> bool:
    """Have the claim edited until it can be saved, or the reviewer gives up."""
    from factcheck.reviewing import EditError

    lines, told = review.lines(claim), ""
    while True:
        try:
            text = click.edit(EDIT_HEAD + told + lines, extension=".yaml", require_save=False)
        except click.ClickException as error:
            write_output(f"{error.format_message()}\n", None)
            return False
        kept = [line for line in (text or "").splitlines() if not line.startswith(COMMENT)]
        if not any(map(str.strip, kept)) or "\n".join(kept).strip() == review.lines(claim).strip():
            write_output("nothing changed\n", None)
            return False
        lines = "\n".join(kept).strip("\n") + "\n"
        try:
            review.edit(claim, lines)
        except EditError as error:
            write_output(f"{error}\n", None)
            if keyboard.key("Not saved. [e]dit again, or [l]eave it") != "e":
                return False
            told = "".join(f"{COMMENT} {line}\n" for line in str(error).splitlines())
        else:
            return True


def _merge(review: Review, claim: Claim, near: tuple[Neighbour, ...], keyboard: Keyboard) -> bool:
    if not near:
        write_output("no other claim is like this one\n", None)
        return False
    number = "1" if len(near) == 1 else keyboard.line(f"Merge into which, 1 to {len(near)}: ")
    if not number or not number.isdecimal() or not 1 <= int(number) <= len(near):
        write_output("not merged\n", None)
        return False
    other = near[int(number) - 1]
    if other.flags and keyboard.key(ALL_THE_SAME) != "m":
        return False
    review.merge(claim, other.claim)
    return True


def _skip(review: Review) -> bool:
    review.skip()
    return True


def _undo(review: Review) -> bool:
    if review.undo() is None:
        write_output("nothing was decided yet\n", None)
        return False
    return True


def _reviewer() -> str:
    """Return git's name for the user, else the system's."""
    try:
        named = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607  (whichever git the user has)
            capture_output=True,
            text=True,
            check=False,
        ).stdout.strip()
    except OSError:
        named = ""
    found = named or os.environ.get("USER") or os.environ.get("USERNAME")
    if not found:
        raise FactcheckError("nobody knows who you are: say so with --by NAME")
    return found
