import uuid

import pytest

from spec.kit import claim

DOC = "quickstart#variable-rules"
IDENTIFIER = "12345678-1234-1234-1234-123456789abc"


@claim("routing.converter.values-are-keyword-arguments")
def test_variable_parts_reach_the_view_as_keyword_arguments(serve):
    """Each variable part of a rule is passed to the view as a keyword argument."""
    client = serve(lambda second, first: f"{first} then {second}", "/<first>/<second>")

    assert client.get("/one/two").text == "one then two"


@claim("routing.converter.view-needs-the-parameters")
def test_a_view_without_the_parameter_of_its_rule_fails(serve, app):
    """A request raises TypeError if the view has no parameter for a variable part."""
    app.testing = True
    client = serve(lambda: "page", "/<name>")

    with pytest.raises(TypeError, match="unexpected keyword argument 'name'"):
        client.get("/one")


@claim("routing.converter.rule-needs-the-parameters")
def test_a_view_with_a_parameter_that_its_rule_lacks_fails(serve, app):
    """A request raises TypeError if the rule has no variable part for a parameter of the view."""
    app.testing = True
    client = serve(lambda user_id: user_id, "/user")

    with pytest.raises(TypeError, match="missing 1 required positional argument: 'user_id'"):
        client.get("/user?user_id=420")


@claim("routing.converter.passes-the-part-as-its-type", doc="werkzeug:routing#built-in-converters")
@pytest.mark.parametrize(
    ("rule", "path", "value"),
    [
        pytest.param("/<n>", "/a", "a", id="default"),
        pytest.param("/<string(length=2):n>", "/éé", "éé", id="string-length"),
        pytest.param("/<string(minlength=2,maxlength=3):n>", "/abc", "abc", id="string-maxlength"),
        pytest.param("/<int:n>", "/7", 7, id="int"),
        pytest.param("/<int:n>", "/٣", 3, id="int-any-decimal-digit"),
        pytest.param("/<int(signed=True):n>", "/-7", -7, id="int-signed"),
        pytest.param("/<int(min=2,max=4):n>", "/2", 2, id="int-min-included"),
        pytest.param("/<int(min=2,max=4):n>", "/4", 4, id="int-max-included"),
        pytest.param("/<int(fixed_digits=4):n>", "/0001", 1, id="int-fixed-digits"),
        pytest.param("/<int(fixed_digits=4,signed=True):n>", "/-001", -1, id="int-sign-is-a-digit"),
        pytest.param("/<float:n>", "/1.50", 1.5, id="float"),
        pytest.param("/<float(signed=True):n>", "/-1.5", -1.5, id="float-signed"),
        pytest.param("/<float(min=2,max=4.5):n>", "/4.5", 4.5, id="float-max-included"),
        pytest.param("/<path:n>", "/a/b/", "a/b/", id="path-keeps-the-last-slash"),
        pytest.param('/<any(about,"foo,bar"):n>', "/foo,bar", "foo,bar", id="any-quoted"),
        pytest.param("/<uuid:n>", f"/{IDENTIFIER}", uuid.UUID(IDENTIFIER), id="uuid"),
        pytest.param("/<uuid:n>", f"/{IDENTIFIER.upper()}", uuid.UUID(IDENTIFIER), id="uuid-upper"),
    ],
)
def test_a_converter_gives_the_view_a_value(routes, rule, path, value):
    """A converter passes the part of the URL to the view as a value of its type."""
    client = routes(rule)

    assert client.get(path).text == f"{rule} n={value!r}"


@claim("routing.converter.answers-404-for-another-part", doc="werkzeug:routing#built-in-converters")
@pytest.mark.parametrize(
    ("rule", "path"),
    [
        pytest.param("/<n>", "/", id="default-empty"),
        pytest.param("/<n>", "/a/b", id="default-slash"),
        pytest.param("/<string(length=2):n>", "/a", id="string-too-short"),
        pytest.param("/<int:n>", "/-1", id="int-negative"),
        pytest.param("/<int(signed=True):n>", "/--1", id="int-two-signs"),
        pytest.param("/<int(min=2,max=4):n>", "/1", id="int-below-min"),
        pytest.param("/<int(min=2,max=4):n>", "/5", id="int-above-max"),
        pytest.param("/<int(fixed_digits=4):n>", "/1", id="int-too-few-digits"),
        pytest.param("/<int(fixed_digits=4):n>", "/00001", id="int-too-many-digits"),
        pytest.param("/<float:n>", "/1", id="float-without-point"),
        pytest.param("/<float:n>", "/.5", id="float-without-integer-part"),
        pytest.param("/<float:n>", "/1.", id="float-without-fraction"),
        pytest.param("/<float:n>", "/-1.5", id="float-negative"),
        pytest.param("/<float(min=2):n>", "/1.5", id="float-below-min"),
        pytest.param("/<path:n>", "/", id="path-empty"),
        pytest.param("/<any(about,help):n>", "/ABOUT", id="any-other-case"),
        pytest.param("/<uuid:n>", f"/{IDENTIFIER.replace('-', '')}", id="uuid-without-hyphens"),
    ],
)
def test_what_a_converter_does_not_accept_is_not_found(routes, rule, path):
    """A URL with a part that the converter does not match answers 404."""
    client = routes(rule)

    assert client.get(path).status_code == 404


