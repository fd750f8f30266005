from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-1-0"

HAS_KEY = under("werkzeug.datastructures.", "Headers::has_key CombinedMultiDict::has_key")
GET_IDENT = under("werkzeug.local.", "get_ident LocalManager(ident_func=) LocalManager::get_ident")
TRACEBACK_CLASSES = under(
    "werkzeug.debug.",
    "get_current_traceback tbtools.Frame tbtools.Group tbtools.Line tbtools.Traceback "
    "tbtools.get_current_traceback tbtools.SOURCE_LINE_HTML",
)
CACHE_PROPERTY = under(
    "werkzeug.",
    "datastructures.cache_property formparser.parse_multipart_headers",
)
PARSE_FUNCTIONS = under("werkzeug.formparser.FormDataParser::", "get_parse_func parse_functions")


@claim(
    "names.werkzeug-datastructures.has-key-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=AttributeError,
)
def test_has_key_is_there():
    """`Headers` and `CombinedMultiDict` have `has_key()`."""
    take(*HAS_KEY)


@claim("names.werkzeug-datastructures.has-key-is-gone", werkzeug=">=2.1")
def test_has_key_is_gone():
    """Neither `Headers` nor `CombinedMultiDict` has `has_key()`."""
    assert gone(*HAS_KEY) == HAS_KEY


@claim(
    "names.werkzeug-exceptions.wrap-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=AttributeError,
)
def test_wrap_is_there():
    """`HTTPException` has `wrap()`."""
    take("werkzeug.exceptions.HTTPException::wrap")


@claim("names.werkzeug-exceptions.wrap-is-gone", werkzeug=">=2.1")
def test_wrap_is_gone():
    """`HTTPException` has no `wrap()`."""
    assert gone("werkzeug.exceptions.HTTPException::wrap") == (
        "werkzeug.exceptions.HTTPException::wrap",
    )


@claim(
    "names.werkzeug-local.get-ident-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_get_ident_is_there():
    """`werkzeug.local` has `get_ident()`, and `LocalManager` takes `ident_func`."""
    take(*GET_IDENT)


@claim("names.werkzeug-local.get-ident-is-gone", werkzeug=">=2.1")
def test_get_ident_is_gone():
    """`werkzeug.local` has no `get_ident()`, and `LocalManager` takes no `ident_func`."""
    assert gone(*GET_IDENT) == GET_IDENT


@claim(
    "names.werkzeug-debug.traceback-classes-are-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_traceback_classes_are_there():
    """`werkzeug.debug.tbtools` has `Traceback`, `Frame` and `get_current_traceback()`."""
    take(*TRACEBACK_CLASSES)


@claim("names.werkzeug-debug.traceback-classes-are-gone", werkzeug=">=2.1")
def test_traceback_classes_are_gone():
    """`werkzeug.debug.tbtools` has no `Traceback`, `Frame` and `get_current_traceback()`."""
    assert gone(*TRACEBACK_CLASSES) == TRACEBACK_CLASSES


@claim(
    "names.werkzeug.cache-property-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_cache_property_is_there():
    """`werkzeug.datastructures` has `cache_property()`."""
    take(*CACHE_PROPERTY)


@claim("names.werkzeug.cache-property-is-gone", werkzeug=">=2.1")
def test_cache_property_is_gone():
    """`werkzeug.datastructures` has no `cache_property()`."""
    assert gone(*CACHE_PROPERTY) == CACHE_PROPERTY


@claim(
    "names.werkzeug-formparser.parse-functions-are-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=AttributeError,
)
def test_parse_functions_are_there():
    """`FormDataParser` has `parse_functions` and `get_parse_func()`."""
    take(*PARSE_FUNCTIONS)


@claim(
    "names.werkzeug-formparser.parse-functions-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_parse_functions_are_gone():
    """`FormDataParser` has neither `parse_functions` nor `get_parse_func()`."""
    assert gone(*PARSE_FUNCTIONS) == PARSE_FUNCTIONS
