"""The functions that read and write ``Content-Security-Policy``."""

import pytest
from werkzeug import http

from spec.kit import claim

DOC = "api#flask.Response"


@claim("responses.csp.is-parsed-and-dumped", werkzeug=">=1.0,<3.2", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:The '(parse|dump)_csp:DeprecationWarning")
def test_a_policy_is_parsed_and_dumped():
    """`parse_csp_header()` reads a policy as a dict; `dump_csp_header()` writes it."""
    policy = {"img-src": "*", "font-src": "x y"}

    assert http.parse_csp_header("img-src *; font-src x y;") == policy
    assert http.dump_csp_header(policy) == "img-src *; font-src x y"


@claim(
    "responses.csp.a-dict-is-not-dumped",
    werkzeug=">=3.2",
    otherwise=(AttributeError, pytest.fail.Exception),
)
@pytest.mark.filterwarnings("ignore:The 'dump_csp:DeprecationWarning")
def test_a_policy_in_a_plain_dict_is_not_dumped():
    """From Werkzeug 3.2 on `dump_csp_header()` raises AttributeError for a plain dict."""
    dump = http.dump_csp_header

    with pytest.raises(AttributeError, match="^'dict' object has no attribute 'to_header'$"):
        dump({"img-src": "*"})


@claim("responses.csp.no-header-cannot-be-parsed", werkzeug="<1.0.1")
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_no_policy_cannot_be_parsed():
    """Before Werkzeug 1.0.1 `parse_csp_header(None)` raises AttributeError."""
    with pytest.raises(AttributeError, match="has no attribute '(split|parse_csp_header)'$"):
        http.parse_csp_header(None)


@claim("responses.csp.no-header-is-empty", werkzeug=">=1.0.1", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_no_policy_is_empty():
    """`parse_csp_header(None)` returns a policy without directives."""
    assert http.parse_csp_header(None) == {}
