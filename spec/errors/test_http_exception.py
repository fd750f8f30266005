import pytest
from werkzeug.exceptions import (
    HTTPException,
    MethodNotAllowed,
    NotFound,
    RequestedRangeNotSatisfiable,
    default_exceptions,
)
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:exceptions#werkzeug.exceptions.HTTPException"


@claim("errors.exception.repr-is-code-and-name")
def test_the_repr_of_an_exception_is_class_code_and_name():
    """`repr()` of an HTTP exception has its class, code and name."""
    assert repr(NotFound("no such page")) == "<NotFound '404: Not Found'>"


@claim("errors.exception.without-a-code-is-unknown-error", werkzeug="<3.2")
def test_an_exception_without_a_code_is_unknown_error():
    """`str()` and `repr()` of an HTTPException without a code have ??? and Unknown Error."""
    error = HTTPException("hello")

    assert (str(error), repr(error)) == (
        "??? Unknown Error: hello",
        "<HTTPException '???: Unknown Error'>",
    )


@claim("errors.exception.has-no-args")
def test_the_description_is_not_in_args():
    """`args` of an HTTP exception with a description is empty."""
    assert NotFound("no such page").args == ()


@claim("errors.exception.name-goes-by-the-code")
def test_the_name_goes_by_the_code():
    """The name of a custom HTTP exception is the name of its code."""
    own = type("Own", (HTTPException,), {"code": 402, "description": "mine"})

    assert (own().name, str(own())) == ("Payment Required", "402 Payment Required: mine")


@claim("errors.exception.get-description-is-html")
def test_get_description_is_a_paragraph_of_html():
    """`get_description()` returns the description as a paragraph of HTML."""
    assert NotFound("one\n<two>").get_description() == "<p>one<br>&lt;two&gt;</p>"


@claim("errors.http-exception.every-error-takes-a-response", werkzeug=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize("error", [MethodNotAllowed, RequestedRangeNotSatisfiable])
def test_every_error_takes_a_response(error):
    """MethodNotAllowed and RequestedRangeNotSatisfiable accept `response`."""
    response = Response("tea")

    assert error(response=response).get_response() is response


@claim(
    "errors.http-exception.redirect-needs-no-environ",
    werkzeug=">=1.0.1",
    otherwise=TypeError,
)
def test_a_request_redirect_needs_no_environ():
    """`RequestRedirect.get_response()` may be called without a WSGI environ."""
    assert RequestRedirect("http://shop.example/").get_response().location == "http://shop.example/"


@claim("errors.exception.unknown-is-unknown", werkzeug=">=3.2")
def test_an_exception_with_an_unknown_code_is_named_unknown():
    """From Werkzeug 3.2 on an HTTP exception of an unknown code is named Unknown."""
    own = type("Own", (HTTPException,), {"code": 666, "description": "mine"})

    assert (str(own()), str(HTTPException("hello"))) == ("666 Unknown: mine", "??? Unknown: hello")


@claim("errors.exception.413-is-content-too-large", werkzeug=">=3.2")
def test_some_exceptions_have_the_newer_names():
    """From Werkzeug 3.2 on the HTTP exceptions for 413 and 414 have the names of RFC 9110."""
    names = {code: default_exceptions[code]().name for code in (413, 414)}

    assert names == {413: "Content Too Large", 414: "URI Too Long"}
