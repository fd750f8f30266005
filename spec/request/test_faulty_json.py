"""JSON that a client can send and that an app does not expect."""

import pytest
from flask import request
from werkzeug.exceptions import BadRequest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "api#flask.Request.get_json"


def sent(app, body):
    """Be in a request that sends a body of JSON."""
    return app.test_request_context(method="POST", data=body, content_type="application/json")


@claim("request.json.deep-nesting-raises")
@pytest.mark.parametrize("silent", [False, True], ids=["loud", "silent"])
def test_json_that_is_nested_too_deep_raises(app, silent):
    """`get_json()` raises RecursionError, a 500, for 200,000 brackets, with `silent=True` too."""
    need_os("a stack that Python guards")
    with (
        sent(app, "[" * 200_000),
        pytest.raises(RecursionError, match="maximum recursion depth exceeded|Stack overflow"),
    ):
        request.get_json(silent=silent)


@claim("request.json.an-escape-gives-a-lone-surrogate")
def test_an_escape_in_json_may_give_a_lone_surrogate(app):
    r"""`get_json()` reads the escape `\ud800` alone as a string that UTF-8 cannot encode."""
    with sent(app, r'"\ud800"'):
        assert request.get_json() == "\ud800"


@claim(
    "request.json.a-large-float-is-inf",
    unless="simplejson >=3.19, flask <2.0, itsdangerous <2.0",
    otherwise=BadRequest,
)
def test_a_float_out_of_range_in_json_is_infinite(app):
    """`get_json()` reads 1e999, and the word Infinity, as an infinite float."""
    with sent(app, "1e999"):
        assert request.get_json() == float("inf")
    with sent(app, "-Infinity"):
        assert request.get_json() == float("-inf")
