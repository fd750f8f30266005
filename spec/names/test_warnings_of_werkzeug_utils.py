"""Functions of werkzeug.utils, security and urls of which Werkzeug 2.0 warns."""

import io
from pkgutil import resolve_name

import pytest

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"

GOES = "is deprecated and will be removed in Werkzeug 2.1."


def invalidated(werkzeug_utils):
    """Call invalidate_cached_property() of a module with a property that is cached."""
    cached = type("Cached", (), {"it": werkzeug_utils.cached_property(lambda self: 1)})()
    assert cached.it == 1
    werkzeug_utils.invalidate_cached_property(cached, "it")


@claim(
    "names.werkzeug-utils.functions-warn", werkzeug=">=2.0,<2.1", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda utils: utils.escape("<"),
            f"'utils.escape' {GOES} Use MarkupSafe instead.",
            id="escape",
        ),
        pytest.param(
            lambda utils: utils.unescape("&lt;"),
            "'utils.unescape' is deprecated and will be removed in Werkzueg 2.1."
            " Use MarkupSafe instead.",
            id="unescape",
        ),
        pytest.param(
            lambda utils: utils.format_string("$a", {"a": 1}),
            f"'utils.format_string' {GOES} Use 'string.Template' instead.",
            id="format_string",
        ),
        pytest.param(
            lambda utils: utils.bind_arguments(repr, (1,), {}),
            f"'utils.bind_arguments' {GOES} Use 'Signature.bind' instead.",
            id="bind_arguments",
        ),
        pytest.param(
            lambda utils: utils.validate_arguments(repr, (1,), {}),
            f"'utils.validate_arguments' {GOES} Use 'inspect.signature' instead.",
            id="validate_arguments",
        ),
        pytest.param(
            lambda utils: utils.detect_utf_encoding(b"{}"),
            f"'detect_utf_encoding' {GOES} This is built in to 'json.loads'.",
            id="detect_utf_encoding",
        ),
        pytest.param(
            invalidated,
            f"'invalidate_cached_property' {GOES} Use 'del obj.name' instead.",
            id="invalidate_cached_property",
        ),
        pytest.param(
            lambda utils: utils.html.p, f"'utils.HTMLBuilder' {GOES}", id="HTMLBuilder-tag"
        ),
        pytest.param(
            lambda utils: utils.html("<"), f"'utils.HTMLBuilder' {GOES}", id="HTMLBuilder-text"
        ),
    ],
)
def test_a_function_of_werkzeug_utils_warns(use, text):
    """Werkzeug 2.0 warns of `escape`, `unescape` and seven others of `werkzeug.utils` in use."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(resolve_name("werkzeug.utils"))
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-security.functions-warn",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("name", "arguments", "instead"),
    [
        pytest.param("safe_str_cmp", ("a", "a"), "hmac.compare_digest", id="safe_str_cmp"),
        pytest.param("pbkdf2_bin", ("a", "b", 1), r"hashlib.pbkdf2_hmac\(\)", id="pbkdf2_bin"),
        pytest.param(
            "pbkdf2_hex", ("a", "b", 1), r"hashlib.pbkdf2_hmac\(\).hex\(\)", id="pbkdf2_hex"
        ),
    ],
)
def test_a_function_of_werkzeug_security_warns(name, arguments, instead):
    """Calls of `safe_str_cmp`, `pbkdf2_bin` and `pbkdf2_hex` warn in Werkzeug 2.0."""
    with pytest.warns(
        DeprecationWarning, match=f"^'{name}' {GOES} Use '{instead}' instead.$"
    ) as told:
        resolve_name(f"werkzeug.security:{name}")(*arguments)
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-urls.href-and-key-arguments-warn",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("use", "name"),
    [
        pytest.param(lambda urls: urls.Href("/"), "Href", id="Href"),
        pytest.param(
            lambda urls: urls.url_decode("a=1", decode_keys=True), "decode_keys", id="decode"
        ),
        pytest.param(
            lambda urls: urls.url_decode_stream(io.BytesIO(), decode_keys=True),
            "decode_keys",
            id="decode-stream",
        ),
        pytest.param(
            lambda urls: urls.url_decode_stream(io.BytesIO(), return_iterator=True),
            "return_iterator",
            id="iterator",
        ),
        pytest.param(
            lambda urls: urls.url_encode({"a": 1}, encode_keys=True), "encode_keys", id="encode"
        ),
        pytest.param(
            lambda urls: urls.url_encode_stream({"a": 1}, io.StringIO(), encode_keys=True),
            "encode_keys",
            id="encode-stream",
        ),
    ],
)
def test_href_and_the_key_arguments_of_werkzeug_urls_warn(use, name):
    """`Href`, `decode_keys`, `encode_keys` and `return_iterator` warn in Werkzeug 2.0."""
    with pytest.warns(DeprecationWarning, match=f"^'{name}' {GOES}( Use .* instead.)?$") as told:
        use(resolve_name("werkzeug.urls"))
    assert told[0].filename == __file__
