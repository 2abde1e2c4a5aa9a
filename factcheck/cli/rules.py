"""`factcheck rules`: every rule, a line each."""

from __future__ import annotations

import json

import click

from factcheck.cli.options import format_option
from factcheck.cli.streams import write_output


@click.command("rules")
@format_option("text", "json")
def command(format_: str) -> None:
    """List the rules."""
    from factcheck.reporting.rule_pages import rule_json, rule_table
    from factcheck.rules import all_rules

    if format_ == "json":
        listed = [rule_json(rule) for rule in all_rules()]
        write_output(json.dumps(listed, ensure_ascii=False, indent=2) + "\n", None)
    else:
        write_output(rule_table(all_rules()), None)
