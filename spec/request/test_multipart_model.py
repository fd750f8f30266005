import io
import re

import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spec.kit import claim
from spec.kit.guards import Guard
from spec.kit.search import examples_until, picked
from spec.request.multipart import Part, Rules, arrived, write
from spec.request.wire import Reads, environ

DOC = "rfc:7578#section-4"


def here(range):
    """Whether the installed Werkzeug is in the range."""
    return Guard("werkzeug", range).holds_here()


RULES = Rules(
    backslash="quotes" if here("<3.1.9") else "anything",
    percent_22="text" if here("<2.3") else "quote",
    windows="cut" if here("<2.0") else "raw" if here("<2.3") else "text",
    blanks=None if here("<3.1.9") else " \t",
)
NO_READ_ENDS = rb"\r\n--%s-(?=-)" if here(">=3.1.5") else rb"\r(?=\n--%s)"
"""Where a read must not end, or the value before it gains a carriage return."""
SHORT_READS_NEED_AN_END = here("<2.2.3")
"""Whether only a stream that the server ends may be read in pieces."""


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
    b",",
    b";",
    b"\r",
    b"\n",
    b"\r\n",
    b"a",
    b"-",
    b"--",
    b"--x",
    b"\r\n-",
    b"\r\n--x",
    b"\n--",
]
PIECES += [b"\xc3\xa9", b"\xff", b"\0", b",", b";", b"bbbbbbbbb"]


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
    st.just(True) if SHORT_READS_NEED_AN_END else st.booleans(),
)


@claim("request.multipart.arrives-in-any-reads", werkzeug="<2.3 || >=2.3.7,<3.1.4 || >=3.1.7")
@given(form=FORMS)
@example(form=([], "x1", [1], True))
def test_any_form_with_files_arrives_in_any_reads(form):
    """Any fields and files arrive as they were sent, in whatever reads the server has."""
    assert read(request_of(*form)) == arrived(form[0], RULES)


@claim("request.multipart.a-wrong-value-is-noticed")
@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda part: {"value": part.value.rstrip(b"\r\n")}, id="line ends cut"),
        pytest.param(lambda part: {"value": part.value.replace(b"\r\n", b"\n")}, id="newlines"),
        pytest.param(lambda part: {"value": part.value.split(b"\r\n--")[0]}, id="near a boundary"),
        pytest.param(
            lambda part: {"value": part.value.decode("latin-1").encode()}, id="another charset"
        ),
        pytest.param(
            lambda part: {"filename": part.filename if part.value else None}, id="an empty file"
        ),
        pytest.param(lambda part: {"name": "m"}, id="names mixed up"),
    ],
)
def test_a_wrong_value_of_a_form_is_noticed(wrong):
    """A model whose parts arrive otherwise differs from Flask within the search."""

    def differs(form):
        parts = [part._replace(**wrong(part)) for part in form[0]]
        return read(request_of(*form)) != arrived(parts, RULES)

    assert examples_until(differs, FORMS)


WORDS = [
    "a",
    "\\a",
    "\\\\",
    "C:\\a",
    '"',
    "%22",
    "|",
    "\r",
    "\n",
    "%0A",
    ";",
    "=",
    "'",
    ",",
    "/",
    "..",
    "\0",
]
WORDS += [
    "é",
    "深",
    "😀",
    " ",
    "\t",
    "\x0c",
    "\xa0",
    "\u2028",
    "|",
    "|",
    "|\\\\",
    "|C:\\a",
    "|\x0c",
]


def head_of(plan):
    """A file of three words: its name, its file name and its header."""
    name, filename, header = f"{''.join(plan)}||".split("|")[:3]
    return Part(name, filename, [("X-Line", re.sub("[\r\n]", " ", header))], b"value")


HEADS = picked(WORDS, max_size=16).map(head_of)


@claim("request.multipart.heads-follow-the-model", doc="rfc:7578#section-4.2")
@given(part=HEADS)
def test_any_head_of_a_file_is_read_as_the_model_says(part):
    """Any names and headers of a file, as browsers write them, are read by the release's rules."""
    assert read(request_of([part])) == arrived([part], RULES)


@claim("request.multipart.a-wrong-rule-of-heads-is-noticed", doc="rfc:7578#section-4.2")
@pytest.mark.parametrize(
    ("rule", "values"),
    [
        pytest.param("backslash", ["quotes", "anything"], id="backslash"),
        pytest.param("percent_22", ["text", "quote"], id="%22"),
        pytest.param("windows", ["cut", "text"], id="Windows path"),
        pytest.param("blanks", [None, " \t"], id="blanks"),
    ],
)
def test_a_wrong_rule_of_heads_is_noticed(rule, values):
    """A model that reads names and headers by another rule differs from Flask within the search."""
    other = values[values[0] == getattr(RULES, rule)]

    def differs(part):
        return read(request_of([part])) != arrived([part], RULES._replace(**{rule: other}))

    assert examples_until(differs, HEADS)
