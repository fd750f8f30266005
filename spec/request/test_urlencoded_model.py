import flask
import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.exceptions import RequestEntityTooLarge

from spec.kit import claim
from spec.request.rules import RAW_BYTES_IN_A_FORM, VALUES_OF_GET, WRONG_BYTES
from spec.request.urlencoded import SPELLINGS, grouped, is_utf_8, parse, united, write
from spec.request.wire import FORM, Reads, environ
from spec.tools.search import examples_until, picked

DOC = "api#flask.Request.args"

PIECES = [
    *b"a b = & + % ; %2B %26 %3d %2 %00 &a &b= = & %C3%A9 %c3 %A9".split(),
    *b"\xc3\xa9 %f0%9f%98%80 %ED%A0%80 %ff \xff".split(),
    b" ",
    b"\n",
]
SENT = picked(PIECES).map(b"".join)
SIZES = st.binary(max_size=2).map(lambda sizes: [1 + size % 16 for size in sizes])

PAIRS = picked(["|", "|a|b", *"|ab=&+%;#?/ \"'\\\r\n\0éß深\u2028😀"], 1, 12).map(
    lambda picks: list(zip("".join(picks).split("|")[::2], "".join(picks).split("|")[1::2]))
)
METHODS = st.sampled_from(["GET", "HEAD", "POST", "DELETE", "QUERY"])


def request_of(query=b"", form=b"", method="POST", sizes=()):
    """A request with a query and an urlencoded form, which the server ends itself."""
    keys = {"REQUEST_METHOD": method, "QUERY_STRING": query.decode("latin-1")}
    keys.update(CONTENT_TYPE=FORM, CONTENT_LENGTH=None, wsgi__input_terminated=True)
    return flask.Request(environ(wsgi__input=Reads(form, sizes), **keys))


@claim("request.urlencoded.any-text-arrives", doc="api#flask.Request.values")
@given(query=PAIRS, form=PAIRS, method=METHODS, spelling=st.sampled_from(list(SPELLINGS)))
def test_any_text_arrives_in_query_and_form(query, form, method, spelling):
    """Any names and values are read in `args`, `form` and `values`, however they are encoded."""
    request = request_of(write(query, spelling), write(form, spelling), method)

    assert [list(each.lists()) for each in (request.args, request.form, request.values)] == [
        grouped(query),
        grouped(form),
        united(query, form, method, VALUES_OF_GET),
    ]


def args_of(sent):
    """What Flask reads of a query, or the class of its error."""
    try:
        return list(request_of(query=sent).args.lists())
    except UnicodeDecodeError as error:
        return type(error)


def form_of(sent, sizes):
    """What Flask reads of a form, or "413"."""
    try:
        return list(request_of(form=sent, sizes=sizes).form.lists())
    except RequestEntityTooLarge:
        return "413"


@claim("request.urlencoded.follows-the-model", doc="api#flask.Request.form")
@given(sent=SENT, sizes=SIZES)
def test_queries_and_forms_follow_the_model(sent, sizes):
    """Any query and urlencoded form are read as the URL standard predicts."""
    model = grouped(parse(sent, WRONG_BYTES))
    expected = [model, model]
    if RAW_BYTES_IN_A_FORM != "read" and not is_utf_8(sent):
        expected = [UnicodeDecodeError, {"413": "413", "ignored": []}[RAW_BYTES_IN_A_FORM]]

    assert [args_of(sent), form_of(sent, sizes)] == expected


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(lambda sent: parse(sent.replace(b"+", b"%2B"), WRONG_BYTES), id="plus stays"),
        pytest.param(lambda sent: parse(sent.replace(b"%2B", b"+"), WRONG_BYTES), id="plus last"),
        pytest.param(lambda sent: parse(sent.replace(b";", b"&"), WRONG_BYTES), id="semicolon"),
        pytest.param(lambda sent: parse(sent, WRONG_BYTES)[::-1], id="reversed"),
        pytest.param(
            lambda sent: [pair for pair in parse(sent, WRONG_BYTES) if pair[1]], id="no empty ones"
        ),
        pytest.param(
            lambda sent: parse(sent, {"left": "replaced", "replaced": "left"}[WRONG_BYTES]),
            id="wrong bytes",
        ),
    ],
)
def notices_a_wrong_rule_of_queries(wrong):
    """A model that reads queries otherwise differs from Flask within the search."""
    assert examples_until(lambda sent: args_of(sent) != grouped(wrong(sent)), SENT.filter(is_utf_8))
