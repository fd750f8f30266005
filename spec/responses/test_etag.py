import base64
import hashlib

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.add_etag"


@claim("responses.etag.set-etag-writes-quotes", doc="api#flask.Response.set_etag")
@pytest.mark.parametrize(
    ("weak", "header"),
    [pytest.param(False, '"tag"', id="strong"), pytest.param(True, 'W/"tag"', id="weak")],
)
def test_set_etag_quotes_the_tag(weak, header):
    """`set_etag()` writes the ETag in quotes, with W/ before it if `weak=True`."""
    response = flask.Response()
    response.set_etag("tag", weak=weak)

    assert (response.headers["ETag"], response.get_etag()) == (header, ("tag", weak))


@claim("responses.etag.quotes-are-refused", doc="api#flask.Response.set_etag")
def test_a_tag_with_quotes_is_refused():
    """`set_etag()` raises ValueError for a tag that contains quotes."""
    with pytest.raises(ValueError, match="invalid etag"):
        flask.Response().set_etag('"tag"')


@claim("responses.etag.missing-is-two-nones", doc="api#flask.Response.get_etag")
def test_a_response_without_an_etag_gives_two_nones():
    """`get_etag()` returns `(None, None)` if there is no ETag."""
    assert flask.Response().get_etag() == (None, None)


@claim("responses.etag.add-uses-md5", werkzeug="<2.0")
def test_add_etag_makes_the_tag_with_md5():
    """`add_etag()` sets the MD5 of the body as ETag."""
    response = flask.Response("body")
    response.add_etag()

    assert response.get_etag() == (hashlib.md5(b"body").hexdigest(), False)


@claim("responses.etag.add-uses-sha-1", werkzeug=">=2.0,<3.2")
def test_add_etag_makes_the_tag_with_sha_1():
    """`add_etag()` sets the SHA-1 of the body as ETag."""
    response = flask.Response("body")
    response.add_etag()

    assert response.get_etag() == (hashlib.sha1(b"body").hexdigest(), False)


@claim("responses.etag.add-uses-sha3-256", werkzeug=">=3.2")
def test_add_etag_makes_the_tag_with_sha3_256():
    """From Werkzeug 3.2 on `add_etag()` sets the SHA3-256 of the body as ETag, in Base64."""
    response = flask.Response("body")
    response.add_etag()

    made = base64.b64encode(hashlib.sha3_256(b"body").digest()).decode().rstrip("=")
    assert response.get_etag() == (made, False)


@claim("responses.etag.add-keeps-what-is-there")
def test_add_etag_keeps_a_tag_that_is_there():
    """`add_etag()` keeps an ETag that is set, unless `overwrite=True`."""
    response = flask.Response("body", headers={"ETag": '"mine"'})
    response.add_etag()
    assert response.get_etag() == ("mine", False)

    response.add_etag(overwrite=True)
    assert response.get_etag()[0] != "mine"
