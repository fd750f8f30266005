"""The logger of the app: its name, its level, and the handler it gets where none listens."""

import io
import logging
import sys
from contextlib import contextmanager

import flask
import pytest
from flask.logging import default_handler, wsgi_errors_stream

from spec.kit import claim

DOC = "logging#basic-configuration"


@contextmanager
def quiet():
    """An app whose logger has no handler and no level, and no parent that listens."""
    loggers = [logging.getLogger(name) for name in ("flask.app", "quiet_example")]
    kept = [(it, it.handlers, it.level, it.propagate) for it in loggers]
    for it in loggers:
        it.handlers, it.propagate = [], False
        it.setLevel(logging.NOTSET)
    try:
        yield flask.Flask("quiet_example")
    finally:
        for it, handlers, level, propagate in kept:
            it.handlers, it.propagate = handlers, propagate
            it.setLevel(level)


@claim("application.logger.has-one-name", flask="<1.1")
def test_all_apps_share_a_logger():
    """Before Flask 1.1 the logger of each app is named `flask.app`."""
    assert {flask.Flask(name).logger.name for name in ("one", "two")} == {"flask.app"}


@claim("application.logger.has-the-name-of-the-app", flask=">=1.1")
def test_each_app_has_its_logger():
    """`app.logger` has the name of the app."""
    assert [flask.Flask(name).logger.name for name in ("one", "two")] == ["one", "two"]


@claim("application.logger.is-the-same-each-time", doc="api#flask.Flask.logger")
def test_an_app_keeps_its_logger():
    """`app.logger` is a Logger of the standard library, the same one each time."""
    app = flask.Flask("example")

    assert (type(app.logger), app.logger) == (logging.Logger, app.logger)


@claim("application.logger.gets-a-handler")
def test_a_logger_without_a_handler_gets_the_default_handler():
    """`app.logger` gets `default_handler` once if it does not propagate and has no handler."""
    with quiet() as app:
        first = list(app.logger.handlers)
        again = list(flask.Flask("quiet_example").logger.handlers)

    assert (first, again) == ([default_handler], [default_handler])


@claim("application.logger.gets-a-handler-if-the-root-has-none")
def test_a_logger_gets_a_handler_if_the_root_has_none(monkeypatch):
    """`app.logger` gets `default_handler` if the root logger has no handler either."""
    monkeypatch.setattr(logging.root, "handlers", [])
    with quiet() as app:
        for name in ("flask.app", "quiet_example"):
            logging.getLogger(name).propagate = True
        handlers = list(app.logger.handlers)

    assert handlers == [default_handler]


def add(handler):
    """Add a handler to the logger of the quiet app, whatever its name."""
    for name in ("flask.app", "quiet_example"):
        logging.getLogger(name).addHandler(handler)


@claim("application.logger.gets-no-handler-if-it-has-one")
def test_a_logger_with_a_handler_gets_no_other():
    """`app.logger` gets no handler if it has one."""
    own = logging.NullHandler()
    with quiet() as app:
        add(own)
        handlers = list(app.logger.handlers)

    assert handlers == [own]


@claim("application.logger.gets-no-handler-if-the-root-has-one")
def test_a_logger_gets_no_handler_if_the_root_has_one():
    """`app.logger` gets no handler if the root logger has one."""
    root = logging.NullHandler()
    logging.root.addHandler(root)
    with quiet() as app:
        for name in ("flask.app", "quiet_example"):
            logging.getLogger(name).propagate = True
        handlers = list(app.logger.handlers)
    logging.root.removeHandler(root)

    assert handlers == []


@claim("application.logger.needs-a-handler-of-its-level")
def test_a_handler_for_graver_records_does_not_count():
    """A handler that ignores the logger's level does not replace `default_handler`."""
    grave = logging.NullHandler(logging.CRITICAL)
    with quiet() as app:
        add(grave)
        handlers = list(app.logger.handlers)

    assert handlers == [grave, default_handler]


@pytest.mark.parametrize(
    ("debug", "before", "after"),
    [
        pytest.param(False, logging.NOTSET, logging.NOTSET, id="no-debug"),
        pytest.param(True, logging.NOTSET, logging.DEBUG, id="debug"),
        pytest.param(True, logging.ERROR, logging.ERROR, id="level-set-before"),
    ],
)
@claim("application.logger.level-is-debug-in-debug-mode")
def test_debug_mode_sets_a_level_where_none_is_set(debug, before, after):
    """Debug mode sets the level of `app.logger` to DEBUG, unless a level was set before."""
    with quiet() as app:
        for name in ("flask.app", "quiet_example"):
            logging.getLogger(name).setLevel(before)
        app.debug = debug
        level = app.logger.level

    assert level == after


@claim("application.logger.writes-to-the-server")
def test_the_default_handler_writes_to_the_server():
    """`default_handler` writes time, level, module and message to `wsgi.errors`."""
    stream = io.StringIO()
    with quiet() as app, app.test_request_context(errors_stream=stream):
        app.logger.warning("low on %s", "tea")

    time, _, rest = stream.getvalue().partition("] ")
    assert (time[:1], rest) == ("[", "WARNING in test_logger: low on tea\n")


@claim("application.logger.stream-is-wsgi-errors", doc="api#flask.Flask.logger")
def test_the_stream_is_that_of_the_request():
    """`wsgi_errors_stream` is `wsgi.errors` in a request, and `sys.stderr` outside."""
    stream = io.StringIO()
    with flask.Flask("example").test_request_context(errors_stream=stream):
        inside = wsgi_errors_stream._get_current_object()

    assert [inside, wsgi_errors_stream._get_current_object()] == [stream, sys.stderr]
