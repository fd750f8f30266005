"""What changes of Werkzeug say to write instead, run: requests, responses, servers."""

import flask
import pytest
from werkzeug import wrappers
from werkzeug.debug.repr import debug_repr
from werkzeug.exceptions import NotFound, abort
from werkzeug.formparser import FormDataParser
from werkzeug.middleware.lint import LintMiddleware
from werkzeug.middleware.profiler import ProfilerMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import RequestRedirect
from werkzeug.serving import make_server
from werkzeug.test import Client, EnvironBuilder, run_wsgi_app
from werkzeug.testapp import test_app as page
from werkzeug.wrappers import Request, Response

from spec.kit import claim

DOC = "werkzeug:wrappers#wrapper-classes"


def after(response, change):
    """The status, the headers and the body of a response after a change of it."""
    change(response)
    return response.status_code, response.headers.get("Cache-Control"), response.get_data()


def asked(**options):
    """A request."""
    return Request(EnvironBuilder(**options).get_environ())


@claim("names.fixes.of-responses-run-on-every-release")
@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(lambda it: it.set_data(str(3)), (200, None, b"3"), id="string-for-a-number"),
        pytest.param(
            lambda it: setattr(it, "status_code", int(404.0)),
            (404, None, b""),
            id="int-for-a-float",
        ),
        pytest.param(
            lambda it: setattr(it, "status", b"404 NOT FOUND".decode()),
            (404, None, b""),
            id="decoded-status",
        ),
        pytest.param(
            lambda it: setattr(it.cache_control, "max_age", 3),
            (200, "max-age=3", b""),
            id="number-of-seconds",
        ),
        pytest.param(
            lambda it: it.headers.set("Cache-Control", 'private="A"'),
            (200, 'private="A"', b""),
            id="header-itself",
        ),
    ],
)
def test_fixes_of_responses_run(change, told):
    """Bodies and statuses are strings, status codes and cache times ints, on every release."""
    assert after(Response(), change) == told


@claim("names.fixes.of-requests-run-on-every-release")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(
            lambda: asked(headers={"X-Requested-With": "XMLHttpRequest"}).headers.get(
                "X-Requested-With"
            ),
            "XMLHttpRequest",
            id="x-requested-with",
        ),
        pytest.param(
            lambda: asked(headers={"Accept": "application/json"}).accept_mimetypes.best,
            "application/json",
            id="accept-mimetypes",
        ),
        pytest.param(lambda: asked(query_string="a=%C3%A9").args["a"], "\xe9", id="utf-8"),
        pytest.param(
            lambda: flask.redirect(asked().args.get("next") or "/").location, "/", id="default"
        ),
        pytest.param(lambda: ProxyFix(page, x_for=1, x_proto=1, x_host=1).x_for, 1, id="x-for"),
        pytest.param(
            lambda: Client(Response("tea"), Response).get("/").data, b"tea", id="response-class"
        ),
        pytest.param(
            lambda: run_wsgi_app(page, EnvironBuilder().get_environ())[1], "200 OK", id="page"
        ),
    ],
)
def test_fixes_of_requests_run(run, value):
    """Headers and `args` replace old attributes of requests, `x_for` replaces `num_proxies`."""
    assert run() == value


@claim(
    "names.fixes.of-imports-run-on-every-release",
    doc="werkzeug:middleware/proxy_fix#x-forwarded-for-proxy-fix",
)
@pytest.mark.parametrize(
    ("found", "home"),
    [
        pytest.param(Request, "werkzeug.wrappers", id="request"),
        pytest.param(Response, "werkzeug.wrappers", id="response"),
        pytest.param(ProxyFix, "werkzeug.middleware.proxy_fix", id="proxy-fix"),
        pytest.param(LintMiddleware, "werkzeug.middleware.lint", id="lint"),
        pytest.param(ProfilerMiddleware, "werkzeug.middleware.profiler", id="profiler"),
        pytest.param(RequestRedirect, "werkzeug.routing", id="request-redirect"),
        pytest.param(debug_repr, "werkzeug.debug.repr", id="debug-repr"),
    ],
)
def test_fixes_of_imports_run(found, home):
    """Requests, middleware, redirects and `debug_repr()` have one module on every release."""
    assert found.__module__.startswith(home)


class NotFoundKey(NotFound, KeyError):
    pass


@claim("names.fixes.of-exceptions-run-on-every-release", doc="werkzeug:exceptions#custom-errors")
def test_fixes_of_exceptions_run():
    """`abort()` takes an int, an exception a string; a class extends `NotFound` and KeyError."""
    with pytest.raises(NotFound, match="^404 Not Found: "):
        abort(int("404"))

    assert NotFound(str(5)).get_description() == "<p>5</p>"
    with pytest.raises(KeyError) as caught:
        raise NotFoundKey
    assert caught.value.code == 404


class Parser(FormDataParser):
    def parse(self, stream, mimetype, *arguments):
        form = {"own": stream.read().decode()} if mimetype == "text/tea" else {}
        return stream, form, {}


class OwnRequest(Request):
    form_data_parser_class = Parser


@claim(
    "names.fixes.a-parser-with-its-own-parse-runs-on-every-release",
    doc="werkzeug:http#http-utilities",
)
def test_a_parser_with_its_own_parse_reads_other_types():
    """A subclass of `FormDataParser` reads other content types in `parse()`."""
    environ = EnvironBuilder(method="POST", data="oolong", content_type="text/tea").get_environ()

    assert OwnRequest(environ).form == {"own": "oolong"}


@claim("names.fixes.make-server-runs-on-every-release", doc="werkzeug:changes#version-2-2-3")
def test_make_server_opens_its_socket():
    """`make_server()` opens a socket, and a server closes it."""
    with make_server("127.0.0.1", 0, page) as server:
        assert server.socket.getsockname() == server.server_address

    assert server.socket.fileno() == -1


@claim(
    "names.fixes.request-and-response-have-all-of-the-mixins",
    werkzeug=">=2.0",
    doc="werkzeug:changes#version-2-0-0",
)
@pytest.mark.parametrize(
    ("wrapper", "names"),
    [
        pytest.param(
            "Request",
            "accept_mimetypes authorization content_md5 if_range user_agent origin get_json",
            id="request",
        ),
        pytest.param(
            "Response",
            "stream make_conditional www_authenticate retry_after vary json content_range",
            id="response",
        ),
    ],
)
def test_request_and_response_have_all_of_the_mixins(wrapper, names):
    """`Request` and `Response` have the attributes of all mixins."""
    found = getattr(wrappers, wrapper)

    assert [name for name in names.split() if not hasattr(found, name)] == []
