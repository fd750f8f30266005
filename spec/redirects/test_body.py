import flask

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
def test_the_body_is_a_page_with_a_link(serve):
    """The body of a redirect is an HTML page with a link to the URL."""
    response = serve(lambda: flask.redirect(TARGET)).get("/")

    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.text.count(LINK) == 1


@claim("redirects.body.is-html-3-2-with-two-spaces", werkzeug="<2.0")
def test_the_body_has_two_spaces_before_its_last_words():
    """The page of a redirect is HTML 3.2, with two spaces before its last sentence."""
    assert flask.redirect(TARGET).get_data(as_text=True) == f"{OLD}{LINK}.  If not click the link."


@claim("redirects.body.is-html-3-2-with-one-space", werkzeug=">=2.0,<2.1.2")
def test_the_body_has_one_space_before_its_last_words():
    """The page of a redirect is HTML 3.2, with one space before its last sentence."""
    assert flask.redirect(TARGET).get_data(as_text=True) == f"{OLD}{LINK}. If not click the link."


@claim("redirects.body.is-html-5", werkzeug=">=2.1.2")
def test_the_body_is_html_5():
    """The page of a redirect is HTML 5, and ends with a newline."""
    assert (
        flask.redirect(TARGET).get_data(as_text=True) == f"{NEW}{LINK}. If not, click the link.\n"
    )


def link_in(response):
    """The link in the page of a redirect: its address and its text."""
    address, _, text = response.get_data(as_text=True).partition('href="')[2].partition('">')
    return address, text.partition("</a>")[0]


@claim("redirects.body.escapes-html")
def test_the_link_is_escaped():
    """Ampersands in the URL of a redirect are escaped in its page."""
    escaped = "http://example.com/?a=b&amp;c=d"

    assert link_in(flask.redirect("http://example.com/?a=b&c=d")) == (escaped, escaped)


@claim("redirects.body.shows-tags-as-text")
def test_a_tag_in_the_target_adds_no_element():
    """A tag in the URL of a redirect is escaped in its page."""
    page = flask.redirect('http://example.com/?"><script>').get_data(as_text=True)

    assert (page.count("<script"), page.count("<a "), page.count('"http:')) == (0, 1, 1)


@claim("redirects.body.leaves-apostrophes", werkzeug="<2.0")
def test_an_apostrophe_in_the_link_stays():
    """An apostrophe in the URL of a redirect is not escaped in its page."""
    assert link_in(flask.redirect("http://example.com/it's"))[1] == "http://example.com/it's"


@claim("redirects.body.escapes-apostrophes-in-hex", werkzeug=">=2.0,<2.2")
def test_an_apostrophe_in_the_link_is_escaped_in_hex():
    """An apostrophe in the URL of a redirect is &#x27; in its page."""
    assert link_in(flask.redirect("http://example.com/it's"))[1] == "http://example.com/it&#x27;s"


@claim("redirects.body.escapes-apostrophes", werkzeug=">=2.2")
def test_an_apostrophe_in_the_link_is_escaped():
    """An apostrophe in the URL of a redirect is &#39; in its page."""
    assert link_in(flask.redirect("http://example.com/it's"))[1] == "http://example.com/it&#39;s"


@claim("redirects.body.encodes-the-address", werkzeug="<2.3.4")
def test_the_address_of_the_link_is_percent_encoded():
    """The link in the page of a redirect is percent-encoded, its text is as given."""
    assert link_in(flask.redirect("http://example.com/é b")) == (
        "http://example.com/%C3%A9%20b",
        "http://example.com/é b",
    )


@claim("redirects.body.leaves-the-address", werkzeug=">=2.3.4")
def test_the_address_of_the_link_is_as_given():
    """The link in the page of a redirect and its text are as given."""
    assert link_in(flask.redirect("http://example.com/é b")) == (
        "http://example.com/é b",
        "http://example.com/é b",
    )
