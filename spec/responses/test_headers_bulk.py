import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers.extend"


@pytest.fixture
def headers():
    """The headers of a response."""
    return flask.Response("body").headers


@claim("responses.headers.extend")
def test_extend_appends(headers):
    """extend() appends the values of a dict, of lists in it, and of pairs."""
    headers.extend({"X-A": ["1", "2"]})
    headers.extend([("X-A", "3")])

    assert headers.getlist("X-A") == ["1", "2", "3"]


@claim(
    "responses.headers.setdefault",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.setdefault",
)
def test_setdefault_sets_what_is_not_there(headers):
    """setdefault() sets a missing header, and gives the value that is there then."""
    assert headers.setdefault("X-A", "1") == "1"
    assert headers.setdefault("x-a", "2") == "1"


@claim("responses.headers.set", doc="werkzeug:datastructures#werkzeug.datastructures.Headers.set")
def test_set_replaces_and_writes_parameters(headers):
    """set() replaces like an assignment, and takes parameters like add()."""
    headers.add("X-A", "1")
    headers.set("X-A", "2", name="value")

    assert headers.getlist("X-A") == ["2; name=value"]


@claim(
    "responses.headers.setlist",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.setlist",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_setlist_replaces_by_several_values(headers):
    """setlist() replaces a header by several values; by none, it removes it."""
    headers.setlist("X-A", ["1", "2"])
    assert headers.getlist("X-A") == ["1", "2"]

    headers.setlist("X-A", [])
    assert "X-A" not in headers


@claim(
    "responses.headers.update",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.update",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_update_replaces(headers):
    """update() replaces headers: by all values of a list in a dict, by the last of pairs."""
    headers.update({"X-A": ["1", "2"]})
    assert headers.getlist("X-A") == ["1", "2"]

    headers.update([("X-A", "3"), ("X-A", "4")])
    assert headers.getlist("X-A") == ["4"]


@claim("responses.headers.extend-with-keywords", werkzeug=">=1.0", otherwise=TypeError)
def test_extend_takes_keywords(headers):
    """extend() takes headers as keyword arguments too."""
    headers.extend(etag='"a"')

    assert headers["ETag"] == '"a"'


@claim(
    "responses.headers.or-updates",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers",
    werkzeug=">=3.1",
    otherwise=TypeError,
)
def test_the_or_operator_updates(headers):
    """headers |= {...} is update(), headers | {...} a changed copy."""
    changed = headers | {"X-A": "1"}
    headers |= {"X-B": "2"}

    assert (changed["X-A"], headers["X-B"], "X-A" in headers) == ("1", "2", False)
