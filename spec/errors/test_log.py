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
    """An unhandled exception is an error in the log of `flask.app`, with path and method."""
    serve(divide).get("/?page=1")

    assert caplog.record_tuples == [("flask.app", logging.ERROR, "Exception on / [GET]")]


@claim("errors.log.is-of-the-apps-name", flask=">=1.1")
def test_an_unhandled_exception_is_logged_by_the_app(caplog, serve):
    """An unhandled exception is an error in the log of the app's name, with path and method."""
    serve(divide).get("/?page=1")

    assert caplog.record_tuples == [("example", logging.ERROR, "Exception on / [GET]")]


@claim("errors.log.has-the-traceback")
def test_the_log_has_the_traceback(caplog, serve):
    """The log record carries the exception, down to the line in the view."""
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


@claim("errors.log.even-with-a-500-handler")
def test_an_exception_is_logged_though_500_has_a_handler(app, caplog, serve):
    """The handler for 500 answers the client; the exception is logged before it is called."""

    def sorry(error):
        app.logger.error("in the handler")
        return "sorry", 500

    app.register_error_handler(500, sorry)
    serve(divide).get("/")

    assert caplog.messages == ["Exception on / [GET]", "in the handler"]


@claim("errors.log.not-what-a-handler-answers")
@pytest.mark.parametrize("key", [ZeroDivisionError, Exception])
def test_what_a_handler_of_its_class_answers_is_not_logged(app, caplog, serve, key):
    """An exception that has a handler is not logged, not even by one for Exception."""
    app.register_error_handler(key, lambda error: ("handled", 500))
    serve(divide).get("/")

    assert caplog.messages == []


@claim("errors.log.not-http-errors")
@pytest.mark.parametrize("code", [404, 500, 503])
def test_an_http_error_is_not_logged(caplog, serve, code):
    """abort() is an answer: not even abort(500) is logged."""
    serve(lambda: flask.abort(code)).get("/")

    assert caplog.messages == []


@claim("errors.log.lookup-error-of-a-made-up-code")
def test_abort_with_a_made_up_code_is_logged(caplog, serve):
    """The LookupError of abort(666) is logged, so the mistake can be found."""
    serve(lambda: flask.abort(666)).get("/")
    (record,) = caplog.records

    assert repr(record.exc_info[1]) == "LookupError('no exception for 666')"


@claim("errors.log.not-what-propagates", doc="config#PROPAGATE_EXCEPTIONS")
def test_an_exception_that_propagates_is_not_logged(app, caplog, serve):
    """An exception that is passed on to the server is the server's to log."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    client = serve(divide)
    with pytest.raises(ZeroDivisionError):
        client.get("/")

    assert caplog.messages == []


@claim("errors.log.can-be-overridden")
def test_log_exception_can_be_overridden():
    """A subclass of Flask logs as it likes; it is given the exc_info of the exception."""
    seen = []

    class Shop(flask.Flask):
        def log_exception(self, exc_info):
            seen.append((flask.request.path, exc_info[0]))

    app = Shop("example")
    app.add_url_rule("/", "divide", divide)
    app.test_client().get("/")

    assert seen == [("/", ZeroDivisionError)]


@claim("errors.log.failing-after-request-of-a-500", doc="api#flask.Flask.handle_exception")
def test_a_failing_after_request_does_not_spoil_a_500(app, caplog, serve):
    """While a 500 is answered, an exception in after_request is logged and otherwise ignored."""

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
