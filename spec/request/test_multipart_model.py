import io
import re

import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spec.kit import claim
from spec.request.multipart import Part, arrived, write
from spec.request.rules import HEADS, NO_READ_ENDS, SHORT_READS
from spec.request.wire import Reads, environ
from spec.tools.search import examples_until, picked

DOC = "rfc:7578#section-4"


class InMemory(flask.Request):
    """A request that keeps its uploads in memory."""

    def _get_file_stream(self, *args, **kwargs):
        return io.BytesIO()


def request_of(parts, boundary="b", sizes=(), ended=False):
    """The request that sends a form, in reads of ``sizes``; ``ended`` by the server or not."""
    body = write(parts, boundary)
    place = NO_READ_ENDS % re.escape(boundary.encode())
    reads = Reads(body, sizes, {match.end() for match in re.finditer(place, body)})
    keys = {"CONTENT_LENGTH": None, "wsgi__input_terminated": True} if ended else {}
    keys["CONTENT_TYPE"] = f'multipart/form-data; boundary="{boundary}"'
    return InMemory(environ(body, wsgi__input=reads, **keys))


def read(request):
    """The fields and the files of a request."""
    return list(request.form.lists()), [
        (name, [(file.filename, list(file.headers)[1:], file.read()) for file in files])
        for name, files in request.files.lists()
    ]


PIECES = [
    *b", ; , ; a - -- --x \xc3\xa9 \xff \0 bbbbbbbbb".split(),
    *(b"\r", b"\n", b"\r\n", b"\r\n-", b"\r\n--x", b"\n--"),
]


def parts_of(plan):
    """Parts of two names; their values end at a comma for a field, at a semicolon for a file."""
    return [
        Part("mn"[number % 2], "f" if end == b";" else None, [], value)
        for number, (value, end) in enumerate(re.findall(b"([^,;]*)([,;])", b"".join(plan) + b","))
    ]


FORMS = st.tuples(
    picked(PIECES, max_size=24).map(parts_of),
    st.sampled_from(["x1", "----WebKitFormBoundary7MA4YWxkTrZu0gW", "'()+_,./:=? 1"]),
    st.binary(max_size=2).map(lambda sizes: [1 + size % 16 for size in sizes]),
    st.just(True) if SHORT_READS == "end the body" else st.booleans(),
)


@claim(
    "request.multipart.arrives-in-any-reads",
    werkzeug="<2.0 || >=2.0.1,<2.3 || >=2.3.7,<3.1.4 || >=3.1.7",
)
@given(form=FORMS)
@example(form=([], "x1", [1], True))
# The first read ends just before the value: some releases put a newline before it.
@example(form=([Part("m", None, [], b"a\n")], "x1", [50], True))
# A value ends with a carriage return: one release took it for half of the line break.
@example(form=([Part("m", None, [], b"a\r")], "x1", [], True))
# One release took the boundary for a regular expression.
@example(form=([Part("m", None, [], b"")], "x+1", [], True))
def test_any_form_with_files_arrives_in_any_reads(form):
    """Any fields and files of a multipart form are intact, in whatever reads they arrive."""
    assert read(request_of(*form)) == arrived(form[0], HEADS)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda part: {"value": part.value.rstrip(b"\r\n")}, id="line ends cut"),
        pytest.param(lambda part: {"value": part.value.split(b"\r\n--")[0]}, id="near a boundary"),
        pytest.param(
            lambda part: {"value": part.value.decode("latin-1").encode()}, id="another charset"
        ),
        pytest.param(
            lambda part: {"filename": part.filename if part.value else None}, id="an empty file"
        ),
    ],
)
def notices_a_wrong_value_of_a_form(wrong):
    """A model whose parts arrive otherwise differs from Flask within the search."""

    def differs(form):
        parts = [part._replace(**wrong(part)) for part in form[0]]
        return read(request_of(*form)) != arrived(parts, HEADS)

    assert examples_until(differs, FORMS)


WORDS = [
    *"a|||'\"/;=,\r\n\0é深😀 \t\x0c\xa0\u2028",
    *["%22", "%0A", "..", "\\a", "\\\\", "C:\\a", "|\\\\", "|C:\\a", "|\x0c"],
]


def head_of(plan):
    """A file of three words: its name, its file name and its header."""
    name, filename, header = f"{''.join(plan)}||".split("|")[:3]
    return Part(name, filename, [("X-Line", re.sub("[\r\n]", " ", header))], b"value")


FILES = picked(WORDS, max_size=16).map(head_of)


@claim("request.multipart.heads-follow-the-model", doc="rfc:7578#section-4.2")
@given(part=FILES)
def test_heads_of_files_follow_the_model(part):
    """Any names and headers of a file, as browsers write them, are read as predicted."""
    assert read(request_of([part])) == arrived([part], HEADS)


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        pytest.param("backslash", ["quotes", "anything"], id="backslash"),
        pytest.param("percent_22", ["text", "quote"], id="%22"),
        pytest.param("windows", ["cut", "text"], id="Windows path"),
        pytest.param("blanks", [None, " \t"], id="blanks"),
    ],
)
def notices_a_wrong_rule_of_heads(rule, values):
    """A model that reads names and headers by another rule differs from Flask within the search."""
    other = values[values[0] == getattr(HEADS, rule)]

    def differs(part):
        return read(request_of([part])) != arrived([part], HEADS._replace(**{rule: other}))

    assert examples_until(differs, FILES)
