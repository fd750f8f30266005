import flask

from spec.kit import claim

DOC = "api#flask.send_file"


@claim("text.file.attachment-name-is-sent-in-two-forms")
def test_an_attachment_name_is_sent_in_two_forms(app, tmp_path):
    """`send_file(as_attachment=True)` sends a name in ASCII, as far as it goes, and in UTF-8."""
    file = tmp_path / "深圳.txt"
    file.write_bytes(b"")
    with app.test_request_context(), flask.send_file(str(file), as_attachment=True) as response:
        assert response.headers["Content-Disposition"] == (
            "attachment; filename=.txt; filename*=UTF-8''%E6%B7%B1%E5%9C%B3.txt"
        )


@claim("text.file.static-names-may-be-any-text", doc="quickstart#static-files")
def test_a_static_file_may_have_any_name(tmp_path):
    """A static file with a name that is not ASCII is served under the URL of `url_for()`."""
    tmp_path.joinpath("深圳.txt").write_bytes(b"\xc9\xee")
    app = flask.Flask("example", static_folder=str(tmp_path), static_url_path="/static")
    with app.test_request_context():
        url = flask.url_for("static", filename="深圳.txt")
    with app.test_client().get(url) as response:
        body = response.data

    assert (url, body) == ("/static/%E6%B7%B1%E5%9C%B3.txt", b"\xc9\xee")


@claim("text.file.templates-are-utf8", doc="jinja:api#jinja2.FileSystemLoader")
def test_a_template_file_is_read_as_utf8(tmp_path):
    """`render_template()` reads a template file as UTF-8."""
    tmp_path.joinpath("page.html").write_bytes(b"<p>\xe6\xb7\xb1</p>")
    app = flask.Flask("example", template_folder=str(tmp_path))

    with app.app_context():
        assert flask.render_template("page.html") == "<p>深</p>"
