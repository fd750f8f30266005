import io

import flask

from spec.kit import claim

DOC = "api#flask.Flask.open_resource"


@claim("with_statement.resource.is-closed-after-the-block")
def test_a_resource_is_closed_after_its_block(tmp_path):
    """`open_resource()` opens a file of the app's folder for bytes; its block closes it."""
    tmp_path.joinpath("a.txt").write_bytes(b"\xc9\xee")
    app = flask.Flask("example", root_path=str(tmp_path))
    with app.open_resource("a.txt") as file:
        content = file.read()

    assert (content, file.closed) == (b"\xc9\xee", True)


SEND_FILE = "api#flask.send_file"


@claim("with_statement.response.closes-the-file-at-the-end", doc=SEND_FILE)
def test_a_response_block_closes_the_file(serve):
    """The end of a response's `with` block closes the file given to `send_file()`."""
    file = io.BytesIO(b"hello")
    client = serve(lambda: flask.send_file(file, "text/plain"))
    with client.get("/") as response:
        inside = (response.data, file.closed)

    assert (inside, file.closed) == ((b"hello", False), True)


@claim("with_statement.response.reading-does-not-close", doc=SEND_FILE)
def test_reading_a_response_leaves_the_file_open(serve):
    """Reading the body leaves the file of `send_file()` open until the response is closed."""
    file = io.BytesIO(b"hello")
    client = serve(lambda: flask.send_file(file, "text/plain"))
    response = client.get("/")
    body, after_reading = response.data, file.closed
    response.close()

    assert (body, after_reading, file.closed) == (b"hello", False, True)


@claim(
    "with_statement.response.buffered-closes-at-once", doc="werkzeug:test#werkzeug.test.Client.open"
)
def test_a_buffered_response_closes_the_file_at_once(serve):
    """With `buffered=True` the test client closes the file of `send_file()` itself."""
    file = io.BytesIO(b"hello")
    client = serve(lambda: flask.send_file(file, "text/plain"))
    response = client.get("/", buffered=True)

    assert (response.data, file.closed) == (b"hello", True)
