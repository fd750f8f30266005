import subprocess
import sys
import types

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.name"


EXAMPLE = """\
from flask import Flask, current_app

app = Flask(__name__)
with app.app_context():
    print(current_app.name, app.import_name)
"""


@claim("contexts.name.is-the-import-name")
def test_the_name_of_an_app_is_its_import_name(monkeypatch):
    """`app.name` is the import name that `Flask()` was given."""
    monkeypatch.setitem(sys.modules, "made_up", types.ModuleType("made_up"))
    app = flask.Flask("made_up")

    with app.app_context():
        names = (flask.current_app.name, flask.current_app.import_name)
    assert names == ("made_up", "made_up")


@claim("contexts.name.of-main-is-its-file")
@pytest.mark.parametrize(("file", "name"), [("/srv/hello.py", "hello"), (None, "__main__")])
def test_the_name_of_an_app_in_main_is_that_of_the_file(monkeypatch, file, name):
    """`app.name` of an app in `__main__` is the name of the program's file, if it has one."""
    main = types.ModuleType("__main__")
    if file:
        main.__file__ = file
    monkeypatch.setitem(sys.modules, "__main__", main)
    app = flask.Flask("__main__", root_path="/srv")

    assert (app.name, app.import_name) == (name, "__main__")


@claim("contexts.name.example-is-hello-as-a-script")
def test_the_example_prints_the_name_of_its_file(tmp_path):
    """The example of note 2, run as `hello.py`, prints `hello`; the import name is `__main__`."""
    script = tmp_path / "hello.py"
    script.write_text(EXAMPLE)

    result = subprocess.run(
        [sys.executable, "-W", "ignore", script], capture_output=True, check=False, text=True
    )
    assert (result.stdout, result.stderr) == ("hello __main__\n", "")


@claim("contexts.name.may-be-changed")
def test_the_name_of_an_app_may_be_changed(app):
    """`app.name` can be set; `current_app` and `repr()` show the new name."""
    app.name = "other"

    with app.app_context():
        assert (flask.current_app.name, repr(app)) == ("other", "<Flask 'other'>")
