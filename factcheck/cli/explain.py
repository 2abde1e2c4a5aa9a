"""`factcheck explain`: the page of a rule."""

from __future__ import annotations

import click

from factcheck.cli.streams import write_output


@click.command("explain")
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
def command(codes: tuple[str, ...]) -> None:
    """Print what a rule flags, why, and examples of what it flags and what it does not.

    CODE is a rule's code or its name: FC101 or number-conflict.
    """
    from factcheck.reporting.rule_pages import rule_page
    from factcheck.rules import find_rule

    pages = []
    for code in codes:
        rule = find_rule(code.upper()) or find_rule(code.lower())
        if rule is None:
            raise click.BadParameter(f"no rule is called {code!r}; see `factcheck rules`.")
        pages.append(rule_page(rule))
    write_output("\n".join(pages), None)
