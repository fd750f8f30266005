"""Uploads: note 1's views, over a folder that keeps what other clients sent."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from markupsafe import escape

from app.upload_folder import folder, store

blueprint = Blueprint("uploads", __name__, url_prefix="/uploads")


@blueprint.route("/upload_file", methods=["GET", "POST"])
def upload_file() -> str:
    """Note 1's second view stores the file under a safe name; without the field it answers 400.

    The note's returns nothing, which is a 500, so this one answers.
    """
    if request.method == "POST":
        f = request.files["the_file"]
        # f.save('/var/www/uploads/' + secure_filename(f.filename)) would replace others' files
        name = store(f)
        return f"stored as {escape(name)}"
    return "send a file as the_file"


@blueprint.route("/upload", methods=["POST"])
def upload() -> str:
    """Note 1's third view accepts a file from the front end, and says if there is none."""
    file_obj = request.files.get("pic")
    if file_obj is None:
        # Indicates that the file was not sent
        return "File not uploaded"

    # Save directly using the uploaded file object
    store(file_obj)
    return "Upload succeeded"


@blueprint.route("/stored")
def stored() -> str:
    """The names and sizes of the uploads that were stored."""
    rows = sorted((path.name, f"{path.stat().st_size} bytes") for path in folder().iterdir())
    return render_template("rows.html", title="The uploads that were stored", rows=rows)
