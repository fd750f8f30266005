"""The steps of starting, as a script: ``python steps.py FOLDER...`` runs them on what is there.

It needs the standard library only. Without folders it takes what is installed.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import socket
import sys
import threading
import time
import traceback
import urllib.request
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any
from wsgiref.util import setup_testing_defaults

PATIENCE = 60.0
"""Seconds until ``flask run`` has to have answered; only a failure ever takes so long."""


def create_app() -> Any:
    """An app with a page for each step."""
    flask = import_module("flask")
    app = flask.Flask("stack", static_folder=None)
    app.secret_key = "key"  # noqa: S105 - of nothing

    def count() -> str:
        flask.session["n"] = flask.session.get("n", 0) + 1
        return str(flask.session["n"])

    app.add_url_rule("/", "index", lambda: "hello")
    app.add_url_rule("/session", "session", count)
    app.add_url_rule("/json", "json", lambda: flask.jsonify(a=[1]))
    app.add_url_rule("/template", "template", lambda: flask.render_template_string("{{ 1 + 1 }}"))
    return app


def get(path: str, cookie: str = "") -> tuple[str, str]:
    """The body and the cookie that a plain WSGI server gets for a path."""
    environ: dict[str, Any] = {"PATH_INFO": path, "HTTP_COOKIE": cookie}
    setup_testing_defaults(environ)
    answered: list[Any] = []
    app = create_app()
    app.config["PROPAGATE_EXCEPTIONS"] = True
    body = b"".join(app(environ, lambda *answer: answered.extend(answer)))
    return body.decode().strip(), dict(answered[1]).get("Set-Cookie", "").partition(";")[0]


def client() -> None:
    """The test client gets a page."""
    expect(create_app().test_client().get("/session").data, b"1")


def transaction() -> None:
    """The test client opens the session."""
    with create_app().test_client() as it:
        it.get("/session")
        with it.session_transaction() as seen:
            expect(seen["n"], 1)


def serve() -> None:
    """``flask run`` answers once; then Ctrl+C ends it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    answers: list[bytes] = []
    threading.Thread(target=ask, args=(port, answers), daemon=True).start()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # off in jobs of a shell
    with contextlib.suppress(KeyboardInterrupt):
        command("run", "--port", str(port))
    expect(answers, [b"hello"])


def ask(port: int, answers: list[bytes]) -> None:
    """Ask a server until it answers, then interrupt the main thread."""
    until = time.monotonic() + PATIENCE
    while not answers and time.monotonic() < until:
        address = f"http://127.0.0.1:{port}/"
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=PATIENCE) as it:
            answers.append(it.read())
        time.sleep(0.01)
    os.kill(os.getpid(), signal.SIGINT)


def command(*arguments: str) -> None:
    """Run ``flask``, its output kept back. RuntimeError: it gave up, with its last line."""
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            import_module("flask.cli").cli.main(list(arguments), "flask")
    except SystemExit as end:
        if end.code:
            raise RuntimeError(["", *said.getvalue().strip().splitlines()][-1]) from None


def expect(seen: object, wanted: object) -> None:
    """Insist on a value."""
    if seen != wanted:
        raise AssertionError(f"{seen!r} in place of {wanted!r}")


STEPS: dict[str, Callable[[], Any]] = {
    "import": lambda: import_module("flask"),
    "app": create_app,
    "request": lambda: expect(get("/")[0], "hello"),
    "session": lambda: expect(get("/session", get("/session")[1])[0], "2"),
    "json": lambda: expect(json.loads(get("/json")[0]), {"a": [1]}),
    "template": lambda: expect(get("/template")[0], "2"),
    "run": serve,
    "client": client,
    "version": lambda: command("--version"),
    "routes": lambda: command("routes"),
    "transaction": transaction,
}
"""What starting takes, in order."""


def main(folders: list[str]) -> None:
    """Run each step; write the first that fails as JSON: step, error, files it went through."""
    warnings.simplefilter("ignore")
    sys.path[:0] = folders
    os.environ["FLASK_APP"] = f"{__file__}:create_app"
    name = ""
    found: dict[str, object] = {}
    try:
        for name, step in STEPS.items():  # noqa: B007 - told if it fails
            step()
    except Exception as error:  # noqa: BLE001 - whatever a stack raises
        line = traceback.format_exception_only(type(error), error)[-1].strip()
        line = re.sub(r" \(\S*/\S*\)| at 0x[\da-f]+", "", line)
        files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
        found = {"step": name, "error": line, "files": files}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
