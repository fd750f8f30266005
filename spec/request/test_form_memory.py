import flask
import pytest
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, multipart, part

DOC = "config#MAX_FORM_MEMORY_SIZE"


def status_of(serve, body, content_type=MULTIPART):
    """The status of a view that reads the form of ``body``."""
    client = serve(lambda: repr(request.form.to_dict()))
    return client.post("/", data=body, content_type=content_type).status_code


@claim(
    "request.limits.config-keys-of-forms-are-unknown",
    doc="config#builtin-configuration-values",
    flask="<3.1",
)
def test_form_limits_have_no_config_keys():
    """`app.config` has neither `MAX_FORM_MEMORY_SIZE` nor `MAX_FORM_PARTS`."""
    config = flask.Flask("example").config

    assert ("MAX_FORM_MEMORY_SIZE" in config, "MAX_FORM_PARTS" in config) == (False, False)


@claim("request.limits.config-keys-of-forms-have-defaults", flask=">=3.1")
def test_form_limits_have_config_keys():
    """`MAX_FORM_MEMORY_SIZE` is 500,000 bytes and `MAX_FORM_PARTS` 1,000 by default."""
    config = flask.Flask("example").config

    assert (config.get("MAX_FORM_MEMORY_SIZE"), config.get("MAX_FORM_PARTS")) == (500_000, 1000)


@claim(
    "request.limits.form-memory-is-unlimited",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug="<3.1",
)
def test_a_large_text_field_is_accepted(serve):
    """A multipart text field of 500,001 bytes is accepted by default."""
    body = multipart(part("a", b"x" * 500_001))

    assert status_of(serve, body) == 200


@claim("request.limits.form-memory-is-500-kb", werkzeug=">=3.1")
def test_a_large_text_field_is_too_large(app):
    """A multipart text field of 500,001 bytes raises RequestEntityTooLarge, a 413, by default."""
    body = multipart(part("a", b"x" * 500_001))

    context = app.test_request_context(method="POST", data=body, content_type=MULTIPART)
    with context, pytest.raises(RequestEntityTooLarge) as caught:
        request.form.to_dict()

    assert (caught.value.code, caught.value.description) == (
        413,
        "The data value transmitted exceeds the capacity limit.",
    )


@claim("request.limits.form-memory-lets-500-kb-pass")
def test_a_text_field_of_500_kb_is_accepted(serve):
    """A multipart text field of exactly 500,000 bytes is accepted by default."""
    body = multipart(part("a", b"x" * 500_000))

    assert status_of(serve, body) == 200


LARGE_FILE = multipart(part("a", b"x" * 600_000, '; filename="a.txt"'))


def file_read():
    """The size and the first byte of the file that was sent."""
    with request.files["a"].stream as file:
        content = file.read()
        return len(content), content[:1]


@claim("request.limits.form-memory-is-not-for-files", werkzeug="<2.3 || >=2.3.3")
def test_a_large_file_is_accepted(ask):
    """A multipart file of 600,000 bytes is accepted by default."""
    read = ask(file_read, method="POST", data=LARGE_FILE, content_type=MULTIPART)

    assert read == (600_000, b"x")


@claim(
    "request.limits.large-file-begins-with-a-line-break",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug=">=2.3,<2.3.3",
)
def test_a_large_file_gets_a_line_break_before_it(ask):
    """A multipart file of 600,000 bytes is accepted, but gains a line break at its start."""
    read = ask(file_read, method="POST", data=LARGE_FILE, content_type=MULTIPART)

    assert read == (600_002, b"\r")


@claim(
    "request.limits.large-field-begins-with-a-line-break",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug=">=2.3,<2.3.3",
    otherwise=(AssertionError, RequestEntityTooLarge),
)
def test_a_large_field_gets_a_line_break_before_it(ask):
    """A multipart text field of 600,000 bytes is accepted, but gains a line break at its start."""
    body = multipart(part("a", b"x" * 600_000))
    read = ask(lambda: request.form["a"], method="POST", data=body, content_type=MULTIPART)

    assert (len(read), read[:3]) == (600_002, "\r\nx")


def limited(app, **limits):
    """Give ``app`` a request class with ``limits``."""
    app.request_class = type("Request", (app.request_class,), limits)


