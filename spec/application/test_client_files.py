"""Files that the test client sends, and the streams of its requests when a response is closed."""

import io

import flask
import pytest
from werkzeug.datastructures import FileStorage, Headers, MultiDict

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client"


def names_and_headers():
    """The files of the request: names, what is in them, and a header of theirs."""
    files = flask.request.files.items()
    return flask.json.dumps([[name, f.read().decode(), f.headers.get("X-A")] for name, f in files])


@pytest.fixture
def sent(serve):
    """Send a form with the test client; give what arrives."""
    client = serve(names_and_headers)
    return lambda form: flask.json.loads(client.post("/", data=form).get_data())


def file_with(headers):
    """A file with headers of its own."""
    return FileStorage(io.BytesIO(b"tea"), "a.txt", headers=headers)


@claim("application.client.headers-of-a-file-are-not-sent", werkzeug="<2.2.3")
def test_headers_of_a_file_are_not_sent(sent):
    """The test client does not send the headers of a FileStorage in a form."""
    assert sent({"f": file_with(Headers({"X-A": "1"}))}) == [["f", "tea", None]]


@claim("application.client.headers-of-a-file-are-sent", werkzeug=">=2.2.3")
def test_headers_of_a_file_are_sent(sent):
    """The test client sends the headers of a FileStorage in a form with the file."""
    assert sent({"f": file_with(Headers({"X-A": "1"}))}) == [["f", "tea", "1"]]


@claim(
    "application.client.dict-as-headers-of-a-file-is-ignored",
    werkzeug="<2.2.3",
    otherwise=ValueError,
)
def test_a_dict_as_headers_of_a_file_is_ignored(sent):
    """The test client sends a FileStorage whose headers are a dict, without them."""
    assert sent({"f": file_with({"X-A": "1"})}) == [["f", "tea", None]]


@claim("application.client.dict-as-headers-of-a-file-is-refused", werkzeug=">=2.2.3")
def test_a_dict_as_headers_of_a_file_is_refused(sent):
    """The test client raises ValueError for a FileStorage whose headers are a dict."""
    with pytest.raises(ValueError, match=r"^too many values to unpack \(expected 2"):
        sent({"f": file_with({"X-A": "1"})})


def two_files():
    """A form of an empty file and another one."""
    return {"f": (io.BytesIO(b""), "a.txt"), "g": (io.BytesIO(b"tea"), "b.txt")}


@claim(
    "application.client.empty-file-before-another-is-sent",
    werkzeug="<2.3 || >=2.3.7",
    otherwise=ValueError,
)
def test_an_empty_file_before_another_is_sent(sent):
    """The test client sends an empty file before another file."""
    assert sent(two_files()) == [["f", "", None], ["g", "tea", None]]


@claim("application.client.empty-file-before-another-is-refused", werkzeug=">=2.3,<2.3.7")
def test_an_empty_file_before_another_is_refused(sent):
    """The test client raises ValueError for an empty file that another part follows."""
    with pytest.raises(ValueError, match="^Cannot generate File.* in state: State.DATA_START$"):
        sent(two_files())


@pytest.fixture
def closed(serve):
    """Tell whether the stream of a request is closed once its response is closed."""

    def closed(**options):
        stream = io.BytesIO(b"tea")
        serve(lambda: "hello").post("/", input_stream=stream, content_length=3, **options).close()
        return stream.closed

    return closed


@claim("application.client.close-leaves-the-stream", werkzeug="<2.0 || >=2.1")
def test_closing_a_response_leaves_the_stream(closed):
    """Closing a response of the test client leaves the `input_stream` of its request open."""
    assert closed() is False


@claim("application.client.close-closes-the-stream", werkzeug=">=2.0,<2.1")
def test_closing_a_response_closes_the_stream(closed):
    """Closing a response of the test client closes the `input_stream` of its request."""
    assert closed() is True


@claim("application.client.close-leaves-the-stream-where-redirects-are-followed", werkzeug="<2.0")
def test_closing_a_response_leaves_the_stream_where_redirects_are_followed(closed):
    """With `follow_redirects=True`, closing a response leaves the `input_stream` open."""
    assert closed(follow_redirects=True) is False


@claim("application.client.close-closes-the-stream-where-redirects-are-followed", werkzeug=">=2.0")
def test_closing_a_response_closes_the_stream_where_redirects_are_followed(closed):
    """With `follow_redirects=True`, closing a response closes the `input_stream`."""
    assert closed(follow_redirects=True) is True


@claim("application.client.head-of-a-part-names-field-file-and-type")
def test_the_head_of_a_part_names_field_file_and_type(serve):
    """The test client sends a file with the name of its field, its file name and its type."""
    client = serve(lambda: flask.request.get_data())
    body = client.post("/", data={"f": (io.BytesIO(b"tea"), "a.txt")}).get_data()

    assert body.strip(b"\r\n").split(b"\r\n")[1:5] == [
        b'Content-Disposition: form-data; name="f"; filename="a.txt"',
        b"Content-Type: text/plain",
        b"",
        b"tea",
    ]


@claim("application.client.sends-each-value-of-a-multidict")
def test_the_client_sends_each_value_of_a_multidict(serve):
    """The test client sends each value of a MultiDict, and of a dict whose value is a list."""
    client = serve(lambda: ",".join(flask.request.form.getlist("a")))
    forms = MultiDict([("a", "1"), ("a", "2")]), {"a": ["1", "2"]}

    assert [client.post("/", data=form).get_data() for form in forms] == [b"1,2", b"1,2"]
