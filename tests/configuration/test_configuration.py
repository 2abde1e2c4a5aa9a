"""Which configuration holds for a draft, and what it says of it."""

from pathlib import Path

import pytest

from factcheck.configuration import Configuration, configuration_of, find_configuration
from factcheck.configuration.reading import read_configuration
from factcheck.configuration.shown import shown_settings
from factcheck.errors import ConfigurationError
from factcheck.model import Settings, Severity

NEWS, OPINION = Path("news/a.md"), Path("opinion/deep/a.md")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "desk" / "drafts").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_nearest_file_upwards_counts(folder: Path) -> None:
    drafts = folder / "desk" / "drafts"
    assert find_configuration(drafts) is None
    (folder / "factcheck.toml").touch()
    assert find_configuration(drafts) == folder / "factcheck.toml"
    (folder / "desk" / "pyproject.toml").write_text("[tool.factcheck]\n")
    assert find_configuration(drafts) == folder / "desk" / "pyproject.toml"
    (folder / "desk" / "factcheck.toml").touch()
    assert find_configuration(drafts) == folder / "desk" / "factcheck.toml"


SECTIONS = [
    ("[tool.factcheck]\n", True),
    ('[ tool . "factcheck" ]\n', True),
    ("[[tool.factcheck.overrides]]\npaths = ['*']\n", True),
    ("[tool]\nfactcheck.ignore = []\n", False),
    ("[project]\ndescription = 'not [tool.factcheck]'\n", False),
    ("# [tool.factcheck]\n", False),
    ("[tool.factcheck-desk]\n", False),
    ("[project]\n", False),
]


@pytest.mark.parametrize(("text", "counts"), SECTIONS)
def test_a_projects_file_counts_only_with_a_section(folder: Path, text: str, counts: bool) -> None:
    (folder / "pyproject.toml").write_text(text)
    assert (find_configuration(folder) is not None) is counts


def test_a_draft_without_one_has_that_of_the_working_folder(folder: Path, tmp_path_factory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert configuration_of([elsewhere / "a.md"]).path is None
    (folder / "factcheck.toml").write_text("ignore = ['FC8']\n")
    assert configuration_of([elsewhere / "a.md"]).settings.ignore == ("FC8",)
    assert configuration_of([]).settings.ignore == ("FC8",)


def test_drafts_of_two_desks_are_not_checked_as_one(folder: Path) -> None:
    drafts = [folder / "desk" / "drafts" / "a.md", folder / "b.md"]
    (folder / "desk" / "factcheck.toml").touch()
    with pytest.raises(ConfigurationError, match="another configuration than the others"):
        configuration_of(drafts)
    assert configuration_of(drafts, folder / "desk" / "factcheck.toml").path is not None


UNREADABLE = [
    ("none.toml", None, "cannot be read: No such file"),
    ("latin.toml", b"# caf\xe9", "not UTF-8"),
    ("big.toml", b"#" * 1_000_001, "too large"),
]


@pytest.mark.parametrize(("name", "data", "message"), UNREADABLE)
def test_a_file_that_cannot_be_read_is_told(
    folder: Path, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    with pytest.raises(ConfigurationError, match=message) as error:
        configuration_of([], folder / name)
    assert name in str(error.value)


OVERRIDES = """\
ignore = ["FC8"]
severity = { FC2 = "warning" }
[[overrides]]
paths = ["opinion/**"]
ignore = ["FC202"]
severity = { FC2 = "info", FC1 = "info" }
[[overrides]]
paths = ["opinion/deep/*", "!opinion/deep/b.md"]
select = ["FC3"]
"""


def test_an_override_holds_for_the_drafts_that_it_names_and_the_last_counts_most() -> None:
    configuration = read_configuration(OVERRIDES, Path("factcheck.toml"))
    plain = configuration.settings_for(NEWS)
    assert plain == configuration.settings == configuration.settings_for(None)
    opinion = configuration.settings_for(OPINION)
    assert opinion.select == ("FC3",)
    assert opinion.ignore == ("FC8", "FC202")
    assert dict(opinion.severity) == {"FC2": Severity.INFO, "FC1": Severity.INFO}
    assert configuration.settings_for(Path("opinion/deep/b.md")).select == ("FC",)


def test_the_command_line_comes_first() -> None:
    configuration = read_configuration(OVERRIDES, Path("factcheck.toml"))
    overruled = configuration.overruled({"select": ("FC1",), "ignore": ()})
    assert overruled.settings_for(OPINION).select == ("FC1",)
    assert overruled.settings_for(NEWS).ignore == ()
    assert configuration.settings.ignore == ("FC8",)


def test_without_a_file_the_settings_are_the_checks_own() -> None:
    assert Configuration().settings == Settings()


def test_shown_settings_are_a_configuration_that_says_the_same() -> None:
    configuration = read_configuration(OVERRIDES, Path("factcheck.toml"))
    shown = shown_settings(configuration.overruled({"select": ("FC1",)}), [NEWS, OPINION])
    again = read_configuration(shown, Path("factcheck.toml"))
    assert again.settings.select == ("FC1",)
    assert again.settings.severity == configuration.settings.severity
    assert again.settings.tolerances == configuration.settings.tolerances
    assert len(again.overrides) == 2
    assert 'select = ["FC1"]  # command line' in shown
    assert 'ignore = ["FC8"]  # factcheck.toml:1' in shown
    assert 'FC2 = "warning"  # factcheck.toml:2' in shown
    assert 'fail-on = "error"  # default' in shown
    assert "[[overrides]]  # factcheck.toml:7" in shown
    assert f"# {OPINION}:" in shown
    assert str(NEWS) not in shown
