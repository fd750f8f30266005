import jinja2
import pytest

from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "jinja:api#jinja2.pass_context"

CONTEXT_DECORATORS = under(
    "jinja2.",
    "contextfilter contextfunction environmentfilter environmentfunction evalcontextfilter "
    "evalcontextfunction filters.contextfilter filters.environmentfilter "
    "filters.evalcontextfilter utils.contextfunction utils.environmentfunction "
    "utils.evalcontextfunction",
)
MARKUP_AND_ESCAPE = under("jinja2.", "Markup escape utils.Markup utils.escape")
EXTENSIONS_THAT_ARE_BUILT_IN = under(
    "jinja2.ext.",
    "AutoEscapeExtension WithExtension autoescape with_",
)
JSON_WEB_SIGNATURES = under(
    "itsdangerous.",
    "JSONWebSignatureSerializer TimedJSONWebSignatureSerializer",
)
TERMINAL_SIZE_FUNCTIONS = under("click.", "get_terminal_size get_os_args")


@claim("names.jinja2.context-decorators-are-there", jinja2="<3.1", otherwise=ImportError)
def test_context_decorators_are_there():
    """`jinja2` has `contextfilter`, `contextfunction`, `environmentfilter` and their kin."""
    take(*CONTEXT_DECORATORS)


@claim("names.jinja2.context-decorators-are-gone", jinja2=">=3.1")
def test_context_decorators_are_gone():
    """`jinja2` has none of `contextfilter`, `contextfunction`, `environmentfilter`."""
    assert gone(*CONTEXT_DECORATORS) == CONTEXT_DECORATORS


@claim(
    "names.jinja2.markup-and-escape-are-there",
    doc="jinja:api#jinja2.Environment",
    jinja2="<3.1",
    otherwise=ImportError,
)
def test_markup_and_escape_are_there():
    """`jinja2` has `Markup` and `escape()`."""
    take(*MARKUP_AND_ESCAPE)


@claim(
    "names.jinja2.markup-and-escape-are-gone",
    doc="jinja:api#jinja2.Environment",
    jinja2=">=3.1",
)
def test_markup_and_escape_are_gone():
    """`jinja2` has neither `Markup` nor `escape()`."""
    assert gone(*MARKUP_AND_ESCAPE) == MARKUP_AND_ESCAPE


@claim(
    "names.jinja2.extensions-that-are-built-in-are-there",
    doc="jinja:extensions#jinja2.ext.Extension",
    jinja2="<3.1",
    otherwise=ImportError,
)
def test_extensions_that_are_built_in_are_there():
    """`jinja2.ext` has `autoescape` and `with_`."""
    take(*EXTENSIONS_THAT_ARE_BUILT_IN)


@claim(
    "names.jinja2.extensions-that-are-built-in-are-gone",
    doc="jinja:extensions#jinja2.ext.Extension",
    jinja2=">=3.1",
)
def test_extensions_that_are_built_in_are_gone():
    """`jinja2.ext` has neither `autoescape` nor `with_`."""
    assert gone(*EXTENSIONS_THAT_ARE_BUILT_IN) == EXTENSIONS_THAT_ARE_BUILT_IN


@claim(
    "names.jinja2.a-built-in-extension-is-loaded-by-name",
    doc="jinja:extensions#jinja2.ext.Extension",
    jinja2="<3.1",
    otherwise=AttributeError,
)
def test_an_extension_that_is_built_in_is_loaded_by_its_name():
    """A Jinja environment loads `"jinja2.ext.autoescape"`."""
    environment = jinja2.Environment(extensions=["jinja2.ext.autoescape"])

    assert [*environment.extensions] == ["jinja2.ext.AutoEscapeExtension"]


@claim(
    "names.jinja2.a-built-in-extension-is-refused-by-name",
    doc="jinja:extensions#jinja2.ext.Extension",
    jinja2=">=3.1",
)
def test_an_extension_that_is_built_in_is_refused_by_its_name():
    """A Jinja environment that is to load `"jinja2.ext.autoescape"` raises AttributeError."""
    with pytest.raises(AttributeError, match="^module 'jinja2.ext' has no attribute 'autoescape'$"):
        jinja2.Environment(extensions=["jinja2.ext.autoescape"])


@claim(
    "names.markupsafe.soft-unicode-is-there",
    doc="jinja:api#jinja2.Environment",
    markupsafe="<2.1",
    otherwise=ImportError,
)
def test_soft_unicode_is_there():
    """`markupsafe` has `soft_unicode()`."""
    take("markupsafe.soft_unicode")


@claim(
    "names.markupsafe.soft-unicode-is-gone",
    doc="jinja:api#jinja2.Environment",
    markupsafe=">=2.1",
)
def test_soft_unicode_is_gone():
    """`markupsafe` has no `soft_unicode()`."""
    assert gone("markupsafe.soft_unicode") == ("markupsafe.soft_unicode",)


@claim(
    "names.itsdangerous.json-web-signatures-are-there",
    doc="itsdangerous:url_safe#itsdangerous.url_safe.URLSafeTimedSerializer",
    itsdangerous="<2.1",
    otherwise=ImportError,
)
def test_json_web_signatures_are_there():
    """`itsdangerous` has `JSONWebSignatureSerializer`, and one that is timed."""
    take(*JSON_WEB_SIGNATURES)


@claim(
    "names.itsdangerous.json-web-signatures-are-gone",
    doc="itsdangerous:url_safe#itsdangerous.url_safe.URLSafeTimedSerializer",
    itsdangerous=">=2.1",
)
def test_json_web_signatures_are_gone():
    """`itsdangerous` has no `JSONWebSignatureSerializer`, timed or not."""
    assert gone(*JSON_WEB_SIGNATURES) == JSON_WEB_SIGNATURES


@claim(
    "names.itsdangerous.json-module-is-there",
    doc="itsdangerous:serializer#itsdangerous.serializer.Serializer",
    itsdangerous="<2.1",
    otherwise=ImportError,
)
def test_json_module_is_there():
    """`itsdangerous` has `json`."""
    take("itsdangerous.json")


@claim(
    "names.itsdangerous.json-module-is-gone",
    doc="itsdangerous:serializer#itsdangerous.serializer.Serializer",
    itsdangerous=">=2.1",
)
def test_json_module_is_gone():
    """`itsdangerous` has no `json`."""
    assert gone("itsdangerous.json") == ("itsdangerous.json",)


@claim(
    "names.click.terminal-size-functions-are-there",
    doc="click:api#utilities",
    click="<8.1",
    otherwise=ImportError,
)
def test_terminal_size_functions_are_there():
    """`click` has `get_terminal_size()` and `get_os_args()`."""
    take(*TERMINAL_SIZE_FUNCTIONS)


@claim("names.click.terminal-size-functions-are-gone", doc="click:api#utilities", click=">=8.1")
def test_terminal_size_functions_are_gone():
    """`click` has neither `get_terminal_size()` nor `get_os_args()`."""
    assert gone(*TERMINAL_SIZE_FUNCTIONS) == TERMINAL_SIZE_FUNCTIONS
