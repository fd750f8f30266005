import flask
from markupsafe import Markup
from werkzeug.exceptions import HTTPException

from spec.kit import claim

DOC = "werkzeug:exceptions#werkzeug.exceptions.HTTPException"


def last_lines(response):
    """The heading and the description on the default page of an error."""
    return response.text.splitlines()[-2:]


@claim("errors.escaping.tags-and-ampersands-are-escaped")
def test_tags_in_a_description_are_escaped(serve):
    """Tags and ampersands in a description are escaped."""
    response = serve(lambda: flask.abort(404, "<b>you & me</b>")).get("/")

    assert last_lines(response)[-1] == "<p>&lt;b&gt;you &amp; me&lt;/b&gt;</p>"


@claim("errors.escaping.newline-is-a-break")
def test_a_newline_in_a_description_is_a_line_break(serve):
    """A newline in a description becomes <br>."""
    response = serve(lambda: flask.abort(404, "one\ntwo")).get("/")

    assert last_lines(response)[-1] == "<p>one<br>two</p>"


@claim("errors.escaping.documented-tag-is-escaped", doc="werkzeug:exceptions#custom-errors")
def test_the_tags_of_the_documented_402_are_escaped(serve):
    """The tags in the description of the docs' PaymentRequired are escaped."""

    class PaymentRequired(HTTPException):
        code = 402
        description = "<p>Payment required.</p>"

    def view():
        raise PaymentRequired

    response = serve(view).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (
        402,
        "<p>&lt;p&gt;Payment required.&lt;/p&gt;</p>",
    )


@claim("errors.escaping.apostrophe-is-left-alone", werkzeug="<2.0")
def test_an_apostrophe_is_left_alone(serve):
    """Before Werkzeug 2.0 an apostrophe in an error page is sent unchanged."""
    response = serve(lambda: flask.abort(418, "don't")).get("/")

    assert last_lines(response) == [
        "<h1>I'm a teapot</h1>",
        "<p>don't</p>",
    ]


@claim("errors.escaping.apostrophe-is-hexadecimal", werkzeug=">=2.0,<2.2")
def test_an_apostrophe_is_a_hexadecimal_reference(serve):
    """An apostrophe in an error page of Werkzeug 2.0 and 2.1 is sent as &#x27;."""
    response = serve(lambda: flask.abort(418, "don't")).get("/")

    assert last_lines(response) == [
        "<h1>I&#x27;m a teapot</h1>",
        "<p>don&#x27;t</p>",
    ]


@claim("errors.escaping.apostrophe-is-decimal", werkzeug=">=2.2,<3.2")
def test_an_apostrophe_is_a_decimal_reference(serve):
    """An apostrophe in an error page is sent as &#39;."""
    response = serve(lambda: flask.abort(418, "don't")).get("/")

    assert last_lines(response) == [
        "<h1>I&#39;m a teapot</h1>",
        "<p>don&#39;t</p>",
    ]


@claim("errors.escaping.quote-is-named", werkzeug="<2.2")
def test_a_quotation_mark_is_a_named_reference(serve):
    """Before Werkzeug 2.2 a quotation mark in a description is sent as &quot;."""
    response = serve(lambda: flask.abort(404, 'say "yes"')).get("/")

    assert last_lines(response)[-1] == "<p>say &quot;yes&quot;</p>"


@claim("errors.escaping.quote-is-decimal", werkzeug=">=2.2")
def test_a_quotation_mark_is_a_decimal_reference(serve):
    """A quotation mark in a description is sent as &#34;."""
    response = serve(lambda: flask.abort(404, 'say "yes"')).get("/")

    assert last_lines(response)[-1] == "<p>say &#34;yes&#34;</p>"


@claim("errors.escaping.markup-is-kept", werkzeug="<2.0 || >=2.2")
def test_markup_is_kept(serve):
    """A description that is Markup keeps its tags; its newlines become <br>."""
    response = serve(lambda: flask.abort(404, Markup("<b>tea</b>\nonly"))).get("/")

    assert last_lines(response)[-1] == "<p><b>tea</b><br>only</p>"


@claim("errors.escaping.markup-loses-its-breaks", werkzeug=">=2.0,<2.2", markupsafe="<3.0")
def test_markup_loses_its_breaks(serve):
    """The newlines of a description that is Markup become &lt;br&gt; on Werkzeug 2.0 and 2.1."""
    response = serve(lambda: flask.abort(404, Markup("<b>tea</b>\nonly"))).get("/")

    assert last_lines(response)[-1] == "<p><b>tea</b>&lt;br&gt;only</p>"


@claim("errors.escaping.markup-is-escaped-twice", werkzeug=">=2.0,<2.2", markupsafe=">=3.0")
def test_markup_is_escaped_twice(serve):
    """With MarkupSafe 3 Werkzeug 2.0 and 2.1 escape a description that is Markup twice."""
    response = serve(lambda: flask.abort(404, Markup("<b>tea</b>\nonly"))).get("/")

    assert last_lines(response)[-1] == (
        "<p>&amp;lt;b&amp;gt;tea&amp;lt;/b&amp;gt;&lt;br&gt;only</p>"
    )
