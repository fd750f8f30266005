"""A Redis server, with a stand-in for the program."""

import sys

import pytest

from spec.tools.parts import MissingPart
from spec.tools.redis import address_of, redis_server


def test_a_server_is_ready_and_ends_with_its_block(tmp_path, monkeypatch):
    program = tmp_path / "redis-server"
    program.write_text(
        f"#!{sys.executable}\n"
        "import signal, sys; print(sys.argv[1:], '\\nReady to accept connections', flush=True)\n"
        "signal.pause()\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    with redis_server(tmp_path, "--maxmemory", "1mb") as server:
        options = ["--port", "0", "--unixsocket", f"{tmp_path}/redis.sock", "--save", ""]
        assert server.output.splitlines()[0] == f"{[*options, '--maxmemory', '1mb']} "


def test_a_server_that_is_not_here_is_a_missing_part(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(MissingPart, match="apt-get install"), redis_server(tmp_path):
        pass


def test_the_address_is_the_socket_in_the_folder(tmp_path):
    assert address_of(tmp_path) == f"unix://{tmp_path}/redis.sock"
