"""What extensions are tried with."""

import io
import json
import os
import runpy
import subprocess
import sys
from unittest.mock import MagicMock

import flask
import pytest

from spec.kit.stacks import steps
from spec.kit.stacks.known import EXTENSIONS
from spec.sources.stacks import uses
from spec.sources.stacks.extensions import ROOT

EXTENSION = """
import flask
if flask.Flask.tea == "import":
    from flask import nothing
def LoginManager(app):
    if app.tea == "setup":
        raise TypeError(f"{object()} (a/b) is not (c)")
    return app
flask.Flask.user_loader = lambda self, f: f(None)
class current_user:
    @property
    def is_authenticated(self):
        if flask.current_app.tea == "use":
            raise KeyError("a")
current_user = current_user()
"""


def test_there_is_a_use_of_each_extension():
    assert {*uses.USES} == {*EXTENSIONS}


@pytest.mark.parametrize("name", uses.USES)
def test_a_use_sets_up_and_gives_a_view(name):
    it, app = MagicMock(), MagicMock(config={})

    view = uses.USES[name](it, app)

    app = flask.Flask("stack")
    app.secret_key = "key"
    with app.test_request_context(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(flask, "render_template_string", str)
        given = view()
        if name == "asgiref":
            with pytest.raises(StopIteration, match=r"^$"):
                given.send(None)
        else:
            assert isinstance(given, (str, MagicMock))


def test_async_views_are_used_where_flask_has_them():
    assert uses.USES["asgiref"](None, object()) is str


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "flask_login.py").write_text(EXTENSION)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "flask_login", raising=False)
    return tmp_path


FAILURES = [
    ("", {}),
    ("import", "ImportError: cannot import name 'nothing' from 'flask'"),
    ("setup", "TypeError: <object object> is not (c)"),
    ("use", "KeyError: 'a'"),
]


@pytest.mark.parametrize(("step", "error"), FAILURES)
def test_the_step_that_fails_is_told(folder, monkeypatch, step, error):
    monkeypatch.setattr(flask.Flask, "tea", step, raising=False)
    monkeypatch.setattr(flask.Flask, "user_loader", None, raising=False)

    found = uses.use("flask-login", steps)

    monkeypatch.delitem(sys.modules, "flask_login", raising=False)
    assert (found.get("step", ""), found.get("error", {})) == (step, error)
    assert not step or str(folder / "flask_login.py") in found["files"]


class End(Exception):
    """A fork ends."""


def test_a_fork_tells_its_parent(folder, monkeypatch):
    monkeypatch.setattr(flask.Flask, "tea", "import", raising=False)
    monkeypatch.setattr(flask.Flask, "user_loader", None, raising=False)
    monkeypatch.setattr(sys, "path", [*sys.path])

    assert uses.apart("flask-login", str(folder), steps)["step"] == "import"


def test_a_fork_writes_what_it_found_and_ends(monkeypatch):
    read, write = os.pipe()
    codes = []

    def leave(code):
        codes.append(code)
        raise End

    monkeypatch.setattr(os, "pipe", lambda: (read, write))
    monkeypatch.setattr(os, "fork", lambda: 0)
    monkeypatch.setattr(os, "_exit", leave)
    monkeypatch.setattr(uses, "use", lambda *_: {"step": "app"})
    monkeypatch.setattr(sys, "path", [*sys.path])

    with pytest.raises(End):
        uses.apart("flask-login", "folder", steps)

    os.close(write)
    with open(read, "rb") as pipe:  # noqa: PTH123 - it has no path
        assert (json.loads(pipe.read()), codes, sys.path[0]) == ({"step": "app"}, [0], "folder")


def test_a_fork_that_dies_is_told(monkeypatch):
    monkeypatch.setattr(uses, "use", lambda *_: os._exit(1))

    assert uses.apart("flask-login", "folder", steps)["error"] == "it crashes"


def test_the_file_is_a_script(monkeypatch, capsys):
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "argv", ["uses.py", str(ROOT)])
    monkeypatch.setattr(sys, "stdin", io.StringIO("[]"))

    runpy.run_path(uses.__file__, run_name="__main__")

    assert capsys.readouterr().out == "[]"


def test_the_script_needs_nothing_else(tmp_path):
    for name in ("flask/cli", "werkzeug/test"):
        path = tmp_path / f"{name}.py"
        path.parent.mkdir()
        path.touch()
    (tmp_path / "extension").mkdir()

    done = subprocess.run(
        [sys.executable, "-I", "-S", uses.__file__, ROOT, tmp_path],
        input=json.dumps([("flask-mail", str(tmp_path / "extension"))]),
        capture_output=True,
        check=True,
        text=True,
    )

    error = "ModuleNotFoundError: No module named 'flask_mail'"
    assert [it["error"] for it in json.loads(done.stdout)] == [error]
