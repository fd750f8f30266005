"""What Werkzeug warned of and has no more: arguments and attributes."""

from pkgutil import resolve_name

import pytest
from werkzeug import datastructures, http
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.formparser import FormDataParser

from spec.kit import claim

DOC = "werkzeug:changes#version-3-0-0"

HEADERS = datastructures.Headers([("X-A", "a")])
VALUES = {"charset": "utf-8", "errors": "strict", "cls": dict, "extra_chars": "b"}
"""What the arguments that Werkzeug 3.0 refuses were given; the others may be None."""


@claim(
    "names.werkzeug-http.options-header-multiple-is-refused",
    doc="werkzeug:changes#version-2-2-0",
    werkzeug=">=2.2",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_multiple_of_parse_options_header_is_refused():
    """`parse_options_header(value, multiple=True)` raises TypeError from Werkzeug 2.2 on."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'multiple'$"):
        http.parse_options_header("a/b", multiple=True)


@claim("names.werkzeug-3-0.removed-arguments-are-refused", werkzeug=">=3.0")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("path", "arguments", "name"),
    [
        pytest.param("test:EnvironBuilder", [], "charset", id="EnvironBuilder"),
        pytest.param("test:stream_encode_multipart", [{}], "charset", id="multipart"),
        pytest.param("wsgi:get_path_info", [{"PATH_INFO": "/"}], "charset", id="get_path_info"),
        pytest.param("routing:Map", [], "charset", id="Map"),
        pytest.param("http:dump_cookie", ["a", "b"], "charset", id="dump_cookie"),
        pytest.param("http:dump_header", [["a"]], "allow_token", id="dump_header"),
        pytest.param("http:parse_dict_header", ["a=b"], "cls", id="parse_dict_header"),
        pytest.param("http:quote_header_value", ["a"], "extra_chars", id="quote_header_value"),
        pytest.param("http:unquote_header_value", ["a"], "is_filename", id="unquote_header_value"),
        pytest.param("urls:iri_to_uri", ["/a"], "safe_conversion", id="iri_to_uri"),
        pytest.param("urls:uri_to_iri", ["/a"], "charset", id="uri_to_iri"),
        pytest.param("datastructures:Headers.get", [HEADERS, "X-A"], "as_bytes", id="Headers.get"),
    ],
)
def test_an_argument_that_werkzeug_3_0_removed_is_refused(path, arguments, name):
    """`charset`, `errors` and other arguments raise TypeError from Werkzeug 3.0 on."""
    with pytest.raises(TypeError, match=f"got an unexpected keyword argument '{name}'$"):
        resolve_name(f"werkzeug.{path}")(*arguments, **{name: VALUES.get(name)})


PARSERS = [
    pytest.param("http:parse_cookie", ["a=b"], id="parse_cookie"),
    pytest.param("formparser:FormDataParser", [], id="FormDataParser"),
    pytest.param("formparser:MultiPartParser", [], id="MultiPartParser"),
]


@claim("names.werkzeug-3-0.parsers-refuse-charset", werkzeug=">=3.0,<3.2")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("path", "arguments"), PARSERS)
def test_a_parser_refuses_charset(path, arguments):
    """Parsers of cookies and forms raise TypeError for a `charset` from Werkzeug 3.0 on."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'charset'$"):
        resolve_name(f"werkzeug.{path}")(*arguments, charset="utf-8")


@claim("names.werkzeug-3-2.parsers-ignore-keywords", werkzeug=">=3.2", otherwise=TypeError)
@pytest.mark.parametrize(("path", "arguments"), PARSERS)
def test_a_parser_ignores_any_keyword(path, arguments):
    """From Werkzeug 3.2 on parsers of cookies and forms ignore `charset` and other keywords."""
    assert resolve_name(f"werkzeug.{path}")(*arguments, charset="utf-8", spoon=1) is not None


@claim("names.werkzeug-3-0.removed-attributes-are-gone", werkzeug=">=3.0")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("owner", "name"),
    [
        pytest.param(FormDataParser(), "get_parse_func", id="FormDataParser"),
        pytest.param(WWWAuthenticate, "auth_property", id="WWWAuthenticate"),
    ],
)
def test_an_attribute_that_werkzeug_3_0_removed_is_gone(owner, name):
    """Reading `get_parse_func` or `auth_property` raises AttributeError from Werkzeug 3.0 on."""
    with pytest.raises(AttributeError, match=f" has no attribute '{name}'$"):
        getattr(owner, name)
