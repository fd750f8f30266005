import re
from contextlib import ExitStack
from importlib.metadata import requires

import flask
import pytest
from werkzeug.exceptions import Forbidden

from spec.kit import claim

DOC = "signals#core-signals"

SIGNALS = [
    "appcontext_pushed",
    "request_started",
    "got_request_exception",
    "request_finished",
    "request_tearing_down",
    "appcontext_tearing_down",
    "appcontext_popped",
]


@pytest.fixture
def heard(shop):
    """Note every signal that the app of the shop sends; keep what came with it."""
    payloads = {}
    with ExitStack() as stack:
        for name in SIGNALS:

            def receive(sender, name=name, **payload):
                shop.trace.append(name)
                payload.pop("_async_wrapper", None)
                payloads[name] = (sender, payload)

            stack.enter_context(getattr(flask, name).connected_to(receive, shop.app))
        yield payloads


@pytest.fixture
def signals(request):
    """The payloads of `heard`, asked for in the claim itself: without blinker they fail there."""
    return lambda: request.getfixturevalue("heard")


@claim(
    "hooks.signals.without-blinker-raise",
    doc="signals#subscribing-to-signals",
    flask="<2.3",
    unless="blinker",
)
def test_a_signal_without_blinker_raises(shop):
    """Connecting to a signal without Blinker raises RuntimeError."""
    missing = "ignalling support is unavailable because the blinker library is not installed.$"

    with pytest.raises(RuntimeError, match=missing):
        flask.request_started.connect(shop.see, shop.app)


@claim(
    "hooks.signals.connect-via-without-blinker-raises",
    doc="signals#decorator-based-signal-subscriptions",
    flask=">=1.1,<2.3",
    unless="blinker",
    otherwise=(AttributeError, AssertionError),
)
def test_connect_via_without_blinker_raises(shop):
    """`connect_via()` of a signal without Blinker raises RuntimeError."""
    with pytest.raises(RuntimeError, match=r"^Signalling support is unavailable because"):
        flask.request_started.connect_via(shop.app)


@claim(
    "hooks.signals.connect-via-without-blinker-is-missing",
    doc="signals#decorator-based-signal-subscriptions",
    flask="<1.1",
    unless="blinker",
    otherwise=(RuntimeError, AssertionError),
)
def test_connect_via_without_blinker_is_missing(shop):
    """Before Flask 1.1 a signal without Blinker has no `connect_via()`."""
    with pytest.raises(AttributeError, match="'_FakeSignal' object has no attribute 'connect_via'"):
        flask.request_started.connect_via(shop.app)


@claim("hooks.signals.have-blinker", doc="changes#version-2-3-0", flask=">=2.3")
def test_flask_requires_blinker():
    """Flask requires Blinker, so its signals are always available."""
    assert "blinker" in [re.match(r"[\w-]+", it)[0].lower() for it in requires("flask")]


@claim("hooks.signals.are-sent-around-the-hooks", unless="no blinker", otherwise=RuntimeError)
def test_signals_and_hooks_have_one_order(shop, signals):
    """Each signal is sent at its place before or after the hooks of a request."""
    signals()
    shop.app.url_value_preprocessor(shop.note("url_value_preprocessor"))
    shop.app.before_request(shop.note("before_request"))
    shop.app.after_request(shop.note("after_request"))
    shop.app.teardown_request(shop.note("teardown_request"))
    shop.app.teardown_appcontext(shop.note("teardown_appcontext"))

    shop.get("/")

    assert shop.trace == [
        "appcontext_pushed",
        "request_started",
        "url_value_preprocessor",
        "before_request",
        "view",
        "after_request",
        "request_finished",
        "teardown_request",
        "request_tearing_down",
        "teardown_appcontext",
        "appcontext_tearing_down",
        "appcontext_popped",
    ]


