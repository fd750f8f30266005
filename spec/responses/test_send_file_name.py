import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "api#flask.send_file"


@claim("responses.file.attachment-is-named")
def test_an_attachment_is_to_be_saved(serve, report):
    """`send_file(as_attachment=True)` tells the browser to save the file under its name."""
    client = serve(lambda: flask.send_file(str(report), as_attachment=True))
    response = client.get("/", buffered=True)

    assert response.headers["Content-Disposition"] == "attachment; filename=report.txt"


@pytest.fixture
def disposition(serve, tmp_path):
    """The Content-Disposition of an attachment whose name is beyond ASCII."""
    (tmp_path / "café.txt").write_bytes(b"x")
    client = serve(lambda: flask.send_file(str(tmp_path / "café.txt"), as_attachment=True))
    response = client.get("/", buffered=True)
    return response.headers["Content-Disposition"]


@claim(
    "responses.file.attachment-beyond-ascii-is-sent-twice",
    doc="rfc:6266#section-5",
    flask=">=1.0.3",
)
def test_a_name_beyond_ascii_is_sent_in_two_ways(disposition):
    """The name of an attachment beyond ASCII is sent without accents, and as `filename*`."""
    assert disposition == "attachment; filename=cafe.txt; filename*=UTF-8''caf%C3%A9.txt"


@claim(
    "responses.file.attachment-in-latin-1-is-sent-once", doc="rfc:6266#section-5", flask="<1.0.3"
)
def test_a_name_in_latin_1_is_sent_as_it_is(disposition):
    """The name of an attachment in Latin-1 is sent once, as it is."""
    assert disposition == 'attachment; filename="café.txt"'


@pytest.fixture
def colon(serve, tmp_path):
    """How an attachment names a file whose name has a colon and is beyond Latin-1."""
    need_os("a colon in the name of a file")
    (tmp_path / "茶:a.txt").write_bytes(b"x")
    client = serve(lambda: flask.send_file(str(tmp_path / "茶:a.txt"), as_attachment=True))
    response = client.get("/", buffered=True)
    return response.headers["Content-Disposition"].partition("; filename*=")[2]


@claim("responses.file.colon-is-quoted", doc="rfc:8187#section-3.2", flask=">=1.0.4")
def test_a_colon_in_a_name_beyond_ascii_is_quoted(colon):
    """A colon in the name of an attachment is percent-encoded in `filename*`."""
    assert colon == "UTF-8''%E8%8C%B6%3Aa.txt"


@claim("responses.file.colon-is-not-quoted", doc="rfc:8187#section-3.2", flask="<1.0.4")
def test_a_colon_in_a_name_beyond_ascii_stays(colon):
    """A colon in the name of an attachment is kept in `filename*`, which is quoted."""
    assert colon == "\"UTF-8''%E8%8C%B6:a.txt\""


@claim("responses.file.has-no-disposition-by-default", flask="<2.0")
def test_a_file_that_is_no_attachment_has_no_disposition(serve, report):
    """`send_file()` sends no Content-Disposition by default."""
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert "Content-Disposition" not in response.headers


@claim("responses.file.is-inline-by-default", flask=">=2.0")
def test_a_file_that_is_no_attachment_is_inline(serve, report):
    """`send_file()` sends `Content-Disposition: inline` with the name by default."""
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert response.headers.get("Content-Disposition") == "inline; filename=report.txt"


@claim("responses.file.encoding-is-not-sent", flask="<2.0")
def test_the_encoding_of_a_compressed_file_is_not_sent(serve, tmp_path):
    """`send_file()` sends a `.tar.gz` file without Content-Encoding."""
    (tmp_path / "file.tar.gz").write_bytes(b"x")
    response = serve(lambda: flask.send_file(str(tmp_path / "file.tar.gz"))).get("/", buffered=True)

    assert (response.mimetype, response.headers.get("Content-Encoding")) == (
        "application/x-tar",
        None,
    )


@claim("responses.file.encoding-is-sent", flask=">=2.0")
def test_the_encoding_of_a_compressed_file_is_sent(serve, tmp_path):
    """`send_file()` sends a `.tar.gz` file with `Content-Encoding: gzip`."""
    (tmp_path / "file.tar.gz").write_bytes(b"x")
    response = serve(lambda: flask.send_file(str(tmp_path / "file.tar.gz"))).get("/", buffered=True)

    assert (response.mimetype, response.headers.get("Content-Encoding")) == (
        "application/x-tar",
        "gzip",
    )


@claim("responses.file.attachment-filename-sets-name-and-type", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'attachment_filename' parameter:DeprecationWarning")
def test_attachment_filename_is_the_name(app, report):
    """`send_file(attachment_filename=...)` sets the name and the type of an attachment."""
    with (
        app.test_request_context(),
        flask.send_file(
            str(report), as_attachment=True, attachment_filename="table.csv"
        ) as response,
    ):
        assert (response.headers["Content-Disposition"], response.mimetype) == (
            "attachment; filename=table.csv",
            "text/csv",
        )


@claim("responses.file.download-name-sets-name-and-type", flask=">=2.0", otherwise=TypeError)
def test_download_name_sets_name_and_type(app, report):
    """`send_file(download_name=...)` sets the name and the type of an attachment."""
    with (
        app.test_request_context(),
        flask.send_file(str(report), as_attachment=True, download_name="table.csv") as response,
    ):
        assert (response.headers["Content-Disposition"], response.mimetype) == (
            "attachment; filename=table.csv",
            "text/csv",
        )


@claim("responses.file.first-argument-is-filename-or-fp", flask="<2.0", otherwise=TypeError)
def test_the_file_was_called_filename_or_fp(app, report):
    """The first parameter of `send_file()` is `filename_or_fp`."""
    with app.test_request_context(), flask.send_file(filename_or_fp=str(report)) as response:
        assert response.status_code == 200


@claim("responses.file.first-argument-is-path-or-file", flask=">=2.0", otherwise=TypeError)
def test_the_file_is_called_path_or_file(app, report):
    """The first parameter of `send_file()` is `path_or_file`."""
    with app.test_request_context(), flask.send_file(path_or_file=str(report)) as response:
        assert response.status_code == 200


@claim(
    "responses.send-file.attachment-has-an-encoding",
    flask=">=2.0",
    werkzeug="<2.0.2",
)
def test_an_attachment_has_an_encoding(serve, tmp_path):
    """A `.tar.gz` attachment has Content-Encoding: browsers unpack it on saving."""
    (tmp_path / "a.tar.gz").write_bytes(b"tea")
    client = serve(lambda: flask.send_file(str(tmp_path / "a.tar.gz"), as_attachment=True))

    with client.get("/") as response:
        assert response.headers.get("Content-Encoding") == "gzip"
