"""EnvironBuilder, which the test client describes its requests with."""

import io

import pytest
from werkzeug.datastructures import Authorization, FileMultiDict, FileStorage, MultiDict
from werkzeug.test import EnvironBuilder, create_environ
from werkzeug.wrappers import Request

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.EnvironBuilder"


def sent(data):
    """The form and the files that a POST of some data has."""
    builder = EnvironBuilder(method="POST", data=data)
    request = Request(builder.get_environ())
    files = {key: (it.filename, it.read(), it.content_type) for key, it in request.files.items()}
    seen = request.form.to_dict(flat=False), files, request.mimetype
    builder.close()
    request.close()
    return seen


@claim("application.builder.sends-a-dict-as-a-form")
def test_a_dict_is_sent_as_a_form():
    """EnvironBuilder sends strings, numbers and lists of them as the fields of a form."""
    assert sent({"a": "é", "b": ["2", "3"], "c": 5}) == (
        {"a": ["é"], "b": ["2", "3"], "c": ["5"]},
        {},
        "application/x-www-form-urlencoded",
    )


@claim("application.builder.sends-a-file-as-multipart")
@pytest.mark.parametrize(
    ("value", "file"),
    [
        pytest.param(lambda: (io.BytesIO(b"x"), "f.txt"), ("f.txt", b"x", "text/plain"), id="name"),
        pytest.param(lambda: (io.BytesIO(b"x"), "f.txt", "a/b"), ("f.txt", b"x", "a/b"), id="type"),
        pytest.param(
            lambda: (io.BytesIO(b"x"), "f"), ("f", b"x", "application/octet-stream"), id="no-type"
        ),
        pytest.param(
            lambda: FileStorage(io.BytesIO(b"x"), "f.csv", content_type="text/csv"),
            ("f.csv", b"x", "text/csv"),
            id="storage",
        ),
    ],
)
def test_a_file_is_sent_as_a_part(value, file):
    """EnvironBuilder sends a file as multipart, with the type that is given or of its name."""
    assert sent({"a": "1", "b": value()}) == ({"a": ["1"]}, {"b": file}, "multipart/form-data")


@claim(
    "application.builder.file-multidict-adds-files",
    doc="werkzeug:datastructures#werkzeug.datastructures.FileMultiDict",
)
def test_files_are_added_by_path_or_stream(tmp_path):
    """FileMultiDict adds a path, a stream or a FileStorage."""
    path = str(tmp_path / "note.txt")
    (tmp_path / "note.txt").write_text("tea")
    files = FileMultiDict()
    files.add_file("path", path)
    files.add_file("named", path, "other.csv", "a/b")
    files.add_file("stream", io.BytesIO(b"x"))
    files.add_file("storage", files["path"])

    assert [(it.filename, it.content_type) for it in files.values()] == [
        (path, "text/plain"),
        ("other.csv", "a/b"),
        (None, None),
        (path, "text/plain"),
    ]
    for file in files.values():
        file.close()


@claim("application.builder.refuses-what-is-given-twice")
@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"path": "/?a=1", "query_string": "b=2"}, ValueError, "Query string is defined in the"),
        ({"data": "x", "input_stream": io.BytesIO()}, TypeError, "can't provide input stream and"),
        ({"data": "x", "json": {}}, TypeError, "can't provide both json and data"),
        ({"base_url": "http://a.example/?b"}, ValueError, "base url must not contain a query"),
    ],
    ids=["two-queries", "data-and-stream", "data-and-json", "query-in-base-url"],
)
def test_a_builder_refuses_what_is_given_twice(options, error, message):
    """EnvironBuilder refuses two queries, two bodies, or a base URL with a query."""
    with pytest.raises(error, match=f"^{message}"):
        EnvironBuilder(**options)


@claim("application.builder.puts-options-into-the-environ")
@pytest.mark.parametrize(
    ("options", "key", "value"),
    [
        pytest.param(
            {"query_string": {"a": ["1", "2"]}}, "QUERY_STRING", "a=1&a=2", id="query-dict"
        ),
        pytest.param(
            {"query_string": MultiDict([("a", "1"), ("a", "2")])},
            "QUERY_STRING",
            "a=1&a=2",
            id="query-multidict",
        ),
        pytest.param({"data": "é"}, "CONTENT_LENGTH", "2", id="text"),
        pytest.param({"data": io.BytesIO(b"abc")}, "CONTENT_LENGTH", "3", id="stream"),
        pytest.param(
            {"data": b"abc", "content_length": 2}, "CONTENT_LENGTH", "3", id="length-lost"
        ),
        pytest.param({"json": {"a": 1}}, "CONTENT_TYPE", "application/json", id="json"),
        pytest.param({"json": {}, "content_type": "a/b"}, "CONTENT_TYPE", "a/b", id="json-type"),
        pytest.param(
            {"mimetype": "text/csv"}, "CONTENT_TYPE", "text/csv; charset=utf-8", id="mimetype"
        ),
        pytest.param({"base_url": "https://a.example:44/in"}, "SCRIPT_NAME", "/in", id="root"),
    ],
)
def test_a_builder_makes_an_environ(options, key, value):
    """EnvironBuilder puts each option into the WSGI environ."""
    assert EnvironBuilder(**options).get_environ()[key] == value


