from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-2-0"

PATH_FUNCTIONS = under(
    "werkzeug.wsgi.",
    "extract_path_info get_query_string get_script_name peek_path_info pop_path_info",
)
NAMES_OF_SPLIT_MODULES = under(
    "werkzeug.",
    "datastructures.is_immutable formparser.exhaust_stream testapp.logo testapp.render_testapp "
    "testapp.test_app(environ=) testapp.test_app(start_response=)",
)
LINE_ITERATORS = under("werkzeug.wsgi.", "make_line_iter make_chunk_iter")


@claim("names.werkzeug-wsgi.path-functions-are-there", werkzeug="<2.3", otherwise=ImportError)
def test_path_functions_are_there():
    """`werkzeug.wsgi` has `get_script_name()`, `get_query_string()` and `pop_path_info()`."""
    take(*PATH_FUNCTIONS)


@claim("names.werkzeug-wsgi.path-functions-are-gone", werkzeug=">=2.3")
def test_path_functions_are_gone():
    """`werkzeug.wsgi` has no `get_script_name()`, `get_query_string()` and `pop_path_info()`."""
    assert gone(*PATH_FUNCTIONS) == PATH_FUNCTIONS


@claim("names.werkzeug.names-of-split-modules-are-there", werkzeug="<2.3", otherwise=ImportError)
def test_names_of_split_modules_are_there():
    """`werkzeug` has `datastructures.is_immutable()` and `formparser.exhaust_stream()`."""
    take(*NAMES_OF_SPLIT_MODULES)


@claim(
    "names.werkzeug.names-of-split-modules-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=2.3",
)
def test_names_of_split_modules_are_gone():
    """`werkzeug` has no `datastructures.is_immutable()` and `formparser.exhaust_stream()`."""
    assert gone(*NAMES_OF_SPLIT_MODULES) == NAMES_OF_SPLIT_MODULES


@claim(
    "names.werkzeug-wsgi.line-iterators-are-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=ImportError,
)
def test_line_iterators_are_there():
    """`werkzeug.wsgi` has `make_line_iter()` and `make_chunk_iter()`."""
    take(*LINE_ITERATORS)


@claim(
    "names.werkzeug-wsgi.line-iterators-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_line_iterators_are_gone():
    """`werkzeug.wsgi` has neither `make_line_iter()` nor `make_chunk_iter()`."""
    assert gone(*LINE_ITERATORS) == LINE_ITERATORS
