"""The certificate that the development server makes for itself, and what it takes."""

from __future__ import annotations

import socket
import ssl
import sys

import pytest
from werkzeug.serving import generate_adhoc_ssl_context

from spec.kit import claim
from spec.tools.parts import need_os, need_package
from spec.tools.processes import Process, ProcessFailed
from spec.tools.wire import answer_of, request_of

DOC = "werkzeug:serving#quickstart"


@pytest.fixture
def neither(monkeypatch):
    """Leave cryptography and pyOpenSSL uninstalled, whether they are or not."""
    for name in ("cryptography", "OpenSSL"):
        monkeypatch.setitem(sys.modules, name, None)


@claim("servers.adhoc-certificate.needs-cryptography", werkzeug=">=1.0")
def test_an_adhoc_certificate_needs_cryptography(neither):
    """`generate_adhoc_ssl_context()` raises TypeError without cryptography."""
    with pytest.raises(TypeError, match="^Using ad-hoc certificates requires the ") as caught:
        generate_adhoc_ssl_context()

    assert str(caught.value)[39:] == "cryptography library."


@claim("servers.adhoc-certificate.needs-pyopenssl", werkzeug="<1.0")
def test_an_adhoc_certificate_needs_pyopenssl(neither):
    """Before Werkzeug 1.0 `generate_adhoc_ssl_context()` raises TypeError without pyOpenSSL."""
    with pytest.raises(TypeError, match="^Using ad-hoc certificates requires the ") as caught:
        generate_adhoc_ssl_context()

    assert str(caught.value)[39:] == "pyOpenSSL library."


SHOP = """
import flask
app = flask.Flask("shop", static_folder=None)
app.add_url_rule("/", "tea", lambda: flask.request.scheme)
app.run(port="0", ssl_context="adhoc", load_dotenv=False)
"""


@claim(
    "servers.adhoc-certificate.of-cryptography-serves-https",
    werkzeug=">=1.0",
    otherwise=ProcessFailed,
)
def test_an_adhoc_certificate_of_cryptography_serves_https(tmp_path):
    """With cryptography an adhoc certificate serves HTTPS, without pyOpenSSL."""
    need_os("processes")
    need_package("cryptography", "python -m pip install cryptography")
    (tmp_path / "OpenSSL.py").write_text("raise ImportError")
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with Process(sys.executable, "-c", SHOP, folder=tmp_path) as process:
        port = int(process.await_line(r"Running on https://.*:(\d+)")[1])
        with context.wrap_socket(socket.create_connection(("127.0.0.1", port), 20.0)) as server:
            server.sendall(request_of("GET", "/"))
            answer = answer_of(b"".join(iter(lambda: server.recv(4096), b"")))

    assert answer.body == b"https"
