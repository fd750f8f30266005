"""``flask run --cert``: a file with its key, an SSLContext, or a certificate made on the fly."""

import ssl
import sys
from types import ModuleType

import flask.cli
import pytest

from spec.kit import claim

DOC = "cli#run-the-development-server"


@claim("cli.run.passes-certificate-and-key")
def test_a_certificate_comes_with_its_key(run, folder):
    """`flask run --cert --key` passes a pair of paths to the server."""
    served = run("--cert", "cert.pem", "--key", "key.pem")[2]

    assert served["ssl_context"] == (str(folder / "cert.pem"), str(folder / "key.pem"))


@claim("cli.run.takes-an-ssl-context")
def test_a_certificate_may_be_an_ssl_context(run, write):
    """`flask run --cert` takes the import name of an SSLContext, which needs no key."""
    write("import ssl\ncontext = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)", "shop.py")

    assert type(run("--cert", "shop:context")[2]["ssl_context"]) is ssl.SSLContext


@claim("cli.run.certificate-needs-a-key")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(["--cert", "cert.pem"], "'--key': Required when using '--cert'.", id="no-key"),
        pytest.param(
            ["--key", "key.pem"], "'--key': '--cert' must also be specified.", id="no-cert"
        ),
    ],
)
def test_a_certificate_and_a_key_need_each_other(run, options, message):
    """`flask run --cert` with a file needs `--key`, and `--key` needs `--cert`."""
    assert run(*options) == (2, f"Error: Invalid value for {message}", {})


@claim("cli.run.adhoc-certificate-needs-a-library")
def test_an_adhoc_certificate_needs_a_library(run, monkeypatch):
    """`flask run --cert=adhoc` is an error without a library that makes certificates."""
    monkeypatch.setitem(sys.modules, "cryptography", None)
    monkeypatch.setitem(sys.modules, "OpenSSL", None)

    status, line, served = run("--cert", "adhoc")
    message = "Error: Invalid value for '--cert': Using ad-hoc certificates requires "
    assert (status, line[: len(message)], served) == (2, message, {})


@claim("cli.run.takes-an-adhoc-certificate")
def test_an_adhoc_certificate_is_made_by_the_server(run, monkeypatch):
    """`flask run --cert=adhoc`, in any letter case, passes `adhoc` to the server."""
    monkeypatch.setitem(sys.modules, "cryptography", ModuleType("cryptography"))
    monkeypatch.setitem(sys.modules, "OpenSSL", ModuleType("OpenSSL"))

    assert run("--cert", "AdHoc")[2]["ssl_context"] == "adhoc"


@claim("cli.run.certificate-has-to-be-a-file-or-a-context")
@pytest.mark.parametrize(
    "value", [pytest.param("missing.pem", id="no-file"), pytest.param("os:sep", id="other-object")]
)
def test_a_certificate_that_is_neither_file_nor_context_is_refused(run, value):
    """`flask run --cert` refuses a name of neither a file nor an SSLContext."""
    status, line, served = run("--cert", value)

    assert (status, line[:32], served) == (2, "Error: Invalid value for '--cert", {})
    assert line.endswith("does not exist.")


@claim("cli.run.certificate-is-no-folder")
def test_a_certificate_is_no_folder(run, folder):
    """`flask run --cert` refuses a folder."""
    (folder / "certificates").mkdir()

    message = "Error: Invalid value for '--cert': File 'certificates' is a directory."
    assert run("--cert", "certificates") == (2, message, {})


@claim("cli.run.key-is-refused-without-a-file")
@pytest.mark.parametrize(
    ("cert", "subject"),
    [
        pytest.param("adhoc", "When '--cert' is 'adhoc'", id="adhoc"),
        pytest.param("shop:context", "When '--cert' is an SSLContext object", id="context"),
    ],
)
def test_only_a_certificate_file_has_a_key(run, write, monkeypatch, cert, subject):
    """`flask run` refuses `--key` with `--cert=adhoc` or an SSLContext."""
    monkeypatch.setitem(sys.modules, "cryptography", ModuleType("cryptography"))
    monkeypatch.setitem(sys.modules, "OpenSSL", ModuleType("OpenSSL"))
    write("import ssl\ncontext = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)")

    status, line, served = run("--cert", cert, "--key", "key.pem")
    message = f"Error: Invalid value for '--key': {subject}, "
    assert (status, line[: len(message)], served) == (2, message, {})


