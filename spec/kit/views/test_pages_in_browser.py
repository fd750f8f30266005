"""The pages in a real browser: they fit the window, every link leads somewhere, filters filter."""

import pytest

from spec.browser.chromium import command, driver
from spec.kit.views.test_matrix_page import made
from spec.kit.views.test_page import build

LOST = """() => [...document.querySelectorAll('a[href^="#"]')]
    .filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .map(link => link.hash)"""
OPEN_ALL = "() => document.querySelectorAll('details').forEach(it => it.removeAttribute('name'))"
SHOWN = "() => [...document.querySelectorAll('.release')].filter(it => it.checkVisibility()).length"


@pytest.fixture(scope="module")
def chromium():
    with driver() as playwright, playwright.chromium.launch(**command()) as browser:
        yield browser


@pytest.fixture(params=[390, 1280], ids=["phone", "desktop"])
def window(request, chromium):
    said = []
    with chromium.new_context(viewport={"width": request.param, "height": 900}) as context:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield page
    assert said == []


@pytest.fixture
def matrix(tmp_path, window):
    """The page of the matrix, open in the window."""
    file = tmp_path / "matrix.html"
    file.write_text(made(), "utf-8")
    window.goto(file.as_uri())
    return file


def visit(window, path):
    """Open a page and all that can be opened on it; give its lost links and what hangs over."""
    window.goto(path.as_uri())
    over = []
    for _ in range(2):
        over.append(window.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        window.evaluate(OPEN_ALL)
        window.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)")
    return window.evaluate(LOST), over


def test_the_page_of_a_run_fits_and_leads_somewhere(house, window):
    assert visit(window, build(house)) == ([], [0, 0])


def test_the_page_of_the_matrix_fits_and_leads_somewhere(matrix, window):
    assert visit(window, matrix) == ([], [0, 0])


def test_a_cell_of_the_matrix_opens_on_what_was_expected(matrix, window):
    window.locator("details.chapter > summary").last.click()
    window.locator(".strip details > summary").last.click()

    assert "Expected to " in window.locator(".strip details[open]").inner_text()


def test_the_filters_of_the_matrix_leave_out_the_rest(matrix, window):
    release, chapter = window.locator(".filters select").all()
    release.select_option("flask 2.0")
    chapter.select_option("tea")
    window.locator("#unannounced").check()
    shown = window.evaluate(SHOWN)
    window.evaluate("() => { document.querySelector('.release').dataset.release = 'flask 4' }")

    assert (shown, window.evaluate(SHOWN)) == (1, 0)
