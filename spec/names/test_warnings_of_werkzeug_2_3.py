"""Arguments of form parsers, the test client and password hashes of which Werkzeug 2.3 warns."""

import io

import pytest
import werkzeug.test
from werkzeug import datastructures, formparser, wsgi
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

REMOVED = r"deprecated and will be removed in Werkzeug (2.4|3.0)\.?"


@claim("names.werkzeug-2-3.encodings-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("use", "name"),
    [
        pytest.param(
            lambda: formparser.FormDataParser(charset="utf-8"), "charset", id="FormDataParser"
        ),
        pytest.param(
            lambda: formparser.FormDataParser(errors="strict"), "errors", id="FormDataParser-errors"
        ),
        pytest.param(
            lambda: formparser.MultiPartParser(charset="utf-8"), "charset", id="MultiPartParser"
        ),
        pytest.param(
            lambda: formparser.MultiPartParser(errors="strict"),
            "errors",
            id="MultiPartParser-errors",
        ),
        pytest.param(lambda: EnvironBuilder(charset="utf-8"), "charset", id="EnvironBuilder"),
        pytest.param(
            lambda: werkzeug.test.stream_encode_multipart({}, charset="utf-8"),
            "charset",
            id="stream_encode_multipart",
        ),
        pytest.param(
            lambda: wsgi.get_path_info({"PATH_INFO": "/"}, charset="utf-8"),
            "charset",
            id="get_path_info",
        ),
        pytest.param(
            lambda: wsgi.get_path_info({"PATH_INFO": "/"}, errors="strict"),
            "errors",
            id="get_path_info-errors",
        ),
    ],
)
def test_an_encoding_given_to_werkzeug_warns(use, name):
    """Arguments `charset` and `errors` of form parsers and `EnvironBuilder` warn in 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^The '{name}' parameter is {REMOVED}$") as told:
        use()
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-formparser.parse-functions-warn",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda parser: parser().get_parse_func("text/plain", {}),
            f"The 'get_parse_func' method is {REMOVED}",
            id="get_parse_func",
        ),
        pytest.param(
            lambda parser: type("Own", (parser,), {"parse_functions": {"a/b": no_parser}})().parse(
                io.BytesIO(), "a/b", 0
            ),
            f"The 'parse_functions' attribute is {REMOVED} Override 'parse' instead.",
            id="parse_functions",
        ),
    ],
)
def test_the_parse_functions_of_a_form_parser_warn(use, text):
    """`get_parse_func` and `parse_functions` of `FormDataParser` warn in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(formparser.FormDataParser)
    assert told[0].filename == __file__


def no_parser(*_given):
    """Parse nothing."""
    return io.BytesIO(), {}, {}


@claim(
    "names.werkzeug-datastructures.auth-property-warns",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_auth_property_warns():
    """`WWWAuthenticate.auth_property()` warns in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^'auth_property' is {REMOVED}$") as told:
        datastructures.WWWAuthenticate.auth_property("realm")
    assert told[0].filename == __file__
