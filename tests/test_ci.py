"""What others' CI runs: the pre-commit hooks, the GitHub action and the GitLab component.

Each runs here as it would there, but for what it installs.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, ValidationError
from ruamel.yaml import YAML

from tests.reporting import schemas

ROOT = Path(__file__).parents[1]
HOOKS, ACTION = ROOT / ".pre-commit-hooks.yaml", ROOT / "action.yml"
COMPONENT = ROOT / "templates" / "factcheck.yml"
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
ALTERNATIVE = re.compile(r"inputs\.(\S+) == '(\w+)' && '(\w+)' \|\| '(\w+)'")

LEDGER = """\
sources:
  ria: {name: RIA, kind: agency}
claims:
  - id: swap
    text: Russia and Ukraine exchanged 157 prisoners of war each.
    date: 2026-02-05
    attribution: [{source: ria, cue: reported}]
"""
RIGHT = "---\ndate: 2026-02-05\n---\nRussia and Ukraine exchanged 157 prisoners of war each.\n"
WRONG = RIGHT.replace("157", "175")

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="no git here")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository's files: a ledger, a right draft and a wrong one with a space in its name."""
    files = {
        "claims/swap.yaml": LEDGER,
        "drafts/right.md": RIGHT,
        "drafts/deep/wrong one.md": WRONG,
    }
    for name, text in files.items():
        path = tmp_path / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "desk"


def environment(**more: str) -> dict[str, str]:
    """Return an environment in which `factcheck` is this checkout's."""
    scripts = str(Path(sys.executable).parent)
    path = os.pathsep.join((scripts, os.environ.get("PATH", "")))
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **more}


def run(command: list[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command, cwd=folder, env=environment(**more), capture_output=True, text=True, check=False
    )
    print(done.stdout, done.stderr)
    return done


def loaded(path: Path) -> list[Any]:
    return list(YAML(typ="safe").load_all(path.read_text(encoding="utf-8")))


def held_to(name: str, value: Any) -> None:
    """Hold `value` to a schema of SchemaStore's, which check-jsonschema carries."""
    folder = resources.files("check_jsonschema").joinpath("builtin_schemas", "vendor")
    Draft7Validator(json.loads(folder.joinpath(name).read_text("utf-8"))).validate(value)


# The GitHub action


def test_the_action_is_valid() -> None:
    (action,) = loaded(ACTION)
    held_to("github-actions.json", action)
    with pytest.raises(ValidationError):
        held_to("github-actions.json", {**action, "runs": {}})


def test_no_input_is_written_into_a_script_of_the_action() -> None:
    (action,) = loaded(ACTION)
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


class Workflow:
    """Runs the steps of the action that are scripts, in order, as a runner does."""

    def __init__(self, desk: Path, inputs: Mapping[str, str]) -> None:
        (self.action,) = loaded(ACTION)
        defaults = {name: one.get("default") for name, one in self.action["inputs"].items()}
        self.inputs = defaults | dict(inputs)
        self.desk = desk
        self.outputs: dict[str, str] = {}
        self.log = ""

    def run(self) -> int:
        status = 0
        for step in self.action["runs"]["steps"]:
            if "run" in step and not step["name"].startswith("Install"):
                status = status or self._step(step)
        return status

    def uploads(self) -> bool:
        (step,) = [one for one in self.action["runs"]["steps"] if "upload" in one.get("uses", "")]
        assert step["if"] == "inputs.upload == 'true' && steps.check.outputs.sarif != ''"
        return self.inputs["upload"] == "true" and bool(self.outputs.get("sarif"))

    def _step(self, step: Mapping[str, Any]) -> int:
        written = self.desk.parent / "output"
        written.write_text("", encoding="utf-8")
        given = {name: EXPRESSION.sub(self._value, text) for name, text in step["env"].items()}
        done = run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            self.desk,
            GITHUB_OUTPUT=str(written),
            GITHUB_STEP_SUMMARY=str(self.desk.parent / "summary.md"),
            **given,
        )
        self.log += done.stdout
        lines = written.read_text(encoding="utf-8").splitlines()
        self.outputs |= dict(line.split("=", 1) for line in lines)
        return done.returncode

    def _value(self, expression: re.Match[str]) -> str:
        text = expression[1]
        if alternative := ALTERNATIVE.fullmatch(text):
            name, value, first, second = alternative.groups()
            return first if self.inputs[name] == value else second
        where, _, name = text.rpartition(".")
        return {"inputs": self.inputs, "steps.check.outputs": self.outputs}[where].get(name, "")


ACTIONS = [
    ({"drafts": "drafts/right.md"}, 0, True),
    ({"drafts": "drafts/**/*.md"}, 1, True),
    ({"drafts": "drafts/right.md\ndrafts/deep/wrong one.md"}, 1, True),
    ({"drafts": "drafts/**/*.md", "fail-on": "never"}, 0, True),
    ({"drafts": "drafts/**/*.md", "arguments": "--ignore\nFC1"}, 0, True),
    ({"drafts": "none/**/*.md"}, 2, False),
    ({"drafts": "none.md"}, 2, False),
    ({"drafts": "drafts/right.md\nnone.md"}, 2, True),
    ({"drafts": "drafts/**/*.md", "claims": "nowhere"}, 2, False),
    ({"drafts": "drafts/**/*.md", "upload": "false"}, 1, False),
]


@needs_bash
@pytest.mark.parametrize(("inputs", "status", "uploads"), ACTIONS)
def test_the_action_checks_uploads_and_fails_as_the_command_does(
    desk: Path, inputs: Mapping[str, str], status: int, uploads: bool
) -> None:
    workflow = Workflow(desk, inputs)
    assert workflow.run() == status
    assert workflow.outputs["status"] == str(status)
    assert workflow.uploads() is uploads
    if uploads:
        schemas.sarif((desk / "factcheck.sarif").read_text(encoding="utf-8"))


