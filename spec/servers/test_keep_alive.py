"""Whether the development server answers two requests on one connection."""

from spec.kit import claim
from spec.servers.on import on
from spec.tools.wire import exchange

DOC = "werkzeug:serving#werkzeug.serving.run_simple"
FIRST = b"GET /text HTTP/1.1\r\nHost: localhost\r\n\r\n"
LAST = b"GET /text HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


def statuses(server):
    """How many answers come back for two requests on one connection."""
    return exchange(server.port, FIRST + LAST).count(b" 200 OK\r\n")


@on("werkzeug")
@claim("servers.keep-alive.second-request-is-not-answered", werkzeug="<2.1 || >=2.1.2")
def test_a_second_request_is_not_answered(server):
    """The development server answers one request of a connection, and closes it."""
    assert statuses(server) == 1


@on("werkzeug")
@claim("servers.keep-alive.second-request-is-answered", werkzeug=">=2.1,<2.1.2")
def test_a_second_request_is_answered(server):
    """The development server answers two requests on one connection."""
    assert statuses(server) == 2
