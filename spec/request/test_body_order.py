import pytest
from flask import request
from werkzeug.exceptions import ClientDisconnected

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, multipart, part

DOC = "api#flask.Request.get_data"

READS = {
    "form": lambda: request.form.to_dict(),
    "values": lambda: request.values.to_dict(),
    "files": lambda: request.files.to_dict(),
    "data": lambda: request.data,
    "get_data": lambda: request.get_data(),
    "cache=False": lambda: request.get_data(cache=False),
}

FIELDS = {"a": "1"}

RAW = b"a=1"

PARTS = multipart(part("a", b"1"))


@claim("request.body.what-is-read-first-decides-for-a-form")
@pytest.mark.parametrize(
    ("body", "first", "second", "expected"),
    [
        pytest.param(body, first, second, (one, other), id=f"{first}, then {second}{kind}")
        for kind, body, first, second, one, other in [
            ("", RAW, "form", "data", FIELDS, b""),
            ("", RAW, "values", "get_data", FIELDS, b""),
            ("", RAW, "files", "get_data", {}, b""),
            ("", RAW, "data", "form", b"", FIELDS),
            ("", RAW, "get_data", "get_data", RAW, RAW),
            ("", RAW, "get_data", "form", RAW, FIELDS),
            ("", RAW, "cache=False", "form", RAW, {}),
            (" of multipart", PARTS, "get_data", "form", PARTS, FIELDS),
            (" of multipart", PARTS, "cache=False", "form", PARTS, {}),
        ]
    ],
)
def test_what_is_read_first_decides_what_a_form_body_gives(ask, body, first, second, expected):
    """The first reader of a form body consumes it; only `get_data()` keeps a copy for others."""
    seen = ask(
        lambda: (READS[first](), READS[second]()),
        method="POST",
        data=body,
        content_type=FORM if body == RAW else MULTIPART,
    )

    assert seen == expected


@claim("request.body.what-is-read-first-decides-for-other-types")
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(first, second, (one, other), id=f"{first}, then {second}")
        for first, second, one, other in [
            ("form", "get_data", {}, RAW),
            ("values", "data", {}, RAW),
            ("data", "cache=False", RAW, RAW),
            ("cache=False", "data", RAW, b""),
        ]
    ],
)
def test_what_is_read_first_decides_what_another_body_gives(ask, first, second, expected):
    """A body that is not a form stays for the next reader unless it is read without a cache."""
    seen = ask(
        lambda: (READS[first](), READS[second]()),
        method="POST",
        data=RAW,
        content_type="text/plain",
    )

    assert seen == expected


@claim("request.body.a-multipart-form-of-a-cut-cache-is-a-disconnect", werkzeug="<2.3")
def test_a_multipart_form_of_a_cut_cache_is_a_disconnect(app):
    """`form` raises ClientDisconnected if `get_data()` kept only a part of a multipart body."""
    with app.test_request_context(method="POST", data=PARTS, content_type=MULTIPART):
        request.stream.read()
        request.get_data()

        with pytest.raises(ClientDisconnected, match="^400 Bad Request"):
            request.form.to_dict()


@claim(
    "request.body.a-multipart-form-of-a-cut-cache-is-empty",
    werkzeug=">=2.3",
    otherwise=ClientDisconnected,
)
def test_a_multipart_form_of_a_cut_cache_is_empty(app):
    """`form` is empty if `get_data()` kept only a part of a multipart body."""
    with app.test_request_context(method="POST", data=PARTS, content_type=MULTIPART):
        request.stream.read()
        request.get_data()

        assert request.form.to_dict() == {}
