import datetime as dt

import markupsafe
import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("responses.return.text-becomes-the-body")
def test_a_text_becomes_the_body(serve):
    """A string that a view returns is sent as HTML in UTF-8 with status 200."""
    response = serve(lambda: "é中").get("/")

    assert (response.status, response.get_data()) == ("200 OK", b"\xc3\xa9\xe4\xb8\xad")
    assert list(response.headers) == [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", "5"),
    ]


@claim("responses.return.text-is-sent-unchanged")
def test_markup_is_sent_unchanged(serve):
    """A string that a view returns is neither escaped nor wrapped in a page."""
    response = serve(lambda: ("<h1>Bad Request!</h1>", 400)).get("/")

    assert (response.status_code, response.text) == (400, "<h1>Bad Request!</h1>")


@claim("responses.return.empty-text-is-an-answer")
def test_an_empty_text_is_an_answer(serve):
    """An empty string that a view returns is a response with an empty body."""
    response = serve(lambda: "").get("/")

    assert (response.status_code, response.get_data(), response.headers["Content-Length"]) == (
        200,
        b"",
        "0",
    )


@claim("responses.return.bytes-are-the-body", doc="api#flask.Flask.make_response")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"\xff\x00", id="bytes"),
        pytest.param(bytearray(b"\xff\x00"), id="bytearray"),
    ],
)
def test_bytes_become_the_body_as_they_are(serve, body):
    """Bytes or a bytearray that a view returns are the body, with the type text/html."""
    response = serve(lambda: body).get("/")

    assert (response.get_data(), response.headers["Content-Type"]) == (
        b"\xff\x00",
        "text/html; charset=utf-8",
    )


@claim("responses.return.markup-is-sent-like-a-string", doc="api#flask.Flask.make_response")
def test_an_object_of_a_subclass_of_str_is_a_text(serve):
    """A Markup that a view returns is sent like any string."""
    response = serve(lambda: markupsafe.Markup("<b>bold</b>")).get("/")

    assert response.text == "<b>bold</b>"


@claim("responses.return.dict-is-refused", doc="quickstart#about-responses", flask="<1.1")
def test_a_dict_is_refused(serve):
    """A view that returns a dict answers 500."""
    assert serve(lambda: {"a": 1}).get("/").status_code == 500


@claim("responses.return.dict-is-sent-as-json", doc="quickstart#apis-with-json", flask=">=1.1")
def test_a_dict_becomes_what_jsonify_makes_of_it(serve):
    """A dict that a view returns is sent as JSON."""
    response = serve(lambda: {"b": dt.date(2026, 1, 1), "a": None}).get("/")

    assert (response.status_code, response.mimetype) == (200, "application/json")
    assert response.text == '{"a":null,"b":"Thu, 01 Jan 2026 00:00:00 GMT"}\n'