TWO_FIELDS = multipart(part("a", b"12345"), part("b", b"12345"))


@claim(
    "request.limits.form-memory-counts-the-values",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug="<2.0",
)
def test_max_form_memory_size_counts_the_values(app, serve):
    """`max_form_memory_size` counts the values of a multipart form, not their headers."""
    limited(app, max_form_memory_size=10)

    assert status_of(serve, TWO_FIELDS) == 200


@claim("request.limits.form-memory-counts-what-is-buffered", werkzeug=">=2.0")
def test_max_form_memory_size_counts_the_buffered_body(app, serve):
    """`max_form_memory_size` counts the headers and boundaries of a multipart form, too."""
    limited(app, max_form_memory_size=10)

    assert status_of(serve, TWO_FIELDS) == 413


@claim(
    "request.limits.form-memory-counts-no-file",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug="<2.0",
)
def test_max_form_memory_size_does_not_count_a_small_file(app, serve):
    """`max_form_memory_size` does not count a small file."""
    limited(app, max_form_memory_size=10)
    body = multipart(part("a", b"123456789012", '; filename="a.txt"'))

    assert status_of(serve, body) == 200


@claim("request.limits.form-memory-counts-small-files", werkzeug=">=2.0")
def test_max_form_memory_size_counts_a_small_file(app, serve):
    """`max_form_memory_size` counts a small file, too."""
    limited(app, max_form_memory_size=10)
    body = multipart(part("a", b"123456789012", '; filename="a.txt"'))

    assert status_of(serve, body) == 413


@claim("request.limits.form-memory-lets-a-body-of-its-size-pass")
def test_a_multipart_body_of_the_limits_size_is_accepted(app, serve):
    """A multipart body of exactly `max_form_memory_size` bytes is accepted."""
    limited(app, max_form_memory_size=68)
    body = multipart(part("a", b"1234567890"))

    assert (len(body), status_of(serve, body)) == (68, 200)


@claim("request.limits.form-memory-refuses-a-larger-value")
def test_a_text_field_over_the_limit_is_too_large(app, serve):
    """A multipart text field one byte over `max_form_memory_size` answers 413."""
    limited(app, max_form_memory_size=9)
    body = multipart(part("a", b"1234567890"))

    assert status_of(serve, body) == 413


@claim(
    "request.limits.form-memory-counts-urlencoded",
    doc="werkzeug:request_data#limiting-request-data",
    werkzeug="<3.1.9",
)
def test_max_form_memory_size_binds_an_urlencoded_body(app, serve):
    """An urlencoded body one byte over `max_form_memory_size` answers 413."""
    limited(app, max_form_memory_size=10)

    assert status_of(serve, "a=123456789", FORM) == 413


@claim("request.limits.form-memory-ignores-urlencoded", werkzeug=">=3.1.9")
def test_max_form_memory_size_does_not_bind_an_urlencoded_body(app, serve):
    """An urlencoded body over `max_form_memory_size` is accepted."""
    limited(app, max_form_memory_size=10)

    assert status_of(serve, "a=123456789", FORM) == 200


@claim("request.limits.form-memory-can-be-configured", flask=">=3.1")
def test_max_form_memory_size_is_read_from_the_config(app, serve):
    """`MAX_FORM_MEMORY_SIZE` in the config limits a multipart form."""
    app.config["MAX_FORM_MEMORY_SIZE"] = 10

    assert status_of(serve, TWO_FIELDS) == 413


@claim(
    "request.limits.form-memory-config-is-not-read",
    doc="config#builtin-configuration-values",
    flask="<3.1",
)
def test_max_form_memory_size_of_the_config_is_not_read(app, serve):
    """`MAX_FORM_MEMORY_SIZE` in the config has no effect."""
    app.config["MAX_FORM_MEMORY_SIZE"] = 10

    assert status_of(serve, TWO_FIELDS) == 200


@claim("request.limits.form-memory-of-none-is-no-limit", unless="flask <3.1, werkzeug >=3.1")
def test_max_form_memory_size_of_none_is_no_limit(app, serve):
    """With `MAX_FORM_MEMORY_SIZE` None a multipart text field of 500,001 bytes is accepted."""
    app.config["MAX_FORM_MEMORY_SIZE"] = None

    assert status_of(serve, multipart(part("a", b"x" * 500_001))) == 200
