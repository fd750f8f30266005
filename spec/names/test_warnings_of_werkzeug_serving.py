"""What the development server of Werkzeug warns of."""

from types import SimpleNamespace

import pytest
from werkzeug.serving import WSGIRequestHandler

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"


def environ_of_the_server():
    """The WSGI environ that the development server makes, without a socket."""
    server = SimpleNamespace(
        ssl_context=None, multithread=False, multiprocess=False, server_address=("localhost", 80)
    )
    request = SimpleNamespace(
        path="/",
        server=server,
        client_address=("localhost", 1),
        rfile=None,
        connection=None,
        server_version="Werkzeug",
        command="GET",
        request_version="HTTP/1.1",
        headers={},
        address_string=str,
        port_integer=int,
        get_header_items=list,
    )
    return WSGIRequestHandler.make_environ(request)


@claim(
    "names.werkzeug-serving.shutdown-function-warns",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
def test_the_shutdown_function_of_the_server_warns():
    """Calling `environ["werkzeug.server.shutdown"]` warns in Werkzeug 2.0, with a UserWarning."""
    shutdown = environ_of_the_server().get("werkzeug.server.shutdown", int)
    text = (
        r"^The 'environ\['werkzeug.server.shutdown'\]' function is deprecated and will be removed"
        " in Werkzeug 2.1.$"
    )

    with pytest.warns(UserWarning, match=text) as told:
        shutdown()
    assert told[0].filename == __file__


@claim("names.werkzeug-serving.shutdown-function-is-gone", werkzeug=">=2.1")
def test_the_shutdown_function_of_the_server_is_gone():
    """Reading `environ["werkzeug.server.shutdown"]` raises KeyError from Werkzeug 2.1 on."""
    environ = environ_of_the_server()

    with pytest.raises(KeyError, match="^'werkzeug.server.shutdown'$"):
        environ["werkzeug.server.shutdown"]
