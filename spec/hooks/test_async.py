import sys
from types import ModuleType

import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_package
from spec.tools.processes import Process

DOC = "async-await#using-async-and-await"

HOOKS = ["before_request", "after_request", "teardown_request", "teardown_appcontext"]


class Loopless(flask.Flask):
    """An app that runs coroutines itself, and notes whom it is asked to run."""

    def async_to_sync(self, function):
        """Run a coroutine that waits for nothing."""

        def run(*arguments):
            with pytest.raises(StopIteration) as ended:
                function(*arguments).send(None)
            return ended.value.value

        return run


def shop_with(shop, place):
    """Give the shop a loopless app and an async function in one place."""
    assert hasattr(flask.Flask, "ensure_sync"), "hooks cannot be async functions"
    shop.app = Loopless("shop")

    async def function(*arguments):
        shop.trace.append(place)
        return arguments[0] if arguments else None

    getattr(shop.app, place)(function)
    return shop


@claim("hooks.async.run-as-the-others", flask=">=2.0")
@pytest.mark.parametrize("place", HOOKS)
def test_an_async_hook_runs_in_its_place(shop, place):
    """An `async` hook runs to its end before the next step."""
    shop_with(shop, place)

    order = ["before_request", "view", *HOOKS[1:]]
    assert shop.get("/").text == "page"
    assert shop.trace == [name for name in order if name in ("view", place)]


@claim("hooks.async.need-asgiref", flask=">=2.0", otherwise=AttributeError)
def test_async_functions_need_asgiref(app, monkeypatch):
    """Without asgiref `ensure_sync()` raises RuntimeError for an `async` function."""
    monkeypatch.setitem(sys.modules, "asgiref.sync", None)

    async def hook():
        return None

    with pytest.raises(RuntimeError, match="Install Flask with the 'async' extra"):
        app.ensure_sync(hook)


@claim("hooks.async.run-by-asgiref", flask=">=2.0", otherwise=AttributeError)
def test_asgiref_makes_async_functions_plain(app, monkeypatch):
    """`ensure_sync()` wraps an `async` function with asgiref's `async_to_sync()`."""
    asgiref = ModuleType("asgiref.sync")
    asgiref.async_to_sync = lambda function: ["made plain", function]
    monkeypatch.setitem(sys.modules, "asgiref", ModuleType("asgiref"))
    monkeypatch.setitem(sys.modules, "asgiref.sync", asgiref)

    async def view():
        return None

    assert app.ensure_sync(view) == ["made plain", view]


@claim("hooks.async.plain-functions-stay", flask=">=2.0", otherwise=AttributeError)
def test_ensure_sync_gives_a_plain_function_back(app):
    """`ensure_sync()` returns a function that is not `async` unchanged."""

    def hook():
        return None

    assert app.ensure_sync(hook) is hook


@claim("hooks.async.ensure-sync-sees-every-hook", flask=">=2.0")
def test_every_hook_passes_ensure_sync(shop):
    """`app.ensure_sync()` is called with each hook and the view before they run."""
    shop.app.ensure_sync = lambda function: shop.trace.append("seen") or function
    for place in HOOKS:
        getattr(shop.app, place)(shop.note(place))

    shop.get("/")

    order = ["before_request", "view", *HOOKS[1:]]
    assert shop.trace == [step for name in order for step in ("seen", name)]


@claim("hooks.async.hooks-are-called-directly", doc="api#flask.Flask.before_request", flask="<2.0")
def test_hooks_are_called_directly(shop):
    """Before Flask 2.0 hooks are called without `app.ensure_sync()`."""
    shop.app.ensure_sync = lambda function: shop.trace.append("seen") or function
    for place in HOOKS:
        getattr(shop.app, place)(shop.note(place))

    shop.get("/")

    assert shop.trace == ["before_request", "view", *HOOKS[1:]]


@claim("hooks.async.context-processors-pass-ensure-sync", flask=">=3.0")
def test_context_processors_pass_ensure_sync(shop):
    """`app.ensure_sync()` is called with context processors, so they may be `async`."""
    shop.app.ensure_sync = lambda function: shop.trace.append("seen") or function
    shop.app.context_processor(shop.note("processor", answer={}))

    with shop.app.app_context():
        flask.render_template_string("")

    assert shop.trace[-2:] == ["seen", "processor"]


@claim("hooks.async.context-processors-are-called-directly", flask="<3.0")
def test_context_processors_are_called_directly(shop):
    """Before Flask 3.0 context processors are called without `app.ensure_sync()`."""
    shop.app.ensure_sync = lambda function: shop.trace.append("seen") or function
    shop.app.context_processor(shop.note("processor", answer={}))

    with shop.app.app_context():
        flask.render_template_string("")

    assert shop.trace == ["processor"]


@claim("hooks.async.url-hooks-are-called-directly", flask="<3.2", otherwise=TypeError)
def test_url_hooks_are_called_directly(shop):
    """`url_value_preprocessor` and `url_defaults` functions are called directly."""
    shop.app.ensure_sync = lambda function: shop.trace.append("seen") or function
    shop.app.url_value_preprocessor(shop.note("values"))
    shop.app.url_defaults(shop.note("defaults"))
    shop.open()

    with shop.app.test_request_context("/"):
        shop.app.preprocess_request()
        flask.url_for("index")

    assert shop.trace == ["values", "defaults"]


@claim(
    "hooks.async.signal-receivers-are-not-async",
    doc="signals#sending-signals",
    flask="<2.3",
    unless="blinker <1.6",  # which calls the function and drops the coroutine
)
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
def test_a_signal_receiver_is_not_async(shop):
    """A request fails if an `async` function is connected to a signal, or if Blinker is missing."""
    shop.app = Loopless("shop")
    shop.app.testing = True
    refused = "has no attribute 'connected_to'$|ignalling support is unavailable|^Cannot send to"

    async def receive(sender):
        shop.trace.append(sender.name)

    with (
        pytest.raises((AttributeError, RuntimeError), match=refused),
        flask.request_started.connected_to(receive, shop.app),
    ):
        shop.get("/")


@claim(
    "hooks.async.signal-receivers-may-be-async",
    doc="signals#sending-signals",
    flask=">=2.3",
    otherwise=(AttributeError, RuntimeError, AssertionError),
)
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")
def test_a_signal_receiver_may_be_async(shop):
    """The receiver of a signal may be an `async` function."""
    shop.app = Loopless("shop")
    shop.app.testing = True

    async def receive(sender):
        shop.trace.append(sender.name)

    with flask.request_started.connected_to(receive, shop.app):
        shop.get("/")

    assert shop.trace == ["shop", "view"]


ASYNC = """
import asyncio, flask
app = flask.Flask("shop", static_folder=None)

@app.route("/tea")
async def tea():
    await asyncio.sleep(0)
    return flask.request.path

print(app.test_client().get("/tea").get_data())
"""


@claim("hooks.async.views-run-in-a-loop-of-asgiref", flask=">=2.0")
def test_an_async_view_runs_in_a_loop_of_asgiref(tmp_path):
    """With asgiref an `async` view may wait in an event loop, and has its request after it."""
    need_package("asgiref", "python -m pip install asgiref")
    with Process(sys.executable, "-c", ASYNC, folder=tmp_path) as process:
        process.await_end()

    assert process.output.splitlines()[-1] == "b'/tea'"
