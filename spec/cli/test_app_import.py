"""How the flask command imports the module that holds the app."""

import sys
from pathlib import Path

import pytest
from flask.cli import NoAppException, ScriptInfo, prepare_import

from spec.kit import claim

DOC = "cli#application-discovery"

APP = "app = Flask('found')"


@claim("cli.import.path-becomes-a-module-name")
@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param("single", "single", id="module"),
        pytest.param("sub/single.py", "single", id="file-in-a-folder"),
        pytest.param("pack/__init__.py", "pack", id="package-file"),
        pytest.param("pack/inner.py", "pack.inner", id="file-in-a-package"),
    ],
)
def test_a_path_becomes_a_module_name(folder, path, name):
    """`prepare_import()` turns a file's path into a dotted name, as far as it is in packages."""
    (folder / "pack").mkdir()
    (folder / "pack" / "__init__.py").touch()

    assert prepare_import(path) == name


@claim("cli.import.folder-goes-on-the-path")
def test_the_folder_of_the_file_is_imported_from(folder):
    """`prepare_import()` puts the folder of the module first on `sys.path`, once."""
    paths = len(sys.path)

    prepare_import("sub/single.py")
    prepare_import("sub/other.py")
    assert (sys.path[0], len(sys.path)) == (str(folder / "sub"), paths + 1)


@claim("cli.import.leaves-the-working-directory")
def test_the_working_directory_stays(folder, write):
    """Loading `sub/shop` leaves the working directory as it is."""
    write(APP, "sub/shop.py")

    assert ScriptInfo("sub/shop").load_app().name == "found"
    assert Path.cwd() == folder


@claim("cli.import.app-is-named-by-module-or-file")
@pytest.mark.parametrize("path", ["shop", "../{folder}/shop.py:app"])
def test_an_app_is_given_as_module_or_file(folder, write, path):
    """The app is named by a module or a file, with or without the name of the object."""
    write(APP)

    assert ScriptInfo(path.format(folder=folder.name)).load_app().name == "found"


@claim("cli.import.missing-module-raises-no-app-exception")
def test_a_missing_module_is_an_error(folder):
    """A module that does not exist raises NoAppException."""
    with pytest.raises(NoAppException, match=r"^Could not import ['\"]shop['\"]\.$"):
        ScriptInfo("shop").load_app()


PATHS = pytest.mark.parametrize("path", ["shop", None], ids=["named", "fallback"])


@claim("cli.import.error-inside-the-module-is-shown", flask="<2.0.2 || >=2.0.3")
@PATHS
def test_an_import_error_inside_the_module_is_shown(write, path):
    """An ImportError inside the app's module is shown with its traceback."""
    write("import no_such_module", "shop.py" if path else "app.py")

    with pytest.raises(NoAppException, match="an ImportError was raised") as caught:
        ScriptInfo(path).load_app()
    assert "an ImportError was raised:\n\nTraceback" in str(caught.value)


@claim("cli.import.error-inside-the-module-is-hidden", flask=">=2.0.2,<2.0.3")
@PATHS
def test_an_import_error_inside_the_module_is_hidden(write, path):
    """On Flask 2.0.2 the traceback of an ImportError inside the app's module is hidden."""
    write("import no_such_module", "shop.py" if path else "app.py")

    with pytest.raises(NoAppException, match="an ImportError was raised") as caught:
        ScriptInfo(path).load_app()
    name = path or "app"
    assert str(caught.value) == f"While importing '{name}', an ImportError was raised."


@claim("cli.import.other-error-is-passed-on")
def test_another_error_of_the_module_is_passed_on(write):
    """An exception of the app's module other than ImportError is not caught."""
    write("1 / 0")

    with pytest.raises(ZeroDivisionError, match="^division by zero$"):
        ScriptInfo("shop").load_app()


@claim("cli.import.tries-wsgi-py-and-app-py")
@pytest.mark.parametrize(
    ("files", "name"),
    [
        pytest.param(["app.py"], "app", id="app"),
        pytest.param(["app.py", "wsgi.py"], "wsgi", id="wsgi-comes-first"),
    ],
)
def test_wsgi_py_and_app_py_need_no_name(write, monkeypatch, files, name):
    """Without FLASK_APP the app of `wsgi.py` is loaded, or else that of `app.py`."""
    monkeypatch.delenv("FLASK_APP", raising=False)
    for file in files:
        write(f"app = Flask({file[:-3]!r})", file)

    assert ScriptInfo().load_app().name == name


@claim("cli.import.without-a-file-raises-no-app-exception")
def test_an_empty_folder_has_no_app(folder, monkeypatch):
    """`load_app()` raises NoAppException without FLASK_APP, `wsgi.py` and `app.py`."""
    monkeypatch.delenv("FLASK_APP", raising=False)
    monkeypatch.setitem(sys.modules, "app", None)  # the room of this spec's own apps

    with pytest.raises(NoAppException, match="^Could not locate a Flask application"):
        ScriptInfo().load_app()


@claim("cli.import.loads-once", doc="api#flask.cli.ScriptInfo.load_app")
def test_an_app_is_loaded_once(write):
    """`load_app()` returns the same app when it is called again."""
    write("def create_app():\n    return Flask('found')")
    info = ScriptInfo("shop")

    assert info.load_app() is info.load_app()


@claim(
    "cli.import.factory-that-returns-none-raises-no-app-exception",
    doc="api#flask.cli.ScriptInfo.load_app",
)
def test_a_factory_that_returns_none_raises_no_app_exception():
    """`load_app()` raises NoAppException if `create_app()` returns None."""
    with pytest.raises(NoAppException, match="^Could not locate a Flask application"):
        ScriptInfo(create_app=lambda: None).load_app()


@claim("cli.import.flask-debug-sets-debug", doc="api#flask.cli.ScriptInfo")
@pytest.mark.parametrize(
    ("value", "debug"), [("1", True), ("0", False), ("no", False), ("False", False)]
)
def test_flask_debug_sets_the_debug_flag(app, monkeypatch, value, debug):
    """FLASK_DEBUG sets `debug` of the loaded app; `0`, `false` and `no` turn it off."""
    monkeypatch.setenv("FLASK_DEBUG", value)

    assert ScriptInfo(create_app=lambda: app).load_app().debug is debug


@claim(
    "cli.import.set-debug-flag-false-keeps-debug",
    doc="api#flask.cli.ScriptInfo",
    flask=">=1.0.3",
    otherwise=TypeError,
)
def test_set_debug_flag_false_keeps_the_apps_own(app, monkeypatch):
    """`ScriptInfo(set_debug_flag=False)` keeps the app's own `debug`."""
    monkeypatch.setenv("FLASK_DEBUG", "0")
    app.debug = True

    info = ScriptInfo(create_app=lambda: app, set_debug_flag=False)
    assert info.load_app().debug is True
