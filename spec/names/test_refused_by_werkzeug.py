"""What Werkzeug warned of and has no more: arguments and attributes."""

from pkgutil import resolve_name

import pytest
import werkzeug.debug
import werkzeug.exceptions
import werkzeug.test
from werkzeug import datastructures, http, local
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.debug import DebuggedApplication
from werkzeug.formparser import FormDataParser
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:changes#version-3-0-0"

HEADERS = datastructures.Headers([("X-A", "a")])
VALUES = {"charset": "utf-8", "errors": "strict", "cls": dict, "extra_chars": "b"}
"""What the arguments that Werkzeug 3.0 refuses were given; the others may be None."""


@claim(
    "names.werkzeug-1-0.removed-arguments-are-refused",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug=">=1.0",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("use", "name"),
    [
        pytest.param(lambda: ProxyFix(None, num_proxies=2), "num_proxies", id="num_proxies"),
        pytest.param(
            lambda: DebuggedApplication(None, lodgeit_url="/"), "lodgeit_url", id="lodgeit_url"
        ),
    ],
)
def test_an_argument_that_werkzeug_1_0_removed_is_refused(use, name):
    """`ProxyFix(app, num_proxies=...)` raises TypeError from Werkzeug 1.0 on."""
    with pytest.raises(TypeError, match=f"got an unexpected keyword argument '{name}'$"):
        use()


@claim(
    "names.werkzeug-1-0.removed-attributes-are-gone",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug=">=1.0",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("owner", "name"),
    [
        pytest.param(lambda: datastructures.Headers(), "to_list", id="Headers"),
        pytest.param(lambda: ProxyFix(None), "num_proxies", id="num_proxies"),
        pytest.param(lambda: ProxyFix(None), "get_remote_addr", id="get_remote_addr"),
        pytest.param(lambda: werkzeug.debug, "debug_repr", id="debug_repr"),
    ],
)
def test_an_attribute_that_werkzeug_1_0_removed_is_gone(owner, name):
    """Reading `Headers.to_list` or `ProxyFix.num_proxies` raises AttributeError from 1.0 on."""
    with pytest.raises(AttributeError, match=f" has no attribute '{name}'$"):
        getattr(owner(), name)


@claim(
    "names.werkzeug-2-1.removed-arguments-are-refused",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("use", "name"),
    [
        pytest.param(lambda: local.LocalManager(ident_func=id), "ident_func", id="LocalManager"),
        pytest.param(
            lambda: werkzeug.test.Client(Response()).get("/", as_tuple=True),
            "as_tuple",
            id="as_tuple",
        ),
    ],
)
def test_an_argument_that_werkzeug_2_1_removed_is_refused(use, name):
    """`LocalManager(ident_func=...)` and `client.get(as_tuple=...)` raise TypeError from 2.1 on."""
    with pytest.raises(TypeError, match=f"got an unexpected keyword argument '{name}'$"):
        use()


@claim(
    "names.werkzeug-2-1.removed-attributes-are-gone",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("owner", "name"),
    [
        pytest.param(lambda: datastructures.Headers(), "has_key", id="Headers"),
        pytest.param(lambda: datastructures.CombinedMultiDict([]), "has_key", id="Combined"),
        pytest.param(lambda: werkzeug.exceptions.NotFound, "wrap", id="HTTPException"),
        pytest.param(lambda: local.LocalManager(), "get_ident", id="LocalManager"),
    ],
)
def test_an_attribute_that_werkzeug_2_1_removed_is_gone(owner, name):
    """Reading `Headers.has_key` or `HTTPException.wrap` raises AttributeError from 2.1 on."""
    with pytest.raises(AttributeError, match=f" has no attribute '{name}'$"):
        getattr(owner(), name)


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
        pytest.param("formparser:FormDataParser", [], "charset", id="FormDataParser"),
        pytest.param("formparser:MultiPartParser", [], "errors", id="MultiPartParser"),
        pytest.param("test:EnvironBuilder", [], "charset", id="EnvironBuilder"),
        pytest.param("test:stream_encode_multipart", [{}], "charset", id="multipart"),
        pytest.param("wsgi:get_path_info", [{"PATH_INFO": "/"}], "charset", id="get_path_info"),
        pytest.param("routing:Map", [], "charset", id="Map"),
        pytest.param("http:dump_cookie", ["a", "b"], "charset", id="dump_cookie"),
        pytest.param("http:parse_cookie", ["a=b"], "charset", id="parse_cookie"),
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
