"""What of a request warns before it goes."""

import pytest
import werkzeug.utils
from flask import request
from werkzeug.test import create_environ
from werkzeug.wrappers import Request

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

CHARSET = (
    "The 'charset' attribute is deprecated and will not be used in Werkzeug 2.4."
    " Interpreting bytes as text in body, form, and cookie data will always use UTF-8."
)
ERRORS = "The 'encoding_errors' attribute is deprecated and will not be used in Werkzeug (2.4|3.0)."
URL_CHARSET = (
    "The 'url_charset' attribute is deprecated and will not be used in Werkzeug (2.4|3.0)."
    " Percent-encoded bytes must always be UTF-8."
)


@claim("request.charset.attributes-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("attribute", "text"),
    [
        pytest.param("charset", CHARSET, id="charset"),
        pytest.param("encoding_errors", ERRORS, id="encoding_errors"),
        pytest.param("url_charset", URL_CHARSET, id="url_charset"),
    ],
)
def test_an_encoding_of_a_request_warns(attribute, text):
    """Reading `charset`, `encoding_errors` or `url_charset` of a request warns in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        getattr(Request(create_environ()), attribute)
    assert told[0].filename == __file__


@claim(
    "request.charset.of-a-subclass-warns-at-werkzeug",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("attribute", "value", "text"),
    [
        pytest.param("charset", "latin-1", CHARSET, id="charset"),
        pytest.param("encoding_errors", "strict", ERRORS, id="encoding_errors"),
        pytest.param("url_charset", "latin-1", URL_CHARSET, id="url_charset"),
    ],
)
def test_an_encoding_of_a_request_class_warns_at_werkzeugs_line(attribute, value, text):
    """A request whose class sets `charset` or its like warns when made, at Werkzeug's line."""
    own = type("Own", (Request,), {attribute: value})

    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        own(create_environ())
    assert told[0].filename == werkzeug.wrappers.request.__file__


@claim(
    "request.is-xhr.reading-warns",
    doc="werkzeug:changes#version-0-13",
    werkzeug="<1.0",
    otherwise=pytest.fail.Exception,
)
def test_is_xhr_warns():
    """Reading `request.is_xhr` warns with a DeprecationWarning."""
    text = "^'Request.is_xhr' is deprecated as of version 0.13 and will be removed in version 1.0."

    with pytest.warns(DeprecationWarning, match=text) as told:
        Request(create_environ()).is_xhr
    assert told[0].filename == __file__


@claim(
    "request.class.disable-data-descriptor-warns",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
def test_disable_data_descriptor_warns():
    """A request whose class has `disable_data_descriptor` warns when it is made."""
    own = type("Own", (Request,), {"disable_data_descriptor": True})
    removed = "'disable_data_descriptor' is deprecated and will be removed in Werkzeug 2.1."
    instead = "Create the request with 'shallow=True' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        own(create_environ())
    assert told[0].filename == __file__


@claim(
    "request.user-agent.properties-warn-one-line-too-far",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
def test_a_property_of_a_user_agent_warns_one_line_too_far():
    """Reading `user_agent.browser` warns at the line that called the function that reads it."""
    given = {"agent": Request(create_environ()).user_agent}
    text = (
        "^The built-in user agent parser is deprecated and will be removed in Werkzeug 2.1."
        " The 'browser' property will be 'None'. Subclass 'werkzeug.user_agent.UserAgent' and"
        " set 'Request.user_agent_class' to use a different parser.$"
    )

    with pytest.warns(DeprecationWarning, match=text) as told:
        exec(compile("agent.browser", "reader.py", "exec"), given)
    assert told[0].filename == __file__


@claim(
    "request.form.x-url-encoded-warns-at-werkzeug",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_x_url_encoded_warns_at_werkzeugs_line():
    """Reading a form of the type `application/x-url-encoded` warns, at Werkzeug's line."""
    text = (
        "^The 'application/x-url-encoded' mimetype is invalid, and will not be treated as"
        " 'application/x-www-form-urlencoded' in Werkzeug (2.4|3.0).$"
    )
    sent = create_environ(method="POST", data="a=1", content_type="application/x-url-encoded")

    with pytest.warns(DeprecationWarning, match=text) as told:
        Request(sent).form
    assert told[0].filename == werkzeug.wrappers.request.__file__


@claim(
    "request.authorization.methods-of-a-dict-warn-and-raise",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_a_dict_method_of_authorization_warns_and_raises(ask):
    """`request.authorization.items()` warns in Werkzeug 2.3, and raises TypeError."""
    sent = ask(lambda: request.authorization, headers={"Authorization": "Basic YTpi"})
    text = (
        "^Treating 'Authorization' and 'WWWAuthenticate' as a dict is deprecated and will be"
        " removed in Werkzeug (2.4|3.0). Use the 'parameters' attribute instead.$"
    )

    with (
        pytest.warns(DeprecationWarning, match=text) as told,
        pytest.raises(TypeError, match="for .dict. objects"),
    ):
        sent.items()
    assert told[0].filename == __file__
