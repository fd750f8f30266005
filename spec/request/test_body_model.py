import flask
import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.exceptions import ClientDisconnected

from spec.kit import claim
from spec.request.body import Body
from spec.request.rules import CUT_MULTIPART
from spec.request.urlencoded import grouped, parse
from spec.request.wire import FORM, MULTIPART, environ, multipart, part
from spec.tools.search import examples_until, picked

DOC = "api#flask.Request.get_data"

BODIES = {
    "urlencoded": (FORM, b"a=1&b=2"),
    "multipart": (MULTIPART, multipart(part("a", b"1"))),
    "other": ("text/plain", b"a=1&b=2"),
    "of no type": (None, b"a=1&b=2"),
}

READERS = {
    "form": (lambda request: list(request.form.lists()), lambda body: body.form()),
    "files": (lambda request: list(request.files.lists()), lambda body: body.form() and []),
    "values": (
        lambda request: list(request.values.lists()),
        lambda body: [("q", ["0"]), *body.form()],
    ),
    "data": (lambda request: request.data, lambda body: body.get_data(parse_form_data=True)),
    "get_data": (lambda request: request.get_data(), lambda body: body.get_data()),
    "text": (lambda request: request.get_data(as_text=True).encode(), lambda body: body.get_data()),
    "no cache": (
        lambda request: request.get_data(cache=False),
        lambda body: body.get_data(cache=False),
    ),
    "parse": (
        lambda request: request.get_data(parse_form_data=True),
        lambda body: body.get_data(parse_form_data=True),
    ),
    "parse, no cache": (
        lambda request: request.get_data(False, False, True),
        lambda body: body.get_data(cache=False, parse_form_data=True),
    ),
    "stream": (lambda request: request.stream.read(), lambda body: body.stream()),
    "a byte": (lambda request: request.stream.read(1), lambda body: body.stream(1)),
}
"""Readers of a request, and the same of the model."""

PLANS = st.tuples(st.sampled_from(sorted(BODIES)), picked(sorted(READERS), 2, 8))


def outcomes(readers, source):
    """What the readers give, one after the other, up to the first that raises."""
    given = []
    try:
        for read in readers:
            given += [read(source)]
    except (EOFError, ClientDisconnected):
        given.append("disconnected")
    return given


def read_by_flask(plan):
    """What readers give of a request."""
    kind, names = plan
    type, sent = BODIES[kind]
    request = flask.Request(environ(sent, CONTENT_TYPE=type, QUERY_STRING="q=0"))
    return outcomes([READERS[name][0] for name in names], request)


def read_by_model(plan, model=Body, cut_multipart=CUT_MULTIPART):
    """What the model says that readers give."""
    kind, names = plan
    _, sent = BODIES[kind]

    def fields_of(read):
        if kind == "multipart":
            return [("a", ["1"])] if read == sent else []
        return grouped(parse(read, "left"))

    body = model(sent, kind, fields_of, cut_multipart)
    return outcomes([READERS[name][1] for name in names], body)


@claim("request.body.any-reads-follow-the-model")
@given(plan=PLANS)
def test_any_reads_of_a_body_follow_the_model(plan):
    """Any sequence of `form`, `data`, `get_data()` and `stream` reads as the model predicts."""
    assert read_by_flask(plan) == read_by_model(plan)


class NeverCaches(Body):
    def get_data(self, cache=True, parse_form_data=False):
        return super().get_data(False, parse_form_data)


class AlwaysCaches(Body):
    def get_data(self, cache=True, parse_form_data=False):
        return super().get_data(True, parse_form_data)


class NeverParses(Body):
    def get_data(self, cache=True, parse_form_data=False):
        return super().get_data(cache)


class LeavesTheCacheAlone(Body):
    def form(self):
        kept, self._cached = self._cached, None
        fields = super().form()
        self._cached = kept
        return fields


class KeepsNoFields(Body):
    def form(self):
        self._fields = None
        return super().form()


@pytest.mark.parametrize(
    "wrong", [NeverCaches, AlwaysCaches, NeverParses, LeavesTheCacheAlone, KeepsNoFields]
)
def notices_a_wrong_rule_of_a_body(wrong):
    """A model that keeps something else of a body differs from Flask within the search."""
    assert examples_until(lambda plan: read_by_flask(plan) != read_by_model(plan, wrong), PLANS)
