import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import MULTIPART, file, multipart, part

DOC = "werkzeug:request_data#how-does-it-parse"
RFC2046 = "rfc:2046#section-5.1.1"
BODY = file(b"x")


@pytest.fixture
def contents(receive, in_memory):
    """Receive a body and give the contents of all of its files."""
    return lambda body, content_type=MULTIPART: receive(
        lambda: [f.read() for f in request.files.values()], body, content_type
    )


@claim("uploads.broken-bodies.give-no-files")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"garbage", id="garbage"),
        pytest.param(part('name="f"; filename="a"'), id="no final boundary"),
        pytest.param(
            part('name="f"; filename="a"') + part('name="g"; filename="b"')[:-5],
            id="second file cut off",
        ),
        pytest.param(part('name="f"; filename="a"')[:-2], id="cut off in the content"),
        pytest.param(b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--", id="no disposition"),
    ],
)
def test_a_broken_body_gives_no_files(receive, in_memory, body):
    """`files`, `form` and `data` are empty, without an error, if a multipart body is broken."""
    seen = receive(lambda: (request.files.to_dict(), request.form.to_dict(), request.data), body)

    assert seen == ({}, {}, b"")


@claim("uploads.broken-bodies.an-epilogue-is-ignored", doc=RFC2046)
@pytest.mark.parametrize("end", [b"", b"\r\nmore"])
def test_what_follows_the_final_boundary_is_ignored(contents, end):
    """What follows the final boundary of a multipart body is ignored."""
    assert contents(BODY[:-2] + end) == [b"x"]


@claim("uploads.broken-bodies.a-preamble-loses-the-files", doc=RFC2046, werkzeug="<2.0")
def test_text_before_the_first_boundary_loses_the_files(contents):
    """`files` is empty if a multipart body has text before the first boundary."""
    assert contents(b"hello\r\n" + BODY) == []


@claim("uploads.broken-bodies.a-preamble-is-ignored", doc=RFC2046, werkzeug=">=2.0")
def test_text_before_the_first_boundary_is_ignored(contents):
    """Text before the first boundary of a multipart body is ignored."""
    assert contents(b"hello\r\n" + BODY) == [b"x"]


@claim("uploads.broken-bodies.bare-newlines-are-accepted")
def test_a_body_with_bare_newlines_is_read(contents):
    """A multipart body whose lines end with a newline alone is read."""
    assert contents(BODY.replace(b"\r\n", b"\n")) == [b"x"]


@claim("uploads.broken-bodies.folded-headers-are-accepted")
def test_a_header_of_a_part_may_be_folded(contents):
    """A header of a part may continue in an indented line."""
    assert contents(multipart(part('name="f";\r\n filename="a"'))) == [b"x"]


@claim("uploads.broken-bodies.the-boundary-needs-its-own-line", doc=RFC2046)
@pytest.mark.parametrize("content", [b"a--b\r\nc", b"a\r\n--bc\r\nd"])
def test_what_resembles_the_boundary_is_content(contents, content):
    """A boundary counts only if it is whole and at the start of a line."""
    assert contents(file(content)) == [content]


@claim("uploads.broken-bodies.the-boundary-may-be-quoted", doc=RFC2046)
def test_the_boundary_may_be_quoted(contents):
    """A boundary may be quoted, and longer than the 70 characters of RFC 2046."""
    assert contents(BODY, 'multipart/form-data; boundary="b"') == [b"x"]
    long = BODY.replace(b"--b", b"--" + b"b" * 80)
    assert contents(long, f"multipart/form-data; boundary={'b' * 80}") == [b"x"]


PUNCTUATION = 'multipart/form-data; boundary="b+(.)"'


@claim("uploads.broken-bodies.any-boundary-is-read", doc=RFC2046, werkzeug="<2.0 || >=2.0.1")
def test_a_boundary_may_have_punctuation(contents):
    """A boundary may have punctuation."""
    assert contents(BODY.replace(b"--b", b"--b+(.)"), PUNCTUATION) == [b"x"]


@claim("uploads.broken-bodies.boundary-is-a-pattern", doc=RFC2046, werkzeug=">=2.0,<2.0.1")
def test_a_boundary_with_punctuation_loses_the_files(contents):
    """`files` is empty if the boundary has punctuation, which is read as a regular expression."""
    assert contents(BODY.replace(b"--b", b"--b+(.)"), PUNCTUATION) == []


@claim("uploads.broken-bodies.upper-case-type-loses-the-files", werkzeug="<2.2")
def test_a_boundary_parameter_in_upper_case_is_not_seen(contents):
    """`files` is empty if the parameter of the content type is written `Boundary`."""
    assert contents(BODY, "multipart/form-data; Boundary=b") == []


@claim("uploads.broken-bodies.the-type-is-case-insensitive", werkzeug=">=2.2")
def test_a_boundary_parameter_in_upper_case_is_seen(contents):
    """`files` is read whatever the case of the content type and its parameters."""
    assert contents(BODY, "Multipart/Form-Data; Boundary=b") == [b"x"]


EMPTY = "multipart/form-data; boundary="


@claim(
    "uploads.broken-bodies.an-empty-boundary-gives-no-files",
    werkzeug="<2.0 || >=2.3",
    otherwise=AttributeError,
)
def test_a_type_with_an_empty_boundary_gives_no_files(contents):
    """`files` is empty if the boundary of the content type is empty."""
    assert contents(BODY, EMPTY) == []


@claim("uploads.broken-bodies.an-empty-boundary-raises", werkzeug=">=2.0,<2.3")
def test_a_type_with_an_empty_boundary_raises(contents):
    """`files` raises AttributeError, a 500, if the boundary of the content type is empty."""
    with pytest.raises(AttributeError, match="encode"):
        contents(BODY, EMPTY)
