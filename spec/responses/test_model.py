import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.datastructures import Headers

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.responses.model import Answer, Body, Given, Rules, answer_to
from spec.tools.search import examples_until

DOC = "api#flask.Flask.make_response"

APP = flask.Flask("example", static_folder=None)
RULES = Rules(
    headers_pile_up=Guard("flask", "<2.0").holds_here(),
    list_of_a_text_is_not_looked_at=Guard("werkzeug", "<2.1").holds_here(),
    dict_is_a_body=Guard("flask", ">=1.1").holds_here(),
    list_and_iterator_are_bodies=Guard("flask", ">=2.2").holds_here(),
)
NAMES = st.sampled_from(["X-A", "x-a", "X-B", "Content-Type"])
SAFE = st.sampled_from(["", "1", "a, b", "é"])
HOSTILE = st.sampled_from(["a\r\nX-C: d", "1", "é", "\n", "a, b", "\r"])
CODES = st.none() | st.sampled_from([200, 201, 404, 666])
CONTENTS = st.sampled_from([b"", b"body", "é中".encode()])
OWN = st.sampled_from(
    [(("X-A", "0"),), (("x-a", "0"), ("X-A", "1"), ("X-B", "2")), (("Set-Cookie", "a=b"),)]
)
TYPE = ("Content-Type", "text/own")
OTHER = [None, 1, True, 0.5, {1}, (), ("body",), ("body", 200, {}, 1)]
TEXTS = st.builds(Body, st.sampled_from(["text", "bytes", "bytearray"]), CONTENTS)
OBJECTS = st.builds(
    lambda kind, content, code, own: Body(kind, content, code, (*own, TYPE)),
    st.sampled_from(["response", "response", "wsgi"]),
    CONTENTS,
    st.sampled_from([200, 202]),
    OWN,
)
JSON = st.sampled_from(
    [
        *[Body("dict", it) for it in ({}, {"b": 1, "a": [None, "é"]})],
        *[Body("list", it) for it in ([], [1, {}], ["body", 404])],
    ]
)
BODIES = st.one_of(
    TEXTS,
    st.builds(Body, st.just("iterator"), st.lists(CONTENTS, max_size=2)),
    JSON,
    OBJECTS,
    st.builds(Body, st.just("other"), st.sampled_from(OTHER)),
)
PAIRS = st.lists(st.tuples(NAMES, HOSTILE), min_size=1, max_size=3).map(tuple)
GIVEN = st.one_of(
    st.builds(Given, st.sampled_from(["list", "tuple"]), PAIRS),
    st.builds(
        Given,
        st.sampled_from(["list", "Headers"]),
        st.lists(st.tuples(NAMES, SAFE), min_size=1, max_size=4).map(tuple),
    ),
    st.dictionaries(NAMES, HOSTILE | st.lists(HOSTILE, max_size=2), max_size=3).map(
        lambda pairs: Given("dict", tuple(pairs.items()))
    ),
)
VALUES = st.one_of(
    st.tuples(BODIES) | st.tuples(BODIES, CODES),
    st.tuples(OBJECTS | JSON, CODES),
    st.tuples(TEXTS, GIVEN),
    st.tuples(OBJECTS, GIVEN),
    st.tuples(BODIES, CODES, GIVEN | st.none()),
)


def real(body):
    """The object that a view returns for a body of the model."""
    if body.kind == "text":
        return body.content.decode()
    if body.kind == "bytearray":
        return bytearray(body.content)
    if body.kind == "iterator":
        return iter(body.content)
    if body.kind in {"response", "wsgi"}:
        response = flask.Response(body.content, body.code, list(body.headers))
        del response.headers["Content-Length"]
        return response if body.kind == "response" else lambda *wsgi: response(*wsgi)
    return body.content


def beside(part):
    """The object that stands beside it."""
    if not isinstance(part, Given):
        return part
    return {"list": list, "tuple": tuple, "dict": dict, "Headers": Headers}[part.kind](part.pairs)


def made(value):
    """What `make_response()` makes of a value of the model."""
    body, *rest = value
    returned = (real(body), *map(beside, rest)) if rest else real(body)
    with APP.test_request_context():
        response = APP.make_response(returned)
    headers = {}
    for name, text in response.headers:
        headers.setdefault(name.lower(), []).append(text)
    if body.kind == "wsgi":
        headers.pop("content-length", None)
    return Answer(response.status_code, headers, response.get_data())


def outcome(make, *arguments):
    """What a function returns, or the class of error that it raises."""
    try:
        return make(*arguments)
    except (TypeError, ValueError) as error:
        return type(error)


@claim("responses.model.predicts-every-return-value")
@given(value=VALUES)
# A list without values adds no header.
@example(value=(Body("text", b""), Given("dict", (("X-A", []),))))
def test_a_model_predicts_how_a_return_value_is_answered(value):
    """A model predicts the response, or the error, for any body, status and headers of a view."""
    assert outcome(made, value) == outcome(answer_to, value, RULES)


@pytest.mark.parametrize("rule", Rules._fields)
def notices_a_wrong_rule_of_responses(rule):
    """The search finds a return value for which a model with a wrong rule fails."""
    wrong = RULES._replace(**{rule: not getattr(RULES, rule)})

    def differs(value):
        return outcome(made, value) != outcome(answer_to, value, wrong)

    assert examples_until(differs, VALUES)
