import io

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


def fetch(serve, *arguments, headers=None, **options):
    """The response to a request for what send_file() sends."""
    client = serve(lambda: flask.send_file(*arguments, **options))
    return client.get("/", headers=headers, buffered=True)


@claim("responses.file.bytes-io")
def test_a_file_in_memory_is_sent_from_where_it_stands(serve):
    """A BytesIO is sent from where it stands to its end, without an ETag."""
    file = io.BytesIO(b"0123456789")
    file.read(5)
    response = fetch(serve, file, mimetype="text/plain")

    assert (response.get_data(), response.headers.get("ETag")) == (b"56789", None)


@claim("responses.file.bytes-io-has-no-length", flask="<1.1")
def test_a_file_in_memory_has_no_length(serve):
    """A BytesIO is sent without its length."""
    response = fetch(serve, io.BytesIO(b"0123456789"), mimetype="text/plain")

    assert response.headers.get("Content-Length") is None


@claim("responses.file.bytes-io-has-a-length", flask=">=1.1")
def test_a_file_in_memory_has_a_length(serve):
    """A BytesIO is sent with its length, counted from its start."""
    response = fetch(serve, io.BytesIO(b"0123456789"), mimetype="text/plain")

    assert response.headers.get("Content-Length") == "10"


@claim("responses.file.nameless-type-is-value-error", flask="<2.0", otherwise=TypeError)
def test_a_file_without_a_name_needs_a_type(app):
    """A file without a name and mimetype= raises ValueError."""
    with app.test_request_context(), pytest.raises(ValueError, match="Unable to infer MIME-type"):
        flask.send_file(io.BytesIO(b"x"))


@claim("responses.file.nameless-type-is-type-error", flask=">=2.0", otherwise=ValueError)
def test_a_file_without_a_name_needs_a_type_or_a_name(app):
    """A file without a name, download_name= and mimetype= raises TypeError."""
    with app.test_request_context(), pytest.raises(TypeError, match="Unable to detect the MIME"):
        flask.send_file(io.BytesIO(b"x"))


@claim("responses.file.nameless-attachment")
def test_an_attachment_needs_a_name(app):
    """A file without a name cannot be an attachment: TypeError."""
    with app.test_request_context(), pytest.raises(TypeError, match="(?i)name"):
        flask.send_file(io.BytesIO(b"x"), mimetype="text/plain", as_attachment=True)


@claim("responses.file.text-file-is-sent", flask="<2.0")
def test_a_file_of_text_is_sent(serve):
    """A file of text, such as a StringIO, is sent."""
    response = fetch(serve, io.StringIO("text"), mimetype="text/plain")

    assert (response.status_code, response.get_data()) == (200, b"text")


@claim("responses.file.text-file-is-refused", flask=">=2.0")
def test_a_file_of_text_is_refused(app):
    """A file of text, such as a StringIO, raises ValueError."""
    message = "^Files must be opened in binary mode or use BytesIO.$"
    with app.test_request_context(), pytest.raises(ValueError, match=message):
        flask.send_file(io.StringIO("text"), mimetype="text/plain").close()
