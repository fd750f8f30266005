"""Parameters whose name ends with ``*``: names of files beyond ASCII."""

import flask
import pytest
from werkzeug.http import dump_header, dump_options_header

from spec.kit import claim

DOC = "rfc:8187#section-3.2"
STAR = {"a*": "UTF-8''x(y)"}


@claim("responses.headers.star-parameter-is-quoted", werkzeug="<2.2.3")
def test_a_star_parameter_is_quoted():
    """`dump_options_header()` and `dump_header()` quote a value even if its key ends with `*`."""
    written = dump_options_header("b", STAR), dump_header(STAR)

    assert written == ("b; a*=\"UTF-8''x(y)\"", "a*=\"UTF-8''x(y)\"")


@claim("responses.headers.star-parameter-is-not-quoted", werkzeug=">=2.2.3")
def test_a_star_parameter_is_not_quoted():
    """`dump_options_header()` and `dump_header()` do not quote a value if its key ends with `*`."""
    written = dump_options_header("b", STAR), dump_header(STAR)

    assert written == ("b; a*=UTF-8''x(y)", "a*=UTF-8''x(y)")


@pytest.fixture
def extended(serve, tmp_path):
    """How an attachment names the file `茶#(1).txt`, beyond ASCII."""
    (tmp_path / "茶#(1).txt").write_bytes(b"x")
    client = serve(lambda: flask.send_file(str(tmp_path / "茶#(1).txt"), as_attachment=True))
    response = client.get("/", buffered=True)
    return response.headers["Content-Disposition"].partition("; filename*=")[2]


@claim("responses.file.parentheses-and-hash-are-encoded", werkzeug="<2.1")
def test_parentheses_and_hash_of_a_name_are_encoded(extended):
    """`(` and `#` in the name of an attachment beyond ASCII are percent-encoded."""
    assert extended == "UTF-8''%E8%8C%B6%23%281%29.txt"


@claim("responses.file.parentheses-are-quoted", werkzeug=">=2.1,<2.2.3")
def test_parentheses_of_a_name_are_quoted(extended):
    """`(` in the name of an attachment beyond ASCII puts `filename*` in quotes."""
    assert extended == "\"UTF-8''%E8%8C%B6%23(1).txt\""


@claim("responses.file.parentheses-are-sent", werkzeug=">=2.2.3,<2.3")
def test_parentheses_of_a_name_are_sent(extended):
    """`(` in the name of an attachment beyond ASCII is sent as it is, without quotes."""
    assert extended == "UTF-8''%E8%8C%B6%23(1).txt"


@claim("responses.file.parentheses-are-encoded-and-hash-is-sent", werkzeug=">=2.3")
def test_parentheses_of_a_name_are_encoded_and_hash_is_sent(extended):
    """`(` in the name of an attachment beyond ASCII is percent-encoded, `#` is sent as it is."""
    assert extended == "UTF-8''%E8%8C%B6#%281%29.txt"
