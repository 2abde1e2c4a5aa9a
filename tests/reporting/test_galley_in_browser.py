"""The galley in a real browser: it lays out, filters, prints and can be used without a mouse.

Debian's Chromium is what `.ci/run` installs; where there is no Chromium, these tests are skipped.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from factcheck.checker import Checker
from factcheck.ledger import Ledger
from factcheck.model import Document, FactKind, FactStatus, Report, Severity, Span
from factcheck.reading import read_draft
from factcheck.reporting import REPORTERS, Page, Results
from tests.reporting.made import fact, finding

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WIDTHS = (1280, 800, 380)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt install chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def galley(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page on the example of the README, checked as the command does."""
    ledger = Ledger.load(ROOT / "claims")
    document = read_draft(ROOT / "examples" / "prisoner-exchange.md")
    report = Checker(ledger).check(document)
    path = tmp_path_factory.mktemp("galley") / "galley.html"
    results = Results(drafts=((document, report),), ledger=ledger)
    path.write_text(REPORTERS["html"](results, Page()), encoding="utf-8")
    return path


@pytest.fixture
def tab(browser: Browser, galley: Path) -> Iterator[Tab]:
    yield from opened(browser, galley)


def opened(browser: Browser, path: Path) -> Iterator[Tab]:
    """Open the page at `path`; nothing may be asked for but the page, nor go wrong in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert wrong == []
    assert set(asked) == {path.as_uri()}


def test_what_is_checked_is_struck_out_and_nothing_else(tab: Tab) -> None:
    lines = tab.eval_on_selector_all(
        ".proof .fact",
        "facts => facts.map(one => [one.classList.contains('supported'),"
        " getComputedStyle(one).textDecorationLine])",
    )
    assert {line for supported, line in lines if supported} == {"line-through"}
    assert {line for supported, line in lines if not supported} == {"underline"}


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_runs_over_the_side(tab: Tab, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") == width


def test_cards_stand_in_the_margin_beside_their_paragraph(tab: Tab) -> None:
    text = tab.locator(".passage > p").first.bounding_box()
    card = tab.locator(".card").first.bounding_box()
    assert card["x"] > text["x"] + text["width"]
    assert abs(card["y"] - text["y"]) < 24


def test_cards_do_not_overlap_each_other_or_the_text(tab: Tab) -> None:
    boxes = [one.bounding_box() for one in tab.locator(".card").all()]
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"]
    counts = tab.locator(".ledgers").bounding_box()
    assert boxes[-1]["y"] + boxes[-1]["height"] <= counts["y"]


def test_on_a_phone_cards_follow_their_paragraph(tab: Tab) -> None:
    tab.set_viewport_size({"width": 380, "height": 800})
    text = tab.locator(".passage > p").first.bounding_box()
    card = tab.locator(".card").first.bounding_box()
    assert card["y"] >= text["y"] + text["height"]


def test_filters_hide_findings_and_marks(tab: Tab) -> None:
    cards, names = tab.locator(".card:visible"), tab.locator(".proof .fact.name.supported")
    shown = cards.count()
    assert shown > 0
    tab.get_by_label("errors").uncheck()
    assert cards.count() == 0
    assert tab.locator(".ref:visible").count() == 0
    tab.get_by_label("errors").check()
    assert cards.count() == shown

    def line() -> str:
        return names.first.evaluate("one => getComputedStyle(one).textDecorationLine")

    assert line() == "line-through"
    tab.get_by_label("names").uncheck()
    assert line() == "none"


def test_it_can_be_used_by_keyboard(tab: Tab) -> None:
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the text"
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    assert tab.locator(".card:visible").count() == 0
    tab.keyboard.press("Space")
    tab.locator(".proof .ref").first.focus()
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#draft-1-finding-1")
    tab.keyboard.press("Tab")
    inside = "document.querySelector('#draft-1-finding-1').contains(document.activeElement)"
    assert tab.evaluate(inside)


def test_a_focus_is_seen(tab: Tab) -> None:
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert tab.evaluate(style) == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 380])
def test_axe_finds_nothing_that_keeps_people_out(tab: Tab, scheme: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()


def test_a_screen_reader_hears_what_became_of_each_fact(tab: Tab) -> None:
    heard = tab.locator(".passage").first.aria_snapshot()
    assert "Ukraine (checked)" in heard
    assert "finding 1, error" in tab.locator(".passage").nth(1).aria_snapshot()


def test_on_paper_there_are_no_controls_and_the_marks_stay(tab: Tab, tmp_path: Path) -> None:
    tab.emulate_media(media="print")
    assert not tab.locator(".filters").is_visible()
    assert not tab.locator(".skip").is_visible()
    assert tab.locator(".card").first.is_visible()
    tab.pdf(path=tmp_path / "galley.pdf", format="A4")
    assert (tmp_path / "galley.pdf").read_bytes().startswith(b"%PDF")


HOSTILE = (
    "<script>document.title='taken'</script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "</p></main><style>*{display:none}</style>",
    "<a href=\"javascript:document.title='taken'\">x</a>",
    "<!-- ]]> &lt;b&gt; '\" \x00\x1b[2J \u202e",
)


def test_a_hostile_draft_does_nothing(browser: Browser, tmp_path: Path) -> None:
    text = " ".join(HOSTILE)
    marks = [
        finding(text, Span(0, 8), words, fix=words, severity=Severity.INFO) for words in HOSTILE
    ]
    facts = (fact(text, HOSTILE[1], FactKind.QUOTATION, FactStatus.UNMATCHED),)
    document = Document(text=text, file_text=text, title=HOSTILE[0], path=Path(HOSTILE[2]))
    results = Results(drafts=((document, Report(findings=tuple(marks), facts=facts)),))
    path = tmp_path / "hostile.html"
    path.write_text(REPORTERS["html"](results, Page()), encoding="utf-8")
    for page in opened(browser, path):
        assert page.title() == f"Galley: {HOSTILE[0]}"
        assert page.locator(".card").count() == len(HOSTILE)
        assert page.locator("script, img, main style").count() == 0
        assert page.locator(".card").first.is_visible()
