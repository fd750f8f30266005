"""What changes of rules say to write instead, run on both sides of them."""

import asyncio

import flask
import pytest
from flask.views import MethodView, View
from werkzeug.exceptions import BadRequest
from werkzeug.routing import BaseConverter, Map, Rule
from werkzeug.test import create_environ

from spec.kit import claim
from spec.tools.client import client_of
from spec.tools.parts import need_os

DOC = "api#url-route-registrations"


@claim("routing.fixes.blueprint-rules-begin-with-a-slash", doc="blueprints#registering-blueprints")
def test_rules_of_a_blueprint_begin_with_a_slash(app):
    """Rules of a blueprint that begin with a slash are below its prefix on every release."""
    blueprint = flask.Blueprint("a", __name__, url_prefix="/prefix")
    blueprint.add_url_rule("/", "root", str)
    blueprint.add_url_rule("/tea", "tea", str)
    app.register_blueprint(blueprint)

    assert sorted(map(str, app.url_map.iter_rules())) == ["/prefix/", "/prefix/tea"]


@claim(
    "routing.fixes.a-dotted-name-is-caught-by-two-classes", doc="api#flask.Blueprint.add_url_rule"
)
def test_a_dotted_name_is_caught_by_two_classes():
    """AssertionError or ValueError is caught for an endpoint of a blueprint with a dot."""
    blueprint = flask.Blueprint("a", __name__)
    with pytest.raises((AssertionError, ValueError), match="dot"):
        blueprint.add_url_rule("/", "a.dot", str)


@claim("routing.fixes.a-name-is-taken-apart-at-its-dots", doc="api#flask.Request.blueprint")
def test_a_name_is_taken_apart_at_its_dots(app):
    """`request.blueprint` is split at its dots, and None outside of a blueprint."""
    blueprint = flask.Blueprint("a", __name__)
    blueprint.add_url_rule("/", "root", lambda: "/".join(flask.request.blueprint.split(".")))
    app.register_blueprint(blueprint, url_prefix="/a")
    app.add_url_rule("/b", "b", lambda: str(flask.request.blueprint))

    assert [client_of(app).get(path).text for path in ("/a/", "/b")] == ["a", "None"]


@claim("routing.fixes.folders-are-given-as-strings", doc="api#flask.Flask")
@pytest.mark.parametrize(
    ("folder", "options", "url"),
    [
        pytest.param("cups", {}, "/cups/tea.txt", id="string-without-a-slash"),
        pytest.param("", {"static_url_path": ""}, "/tea.txt", id="empty-folder"),
        pytest.param("cups", {"static_url_path": "/a"}, "/a/tea.txt", id="path-without-a-slash"),
    ],
)
def test_a_static_folder_is_given_as_a_string(tmp_path, folder, options, url):
    """Static files are served of a string as `static_folder`, without slashes at the ends."""
    (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folder / "tea.txt").write_text("oolong")
    root = str(tmp_path)
    app = flask.Flask("a", root_path=root, instance_path=root, static_folder=folder, **options)

    assert client_of(app).get(url, buffered=True).text == "oolong"


@claim("routing.fixes.a-map-is-assigned", doc="api#flask.Flask.url_map")
def test_a_map_is_assigned():
    """`app.url_map` can be assigned before the first rule."""
    app = flask.Flask("a", static_folder=None, root_path="/", instance_path="/")
    app.url_map = type("Own", (Map,), {})()
    app.add_url_rule("/tea", "tea", lambda: type(app.url_map).__name__)

    assert client_of(app).get("/tea").text == "Own"


async def oolong():
    return "oolong"


@claim("routing.fixes.methods-of-views-run-coroutines", doc="views#method-dispatching-and-apis")
def test_methods_of_views_run_coroutines(app):
    """A plain method of a MethodView runs a coroutine; a subclass lists its methods."""
    need_os("event loops")
    base = type("Base", (MethodView,), {"get": lambda self: asyncio.run(oolong())})
    own = type("Own", (base,), {"post": lambda self: "post", "methods": ["GET", "POST"]})
    app.add_url_rule("/", view_func=own.as_view("own"))
    client = client_of(app)

    assert [client.get("/").text, client.post("/").text] == ["oolong", "post"]