PARTIAL = pytest.mark.parametrize(
    ("rule", "path", "value"),
    [
        pytest.param("/<int:n>", "/1.5", 1, id="int"),
        pytest.param("/<string(length=2):n>", "/abc", "ab", id="string-length"),
        pytest.param("/<string(maxlength=3):n>", "/abcd", "abc", id="string-maxlength"),
    ],
)


@claim("routing.converter.has-to-match-the-whole-segment", werkzeug="<2.2 || >=2.2.1")
@PARTIAL
def test_a_converter_has_to_match_the_whole_segment(routes, rule, path, value):
    """A segment that a converter matches only in part answers 404."""
    client = routes(rule)

    assert client.get(path).status_code == 404


@claim("routing.converter.matches-the-beginning-of-a-segment", werkzeug=">=2.2,<2.2.1")
@PARTIAL
def test_a_converter_matches_the_beginning_of_a_segment(routes, rule, path, value):
    """On Werkzeug 2.2.0 a converter matches the beginning of a segment and drops the rest."""
    client = routes(rule)

    assert client.get(path).text == f"{rule} n={value!r}"


@claim("routing.converter.may-share-a-segment")
@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        pytest.param("/<a>-<int:b>", "/x-y-2", "/<a>-<int:b> a='x-y' b=2", id="text-and-number"),
        pytest.param("/<a>.<b>", "/x.tar.gz", "/<a>.<b> a='x.tar' b='gz'", id="first-is-greedy"),
    ],
)
def test_a_segment_holds_several_variable_parts(routes, rule, path, text):
    """Several variable parts may share a segment; the first matches as much as it can."""
    client = routes(rule)

    assert client.get(path).text == text


@claim("routing.converter.path-may-be-in-the-middle")
def test_a_path_in_the_middle_stops_at_the_text_after_it(routes):
    """A `path` part may be followed by more of the rule."""
    client = routes("/<path:page>/edit", "/<path:page>")

    texts = [client.get(path).text for path in ["/a/b/edit", "/a/edit/b", "/edit"]]
    assert texts == [
        "/<path:page>/edit page='a/b'",
        "/<path:page> page='a/edit/b'",
        "/<path:page> page='edit'",
    ]


@claim("routing.converter.any-takes-slashes", werkzeug="<2.2")
def test_an_item_of_any_holds_a_slash(routes, at_once):
    """Before Werkzeug 2.2 an item of the `any` converter may contain a slash."""
    client = routes('/<any("a/b",c):n>')

    assert client.get("/a/b").text == "/<any(\"a/b\",c):n> n='a/b'"


@claim("routing.converter.any-hangs-on-slashes", werkzeug=">=2.2,<2.2.2")
def test_an_item_of_any_with_a_slash_is_read_for_ever(routes, at_once):
    """On Werkzeug 2.2.0 and 2.2.1 adding a rule with a slash in an item of `any` hangs."""
    with pytest.raises(AssertionError, match="^not done at once$"):
        routes('/<any("a/b",c):n>')


@claim("routing.converter.any-takes-no-slashes", werkzeug=">=2.2.2")
def test_an_item_of_any_with_a_slash_never_matches(routes, at_once):
    """An item of the `any` converter that contains a slash never matches."""
    client = routes('/<any("a/b",c):n>')

    assert client.get("/a/b").status_code == 404


@claim("routing.converter.zero-is-a-number")
@pytest.mark.parametrize(("rule", "path"), [("/<int:n>", "/0"), ("/<float:n>", "/0.0")])
def test_zero_is_a_number(serve, rule, path):
    """The `int` and `float` converters accept zero."""
    assert serve(lambda n: repr(n), rule).get(path).text == path[1:]
