import io

import flask
import pytest
from werkzeug.utils import secure_filename

from spec.kit import claim

DOC = "api#flask.send_file"


CHINESE = "深圳.txt", "filename=.txt; filename*=UTF-8''%E6%B7%B1%E5%9C%B3.txt"
ACCENT = "café.txt", "filename=cafe.txt; filename*=UTF-8''caf%C3%A9.txt"


@claim("text.file.attachment-name-in-two-forms", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'attachment_filename' parameter:DeprecationWarning")
def test_an_attachment_filename_is_sent_in_two_forms(app):
    """`attachment_filename` is sent twice: as the ASCII that is left of it, and as UTF-8."""
    name, parameters = CHINESE
    file, options = io.BytesIO(), {"mimetype": "text/plain", "as_attachment": True}
    with app.test_request_context():
        response = flask.send_file(file, attachment_filename=name, **options)

    assert response.headers["Content-Disposition"] == f"attachment; {parameters}"


@claim(
    "text.file.attachment-accent-in-two-forms",
    flask=">=1.0.3,<2.2",
    otherwise=(TypeError, AssertionError),
)
@pytest.mark.filterwarnings("ignore:The 'attachment_filename' parameter:DeprecationWarning")
def test_an_accent_in_an_attachment_filename_is_sent_in_two_forms(app):
    """`attachment_filename` with an accent is sent twice: without the accent, and as UTF-8."""
    name, parameters = ACCENT
    file, options = io.BytesIO(), {"mimetype": "text/plain", "as_attachment": True}
    with app.test_request_context():
        response = flask.send_file(file, attachment_filename=name, **options)

    assert response.headers["Content-Disposition"] == f"attachment; {parameters}"


@claim("text.file.download-name-in-two-forms", flask=">=2", otherwise=TypeError)
@pytest.mark.parametrize(("name", "parameters"), [CHINESE, ACCENT], ids=["Chinese", "accent"])
def test_a_download_name_is_sent_in_two_forms(app, name, parameters):
    """`download_name` is sent twice: as the ASCII that is left of it, and as UTF-8."""
    file, options = io.BytesIO(), {"mimetype": "text/plain", "as_attachment": True}
    with app.test_request_context():
        response = flask.send_file(file, download_name=name, **options)

    assert response.headers["Content-Disposition"] == f"attachment; {parameters}"


@claim("text.file.secure-name-is-ascii", doc="werkzeug:utils#werkzeug.utils.secure_filename")
@pytest.mark.parametrize(
    ("name", "secured"),
    [("深圳.txt", "txt"), ("café.txt", "cafe.txt"), ("深圳", ""), ("深 a.txt", "a.txt")],
)
def test_a_secure_file_name_is_ascii(name, secured):
    """secure_filename takes accents off and drops other scripts, to the point of nothing."""
    assert secure_filename(name) == secured


@claim("text.file.static-names-may-be-any-text", doc="quickstart#static-files")
def test_a_static_file_may_have_any_name(tmp_path):
    """A static file with a name in any script is linked to and served, its bytes as they are."""
    tmp_path.joinpath("深圳.txt").write_bytes(b"\xc9\xee")
    app = flask.Flask("example", static_folder=str(tmp_path), static_url_path="/static")
    with app.test_request_context("/"):
        url = flask.url_for("static", filename="深圳.txt")
    with app.test_client().get(url) as response:
        body = response.data

    assert (url, body) == ("/static/%E6%B7%B1%E5%9C%B3.txt", b"\xc9\xee")


def app_with_template(folder, source):
    """Make an app with one template of the given bytes."""
    folder.joinpath("page.html").write_bytes(source)
    return flask.Flask("example", template_folder=str(folder))


@claim("text.file.templates-are-utf8", doc="jinja:api#jinja2.FileSystemLoader")
def test_a_template_file_is_read_as_utf8(tmp_path):
    """Template files are read as UTF-8, wherever the program runs."""
    app = app_with_template(tmp_path, b"<p>\xe6\xb7\xb1</p>")

    with app.app_context():
        assert flask.render_template("page.html") == "<p>深</p>"


@claim("text.file.a-gbk-template-raises", doc="jinja:api#jinja2.FileSystemLoader")
def test_a_template_file_in_gbk_raises(tmp_path):
    """A template file in GBK cannot be rendered."""
    app = app_with_template(tmp_path, b"<p>\xc9\xee</p>")

    with app.app_context(), pytest.raises(UnicodeDecodeError, match="can't decode byte 0xc9"):
        flask.render_template("page.html")


RESOURCE = "api#flask.Flask.open_resource"


@claim("text.file.a-resource-is-bytes", doc=RESOURCE)
def test_a_resource_is_bytes(tmp_path):
    """A resource is opened for bytes if no mode is given."""
    app = flask.Flask("example", root_path=str(tmp_path))
    tmp_path.joinpath("a.txt").write_bytes(b"\xc9\xee")

    with app.open_resource("a.txt") as file:
        assert file.read() == b"\xc9\xee"


@claim("text.file.a-resource-has-an-encoding", flask=">=3.1", otherwise=TypeError, doc=RESOURCE)
def test_a_resource_as_text_has_an_encoding(tmp_path):
    """A resource opened as text is read in the encoding that is given."""
    app = flask.Flask("example", root_path=str(tmp_path))
    tmp_path.joinpath("a.txt").write_bytes(b"\xc9\xee")

    with app.open_resource("a.txt", "r", encoding="gbk") as file:
        assert file.read() == "深"
