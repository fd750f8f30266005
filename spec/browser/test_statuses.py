import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"

STATUSES = [
    pytest.param(666, (666, "UNKNOWN"), id="number"),
    pytest.param("666 itcast status", (666, "itcast status"), id="text"),
    pytest.param("404 not found", (404, "not found"), id="own-phrase"),
    pytest.param("999 itcast", (999, "itcast"), id="largest"),
]


@claim("browser.statuses.custom-status-shows-the-page")
@pytest.mark.parametrize(("status", "received"), STATUSES)
def test_a_custom_status_reaches_the_browser_with_its_page(page, answers, status, received):
    """The browser receives the notes' status codes and phrases, and shows the page."""
    response = page.goto(f"{answers(index=lambda: ('index page', status))}/index")

    seen = (response.status, response.status_text)
    assert (seen, page.inner_text("body")) == (received, "index page")
