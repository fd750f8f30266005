import datetime as dt
import json

import flask
import pytest

from spec.kit import claim

DOC = "quickstart#apis-with-json"


@claim("json.return.dict-is-refused", doc="quickstart#about-responses", flask="<1.1")
def test_a_dict_returned_by_a_view_is_refused(serve):
    """A dictionary that a view returns is no answer: the status is 500."""
    response = serve(lambda: {"a": 1}).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")


@claim("json.return.list-is-refused", flask="<2.2")
def test_a_list_returned_by_a_view_is_refused(serve):
    """A list that a view returns is no answer: the status is 500."""
    response = serve(lambda: [1]).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")


@claim("json.return.dict", flask=">=1.1")
def test_a_dict_returned_by_a_view_is_sent_as_json(serve):
    """A dictionary that a view returns is sent as jsonify() would send it."""
    response = serve(lambda: {"b": dt.date(2026, 1, 1), "a": []}).get("/")

    assert (response.status_code, response.mimetype, response.text) == (
        200,
        "application/json",
        '{"a":[],"b":"Thu, 01 Jan 2026 00:00:00 GMT"}\n',
    )


@claim("json.return.list", flask=">=2.2")
def test_a_list_returned_by_a_view_is_sent_as_json(serve):
    """A list that a view returns is sent as jsonify() would send it."""
    response = serve(lambda: [{"b": 1, "a": None}]).get("/")

    assert (response.status_code, response.mimetype, response.text) == (
        200,
        "application/json",
        '[{"a":null,"b":1}]\n',
    )


@claim("json.return.empty-dict", flask=">=1.1")
def test_an_empty_dict_is_an_answer_too(serve):
    """An empty dictionary is sent as such: it is not taken for no answer."""
    response = serve(dict).get("/")

    assert (response.status_code, response.text) == (200, "{}\n")


@claim("json.return.empty-list", flask=">=2.2")
def test_an_empty_list_is_an_answer_too(serve):
    """An empty list is sent as such: it is not taken for no answer."""
    response = serve(list).get("/")

    assert (response.status_code, response.text) == (200, "[]\n")


@claim("json.return.dict-with-status", flask=">=1.1")
def test_a_dict_may_stand_in_a_tuple(serve):
    """A dictionary may be returned together with a status."""
    response = serve(lambda: ({"id": 7}, 201)).get("/")

    assert (response.status_code, response.text) == (201, '{"id":7}\n')


@claim("json.return.debug-indents", flask=">=1.1")
def test_debug_mode_indents_a_returned_dict(app, serve):
    """In debug mode a returned dictionary is indented, as jsonify() does it."""
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = app.config["PROPAGATE_EXCEPTIONS"] = False
    app.debug = True
    response = serve(lambda: {"id": 7}).get("/")

    assert response.text == '{\n  "id": 7\n}\n'


@claim("json.return.text-is-html", doc="quickstart#about-responses")
def test_json_text_is_sent_as_html(serve):
    """JSON that a view returns as text is text to Flask: it is sent as text/html."""
    response = serve(lambda: json.dumps({"age": 24})).get("/")

    assert (response.headers["Content-Type"], response.text) == (
        "text/html; charset=utf-8",
        '{"age": 24}',
    )


@claim("json.return.text-with-header", doc="quickstart#about-responses")
def test_json_text_with_a_header_is_sent_as_json(serve):
    """JSON as text, with its Content-Type given beside it, is sent as it is."""
    headers = {"Content-Type": "application/json"}
    response = serve(lambda: (json.dumps({"name": "python", "age": 24}), 200, headers)).get("/")

    assert (response.headers["Content-Type"], response.text) == (
        "application/json",
        '{"name": "python", "age": 24}',
    )


@claim("json.listing.view", doc="api#flask.json.jsonify")
def test_the_listings_view_answers_with_its_object():
    """The view of the json listing, in an app of its own, answers with city and country."""
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
    """A dictionary whose closing brace is lost is a SyntaxError, when the file is read."""
    lines = ["data = {", '    "name": "python",', '    "age": 24', "return jsonify(data)"]

    with pytest.raises(SyntaxError):
        compile("\n".join(lines), "listing", "exec")
