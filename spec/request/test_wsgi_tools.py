"""werkzeug.wsgi: an environ asked without a request, and the streams around a body."""

import io

import pytest
from werkzeug import wsgi
from werkzeug.exceptions import ClientDisconnected
from werkzeug.formparser import parse_form_data
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from spec.kit import claim

DOC = "werkzeug:wsgi#wsgi-helpers"


def environ(path="/", **options):
    """The environ of a request."""
    return EnvironBuilder(path, **options).get_environ()


@claim(
    "request.environ.current-url-is-whole-or-a-part",
    doc="werkzeug:wsgi#werkzeug.wsgi.get_current_url",
)
@pytest.mark.parametrize(
    ("options", "url"),
    [
        pytest.param({}, "http://a.example/in/page?b=1", id="whole"),
        pytest.param({"strip_querystring": True}, "http://a.example/in/page", id="no-query"),
        pytest.param({"root_only": True}, "http://a.example/in/", id="root"),
        pytest.param({"host_only": True}, "http://a.example/", id="host"),
    ],
)
def test_the_url_of_an_environ(options, url):
    """`get_current_url()` returns the URL of a WSGI environ, or a part of it."""
    it = environ("/page?b=1", base_url="http://a.example/in")

    assert wsgi.get_current_url(it, **options) == url


@claim(
    "request.environ.host-is-the-header-or-the-server", doc="werkzeug:wsgi#werkzeug.wsgi.get_host"
)
@pytest.mark.parametrize(
    ("scheme", "headers", "host"),
    [
        pytest.param("http", {"HTTP_HOST": "a.example:80"}, "a.example", id="port-of-http"),
        pytest.param("http", {}, "server:81", id="of-the-server"),
    ],
)
def test_the_host_of_an_environ(scheme, headers, host):
    """`get_host()` returns the Host header without a default port, or else name and port."""
    it = {"SERVER_NAME": "server", "SERVER_PORT": "81", "wsgi.url_scheme": scheme, **headers}

    assert wsgi.get_host(it) == host


@claim(
    "request.environ.trusted-host-is-in-a-list", doc="werkzeug:wsgi#werkzeug.wsgi.host_is_trusted"
)
@pytest.mark.parametrize(
    ("host", "trusted", "is_trusted"),
    [
        pytest.param("a.example", "a.example", True, id="text-alone"),
        pytest.param("b.example", ["a.example", "c.example"], False, id="other"),
        pytest.param("", ["a.example"], False, id="empty"),
    ],
)
def test_a_host_is_trusted_by_name(host, trusted, is_trusted):
    """`host_is_trusted()` takes a list of names or a single one."""
    assert wsgi.host_is_trusted(host, trusted) is is_trusted


LIMITED = "werkzeug:wsgi#werkzeug.wsgi.LimitedStream"


@claim("request.limited-stream.ends-at-its-limit", doc=LIMITED)
def test_a_limited_stream_ends_at_its_limit():
    """A LimitedStream reads no more than its limit."""
    stream = wsgi.LimitedStream(io.BytesIO(b"abcdefgh"), 5)
    seen = [stream.read(2), stream.tell(), stream.is_exhausted, stream.read(), stream.read()]

    assert (seen, stream.is_exhausted, stream.readable()) == ([b"ab", 2, False, b"cde", b""], 1, 1)


class Broken:
    """A stream that breaks off: it has nothing, or raises."""

    def __init__(self, error=None):
        self.error = error

    def read(self, size=-1):
        if self.error:
            raise self.error
        return b""

    readline = read


@claim("request.limited-stream.read-raises-client-disconnected", doc=LIMITED)
@pytest.mark.parametrize("stream", [Broken(), Broken(OSError("gone"))], ids=["empty", "gone"])
def test_read_of_a_limited_stream_raises_client_disconnected(stream):
    """`LimitedStream.read()` raises ClientDisconnected if the client sends less or is gone."""
    with pytest.raises(ClientDisconnected, match="^400 Bad Request"):
        wsgi.LimitedStream(stream, 5).read()


@claim(
    "request.form-parser.can-be-called-by-hand",
    doc="werkzeug:http#werkzeug.formparser.parse_form_data",
)
def test_a_form_is_read_without_a_request():
    """`parse_form_data()` returns stream, form and files of a WSGI environ."""
    _, form, files = parse_form_data(
        environ(method="POST", data={"a": "1", "f": (io.BytesIO(b"x"), "n")})
    )

    assert (form.to_dict(), files["f"].read()) == ({"a": "1"}, b"x")
    files["f"].close()


@claim(
    "request.form-parser.last-boundary-alone-is-an-empty-form",
    doc="werkzeug:http#werkzeug.formparser.parse_form_data",
)
def test_the_last_boundary_alone_is_an_empty_form():
    """`parse_form_data(silent=False)` returns an empty form for the last boundary alone."""
    body = environ(method="POST", data=b"--b--", content_type="multipart/form-data; boundary=b")

    assert parse_form_data(body, silent=False)[1].to_dict() == {}


@claim(
    "request.form-parser.is-silent-by-default",
    doc="werkzeug:http#werkzeug.formparser.parse_form_data",
)
def test_a_parser_is_silent_by_default():
    """`parse_form_data()` returns an empty form for a multipart body without a boundary."""
    body = environ(method="POST", data=b"--b--", content_type="multipart/form-data")

    assert parse_form_data(body)[1].to_dict() == {}


@claim(
    "request.form-parser.that-is-not-silent-raises",
    doc="werkzeug:http#werkzeug.formparser.parse_form_data",
)
def test_a_parser_that_is_not_silent_raises():
    """`parse_form_data(silent=False)` raises ValueError for a multipart body without a boundary."""
    body = environ(method="POST", data=b"--b--", content_type="multipart/form-data")

    with pytest.raises(ValueError, match="^Missing boundary$"):
        parse_form_data(body, silent=False)


@claim(
    "request.application.makes-an-application-of-a-function",
    doc="werkzeug:wrappers#werkzeug.wrappers.Request.application",
)
def test_a_function_of_a_request_becomes_an_application():
    """`Request.application` makes a WSGI app of a function; an HTTP exception is its response."""
    from werkzeug.exceptions import NotFound
    from werkzeug.test import Client
    from werkzeug.wrappers import Response

    @Request.application
    def application(request):
        if request.path != "/":
            raise NotFound
        return Response("tea")

    client = Client(application, Response)
    assert [client.get(path).status_code for path in ("/", "/x")] == [200, 404]
