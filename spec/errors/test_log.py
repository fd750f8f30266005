import logging

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.log_exception"


def divide():
    """A view that fails."""
    return str(1 / 0)


@claim("errors.log.is-of-flask-app", flask="<1.1")
def test_an_unhandled_exception_is_logged_by_flask_app(caplog, serve):
    """Before Flask 1.1 the logger `flask.app` logs an unhandled exception as an error."""
    serve(divide).get("/?page=1")

    assert caplog.record_tuples == [("flask.app", logging.ERROR, "Exception on / [GET]")]


@claim("errors.log.is-of-the-apps-name", flask=">=1.1")
def test_an_unhandled_exception_is_logged_by_the_app(caplog, serve):
    """The logger of the app's name logs an unhandled exception, with path and method."""
    serve(divide).get("/?page=1")

    assert caplog.record_tuples == [("example", logging.ERROR, "Exception on / [GET]")]


@claim("errors.log.has-the-traceback")
def test_the_log_has_the_traceback(caplog, serve):
    """The log record of an unhandled exception has its traceback."""
    serve(divide).post("/")
    (record,) = caplog.records
    kind, error, traceback = record.exc_info
    while traceback.tb_next:
        traceback = traceback.tb_next

    assert (record.getMessage(), kind, str(error)) == (
        "Exception on / [POST]",
        ZeroDivisionError,
        "division by zero",
    )
    assert traceback.tb_frame.f_code is divide.__code__


@claim("errors.log.is-written-before-the-500-handler")
def test_an_exception_is_logged_though_500_has_a_handler(app, caplog, serve):
    """An unhandled exception is logged before the handler for 500 is called."""

    def sorry(error):
        app.logger.error("in the handler")
        return "sorry", 500

    app.register_error_handler(500, sorry)
    serve(divide).get("/")

    assert caplog.messages == ["Exception on / [GET]", "in the handler"]


@claim("errors.log.does-not-have-what-a-handler-answers")
def test_what_a_handler_of_its_class_answers_is_not_logged(app, caplog, serve):
    """An exception that a handler for Exception answers is not logged."""
    app.register_error_handler(Exception, lambda error: ("handled", 500))
    serve(divide).get("/")

    assert caplog.messages == []


@claim("errors.log.does-not-have-abort-500")
def test_an_http_error_is_not_logged(caplog, serve):
    """`abort(500)` is not logged."""
    serve(lambda: flask.abort(500)).get("/")

    assert caplog.messages == []


@claim("errors.log.has-the-lookup-error-of-a-made-up-code")
def test_abort_with_a_made_up_code_is_logged(caplog, serve):
    """The LookupError of `abort(666)` is logged."""
    serve(lambda: flask.abort(666)).get("/")
    (record,) = caplog.records

    assert repr(record.exc_info[1]) == "LookupError('no exception for 666')"


@claim("errors.log.does-not-have-what-propagates", doc="config#PROPAGATE_EXCEPTIONS")
def test_an_exception_that_propagates_is_not_logged(app, caplog, serve):
    """An exception that propagates to the WSGI server is not logged."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    client = serve(divide)
    with pytest.raises(ZeroDivisionError, match="^division by zero$"):
        client.get("/")

    assert caplog.messages == []


@claim("errors.log.can-be-overridden", flask="<3.2", otherwise=DeprecationWarning)
def test_log_exception_can_be_overridden():
    """`log_exception()` of a subclass of Flask gets the `exc_info` of the exception."""
    seen = []

    class Shop(flask.Flask):
        def log_exception(self, exc_info):
            seen.append((flask.request.path, exc_info[0]))

    app = Shop("example")
    app.add_url_rule("/", "divide", divide)
    app.test_client().get("/")

    assert seen == [("/", ZeroDivisionError)]


@claim("errors.log.an-override-takes-the-context", flask=">=3.2", otherwise=TypeError)
def test_log_exception_takes_the_context():
    """From Flask 3.2 on `log_exception()` of a subclass gets the context before the `exc_info`."""
    seen = []

    class Shop(flask.Flask):
        def log_exception(self, ctx, exc_info):
            seen.append((ctx.request.path, exc_info[0]))

    app = Shop("example")
    app.add_url_rule("/", "divide", divide)
    app.test_client().get("/")

    assert seen == [("/", ZeroDivisionError)]


@claim(
    "errors.log.an-override-without-the-context-warns",
    flask=">=3.2",
    otherwise=pytest.fail.Exception,
)
def test_an_override_of_old_warns(monkeypatch):
    """From Flask 3.2 on an overridden `log_exception(exc_info)` warns, and is called as before."""
    monkeypatch.setattr(flask.Flask, "log_exception", flask.Flask.log_exception)
    seen = []
    with pytest.warns(DeprecationWarning, match="^The 'log_exception' method now takes 'ctx: App"):

        class Shop(flask.Flask):
            def log_exception(self, exc_info):
                seen.append(exc_info[0])

    app = Shop("example")
    app.add_url_rule("/", "divide", divide)
    app.test_client().get("/")
    assert seen == [ZeroDivisionError]


@claim("errors.log.has-a-failing-after-request", doc="api#flask.Flask.handle_exception")
def test_a_failing_after_request_does_not_spoil_a_500(app, caplog, serve):
    """An exception in `after_request` while a 500 is answered is only logged."""

    @app.after_request
    def fail(response):
        raise KeyError("x")

    app.register_error_handler(500, lambda error: ("sorry", 500))
    response = serve(divide).get("/")

    assert (response.status_code, response.text) == (500, "sorry")
    assert caplog.messages == [
        "Exception on / [GET]",
        "Request finalizing failed with an error while handling an error",
    ]
