import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.url_for"


@claim("routing.url-for.anchor-is-appended")
@pytest.mark.parametrize(
    ("anchor", "url"),
    [
        pytest.param("x y", "/#x%20y", id="blank"),
        pytest.param("", "/#", id="empty"),
        pytest.param(None, "/", id="none"),
    ],
)
def test_an_anchor_is_appended(page_at, anchor, url):
    """`url_for(_anchor=…)` appends the anchor after `#`, percent-encoded."""
    with page_at("/"):
        assert flask.url_for("page", _anchor=anchor) == url


@claim("routing.url-for.anchor-comes-last")
def test_the_anchor_comes_after_the_query(page_at):
    """`url_for()` puts the anchor after the query."""
    with page_at("/"):
        assert flask.url_for("page", _anchor="x", q=1) == "/?q=1#x"


@claim("routing.url-for.anchor-encodes-delimiters", doc="api#flask.url_for", flask="<2.2.4")
def test_delimiters_in_an_anchor_are_encoded(page_at):
    """Before Flask 2.2.4 `url_for()` percent-encodes `=`, `&` and `@` in an anchor."""
    with page_at("/"):
        assert flask.url_for("page", _anchor="a=b&c@d") == "/#a%3Db%26c%40d"


@claim("routing.url-for.anchor-keeps-delimiters", flask=">=2.2.4")
def test_delimiters_in_an_anchor_are_kept(page_at):
    """`url_for()` keeps the delimiters that an anchor may contain."""
    with page_at("/"):
        assert flask.url_for("page", _anchor="!#$%&'()*+,/:;=?@") == "/#!#$%&'()*+,/:;=?@"
