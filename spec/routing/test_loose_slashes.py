import pytest

from spec.kit import claim

DOC = "api#url-route-registrations"


LOOSE = pytest.mark.parametrize(
    "by", [pytest.param("rule", id="rule"), pytest.param("map", id="map")]
)


def loose(app, routes, by, rule):
    app.url_map.strict_slashes = by != "map"
    return routes(rule, **({"strict_slashes": False} if by == "rule" else {}))


@claim("routing.slash.not-strict-branch", werkzeug="<2.2 || >=2.2.2")
@LOOSE
def test_a_branch_that_is_not_strict_answers_without_the_slash(app, routes, by):
    """With strict_slashes=False a rule that ends in a slash answers without it too."""
    client = loose(app, routes, by, "/a/")

    assert [client.get(path).text for path in ["/a", "/a/"]] == ["/a/", "/a/"]


@claim("routing.slash.not-strict-leaf", werkzeug="<2.2 || >=2.2.1")
@LOOSE
def test_a_leaf_that_is_not_strict_answers_with_a_slash(app, routes, by):
    """With strict_slashes=False a rule without a final slash answers with one too."""
    client = loose(app, routes, by, "/a")

    assert [client.get(path).text for path in ["/a", "/a/"]] == ["/a", "/a"]


@claim(
    "routing.slash.not-strict-branch-is-lost",
    werkzeug=">=2.2,<2.2.2",
)
@LOOSE
def test_a_branch_that_is_not_strict_is_lost_without_the_slash(app, routes, by):
    """On Werkzeug 2.2.0 and 2.2.1 strict_slashes=False makes the URL without the slash a 404."""
    client = loose(app, routes, by, "/a/")

    assert client.get("/a").status_code == 404


@claim(
    "routing.slash.not-strict-leaf-is-lost",
    werkzeug=">=2.2,<2.2.1",
)
@LOOSE
def test_a_leaf_that_is_not_strict_is_lost_with_a_slash(app, routes, by):
    """On Werkzeug 2.2.0 strict_slashes=False leaves the URL with a slash too many a 404."""
    client = loose(app, routes, by, "/a")

    assert client.get("/a/").status_code == 404
