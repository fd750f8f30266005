"""What of a response warns before it goes."""

import flask
import pytest
import werkzeug.wrappers
from werkzeug.datastructures import Headers, WWWAuthenticate

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

CHARSET = (
    "The 'charset' attribute is deprecated and will not be used in Werkzeug 2.4."
    " Text in body and cookie data will always use UTF-8."
)
REMOVED = "deprecated and will be removed in Werkzeug (2.4|3.0)."
REFUSED = "deprecated and will not be supported in Werkzeug (2.4|3.0)."


@claim("responses.type.charset-warns", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
def test_the_charset_of_a_response_warns():
    """Reading `charset` of a response warns in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{CHARSET}$") as told:
        flask.Response().charset
    assert told[0].filename == __file__


@claim(
    "responses.type.charset-of-a-class-warns-at-werkzeug",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_the_charset_of_a_response_class_warns_at_werkzeugs_line():
    """Making a response of a class that sets `charset` warns at Werkzeug's line."""
    own = type("Own", (flask.Response,), {"charset": "latin-1"})

    with pytest.warns(DeprecationWarning, match=f"^{CHARSET}$") as told:
        own()
    assert told[0].filename == werkzeug.wrappers.response.__file__


@claim(
    "responses.headers.bytes-warn-at-werkzeug",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        pytest.param("X-A", b"a", f"Passing bytes as a header value is {REFUSED}", id="value"),
        pytest.param(
            b"X-A", "a", f"Header keys must be strings. Passing other types is {REFUSED}", id="key"
        ),
    ],
)
def test_bytes_as_a_header_warn_at_werkzeugs_line(key, value, text):
    """`Headers.add()` with a name or a value in bytes warns in Werkzeug 2.3, at Werkzeug's line."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        Headers().add(key, value)
    assert told[0].filename == Headers.add.__code__.co_filename


@claim("responses.headers.as-bytes-warns", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize("method", ["get", "getlist"])
def test_as_bytes_of_headers_warns(method):
    """`headers.get(name, as_bytes=True)` warns in Werkzeug 2.3, and so does `getlist()`."""
    text = f"^The 'as_bytes' parameter is {REMOVED}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        getattr(Headers([("X-A", "a")]), method)("X-A", as_bytes=True)
    assert told[0].filename == __file__


@claim("responses.challenge.old-ways-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda: WWWAuthenticate(),
            f"An auth type must be given as the first parameter. Assuming 'basic' is {REMOVED}",
            id="no-type",
        ),
        pytest.param(
            lambda: WWWAuthenticate("digest").qop,
            f"The 'qop' property is {REMOVED}"
            " It will become the same as other parameters, returning a string.",
            id="qop",
        ),
        pytest.param(
            lambda: WWWAuthenticate("digest").stale,
            f"The 'stale' property is {REMOVED}"
            " It will become the same as other parameters, returning a string.",
            id="stale",
        ),
    ],
)
def test_an_old_way_of_a_challenge_warns(use, text):
    """`WWWAuthenticate()` without a type, and its `qop` and `stale`, warn in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use()
    assert told[0].filename == __file__


@claim(
    "responses.challenge.setters-warn-at-werkzeug",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        pytest.param("set_basic", ["a"], id="basic"),
        pytest.param("set_digest", ["a", "b"], id="digest"),
    ],
)
def test_a_setter_of_a_challenge_warns_at_werkzeugs_line(method, arguments):
    """`set_basic()` and `set_digest()` emit a UserWarning in Werkzeug 2.3, at Werkzeug's line."""
    text = f"^The '{method}' method is {REMOVED} Create and assign an instance instead.$"

    with pytest.warns(UserWarning, match=text) as told:
        getattr(WWWAuthenticate("basic"), method)(*arguments)
    assert told[0].filename == WWWAuthenticate.__init__.__code__.co_filename


@claim("responses.challenge.setters-are-gone", werkzeug=">=3.0")
@pytest.mark.filterwarnings("ignore:The 'set_:UserWarning")
@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        pytest.param("set_basic", ["a"], id="basic"),
        pytest.param("set_digest", ["a", "b"], id="digest"),
    ],
)
def test_a_setter_of_a_challenge_is_gone(method, arguments):
    """`set_basic()` and `set_digest()` of a WWWAuthenticate raise TypeError."""
    with pytest.raises(TypeError, match="^'NoneType' object is not callable$"):
        getattr(WWWAuthenticate("basic"), method)(*arguments)


@claim(
    "responses.freeze.no-etag-warns",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
def test_no_etag_of_freeze_warns():
    """`response.freeze(no_etag=True)` warns in Werkzeug 2.0."""
    text = "^The 'no_etag' parameter is deprecated and will be removed in Werkzeug 2.1.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        flask.Response("a").freeze(no_etag=True)
    assert told[0].filename == __file__


@claim(
    "responses.file.old-parameters-warn",
    doc="changes#version-2-0-0",
    flask=">=2.0,<2.2",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("old", "value", "new"),
    [
        pytest.param("attachment_filename", "a.csv", "download_name", id="attachment_filename"),
        pytest.param("cache_timeout", 60, "max_age", id="cache_timeout"),
        pytest.param("add_etags", False, "etag", id="add_etags"),
    ],
)
def test_an_old_parameter_of_send_file_warns(app, report, old, value, new):
    """`attachment_filename`, `cache_timeout` and `add_etags` of `send_file()` warn at the call."""
    renamed = f"The '{old}' parameter has been renamed to '{new}'."
    text = f"^{renamed} The old name will be removed in Flask 2.[12].$"

    with app.test_request_context(), pytest.warns(DeprecationWarning, match=text) as told:
        flask.send_file(str(report), **{old: value}).close()
    assert told[0].filename == __file__


@claim(
    "responses.directory.filename-beside-a-path-warns",
    doc="changes#version-2-0-1",
    flask=">=2.0.1,<2.2",
    otherwise=pytest.fail.Exception,
)
def test_filename_of_send_from_directory_warns_beside_a_path(app, report):
    """`filename=` of `send_from_directory()` warns if a path is given too."""
    renamed = "The 'filename' parameter has been renamed to 'path'."
    text = f"^{renamed} The old name will be removed in Flask 2.[12].$"

    with app.test_request_context(), pytest.warns(DeprecationWarning, match=text) as told:
        flask.send_from_directory(str(report.parent), "none", filename=report.name).close()
    assert told[0].filename == __file__
