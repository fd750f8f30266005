import pytest
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, environ, multipart, part

DOC = "config#MAX_CONTENT_LENGTH"

FIELD = multipart(part("a", b"1"))


def form_of(app, body, content_type, limit):
    """The fields of a form whose length was not announced, as the server ends it, or "413"."""
    app.config["MAX_CONTENT_LENGTH"] = limit
    keys = {"CONTENT_LENGTH": None, "wsgi__input_terminated": True, "CONTENT_TYPE": content_type}
    with app.request_context(environ(body, **keys)):
        try:
            return request.form.to_dict()
        except RequestEntityTooLarge:
            return "413"


@claim("request.limits.an-ended-form-is-not-measured", werkzeug="<2.3")
@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        pytest.param(b"a=123", FORM, {"a": "123"}, id="urlencoded"),
        pytest.param(FIELD, MULTIPART, {"a": "1"}, id="multipart"),
    ],
)
def test_a_form_of_unannounced_length_is_not_measured(app, body, content_type, expected):
    """`MAX_CONTENT_LENGTH` does not limit a form of unannounced length."""
    assert form_of(app, body, content_type, limit=3) == expected


@claim("request.limits.an-ended-form-is-cut", werkzeug=">=2.3")
def test_an_urlencoded_form_of_unannounced_length_is_cut(app):
    """An urlencoded form of unannounced length is cut at `MAX_CONTENT_LENGTH`, without an error."""
    assert form_of(app, b"a=123", FORM, limit=3) == {"a": "1"}


@claim("request.limits.an-ended-multipart-of-the-limit-is-413", werkzeug=">=2.3")
def test_a_multipart_form_of_unannounced_length_and_the_limit_is_413(app):
    """A multipart form of unannounced length and just `MAX_CONTENT_LENGTH` bytes answers 413."""
    assert form_of(app, FIELD, MULTIPART, limit=len(FIELD)) == "413"


MEMORY = "werkzeug:request_data#limiting-request-data"


def status_of_a_long_field(app, serve):
    """The status of a multipart field of 70,000 bytes with a limit of 66,000."""
    limits = {"max_form_memory_size": 66_000}
    app.request_class = type("Request", (app.request_class,), limits)
    body = multipart(part("a", b"x" * 70_000))
    client = serve(lambda: f"{len(request.form['a'])}")
    return client.post("/", data=body, content_type=MULTIPART).status_code


@claim(
    "request.limits.form-memory-forgets-what-was-read",
    doc=MEMORY,
    werkzeug=">=2.0,<2.3 || >=2.3.3,<3.0.6",
)
def test_a_field_is_measured_read_by_read(app, serve):
    """A field over `max_form_memory_size` is accepted if each read of it, of 64 KiB, is less."""
    assert status_of_a_long_field(app, serve) == 200


@claim("request.limits.form-memory-adds-up", doc=MEMORY, werkzeug="<2.0 || >=2.3,<2.3.3 || >=3.0.6")
def test_a_field_is_measured_as_a_whole(app, serve):
    """A field over `max_form_memory_size` answers 413, even if it arrives in several reads."""
    assert status_of_a_long_field(app, serve) == 413
