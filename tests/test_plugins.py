"""Plug-ins: the example package adds what it says; a broken one is one clear message."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.plugins import RULES, plugins

EXAMPLE = Path(__file__).parent / "plugin_example"
LEDGER = """\
documents: {story: {publisher: The Example}}
claims:
  - id: toll
    text: The flood killed 104 people in Valencia.
    tags: [exact]
    evidence: [{document: story}]
"""
SUBTITLES = """\
1
00:00:01,000 --> 00:00:04,000
The flood killed about

2
00:00:04,500 --> 00:00:06,000
100 people in Valencia.
"""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, installed into a folder of its own."""
    target = tmp_path_factory.mktemp("installed")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target"]
    pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    subprocess.run([*pip, *options, str(target), str(EXAMPLE)], check=True)
    return target


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ledger.yaml").write_text(LEDGER)
    (tmp_path / "story.srt").write_text(SUBTITLES)
    return tmp_path


def run(desk: Path, packages: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the command at the desk, with the packages of a folder beside those of this machine."""
    return subprocess.run(
        [sys.executable, "-c", "from factcheck.cli import main; main()", *args],
        cwd=desk,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(packages), *sys.path])},
        check=False,
    )


def test_the_example_adds_a_rule_a_format_and_a_report(desk: Path, installed: Path) -> None:
    result = run(desk, installed, "check", "story.srt", "--format", "csv")
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "path,line,code,severity,text,message",
        "story.srt,7,FC191,warning,100,The desk wants this figure to the unit.",
    ]
    assert "FC191  house-exact-figure" in run(desk, installed, "rules").stdout
    assert "A rounded death toll leaves" in run(desk, installed, "explain", "FC191").stdout
    assert run(desk, installed, "check", "story.srt", "--select", "FC191").returncode == 0
    (desk / "factcheck.toml").write_text('format = "csv"\nseverity = { FC191 = "error" }')
    assert ",FC191,error,100," in run(desk, installed, "check", "story.srt").stdout


def test_without_it_there_is_none_of_that(desk: Path) -> None:
    nothing = desk / "nothing"
    assert "00:00" in run(desk, nothing, "check", "story.srt", "--format", "json").stdout
    assert run(desk, nothing, "check", "story.srt", "--format", "csv").returncode == 2
    assert run(desk, nothing, "explain", "FC191").returncode == 2


def declare(folder: Path, group: str, value: str, code: str) -> None:
    """Install a package by hand that declares `value`, which stands in its one module."""
    info = folder / "broken-2.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 2.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\nthing = {value}\n")
    (folder / "broken_plugin.py").write_text(code)


RULE = """\
from attrs import evolve
from factcheck.rules import Rule
from factcheck.rules.number import conflict

clash = next(value for value in vars(conflict).values() if isinstance(value, Rule))
nameless = evolve(clash, code="FC192")
uncoded = evolve(clash, code="XX1")
"""
BROKEN = [
    ("factcheck.rules", "no_such_module", "", "cannot be loaded: ModuleNotFoundError: No module"),
    ("factcheck.rules", "broken_plugin:gone", "", "cannot be loaded: AttributeError: module"),
    ("factcheck.rules", "broken_plugin", "1 / 0", "cannot be loaded: ZeroDivisionError: division"),
    ("factcheck.rules", "broken_plugin:x", "x = 3", "found 3; expected a rule, a list of rules"),
    ("factcheck.rules", "broken_plugin:x", "x = [3]", "found [3]; expected a rule, a list of"),
    ("factcheck.rules", "broken_plugin:clash", RULE, "found the code FC101, which number-conflict"),
    ("factcheck.rules", "broken_plugin:nameless", RULE, "found the name number-conflict, which"),
    ("factcheck.rules", "broken_plugin:uncoded", RULE, "found 'XX1'; expected a code such as"),
    ("factcheck.readers", "broken_plugin:x", "x = 3", "found 3; expected a Format whose reader is"),
    ("factcheck.reporters", "broken_plugin:x", "x = 3", "found 3; expected a function of Results"),
]


@pytest.mark.parametrize(("group", "value", "code", "message"), BROKEN)
def test_a_broken_plug_in_is_one_clear_message(
    desk: Path, tmp_path: Path, group: str, value: str, code: str, message: str
) -> None:
    declare(tmp_path / "packages", group, value, code)
    options = ("--format", "csv") if group == "factcheck.reporters" else ()
    result = run(desk, tmp_path / "packages", "check", "story.srt", *options)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"the plug-in thing = {value!r} ({group}) of broken 2.0" in result.stderr
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_a_reporter_cannot_take_the_name_of_another(desk: Path, tmp_path: Path) -> None:
    declare(tmp_path / "packages", "factcheck.reporters", "json:dumps", "")
    info = tmp_path / "packages" / "broken-2.0.dist-info" / "entry_points.txt"
    info.write_text("[factcheck.reporters]\njson = json:dumps\n")
    result = run(desk, tmp_path / "packages", "check", "story.srt", "--format", "csv")
    assert "found the name json, which is taken" in result.stderr


def test_no_plug_in_costs_no_start_up_time() -> None:
    code = (
        "import sys; from factcheck.plugins import RULES, plugins; found = plugins(RULES);"
        "print(found, 'importlib.metadata' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    assert done.stdout == "() False\n"
    assert plugins(RULES) == ()
