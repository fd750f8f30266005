"""Whatever a client sends, the app answers, and writes to its own folder alone."""

import io

import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.test import create_environ

from app import create_app
from app.start import chapters
from spec.kit import claim

DOC = "errorhandling#error-handlers"


class InMemory(flask.Request):
    """A request that keeps uploads in memory: Werkzeug leaves the files of broken bodies open."""

    def _get_file_stream(self, *_args, **_options):
        return io.BytesIO()


APP = create_app()
APP.request_class = InMemory
with APP.test_request_context():
    EXAMPLES = [example for chapter in chapters() for example in chapter.examples]
    FAILING = {way.url for example in EXAMPLES if example.fails for way in example.ways}
PATHS = sorted({str(rule) for rule in APP.url_map.iter_rules()} - FAILING)
METHODS = ["GET", "POST", "HEAD", "OPTIONS", "PUT", "ODD"]
COOKIES = ["{}", "session={}", "Itcast={}"]
BOUNDARY = b"--b\r\nContent-Disposition: form-data; name="

raw = st.binary(max_size=40)
latin = raw.map(lambda value: value.decode("latin-1"))
header = latin.map(lambda value: value.replace("\r", "").replace("\n", ""))
names = st.sampled_from(["name", "username", "password", "pic", "the_file", "key", "word"])
files = st.sampled_from(["../../etc/passwd", "深圳.png", "", "con.txt", "a" * 300, "..", "/", "\\"])


@st.composite
def bodies(draw):
    """A body and its type: nothing in particular, a form, or parts that may be files."""
    kind = draw(st.sampled_from(["raw", "form", "parts", "json"]))
    if kind == "form":
        return draw(names).encode() + b"=" + draw(raw), "application/x-www-form-urlencoded"
    if kind == "parts":
        name, value = draw(names).encode(), draw(raw)
        file = draw(st.one_of(st.none(), files.map(str.encode), raw))
        disposition = b'"%s"' % name + (b"" if file is None else b'; filename="%s"' % file)
        end = draw(st.sampled_from([b"\r\n--b--\r\n", b"\r\n--b", b""]))
        return BOUNDARY + disposition + b"\r\n\r\n" + value + end, "multipart/form-data; boundary=b"
    return draw(raw), "application/json" if kind == "json" else draw(header)


@st.composite
def requests(draw):
    """A WSGI environ with odd bytes wherever a client can put them."""
    body, content_type = draw(bodies())
    path = draw(st.one_of(st.sampled_from(PATHS), latin.map(lambda value: "/" + value)))
    return {
        **create_environ(method=draw(st.sampled_from(METHODS))),
        "PATH_INFO": path,
        "QUERY_STRING": draw(latin),
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": draw(st.sampled_from([str(len(body)), "", "x", "0", str(2**21)])),
        "HTTP_COOKIE": draw(st.sampled_from(COOKIES)).format(draw(header)),
        "HTTP_HOST": draw(st.one_of(st.just("localhost"), header)),
        "HTTP_X": draw(header),
        "body": body,
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder for the uploads, alone in another one."""
    folder = tmp_path_factory.mktemp("hostile") / "uploads"
    APP.config["UPLOAD_FOLDER"] = str(folder)
    return folder


@claim("application.hostile.no-request-is-a-500", example=True)
@given(environ=requests())
@example(environ={**create_environ("/request/everything"), "QUERY_STRING": "\x80", "body": b""})
def test_no_request_makes_the_app_fail(folder, environ):
    """No path, query, header, cookie or body makes the example app answer 500 or write outside."""
    statuses = []
    environ = {**environ, "wsgi.input": Body(environ["body"])}
    parts = APP(environ, lambda status, headers, exc_info=None: statuses.append(status))
    for _ in parts:
        pass
    getattr(parts, "close", lambda: None)()

    assert statuses[0][:1] in "12346790"
    assert {path.name for path in folder.parent.iterdir()} <= {"uploads"}


class Body:
    """A body that ends where it ends, whatever its length is said to be."""

    def __init__(self, body):
        self.rest = body

    def read(self, size=-1):
        """Give what is left, up to a size."""
        size = len(self.rest) if size is None or size < 0 else size
        piece, self.rest = self.rest[:size], self.rest[size:]
        return piece

    def readline(self, size=-1):
        """Give what is left, up to a size or the end of a line."""
        end = self.rest.find(b"\n") + 1 or len(self.rest)
        return self.read(end if size is None or size < 0 else min(size, end))
