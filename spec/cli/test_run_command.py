"""``flask run``: what its options hand to the development server."""

import ssl
import sys

import flask.cli
import pytest
import werkzeug.serving
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo

from spec.kit import claim

DOC = "cli#run-the-development-server"


@pytest.fixture
def run(app, folder, monkeypatch):
    """Run flask run with some options; gives exit status, last line and the server's arguments."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_DEBUG", "0")
    (folder / "cert.pem").touch()
    (folder / "key.pem").touch()

    def run(*options):
        served = {}

        def server(host, port, application, **rest):
            served.update(rest, host=host, port=port)

        monkeypatch.setattr(werkzeug.serving, "run_simple", server)
        monkeypatch.setattr(flask.cli, "run_simple", server, raising=False)
        info = ScriptInfo("shop", create_app=lambda: app)
        result = CliRunner().invoke(FlaskGroup(load_dotenv=False), ["run", *options], obj=info)
        line = result.output.splitlines()[-1].replace('"', "'")  # click before 7.1 quotes so
        return result.exit_code, line, served

    return run


@claim("cli.run.defaults")
def test_run_serves_on_port_5000_with_threads(run):
    """Without options and debug mode: port 5000 of 127.0.0.1, threads, no reloader or debugger."""
    served = run()[2]

    names = ["host", "port", "threaded", "use_reloader", "use_debugger", "ssl_context"]
    assert [served[name] for name in names] == ["127.0.0.1", 5000, True, False, False, None]


@claim("cli.run.options")
@pytest.mark.parametrize(
    ("options", "name", "value"),
    [
        pytest.param(["--host", "0.0.0.0"], "host", "0.0.0.0", id="host"),
        pytest.param(["--port", "8000"], "port", 8000, id="port"),
        pytest.param(["--without-threads"], "threaded", False, id="threads"),
        pytest.param(["--debugger"], "use_debugger", True, id="debugger"),
    ],
)
def test_an_option_of_run_reaches_the_server(run, options, name, value):
    """An option of flask run is an argument of the server."""
    assert run(*options)[2][name] == value


@claim("cli.run.port-is-a-number")
def test_the_port_is_a_number(run):
    """A port that is no number is refused, and nothing is served."""
    status, _, served = run("--port", "http")

    assert (status, served) == (2, {})


@claim("cli.run.certificate")
def test_a_certificate_comes_with_its_key(run, folder):
    """--cert and --key are handed on as a pair of paths."""
    served = run("--cert", "cert.pem", "--key", "key.pem")[2]

    assert served["ssl_context"] == (str(folder / "cert.pem"), str(folder / "key.pem"))


@claim("cli.run.ssl-context")
def test_a_certificate_may_be_an_ssl_context(run, write):
    """--cert takes the import name of an SSLContext, which needs no key."""
    write("import ssl\ncontext = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)", "shop.py")

    assert type(run("--cert", "shop:context")[2]["ssl_context"]) is ssl.SSLContext


@claim("cli.run.bad-certificate")
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
    """--cert without --key is refused, and --key without --cert."""
    assert run(*options) == (2, f"Error: Invalid value for {message}", {})


@claim("cli.run.adhoc-certificate-needs-a-library")
def test_an_adhoc_certificate_needs_a_library(run, monkeypatch):
    """--cert=adhoc is refused without the library that makes certificates."""
    monkeypatch.setitem(sys.modules, "cryptography", None)
    monkeypatch.setitem(sys.modules, "OpenSSL", None)

    status, line, served = run("--cert", "adhoc")
    message = "Error: Invalid value for '--cert': Using ad-hoc certificates requires "
    assert (status, line[: len(message)], served) == (2, message, {})


@claim("cli.run.extra-files", flask=">=1.1", otherwise=KeyError)
def test_extra_files_are_watched(run):
    """--extra-files is a list of paths, split as PATH is, for the reloader."""
    assert run("--extra-files", "a.txt:b.txt")[2]["extra_files"] == ["a.txt", "b.txt"]


@claim("cli.run.exclude-patterns", flask=">=2.1", otherwise=KeyError)
def test_excluded_patterns_are_not_watched(run):
    """--exclude-patterns is a list of patterns, split as PATH is, for the reloader."""
    served = run("--exclude-patterns", "*.a:*.b")[2]

    assert served["exclude_patterns"] == ["*.a", "*.b"]
