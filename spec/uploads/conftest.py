"""Ways to upload a file and look at it, and the notes' app with a folder of its own."""

import io

import flask
import pytest
from flask import request

from spec.uploads.wire import MULTIPART, file


@pytest.fixture
def receive(app):
    """Post a body and give what ``look()`` finds while the request is handled."""

    def receive(look, body, content_type=MULTIPART, method="POST"):
        options = {"method": method, "data": body, "content_type": content_type}
        with app.test_request_context("/", **options):
            return look()

    return receive


@pytest.fixture
def upload(receive):
    """Upload a file of two lines, or ``value``, and give what ``look(file)`` finds."""

    def upload(look, value=b"line 1\nline 2\n", *headers):
        return receive(lambda: look(request.files["pic"]), file(value, *headers))

    return upload


class InMemory(flask.Request):
    """A request that keeps its uploads in memory."""

    def _get_file_stream(self, *args, **kwargs):
        return io.BytesIO()


@pytest.fixture
def in_memory(app):
    """Keep uploads in memory; Werkzeug leaves the files of a body that it gives up on open."""
    app.request_class = InMemory


@pytest.fixture
def folder(tmp_path):
    """The folder in which the app stores its uploads; its neighbour is a file."""
    (tmp_path / "neighbour.txt").write_bytes(b"mine")
    return tmp_path / "uploads"


@pytest.fixture
def uploading(notes, folder):
    """A client of the notes' app that stores its uploads in ``folder``."""
    notes.application.config["UPLOAD_FOLDER"] = str(folder)
    return notes
