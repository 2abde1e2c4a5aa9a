"""The README and the manual: what they show is what happens, and nothing is left out."""

import re
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from transcripts import ROOT, RULES, commands_shown, documents, refreshed

import factcheck
from factcheck.cli import commands
from factcheck.rules import Rule, all_rules
from tests.rules.examples import check, unmarked

README = ROOT / "README.md"
COMMANDS = ROOT / "docs" / "reference" / "commands.md"
PAGES = [pytest.param(path, id=str(path.relative_to(ROOT))) for path in documents()]
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)")


def names(group: click.Group, prefix: str = "") -> list[str]:
    context = click.Context(group)
    found: list[str] = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            found += names(command, f"{prefix}{name} ")
        else:
            found.append(f"{prefix}{name}")
    return found


@pytest.mark.parametrize("path", PAGES)
def test_transcripts_are_what_the_commands_print(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert path.read_text(encoding="utf-8") == refreshed(path), "write it anew with `make readme`"


@pytest.mark.parametrize("path", [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"])
def test_links_lead_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_command_is_in_the_manual_and_every_command_of_the_manual_exists() -> None:
    shown = [args.removesuffix(" --help") for args in commands_shown(COMMANDS)]
    assert shown == names(commands)


def test_the_picture_of_the_layout_is_that_of_the_imports() -> None:
    page = (ROOT / "docs" / "explanation.md").read_text(encoding="utf-8")
    (picture,) = re.findall(r"^```text\nfactcheck/\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    drawn = [line.split()[0] for line in picture.splitlines() if not line.startswith("    ")]
    setup = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract, of_matching = setup["tool"]["importlinter"]["contracts"]
    layers = [
        package.removeprefix("factcheck.")
        for layer in contract["layers"]
        for package in layer.split(" | ")
    ]
    within = "\n".join(line for line in picture.splitlines() if line.startswith("    "))
    for layer in of_matching["layers"]:
        for package in layer.split(" | "):
            assert package.rpartition(".")[2] in within
    undrawn = ("errors", "whole_file", "garbage", "computed")
    assert [name.removesuffix(".py").rstrip("/") for name in drawn] == [
        layer for layer in layers if layer not in undrawn
    ]
    entries = {path.name for path in (ROOT / "factcheck").iterdir() if path.suffix == ".py"}
    entries |= {path.parent.name for path in (ROOT / "factcheck").glob("*/__init__.py")}
    told = {name.rstrip("/") for name in drawn} | {f"{name}.py" for name in undrawn}
    assert entries - told == {"__init__.py", "__main__.py"}


def test_every_rule_is_in_the_manual() -> None:
    text = RULES.read_text(encoding="utf-8")
    for rule in all_rules():
        assert f"## {rule.code} {rule.name}\n" in text


def test_the_readmes_python_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (example,) = PYTHON.findall(README.read_text(encoding="utf-8"))
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  (the README's own lines)
    assert capsys.readouterr().out.startswith("FC101 ")


def test_the_manuals_python_on_reports_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    page = ROOT / "docs" / "reference" / "reports.md"
    (example,) = PYTHON.findall(page.read_text(encoding="utf-8"))
    exec(compile(example, "reports.md", "exec"), {})  # noqa: S102  (the manual's own lines)
    assert "**❌ error FC101 number-conflict**" in capsys.readouterr().out


def test_the_manuals_python_runs_and_tells_of_every_public_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
    (example,) = PYTHON.findall(page)
    made: dict[str, object] = {}
    exec(compile(example, "python.md", "exec"), made)  # noqa: S102  (the manual's own lines)
    told = capsys.readouterr().out
    assert "FC101 error" in told
    assert "['157 prisoners']" in told
    assert "publisher: City Gazette" in told
    assert str(made["galley"]).startswith("<!doctype html>")
    untold = [name for name in factcheck.__all__ if not re.search(rf"\b{name}\b", page)]
    assert untold == []
    assert all(getattr(factcheck, name) is not None for name in factcheck.__all__)


def test_the_tutorials_draft_is_checked_as_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tutorial = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    (draft,) = re.findall(r"^```markdown\n(.*?)^```$", tutorial, re.DOTALL | re.MULTILINE)
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(draft, encoding="utf-8")
    assert CliRunner().invoke(commands, ["init"]).exit_code == 0
    checked = CliRunner().invoke(commands, ["check", "draft.md"])
    assert checked.exit_code == 1
    assert "fix       12\n" in checked.stdout
    Path("draft.md").write_text(draft.replace("21 libraries", "12 libraries"), encoding="utf-8")
    mended = CliRunner().invoke(commands, ["check", "draft.md"])
    assert mended.exit_code == 0
    assert "1 of 1 checkable statement matched (1 supported)" in mended.stdout


def test_the_guides_first_rule_works(monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = PYTHON.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    made: dict[str, object] = {"__name__": "factcheck.rules.number.exact"}
    exec(compile(source, "CONTRIBUTING.md", "exec"), made)  # noqa: S102  (the guide's own lines)
    rule = made["rounded_exact_figures"]
    assert isinstance(rule, Rule)
    assert rule.code not in {other.code for other in all_rules()}
    monkeypatch.setattr("factcheck.checker.draft_rules", lambda: (rule,))
    for example in rule.trips:
        (finding,) = check(example)
        assert finding.span in unmarked(example.draft).spans
        assert finding.fix == example.fix
    for example in rule.passes:
        assert check(example) == ()


def test_the_readmes_commands_are_one_line_each() -> None:
    commands = [
        line
        for line in README.read_text(encoding="utf-8").splitlines()
        if line.startswith("python3 -m venv .venv && ")
    ]
    assert len(commands) == 2
    assert commands[0].endswith(" examples/prisoner-exchange.md")
    assert commands[1].endswith("/pytest"), ".ci/run takes its tests from this line"
