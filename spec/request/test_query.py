import pytest
from flask import request
from werkzeug.datastructures import ImmutableMultiDict

from spec.kit import claim

DOC = "api#flask.Request.args"


def args():
    """Every key and value of args."""
    return list(request.args.items(multi=True))


QUERIES = [
    pytest.param("b=1&a=2&b=3", [("b", "1"), ("b", "3"), ("a", "2")], id="grouped by key"),
    pytest.param("a", [("a", "")], id="no equals sign"),
    pytest.param("a=b=c", [("a", "b=c")], id="equals sign in the value"),
    pytest.param("a=1;b=2", [("a", "1;b=2")], id="a semicolon separates nothing"),
    pytest.param("a=x+y", [("a", "x y")], id="plus is a space"),
    pytest.param("a=%2B%20%26%3D%23", [("a", "+ &=#")], id="percent-encoding"),
    pytest.param("a=%zz&b=%", [("a", "%zz"), ("b", "%")], id="percent sign without digits"),
]


@claim("request.args.are-parsed-from-the-query-string")
@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_a_query_string_is_parsed_into_args(ask, query, expected):
    """`args` holds the keys and values of the query string, decoded."""
    assert ask(args, "/", environ_overrides={"QUERY_STRING": query}) == expected


@claim("request.args.is-an-immutable-multidict")
def test_args_is_an_immutable_multidict(ask):
    """`args` is an ImmutableMultiDict, and so a dict."""
    kind = ask(lambda: type(request.args))

    assert (kind, issubclass(kind, dict)) == (ImmutableMultiDict, True)


@claim("request.args.is-filled-for-every-method")
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_args_is_filled_whatever_the_method(ask, method):
    """`args` and `form` are read for every method, and kept apart."""
    seen = ask(
        lambda: (request.args.to_dict(), request.form.to_dict()),
        "/?a=query",
        method=method,
        data={"a": "form"},
    )

    assert seen == ({"a": "query"}, {"a": "form"})


@claim("request.args.get-of-an-absent-key-is-none")
def test_get_of_an_absent_parameter_is_none(ask):
    """`args.get()` of a parameter that was not sent is None."""
    assert ask(lambda: request.args.get("key"), "/?other=1") is None


@claim("request.args.get-takes-a-default")
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/?key=flask", "flask", id="sent"),
        pytest.param("/", "", id="absent"),
    ],
)
def test_get_gives_the_value_or_the_default(ask, path, expected):
    """`args.get('key', '')` is the parameter, or the empty string if it is absent."""
    assert ask(lambda: request.args.get("key", ""), path) == expected


@claim("request.args.is-parsed-once")
def test_args_is_parsed_once(ask):
    """`args` is the same object each time."""
    assert ask(lambda: request.args is request.args) is True


@claim("request.query-string.is-raw-bytes", doc="api#flask.Request.query_string")
def test_query_string_is_the_raw_bytes(ask):
    """`query_string` is all that follows the question mark, as bytes, not decoded."""
    assert ask(lambda: request.query_string, "/p?a=x+y&b=%2B") == b"a=x+y&b=%2B"
