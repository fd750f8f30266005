from flask import request

from spec.kit import claim

DOC = "api#flask.Request.on_json_loading_failed"

JSON = {"method": "POST", "content_type": "application/json"}


def failing_request(app):
    """A request class of ``app`` that notes the errors it is told and answers with a list."""

    class Request(app.request_class):
        def on_json_loading_failed(self, error):
            return ["failed", type(error).__name__]

    app.request_class = Request


@claim("request.json.on-json-loading-failed-may-answer")
def test_on_json_loading_failed_gives_the_result(app, ask):
    """`get_json()` returns what `on_json_loading_failed()` returns."""
    failing_request(app)

    assert ask(lambda: request.get_json(), data="{", **JSON) == ["failed", "JSONDecodeError"]


@claim("request.json.on-json-loading-failed-is-not-called-when-silent")
def test_on_json_loading_failed_is_not_called_when_silent(app, ask):
    """`get_json(silent=True)` does not call `on_json_loading_failed()`."""
    failing_request(app)

    assert ask(lambda: request.get_json(silent=True), data="{", **JSON) is None


@claim("request.json.another-type-does-not-call-on-json-loading-failed", werkzeug="<2.1")
def test_another_type_does_not_call_on_json_loading_failed(app, ask):
    """`get_json()` does not call `on_json_loading_failed()` for another content type."""
    failing_request(app)
    options = {"method": "POST", "data": "{}", "content_type": "text/plain"}

    assert ask(lambda: request.get_json(), **options) is None


@claim("request.json.another-type-calls-on-json-loading-failed", werkzeug=">=2.1")
def test_another_type_calls_on_json_loading_failed_with_none(app, ask):
    """`get_json()` calls `on_json_loading_failed(None)` for another content type."""
    failing_request(app)
    options = {"method": "POST", "data": "{}", "content_type": "text/plain"}

    assert ask(lambda: request.get_json(), **options) == ["failed", "NoneType"]
