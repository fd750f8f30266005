"""Uploads: note 1's views, and where the files are kept.

Files go to the folder `UPLOAD_FOLDER`, one a name: a name that is taken gets a number, whatever the
client calls its file.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING

from flask import Blueprint, abort, current_app, render_template, request
from markupsafe import escape
from werkzeug.utils import secure_filename

from app.examples import Example, Field

if TYPE_CHECKING:
    from werkzeug.datastructures import FileStorage

TITLE = "Uploads"
EXAMPLES = (
    Example(
        "uploads.upload",
        "The field pic; without it the answer is “File not uploaded”.",
        method="POST",
        fields=(Field("pic", type="file"),),
    ),
    Example(
        "uploads.upload_file",
        "The field the_file, stored under a safe name; without it the answer is 400.",
        method="POST",
        fields=(Field("the_file", type="file"),),
    ),
    Example("uploads.stored", "The names and sizes of what was stored."),
)

blueprint = Blueprint("uploads", __name__, url_prefix="/uploads")

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}


@blueprint.route("/upload", methods=["POST"])
def upload() -> str:
    """Accept the file transmitted from the front end."""
    file_obj = request.files.get("pic")
    if file_obj is None:
        return "File not uploaded"
    store(file_obj)
    return "Upload succeeded"


@blueprint.route("/upload_file", methods=["GET", "POST"])
def upload_file() -> str:
    """Store the file; the note's view returns nothing, which is a 500, so this one answers."""
    if request.method == "POST":
        f = request.files["the_file"]
        return f"stored as {escape(store(f))}"
    return "send a file as the_file"


@blueprint.route("/stored")
def stored() -> str:
    """List the files that were stored."""
    rows = sorted((path.name, f"{path.stat().st_size} bytes") for path in folder().iterdir())
    return render_template("rows.html", title="The uploads that were stored", rows=rows)


def folder() -> Path:
    """Get the folder of the uploads, made on demand."""
    path = Path(current_app.config["UPLOAD_FOLDER"])
    path.mkdir(parents=True, exist_ok=True)
    return path


def store(file: FileStorage) -> str:
    """Store an upload under a new name of its own and return that name.

    Aborts with 400 where the form was sent without a file.
    """
    if not file.filename:
        abort(400, "No file was chosen.")
    number = 1
    while True:
        name = safe_name(file.filename, number)
        try:
            with (folder() / name).open("xb") as stream:
                copyfileobj(file.stream, stream)  # save() of Werkzeug 1.0.0 takes paths alone
        except FileExistsError:
            number += 1
        else:
            return name


def safe_name(filename: str, number: int) -> str:
    """Name the file that a client calls `filename`, from what `secure_filename` leaves of it.

    A name is 128 characters or less, and none of the names that Windows keeps for devices.
    """
    safe = Path(secure_filename(filename))
    stem, suffix = safe.stem[:100] or "file", safe.suffix[:20]
    if stem.split(".")[0].lower() in DEVICES:
        stem = f"file-{stem}"
    return f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
