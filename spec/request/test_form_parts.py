import flask
import pytest
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.test import create_environ

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, multipart, part

DOC = "config#MAX_FORM_PARTS"


def status_of(serve, body, content_type=MULTIPART):
    """The status of a view that reads the form of ``body``."""
    client = serve(lambda: repr(request.form.to_dict()))
    return client.post("/", data=body, content_type=content_type).status_code


def limited(app, **limits):
    """Give ``app`` a request class with ``limits``."""
    app.request_class = type("Request", (app.request_class,), limits)


TWO_FIELDS = multipart(part("a", b"12345"), part("b", b"12345"))


@claim("request.limits.parts-are-unlimited", doc="config#MAX_CONTENT_LENGTH", werkzeug="<2.2.3")
def test_any_number_of_parts_is_accepted(app, serve):
    """`max_form_parts` does not limit the number of parts of a multipart body."""
    limited(app, max_form_parts=1)

    assert status_of(serve, TWO_FIELDS) == 200


@claim("request.limits.parts-over-the-limit-are-413", werkzeug=">=2.2.3")
@pytest.mark.parametrize(
    "more", [pytest.param([], id="field"), pytest.param(['; filename="f"'], id="file")]
)
def test_one_part_more_than_the_limit_is_too_large(app, serve, more):
    """A multipart body of one part over `max_form_parts`, files included, answers 413."""
    limited(app, max_form_parts=1)
    body = multipart(part("a", b"12345"), part("b", b"12345", *more))

    assert status_of(serve, body) == 413


@claim("request.limits.parts-are-1000-without-an-app", werkzeug=">=2.2.3")
def test_a_request_without_an_app_has_a_limit_of_parts():
    """`flask.Request` without an app raises RequestEntityTooLarge for 1,001 parts."""
    body = multipart(*(part("a", b"1") for _ in range(1001)))
    environ = create_environ(method="POST", data=body, content_type=MULTIPART)

    with pytest.raises(RequestEntityTooLarge, match="^413 "):
        flask.Request(environ).form


@claim("request.limits.parts-up-to-the-limit-are-read")
def test_as_many_parts_as_the_limit_are_accepted(app, serve):
    """A multipart body of exactly `max_form_parts` parts is accepted."""
    limited(app, max_form_parts=2)

    assert status_of(serve, TWO_FIELDS) == 200


@claim("request.limits.parts-do-not-bind-urlencoded", werkzeug="<2.3 || >=2.3.4")
def test_fields_of_an_urlencoded_body_are_no_parts(app, serve):
    """`max_form_parts` does not count the fields of an urlencoded body."""
    limited(app, max_form_parts=1)

    assert status_of(serve, "a=1&b=2&c=3", FORM) == 200


@claim(
    "request.limits.parts-bind-urlencoded",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug=">=2.3,<2.3.4",
)
def test_fields_of_an_urlencoded_body_are_counted(app, serve):
    """An urlencoded body with more fields than `max_form_parts` answers 413."""
    limited(app, max_form_parts=1)

    assert status_of(serve, "a=1&b=2&c=3", FORM) == 413


@claim("request.limits.parts-default-to-1000", werkzeug=">=2.2.3", otherwise=AttributeError)
def test_max_form_parts_is_1000_by_default(ask):
    """`max_form_parts` of a request is 1,000 by default."""
    assert ask(lambda: request.max_form_parts) == 1000


@claim(
    "request.limits.parts-config-is-not-read",
    doc="config#builtin-configuration-values",
    flask="<3.1",
)
def test_max_form_parts_of_the_config_is_not_read(app, serve):
    """`MAX_FORM_PARTS` in the config has no effect."""
    app.config["MAX_FORM_PARTS"] = 1

    assert status_of(serve, TWO_FIELDS) == 200


@claim("request.limits.parts-can-be-configured", flask=">=3.1")
def test_max_form_parts_is_read_from_the_config(app, serve):
    """`MAX_FORM_PARTS` in the config limits the parts of a multipart form."""
    app.config["MAX_FORM_PARTS"] = 1

    assert status_of(serve, TWO_FIELDS) == 413


@claim("request.limits.parts-of-none-are-no-limit", unless="flask <3.1, werkzeug >=2.2.3")
def test_max_form_parts_of_none_is_no_limit(app, serve):
    """With `MAX_FORM_PARTS` None a multipart body of 1,001 parts is accepted."""
    app.config["MAX_FORM_PARTS"] = None

    assert status_of(serve, multipart(*[part("a", b"")] * 1001)) == 200