@claim("application.builder.sends-authorization", werkzeug=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    "auth",
    [("ann", "tea"), Authorization("basic", {"username": "ann", "password": "tea"})],
    ids=["pair", "object"],
)
def test_a_builder_logs_in(auth):
    """`auth=` of EnvironBuilder sends an Authorization header."""
    environ = EnvironBuilder(auth=auth).get_environ()

    assert environ["HTTP_AUTHORIZATION"] == "Basic YW5uOnRlYQ=="


@claim("application.builder.attributes-can-be-set")
def test_a_builder_is_changed_before_it_is_used():
    """The type, query, base URL and body of an EnvironBuilder can be set."""
    builder = EnvironBuilder("/page")
    builder.mimetype = "text/csv"
    builder.mimetype_params["header"] = "present"
    builder.args["a"] = "1"
    builder.base_url = "https://a.example:44/in"
    assert (builder.content_type, builder.query_string, builder.base_url, builder.server_port) == (
        "text/csv; charset=utf-8; header=present",
        "a=1",
        "https://a.example:44/in/",
        44,
    )

    builder.query_string, builder.input_stream = "b=2", io.BytesIO(b"tea")
    for name in ("args", "form", "files"):
        with pytest.raises(AttributeError, match="is defined|^Not available when"):
            getattr(builder, name)
    assert builder.get_environ()["wsgi.input"].read() == b"tea"


@claim("application.builder.sends-a-nameless-file-as-a-field")
def test_a_file_without_a_name_is_sent_as_a_field():
    """EnvironBuilder sends a file without a name as a field of the form."""
    assert sent({"f": io.BytesIO(b"x"), "g": (io.BytesIO(b"y"), "n")}) == (
        {"f": ["x"]},
        {"g": ("n", b"y", "application/octet-stream")},
        "multipart/form-data",
    )


@claim("application.builder.closing-closes-its-files", werkzeug="<3.2", otherwise=AttributeError)
def test_closing_a_builder_closes_its_files():
    """Closing an EnvironBuilder closes its files; `form` and `files` can be replaced."""
    builder = EnvironBuilder(method="POST")
    files = FileMultiDict()
    files.add_file("f", io.BytesIO(b"x"), "n")
    builder.form, builder.files = MultiDict({"a": "1"}), files
    builder.close()
    builder.close()

    assert (builder.form["a"], builder.files["f"].closed, builder.closed) == ("1", True, True)


@claim(
    "application.builder.is-closed-by-its-block",
    doc="werkzeug:test#werkzeug.test.EnvironBuilder.close",
    werkzeug=">=3.2",
    otherwise=(AttributeError, TypeError),
)
def test_the_block_of_a_builder_closes_its_files():
    """From Werkzeug 3.2 on EnvironBuilder is a context manager, and has no `closed`."""
    with EnvironBuilder(method="POST", data={"f": (io.BytesIO(b"x"), "n")}) as builder:
        file = builder.files["f"]

    assert (file.closed, hasattr(builder, "closed")) == (True, False)


@claim("application.builder.has-its-own-form", werkzeug="<3.2")
def test_a_builder_keeps_its_form_when_another_is_made():
    """A second EnvironBuilder leaves the form of the first alone."""
    first = EnvironBuilder(method="POST", data={"a": "1"})
    EnvironBuilder(method="POST", data={"b": "2"})

    assert first.form.to_dict() == {"a": "1"}


@claim("application.builder.shares-its-form", werkzeug=">=3.2")
def test_a_builder_loses_its_form_when_another_is_made():
    """From Werkzeug 3.2 on a second EnvironBuilder replaces the form of the first."""
    first = EnvironBuilder(method="POST", data={"a": "1"})
    EnvironBuilder(method="POST", data={"b": "2"})

    assert first.form.to_dict() == {"b": "2"}


@claim(
    "application.builder.is-made-of-an-environ",
    doc="werkzeug:test#werkzeug.test.EnvironBuilder.from_environ",
)
def test_a_builder_is_made_of_an_environ():
    """`EnvironBuilder.from_environ()` keeps method, URL, headers and body of a WSGI environ."""
    environ = create_environ("/page?a=1", "http://a.example/", method="POST", data=b"tea")
    again = EnvironBuilder.from_environ(environ).get_environ()

    names = ("REQUEST_METHOD", "PATH_INFO", "QUERY_STRING", "HTTP_HOST", "CONTENT_LENGTH")
    assert [again[name] for name in names] == ["POST", "/page", "a=1", "a.example", "3"]


@claim("application.builder.from-environ-keeps-the-path", werkzeug=">=2.0")
def test_from_environ_keeps_the_path():
    """`EnvironBuilder.from_environ()` keeps a path beyond ASCII."""
    environ = {**create_environ(), "PATH_INFO": "/caf\u00c3\u00a9"}
    builder = EnvironBuilder.from_environ(environ)

    assert builder.get_environ()["PATH_INFO"] == "/caf\u00c3\u00a9"


@claim("application.builder.from-environ-encodes-the-path-twice", werkzeug="<2.0")
def test_from_environ_encodes_the_path_twice():
    """Before Werkzeug 2.0 `from_environ()` encodes a path beyond ASCII a second time."""
    environ = {**create_environ(), "PATH_INFO": "/caf\u00c3\u00a9"}
    builder = EnvironBuilder.from_environ(environ)

    assert builder.get_environ()["PATH_INFO"] == "/caf\u00c3\u0083\u00c2\u00a9"
