"""``request.host`` where a server listens on a Unix socket, and the client sends no Host."""

from contextlib import suppress

import flask
import pytest
from werkzeug.exceptions import SecurityError
from werkzeug.test import create_environ
from werkzeug.wsgi import host_is_trusted

from spec.kit import claim

DOC = "api#flask.Request.host"


def host():
    """The host of a request that came over a Unix socket, without a Host header."""
    environ = create_environ()
    del environ["HTTP_HOST"]
    return flask.Request({**environ, "SERVER_NAME": "/run/a.sock", "SERVER_PORT": ""}).host


def host_if_any():
    """The host of such a request, or None if it is refused."""
    with suppress(SecurityError):
        return host()


@claim("request.host.of-a-unix-socket-has-an-empty-port", werkzeug="<2.0")
def test_the_host_of_a_unix_socket_has_an_empty_port():
    """Without a Host header, `request.host` is the path of a Unix socket and a colon."""
    assert host_if_any() == "/run/a.sock:"


@claim("request.host.of-a-unix-socket-is-its-path", werkzeug=">=2.0,<3.1.7")
def test_the_host_of_a_unix_socket_is_its_path():
    """Without a Host header, `request.host` is the path of a Unix socket."""
    assert host_if_any() == "/run/a.sock"


@claim("request.host.of-a-unix-socket-is-refused", werkzeug=">=3.1.7,<3.1.8")
def test_the_host_of_a_unix_socket_is_refused():
    """Without a Host header, `request.host` raises SecurityError for a Unix socket."""
    with pytest.raises(SecurityError, match="^400 Bad Request: Host '' is not trusted.$"):
        host()


@claim("request.host.of-a-unix-socket-is-empty", werkzeug=">=3.1.8")
def test_the_host_of_a_unix_socket_is_empty():
    """Without a Host header, `request.host` is empty for a Unix socket."""
    assert host_if_any() == ""


@claim("request.trusted-hosts.list-may-be-left-out", werkzeug=">=3.1.7", otherwise=TypeError)
def test_the_list_of_trusted_hosts_may_be_left_out():
    """`host_is_trusted()` without a list returns whether a host is valid."""
    assert (host_is_trusted("tea.example"), host_is_trusted("te a")) == (True, False)
