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
    "parse_form_data=True": lambda: request.get_data(parse_form_data=True),
    "parse, no cache": lambda: request.get_data(parse_form_data=True, cache=False),
    "stream": lambda: request.stream.read(),
}

FIELDS = {"a": "1"}

RAW = b"a=1"


@claim("request.body.what-is-read-first-decides-for-a-form")
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(first, second, (one, other), id=f"{first}, then {second}")
        for first, second, one, other in [
            ("form", "form", FIELDS, FIELDS),
            ("form", "data", FIELDS, b""),
            ("form", "get_data", FIELDS, b""),
            ("form", "stream", FIELDS, b""),
            ("values", "get_data", FIELDS, b""),
            ("files", "get_data", {}, b""),
            ("data", "form", b"", FIELDS),
            ("data", "get_data", b"", b""),
            ("data", "stream", b"", b""),
            ("get_data", "get_data", RAW, RAW),
            ("get_data", "form", RAW, FIELDS),
            ("get_data", "values", RAW, FIELDS),
            ("get_data", "data", RAW, RAW),
            ("get_data", "parse_form_data=True", RAW, RAW),
            ("get_data", "stream", RAW, b""),
            ("cache=False", "cache=False", RAW, b""),
            ("cache=False", "get_data", RAW, b""),
            ("cache=False", "form", RAW, {}),
            ("cache=False", "data", RAW, b""),
            ("parse_form_data=True", "form", b"", FIELDS),
            ("parse_form_data=True", "get_data", b"", b""),
            ("parse, no cache", "form", b"", FIELDS),
            ("stream", "stream", RAW, b""),
            ("stream", "form", RAW, {}),
            ("stream", "values", RAW, {}),
            ("stream", "data", RAW, b""),
            ("stream", "get_data", RAW, b""),
        ]
    ],
)
@pytest.mark.parametrize("kind", ["urlencoded", "multipart"])
def test_what_is_read_first_decides_what_a_form_body_gives(ask, kind, first, second, expected):
    """A form body goes to the first reader; only get_data() keeps a copy for later ones."""
    body = {"urlencoded": RAW, "multipart": multipart(part("a", b"1"))}[kind]
    content_type = {"urlencoded": FORM, "multipart": MULTIPART}[kind]

    seen = ask(
        lambda: (READS[first](), READS[second]()),
        method="POST",
        data=body,
        content_type=content_type,
    )

    assert seen == tuple(body if value == RAW else value for value in expected)


@claim("request.body.what-is-read-first-decides-for-other-types")
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(first, second, (one, other), id=f"{first}, then {second}")
        for first, second, one, other in [
            ("form", "data", {}, RAW),
            ("form", "get_data", {}, RAW),
            ("form", "stream", {}, RAW),
            ("values", "data", {}, RAW),
            ("data", "data", RAW, RAW),
            ("data", "form", RAW, {}),
            ("data", "get_data", RAW, RAW),
            ("data", "cache=False", RAW, RAW),
            ("data", "stream", RAW, b""),
            ("get_data", "data", RAW, RAW),
            ("get_data", "stream", RAW, b""),
            ("cache=False", "data", RAW, b""),
            ("cache=False", "get_data", RAW, b""),
            ("cache=False", "stream", RAW, b""),
            ("parse_form_data=True", "data", RAW, RAW),
            ("parse, no cache", "data", RAW, b""),
            ("stream", "data", RAW, b""),
            ("stream", "get_data", RAW, b""),
        ]
    ],
)
def test_what_is_read_first_decides_what_another_body_gives(ask, first, second, expected):
    """A body that is no form stays for the next reader unless it was read without a cache."""
    seen = ask(
        lambda: (READS[first](), READS[second]()),
        method="POST",
        data=RAW,
        content_type="text/plain",
    )

    assert seen == expected


def form_of_an_empty_cache(ask):
    """The fields of a multipart form whose body was read before get_data() kept what was left."""
    options = {"data": multipart(part("a", b"1")), "content_type": MULTIPART}
    return ask(
        lambda: (request.stream.read(), request.get_data(), request.form.to_dict())[2],
        method="POST",
        **options,
    )


@claim("request.body.a-multipart-form-of-a-cut-cache-is-a-disconnect", werkzeug="<2.3")
def test_a_multipart_form_of_a_cut_cache_is_a_disconnect(ask):
    """form looks for the whole of a multipart body in what get_data() kept: less is a 400."""
    with pytest.raises(ClientDisconnected):
        form_of_an_empty_cache(ask)


@claim(
    "request.body.a-multipart-form-of-a-cut-cache-is-empty",
    werkzeug=">=2.3",
    otherwise=ClientDisconnected,
)
def test_a_multipart_form_of_a_cut_cache_is_empty(ask):
    """form of a multipart body of which get_data() kept only a part is empty."""
    assert form_of_an_empty_cache(ask) == {}
