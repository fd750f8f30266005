import flask

from spec.kit import claim

DOC = "quickstart#about-responses"

GBK = {"Content-Type": "text/html; charset=gbk"}


@claim("text.response.gbk-is-bytes-and-a-type", doc="api#flask.Response")
def test_a_response_in_gbk_is_encoded_and_declared(serve):
    """A view sends GBK if it returns encoded bytes and `charset=gbk` in the Content-Type."""
    page = serve(lambda: ("深".encode("gbk"), GBK)).get("/")

    assert (page.headers["Content-Type"], page.data) == ("text/html; charset=gbk", b"\xc9\xee")


@claim("text.response.a-declared-charset-encodes-nothing", doc="api#flask.Response")
def test_a_declared_charset_encodes_nothing(serve):
    """A string is sent as UTF-8 whatever charset the Content-Type of the response names."""
    page = serve(lambda: ("深", GBK)).get("/")

    assert (page.headers["Content-Type"], page.data) == ("text/html; charset=gbk", b"\xe6\xb7\xb1")


@claim("text.response.a-lone-surrogate-is-a-500", doc="errorhandling#unhandled-exceptions")
def test_a_lone_surrogate_in_a_page_is_a_500(serve):
    """A view that returns a string that UTF-8 cannot encode answers 500."""
    assert serve(lambda: "\ud800").get("/").status_code == 500


@claim("text.handler.text-goes-out-as-utf8", doc="errorhandling#registering")
def test_the_text_of_an_error_handler_goes_out_as_utf8(serve, app):
    """A string that an error handler returns is sent as UTF-8."""
    app.register_error_handler(404, lambda error: ("没有%s".__mod__(error.code), 404))

    assert serve(lambda: "").get("/none").data == b"\xe6\xb2\xa1\xe6\x9c\x89404"


@claim("text.template.bytes-are-written-out", doc="quickstart#rendering-templates")
def test_bytes_in_a_template_are_written_as_python_writes_them(app):
    """A template shows bytes as Python writes them, with `b` and escapes."""
    with app.app_context():
        page = flask.render_template_string("{{ city }}", city=b"\xc9\xee")

    assert page == "b&#39;\\xc9\\xee&#39;"


@claim("text.template.urlencode-is-utf8", doc="jinja:templates#jinja-filters.urlencode")
def test_the_filter_urlencode_escapes_utf8(app):
    """The template filter `urlencode` percent-encodes a string as UTF-8."""
    with app.app_context():
        assert flask.render_template_string("{{ '深'|urlencode }}") == "%E6%B7%B1"
