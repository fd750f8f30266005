import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.cookies.header import cookies_in
from spec.cookies.reader import RULES, Reader
from spec.kit import claim
from spec.tools.search import examples_until

DOC = "werkzeug:http#werkzeug.http.parse_cookie"
HERE = {rule for rule, releases in RULES.items() if releases.holds_here()}

# No server passes on a line break within a header.
PIECES = ["", "a=1;", ";a=2", ';"a"=', ";=b", ";Path=;", "a=", ";", " ", "\t", '"', '";', "\\"]
PIECES += ['a="b;', r'a="\377";', "a=1;a=2;", r"\303\251", ",", *"\0\x0b\x1c\x85\xff", "\xc3\xa0"]
HEADERS = st.lists(st.sampled_from(PIECES), min_size=4).map("".join)


@claim("cookies.reader.predicts-every-header")
@given(header=HEADERS)
def test_a_model_predicts_what_a_header_is_read_as(header):
    """A model of the parser predicts `request.cookies` for any Cookie header."""
    assert cookies_in(header) == Reader(HERE).cookies(header)


@pytest.mark.parametrize("rule", RULES)
def notices_a_wrong_rule(rule):
    """A reader that is wrong about one rule is found out by the headers that are tried."""
    release = str(RULES[rule].edges()[-1].release)
    rules = {rule for rule, releases in RULES.items() if releases.holds_for(release)}
    right, wrong = Reader(rules), Reader(rules ^ {rule})

    assert examples_until(lambda header: right.cookies(header) != wrong.cookies(header), HEADERS)
