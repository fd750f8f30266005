"""A body is read 64 KiB at a time: what happens where a read ends in what surrounds a file."""

from flask import request

from spec.kit import claim
from spec.uploads.wire import multipart, part

DOC = "werkzeug:request_data#how-does-it-parse"

READ = 64 * 1024
FILE = 'name="pic"; filename="a.txt"'
HEAD = len(part(FILE, b"")) - len(b"\r\n")


def arrived(receive, *values):
    """Upload the values as files; give what each begins and ends with, and what its size gained."""
    body = multipart(*(part(FILE, value) for value in values))

    def look():
        return [file.read() for file in request.files.getlist("pic")]

    return [
        (read[:4], read[-4:], len(read) - len(value))
        for value, read in zip(values, receive(look, body))
    ]


def value_until(end):
    """A file with a newline near its start; a read ends ``end`` bytes behind the file's end."""
    return b"line\n".ljust(READ - HEAD - end, b"x")


@claim(
    "uploads.storage.a-read-that-ends-in-the-newline-is-harmless",
    werkzeug="<2.3.8 || >=3.0,<3.0.1 || >=3.1.4",
)
def test_a_read_that_ends_in_the_last_newline_is_harmless(receive):
    """A file is intact if a 64 KiB read ends between the CR and the LF that follow it."""
    assert arrived(receive, value_until(1)) == [(b"line", b"xxxx", 0)]


@claim(
    "uploads.storage.a-read-that-ends-in-the-newline-adds-a-return",
    werkzeug=">=2.3.8,<3.0 || >=3.0.1,<3.1.4",
)
def test_a_read_that_ends_in_the_last_newline_adds_a_carriage_return(receive):
    """A file gains a CR at its end if a 64 KiB read ends between the CR and the LF after it."""
    assert arrived(receive, value_until(1)) == [(b"line", b"xxx\r", 1)]


IN_THE_DASHES = len(b"\r\n--b-")


@claim("uploads.storage.a-read-that-ends-in-the-boundary-is-harmless", werkzeug="<3.1.5")
def test_a_read_that_ends_in_the_last_boundary_is_harmless(receive):
    """A file is intact if a 64 KiB read ends between the dashes of the last boundary."""
    assert arrived(receive, value_until(IN_THE_DASHES)) == [(b"line", b"xxxx", 0)]


@claim("uploads.storage.a-read-that-ends-in-the-boundary-adds-a-return", werkzeug=">=3.1.5")
def test_a_read_that_ends_in_the_last_boundary_adds_a_carriage_return(receive):
    """A file gains a CR at its end if a 64 KiB read ends between the last boundary's dashes."""
    assert arrived(receive, value_until(IN_THE_DASHES)) == [(b"line", b"xxx\r", 1)]


UP_TO_THE_NEXT_FILE = len(b"\r\n") + HEAD


@claim(
    "uploads.storage.a-read-that-ends-at-the-head-is-harmless",
    werkzeug="<2.3 || >=2.3.7,<3.1.5 || >=3.1.7",
)
def test_a_read_that_ends_behind_the_head_is_harmless(receive):
    """A file is intact if a 64 KiB read ends right before its first byte."""
    assert arrived(receive, value_until(UP_TO_THE_NEXT_FILE), b"line")[1] == (b"line", b"line", 0)


@claim(
    "uploads.storage.a-read-that-ends-at-the-head-adds-a-newline",
    werkzeug=">=2.3,<2.3.7 || >=3.1.5,<3.1.7",
)
def test_a_read_that_ends_behind_the_head_adds_a_newline(receive):
    """A file gains a newline at its start if a 64 KiB read ends right before its first byte."""
    assert arrived(receive, value_until(UP_TO_THE_NEXT_FILE), b"line")[1] == (b"\r\nli", b"line", 2)


@claim("uploads.storage.a-preamble-longer-than-a-read-is-ignored", werkzeug=">=2.0")
def test_a_preamble_longer_than_a_read_is_ignored(receive):
    """A field is read after a preamble that is longer than a 64 KiB read."""
    body = b"x" * READ + b"\r\n" + multipart(part('name="a"', b"1"))

    assert receive(lambda: request.form.to_dict(), body) == {"a": "1"}


@claim("uploads.storage.headers-longer-than-a-read-are-harmless")
def test_headers_longer_than_a_read_are_harmless(receive):
    """The next field is read if the headers of a field are longer than a 64 KiB read."""
    fields = part('name="a"', b"1", f"X-Note: {'x' * READ}"), part('name="b"', b"2")

    assert receive(lambda: request.form.to_dict(), multipart(*fields)) == {"a": "1", "b": "2"}
