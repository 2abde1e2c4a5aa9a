"""A configuration says what it means, or what is wrong with it and on which line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.configuration.configuration import defaults
from factcheck.configuration.lines import line_of
from factcheck.configuration.reading import read_configuration
from factcheck.configuration.shown import shown_settings
from factcheck.errors import ConfigurationError
from factcheck.model import Settings, Severity, Tolerances

OWN = Path("factcheck.toml")
SHARED = Path("pyproject.toml")

WHOLE = """\
claims = "ledger"
select = ["FC1", "fc203"]
ignore = ["FC104"]
fail-on = "warning"
require-reason = true

[severity]
FC2 = "warning"
FC203 = "info"

[tolerances]
about = 0.2
rounding = 0

[[overrides]]
paths = ["opinion/**", "*.txt"]
ignore = ["FC202"]
severity = { FC1 = "info" }
"""


def test_every_setting_reaches_the_check() -> None:
    configuration = read_configuration(WHOLE, OWN)
    assert configuration["claims"] == Path("ledger")
    assert configuration.settings == Settings(
        select=("FC1", "FC203"),
        ignore=("FC104",),
        fail_on=Severity.WARNING,
        require_reason=True,
        severity=(("FC2", Severity.WARNING), ("FC203", Severity.INFO)),
        tolerances=Tolerances(about=0.2, rounding=0.0),
    )


def test_a_projects_file_keeps_its_settings_in_a_section() -> None:
    text = "[project]\nname = 'x'\n[tool.factcheck]\nignore = ['FC8']\n[tool.other]\nselect = 1\n"
    assert read_configuration(text, SHARED).settings.ignore == ("FC8",)
    assert read_configuration("[tool.other]\nselect = 1\n", SHARED).settings == Settings()


def test_paths_are_seen_from_the_files_own_folder() -> None:
    read = read_configuration('claims = "ledger"\nbaseline = "b.json"', Path("desk/factcheck.toml"))
    assert (read["claims"], read["baseline"]) == (Path("desk/ledger"), Path("desk/b.json"))


WRONG = [
    ("selct = ['FC1']", 1, "there is no such setting; found 'selct'; expected 'select'"),
    ("\n\nfail_on = 'error'", 3, "found 'fail_on'; expected 'fail-on'"),
    ("zzz = 1", 1, "found 'zzz'; expected one of attribute-in-sentence, baseline, claims, "),
    ("claims = 3", 1, "claims: the wrong type; found 3; expected a string"),
    ("claims = ''", 1, "claims: the wrong type; found ''; expected a string"),
    ("no-ledger = 'yes'", 1, "no-ledger: the wrong type; found 'yes'; expected true or false"),
    ("select = 'FC1'", 1, "select: the wrong type; found 'FC1'; expected a list of codes"),
    ("select = [\n  'FC1',\n  7,\n]", 1, "found ['FC1', 7]; expected a list of codes"),
    ("select = []", 1, "select: nothing would be reported; found []; expected at least one code"),
    ("[[overrides]]\npaths = ['*']\nselect = []", 3, "select: nothing would be reported"),
    ("ignore = ['XX']", 1, "ignore: no rule has this; found 'XX'; expected a code"),
    ("ignore = ['']", 1, "no rule has this; found ''"),
    ("fail-on = 'info'", 1, "fail-on: the wrong value; found 'info'; expected \"error\" or "),
    ("jobs = -1", 1, "jobs: the wrong value; found -1; expected a whole number"),
    ("jobs = true", 1, "jobs: the wrong value; found True"),
    ("[severity]\nFC1 = 'info'\nFC2 = 'grave'", 3, "severity.FC2: the wrong value; found 'grave'"),
    ("[severity]\nXX = 'info'", 2, "severity.XX: no rule has this; found 'XX'"),
    ("severity = 'info'", 1, "the wrong type; found 'info'; expected a table"),
    ("[tolerances]\nabuot = 0.2", 2, "found 'abuot'; expected 'about'"),
    ("[tolerances]\nabout = 10", 2, "about: the wrong value; found 10; expected a number from 0"),
    ("[tolerances]\nabout = true", 2, "about: the wrong value; found True"),
    ("[tolerances]\nabout = nan", 2, "about: the wrong value; found nan"),
    ("[[overrides]]\nignore = ['FC1']", 1, "an override without paths; expected paths, a list"),
    ("overrides = {paths = ['*']}", 1, "overrides: the wrong type; found {'paths': ['*']}"),
    ("[[overrides]]\npaths=['*']\n[[overrides]]\npaths = '*'", 4, "overrides.paths: the wrong t"),
    ("[[overrides]]\npaths = ['*']\nfail-on = 'error'", 3, "there is no such setting; found 'f"),
    ("select = ['FC1'", None, "this is not TOML: "),
    ("select = ['FC1']\nselect = ['FC2']", None, "this is not TOML: "),
]


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int | None, message: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        read_configuration(text, OWN)
    (problem,) = str(error.value).splitlines()
    place = "factcheck.toml" if line is None else f"factcheck.toml:{line}"
    assert problem.startswith(f"{place}: ")
    assert message in problem


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(ConfigurationError) as error:
        read_configuration("a = 1\n[severity]\nFC1 = 2\n", OWN)
    assert [str(problem.place) for problem in error.value.problems] == [
        "factcheck.toml:1",
        "factcheck.toml:3",
    ]


values = st.recursive(
    st.none().map(lambda _: "inf")
    | st.booleans().map(lambda value: str(value).lower())
    | st.integers(-3, 3).map(str)
    | st.sampled_from(["'FC1'", "'error'", "''", "'!'", "0.5", "2026-02-05", "'a/**'"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["FC1", "paths", "about", "x"]), inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key} = {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=6,
)
keys = st.sampled_from([*defaults(), "overrides", "tool", "x"])


@settings(deadline=None)
@given(st.dictionaries(keys, values, max_size=4), st.sampled_from([OWN, SHARED]))
def test_whatever_is_written_is_a_configuration_or_told_line_by_line(
    written: dict[str, str], path: Path
) -> None:
    section = "[tool.factcheck]\n" if path is SHARED else ""
    text = section + "".join(f"{key} = {value}\n" for key, value in written.items())
    try:
        configuration = read_configuration(text, path)
    except ConfigurationError as error:
        for problem in error.problems:
            assert problem.place.line is not None
            assert 1 <= problem.place.line <= len(text.splitlines())
    else:
        assert configuration.settings.select
        shown = shown_settings(configuration, [Path("a/b.md")])
        assert read_configuration(shown, OWN).settings == configuration.settings


@pytest.mark.parametrize("text", ["tool = 3", "[tool]\nfactcheck = 3", "tool = [1]"])
def test_a_section_that_is_no_table_is_told(text: str) -> None:
    with pytest.raises(ConfigurationError, match="expected a table"):
        read_configuration(text, SHARED)


LINES = [
    ("select = 1\nignore = 2\n", ("ignore",), 2),
    ("# ignore = 0\nignore = 2\n", ("ignore",), 2),
    ("text = '''\nignore = 0\n'''\nignore = 2\n", ("ignore",), 4),
    ("select = [\n  'a', # select\n]\nignore = 2\n", ("select",), 1),
    ("[a]\nkey = 1\n[b]\nkey = 2\n", ("b", "key"), 4),
    ("[[a]]\nkey = 1\n[[a]]\nkey = 2\n", ("a", 1, "key"), 4),
    ("[[a]]\nkey = 1\n[[a]]\nkey = 2\n", ("a", 1), 3),
    ("a = {b = 1, c = 2}\n", ("a", "c"), 1),
    ('a."b" = 1\n', ("a", "b"), 1),
    ("[a]\nb = 1\n", ("a", "missing"), 1),
    ("a = 1\n", ("missing",), None),
    ('"\\u0061b" = 1\n# ab\n', ("ab",), None),
    ("", ("missing",), None),
]


@pytest.mark.parametrize(("text", "key", "line"), LINES)
def test_the_line_of_a_key_is_the_one_that_gives_it(
    text: str, key: tuple[str | int, ...], line: int | None
) -> None:
    assert line_of(text, key) == line
