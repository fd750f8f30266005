import flask
import pytest

from spec.kit import claim

TEXTS = "location content_type content_location content_encoding content_md5 accept_ranges"
DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@pytest.fixture
def headers():
    """The headers of a response."""
    return flask.Response("body").headers


@claim("responses.headers.are-all-that-is-sent", doc="api#flask.Response")
def test_headers_hold_everything_that_is_sent(headers):
    """`response.headers` has every header in the order in which it is sent; it is not a dict."""
    assert isinstance(headers, dict) is False
    assert list(headers) == [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", "4"),
    ]


@claim("responses.headers.assign-replaces", doc="quickstart#about-responses")
def test_assigning_a_header_replaces_all_its_values(headers):
    """`headers[name] = value` replaces all values of that name, in any case."""
    headers.add("X-A", "1")
    headers.add("X-A", "2")
    headers["x-a"] = "3"

    assert headers.getlist("X-A") == ["3"]


@claim(
    "responses.headers.add-appends",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
)
def test_add_appends_a_value(headers):
    """`headers.add()` keeps the values that are there; `headers[name]` is the first."""
    headers.add("X-A", "1")
    headers.add("x-a", "2")

    assert (headers["X-a"], headers.getlist("X-A")) == ("1", ["1", "2"])


@claim(
    "responses.headers.get-returns-a-default",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.get",
)
def test_get_gives_a_default_and_a_type(headers):
    """`headers.get()` returns None or a default for a missing name, and converts with `type=`."""
    assert headers.get("X-A") is None
    assert headers.get("X-A", "none") == "none"
    assert headers.get("content-length", type=int) == 4
    assert headers.get("Content-Type", -1, type=int) == -1


@claim("responses.headers.missing-is-key-error")
@pytest.mark.parametrize(
    "read", [lambda headers: headers["X-A"], lambda headers: headers.pop("X-A")], ids=["[]", "pop"]
)
def test_a_header_that_is_not_there_raises_key_error(headers, read):
    """`headers[name]` and `pop(name)` raise a KeyError that is a BadRequest for a missing name."""
    from werkzeug.exceptions import BadRequest

    with pytest.raises(KeyError) as caught:
        read(headers)
    assert isinstance(caught.value, BadRequest)


@claim("responses.headers.in-ignores-case")
def test_in_ignores_case(headers):
    """`name in headers` ignores case."""
    assert ("CONTENT-TYPE" in headers, "X-A" in headers) == (True, False)


@claim("responses.headers.removing-takes-all-values")
@pytest.mark.parametrize(
    "remove",
    [
        pytest.param(lambda headers: headers.remove("x-a"), id="remove"),
        pytest.param(lambda headers: headers.__delitem__("x-a"), id="del"),
        pytest.param(lambda headers: headers.pop("x-a"), id="pop"),
    ],
)
def test_a_header_is_removed_with_all_its_values(headers, remove):
    """`remove()`, `del` and `pop()` of headers remove all values of a name."""
    headers.extend([("X-A", "1"), ("X-A", "2")])
    remove(headers)

    assert headers.getlist("X-A") == []


@claim("responses.headers.removing-nothing-is-ignored")
def test_removing_what_is_not_there_is_no_error(headers):
    """`remove()` and `del` ignore a missing name; `pop()` returns its default."""
    headers.remove("X-A")
    del headers["X-A"]

    assert headers.pop("X-A", "none") == "none"


@claim(
    "responses.headers.setdefault-sets-what-is-missing",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.setdefault",
)
def test_setdefault_sets_what_is_not_there(headers):
    """`headers.setdefault()` sets a missing header, and returns the value that is then there."""
    assert headers.setdefault("X-A", "1") == "1"
    assert headers.setdefault("x-a", "2") == "1"


@claim(
    "responses.headers.set-replaces-all-values",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.set",
)
def test_set_replaces_and_writes_parameters(headers):
    """`headers.set()` replaces all values of a name, and takes parameters like `add()`."""
    headers.add("X-A", "1")
    headers.set("X-A", "2", name="value")

    assert headers.getlist("X-A") == ["2; name=value"]


@claim("responses.headers.properties-have-the-names-of-headers", doc="api#flask.Response")
def test_a_property_is_the_header_of_its_name():
    """`response.content_location` and other properties set the header of the same name."""
    response = flask.Response()
    for name in TEXTS.split():
        setattr(response, name, f"/{name}")

    seen = [response.headers[name.replace("_", "-")] for name in TEXTS.split()]
    assert seen == [f"/{name}" for name in TEXTS.split()]
