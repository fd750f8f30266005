"""Classes of werkzeug.wrappers and werkzeug.useragents that Werkzeug 2.0 warns of."""

from pkgutil import resolve_name

import pytest
from werkzeug.test import create_environ
from werkzeug.wrappers import Request, Response

from spec.kit import claim

DOC = "werkzeug:changes#version-2-0-0"

GOES = "is deprecated and will be removed in Werkzeug 2.1."


@claim(
    "names.werkzeug-wrappers.mixins-warn", werkzeug=">=2.0,<2.1", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("name", "now"),
    [
        pytest.param("accept:AcceptMixin", "Request", id="accept"),
        pytest.param("auth:AuthorizationMixin", "Request", id="authorization"),
        pytest.param("auth:WWWAuthenticateMixin", "Response", id="www-authenticate"),
        pytest.param(
            "common_descriptors:CommonRequestDescriptorsMixin", "Request", id="request-descriptors"
        ),
        pytest.param(
            "common_descriptors:CommonResponseDescriptorsMixin",
            "Response",
            id="response-descriptors",
        ),
        pytest.param("cors:CORSRequestMixin", "Request", id="cors-request"),
        pytest.param("cors:CORSResponseMixin", "Response", id="cors-response"),
        pytest.param("etag:ETagRequestMixin", "Request", id="etag-request"),
        pytest.param("etag:ETagResponseMixin", "Response", id="etag-response"),
        pytest.param("json:JSONMixin", "Request", id="json"),
        pytest.param("response:ResponseStreamMixin", "Response", id="stream"),
        pytest.param("user_agent:UserAgentMixin", "Request", id="user-agent"),
    ],
)
def test_a_mixin_of_werkzeug_wrappers_warns(name, now):
    """Mixins of `werkzeug.wrappers` warn when an object of their class is made."""
    mixin = name.partition(":")[2]
    text = f"^'{mixin}' {GOES} '{now}' now includes the functionality directly.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        resolve_name(f"werkzeug.wrappers.{name}")()
    assert told[0].filename == __file__


SHALLOW = "Create the request with 'shallow=True' instead."


@claim(
    "names.werkzeug-wrappers.base-classes-warn",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda wrappers: wrappers.BaseRequest(create_environ()),
            f"'BaseRequest' {GOES} 'Request' now includes the functionality directly.",
            id="BaseRequest",
        ),
        pytest.param(
            lambda wrappers: isinstance(Request(create_environ()), wrappers.BaseRequest),
            rf"'BaseRequest' {GOES} Use 'isinstance\(obj, Request\)' instead.",
            id="BaseRequest-isinstance",
        ),
        pytest.param(
            lambda wrappers: issubclass(Request, wrappers.BaseRequest),
            rf"'BaseRequest' {GOES} Use 'issubclass\(cls, Request\)' instead.",
            id="BaseRequest-issubclass",
        ),
        pytest.param(
            lambda wrappers: wrappers.BaseResponse(),
            f"'BaseResponse' {GOES} 'Response' now includes the functionality directly.",
            id="BaseResponse",
        ),
        pytest.param(
            lambda wrappers: isinstance(Response(), wrappers.BaseResponse),
            rf"'BaseResponse' {GOES} Use 'isinstance\(obj, Response\)' instead.",
            id="BaseResponse-isinstance",
        ),
        pytest.param(
            lambda wrappers: issubclass(Response, wrappers.BaseResponse),
            rf"'BaseResponse' {GOES} Use 'issubclass\(cls, Response\)' instead.",
            id="BaseResponse-issubclass",
        ),
        pytest.param(
            lambda wrappers: wrappers.PlainRequest(create_environ()),
            f"'PlainRequest' {GOES} {SHALLOW}",
            id="PlainRequest",
        ),
        pytest.param(
            lambda wrappers: type("Own", (wrappers.StreamOnlyMixin, Request), {})(create_environ()),
            f"'StreamOnlyMixin' {GOES} {SHALLOW}",
            id="StreamOnlyMixin",
        ),
    ],
)
def test_a_base_class_of_werkzeug_wrappers_warns(use, text):
    """`BaseRequest`, `BaseResponse`, `PlainRequest` and `StreamOnlyMixin` warn when used."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(resolve_name("werkzeug.wrappers"))
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-useragents.classes-warn", werkzeug=">=2.0,<2.1", otherwise=pytest.fail.Exception
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda useragents: useragents.UserAgent("Mozilla/5.0"),
            f"The 'werkzeug.useragents' module {GOES}"
            " The new base API is 'werkzeug.user_agent.UserAgent'.",
            id="UserAgent",
        ),
        pytest.param(
            lambda useragents: useragents.UserAgent({}),
            f"Passing an environ to 'UserAgent' {GOES} Pass the header value string instead.",
            id="environ",
        ),
        pytest.param(
            lambda useragents: useragents.UserAgentParser(),
            f"'UserAgentParser' {GOES} Use a dedicated parser library instead.",
            id="UserAgentParser",
        ),
    ],
)
def test_a_class_of_werkzeug_useragents_warns(use, text):
    """Classes of `werkzeug.useragents` warn when an object is made of them."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(resolve_name("werkzeug.useragents"))
    assert told[0].filename == __file__
