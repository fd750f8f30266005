import pytest

from spec.kit import claim

DOC = "werkzeug:routing#werkzeug.routing.Map"


@claim("routing.double-slash.is-merged", werkzeug=">=1.0")
@pytest.mark.parametrize(
    ("path", "location"),
    [
        pytest.param("/a//b", "http://localhost/a/b", id="plain"),
        pytest.param("/a//b?q=1", "http://localhost/a/b?q=1", id="query"),
    ],
)
def test_a_double_slash_is_redirected_to_a_single_one(routes, path, location):
    """A URL with a double slash is redirected with 308 to the URL with one slash."""
    response = routes("/a/b").get(path)

    assert (response.status_code, response.headers.get("Location")) == (308, location)


@claim("routing.double-slash.is-another-url", werkzeug="<1.0")
def test_a_double_slash_makes_another_url(routes):
    """Before Werkzeug 1.0 a URL with a double slash does not match a rule with one slash."""
    assert routes("/a/b").get("/a//b").status_code == 404


@claim("routing.double-slash.of-a-rule-counts", werkzeug="<1.0")
def test_a_double_slash_of_a_rule_is_part_of_it(routes):
    """Before Werkzeug 1.0 a rule with a double slash matches the double slash only."""
    client = routes("/a//b")

    assert [client.get(path).status_code for path in ["/a/b", "/a//b"]] == [404, 200]


@claim("routing.double-slash.of-a-rule-is-merged", werkzeug=">=1.0")
def test_a_double_slash_of_a_rule_is_merged(routes):
    """A rule with a double slash matches the URL with one slash."""
    client = routes("/a//b")

    assert [client.get(path).status_code for path in ["/a/b", "/a//b"]] == [200, 308]


@claim("routing.double-slash.in-a-path-is-kept")
def test_a_double_slash_inside_a_path_value_is_kept(routes):
    """A `path` converter keeps a double slash in its value."""
    assert routes("/<path:page>").get("/a//b").text == "/<path:page> page='a//b'"


@claim("routing.double-slash.merged-url-is-encoded-twice", werkzeug=">=1.0,<2.0.2")
def test_the_merged_url_is_encoded_twice(routes):
    """Before Werkzeug 2.0.2 the redirect to a single slash percent-encodes the URL twice."""
    response = routes("/é/<x>").get("/é//a%3Fb")

    assert response.headers.get("Location") == "http://localhost/%25C3%25A9/a%253Fb"


@claim("routing.double-slash.merged-url-is-encoded-once", werkzeug=">=2.0.2")
def test_the_merged_url_is_encoded_once(routes):
    """The redirect to a single slash percent-encodes the URL once."""
    response = routes("/é/<x>").get("/é//a%3Fb")

    assert response.headers.get("Location") == "http://localhost/%C3%A9/a%3Fb"


@claim("routing.double-slash.merging-is-an-option", werkzeug="<2.2 || >=3.0.2")
def test_merge_slashes_false_leaves_a_double_slash_alone(app, routes):
    """`url_map.merge_slashes = False` makes a URL with a double slash a 404."""
    app.url_map.merge_slashes = False

    assert routes("/a/b").get("/a//b").status_code == 404


@claim("routing.double-slash.can-be-an-option-of-a-rule", werkzeug=">=1.0", otherwise=TypeError)
def test_a_rule_takes_the_option_merge_slashes(app):
    """`add_url_rule()` accepts `merge_slashes=True`."""
    app.add_url_rule("/a/b", "page", merge_slashes=True)

    assert app.test_client().get("/a//b").status_code == 308


@claim("routing.double-slash.merging-cannot-be-switched-off", werkzeug=">=2.2,<3.0.2")
def test_merge_slashes_false_is_ignored(app, routes):
    """On Werkzeug 2.2.0 to 3.0.1 `url_map.merge_slashes = False` has no effect."""
    app.url_map.merge_slashes = False

    assert routes("/a/b").get("/a//b").status_code == 308


@claim("routing.double-slash.any-number-is-merged", werkzeug=">=1.0,<2.2 || >=3.1.7")
def test_any_number_of_slashes_is_merged(routes):
    """A URL with three or more slashes in a row is redirected to the URL with one."""
    response = routes("/a/b").get("/a////b")

    assert (response.status_code, response.headers.get("Location")) == (308, "http://localhost/a/b")


@claim("routing.double-slash.three-are-not-merged", werkzeug=">=2.2,<3.1.7")
def test_three_slashes_are_not_merged(routes):
    """On Werkzeug 2.2.0 to 3.1.6 a URL with three slashes in a row answers 404."""
    client = routes("/a/b")

    assert [client.get(path).status_code for path in ["/a//b", "/a///b"]] == [308, 404]
