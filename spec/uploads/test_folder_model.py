import io
import os
import tempfile
from pathlib import Path

import flask
import pytest
from hypothesis import given
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import BadRequest

from app.upload_folder import folder, safe_name, store
from spec.kit import claim
from spec.tools.parts import need_os
from spec.tools.search import examples_until, picked

DOC = "patterns/fileuploads#a-gentle-introduction"

APP = flask.Flask("example", static_folder=None)

PIECES = [
    *"a,,/._-\\~ \n\0深\ud800",
    *[",a", ",a.txt", ",A.TXT", ",folder", ",link", ",file", ",con", ",../outside"],
    *["../", "..", "-2", ".txt", "%2e", "x" * 150],
]
NAMES = picked(PIECES, max_size=12).map(lambda picks: "".join(picks).split(",")[1:])


def found(place):
    """All that lies in a place, at any depth, with the contents of its files."""
    return {
        path: path.read_bytes() if path.is_file() else None
        for folder, folders, names in os.walk(place)
        for path in [Path(folder, name) for name in folders + names]
    }


def broken_by(names, store=store):
    """Upload a file under each name; give the first that breaks a law of the folder, or None.

    At first there are a folder in it and a link that leads out of it.
    """
    with tempfile.TemporaryDirectory() as place, APP.app_context():
        uploads = Path(place, "uploads")
        APP.config["UPLOAD_FOLDER"] = str(uploads)
        (uploads / "folder").mkdir(parents=True)
        (uploads / "link").symlink_to("../outside")
        lies = found(place)
        for name in names:
            content = f"{len(lies)}".encode()
            try:
                stored = store(FileStorage(io.BytesIO(content), name))
            except BadRequest:
                lawful = name == ""
            except OSError:
                return name
            else:
                path = uploads / stored
                lawful = path not in lies and path.parent == uploads and stored[0] != "."
                lies[path] = content
            if not lawful or found(place) != lies:
                return name
        return None


@claim("uploads.app.any-names-keep-the-laws-of-its-folder", example=True)
@given(names=NAMES)
def test_any_names_keep_the_laws_of_the_apps_folder(names):
    """Any upload to the example app adds just one file to its folder, whatever its name is."""
    need_os("links that no new file follows")
    assert broken_by(names) is None


def replaces(file):
    name = safe_name(file.filename, 1)
    (folder() / name).write_bytes(file.read())
    return name


def keeps_folders(file):
    name = "/".join(safe_name(part, 1) for part in file.filename.split("/"))
    (folder() / name).parent.mkdir(parents=True, exist_ok=True)
    with (folder() / name).open("xb") as stream:
        stream.write(file.read())
    return name


def stores_twice(file):
    store(file)
    return store(file)


def stores_nothing(file):
    return safe_name(file.filename, 1)


@pytest.mark.parametrize("wrong", [replaces, keeps_folders, stores_twice, stores_nothing])
def notices_a_broken_law_of_the_folder(wrong):
    """The search notices an example app that breaks a law of its upload folder."""
    assert examples_until(lambda names: broken_by(names, wrong) is not None, NAMES)
