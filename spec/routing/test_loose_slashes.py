from spec.kit import claim

DOC = "api#url-route-registrations"


@claim("routing.slash.may-be-missing-if-not-strict", werkzeug="<2.2 || >=2.2.2")
def test_a_branch_that_is_not_strict_answers_without_the_slash(routes):
    """With `strict_slashes=False` a rule that ends in a slash answers without it, too."""
    client = routes("/a/", strict_slashes=False)

    assert [client.get(path).text for path in ["/a", "/a/"]] == ["/a/", "/a/"]


@claim("routing.slash.may-be-added-if-not-strict", werkzeug="<2.2 || >=2.2.1")
def test_a_leaf_that_is_not_strict_answers_with_a_slash(app, routes):
    """With `url_map.strict_slashes = False` a rule without a final slash answers with one, too."""
    app.url_map.strict_slashes = False
    client = routes("/a")

    assert [client.get(path).text for path in ["/a", "/a/"]] == ["/a", "/a"]


@claim("routing.slash.not-strict-leaf-keeps-its-methods", werkzeug="<2.2 || >=2.2.1")
def test_a_leaf_that_is_not_strict_keeps_its_methods(app, routes):
    """With `url_map.strict_slashes = False` a wrong method with a final slash answers 405."""
    app.url_map.strict_slashes = False

    assert routes("/a").post("/a/").status_code == 405


@claim(
    "routing.slash.not-strict-branch-is-lost",
    werkzeug=">=2.2,<2.2.2",
)
def test_a_branch_that_is_not_strict_is_lost_without_the_slash(routes):
    """On Werkzeug 2.2.0 and 2.2.1 `strict_slashes=False` answers 404 without the slash."""
    client = routes("/a/", strict_slashes=False)

    assert client.get("/a").status_code == 404


@claim(
    "routing.slash.not-strict-leaf-is-lost",
    werkzeug=">=2.2,<2.2.1",
)
def test_a_leaf_that_is_not_strict_is_lost_with_a_slash(app, routes):
    """On Werkzeug 2.2.0 `url_map.strict_slashes = False` answers 404 for a slash too many."""
    app.url_map.strict_slashes = False
    client = routes("/a")

    assert client.get("/a/").status_code == 404


@claim("routing.slash.not-strict-options-have-allow", werkzeug="<2.2", otherwise=KeyError)
def test_options_without_the_slash_have_allow(routes):
    """Before Werkzeug 2.2 `OPTIONS` of a rule that is not strict has `Allow` without the slash."""
    response = routes("/a/", strict_slashes=False).options("/a")

    assert sorted(response.headers["Allow"].split(", ")) == ["GET", "HEAD", "OPTIONS"]


@claim("routing.slash.not-strict-options-lose-allow", werkzeug=">=2.2")
def test_options_without_the_slash_lose_allow(routes):
    """`OPTIONS` of a rule with `strict_slashes=False` has no `Allow` without the final slash."""
    assert "Allow" not in routes("/a/", strict_slashes=False).options("/a").headers
