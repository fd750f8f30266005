from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-1-0"

HTML_BUILDER = under("werkzeug.utils.", "HTMLBuilder html xhtml")
ARGUMENT_HELPERS = under(
    "werkzeug.utils.",
    "bind_arguments validate_arguments ArgumentValidationError",
)


@claim(
    "names.werkzeug-utils.html-builder-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_html_builder_is_there():
    """`werkzeug.utils` has `HTMLBuilder`, `html` and `xhtml`."""
    take(*HTML_BUILDER)


@claim("names.werkzeug-utils.html-builder-is-gone", werkzeug=">=2.1")
def test_html_builder_is_gone():
    """`werkzeug.utils` has none of `HTMLBuilder`, `html` and `xhtml`."""
    assert gone(*HTML_BUILDER) == HTML_BUILDER


@claim(
    "names.werkzeug-utils.argument-helpers-are-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_argument_helpers_are_there():
    """`werkzeug.utils` has `bind_arguments()` and `validate_arguments()`."""
    take(*ARGUMENT_HELPERS)


@claim("names.werkzeug-utils.argument-helpers-are-gone", werkzeug=">=2.1")
def test_argument_helpers_are_gone():
    """`werkzeug.utils` has neither `bind_arguments()` nor `validate_arguments()`."""
    assert gone(*ARGUMENT_HELPERS) == ARGUMENT_HELPERS


@claim(
    "names.werkzeug-utils.encoding-detection-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_encoding_detection_is_there():
    """`werkzeug.utils` has `detect_utf_encoding()`."""
    take("werkzeug.utils.detect_utf_encoding")


@claim("names.werkzeug-utils.encoding-detection-is-gone", werkzeug=">=2.1")
def test_encoding_detection_is_gone():
    """`werkzeug.utils` has no `detect_utf_encoding()`."""
    assert gone("werkzeug.utils.detect_utf_encoding") == ("werkzeug.utils.detect_utf_encoding",)


@claim(
    "names.werkzeug-utils.format-string-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_format_string_is_there():
    """`werkzeug.utils` has `format_string()`."""
    take("werkzeug.utils.format_string")


@claim("names.werkzeug-utils.format-string-is-gone", werkzeug=">=2.1")
def test_format_string_is_gone():
    """`werkzeug.utils` has no `format_string()`."""
    assert gone("werkzeug.utils.format_string") == ("werkzeug.utils.format_string",)


@claim(
    "names.werkzeug-utils.unescape-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_unescape_is_there():
    """`werkzeug.utils` has `unescape()`."""
    take("werkzeug.utils.unescape")


@claim("names.werkzeug-utils.unescape-is-gone", werkzeug=">=2.1")
def test_unescape_is_gone():
    """`werkzeug.utils` has no `unescape()`."""
    assert gone("werkzeug.utils.unescape") == ("werkzeug.utils.unescape",)
