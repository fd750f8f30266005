"""What a session holds: JSON, and the types that Flask tags."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import OrderedDict, namedtuple
from decimal import Decimal

import flask
import pytest
from markupsafe import Markup

from spec.kit import claim
from spec.sessions.samples import class_of_what_comes_back

DOC = "api#flask.json.tag.TaggedJSONSerializer"
Point = namedtuple("Point", "x y")


class Html:
    """Anything with an ``__html__`` method."""

    def __html__(self):
        """Give its HTML."""
        return "<b>"


@claim("sessions.values.come-back")
@pytest.mark.parametrize(
    "value",
    [
        pytest.param([None, True, 2**70, 1.5], id="json"),
        pytest.param("é世\0\ud800", id="any-text"),
        pytest.param([(1, [b"a"])], id="tuple-in-list"),
        pytest.param(Markup("<b>"), id="markup"),
        pytest.param(uuid.UUID(int=1), id="uuid"),
        pytest.param({" t": [1]}, id="key-like-a-tag"),
        pytest.param({" di": {" t": [1]}}, id="key-like-the-dict-tag"),
        pytest.param({" t": [1], "b": 2}, id="two-keys-one-like-a-tag"),
        pytest.param({" t__": 1}, id="key-like-an-escaped-tag"),
    ],
)
def test_a_value_comes_back_with_its_type(returned, value):
    """Values of a session come back from the cookie equal and of the same type."""
    back = returned(value)

    assert (back, type(back)) == (value, class_of_what_comes_back(value))


@claim("sessions.values.come-back-changed")
@pytest.mark.parametrize(
    ("value", "back"),
    [
        pytest.param({1: "a"}, {"1": "a"}, id="int-key"),
        pytest.param(Point(1, 2), (1, 2), id="named-tuple"),
        pytest.param(OrderedDict(b=1, a=2), {"a": 2, "b": 1}, id="ordered-dict"),
        pytest.param(Html(), Markup("<b>"), id="html-method"),
        pytest.param(dt.date(2020, 1, 2), "Thu, 02 Jan 2020 00:00:00 GMT", id="date"),
    ],
)
def test_a_value_comes_back_changed(returned, value, back):
    """Some values of a session, such as dates, come back from the cookie as another type."""
    found = returned(value)

    assert (found, type(found)) == (back, class_of_what_comes_back(back))


@claim("sessions.values.decimal-becomes-text", flask=">=2.0.2")
def test_a_decimal_comes_back_as_text(app, client, kept):
    """A Decimal in the session comes back as a string."""
    app.add_url_rule("/", "view", lambda: flask.session.update(value=Decimal("1.50")) or "page")

    client.get("/")

    assert kept() == {"value": "1.50"}
