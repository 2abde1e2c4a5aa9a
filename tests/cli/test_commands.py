"""The commands as a whole: they start fast, and each is what its help says."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import commands
from factcheck.cli.check import command
from factcheck.reporting import REPORTERS
from factcheck.rules import all_rules

HEAVY = ("rich", "pint", "babel", "numpy", "ruamel", "markdown_it", "factcheck.ledger")


def test_the_version_is_printed(run) -> None:
    assert run("--version").stdout.startswith("factcheck 0.")


@pytest.mark.parametrize("name", commands.list_commands(None))
def test_every_command_has_help(run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: factcheck {name} ")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["chekc"], "No such command 'chekc'. Did you mean 'check'?\n"),
        (["claims", "lst"], "No such command 'lst'. Did you mean 'list'?\n"),
        (["draft.md"], "No such command 'draft.md'.\n"),
    ],
)
def test_an_unknown_command_is_told(run, args: list[str], told: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr.endswith(told)


def test_check_offers_every_reporter() -> None:
    offered = next(param for param in command.params if param.name == "format_")
    assert tuple(offered.type.choices) == tuple(REPORTERS)


def test_rules_lists_every_rule_on_a_line(run) -> None:
    lines = run("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in all_rules()]


def test_every_rule_explains_itself_by_code_and_by_name(run) -> None:
    for rule in all_rules():
        page = run("explain", rule.code.lower()).stdout
        assert page == run("explain", rule.name).stdout
        assert rule.why in page
        for example in (*rule.trips, *rule.passes):
            assert " ".join(example.draft.split()) in page


def test_explain_says_which_rule_there_is_not(run) -> None:
    result = run("explain", "FC000")
    assert result.exit_code == 2
    assert "no rule is called 'FC000'" in result.stderr


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from factcheck.cli import commands as run;"
        "run(['--help'], standalone_mode=False);"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_a_check_against_a_small_ledger_loads_no_numpy(desk: Path) -> None:
    code = (
        "import sys; from factcheck.cli import commands as run;"
        "run(['check', 'wrong.md', '--fail-on', 'never'], standalone_mode=False);"
        "print('numpy' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=True
    )
    assert "FC101" in done.stdout
    assert done.stderr.splitlines()[-1] == "False"
