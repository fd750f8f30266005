from flask import request

from spec.kit import claim

DOC = "api#flask.Request.content_length"


@claim("request.content-length.is-an-int")
def test_content_length_is_an_int(ask):
    """`content_length` is the Content-Length header as an int."""
    assert ask(lambda: request.content_length, method="POST", data="é") == 2


@claim("request.content-length.negative-is-zero")
def test_a_negative_content_length_is_zero(ask):
    """`content_length` is 0 for a negative Content-Length header."""
    assert ask(lambda: request.content_length, environ_overrides={"CONTENT_LENGTH": "-5"}) == 0


@claim("request.content-length.chunked-is-none")
def test_the_content_length_of_a_chunked_body_is_none(ask):
    """`content_length` is None for a chunked body, whatever the header is."""
    keys = {"CONTENT_LENGTH": "5", "HTTP_TRANSFER_ENCODING": "chunked"}

    assert ask(lambda: request.content_length, environ_overrides=keys) is None


@claim("request.content-length.chunked-among-others-is-ignored", werkzeug="<3.1.7")
def test_chunked_as_one_of_several_codings_is_ignored(ask):
    """`content_length` is that of the header if chunked is one of several transfer codings."""
    keys = {"CONTENT_LENGTH": "5", "HTTP_TRANSFER_ENCODING": "gzip, chunked"}

    assert ask(lambda: request.content_length, environ_overrides=keys) == 5


@claim("request.content-length.chunked-among-others-is-none", werkzeug=">=3.1.7")
def test_chunked_as_one_of_several_codings_counts(ask):
    """`content_length` is None if chunked is one of several transfer codings."""
    keys = {"CONTENT_LENGTH": "5", "HTTP_TRANSFER_ENCODING": "gzip, chunked"}

    assert ask(lambda: request.content_length, environ_overrides=keys) is None


@claim("request.content-length.no-number-is-none", werkzeug="<2.3")
def test_a_content_length_that_is_no_number_is_none(ask):
    """`content_length` is None if the Content-Length header is not a number."""
    assert ask(lambda: request.content_length, environ_overrides={"CONTENT_LENGTH": "x"}) is None


@claim("request.content-length.no-number-is-zero", werkzeug=">=2.3")
def test_a_content_length_that_is_no_number_is_zero(ask):
    """`content_length` is 0 if the Content-Length header is not a number."""
    assert ask(lambda: request.content_length, environ_overrides={"CONTENT_LENGTH": "x"}) == 0


@claim("request.content-length.reads-what-int-reads", werkzeug="<2.3.5")
def test_a_content_length_may_be_written_as_in_python(ask):
    """`content_length` is what `int()` makes of the Content-Length header, such as 5 of `+5`."""
    assert ask(lambda: request.content_length, environ_overrides={"CONTENT_LENGTH": "+5"}) == 5


@claim("request.content-length.takes-digits-alone", werkzeug=">=2.3.5")
def test_a_content_length_is_made_of_digits(ask):
    """`content_length` is 0 for a Content-Length header such as `+5`, which has not only digits."""
    assert ask(lambda: request.content_length, environ_overrides={"CONTENT_LENGTH": "+5"}) == 0
