"""What changes of character sets say to write instead, run on both sides of them."""

from urllib.parse import parse_qs

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.get_data"

GBK = "茶=乌龙"
FORM = "application/x-www-form-urlencoded"


@claim("text.fixes.gbk-forms-are-parsed-by-hand")
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(GBK.encode("gbk"), id="raw"),
        pytest.param(b"%B2%E8=%CE%DA%C1%FA", id="escaped"),
    ],
)
def test_a_gbk_form_is_parsed_by_hand(serve, data):
    """`parse_qs()` reads the form of `get_data()` in GBK, which `request.form` cannot."""

    def view():
        text = request.get_data().decode("gbk")
        return flask.jsonify(parse_qs(text, encoding="gbk"))

    response = serve(view).post("/", data=data, content_type=FORM)

    assert response.get_json() == {"茶": ["乌龙"]}


@claim("text.fixes.gbk-queries-are-parsed-by-hand", doc="api#flask.Request.query_string")
def test_a_gbk_query_is_parsed_by_hand(app):
    """`parse_qs()` reads `request.query_string` in GBK."""
    with app.test_request_context("/", query_string="a=%CE%DA%C1%FA"):
        assert parse_qs(request.query_string.decode(), encoding="gbk") == {"a": ["乌龙"]}


@claim("text.fixes.gbk-bodies-are-written-by-hand", doc="api#flask.Response")
def test_a_gbk_body_is_written_by_hand(serve):
    """An encoded body with a content type that names its charset is sent as it is."""
    type = "text/plain; charset=gbk"
    response = serve(lambda: flask.Response(GBK.encode("gbk"), content_type=type)).get("/")

    assert (response.data, response.headers["Content-Type"]) == (GBK.encode("gbk"), type)


@claim("text.fixes.credentials-are-read-or-missing", doc="api#flask.Request.authorization")
def test_credentials_are_read_or_missing(app):
    """Credentials that are not UTF-8 are missing for who catches UnicodeDecodeError."""
    found = None
    with app.test_request_context(headers={"Authorization": "Basic /zr/"}):
        try:
            found = request.authorization
        except UnicodeDecodeError:
            found = None

    assert found is None
