"""``request.headers`` and the operator ``|=``."""

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.headers"


@claim("request.headers.in-place-or-is-refused")
def test_request_headers_refuse_in_place_or(app):
    """`request.headers |= {...}` raises TypeError."""
    with app.test_request_context():
        headers = request.headers
        with pytest.raises(TypeError, match=r"immutable|^unsupported operand type\(s\) for \|=:"):
            headers |= {"X-A": "1"}
