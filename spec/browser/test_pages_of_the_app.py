import pytest

from app import create_app
from spec.kit import claim

DOC = "quickstart#a-minimal-application"

ANSWERED_WITH_A_STATUS = "Failed to load resource: the server responded with a status of"
PAGES = [
    "/",
    "/request/form",
    "/request/login",
    "/request/everything",
    "/uploads/stored",
    "/hooks/",
]


@pytest.fixture
def address(site, tmp_path):
    """The address of the app, which stores its uploads in a folder of its own."""
    return site(create_app({"UPLOAD_FOLDER": str(tmp_path / "uploads")}))


@pytest.fixture
def start(page, address):
    """The start page; no request leaves for another site, and errors of the console are kept."""
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda it: page.errors.append(it.text) if it.type == "error" else None)
    page.context.route(
        lambda url: not url.startswith(address), lambda route: route.fulfill(body="another site")
    )
    page.goto(address)
    return page


def used(page):
    """Use every link and form of the examples in turn; gives the status of each by its path."""
    start, statuses = page.url, {}
    controls = page.locator("section a, section form")
    for number in range(controls.count()):
        control = controls.nth(number)
        for field in control.locator("input[type=file]").all():
            field.set_input_files([{"name": "a.txt", "mimeType": "text/plain", "buffer": b"a"}])
        target = control if control.get_attribute("href") else control.locator("button")
        with page.expect_response(lambda response: response.request.is_navigation_request()) as it:
            target.click()
        statuses[it.value.url.removeprefix(start)] = it.value.status
        page.goto(start)
    return statuses


@claim("browser.start-page.links-and-forms-answer-as-marked", example=True)
def test_every_link_and_form_of_the_start_page_is_answered(start):
    """Only those of the example app's links and forms that raise on purpose answer 500."""
    statuses = used(start)

    failing = [path for path, status in statuses.items() if status == 500]
    assert failing == ["errors/login/666", "statuses/empty", "hooks/index"]
    assert [it for it in start.errors if not it.startswith(ANSWERED_WITH_A_STATUS)] == []


@claim("browser.start-page.fits-any-window", example=True)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_of_the_app_is_wider_than_the_window(page, address, width):
    """Every page of the example app fits the width of a phone's and of a desktop's window."""
    page.set_viewport_size({"width": width, "height": 800})
    too_wide = []
    for path in PAGES:
        page.goto(f"{address}{path}")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            too_wide.append(path)

    assert too_wide == []
