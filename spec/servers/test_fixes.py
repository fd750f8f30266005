"""What a change of the development server says to write instead, run on both sides of it."""

import threading

from werkzeug.serving import WSGIRequestHandler, make_server

from spec.kit import claim
from spec.tools.wire import exchange, request_of

DOC = "werkzeug:serving#werkzeug.serving.run_simple"


class Older(WSGIRequestHandler):
    protocol_version = "HTTP/1.0"

    def log(self, type, message, *args):
        """Write no line of a log."""


@claim("servers.fixes.a-handler-speaks-http-1-0")
def test_a_handler_speaks_http_1_0(app):
    """The development server answers in HTTP/1.0 if `protocol_version` of its handler says so."""
    app.add_url_rule("/", "stream", lambda: app.response_class(iter(["t", "ea"])))
    with make_server("127.0.0.1", 0, app, request_handler=Older) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        received = exchange(server.server_port, request_of("GET", "/"))
        thread.join()

    assert (received[:15], received[-3:]) == (b"HTTP/1.0 200 OK", b"tea")
