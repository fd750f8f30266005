import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.content_type"


@claim("request.content-type.gives-mimetype-and-parameters", doc="api#flask.Request.mimetype")
@pytest.mark.parametrize(
    ("content_type", "mimetype", "parameters"),
    [
        pytest.param(
            "text/HTML; charset=UTF-8", "text/html", {"charset": "UTF-8"}, id="mixed case"
        ),
        pytest.param('a/b; c="d e"; f=g', "a/b", {"c": "d e", "f": "g"}, id="quoted"),
        pytest.param("text/plain;", "text/plain", {}, id="bare semicolon"),
    ],
)
def test_mimetype_is_the_type_without_parameters(ask, content_type, mimetype, parameters):
    """`mimetype` is the type in lower case, `mimetype_params` the parameters as sent."""
    seen = ask(
        lambda: (request.content_type, request.mimetype, request.mimetype_params),
        method="POST",
        data="x",
        content_type=content_type,
    )

    assert seen == (content_type, mimetype, parameters)


@claim("request.content-type.parameter-names-keep-their-case", werkzeug="<2.2")
def test_a_parameter_name_keeps_its_case(ask):
    """`mimetype_params` keeps the case of a parameter's name."""
    options = {"method": "POST", "data": "x", "content_type": "text/plain; Note=A"}

    assert ask(lambda: request.mimetype_params, **options) == {"Note": "A"}


@claim("request.content-type.parameter-names-are-lower-case", werkzeug=">=2.2")
def test_a_parameter_name_is_in_lower_case(ask):
    """`mimetype_params` has the name of a parameter in lower case."""
    options = {"method": "POST", "data": "x", "content_type": "text/plain; Note=A"}

    assert ask(lambda: request.mimetype_params, **options) == {"note": "A"}


@claim("request.content-type.absent-is-none")
@pytest.mark.filterwarnings("ignore:The 'content_md5' attribute:DeprecationWarning")
def test_a_request_without_a_body_has_no_content_headers(ask):
    """`content_type` and `content_length` are None and `mimetype` is empty without a body."""
    seen = ask(
        lambda: (
            request.content_type,
            request.content_length,
            request.mimetype,
            request.mimetype_params,
            request.content_encoding,
            request.content_md5,
        )
    )

    assert seen == (None, None, "", {}, None, None)


@claim("request.content-type.cannot-be-set")
@pytest.mark.parametrize("name", ["content_type", "mimetype"])
def test_a_parsed_header_cannot_be_set(ask, name):
    """Assigning `content_type` or `mimetype` of a request raises AttributeError."""
    with pytest.raises(AttributeError, match="^read only|^can't set|has no setter$"):
        ask(lambda: setattr(request._get_current_object(), name, "a/b"))
