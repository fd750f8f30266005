"""The pages in a real browser: they fit the window, every link leads somewhere, filters filter."""

import pytest

from spec.browser.chromium import command, driver
from spec.kit.test_matrix_page import invoke
from spec.kit.test_page import PAGE

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
    house.add(PAGE)
    house.change('was = ["tea.cup.is-wet"]\nannounced = "Python 3.0: dry."')
    house.run("--page=page.html")

    assert visit(window, house.root / "page.html") == ([], [0, 0])


def test_the_page_of_the_matrix_fits_and_leads_somewhere(shelf, window):
    invoke()

    assert visit(window, shelf.root / "out/matrix.html") == ([], [0, 0])


def test_a_cell_of_the_matrix_opens_on_what_was_expected(shelf, window):
    invoke()
    window.goto((shelf.root / "out/matrix.html").as_uri())
    window.locator("details.chapter > summary").last.click()
    window.locator(".strip details > summary").last.click()

    assert "Expected to " in window.locator(".strip details[open]").inner_text()


def test_the_filters_of_the_matrix_leave_out_the_rest(shelf, window):
    invoke()
    window.goto((shelf.root / "out/matrix.html").as_uri())
    release, chapter = window.locator(".filters select").all()
    release.select_option("python 3")
    chapter.select_option("tea")
    window.locator("#unannounced").check()
    shown = window.evaluate(SHOWN)
    window.evaluate("() => { document.querySelector('.release').dataset.release = 'python 4' }")

    assert (shown, window.evaluate(SHOWN)) == (1, 0)
