"""How the flask command imports the module that holds the app."""

import sys

import pytest
from flask.cli import NoAppException, ScriptInfo, prepare_import

from spec.kit import claim

DOC = "cli#application-discovery"

APP = "app = Flask('found')"


@claim("cli.import.path-to-module-name")
@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param("single", "single", id="module"),
        pytest.param("single.py", "single", id="file"),
        pytest.param("sub/single.py", "single", id="file-in-a-folder"),
        pytest.param("pack", "pack", id="package"),
        pytest.param("pack/__init__.py", "pack", id="package-file"),
        pytest.param("pack/inner.py", "pack.inner", id="file-in-a-package"),
        pytest.param("pack.inner", "pack.inner", id="dotted"),
    ],
)
def test_a_path_becomes_a_module_name(folder, path, name):
    """A file's path, as far as it is inside packages, is read as a dotted name."""
    (folder / "pack").mkdir()
    (folder / "pack" / "__init__.py").touch()

    assert prepare_import(path) == name


@claim("cli.import.folder-goes-on-the-path")
def test_the_folder_of_the_file_is_imported_from(folder):
    """The folder that holds the module comes first on sys.path, once."""
    paths = len(sys.path)

    prepare_import("sub/single.py")
    prepare_import("sub/other.py")
    assert (sys.path[0], len(sys.path)) == (str(folder / "sub"), paths + 1)


@claim("cli.import.app-by-path")
@pytest.mark.parametrize(
    "path", ["shop", "shop.py", "shop:app", "shop.py:app", "./shop.py", "../{folder}/shop.py:app"]
)
def test_an_app_is_given_as_module_or_file(folder, write, path):
    """The app is named by a module or a file, with or without the name of the object."""
    write(APP)

    assert ScriptInfo(path.format(folder=folder.name)).load_app().name == "found"


@claim("cli.import.missing-module")
def test_a_missing_module_is_an_error(folder):
    """A module that does not exist cannot be imported."""
    with pytest.raises(NoAppException, match=r"^Could not import ['\"]shop['\"]\.$"):
        ScriptInfo("shop").load_app()


PATHS = pytest.mark.parametrize("path", ["shop", None], ids=["named", "fallback"])


@pytest.fixture
def told(write):
    """What is told of an ImportError that the app's own module raises, after its name."""

    def told(path):
        write("import no_such_module", "shop.py" if path else "app.py")
        with pytest.raises(NoAppException) as caught:
            ScriptInfo(path).load_app()
        return str(caught.value).partition("an ImportError was raised")[2]

    return told


@claim("cli.import.error-inside-the-module", flask="<2.0.2 || >=2.0.3")
@PATHS
def test_an_import_error_inside_the_module_is_told(told, path):
    """An ImportError raised by the app's own module is shown with its traceback."""
    assert told(path).startswith(":\n\nTraceback")


@claim("cli.import.error-inside-the-module-is-hidden", flask=">=2.0.2,<2.0.3")
@PATHS
def test_an_import_error_inside_the_module_is_hidden(write, path):
    """For an ImportError raised by the app's own module only the module's name is shown."""
    write("import no_such_module", "shop.py" if path else "app.py")

    with pytest.raises(NoAppException) as caught:
        ScriptInfo(path).load_app()
    name = path or "app"
    assert str(caught.value) == f"While importing '{name}', an ImportError was raised."


@claim("cli.import.other-error-is-passed-on")
def test_another_error_of_the_module_is_passed_on(write):
    """An error other than ImportError leaves the import as it is."""
    write("1 / 0")

    with pytest.raises(ZeroDivisionError):
        ScriptInfo("shop").load_app()


@claim("cli.import.default-files")
@pytest.mark.parametrize(
    ("files", "name"),
    [
        pytest.param(["app.py"], "app", id="app"),
        pytest.param(["wsgi.py"], "wsgi", id="wsgi"),
        pytest.param(["app.py", "wsgi.py"], "wsgi", id="wsgi-comes-first"),
    ],
)
def test_wsgi_py_and_app_py_need_no_name(write, monkeypatch, files, name):
    """Without a name the app of wsgi.py is loaded, or else that of app.py."""
    monkeypatch.delenv("FLASK_APP", raising=False)
    for file in files:
        write(f"app = Flask({file[:-3]!r})", file)

    assert ScriptInfo().load_app().name == name


@claim("cli.import.no-file-at-all")
def test_an_empty_folder_has_no_app(folder, monkeypatch):
    """Without a name, wsgi.py and app.py there is no app."""
    monkeypatch.delenv("FLASK_APP", raising=False)
    monkeypatch.setitem(sys.modules, "app", None)  # the room of this spec's own apps

    with pytest.raises(NoAppException, match="^Could not locate a Flask application"):
        ScriptInfo().load_app()


@claim("cli.import.loads-once", doc="api#flask.cli.ScriptInfo.load_app")
def test_an_app_is_loaded_once(write):
    """load_app() called again gives the same app."""
    write("def create_app():\n    return Flask('found')")
    info = ScriptInfo("shop")

    assert info.load_app() is info.load_app()


@claim("cli.import.create-app-none", doc="api#flask.cli.ScriptInfo.load_app")
def test_a_create_app_without_an_app_is_an_error():
    """A create_app that gives None has not located an app."""
    with pytest.raises(NoAppException, match="^Could not locate a Flask application"):
        ScriptInfo(create_app=lambda: None).load_app()


@claim("cli.import.debug-flag", doc="api#flask.cli.ScriptInfo")
@pytest.mark.parametrize(
    ("value", "debug"), [("1", True), ("true", True), ("0", False), ("no", False), ("false", False)]
)
def test_flask_debug_sets_the_debug_flag(app, monkeypatch, value, debug):
    """FLASK_DEBUG decides the loaded app's debug flag; 0, false and no are off."""
    monkeypatch.setenv("FLASK_DEBUG", value)

    assert ScriptInfo(create_app=lambda: app).load_app().debug is debug


@claim(
    "cli.import.debug-flag-kept",
    doc="api#flask.cli.ScriptInfo",
    flask=">=1.0.3",
    otherwise=TypeError,
)
def test_set_debug_flag_false_keeps_the_apps_own(app, monkeypatch):
    """With set_debug_flag=False the app keeps its debug flag."""
    monkeypatch.setenv("FLASK_DEBUG", "0")
    app.debug = True

    info = ScriptInfo(create_app=lambda: app, set_debug_flag=False)
    assert info.load_app().debug is True
