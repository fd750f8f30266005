"""Settings from files: Python, JSON, or what a loader reads."""

import errno
import json
import warnings

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Config.from_pyfile"


@pytest.fixture
def config(tmp_path):
    """An empty config that looks for its files in tmp_path."""
    return flask.Config(str(tmp_path))


@claim("application.config-file.is-run-as-python")
def test_a_python_file_is_run(config, tmp_path):
    """`from_pyfile()` runs a file and keeps its names in upper case."""
    (tmp_path / "settings.cfg").write_text("low = 20\nHIGH = low + 1\n")

    assert (config.from_pyfile("settings.cfg"), config) == (True, {"HIGH": 21})


@claim("application.config-file.absolute-path-is-opened")
def test_an_absolute_path_is_taken_as_it_is(tmp_path):
    """`from_pyfile()` opens an absolute path unchanged."""
    (tmp_path / "settings.py").write_text("KEY = __file__\n")
    config = flask.Config("/nowhere")
    config.from_pyfile(str(tmp_path / "settings.py"))

    assert config == {"KEY": str(tmp_path / "settings.py")}


@claim("application.config-file.has-the-encoding-it-declares")
def test_a_python_file_declares_its_encoding(config, tmp_path):
    """`from_pyfile()` reads UTF-8, or the encoding that the file's first line declares."""
    (tmp_path / "plain.py").write_bytes("PLAIN = '深'\n".encode())
    (tmp_path / "gbk.py").write_bytes("# coding: gbk\nGBK = '深'\n".encode("gbk"))
    config.from_pyfile("plain.py")
    config.from_pyfile("gbk.py")

    assert config == {"PLAIN": "深", "GBK": "深"}


@claim("application.config-file.missing-raises-file-not-found-error")
def test_a_missing_python_file_is_named(config, tmp_path):
    """`from_pyfile()` raises FileNotFoundError with its own message for a missing file."""
    with pytest.raises(FileNotFoundError) as caught:
        config.from_pyfile("none.cfg")

    assert str(caught.value) == (
        f"[Errno {errno.ENOENT}] Unable to load configuration file (No such file or directory):"
        f" '{tmp_path}/none.cfg'"
    )


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("none.cfg", id="missing"),
        pytest.param(".", id="folder"),
        pytest.param("file/none.cfg", id="below-a-file"),
    ],
)
@claim("application.config-file.silent-returns-false")
def test_silent_passes_over_what_is_no_file(config, tmp_path, name):
    """`from_pyfile(silent=True)` returns False if there is no file."""
    (tmp_path / "file").write_text("")

    assert (config.from_pyfile(name, silent=True), config) == (False, {})


@claim("application.config-file.silent-hides-no-mistake")
def test_silent_hides_no_mistake_in_the_file(config, tmp_path):
    """`from_pyfile(silent=True)` raises the exception that the file raises."""
    (tmp_path / "settings.cfg").write_text("KEY = 1\nOTHER = 1 / 0\n")

    with pytest.raises(ZeroDivisionError, match="^division by zero$"):
        config.from_pyfile("settings.cfg", silent=True)
    assert config == {}


@claim(
    "application.config-loader.keeps-upper-case-keys",
    doc="api#flask.Config.from_file",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_from_file_hands_text_to_the_loader(config, tmp_path):
    """`from_file()` keeps the upper case keys of what a loader returns."""
    (tmp_path / "settings.json").write_text('{"KEY": [1], "key": 2}')

    assert (config.from_file("settings.json", load=json.load), config) == (True, {"KEY": [1]})


@claim(
    "application.config-loader.reads-text",
    doc="api#flask.Config.from_file",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_the_loader_reads_text(config, tmp_path):
    """`from_file()` opens the file as text for its loader."""
    (tmp_path / "settings.txt").write_text("tea")
    config.from_file("settings.txt", load=lambda file: {"KEY": file.read()})

    assert config == {"KEY": "tea"}


@claim(
    "application.config-loader.may-read-bytes",
    doc="api#flask.Config.from_file",
    flask=">=2.3",
    otherwise=(AttributeError, TypeError),
)
def test_from_file_hands_bytes_to_the_loader(tmp_path):
    """`from_file(text=False)` opens the file for a loader that reads bytes."""
    (tmp_path / "data").write_bytes(b"\xff")
    config = flask.Config(str(tmp_path))

    config.from_file("data", load=lambda file: {"KEY": file.read()}, text=False)
    assert config == {"KEY": b"\xff"}


@claim(
    "application.config-loader.takes-no-text-argument",
    doc="api#flask.Config.from_file",
    flask=">=2.0,<2.3",
    otherwise=(AttributeError, FileNotFoundError),
)
def test_from_file_takes_no_text_argument(config):
    """Before Flask 2.3 `from_file()` raises TypeError for the argument `text`."""
    with pytest.raises(
        TypeError, match="from_file\\(\\) got an unexpected keyword argument 'text'$"
    ):
        config.from_file("none", load=json.load, text=False)


@claim(
    "application.config-loader.missing-file-raises-file-not-found-error",
    doc="api#flask.Config.from_file",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_from_file_names_a_missing_file(config, tmp_path):
    """`from_file()` raises FileNotFoundError for a missing file, unless it is silent."""
    with pytest.raises(FileNotFoundError) as caught:
        config.from_file("none", load=json.load)

    assert caught.value.strerror == "Unable to load configuration file (No such file or directory)"
    assert config.from_file("none", load=json.load, silent=True) is False


@claim(
    "application.config-loader.path-below-a-file-raises-not-a-directory-error",
    doc="api#flask.Config.from_file",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_silent_from_file_does_not_pass_over_a_file_as_folder(config, tmp_path):
    """`from_file(silent=True)` raises NotADirectoryError for a path below a file."""
    (tmp_path / "file").write_text("")

    with pytest.raises(NotADirectoryError, match="Unable to load configuration file"):
        config.from_file("file/none", load=json.load, silent=True)


@claim(
    "application.config-json.reads-a-file",
    doc="api#flask.Config.from_file",
    flask="<2.1,!=2.0.0",
    otherwise=AttributeError,
)
def test_from_json_reads_a_json_file(config, tmp_path):
    """`from_json()` keeps the upper case keys of a JSON file."""
    (tmp_path / "settings.json").write_text('{"KEY": [1], "key": 2}')

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seen = [config.from_json(name, silent=True) for name in ("settings.json", "none")]
    assert (seen, config) == ([True, False], {"KEY": [1]})