@needs_bash
def test_the_action_annotates_where_it_does_not_upload(desk: Path) -> None:
    workflow = Workflow(desk, {"drafts": "drafts/**/*.md", "upload": "false"})
    workflow.run()
    assert "::error file=drafts/deep/wrong one.md,line=4" in workflow.log


@needs_bash
def test_the_action_sums_the_run_up(desk: Path) -> None:
    Workflow(desk, {"drafts": "drafts/**/*.md"}).run()
    summary = (desk.parent / "summary.md").read_text(encoding="utf-8")
    assert "## factcheck: 1 error\n" in summary
    assert "### `drafts/right.md`" in summary


@needs_bash
def test_an_input_of_the_action_is_never_run(desk: Path) -> None:
    hostile = "$(touch taken); `touch taken` drafts/right.md; touch taken"
    Workflow(desk, {"drafts": hostile, "arguments": hostile, "claims": hostile}).run()
    assert not (desk / "taken").exists()


# The GitLab component


def test_the_component_is_valid() -> None:
    header, jobs = loaded(COMPONENT)
    held_to("gitlab-ci.json", jobs)
    used = set(re.findall(r"\$\[\[ inputs\.(\w+) \]\]", COMPONENT.read_text(encoding="utf-8")))
    assert used == set(header["spec"]["inputs"])


def component(desk: Path, **inputs: str) -> int:
    """Run the job's script as a runner does, without installing."""
    header, jobs = loaded(COMPONENT)
    values = {name: one.get("default") for name, one in header["spec"]["inputs"].items()} | inputs

    def filled(text: str) -> str:
        return re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda found: values[found[1]], text)

    install, *lines = jobs["factcheck"]["script"]
    assert install.startswith("pip install ")
    variables = {name: filled(text) for name, text in jobs["factcheck"]["variables"].items()}
    script = "\n".join(["set -eo pipefail", *map(filled, lines)])
    return run(["bash", "-c", script], desk, **variables).returncode


COMPONENTS = [
    ({}, 1),
    ({"drafts": "drafts/right.md"}, 0),
    ({"fail_on": "never"}, 0),
    ({"drafts": "drafts/right.md none.md"}, 2),
]


@needs_bash
@pytest.mark.parametrize(("inputs", "status"), COMPONENTS)
def test_the_component_writes_its_reports_whatever_the_status(
    desk: Path, inputs: Mapping[str, str], status: int
) -> None:
    assert component(desk, **inputs) == status
    schemas.gitlab((desk / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    schemas.junit((desk / "factcheck-junit.xml").read_text(encoding="utf-8"))
    assert (desk / "factcheck.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@needs_bash
def test_the_component_says_when_no_draft_matches(desk: Path) -> None:
    assert component(desk, drafts="none/*.md") == 2


# The pre-commit hooks


def pre_commit(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    cache = str(folder.parent / "cache")
    return run([sys.executable, "-m", "pre_commit", *args], folder, PRE_COMMIT_HOME=cache)


def committed(folder: Path) -> str:
    """Make `folder` a repository with all its files in one commit, and return that."""
    who = ("-c", "user.name=desk", "-c", "user.email=desk@example.org")
    for command in (
        ("init", "-q"),
        ("add", "-A"),
        (*who, "commit", "-q", "--no-verify", "-m", "x"),
    ):
        assert run(["git", *command], folder).returncode == 0
    return run(["git", "rev-parse", "HEAD"], folder).stdout.strip()


@pytest.fixture
def hooked(desk: Path, tmp_path: Path) -> Path:
    """The desk as a repository that takes the hooks from another, as they are but not installed."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    manifest = HOOKS.read_text(encoding="utf-8")
    assert manifest.count("language: python\n") == manifest.count("- id: ")
    (hooks / HOOKS.name).write_text(manifest.replace("language: python", "language: system"))
    config = {
        "repo": str(hooks),
        "rev": committed(hooks),
        "hooks": [{"id": "factcheck", "files": "^drafts/"}, {"id": "factcheck-ledger"}],
    }
    (desk / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [config]}))
    committed(desk)
    return desk


def test_the_hooks_are_valid() -> None:
    assert pre_commit(ROOT, "validate-manifest", str(HOOKS)).returncode == 0


@needs_git
def test_the_hook_fails_on_a_wrong_draft_and_passes_a_right_one(hooked: Path) -> None:
    every = pre_commit(hooked, "run", "factcheck", "--all-files")
    assert every.returncode == 1
    assert "drafts/deep/wrong one.md:4:30: error FC101" in every.stdout
    assert pre_commit(hooked, "run", "factcheck", "--files", "drafts/right.md").returncode == 0


@needs_git
def test_the_hook_leaves_files_alone_that_are_no_drafts(hooked: Path) -> None:
    done = pre_commit(hooked, "run", "factcheck", "--files", "claims/swap.yaml")
    assert done.returncode == 0
    assert "no files to check" in done.stdout


@needs_git
def test_the_hook_checks_the_ledger_when_it_changes(hooked: Path) -> None:
    ledger = hooked / "claims" / "swap.yaml"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace("source: ria", "source: tass"))
    done = pre_commit(hooked, "run", "factcheck-ledger", "--files", "claims/swap.yaml")
    assert done.returncode == 1
    assert "tass" in done.stdout
    other = pre_commit(hooked, "run", "factcheck-ledger", "--files", "drafts/right.md")
    assert "no files to check" in other.stdout