@claim("routing.fixes.views-use-what-was-made-outside", doc="views#view-lifetime-and-self")
def test_a_view_uses_what_was_made_outside(app):
    """What `as_view()` is given for `__init__()` is one object for all requests."""
    own = type("Own", (View,), {"__init__": lambda self, cups: setattr(self, "cups", cups)})
    own.dispatch_request = lambda self: str(self.cups.append(1) or len(self.cups))
    app.add_url_rule("/", view_func=own.as_view("own", []))
    client = client_of(app)

    assert [client.get("/").text for _ in "ab"] == ["1", "2"]


class Year(BaseConverter):
    regex = r"(?:19|20)[0-9]{2}"


@claim("routing.fixes.converters-have-regexes-that-refuse", doc="api#flask.Flask.url_map")
def test_a_converter_has_a_regex_that_refuses(app):
    """A regex with a group that does not capture refuses values, so the next rule answers."""
    app.url_map.converters["year"] = Year
    app.add_url_rule("/<year:value>", "year", lambda value: f"year {value}")
    app.add_url_rule("/<value>", "text", lambda value: f"text {value}")
    client = client_of(app)

    assert [client.get(it).text for it in ("/2026", "/2126")] == ["year 2026", "text 2126"]


@claim("routing.fixes.each-item-has-a-rule", doc="api#url-route-registrations")
def test_each_item_has_a_rule(app):
    """A rule for each item, slashes and all, takes the place of `any` with slashes."""
    for item in ("a", "b/c"):
        app.add_url_rule(f"/{item}/tea", "tea", str, defaults={"object": item})

    assert client_of(app).get("/b/c/tea").text == "b/c"


@claim("routing.fixes.ten-parts-keep-their-values", doc="api#url-route-registrations")
def test_ten_parts_keep_their_values(app):
    """Ten variable parts between two slashes keep their values on every release."""
    app.add_url_rule("/" + "-".join(f"<x{i}>" for i in range(10)), "ten", lambda **it: it)
    with app.test_request_context("/0-1-2-3-4-5-6-7-8-9"):
        assert flask.request.view_args == {f"x{i}": str(i) for i in range(10)}


@claim(
    "routing.fixes.urls-end-with-the-slash-of-their-rule",
    doc="quickstart#unique-urls-redirection-behavior",
)
@pytest.mark.parametrize("strict", [True, False])
def test_a_url_ends_with_the_slash_of_its_rule(app, strict):
    """A URL with its rule's slash is answered, for a `path` and every method too."""
    app.debug = True
    app.add_url_rule("/p/<path:object>/", "p", str, strict_slashes=strict, methods=["GET", "POST"])
    client = client_of(app)
    answers = [client.open("/p/a/b/", method=it) for it in ("GET", "POST", "PUT", "OPTIONS")]

    assert [it.status_code for it in answers] == [200, 200, 405, 200]
    assert answers[3].headers["Allow"] == answers[2].headers["Allow"] != ""


@claim("routing.fixes.missing-slash-is-caught-as-value-error", doc="api#flask.Flask.add_url_rule")
def test_a_missing_slash_is_caught_as_value_error(app):
    """ValueError is caught on every release for a rule without a slash at its beginning."""
    with pytest.raises(ValueError, match="slash"):
        app.add_url_rule("page", "page")


@claim(
    "routing.fixes.middleware-sets-the-connection",
    werkzeug=">=2.0",
    otherwise=(TypeError, BadRequest),
    doc="werkzeug:routing#websockets",
)
def test_middleware_sets_the_connection():
    """A WebSocket rule answers an environ whose HTTP_CONNECTION is `Upgrade` alone."""
    rules = Map([Rule("/ws", endpoint="ws", websocket=True)])
    headers = {"Connection": "keep-alive, Upgrade", "Upgrade": "websocket"}
    environ = {**create_environ("/ws", headers=headers), "HTTP_CONNECTION": "Upgrade"}

    assert rules.bind_to_environ(environ).match() == ("ws", {})
