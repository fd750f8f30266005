"""An app module in a folder of its own, as the flask command finds it, and flask run."""

import sys
from functools import partial
from importlib import import_module
from importlib.util import find_spec

import flask.cli
import pytest
import werkzeug.serving
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory, first on the import path, whose modules are forgotten."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("shop", "wsgi", "app"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield tmp_path
    for name in ("shop", "wsgi", "app"):
        sys.modules.pop(name, None)


@pytest.fixture
def write(folder):
    """Write a module that has imported Flask, by default shop.py."""

    def write(source, file="shop.py"):
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"from flask import Flask\n{source}\n")

    return write


@pytest.fixture
def no_other_plugins(monkeypatch):
    """Hide the commands that installed packages offer, such as those of Flask-Migrate."""
    monkeypatch.setitem(sys.modules, "pkg_resources", None)
    for name in ("importlib.metadata", "importlib_metadata"):  # the backport, before CPython 3.10
        if name == "importlib.metadata" or find_spec(name):
            own = partial(own_entry_points, import_module(name).entry_points)
            monkeypatch.setattr(f"{name}.entry_points", own)


def own_entry_points(entry_points, **chosen):
    """Those of the module shop, of the group flask.commands; all of the others."""
    found = entry_points(**chosen)
    if chosen != {"group": "flask.commands"}:
        return found
    return [each for each in found if each.value.startswith("shop:")]


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
