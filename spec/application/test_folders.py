"""The folders of an app: its root, its instance folder, and the files in them."""

import sys
from datetime import timedelta
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "config#instance-folders"


@pytest.fixture
def rooted(tmp_path):
    """An app whose root folder is tmp_path."""
    (tmp_path / "instance").mkdir()
    return flask.Flask("example", root_path=str(tmp_path), instance_path=f"{tmp_path}/instance")


@claim("application.root.is-the-folder-of-the-module", doc="api#flask.Flask.root_path")
def test_the_root_is_the_folder_of_the_module():
    """`app.root_path` is the folder of the module that the import name names."""
    assert flask.Flask("flask.app").root_path == str(Path(flask.__file__).parent)


@claim(
    "application.root.is-the-working-directory-for-an-unknown-module",
    doc="api#flask.Flask.root_path",
)
def test_the_root_of_an_unknown_module_is_the_working_directory():
    """`app.root_path` of an unknown module is the working directory."""
    assert flask.Flask("no_such_module").root_path == str(Path.cwd())


@claim(
    "application.root.is-the-working-directory-for-a-dotted-name",
    doc="api#flask.Flask.root_path",
    flask=">=2.3.3",
    otherwise=ImportError,
)
def test_the_root_of_an_unknown_dotted_name_is_the_working_directory():
    """`app.root_path` of a dotted name of an unknown package is the working directory."""
    assert flask.Flask("no_such_package.module").root_path == str(Path.cwd())


@claim("application.root.module-without-file-needs-a-root-path", doc="api#flask.Flask.root_path")
def test_a_module_without_file_needs_a_root_path(monkeypatch):
    """`Flask()` raises RuntimeError for a module without a file, unless it has `root_path`."""
    module = ModuleType("hooked_module")
    module.__loader__ = object()
    module.__spec__ = ModuleSpec("hooked_module", module.__loader__)
    monkeypatch.setitem(sys.modules, "hooked_module", module)

    with pytest.raises(RuntimeError, match="No root path can be found for the provided module"):
        flask.Flask("hooked_module")
    assert flask.Flask("hooked_module", root_path="/root", instance_path="/i").root_path == "/root"


@claim("application.instance.is-beside-the-module", doc="api#flask.Flask.instance_path")
def test_the_instance_folder_is_beside_the_module():
    """`app.instance_path` is the folder `instance` beside the module."""
    need_os("a folder where Python is installed")
    app = flask.Flask("no_such_module")

    assert (app.instance_path, app.auto_find_instance_path()) == (
        f"{Path.cwd()}/instance",
        f"{Path.cwd()}/instance",
    )


@claim(
    "application.instance.is-below-var-for-an-installed-package",
    doc="api#flask.Flask.instance_path",
)
def test_the_instance_folder_of_an_installed_package():
    """`app.instance_path` of an installed package is below `var` of Python's prefix."""
    need_os("a folder where Python is installed")
    assert flask.Flask("flask").instance_path == f"{sys.prefix}/var/flask-instance"


@claim("application.instance.relative-path-raises-value-error", doc="api#flask.Flask")
def test_a_relative_instance_path_is_refused():
    """`Flask()` raises ValueError for a relative `instance_path`."""
    with pytest.raises(ValueError, match="it must be absolute"):
        flask.Flask("example", instance_path="instance")


@pytest.mark.parametrize(
    ("relative", "seen"),
    [pytest.param(True, "instance", id="on"), pytest.param(False, "root", id="off")],
)
@claim("application.instance.relative-config-is-read-there")
def test_instance_relative_config_moves_the_root_of_the_config(tmp_path, relative, seen):
    """`instance_relative_config` makes the config read files of the instance folder."""
    app = flask.Flask(
        "example",
        root_path="/root",
        instance_path="/instance",
        instance_relative_config=relative,
    )

    assert app.config.root_path == f"/{seen}"


@claim(
    "application.instance.resource-is-read-and-written",
    doc="api#flask.Flask.open_instance_resource",
)
def test_an_instance_resource_may_be_written(rooted, tmp_path):
    """`open_instance_resource()` reads and writes files of the instance folder."""
    with rooted.open_instance_resource("note", "w") as file:
        file.write("text")
    with rooted.open_instance_resource("note") as file:
        seen = file.read()

    assert (seen, (tmp_path / "instance" / "note").read_text()) == (b"text", "text")


@claim("application.resource.is-for-reading", doc="api#flask.Flask.open_resource")
def test_a_resource_is_not_opened_for_writing(rooted, tmp_path):
    """`open_resource()` raises ValueError for the mode `r+`, and makes no file."""
    with pytest.raises(ValueError, match="Resources can only be opened for reading"):
        rooted.open_resource("note", "r+")
    assert not (tmp_path / "note").exists()


@claim(
    "application.resource.opens-in-mode-rt",
    doc="api#flask.Flask.open_resource",
    flask=">=1.1",
    otherwise=ValueError,
)
def test_a_resource_opens_in_mode_rt(rooted, tmp_path):
    """`open_resource()` accepts the mode `rt`."""
    (tmp_path / "note").write_text("text")
    with rooted.open_resource("note", "rt") as file:
        assert file.read() == "text"


@claim(
    "application.resource.encoding-is-utf-8-or-as-given",
    doc="api#flask.Blueprint.open_resource",
    flask=">=3.1",
    otherwise=TypeError,
)
@pytest.mark.parametrize("owner", ["app", "blueprint"])
def test_a_resource_is_read_in_its_encoding(rooted, tmp_path, owner):
    """`open_resource()` in text mode reads UTF-8, or the encoding that is given."""
    rooted.blueprint = flask.Blueprint("shop", "example", root_path=str(tmp_path))
    opened = rooted if owner == "app" else rooted.blueprint
    (tmp_path / "note").write_bytes("é".encode())
    with (
        opened.open_resource("note", "r") as utf8,
        opened.open_resource("note", "r", encoding="latin-1") as latin,
    ):
        assert (utf8.read(), latin.read()) == ("é", "Ã©")


@claim("application.static.needs-a-folder", doc="api#flask.Flask.send_static_file")
def test_an_app_without_static_folder_sends_no_static_file(app):
    """`app.send_static_file()` raises RuntimeError without a static folder."""
    with app.test_request_context(), pytest.raises(RuntimeError, match=r"static.folder"):
        app.send_static_file("style.css")


@pytest.mark.parametrize(
    "value", [pytest.param(90, id="seconds"), pytest.param(timedelta(seconds=90), id="timedelta")]
)
@claim(
    "application.static.max-age-of-a-blueprint-is-that-of-the-config",
    doc="api#flask.Blueprint.get_send_file_max_age",
)
def test_a_blueprint_takes_the_age_of_the_config(app, value):
    """`get_send_file_max_age()` of a blueprint returns SEND_FILE_MAX_AGE_DEFAULT."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = value

    with app.app_context():
        assert flask.Blueprint("shop", "example").get_send_file_max_age("style.css") == 90


@pytest.mark.parametrize("owner", ["app", "blueprint"])
@claim(
    "application.static.max-age-is-none-by-the-config",
    doc="config#SEND_FILE_MAX_AGE_DEFAULT",
    flask=">=2.0",
    otherwise=TypeError,
)
def test_the_age_of_files_may_be_left_out(app, owner):
    """`get_send_file_max_age()` returns None if SEND_FILE_MAX_AGE_DEFAULT is None."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = None
    owner = app if owner == "app" else flask.Blueprint("shop", "example")

    with app.app_context():
        assert owner.get_send_file_max_age("style.css") is None
