"""The upload folder, which goes beyond the notes: whatever the client calls its file, it is safe.

Files go to the folder `UPLOAD_FOLDER`, one a name: a name that is taken gets a number.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING

from flask import abort, current_app
from werkzeug.utils import secure_filename

if TYPE_CHECKING:
    from werkzeug.datastructures import FileStorage

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}


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
