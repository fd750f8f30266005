import io

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


@claim("responses.file.bytes-io-is-sent-without-an-etag")
def test_a_file_in_memory_is_sent_from_where_it_stands(serve):
    """`send_file()` sends a BytesIO from its current position, without an ETag."""
    file = io.BytesIO(b"0123456789")
    file.read(5)
    response = serve(lambda: flask.send_file(file, mimetype="text/plain")).get("/", buffered=True)

    assert (response.get_data(), response.headers.get("ETag")) == (b"56789", None)


@claim("responses.file.bytes-io-has-no-length", flask="<1.1")
def test_a_file_in_memory_has_no_length(serve):
    """`send_file()` sends a BytesIO without Content-Length."""
    client = serve(lambda: flask.send_file(io.BytesIO(b"0123456789"), mimetype="text/plain"))
    response = client.get("/", buffered=True)

    assert response.headers.get("Content-Length") is None


@claim("responses.file.bytes-io-has-a-length", flask=">=1.1")
def test_a_file_in_memory_has_a_length(serve):
    """`send_file()` sends a BytesIO with its Content-Length."""
    client = serve(lambda: flask.send_file(io.BytesIO(b"0123456789"), mimetype="text/plain"))
    response = client.get("/", buffered=True)

    assert response.headers.get("Content-Length") == "10"


@claim("responses.file.nameless-type-is-value-error", flask="<2.0", otherwise=TypeError)
def test_a_file_without_a_name_needs_a_type(app):
    """`send_file()` raises ValueError for a file object without a name or `mimetype=`."""
    with app.test_request_context(), pytest.raises(ValueError, match="Unable to infer MIME-type"):
        flask.send_file(io.BytesIO(b"x"))


@claim("responses.file.nameless-type-is-type-error", flask=">=2.0", otherwise=ValueError)
def test_a_file_without_a_name_needs_a_type_or_a_name(app):
    """`send_file()` raises TypeError for a file object without a name or `mimetype=`."""
    with app.test_request_context(), pytest.raises(TypeError, match="Unable to detect the MIME"):
        flask.send_file(io.BytesIO(b"x"))


@claim("responses.file.nameless-attachment-raises-type-error")
def test_an_attachment_needs_a_name(app):
    """`send_file(as_attachment=True)` raises TypeError for a file object without a name."""
    with app.test_request_context(), pytest.raises(TypeError, match="(?i)name"):
        flask.send_file(io.BytesIO(b"x"), mimetype="text/plain", as_attachment=True)


@claim("responses.file.text-file-is-sent", flask="<2.0")
def test_a_file_of_text_is_sent(serve):
    """`send_file()` sends a StringIO."""
    client = serve(lambda: flask.send_file(io.StringIO("text"), mimetype="text/plain"))
    response = client.get("/", buffered=True)

    assert (response.status_code, response.get_data()) == (200, b"text")


@claim("responses.file.text-file-is-refused", flask=">=2.0")
def test_a_file_of_text_is_refused(app):
    """`send_file()` raises ValueError for a StringIO."""
    message = "^Files must be opened in binary mode or use BytesIO.$"
    with app.test_request_context(), pytest.raises(ValueError, match=message):
        flask.send_file(io.StringIO("text"), mimetype="text/plain").close()
