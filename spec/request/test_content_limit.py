import flask
import pytest
from flask import request

from spec.kit import claim
from spec.request.wire import FORM, environ

DOC = "config#MAX_CONTENT_LENGTH"

READS = {
    "form": lambda: repr(request.form.to_dict()),
    "data": lambda: repr(request.data),
    "get_data": lambda: repr(request.get_data()),
    "stream": lambda: repr(request.stream.read()),
    "json": lambda: repr(request.get_json(silent=True)),
    "nothing": lambda: "not read",
    "args": lambda: repr(request.args),
}


def status_of(serve, read, body, content_type=FORM):
    """The status that ``read`` of ``body`` answers with."""
    return serve(READS[read]).post("/", data=body, content_type=content_type).status_code


@claim("request.limits.content-up-to-the-limit-is-read")
@pytest.mark.parametrize("read", READS)
def test_a_body_of_exactly_the_limit_is_read(app, serve, read):
    """A body of exactly MAX_CONTENT_LENGTH bytes is accepted."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert status_of(serve, read, "a=12345678") == 200


@claim("request.limits.content-over-the-limit-is-413")
@pytest.mark.parametrize("read", ["form", "data"])
def test_a_body_of_one_byte_more_is_too_large(app, serve, read):
    """Reading form or data of a body one byte over MAX_CONTENT_LENGTH answers 413."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert status_of(serve, read, "a=123456789") == 413


@claim("request.limits.an-unread-body-is-not-measured")
@pytest.mark.parametrize("read", ["nothing", "args"])
def test_a_body_that_is_not_read_is_not_measured(app, serve, read):
    """A view that does not touch the body answers although the body is too large."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert status_of(serve, read, "a=123456789") == 200


@claim("request.limits.raw-reads-are-not-measured", werkzeug="<2.3")
@pytest.mark.parametrize("read", ["get_data", "stream", "json"])
def test_raw_reads_of_a_large_body_pass(app, serve, read):
    """get_data(), stream and get_json() read a body that is over MAX_CONTENT_LENGTH."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert status_of(serve, read, '"123456789"', "application/json") == 200


@claim("request.limits.raw-reads-are-measured", werkzeug=">=2.3")
@pytest.mark.parametrize("read", ["get_data", "stream", "json"])
def test_raw_reads_of_a_large_body_are_too_large(app, serve, read):
    """get_data(), stream and get_json(), even silent, of a body over the limit answer 413."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert status_of(serve, read, '"123456789"', "application/json") == 413


@claim("request.limits.no-content-limit-by-default")
def test_there_is_no_content_limit_by_default(ask):
    """max_content_length is None unless MAX_CONTENT_LENGTH is configured."""
    assert ask(lambda: request.max_content_length) is None


@claim(
    "request.limits.the-content-limit-is-the-configs", doc="api#flask.Request.max_content_length"
)
def test_max_content_length_is_that_of_the_config(app, ask):
    """request.max_content_length is the configured MAX_CONTENT_LENGTH."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert ask(lambda: request.max_content_length) == 10


def lifted(limit):
    """Set the limit of this request, then read its body."""
    request.max_content_length = limit
    return request.get_data(as_text=True)


LIFT = "api#flask.Request.max_content_length"


@claim("request.limits.a-view-cannot-set-the-limit", doc=LIFT, flask="<3.1")
def test_max_content_length_cannot_be_set_for_one_request(ask):
    """Assigning request.max_content_length raises AttributeError."""
    with pytest.raises(AttributeError):
        ask(lambda: lifted(5), method="POST", data="abc")


@claim("request.limits.a-view-can-set-the-limit", doc=LIFT, flask=">=3.1", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("configured", "limit", "status"),
    [
        pytest.param(None, 2, 413, id="set"),
        pytest.param(2, 3, 200, id="raised"),
        pytest.param(2, None, 413, id="None does not lift it"),
    ],
)
def test_max_content_length_can_be_set_for_one_request(app, serve, configured, limit, status):
    """Assigning request.max_content_length changes the limit of that request."""
    app.config.update(MAX_CONTENT_LENGTH=configured, PROPAGATE_EXCEPTIONS=True)
    client = serve(lambda: lifted(limit))

    assert client.post("/", data="abc", content_type="text/plain").status_code == status


@claim(
    "request.limits.outside-of-an-app-are-the-classes", doc="api#flask.Request.max_content_length"
)
def test_a_request_without_an_app_has_the_limits_of_its_class():
    """Outside of an application context there is no content limit."""
    assert flask.Request(environ()).max_content_length is None


@claim(
    "request.limit.of-one-request",
    doc="api#flask.Request.max_form_memory_size",
    flask=">=3.1",
    otherwise=(AttributeError, AssertionError),
)
@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("max_content_length", "MAX_CONTENT_LENGTH", id="content"),
        pytest.param("max_form_memory_size", "MAX_FORM_MEMORY_SIZE", id="memory"),
        pytest.param("max_form_parts", "MAX_FORM_PARTS", id="parts"),
    ],
)
def test_a_limit_is_set_for_one_request(app, name, key):
    """Each limit is that of the config until it is set on the request itself."""
    app.config[key] = 7
    with app.test_request_context() as context:
        seen = [getattr(context.request, name)]
        setattr(context.request, name, 8)
        seen.append(getattr(context.request, name))

    assert seen == [7, 8]
