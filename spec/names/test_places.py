import inspect
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import pytest
from werkzeug.routing import Map, Rule
from werkzeug.serving import make_server, run_simple
from werkzeug.test import Client
from werkzeug.wrappers import Response

from spec.kit import claim
from spec.names.taking import old

ROUTING = "werkzeug:routing#werkzeug.routing.Rule"
SERVING = "werkzeug:serving#werkzeug.serving.run_simple"
CLIENT = "werkzeug:test#werkzeug.test.Client.set_cookie"
SECURITY = "werkzeug:changes#version-2-0-0"
SLASHES = [
    pytest.param(Map, "redirect_defaults", id="Map"),
    pytest.param(Rule, "redirect_to", id="Rule"),
]


def parameters_of(call):
    """The names of what a callable takes, in their order."""
    return [*inspect.signature(call).parameters]


@claim("names.werkzeug-routing.redirects-follow-strict-slashes", doc=ROUTING, werkzeug="<1.0")
@pytest.mark.parametrize(("call", "name"), SLASHES)
def test_redirects_follow_strict_slashes(call, name):
    """`Map()` and `Rule()` take the parameter of their redirects after `strict_slashes`."""
    names = parameters_of(call)

    assert names[names.index("strict_slashes") + 1] == name


@claim("names.werkzeug-routing.merge-slashes-precedes-redirects", doc=ROUTING, werkzeug=">=1.0")
@pytest.mark.parametrize(("call", "name"), SLASHES)
def test_merge_slashes_precedes_redirects(call, name):
    """`Map()` and `Rule()` take `merge_slashes` before the parameter of their redirects."""
    names = parameters_of(call)

    assert names[names.index("strict_slashes") + 1 :][:2] == ["merge_slashes", name]


@claim(
    "names.werkzeug-test.charset-is-the-tenth-of-set-cookie",
    doc="werkzeug:test#werkzeug.test.Client",
    werkzeug="<1.0",
)
def test_charset_is_the_tenth_of_set_cookie():
    """`set_cookie()` of a client takes a charset as its tenth argument."""
    assert parameters_of(Client(Response()).set_cookie)[8:10] == ["httponly", "charset"]


@claim("names.werkzeug-test.samesite-is-the-tenth-of-set-cookie", doc=CLIENT, werkzeug=">=1.0,<2.3")
def test_samesite_is_the_tenth_of_set_cookie():
    """`set_cookie()` of a client takes `samesite` as its tenth argument, and no charset."""
    client = Client(Response())

    assert parameters_of(client.set_cookie)[8:10] == ["httponly", "samesite"]
    with pytest.raises(ValueError, match="^SameSite must be 'Strict', 'Lax', or 'None'.$"):
        client.set_cookie("localhost", "a", "b", None, None, "/", None, None, False, "utf-8")


@claim("names.werkzeug-serving.reloader-interval-is-the-eighth", doc=SERVING, werkzeug="<2.0")
def test_reloader_interval_is_the_eighth():
    """`run_simple()` takes `reloader_interval` eighth and `threaded` tenth."""
    assert parameters_of(run_simple)[7:10] == ["reloader_interval", "reloader_type", "threaded"]


@claim("names.werkzeug-serving.exclude-patterns-is-the-eighth", doc=SERVING, werkzeug=">=2.0")
def test_exclude_patterns_is_the_eighth():
    """`run_simple()` takes `exclude_patterns` eighth, before `reloader_interval` and `threaded`."""
    assert parameters_of(run_simple)[7:11] == [
        "exclude_patterns",
        "reloader_interval",
        "reloader_type",
        "threaded",
    ]


@claim("names.werkzeug-serving.run-simple-reloads", doc=SERVING)
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_run_simple_reloads(monkeypatch):
    """`run_simple()` with `use_reloader=True` runs its server in the reloader."""
    given = []
    monkeypatch.setattr(
        "werkzeug._reloader.run_with_reloader",
        lambda *places, **names: given.extend([*places[1:], *names.values()]),
    )
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
    with socket.create_server(("127.0.0.1", 0)) as held:
        monkeypatch.setenv("WERKZEUG_SERVER_FD", str(held.fileno()))
        run_simple("127.0.0.1", 0, Response(), use_reloader=True, reloader_interval=7)

    assert 7 in given


@claim(
    "names.werkzeug-serving.make-server-needs-no-app",
    doc=SERVING,
    werkzeug="<2.0",
    otherwise=TypeError,
)
def test_make_server_needs_no_app():
    """`make_server()` takes a host and a port, and its server gets an app later."""
    with make_server("127.0.0.1", 0) as server:
        assert server.app is None


@claim("names.werkzeug-serving.make-server-needs-an-app", doc=SERVING, werkzeug=">=2.0")
def test_make_server_needs_an_app():
    """`make_server()` raises TypeError without an app."""
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'app'"):
        make_server("127.0.0.1", 0).server_close()


@claim("names.werkzeug-serving.server-gets-an-app-later", doc=SERVING)
def test_a_server_gets_an_app_later():
    """A server of `make_server()` serves what is assigned to its `app` later."""
    with make_server("127.0.0.1", 0, None) as server, ThreadPoolExecutor(1) as pool:
        server.app = Response("tea")
        url = f"http://127.0.0.1:{server.server_port}/"
        answer = pool.submit(lambda: urlopen(url, timeout=9).read())
        server.handle_request()

        assert answer.result() == b"tea"


@claim(
    "names.werkzeug-security.pbkdf2-iterates-150000-times",
    doc="werkzeug:utils#werkzeug.security.generate_password_hash",
    werkzeug="<2.0",
)
def test_pbkdf2_iterates_150000_times():
    """`pbkdf2_hex()` without a number iterates 150,000 times."""
    assert old("werkzeug.security.pbkdf2_hex")("password", "salt") == (
        "95c443d04a2b5e204a2e7f3d5bd4f9a806781e0f1dc67d8235fabaf9bbe0b4c9"
    )


@claim("names.werkzeug-security.pbkdf2-iterates-260000-times", doc=SECURITY, werkzeug=">=2.0,<2.1")
def test_pbkdf2_iterates_260000_times():
    """`pbkdf2_hex()` without a number iterates 260,000 times."""
    assert old("werkzeug.security.pbkdf2_hex")("password", "salt") == (
        "04e00473d810d02117411c4151d1c16c8148fc5874384c17cd4b02379708fa44"
    )
