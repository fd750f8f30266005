"""Which header values are carried, whatever the place where they are given."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.datastructures import Headers

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.tools.search import examples_until

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


def by(method, *before):
    """Give a header to a method of an empty, or not so empty, object."""

    def place(name, value):
        headers = Headers(before)
        method(headers, name, value)
        return headers

    return place


PLACES = {
    "list": lambda name, value: Headers([(name, value)]),
    "dict": lambda name, value: Headers({name: value}),
    "dict-of-lists": lambda name, value: Headers({name: [value]}),
    "item": by(lambda headers, name, value: headers.__setitem__(name, value)),
    "index": by(lambda headers, *pair: headers.__setitem__(0, pair), ("Z", "z")),
    "slice": by(lambda headers, *pair: headers.__setitem__(slice(1), [pair]), ("Z", "z")),
    "add": by(Headers.add),
    "set": by(Headers.set),
    "setdefault": by(Headers.setdefault),
    "extend-dict": by(lambda headers, name, value: headers.extend({name: value})),
    "extend-list": by(lambda headers, *pair: headers.extend([pair])),
}
if Guard("werkzeug", ">=1.0").holds_here():
    PLACES["update"] = by(lambda headers, name, value: headers.update({name: value}))
    PLACES["setlist"] = by(lambda headers, name, value: headers.setlist(name, [value]))
LIST_IS_UNSEEN = Guard("werkzeug", "<2.1").holds_here()
TEXTS = st.text(st.sampled_from("aé中 :;\r\n\0\x0b\x85\u2028"), max_size=4)
DRAWN = st.tuples(st.sampled_from(sorted(PLACES)), TEXTS, TEXTS | st.just("a\nb"))


def carried(place, name, value, *, list_is_unseen=LIST_IS_UNSEEN, checks_names=False):
    """The header that is carried, or that it is refused."""
    looked_at = value + name * checks_names
    seen = place != "list" or not list_is_unseen
    return ValueError if seen and {"\r", "\n"} & set(looked_at) else [(name, value)]


def given_by(place, name, value):
    """The headers that there are then."""
    try:
        return list(PLACES[place](name, value))
    except ValueError:
        return ValueError


@claim("responses.model.predicts-every-header")
@given(drawn=DRAWN)
@example(drawn=("list", "A", "a\rb"))  # Werkzeug before 2.1 does not look at it
@example(drawn=("add", "A\r\nB", "a"))  # a name may hold what a value may not
def test_a_model_predicts_whether_a_header_is_refused(drawn):
    """A model predicts which names and values Headers accepts: all but values with CR or LF."""
    assert given_by(*drawn) == carried(*drawn)


@pytest.mark.parametrize(
    "wrong", [{"list_is_unseen": not LIST_IS_UNSEEN}, {"checks_names": True}], ids=["list", "names"]
)
def notices_a_wrong_rule_of_headers(wrong):
    """The search finds a header for which a model with a wrong rule fails."""
    assert examples_until(lambda drawn: given_by(*drawn) != carried(*drawn, **wrong), DRAWN)
