import flask
import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"


def wire(response):
    """Give the type, the length and the bytes of a response."""
    headers = response.headers
    return headers["Content-Type"], headers["Content-Length"], response.data


@claim("text.response.is-utf8")
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: "深", id="text"),
        pytest.param(lambda: flask.make_response("深"), id="make_response"),
        pytest.param(lambda: flask.Response("深"), id="Response"),
        pytest.param(lambda: flask.render_template_string("{{ city }}", city="深"), id="template"),
    ],
)
def test_text_goes_out_as_utf8(serve, make):
    """A string is sent as UTF-8 with `charset=utf-8`; Content-Length counts the bytes."""
    assert wire(serve(make).get("/")) == ("text/html; charset=utf-8", "3", b"\xe6\xb7\xb1")


@claim("text.response.set-data-counts-bytes", doc="api#flask.Response.set_data")
def test_set_data_counts_bytes():
    """set_data encodes text as UTF-8 and counts its bytes."""
    response = flask.Response("page")
    response.set_data("深圳")

    assert (response.get_data(), response.content_length) == (b"\xe6\xb7\xb1\xe5\x9c\xb3", 6)


@claim("text.response.a-stream-is-utf8", doc="patterns/streaming#basic-usage")
def test_a_stream_of_text_goes_out_as_utf8(serve):
    """Each piece of text of a stream goes out as UTF-8."""
    client = serve(lambda: flask.Response(character for character in "深圳"))

    assert list(client.get("/").response) == [b"\xe6\xb7\xb1", b"\xe5\x9c\xb3"]


@claim("text.response.bytes-go-out-as-they-are")
def test_bytes_go_out_as_they_are(serve):
    """Bytes go out as they are, although the type says UTF-8."""
    page = serve(lambda: b"\xc9\xee").get("/")

    assert wire(page) == ("text/html; charset=utf-8", "2", b"\xc9\xee")


@claim("text.response.gbk-is-bytes-and-a-type", doc="api#flask.Response")
def test_a_response_in_gbk_is_encoded_and_declared(serve):
    """A view sends GBK if it returns encoded bytes and `charset=gbk` in the Content-Type."""
    page = serve(lambda: ("深".encode("gbk"), {"Content-Type": "text/html; charset=gbk"})).get("/")

    assert wire(page) == ("text/html; charset=gbk", "2", b"\xc9\xee")


@claim("text.response.a-declared-charset-encodes-nothing", doc="api#flask.Response")
def test_a_declared_charset_encodes_nothing(serve):
    """The charset of a response's type is a label: text goes out as UTF-8 under any."""
    page = serve(lambda: ("深", {"Content-Type": "text/html; charset=gbk"})).get("/")

    assert wire(page) == ("text/html; charset=gbk", "3", b"\xe6\xb7\xb1")


@claim("text.response.as-text-is-strict", doc="api#flask.Response.get_data")
def test_a_response_that_is_not_utf8_has_no_text():
    """get_data(as_text=True) of a response raises for bytes that are not UTF-8."""
    response = flask.Response(b"\xc9\xee", content_type="text/html; charset=gbk")

    with pytest.raises(UnicodeDecodeError, match="'utf-8' codec can't decode byte 0xc9"):
        response.get_data(as_text=True)


@claim("text.response.charset-is-added-to-text", doc="api#flask.Response.mimetype")
@pytest.mark.parametrize(
    ("mimetype", "content_type"),
    [
        ("text/plain", "text/plain; charset=utf-8"),
        ("application/xml", "application/xml; charset=utf-8"),
        ("image/svg+xml", "image/svg+xml; charset=utf-8"),
        ("application/javascript", "application/javascript; charset=utf-8"),
        ("application/json", "application/json"),
        ("image/png", "image/png"),
    ],
)
def test_the_charset_is_added_to_types_of_text(mimetype, content_type):
    """A mimetype of text or XML is sent with charset=utf-8, another as it is."""
    assert flask.Response(mimetype=mimetype).headers["Content-Type"] == content_type


@claim("text.response.a-lone-surrogate-is-a-500", doc="errorhandling#unhandled-exceptions")
def test_a_lone_surrogate_in_a_page_is_a_500(serve):
    """A page with text that UTF-8 cannot encode is answered with 500."""
    assert serve(lambda: "\ud800").get("/").status_code == 500


@claim("text.handler.text-goes-out-as-utf8", doc="errorhandling#registering")
def test_the_text_of_an_error_handler_goes_out_as_utf8(serve, app):
    """An error handler's text, with the error formatted in, goes out as UTF-8."""
    app.register_error_handler(404, lambda error: ("没有%s".__mod__(error.code), 404))

    assert serve(lambda: "").get("/none").data == b"\xe6\xb2\xa1\xe6\x9c\x89404"


@claim("text.handler.a-description-may-be-any-text", doc="api#flask.abort")
def test_the_description_of_an_error_may_be_any_text(serve):
    """The description given to abort stands on the error page, in any script."""
    page = serve(lambda: flask.abort(404, "没有")).get("/").text

    assert page.endswith("<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>没有</p>\n")


@claim("text.template.bytes-are-written-out", doc="quickstart#rendering-templates")
def test_bytes_in_a_template_are_written_as_python_writes_them(app):
    """Bytes given to a template stand on the page with their b and escapes."""
    with app.app_context():
        page = flask.render_template_string("{{ city }}", city=b"\xc9\xee")

    assert page == "b&#39;\\xc9\\xee&#39;"


@claim("text.template.urlencode-is-utf8", doc="jinja:templates#jinja-filters.urlencode")
def test_the_filter_urlencode_escapes_utf8(app):
    """The template filter urlencode escapes text as UTF-8."""
    with app.app_context():
        assert flask.render_template_string("{{ '深'|urlencode }}") == "%E6%B7%B1"


@claim("text.flash.any-text-is-shown", doc="patterns/flashing#simple-flashing")
def test_a_flashed_text_is_shown_by_the_next_request(client):
    """A flashed message in any script is what the next request shows."""
    client.application.add_url_rule("/flash", "flash", lambda: flask.flash("深圳") or "")
    client.application.add_url_rule("/", "show", lambda: flask.get_flashed_messages()[0])
    client.get("/flash")

    assert client.get("/").text == "深圳"


@claim("text.session.keeps-text-and-bytes", doc="api#flask.session")
@pytest.mark.parametrize("value", ["深圳", b"\xc9\xee\xdb\xda", {"城": "深圳"}])
def test_the_session_keeps_text_and_bytes_apart(client, value):
    """The session gives back text as text and bytes as bytes, in its names as well."""
    with client.session_transaction() as session:
        session["城"] = value
    with client.session_transaction() as session:
        assert dict(session) == {"城": value}
