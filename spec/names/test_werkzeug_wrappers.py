from spec.kit import claim
from spec.names.taking import gone, line, take, under

DOC = "werkzeug:changes#version-2-0-0"

ATTRIBUTES_OF_MIXINS = under(
    "werkzeug.wrappers.",
    "AcceptMixin::accept_mimetypes AcceptMixin::accept_charsets "
    "AcceptMixin::accept_encodings AcceptMixin::accept_languages "
    "AuthorizationMixin::authorization CommonRequestDescriptorsMixin::content_encoding "
    "CommonRequestDescriptorsMixin::content_length "
    "CommonRequestDescriptorsMixin::content_md5 "
    "CommonRequestDescriptorsMixin::content_type CommonRequestDescriptorsMixin::date "
    "CommonRequestDescriptorsMixin::max_forwards CommonRequestDescriptorsMixin::mimetype "
    "CommonRequestDescriptorsMixin::mimetype_params CommonRequestDescriptorsMixin::pragma "
    "CommonRequestDescriptorsMixin::referrer CommonResponseDescriptorsMixin::age "
    "CommonResponseDescriptorsMixin::allow "
    "CommonResponseDescriptorsMixin::content_encoding "
    "CommonResponseDescriptorsMixin::content_language "
    "CommonResponseDescriptorsMixin::content_length "
    "CommonResponseDescriptorsMixin::content_location "
    "CommonResponseDescriptorsMixin::content_md5 "
    "CommonResponseDescriptorsMixin::content_type CommonResponseDescriptorsMixin::date "
    "CommonResponseDescriptorsMixin::expires CommonResponseDescriptorsMixin::last_modified "
    "CommonResponseDescriptorsMixin::location CommonResponseDescriptorsMixin::mimetype "
    "CommonResponseDescriptorsMixin::mimetype_params "
    "CommonResponseDescriptorsMixin::retry_after CommonResponseDescriptorsMixin::vary "
    "ETagRequestMixin::cache_control ETagRequestMixin::if_match "
    "ETagRequestMixin::if_modified_since ETagRequestMixin::if_none_match "
    "ETagRequestMixin::if_range ETagRequestMixin::if_unmodified_since "
    "ETagRequestMixin::range ETagResponseMixin::accept_ranges ETagResponseMixin::add_etag "
    "ETagResponseMixin::cache_control ETagResponseMixin::content_range "
    "ETagResponseMixin::freeze ETagResponseMixin::get_etag "
    "ETagResponseMixin::make_conditional ETagResponseMixin::set_etag "
    "ResponseStreamMixin::stream StreamOnlyMixin::want_form_data_parsed "
    "StreamOnlyMixin::disable_data_descriptor "
    "UserAgentMixin::user_agent WWWAuthenticateMixin::www_authenticate "
    "json.JSONMixin::get_json json.JSONMixin::is_json json.JSONMixin::json "
    "json.JSONMixin::json_module json.JSONMixin::on_json_loading_failed",
)
MIXINS = under(
    "werkzeug.wrappers.",
    "AcceptMixin AuthorizationMixin BaseRequest BaseResponse CommonRequestDescriptorsMixin "
    "CommonResponseDescriptorsMixin ETagRequestMixin ETagResponseMixin ResponseStreamMixin "
    "StreamOnlyMixin UserAgentMixin WWWAuthenticateMixin PlainRequest request.PlainRequest "
    "request.StreamOnlyMixin response.ResponseStreamMixin",
)
MODULES_OF_MIXINS = under(
    "werkzeug.wrappers.",
    "accept.* auth.* base_request.* base_response.* common_descriptors.* etag.* json.* "
    "user_agent.*",
)
USER_AGENT_PARSER = under("werkzeug.useragents.", "UserAgent UserAgentParser")


@claim(
    "names.werkzeug-wrappers.attributes-of-mixins-are-there",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug="<2.0",
    otherwise=(AttributeError, ImportError),
)
def test_attributes_of_mixins_are_there():
    """The mixins of `werkzeug.wrappers` give their attributes to any class."""
    take(*ATTRIBUTES_OF_MIXINS)


@claim("names.werkzeug-wrappers.attributes-of-mixins-are-gone", werkzeug=">=2.0,<2.1")
def test_attributes_of_mixins_are_gone():
    """The mixins of `werkzeug.wrappers` give no attributes."""
    assert gone(*ATTRIBUTES_OF_MIXINS) == ATTRIBUTES_OF_MIXINS
    assert line(ATTRIBUTES_OF_MIXINS[0]) == (
        "AttributeError: 'AcceptMixin' object has no attribute 'accept_mimetypes'"
    )


@claim("names.werkzeug-wrappers.mixins-are-there", werkzeug="<2.1", otherwise=ImportError)
def test_mixins_are_there():
    """`werkzeug.wrappers` has `BaseRequest`, `BaseResponse` and the mixins."""
    take(*MIXINS)


@claim(
    "names.werkzeug-wrappers.mixins-are-gone",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
def test_mixins_are_gone():
    """`werkzeug.wrappers` has neither `BaseRequest`, `BaseResponse` nor mixins."""
    assert gone(*MIXINS) == MIXINS


@claim(
    "names.werkzeug-wrappers.modules-of-mixins-are-there",
    werkzeug="<2.1",
    otherwise=ModuleNotFoundError,
)
def test_modules_of_mixins_are_there():
    """`werkzeug.wrappers` has a module for each mixin, such as `json` and `base_response`."""
    take(*MODULES_OF_MIXINS)


@claim(
    "names.werkzeug-wrappers.modules-of-mixins-are-gone",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
def test_modules_of_mixins_are_gone():
    """`werkzeug.wrappers` has no modules of mixins, such as `json` and `base_response`."""
    assert gone(*MODULES_OF_MIXINS) == MODULES_OF_MIXINS


@claim("names.werkzeug.user-agent-parser-is-there", werkzeug="<2.1", otherwise=ModuleNotFoundError)
def test_user_agent_parser_is_there():
    """`werkzeug.useragents` has `UserAgent` and `UserAgentParser`."""
    take(*USER_AGENT_PARSER)


@claim(
    "names.werkzeug.user-agent-parser-is-gone",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
def test_user_agent_parser_is_gone():
    """There is no module `werkzeug.useragents`."""
    assert gone(*USER_AGENT_PARSER) == USER_AGENT_PARSER


@claim(
    "names.werkzeug-wrappers.disable-data-descriptor-is-there",
    werkzeug="<2.1",
    otherwise=AttributeError,
)
def test_disable_data_descriptor_is_there():
    """A request has `disable_data_descriptor`."""
    take("werkzeug.wrappers.Request::disable_data_descriptor")


@claim(
    "names.werkzeug-wrappers.disable-data-descriptor-is-gone",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
def test_disable_data_descriptor_is_gone():
    """A request has no `disable_data_descriptor`."""
    assert gone("werkzeug.wrappers.Request::disable_data_descriptor") == (
        "werkzeug.wrappers.Request::disable_data_descriptor",
    )
