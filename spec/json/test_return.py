import json

import flask
import pytest

from spec.kit import claim

DOC = "quickstart#apis-with-json"


@claim("json.return.list-is-refused", flask="<2.2")
def test_a_list_returned_by_a_view_is_refused(serve):
    """A view that returns a list answers 500."""
    response = serve(lambda: [1]).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")


@claim("json.return.list-is-sent-as-json", flask=">=2.2")
def test_a_list_returned_by_a_view_is_sent_as_json(serve):
    """A list that a view returns is sent as JSON."""
    response = serve(lambda: [{"b": 1, "a": None}]).get("/")

    assert (response.status_code, response.mimetype, response.text) == (
        200,
        "application/json",
        '[{"a":null,"b":1}]\n',
    )


@claim("json.return.empty-dict-is-sent-as-json", flask=">=1.1")
def test_an_empty_dict_is_an_answer_too(serve):
    """An empty dict that a view returns is sent as JSON."""
    response = serve(dict).get("/")

    assert (response.status_code, response.text) == (200, "{}\n")


@claim("json.return.empty-list-is-sent-as-json", flask=">=2.2")
def test_an_empty_list_is_an_answer_too(serve):
    """An empty list that a view returns is sent as JSON."""
    response = serve(list).get("/")

    assert (response.status_code, response.text) == (200, "[]\n")


@claim("json.return.text-is-html", doc="quickstart#about-responses")
def test_json_text_is_sent_as_html(serve):
    """A JSON string that a view returns is sent as text/html."""
    response = serve(lambda: json.dumps({"age": 24})).get("/")

    assert (response.headers["Content-Type"], response.text) == (
        "text/html; charset=utf-8",
        '{"age": 24}',
    )


@claim("json.return.string-takes-a-content-type", doc="quickstart#about-responses")
def test_json_text_with_a_header_is_sent_as_json(serve):
    """A JSON string beside a Content-Type header is sent with that type."""
    headers = {"Content-Type": "application/json"}
    response = serve(lambda: (json.dumps({"name": "python", "age": 24}), 200, headers)).get("/")

    assert (response.headers["Content-Type"], response.text) == (
        "application/json",
        '{"name": "python", "age": 24}',
    )


@claim("json.listing.view-answers-with-both", doc="api#flask.json.jsonify")
def test_the_listings_view_answers_with_its_object():
    """The note's view with `jsonify(city=..., country=...)` answers with both."""
    app = flask.Flask("listing")

    @app.route("/index")
    def index():
        return flask.jsonify(city="sz", country="china")

    response = app.test_client().get("/index")
    assert (response.mimetype, response.get_data()) == (
        "application/json",
        b'{"city":"sz","country":"china"}\n',
    )


@claim("json.listing.does-not-compile", doc="python:library/exceptions#SyntaxError")
def test_the_listing_as_printed_does_not_compile():
    """The note's dict without a closing brace raises SyntaxError."""
    lines = ["data = {", '    "name": "python",', '    "age": 24', "return jsonify(data)"]

    with pytest.raises(SyntaxError, match="never closed|invalid syntax"):
        compile("\n".join(lines), "listing", "exec")
