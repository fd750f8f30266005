import pytest
from werkzeug import utils
from werkzeug.serving import make_server

from spec.kit import claim
from spec.names.taking import gone, line, take, under

DOC = "werkzeug:changes#version-2-0-0"

CORS_ATTRIBUTES_OF_MIXINS = under(
    "werkzeug.wrappers.",
    "cors.CORSRequestMixin::access_control_request_headers "
    "cors.CORSRequestMixin::access_control_request_method cors.CORSRequestMixin::origin "
    "cors.CORSResponseMixin::access_control_allow_credentials "
    "cors.CORSResponseMixin::access_control_allow_headers "
    "cors.CORSResponseMixin::access_control_allow_methods "
    "cors.CORSResponseMixin::access_control_allow_origin "
    "cors.CORSResponseMixin::access_control_expose_headers "
    "cors.CORSResponseMixin::access_control_max_age "
    "CommonResponseDescriptorsMixin::content_security_policy "
    "CommonResponseDescriptorsMixin::content_security_policy_report_only",
)
IS_IMMUTABLE = under("werkzeug.datastructures.", "mixins.is_immutable structures.is_immutable")


@claim(
    "names.werkzeug-wrappers.cors-attributes-of-mixins-are-there",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug=">=1.0,<2.0",
    otherwise=(AttributeError, ImportError),
)
def test_cors_attributes_of_mixins_are_there():
    """`CORSRequestMixin` and `CORSResponseMixin` give their attributes to any class."""
    take(*CORS_ATTRIBUTES_OF_MIXINS)


@claim("names.werkzeug-wrappers.cors-attributes-of-mixins-are-gone", werkzeug=">=2.0,<2.1")
def test_cors_attributes_of_mixins_are_gone():
    """`CORSRequestMixin` and `CORSResponseMixin` give no attributes."""
    assert gone(*CORS_ATTRIBUTES_OF_MIXINS) == CORS_ATTRIBUTES_OF_MIXINS
    assert line(CORS_ATTRIBUTES_OF_MIXINS[2]) == (
        "AttributeError: 'CORSRequestMixin' object has no attribute 'origin'"
    )


@claim(
    "names.werkzeug-utils.cached-property-has-a-func",
    doc="werkzeug:changes#version-1-0-0",
    werkzeug="<2.0",
    otherwise=AttributeError,
)
def test_cached_property_has_a_func():
    """The function of a `cached_property` is its attribute `func`."""
    assert utils.cached_property(len).func is len


@claim("names.werkzeug-utils.cached-property-has-an-fget", werkzeug=">=2.0")
def test_cached_property_has_an_fget():
    """The function of a `cached_property` is its attribute `fget`, and no longer `func`."""
    with pytest.raises(AttributeError, match="'cached_property' object has no attribute 'func'"):
        _ = utils.cached_property(len).func

    assert utils.cached_property(len).fget is len


@claim(
    "names.werkzeug-serving.servers-have-a-shutdown-signal",
    werkzeug="<2.1",
    otherwise=AttributeError,
)
def test_a_server_has_a_shutdown_signal():
    """A server of `make_server()` ends after the next request if `shutdown_signal` is true."""
    with make_server("127.0.0.1", 0, None) as server:
        assert server.shutdown_signal is False


@claim(
    "names.werkzeug-serving.servers-have-no-shutdown-signal",
    doc="werkzeug:changes#version-2-1-0",
    werkzeug=">=2.1",
)
def test_a_server_has_no_shutdown_signal():
    """A server of `make_server()` has no `shutdown_signal`."""
    with (
        make_server("127.0.0.1", 0, None) as server,
        pytest.raises(AttributeError, match="object has no attribute 'shutdown_signal'"),
    ):
        _ = server.shutdown_signal


@claim(
    "names.werkzeug-datastructures.is-immutable-is-in-submodules",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=2.3,<3.1",
    otherwise=ImportError,
)
def test_is_immutable_is_in_submodules():
    """`mixins` and `structures` of `werkzeug.datastructures` have `is_immutable()`."""
    take(*IS_IMMUTABLE)


@claim(
    "names.werkzeug-datastructures.is-immutable-is-not-in-submodules",
    doc="werkzeug:changes#version-3-1-0",
    werkzeug="<2.3 || >=3.1",
)
def test_is_immutable_is_not_in_submodules():
    """Neither `mixins` nor `structures` of `werkzeug.datastructures` has `is_immutable()`."""
    assert gone(*IS_IMMUTABLE) == IS_IMMUTABLE


@claim(
    "names.werkzeug-sansio.decoders-have-a-last-newline",
    werkzeug=">=2.0,<3.1.5",
    otherwise=(AttributeError, ImportError),
)
def test_a_multipart_decoder_has_a_last_newline():
    """`MultipartDecoder` has `last_newline()`."""
    take("werkzeug.sansio.multipart.MultipartDecoder::last_newline")


@claim(
    "names.werkzeug-sansio.decoders-have-no-last-newline",
    doc="werkzeug:changes#version-3-1-5",
    werkzeug=">=3.1.5",
)
def test_a_multipart_decoder_has_no_last_newline():
    """`MultipartDecoder` has no `last_newline()`."""
    assert line("werkzeug.sansio.multipart.MultipartDecoder::last_newline") == (
        "AttributeError: 'MultipartDecoder' object has no attribute 'last_newline'"
    )
