import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.url_for"


@pytest.fixture
def page(app):
    app.add_url_rule("/page", "page")
    return app


@claim("routing.url-for.external-is-absolute")
@pytest.mark.parametrize(
    ("options", "url"),
    [
        pytest.param({}, "/page", id="default"),
        pytest.param({"_external": True}, "http://localhost/page", id="true"),
        pytest.param({"_external": True, "_scheme": "https"}, "https://localhost/page", id="https"),
        pytest.param({"_external": True, "_scheme": ""}, "//localhost/page", id="no-scheme"),
    ],
)
def test_a_url_is_absolute_with_external(page, options, url):
    """`url_for()` builds a path in a request, and an absolute URL with `_external=True`."""
    with page.test_request_context():
        assert flask.url_for("page", **options) == url


@claim("routing.url-for.scheme-needs-external", doc="api#flask.url_for", flask="<2.2")
def test_a_scheme_without_external_is_refused(page):
    """Before Flask 2.2 `url_for(_scheme=…)` raises ValueError without `_external=True`."""
    with page.test_request_context(), pytest.raises(ValueError, match="_external must be True$"):
        flask.url_for("page", _scheme="https")


@claim("routing.url-for.scheme-makes-external", flask=">=2.2", otherwise=ValueError)
def test_a_scheme_makes_the_url_absolute(page):
    """`url_for(_scheme=…)` alone builds an absolute URL."""
    with page.test_request_context():
        assert flask.url_for("page", _scheme="https") == "https://localhost/page"


SCHEME = "^When specifying '?_scheme'?, '?_external'? must be True\\.?$"


@claim("routing.url-for.scheme-refuses-internal")
def test_a_scheme_with_external_false_is_refused(page):
    """`url_for(_scheme=…, _external=False)` raises ValueError."""
    with page.test_request_context(), pytest.raises(ValueError, match=SCHEME):
        flask.url_for("page", _scheme="https", _external=False)


@claim("routing.url-for.other-scheme-is-kept", doc="api#flask.url_for", werkzeug="<1.0")
def test_another_scheme_is_kept(page):
    """Before Werkzeug 1.0 `_scheme` of `url_for()` may be any word."""
    with page.test_request_context():
        assert flask.url_for("page", _scheme="ftp", _external=True) == "ftp://localhost/page"


@claim("routing.url-for.other-scheme-becomes-http", werkzeug=">=1.0")
def test_another_scheme_becomes_http(page):
    """`url_for(_scheme="ftp")` builds an `http` URL."""
    with page.test_request_context():
        assert flask.url_for("page", _scheme="ftp", _external=True) == "http://localhost/page"


@claim("routing.url-for.begins-with-the-script-root", doc="config#APPLICATION_ROOT")
def test_a_url_begins_with_the_script_root(page):
    """`url_for()` begins with the prefix that the app is mounted below."""
    with page.test_request_context("/page", base_url="http://example.com/app"):
        urls = [flask.url_for("page"), flask.url_for("page", _external=True)]
        assert (flask.request.script_root, flask.request.path) == ("/app", "/page")

    assert urls == ["/app/page", "http://example.com/app/page"]


@claim("routing.url-for.takes-the-host-of-the-request", doc="config#SERVER_NAME")
def test_an_absolute_url_has_the_host_of_the_request(page):
    """Without SERVER_NAME an absolute URL has scheme, host and port of the request."""
    with page.test_request_context(base_url="https://example.com:8443"):
        assert flask.url_for("page", _external=True) == "https://example.com:8443/page"


@claim("routing.url-for.is-absolute-outside-a-request", doc="config#SERVER_NAME")
@pytest.mark.parametrize(
    ("options", "url"),
    [
        pytest.param({}, "http://example.com/page", id="absolute-by-default"),
        pytest.param({"_external": False}, "/page", id="path-on-request"),
        pytest.param({"_scheme": "https"}, "https://example.com/page", id="scheme"),
    ],
)
def test_a_url_outside_a_request_is_absolute(page, options, url):
    """In an app context alone `url_for()` builds an absolute URL with SERVER_NAME as host."""
    page.config["SERVER_NAME"] = "example.com"

    with page.app_context():
        assert flask.url_for("page", **options) == url


@claim("routing.url-for.uses-settings-outside-a-request", doc="config#APPLICATION_ROOT")
def test_scheme_and_root_outside_a_request_are_settings(page):
    """PREFERRED_URL_SCHEME and APPLICATION_ROOT are used by `url_for()` outside a request."""
    page.config.update(
        SERVER_NAME="example.com:81", PREFERRED_URL_SCHEME="https", APPLICATION_ROOT="/app"
    )

    with page.app_context():
        urls = [flask.url_for("page"), flask.url_for("page", _external=False)]
    assert urls == ["https://example.com:81/app/page", "/app/page"]


@claim("routing.app-url-for.needs-no-context", flask=">=2.2", otherwise=AttributeError)
def test_the_method_of_an_app_needs_no_context(page):
    """`app.url_for()` needs no context if SERVER_NAME is set."""
    page.config["SERVER_NAME"] = "example.com"

    assert page.url_for("page") == "http://example.com/page"


@claim("routing.app-url-for.is-what-url-for-calls", flask=">=2.2", otherwise=RuntimeError)
def test_url_for_calls_the_method_of_the_app():
    """`url_for()` calls `url_for()` of the current app, which a subclass may override."""
    own = type(
        "Own", (flask.Flask,), {"url_for": lambda self, endpoint, **values: f"to {endpoint}"}
    )

    with own("example").app_context():
        assert flask.url_for("page") == "to page"


@claim("routing.app-url-for.uses-the-current-request", flask=">=2.2", otherwise=AttributeError)
def test_the_method_of_an_app_looks_into_the_map_of_the_current_request(page):
    """In a request of another app, `app.url_for()` uses the other app's `url_map`."""
    page.config["SERVER_NAME"] = "example.com"
    other = flask.Flask("other")
    other.add_url_rule("/of-the-other", "page")

    with other.test_request_context():
        assert page.url_for("page") == "/of-the-other"
