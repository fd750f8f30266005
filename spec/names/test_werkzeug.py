from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-1-0-0"

TOP_LEVEL_NAMES = under(
    "werkzeug.",
    "Accept AcceptMixin Aborter ArgumentValidationError Authorization AuthorizationMixin "
    "BaseRequest BaseResponse CallbackDict CharsetAccept ClosingIterator CombinedMultiDict "
    "CommonRequestDescriptorsMixin CommonResponseDescriptorsMixin DebuggedApplication "
    "DispatcherMiddleware ETagRequestMixin ETagResponseMixin ETags EnvironBuilder "
    "EnvironHeaders FileMultiDict FileStorage FileWrapper HTMLBuilder HTTP_STATUS_CODES "
    "HeaderSet Headers Href ImmutableDict ImmutableList ImmutableMultiDict "
    "ImmutableOrderedMultiDict ImmutableTypeConversionDict LanguageAccept LimitedStream "
    "Local LocalManager LocalProxy LocalStack MIMEAccept MultiDict OrderedMultiDict "
    "RequestCacheControl ResponseCacheControl ResponseStreamMixin SharedDataMiddleware "
    "TypeConversionDict UserAgent UserAgentMixin WWWAuthenticate WWWAuthenticateMixin "
    "abort append_slash_redirect bind_arguments cached_property check_password_hash "
    "cookie_date create_environ dump_cookie dump_header dump_options_header "
    "environ_property escape extract_path_info find_modules format_string generate_etag "
    "generate_password_hash get_current_url get_host header_property html http_date "
    "import_string iri_to_uri is_entity_header is_hop_by_hop_header is_resource_modified "
    "make_line_iter parse_accept_header parse_authorization_header "
    "parse_cache_control_header parse_cookie parse_date parse_dict_header parse_etags "
    "parse_form_data parse_list_header parse_options_header parse_set_header "
    "parse_www_authenticate_header peek_path_info pop_path_info quote_etag "
    "quote_header_value redirect release_local remove_entity_headers "
    "remove_hop_by_hop_headers responder run_wsgi_app secure_filename test_app unescape "
    "unquote_etag unquote_header_value uri_to_iri url_decode url_encode url_fix url_quote "
    "url_quote_plus url_unquote url_unquote_plus validate_arguments wrap_file xhtml",
)
IMPORTS_OF_OTHER_MODULES = under(
    "werkzeug.",
    "http.CharsetAccept http.Headers http.LanguageAccept http.MIMEAccept "
    "useragents.UserAgentMixin utils.CombinedMultiDict utils.EnvironHeaders "
    "utils.MultiDict utils.dump_cookie utils.parse_cookie",
)
NAMES_DEPRECATED_IN_0_15 = under("werkzeug.", "routing.RequestSlash debug.debug_repr")
PARAMETERS_DEPRECATED_IN_0_15 = under(
    "werkzeug.",
    "middleware.proxy_fix.ProxyFix(num_proxies=) debug.DebuggedApplication(lodgeit_url=)",
)
ATTRIBUTES_DEPRECATED_IN_0_15 = under(
    "werkzeug.",
    "datastructures.Headers::to_list middleware.proxy_fix.ProxyFix::get_remote_addr "
    "middleware.proxy_fix.ProxyFix::num_proxies",
)


@claim(
    "names.werkzeug.top-level-names-are-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=ImportError,
)
def test_top_level_names_are_there():
    """`werkzeug` itself has what its modules define, such as `werkzeug.url_quote()`."""
    take(*TOP_LEVEL_NAMES)


@claim("names.werkzeug.top-level-names-are-gone", werkzeug=">=1.0")
def test_top_level_names_are_gone():
    """`werkzeug` itself has no `url_quote()`, `abort()` and other names of its modules."""
    assert gone(*TOP_LEVEL_NAMES) == TOP_LEVEL_NAMES


@claim(
    "names.werkzeug.imports-of-other-modules-are-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=ImportError,
)
def test_imports_of_other_modules_are_there():
    """`werkzeug.utils` passes on `MultiDict`, `parse_cookie()` and other names."""
    take(*IMPORTS_OF_OTHER_MODULES)


@claim("names.werkzeug.imports-of-other-modules-are-gone", werkzeug=">=1.0")
def test_imports_of_other_modules_are_gone():
    """`werkzeug.utils` does not pass on `MultiDict`, `parse_cookie()` and other names."""
    assert gone(*IMPORTS_OF_OTHER_MODULES) == IMPORTS_OF_OTHER_MODULES


@claim(
    "names.werkzeug.names-deprecated-in-0-15-are-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=ImportError,
)
def test_names_deprecated_in_0_15_are_there():
    """`werkzeug` has `routing.RequestSlash` and `debug.debug_repr()`."""
    take(*NAMES_DEPRECATED_IN_0_15)


@claim("names.werkzeug.names-deprecated-in-0-15-are-gone", werkzeug=">=1.0")
def test_names_deprecated_in_0_15_are_gone():
    """`werkzeug` has neither `routing.RequestSlash` nor `debug.debug_repr()`."""
    assert gone(*NAMES_DEPRECATED_IN_0_15) == NAMES_DEPRECATED_IN_0_15


@claim(
    "names.werkzeug.parameters-deprecated-in-0-15-are-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=TypeError,
)
def test_parameters_deprecated_in_0_15_are_there():
    """`ProxyFix` takes `num_proxies`, and `DebuggedApplication` takes `lodgeit_url`."""
    take(*PARAMETERS_DEPRECATED_IN_0_15)


@claim(
    "names.werkzeug.parameters-deprecated-in-0-15-are-gone",
    doc="werkzeug:changes#version-0-15-0",
    werkzeug=">=1.0",
)
def test_parameters_deprecated_in_0_15_are_gone():
    """`ProxyFix` takes no `num_proxies`, and `DebuggedApplication` no `lodgeit_url`."""
    assert gone(*PARAMETERS_DEPRECATED_IN_0_15) == PARAMETERS_DEPRECATED_IN_0_15


@claim(
    "names.werkzeug.attributes-deprecated-in-0-15-are-there",
    doc="werkzeug:changes#version-0-16-0",
    werkzeug="<1.0",
    otherwise=AttributeError,
)
def test_attributes_deprecated_in_0_15_are_there():
    """`Headers` has `to_list()`, and `ProxyFix` has `num_proxies`."""
    take(*ATTRIBUTES_DEPRECATED_IN_0_15)


@claim("names.werkzeug.attributes-deprecated-in-0-15-are-gone", werkzeug=">=1.0")
def test_attributes_deprecated_in_0_15_are_gone():
    """`Headers` has no `to_list()`, and `ProxyFix` no `num_proxies`."""
    assert gone(*ATTRIBUTES_DEPRECATED_IN_0_15) == ATTRIBUTES_DEPRECATED_IN_0_15
