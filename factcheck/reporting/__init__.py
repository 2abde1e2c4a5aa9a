"""From reports to what people and tools read: each format is one file with one function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from factcheck import plugins
from factcheck.reporting.results import Page, Results

__all__ = ["REPORTERS", "Page", "Reporter", "Results", "reporters"]

Reporter = Callable[[Results, Page], str]


def _in(module: str) -> Reporter:
    """Return the function that bears its file's name; the file is loaded when it is called."""

    def report(results: Results, page: Page) -> str:
        reporter: Reporter = getattr(import_module(f"{__name__}.{module}"), module)
        return reporter(results, page)

    return report


REPORTERS: Mapping[str, Reporter] = {
    "text": _in("text_report"),
    "json": _in("json_report"),
    "jsonl": _in("jsonl_report"),
    "sarif": _in("sarif_report"),
    "github": _in("github_report"),
    "gitlab": _in("gitlab_report"),
    "junit": _in("junit_report"),
    "rdjson": _in("rdjson_report"),
    "checkstyle": _in("checkstyle_report"),
    "markdown": _in("markdown_report"),
    "html": _in("html_report"),
}
"""By the names that `--format` takes; the first is what people read in a terminal."""


def reporters() -> Mapping[str, Reporter]:
    """Return the reporters of the package and of plug-ins, by their names."""
    added: dict[str, Reporter] = {}
    for plugin in plugins.plugins(plugins.REPORTERS):
        if not callable(plugin.value):
            raise plugin.wrong(repr(plugin.value)[:80], "a function of Results and a Page")
        if plugin.name in REPORTERS:
            raise plugin.wrong(f"the name {plugin.name}, which is taken", "a name of its own")
        added[plugin.name] = plugin.value
    return {**REPORTERS, **added}
