"""HTML: the checker's galley, one page that needs nothing from outside and runs no script."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Any

from factcheck.reporting.results import Page, Results

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = "factcheck.reporting.galley"
PAGE, STYLE = "page.html.jinja", "galley.css"


def html_report(results: Results, _page: Page) -> str:
    """Return the page."""
    from factcheck.reporting.galley.view import view  # noqa: PLC0415  (slow to load)

    style = resources.files(TEMPLATES).joinpath(STYLE).read_text(encoding="utf-8")
    page = _environment().get_template(PAGE)
    return page.render(whole=view(results), style=style)


def _environment() -> Environment:
    """Return what fills in the page: all that is not already HTML is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415
    from markupsafe import Markup  # noqa: PLC0415

    from factcheck.reporting.galley.text import plain  # noqa: PLC0415

    def finalize(value: Any) -> Any:  # noqa: ANN401  (whatever the template names)
        return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader(TEMPLATES, package_path=""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=finalize,
    )
    environment.filters["css"] = Markup
    return environment
