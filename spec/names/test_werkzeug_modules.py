from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-0-15-0"

CONTRIB_MODULES = under(
    "werkzeug.contrib.",
    "atom.* cache.* fixers.* iterio.* lint.* profiler.* securecookie.* sessions.* wrappers.*",
)
MIDDLEWARE = under("werkzeug.wsgi.", "DispatcherMiddleware ProxyMiddleware SharedDataMiddleware")
NAMES_OF_PYTHON_2 = under(
    "werkzeug.",
    "datastructures.ViewItems datastructures.native_itermethods http.bytes_to_wsgi "
    "http.wsgi_to_bytes formparser.is_valid_multipart_boundary serving.BaseRequestHandler "
    "serving.ThreadingMixIn middleware.lint.check_string debug.tbtools.UTF8_COOKIE "
    "debug.tbtools.system_exceptions",
)
PARSER_AND_SERVER_METHODS = under(
    "werkzeug.",
    "formparser.MultiPartParser::get_part_encoding "
    "formparser.MultiPartParser::in_memory_threshold_reached "
    "formparser.MultiPartParser::parse_lines formparser.MultiPartParser::parse_parts "
    "formparser.MultiPartParser::validate_boundary "
    "debug.DebuggedApplication::paste_traceback debug.tbtools.Traceback::paste "
    "serving.WSGIRequestHandler::get_header_items",
)


@claim(
    "names.werkzeug.contrib-modules-are-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=ModuleNotFoundError,
)
def test_contrib_modules_are_there():
    """`werkzeug.contrib` has modules, such as `cache`, `fixers` and `securecookie`."""
    take(*CONTRIB_MODULES)


@claim("names.werkzeug.contrib-modules-are-gone", werkzeug=">=1.0")
def test_contrib_modules_are_gone():
    """There is no `werkzeug.contrib`."""
    assert gone(*CONTRIB_MODULES) == CONTRIB_MODULES


@claim(
    "names.werkzeug-wsgi.middleware-is-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=ImportError,
)
def test_middleware_is_there():
    """`werkzeug.wsgi` has `DispatcherMiddleware` and `SharedDataMiddleware`."""
    take(*MIDDLEWARE)


@claim("names.werkzeug-wsgi.middleware-is-gone", werkzeug=">=1.0")
def test_middleware_is_gone():
    """`werkzeug.wsgi` has neither `DispatcherMiddleware` nor `SharedDataMiddleware`."""
    assert gone(*MIDDLEWARE) == MIDDLEWARE


@claim(
    "names.werkzeug.names-of-python-2-are-there",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug="<2.0",
    otherwise=ImportError,
)
def test_names_of_python_2_are_there():
    """`werkzeug` has names for Python 2, such as `http.wsgi_to_bytes()`."""
    take(*NAMES_OF_PYTHON_2)


@claim(
    "names.werkzeug.names-of-python-2-are-gone",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0",
)
def test_names_of_python_2_are_gone():
    """`werkzeug` has no names for Python 2, such as `http.wsgi_to_bytes()`."""
    assert gone(*NAMES_OF_PYTHON_2) == NAMES_OF_PYTHON_2


@claim(
    "names.werkzeug.posixemulation-module-is-there",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug="<2.0",
    otherwise=ModuleNotFoundError,
)
def test_posixemulation_module_is_there():
    """There is a module `werkzeug.posixemulation`."""
    take("werkzeug.posixemulation.*")


@claim(
    "names.werkzeug.posixemulation-module-is-gone",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0",
)
def test_posixemulation_module_is_gone():
    """There is no module `werkzeug.posixemulation`."""
    assert gone("werkzeug.posixemulation.*") == ("werkzeug.posixemulation.*",)


@claim(
    "names.werkzeug.parser-and-server-methods-are-there",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug="<2.0",
    otherwise=AttributeError,
)
def test_parser_and_server_methods_are_there():
    """`MultiPartParser` has `parse_lines()`, `parse_parts()` and `validate_boundary()`."""
    take(*PARSER_AND_SERVER_METHODS)


@claim(
    "names.werkzeug.parser-and-server-methods-are-gone",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0",
)
def test_parser_and_server_methods_are_gone():
    """`MultiPartParser` has none of `parse_lines()`, `parse_parts()`, `validate_boundary()`."""
    assert gone(*PARSER_AND_SERVER_METHODS) == PARSER_AND_SERVER_METHODS


@claim(
    "names.werkzeug.filesystem-module-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ModuleNotFoundError,
)
def test_filesystem_module_is_there():
    """There is a module `werkzeug.filesystem`."""
    take("werkzeug.filesystem.*")


@claim(
    "names.werkzeug.filesystem-module-is-gone",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
def test_filesystem_module_is_gone():
    """There is no module `werkzeug.filesystem`."""
    assert gone("werkzeug.filesystem.*") == ("werkzeug.filesystem.*",)
