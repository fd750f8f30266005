from spec.kit import claim
from spec.names.taking import gone, line, take, under

DOC = "werkzeug:changes#version-2-1-0"

DECODE_KEYS_PARAMETERS = under(
    "werkzeug.urls.",
    "url_decode(decode_keys=) url_decode_stream(decode_keys=) "
    "url_decode_stream(return_iterator=) url_encode(encode_keys=) "
    "url_encode_stream(encode_keys=)",
)
URL_FUNCTIONS = under(
    "werkzeug.urls.",
    "BaseURL BytesURL URL url_decode url_decode_stream url_encode url_encode_stream "
    "url_fix url_join url_parse url_quote url_quote_plus url_unparse url_unquote "
    "url_unquote_plus",
)


@claim(
    "names.werkzeug-urls.href-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_href_is_there():
    """`werkzeug.urls` has `Href`."""
    take("werkzeug.urls.Href")


@claim("names.werkzeug-urls.href-is-gone", werkzeug=">=2.1")
def test_href_is_gone():
    """`werkzeug.urls` has no `Href`."""
    assert gone("werkzeug.urls.Href") == ("werkzeug.urls.Href",)


@claim(
    "names.werkzeug-urls.decode-keys-parameters-are-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=(ImportError, TypeError),
)
def test_decode_keys_parameters_are_there():
    """`url_decode()` takes `decode_keys`, and `url_encode()` takes `encode_keys`."""
    take(*DECODE_KEYS_PARAMETERS)


@claim("names.werkzeug-urls.decode-keys-parameters-are-gone", werkzeug=">=2.1,<3.0")
def test_decode_keys_parameters_are_gone():
    """`url_decode()` takes no `decode_keys`, and `url_encode()` no `encode_keys`."""
    assert gone(*DECODE_KEYS_PARAMETERS) == DECODE_KEYS_PARAMETERS
    assert line(DECODE_KEYS_PARAMETERS[0]) == (
        "TypeError: got an unexpected keyword argument 'decode_keys'"
    )


@claim(
    "names.werkzeug-urls.url-functions-are-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=ImportError,
)
def test_url_functions_are_there():
    """`werkzeug.urls` has `url_quote()`, `url_parse()`, `url_decode()` and their kin."""
    take(*URL_FUNCTIONS)


@claim(
    "names.werkzeug-urls.url-functions-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_url_functions_are_gone():
    """`werkzeug.urls` has no `url_quote()`, `url_parse()`, `url_decode()` and their kin."""
    assert gone(*URL_FUNCTIONS) == URL_FUNCTIONS
