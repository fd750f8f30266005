"""The test client of Werkzeug, which that of Flask is made of."""

import io

import pytest
from werkzeug.test import Client, EnvironBuilder, encode_multipart, run_wsgi_app
from werkzeug.wrappers import Request, Response

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client"


@Request.application
def echo(request):
    """Answer the method and the path."""
    return Response(f"{request.method} {request.path}")


@claim("application.werkzeug-client.has-one-for-each-http-method")
def test_every_method_has_a_function():
    """Werkzeug's test client has a method for each HTTP method."""
    client = Client(echo, Response)
    methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
    bodies = [getattr(client, method.lower())("/tea").get_data() for method in methods]

    assert bodies == [f"{method} /tea".encode() for method in methods]


@claim("application.werkzeug-client.opens-a-builder-or-an-environ")
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: EnvironBuilder("/tea", method="PUT"), id="builder"),
        pytest.param(lambda: EnvironBuilder("/tea", method="PUT").get_environ(), id="environ"),
    ],
)
def test_the_client_opens_a_builder_or_an_environ(make):
    """`open()` of Werkzeug's test client accepts an EnvironBuilder or a WSGI environ."""
    assert Client(echo, Response).open(make()).get_data() == b"PUT /tea"


@claim("application.werkzeug-client.follows-no-redirect-by-default")
def test_the_client_follows_no_redirect_by_default():
    """Werkzeug's test client returns a redirect itself, unless `follow_redirects=True`."""
    client = Client(Response(status=302, headers={"Location": "/"}), Response)

    assert client.get("/").status_code == 302


@claim("application.werkzeug-client.without-cookies-refuses-them")
def test_a_client_without_cookies_refuses_them():
    """`set_cookie()` of a client made with `use_cookies=False` raises."""
    client = Client(echo, Response, use_cookies=False)

    with pytest.raises(Exception, match="(?i)cookies( are)? disabled"):
        client.set_cookie("a", "b")


@claim(
    "application.werkzeug-client.raises-what-start-response-was-given",
    doc="werkzeug:test#werkzeug.test.run_wsgi_app",
)
def test_an_application_that_fails_late_raises():
    """`run_wsgi_app()` raises the exception that `start_response` was given."""

    def application(environ, start_response):
        start_response("500 ERROR", [], (ZeroDivisionError, ZeroDivisionError("late"), None))
        return [b""]

    with pytest.raises(ZeroDivisionError, match="late"):
        run_wsgi_app(application, {})


@claim(
    "application.werkzeug-client.collects-what-is-written",
    doc="werkzeug:test#werkzeug.test.run_wsgi_app",
)
def test_what_is_written_comes_before_what_is_returned():
    """`run_wsgi_app()` collects what an app writes before what it returns."""

    def application(environ, start_response):
        start_response("200 OK", [])(b"green ")
        return [b"tea"]

    assert b"".join(run_wsgi_app(application, {})[0]) == b"green tea"


@claim("application.werkzeug-client.sends-a-large-form-from-a-file", doc=DOC)
def test_a_large_form_is_sent_from_a_file():
    """A multipart body of more than half a megabyte is sent from a file, intact."""
    files = {f"f{n}": (io.BytesIO(b"x" * 300_000), "n") for n in range(3)}
    with EnvironBuilder(method="POST", data={**files, "a": "1"}).get_environ()[
        "wsgi.input"
    ] as body:
        sent = body.read()

    assert (sent.count(b"x") // 300_000, b'name="a"\r\n\r\n1\r\n' in sent) == (3, True)


@claim(
    "application.werkzeug-client.encode-multipart-returns-boundary-and-body",
    doc="werkzeug:test#werkzeug.test.EnvironBuilder",
)
def test_encode_multipart_returns_boundary_and_body():
    """`encode_multipart()` returns the boundary and the body of a form."""
    boundary, body = encode_multipart({"a": 1}, boundary="x")

    assert (boundary, body.strip()) == (
        "x",
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
    )


def asked(environ, start_response):
    """Answer with the host and the path."""
    start_response("200 OK", [])
    return [f"{environ['HTTP_HOST']} {environ['PATH_INFO']}".encode()]


@claim("application.werkzeug-client.keeps-two-slashes", werkzeug="<2.0")
def test_two_slashes_at_the_start_are_kept():
    """Before Werkzeug 2.0 two slashes at the start of a path are sent as they are."""
    assert Client(asked, Response).get("//tea/pot").get_data() == b"localhost //tea/pot"


@claim("application.werkzeug-client.loses-what-follows-two-slashes", werkzeug=">=2.0")
def test_what_follows_two_slashes_at_the_start_is_lost():
    """From Werkzeug 2.0 on the test client loses what two slashes at the start of a path name."""
    assert Client(asked, Response).get("//tea/pot").get_data() == b"localhost /pot"
