"""``send_file()`` and ``send_from_directory()`` of Werkzeug, without an app."""

import io

import pytest
from werkzeug import utils
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.send_file"

ENVIRON = EnvironBuilder().get_environ()


@claim(
    "responses.send-file.werkzeugs-returns-its-own-response",
    werkzeug=">=2.0",
    otherwise=AttributeError,
)
@pytest.mark.parametrize("name", ["send_file", "send_from_directory"])
def test_werkzeug_sends_a_file_without_an_app(tmp_path, name):
    """`werkzeug.utils.send_file()` returns Werkzeug's own Response by default."""
    (tmp_path / "a.txt").write_text("tea")
    given = [tmp_path / "a.txt"] if name == "send_file" else [tmp_path, "a.txt"]

    response = getattr(utils, name)(*given, ENVIRON)
    response.direct_passthrough = False
    assert (type(response).__module__, response.data) == ("werkzeug.wrappers.response", b"tea")
    response.close()


@claim("responses.send-file.of-werkzeug-wants-bytes", werkzeug=">=2.0", otherwise=AttributeError)
def test_werkzeug_sends_no_text_file():
    """`werkzeug.utils.send_file()` raises ValueError for a file opened as text."""
    with pytest.raises(ValueError, match="^Files must be opened in binary mode or use BytesIO.$"):
        utils.send_file(io.StringIO(), ENVIRON, mimetype="text/plain")


@claim(
    "responses.send-file.attachment-has-no-encoding",
    werkzeug=">=2.0.2",
    otherwise=(AttributeError, AssertionError),
)
def test_an_attachment_has_no_encoding(tmp_path):
    """A `.tar.gz` attachment has no Content-Encoding: it is saved as it is."""
    (tmp_path / "a.tar.gz").write_bytes(b"tea")
    response = utils.send_file(tmp_path / "a.tar.gz", ENVIRON, as_attachment=True)
    response.close()

    assert response.headers.get("Content-Encoding") is None
