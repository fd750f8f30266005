from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-0-0"

OLD_NAMES_OF_FIRST_PARAMETERS = under(
    "werkzeug.",
    "datastructures.MultiDict::update(other_dict=) urls.url_unquote(string=) "
    "datastructures.ImmutableListMixin::sort(cmp=) test.stream_encode_multipart(values=) "
    "formparser.MultiPartParser::parse(file=) "
    "formparser.MultiPartParser::start_file_streaming(filename=) "
    "formparser.MultiPartParser::start_file_streaming(headers=) "
    "test.Client::resolve_redirect(new_location=) test.Client::resolve_redirect(environ=)",
)
CHARSET_PARAMETERS = under(
    "werkzeug.",
    "http.dump_cookie(charset=) http.parse_cookie(charset=) http.parse_cookie(errors=) "
    "formparser.FormDataParser(charset=) formparser.FormDataParser(errors=) "
    "formparser.MultiPartParser(charset=) formparser.MultiPartParser(errors=) "
    "formparser.parse_form_data(charset=) formparser.parse_form_data(errors=) "
    "routing.Map(charset=) routing.Map(encoding_errors=) test.EnvironBuilder(charset=) "
    "test.encode_multipart(charset=) test.stream_encode_multipart(charset=) "
    "urls.iri_to_uri(charset=) urls.iri_to_uri(errors=) urls.uri_to_iri(charset=) "
    "urls.uri_to_iri(errors=) wsgi.get_path_info(charset=) wsgi.get_path_info(errors=)",
)
HEADER_PARAMETERS = under(
    "werkzeug.http.",
    "quote_header_value(extra_chars=) unquote_header_value(is_filename=) "
    "dump_header(allow_token=) parse_dict_header(cls=)",
)
AS_BYTES_PARAMETER = under("werkzeug.datastructures.Headers::", "get(as_bytes=) getlist(as_bytes=)")


@claim(
    "names.werkzeug.old-names-of-first-parameters-are-there",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug="<2.0",
    otherwise=TypeError,
)
def test_old_names_of_first_parameters_are_there():
    """`url_unquote()` takes `string`, and `MultiDict.update()` takes `other_dict`."""
    take(*OLD_NAMES_OF_FIRST_PARAMETERS)


@claim("names.werkzeug.old-names-of-first-parameters-are-gone", werkzeug=">=2.0")
def test_old_names_of_first_parameters_are_gone():
    """`url_unquote()` takes no `string`, and `MultiDict.update()` no `other_dict`."""
    assert gone(*OLD_NAMES_OF_FIRST_PARAMETERS) == OLD_NAMES_OF_FIRST_PARAMETERS


@claim(
    "names.werkzeug.charset-parameters-are-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=TypeError,
)
def test_charset_parameters_are_there():
    """Cookies, forms, URL maps, URL functions and test requests take a `charset`."""
    take(*CHARSET_PARAMETERS)


@claim(
    "names.werkzeug.charset-parameters-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0,<3.2",
)
def test_charset_parameters_are_gone():
    """Cookies, forms, URL maps, URL functions and test requests take no `charset`."""
    assert gone(*CHARSET_PARAMETERS) == CHARSET_PARAMETERS


@claim(
    "names.werkzeug.header-parameters-are-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=TypeError,
)
def test_header_parameters_are_there():
    """`quote_header_value()` takes `extra_chars`, and `parse_dict_header()` takes `cls`."""
    take(*HEADER_PARAMETERS)


@claim(
    "names.werkzeug.header-parameters-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_header_parameters_are_gone():
    """`quote_header_value()` takes no `extra_chars`, and `parse_dict_header()` no `cls`."""
    assert gone(*HEADER_PARAMETERS) == HEADER_PARAMETERS


@claim(
    "names.werkzeug-urls.safe-conversion-parameter-is-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=TypeError,
)
def test_safe_conversion_parameter_is_there():
    """`iri_to_uri()` takes `safe_conversion`."""
    take("werkzeug.urls.iri_to_uri(safe_conversion=)")


@claim(
    "names.werkzeug-urls.safe-conversion-parameter-is-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_safe_conversion_parameter_is_gone():
    """`iri_to_uri()` takes no `safe_conversion`."""
    assert gone("werkzeug.urls.iri_to_uri(safe_conversion=)") == (
        "werkzeug.urls.iri_to_uri(safe_conversion=)",
    )


@claim(
    "names.werkzeug-datastructures.as-bytes-parameter-is-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=TypeError,
)
def test_as_bytes_parameter_is_there():
    """`Headers.get()` and `Headers.getlist()` take `as_bytes`."""
    take(*AS_BYTES_PARAMETER)


@claim(
    "names.werkzeug-datastructures.as-bytes-parameter-is-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_as_bytes_parameter_is_gone():
    """`Headers.get()` and `Headers.getlist()` take no `as_bytes`."""
    assert gone(*AS_BYTES_PARAMETER) == AS_BYTES_PARAMETER
