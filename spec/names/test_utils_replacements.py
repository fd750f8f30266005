import html
import inspect
import json
import string

import pytest

from spec.kit import claim
from spec.names.taking import old

DOC = "werkzeug:changes#version-2-0-0"

OLD = "werkzeug:changes#version-1-0-0"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@claim("names.werkzeug-utils.signature-bind-replaces-bind-arguments", werkzeug="<2.1")
def test_signature_bind_replaces_bind_arguments():
    """`Signature.bind()` with defaults applied names what `bind_arguments()` names."""

    def function(a, b=2):
        pass

    bound = inspect.signature(function).bind(1)
    bound.apply_defaults()

    assert old("werkzeug.utils.bind_arguments")(function, (1,), {}) == dict(bound.arguments)


@claim("names.werkzeug-utils.bind-arguments-refuses-keyword-only-arguments", werkzeug="<2.1")
def test_bind_arguments_refuses_keyword_only_arguments():
    """`bind_arguments()` refuses a keyword-only argument, `Signature.bind()` takes it."""
    assert inspect.signature(lambda *, a: a).bind(a=1).arguments["a"] == 1
    with pytest.raises(TypeError, match="^got unexpected keyword argument 'a'$"):
        old("werkzeug.utils.bind_arguments")(lambda *, a: a, (), {"a": 1})


@claim("names.werkzeug-utils.json-replaces-detect-utf-encoding", werkzeug="<2.1")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
def test_json_replaces_detect_utf_encoding(encoding):
    """`json.detect_encoding()` finds the encoding that `detect_utf_encoding()` finds."""
    data = '{"a": 1}'.encode(encoding)

    assert old("werkzeug.utils.detect_utf_encoding")(data) == json.detect_encoding(data) == encoding


@claim("names.werkzeug-utils.string-template-replaces-format-string", werkzeug="<2.1")
def test_string_template_replaces_format_string():
    """`string.Template` fills in the names that `format_string()` fills in."""
    text, values = "$tea and ${milk}", {"tea": "oolong", "milk": 2}

    assert old("werkzeug.utils.format_string")(text, values) == "oolong and 2"
    assert string.Template(text).substitute(values) == "oolong and 2"


@claim("names.werkzeug-utils.format-string-keeps-two-dollars", doc=OLD, werkzeug="<2.0")
def test_format_string_keeps_two_dollars():
    """`format_string()` keeps `$$`, of which `string.Template` makes `$`."""
    assert old("werkzeug.utils.format_string")("2 $$", {}) == "2 $$"
    assert string.Template("2 $$").substitute({}) == "2 $"


@claim("names.werkzeug-utils.html-unescape-replaces-unescape", werkzeug="<2.1")
def test_html_unescape_replaces_unescape():
    """`html.unescape()` decodes the entities that `unescape()` decodes."""
    assert old("werkzeug.utils.unescape")("&lt;&eacute;&#39;&#x41;") == "<\xe9'A"
    assert html.unescape("&lt;&eacute;&#39;&#x41;") == "<\xe9'A"


@claim("names.werkzeug-utils.unescape-drops-unknown-entities", doc=OLD, werkzeug="<2.0")
def test_unescape_drops_unknown_entities():
    """`unescape()` drops an unknown entity, `html.unescape()` keeps it."""
    assert old("werkzeug.utils.unescape")("a&nosuch;b") == "ab"
    assert html.unescape("a&nosuch;b") == "a&nosuch;b"


@claim("names.werkzeug-utils.format-string-writes-one-dollar", werkzeug=">=2.0,<2.1")
def test_format_string_writes_one_dollar():
    """`format_string()` makes `$` of `$$`, as `string.Template` does."""
    assert old("werkzeug.utils.format_string")("2 $$", {}) == "2 $"


@claim("names.werkzeug-utils.unescape-keeps-unknown-entities", werkzeug=">=2.0,<2.1")
def test_unescape_keeps_unknown_entities():
    """`unescape()` keeps an unknown entity, as `html.unescape()` does."""
    assert old("werkzeug.utils.unescape")("a&nosuch;b") == "a&nosuch;b"
