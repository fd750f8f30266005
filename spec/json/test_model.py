import dataclasses
import datetime as dt
import decimal
import uuid
from typing import Any

import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spec.json.model import Refused, Rules, Style, read, written
from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.tools.search import examples_until

DOC = "api#flask.json.provider.DefaultJSONProvider"

APP = flask.Flask("example", static_folder=None)
RULES = Rules(
    knows_decimals=Guard("flask", ">=2.0.2").holds_here(),
    knows_dataclasses=Guard("flask", ">=1.1").holds_here(),
    lines_end_in_a_space=Guard("flask", "<2.2").holds_here(),
    years_have_four_digits=Guard("werkzeug", ">=1.0.1").holds_here(),
)


@dataclasses.dataclass
class Point:
    """Two values by name."""

    y: Any
    x: Any = None


class Page:
    """What says itself how it looks in HTML."""

    def __init__(self, html):
        self.html = html

    def __html__(self):
        return self.html


TEXTS = st.text(st.sampled_from('ab"\\/\n\t\0\x1f\x7f<é世🎉\u2028'), max_size=4)
ZONES = st.sampled_from([None, dt.timezone.utc, dt.timezone(dt.timedelta(hours=-3, minutes=-30))])
FIRST, LAST = dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30)
KNOWN = st.one_of(
    TEXTS,
    st.sampled_from(
        [None, True, False, 0, -1, 10**20, 0.5, -0.0, 1e22, float("nan"), float("inf")]
    ),
    st.datetimes(FIRST, LAST, timezones=ZONES),
    st.dates() | st.dates(max_value=dt.date(999, 12, 31)),
    st.sampled_from([decimal.Decimal("1.10"), decimal.Decimal(0), uuid.UUID(int=2**128 - 1)]),
    TEXTS.map(Page),
)
OTHER = st.sampled_from([b"bytes", {1}, 1j, Point, range(2)])
KEYS = st.one_of(TEXTS, TEXTS, st.sampled_from([None, True, 1, 2.5]), st.just((1,)))
LEAVES = st.one_of(KNOWN, KNOWN, KNOWN, OTHER)


def holding(inner):
    """Collections of some values, and objects with two."""
    return st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, min_size=2, max_size=2).map(tuple),
        st.dictionaries(TEXTS, inner, max_size=3),
        st.dictionaries(KEYS, inner, max_size=2),
        st.builds(Point, inner, inner),
    )


VALUES = st.one_of(LEAVES, holding(KNOWN), holding(LEAVES), holding(holding(KNOWN)))
STYLES = st.builds(Style, st.booleans(), st.booleans(), st.booleans())


def foretold(model, value, style, rules=RULES):
    """What the model says, written or read, or that it is refused."""
    try:
        return model(value, style, rules)
    except Refused:
        return TypeError


def body_of(value, style):
    """The body of jsonify(value), without the newline at its end, or the class of its error."""
    APP.debug = style.on_lines
    if hasattr(APP, "json"):
        APP.json.ensure_ascii, APP.json.sort_keys = style.ascii, style.in_order
    else:
        APP.config.update(JSON_AS_ASCII=style.ascii, JSON_SORT_KEYS=style.in_order)
    with APP.app_context():
        try:
            return flask.jsonify(value).get_data(as_text=True)[:-1]
        except (TypeError, ValueError) as error:
            return type(error)


@claim(
    "json.model.predicts-every-body",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
@given(value=VALUES, style=STYLES)
@example(value=decimal.Decimal("1.10"), style=Style())  # what simplejson writes as a number
@example(value={"a": 1, 2: 3}, style=Style(in_order=False))
@example(value=dt.date(1, 1, 1), style=Style())
def test_a_model_predicts_how_every_value_is_written(value, style):
    """A model predicts what `jsonify()` writes for any value in any style, or its TypeError."""
    assert body_of(value, style) == foretold(written, value, style)


@claim(
    "json.model.predicts-what-comes-back",
    doc="api#flask.json.loads",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
@given(value=VALUES, style=STYLES)
@example(value=decimal.Decimal("1.10"), style=Style())  # what simplejson writes as a number
def test_a_model_predicts_what_every_value_is_read_as(value, style):
    """A model predicts what `flask.json.loads()` reads from what `jsonify()` wrote."""
    body = body_of(value, style)
    seen = flask.json.loads(body) if isinstance(body, str) else body

    assert repr(seen) == repr(foretold(read, value, style))


@pytest.mark.parametrize("rule", Rules._fields)
def notices_a_wrong_rule_of_json(rule):
    """The search finds a JSON value for which a model with a wrong rule fails."""
    wrong = RULES._replace(**{rule: not getattr(RULES, rule)})

    def differs(case):
        return body_of(*case) != foretold(written, *case, wrong)

    assert examples_until(differs, st.tuples(VALUES, STYLES))
