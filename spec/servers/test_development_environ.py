"""The WSGI environ that the development server makes of a request."""

from email.message import Message
from types import SimpleNamespace

from werkzeug.serving import WSGIRequestHandler

from spec.kit import claim

DOC = "werkzeug:serving#werkzeug.serving.run_simple"


def environ_of(path="/", connection=None):
    """The WSGI environ of a request, without a socket."""
    server = SimpleNamespace(
        ssl_context=None, multithread=False, multiprocess=False, server_address=("localhost", 80)
    )
    request = SimpleNamespace(
        path=path,
        server=server,
        client_address=("localhost", 1),
        rfile=None,
        connection=connection,
        server_version="Werkzeug",
        command="GET",
        request_version="HTTP/1.1",
        headers=Message(),
        address_string=str,
        port_integer=int,
        get_header_items=tuple,
    )
    return WSGIRequestHandler.make_environ(request)


@claim("servers.development-environ.path-loses-its-first-part", werkzeug="<1.0")
def test_a_path_after_two_slashes_loses_its_first_part():
    """The development server takes the first part of a path after two slashes for a host."""
    assert environ_of("//a/b")["PATH_INFO"] == "/b"


@claim("servers.development-environ.path-keeps-its-first-part", werkzeug=">=1.0")
def test_a_path_after_two_slashes_keeps_its_first_part():
    """The development server keeps the first part of a path after two slashes."""
    assert environ_of("//a/b")["PATH_INFO"] == "/a/b"


@claim("servers.development-environ.has-the-socket", werkzeug=">=2.0", otherwise=KeyError)
def test_the_environ_has_the_socket():
    """`environ["werkzeug.socket"]` is the connection, on the development server."""
    assert environ_of(connection="a socket")["werkzeug.socket"] == "a socket"


@claim("servers.development-environ.has-a-client-certificate", werkzeug=">=1.0", otherwise=KeyError)
def test_the_environ_has_a_client_certificate():
    """`environ["SSL_CLIENT_CERT"]` is the certificate that the client showed, in PEM format."""
    connection = SimpleNamespace(getpeercert=lambda binary_form: b"DER" if binary_form else {})

    assert environ_of(connection=connection)["SSL_CLIENT_CERT"] == (
        "-----BEGIN CERTIFICATE-----\nREVS\n-----END CERTIFICATE-----\n"
    )
