"""Functions of werkzeug.wsgi, werkzeug.http and others that warn before they go."""

import io
from pkgutil import resolve_name

import pytest
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:changes#version-2-2-0"


@claim(
    "names.werkzeug-wsgi.path-functions-warn",
    werkzeug=">=2.2,<2.3",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "more"),
    [
        pytest.param("extract_path_info", ["/"], id="extract_path_info"),
        pytest.param("get_query_string", [], id="get_query_string"),
        pytest.param("get_script_name", [], id="get_script_name"),
        pytest.param("peek_path_info", [], id="peek_path_info"),
        pytest.param("pop_path_info", [], id="pop_path_info"),
    ],
)
def test_a_path_function_of_werkzeug_wsgi_warns(name, more):
    """`pop_path_info`, `get_query_string` and three others of `werkzeug.wsgi` warn in 2.2."""
    text = f"^'{name}' is deprecated and will be removed in Werkzeug 2.3.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        resolve_name(f"werkzeug.wsgi:{name}")(create_environ("/a"), *more)
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-wsgi.stream-functions-warn",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        pytest.param("make_line_iter", [2], id="make_line_iter"),
        pytest.param("make_chunk_iter", [b"\n", 2], id="make_chunk_iter"),
        pytest.param("_make_chunk_iter", [2, 10], id="_make_chunk_iter"),
    ],
)
def test_a_stream_function_of_werkzeug_wsgi_warns(name, arguments):
    """Reading with `make_line_iter` or `make_chunk_iter` warns in Werkzeug 2.3."""
    text = f"^'{name}' is deprecated and will be removed in Werkzeug (2.4|3.0).$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        list(resolve_name(f"werkzeug.wsgi:{name}")(io.BytesIO(b"a\n"), *arguments))
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-http.options-header-multiple-warns",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1,<2.2",
    otherwise=pytest.fail.Exception,
)
def test_multiple_of_parse_options_header_warns():
    """`parse_options_header(value, multiple=True)` warns in Werkzeug 2.1."""
    removed = "deprecated and will be removed in Werkzeug 2.2."
    text = f"^The 'multiple' parameter of 'parse_options_header' is {removed}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        resolve_name("werkzeug.http:parse_options_header")("a/b", multiple=True)
    assert told[0].filename == __file__


@claim(
    "names.werkzeug.version-warns",
    doc="werkzeug:changes#version-3-0-0",
    werkzeug=">=3.0,<3.1",
    otherwise=pytest.fail.Exception,
)
def test_the_version_attribute_of_werkzeug_warns():
    """Reading `werkzeug.__version__` warns in Werkzeug 3.0."""
    removed = "The '__version__' attribute is deprecated and will be removed in Werkzeug 3.1."
    instead = r"Use feature detection or 'importlib.metadata.version\(\"werkzeug\"\)' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        resolve_name("werkzeug").__version__
    assert told[0].filename == __file__
