"""What changes of `url_for()` say to write instead, run on both sides of them."""

from urllib.parse import unquote

import flask
import pytest
from flask import url_for
from werkzeug.routing import Map, Rule

from spec.kit import claim

DOC = "api#flask.url_for"


@pytest.fixture
def built(app):
    """Build a URL in a request of an app with the rule ``/tea/<name>`` and ``/``."""
    app.add_url_rule("/", "root", str)
    app.add_url_rule("/tea/<name>", "tea", str)

    def built(run):
        with app.test_request_context():
            return run()

    return built


@claim("routing.fixes.values-of-url-for-are-strings-and-lists")
@pytest.mark.parametrize(
    ("run", "url"),
    [
        pytest.param(lambda: url_for("root", a=b"b".decode()), "/?a=b", id="decoded"),
        pytest.param(lambda: url_for("root", a=[] or None), "/", id="none-for-an-empty-list"),
        pytest.param(lambda: url_for("tea", name=["green"][0]), "/tea/green", id="item"),
        pytest.param(lambda: url_for("root", a=["b", "c"]), "/?a=b&a=c", id="list"),
        pytest.param(lambda: url_for("root", a=str({1})), "/?a=%7B1%7D", id="str-of-a-set"),
        pytest.param(
            lambda: url_for("root", _scheme="https", _external=True),
            "https://localhost/",
            id="external-beside-scheme",
        ),
        pytest.param(
            lambda: "tea:" + url_for("root", _scheme="", _external=True),
            "tea://localhost/",
            id="other-scheme-in-front",
        ),
    ],
)
def test_values_of_url_for_are_strings_and_lists(built, run, url):
    """`url_for()` with strings, items, lists and None builds one URL on every release."""
    assert built(run) == url


@claim("routing.fixes.urls-are-compared-unquoted")
def test_urls_are_compared_unquoted(built):
    """`unquote()` of what `url_for()` builds is alike on every release."""
    url = built(
        lambda: url_for("tea", name="a!$&'()*+,;=:@b", c="d/e:?", _anchor="f!$&'()*,;=:@/?")
    )

    assert unquote(url) == "/tea/a!$&'()*+,;=:@b?c=d/e:?#f!$&'()*,;=:@/?"


@claim("routing.fixes.paths-are-compared", doc="api#flask.Request.path")
def test_paths_are_compared(serve):
    """`request.path` is decoded on every release, whatever `request.url` is."""
    client = serve(lambda **it: flask.request.path, "/<name>")

    assert client.get("/a!$&'()*,;=:@%2Bb").text == "/a!$&'()*,;=:@+b"


@claim("routing.fixes.maps-are-bound-with-a-scheme", doc="werkzeug:routing#maps-rules-and-adapters")
def test_a_map_is_bound_with_a_scheme():
    """A map that is bound with `url_scheme` builds URLs of that scheme."""
    adapter = Map([Rule("/tea", endpoint="tea")]).bind("cups.example", url_scheme="https")

    assert adapter.build("tea", force_external=True) == "https://cups.example/tea"
