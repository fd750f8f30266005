import flask
import pytest
from flask import request

from spec.kit import claim
from spec.request.wire import FORM, environ

DOC = "config#MAX_CONTENT_LENGTH"


@claim("request.limits.content-up-to-the-limit-is-read")
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda: request.form, id="form"),
        pytest.param(lambda: request.data, id="data"),
        pytest.param(lambda: request.get_json(silent=True), id="get_json"),
    ],
)
def test_a_body_of_exactly_the_limit_is_read(app, serve, read):
    """A body of exactly `MAX_CONTENT_LENGTH` bytes can be read."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    client = serve(lambda: f"{read()}")

    assert client.post("/", data="a=12345678", content_type=FORM).status_code == 200


@claim("request.limits.content-over-the-limit-is-413")
@pytest.mark.parametrize("name", ["form", "data"])
def test_a_body_of_one_byte_more_is_too_large(app, serve, name):
    """Reading `form` or `data` of a body one byte over `MAX_CONTENT_LENGTH` answers 413."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    client = serve(lambda: f"{getattr(request, name)}")

    assert client.post("/", data="a=123456789", content_type=FORM).status_code == 413


@claim("request.limits.an-unread-body-is-not-measured")
def test_a_body_that_is_not_read_is_not_measured(app, serve):
    """A view that does not read the body answers although it is over `MAX_CONTENT_LENGTH`."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    client = serve(lambda: f"{request.args}")

    assert client.post("/", data="a=123456789", content_type=FORM).status_code == 200


@claim("request.limits.raw-reads-are-not-measured", werkzeug="<2.3")
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda: request.get_data(), id="get_data"),
        pytest.param(lambda: request.get_json(silent=True), id="get_json"),
    ],
)
def test_raw_reads_of_a_large_body_pass(app, serve, read):
    """`get_data()` and `get_json()` read a body over `MAX_CONTENT_LENGTH`."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    client = serve(lambda: f"{read()}")

    response = client.post("/", data='"123456789"', content_type="application/json")

    assert response.status_code == 200


@claim("request.limits.raw-reads-are-measured", werkzeug=">=2.3")
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda: request.get_data(), id="get_data"),
        pytest.param(lambda: request.get_json(silent=True), id="get_json"),
    ],
)
def test_raw_reads_of_a_large_body_are_too_large(app, serve, read):
    """`get_data()` and `get_json()` of a body over `MAX_CONTENT_LENGTH` answer 413."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    client = serve(lambda: f"{read()}")

    response = client.post("/", data='"123456789"', content_type="application/json")

    assert response.status_code == 413


@claim("request.limits.content-has-no-limit-by-default")
def test_there_is_no_content_limit_by_default(ask):
    """`max_content_length` of a request is None unless `MAX_CONTENT_LENGTH` is configured."""
    assert ask(lambda: request.max_content_length) is None


@claim(
    "request.limits.the-content-limit-is-the-configs", doc="api#flask.Request.max_content_length"
)
def test_max_content_length_is_that_of_the_config(app, ask):
    """`max_content_length` of a request is the configured `MAX_CONTENT_LENGTH`."""
    app.config["MAX_CONTENT_LENGTH"] = 10

    assert ask(lambda: request.max_content_length) == 10


LIFT = "api#flask.Request.max_content_length"


@claim("request.limits.a-view-cannot-set-the-limit", doc=LIFT, flask="<3.1")
def test_max_content_length_cannot_be_set_for_one_request():
    """Assigning `max_content_length` of a request raises AttributeError."""
    with pytest.raises(AttributeError, match="can't set attribute|has no setter"):
        flask.Request(environ()).max_content_length = 5


@claim("request.limits.a-view-can-set-the-limit", doc=LIFT, flask=">=3.1", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("configured", "limit", "status"),
    [
        pytest.param(2, 3, 200, id="raised"),
        pytest.param(2, None, 413, id="None does not lift it"),
    ],
)
def test_max_content_length_can_be_set_for_one_request(app, serve, configured, limit, status):
    """Assigning `max_content_length` of a request changes the limit of that request."""
    app.config.update(MAX_CONTENT_LENGTH=configured, PROPAGATE_EXCEPTIONS=True)

    def view():
        request.max_content_length = limit
        return request.get_data()

    client = serve(view)
    assert client.post("/", data="abc", content_type="text/plain").status_code == status


@claim(
    "request.limit.is-the-configs-until-it-is-set",
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
    """Each limit of a request is that of the config until it is set on the request."""
    app.config[key] = 7
    with app.test_request_context() as context:
        seen = [getattr(context.request, name)]
        setattr(context.request, name, 8)
        seen.append(getattr(context.request, name))

    assert seen == [7, 8]
