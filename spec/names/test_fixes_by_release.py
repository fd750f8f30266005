"""What changes say to write instead, run where only some releases have it."""

import os
import sys
import threading

import flask.testing
import pytest
from flask import request
from werkzeug.serving import make_server

from spec.kit import claim
from spec.names.taking import old, take, under

DOC = "werkzeug:changes#version-2-3-0"

PROPERTY_MAKERS = under(
    "werkzeug.datastructures.", "cache_control.cache_control_property csp.csp_property"
)


@claim("names.fixes.property-makers-are-in-submodules", werkzeug=">=2.3", otherwise=ImportError)
def test_property_makers_are_in_submodules():
    """`cache_control` and `csp` of `werkzeug.datastructures` have the makers of properties."""
    take(*PROPERTY_MAKERS)


@claim("names.fixes.raw-bytes-are-a-400-by-an-error-handler", werkzeug=">=2.3")
def test_an_error_handler_answers_raw_bytes_with_400(app):
    """An error handler for UnicodeDecodeError answers 400 to a query that is not UTF-8."""
    app.add_url_rule("/", "look", lambda: request.args.get("tea", ""))
    app.register_error_handler(UnicodeDecodeError, lambda error: ("not UTF-8", 400))

    response = app.test_client().get("/", environ_overrides={"QUERY_STRING": "tea=\xff"})
    assert (response.status_code, response.data) == (400, b"not UTF-8")


@claim(
    "names.fixes.url-decode-takes-arguments-by-name",
    werkzeug="<3.0",
    otherwise=AttributeError,
    doc="werkzeug:changes#version-2-1-0",
)
def test_url_decode_takes_arguments_by_name():
    """`url_decode()` takes what follows its charset by name."""
    decoded = old("werkzeug.urls.url_decode")("a=1;b", separator=";", include_empty=False)

    assert decoded.to_dict() == {"a": "1"}


@claim(
    "names.fixes.debug-traceback-renders-text",
    werkzeug=">=2.1",
    otherwise=AttributeError,
    doc="werkzeug:changes#version-2-1-0",
)
def test_debug_traceback_renders_text():
    """`DebugTraceback` renders an error as the text of its traceback."""
    made = old("werkzeug.debug.tbtools.DebugTraceback")(KeyError("tea"))

    assert made.render_traceback_text() == "KeyError: 'tea'\n"


@claim(
    "names.fixes.sys-replaces-get-filesystem-encoding",
    werkzeug="<2.1",
    doc="werkzeug:changes#version-2-0-0",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_sys_replaces_get_filesystem_encoding():
    """`sys.getfilesystemencoding()` returns what `get_filesystem_encoding()` returns."""
    try:
        found = old("werkzeug.filesystem.get_filesystem_encoding")()
    except ModuleNotFoundError:
        found = None

    assert found == sys.getfilesystemencoding() == "utf-8"


@claim(
    "names.fixes.os-replace-replaces-rename",
    werkzeug="<2.0",
    otherwise=ModuleNotFoundError,
    doc="werkzeug:changes#version-1-0-0",
)
@pytest.mark.parametrize("move", [old("werkzeug.posixemulation.rename"), os.replace])
def test_os_replace_replaces_rename(move, tmp_path):
    """`os.replace()` moves a file over another, as `rename()` of `posixemulation` does."""
    take("werkzeug.posixemulation.*")
    for name in ("new", "old"):
        (tmp_path / name).write_text(name)

    move(str(tmp_path / "new"), str(tmp_path / "old"))
    assert [(it.name, it.read_text()) for it in tmp_path.iterdir()] == [("old", "new")]


@claim(
    "names.fixes.multipart-decoder-gives-events",
    werkzeug=">=2.0",
    otherwise=ModuleNotFoundError,
    doc="werkzeug:changes#version-2-0-0",
)
def test_a_multipart_decoder_gives_events():
    """`MultipartDecoder` makes events of the data that it receives."""
    decoder = old("werkzeug.sansio.multipart.MultipartDecoder")(b"cup")
    body = b'--cup\r\nContent-Disposition: form-data; name="tea"\r\n\r\noolong\r\n--cup--\r\n'
    decoder.receive_data(body)
    decoder.receive_data(None)
    events = [decoder.next_event() for _ in range(4)]

    assert [type(it).__name__ for it in events] == ["Preamble", "Field", "Data", "Epilogue"]
    assert (events[1].name, events[2].data) == ("tea", b"oolong")


@claim(
    "names.fixes.a-server-is-shut-down-from-another-thread",
    doc="werkzeug:changes#version-2-1-0",
)
def test_a_server_is_shut_down_from_another_thread():
    """`shutdown()` of a server of `make_server()` ends it, from another thread."""
    with make_server("127.0.0.1", 0, None) as server:
        thread = threading.Thread(target=server.shutdown)
        thread.start()
        server.serve_forever()
        thread.join()

    assert not thread.is_alive()


@claim(
    "names.fixes.route-callable-is-there",
    flask=">=2.2",
    otherwise=ImportError,
    doc="changes#version-2-2-0",
)
def test_route_callable_is_there():
    """`flask.typing` has `RouteCallable`."""
    take("flask.typing.RouteCallable")


@claim(
    "names.fixes.environ-builder-takes-an-app",
    flask=">=1.1",
    otherwise=TypeError,
    doc="changes#version-1-1-0",
)
def test_environ_builder_of_flask_takes_an_app(app):
    """`flask.testing.EnvironBuilder` takes an app and a path."""
    environ = flask.testing.EnvironBuilder(app, "/tea", base_url="http://cups")

    assert environ.get_environ()["PATH_INFO"] == "/tea"
