import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.routing import model
from spec.routing.conftest import Duplicate
from spec.routing.model import Found, Part, Row
from spec.tools.search import examples_until

DOC = "werkzeug:routing#rule-priority"

VALUES = [Part("", "int"), Part("", "string"), Part("a", "string"), Part("a", "int")]
PARTS = st.sampled_from([*VALUES, Part("a"), Part("1")])
LAST = PARTS | st.just(Part("", "path"))
GET, POST, PUT = frozenset({"GET"}), frozenset({"POST"}), frozenset({"GET", "PUT"})


def row(parts, slash, methods):
    """A rule; none has a path before a final slash."""
    return Row(parts, slash and parts[-1].converter != "path", methods)


ROWS = st.builds(
    row,
    st.tuples(LAST) | st.tuples(PARTS, LAST),
    st.booleans(),
    st.sampled_from([GET, GET, GET, POST, PUT]),
)
TABLES = st.lists(ROWS, min_size=3, max_size=5)
PATHS = ["/1", "/01", "/a1", "/1/", "/a//", "/1/1", "/a/1", "/a/a1", "/1//1", "/1/1/", "/1//a/"]
REQUESTS = [
    *[("/1", "HEAD"), ("/1", "OPTIONS"), ("/1", "ODD"), ("/1/", "ODD"), ("/1//1", "ODD")],
    *((path, method) for path in PATHS for method in ("GET", "POST")),
]


def found(rows, path, method):
    """What the model of the installed Werkzeug finds."""
    if Guard("werkzeug", ">=2.2").holds_here():
        return model.by_segments(rows, path, method)
    return model.by_list(rows, path, method, Guard("werkzeug", ">=1.0").holds_here())


def served(rows):
    """What comes of every request for an app with the rules."""
    app = flask.Flask("example", static_folder=None)
    for number, row in enumerate(rows):
        names = iter("xy")
        texts = [
            f"/{part.text}" + (f"<{part.converter}:{next(names)}>" if part.converter else "")
            for part in row.parts
        ]
        app.add_url_rule("".join(texts) + "/" * row.slash, str(number), methods=row.methods)
    adapter = app.url_map.bind("localhost")
    return [matched(adapter, path, method) for path, method in REQUESTS]


def matched(adapter, path, method):
    """What comes of a request."""
    try:
        number, values = adapter.match(path, method)
    except RequestRedirect as error:
        return Found(redirect=error.new_url[len("http://localhost") :])
    except MethodNotAllowed as error:
        return Found(allowed=frozenset(error.valid_methods))
    except NotFound:
        return Found()
    return Found(int(number), tuple(str(values[name]) for name in sorted(values)))


def predicted(rows, find=found):
    """What a model says of every request."""
    return [find(rows, path, method) for path, method in REQUESTS]


@claim("routing.model.predicts-which-rule-answers", werkzeug="<3.2", otherwise=Duplicate)
@given(rows=TABLES)
@example(rows=[Row((Part("1"),), False, GET)] * 2)
@example(rows=[Row((Part("", "int"), Part("1")), True, GET)])  # /1//1 gets one redirect
def test_the_rule_of_the_model_answers(rows):
    """A model predicts the rule, values, redirect or Allow header of any path and method."""
    assert served(rows) == predicted(rows)


def reverse(rows, path, method):
    """A wrong model: later rules are preferred."""
    answer = found(rows[::-1], path, method)
    return answer if answer.rule is None else answer._replace(rule=len(rows) - 1 - answer.rule)


def no_slash(rows, path, method):
    """A wrong model: no slash is ever added."""
    answer = found(rows, path, method)
    return answer._replace(redirect=None) if answer.redirect == path + "/" else answer


def no_head(rows, path, method):
    """A wrong model: HEAD is not added to GET."""
    return Found() if method == "HEAD" else found(rows, path, method)


def light_strings(rows, path, method):
    """A wrong model: a string goes before a number."""
    weights = model.WEIGHT
    model.WEIGHT = {**weights, "string": 40}
    try:
        return found(rows, path, method)
    finally:
        model.WEIGHT = weights


WRONG = [pytest.param(f, id=f.__name__) for f in (reverse, no_slash, no_head, light_strings)]


@pytest.mark.parametrize("find", WRONG)
def notices_a_wrong_rule_of_routing(find):
    """The search finds a table for which a model with one wrong rule predicts something else."""
    assert examples_until(lambda rows: served(rows) != predicted(rows, find), TABLES)
