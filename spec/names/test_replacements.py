import hashlib
import hmac
import io
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from wsgiref.util import shift_path_info

import pytest
from werkzeug.datastructures import Headers
from werkzeug.http import http_date
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request
from werkzeug.wsgi import LimitedStream

from spec.kit import claim
from spec.names.taking import old

DOC = "werkzeug:changes#version-2-0-0"

OLD = "werkzeug:changes#version-1-0-0"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

MIDDLEWARE = [
    pytest.param("DispatcherMiddleware", "dispatcher", id="dispatcher"),
    pytest.param("ProxyMiddleware", "http_proxy", id="proxy"),
    pytest.param("SharedDataMiddleware", "shared_data", id="shared-data"),
]


@claim(
    "names.werkzeug-wsgi.middleware-is-in-modules-of-its-own",
    werkzeug="<1.0",
    otherwise=AttributeError,
    doc="werkzeug:changes#version-0-16-0",
)
@pytest.mark.parametrize(("name", "module"), MIDDLEWARE)
def test_middleware_is_in_modules_of_its_own(name, module):
    """The middleware of `werkzeug.wsgi` extends that of a module of `werkzeug.middleware`."""
    new = getattr(import_module(f"werkzeug.middleware.{module}"), name)

    assert issubclass(getattr(import_module("werkzeug.wsgi"), name), new)


@claim("names.werkzeug-http.latin-1-replaces-wsgi-to-bytes", doc=OLD, werkzeug="<2.0")
def test_latin_1_replaces_wsgi_to_bytes():
    """`wsgi_to_bytes()` encodes a string as Latin-1, `bytes_to_wsgi()` decodes it."""
    assert old("werkzeug.http.wsgi_to_bytes")("caf\xe9") == "caf\xe9".encode("latin1")
    assert old("werkzeug.http.bytes_to_wsgi")(b"caf\xe9") == b"caf\xe9".decode("latin1")


@claim("names.werkzeug-http.http-date-replaces-cookie-date", werkzeug="<2.1")
def test_http_date_replaces_cookie_date():
    """`http_date()` returns what `cookie_date()` returns, with spaces for hyphens."""
    date = old("werkzeug.http.cookie_date")(0) or ""

    assert date.replace("-", " ") == http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT"


@claim("names.werkzeug-local.threading-replaces-get-ident", werkzeug="<2.1")
def test_threading_replaces_get_ident():
    """`threading.get_ident()` differs between threads, as `get_ident()` of `werkzeug.local`."""

    def idents():
        return old("werkzeug.local.get_ident")(), threading.get_ident()

    with ThreadPoolExecutor(1) as pool:
        there = pool.submit(idents).result()

    assert [here == other for here, other in zip(idents(), there)] == [False, False]


@claim("names.werkzeug-security.hashlib-replaces-pbkdf2", werkzeug="<2.1")
def test_hashlib_replaces_pbkdf2():
    """`hashlib.pbkdf2_hmac()` derives what `pbkdf2_bin()` and `pbkdf2_hex()` derive."""
    known = "ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43"
    derived = bytes.fromhex(known)

    assert old("werkzeug.security.pbkdf2_hex")("password", "salt", 2) == known
    assert old("werkzeug.security.pbkdf2_bin")("password", "salt", 2) == derived
    assert hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 2) == derived


@claim("names.werkzeug-security.hmac-replaces-safe-str-cmp", werkzeug="<2.1")
@pytest.mark.parametrize("other", ["caf\xe9", "cafe"])
def test_hmac_replaces_safe_str_cmp(other):
    """`hmac.compare_digest()` of encoded strings returns what `safe_str_cmp()` returns."""
    same = hmac.compare_digest("caf\xe9".encode(), other.encode())

    assert old("werkzeug.security.safe_str_cmp")("caf\xe9", other) is same


PATHS = [
    pytest.param("", "/a/b", ("a", "/a", "/b"), id="two-parts"),
    pytest.param("/x", "/a", ("a", "/x/a", ""), id="last-part"),
    pytest.param("", "", (None, "", ""), id="nothing"),
]


@claim("names.werkzeug-wsgi.shift-path-info-replaces-pop-path-info", werkzeug="<2.3")
@pytest.mark.parametrize(("script", "path", "moved"), PATHS)
@pytest.mark.parametrize("pop", [old("werkzeug.wsgi.pop_path_info"), shift_path_info])
def test_shift_path_info_replaces_pop_path_info(pop, script, path, moved):
    """`wsgiref.util.shift_path_info()` moves the part that `pop_path_info()` moves."""
    environ = {"SCRIPT_NAME": script, "PATH_INFO": path}
    assert hasattr(import_module("werkzeug.wsgi"), "pop_path_info")

    assert (pop(environ), environ["SCRIPT_NAME"], environ["PATH_INFO"]) == moved


@claim("names.werkzeug-wsgi.pop-path-info-keeps-a-double-slash", werkzeug="<2.3")
def test_pop_path_info_keeps_a_double_slash():
    """`pop_path_info()` leaves a double slash in the rest, `shift_path_info()` makes it one."""
    environs = [{"SCRIPT_NAME": "", "PATH_INFO": "/a//b"} for _ in range(2)]
    old("werkzeug.wsgi.pop_path_info")(environs[0])
    shift_path_info(environs[1])

    assert [environ["PATH_INFO"] for environ in environs] == ["//b", "/b"]


@claim("names.werkzeug-wsgi.limited-stream-replaces-make-line-iter", werkzeug="<3.0")
def test_limited_stream_replaces_make_line_iter():
    """A `LimitedStream` gives the lines that `make_line_iter()` gives."""
    lines = old("werkzeug.wsgi.make_line_iter")(io.BytesIO(b"a\nbc\nd"), limit=5)

    assert [*(lines or ())] == [*LimitedStream(io.BytesIO(b"a\nbc\nd"), 5)] == [b"a\n", b"bc\n"]


@claim("names.werkzeug-http.request-replaces-parse-authorization-header", werkzeug="<3.0")
def test_request_replaces_parse_authorization_header():
    """`request.authorization` is what `parse_authorization_header()` makes of the header."""
    header = "Basic dGVhOm1pbGs="
    request = Request(EnvironBuilder(headers={"Authorization": header}).get_environ())
    parsed = old("werkzeug.http.parse_authorization_header")(header)

    assert getattr(parsed, "username", "") == request.authorization.username == "tea"
    assert parsed.password == request.authorization.password == "milk"


@claim(
    "names.werkzeug-datastructures.latin-1-replaces-as-bytes", werkzeug="<3.0", otherwise=TypeError
)
def test_latin_1_replaces_as_bytes():
    """`Headers.get(key, as_bytes=True)` is the value in Latin-1."""
    headers = Headers([("Tea", "oolong\xe9")])

    assert headers.get("Tea", as_bytes=True) == headers.get("Tea").encode("latin1")