@claim(
    "hooks.signals.got-request-exception-comes-before-the-handler",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_an_unhandled_exception_is_signalled_before_the_500_handler(shop, signals):
    """`got_request_exception` is sent before the handler for 500 is called."""
    payloads = signals()
    error = ZeroDivisionError()
    shop.view = shop.note("view", error=error)
    shop.app.register_error_handler(500, shop.note("handler", answer=("sorry", 500)))

    shop.get("/")

    assert shop.trace[1:6] == [
        "request_started",
        "view",
        "got_request_exception",
        "handler",
        "request_finished",
    ]
    assert payloads["got_request_exception"] == (shop.app, {"exception": error})


@claim(
    "hooks.signals.request-finished-is-not-sent-if-it-propagates",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_a_propagating_exception_is_signalled_and_nothing_is_finished(shop, signals):
    """`request_finished` is not sent if the exception propagates."""
    payloads = signals()
    error = ZeroDivisionError("tea")
    shop.app.testing = True
    shop.view = shop.note("view", error=error)

    with pytest.raises(ZeroDivisionError, match="^tea$"):
        shop.get("/")

    assert [name for name in SIGNALS if name not in payloads] == ["request_finished"]
    assert payloads["request_tearing_down"] == (shop.app, {"exc": error})
    assert payloads["appcontext_tearing_down"] == (shop.app, {"exc": error})


@claim(
    "hooks.signals.got-request-exception-is-not-sent-if-handled",
    unless="no blinker",
    otherwise=RuntimeError,
)
@pytest.mark.parametrize("error", [Forbidden(), ZeroDivisionError()], ids=["abort", "handler"])
def test_a_handled_exception_is_not_signalled(shop, signals, error):
    """`got_request_exception` is not sent for an abort or a handled exception."""
    payloads = signals()
    shop.view = shop.note("view", error=error)
    shop.app.register_error_handler(ZeroDivisionError, lambda error: "handled")

    shop.get("/")

    assert [name for name in SIGNALS if name not in payloads] == ["got_request_exception"]
    assert payloads["request_tearing_down"] == (shop.app, {"exc": None})


@claim(
    "hooks.signals.request-finished-has-the-response", unless="no blinker", otherwise=RuntimeError
)
def test_request_finished_has_the_response_that_is_sent(shop, signals):
    """`request_finished` carries the response that `after_request` functions returned."""
    payloads = signals()
    sent = flask.Response("other", 202)
    shop.app.after_request(lambda response: sent)

    shop.get("/")

    assert payloads["request_finished"] == (shop.app, {"response": sent})


@claim("hooks.signals.of-another-app-are-not-received", unless="no blinker", otherwise=RuntimeError)
def test_a_receiver_receives_signals_of_its_own_app_only(shop, signals):
    """A receiver connected to one app does not receive the signals of another."""
    signals()

    flask.Flask("other").test_client().get("/")

    assert shop.trace == []


@claim("hooks.signals.a-receivers-answer-is-ignored", unless="no blinker", otherwise=RuntimeError)
def test_a_receiver_cannot_answer(shop):
    """The return value of a receiver of `request_started` is ignored."""
    with flask.request_started.connected_to(shop.note("signal", answer="closed"), shop.app):
        assert (shop.get("/").text, shop.trace) == ("page", ["signal", "view"])


@claim(
    "hooks.signals.a-receivers-abort-answers-the-request",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_an_abort_in_a_receiver_answers_the_request(shop):
    """An abort in a receiver of `request_started` answers the request."""
    receiver = shop.note("signal", error=Forbidden())

    with flask.request_started.connected_to(receiver, shop.app):
        assert (shop.get("/").status_code, shop.trace) == (403, ["signal"])


@claim("hooks.signals.are-sent-for-a-404-too", unless="no blinker", otherwise=RuntimeError)
def test_a_404_is_started_and_finished(shop, signals):
    """`request_started` and `request_finished` are sent for a 404."""
    signals()
    shop.get("/nowhere")

    assert [name for name in SIGNALS if name in shop.trace] == [
        name for name in SIGNALS if name != "got_request_exception"
    ]


@claim(
    "hooks.signals.share-g",
    doc="signals#signals-and-flask-s-request-context",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_receivers_share_g_with_the_view(app, serve):
    """Receivers of `request_started` and `request_finished` have the `g` of the view."""
    told = []
    client = serve(lambda: flask.g.setdefault("tea", "hot"))

    def start(sender, **extra):
        flask.g.tea = "green"

    def finish(sender, **extra):
        told.append((flask.g.tea, flask.request.path))

    with ExitStack() as stack:
        stack.enter_context(flask.request_started.connected_to(start, app))
        stack.enter_context(flask.request_finished.connected_to(finish, app))
        assert client.get("/").text == "green"
    assert told == [("green", "/")]