@claim("cli.run.certificate-needs-ssl", flask=">=1.1", otherwise=IndexError)
def test_a_certificate_needs_a_python_with_ssl(run, monkeypatch):
    """`flask run --cert` is an error if Python has no `ssl` module."""
    monkeypatch.setitem(sys.modules, "ssl", None)
    monkeypatch.setattr(flask.cli, "ssl", None, raising=False)

    message = "Using '--cert' requires Python to be compiled with SSL support."
    assert run("--cert", "cert.pem", "--key", "key.pem") == (
        2,
        f"Error: Invalid value for '--cert': {message}",
        {},
    )


@claim("cli.run.key-alone-is-refused-without-ssl")
def test_a_key_alone_is_refused_without_ssl(run, monkeypatch):
    """`flask run --key` without `--cert` is an error, too, if Python has no `ssl` module."""
    monkeypatch.setitem(sys.modules, "ssl", None)

    message = "Error: Invalid value for '--key': '--cert' must also be specified."
    assert run("--key", "key.pem") == (2, message, {})


@claim("cli.run.key-may-come-before-its-certificate", flask=">=2.1.2", otherwise=KeyError)
def test_a_key_may_come_before_its_certificate(run, folder):
    """`flask run` accepts `--key` and `--cert` in either order."""
    served = run("--key", "key.pem", "--cert", "cert.pem")[2]

    assert served["ssl_context"] == (str(folder / "cert.pem"), str(folder / "key.pem"))


@claim("cli.run.key-has-to-come-after-its-certificate", flask="<2.1.2")
def test_a_key_has_to_come_after_its_certificate(run):
    """Before Flask 2.1.2 `flask run` refuses `--key` before `--cert`."""
    message = "Error: Invalid value for '--key': '--cert' must also be specified."

    assert run("--key", "key.pem", "--cert", "cert.pem") == (2, message, {})


@claim("cli.run.adhoc-certificate-needs-cryptography", flask=">=2.0")
def test_an_adhoc_certificate_needs_cryptography(run, monkeypatch):
    """`flask run --cert=adhoc` needs cryptography, and no pyOpenSSL."""
    monkeypatch.setitem(sys.modules, "cryptography", ModuleType("cryptography"))
    monkeypatch.setitem(sys.modules, "OpenSSL", None)

    assert run("--cert", "adhoc")[0] == 0


@claim("cli.run.adhoc-certificate-needs-pyopenssl", flask="<2.0")
def test_an_adhoc_certificate_needs_pyopenssl(run, monkeypatch):
    """Before Flask 2.0 `flask run --cert=adhoc` needs pyOpenSSL."""
    monkeypatch.setitem(sys.modules, "cryptography", ModuleType("cryptography"))
    monkeypatch.setitem(sys.modules, "OpenSSL", None)
    message = "Error: Invalid value for '--cert': Using ad-hoc certificates requires pyOpenSSL."

    assert run("--cert", "adhoc") == (2, message, {})


@pytest.fixture
def key_of_a_context(run, write):
    """The error of `flask run` with a key beside an SSLContext."""
    write("import ssl\ncontext = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)")
    return run("--cert", "shop:context", "--key", "key.pem")[1].partition("'--key': ")[2]


@claim("cli.run.key-beside-a-context-is-in-quotes", flask=">=3.0.1")
def test_a_key_beside_a_context_is_in_quotes(key_of_a_context):
    """The error for `--key` with an SSLContext has `--key` in quotes."""
    assert key_of_a_context == "When '--cert' is an SSLContext object, '--key' is not used."


@claim("cli.run.key-beside-a-context-lacks-a-quote", flask="<3.0.1")
def test_a_key_beside_a_context_lacks_a_quote(key_of_a_context):
    """Before Flask 3.0.1 the error for `--key` with an SSLContext lacks a quote."""
    assert key_of_a_context == "When '--cert' is an SSLContext object, '--key is not used."
