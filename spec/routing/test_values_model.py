import uuid
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.exceptions import NotFound
from werkzeug.routing import Map, Rule

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.routing.values import ANY, KINDS, NUMBERS, Kind, loose_value_of, text_of, value_of
from spec.tools.search import examples_until, picked

DOC = "werkzeug:routing#built-in-converters"

ADAPTER = Map(
    [
        Rule(f"/{number}/<{kind.name}({kind.written}):value>", endpoint=kind)
        for number, kind in enumerate(KINDS)
    ]
).bind("localhost")

PIECES = [*"aä. -+?%&#;\n/", "b c", "%41", "1", "23", "0", "٣", "d.*", "1.5", str(uuid.UUID(int=7))]
TEXTS = picked([*PIECES, "a/b"], 1, 4).map("".join)
TEXTS = TEXTS.filter(lambda text: "//" not in text and text[0] != "/")
VALUES = {
    "string": TEXTS,
    "path": TEXTS,
    "any": st.sampled_from(ANY.items),
    "uuid": st.integers(0, 2**128 - 1).map(lambda number: uuid.UUID(int=number)),
    "int": st.sampled_from([0, 2, 20, 21, -7, 99, 1000]) | st.integers(),
    "float": st.sampled_from([0.5, 9.5, 9.75, -1.5, 1e-7, 1e20]) | st.floats(-20, 20),
}
EDGES = [
    *[
        (kind, edge)
        for kind in KINDS
        if kind.name in NUMBERS
        for edge in (kind.least, kind.most)
        if edge
    ],
    *[(kind, 7) for kind in KINDS if kind.digits],
    *[(kind, NUMBERS[kind.name][1](-7)) for kind in KINDS if kind.signed],
    (Kind("path"), "a/b"),
]
DRAWN = st.sampled_from(EDGES) | st.sampled_from(KINDS).flatmap(
    lambda kind: st.tuples(st.just(kind), VALUES[kind.name])
)

foretold = loose_value_of if Guard("werkzeug", "<2.1").holds_here() else value_of


def built(value, kind):
    """The text that a value is built into, decoded."""
    return unquote(ADAPTER.build(kind, {"value": value})).split("/", 2)[2]


def matched(text, kind):
    """The value that a text is matched as, or None."""
    try:
        endpoint, values = ADAPTER.match(f"/{KINDS.index(kind)}/{text}")
    except NotFound:
        return None
    return values["value"]


@claim("routing.model.predicts-every-build", werkzeug="<2.2 || >=2.2.1,<3.2")
@given(drawn=DRAWN)
@example(drawn=(Kind("float"), 1.5e-07))  # Werkzeug 2.2.0 takes the beginning of what is built
def test_a_model_predicts_how_every_value_is_built(drawn):
    """A model predicts the URL of any value, and the value that the URL is matched as."""
    kind, value = drawn
    text = built(value, kind)

    assert (text, matched(text, kind)) == (text_of(value, kind), foretold(text, kind))


LINES = picked([*"aä. -+?%&#;1٣", "%41"], 1, 4).map("".join)
LEGAL = {
    Kind("string", least=1): LINES,
    Kind("string", "length=2", least=2, most=2): st.text("aä ", min_size=2, max_size=2),
    Kind("path"): st.lists(LINES, min_size=1, max_size=3).map("/".join),
    ANY: VALUES["any"],
    Kind("uuid"): VALUES["uuid"],
    Kind("int"): st.integers(min_value=0),
    Kind("int", "min=2, max=20", least=2, most=20): st.integers(2, 20),
    Kind("int", "signed=True", signed=True): st.integers(),
    Kind("int", "fixed_digits=3", digits=3): st.integers(0, 999),
    Kind("float", "signed=True", signed=True): st.integers(-9999, 9999).map(lambda it: it / 100),
}


LEGAL_DRAWN = st.sampled_from(list(LEGAL)).flatmap(
    lambda kind: st.tuples(st.just(kind), LEGAL[kind])
)


@claim("routing.model.every-legal-value-comes-back", werkzeug="<3.2")
@given(drawn=LEGAL_DRAWN)
@example(drawn=(Kind("float"), 1.0))
def test_a_legal_value_is_built_and_matched_as_the_same_value(drawn):
    """Every value that the converter's arguments allow comes back from its URL."""
    kind, value = drawn

    assert repr(matched(built(value, kind), kind)) == repr(value)


@claim("routing.model.predicts-every-match", werkzeug="<2.2 || >=2.2.1")
@given(kind=st.sampled_from(KINDS), text=TEXTS)
@example(kind=Kind("int"), text="7a")  # Werkzeug 2.2.0 takes the beginning
@example(kind=Kind("int"), text="007")  # comes back as 7
@example(kind=Kind("path"), text="a\n")  # Werkzeug before 2.1 does not see the newline
def test_a_model_predicts_what_every_string_is_matched_as(kind, text):
    """A model predicts what any part of a URL is matched as; the value survives a round trip."""
    value = matched(text, kind)

    assert repr(value) == repr(foretold(text, kind))
    if value is not None:
        assert matched(built(value, kind), kind) == value


@pytest.mark.parametrize("field", ["least", "most", "signed", "digits"])
def notices_a_wrong_rule_of_converters(field):
    """The search finds a value for which a model that forgets an argument is wrong."""

    def differs(drawn):
        kind, value = drawn
        text = built(value, kind)
        forgetful = kind._replace(**{field: Kind._field_defaults[field]})
        return (text, matched(text, kind)) != (text_of(value, forgetful), foretold(text, forgetful))

    assert examples_until(differs, DRAWN)
