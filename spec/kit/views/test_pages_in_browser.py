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
    window.get_by_label("Release").select_option("flask 2.0")
    window.get_by_label("Chapter").select_option("tea")
    window.locator("#unannounced").check()
    shown = window.evaluate(SHOWN)
    window.evaluate("() => { document.querySelector('.release').dataset.release = 'flask 4' }")

    assert (shown, window.evaluate(SHOWN)) == (1, 0)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("flask.dries", "flask.dries, flask 2.0 answers"),
        ("it is hot today", "flask.dries, flask 2.0 answers"),
        ("flask.Tea", "flask.dries, flask 2.0 answers"),
        ("Tea", "flask.dries, flask 2.0 answers"),
        ("Tea is <hot>", "tea.cup.is-hot, every release"),
        ("tea.cup.is-dry", "tea.cup.is-dry, flask >=2.0"),
    ],
)
def test_the_search_finds_an_error_a_name_and_words(matrix, window, asked, first):
    window.get_by_label("Search").fill(asked)

    assert window.locator("#found .id").first.inner_text() == first
    assert window.locator("#number").inner_text().endswith(" found")


def test_what_is_found_is_opened_by_keyboard(matrix, window):
    window.get_by_label("Search").fill("tea.cup.is-hot")
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")

    assert window.evaluate("location.hash") == "#tea.cup.is-hot"
    assert window.locator("#tea\\.cup\\.is-hot").is_visible()


def test_nothing_is_found_of_what_is_not_there(matrix, window):
    window.get_by_label("Search").fill("coffee")
    nothing = window.locator("#number").inner_text()
    window.get_by_label("Search").fill("c")

    assert (nothing, window.locator("#number").inner_text()) == ("nothing found", "")


def test_an_address_holds_two_stacks(matrix, window):
    window.goto(matrix.as_uri() + "#1.0..2.0")
    counted = window.locator("#between").inner_text()
    window.locator("#to").select_option("1.0+1.0")

    assert counted == "0 breaks, 0 warns, 1 answers, 0 adds; 0 more came and went"
    assert window.evaluate("decodeURIComponent(location.hash)") == "#1.0+1.0..1.0+1.0"
    assert window.evaluate(SHOWN) == 0


def test_one_stack_alone_leaves_out_nothing(matrix, window):
    window.goto(matrix.as_uri() + "#1.0..2.0")
    window.locator("#from").select_option("")

    assert (window.locator("#between").inner_text(), window.evaluate(SHOWN)) == ("", 1)


def test_what_needs_a_script_is_hidden_without_one(matrix, chromium):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(matrix.as_uri())

        assert not page.get_by_label("Search").is_visible()
        assert page.get_by_label("Chapter").is_visible()
