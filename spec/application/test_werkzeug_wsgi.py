"""What ``werkzeug.wsgi`` offers a view: iterators that close, files, responders."""

import io
from functools import partial

import pytest
from werkzeug import wsgi
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:wsgi#werkzeug.wsgi.ClosingIterator"


@claim("application.wsgi.closing-iterator-calls-its-functions")
@pytest.mark.parametrize("several", [None, False, True], ids=["none", "one", "several"])
def test_a_closing_iterator_calls_back(several):
    """ClosingIterator closes its iterable and calls the functions that it was given."""
    trace = []

    class Body(list):
        def close(self):
            trace.append("body")

    one = partial(trace.append, "one")
    iterator = wsgi.ClosingIterator(
        Body([b"a"]), {None: None, False: one, True: [one, one]}[several]
    )
    body = list(iterator)
    iterator.close()

    assert (body, trace) == (
        [b"a"],
        {None: ["body"], False: ["body", "one"], True: ["body", "one", "one"]}[several],
    )


FILE = "werkzeug:wsgi#werkzeug.wsgi.FileWrapper"


class Tape(io.BytesIO):
    """A file that has a method `seek()`, but says that it does not seek."""

    def seekable(self):
        return False


@claim("application.wsgi.file-wrapper-asks-its-file", doc=FILE)
def test_a_file_is_asked_whether_it_seeks():
    """`seekable()` of FileWrapper is what the file says of itself."""
    assert [wsgi.FileWrapper(file()).seekable() for file in (io.BytesIO, Tape)] == [True, False]


class Pieces:
    """A file that can only be read."""

    def read(self, size):
        return b""


@claim("application.wsgi.file-wrapper-yields-pieces", doc=FILE)
def test_a_file_is_wrapped_in_pieces():
    """FileWrapper yields a file in pieces, seeks in it and closes it."""
    file = io.BytesIO(b"abcde")
    wrapper = wsgi.FileWrapper(file, 2)
    wrapper.seek(1)
    seen = [wrapper.tell(), wrapper.seekable(), list(wrapper)]
    wrapper.close()

    assert (seen, file.closed) == ([1, True, [b"bc", b"de"]], True)


@claim("application.wsgi.file-wrapper-takes-a-pipe", doc=FILE)
def test_a_file_that_can_only_be_read_is_wrapped_too():
    """FileWrapper accepts a file without `seek()`, `tell()` and `close()`."""
    wrapper = wsgi.FileWrapper(Pieces())
    wrapper.seek(1)
    wrapper.close()

    assert (wrapper.seekable(), wrapper.tell(), list(wrapper)) == (False, None, [])


@claim("application.wsgi.wrap-file-is-the-servers", doc="werkzeug:wsgi#werkzeug.wsgi.wrap_file")
def test_the_servers_own_file_wrapper_is_used():
    """`wrap_file()` uses the server's `wsgi.file_wrapper`, if there is one."""
    file = io.BytesIO()

    assert wsgi.wrap_file({"wsgi.file_wrapper": lambda file, size: (file, size)}, file, 5) == (
        file,
        5,
    )
    assert type(wsgi.wrap_file({}, file)) is wsgi.FileWrapper


@claim(
    "application.wsgi.responder-makes-an-application",
    doc="werkzeug:wsgi#werkzeug.wsgi.responder",
)
def test_a_function_that_returns_an_application_becomes_one():
    """`@responder` makes a WSGI application of a function or a method that returns one."""

    class Shop:
        @wsgi.responder
        def application(self, environ, start):
            return Response(environ["PATH_INFO"])

    of_a_function = wsgi.responder(lambda environ, start: Response(environ["PATH_INFO"]))
    for application in (of_a_function, Shop().application):
        response = Response.from_app(application, EnvironBuilder("/tea").get_environ())
        assert response.get_data() == b"/tea"
