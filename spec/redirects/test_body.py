import pytest

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.redirect"
TARGET = "http://example.com/"
LINK = '<a href="http://example.com/">http://example.com/</a>'
OLD = (
    '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n'
    "<title>Redirecting...</title>\n"
    "<h1>Redirecting...</h1>\n"
    "<p>You should be redirected automatically to target URL: "
)
NEW = (
    "<!doctype html>\n"
    "<html lang=en>\n"
    "<title>Redirecting...</title>\n"
    "<h1>Redirecting...</h1>\n"
    "<p>You should be redirected automatically to the target URL: "
)


@claim("redirects.body.has-a-link")
def test_the_body_is_a_page_with_a_link(answer):
    """The body is an HTML page in UTF-8 with a link to the target."""
    response = answer(TARGET)

    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.text.count(LINK) == 1


@claim("redirects.body.of-werkzeug-1", werkzeug="<2.0")
def test_the_body_has_two_spaces_before_its_last_words(answer):
    """The page is HTML 3.2, with two spaces before its last sentence."""
    assert answer(TARGET).text == f"{OLD}{LINK}.  If not click the link."


@claim("redirects.body.of-werkzeug-2-0", werkzeug=">=2.0,<2.1.2")
def test_the_body_has_one_space_before_its_last_words(answer):
    """The page is HTML 3.2, with one space before its last sentence."""
    assert answer(TARGET).text == f"{OLD}{LINK}. If not click the link."


@claim("redirects.body.of-werkzeug-2-1-2", werkzeug=">=2.1.2")
def test_the_body_is_html_5(answer):
    """The page is HTML 5, and ends with a newline."""
    assert answer(TARGET).text == f"{NEW}{LINK}. If not, click the link.\n"


@pytest.fixture
def link(answer):
    """The link in the page of a redirect to a target: its address and its text."""

    def link(target):
        address, _, text = answer(target).text.partition('href="')[2].partition('">')
        return address, text.partition("</a>")[0]

    return link


@claim("redirects.body.escapes-html")
def test_the_link_is_escaped(link):
    """Ampersands in the target are escaped in the page."""
    escaped = "http://example.com/?a=b&amp;c=d"

    assert link("http://example.com/?a=b&c=d") == (escaped, escaped)


@claim("redirects.body.shows-tags-as-text")
@pytest.mark.parametrize("tag", ["<script>", '"><script>', "'"])
def test_a_tag_in_the_target_adds_no_element(answer, tag):
    """A tag in the target adds no element to the page, nor an end to the attribute."""
    page = answer(f"http://example.com/?{tag}").text

    assert (page.count("<script"), page.count("<a "), page.count('"http:')) == (0, 1, 1)


@claim("redirects.body.leaves-apostrophes", werkzeug="<2.0")
def test_an_apostrophe_in_the_link_stays(link):
    """An apostrophe in the target stays in the page."""
    assert link("http://example.com/it's")[1] == "http://example.com/it's"


@claim("redirects.body.escapes-apostrophes-in-hex", werkzeug=">=2.0,<2.2")
def test_an_apostrophe_in_the_link_is_escaped_in_hex(link):
    """An apostrophe in the target is &#x27; in the page."""
    assert link("http://example.com/it's")[1] == "http://example.com/it&#x27;s"


@claim("redirects.body.escapes-apostrophes", werkzeug=">=2.2")
def test_an_apostrophe_in_the_link_is_escaped(link):
    """An apostrophe in the target is &#39; in the page."""
    assert link("http://example.com/it's")[1] == "http://example.com/it&#39;s"


@claim("redirects.body.encodes-the-address", werkzeug="<2.3.4")
def test_the_address_of_the_link_is_percent_encoded(link):
    """The link's address is percent-encoded, its text is as given."""
    assert link("http://example.com/é b") == (
        "http://example.com/%C3%A9%20b",
        "http://example.com/é b",
    )


@claim("redirects.body.leaves-the-address", werkzeug=">=2.3.4")
def test_the_address_of_the_link_is_as_given(link):
    """The link's address and text are both as given."""
    assert link("http://example.com/é b") == ("http://example.com/é b", "http://example.com/é b")
