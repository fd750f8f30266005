import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.path"
URL = "api#flask.Request.url"


@claim("request.path.is-decoded")
def test_path_is_decoded(ask):
    """`path` is percent-decoded; `full_path` keeps the query as sent."""
    seen = ask(lambda: (request.path, request.full_path), "/caf%C3%A9%20%2F?q=%C3%A9")

    assert seen == ("/café /", "/café /?q=%C3%A9")


@claim("request.path.has-one-leading-slash")
@pytest.mark.parametrize(
    ("path_info", "expected"),
    [pytest.param("", "/", id="empty"), pytest.param("abc", "/abc", id="no slash")],
)
def test_path_begins_with_one_slash(ask, path_info, expected):
    """`path` begins with one slash, whatever the server gives."""
    assert ask(lambda: request.path, environ_overrides={"PATH_INFO": path_info}) == expected


@claim("request.url.escapes-sub-delimiters-of-the-path", doc=URL, werkzeug="<2.1")
def test_a_url_escapes_the_sub_delimiters_of_its_path(ask):
    """`url` percent-encodes the characters `!$&'()*+,;=@` of the path."""
    assert ask(lambda: request.url, environ_overrides={"PATH_INFO": "/a!$&'()*+,;=:@"}) == (
        "http://localhost/a%21%24%26%27%28%29%2A%2B%2C%3B%3D:%40"
    )


@claim(
    "request.url.escapes-some-sub-delimiters-of-the-path",
    doc=URL,
    werkzeug=">=2.1,<2.3",
)
def test_a_url_escapes_some_sub_delimiters_of_its_path(ask):
    """`url` percent-encodes `&`, `=` and `@` of the path, and no other delimiter."""
    assert ask(lambda: request.url, environ_overrides={"PATH_INFO": "/a!$&'()*+,;=:@"}) == (
        "http://localhost/a!$%26'()*+,;%3D:%40"
    )


@claim("request.url.keeps-sub-delimiters-of-the-path", doc=URL, werkzeug=">=2.3")
def test_a_url_keeps_the_sub_delimiters_of_its_path(ask):
    """`url` has the characters `!$&'()*+,;=@` of the path as they are."""
    assert ask(lambda: request.url, environ_overrides={"PATH_INFO": "/a!$&'()*+,;=:@"}) == (
        "http://localhost/a!$&'()*+,;=:@"
    )


@claim(
    "request.url.root-path-is-script-root",
    doc="api#flask.Request.root_path",
    werkzeug=">=2.0",
    otherwise=AttributeError,
)
def test_root_path_and_root_url_are_other_names(ask):
    """`root_path` is `script_root`, and `root_url` is `url_root`."""
    seen = ask(lambda: (request.root_path, request.root_url), "/a", base_url="http://x.y/app")

    assert seen == ("/app", "http://x.y/app/")
