"""What changes of hooks say to write instead, run on both sides of them."""

import asyncio

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of
from spec.tools.parts import need_os

DOC = "api#flask.Flask.before_request"


async def tea():
    await asyncio.sleep(0)
    return "oolong"


@claim("hooks.fixes.plain-functions-run-coroutines", doc="async-await#using-async-and-await")
def test_plain_functions_run_coroutines(app, serve):
    """A plain hook and a plain view run coroutines with `asyncio.run()`."""
    need_os("event loops")

    @app.before_request
    def pour():
        flask.g.tea = asyncio.run(tea())

    assert serve(lambda: f"{flask.g.tea} {asyncio.run(tea())}").get("/").text == "oolong oolong"


@claim(
    "hooks.fixes.plain-receivers-run-coroutines",
    unless="no blinker",
    otherwise=RuntimeError,
    doc="signals#subscribing-to-signals",
)
def test_plain_receivers_run_coroutines(app, serve):
    """A plain receiver of a signal runs a coroutine with `asyncio.run()`."""
    need_os("event loops")
    client, seen = serve(lambda: ""), []
    receiver = lambda sender, **extra: seen.append(asyncio.run(tea()))  # noqa: E731
    with flask.request_started.connected_to(receiver, app):
        client.get("/")

    assert seen == ["oolong"]


@claim("hooks.fixes.blueprints-have-the-whole-prefix", doc="blueprints#nesting-blueprints")
def test_blueprints_have_the_whole_prefix(app):
    """A blueprint that is registered on the app has the whole prefix there."""
    child = flask.Blueprint("child", __name__)
    child.add_url_rule("/tea", "tea", lambda: flask.request.blueprint)
    app.register_blueprint(child, url_prefix="/parent/child")

    assert client_of(app).get("/parent/child/tea").text == "child"


@claim(
    "hooks.fixes.nested-blueprints-have-names-of-their-own", flask=">=2.0", otherwise=AttributeError
)
def test_nested_blueprints_have_names_of_their_own(app):
    """Nested blueprints with a name each run their own hooks under different parents."""
    for name in ("a", "b"):
        parent, child = (flask.Blueprint(it, __name__) for it in (name, f"{name}-child"))
        child.before_request(lambda name=name: name)
        child.add_url_rule("/tea", "tea", str)
        parent.register_blueprint(child)
        app.register_blueprint(parent, url_prefix=f"/{name}")

    assert [client_of(app).get(f"/{name}/tea").text for name in "ab"] == ["a", "b"]


@claim("hooks.fixes.each-name-is-a-blueprint-of-its-own", doc="api#flask.Blueprint")
def test_each_name_is_a_blueprint_of_its_own(app):
    """Blueprints that a function makes anew run their hooks under each of their names."""
    for name in ("a", "b"):
        blueprint = flask.Blueprint(name, __name__)
        blueprint.before_request(lambda: f"before {flask.request.blueprint}")
        blueprint.add_url_rule("/", "view", str)
        app.register_blueprint(blueprint, url_prefix=f"/{name}")

    assert [client_of(app).get(f"/{name}/").text for name in "ab"] == ["before a", "before b"]


@claim(
    "hooks.fixes.a-taken-name-is-caught-by-two-classes", doc="api#flask.Flask.register_blueprint"
)
def test_a_taken_name_is_caught_by_two_classes(app):
    """AssertionError or ValueError is caught for the second blueprint of a name."""
    app.register_blueprint(flask.Blueprint("tea", __name__))
    with pytest.raises((AssertionError, ValueError), match="tea"):
        app.register_blueprint(flask.Blueprint("tea", __name__))


@claim(
    "hooks.fixes.g-pop-bears-a-second-teardown",
    doc="appcontext#storing-data",
)
def test_g_pop_bears_a_second_teardown(app, client):
    """A teardown function that takes from `g` with a default closes a thing once."""
    closed = []
    app.teardown_appcontext(lambda error: closed.extend(flask.g.pop("cup", [])))

    @app.route("/")
    def view():
        flask.g.cup = ["cup"]
        return flask.Response(flask.stream_with_context(iter("tea")))

    with client:
        assert client.get("/").data == b"tea"
    with client.session_transaction() as session:
        session["a"] = 1
    assert closed == ["cup"]


@claim(
    "hooks.fixes.a-generator-opens-what-it-needs", doc="patterns/streaming#streaming-with-context"
)
def test_a_generator_opens_what_it_needs(app, serve):
    """What a streamed generator opens itself is open until its last piece."""
    app.teardown_request(lambda error: flask.g.pop("cup", []).clear())

    def pieces():
        cup = ["oo", "long"]
        yield from cup

    view = lambda: flask.Response(flask.stream_with_context(pieces()))  # noqa: E731
    assert serve(view).get("/").text == "oolong"
