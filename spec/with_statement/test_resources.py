import io

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.open_resource"


@claim("with_statement.resource.is-closed-after-the-block")
def test_a_resource_is_closed_after_its_block(tmp_path):
    """open_resource() gives a file of the app's folder, which its block closes."""
    tmp_path.joinpath("a.txt").write_bytes(b"hello")
    app = flask.Flask("example", root_path=str(tmp_path))
    with app.open_resource("a.txt") as file:
        content = file.read()

    assert (content, file.closed) == (b"hello", True)


@claim("with_statement.resource.of-a-blueprint", doc="api#flask.Blueprint.open_resource")
def test_a_resource_of_a_blueprint_is_closed_after_its_block(tmp_path):
    """A blueprint's open_resource() gives a file of the blueprint's folder."""
    tmp_path.joinpath("a.txt").write_bytes(b"hello")
    blueprint = flask.Blueprint("part", "example", root_path=str(tmp_path))
    with blueprint.open_resource("a.txt") as file:
        content = file.read()

    assert (content, file.closed) == (b"hello", True)


@claim("with_statement.resource.is-for-reading")
@pytest.mark.parametrize("mode", ["w", "a", "r+"])
def test_a_resource_is_for_reading_only(tmp_path, mode):
    """A resource cannot be opened for writing: ValueError, and no file is made."""
    app = flask.Flask("example", root_path=str(tmp_path))
    with pytest.raises(ValueError, match="Resources can only be opened for reading"):
        app.open_resource("a.txt", mode)

    assert list(tmp_path.iterdir()) == []


@claim(
    "with_statement.resource.of-the-instance-may-be-written",
    doc="api#flask.Flask.open_instance_resource",
)
def test_a_resource_of_the_instance_may_be_written(tmp_path):
    """open_instance_resource() gives a file of the instance folder, for writing as well."""
    app = flask.Flask("example", instance_path=str(tmp_path))
    with app.open_instance_resource("a.txt", "wb") as file:
        file.write(b"hello")

    assert (tmp_path.joinpath("a.txt").read_bytes(), file.closed) == (b"hello", True)


@pytest.fixture
def sent(serve):
    """Serve a file object; give the client and the file."""
    file = io.BytesIO(b"hello")
    return serve(lambda: flask.send_file(file, "text/plain")), file


SEND_FILE = "api#flask.send_file"


@claim("with_statement.response.closes-the-file-at-the-end", doc=SEND_FILE)
def test_a_response_block_closes_the_file(sent):
    """A file given to send_file is open while its response is, and closed with its block."""
    client, file = sent
    with client.get("/") as response:
        inside = (response.data, file.closed)

    assert (inside, file.closed) == ((b"hello", False), True)


@claim("with_statement.response.reading-does-not-close", doc=SEND_FILE)
def test_reading_a_response_leaves_the_file_open(sent):
    """Reading the body leaves the file open until the response is closed."""
    client, file = sent
    response = client.get("/")
    body, after_reading = response.data, file.closed
    response.close()

    assert (body, after_reading, file.closed) == (b"hello", False, True)


@claim(
    "with_statement.response.buffered-closes-at-once", doc="werkzeug:test#werkzeug.test.Client.open"
)
def test_a_buffered_response_closes_the_file_at_once(sent):
    """With buffered=True the client reads the body and closes the file itself."""
    client, file = sent
    response = client.get("/", buffered=True)

    assert (response.data, file.closed) == (b"hello", True)


@claim("with_statement.response.an-exception-closes-the-file", doc=SEND_FILE)
def test_an_exception_in_a_response_block_closes_the_file(sent):
    """An exception that leaves the block of a response closes the file, and goes on."""
    client, file = sent
    with pytest.raises(KeyError), client.get("/"):
        raise KeyError

    assert file.closed is True
