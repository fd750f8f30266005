import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "api#flask.send_file"


def fetch(serve, *arguments, headers=None, **options):
    """The response to a request for what send_file() sends."""
    client = serve(lambda: flask.send_file(*arguments, **options))
    return client.get("/", headers=headers, buffered=True)


@claim("responses.file.attachment")
def test_an_attachment_is_to_be_saved(serve, report):
    """as_attachment=True tells the browser to save the file under its name."""
    response = fetch(serve, str(report), as_attachment=True)

    assert response.headers["Content-Disposition"] == "attachment; filename=report.txt"


@pytest.fixture
def disposition(serve, tmp_path):
    """The Content-Disposition of an attachment whose name is beyond ASCII."""
    (tmp_path / "café.txt").write_bytes(b"x")
    response = fetch(serve, str(tmp_path / "café.txt"), as_attachment=True)
    return response.headers["Content-Disposition"]


@claim("responses.file.attachment-beyond-ascii", doc="rfc:6266#section-5", flask=">=1.0.3")
def test_a_name_beyond_ascii_is_sent_in_two_ways(disposition):
    """A name beyond ASCII is sent without accents, and in full as filename*."""
    assert disposition == "attachment; filename=cafe.txt; filename*=UTF-8''caf%C3%A9.txt"


@claim("responses.file.attachment-in-latin-1", doc="rfc:6266#section-5", flask="<1.0.3")
def test_a_name_in_latin_1_is_sent_as_it_is(disposition):
    """A name that Latin-1 can write is sent once, as it is."""
    assert disposition == 'attachment; filename="café.txt"'


@pytest.fixture
def colon(serve, tmp_path):
    """How an attachment names a file whose name has a colon and is beyond Latin-1."""
    need_os("a colon in the name of a file")
    (tmp_path / "茶:a.txt").write_bytes(b"x")
    response = fetch(serve, str(tmp_path / "茶:a.txt"), as_attachment=True)
    return response.headers["Content-Disposition"].partition("; filename*=")[2]


@claim("responses.file.colon-is-quoted", doc="rfc:8187#section-3.2", flask=">=1.0.4")
def test_a_colon_in_a_name_beyond_ascii_is_quoted(colon):
    """A colon in a name beyond ASCII is percent-encoded in `filename*`."""
    assert colon == "UTF-8''%E8%8C%B6%3Aa.txt"


@claim("responses.file.colon-is-not-quoted", doc="rfc:8187#section-3.2", flask="<1.0.4")
def test_a_colon_in_a_name_beyond_ascii_stays(colon):
    """A colon in a name beyond ASCII stays in `filename*`, and puts it in quotes."""
    assert colon == "\"UTF-8''%E8%8C%B6:a.txt\""


@claim("responses.file.not-inline", flask="<2.0")
def test_a_file_that_is_no_attachment_has_no_disposition(serve, report):
    """Without as_attachment no Content-Disposition is sent."""
    assert "Content-Disposition" not in fetch(serve, str(report)).headers


@claim("responses.file.inline", flask=">=2.0")
def test_a_file_that_is_no_attachment_is_inline(serve, report):
    """Without as_attachment the Content-Disposition is inline, with the name."""
    response = fetch(serve, str(report))

    assert response.headers.get("Content-Disposition") == "inline; filename=report.txt"


@claim("responses.file.encoding-is-not-sent", flask="<2.0")
def test_a_compressed_file_does_not_say_so(serve, tmp_path):
    """A file.tar.gz is sent as application/x-tar, without a word on its compression."""
    (tmp_path / "file.tar.gz").write_bytes(b"x")
    response = fetch(serve, str(tmp_path / "file.tar.gz"))

    assert (response.mimetype, response.headers.get("Content-Encoding")) == (
        "application/x-tar",
        None,
    )


@claim("responses.file.encoding-is-sent", flask=">=2.0")
def test_a_compressed_file_says_so(serve, tmp_path):
    """`send_file()` sends a `.tar.gz` file with Content-Encoding: gzip."""
    (tmp_path / "file.tar.gz").write_bytes(b"x")
    response = fetch(serve, str(tmp_path / "file.tar.gz"))

    assert (response.mimetype, response.headers.get("Content-Encoding")) == (
        "application/x-tar",
        "gzip",
    )


@claim("responses.file.attachment-filename", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'attachment_filename' parameter:DeprecationWarning")
def test_attachment_filename_is_the_name(app, report):
    """attachment_filename= is the name to save the file under, and tells the type."""
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


@claim("responses.file.download-name", flask=">=2.0", otherwise=TypeError)
def test_download_name_is_the_name(app, report):
    """download_name= is the name to save the file under, and tells the type."""
    with (
        app.test_request_context(),
        flask.send_file(str(report), as_attachment=True, download_name="table.csv") as response,
    ):
        assert (response.headers["Content-Disposition"], response.mimetype) == (
            "attachment; filename=table.csv",
            "text/csv",
        )


@claim("responses.file.first-argument-had-another-name", flask="<2.0", otherwise=TypeError)
def test_the_file_was_called_filename_or_fp(app, report):
    """By keyword, the file is filename_or_fp."""
    with app.test_request_context(), flask.send_file(filename_or_fp=str(report)) as response:
        assert response.status_code == 200


@claim("responses.file.first-argument-is-path-or-file", flask=">=2.0", otherwise=TypeError)
def test_the_file_is_called_path_or_file(app, report):
    """By keyword, the file is path_or_file."""
    with app.test_request_context(), flask.send_file(path_or_file=str(report)) as response:
        assert response.status_code == 200


@claim(
    "responses.send-file.attachment-has-an-encoding",
    flask=">=2.0",
    werkzeug="<2.0.2",
)
def test_an_attachment_has_an_encoding(serve, tmp_path):
    """A `.tar.gz` file sent as an attachment has Content-Encoding: browsers unpack it on saving."""
    (tmp_path / "a.tar.gz").write_bytes(b"tea")
    client = serve(lambda: flask.send_file(str(tmp_path / "a.tar.gz"), as_attachment=True))

    with client.get("/") as response:
        assert response.headers.get("Content-Encoding") == "gzip"
