import flask
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.statuses.conftest import TEXT_PLACES
from spec.statuses.model import Rules, status_of
from spec.statuses.test_phrases import NEWER, PHRASES
from spec.tools.search import examples_until

DOC = "api#flask.Response.status"

APP = flask.Flask("example", static_folder=None)
KNOWN = {number: line for row in PHRASES for number, line in row.values[0].items()}
RULES = Rules(
    {**KNOWN, **(NEWER if Guard("werkzeug", ">=1.0").holds_here() else {})},
    text_gets_no_phrase=Guard("werkzeug", "<2.0").holds_here(),
    only_digits_are_a_number=Guard("werkzeug", ">=2.0,<2.2.2").holds_here(),
    any_white_space_ends_the_number=Guard("werkzeug", "<2.3").holds_here(),
)
WORDS = st.sampled_from(
    ["404", "666", "0404", "-1", "+404", "4_04", "_1", "٤٠٤", "²00", "4.5", "itcast", "OK", "é"]
)
BLANKS = st.sampled_from(["", " ", "  ", "\t", "\n", "\r\n", "\0", "\x1c", "\u00a0", "\u3000"])
TEXTS = st.tuples(BLANKS, WORDS | BLANKS, BLANKS, WORDS | BLANKS, BLANKS).map("".join)


def outcome(make, *arguments):
    """What a function returns, or that it raised ValueError."""
    try:
        return make(*arguments)
    except ValueError:
        return ValueError


def status_in(place, status):
    """The status line and code of the response with a status given in a place."""
    with APP.app_context():
        response = APP.make_response(place(status))
    return response.status, response.status_code


@claim(
    "statuses.model.predicts-every-number", doc="api#flask.Response.status_code", werkzeug="<3.2"
)
def test_every_number_gets_the_status_of_the_model():
    """A model predicts `status` and `status_code` for every number from -1 to 1100."""
    numbers = range(-1, 1101)
    made = [flask.Response(status=number) for number in numbers]

    assert [(response.status, response.status_code) for response in made] == [
        status_of(number, RULES) for number in numbers
    ]


@claim("statuses.model.predicts-every-text", werkzeug="<3.2")
@given(text=TEXTS, place=st.sampled_from([row.values[0] for row in TEXT_PLACES]))
@example(text="²00", place=TEXT_PLACES[0].values[0])
@example(text="404404", place=TEXT_PLACES[0].values[0])
def test_every_text_gets_the_status_of_the_model(text, place):
    """A model predicts the status for any string, or its ValueError, wherever it is given."""
    assert outcome(status_in, place, text) == outcome(status_of, text, RULES)


@pytest.mark.parametrize(
    "rule",
    ["text_gets_no_phrase", "only_digits_are_a_number", "any_white_space_ends_the_number"],
)
def notices_a_wrong_rule_of_statuses(rule):
    """The search finds a text of which a model with one wrong rule predicts something else."""
    wrong = RULES._replace(**{rule: not getattr(RULES, rule)})

    def differs(text):
        place = TEXT_PLACES[0].values[0]
        return outcome(status_in, place, text) != outcome(status_of, text, wrong)

    assert examples_until(differs, TEXTS)
