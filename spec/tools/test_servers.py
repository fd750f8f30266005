"""Servers, with a stand-in that says what it was started with."""

import json

import pytest

from spec.tools import servers
from spec.tools.parts import MissingPart
from spec.tools.servers import Kind, serving

STAND_IN = """
import json, os, signal, sys
print(json.dumps([sys.argv[1:], os.environ["FLASK_APP"], os.environ.get("TEA")]))
print("Listening at: http://127.0.0.1:80")
signal.pause()
"""


@pytest.fixture
def started(monkeypatch):
    """Start the stand-in in place of a server; give its arguments, its app and a variable."""

    def started(name, *options, **rest):
        monkeypatch.setattr(servers, "need_package", lambda package, install: None)
        kind = servers.KINDS[name]._replace(command=("-c", STAND_IN), ready=r"Listening .*:(\d+)")
        monkeypatch.setitem(servers.KINDS, name, kind)
        with serving(name, "tea:app", *options, **rest) as server:
            assert server.port == 80
            return json.loads(server.process.output.splitlines()[0])

    return started


def test_a_server_is_given_the_app_and_its_options(started):
    assert started("waitress", "--threads=1", env={"TEA": "hot"}) == [
        ["--threads=1", "tea:app"],
        "tea:app",
        "hot",
    ]


def test_flasks_own_server_finds_the_app_in_the_environment(started):
    assert started("werkzeug") == [[], "tea:app", None]


@pytest.mark.parametrize(
    ("release", "options"),
    [
        pytest.param("25.0.3", ["tea:app"], id="has-none"),
        pytest.param("25.1.0", ["--no-control-socket", "tea:app"], id="has-one"),
    ],
)
def test_gunicorn_opens_no_control_socket(started, monkeypatch, release, options):
    monkeypatch.setattr(servers, "version", lambda package: release)

    assert started("gunicorn-threads")[0] == options


def test_a_server_that_is_not_installed_is_a_missing_part(monkeypatch):
    monkeypatch.setitem(servers.KINDS, "tea", Kind("tea_server", (), ""))

    with pytest.raises(MissingPart, match="python -m pip install tea_server"), serving("tea", "a"):
        pass
